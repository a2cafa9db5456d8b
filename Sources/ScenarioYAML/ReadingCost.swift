// SPDX-License-Identifier: MIT

/// How much there is to read in one permutation, known before any is read.
///
/// Permutations multiply what a file holds, and axes put long values in many places, so the size of a file says
/// little about what it costs.
struct ReadingCost {
  /// So many bytes of a text count like a value.
  static let bytes = 64

  /// The cost of the dearest value of each axis.
  private let axes: [String: Int]

  /// The cost of nodes that refer to the axes of a matrix.
  init(_ matrix: Matrix) {
    let plain = ReadingCost(axes: [:])
    axes = Dictionary(
      matrix.axes.map { axis in (axis.name, axis.values.map { plain.of($0.node) }.max() ?? 0) }
    ) { max($0, $1) }
  }

  private init(axes: [String: Int]) { self.axes = axes }

  /// The number of values in a node, keys included, with the dearest values in the places of axes.
  func of(_ node: Node) -> Int {
    switch node.content {
    case .unusable: return 1
    case .sequence(let items): return items.reduce(1) { $0 + of($1) }
    case .mapping(let entries): return entries.reduce(1) { $0 + of($1.key) + of($1.value) }
    case .scalar(let text, let isPlain):
      let own = 1 + text.utf8.count / Self.bytes
      guard isPlain, AxisReference.mayOccur(in: text), !axes.isEmpty else { return own }
      return AxisReference.pieces(of: text).reduce(own) { sum, piece in
        guard case .axis(let name, _) = piece else { return sum }
        return sum + (axes[name] ?? 0)
      }
    }
  }
}

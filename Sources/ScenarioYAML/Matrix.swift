// SPDX-License-Identifier: MIT

/// The axes of a scenario and the permutations of their values.
struct Matrix {
  /// A value of an axis, under its name.
  struct Value {
    /// The name, which becomes a part of the permutation's name.
    var name: String
    /// The value.
    var node: Node
    /// Where the name is.
    var place: SourceRange
  }

  /// An axis.
  struct Axis {
    /// The name.
    var name: String
    /// Where the name is.
    var place: SourceRange
    /// The values, in the order of the file.
    let values: [Value]
    private let positions: [String: Int]

    /// An axis with its values; of values with the same name the first one counts.
    init(name: String, place: SourceRange, values: [Value]) {
      self.name = name
      self.place = place
      self.values = values
      positions = Dictionary(values.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The value with a name.
    func value(_ name: String) -> Value? { positions[name].map { values[$0] } }
  }

  /// The axes, in the order of the file.
  var axes: [Axis] = []
  /// The permutations that are run, in the order of the axes; one without values if there is no matrix.
  var permutations: [Permutation] = [Permutation()]
  /// Whether the matrix has mistakes, so that nothing is known of permutations.
  var isBroken = false
  /// Where the key `matrix` is.
  var place: SourceRange?

  /// The axis with a name.
  func axis(_ name: String) -> Axis? { axes.first { $0.name == name } }
}

/// One choice of a value for each axis.
struct Permutation {
  /// The values by the names of their axes.
  var values: [String: Matrix.Value] = [:]
  /// The names of the values, in the order of the axes.
  var names: [String] = []

  /// The permutation as a part of a scenario's name.
  var description: String { names.joined(separator: ",") }

  /// Whether each axis of a selection has one of the selected values.
  func matches(_ selection: [String: Set<String>]) -> Bool {
    selection.allSatisfy { axis, names in values[axis].map { names.contains($0.name) } ?? false }
  }
}

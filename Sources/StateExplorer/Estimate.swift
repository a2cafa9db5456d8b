// SPDX-License-Identifier: MIT

/// A guess at the size of a state space from the layers that have been expanded.
///
/// The layer at depth N holds the states that N steps reach and no fewer. Where actors mostly do
/// their steps independently of each other, the sizes of layers are near to a bell curve: the
/// growth from one layer to the next (above 1 at first, below 1 in the end) shrinks by about the
/// same factor each time. The factor is taken from the last layers, and the curve is followed until
/// a layer has no state left. Nothing bounds the error: a model may open a new phase in its last
/// layer. The states that have been seen are a lower bound.
@usableFromInline enum SizeEstimate {
  /// The layers that must have been expanded before anything is said.
  static let leastLayers = 16
  /// The layers that are followed at most; a curve that is longer is no guess worth showing.
  static let mostLayers = 100_000

  /// The number of all states, or `nil` if nothing can be said yet because growth does not slow
  /// down.
  ///
  /// - Parameters:
  ///   - starts: the number of the first state of each layer whose size is known, and last the
  ///     number of states in all of them.
  @usableFromInline
  static func states(layerStarts starts: some RandomAccessCollection<Int>) -> Int? {
    let starts = Array(starts)
    let count = starts.count - 1
    guard count >= leastLayers else { return nil }
    func size(_ layer: Int) -> Double { Double(starts[layer + 1] - starts[layer]) }
    // A power of two, so that square roots give the root of the right degree.
    var window = 1
    var degree = 0
    while window * 4 <= count {
      window *= 2
      degree += 1
    }
    var growth = size(count - 1) / size(count - 2)
    var factor = growth / (size(count - 1 - window) / size(count - 2 - window))
    for _ in 0..<degree { factor = factor.squareRoot() }
    guard factor < 1, factor > 0 else { return nil }
    var layer = size(count - 1)
    var total = Double(starts[count])
    for _ in 0..<mostLayers {
      growth *= factor
      layer *= growth
      total += layer
      if layer < 1 { return Int(total) }
      if total > Double(ExplorerLimits.states) { return nil }
    }
    return nil
  }
}

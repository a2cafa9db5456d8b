// SPDX-License-Identifier: MIT

import Randomness
import Scenarios

/// Choices that look random and are the same for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var generator: SplitMix64

  /// A sequence for each pair of a seed and an index.
  init(seed: UInt64, index: Int) {
    var first = SplitMix64(seed: seed)
    generator = SplitMix64(seed: first.next() ^ UInt64(bitPattern: Int64(index)))
  }

  mutating func next() -> UInt64 { generator.next() }

  /// Whether something happens that happens this often in a hundred times.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of some things, of which there must be at least one.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

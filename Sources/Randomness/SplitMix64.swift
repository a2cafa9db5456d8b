// SPDX-License-Identifier: MIT

/// A generator of random numbers with a seed, so that whatever it leads to can be had again: the same numbers on every
/// machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. The standard library has no
/// generator with a seed.
@frozen public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  /// Begins at a seed.
  @inlinable public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

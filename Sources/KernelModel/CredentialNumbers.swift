// SPDX-License-Identifier: MIT

/// What the numbers mean by which micro-steps name credentials, and what the calls under way are about to put in force.
///
/// Empty while everything happens one after the other: then threads refer to their credentials themselves.
struct CredentialNumbers: Hashable, Sendable {
  private var meanings: [Identity<Credentials>?] = []
  /// What each call with TSYNC that is under way is about to put in force, by the place of its thread.
  var restrictions: [Int: Restriction] = [:]

  /// The credentials that a number means; `nil` if nobody has made them yet.
  subscript(number: UInt8) -> Identity<Credentials>? {
    get { Int(number) < meanings.count ? meanings[Int(number)] : nil }
    set {
      while meanings.count <= Int(number) { meanings.append(nil) }
      meanings[Int(number)] = newValue
      // Equal meanings must be equal arrays.
      while meanings.last == .some(nil) { meanings.removeLast() }
    }
  }

  /// The number of credentials, among those that somebody uses.
  ///
  /// - Parameter used: the numbers in use, as a set of bits.
  func number(of credentials: Identity<Credentials>, among used: UInt32) -> UInt8? {
    meanings.indices.first { used >> UInt32($0) & 1 == 1 && meanings[$0] == credentials }
      .map(UInt8.init)
  }

  /// The numbers that mean something, as a set of bits.
  var known: UInt32 {
    meanings.indices.reduce(0) { meanings[$1] == nil ? $0 : $0 | 1 << UInt32($1) }
  }
}

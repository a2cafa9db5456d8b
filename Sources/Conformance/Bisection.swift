// SPDX-License-Identifier: MIT

/// A binary search for the first bad one of things in an order, of which some cannot tell.
///
/// It takes the first for good and the last for bad, or asks them first; it asks nobody twice.
public struct Bisection: Sendable {
  /// What came of the search.
  public enum Result: Hashable, Sendable {
    /// The first bad one, by its position.
    case found(Int)
    /// One of these is the first bad one: all but the last cannot tell. At least two, in ascending order.
    case oneOf([Int])
    /// The first one is bad already.
    case firstIsBad
    /// The last one is good.
    case lastIsGood
    /// An end cannot tell, by its position.
    case endIsUnknown(Int)
  }

  /// How many there are, at least 2.
  public let count: Int
  private var answers: [Int: BisectAnswer] = [:]

  /// Begins a search among things from 0 to `count` - 1, the oldest first.
  public init(count: Int) {
    precondition(count >= 2, "a search needs two ends")
    self.count = count
  }

  /// Notes an answer.
  public mutating func note(_ answer: BisectAnswer, of position: Int) { answers[position] = answer }

  /// The latest good one before the earliest bad one; the ends until they have answered.
  private var range: (good: Int, bad: Int) {
    let good = answers.filter { $0.value == .good }.keys.max() ?? 0
    let bad = answers.filter { $0.value == .bad && $0.key > good }.keys.min() ?? count - 1
    return (good, bad)
  }

  /// Who is to be asked next, by its position; `nil` if there is a result.
  public var next: Int? {
    if answers[0] == nil { return 0 }
    guard answers[0] == .good else { return nil }
    if answers[count - 1] == nil { return count - 1 }
    guard answers[count - 1] == .bad else { return nil }
    let (good, bad) = range
    let middle = (good + bad) / 2
    // The nearest to the middle that has not been asked: who cannot tell says nothing of its neighbours.
    return (good + 1..<bad).filter { answers[$0] == nil }.min {
      (abs($0 - middle), $0) < (abs($1 - middle), $1)
    }
  }

  /// How many answers are still wanted at most, those that cannot tell not counted.
  public var stepsLeft: Int {
    let (good, bad) = range
    let open = (good + 1..<bad).count { answers[$0] == nil }
    let ends = [0, count - 1].count { answers[$0] == nil }
    return ends + (Int.bitWidth - open.leadingZeroBitCount)
  }

  /// What came of it; `nil` while somebody is still to be asked.
  public var result: Result? {
    guard next == nil else { return nil }
    if answers[0] == .bad { return .firstIsBad }
    if answers[0] == .unknown { return .endIsUnknown(0) }
    if answers[count - 1] == .good { return .lastIsGood }
    if answers[count - 1] == .unknown { return .endIsUnknown(count - 1) }
    let (good, bad) = range
    return bad == good + 1 ? .found(bad) : .oneOf(Array(good + 1...bad))
  }
}

// SPDX-License-Identifier: MIT

/// How many scenarios got each verdict.
public struct Totals: Hashable, Sendable {
  private var counts: [Verdict: Int] = [:]

  /// Counts the verdicts of judgements.
  public init(_ judgements: some Sequence<Judgement>) {
    for judgement in judgements { counts[judgement.verdict, default: 0] += 1 }
  }

  /// How many scenarios got a verdict, from 0.
  public subscript(verdict: Verdict) -> Int { counts[verdict, default: 0] }

  /// How many scenarios were judged.
  public var total: Int { counts.values.reduce(0, +) }

  /// Every class that occurs with its number, in the order of `Verdict.allCases`: `3 conform, 1 diverges`.
  ///
  /// - Parameter style: whether the classes are coloured.
  public func text(style: ReportStyle = ReportStyle()) -> String {
    let occurring = Verdict.allCases.filter { self[$0] > 0 }
    return occurring.map { style.coloured($0.counted(self[$0]), as: $0) }.joined(separator: ", ")
  }
}

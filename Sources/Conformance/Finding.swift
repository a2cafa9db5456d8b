// SPDX-License-Identifier: MIT

import Scenarios

/// A failure that shows in the same way on several simulated kernels, and perhaps in several permutations, reported once.
public struct Finding: Hashable, Sendable {
  /// The judgement on the first of the engines.
  public var judgement: Judgement
  /// The titles of the further engines on which the same shows.
  public var alsoOn: [String]
  /// The permutations in which it shows, the one of the judgement first; what `acrossPermutations` has brought together.
  public var permutations: [[String]] = [[]]
  /// In which permutations it shows, in words; `nil` if it is about one.
  public var extent: String?

  /// Reports a judgement on one engine, and perhaps on further ones.
  public init(judgement: Judgement, alsoOn: [String]) {
    self.judgement = judgement
    self.alsoOn = alsoOn
  }

  /// Gathers judgements; those that differ in nothing but their engine become one.
  ///
  /// - Parameters:
  ///   - judgements: what is gathered.
  ///   - isNotable: which of them; by default the failures.
  /// - Returns: the findings in the order in which the judgements first show them.
  public static func gathered(
    from judgements: some Sequence<Judgement>,
    where isNotable: (Judgement) -> Bool = \.verdict.isFailure
  ) -> [Finding] {
    judgements.reduce(into: []) { findings, judgement in
      guard isNotable(judgement) else { return }
      if let index = findings.firstIndex(where: { $0.judgement.looksLike(judgement) }) {
        findings[index].alsoOn.append(judgement.engine.title)
      } else {
        findings.append(Finding(judgement: judgement, alsoOn: []))
      }
    }
  }

  /// The finding for people: the judgement, and where else it shows.
  public func report(style: ReportStyle = ReportStyle()) -> [String] {
    var lines = judgement.report(style: style)
    let others = alsoOn.isEmpty ? nil : "the same on " + alsoOn.printable.joined(separator: ", ")
    for sentence in [extent, others].compactMap(\.self) {
      let text = wrapped(sentence, to: style.width - 2)
      lines.insert(contentsOf: text.map { "  " + $0 }, at: lines.count - 1)
    }
    return lines
  }
}

extension Judgement {
  /// Whether another judgement says the same of the same scenario.
  fileprivate func looksLike(_ other: Judgement) -> Bool {
    (scenario, verdict, rows, reasons) == (other.scenario, other.verdict, other.rows, other.reasons)
      && (location, consoleLines) == (other.location, other.consoleLines)
  }
}

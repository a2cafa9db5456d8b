// SPDX-License-Identifier: MIT

import Scenarios

extension Judge {
  /// The most variations of failing runs that a report names.
  private static let namedVariations = 8

  /// Says what several runs left unseen.
  func noteUnseen(in judgement: inout Judgement, runs: [EngineRun]) {
    let seen = Set(
      runs.compactMap { if case .outcome(let outcome) = $0.ending { outcome } else { nil } })
    // An outcome that the spec forbids would have been a disagreement, so all of these are allowed.
    let unseen = withoutExpectedDeaths(
      comparison.allowed.filter { !seen.contains($0) }, in: runs)
    guard !unseen.isEmpty else { return }
    judgement.verdict = .unseen
    judgement.unseenOutcomes = unseen
    judgement.reasons.append(
      "\(unseen.count) of \(comparison.allowed.count) allowed outcomes not observed in "
        + times(runs.count) + bound(ofRuns: runs.count))
  }

  /// Says which of several runs failed, and makes the command line repeat the one that is shown.
  func noteVariations(
    in judgement: inout Judgement, _ judgements: [Judgement], decisive: Int, firstVariation: Int
  ) {
    let failing = judgements.indices.filter { judgements[$0].verdict.isFailure }
    judgement.failingVariations =
      [decisive + firstVariation]
      + failing.filter { $0 != decisive }.map { $0 + firstVariation }
    if decisive + firstVariation != 0 {
      judgement.again += " --variation \(decisive + firstVariation)"
    }
    guard judgements.count > 1 else { return }
    let named = judgement.failingVariations.prefix(Self.namedVariations).map(String.init)
    let more = failing.count - named.count
    judgement.reasons.append(
      "\(failing.count) of \(judgements.count) runs failed: variation \(named.joined(separator: ", "))"
        + (more > 0 ? " and \(more) more" : ""))
  }

  private func times(_ runs: Int) -> String { runs == 1 ? "1 run" : "\(runs) runs" }

  /// What a number of runs says about something that none of them showed.
  ///
  /// Something that happens in a run with probability p stays away from n independent runs with probability
  /// (1 - p)^n, which is below 5 % for p > 3/n: the rule of three. Below four runs it bounds nothing.
  private func bound(ofRuns runs: Int) -> String {
    guard runs > 3 else { return "" }
    // Rounded up, so that the bound stays one.
    let permille = (3000 + runs - 1) / runs
    let text = permille % 10 == 0 ? "\(permille / 10)" : "\(permille / 10).\(permille % 10)"
    return ", so each has a probability of at most \(text) % (95 % confidence)"
  }

  func applyKnownIssues(to judgement: inout Judgement) {
    guard let issue = scenario.knownIssues.first(where: { $0.condition.holds(for: profile) }) else {
      return
    }
    switch judgement.verdict {
    case .diverges, .hung, .kernelFault:
      judgement.excused = judgement.verdict
      judgement.verdict = .known
      judgement.reasons.insert("known issue \(issue.bug): \(issue.because.unfolded)", at: 0)
    case .conforms where scenario.program.isLeftToChance,
      .unseen where scenario.program.isLeftToChance:
      judgement.reasons.append(
        "known issue \(issue.bug) did not happen in \(times(judgement.runs))"
          + bound(ofRuns: judgement.runs))
      return
    case .conforms, .unseen:
      judgement.verdict = .staleKnownIssue
      judgement.location = issue.location
      judgement.reasons = [
        "\(issue.bug) is declared for kernels with '\(issue.condition)', and did not happen",
        "narrow its condition, or remove it",
      ]
    // A contradiction, a missing feature and a fault of Lockstep are no work of the kernel's bug.
    case .disagrees, .unsupported, .harnessFault, .known, .staleKnownIssue: return
    }
    judgement.knownIssue = issue
  }
}

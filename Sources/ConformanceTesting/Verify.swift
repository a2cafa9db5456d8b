// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

/// Verifies a scenario; generated tests end with this call.
///
/// The spec is compared with the simulator for every edition and for the newest kernels without TSYNC. Then
/// the scenario runs on the kernels of the environment variable `LOCKSTEP_KERNELS`: names as `--kernel` takes
/// them, separated by commas; none if it is empty; the newest kept kernel with TSYNC and the running kernel if
/// it is not set.
///
/// Failures are recorded as issues at their place in the spec, with the three columns. A known issue that
/// happened is recorded as one, and what a kernel lacks as a warning.
///
/// - Throws: the cancellation of the test if nothing could be judged at all.
public func verify(_ builder: ScenarioBuilder) async throws { try await verify(builder.scenario) }

/// Verifies a scenario that is complete.
func verify(_ scenario: Scenario) async throws {
  let verification = Verification.current
  let checks = verification.checks(of: scenario)
  for finding in Finding.gathered(from: checks) {
    record(finding.report(), at: finding.judgement.location)
  }
  let judgements = await verification.judgements(of: scenario)
  let verdicts = (checks + judgements).map(\.verdict)
  if verdicts.allSatisfy({ $0 == .unsupported }) {
    let reasons = Set((checks + judgements).flatMap(\.reasons)).sorted()
    try Test.cancel(
      Comment(rawValue: "unsupported everywhere: \(reasons.joined(separator: "; ").printable)"),
      sourceLocation: scenario.location.sourceLocation)
  }
  for judgement in judgements { record(judgement) }
}

/// Records what a judgement on a kernel has to say, if anything.
private func record(_ judgement: Judgement) {
  let report = judgement.report()
  switch judgement.verdict {
  case .conforms: break
  case .unseen, .unsupported:
    // The headline and the reason say it all, and a note should not look like a failure.
    let note = "\(judgement.verdict.rawValue) on \(judgement.engine.title): "
    let text = note + judgement.reasons.joined(separator: "; ")
    record([text.printable], severity: .warning, at: judgement.location)
  case .known:
    withKnownIssue(
      Comment(rawValue: judgement.reasons.first?.printable ?? "known issue"),
      sourceLocation: judgement.location.sourceLocation
    ) {
      record(report, at: judgement.location)
    }
  case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue, .harnessFault:
    record(report, at: judgement.location)
  }
}

private func record(
  _ lines: [String], severity: Issue.Severity = .error, at location: SpecLocation
) {
  Issue.record(
    Comment(rawValue: lines.joined(separator: "\n")), severity: severity,
    sourceLocation: location.sourceLocation)
}

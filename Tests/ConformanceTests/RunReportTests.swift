// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import Scenarios
import Testing

@Suite("the report of a whole run")
struct RunReportTests {
  private func report(_ verdicts: Verdict..., planned: Int = 0) -> RunReport {
    let judgements = verdicts.flatMap { verdict in
      Sample.judgements.filter { $0.verdict == verdict }.prefix(1)
    }
    let extra = (0..<planned).map { ScenarioID(topic: "later", slug: "s\($0)") }
    return RunReport(
      kernels: [Sample.kernel(judgements, alsoPlanned: extra)], duration: .seconds(2))
  }

  @Test("the sample shows every verdict once", arguments: Verdict.allCases)
  func sample(verdict: Verdict) {
    #expect(Sample.judgements.filter { $0.verdict == verdict }.count == 1)
  }

  @Test("every verdict has its exit status and counts itself", arguments: Verdict.allCases)
  func exitStatus(verdict: Verdict) {
    let run = report(.conforms, verdict)
    #expect(run.exitStatus == verdict.exitStatus)
    #expect(verdict.isFailure == (verdict.exitStatus != 0))
    #expect(run.summary().contains(verdict == .conforms ? "2 conform" : verdict.counted(1)))
    #expect(!verdict.explanation.isEmpty)
  }

  @Test("only what ran to an allowed outcome counts as passed")
  func passes() {
    #expect(Verdict.allCases.filter(\.isPass) == [.conforms, .unseen])
  }

  @Test("a divergence stays found, whatever else went wrong")
  func precedence() {
    #expect(report(.diverges, .harnessFault, planned: 3).exitStatus == 1)
    #expect(report(.conforms, .harnessFault).exitStatus == 3)
  }

  @Test("a run in which nothing could be judged does not pass")
  func nothingJudged() {
    #expect(report(.unsupported).exitStatus == 3)
    #expect(report().exitStatus == 3)
    #expect(RunReport(kernels: []).exitStatus == 3)
    #expect(RunReport(kernels: [Sample.absentKernel]).exitStatus == 3)
    #expect(report(.conforms, planned: 1).exitStatus == 3)
  }

  @Test("the summary counts every class that occurs and says the total")
  func summary() {
    #expect(
      Sample.report.summary()
        == "10 judged on 1 kernel: 1 conforms, 1 diverges, 1 disagrees, 1 hung, 1 kernel fault, "
        + "1 unseen, 1 known issue, 1 stale known issue, 1 unsupported, 1 harness fault (20.0 s)")
    let two = report(.conforms, .conforms, planned: 2)
    #expect(two.summary() == "2 judged on 1 kernel: 2 conform, 2 not run (2.0 s)")
    var several = two
    several.kernels.append(Sample.absentKernel)
    several.checks = [Example.judge().check()]
    several.wasInterrupted = true
    #expect(
      several.summary()
        == "INTERRUPTED  2 judged on 2 kernels: 2 conform, 12 not run; 1 kernel could not run; "
        + "1 checked on the simulator: 1 conforms (2.0 s)")
  }

  @Test("the human report shows failures in full and the rest in short")
  func humanText() {
    let run = report(.conforms, .unseen, .unsupported, .harnessFault)
    #expect(
      run.humanText() == """
        HARNESS FAULT  threads/broken      on 7.3.4 (debian, qemu/tcg)
                       Specs/diverging-domains/override.yaml:14:5
          QEMU was killed
          again: lockstep run threads/broken --kernel debian:7.3.4

        7.3.4 (debian, qemu/tcg), ABI 11, edition 7.3: 4 of 4 judged: 1 conforms, 1 unseen, \
        1 unsupported, 1 harness fault (12.3 s)
          unseen: threads/unseen: 1 of 2 allowed outcomes not observed in 1 run
          unsupported: 1 scenario: needs IPv4 # and more

        4 judged on 1 kernel: 1 conforms, 1 unseen, 1 unsupported, 1 harness fault (2.0 s)

        """)
  }

  @Test("a kernel that never came up says why and shows its console")
  func absentKernel() {
    let text = RunReport(kernels: [Sample.absentKernel]).humanText()
    #expect(
      text == """
        ./bzImage: 0 of 10 judged, 10 not run (0.0 s)
          could not run: it said nothing for 60 s
          console: Decompressing Linux...

        0 judged on 1 kernel, 10 not run; 1 kernel could not run (0.0 s)

        """)
  }

  @Test("a contradiction found without a kernel is shown once for all editions")
  func checks() {
    var run = report(.conforms)
    let flipped = AllowedOutcomes([Outcome([.ok, .ok, .ok, .ok, .ok])])
    run.checks = AssumedKernel.all.map {
      Example.judge(engine: $0.engine, allowed: flipped).check()
    }
    #expect(run.exitStatus == 1)
    let text = run.humanText()
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("DISAGREES") }.count == 1)
    #expect(run.summary().contains("13 checked on the simulator: 13 disagree"))
  }

  @Test("the JSON report holds everything, in an order that does not change")
  func json() throws {
    let text = Sample.report.jsonText()
    #expect(text == Sample.report.jsonText())
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let document = try #require(parsed)
    #expect(document["format"] as? String == "lockstep-report")
    #expect(document["version"] as? Int == 1)
    #expect(document["exit_status"] as? Int == 1)
    #expect(document["duration_ms"] as? Int == 20_099)
    let totals = try #require(document["totals"] as? [String: Int])
    #expect(totals["total"] == 10)
    #expect(totals.count == Verdict.allCases.count + 1)
    #expect(totals["stale_known_issue"] == 1)
    let kernel = try #require((document["kernels"] as? [[String: Any]])?.first)
    let profile = try #require(kernel["profile"] as? [String: Any])
    #expect(profile["errata"] as? [Int] == [1, 2, 3, 4])
    let judgements = try #require(kernel["judgements"] as? [[String: Any]])
    let verdicts = judgements.map { $0["verdict"] as? String }
    #expect(verdicts == Sample.judgements.map(\.verdict.rawValue))
    let steps = try #require(judgements[1]["steps"] as? [[String: Any]])
    #expect(steps.count == 5)
    #expect(steps[3]["marker"] as? String == "diverges")
    #expect(steps[3]["spec"] as? [String] == ["ok"])
    #expect(steps[3]["kernel"] as? String == "EACCES")
    #expect(steps[4]["spec"] == nil)
    let location = try #require(judgements[1]["location"] as? [String: Any])
    #expect(location["line"] as? Int == 24)
  }
}

// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import Scenarios
import Testing

/// What Lockstep did to a kernel is a part of each report: which allocations failed, by what, and what that left.
@Suite("reports of failing allocations")
struct AllocationReportTests {
  private static let loaded = "lockstep_injector probes the allocators; taint 12288"

  private static let failures = [
    InjectedFailure(
      instruction: 1, site: 1, result: .errno(.ENOMEM),
      functions: ["prepare_creds", "__x64_sys_landlock_restrict_self"]),
    InjectedFailure(
      instruction: 1, site: 2, result: .errno(.ENOMEM), functions: ["lsm_blob_alloc"]),
  ]

  /// A format of reports in which people look for what happened.
  enum Format: CaseIterable {
    case human, ktap, tap, json, junit, html

    func text(of report: RunReport) -> String {
      switch self {
      case .human: report.humanText(style: ReportStyle(width: 10_000))
      case .ktap: report.ktapText()
      case .tap: report.tapText()
      case .json: report.jsonText()
      case .junit: report.junitText()
      case .html: report.htmlText()
      }
    }
  }

  /// The judgement with a verdict, of a run in which allocations failed.
  private static func report(of verdict: Verdict, ways: FailingAllocations?) -> RunReport {
    let judgements = Sample.judgements.filter { $0.verdict == verdict }.map { judgement in
      var judgement = judgement
      judgement.injectedFailures = failures
      judgement.failingAllocations = ways
      return judgement
    }
    return RunReport(kernels: [Sample.kernel(judgements)])
  }

  @Test(
    "say at which sites of which step allocations failed, by which way, and what was loaded",
    arguments: Format.allCases, [Verdict.conforms, .unseen, .known, .diverges, .kernelFault])
  func sites(format: Format, verdict: Verdict) {
    let ways = FailingAllocations(way: .module, loaded: Self.loaded)
    let text = format.text(of: Self.report(of: verdict, ways: ways))
    for word in ["prepare_creds", "lsm_blob_alloc", Self.loaded] {
      #expect(text.contains(word), "\(word)")
    }
    guard format != .json else { return }
    let sentence =
      "failed allocations in step 2: site 1 ENOMEM in prepare_creds, site 2 ENOMEM in lsm_blob_alloc"
    // The page has the sentence once more, in what its script shows.
    let shown = text.ranges(of: sentence).count
    #expect(format == .html ? (1...2).contains(shown) : shown == 1)
    #expect(text.ranges(of: "failing allocations: module: \(Self.loaded)").count == 1)
  }

  @Test("say why a better way could not be had, though nothing failed", arguments: Format.allCases)
  func obstacles(format: Format) {
    var kernel = Sample.kernel([Sample.judgements[0]])
    kernel.profile?.failingAllocations = FailingAllocations(
      way: .bpf, obstacles: ["no module: the kernel is locked down"])
    let text = format.text(of: RunReport(kernels: [kernel]))
    #expect(text.contains("no module: the kernel is locked down"))
    #expect(text.contains("bpf (credentials only)"))
  }

  @Test("say the way where the kernel has one of itself, and only if it was used")
  func ownWay() {
    let ways = FailingAllocations(way: .failNth)
    var kernel = Sample.kernel([Sample.judgements[0]])
    kernel.profile?.failingAllocations = ways
    let unused = RunReport(kernels: [kernel])
    let used = Self.report(of: .conforms, ways: ways)
    for format in Format.allCases where format != .json {
      #expect(!format.text(of: unused).contains("failing allocations"))
      #expect(format.text(of: used).contains("failing allocations: fail-nth"))
    }
  }

  @Test(
    "a fault of a kernel with something of Lockstep's in it says so beside the fault",
    arguments: Format.allCases)
  func fault(format: Format) {
    var run = Example.run()
    run.consoleFaults = ["WARNING: CPU: 0 PID: 1 at a.c:1"]
    run.failingAllocations = FailingAllocations(way: .module, loaded: Self.loaded)
    let judgement = Example.judge(Sample.renamed("plain")).judge(run)
    #expect(judgement.verdict == .kernelFault)
    let text = format.text(of: RunReport(kernels: [Sample.kernel([judgement])]))
    // The sentence goes on over several lines.
    #expect(text.contains("this kernel had something of Lockstep's in it"))
    #expect(text.contains("taint 12288"))
    // What belongs to no scenario stands beside the kernel's own line, with what was loaded.
    var kernel = Sample.kernel([Sample.judgements[0]])
    kernel.judgements[0].failingAllocations = run.failingAllocations
    kernel.consoleExcerpt = run.consoleFaults
    let report = format.text(of: RunReport(kernels: [kernel]))
    #expect(report.contains(Self.loaded) && report.contains(run.consoleFaults[0]))
  }

  @Test("a fault of Lockstep during which the kernel reported one says so as well")
  func faultOfBoth() {
    var run = EngineRun(.harnessFault(reason: "x"), consoleFaults: ["WARNING: CPU: 0 PID: 1"])
    run.failingAllocations = FailingAllocations(way: .module, loaded: Self.loaded)
    let judgement = Example.judge().judge(run)
    #expect(judgement.verdict == .harnessFault)
    #expect(judgement.reasons.last?.hasSuffix(Self.loaded) == true)
  }
}

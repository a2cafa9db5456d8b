// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

/// The whole report.
struct ReportDocument: Codable {
  /// What the document says that it is.
  static let formatName = "lockstep-report"

  var format = formatName
  var version = RunReport.jsonVersion
  var exitStatus: Int32
  var interrupted: Bool
  var durationMs: Int64
  var totals: [String: Int]
  var kernels: [KernelEntry]
  var checks: [JudgementEntry]
  var shard: ShardedRun?

  init(_ report: RunReport) {
    exitStatus = report.exitStatus
    interrupted = report.wasInterrupted
    durationMs = report.duration.milliseconds
    totals = Totals(report.kernels.flatMap(\.judgements)).byName
    kernels = report.kernels.map { KernelEntry($0, isPart: report.shards != nil) }
    checks = report.checks.map { JudgementEntry($0) }
    shard = report.shards
  }
}

/// One kernel.
struct KernelEntry: Codable {
  var name: String
  var title: String
  var options: String
  var profile: ProfileEntry?
  var durationMs: Int64
  var runs: Int
  var phasesMs: [String: Int64]?
  var outOfTime: Bool?
  var exitStatus: Int32
  var failure: String?
  var console: [String]
  var faultsOutsideScenarios: [String]
  var unwatched: [String]
  var totals: [String: Int]
  var planned: Int
  var notRun: [String]
  var judgements: [JudgementEntry]

  init(_ kernel: RunReport.KernelReport, isPart: Bool) {
    name = kernel.engine.name
    title = kernel.engine.title
    options = kernel.engine.options
    profile = kernel.profile.map({ ProfileEntry($0, kernel.failingAllocations) })
    durationMs = kernel.duration.milliseconds
    runs = kernel.runs
    phasesMs = kernel.phases.map { times in
      [
        "boot": times.boot.milliseconds, "send": times.send.milliseconds,
        "run": times.run.milliseconds, "answer": times.answer.milliseconds,
        "judge": times.judge.milliseconds,
      ]
    }
    outOfTime = kernel.isOutOfTime ? true : nil
    exitStatus = kernel.exitStatus(isPart: isPart)
    failure = kernel.failure
    console = kernel.consoleExcerpt
    faultsOutsideScenarios = kernel.faultsOutsideScenarios
    unwatched = kernel.unwatched
    totals = kernel.totals.byName
    planned = kernel.planned.count
    notRun = kernel.notRun.map(\.description)
    judgements = kernel.judgements.map { JudgementEntry($0) }
  }
}

/// What a kernel is. A set has no order of its own, so `Profile` cannot be written as it stands.
struct ProfileEntry: Codable {
  var release: String?
  var abi: Int
  var errata: [Int]
  var edition: String?
  var features: [String]
  var cpus: Int
  var failingAllocations: FailingAllocations?
  var machine: String?

  init(_ profile: Profile, _ used: FailingAllocations?) {
    release = profile.release?.text
    abi = profile.abi
    errata = (1...32).filter(profile.hasErratum)
    edition = profile.edition?.rawValue
    features = profile.features.map(\.rawValue).sorted()
    cpus = profile.cpus
    failingAllocations = used ?? profile.failingAllocations
    machine = profile.machine
  }
}

/// One judgement.
struct JudgementEntry: Codable {
  struct Row: Codable {
    var number: Int
    var thread: String
    var action: String
    var spec: [String]?
    var simulator: [String]
    var kernel: String?
    var marker: String?
  }

  struct Issue: Codable {
    var bug: String
    var when: String
    var because: String
    var location: SpecLocation
  }

  struct Limit: Codable {
    var reason: String
    var step: Int?
  }

  struct Failure: Codable {
    var step: Int
    var site: Int
    var result: String
    var functions: [String]
  }

  var scenario: String
  var name: String
  var engine: String
  var verdict: String
  var failure: Bool
  var excused: String?
  var knownIssue: Issue?
  var location: SpecLocation
  var threads: [String]
  var steps: [Row]
  var reasons: [String]
  var threadStates: [ThreadState]
  var console: [String]
  var unseenOutcomes: [[String]]
  var askedKernel: Bool
  var injectedFailures: [Failure]
  var runs: Int
  var failingVariations: [Int]
  var durationMs: Int64
  var again: String
  var limit: Limit?
  var recording: Recording?

  init(_ judgement: Judgement) {
    scenario = judgement.scenario.description
    name = judgement.name
    engine = judgement.engine.name
    verdict = judgement.verdict.rawValue
    failure = judgement.verdict.isFailure
    excused = judgement.excused?.rawValue
    knownIssue = judgement.knownIssue.map {
      Issue(
        bug: $0.bug, when: $0.condition.description, because: $0.because, location: $0.location)
    }
    location = judgement.location
    threads = judgement.threads
    steps = judgement.rows.map { row in
      Row(
        number: row.number, thread: row.thread, action: row.action,
        spec: row.spec.map { $0.map(\.description) }, simulator: row.simulator.map(\.description),
        kernel: row.kernel?.description, marker: row.marker?.rawValue)
    }
    reasons = judgement.reasons
    threadStates = judgement.threadStates
    console = judgement.consoleLines
    unseenOutcomes = judgement.unseenOutcomes.map { $0.results.map(\.description) }
    askedKernel = judgement.askedKernel
    injectedFailures = judgement.injectedFailures.map {
      Failure(
        step: $0.instruction + 1, site: $0.site, result: $0.result.description,
        functions: $0.functions)
    }
    runs = judgement.runs
    failingVariations = judgement.failingVariations
    durationMs = judgement.duration.milliseconds
    again = judgement.again
    limit = judgement.limit.map { Limit(reason: $0.reason, step: $0.step.map { $0 + 1 }) }
    recording = judgement.recording
  }
}

extension Totals {
  /// The numbers by the names of the verdicts, and the total.
  fileprivate var byName: [String: Int] {
    let pairs = Verdict.allCases.map {
      ($0.rawValue.split(separator: " ").joined(separator: "_"), self[$0])
    }
    return Dictionary(uniqueKeysWithValues: pairs + [("total", total)])
  }
}

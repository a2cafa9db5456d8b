import FoundationEssentials
import Scenarios

extension RunReport {
  /// The version of the JSON report. It grows by one when a key changes its meaning or goes away; new keys
  /// may appear without that.
  public static let jsonVersion = 1

  /// The report as JSON, with everything in it; keys are sorted, so equal reports are equal texts.
  ///
  /// The document is `{format: "lockstep-report", version, exit_status, interrupted, duration_ms, totals,
  /// kernels, checks}`. Each kernel is `{name, title, profile, duration_ms, runs, exit_status, failure,
  /// console, faults_outside_scenarios, unwatched, totals, planned, not_run, judgements}`. Each judgement, also in `checks`, is `{scenario, name, verdict,
  /// failure, engine, location, steps, reasons, ...}`; each of its steps `{number, thread, action, spec,
  /// simulator, kernel, marker}`, where results are words of the spec language. `totals` has a key for every
  /// verdict and `total`. Keys without a value are left out.
  ///
  /// - Returns: the text, which ends with a newline.
  public func jsonText() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      // A reader gets every text as it is; a terminal that shows the document is not commanded by it.
      return String(decoding: try encoder.encode(Document(self)), as: UTF8.self).printableJSON
        + "\n"
    } catch {
      // The document holds nothing but texts, whole numbers and truth values.
      fatalError("a report cannot be written as JSON: \(error)")
    }
  }
}

/// The whole report.
private struct Document: Encodable {
  var format = "lockstep-report"
  var version = RunReport.jsonVersion
  var exitStatus: Int32
  var interrupted: Bool
  var durationMs: Int64
  var totals: [String: Int]
  var kernels: [Kernel]
  var checks: [Entry]

  init(_ report: RunReport) {
    exitStatus = report.exitStatus
    interrupted = report.wasInterrupted
    durationMs = report.duration.milliseconds
    totals = Totals(report.kernels.flatMap(\.judgements)).byName
    kernels = report.kernels.map(Kernel.init)
    checks = report.checks.map(Entry.init)
  }
}

/// One kernel.
private struct Kernel: Encodable {
  var name: String
  var title: String
  var profile: Properties?
  var durationMs: Int64
  var runs: Int
  var exitStatus: Int32
  var failure: String?
  var console: [String]
  var faultsOutsideScenarios: [String]
  var unwatched: [String]
  var totals: [String: Int]
  var planned: Int
  var notRun: [String]
  var judgements: [Entry]

  init(_ kernel: RunReport.KernelReport) {
    name = kernel.engine.name
    title = kernel.engine.title
    profile = kernel.profile.map({ Properties($0, kernel.failingAllocations) })
    durationMs = kernel.duration.milliseconds
    runs = kernel.runs
    exitStatus = kernel.exitStatus
    failure = kernel.failure
    console = kernel.consoleExcerpt
    faultsOutsideScenarios = kernel.faultsOutsideScenarios
    unwatched = kernel.unwatched
    totals = kernel.totals.byName
    planned = kernel.planned.count
    notRun = kernel.notRun.map(\.description)
    judgements = kernel.judgements.map(Entry.init)
  }
}

/// What a kernel is. A set has no order of its own, so `Profile` cannot be written as it stands.
private struct Properties: Encodable {
  var release: String?
  var abi: Int
  var errata: [Int]
  var edition: String?
  var features: [String]
  var cpus: Int
  var failingAllocations: FailingAllocations?

  init(_ profile: Profile, _ used: FailingAllocations?) {
    release = profile.release?.text
    abi = profile.abi
    errata = (1...32).filter(profile.hasErratum)
    edition = profile.edition?.rawValue
    features = profile.features.map(\.rawValue).sorted()
    cpus = profile.cpus
    failingAllocations = used ?? profile.failingAllocations
  }
}

/// One judgement.
private struct Entry: Encodable {
  struct Row: Encodable {
    var number: Int
    var thread: String
    var action: String
    var spec: [String]?
    var simulator: [String]
    var kernel: String?
    var marker: String?
  }

  struct Issue: Encodable {
    var bug: String
    var when: String
    var because: String
    var location: SpecLocation
  }

  struct Failure: Encodable {
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

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

/// What a report for KCIDB says beyond what a run came to.
public struct KCIDBOptions: Hashable, Sendable {
  /// The name of the CI system that submits: `a` to `z`, `0` to `9` and `_`.
  public var origin: String
  /// What tells this run from all others of the system; a report with the same text replaces an older one.
  public var run: String

  /// Names a run.
  public init(origin: String = "lockstep", run: String) {
    self.origin = origin
    self.run = run
  }

  /// Whether a text can be the name of a CI system, as the schema has it.
  public static func isOrigin(_ text: String) -> Bool {
    !text.isEmpty
      && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }
}

extension RunReport {
  /// The report as KernelCI's common database takes it: version 5.3 of the schema of kcidb-io.
  ///
  /// A kernel is a checkout and a build, of which no more is known than its release; each judgement is a test of it, and
  /// each known issue an issue, with an incident that says whether it was there. What the simulator alone has checked is no
  /// test of a kernel, so it is left out.
  ///
  /// | verdict | status |
  /// |---|---|
  /// | conforms, unseen | PASS |
  /// | diverges, hung, kernel fault, known | FAIL |
  /// | disagrees, stale known issue | ERROR: the spec is at fault, or the simulator |
  /// | unsupported | SKIP |
  /// | harness fault, not run | MISS |
  ///
  /// - Returns: the text, which ends with a newline.
  public func kcidbText(_ options: KCIDBOptions) -> String {
    var document = KCIDBDocument(options: options)
    for kernel in printable.kernels { document.add(kernel) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts, numbers and truth values can always be encoded.
    guard let data = try? encoder.encode(document.json) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self).printableJSON + "\n"
  }
}

/// Collects the objects of a report for KCIDB.
private struct KCIDBDocument {
  /// The longest excerpt of a log that the schema takes, in characters.
  private static let longestExcerpt = 16_384
  /// The version of the schema.
  private static let version: JSONValue = ["major": 5, "minor": 3]
  /// The version of each issue: an issue whose condition changes gets another id.
  private static let issueVersion = 1
  /// The root of all paths.
  private static let root = "lockstep"

  private let options: KCIDBOptions
  private var checkouts: [String: JSONValue] = [:]
  private var builds: [JSONValue] = []
  private var tests: [JSONValue] = []
  private var issues: [String: JSONValue] = [:]
  private var incidents: [JSONValue] = []
  private var names = UniqueNames()

  init(options: KCIDBOptions) { self.options = options }

  var json: JSONValue {
    [
      "version": Self.version,
      "checkouts": .array(checkouts.sorted { $0.key < $1.key }.map(\.value)),
      "builds": .array(builds), "tests": .array(tests),
      "issues": .array(issues.sorted { $0.key < $1.key }.map(\.value)),
      "incidents": .array(incidents),
    ]
  }

  private func id(_ parts: String...) -> JSONValue {
    .string("\(options.origin):\(([options.run] + parts).joined(separator: "/"))")
  }

  private var origin: JSONValue { .string(options.origin) }

  mutating func add(_ kernel: RunReport.KernelReport) {
    let label = names.unique(TAPName.sanitised(kernel.engine.name))
    let release = kernel.profile?.release?.text ?? kernel.engine.name
    let checkout = id("source", TAPName.sanitised(release))
    checkouts[release] = [
      "id": checkout, "origin": origin, "valid": true, "comment": .string("Linux \(release)"),
    ]
    let build = id(label)
    builds.append([
      "id": build, "origin": origin, "checkout_id": checkout, "architecture": "x86_64",
      "comment": .string(kernel.engine.title),
    ])
    let environment = Self.environment(of: kernel)
    tests.append(
      summary(of: kernel, label: label, build: build).with("environment", environment))
    for judgement in kernel.judgements {
      add(judgement, label: label, build: build, environment: environment)
    }
    for scenario in kernel.notRun {
      tests.append([
        "id": id(label, "\(scenario)"), "origin": origin, "build_id": build,
        "path": Self.path(scenario), "status": "MISS", "environment": environment,
        "comment": "it was not run",
      ])
    }
  }

  private mutating func add(
    _ judgement: Judgement, label: String, build: JSONValue, environment: JSONValue
  ) {
    let test = id(label, "\(judgement.scenario)")
    tests.append([
      "id": test, "origin": origin, "build_id": build, "path": Self.path(judgement.scenario),
      "status": .string(judgement.verdict.kcidbStatus), "environment": environment,
      "comment": .string(judgement.name), "duration": Self.seconds(judgement.duration),
      "log_excerpt": .string(Self.excerpt(judgement.report() + judgement.consoleLines)),
      "misc": [
        "verdict": .string(judgement.verdict.rawValue), "again": .string(judgement.again),
        "spec": .string("\(judgement.location)"), "runs": .integer(judgement.runs),
      ],
    ])
    guard let known = judgement.knownIssue else { return }
    let key = "\(known.bug) when \(known.condition)"
    let issue = id("issue", hash(of: key))
    issues[key] = [
      "id": issue, "version": .integer(Self.issueVersion), "origin": origin,
      "report_subject": .string(known.bug.unfolded),
      "comment": .string(known.because.unfolded),
      "culprit": ["code": true, "tool": false, "harness": false],
      "misc": ["when": .string("\(known.condition)"), "spec": .string("\(known.location)")],
    ]
    incidents.append([
      "id": id("incident", label, "\(judgement.scenario)", hash(of: key)), "origin": origin,
      "issue_id": issue, "issue_version": .integer(Self.issueVersion), "test_id": test,
      "present": .truth(judgement.verdict == .known),
    ])
  }

  /// Whether the kernel could run everything, as the test at the root of its paths.
  private func summary(of kernel: RunReport.KernelReport, label: String, build: JSONValue)
    -> JSONValue
  {
    let isWhole = kernel.failure == nil && kernel.notRun.isEmpty
    let excerpt = (kernel.failure.map { ["could not run: \($0)"] } ?? []) + kernel.consoleExcerpt
    let test: JSONValue = [
      "id": id(label, "runs"), "origin": origin, "build_id": build, "path": .string(Self.root),
      "status": isWhole ? "DONE" : "MISS", "duration": Self.seconds(kernel.duration),
      "comment": .string("\(kernel.judgements.count) of \(kernel.planned.count) scenarios judged"),
    ]
    return excerpt.isEmpty ? test : test.with("log_excerpt", .string(Self.excerpt(excerpt)))
  }

  private static func environment(of kernel: RunReport.KernelReport) -> JSONValue {
    guard let profile = kernel.profile else { return ["comment": .string(kernel.engine.title)] }
    return [
      "comment": .string(kernel.engine.title),
      "misc": [
        "landlock_abi": .integer(profile.abi), "cpus": .integer(profile.cpus),
        "tsync_edition": .string(profile.edition?.rawValue ?? "none"),
        "features": .strings(profile.features.map(\.rawValue).sorted()),
      ],
    ]
  }

  /// `lockstep.topic.scenario.value.value`: what a path cannot hold is replaced, with a hash that tells it from others.
  private static func path(_ scenario: ScenarioID) -> JSONValue {
    let parts = [scenario.topic, scenario.slug] + scenario.permutation
    return .string(([root] + parts.map(TAPName.part)).joined(separator: "."))
  }

  private static func seconds(_ duration: Duration) -> JSONValue {
    .fraction(Double(duration.milliseconds) / 1000)
  }

  /// The beginning of a log, in which no byte is NUL: printable texts have none.
  private static func excerpt(_ lines: [String]) -> String {
    String(lines.joined(separator: "\n").unicodeScalars.prefix(longestExcerpt).map(Character.init))
  }

  private func hash(of text: String) -> String {
    var hash = FNV1a()
    hash.add(text)
    return hash.text
  }
}

/// Names of which none is given twice.
struct UniqueNames {
  private var taken = Set<String>()

  /// The name, with a number behind it if it is taken already.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var count = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(count)"
      count += 1
    }
    return candidate
  }
}

extension Verdict {
  /// The status that KCIDB knows for this verdict.
  fileprivate var kcidbStatus: String {
    switch self {
    case .conforms, .unseen: "PASS"
    case .diverges, .hung, .kernelFault, .known: "FAIL"
    case .disagrees, .staleKnownIssue: "ERROR"
    case .unsupported: "SKIP"
    case .harnessFault: "MISS"
    }
  }
}

// SPDX-License-Identifier: MIT

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
    return document.json.pages.printableJSON
  }
}

/// Collects the objects of a report for KCIDB.
private struct KCIDBDocument {
  /// The longest excerpt of a log that the schema takes, in characters.
  private static let longestExcerpt = 16_384
  /// The version of the schema.
  private static let version: JSON = ["major": 5, "minor": 3]
  /// The version of each issue: an issue whose condition changes gets another id.
  private static let issueVersion = 1
  /// The root of all paths.
  private static let root = "lockstep"

  private let options: KCIDBOptions
  private var checkouts: [String: JSON] = [:]
  private var builds: [JSON] = []
  private var tests: [JSON] = []
  private var issues: [String: JSON] = [:]
  private var incidents: [JSON] = []
  private var names = UniqueNames()

  init(options: KCIDBOptions) { self.options = options }

  var json: JSON {
    [
      "version": Self.version,
      "checkouts": .list(checkouts.sorted { $0.key < $1.key }.map(\.value)),
      "builds": .list(builds), "tests": .list(tests),
      "issues": .list(issues.sorted { $0.key < $1.key }.map(\.value)),
      "incidents": .list(incidents),
    ]
  }

  private func id(_ parts: String...) -> JSON {
    .text("\(options.origin):\(([options.run] + parts).joined(separator: "/"))")
  }

  private var origin: JSON { .text(options.origin) }

  /// The architecture by the name that KernelCI has for it; `nil` for a kernel that did not come up.
  private static func architecture(of kernel: RunReport.KernelReport) -> String? {
    guard let machine = kernel.profile?.machine else { return nil }
    if machine == "aarch64" { return "arm64" }
    return String(machine.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  mutating func add(_ kernel: RunReport.KernelReport) {
    let label = names.unique(TAPName.sanitised(kernel.engine.name))
    let release = kernel.profile?.release?.text ?? kernel.engine.name
    let checkout = id("source", TAPName.sanitised(release))
    checkouts[release] = [
      "id": checkout, "origin": origin, "valid": true, "comment": .text("Linux \(release)"),
    ]
    let build = id(label)
    let known: JSON = [
      "id": build, "origin": origin, "checkout_id": checkout,
      "comment": .text(kernel.engine.title),
    ]
    builds.append(
      Self.architecture(of: kernel).map { known.with("architecture", .text($0)) } ?? known)
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
    _ judgement: Judgement, label: String, build: JSON, environment: JSON
  ) {
    let test = id(label, "\(judgement.scenario)")
    tests.append([
      "id": test, "origin": origin, "build_id": build, "path": Self.path(judgement.scenario),
      "status": .text(judgement.verdict.kcidbStatus), "environment": environment,
      "comment": .text(judgement.name), "duration": Self.seconds(judgement.duration),
      "log_excerpt": .text(Self.excerpt(judgement.report() + judgement.consoleLines)),
      "misc": [
        "verdict": .text(judgement.verdict.rawValue), "again": .text(judgement.again),
        "spec": .text("\(judgement.location)"), "runs": .number(judgement.runs),
      ],
    ])
    guard let known = judgement.knownIssue else { return }
    let key = "\(known.bug) when \(known.condition)"
    let issue = id("issue", hash(of: key))
    issues[key] = [
      "id": issue, "version": .number(Self.issueVersion), "origin": origin,
      "report_subject": .text(known.bug.unfolded),
      "comment": .text(known.because.unfolded),
      "culprit": ["code": true, "tool": false, "harness": false],
      "misc": ["when": .text("\(known.condition)"), "spec": .text("\(known.location)")],
    ]
    incidents.append([
      "id": id("incident", label, "\(judgement.scenario)", hash(of: key)), "origin": origin,
      "issue_id": issue, "issue_version": .number(Self.issueVersion), "test_id": test,
      "present": .truth(judgement.verdict == .known),
    ])
  }

  /// Whether the kernel could run everything, as the test at the root of its paths.
  private func summary(of kernel: RunReport.KernelReport, label: String, build: JSON)
    -> JSON
  {
    let isWhole = kernel.failure == nil && kernel.notRun.isEmpty
    let excerpt = (kernel.failure.map { ["could not run: \($0)"] } ?? []) + kernel.consoleExcerpt
    let test: JSON = [
      "id": id(label, "runs"), "origin": origin, "build_id": build, "path": .text(Self.root),
      "status": isWhole ? "DONE" : "MISS", "duration": Self.seconds(kernel.duration),
      "comment": .text("\(kernel.judgements.count) of \(kernel.planned.count) scenarios judged"),
    ]
    return excerpt.isEmpty ? test : test.with("log_excerpt", .text(Self.excerpt(excerpt)))
  }

  private static func environment(of kernel: RunReport.KernelReport) -> JSON {
    guard let profile = kernel.profile else { return ["comment": .text(kernel.engine.title)] }
    return [
      "comment": .text(kernel.engine.title),
      "misc": [
        "landlock_abi": .number(profile.abi), "cpus": .number(profile.cpus),
        "tsync_edition": .text(profile.edition?.rawValue ?? "none"),
        "features": .texts(profile.features.map(\.rawValue).sorted()),
      ],
    ]
  }

  /// `lockstep.topic.scenario.value.value`: what a path cannot hold is replaced, with a hash that tells it from others.
  private static func path(_ scenario: ScenarioID) -> JSON {
    let parts = [scenario.topic, scenario.slug] + scenario.permutation
    return .text(([root] + parts.map(TAPName.part)).joined(separator: "."))
  }

  private static func seconds(_ duration: Duration) -> JSON {
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

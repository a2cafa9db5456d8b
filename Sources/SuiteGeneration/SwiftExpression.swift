// SPDX-License-Identifier: MIT

import Scenarios

/// The values of a scenario as expressions of Swift, in the vocabulary of ConformanceTesting.
enum SwiftExpression {
  /// A place as tools print it, `"19:9"`, and where something is expected, if that is elsewhere: `"19:9-50"`.
  static func place(_ location: SpecLocation, expectation: SpecLocation? = nil) -> String {
    let place = "\(location.line):\(location.column)"
    guard let expectation, expectation != location else { return "\"\(place)\"" }
    let line = expectation.line == location.line ? "" : "\(expectation.line):"
    return "\"\(place)-\(line)\(expectation.column)\""
  }

  /// A set of names as an array literal of enumeration cases, in the order of their names.
  static func cases(_ names: some Sequence<String>) -> String {
    "[\(names.sorted().map { "." + $0 }.joined(separator: ", "))]"
  }

  /// A result: `.ok`, `.EACCES`, `3`, `true`.
  static func result(_ result: StepResult) -> String {
    switch result {
    case .ok: ".ok"
    case .hung: ".hung"
    case .blocked: ".blocked"
    case .notReached: ".notReached"
    case .changed: ".changed"
    case .ended: ".ended"
    case .kernelFault: ".kernelFault"
    case .errno(let errno): ".\(errno.rawValue)"
    case .number(let number): "\(number)"
    case .truth(let truth): "\(truth)"
    case .unknownErrno(let number): ".unknownErrno(\(number))"
    }
  }

  /// What the process under test is: `ProcessSetup(noNewPrivs: true)`.
  static func process(_ process: ProcessSetup) -> String {
    var arguments: [String] = []
    if process.noNewPrivs { arguments.append("noNewPrivs: true") }
    if !process.capabilities.isEmpty {
      arguments.append("capabilities: \(cases(process.capabilities.map(\.rawValue)))")
    }
    if let uid = process.uid { arguments.append("uid: \(uid)") }
    if process.userNamespace { arguments.append("userNamespace: true") }
    if !process.restartsCalls { arguments.append("restartsCalls: false") }
    return "ProcessSetup(\(arguments.joined(separator: ", ")))"
  }

  /// A ruleset: `Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])`.
  static func ruleset(_ ruleset: Ruleset) -> String {
    var arguments: [String] = []
    if !ruleset.handledAccessFS.isEmpty {
      arguments.append("handledAccessFS: \(cases(ruleset.handledAccessFS.map(\.rawValue)))")
    }
    if !ruleset.handledAccessNet.isEmpty {
      arguments.append("handledAccessNet: \(cases(ruleset.handledAccessNet.map(\.rawValue)))")
    }
    if !ruleset.scoped.isEmpty {
      arguments.append("scoped: \(cases(ruleset.scoped.map(\.rawValue)))")
    }
    if !ruleset.rules.isEmpty {
      let rules = ruleset.rules.map(rule).joined(separator: ",\(SwiftText.breakOrSpace)")
      arguments.append("rules: [\(rules)]")
    }
    return "Ruleset(\(arguments.joined(separator: ",\(SwiftText.breakOrSpace)")))"
  }

  /// A rule: `.path("dir", allow: .READ_FILE)`.
  private static func rule(_ rule: Rule) -> String {
    switch rule {
    case .pathBeneath(let path, let rights):
      ".path(\(SwiftText.literal(path))\(allowed(rights.map(\.rawValue))))"
    case .netPort(let port, let rights): ".port(.\(port)\(allowed(rights.map(\.rawValue))))"
    }
  }

  private static func allowed(_ rights: [String]) -> String {
    rights.isEmpty ? "" : ", allow: " + rights.sorted().map { "." + $0 }.joined(separator: ", ")
  }

  /// A failing allocation: `.nth(3)`, `.every(in: "worker")`.
  static func failedAllocation(_ failure: FailedAllocation) -> String {
    let thread = failure.thread.map { "in: \(SwiftText.literal($0))" }
    switch failure.site {
    case .nth(let number):
      return ".nth(\(([String(number)] + (thread.map { [$0] } ?? [])).joined(separator: ", ")))"
    case .every: return thread.map { ".every(\($0))" } ?? ".every"
    }
  }

  /// A comparison: `.abi(.less, 8)`.
  static func comparison(_ comparison: Condition.Comparison) -> String {
    let sign = "." + String(describing: comparison.comparison)
    return switch comparison.subject {
    case .abi(let abi): ".abi(\(sign), \(abi))"
    case .edition(let edition): ".edition(\(sign), .\(caseName(edition)))"
    case .release(let release): ".release(\(sign), \(SwiftText.literal(release.text)))"
    case .erratum(let number): ".erratum(\(sign), \(number))"
    }
  }

  private static func caseName(_ edition: Edition) -> String {
    switch edition {
    case .v2: "v2"
    case .linux7_0: "linux7_0"
    case .linux7_0_4: "linux7_0_4"
    case .linux7_1: "linux7_1"
    case .linux7_2: "linux7_2"
    case .linux7_3: "linux7_3"
    }
  }

  /// A condition: `Condition(.edition(.greaterOrEqual, .v2))`.
  static func condition(_ condition: Condition) -> String {
    "Condition(\(condition.comparisons.map(comparison).joined(separator: ", ")))"
  }
}

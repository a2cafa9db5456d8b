// SPDX-License-Identifier: MIT

import Scenarios

/// Conditions and expected results in C.
enum ExpectationText {
  /// A condition; `nil` if it always holds.
  static func condition(_ condition: Condition?) -> String? {
    guard let condition, !condition.comparisons.isEmpty else { return nil }
    return condition.comparisons.map(text).joined(separator: " && ")
  }

  private static func text(_ comparison: Condition.Comparison) -> String {
    let sign =
      switch comparison.comparison {
      case .equal: "=="
      default: comparison.comparison.rawValue
      }
    switch comparison.subject {
    case .abi(let abi): return "abi \(sign) \(abi)"
    case .edition(let edition):
      let text = "edition \(sign) \(edition.constant)"
      // A kernel without TSYNC is older than none of the editions.
      return comparison.comparison == .less || comparison.comparison == .lessOrEqual
        ? "edition != NO_TSYNC && \(text)" : text
    case .release(let release):
      let numbers = (0..<3).map { $0 < release.numbers.count ? release.numbers[$0] : 0 }
      let candidate = release.candidate.map(String.init) ?? "INT_MAX"
      let list = numbers.map(String.init) + [candidate]
      return "compare_release(\(release.numbers.count), "
        + "(int[]){ \(list.joined(separator: ", ")) }) \(sign) 0"
    case .erratum(let number):
      return (comparison.comparison == .equal ? "" : "!") + "has_erratum(\(number))"
    }
  }

  /// The parts of the runtime that a condition takes.
  static func needs(_ condition: Condition?) -> Set<Need> {
    var needs: Set<Need> = []
    for comparison in condition?.comparisons ?? [] {
      switch comparison.subject {
      case .abi: break
      case .edition: needs.insert(.part("edition"))
      case .release: needs.insert(.part("compare-release"))
      case .erratum: needs.insert(.part("errata"))
      }
    }
    return needs
  }

  /// What the runtime returns for a result.
  ///
  /// - Throws: `Obstacle` for what a program cannot see.
  static func value(_ result: StepResult) throws(Obstacle) -> String {
    switch result {
    case .ok: "0"
    case .errno(.ERESTARTNOINTR): "-513"
    case .errno(let errno): "-\(errno)"
    case .number(let number): String(number)
    case .truth(let truth): truth ? "1" : "0"
    case .hung: "HUNG"
    case .blocked: "BLOCKED"
    case .notReached: "NOT_REACHED"
    case .changed: "CHANGED"
    case .ended: "ENDED"
    case .unknownErrno(let number): "-\(number)"
    case .kernelFault:
      throw Obstacle(
        reason: "a fault of the kernel shows in its log, and a program may not live to read it")
    }
  }

  /// The check of a step: the first arm that holds decides.
  ///
  /// - Parameter check: the statement that allows some results.
  static func lines(
    _ expectation: Expectation, _ check: ([String]) -> [String]
  ) throws(Obstacle) -> [String] {
    var lines: [String] = []
    for (index, arm) in expectation.arms.enumerated() {
      var values: [String] = []
      for result in arm.results { values.append(try value(result)) }
      let statement = check(values)
      guard let condition = condition(arm.condition) else {
        if index == 0 { return statement }
        lines[lines.count - 1] = "} else {"
        return lines + statement.map(\.indented) + ["}"]
      }
      if index == 0 {
        lines.append("if (\(condition)) {")
      } else {
        lines[lines.count - 1] = "} else if (\(condition)) {"
      }
      lines += statement.map(\.indented) + ["}"]
    }
    return lines
  }
}

extension Edition {
  /// Its name in the runtime.
  var constant: String {
    switch self {
    case .v2: "PATCH_SET_V2"
    case .linux7_0: "LINUX_7_0"
    case .linux7_0_4: "LINUX_7_0_4"
    case .linux7_1: "LINUX_7_1"
    case .linux7_2: "LINUX_7_2"
    case .linux7_3: "LINUX_7_3"
    }
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

extension RunReport {
  /// The report as JUnit XML, as build servers read it: a suite for each kernel and for the simulator, a case for
  /// each scenario.
  ///
  /// `classname` is the kernel and the topic, so that `classname` and `name` together name one case of the whole
  /// report; build servers keep one case of each name. A verdict that fails the run is a `failure`, a fault of
  /// Lockstep an `error`, and what did not run or cannot run there is `skipped`. A known issue that happened is
  /// `skipped` too, with its name: it did not pass. Jenkins' schema of such reports (junit-10.xsd of its xUnit
  /// plugin) has no place for files and lines in a case, so they are properties of the suite: `place of
  /// CLASSNAME.NAME`.
  ///
  /// - Returns: the text, which ends with a newline.
  public func junitText() -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"lockstep\" time=\"\(duration.seconds)\">")
    let (checks, kernels) = (printable.checks, printable.kernels)
    if !checks.isEmpty {
      let time = checks.reduce(Duration.zero) { $0 + $1.duration }
      let cases = checks.map { JUnitCase($0, on: $0.engine.name) }
      lines += Self.suite("simulator", cases, time: time, output: [])
    }
    var names = Set<String>()
    for kernel in kernels {
      let name = Self.unique(kernel.engine.name, among: &names)
      var cases = kernel.judgements.map { JUnitCase($0, on: name) }
      let reason = kernel.failure ?? "the run ended before"
      cases += kernel.notRun.map { JUnitCase(notRun: $0, on: name, because: reason) }
      if let failure = kernel.failure {
        cases.append(JUnitCase(kernelThatCouldNotRun: name, because: failure))
      }
      if !kernel.faultsOutsideScenarios.isEmpty {
        cases.append(JUnitCase(faultyKernel: name, lines: kernel.outsideLines))
      }
      lines += Self.suite(
        kernel.engine.title, cases, kernel: name, time: kernel.duration,
        output: [kernel.allocationsNote].compactMap(\.self) + kernel.consoleExcerpt
          + kernel.unwatched)
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name for a kernel that no kernel before it has.
  private static func unique(_ name: String, among names: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name) (\(number))"
      number += 1
    }
    return candidate
  }

  private static func suite(
    _ name: String, _ cases: [JUnitCase], kernel: String? = nil, time: Duration, output: [String]
  ) -> [String] {
    let counts = ["failure", "error", "skipped"].map { kind in cases.count { $0.kind == kind } }
    var lines = [
      "  <testsuite name=\"\(XMLText.attribute(name))\" tests=\"\(cases.count)\" "
        + "failures=\"\(counts[0])\" errors=\"\(counts[1])\" skipped=\"\(counts[2])\" "
        + "time=\"\(time.seconds)\">"
    ]
    let properties = (kernel.map { [("kernel", $0)] } ?? []) + cases.compactMap(\.place)
    if !properties.isEmpty {
      let elements = properties.map { name, value in
        "      <property name=\"\(XMLText.attribute(name))\" value=\"\(XMLText.attribute(value))\"/>"
      }
      lines += ["    <properties>"] + elements + ["    </properties>"]
    }
    lines += cases.flatMap(\.lines)
    if !output.isEmpty {
      let text = XMLText.escaped(output.joined(separator: "\n"))
      lines.append("    <system-out>\(text)</system-out>")
    }
    return lines + ["  </testsuite>"]
  }
}

/// One `testcase` of a JUnit report.
private struct JUnitCase {
  var name: String
  /// The kernel and the topic.
  var className: String
  var location: SpecLocation?
  var duration: Duration = .zero
  /// The element inside: `failure`, `error`, `skipped`, or none for what passed.
  var kind: String?
  /// In a few words.
  var message = ""
  /// In full.
  var text: [String] = []

  init(_ judgement: Judgement, on kernel: String) {
    self.init(judgement.scenario, on: kernel)
    location = judgement.location
    duration = judgement.duration
    switch judgement.verdict {
    case .conforms: text = judgement.failedAllocations
    case .unseen: text = judgement.reasons + judgement.failedAllocations
    case .known, .unsupported: kind = "skipped"
    case .harnessFault: kind = "error"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: kind = "failure"
    }
    guard kind != nil else { return }
    message = ([judgement.verdict.rawValue] + judgement.reasons.prefix(1)).joined(separator: ": ")
    text = judgement.report()
  }

  init(notRun scenario: ScenarioID, on kernel: String, because reason: String) {
    self.init(scenario, on: kernel)
    kind = "skipped"
    message = "not run: \(reason)"
  }

  init(kernelThatCouldNotRun kernel: String, because reason: String) {
    name = "the kernel runs"
    className = "\(kernel).engine"
    kind = "error"
    message = "\(kernel) could not run: \(reason)"
  }

  init(faultyKernel kernel: String, lines: [String]) {
    name = "no fault outside of scenarios"
    className = "\(kernel).engine"
    kind = "failure"
    message = "kernel fault: \(RunReport.KernelReport.faultOutside)"
    text = lines
  }

  private init(_ scenario: ScenarioID, on kernel: String) {
    name = ([scenario.slug] + scenario.permutation).joined(separator: "/")
    // A topic holds no full stop, so that all before the last one is the package, as Jenkins sees it.
    className = "\(kernel).\(scenario.topic)"
  }

  /// The property that says where the spec of this case is.
  var place: (String, String)? {
    location.map { ("place of \(className).\(name)", $0.description) }
  }

  var lines: [String] {
    let start =
      "    <testcase name=\"\(XMLText.attribute(name))\" "
      + "classname=\"\(XMLText.attribute(className))\" time=\"\(duration.seconds)\""
    let body = XMLText.escaped(text.joined(separator: "\n"))
    if let kind {
      let attribute = "message=\"\(XMLText.attribute(message))\""
      return [start + ">", "      <\(kind) \(attribute)>\(body)</\(kind)>", "    </testcase>"]
    }
    if body.isEmpty { return [start + "/>"] }
    return [start + ">", "      <system-out>\(body)</system-out>", "    </testcase>"]
  }
}

extension Duration {
  /// Seconds with three decimals, without a unit.
  fileprivate var seconds: String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

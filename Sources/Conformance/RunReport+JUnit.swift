import Scenarios

extension RunReport {
  /// The report as JUnit XML, as build servers read it: a suite for each kernel and for the simulator, a case for
  /// each scenario.
  ///
  /// A verdict that fails the run is a `failure`, a fault of Lockstep an `error`, and what did not run or cannot
  /// run there is `skipped`. A known issue that happened is `skipped` too, with its name: it did not pass.
  ///
  /// - Returns: the text, which ends with a newline.
  public func junitText() -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"lockstep\" time=\"\(duration.seconds)\">")
    let (checks, kernels) = (printable.checks, printable.kernels)
    if !checks.isEmpty {
      let time = checks.reduce(Duration.zero) { $0 + $1.duration }
      lines += Self.suite("simulator", checks.map(JUnitCase.init), time: time, output: [])
    }
    for kernel in kernels {
      var cases = kernel.judgements.map(JUnitCase.init)
      let reason = kernel.failure ?? "the run ended before"
      cases += kernel.notRun.map { JUnitCase(notRun: $0, because: reason) }
      if let failure = kernel.failure {
        cases.append(JUnitCase(kernelThatCouldNotRun: kernel.engine, because: failure))
      }
      lines += Self.suite(
        kernel.engine.title, cases, time: kernel.duration, output: kernel.consoleExcerpt)
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func suite(
    _ name: String, _ cases: [JUnitCase], time: Duration, output: [String]
  ) -> [String] {
    let counts = ["failure", "error", "skipped"].map { kind in cases.count { $0.kind == kind } }
    var lines = [
      "  <testsuite name=\"\(XMLText.escaped(name))\" tests=\"\(cases.count)\" "
        + "failures=\"\(counts[0])\" errors=\"\(counts[1])\" skipped=\"\(counts[2])\" "
        + "time=\"\(time.seconds)\">"
    ]
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
  var topic: String
  var location: SpecLocation?
  var duration: Duration = .zero
  /// The element inside: `failure`, `error`, `skipped`, or none for what passed.
  var kind: String?
  /// In a few words.
  var message = ""
  /// In full.
  var text: [String] = []

  init(_ judgement: Judgement) {
    let id = judgement.scenario
    // Checks of many simulated kernels stand in one suite, so the name must tell them apart.
    let suffix = judgement.askedKernel ? "" : " on \(judgement.engine.title)"
    name = ([id.slug] + id.permutation).joined(separator: "/") + suffix
    topic = id.topic
    location = judgement.location
    duration = judgement.duration
    switch judgement.verdict {
    case .conforms: break
    case .unseen: text = judgement.reasons
    case .known, .unsupported: kind = "skipped"
    case .harnessFault: kind = "error"
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: kind = "failure"
    }
    guard kind != nil else { return }
    message = ([judgement.verdict.rawValue] + judgement.reasons.prefix(1)).joined(separator: ": ")
    text = judgement.report()
  }

  init(notRun scenario: ScenarioID, because reason: String) {
    name = ([scenario.slug] + scenario.permutation).joined(separator: "/")
    topic = scenario.topic
    kind = "skipped"
    message = "not run: \(reason)"
  }

  init(kernelThatCouldNotRun engine: EngineIdentity, because reason: String) {
    name = "the kernel runs"
    topic = "engine"
    kind = "error"
    message = "\(engine.name) could not run: \(reason)"
  }

  var lines: [String] {
    var start =
      "    <testcase name=\"\(XMLText.escaped(name))\" classname=\"\(XMLText.escaped(topic))\""
    if let location {
      start += " file=\"\(XMLText.escaped(location.path))\" line=\"\(location.line)\""
    }
    start += " time=\"\(duration.seconds)\""
    let body = XMLText.escaped(text.joined(separator: "\n"))
    if let kind {
      let attribute = "message=\"\(XMLText.escaped(message))\""
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

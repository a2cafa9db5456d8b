// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import Scenarios
import Testing

/// Whatever a guest, a console, an engine or a spec says, it comes into a report as a text and as nothing else.
@Suite("reports of texts that are meant to be more than texts")
struct HostileReportTests {
  /// What every text of the report is.
  private static let hostile =
    "x\u{1b}[2J\u{7}\0\r\nnot ok 1 forged\nDIVERGES  forged\u{85}\u{9b}31m\u{2028}\u{2029}"
    + "\u{202e}\u{2066}\u{200b}\u{feff}\u{fffe}\u{e0041}y"

  /// A report in which everything that is a text is this one.
  private func report(_ text: String) -> RunReport {
    let engine = EngineIdentity(name: text, title: text, options: text)
    let ways = FailingAllocations(way: .module, obstacles: [text], loaded: text)
    let judgements = Sample.judgements.map { judgement in
      var judgement = judgement
      judgement.scenario = ScenarioID(topic: text, slug: text, permutation: [text])
      judgement.name = text
      judgement.engine = engine
      judgement.threads = judgement.threads.map { text + $0 }
      judgement.rows = judgement.rows.map { row in
        var row = row
        row.thread = text + row.thread
        row.action = text
        return row
      }
      judgement.reasons = [text]
      judgement.location.path = text
      judgement.threadStates = [ThreadState(thread: text, state: text)]
      judgement.consoleLines = [text]
      judgement.again = text
      judgement.knownIssue?.bug = text
      judgement.knownIssue?.because = text
      judgement.profile.release = KernelRelease("7.3\(text)")
      judgement.injectedFailures = [
        InjectedFailure(instruction: 0, site: 1, result: .ok, functions: [text])
      ]
      judgement.recording = Recording(
        events: [.init(time: 1, thread: text, kind: .function, what: text, target: text)],
        missing: [text])
      judgement.failingAllocations = ways
      judgement.profile.failingAllocations = ways
      return judgement
    }
    let kernel = RunReport.KernelReport(
      engine: engine, profile: judgements[0].profile,
      planned: judgements.map(\.scenario) + [ScenarioID(topic: text, slug: "never")],
      judgements: judgements, failure: text, consoleExcerpt: [text])
    let absent = RunReport.KernelReport(
      engine: engine, profile: nil, planned: kernel.planned, failure: text, consoleExcerpt: [text])
    return RunReport(kernels: [kernel, absent], checks: judgements)
  }

  /// A format of reports.
  enum Format: CaseIterable {
    case human, matrix, ktap, tap, json, junit, html

    func text(of report: RunReport) -> String {
      switch self {
      case .human: report.humanText(style: ReportStyle(width: 10_000))
      case .matrix: report.matrixText(style: ReportStyle(width: 10_000))
      case .ktap: report.ktapText()
      case .tap: report.tapText()
      case .json: report.jsonText()
      case .junit: report.junitText()
      case .html: report.htmlText()
      }
    }
  }

  @Test("every character of every format can be seen", arguments: Format.allCases)
  func printable(format: Format) {
    let text = format.text(of: report(Self.hostile))
    #expect(text.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
    #expect(text.contains(format == .json ? "\\u001b[2J" : "\\u{1b}[2J"))
  }

  @Test("no text makes a line, in any format", arguments: Format.allCases)
  func lines(format: Format) {
    let hostile = format.text(of: report(Self.hostile))
    #expect(
      !hostile.split(separator: "\n").contains { $0.contains(/^[ #]*(not ok 1|DIVERGES ) forged/) })
    let harmless = format.text(of: report(Self.hostile.printable))
    if format == .json {
      let count = { (text: String) in text.utf8.count { $0 == UInt8(ascii: "\n") } }
      #expect(count(hostile) == count(harmless))
    } else {
      #expect(hostile == harmless)
    }
  }

  @Test("a program that reads the JSON gets the texts as they are")
  func json() throws {
    let data = Data(report(Self.hostile).jsonText().utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let kernels = try #require(object["kernels"] as? [[String: Any]])
    #expect(kernels[0]["failure"] as? String == Self.hostile)
    #expect(kernels[0]["console"] as? [String] == [Self.hostile])
  }

  @Test("colours are the only commands in a report, and only those of verdicts")
  func colours() {
    let text = report(Self.hostile).humanText(style: ReportStyle(usesColours: true, width: 200))
    let rest = text.replacing(/\u{1b}\[(3[1235]|0)m/, with: "")
    #expect(rest != text)
    #expect(rest.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
  }

  @Test("a reason that its spec writes in lines is one sentence")
  func reasonInLines() {
    var scenario = Example.scenario
    scenario.because = "first\n  second\n\nthird"
    for index in scenario.steps.indices { scenario.steps[index].because = nil }
    let judgement = Example.judge(scenario).judge(Example.run(replacing: [3: .errno(.EACCES)]))
    #expect(judgement.reasons.contains { $0.hasPrefix("first second third") })
  }
}

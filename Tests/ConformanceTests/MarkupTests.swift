import Conformance
import Foundation
import FoundationXML
import Scenarios
import Testing

@Suite("reports as JUnit XML and as HTML")
struct MarkupTests {
  /// A judgement whose texts are full of markup, of quotes with combining marks, and of what XML cannot hold.
  private static let hostile = "<b a=\"'&]]>\u{1b}[31m \"\u{301} <\u{338}script>\u{0}"

  private var hostile: RunReport {
    let run = EngineRun(.harnessFault(reason: Self.hostile), consoleExcerpt: [Self.hostile])
    var kernel = Sample.kernel([Example.judge().judge(run)])
    kernel.engine.title = Self.hostile
    kernel.failure = Self.hostile
    kernel.consoleExcerpt = [Self.hostile]
    return RunReport(kernels: [kernel])
  }

  @Test("JUnit counts each kind, and every scenario is a case with its place")
  func junit() throws {
    var report = Sample.report
    report.kernels.append(Sample.absentKernel)
    report.checks = [Example.judge().check()]
    let document = try JUnitDocument(report.junitText())
    #expect(document.suites.map(\.name) == ["simulator", "7.3.4 (debian, qemu/tcg)", "./bzImage"])
    let kernel = document.suites[1]
    #expect(kernel.cases.count == 10)
    #expect(kernel.counts == ["tests": 10, "failures": 5, "errors": 1, "skipped": 2])
    #expect(kernel.kinds == ["failure": 5, "error": 1, "skipped": 2])
    #expect(kernel.cases.contains("nesting.depth/plain/15"))
    // Nothing ran on the last kernel: all that it should have run is skipped, and it is an error of its own.
    let absent = document.suites[2]
    #expect(absent.counts == ["tests": 11, "failures": 0, "errors": 1, "skipped": 10])
    #expect(
      report.junitText().contains("file=\"Specs/diverging-domains/override.yaml\" line=\"14\""))
  }

  @Test("no text can break the XML")
  func hostileXML() throws {
    let document = try JUnitDocument(hostile.junitText())
    // A parser normalises nothing here: what XML cannot hold is an escape.
    let expected = #"<b a="'&]]>\u{1b}[31m "# + "\"\u{301} <\u{338}script>" + #"\0"#
    #expect(document.suites.map(\.name) == [expected])
    #expect(document.texts.contains { $0.contains(expected) })
  }

  @Test("no text becomes markup in the page")
  func hostileHTML() {
    let page = hostile.htmlText()
    #expect(!page.unicodeScalars.contains("\u{1b}"))
    #expect(!page.contains("<b a="))
    #expect(page.contains("&lt;b a=&quot;'&amp;]]&gt;"))
    // The quote and the angle bracket carry combining marks, which make other characters of them for Swift.
    #expect(page.contains("&quot;\u{301} &lt;\u{338}script&gt;"))
  }

  @Test("the page has the totals, the matrix and every failure")
  func page() {
    let page = Sample.report.htmlText()
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(page.contains("10 judged on 1 kernel"))
    #expect(page.contains("<tr><th>scenario</th><th>7.3.4</th></tr>"))
    #expect(
      page.contains(
        "<tr><td>nesting/depth/plain,15</td><td class=\"bad\" title=\"diverges\">D</td></tr>"))
    #expect(!page.contains("nesting/plain"))
    #expect(page.contains("open file for reading"))
    #expect(!page.contains("{{"))
    #expect(!page.contains("Nothing failed."))
    var good = Sample.report
    good.kernels[0].judgements.removeAll { $0.verdict != .conforms }
    #expect(good.htmlText().contains("Nothing failed."))
  }
}

/// What a parser makes of a JUnit report.
private final class JUnitDocument: NSObject, XMLParserDelegate {
  struct Suite {
    var name: String
    var counts: [String: Int]
    var cases: [String] = []
    var kinds: [String: Int] = [:]
  }

  var suites: [Suite] = []
  var texts: [String] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    texts.append("")
    switch element {
    case "testsuite":
      let keys = ["tests", "failures", "errors", "skipped"]
      let pairs = keys.map { ($0, attributes[$0].flatMap { Int($0) } ?? -1) }
      suites.append(
        Suite(name: attributes["name"] ?? "", counts: Dictionary(uniqueKeysWithValues: pairs)))
    case "testcase":
      let name = "\(attributes["classname"] ?? "").\(attributes["name"] ?? "")"
      suites[suites.count - 1].cases.append(name)
    case "failure", "error", "skipped":
      suites[suites.count - 1].kinds[element, default: 0] += 1
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[texts.count - 1] += text
  }
}

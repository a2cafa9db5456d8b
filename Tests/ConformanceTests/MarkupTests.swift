// SPDX-License-Identifier: MIT

import Foundation
import FoundationXML
import Scenarios
import Testing

@testable import Conformance

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
    #expect(kernel.cases.contains("debian:7.3.4.nesting.depth/plain/15"))
    // Nothing ran on the last kernel: all that it should have run is skipped, and it is an error of its own.
    let absent = document.suites[2]
    #expect(absent.counts == ["tests": 11, "failures": 0, "errors": 1, "skipped": 10])
    #expect(
      kernel.properties["place of debian:7.3.4.nesting.depth/plain/15"]
        == "Specs/diverging-domains/override.yaml:24:40")
    #expect(kernel.properties["kernel"] == "debian:7.3.4")
  }

  @Test("no two cases of a JUnit report have the same class and name, even on kernels of one name")
  func uniqueCases() throws {
    var report = Sample.report
    report.kernels += [Sample.report.kernels[0], Sample.absentKernel, Sample.absentKernel]
    report.checks = AssumedKernel.all.map { Example.judge(engine: $0.engine).check() }
    let cases = try JUnitDocument(report.junitText()).suites.flatMap(\.cases)
    #expect(cases.count == AssumedKernel.all.count + 2 * 10 + 2 * 11)
    #expect(Set(cases).count == cases.count)
    #expect(cases.contains("debian:7.3.4 (2).nesting.depth/plain/15"))
    // What stands before the last full stop is a package, as Jenkins sees it.
    #expect(cases.contains("./bzImage.nesting.plain"))
  }

  @Test("every element has what Jenkins' schema of such reports allows, and nothing else")
  func schema() throws {
    var report = Sample.report
    report.kernels.append(Sample.absentKernel)
    report.checks = [Example.judge().check()]
    let document = try JUnitDocument(report.junitText())
    #expect(document.strange.isEmpty)
    // The check must be able to fail.
    let text = report.junitText().replacing("<testcase ", with: "<testcase file=\"x\" ")
    #expect(try JUnitDocument(text).strange.first == "testcase must not have file")
    let misplaced = report.junitText().replacing("<skipped", with: "<properties/><skipped")
    #expect(try JUnitDocument(misplaced).strange.first == "testcase must not hold properties")
  }

  @Test("a line break in an attribute comes back as one")
  func message() throws {
    let message = "one\ntwo\n"
    func read(_ attribute: String) throws -> [String] {
      let text = "<testcase name=\"c\"><skipped message=\"\(attribute)\"/></testcase>"
      return try JUnitDocument(
        "<testsuites><testsuite name=\"s\">\(text)</testsuite></testsuites>"
      ).messages
    }
    #expect(try read(XMLText.attribute(message)) == [message])
    // A parser makes a space of a plain one: the check must be able to fail.
    #expect(try read(message) != [message])
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
    // Findings that are many are a list first.
    #expect(page.contains("<details>\n<summary><span class=\"chip bad\">"))
    #expect(!page.contains("<details open>"))
    #expect(page.contains("<tr><th>scenario</th><th>7.3.4</th></tr>"))
    #expect(
      page.contains(
        "<tr><td>nesting/depth/plain,15</td><td class=\"bad\" title=\"diverges\">D</td></tr>"))
    // What conforms is in the overview alone.
    #expect(!page.contains("<td>nesting/plain</td>"))
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
    var properties: [String: String] = [:]
    var kinds: [String: Int] = [:]
  }

  var suites: [Suite] = []
  var texts: [String] = []
  var messages: [String] = []
  /// What the schema does not allow.
  var strange: [String] = []
  private var open: [String] = []

  /// The attributes and the elements that each element may have: facts of junit-10.xsd of Jenkins' xUnit plugin 3.1.6.
  private static let schema: [String: (attributes: Set<String>, elements: Set<String>)] = [
    "testsuites": (["name", "time", "tests", "failures", "errors"], ["testsuite"]),
    "testsuite": (
      [
        "name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname",
        "id", "package", "file", "log", "url", "version",
      ], ["testsuite", "properties", "testcase", "system-out", "system-err"]
    ),
    "properties": ([], ["property"]), "property": (["name", "value"], []),
    "testcase": (
      ["name", "time", "classname", "group"],
      ["skipped", "error", "failure", "system-out", "system-err"]
    ),
    "failure": (["type", "message"], []), "error": (["type", "message"], []),
    "skipped": (["type", "message"], []), "system-out": ([], []), "system-err": ([], []),
  ]

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
    let allowed = Self.schema[element]
    strange += attributes.keys.filter { allowed?.attributes.contains($0) != true }
      .sorted().map { "\(element) must not have \($0)" }
    if let parent = open.last, Self.schema[parent]?.elements.contains(element) != true {
      strange.append("\(parent) must not hold \(element)")
    }
    open.append(element)
    if let message = attributes["message"] { messages.append(message) }
    switch element {
    case "property":
      suites[suites.count - 1].properties[attributes["name"] ?? ""] = attributes["value"]
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

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    texts[texts.count - 1] += text
  }
}

// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

/// A test result of a KTAP document with those below it, as a strict reader of version 1 sees it.
private struct KTAPResult: Equatable {
  var name: String
  var passed: Bool
  var directive: String?
  var children: [KTAPResult] = []
}

/// Reads KTAP and refuses what the protocol does not allow.
private struct KTAPReader {
  struct Refusal: Error, CustomStringConvertible {
    var description: String
  }

  private var lines: ArraySlice<Substring>
  /// Whether fewer results than planned are accepted, as for a run that was cut short.
  private let acceptsMissing: Bool

  init(_ text: String, acceptsMissing: Bool = false) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()[...]
    self.acceptsMissing = acceptsMissing
  }

  mutating func document() throws -> [KTAPResult] {
    let results = try level(depth: 0).results
    skipDiagnostics(depth: 0)
    guard lines.isEmpty else { throw refusal("something follows the document") }
    return results
  }

  /// The header, plan and results of one level.
  private mutating func level(depth: Int) throws -> (name: String?, results: [KTAPResult]) {
    let indentation = String(repeating: "  ", count: depth)
    guard lines.popFirst() == "\(indentation)KTAP version 1" else { throw refusal("no version") }
    var name: String?
    if let line = lines.first, line.hasPrefix("\(indentation)# Subtest: ") {
      name = String(line.dropFirst(indentation.count + 11))
      lines.removeFirst()
    }
    guard let plan = lines.popFirst(), plan.hasPrefix("\(indentation)1.."),
      let count = Int(plan.dropFirst(indentation.count + 3))
    else { throw refusal("no plan") }
    var results: [KTAPResult] = []
    while results.count < count {
      skipDiagnostics(depth: depth)
      var children: [KTAPResult] = []
      var announced: String?
      if lines.first == "\(indentation)  KTAP version 1" {
        (announced, children) = try level(depth: depth + 1)
      }
      skipDiagnostics(depth: depth)
      guard var result = result(indentation: indentation, number: results.count + 1) else {
        if acceptsMissing { break }
        throw refusal("result \(results.count + 1) of \(count) is missing")
      }
      guard announced == nil || announced == result.name else { throw refusal("another name") }
      guard !results.contains(where: { $0.name == result.name }) else { throw refusal("twice") }
      result.children = children
      results.append(result)
    }
    // What a level has to say of itself may come at its end.
    skipDiagnostics(depth: depth)
    return (name, results)
  }

  private mutating func result(indentation: String, number: Int) -> KTAPResult? {
    guard let line = lines.first else { return nil }
    for (word, passed) in [("ok", true), ("not ok", false)] {
      let start = "\(indentation)\(word) \(number) "
      guard line.hasPrefix(start) else { continue }
      lines.removeFirst()
      let parts = line.dropFirst(start.count).split(separator: " # ", maxSplits: 1).map(String.init)
      guard !parts[0].isEmpty, !parts[0].contains("#") else { return nil }
      return KTAPResult(name: parts[0], passed: passed, directive: parts.count > 1 ? parts[1] : nil)
    }
    return nil
  }

  private mutating func skipDiagnostics(depth: Int) {
    let start = String(repeating: "  ", count: depth) + "# "
    while let line = lines.first, line.hasPrefix(start), !line.contains("# Subtest:") {
      lines.removeFirst()
    }
  }

  private func refusal(_ reason: String) -> Refusal {
    Refusal(description: "\(reason), before '\(lines.first ?? "the end")'")
  }
}

@Suite("the report as KTAP")
struct KTAPTests {
  private func read(_ report: RunReport, acceptsMissing: Bool = false) throws -> [KTAPResult] {
    var reader = KTAPReader(report.ktapText(), acceptsMissing: acceptsMissing)
    return try reader.document()
  }

  @Test("every verdict becomes a result with the right directive, grouped by kernel and topic")
  func allVerdicts() throws {
    let kernel = try #require(try read(Sample.report).first)
    #expect(kernel.name == "debian:7.3.4")
    #expect(!kernel.passed)
    #expect(kernel.children.map(\.name) == ["nesting", "threads"])
    #expect(
      kernel.children[0].children == [
        KTAPResult(name: "plain", passed: true),
        KTAPResult(name: "depth/plain,15", passed: false),
        KTAPResult(name: "depth/plain,16", passed: false, directive: "TIMEOUT"),
        KTAPResult(name: "disagrees", passed: false), KTAPResult(name: "dies", passed: false),
      ])
    #expect(
      kernel.children[1].children == [
        KTAPResult(name: "unseen", passed: true),
        KTAPResult(
          name: "known", passed: true,
          directive: "SKIP known issue CVE-2026-1: the sibling is forgotten"),
        KTAPResult(name: "stale", passed: false),
        KTAPResult(name: "poor", passed: true, directive: "SKIP needs IPv4 _ and more"),
        KTAPResult(name: "broken", passed: false, directive: "ERROR harness fault"),
      ])
  }

  @Test("the text is the expected one, line by line")
  func text() {
    let judgements = Sample.judgements.filter { [.conforms, .unsupported].contains($0.verdict) }
    let report = RunReport(kernels: [Sample.kernel(judgements)], duration: .seconds(1))
    #expect(
      report.ktapText() == """
        KTAP version 1
        1..1
          KTAP version 1
          # Subtest: debian:7.3.4
          1..2
          # 7.3.4 (debian, qemu/tcg)
            KTAP version 1
            # Subtest: nesting
            1..1
            ok 1 plain
          ok 1 nesting
            KTAP version 1
            # Subtest: threads
            1..1
            ok 1 poor # SKIP needs IPv4 _ and more
          ok 2 threads # SKIP no scenario of this topic can run
        ok 1 debian:7.3.4
        # 2 judged on 1 kernel: 1 conforms, 1 unsupported (1.0 s)

        """)
  }

  @Test("two kernels of one name stay apart, and an absent one fails")
  func severalKernels() throws {
    var report = Sample.report
    report.kernels.append(Sample.kernel([Sample.judgements[0]]))
    report.kernels.append(Sample.absentKernel)
    report.checks = AssumedKernel.all.map { Example.judge(engine: $0.engine).check() }
    let results = try read(report)
    #expect(
      results.map(\.name) == ["simulator", "debian:7.3.4", "debian:7.3.4 (2)", "./bzImage"])
    #expect(results.map(\.passed) == [true, false, true, false])
    #expect(results[0].children.count == AssumedKernel.all.count)
  }

  @Test("the diagnostics of a failure are the table")
  func diagnostics() {
    let text = Sample.report.ktapText()
    let arrow = text.split(separator: "\n").first { $0.contains("<- diverges") }
    #expect(arrow?.hasPrefix("    #   4 ") == true)
  }

  @Test("a topic in which nothing passed and nothing failed is skipped as a whole")
  func skippedTopic() throws {
    let skipped = Sample.judgements.filter { [.known, .unsupported].contains($0.verdict) }
    let report = RunReport(kernels: [Sample.kernel(skipped)])
    let kernel = try #require(try read(report).first)
    #expect(kernel.children.map(\.directive) == ["SKIP no scenario of this topic counts here"])
  }

  @Test("no line of a console looks like a part of the protocol, or like the end of a log")
  func quotedConsole() throws {
    var kernel = Sample.kernel([Sample.judgements[0]])
    kernel.consoleExcerpt = ["reboot: System halted", "KTAP version 1"]
    kernel.failure = "Subtest: x\rnot ok 1 x"
    kernel.engine.title = "Subtest: x"
    let report = RunReport(kernels: [kernel])
    #expect(try read(report).count == 1)
    let text = report.ktapText()
    #expect(!text.contains("reboot: System halted") && text.contains("reboot:_System_halted"))
    #expect(!text.contains("# Subtest: x"))
    #expect(!text.contains("\r"))
  }

  @Test("an interrupted run keeps what it has, and its plan shows what is missing")
  func interrupted() throws {
    var report = Sample.report
    let judgements = Sample.judgements
    report.kernels = [
      Sample.kernel(
        Array(judgements.prefix(2)), alsoPlanned: judgements.dropFirst(2).map(\.scenario))
    ]
    report.wasInterrupted = true
    let kernel = try #require(try read(report, acceptsMissing: true).first)
    #expect(kernel.children.map(\.name) == ["nesting"])
    #expect(kernel.children[0].children.count == 2)
    #expect(throws: KTAPReader.Refusal.self) { try read(report) }
  }

  @Test(
    "the reader refuses what is no KTAP",
    arguments: [
      "ok 1 a\n", "KTAP version 1\nok 1 a\n", "KTAP version 1\n1..2\nok 1 a\n",
      "KTAP version 1\n1..1\nok 2 a\n", "KTAP version 1\n1..2\nok 1 a\nok 2 a\n",
      "KTAP version 1\n1..1\nok 1 a\nok 2 b\n",
    ])
  func reader(text: String) {
    var reader = KTAPReader(text)
    #expect(throws: KTAPReader.Refusal.self) { try reader.document() }
  }
}

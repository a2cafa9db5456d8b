// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@testable import Conformance

/// The readers of kernel labs that this machine has.
private enum Lab {
  /// Whether the interpreter has a module.
  private static func has(_ module: String) -> Bool {
    (try? Consumer.read("", with: [Consumer.python, "-c", "import \(module)"]))?.status == 0
  }

  static let hasKCIDB = has("kcidb_io")
  static let hasTuxrun = has("tuxrun.results")
  /// The interpreter with SQUAD, which wants other versions of some packages than the rest.
  static let squad = ProcessInfo.processInfo.environment["LOCKSTEP_SQUAD"]
  /// The Python packages of LAVA, as Debian's packages have them.
  static let lava = ProcessInfo.processInfo.environment["LOCKSTEP_LAVA"]
}

@Suite("Formats of kernel labs")
struct FieldFormatTests {
  /// Two kernels of one name, one that never came up, and names with marks in them.
  private static var report: RunReport {
    var report = Sample.report
    let marked = Sample.renamed("depth", permutation: ["a.b", "c+d"])
    report.kernels[0].judgements.append(Example.judge(marked).judge(Example.run()))
    report.kernels[0].planned = report.kernels[0].judgements.map(\.scenario)
    report.kernels[0].consoleExcerpt = ["<LAVA_SIGNAL_TESTCASE TEST_CASE_ID=x RESULT=fail>"]
    report.kernels.append(report.kernels[0])
    report.kernels.append(Sample.absentKernel)
    return report
  }

  @Test("KCIDB: what a report comes to, by path and status")
  func kcidb() throws {
    let text = Self.report.kcidbText(KCIDBOptions(origin: "lab", run: "1"))
    let document = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    guard case .list(let tests)? = document["tests"] else { throw CancellationError() }
    let pairs = tests.prefix(13).map { "\(string($0["path"])) \(string($0["status"]))" }
    #expect(
      pairs == [
        "lockstep DONE", "lockstep.nesting.plain PASS", "lockstep.nesting.depth.plain.15 FAIL",
        "lockstep.nesting.depth.plain.16 FAIL", "lockstep.nesting.disagrees ERROR",
        "lockstep.nesting.dies FAIL", "lockstep.threads.unseen PASS",
        "lockstep.threads.known FAIL", "lockstep.threads.stale ERROR",
        "lockstep.threads.poor SKIP", "lockstep.threads.broken MISS",
        "lockstep.nesting.depth.a-b-108bf50c.c-d-1b2156cd PASS", "lockstep DONE",
      ])
    guard case .list(let incidents)? = document["incidents"] else { throw CancellationError() }
    #expect(incidents.prefix(2).map { $0["present"] } == [true, false])
    #expect(Set(tests.map { $0["id"] }).count == tests.count)
  }

  @Test("KCIDB: a build has the architecture that its kernel reports, or none")
  func architecture() throws {
    var report = Self.report
    report.kernels[0].profile?.machine = "aarch64"
    report.kernels[1].profile?.machine = "x86_64"
    let document = try JSONDecoder().decode(
      JSON.self, from: Data(report.kcidbText(KCIDBOptions(run: "1")).utf8))
    guard case .list(let builds)? = document["builds"] else { throw CancellationError() }
    #expect(builds.map { $0["architecture"] } == ["arm64", "x86_64", nil])
    // A report that is read again still knows it.
    let again = try RunReport(json: report.jsonText().utf8)
    #expect(again.kernels.map { $0.profile?.machine } == ["aarch64", "x86_64", nil])
  }

  private func string(_ value: JSON?) -> String {
    if case .text(let text)? = value { text } else { "" }
  }

  @Test(
    "KCIDB's own schema takes the report",
    .enabled(if: Lab.hasKCIDB, "install it: pip install kcidb-io, and set LOCKSTEP_PYTHON"))
  func kcidbSchema() throws {
    let script = """
      import json, sys, kcidb_io
      report = json.load(open(sys.argv[1]))
      schema = kcidb_io.schema.V5_3
      assert schema.is_valid(report), schema.validate(report)
      assert kcidb_io.schema.LATEST.is_compatible(report)
      broken = json.loads(json.dumps(report))
      broken["tests"][0]["path"] = "a/b"
      assert not schema.is_valid(broken)
      print(len(report["tests"]), "tests", len(report["issues"]), "issues")
      """
    let text = Self.report.kcidbText(KCIDBOptions(run: "2026-11-30/7"))
    let answer = try Consumer.read(
      text, named: "report.json", with: [Consumer.python, "-c", script])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output == "35 tests 1 issues\n")
  }

  @Test("LAVA: one signal for each result, and a console that says one is no signal")
  func lava() {
    let lines = Self.report.lavaText().split(separator: "\n")
    let signals = lines.filter { $0.contains("<LAVA_SIGNAL_TESTCASE") }
    #expect(signals.count == 2 * 12 + 11)
    #expect(
      signals[0]
        == "<LAVA_SIGNAL_TESTCASE TEST_CASE_ID=debian-7-3-4__nesting__plain RESULT=pass MEASUREMENT=1.234 UNITS=seconds>"
    )
    #expect(lines.contains("console: < LAVA_SIGNAL_TESTCASE TEST_CASE_ID=x RESULT=fail>"))
    #expect(lines.count { $0.hasPrefix("<LAVA_SIGNAL_TESTSET START ") } == 3)
    #expect(signals.contains { $0.contains("debian-7-3-4-2__threads__known RESULT=skip") })
  }

  @Test(
    "LAVA's dispatcher and tuxrun read every signal under its name",
    .enabled(
      if: Lab.lava != nil && Lab.hasTuxrun,
      "unpack Debian's lava-dispatcher and lava-common, pip install tuxrun pexpect, and set LOCKSTEP_LAVA"
    ))
  func lavaReaders() throws {
    let script = """
      import json, re, sys
      sys.path.insert(0, "\(Lab.lava ?? "")")
      import lava_dispatcher.actions.test.shell as shell
      from tuxrun.results import Results
      class Test: name = "lockstep"
      results = Results([Test()], {})
      names = set()
      results.parse('{"lvl": "results", "msg": {"case": "job", "definition": "lava", "result": "pass"}}')
      for line in open(sys.argv[1]):
        signal = re.search(r"<LAVA_SIGNAL_(\\S+) ([^>]+)>", line)
        if signal and signal.group(1) == "TESTCASE":
          data = shell.SignalMatch().match(shell.handle_testcase(signal.group(2).split()), {})
          names.add(data["test_case_id"])
          results.parse(json.dumps({"lvl": "results", "msg": {
            "case": data["test_case_id"], "definition": "0_lockstep", "result": data["result"]}}))
      assert set(results.data["lockstep"]) == names
      print(len(names), results.ret())
      for name in sorted(names):
        if "depth__a" in name: print(name)
      """
    let answer = try Consumer.read(
      Self.report.lavaText(), named: "console", with: [Consumer.python, "-c", script])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.lines.first == "35 1", "\(answer.output)")
    #expect(
      answer.lines.dropFirst().first == "debian-7-3-4-2__nesting__depth__a-b-108bf50c__c-d-1b2156cd"
    )
  }

  @Test(
    "SQUAD's own parser reads every result under its suite",
    .enabled(
      if: Lab.squad != nil,
      "pip install squad in a venv of its own, and set LOCKSTEP_SQUAD to its python"))
  func squadReads() throws {
    let script = """
      import sys
      from squad.core.data import JSONTestDataParser
      tests = JSONTestDataParser.__call__(open(sys.argv[1]).read())
      print(len(tests), sum(t["pass"] is True for t in tests), sum(t["pass"] is False for t in tests))
      print(*sorted({t["group_name"] for t in tests}))
      print(*[t["test_name"] for t in tests if "a-b" in t["test_name"]])
      """
    let answer = try Consumer.read(
      Self.report.squadText(), named: "tests.json", with: [Lab.squad ?? "", "-c", script])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(
      answer.lines.first == "35 8 11", "\(answer.output)")
    #expect(
      answer.lines.dropFirst().first
        == "bzImage bzImage/nesting bzImage/threads debian-7-3-4 debian-7-3-4-2 debian-7-3-4-2/nesting "
        + "debian-7-3-4-2/threads debian-7-3-4/nesting debian-7-3-4/threads")
  }
}

// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@testable import Conformance

@Suite("the report as flat TAP")
struct TAPTests {
  /// Two kernels, one of which never came up, and the simulator.
  private static var report: RunReport {
    var report = Sample.report
    report.kernels.append(Sample.absentKernel)
    report.checks = [Example.judge(engine: .simulator(.linux7_3)).check()]
    return report
  }

  /// The results of ``report``, by name: what every reader has to make of them.
  private static let expected = [
    "simulator-7-3__diverging-domains__sibling-domain-is-replaced": "pass",
    "debian-7-3-4__nesting__plain": "pass",
    "debian-7-3-4__nesting__depth__plain__15": "fail",
    "debian-7-3-4__nesting__depth__plain__16": "fail",
    "debian-7-3-4__nesting__disagrees": "fail", "debian-7-3-4__nesting__dies": "fail",
    "debian-7-3-4__threads__unseen": "pass", "debian-7-3-4__threads__known": "skip",
    "debian-7-3-4__threads__stale": "fail", "debian-7-3-4__threads__poor": "skip",
    "debian-7-3-4__threads__broken": "fail", "debian-7-3-4__runs": "pass",
    "bzImage__runs": "fail",
  ]

  /// The lines `NAME STATUS` of an answer as a table, names without the dash before them.
  private func table(_ answer: Consumer.Answer) -> [String: String] {
    let pairs = answer.lines.compactMap { line -> (String, String)? in
      let words = line.split(separator: " ").filter { $0 != "-" }
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
    return Dictionary(pairs) { first, second in "\(first) and \(second)" }
  }

  @Test("the text is the expected one, line by line")
  func text() {
    let judgements = Sample.judgements.filter { [.conforms, .unsupported].contains($0.verdict) }
    var kernel = Sample.kernel(judgements)
    kernel.consoleExcerpt = ["ok 1 - x"]
    kernel.failure = "it said nothing"
    kernel.judgements[1].reasons.append("ok 1 - x")
    let report = RunReport(kernels: [kernel], duration: .seconds(1))
    #expect(
      report.tapText() == """
        TAP version 13
        1..3
        # debian-7-3-4 is 7.3.4 (debian, qemu/tcg)
        ok 1 - debian-7-3-4__nesting__plain
        ok 2 - debian-7-3-4__threads__poor # skip
        # needs IPv4 # and more
        # | ok 1 - x
        not ok 3 - debian-7-3-4__runs
        # could not run: it said nothing
        # console: ok 1 - x
        # 2 judged on 1 kernel: 1 conforms, 1 unsupported; 1 kernel could not run (1.0 s)

        """)
  }

  @Test("names are made of what every reader keeps, and stay apart")
  func names() {
    func name(_ permutation: String...) -> String {
      TAPName.of(ScenarioID(topic: "t", slug: "s", permutation: permutation), on: "k")
    }
    #expect(name("READ_FILE", "16") == "k__t__s__READ_FILE__16")
    let awkward = [
      ["-1"], ["1"], ["1", ""], ["1,5"], ["15"], ["1", "5"], ["1__5"], ["1-5"], ["1--5"], ["a_"],
      ["a"], ["ä"], ["ok"], ["#"], ["[1]"], ["a b"], ["a-b"],
    ]
    let names = awkward.map {
      TAPName.of(ScenarioID(topic: "t", slug: "s", permutation: $0), on: "k")
    }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[A-Za-z0-9]+((__?|-)[A-Za-z0-9]+)*/) != nil, "\(name)")
    }
    // A published name never changes.
    #expect(name("-1") == "k__t__s__1-14cd0a2b")
  }

  @Test("names do not depend on what else is in the report, and kernels of one name stay apart")
  func stability() {
    func names(_ report: RunReport) -> Set<Substring> {
      Set(report.tapText().split(separator: "\n").compactMap { $0.split(separator: " - ").last })
    }
    let alone = RunReport(kernels: [Sample.kernel([Sample.judgements[1]])])
    #expect(names(Sample.report).contains("debian-7-3-4__nesting__depth__plain__15"))
    #expect(names(alone).contains("debian-7-3-4__nesting__depth__plain__15"))
    var twice = alone
    twice.kernels += alone.kernels
    #expect(names(twice).contains("debian-7-3-4-2__nesting__depth__plain__15"))
  }

  @Test(
    "prove and its parser read every result right",
    .enabled(if: Consumer.hasProve, "install it: apt-get install perl"))
  func prove() throws {
    let script = """
      my $parser = TAP::Parser->new({source => $ARGV[0]});
      while (my $result = $parser->next) {
        next unless $result->is_test;
        my $status = $result->has_skip ? "skip" : $result->is_ok ? "pass" : "fail";
        print $result->description, " $status\\n";
      }
      print "planned ", $parser->tests_planned, "\\n";
      print "version ", $parser->version, "\\n";
      print "complaint: $_\\n" for $parser->parse_errors;
      """
    let answer = try Consumer.read(
      Self.report.tapText(), with: ["perl", "-MTAP::Parser", "-e", script])
    var table = table(answer)
    #expect(table.removeValue(forKey: "planned") == "23")
    #expect(table.removeValue(forKey: "version") == "13")
    #expect(table == Self.expected)
    // The kernel that did not come up owes its results.
    #expect(
      answer.lines.filter { $0.hasPrefix("complaint") } == [
        "complaint: Bad plan.  You planned 23 tests but ran 13."
      ])
    let failing = try Consumer.read(Self.report.tapText(), with: ["prove"])
    #expect(failing.status != 0)
    #expect(failing.output.contains("Result: FAIL"))
    var good = Sample.report
    good.kernels[0].judgements.removeAll { $0.verdict.isFailure }
    good.kernels[0].planned = good.kernels[0].judgements.map(\.scenario)
    let passing = try Consumer.read(good.tapText(), with: ["prove"])
    #expect(passing.status == 0, "\(passing.output)")
    #expect(passing.output.contains("Tests=5"))
  }

  @Test(
    "tap.py reads every result right",
    .enabled(
      if: Consumer.hasTapPy,
      "install it: python3 -m venv V && V/bin/pip install tap.py, and set LOCKSTEP_PYTHON=V/bin/python"
    ))
  func tapPy() throws {
    let script = """
      import sys
      from tap.loader import Loader
      from tap.parser import Parser
      for line in Parser().parse_file(sys.argv[1]):
        if line.category == "test":
          print(line.description, "skip" if line.skip else "pass" if line.ok else "fail")
        elif line.category in ("unknown", "bail"):
          print("complaint:", line.category)
      for test in Loader().load_suite_from_file(sys.argv[1]):
        if not test._line.number: print("complaint:", test._line.description)
      """
    let answer = try Consumer.read(
      Self.report.tapText(), with: [Consumer.python, "-c", script])
    #expect(table(answer) == Self.expected)
    #expect(
      answer.lines.filter { $0.hasPrefix("complaint") } == [
        "complaint: Expected 23 tests but only 13 ran."
      ])
  }

  @Test(
    "the kernel's kunit_parser.py counts a known issue as skipped, and a console does not end the log",
    .enabled(
      if: Consumer.kunitFolder != nil && Consumer.hasPython,
      "it is kept with a kernel: lockstep kernel build; and needs python3"))
  func kunit() throws {
    let folder = try #require(Consumer.kunitFolder)
    let script = """
      import sys
      sys.path.insert(0, "\(folder)")
      sys.dont_write_bytecode = True
      import kunit_parser, kunit_printer
      printer = kunit_printer.Printer(print=False)
      test = kunit_parser.parse_run_tests(open(sys.argv[1]), printer)
      def show(test, name):
        for child in test.subtests:
          path = name + "__" + child.name if name else child.name
          if child.subtests: show(child, path)
          else: print(path.replace(" ", "_"), child.status.name)
      show(test, "")
      print("errors", test.counts.errors)
      """
    var report = Sample.report
    report.kernels[0].consoleExcerpt = ["reboot: System halted", "ok 1 x", "KTAP version 1"]
    let answer = try Consumer.read(
      report.ktapText(), with: [Consumer.python, "-c", script])
    #expect(
      table(answer) == [
        "debian:7.3.4__nesting__plain": "SUCCESS",
        "debian:7.3.4__nesting__depth/plain,15": "FAILURE",
        "debian:7.3.4__nesting__depth/plain,16": "FAILURE",
        "debian:7.3.4__nesting__disagrees": "FAILURE", "debian:7.3.4__nesting__dies": "FAILURE",
        "debian:7.3.4__threads__unseen": "SUCCESS", "debian:7.3.4__threads__known": "SKIPPED",
        "debian:7.3.4__threads__stale": "FAILURE", "debian:7.3.4__threads__poor": "SKIPPED",
        "debian:7.3.4__threads__broken": "FAILURE", "errors": "0",
      ], "\(answer.output)")
  }
}

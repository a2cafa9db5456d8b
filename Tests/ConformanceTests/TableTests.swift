// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("the table of one judgement")
struct TableTests {
  private var diverging: Judgement {
    Example.judge().judge(Example.run(replacing: [3: .errno(.EACCES)]))
  }

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  @Test("a divergence shows the three columns, the arrow, the reason and the command")
  func divergence() {
    #expect(
      text(diverging.report()) == """
        DIVERGES  diverging-domains/sibling-domain-is-replaced      on 7.3.4 (debian, qemu/tcg)
                  Specs/diverging-domains/override.yaml:24:40
          step  main                          worker                 spec    simulator  kernel
          1                                   restrict_self no-read  ok      ok         ok
          2                                   open file for reading  EACCES  EACCES     EACCES
          3     restrict_self no-write TSYNC                         ok      ok         ok
          4                                   open file for reading  ok      ok         EACCES  <- diverges
          5                                   open file for writing  -       EACCES     EACCES
          the sibling kept its own domain; the caller's must replace it (cover letter v2, change log)
          again: lockstep run diverging-domains/sibling-domain-is-replaced --kernel debian:7.3.4
        """)
  }

  @Test("without a kernel there is no column for one")
  func disagreement() {
    var scenario = Example.scenario
    scenario.steps = [
      Example.step(3, "main", Example.restrict("no-read"), .errno(.EPERM), .ok),
      Example.step(4, "main", .get(attribute: .layers), .number(2)),
    ]
    let allowed = AllowedOutcomes([Outcome([.ok, .number(1)])])
    let judge = Example.judge(scenario, engine: .simulator(.v2), allowed: allowed)
    #expect(
      text(judge.check().report()) == """
        DISAGREES  diverging-domains/sibling-domain-is-replaced      on the simulator (edition v2)
                   Specs/diverging-domains/override.yaml:4:40
          step  main                   spec         simulator
          1     restrict_self no-read  EPERM or ok  ok
          2     get layers             2            1          <- disagrees
          see cover letter v2, change log
          again: lockstep run diverging-domains/sibling-domain-is-replaced --engine simulator --edition v2
        """)
  }

  @Test("many threads share one column, and long actions are wrapped")
  func manyThreads() {
    var scenario = Example.scenario
    let rights = Set(FileRight.allCases.prefix(6))
    let rule = Rule.pathBeneath(path: "dir/subdir", allowed: rights)
    scenario.steps = (1...6).map { number in
      Example.step(number, "worker-\(number)", .get(attribute: .layers), .number(number))
    }
    scenario.steps.append(
      Example.step(
        7, "main", .addRule(ruleset: .ruleset(name: "no-read"), rule: rule), .ok))
    let outcome = Outcome((1...6).map { .number($0) } + [.ok])
    let judge = Example.judge(scenario, allowed: AllowedOutcomes([outcome]))
    let run = EngineRun(.outcome(Outcome(outcome.results.dropLast() + [.errno(.EINVAL)])))
    #expect(
      text(judge.judge(run).report(style: ReportStyle(width: 80))) == """
        DIVERGES  diverging-domains/sibling-domain-is-replaced      on 7.3.4 (debian, qemu/tcg)
                  Specs/diverging-domains/override.yaml:7:40
          step  thread    action                    spec  simulator  kernel
          1     worker-1  get layers                1     1          1
          2     worker-2  get layers                2     2          2
          3     worker-3  get layers                3     3          3
          4     worker-4  get layers                4     4          4
          5     worker-5  get layers                5     5          5
          6     worker-6  get layers                6     6          6
          7     main      add_rule no-read          ok    ok         EINVAL  <- diverges
                            dir/subdir EXECUTE|
                            READ_DIR|READ_FILE|
                            REMOVE_DIR|
                            REMOVE_FILE|WRITE_FILE
          see cover letter v2, change log
          again: lockstep run diverging-domains/sibling-domain-is-replaced --kernel debian:7.3.4
        """)
  }

  @Test("a step that is repeated says how often")
  func times() {
    var scenario = Example.scenario
    scenario.steps[0].times = 16
    let judgement = Example.judge(scenario).judge(Example.run())
    #expect(judgement.rows[0].action == "restrict_self no-read (16 times)")
  }

  @Test("colours are there only if somebody asks for them")
  func colours() {
    #expect(!text(diverging.report()).contains("\u{1b}"))
    let coloured = text(diverging.report(style: ReportStyle(usesColours: true)))
    #expect(coloured.contains("\u{1b}[31mDIVERGES\u{1b}[0m"))
    #expect(coloured.contains("EACCES  \u{1b}[31m<- diverges\u{1b}[0m"))
  }

  @Test("a kernel whose path needs quotes gets them in the command")
  func quoting() {
    let engine = EngineIdentity.kernel("my kernel's/bzImage", title: "x")
    #expect(
      engine.commandLine(for: Example.scenario.id)
        == #"lockstep run diverging-domains/sibling-domain-is-replaced --kernel 'my kernel'\''s/bzImage'"#
    )
  }

  @Test("the same contradiction on several editions is one finding that names them all")
  func findings() {
    let flipped = AllowedOutcomes([Outcome([.ok, .ok, .ok, .ok, .ok])])
    let judgements = [Edition.v2, .linux7_0, .linux7_3].map { edition in
      let allowed = edition == .v2 ? Example.allowed : flipped
      return Example.judge(engine: .simulator(edition), allowed: allowed).check()
    }
    let findings = Finding.gathered(from: judgements)
    #expect(findings.count == 1)
    #expect(findings.first?.judgement.engine == .simulator(.linux7_0))
    #expect(
      findings.first?.report().suffix(2).first == "  the same on the simulator (edition 7.3)")
  }
}

// SPDX-License-Identifier: MIT

import Foundation
import ReproducerExport
import Scenarios
import Testing

@Suite("Scenarios as C programs", .serialized, .timeLimit(.minutes(20)))
struct ProgramTests {
  private static let needsCompiler: Comment = "there is no C compiler (apt-get install gcc)"

  private static let spec = """
    suite: one
    about: A spec for tests.
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
    scenarios:
      - id: one
        name: a domain denies what it handles
        process: {no_new_privs: true}
        threads: [main, worker]
        matrix:
          axes:
            acting: [main, worker]
            times: [1, 3]
        steps:
          - $acting: {restrict_self: no-read, times: $times, expect: ok}
          - $acting: {open: file, for: reading, expect: EACCES}
          - worker:  {get: layers, expect: {acting = main: 0, otherwise: $times}}

    """

  /// What programs cannot do, as their notes say it: nothing else in the library.
  private static let reasons = ["a fault of the kernel shows in its log"]

  @Test("all scenarios can be exported but those with a step that no program can take, named")
  func coverage() throws {
    var exported = 0
    var obstacles: [ExportObstacle] = []
    for template in Library.templates {
      switch Library.export(template) {
      case .program(let program):
        exported += 1
        #expect(program.permutations.count == template.permutations.count)
        #expect(!program.text.contains("//@"), "\(template.id)")
      case .impossible(let reasons):
        #expect(!reasons.isEmpty)
        obstacles += reasons
      }
      // What is no program is no test for the kernel's tree either.
      if case .impossible = Library.export(template, .kselftest) {
        #expect(obstacles.contains { $0.id == template.id })
      }
    }
    let faults = Library.templates.filter { template in
      template.scenarios.contains { scenario in
        scenario.steps.contains { step in
          step.expectation?.arms.contains { $0.results.contains(.kernelFault) } == true
        }
      }
    }
    let refused = Set(obstacles.map(\.id))
    #expect(refused.isSuperset(of: faults.map(\.id)))
    #expect(exported == Library.templates.count - refused.count)
    for obstacle in obstacles {
      #expect(Self.reasons.contains { obstacle.reason.contains($0) }, "\(obstacle)")
      #expect(obstacle.location.path.hasPrefix("Specs/"))
      #expect(obstacle.description.contains(": note: \(obstacle.id) cannot be exported: "))
    }
    // The page says how many there are, in the words of the command.
    let page = try String(
      contentsOf: Library.root.appending(
        path: "Sources/lockstep/Documentation.docc/Reproducers.md"), encoding: .utf8)
    let permutations = Library.programs().reduce(0) { $0 + $1.permutations.count }
    let all = Library.templates.reduce(0) { $0 + $1.permutations.count }
    let sentence =
      "FOLDER: \(exported) of \(Library.templates.count) scenarios exported, with "
      + "\(permutations) of \(all) permutations"
    #expect(page.contains(sentence), "the page must say '\(sentence)'")
    let names = Library.programs().map(\.fileName)
    #expect(Set(names).count == names.count)
  }

  @Test("a step that a program cannot take keeps the whole scenario from being one")
  func obstacle() throws {
    let template = try Library.template(
      """
      suite: one
      about: A spec for tests.
      where: edition >= 7.0
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}
      scenarios:
        - id: faults
          name: the kernel dies
          process: {no_new_privs: true}
          threads: [main]
          steps:
            - main: {restrict_self: no-read, expect: ok}
            - main: {restrict_self: no-read, flags: [TSYNC], expect: kernel_fault}

      """)
    guard case .impossible(let reasons) = Library.export(template) else {
      Issue.record("it is a program")
      return
    }
    #expect(
      reasons.map(\.description) == [
        "Specs/test/test.yaml:13:9: note: test/faults cannot be exported: a fault of the kernel shows in "
          + "its log, and a program may not live to read it"
      ])
  }

  @Test(
    "programs that hold all functions of the runtime compile without a warning",
    .enabled(if: Workshop.hasCompiler, needsCompiler))
  func compiles() throws {
    let programs = Library.differentPrograms()
    #expect(programs.count > 10)
    let workshop = try Workshop()
    try workshop.compile(programs)
  }

  @Test(
    "texts of a spec cannot break out of comments, strings and names",
    .enabled(if: Workshop.hasCompiler, needsCompiler))
  func hostileNames() throws {
    var scenario = try Library.template(Self.spec).scenarios[0]
    scenario.id.permutation = []
    scenario.name = "a */ b \"c\" \\ /* d"
    scenario.because = "*/ int x; /*"
    scenario.steps[0].because = "*/ #error"
    for (old, new) in [("main", "null"), ("worker", "int")] {
      scenario.threads = scenario.threads.map { $0 == old ? new : $0 }
      for index in scenario.steps.indices where scenario.steps[index].thread == old {
        scenario.steps[index].thread = new
      }
    }
    scenario.rulesets = ["e2big": scenario.rulesets["no-read"]!]
    scenario.steps[0].action = .restrictSelf(
      ruleset: .ruleset(name: "e2big"), flags: RestrictFlags())
    scenario.steps[1].action = .open(path: "a\"b\\c\n??/", mode: .reading)
    guard case .program(let program) = Library.export(ScenarioTemplate(scenario)) else {
      Issue.record("it is no program")
      return
    }
    let workshop = try Workshop()
    try workshop.compile([program], ["-Wno-trigraphs"])
  }

  @Test(
    "a program on the host passes, and fails or is skipped where the spec is changed so",
    .enabled(if: Workshop.hasCompiler, needsCompiler))
  func host() throws {
    let workshop = try Workshop()
    func run(_ spec: String) throws -> Workshop.Result {
      guard case .program(let program) = Library.export(try Library.template(spec)) else {
        throw CancellationError()
      }
      try workshop.compile([program])
      return try workshop.run(
        workshop.folder.appending(path: "bin/test--one").path, [])
    }
    let good = try run(Self.spec)
    // A host without Landlock has shown that it is recognised, which is all it can show.
    if good.output.contains("SKIP needs Landlock") {
      #expect(good.status == 4)
      return
    }
    #expect(good.status == 0, "\(good.output)")
    #expect(good.output.hasPrefix("KTAP version 1\n1..4\nok 1 test/one/main,1\n"))
    #expect(good.output.contains("# Totals: pass:4 fail:0 xfail:0 xpass:0 skip:0 error:0\n"))

    let flipped = try run(Self.spec.replacing("expect: EACCES", with: "expect: ok"))
    #expect(flipped.status == 1)
    #expect(
      flipped.output.contains(
        "# Specs/test/test.yaml:16:53: expected 0, got -13 (Permission denied)\n"
          + "not ok 4 test/one/worker,3\n"), "\(flipped.output)")

    let elsewhere = try run(
      Self.spec.replacing("rulesets:", with: "where: release >= 90.0\nrulesets:"))
    #expect(elsewhere.status == 4)
    #expect(
      elsewhere.output.contains(
        "ok 1 test/one/main,1 # SKIP the spec expects nothing of this kernel, but where "
          + "release >= 90.0"))
  }
}

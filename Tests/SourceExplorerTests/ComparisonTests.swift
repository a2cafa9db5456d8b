// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Synchronization
import Testing

@testable import SourceExplorer

@Suite("Comparing with the simulator, and seeding bugs")
struct ComparisonTests {
  private func cases() -> [CrossCheck.Case] {
    [
      ProcessDescription.process(2), ProcessDescription.process(2, 2),
      ProcessDescription.process(3) { $0.exits = 1 },
      ProcessDescription.process(2) {
        $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
      },
      ProcessDescription.process(2) { $0.reads = 1 },
    ].map { .init(origin: "test", process: $0) }
  }

  @Test("the protocol behaves like 7.3 and like no other edition")
  func alike() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    let check = CrossCheck(build, cases: cases(), secondsPerCase: 60)
    let alike = try await check.run(against: ModelSide.all, workers: 2) { _ in true }
    #expect(alike.map(\.name) == ["7.3"])
  }

  @Test("what behaves like no edition is told by the smallest process, with a schedule")
  func different() async throws {
    let build = try await TestProtocol.build(
      replacing: "error = -ERESTARTNOINTR;", with: "error = -EINTR;")
    defer { build.remove() }
    let check = CrossCheck(
      build,
      cases: [
        .init(origin: "large", process: ProcessDescription.process(3) { $0.signals = 1 }),
        .init(origin: "small", process: ProcessDescription.process(2) { $0.signals = 1 }),
      ],
      secondsPerCase: 60)
    let differences = Mutex<[CrossCheck.Difference]>([])
    let alike = try await check.run(against: [try #require(ModelSide(named: "7.3"))], workers: 1) {
      result in
      differences.withLock { $0 += result.differences }
      return true
    }
    let all = differences.withLock { $0 }
    #expect(alike.isEmpty)
    let difference = try #require(all.first)
    #expect(difference.example.origin == "small")
    #expect(
      difference.sentence
        == "the code violates documented-errors (the call of A returns EINTR), edition 7.3 does not"
    )
    #expect(difference.run.table.contains("wait_for_completion_interruptible: is interrupted"))
  }

  @Test("made-up processes are the same for the same seed, and within the bounds")
  func madeUp() {
    let processes = Array(MadeUpProcesses(seed: 7).prefix(300))
    #expect(processes == Array(MadeUpProcesses(seed: 7).prefix(300)))
    #expect(processes != Array(MadeUpProcesses(seed: 8).prefix(300)))
    #expect(
      processes.allSatisfy {
        $0.threads + $0.spawns <= ProcessDescription.mostThreads && $0.callers <= $0.threads
      })
    #expect(Set(processes).count > 100)
  }

  @Test("a scenario's process is that of its calls, with what happens beside them")
  func scenarios() throws {
    let location = SpecLocation(path: "x.yaml", line: 1, column: 1)
    func step(_ thread: String, _ action: Action, _ timing: Timing = .after) -> Step {
      Step(thread: thread, action: action, timing: timing, location: location)
    }
    let ruleset = RulesetReference.ruleset(name: "r")
    let scenario = Scenario(
      id: ScenarioID(topic: "t", slug: "s"), name: "n", process: ProcessSetup(noNewPrivs: true),
      threads: ["a", "b", "c"],
      steps: [
        step("b", .restrictSelf(ruleset: ruleset, flags: RestrictFlags([]))),
        step("c", .restrictSelf(ruleset: ruleset, flags: RestrictFlags([.TSYNC]))),
        step("b", .exit, .together),
        step("a", .fork(thread: "d")),
        step("d", .restrictSelf(ruleset: ruleset, flags: RestrictFlags([.TSYNC]))),
      ], location: location)
    let processes = ScenarioProcesses([scenario])
    #expect(processes.omitted.isEmpty && processes.scenarios == 1)
    try #require(processes.found.count == 2)
    let expected = ProcessDescription.process(3) {
      $0.exits = 1
      $0.ownCredentials = [2]
      $0.ownDomains = [2]
    }
    #expect(processes.found[0].process == expected)
    #expect(processes.found[1].process == ProcessDescription.process(1))
  }

  @Test("a child whose birth blocks may be born, and is there only when that is over")
  func births() throws {
    let location = SpecLocation(path: "x.yaml", line: 1, column: 1)
    func step(_ thread: String, _ action: Action, mayBlock: Bool = false) -> Step {
      var step = Step(thread: thread, action: action, timing: .after, location: location)
      step.mayBlock = mayBlock
      return step
    }
    let ruleset = RulesetReference.ruleset(name: "r")
    let call = Action.restrictSelf(ruleset: ruleset, flags: RestrictFlags([.TSYNC]))
    let born = ["b", "c"].map { step($0, .spawn(thread: "child of \($0)"), mayBlock: true) }
    let ends = ["b", "c"].map { step($0, .finish(action: "spawn")) }
    let scenario = Scenario(
      id: ScenarioID(topic: "t", slug: "s"), name: "n", process: ProcessSetup(noNewPrivs: true),
      threads: ["a", "b", "c"], steps: born + [step("a", call)] + ends + [step("a", call)],
      location: location)
    #expect(
      ScenarioProcesses([scenario]).found.map(\.process) == [
        ProcessDescription.process(3) { $0.spawns = 2 }, ProcessDescription.process(5),
      ])
  }

  @Test("bugs are found by the syntax of the file, and each is a change of its text")
  func mutations() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    let text = Array(build.text.utf8)
    let found = MutationFinder.mutations(of: try await SyntaxReader.functions(of: build), in: text)
    let kinds = Set(found.map(\.kind))
    for kind in [
      "call of leave left out", "condition negated", "two statements exchanged", "== made !=",
      "complete_all made complete", "atomic_inc made not atomic", "second operand of || left out",
      "0 made 1",
      "continue left out",
    ] { #expect(kinds.contains(kind), "\(kind)") }
    #expect(found.count >= 60)
    #expect(found.allSatisfy { $0.applied(to: text) != text })
    let first = try #require(found.first { $0.kind == "call of complete_all left out" })
    let line = build.text.split(separator: "\n", omittingEmptySubsequences: false)[first.line - 1]
    #expect(line.contains("complete_all(") && first.function == "leave")
    let mutant = try await build.replacing(
      text: String(decoding: first.applied(to: text), as: UTF8.self))
    defer { mutant.remove() }
    #expect(
      try await mutant.explore(ProcessDescription.process(2)).violations.map(\.rule) == [
        "call-returns"
      ])
  }
}

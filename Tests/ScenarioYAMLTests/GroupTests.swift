// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import ScenarioYAML

/// Steps that begin together, that block, and that make allocations fail.
@Suite struct GroupTests {
  private func steps(_ text: String) throws -> ArraySlice<Step> {
    try SpecText.steps(text).scenario().steps.dropFirst()
  }

  @Test("the steps of a group begin together, and those of 'meanwhile' are repeated")
  func timing() throws {
    let steps = try steps(
      """
      - together:
          - main: {restrict_self: no-read, flags: [TSYNC], expect: ok}
          - worker: {restrict_self: no-read, flags: [TSYNC]}
        meanwhile:
          - outside: {tgkill: main, expect: ok}
      - main: {get: layers}
      """)
    #expect(steps.map(\.thread) == ["main", "worker", "outside", "main"])
    #expect(steps.map(\.timing) == [.after, .together, .meanwhile, .after])
    #expect(steps.map(\.location.line) == [12, 13, 15, 16])
  }

  @Test("a group begins anew behind another one, and a group of one step is a step")
  func groupsInARow() throws {
    let steps = try steps(
      """
      - together:
          - main: {open: file, for: reading}
          - worker: {open: file, for: reading}
      - together:
          - main: {open: file, for: reading}
          - worker: {open: file, for: reading}
      - together:
          - worker: {open: file, for: reading}
      """)
    #expect(steps.map(\.timing) == [.after, .together, .after, .together, .after])
  }

  @Test("a repeated question results in ok")
  func repeatedQuestion() throws {
    let steps = try steps(
      """
      - together:
          - main: {open: file, for: reading}
        meanwhile:
          - worker: {get: layers, expect: ok}
      """)
    #expect(steps.last?.expectation?.arms.first?.results == [.ok])
  }

  @Test("steps of a group depend on axes as other steps do")
  func axes() throws {
    let scenarios = SpecText.scenario(
      """
      id: one
      name: one scenario
      threads: [main, worker]
      matrix: {axes: {file: [file, dir], second: [with, without]}}
      steps:
        - together:
            - main: {restrict_self: no-read, expect: ok}
            - worker: {restrict_self: no-read, when: {second: with}}
          meanwhile:
            - outside: {tgkill: main}
        - main: {remove_file: $file}
      """
    ).scenarios()
    #expect(scenarios.map(\.steps.count) == [4, 3, 4, 3])
    #expect(scenarios[3].steps.map(\.timing) == [.after, .meanwhile, .after])
    #expect(scenarios[3].steps.last?.action == .removeFile(path: "dir"))
  }

  @Test("a step that may block, a gate, and what is finished later")
  func blocking() throws {
    let steps = try steps(
      """
      - worker: {park: vfork, expect: blocked}
      - main: {restrict_self: no-read, flags: [TSYNC], blocks: true, expect: [ok, blocked], because: so}
      - outside: {release: worker}
      - main: {finish: restrict_self, expect: ok}
      - worker: {finish: park, expect: ok}
      - worker: {get: layers, expect: ended}
      - all: {open: file, for: reading, blocks: false}
      """)
    #expect(steps.map(\.mayBlock) == [true, true, false, false, false, false, false, false])
    #expect(steps.dropFirst(2).first?.action == .release(thread: "worker"))
    #expect(steps.dropFirst(3).first?.action == .finish(action: "restrict_self"))
    #expect(steps.dropFirst(4).first?.action == .finish(action: "park"))
  }

  @Test("a scenario may end with a thread that sleeps")
  func endsBlocked() throws {
    let steps = try steps("- worker: {park: vfork, expect: blocked}")
    #expect(steps.last?.mayBlock == true)
  }

  @Test("the allocation that fails: by number, in another thread, or each in turn")
  func failedAllocations() throws {
    let steps = try steps(
      """
      - main: {restrict_self: no-read, fail_allocation: 3, expect: [ENOMEM, not_reached], because: so}
      - main: {restrict_self: no-read, fail_allocation: {in: worker, site: 64}, expect: not_reached}
      - main: {restrict_self: no-read, fail_allocation: every, expect: 64}
      - main: {restrict_self: no-read, fail_allocation: {in: worker, site: every}, expect: changed}
      - main: {restrict_self: no-read, fail_allocation: every, expect: ok}
      - main: {restrict_self: no-read, fail_allocation: 2, blocks: true}
      - main: {finish: restrict_self, expect: not_reached}
      """)
    #expect(
      steps.map(\.failedAllocation) == [
        FailedAllocation(.nth(3)), FailedAllocation(in: "worker", .nth(64)),
        FailedAllocation(.every), FailedAllocation(in: "worker", .every),
        FailedAllocation(.every), FailedAllocation(.nth(2)), nil,
      ])
  }

  @Test("a process whose handlers do not restart calls")
  func restarts() throws {
    let scenario = try SpecText.scenario(
      """
      id: one
      name: one scenario
      process: {restarts_calls: false}
      threads: [main]
      steps:
        - main: {restrict_self: no-read, expect: ok}
      """
    ).scenario()
    #expect(scenario.process == ProcessSetup(restartsCalls: false))
  }
}

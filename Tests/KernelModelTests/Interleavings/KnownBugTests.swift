// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer
import Testing

/// The bugs that the history of TSYNC knows, each found by exploration and shown by a schedule.
@Suite("Known bugs of TSYNC, edition by edition")
struct KnownBugTests {
  /// Explores without reductions and returns the violations of one rule.
  func violation(
    of rule: TsyncRule, _ edition: TsyncEdition, _ configuration: TsyncConfiguration,
    hangs: ExplorationOptions.HangSearch = .unaided
  ) throws -> Violation? {
    let options = ExplorationOptions(
      usesSymmetry: true, usesPartialOrderReduction: false, hangs: hangs)
    let model = TsyncModel(edition: edition, configuration: configuration)
    let result = model.exploreInterleavings(options)
    try #require(result.coverage.isComplete)
    return result.violations.first { $0.rule == rule.rule }
  }

  @Test("v1 misses a thread that is created after its only pass")
  func missedThread() throws {
    let configuration = TsyncConfiguration.process(2) { $0.spawns = 1 }
    let found = try #require(try violation(of: .noThreadEscapes, .v1, configuration))
    #expect(found.kind == .safety)
    let last = try #require(found.schedule.steps.last)
    #expect(last.token == "A@return 0")
    #expect(found.schedule.steps.contains { $0.token == "B@clone: link child" })
    for edition in TsyncEdition.allCases where edition != .v1 {
      #expect(try violation(of: .noThreadEscapes, edition, configuration) == nil)
    }
  }

  @Test("v2 deadlocks when two threads call, and not even SIGKILL helps")
  func twoCallers() throws {
    let found = try #require(
      try violation(of: .callReturns, .v2, TsyncConfiguration.process(2, 2)))
    #expect(found.kind == .stuck)
    let killable = TsyncConfiguration.process(2, 2) { $0.mayBeKilled = true }
    let unkillable = try #require(
      try violation(of: .callReturns, .v2, killable, hangs: .evenIfAided))
    #expect(unkillable.kind == .hang)
    for edition in [TsyncEdition.v3, .linux7_0, .linux7_3] {
      #expect(try violation(of: .callReturns, edition, TsyncConfiguration.process(2, 2)) == nil)
    }
  }

  @Test(
    "v2 gives back a task that is none when a sibling exits at the wrong moment, and returns no ESRCH"
  )
  func exitRace() throws {
    let configuration = TsyncConfiguration.process(3) { $0.exits = 1 }
    let found = try #require(try violation(of: .noKernelFault, .v2, configuration))
    #expect(found.schedule.steps.last?.token == "A@unlock")
    #expect(try violation(of: .documentedErrors, .v2, configuration) == nil)
    #expect(try violation(of: .documentedErrors, .v3, configuration) == nil)
    #expect(try violation(of: .noKernelFault, .v3, configuration) == nil)
  }

  @Test("v2 waits for ever if the only work could not be queued")
  func nothingQueued() throws {
    let configuration = TsyncConfiguration.process(2) { $0.exits = 1 }
    #expect(try violation(of: .callReturns, .v2, configuration)?.kind == .stuck)
  }

  @Test("v2 lets a sibling touch the context after the caller has returned")
  func contextLifetime() throws {
    let configuration = TsyncConfiguration.process(3) {
      $0.ownCredentials = [1]
      $0.failedAllocations = 1
    }
    #expect(try violation(of: .contextLifetime, .v2, configuration) != nil)
    #expect(try violation(of: .contextLifetime, .v3, configuration) == nil)
  }

  @Test(
    "v3 does not hang for good with fewer than two callers and two siblings",
    arguments: [(2, 2), (3, 2), (3, 1)])
  func fewerThreads(threads: Int, callers: Int) throws {
    let configuration = TsyncConfiguration.process(threads, callers) { $0.mayBeKilled = true }
    #expect(
      try violation(of: .callReturns, .v3, configuration, hangs: .evenIfAided) == nil)
  }

  @Test("v3 hangs for good with two callers and two siblings (syzbot 7ea2f5e9dfd468201817)")
  func hungTask() throws {
    let configuration = TsyncConfiguration.process(4, 2) {
      $0.mayBeKilled = true
      $0.walkOrder = .creation
    }
    // Both callers give works to C and D, which take them all and begin with different ones; then
    // both callers are interrupted by each other's work, find nothing to cancel at C and D, and
    // wait for them.
    let tokens = """
      A@call A@count B A@count C A@count D A@allocate works A@look at B A@queue work to B A@look at C \
      A@queue work to C A@look at D B@call B@count A B@count C B@count D B@allocate works B@look at A \
      B@queue work to A B@look at C B@queue work to C B@look at D B@queue work to D A@queue work to D \
      C@take works D@take works A@all works queued A@interrupted A@cancel work of B A@cancel work of C \
      A@cancel work of D B@all works queued B@interrupted B@cancel work of A B@cancel work of C \
      B@cancel work of D C@prepare for B D@prepare for A
      """.split(separator: /\s(?=[ABCD]@)/).map(String.init)
    let model = TsyncModel(edition: .v3, configuration: configuration)
    let hung = try model.replay(tokens)
    #expect(hung.isStuck)
    let rest = model.continuing(from: try #require(hung.states.last))
    let result = rest.exploreInterleavings(
      ExplorationOptions(usesPartialOrderReduction: false, hangs: .evenIfAided))
    #expect(result.coverage.isComplete)
    #expect(result.coverage.states > 1, "SIGKILL must be possible")
    #expect(result.violatedRules == ["call-returns"])
  }

  @Test("v3's empty slot is used when an exit and a signal meet")
  func emptySlot() throws {
    let configuration = TsyncConfiguration.process(3) {
      $0.exits = 1
      $0.signals = 1
    }
    let found = try #require(try violation(of: .noKernelFault, .v3, configuration))
    #expect(found.schedule.steps.last?.token == "A@interrupted")
    #expect(try violation(of: .noKernelFault, .linux7_0, configuration) == nil)
  }

  @Test("v3 with one sibling hangs only until a signal reaches the caller that waits")
  func hangThatASignalEnds() throws {
    let three = TsyncConfiguration.process(3, 2)
    #expect(try violation(of: .callReturns, .v3, three)?.kind == .stuck)
    #expect(try violation(of: .callReturns, .linux7_0, three) == nil)
  }

  @Test("waiting for the lock with down_write_killable deadlocks two callers until SIGKILL")
  func killableLock() throws {
    let two = TsyncConfiguration.process(2, 2)
    #expect(try violation(of: .callReturns, .killableLock, two)?.kind == .stuck)
    let killable = TsyncConfiguration.process(2, 2) { $0.mayBeKilled = true }
    #expect(
      try violation(of: .callReturns, .killableLock, killable, hangs: .evenIfAided) == nil)
  }

  @Test("trylock_plain_error() shows user space errno 513")
  func plainRestart() throws {
    let two = TsyncConfiguration.process(2, 2)
    let found = try #require(try violation(of: .documentedErrors, .plainRestart, two))
    #expect(found.schedule.steps.last?.label == "return errno 513")
    #expect(try violation(of: .documentedErrors, .linux7_0, two) == nil)
  }

  @Test(
    "7.0 to 7.3 deadlock with a sibling that reads under exec_update_lock, until SIGKILL",
    arguments: [TsyncEdition.linux7_0, .linux7_0_4, .linux7_3])
  func reader(edition: TsyncEdition) throws {
    let configuration = TsyncConfiguration.process(2) { $0.reads = 1 }
    let found = try #require(try violation(of: .callReturns, edition, configuration))
    #expect(found.kind == .stuck)
    #expect(found.schedule.steps.contains { $0.token == "B@read under exec_update_lock" })
    let killable = TsyncConfiguration.process(2) {
      $0.reads = 1
      $0.mayBeKilled = true
    }
    #expect(try violation(of: .callReturns, edition, killable, hangs: .evenIfAided) == nil)
    // A signal to the caller aborts the attempt, which lets the reader go on.
    let signalled = TsyncConfiguration.process(2) {
      $0.reads = 1
      $0.signals = 1
    }
    #expect(try violation(of: .callReturns, edition, signalled, hangs: .evenIfAided) != nil)
  }
}

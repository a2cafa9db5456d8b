// SPDX-License-Identifier: MIT

import KernelModel
import StateExplorer
import Testing

/// What the model's parts do, one by one, shown by schedules that are possible or not.
@Suite("Behaviour of the TSYNC model")
struct BehaviourTests {
  func model(
    _ edition: TsyncEdition = .linux7_3, threads: Int, callers: Int = 1,
    _ change: (inout TsyncConfiguration) -> Void = { _ in }
  ) -> TsyncModel {
    var configuration = TsyncConfiguration(threads: threads, callers: callers)
    configuration.walkOrder = .creation
    change(&configuration)
    return TsyncModel(edition: edition, configuration: configuration)
  }

  static let undisturbed = [
    "A@call", "A@lock exec_update_lock", "A@count B", "A@allocate works", "A@look at B",
    "A@queue work to B", "A@all works queued", "B@take works", "B@prepare for A", "A@go on",
    "A@let siblings go", "B@commit for A", "A@all let go", "A@unlock", "B@signals", "A@return 0",
  ]

  @Test("a call that nothing disturbs takes the steps of the kernel, in two rounds")
  func undisturbed() throws {
    let replay = try model(threads: 2).replay(Self.undisturbed)
    #expect(replay.violations.isEmpty)
    #expect(!replay.isStuck)
  }

  @Test("works that were taken cannot be cancelled; those still queued can")
  func cancelling() throws {
    let model = model(threads: 2) { $0.signals = 1 }
    let begin = Array(Self.undisturbed.prefix(7))
    let queued = try model.replay(
      begin + ["outside@signal A", "A@interrupted", "A@cancel work of B"])
    // The work is gone, so only the flag is left for B to react to.
    #expect(
      model.possibleSteps(in: try #require(queued.states.last)).map(\.named.token)
        .contains("B@signals"))
    let taken = try model.replay(
      begin + ["B@take works", "outside@signal A", "A@interrupted", "A@cancel work of B"])
    #expect(
      model.possibleSteps(in: try #require(taken.states.last)).map(\.named.token)
        .contains("B@prepare for A"))
  }

  @Test("an interrupted call is restarted behind the handler and succeeds in the end")
  func restart() throws {
    let model = model(threads: 2) { $0.signals = 1 }
    let replay = try model.replay(
      Self.undisturbed.prefix(7) + [
        "outside@signal A", "A@interrupted", "A@cancel work of B", "A@let siblings go",
        "A@all let go", "A@unlock", "A@restart the call", "B@signals",
      ] + Self.undisturbed[1...])
    #expect(replay.schedule.steps.last?.token == "A@return 0")
    #expect(replay.violations.isEmpty)
  }

  @Test("a parked sibling holds the caller; a signal restarts the call; the child's end lets it go")
  func vforkGate() throws {
    let model = model(threads: 2) {
      $0.parks = 1
      $0.signals = 1
    }
    let held = try model.replay(["B@vfork"] + Self.undisturbed.prefix(7))
    let possible = model.possibleSteps(in: try #require(held.states.last)).map(\.named.token)
    #expect(
      possible.sorted() == ["outside@child of B ends", "outside@signal A", "outside@signal B"])
    #expect(!held.isStuck)
  }

  @Test("a lock that is busy sends the second caller back to run the first one's work")
  func busyLock() throws {
    let model = model(threads: 2, callers: 2)
    let replay = try model.replay(
      ["A@call", "B@call", "A@lock exec_update_lock", "B@lock is busy: restart the call"]
        + Self.undisturbed[2..<7] + ["B@lock is busy: take works", "B@prepare for A"])
    #expect(!replay.isStuck)
  }

  @Test(
    "clone(2) goes on with a work that is queued, whether before its check for signals or behind it"
  )
  func clone() throws {
    let model = model(threads: 2) { $0.spawns = 1 }
    let early = try model.replay(
      ["B@clone"] + Self.undisturbed.prefix(7)
        + ["B@clone: signals?", "B@clone: link child", "B@take works", "B@prepare for A"]
        + ["A@go on", "A@count C"])
    #expect(early.violations.isEmpty)
    let late = try model.replay(
      ["B@clone", "B@clone: signals?"] + Self.undisturbed.prefix(7)
        + ["B@clone: link child", "B@take works", "B@prepare for A", "A@go on", "A@count C"])
    #expect(late.violations.isEmpty)
  }

  @Test("execve of a sibling ends the call, and its lock waits for the caller's end")
  func execve() throws {
    let model = model(threads: 2) { $0.mayExecute = true }
    let replay = try model.replay(
      Self.undisturbed.prefix(7) + ["B@execve", "B@kill all others", "A@interrupted"])
    let possible = model.possibleSteps(in: try #require(replay.states.last)).map(\.named.token)
    #expect(possible == ["A@cancel work of B"])
    #expect(model.exploreInterleavings().passes)
  }

  @Test("a leader that has exited is passed over, and the call succeeds")
  func leader() {
    let model = model(threads: 3, callers: 2) { $0.exits = 1 }
    #expect(model.exploreInterleavings().passes)
  }

  @Test("readers without end can starve a caller by a fair cycle; without readers there is none")
  func starvation() throws {
    var options = ExplorationOptions(hangs: .none, findsFairCycles: true)
    let quiet = model(threads: 3) {
      $0.signals = 1
      $0.spawns = 1
    }
    #expect(quiet.exploreInterleavings(options).passes)
    // The deadlock with a reader is found first, as a state that is stuck; leave it out to see the
    // cycle.
    options.hangs = .evenIfAided
    let reading = model(threads: 2) {
      $0.readsForever = true
      $0.mayBeKilled = true
    }
    let result = reading.exploreInterleavings(options)
    let kinds = result.violations.map(\.kind)
    #expect(kinds.count == 1)
    guard case .fairCycle = kinds.first else {
      Issue.record("expected a fair cycle, found \(kinds)")
      return
    }
  }

  /// Cancelling a work leaves TIF_NOTIFY_SIGNAL set in its target, which interrupts the target's
  /// next attempt, which cancels a work, and so on. Only a scheduler that always changes at the
  /// worst moment keeps this up, so it is a cycle and no hang; it is reported only where fair
  /// cycles are asked for.
  @Test(
    "one signal lets two callers cancel each other's works for as long as a fair scheduler likes")
  func mutualCancellation() throws {
    let options = ExplorationOptions(hangs: .unaided, findsFairCycles: true)
    let signalled = model(threads: 2, callers: 2) { $0.signals = 1 }
    let result = signalled.exploreInterleavings(options)
    let violation = try #require(result.violations.first)
    guard case .fairCycle(let start) = violation.kind else {
      Issue.record("expected a fair cycle, found \(violation.kind)")
      return
    }
    let cycle = Set(violation.schedule.tokens.dropFirst(start))
    #expect(cycle.isSuperset(of: ["A@cancel work of B", "B@cancel work of A"]))
    #expect(!cycle.contains { $0.hasPrefix("outside@") })
    #expect(model(threads: 2, callers: 2).exploreInterleavings(options).passes)
  }

  @Test("a failed allocation comes back as ENOMEM, and leaves no trace", arguments: [false, true])
  func failedAllocation(isSiblings: Bool) throws {
    let model = model(threads: 2) {
      $0.failedAllocations = 1
      if isSiblings { $0.ownCredentials = [1] }
    }
    let tokens =
      isSiblings
      ? Self.undisturbed.prefix(8) + [
        "B@prepare for A: ENOMEM", "A@go on", "A@let siblings go", "B@finish for A",
        "A@all let go", "A@unlock", "A@return ENOMEM",
      ]
      : Self.undisturbed.prefix(3) + [
        "A@allocate works: ENOMEM", "A@let siblings go", "A@all let go", "A@unlock",
        "A@return ENOMEM",
      ]
    let replay = try model.replay(Array(tokens))
    #expect(replay.violations.isEmpty)
  }

  @Test("SIGKILL ends every process of 7.3, with readers or without")
  func kill() {
    let model = model(threads: 3, callers: 1) {
      $0.mayBeKilled = true
      $0.reads = 1
    }
    let options = ExplorationOptions(hangs: .evenIfAided)
    #expect(model.exploreInterleavings(options).passes)
  }

  @Test("the same seed walks the same way, and walks find v2's deadlock")
  func randomWalks() {
    let model = model(.v2, threads: 2, callers: 2)
    let first = model.walkRandomly(count: 20, seed: 3)
    let second = model.walkRandomly(count: 20, seed: 3)
    #expect(first.violations.map(\.rule.name) == ["call-returns"])
    #expect(first.violations.map(\.schedule) == second.violations.map(\.schedule))
  }

  @Test("a shortest schedule is printed as a table with a column for each thread")
  func table() throws {
    let model = model(.killableLock, threads: 2, callers: 2)
    let found = model.shortestSchedule(violating: .callReturns)
    #expect(found.hasFewestSwitches)
    #expect(
      try #require(found.violation).schedule.table == """
        step  A                      B
        1                            call
        2     call
        3     lock exec_update_lock
        4     count B
        5     allocate works
        6     look at B
        7     queue work to B
        8     all works queued

        """)
  }
}

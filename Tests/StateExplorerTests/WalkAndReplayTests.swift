// SPDX-License-Identifier: MIT

import StateExplorer
import Testing

@Suite("Random walks and replay")
struct WalkAndReplayTests {
  @Test("walks depend on the seed alone and find a common violation")
  func walks() throws {
    let first = LostUpdate().walkRandomly(count: 50, seed: 7)
    let second = LostUpdate().walkRandomly(count: 50, seed: 7)
    #expect(first.violations.map(\.schedule) == second.violations.map(\.schedule))
    #expect(first.violations.map(\.rule.name) == ["no lost update"])
    #expect(first.walks == 50)
    #expect(first.cutWalks == 0)
    #expect(first.steps == 200)
  }

  @Test("a walk notices that it is stuck, and one that is cut says so")
  func stuckWalk() {
    let walks = LockOrder().walkRandomly(count: 50, seed: 1)
    #expect(walks.violations.map(\.kind) == [.stuck])
    let cut = Spinning(worker: .neverFinishes).walkRandomly(
      count: 2, seed: 1, bounds: Bounds(depth: 10))
    #expect(cut.cutWalks == 2)
    #expect(cut.violations.isEmpty)
  }

  @Test("a schedule that was found can be replayed, with the violation where it was")
  func replay() throws {
    let schedule = try #require(LostUpdate().shortestViolation(of: 0).violation?.schedule)
    let replay = try LostUpdate().replay(schedule.tokens)
    #expect(replay.schedule == schedule)
    #expect(replay.violations.map(\.position) == [4])
    #expect(replay.states.count == 5)
  }

  @Test("a step that is not possible is named with those that are")
  func impossible() throws {
    let error = #expect(throws: ReplayError.self) {
      try LostUpdate().replay(["A@read", "A@read"])
    }
    #expect(
      error?.description
        == "step 2, 'A@read', is not possible here; possible: A@write, B@read")
  }

  @Test("a replay that ends in a deadlock says so")
  func stuckReplay() throws {
    #expect(try LockOrder().replay(["left@lock", "right@lock"]).isStuck)
    #expect(try !LockOrder().replay(["left@lock"]).isStuck)
  }
}

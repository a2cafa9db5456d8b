// SPDX-License-Identifier: MIT

import Testing
import ThreadWatch

/// When a thread that sleeps has blocked, with threads and a clock that the test moves.
@Suite("A thread that sleeps and nothing is about to wake") struct QuiescenceTests {
  /// Threads and a clock.
  private final class World {
    var time: UInt64 = 0
    var status: [Int32: [String]] = [
      1: ["S (sleeping)", "1", "1"], 2: ["S (sleeping)", "1", "1"],
    ]
  }

  private let world = World()
  private let acting = WatchedThread(process: 1, thread: 1)
  private let other = WatchedThread(process: 1, thread: 2)

  private func watch() -> QuiescenceDetector {
    let world = world
    return QuiescenceDetector(now: { world.time }, values: { world.status[$0.thread] })
  }

  /// After how many looks the thread has blocked; `nil` if it has not after a thousand.
  private func looks(
    others: [WatchedThread]?, awaitsNewborn: Bool = false, before look: (Int) -> Void = { _ in }
  ) -> Int? {
    var quiescence = watch()
    for number in 1...1000 {
      look(number)
      if quiescence.holds(acting: acting, others: others, awaitsNewborn: awaitsNewborn) {
        return number
      }
      world.time += QuiescenceDetector.pause
    }
    return nil
  }

  @Test func `four looks show it where all threads can be watched`() {
    #expect(looks(others: [other]) == 4)
    #expect(looks(others: []) == 4)
  }

  @Test func `a thread that may sleep for a page of memory has a fifth of a second to go on`() {
    for thread in [1, 2] as [Int32] {
      world.status[thread]?[0] = "D (disk sleep)"
      #expect(looks(others: [other]) == 101)
      // It goes on, and then it sleeps in its call.
      #expect(looks(others: [other]) { if $0 == 90 { world.status[thread]?[0] = "S" } } == 93)
      world.status[thread]?[0] = "D (disk sleep)"
      // The same if it has run meanwhile.
      let count = looks(others: [other]) { number in
        if number == 91 { world.status[thread] = ["S (sleeping)", "2", "1"] }
      }
      #expect(count == 94)
      world.status[thread]?[0] = "S (sleeping)"
    }
  }

  @Test func `where a look itself takes long it is the time that counts, and not the looks`() {
    let world = world
    var quiescence = QuiescenceDetector(
      now: {
        world.time += 10_000_000
        return world.time
      }, values: { world.status[$0.thread] })
    var count = 1
    while !quiescence.holds(acting: acting, others: [other], awaitsNewborn: true), count < 1000 {
      count += 1
    }
    #expect(count < 20)
    #expect(world.time >= 200_000_000 && world.time < 500_000_000)
  }

  @Test func `a thread that is known to have blocked is at rest in whatever sleep it is`() {
    world.status[2]?[0] = "D (disk sleep)"
    let parked = WatchedThread(process: 1, thread: 2, hasBlocked: true)
    #expect(looks(others: [parked]) == 4)
  }

  @Test func `a look before its time is none`() {
    var quiescence = watch()
    for _ in 0..<100 {
      let holds = quiescence.holds(acting: acting, others: [other], awaitsNewborn: false)
      #expect(!holds)
    }
  }

  @Test func `a newborn thread that sleeps has a fifth of a second to go on`() {
    let count = looks(others: [other], awaitsNewborn: true)
    #expect(count == 101)
    #expect(UInt64((count ?? 1) - 1) * QuiescenceDetector.pause == 200_000_000)
  }

  @Test func `a newborn thread that waits for a CPU has not blocked, however long it waits`() {
    world.status[3] = ["R (running)", "0", "0"]
    let newborn = WatchedThread(process: 1, thread: 3)
    #expect(looks(others: [other, newborn], awaitsNewborn: true) == nil)
    // One that the kernel keeps for good has.
    let count = looks(others: [other, newborn], awaitsNewborn: true) { number in
      if number == 300 { world.status[3] = ["D (disk sleep)", "1", "0"] }
    }
    #expect(count == 400)
  }

  @Test func `whoever runs meanwhile begins the time of the newborn anew`() {
    let count = looks(others: [other], awaitsNewborn: true) { number in
      world.status[2]?[1] = number <= 90 ? "1" : "2"
    }
    #expect(count == 191)
  }

  @Test func `a thread that is runnable is about to do something, whoever it is`() {
    for thread in [1, 2] as [Int32] {
      world.status[thread]?[0] = "R (running)"
      #expect(looks(others: [other]) == nil)
      world.status[thread]?[0] = "S (sleeping)"
    }
    #expect(looks(others: [other]) { world.status[2]?[0] = $0 == 3 ? "R (running)" : "S" } == 7)
  }

  @Test func `where others run all the time the acting thread is watched for longer`() {
    #expect(looks(others: nil) == 400)
    #expect(looks(others: nil, awaitsNewborn: true) == 400)
  }

  @Test func `a debugger's stop is rest only where nobody lets the thread go on`() {
    world.status[2]?[0] = "t (tracing stop)"
    #expect(looks(others: [other]) == 4)
    #expect(
      looks(others: [WatchedThread(process: 1, thread: 2, isPassing: true)]) == nil)
  }

  @Test func `a thread that is gone has not blocked`() {
    world.status[1] = nil
    #expect(looks(others: [other]) == nil)
  }

  @Test func `a hang takes the whole time in which nothing moves`() {
    let world = world
    var quiescence = QuiescenceDetector(
      lasting: 1_000_000_000, from: 0, now: { world.time }, values: { world.status[$0.thread] })
    while !quiescence.holds(forAll: [acting, other]) {
      world.time = quiescence.nextLook
      if world.time > 10_000_000_000 { break }
    }
    #expect(world.time >= 1_000_000_000 && world.time < 1_200_000_000)
  }
}

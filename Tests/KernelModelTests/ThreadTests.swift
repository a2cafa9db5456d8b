// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// Threads, processes and their credentials.
struct ThreadTests {
  private let profile = oldKernel(7)

  @Test("A new thread has what its maker has")
  func spawn() {
    Play(
      "spawn", process: ProcessSetup(capabilities: [.CAP_KILL, .CAP_SYS_ADMIN]),
      [
        Line("worker", .setNoNewPrivs),
        Line("worker", .drop(.CAP_KILL)),
        Line("worker", .restrict("no-read")),
        Line("worker", .spawn(thread: "new")),
        Line("new", .noNewPrivs, .yes),
        Line("new", .has(.CAP_KILL), .no),
        Line("new", .read(), .EACCES),
        Line("new", .sameDomain(as: "worker"), .yes),
        Line("main", .spawn(thread: "free")),
        Line("free", .noNewPrivs, .no),
        Line("free", .has(.CAP_KILL), .yes),
        Line("free", .read()),
      ]
    ).check(on: profile)
  }

  @Test("A child process has what its maker had, and goes its own way")
  func fork() {
    Play(
      "fork",
      [
        Line("main", .restrict("no-read")),
        Line("main", .fork(thread: "child")),
        Line("child", .noNewPrivs, .yes),
        Line("child", .sameDomain(as: "main"), .yes),
        Line("child", .restrict("no-write")),
        Line("child", .layers, .number(2)),
        Line("main", .layers, .number(1)),
        Line("child", .sameDomain(as: "main"), .no),
      ]
    ).check(on: profile)
  }

  @Test("no_new_privs belongs to one thread")
  func noNewPrivs() {
    Play(
      "one thread", process: ProcessSetup(),
      [
        Line("main", .noNewPrivs, .no),
        Line("main", .setNoNewPrivs),
        Line("main", .noNewPrivs, .yes),
        Line("worker", .noNewPrivs, .no),
      ]
    ).check(on: profile)
  }

  @Test("set_uid changes one thread, needs CAP_SETUID, and drops capabilities with uid 0")
  func setUID() {
    Play(
      "from root", process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_KILL], uid: 0),
      [
        Line("worker", .setUID(uid: 1000)),
        Line("worker", .uid, .number(1000)),
        Line("worker", .has(.CAP_KILL), .no),
        Line("worker", .setUID(uid: 0), .EPERM),
        Line("main", .uid, .number(0)),
        Line("main", .has(.CAP_KILL), .yes),
      ]
    ).check(on: profile)
    Play(
      "ordinary", process: ProcessSetup(),
      [
        Line("main", .uid, .number(1000)),
        Line("main", .setUID(uid: 1001), .EPERM),
        Line("main", .setUID(uid: 1000)),
        Line("main", .setUID(uid: .max)),
        Line("main", .uid, .number(1000)),
      ]
    ).check(on: profile)
    Play(
      "not root", process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_KILL]),
      [
        Line("main", .setUID(uid: 1001)),
        Line("main", .has(.CAP_KILL), .yes),
      ]
    ).check(on: profile)
    Play(
      "own namespace",
      process: ProcessSetup(capabilities: [.CAP_SETUID], userNamespace: true),
      [Line("main", .setUID(uid: 5), .EINVAL), Line("main", .setUID(uid: 1000))]
    ).check(on: profile)
  }

  @Test("The layers of a domain are counted up to 16")
  func layers() {
    Play(
      "layers",
      [
        Line("main", .layers, .number(0)),
        Line("main", .restrict("no-execute"), times: 15),
        Line("main", .layers, .number(15)),
        Line("main", .restrict("no-execute"), .E2BIG, times: 3),
        Line("main", .layers, .number(16)),
        Line("worker", .layers, .number(0)),
      ]
    ).check(on: profile)
  }

  @Test("An instruction of a thread that has ended says so, and the program goes on")
  func deadThread() {
    let program = Program(
      process: ProcessSetup(), threads: ["main", "worker"], rulesets: [:],
      instructions: [
        .init(thread: "worker", action: .exit, times: 1),
        .init(thread: "worker", action: .read(), times: 1),
        .init(thread: "main", action: .read(), times: 1),
      ])
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
    #expect(allowed.outcomes == [Outcome([.ok, .ended, .ok])])
  }

  @Test("A program without instructions has one empty outcome")
  func emptyProgram() {
    let program = Program(
      process: ProcessSetup(), threads: ["main"], rulesets: [:], instructions: [])
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
    #expect(allowed == AllowedOutcomes([Outcome([])]))
  }
}

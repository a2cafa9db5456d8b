// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// What signals do: handlers, the end of a process, SIGSTOP, SIGIO.
struct SignalDeliveryTests {
  private let profile = kernel(.linux7_3)
  private static let handled = Action.get(attribute: .handledSignals)
  private static func send(_ signal: SignalName, to thread: String) -> Action {
    .signal(thread: thread, call: .kill, signal: signal)
  }

  @Test("Handlers are counted by process")
  func handlers() {
    Play(
      "handlers",
      [
        Line("main", Self.handled, .number(0)),
        Line("main", .tgkill("worker"), times: 2),
        Line("main", .fork(thread: "child")),
        Line("child", .kill("worker")),
        Line("worker", Self.handled, .number(3)),
        Line("child", Self.handled, .number(0)),
        Line("main", .exit),
        Line("worker", .tgkill("main")),
        Line("worker", .kill("main")),
        Line("worker", Self.handled, .number(4)),
      ]
    ).check(on: profile)
  }

  @Test("SIGKILL ends all threads of a process")
  func kill() {
    Play(
      "kill",
      [
        Line("main", .fork(thread: "child")),
        Line("child", .spawn(thread: "other")),
        Line("main", Self.send(.KILL, to: "child")),
        Line("other", .read(), .ended),
        Line("child", .read(), .ended),
        Line("main", .tgkill("other"), .ESRCH),
        Line("main", .kill("child")),
        Line("main", .restrict("scoped")),
        Line("main", Self.send(.KILL, to: "worker"), .ended),
        Line("worker", .read(), .ended),
      ]
    ).check(on: profile)
  }

  @Test("A stopped process keeps one signal of each kind until it goes on")
  func stop() {
    Play(
      "stop",
      [
        Line("main", .fork(thread: "child")),
        Line("main", Self.send(.STOP, to: "child")),
        Line("main", .kill("child"), times: 3),
        Line("main", .tgkill("child")),
        Line("main", Self.send(.CONT, to: "child")),
        Line("child", Self.handled, .number(2)),
        Line("main", Self.send(.STOP, to: "child")),
        Line("child", .read(), .hung),
      ]
    ).check(on: profile)
    Play("itself", [Line("main", Self.send(.STOP, to: "main"), .hung)]).check(on: profile)
  }

  @Test("A scope denies SIGKILL and SIGCONT too")
  func scope() {
    Play(
      "scope",
      [
        Line("main", .fork(thread: "child")), Line("child", .restrict("scoped")),
        Line("child", Self.send(.KILL, to: "main"), .EPERM),
        Line("child", Self.send(.CONT, to: "main"), .EPERM),
        Line("main", Self.send(.CONT, to: "child")),
      ]
    ).check(on: profile)
  }

  private static func pipe(_ owner: SignalOwner) -> Play {
    Play(
      "pipe of \(owner)",
      [
        Line("main", .fork(thread: "child")),
        Line("child", .restrict("scoped")),
        Line("child", .watchIO(pipe: "p", owner: "main", as: owner)),
        Line("child", .writePipe(pipe: "p")),
        Line("main", handled, .number(0)),
        Line("child", handled, .number(0)),
      ])
  }

  @Test("SIGIO does not leave the scope of whoever named its receiver", arguments: released)
  func sigio(profile: Profile) {
    Self.pipe(.thread).check(on: profile)
    Self.pipe(.process).check(on: profile)
  }

  @Test("The domain at F_SETOWN counts, not the one at the signal")
  func recorded() {
    Play(
      "recorded",
      [
        Line("main", .fork(thread: "child")),
        Line("child", .watchIO(pipe: "early", owner: "main", as: .process)),
        Line("child", .restrict("scoped")),
        Line("child", .writePipe(pipe: "early")),
        Line("main", Self.handled, .number(1)),
        Line("child", .watchIO(pipe: "late", owner: "main", as: .thread)),
        Line("child", .writePipe(pipe: "late")),
        Line("main", Self.handled, .number(1)),
        Line("main", .watchIO(pipe: "own", owner: "worker", as: .thread)),
        Line("main", .sync("scoped")),
        Line("worker", .writePipe(pipe: "own")),
        Line("main", Self.handled, .number(2)),
      ]
    ).check(on: profile)
  }

  @Test("SIGIO to the own group reaches the own process, whichever thread has set the owner")
  func ownGroup() {
    Play(
      "own group",
      [
        Line("worker", .restrict("scoped")),
        Line("worker", .watchIO(pipe: "p", owner: "main", as: .group)),
        Line("worker", .writePipe(pipe: "p")), Line("main", Self.handled, .number(1)),
      ]
    ).check(on: profile)
  }

  @Test("Lockstep itself may signal everybody")
  func outside() {
    Play(
      "outside",
      [
        Line("main", .sync("scoped")), Line(.outside, .tgkill("main")),
        Line(.outside, Self.send(.KILL, to: "worker")), Line("main", .read(), .ended),
      ]
    ).check(on: profile)
  }
}

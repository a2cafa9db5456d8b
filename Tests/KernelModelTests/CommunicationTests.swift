// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// Ports, abstract sockets and signals under a domain.
struct CommunicationTests {
  private let profile = oldKernel(7)

  @Test("A port needs a rule in every layer that handles the right")
  func ports() {
    Play(
      "ports",
      rulesets: [
        "some": Ruleset(
          handledAccessNet: [.BIND_TCP, .CONNECT_TCP],
          rules: [
            .netPort(port: .listening, allowed: [.CONNECT_TCP]),
            .netPort(port: .free, allowed: [.BIND_TCP]),
          ]),
        "no-bind": Ruleset(handledAccessNet: [.BIND_TCP]),
      ],
      [
        Line("main", .bindTCP(port: .free)),
        Line("main", .bindTCP(port: .listening), .EADDRINUSE),
        Line("main", .connectTCP(port: .free), .ECONNREFUSED),
        Line("main", .restrict("some")),
        Line("main", .connectTCP(port: .listening)),
        Line("main", .connectTCP(port: .listeningToo), .EACCES),
        Line("main", .connectTCP(port: .free), .EACCES),
        Line("main", .bindTCP(port: .free)),
        Line("main", .bindTCP(port: .freeToo), .EACCES),
        Line("main", .bindTCP(port: .listening), .EACCES),
        Line("main", .restrict("no-bind")),
        Line("main", .bindTCP(port: .free), .EACCES),
        Line("main", .connectTCP(port: .listening)),
        Line("worker", .bindTCP(port: .freeToo)),
      ]
    ).check(on: profile)
  }

  @Test("A socket belongs to the domain in which it was made")
  func abstractSockets() {
    Play(
      "sockets",
      [
        Line("main", .connectAbstract(socket: "none"), .ECONNREFUSED),
        Line("main", .listenAbstract(socket: "old")),
        Line("main", .listenAbstract(socket: "old"), .EADDRINUSE),
        Line("main", .restrict("scoped-sockets")),
        Line("main", .connectAbstract(socket: "old"), .EPERM),
        Line("main", .listenAbstract(socket: "new")),
        Line("main", .connectAbstract(socket: "new")),
        Line("worker", .connectAbstract(socket: "new")),
        Line("main", .restrict("no-read")),
        Line("main", .connectAbstract(socket: "new")),
        Line("main", .connectAbstract(socket: "none"), .ECONNREFUSED),
        Line("worker", .restrict("scoped")),
        Line("worker", .connectAbstract(socket: "new")),
      ]
    ).check(on: profile)
  }

  @Test("TSYNC does not move sockets into the domain", arguments: editions)
  func socketsOlderThanTSYNC(profile: Profile) {
    Play(
      "older",
      [
        Line("worker", .listenAbstract(socket: "old")),
        Line("main", .sync("scoped-sockets")),
        Line("main", .connectAbstract(socket: "old"), .EPERM),
        Line("worker", .connectAbstract(socket: "old"), .EPERM),
        Line("worker", .listenAbstract(socket: "new")),
        Line("main", .connectAbstract(socket: "new")),
      ]
    ).check(on: profile)
  }

  @Test("A socket lives as long as a process holds it")
  func socketLife() {
    Play(
      "life",
      [
        Line("main", .fork(thread: "child")),
        Line("child", .listenAbstract(socket: "one")),
        Line("child", .fork(thread: "grandchild")),
        Line("child", .exit),
        Line("main", .connectAbstract(socket: "one")),
        Line("grandchild", .exit),
        Line("main", .connectAbstract(socket: "one"), .ECONNREFUSED),
        Line("main", .listenAbstract(socket: "one")),
      ]
    ).check(on: profile)
  }

  @Test("Threads of one process may signal each other since erratum 2", arguments: [true, false])
  func ownProcess(isFixed: Bool) {
    var profile = profile
    profile.errata = isFixed ? 0x7 : 0x5
    let result: StepResult = isFixed ? .ok : .errno(.EPERM)
    Play(
      "own process",
      [
        Line("worker", .restrict("scoped")),
        Line("worker", .tgkill("main"), result),
        Line("worker", .kill("worker"), result),
        Line("worker", .pidfd("main"), result),
        Line("worker", .tgkill("worker")),
        Line("main", .tgkill("worker")),
        Line("main", .kill("worker")),
      ]
    ).check(on: profile)
  }

  @Test(
    "The motivation of TSYNC: scoped threads reach each other in one domain", arguments: editions)
  func scopedProcess(profile: Profile) {
    Play(
      "one domain",
      [
        Line("main", .sync("scoped")),
        Line("main", .fork(thread: "child")),
        Line("worker", .fork(thread: "other")),
        Line("child", .kill("other")),
        Line("other", .kill("main")),
      ]
    ).check(on: profile)
    Play(
      "a domain for each thread",
      [
        Line("main", .restrict("scoped")),
        Line("worker", .restrict("scoped")),
        Line("main", .fork(thread: "child")),
        Line("worker", .fork(thread: "other")),
        Line("child", .kill("other"), .EPERM),
        Line("other", .kill("main"), .EPERM),
        Line("other", .tgkill("worker")),
        Line("main", .kill("child")),
      ]
    ).check(on: profile)
  }

  @Test("A scope lets signals in, and out only to nested domains")
  func scopes() {
    Play(
      "scopes",
      [
        Line("main", .fork(thread: "outside")),
        Line("main", .restrict("no-read")),
        Line("main", .fork(thread: "inside")),
        Line("main", .kill("outside")),
        Line("inside", .restrict("scoped")),
        Line("inside", .kill("main"), .EPERM),
        Line("main", .kill("inside")),
        Line("inside", .fork(thread: "nested")),
        Line("nested", .restrict("no-write")),
        Line("nested", .kill("main"), .EPERM),
        Line("nested", .kill("inside")),
        Line("inside", .kill("nested")),
        Line("nested", .restrict("scoped")),
        Line("nested", .kill("inside"), .EPERM),
        Line("outside", .kill("nested")),
        Line("nested", .kill("nested")),
      ]
    ).check(on: profile)
  }

  @Test("Signals to those who are gone")
  func dead() {
    Play(
      "dead", threads: ["main", "worker", "short"],
      [
        Line("short", .exit),
        Line("worker", .tgkill("short"), .ESRCH),
        Line("worker", .kill("short")),
        Line("worker", .tgkill("never"), .ESRCH),
        Line("main", .fork(thread: "child")),
        Line("child", .exit),
        Line("main", .kill("child")),
        Line("main", .pidfd("child")),
        Line("main", .exit),
        Line("worker", .tgkill("main")),
        Line("worker", .kill("main")),
      ]
    ).check(on: profile)
  }

  @Test("Another user's process needs CAP_KILL, another user's sibling does not")
  func users() {
    Play(
      "users", process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_KILL]),
      [
        Line("main", .fork(thread: "child")),
        Line("main", .fork(thread: "plain")),
        Line("child", .setUID(uid: 1001)),
        Line("plain", .drop(.CAP_KILL)),
        Line("main", .kill("child")),
        Line("plain", .kill("child"), .EPERM),
        Line("plain", .kill("main")),
        Line("worker", .setUID(uid: 1002)),
        Line("worker", .drop(.CAP_KILL)),
        Line("worker", .tgkill("main")),
        Line("worker", .kill("plain"), .EPERM),
      ]
    ).check(on: profile)
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// UNIX sockets at a path, and UDP.
struct PathSocketTests {
  private static let rulesets: [String: Ruleset] = [
    "no-make": Ruleset(handledAccessFS: [.MAKE_SOCK]),
    "no-resolve": Ruleset(handledAccessFS: [.RESOLVE_UNIX]),
    "dir": Ruleset(
      handledAccessFS: [.RESOLVE_UNIX],
      rules: [.pathBeneath(path: "dir", allowed: [.RESOLVE_UNIX])]),
    "udp": Ruleset(
      handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
      rules: [.netPort(port: .free, allowed: [.BIND_UDP, .CONNECT_SEND_UDP])]),
    "no-send": Ruleset(
      handledAccessNet: [.CONNECT_SEND_UDP],
      rules: [.netPort(port: .free, allowed: [.CONNECT_SEND_UDP])]),
  ]

  @Test("A path socket has the errors of the file system and of the socket behind it")
  func ordinaryErrors() {
    Play(
      "errors", rulesets: Self.rulesets,
      [
        Line("main", .connectUnix(path: "socket"), .ENOENT),
        Line("main", .listenUnix(path: "none/socket"), .ENOENT),
        Line("main", .listenUnix(path: "file/socket"), .ENOTDIR),
        Line("main", .listenUnix(path: "socket")),
        Line("main", .listenUnix(path: "socket"), .EADDRINUSE),
        Line("worker", .connectUnix(path: "socket")),
        Line("worker", .connectUnix(path: "file"), .ECONNREFUSED),
        Line("main", .make(path: "dead", kind: .socket)),
        Line("main", .connectUnix(path: "dead"), .ECONNREFUSED),
        Line("main", .rename(path: "socket", to: "moved")),
        Line("worker", .connectUnix(path: "moved")),
        Line("main", .restrict("no-make")),
        Line("main", .listenUnix(path: "new"), .EACCES),
        Line("main", .listenUnix(path: "moved"), .EADDRINUSE),
        Line("worker", .listenUnix(path: "new")),
      ]
    ).check(on: oldKernel(7))
  }

  @Test("RESOLVE_UNIX lets a thread reach sockets of its domain, nested ones and allowed paths")
  func resolution() {
    Play(
      "resolve", threads: ["main", "worker", "late"], rulesets: Self.rulesets,
      [
        Line("main", .listenUnix(path: "old")),
        Line("main", .listenUnix(path: "dir/old")),
        Line("main", .restrict("no-resolve")),
        Line("main", .connectUnix(path: "old"), .EACCES),
        Line("main", .listenUnix(path: "new")),
        Line("main", .connectUnix(path: "new")),
        Line("worker", .connectUnix(path: "new")),
        Line("main", .connectUnix(path: "none"), .ENOENT),
        Line("main", .connectUnix(path: "file"), .ECONNREFUSED),
        Line("main", .fork(thread: "child")),
        Line("child", .restrict("no-resolve")),
        Line("child", .connectUnix(path: "new"), .EACCES),
        Line("child", .listenUnix(path: "inner")),
        Line("main", .connectUnix(path: "inner")),
        Line("late", .restrict("dir")),
        Line("late", .connectUnix(path: "dir/old")),
        Line("late", .connectUnix(path: "old"), .EACCES),
        Line("late", .connectUnix(path: "new"), .EACCES),
      ]
    ).check(on: kernel(.linux7_1))
  }

  @Test("A socket made before TSYNC stays outside of the domain")
  func olderThanTSYNC() {
    Play(
      "older", rulesets: Self.rulesets,
      [
        Line("worker", .listenUnix(path: "old")), Line("main", .sync("no-resolve")),
        Line("worker", .connectUnix(path: "old"), .EACCES),
        Line("worker", .listenUnix(path: "new")), Line("main", .connectUnix(path: "new")),
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test("Connecting a UDP socket takes a right to its port and one to a port of its own")
  func udp() {
    Play(
      "udp", rulesets: Self.rulesets,
      [
        Line("main", .bindUDP(port: .listening)),
        Line("main", .connectUDP(port: .freeToo)),
        Line("main", .restrict("udp")),
        Line("main", .bindUDP(port: .free)),
        Line("main", .bindUDP(port: .freeToo), .EACCES),
        Line("main", .connectUDP(port: .freeToo), .EACCES),
        Line("main", .connectUDP(port: .free), .EACCES),
        Line("main", .bindTCP(port: .freeToo)),
        Line("worker", .restrict("no-send")),
        Line("worker", .connectUDP(port: .free)),
        Line("worker", .connectUDP(port: .freeToo), .EACCES),
        Line("worker", .bindUDP(port: .freeToo)),
      ]
    ).check(on: kernel(.linux7_2))
  }
}

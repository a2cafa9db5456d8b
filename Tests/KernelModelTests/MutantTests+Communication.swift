// SPDX-License-Identifier: MIT

import Scenarios

@testable import KernelModel

extension MutantTests {
  /// Programs for the seeded bugs of sockets at paths, UDP and ptrace.
  static let communication: Killers = [
    .udpNotChecked: (
      kernel(.linux7_2),
      Play(
        "udp", rulesets: ["one": Ruleset(handledAccessNet: [.BIND_UDP])],
        [Line("main", .restrict("one")), Line("main", .bindUDP(port: .free), .EACCES)])
    ),
    .resolveUnixNotChecked: (
      kernel(.linux7_1),
      Play(
        "resolve", rulesets: ["one": Ruleset(handledAccessFS: [.RESOLVE_UNIX])],
        [
          Line("main", .listenUnix(path: "old")), Line("main", .restrict("one")),
          Line("main", .connectUnix(path: "old"), .EACCES),
        ])
    ),
    .resolveUnixWithinDomainDenied: (
      kernel(.linux7_1),
      Play(
        "own domain", rulesets: ["one": Ruleset(handledAccessFS: [.RESOLVE_UNIX])],
        [
          Line("main", .restrict("one")), Line("main", .listenUnix(path: "new")),
          Line("main", .connectUnix(path: "new")),
        ])
    ),
    .ptraceNotChecked: (
      kernel(.linux7_0),
      Play(
        "ptrace",
        [
          Line("main", .fork(thread: "child")), Line("child", .restrict("no-write")),
          Line("child", .ptrace(thread: "main"), .EPERM),
        ])
    ),
  ]
}

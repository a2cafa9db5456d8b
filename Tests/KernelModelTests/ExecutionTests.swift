// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// execve(2), ptrace(2), files of /proc, psx and the counts of tracepoints.
struct ExecutionTests {
  private let profile = kernel(.linux7_3)

  @Test("execve ends the other threads and keeps domain and no_new_privs")
  func execution() {
    Play(
      "execute",
      [
        Line("worker", .restrict("no-write")),
        Line("worker", .execute),
        Line("main", .read(), .ended),
        Line("worker", .layers, .number(1)),
        Line("worker", .noNewPrivs, .yes),
        Line("worker", .kill("main")),
        Line("worker", .restrict("no-execute")),
        Line("worker", .execute, .EACCES),
      ]
    ).check(on: profile)
    Play(
      "reading", [Line("main", .restrict("no-read")), Line("main", .execute, .EACCES)]
    ).check(on: profile)
  }

  @Test("execve takes an ordinary user's capabilities and gives uid 0 all")
  func capabilities() {
    func play(uid: UInt32, noNewPrivs: Bool, own: StepResult, other: StepResult) -> Play {
      Play(
        "uid \(uid)",
        process: ProcessSetup(
          noNewPrivs: noNewPrivs, capabilities: [.CAP_SYS_ADMIN, .CAP_SETPCAP], uid: uid),
        [
          Line("main", .execute), Line("main", .has(.CAP_SYS_ADMIN), own),
          Line("main", .has(.CAP_KILL), other),
        ])
    }
    play(uid: 1000, noNewPrivs: false, own: .no, other: .no).check(on: profile)
    play(uid: 0, noNewPrivs: false, own: .yes, other: .yes).check(on: profile)
    play(uid: 0, noNewPrivs: true, own: .yes, other: .no).check(on: profile)
  }

  @Test("A tracer must be in the tracee's domain or in one around it")
  func tracing() {
    Play(
      "ptrace",
      [
        Line("main", .ptrace(thread: "worker"), .EPERM),
        Line("main", .fork(thread: "child")),
        Line("main", .ptrace(thread: "child")),
        Line("child", .ptrace(thread: "main")),
        Line("child", .restrict("no-write")),
        Line("child", .ptrace(thread: "main"), .EPERM),
        Line("main", .ptrace(thread: "child")),
        Line("main", .restrict("no-write")),
        Line("main", .ptrace(thread: "child"), .EPERM),
        Line("main", .ptrace(thread: "never"), .ESRCH),
        Line("child", .exit),
        Line("main", .ptrace(thread: "child"), .EPERM),
      ]
    ).check(on: profile)
    Play(
      "after TSYNC",
      [
        Line("main", .sync("no-write")), Line("main", .fork(thread: "one")),
        Line("worker", .fork(thread: "two")), Line("one", .ptrace(thread: "two")),
      ]
    ).check(on: profile)
    Play(
      "after psx",
      [
        Line("main", .psxRestrictSelf(ruleset: .ruleset(name: "no-write"))),
        Line("worker", .layers, .number(1)),
        Line("main", .sameDomain(as: "worker"), .no),
        Line("main", .fork(thread: "one")), Line("worker", .fork(thread: "two")),
        Line("one", .ptrace(thread: "two"), .EPERM),
      ]
    ).check(on: profile)
  }

  @Test("Ordinary rules of ptrace: uid, dumpable, capabilities")
  func ordinaryTracing() {
    Play(
      "ordinary", process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SYS_PTRACE]),
      [
        Line("main", .fork(thread: "plain")),
        Line("plain", .drop(.CAP_SYS_PTRACE)),
        Line("main", .fork(thread: "other")),
        Line("plain", .ptrace(thread: "other"), .EPERM),
        Line("other", .drop(.CAP_SYS_PTRACE)),
        Line("plain", .ptrace(thread: "other")),
        Line("other", .setUID(uid: 1)),
        Line("plain", .ptrace(thread: "other"), .EPERM),
        Line("main", .ptrace(thread: "other")),
        Line("other", .setUID(uid: 1000)),
        Line("plain", .ptrace(thread: "other"), .EPERM),
      ]
    ).check(on: profile)
  }

  @Test("READ_FILE denies files of /proc")
  func proc() {
    Play(
      "proc", process: ProcessSetup(noNewPrivs: true),
      [
        Line("worker", .readProc(file: .status)),
        Line("main", .restrict("no-read")),
        Line("main", .readProc(file: .status), .EACCES),
        Line("worker", .readProc(file: .status)),
      ]
    ).check(on: profile)
  }

  @Test("psx stops at a caller that fails, and not at a sibling that does")
  func psx() {
    let psx = Action.psxRestrictSelf(ruleset: .ruleset(name: "no-read"))
    Play(
      "psx", threads: ["main", "worker", "other"],
      [
        Line("worker", .restrict("no-execute"), times: 16),
        Line("main", psx, .E2BIG), Line("main", .layers, .number(1)),
        Line("other", .layers, .number(1)),
        Line("worker", psx, .E2BIG), Line("main", .layers, .number(1)),
      ]
    ).check(on: profile)
  }

  @Test("Tracepoints: one domain, one event for each thread, the last one complete")
  func events() {
    func count(_ event: TraceEvent, _ number: Int) -> Line {
      Line("main", .countEvents(event: event), .number(number))
    }
    Play(
      "events", threads: ["main", "worker", "other"],
      [
        Line("main", .sync("no-write")), count(.createDomain, 1), count(.enforceDomain, 3),
        count(.completeEnforcement, 1),
        Line("main", .restrict(.minusOne, bits: 12)), count(.enforceDomain, 3),
        Line("main", .psxRestrictSelf(ruleset: .ruleset(name: "no-write"))),
        count(.createDomain, 4), count(.enforceDomain, 6), count(.completeEnforcement, 4),
        Line("main", .restrict(.fileDescriptor, bits: 0), .EBADFD), count(.createDomain, 4),
      ]
    ).check(on: profile)
  }
}

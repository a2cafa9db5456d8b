// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// What TSYNC does to the threads of a process.
struct ThreadSyncTests {
  @Test("A kernel without TSYNC says EINVAL and changes nothing", arguments: withoutTSYNC)
  func unknown(profile: Profile) {
    Play(
      "unknown",
      [
        Line("main", .sync("no-read"), .EINVAL),
        Line("main", .read()),
        Line("worker", .read()),
        Line("main", .layers, .number(0)),
      ]
    ).check(on: profile)
  }

  @Test("All threads end up in the same domain", arguments: editions)
  func allThreads(profile: Profile) {
    Play(
      "all", threads: ["main", "worker", "other"],
      [
        Line("worker", .sync("no-read")),
        Line("main", .read(), .EACCES),
        Line("other", .read(), .EACCES),
        Line("worker", .read(), .EACCES),
        Line("main", .sameDomain(as: "worker"), .yes),
        Line("other", .sameDomain(as: "main"), .yes),
        Line("main", .layers, .number(1)),
        Line("other", .sync("no-write")),
        Line("main", .write(), .EACCES),
        Line("main", .layers, .number(2)),
        Line("main", .sameDomain(as: "worker"), .yes),
      ]
    ).check(on: profile)
  }

  @Test(
    "A sibling's own domain is replaced, even a stricter one (cover letter v2)", arguments: editions
  )
  func override(profile: Profile) {
    Play(
      "override",
      [
        Line("worker", .restrict("no-read")),
        Line("worker", .restrict("no-execute")),
        Line("worker", .layers, .number(2)),
        Line("main", .sync("no-write")),
        Line("worker", .read()),
        Line("worker", .write(), .EACCES),
        Line("worker", .layers, .number(1)),
        Line("main", .sameDomain(as: "worker"), .yes),
      ]
    ).check(on: profile)
  }

  @Test("The caller's own layers reach the siblings", arguments: editions)
  func callersLayers(profile: Profile) {
    Play(
      "caller's layers",
      [
        Line("main", .restrict("no-read")),
        Line("worker", .read()),
        Line("main", .sync("no-write")),
        Line("worker", .read(), .EACCES),
        Line("worker", .layers, .number(2)),
      ]
    ).check(on: profile)
  }

  @Test("Only the caller's layers count for E2BIG", arguments: editions)
  func limit(profile: Profile) {
    Play(
      "a full sibling",
      [
        Line("worker", .restrict("no-execute"), times: 16),
        Line("worker", .restrict("no-execute"), .E2BIG),
        Line("main", .sync("no-write")),
        Line("worker", .layers, .number(1)),
      ]
    ).check(on: profile)
    Play(
      "a full caller",
      [
        Line("main", .restrict("no-execute"), times: 16),
        Line("main", .sync("no-write"), .E2BIG),
        Line("worker", .layers, .number(0)),
        Line("main", .layers, .number(16)),
        Line("worker", .sync("no-write")),
        Line("main", .layers, .number(1)),
      ]
    ).check(on: profile)
    Play(
      "the seventeenth",
      [Line("main", .sync("no-write"), .E2BIG, times: 17), Line("worker", .layers, .number(16))]
    ).check(on: profile)
  }

  /// `A.8`: the caller has no_new_privs, the sibling has CAP_SYS_ADMIN.
  @Test(
    "A privileged sibling gets no_new_privs from its caller, except in version 2",
    arguments: editions)
  func noNewPrivsOfPrivilegedSibling(profile: Profile) {
    Play(
      "privileged sibling", process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      [
        Line("main", .setNoNewPrivs),
        Line("main", .sync("no-read")),
        Line("worker", .noNewPrivs, profile.edition == .v2 ? .no : .yes),
        Line("worker", .has(.CAP_SYS_ADMIN), .yes),
      ]
    ).check(on: profile)
  }

  /// `A.8`: the caller has CAP_SYS_ADMIN and no no_new_privs, the sibling neither.
  @Test("A privileged caller leaves no_new_privs alone, except in version 2", arguments: editions)
  func noNewPrivsOfPrivilegedCaller(profile: Profile) {
    Play(
      "privileged caller", process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker", "other"],
      [
        Line("worker", .drop(.CAP_SYS_ADMIN)),
        Line("other", .setNoNewPrivs),
        Line("main", .sync("no-read")),
        Line("worker", .read(), .EACCES),
        Line("worker", .noNewPrivs, profile.edition == .v2 ? .yes : .no),
        Line("other", .noNewPrivs, .yes),
        Line("main", .noNewPrivs, .no),
      ]
    ).check(on: profile)
  }

  @Test("NO_NEW_PRIVS with TSYNC reaches all threads (7.3)")
  func noNewPrivsFlag() {
    Play(
      "flag", process: ProcessSetup(),
      [
        Line("main", .restrict("no-read", [.TSYNC, .NO_NEW_PRIVS])),
        Line("main", .noNewPrivs, .yes),
        Line("worker", .noNewPrivs, .yes),
      ]
    ).check(on: kernel(.linux7_3))
    Play(
      "flag of a privileged caller", process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      [
        Line("main", .restrict("no-read", [.TSYNC, .NO_NEW_PRIVS])),
        Line("main", .noNewPrivs, .yes),
        Line("worker", .noNewPrivs, .yes),
        Line("worker", .has(.CAP_SYS_ADMIN), .yes),
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test("Uid and capabilities of siblings stay theirs", arguments: editions)
  func siblingsKeepIdentity(profile: Profile) {
    Play(
      "identity",
      process: ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SYS_ADMIN, .CAP_KILL]),
      threads: ["main", "worker", "other"],
      [
        Line("worker", .setUID(uid: 1001)),
        Line("other", .drop(.CAP_KILL)),
        Line("main", .sync("no-read")),
        Line("worker", .uid, .number(1001)),
        Line("other", .uid, .number(1000)),
        Line("main", .uid, .number(1000)),
        Line("other", .has(.CAP_KILL), .no),
        Line("worker", .has(.CAP_KILL), .yes),
        Line("worker", .sameDomain(as: "other"), .yes),
      ]
    ).check(on: profile)
  }

  @Test(
    "Threads born later share the domain; forked processes born earlier do not", arguments: editions
  )
  func births(profile: Profile) {
    Play(
      "births",
      [
        Line("worker", .fork(thread: "child")),
        Line("worker", .spawn(thread: "late")),
        Line("main", .sync("no-read")),
        Line("late", .read(), .EACCES),
        Line("child", .read()),
        Line("child", .sameDomain(as: "main"), .no),
        Line("late", .spawn(thread: "later")),
        Line("later", .read(), .EACCES),
        Line("later", .sameDomain(as: "main"), .yes),
        Line("later", .fork(thread: "grandchild")),
        Line("grandchild", .read(), .EACCES),
        Line("grandchild", .sameDomain(as: "main"), .yes),
        Line("grandchild", .sync("no-write")),
        Line("later", .write()),
      ]
    ).check(on: profile)
  }

  @Test("A leader that has exited is skipped; the call works without it", arguments: editions)
  func zombieLeader(profile: Profile) {
    Play(
      "zombie leader", threads: ["main", "worker", "other"],
      [
        Line("main", .exit),
        Line("worker", .sync("scoped")),
        Line("other", .sameDomain(as: "worker"), .yes),
        Line("other", .sameDomain(as: "main"), .ESRCH),
        Line("worker", .fork(thread: "child")),
        // The process is found through its leader, which is outside of the domain.
        Line("child", .kill("worker"), .EPERM),
        Line("child", .pidfd("other"), .EPERM),
        Line("child", .tgkill("worker")),
        Line("worker", .kill("child")),
      ]
    ).check(on: profile)
    Play(
      "live leader",
      [
        Line("worker", .sync("scoped")),
        Line("worker", .fork(thread: "child")),
        Line("child", .kill("worker")),
      ]
    ).check(on: profile)
  }

  /// The credentials of a sibling are rewritten from the caller's, whether or not a domain was added.
  @Test("-1 with LOG_SUBDOMAINS_OFF and TSYNC passes the caller's domain on", arguments: released)
  func minusOneReplacesDomains(profile: Profile) {
    let isFixed = profile.edition! >= .linux7_0_4
    let flags = RestrictFlags([.LOG_SUBDOMAINS_OFF, .TSYNC])
    Play(
      "-1",
      [
        Line("worker", .restrict("no-read")),
        Line(
          "main", .restrictSelf(ruleset: .minusOne, flags: flags),
          isFixed ? .ok : .errno(.EBADF)),
        Line("worker", .read(), isFixed ? .ok : .errno(.EACCES)),
        Line("worker", .layers, .number(isFixed ? 0 : 1)),
        Line("main", .sameDomain(as: "worker"), isFixed ? .yes : .no),
      ]
    ).check(on: profile)
  }

  @Test("Without TSYNC each thread gets a domain of its own", arguments: editions)
  func perThread(profile: Profile) {
    Play(
      "libpsx",
      [
        Line("main", .restrict("no-read")),
        Line("worker", .restrict("no-read")),
        Line("main", .sameDomain(as: "worker"), .no),
        Line("main", .layers, .number(1)),
        Line("worker", .layers, .number(1)),
      ]
    ).check(on: profile)
  }
}

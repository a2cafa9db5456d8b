// Specs/concurrency/disturbance.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/disturbance.yaml",
  reference: "signal(7), Interruption of system calls; Linux commit 12db8b690010 (TIF_NOTIFY_SIGNAL)",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-make": Ruleset(handledAccessFS: [.MAKE_REG]), "no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// A call with TSYNC disturbs a sibling that sleeps. What the kernel resumes sleeps on; everything else returns EINTR,
/// though no handler has run.
@Suite("siblings that sleep in a call", .tags(.concurrency))
struct ConcurrencyDisturbanceTests {
  @Test("a sibling's call that the kernel does not resume returns EINTR, though no handler has run",
    arguments: permutations(of: ["call": ["epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout"],
    "restarts": ["true", "false"]]))
  func disturbed(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/disturbed", p, threads: ["main", "sleeper"], at: "21:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "30:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "31:9-67")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: "32:9-45")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "33:9-49")
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: "34:9-40")
    try await verify(scenario)
  }

  @Test("a sibling's call that the kernel resumes sleeps on until it is woken",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend"],
    "restarts": ["true", "false"]]))
  func resumed(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/resumed", p, threads: ["main", "sleeper"], at: "36:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "45:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "46:9-67")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "47:9-67")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "48:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "49:9-45")
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 2, at: "50:9-40")
    try await verify(scenario)
  }

  @Test("a thread that restricts itself alone disturbs no other",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend", "epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout", "recv_waitall", "write", "send"]]))
  func undisturbed(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/undisturbed", p, threads: ["main", "sleeper"], at: "52:9")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "61:9-58")
    scenario.step("main", ["restrict_self": "no-read"], expect: .ok, at: "62:9-51")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "63:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "64:9-45")
    scenario.step("sleeper", ["get": "layers"], expect: 0, at: "65:9-40")
    try await verify(scenario)
  }

  @Test("a signal with a handler ends every call but the one that SA_RESTART begins anew",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex", "poll", "ppoll", "pselect6", "nanosleep", "pause", "sigsuspend", "epoll_wait", "epoll_pwait", "sigtimedwait", "recv_timeout", "accept_timeout"],
    "restarts": ["true", "false"]], except: ["recv,true", "read,true", "accept,true", "flock,true", "futex,true"]))
  func handled(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/handled", p, threads: ["main", "sleeper"], at: "67:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "83:9-58")
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: "84:9-44")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: "85:9-45")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "86:9-49")
    try await verify(scenario)
  }

  @Test("a call begins anew behind a handler with SA_RESTART, and behind a call with TSYNC",
    arguments: permutations(of: ["call": ["recv", "read", "accept", "flock", "futex"]]))
  func handledAndBegunAnew(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/handled-and-begun-anew", p, threads: ["main", "sleeper"], at: "88:9")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "96:9-58")
    scenario.step("outside", ["tgkill": "sleeper"], expect: .ok, at: "97:9-44")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "98:9-67")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "99:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "100:9-45")
    scenario.step("main", ["get": "handled_signals"], expect: 1, at: "101:9-49")
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 1, at: "102:9-40")
    try await verify(scenario)
  }

  @Test("a call that has done a part returns that, and no error, though nobody has woken it",
    arguments: permutations(of: ["call": ["recv_waitall", "write", "send"], "restarts": ["true", "false"],
    "by": ["tsync", "flags-alone"]]))
  func endsWithAPart(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/ends-with-a-part", p,
      because: "what was received or written can't be undone, so the call says how much that was",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "sleeper"], at: "104:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "116:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "117:9-86")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      when: p["by", in: "flags-alone"], expect: .ok, at: "118:9-107")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "119:9-45")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "120:9-49")
    try await verify(scenario)
  }

  @Test("several siblings that have done a part all return it at the first call",
    arguments: permutations(of: ["caller": ["main", "third"]]))
  func eachPartIsOfItsOwnCall(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/each-part-is-of-its-own-call", p,
      threads: ["main", "first", "second", "third"], at: "122:9")
    scenario.step("first", ["sleep_in": "recv_waitall"], blocks: true, expect: .blocked, at: "130:9-65")
    scenario.step("second", ["sleep_in": "write"], blocks: true, expect: .blocked, at: "131:9-58")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "132:9-67")
    scenario.step("first", ["finish": "sleep_in"], expect: .ok, at: "133:9-45")
    scenario.step("second", ["finish": "sleep_in"], expect: .ok, at: "134:9-45")
    scenario.step(["main", "first", "second", "third"], ["get": "layers"], expect: 1, at: "135:9-40")
    try await verify(scenario)
  }

  @Test("a call that fails before it touches other threads disturbs none of them",
    arguments: permutations(of: ["call": ["epoll_wait", "sigtimedwait", "recv_timeout"],
    "failure": ["e2big", "ebadf", "ebadfd"]]))
  func refusedCallsDisturbNobody(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/refused-calls-disturb-nobody", p,
      because: "arguments, privileges and depth are checked, and the domain is made, before any thread is looked at",
      threads: ["main", "caller", "sleeper"], at: "137:9")
    scenario.step("caller", ["restrict_self": "no-read"], when: p["failure", in: "e2big"], times: 16, expect: .ok,
      at: "147:9-86")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "148:9-58")
    scenario.step("caller", ["restrict_self": p.choose("failure", ["e2big": "no-read", "ebadf": "closed_descriptor",
      "ebadfd": "file_descriptor"]), "flags": ["TSYNC"]], expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG),
      .when(p["failure", in: "ebadf"], expect: .EBADF), .otherwise(.EBADFD), at: "149:9-152:19")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "153:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "154:9-45")
    scenario.step("sleeper", ["get": "layers"], expect: 0, at: "155:9-40")
    try await verify(scenario)
  }

  @Test("a caller that is refused for want of privileges disturbs nobody",
    arguments: permutations(of: ["call": ["epoll_wait", "recv_timeout"], "flags": ["tsync", "unknown"]]))
  func unprivilegedCallsDisturbNobody(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/unprivileged-calls-disturb-nobody", p, process: ProcessSetup(),
      threads: ["main", "sleeper"], at: "157:9")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "165:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": p.choose("flags", ["tsync": ["TSYNC"],
      "unknown": ["TSYNC", "1<<30"]])],
      expectBy: .when(p["flags", in: "unknown"], .edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: "166:9-66")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "167:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "168:9-45")
    try await verify(scenario)
  }

  @Test("a call that changes flags alone goes to every thread, and disturbs it",
    arguments: permutations(of: ["call": ["epoll_wait", "sigtimedwait", "recv_timeout"], "caller": ["main", "second"]]))
  func flagsAloneDisturbEverybody(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/flags-alone-disturb-everybody", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "first", "second"], at: "170:9")
    scenario.step("first", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "180:9-58")
    scenario.step(p["caller"], ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok,
      at: "181:9-82")
    scenario.step("first", ["finish": "sleep_in"], expect: .EINTR, at: "182:9-45")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 0, at: "183:9-40")
    try await verify(scenario)
  }

  @Test("each of several sleepers is disturbed as its own call has it, whoever calls",
    arguments: permutations(of: ["sleeper": ["main", "first"], "other": ["first", "second"],
    "caller": ["main", "first", "second"], "ends": ["epoll_wait", "sigtimedwait"], "resumes": ["recv", "poll"]],
    only: ["main,first,second,epoll_wait,recv", "main,first,second,epoll_wait,poll", "main,first,second,sigtimedwait,recv", "main,first,second,sigtimedwait,poll", "main,second,first,epoll_wait,recv", "main,second,first,epoll_wait,poll", "main,second,first,sigtimedwait,recv", "main,second,first,sigtimedwait,poll", "first,second,main,epoll_wait,recv", "first,second,main,epoll_wait,poll", "first,second,main,sigtimedwait,recv", "first,second,main,sigtimedwait,poll"]))
  func everySleeperIsDisturbed(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/every-sleeper-is-disturbed", p, threads: ["main", "first", "second"],
      at: "185:9")
    scenario.step(p["sleeper"], ["sleep_in": p["ends"]], blocks: true, expect: .blocked, at: "203:9-59")
    scenario.step(p["other"], ["sleep_in": p["resumes"]], blocks: true, expect: .blocked, at: "204:9-62")
    scenario.step(p.choose("sleeper,other", ["main,first": "second", "main,second": "first", "first,second": "main"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "205:9-68")
    scenario.step(p["sleeper"], ["finish": "sleep_in"], expect: .EINTR, at: "206:9-46")
    scenario.step(p.choose("sleeper,other", ["main,first": "second", "main,second": "first", "first,second": "main"]),
      ["wake": p["other"]], expect: .ok, at: "207:9-42")
    scenario.step(p["other"], ["finish": "sleep_in"], expect: .ok, at: "208:9-46")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: "209:9-41")
    try await verify(scenario)
  }

  @Test("a sibling that sleeps once more is disturbed once more",
    arguments: permutations(of: ["call": ["epoll_wait", "recv_timeout"]]))
  func secondCallDisturbsAgain(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/second-call-disturbs-again", p, threads: ["main", "sleeper"], at: "211:9")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "219:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "220:9-67")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: "221:9-45")
    scenario.step("sleeper", ["sleep_in": p["call"]], blocks: true, expect: .blocked, at: "222:9-58")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "223:9-67")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EINTR, at: "224:9-45")
    scenario.step(["main", "sleeper"], ["get": "layers"], expect: 2, at: "225:9-40")
    try await verify(scenario)
  }

  @Test("an open that begins anew is checked by the domain that the thread has then",
    arguments: permutations(of: ["caller": ["main", "third"], "restarts": ["true", "false"]]))
  func checkedAgain(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/checked-again", p,
      because: "the kernel looks the path up again, and Landlock is asked again", threads: ["main", "sleeper", "third"],
      at: "227:9")
    scenario.process = p.choose("restarts", ["true": ProcessSetup(noNewPrivs: true),
      "false": ProcessSetup(noNewPrivs: true, restartsCalls: false)])
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: "237:9-49")
    scenario.step("sleeper", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: "238:9-62")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "239:9-67")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .EACCES, at: "240:9-45")
    scenario.step("main", ["get": "handled_signals"], expect: 0, at: "241:9-49")
    scenario.step("main", ["get": "layers"], expect: 1, at: "242:9-40")
    try await verify(scenario)
  }

  @Test("an open that nothing begins anew is not checked again, and sleeps on where the domain allows it",
    arguments: permutations(of: ["call": ["alone", "tsync"], "ruleset": ["no-read", "no-make"]],
    except: ["tsync,no-read"]))
  func notCheckedAgain(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/not-checked-again", p, threads: ["main", "sleeper"], at: "244:9")
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: "254:9-49")
    scenario.step("sleeper", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: "255:9-62")
    scenario.step("main", p.choose("call,ruleset", ["alone,no-read": ["restrict_self": "no-read"],
      "alone,no-make": ["restrict_self": "no-make"],
      "tsync,no-make": ["restrict_self": "no-make", "flags": ["TSYNC"]]]), expect: .ok, at: "256:9-66")
    scenario.step("main", ["wake": "sleeper"], expect: .ok, at: "257:9-42")
    scenario.step("sleeper", ["finish": "sleep_in"], expect: .ok, at: "258:9-45")
    scenario.step("main", ["get": "layers"], expect: 1, at: "259:9-40")
    try await verify(scenario)
  }

  @Test("of several siblings that wait for one FIFO each is checked again, and only a second call denies it",
    arguments: permutations(of: ["calls": ["one", "two"]]))
  func eachOpenForItself(_ p: Permutation) async throws {
    var scenario = spec.scenario("concurrency/each-open-for-itself", p, threads: ["main", "first", "second"],
      at: "261:9")
    scenario.step("main", ["make": "fifo", "as": "fifo"], expect: .ok, at: "269:9-48")
    scenario.step("first", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: "270:9-61")
    scenario.step("second", ["sleep_in": "open_fifo"], blocks: true, expect: .blocked, at: "271:9-61")
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], when: p["calls", in: "two"], expect: .ok,
      at: "272:9-86")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "273:9-66")
    scenario.step("first", ["finish": "sleep_in"], expect: .EACCES, at: "274:9-44")
    scenario.step("second", ["finish": "sleep_in"], expect: .EACCES, at: "275:9-44")
    scenario.step(["main", "first", "second"], ["get": "layers"], expectBy: .when(p["calls", in: "two"], expect: 2),
      .otherwise(1), at: "276:9-39")
    try await verify(scenario)
  }
}

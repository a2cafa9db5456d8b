// Specs/logging/denials.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/logging/denials.yaml"

/// For each access that a domain denies, Landlock reports which domain that was, whether the thread has executed a
/// program since it enforced it, and whether the flags of the domain let the log have it. TSYNC hands all of that on
/// with the domain.
@Suite("denials as facts", .tags(.logging))
struct LoggingDenialsTests {
  // Specs/logging/denials.yaml:14:9
  @Test("each thread's denial is reported once, as the flags of the caller have it",
    arguments: permutations(of: ["caller": ["main", "worker", "third"], "flags": ["none", "same-off", "new-on", "both"],
    "worker-has": ["nothing", "own-domain", "own-credentials"]]))
  func ofEachThread(_ p: Permutation) async throws {
    var scenario = Scenario("logging/of-each-thread",
      "each thread's denial is reported once, as the flags of the caller have it", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["trace/denial", "trace/logged"],
      because: "all threads are in one domain, and each of them counts as having enforced it",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (14, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["worker-has", in: "own-domain"] {
      scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    }
    if p["worker-has", in: "own-domain"] {
      scenario.step("worker", ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF"]], expect: .ok, at: (30, 9),
        (30, 112))
    }
    if p["worker-has", in: "own-credentials"] {
      scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: (31, 9), (31, 92))
    }
    scenario.step("main", ["last_denial": "logged"], expect: .ENOENT, at: (32, 9), (32, 48))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker", "third": "third"]),
      p.choose("flags", ["none": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "same-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]],
      "new-on": ["restrict_self": "no-read", "flags": ["LOG_NEW_EXEC_ON", "TSYNC"]],
      "both": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "TSYNC"]]]), expect: .ok,
      at: (33, 9), (33, 66))
    scenario.step("outside", ["count_events": "denial"], expect: 0, at: (34, 9), (34, 49))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: (35, 9),
      (35, 53))
    scenario.step("outside", ["count_events": "denial"], expect: 3, at: (36, 9), (36, 49))
    scenario.step(["main", "worker", "third"], ["last_denial": "same_exec"], expect: 1, at: (37, 9), (37, 51))
    scenario.step(["main", "worker", "third"], ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "same-off", "both"], expect: 0), .otherwise(1), at: (38, 9), (38, 48))
    scenario.step(["main", "worker", "third"], ["last_denial": "depth"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: 2), .otherwise(1),
      at: (39, 9), (39, 47))
    scenario.step(["main", "worker", "third"], ["last_denial": "blockers"], expect: 4, because: "that is READ_FILE",
      at: (40, 9), (40, 50))
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: .EACCES), .otherwise(.ok),
      at: (41, 9), (41, 53))
    scenario.step("outside", ["count_events": "denial"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: 6), .otherwise(3),
      at: (42, 9), (42, 49))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:44:9
  @Test(
    "of several layers that deny, the innermost is reported with its own flags, and of the rights those that it denies",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"]]))
  func theInnermostDomain(_ p: Permutation) async throws {
    var scenario = Scenario("logging/the-innermost-domain",
      "of several layers that deny, the innermost is reported with its own flags, and of the rights those that it denies",
      p, reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["trace/denying-domain"], where: Condition(.edition(.greaterOrEqual, .linux7_3)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (44, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]], expect: .ok, at: (54, 9), (54, 87))
    scenario.step(p.choose("second", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (55, 9), (55, 67))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (56, 9), (56, 53))
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 1, at: (57, 9), (57, 47))
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 0, at: (58, 9), (58, 48))
    scenario.step(["main", "worker"], ["last_denial": "blockers"], expect: 2, because: "that is WRITE_FILE",
      at: (59, 9), (59, 50))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (60, 9), (60, 53))
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 2, at: (61, 9), (61, 47))
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 1, at: (62, 9), (62, 48))
    scenario.step(p.choose("first", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (63, 9), (63, 68))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (64, 9), (64, 53))
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 3, at: (65, 9), (65, 47))
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 1, at: (66, 9), (66, 48))
    scenario.step(["main", "worker"], ["truncate": "file"], expect: .EACCES, at: (67, 9), (67, 43))
    scenario.step(["main", "worker"], ["last_denial": "blockers"], expect: 16384, because: "that is TRUNCATE",
      at: (68, 9), (68, 50))
    scenario.step("outside", ["count_events": "denial"], expect: 8, at: (69, 9), (69, 49))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:71:9
  @Test("an execution makes every layer one of an earlier program, whoever enforced it and whoever executes",
    arguments: permutations(of: ["caller": ["main", "worker"], "executes": ["main", "worker"],
    "flags": ["none", "same-off", "new-on", "both"]]))
  func execBoundary(_ p: Permutation) async throws {
    var scenario = Scenario("logging/exec-boundary",
      "an execution makes every layer one of an earlier program, whoever enforced it and whoever executes", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["trace/same-exec", "trace/logged"], where: Condition(.edition(.greaterOrEqual, .linux7_3)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (71, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("flags", ["none": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "same-off": ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]],
      "new-on": ["restrict_self": "no-write", "flags": ["LOG_NEW_EXEC_ON", "TSYNC"]],
      "both": ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "TSYNC"]]]), expect: .ok,
      at: (86, 9), (86, 69))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (87, 9), (87, 55))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "same_exec"], expect: 1,
      at: (88, 9), (88, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "none", "new-on"], expect: 1), .otherwise(0), at: (89, 9), (89, 50))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (90, 9),
      (90, 44))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (91, 9), (91, 55))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "same_exec"], expect: 0,
      at: (92, 9), (92, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "new-on", "both"], expect: 1), .otherwise(0), at: (93, 9), (93, 50))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "depth"], expect: 1,
      at: (94, 9), (94, 49))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:96:9
  @Test("only what was enforced since the last execution is the program's own",
    arguments: permutations(of: ["executes": ["main", "worker"], "caller": ["late", "executor"],
    "late-has": ["nothing", "own-domain"]]))
  func beforeBetweenAndAfter(_ p: Permutation) async throws {
    var scenario = Scenario("logging/before-between-and-after",
      "only what was enforced since the last execution is the program's own", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["trace/same-exec"],
      because: "TSYNC hands on which layers the caller has enforced since its last execve(2), and the newborn thread's record is lost",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (96, 9))
    if p["late-has", in: "own-domain"] { scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (108, 9), (108, 70))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (109, 9),
      (109, 44))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok,
      at: (110, 9), (110, 42))
    if p["caller", in: "executor"] && p["late-has", in: "own-domain"] {
      scenario.step("late", ["restrict_self": "no-make"], expect: .ok, at: (111, 9), (111, 101))
    }
    if p["caller", in: "late"] && p["late-has", in: "own-domain"] {
      scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["restrict_self": "no-make"],
        expect: .ok, at: (112, 9), (112, 97))
    }
    if p["caller", in: "late"] {
      scenario.step("late", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (113, 9), (113, 91))
    }
    if p["caller", in: "executor"] {
      scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]),
        ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (114, 9), (114, 95))
    }
    scenario.step("late", ["open": "file", "for": "writing"], expect: .EACCES, at: (115, 9), (115, 55))
    scenario.step("late", ["last_denial": "same_exec"], expect: 0, at: (116, 9), (116, 53))
    scenario.step("late", ["last_denial": "logged"], expect: 0, at: (117, 9), (117, 50))
    scenario.step("late", ["last_denial": "depth"], expect: 1, at: (118, 9), (118, 49))
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: (119, 9), (119, 55))
    scenario.step("late", ["last_denial": "same_exec"], expect: 1, at: (120, 9), (120, 53))
    scenario.step("late", ["last_denial": "logged"], expect: 1, at: (121, 9), (121, 50))
    scenario.step("late", ["last_denial": "depth"], expect: 2, at: (122, 9), (122, 49))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "writing"],
      expect: .EACCES, at: (123, 9), (123, 55))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "same_exec"], expect: 0,
      at: (124, 9), (124, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["open": "file", "for": "reading"],
      expect: .EACCES, at: (125, 9), (125, 55))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker"]), ["last_denial": "same_exec"], expect: 1,
      at: (126, 9), (126, 53))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:128:9
  @Test("a domain beneath one with LOG_SUBDOMAINS_OFF is not logged, in whichever thread and however later",
    arguments: permutations(of: ["set-by": ["ruleset", "nothing"], "setter": ["main", "worker"],
    "nests": ["main", "worker"], "between": ["nothing", "call", "execution"]],
    except: ["ruleset,main,worker,execution", "ruleset,worker,main,execution", "nothing,main,worker,execution", "nothing,worker,main,execution"]))
  func subdomainsOffStays(_ p: Permutation) async throws {
    var scenario = Scenario("logging/subdomains-off-stays",
      "a domain beneath one with LOG_SUBDOMAINS_OFF is not logged, in whichever thread and however later", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["man/log-subdomains-sticky"],
      because: "the flag is kept until TSYNC hands on another thread's, and a call without it does not take it back",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (128, 9))
    if p["between", in: "call"] { scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG]) }
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]),
      p.choose("set-by", ["ruleset": ["restrict_self": "no-write", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "nothing": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]]]), expect: .ok, at: (142, 9),
      (142, 87))
    if p["between", in: "call"] {
      scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]),
        ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (143, 9), (143, 90))
    }
    if p["between", in: "execution"] {
      scenario.step(p.choose("setter", ["main": "main", "worker": "worker"]), "execute", expect: .ok, at: (144, 9),
        (144, 70))
    }
    scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (145, 9), (145, 68))
    scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]), ["truncate": "file"], expect: .EACCES,
      at: (146, 9), (146, 43))
    scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]), ["last_denial": "logged"], expect: 0,
      at: (147, 9), (147, 48))
    scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]), ["last_denial": "same_exec"], expect: 1,
      at: (148, 9), (148, 51))
    scenario.step(p.choose("nests", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok, at: (149, 9),
      (149, 40))
    scenario.step("child", ["truncate": "file"], expect: .EACCES, at: (150, 9), (150, 43))
    scenario.step("child", ["last_denial": "logged"], expect: 0, at: (151, 9), (151, 48))
    scenario.step("child", ["restrict_self": "no-read"], expect: .ok, at: (152, 9), (152, 51))
    scenario.step("child", ["open": "file", "for": "reading"], expect: .EACCES, at: (153, 9), (153, 53))
    scenario.step("child", ["last_denial": "logged"], expect: 0, at: (154, 9), (154, 48))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:156:9
  @Test("TSYNC overwrites a sibling's LOG_SUBDOMAINS_OFF with the caller's, set or not",
    arguments: permutations(of: ["set-in": ["caller", "sibling", "both", "nobody"], "flags": ["tsync", "alone"],
    "sibling": ["own-credentials", "shared"]]))
  func logConfigurationIsHandedOn(_ p: Permutation) async throws {
    var scenario = Scenario("logging/log-configuration-is-handed-on",
      "TSYNC overwrites a sibling's LOG_SUBDOMAINS_OFF with the caller's, set or not", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["man/log-of-siblings"], where: Condition(.edition(.greaterOrEqual, .linux7_3)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (156, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["sibling", in: "own-credentials"] {
      scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: (167, 9), (167, 88))
    }
    if p["set-in", in: "caller", "both"] {
      scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], expect: .ok, at: (168, 9),
        (168, 106))
    }
    if p["set-in", in: "sibling", "both"] {
      scenario.step("worker", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], expect: .ok, at: (169, 9),
        (169, 107))
    }
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-make", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-make"]]), expect: .ok, at: (170, 9), (170, 65))
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: (171, 9), (171, 50))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (172, 9), (172, 52))
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["set-in", in: "nobody"], expect: 1),
      .when(p["set-in", in: "both"], expect: 0),
      .when(p["set-in", in: "sibling"] && p["flags", in: "alone"], expect: 0),
      .when(p["set-in", in: "caller"] && p["flags", in: "tsync"], expect: 0), .otherwise(1), at: (173, 9), (175, 19))
    scenario.step("worker", ["last_denial": "depth"], expectBy: .when(p["flags", in: "tsync"], expect: 2),
      .otherwise(1), at: (176, 9), (176, 46))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:178:9
  @Test("ports, scopes and tracing are reported like files, for each thread",
    arguments: permutations(of: ["caller": ["main", "worker"], "flags": ["none", "same-off"]]))
  func ofEveryKind(_ p: Permutation) async throws {
    var scenario = Scenario("logging/of-every-kind",
      "ports, scopes and tracing are reported like files, for each thread", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["trace/kinds", "trace/denial"], where: Condition(.edition(.greaterOrEqual, .linux7_3)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (178, 9))
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (188, 9), (188, 40))
    scenario.step("child", ["listen_abstract": "socket"], expect: .ok, at: (189, 9), (189, 52))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "ports", "flags": ["TSYNC"]], expect: .ok, at: (190, 9), (190, 65))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      p.choose("flags", ["none": ["restrict_self": "scoped", "flags": ["TSYNC"]],
      "same-off": ["restrict_self": "scoped", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]]]), expect: .ok, at: (191, 9),
      (191, 65))
    if p["caller", in: "main"] { scenario.step(["main", "worker"], ["get": "layers"], at: (192, 9)) }
    scenario.step("main", ["bind_tcp": "free"], expect: .EACCES, at: (193, 9), (193, 43))
    scenario.step("main", ["last_denial": "blockers"], expect: 1, because: "that is BIND_TCP", at: (194, 9), (194, 50))
    scenario.step("worker", ["connect_tcp": "listening"], expect: .EACCES, at: (195, 9), (195, 51))
    scenario.step("worker", ["last_denial": "blockers"], expect: 2, because: "that is CONNECT_TCP", at: (196, 9),
      (196, 50))
    scenario.step("main", ["last_denial": "depth"], expect: 1, at: (197, 9), (197, 47))
    scenario.step("worker", ["last_denial": "logged"], expect: 1, at: (198, 9), (198, 48))
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: (199, 9), (199, 40))
    scenario.step("worker", ["connect_abstract": "socket"], expect: .EPERM, at: (200, 9), (200, 53))
    scenario.step("main", ["last_denial": "depth"], expect: 2, at: (201, 9), (201, 47))
    scenario.step("worker", ["last_denial": "depth"], expect: 2, at: (202, 9), (202, 47))
    scenario.step("main", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: (203, 9), (203, 48))
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: (204, 9), (204, 48))
    scenario.step("main", ["last_denial": "blockers"], expect: 0, at: (205, 9), (205, 50))
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: (206, 9), (206, 42))
    scenario.step("worker", ["last_denial": "depth"], expect: 2, at: (207, 9), (207, 47))
    scenario.step("worker", ["last_denial": "same_exec"], expect: 1, at: (208, 9), (208, 51))
    scenario.step("outside", ["count_events": "denial"], expect: 5, at: (209, 9), (209, 49))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:211:9
  @Test("threads that restrict themselves one by one are each reported of a domain of their own",
    arguments: permutations(of: ["main-has": ["1", "3"], "flags": ["none", "same-off"]]))
  func oneByOne(_ p: Permutation) async throws {
    var scenario = Scenario("logging/one-by-one",
      "threads that restrict themselves one by one are each reported of a domain of their own", p,
      reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (211, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
    scenario.step("main", ["restrict_self": "no-read"], times: p.choose("main-has", ["1": 1, "3": 3]), expect: .ok,
      at: (220, 9), (220, 69))
    scenario.step("worker", p.choose("flags", ["none": ["restrict_self": "no-read"],
      "same-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF"]]]), expect: .ok, at: (221, 9), (221, 66))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: (222, 9), (222, 53))
    scenario.step("main", ["last_denial": "depth"], expect: p.choose("main-has", ["1": 1, "3": 3]), at: (223, 9),
      (223, 47))
    scenario.step("worker", ["last_denial": "depth"], expect: 1, at: (224, 9), (224, 47))
    scenario.step("main", ["last_denial": "logged"], expect: 1, at: (225, 9), (225, 48))
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: (226, 9), (226, 48))
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (227, 9), (227, 68))
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: (228, 9), (228, 53))
    scenario.step("worker", ["last_denial": "depth"], expect: p.choose("main-has", ["1": 1, "3": 3]), at: (229, 9),
      (229, 47))
    scenario.step("worker", ["last_denial": "logged"], expect: 1, at: (230, 9), (230, 48))
    scenario.step("worker", ["last_denial": "same_exec"], expect: 1, at: (231, 9), (231, 51))
    try await verify(scenario)
  }

  // Specs/logging/denials.yaml:233:9
  @Test(
    "a thread that a sibling spawns after TSYNC has the caller's log configuration, and not the one the sibling had",
    arguments: permutations(of: ["set-in": ["caller", "sibling"], "maker": ["main", "worker"]]))
  func inheritedAfterTsync(_ p: Permutation) async throws {
    var scenario = Scenario("logging/inherited-after-tsync",
      "a thread that a sibling spawns after TSYNC has the caller's log configuration, and not the one the sibling had",
      p, reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
      covers: ["man/log-of-siblings"], where: Condition(.edition(.greaterOrEqual, .linux7_3)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (233, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["set-in", in: "caller"] {
      scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], expect: .ok, at: (243, 9),
        (243, 98))
    }
    if p["set-in", in: "sibling"] {
      scenario.step("worker", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], expect: .ok, at: (244, 9),
        (244, 99))
    }
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: (245, 9), (245, 66))
    scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok, at: (246, 9),
      (246, 39))
    scenario.step("late", ["restrict_self": "no-read"], expect: .ok, at: (247, 9), (247, 50))
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: (248, 9), (248, 52))
    scenario.step("late", ["last_denial": "logged"], expectBy: .when(p["set-in", in: "caller"], expect: 0),
      .otherwise(1), at: (249, 9), (249, 47))
    scenario.step("late", ["last_denial": "depth"], expect: 2, at: (250, 9), (250, 46))
    try await verify(scenario)
  }
}

// Specs/libpsx/contrast.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/libpsx/contrast.yaml"

/// Without TSYNC a program lets each of its threads enforce the ruleset for itself, as libpsx does. Every thread is
/// restricted then, but the threads hold as many domains as there are threads, and a failure of one thread leaves the
/// others restricted.
@Suite("libpsx for contrast", .tags(.libpsx))
struct LibpsxContrastTests {
  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one",
    arguments: permutations(of: ["by": ["psx", "tsync"], "caller": ["main", "first"],
    "ruleset": ["no-read", "no-write"]]))
  func eachThreadADomain(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/each-thread-a-domain",
      "thread by thread all are restricted and none share a domain; together they share one", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "first", "second"], in: spec, at: (13, 9))
    if p["ruleset", in: "no-read"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["by", in: "psx"] {
      scenario.step(p.choose("caller", ["main": "main", "first": "first"]),
        p.choose("ruleset", ["no-read": ["psx_restrict_self": "no-read"],
        "no-write": ["psx_restrict_self": "no-write"]]), expect: .ok, at: (24, 9), (24, 73))
    }
    if p["by", in: "tsync"] {
      scenario.step(p.choose("caller", ["main": "main", "first": "first"]),
        p.choose("ruleset", ["no-read": ["restrict_self": "no-read", "flags": ["TSYNC"]],
        "no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]]]), expect: .ok, at: (25, 9), (25, 87))
    }
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: (26, 9), (26, 39))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["ruleset", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: (27, 9), (27, 52))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"],
      expectBy: .when(p["ruleset", in: "no-write"], expect: .EACCES), .otherwise(.ok), at: (28, 9), (28, 52))
    scenario.step("main", ["same_domain_as": "first"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: (29, 9), (29, 49))
    scenario.step("main", ["same_domain_as": "second"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: (30, 9), (30, 50))
    scenario.step("first", ["same_domain_as": "second"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:33:9
  @Test("every repetition adds a layer to every thread, up to sixteen",
    arguments: permutations(of: ["layers": ["1", "2", "15", "16"]]))
  func layersOfEachThread(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/layers-of-each-thread",
      "every repetition adds a layer to every thread, up to sixteen", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.abi(.greaterOrEqual, 2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (33, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["psx_restrict_self": "no-read"], times: p.choose("layers", ["1": 1, "2": 2, "15": 15,
      "16": 16]), expect: .ok, at: (42, 9), (42, 70))
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.choose("layers", ["1": 1, "2": 2, "15": 15,
      "16": 16]), at: (43, 9), (43, 39))
    scenario.step("worker", ["psx_restrict_self": "no-write"], expectBy: .when(p["layers", in: "16"], expect: .E2BIG),
      .otherwise(.ok), at: (44, 9), (44, 55))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["layers", in: "16"], expect: .ok), .otherwise(.EACCES), at: (45, 9), (45, 52))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (46, 9), (46, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func childrenCannotSignal(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/children-cannot-signal",
      "children of different threads may signal each other only if TSYNC made the domain", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (48, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["by", in: "psx"] { scenario.step("main", ["psx_restrict_self": "scoped"], expect: .ok, at: (58, 9), (58, 70)) }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (59, 9), (59, 84))
    }
    scenario.step("main", ["fork": "one"], expect: .ok, at: (60, 9), (60, 37))
    scenario.step("worker", ["fork": "other"], expect: .ok, at: (61, 9), (61, 39))
    scenario.step("one", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: (62, 9), (62, 40))
    scenario.step("other", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: (63, 9), (63, 38))
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expect: .ok, at: (64, 9), (64, 38))
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expect: .ok, at: (65, 9), (65, 40))
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: (66, 9), (66, 40))
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:69:9
  @Test("children of different threads may trace each other only if TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "ruleset": ["no-write", "scoped"]]))
  func childrenCannotTrace(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/children-cannot-trace",
      "children of different threads may trace each other only if TSYNC made the domain", p,
      reference: "ptrace(2); landlock(7), Ptrace restrictions", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (69, 9))
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["ruleset", in: "scoped"] { scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL]) }
    if p["by", in: "psx"] {
      scenario.step("main", p.choose("ruleset", ["no-write": ["psx_restrict_self": "no-write"],
        "scoped": ["psx_restrict_self": "scoped"]]), expect: .ok, at: (80, 9), (80, 72))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
        "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (81, 9), (81, 86))
    }
    scenario.step("main", ["fork": "one"], expect: .ok, at: (82, 9), (82, 37))
    scenario.step("worker", ["fork": "other"], expect: .ok, at: (83, 9), (83, 39))
    scenario.step("one", ["ptrace": "other"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: (84, 9), (84, 41))
    scenario.step("other", ["ptrace": "one"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: (85, 9), (85, 39))
    scenario.step("main", ["ptrace": "one"], expect: .ok, at: (86, 9), (86, 39))
    scenario.step("main", ["ptrace": "other"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: (87, 9), (87, 41))
    scenario.step("worker", ["ptrace": "one"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: (88, 9), (88, 39))
    scenario.step("worker", ["ptrace": "other"], expect: .ok, at: (89, 9), (89, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:91:9
  @Test("a child of one thread may signal that thread, and not the other one",
    arguments: permutations(of: ["by": ["psx", "tsync"], "parent": ["main", "worker"]]))
  func childAndThreads(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/child-and-threads",
      "a child of one thread may signal that thread, and not the other one", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (91, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    if p["by", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "scoped"], expect: .ok, at: (101, 9), (101, 71))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], expect: .ok, at: (102, 9), (102, 85))
    }
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["fork": "child"], expect: .ok,
      at: (103, 9), (103, 40))
    scenario.step("child", ["tgkill": "main"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "worker"], expect: .EPERM), .otherwise(.ok), at: (104, 9),
      (104, 41))
    scenario.step("child", ["tgkill": "worker"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "main"], expect: .EPERM), .otherwise(.ok), at: (105, 9),
      (105, 43))
    scenario.step("child", ["kill": "worker"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "worker"], expect: .EPERM), .otherwise(.ok),
      because: "kill(2) asks for the leader's domain", at: (106, 9), (106, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2",
    arguments: permutations(of: ["calls": ["1", "2"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func threadsMaySignal(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/threads-may-signal",
      "threads with domains of their own may signal each other since erratum 2", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)",
      where: Condition(.erratum(.equal, 2), .abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (108, 9))
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["psx_restrict_self": "scoped"], times: p.choose("calls", ["1": 1, "2": 2]), expect: .ok,
      at: (118, 9), (118, 68))
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.choose("calls", ["1": 1, "2": 2]), at: (119, 9),
      (119, 39))
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: (120, 9), (120, 41))
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:123:9
  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "maker": ["main", "worker"]]))
  func socketsOfTheOtherThread(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/sockets-of-the-other-thread",
      "a thread cannot reach the abstract socket of another one unless TSYNC made the domain", p,
      reference: "landlock(7), Abstract UNIX socket scoping", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (123, 9))
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    if p["by", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "sockets"], expect: .ok, at: (134, 9), (134, 71))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "sockets", "flags": ["TSYNC"]], expect: .ok, at: (135, 9), (135, 85))
    }
    scenario.step(p.choose("maker", ["main": "main", "worker": "worker"]), ["listen_abstract": "socket"], expect: .ok,
      at: (136, 9), (136, 51))
    scenario.step("main", ["connect_abstract": "socket"],
      expectBy: .when(p["by", in: "psx"] && p["maker", in: "worker"], expect: .EPERM), .otherwise(.ok), at: (137, 9),
      (137, 52))
    scenario.step("worker", ["connect_abstract": "socket"],
      expectBy: .when(p["by", in: "psx"] && p["maker", in: "main"], expect: .EPERM), .otherwise(.ok), at: (138, 9),
      (138, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain",
    arguments: permutations(of: ["before": ["1", "2", "15"], "caller": ["main", "worker"]]))
  func tsyncUnites(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/tsync-unites", "a TSYNC after libpsx unites the threads in one domain", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "other"], in: spec, at: (140, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", ["psx_restrict_self": "no-read"], times: p.choose("before", ["1": 1, "2": 2, "15": 15]),
      expect: .ok, at: (150, 9), (150, 71))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (151, 9), (151, 51))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (152, 9), (152, 68))
    scenario.step(["main", "worker", "other"], ["get": "layers"], expectBy: .when(p["before", in: "1"], expect: 2),
      .when(p["before", in: "2"], expect: 3), .otherwise(16), at: (153, 9), (153, 40))
    scenario.step(["main", "worker", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: (154, 9),
      (154, 53))
    scenario.step(["main", "worker", "other"], ["open": "file", "for": "writing"], expect: .EACCES, at: (155, 9),
      (155, 53))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (156, 9), (156, 51))
    scenario.step("worker", ["same_domain_as": "other"], expect: true, at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:159:9
  @Test("libpsx after a TSYNC divides the common domain again",
    arguments: permutations(of: ["ruleset": ["no-write", "scoped"]]))
  func libpsxDivides(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/libpsx-divides", "libpsx after a TSYNC divides the common domain again", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (159, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["ruleset", in: "no-write"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["ruleset", in: "scoped"] { scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL]) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (168, 9), (168, 66))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (169, 9), (169, 50))
    scenario.step("worker", p.choose("ruleset", ["no-write": ["psx_restrict_self": "no-write"],
      "scoped": ["psx_restrict_self": "scoped"]]), expect: .ok, at: (170, 9), (170, 55))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: (171, 9), (171, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: (172, 9), (172, 50))
    scenario.step("main", ["fork": "one"], expect: .ok, at: (173, 9), (173, 37))
    scenario.step("worker", ["fork": "other"], expect: .ok, at: (174, 9), (174, 39))
    scenario.step("one", ["kill": "other"], expectBy: .when(p["ruleset", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: (175, 9), (175, 39))
    scenario.step("other", ["ptrace": "one"], expect: .EPERM, at: (176, 9), (176, 39))
    scenario.step("main", p.choose("ruleset", ["no-write": ["restrict_self": "no-write", "flags": ["TSYNC"]],
      "scoped": ["restrict_self": "scoped", "flags": ["TSYNC"]]]), expect: .ok, at: (177, 9), (177, 67))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 3, at: (178, 9), (178, 39))
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: (179, 9), (179, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted",
    arguments: permutations(of: ["by": ["psx", "tsync"], "privileged": ["main", "worker", "both", "neither"]]))
  func unprivilegedThread(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/unprivileged-thread",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)",
      because: "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "worker"], in: spec, at: (181, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["privileged", in: "main", "both"] { scenario.step("main", "set_no_new_privs", at: (191, 9)) }
    if p["privileged", in: "worker", "both"] { scenario.step("worker", "set_no_new_privs", at: (192, 9)) }
    if p["by", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "no-read"], expectBy: .when(p["privileged", in: "both"], expect: .ok),
        .otherwise(.EPERM), at: (193, 9), (193, 71))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
        expectBy: .when(p["privileged", in: "main", "both"], expect: .ok), .otherwise(.EPERM), at: (194, 9), (194, 85))
    }
    scenario.step("main", ["get": "layers"], expectBy: .when(p["privileged", in: "main", "both"], expect: 1),
      .otherwise(0), at: (195, 9), (195, 39))
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["privileged", in: "both"], expect: 1),
      .when(p["by", in: "tsync"] && p["privileged", in: "main"], expect: 1), .otherwise(0), at: (196, 9), (196, 39))
    scenario.step("worker", ["get": "no_new_privs"],
      expectBy: .when(p["privileged", in: "worker", "both"], expect: true),
      .when(p["by", in: "tsync"] && p["privileged", in: "main"], expect: true), .otherwise(false), at: (197, 9),
      (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:199:9
  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted",
    arguments: permutations(of: ["by": ["psx", "tsync"], "deep": ["main", "worker"]]))
  func deepThread(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/deep-thread",
      "a thread at the limit fails alone, and libpsx leaves the others restricted", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (199, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("deep", ["main": "main", "worker": "worker"]), ["restrict_self": "no-write"], times: 16,
      expect: .ok, at: (209, 9), (209, 62))
    if p["by", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "no-read"], expect: .E2BIG, at: (210, 9), (210, 71))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
        expectBy: .when(p["deep", in: "main"], expect: .E2BIG), .otherwise(.ok), at: (211, 9), (211, 85))
    }
    scenario.step("main", ["get": "layers"], expectBy: .when(p["deep", in: "main"], expect: 16), .otherwise(1),
      at: (212, 9), (212, 39))
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["deep", in: "main"], expect: 0),
      .when(p["by", in: "psx"], expect: 16), .otherwise(1), at: (213, 9), (213, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it",
    arguments: permutations(of: ["by": ["psx", "tsync"], "own": ["0", "1", "5"]]))
  func ownLayersStay(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/own-layers-stay",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], in: spec, at: (215, 9))
    if p["own", in: "1", "5"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    if p["own", in: "1", "5"] {
      scenario.step("worker", ["restrict_self": "no-read"], times: p.choose("own", ["1": 1, "5": 5]), expect: .ok,
        at: (225, 9), (225, 63))
    }
    if p["by", in: "psx"] {
      scenario.step("main", ["psx_restrict_self": "no-write"], expect: .ok, at: (226, 9), (226, 72))
    }
    if p["by", in: "tsync"] {
      scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (227, 9), (227, 86))
    }
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["by", in: "tsync"], expect: 1),
      .when(p["own", in: "0"], expect: 1), .when(p["own", in: "1"], expect: 2), .otherwise(6), at: (228, 9), (228, 39))
    scenario.step("worker", ["open": "file", "for": "reading"], expectBy: .when(p["by", in: "tsync"], expect: .ok),
      .when(p["own", in: "0"], expect: .ok), .otherwise(.EACCES), at: (229, 9), (229, 52))
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:232:9
  @Test("a thread born after libpsx shares the domain of its parent alone",
    arguments: permutations(of: ["parent": ["main", "worker"]]))
  func bornAfterLibpsx(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/born-after-libpsx",
      "a thread born after libpsx shares the domain of its parent alone", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (232, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["psx_restrict_self": "no-read"], expect: .ok, at: (240, 9), (240, 55))
    scenario.step(p.choose("parent", ["main": "main", "worker": "worker"]), ["spawn": "late"], expect: .ok,
      at: (241, 9), (241, 40))
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: (242, 9), (242, 53))
    scenario.step("late", ["same_domain_as": "main"], expectBy: .when(p["parent", in: "main"], expect: true),
      .otherwise(false), at: (243, 9), (243, 49))
    scenario.step("late", ["same_domain_as": "worker"], expectBy: .when(p["parent", in: "main"], expect: false),
      .otherwise(true), at: (244, 9), (244, 51))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:246:9
  @Test("libpsx reaches the living threads only", arguments: permutations(of: ["exited": ["main", "worker"]]))
  func exitedThread(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/exited-thread", "libpsx reaches the living threads only", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "other"], in: spec, at: (246, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(p.choose("exited", ["main": "main", "worker": "worker"]), "exit", at: (254, 9))
    scenario.step("other", ["psx_restrict_self": "no-read"], expect: .ok, at: (255, 9), (255, 55))
    scenario.step([p.choose("exited", ["main": "worker", "worker": "main"]), "other"],
      ["open": "file", "for": "reading"], expect: .EACCES, at: (256, 9), (256, 53))
    scenario.step([p.choose("exited", ["main": "worker", "worker": "main"]), "other"], ["get": "layers"], expect: 1,
      at: (257, 9), (257, 40))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:259:9
  @Test("a bad descriptor fails in every thread and restricts none",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"]]))
  func badDescriptor(_ p: Permutation) async throws {
    var scenario = Scenario("libpsx/bad-descriptor", "a bad descriptor fails in every thread and restricts none", p,
      reference: "cover letter v2, motivation (1) and (2); nptl(7)", process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (259, 9))
    scenario.step("main", p.choose("descriptor", ["minus-one": ["psx_restrict_self": -1],
      "closed": ["psx_restrict_self": "closed_descriptor"], "file": ["psx_restrict_self": "file_descriptor"]]),
      expectBy: .when(p["descriptor", in: "file"], expect: .EBADFD), .otherwise(.EBADF), at: (267, 9), (267, 56))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (268, 9), (268, 37))
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: (269, 9), (269, 50))
    try await verify(scenario)
  }
}

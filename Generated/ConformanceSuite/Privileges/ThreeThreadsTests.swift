// Specs/privileges/three-threads.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/three-threads.yaml"

/// The caller and two siblings each have no_new_privs, CAP_SYS_ADMIN, both or neither, in every combination. The call
/// depends on the caller alone, and each sibling is treated as if it were the only one.
@Suite("privileges of three threads", .tags(.privileges))
struct PrivilegesThreeThreadsTests {
  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads",
    arguments: permutations(of: ["namespace": ["initial", "own"], "caller": ["none", "nnp", "cap", "both"],
    "first-is": ["none", "nnp", "cap", "both"], "second-is": ["none", "nnp", "cap", "both"]]))
  func callerAndTwoSiblings(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/caller-and-two-siblings",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      because: "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "first", "second"], in: spec, at: (10, 9))
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["caller", in: "none", "nnp"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (24, 9)) }
    if p["first-is", in: "none", "nnp"] { scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], at: (25, 9)) }
    if p["second-is", in: "none", "nnp"] { scenario.step("second", ["drop_capability": "CAP_SYS_ADMIN"], at: (26, 9)) }
    if p["caller", in: "nnp", "both"] { scenario.step("main", "set_no_new_privs", at: (27, 9)) }
    if p["first-is", in: "nnp", "both"] { scenario.step("first", "set_no_new_privs", at: (28, 9)) }
    if p["second-is", in: "nnp", "both"] { scenario.step("second", "set_no_new_privs", at: (29, 9)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "none"], expect: .EPERM), .otherwise(.ok), at: (30, 9), (30, 66))
    scenario.step(["main", "first", "second"], ["get": "layers"], expectBy: .when(p["caller", in: "none"], expect: 0),
      .otherwise(1), at: (31, 9), (31, 39))
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "none"], expect: .ok), .otherwise(.EACCES), at: (32, 9), (32, 52))
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp", "both"], expect: true),
      .otherwise(false), at: (33, 9), (33, 45))
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["first-is", in: "none"], .edition(.equal, .v2), expect: true),
      .when(.edition(.equal, .v2), expect: false), .when(p["caller", in: "cap"], expect: false), .otherwise(true),
      at: (34, 9), (37, 13))
    scenario.step("second", ["get": "no_new_privs"], expectBy: .when(p["second-is", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["second-is", in: "none"], .edition(.equal, .v2), expect: true),
      .when(.edition(.equal, .v2), expect: false), .when(p["caller", in: "cap"], expect: false), .otherwise(true),
      at: (44, 9), (47, 13))
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["caller", in: "cap", "both"], expect: true), .otherwise(false), at: (54, 9), (54, 57))
    scenario.step("first", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["first-is", in: "cap", "both"], expect: true), .otherwise(false), at: (55, 9), (55, 57))
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["second-is", in: "cap", "both"], expect: true), .otherwise(false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads",
    arguments: permutations(of: ["namespace": ["initial", "own"], "caller": ["none", "nnp", "cap", "both"],
    "first-is": ["none", "nnp", "cap", "both"], "second-is": ["none", "cap"]]))
  func flagForTwoSiblings(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/flag-for-two-siblings",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "first", "second"], in: spec, at: (58, 9))
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["caller", in: "none", "nnp"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (71, 9)) }
    if p["first-is", in: "none", "nnp"] { scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], at: (72, 9)) }
    if p["second-is", in: "none"] { scenario.step("second", ["drop_capability": "CAP_SYS_ADMIN"], at: (73, 9)) }
    if p["caller", in: "nnp", "both"] { scenario.step("main", "set_no_new_privs", at: (74, 9)) }
    if p["first-is", in: "nnp", "both"] { scenario.step("first", "set_no_new_privs", at: (75, 9)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .ok, at: (76, 9),
      (76, 80))
    scenario.step(["main", "first", "second"], ["get": "no_new_privs"], expect: true, at: (77, 9), (77, 45))
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: (78, 9), (78, 39))
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["caller", in: "cap", "both"], expect: true), .otherwise(false), at: (79, 9), (79, 57))
    scenario.step("first", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["first-is", in: "cap", "both"], expect: true), .otherwise(false), at: (80, 9), (80, 57))
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["second-is", in: "cap"], expect: true), .otherwise(false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "minus-one", "e2big", "einval"],
    "caller": ["nnp", "cap", "both"], "first-is": ["none", "nnp", "cap"]]))
  func failuresGiveNothing(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/failures-give-nothing",
      "a call that fails gives no thread no_new_privs and no layer", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "first", "second"], in: spec, at: (83, 9))
    if p["failure", in: "e2big", "einval"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["failure", in: "e2big"] {
      scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (93, 9), (93, 85))
    }
    if p["caller", in: "nnp", "both"] { scenario.step("main", "set_no_new_privs", at: (94, 9)) }
    if p["caller", in: "nnp"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (95, 9)) }
    if p["first-is", in: "none", "nnp"] { scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], at: (96, 9)) }
    if p["first-is", in: "nnp"] { scenario.step("first", "set_no_new_privs", at: (97, 9)) }
    if p["failure", in: "einval"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "1<<31"]], expect: .EINVAL, at: (98, 9),
        (98, 99))
    }
    if p["failure", in: "ebadf", "ebadfd", "minus-one", "e2big"] {
      scenario.step("main", p.choose("failure", ["ebadf": ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]],
        "ebadfd": ["restrict_self": "file_descriptor", "flags": ["TSYNC"]],
        "minus-one": ["restrict_self": -1, "flags": ["TSYNC"]],
        "e2big": ["restrict_self": "no-read", "flags": ["TSYNC"]]]),
        expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
        .otherwise(.EBADF), at: (99, 9), (103, 19))
    }
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "cap"], expect: false),
      .otherwise(true), at: (104, 9), (104, 45))
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp"], expect: true),
      .otherwise(false), at: (105, 9), (105, 45))
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: (106, 9), (106, 45))
    scenario.step("main", ["get": "layers"], expectBy: .when(p["failure", in: "e2big"], expect: 16), .otherwise(0),
      at: (107, 9), (107, 39))
    scenario.step("first", ["get": "layers"], expect: 0, at: (108, 9), (108, 39))
    scenario.step("second", ["get": "layers"], expect: 0, at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "minus-one", "e2big", "einval"],
    "caller": ["none", "cap"], "first-is": ["none", "nnp", "cap"], "namespace": ["initial", "own"]]))
  func failuresWithTheFlag(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/failures-with-the-flag",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "first", "second"], in: spec, at: (111, 9))
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    if p["failure", in: "e2big", "einval"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["failure", in: "e2big"] {
      scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: (124, 9), (124, 85))
    }
    if p["caller", in: "none"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (125, 9)) }
    if p["first-is", in: "none", "nnp"] { scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], at: (126, 9)) }
    if p["first-is", in: "nnp"] { scenario.step("first", "set_no_new_privs", at: (127, 9)) }
    if p["failure", in: "einval"] {
      scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS", "1<<31"]], expect: .EINVAL,
        at: (128, 9), (128, 113))
    }
    if p["failure", in: "ebadf", "ebadfd", "minus-one", "e2big"] {
      scenario.step("main",
        p.choose("failure", ["ebadf": ["restrict_self": "closed_descriptor", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
        "ebadfd": ["restrict_self": "file_descriptor", "flags": ["TSYNC", "NO_NEW_PRIVS"]],
        "minus-one": ["restrict_self": -1, "flags": ["TSYNC", "NO_NEW_PRIVS"]],
        "e2big": ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]]]),
        expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
        .otherwise(.EBADF), at: (129, 9), (133, 19))
    }
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: (134, 9), (134, 45))
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp"], expect: true),
      .otherwise(false), at: (135, 9), (135, 45))
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: (136, 9), (136, 45))
    scenario.step("first", ["get": "layers"], expect: 0, at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag",
    arguments: permutations(of: ["flags": ["tsync", "tsync-and-log", "alone"],
    "first-is": ["none", "nnp", "cap", "both"], "namespace": ["initial", "own"]]))
  func refusedCaller(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/refused-caller", "EPERM leaves every sibling as it was, with each flag", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      where: Condition(.edition(.greaterOrEqual, .v2)), threads: ["main", "first", "second"], in: spec, at: (139, 9))
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: (149, 9), (149, 58))
    if p["first-is", in: "none", "nnp"] { scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], at: (150, 9)) }
    if p["first-is", in: "nnp", "both"] { scenario.step("first", "set_no_new_privs", at: (151, 9)) }
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "tsync-and-log": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "alone": ["restrict_self": "no-read"]]), expect: .EPERM, at: (152, 9), (152, 65))
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 0, at: (153, 9), (153, 39))
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: (154, 9), (154, 45))
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp", "both"], expect: true),
      .otherwise(false), at: (155, 9), (155, 45))
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: (156, 9), (156, 45))
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:159:9
  @Test("a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call",
    arguments: permutations(of: ["then": ["nothing", "no-new-privs"]]))
  func privilegeGivenUp(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/privilege-given-up",
      "a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (159, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (167, 9), (167, 66))
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: (168, 9), (168, 58))
    if p["then", in: "no-new-privs"] { scenario.step("main", "set_no_new_privs", expect: .ok, at: (169, 9), (169, 78)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["then", in: "nothing"], expect: .EPERM), .otherwise(.ok), at: (170, 9), (170, 66))
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["then", in: "nothing"], expect: 1),
      .otherwise(2), at: (171, 9), (171, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:173:9
  @Test("after TSYNC a sibling needs privileges of its own for its own call",
    arguments: permutations(of: ["caller": ["nnp", "cap"], "flags": ["alone", "tsync"]]))
  func privilegeOfTheSibling(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/privilege-of-the-sibling",
      "after TSYNC a sibling needs privileges of its own for its own call", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (173, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: (183, 9), (183, 58))
    if p["caller", in: "nnp"] { scenario.step("main", "set_no_new_privs", expect: .ok, at: (184, 9), (184, 71)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (185, 9), (185, 66))
    scenario.step("worker", p.choose("flags", ["alone": ["restrict_self": "no-read"],
      "tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]]]), expectBy: .when(p["caller", in: "nnp"], expect: .ok),
      .otherwise(.EPERM), at: (186, 9), (186, 65))
    scenario.step("main", ["get": "layers"],
      expectBy: .when(p["caller", in: "nnp"] && p["flags", in: "tsync"], expect: 2), .otherwise(1), at: (187, 9),
      (187, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:189:9
  @Test("a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got",
    arguments: permutations(of: ["caller": ["nnp", "cap"]]))
  func bornOfASibling(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/born-of-a-sibling",
      "a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got", p,
      reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      threads: ["main", "worker"], in: spec, at: (189, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["caller", in: "nnp"] { scenario.step("main", "set_no_new_privs", expect: .ok, at: (198, 9), (198, 71)) }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (199, 9), (199, 66))
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: (200, 9), (200, 39))
    scenario.step("worker", ["fork": "child"], expect: .ok, at: (201, 9), (201, 39))
    scenario.step("late", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp"], expect: true),
      .otherwise(false), at: (202, 9), (202, 45))
    scenario.step("child", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp"], expect: true),
      .otherwise(false), at: (203, 9), (203, 45))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well",
    arguments: permutations(of: ["caller": ["nnp", "cap", "both"], "sibling": ["none", "nnp", "cap"]]))
  func logConfigurationAndNoNewPrivs(_ p: Permutation) async throws {
    var scenario = Scenario("privileges/log-configuration-and-no-new-privs",
      "a call that changes the log configuration alone hands no_new_privs on as well", p,
      reference: "commit e75e38055b9d", where: Condition(.edition(.greaterOrEqual, .linux7_0_4)),
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]), threads: ["main", "worker"], in: spec, at: (205, 9))
    if p["caller", in: "nnp", "both"] { scenario.step("main", "set_no_new_privs", at: (216, 9)) }
    if p["caller", in: "nnp"] { scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], at: (217, 9)) }
    if p["sibling", in: "nnp"] { scenario.step("worker", "set_no_new_privs", at: (218, 9)) }
    if p["sibling", in: "none", "nnp"] { scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], at: (219, 9)) }
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: (220, 9),
      (220, 81))
    scenario.step("worker", ["get": "no_new_privs"], expectBy: .when(p["sibling", in: "nnp"], expect: true),
      .when(p["caller", in: "cap"], expect: false), .otherwise(true), at: (221, 9), (221, 45))
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: (222, 9), (222, 39))
    try await verify(scenario)
  }
}

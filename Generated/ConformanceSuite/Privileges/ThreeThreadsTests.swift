// Specs/privileges/three-threads.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/three-threads.yaml",
  reference: "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC",
  where: Condition(.edition(.greaterOrEqual, .v2)), process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// The caller and two siblings each have no_new_privs, CAP_SYS_ADMIN, both or neither, in every combination. The call
/// depends on the caller alone, and each sibling is treated as if it were the only one.
@Suite("privileges of three threads", .tags(.privileges))
struct PrivilegesThreeThreadsTests {
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads",
    arguments: permutations(of: ["namespace": ["initial", "own"], "caller": ["none", "nnp", "cap", "both"],
    "first-is": ["none", "nnp", "cap", "both"], "second-is": ["none", "nnp", "cap", "both"]]))
  func callerAndTwoSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/caller-and-two-siblings", p,
      because: "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN",
      threads: ["main", "first", "second"], at: "10:9")
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none", "nnp"], at: "24:9")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none", "nnp"], at: "25:9")
    scenario.step("second", ["drop_capability": "CAP_SYS_ADMIN"], when: p["second-is", in: "none", "nnp"], at: "26:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "27:9")
    scenario.step("first", "set_no_new_privs", when: p["first-is", in: "nnp", "both"], at: "28:9")
    scenario.step("second", "set_no_new_privs", when: p["second-is", in: "nnp", "both"], at: "29:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["caller", in: "none"], expect: .EPERM), .otherwise(.ok), at: "30:9-66")
    scenario.step(["main", "first", "second"], ["get": "layers"], expectBy: .when(p["caller", in: "none"], expect: 0),
      .otherwise(1), at: "31:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["caller", in: "none"], expect: .ok), .otherwise(.EACCES), at: "32:9-52")
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp", "both"], expect: true),
      .otherwise(false), at: "33:9-45")
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["first-is", in: "none"], .edition(.equal, .v2), expect: true),
      .when(.edition(.equal, .v2), expect: false), .when(p["caller", in: "cap"], expect: false), .otherwise(true),
      at: "34:9-37:13")
    scenario.step("second", ["get": "no_new_privs"], expectBy: .when(p["second-is", in: "nnp", "both"], expect: true),
      .when(p["caller", in: "none"], expect: false),
      .when(p["second-is", in: "none"], .edition(.equal, .v2), expect: true),
      .when(.edition(.equal, .v2), expect: false), .when(p["caller", in: "cap"], expect: false), .otherwise(true),
      at: "44:9-47:13")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["caller", in: "cap", "both"], expect: true), .otherwise(false), at: "54:9-57")
    scenario.step("first", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["first-is", in: "cap", "both"], expect: true), .otherwise(false), at: "55:9-57")
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["second-is", in: "cap", "both"], expect: true), .otherwise(false), at: "56:9-57")
    try await verify(scenario)
  }

  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads",
    arguments: permutations(of: ["namespace": ["initial", "own"], "caller": ["none", "nnp", "cap", "both"],
    "first-is": ["none", "nnp", "cap", "both"], "second-is": ["none", "cap"]]))
  func flagForTwoSiblings(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/flag-for-two-siblings", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "first", "second"], at: "58:9")
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none", "nnp"], at: "71:9")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none", "nnp"], at: "72:9")
    scenario.step("second", ["drop_capability": "CAP_SYS_ADMIN"], when: p["second-is", in: "none"], at: "73:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "74:9")
    scenario.step("first", "set_no_new_privs", when: p["first-is", in: "nnp", "both"], at: "75:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS"]], expect: .ok, at: "76:9-80")
    scenario.step(["main", "first", "second"], ["get": "no_new_privs"], expect: true, at: "77:9-45")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: "78:9-39")
    scenario.step("main", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["caller", in: "cap", "both"], expect: true), .otherwise(false), at: "79:9-57")
    scenario.step("first", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["first-is", in: "cap", "both"], expect: true), .otherwise(false), at: "80:9-57")
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"],
      expectBy: .when(p["second-is", in: "cap"], expect: true), .otherwise(false), at: "81:9-57")
    try await verify(scenario)
  }

  @Test("a call that fails gives no thread no_new_privs and no layer",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "minus-one", "e2big", "einval"],
    "caller": ["nnp", "cap", "both"], "first-is": ["none", "nnp", "cap"]]))
  func failuresGiveNothing(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/failures-give-nothing", p, threads: ["main", "first", "second"],
      at: "83:9")
    scenario.step("main", ["restrict_self": "no-read"], when: p["failure", in: "e2big"], times: 16, expect: .ok,
      at: "93:9-85")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "94:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "nnp"], at: "95:9")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none", "nnp"], at: "96:9")
    scenario.step("first", "set_no_new_privs", when: p["first-is", in: "nnp"], at: "97:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "1<<31"]], when: p["failure", in: "einval"],
      expect: .EINVAL, at: "98:9-99")
    if p["failure", in: "ebadf", "ebadfd", "minus-one", "e2big"] {
      scenario.step("main", ["restrict_self": p.choose("failure", ["ebadf": "closed_descriptor",
        "ebadfd": "file_descriptor", "minus-one": -1, "e2big": "no-read"]), "flags": ["TSYNC"]],
        expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
        .otherwise(.EBADF), at: "99:9-103:19")
    }
    scenario.step("main", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "cap"], expect: false),
      .otherwise(true), at: "104:9-45")
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp"], expect: true),
      .otherwise(false), at: "105:9-45")
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: "106:9-45")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["failure", in: "e2big"], expect: 16), .otherwise(0),
      at: "107:9-39")
    scenario.step("first", ["get": "layers"], expect: 0, at: "108:9-39")
    scenario.step("second", ["get": "layers"], expect: 0, at: "109:9-39")
    try await verify(scenario)
  }

  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread",
    arguments: permutations(of: ["failure": ["ebadf", "ebadfd", "minus-one", "e2big", "einval"],
    "caller": ["none", "cap"], "first-is": ["none", "nnp", "cap"], "namespace": ["initial", "own"]]))
  func failuresWithTheFlag(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/failures-with-the-flag", p,
      reference: "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS", where: Condition(.abi(.greaterOrEqual, 11)),
      threads: ["main", "first", "second"], at: "111:9")
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.step("main", ["restrict_self": "no-read"], when: p["failure", in: "e2big"], times: 16, expect: .ok,
      at: "124:9-85")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "none"], at: "125:9")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none", "nnp"], at: "126:9")
    scenario.step("first", "set_no_new_privs", when: p["first-is", in: "nnp"], at: "127:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC", "NO_NEW_PRIVS", "1<<31"]],
      when: p["failure", in: "einval"], expect: .EINVAL, at: "128:9-113")
    if p["failure", in: "ebadf", "ebadfd", "minus-one", "e2big"] {
      scenario.step("main", ["restrict_self": p.choose("failure", ["ebadf": "closed_descriptor",
        "ebadfd": "file_descriptor", "minus-one": -1, "e2big": "no-read"]), "flags": ["TSYNC", "NO_NEW_PRIVS"]],
        expectBy: .when(p["failure", in: "e2big"], expect: .E2BIG), .when(p["failure", in: "ebadfd"], expect: .EBADFD),
        .otherwise(.EBADF), at: "129:9-133:19")
    }
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "134:9-45")
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp"], expect: true),
      .otherwise(false), at: "135:9-45")
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: "136:9-45")
    scenario.step("first", ["get": "layers"], expect: 0, at: "137:9-39")
    try await verify(scenario)
  }

  @Test("EPERM leaves every sibling as it was, with each flag",
    arguments: permutations(of: ["flags": ["tsync", "tsync-and-log", "alone"],
    "first-is": ["none", "nnp", "cap", "both"], "namespace": ["initial", "own"]]))
  func refusedCaller(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/refused-caller", p, threads: ["main", "first", "second"], at: "139:9")
    scenario.process = p.choose("namespace", ["initial": ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      "own": ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)])
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "149:9-58")
    scenario.step("first", ["drop_capability": "CAP_SYS_ADMIN"], when: p["first-is", in: "none", "nnp"], at: "150:9")
    scenario.step("first", "set_no_new_privs", when: p["first-is", in: "nnp", "both"], at: "151:9")
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]],
      "tsync-and-log": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "alone": ["restrict_self": "no-read"]]), expect: .EPERM, at: "152:9-65")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 0, at: "153:9-39")
    scenario.step("main", ["get": "no_new_privs"], expect: false, at: "154:9-45")
    scenario.step("first", ["get": "no_new_privs"], expectBy: .when(p["first-is", in: "nnp", "both"], expect: true),
      .otherwise(false), at: "155:9-45")
    scenario.step("second", ["get": "no_new_privs"], expect: false, at: "156:9-45")
    scenario.step("second", ["has_capability": "CAP_SYS_ADMIN"], expect: true, at: "157:9-57")
    try await verify(scenario)
  }

  @Test("a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call",
    arguments: permutations(of: ["then": ["nothing", "no-new-privs"]]))
  func privilegeGivenUp(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/privilege-given-up", p, threads: ["main", "worker"], at: "159:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "167:9-66")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "168:9-58")
    scenario.step("main", "set_no_new_privs", when: p["then", in: "no-new-privs"], expect: .ok, at: "169:9-78")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]],
      expectBy: .when(p["then", in: "nothing"], expect: .EPERM), .otherwise(.ok), at: "170:9-66")
    scenario.step(["main", "worker"], ["get": "layers"], expectBy: .when(p["then", in: "nothing"], expect: 1),
      .otherwise(2), at: "171:9-39")
    try await verify(scenario)
  }

  @Test("after TSYNC a sibling needs privileges of its own for its own call",
    arguments: permutations(of: ["caller": ["nnp", "cap"], "flags": ["alone", "tsync"]]))
  func privilegeOfTheSibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/privilege-of-the-sibling", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "173:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], expect: .ok, at: "183:9-58")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp"], expect: .ok, at: "184:9-71")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "185:9-66")
    scenario.step("worker", p.choose("flags", ["alone": ["restrict_self": "no-read"],
      "tsync": ["restrict_self": "no-read", "flags": ["TSYNC"]]]), expectBy: .when(p["caller", in: "nnp"], expect: .ok),
      .otherwise(.EPERM), at: "186:9-65")
    scenario.step("main", ["get": "layers"],
      expectBy: .when(p["caller", in: "nnp"] && p["flags", in: "tsync"], expect: 2), .otherwise(1), at: "187:9-39")
    try await verify(scenario)
  }

  @Test("a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got",
    arguments: permutations(of: ["caller": ["nnp", "cap"]]))
  func bornOfASibling(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/born-of-a-sibling", p,
      where: Condition(.edition(.greaterOrEqual, .linux7_0)), threads: ["main", "worker"], at: "189:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp"], expect: .ok, at: "198:9-71")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "199:9-66")
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: "200:9-39")
    scenario.step("worker", ["fork": "child"], expect: .ok, at: "201:9-39")
    scenario.step("late", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp"], expect: true),
      .otherwise(false), at: "202:9-45")
    scenario.step("child", ["get": "no_new_privs"], expectBy: .when(p["caller", in: "nnp"], expect: true),
      .otherwise(false), at: "203:9-45")
    try await verify(scenario)
  }

  @Test("a call that changes the log configuration alone hands no_new_privs on as well",
    arguments: permutations(of: ["caller": ["nnp", "cap", "both"], "sibling": ["none", "nnp", "cap"]]))
  func logConfigurationAndNoNewPrivs(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/log-configuration-and-no-new-privs", p, reference: "commit e75e38055b9d",
      where: Condition(.edition(.greaterOrEqual, .linux7_0_4)), threads: ["main", "worker"], at: "205:9")
    scenario.step("main", "set_no_new_privs", when: p["caller", in: "nnp", "both"], at: "216:9")
    scenario.step("main", ["drop_capability": "CAP_SYS_ADMIN"], when: p["caller", in: "nnp"], at: "217:9")
    scenario.step("worker", "set_no_new_privs", when: p["sibling", in: "nnp"], at: "218:9")
    scenario.step("worker", ["drop_capability": "CAP_SYS_ADMIN"], when: p["sibling", in: "none", "nnp"], at: "219:9")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "220:9-81")
    scenario.step("worker", ["get": "no_new_privs"], expectBy: .when(p["sibling", in: "nnp"], expect: true),
      .when(p["caller", in: "cap"], expect: false), .otherwise(true), at: "221:9-45")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "222:9-39")
    try await verify(scenario)
  }
}

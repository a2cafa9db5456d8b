// Specs/privileges/what-stays-of-siblings.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/privileges/what-stays-of-siblings.yaml",
  reference: "cover letter v2, Use of credentials API; credentials(7), prctl(2), keyrings(7)",
  where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_CHOWN, .CAP_SETPCAP, .CAP_SETUID], uid: 0),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])])

/// A sibling takes over the caller's Landlock domain and nothing else: not what belongs to its credentials, not what
/// belongs to it or to its process, whether it shares its credentials with the caller or has its own, and whoever
/// calls.
@Suite("what TSYNC does not change in siblings", .tags(.privileges))
struct PrivilegesWhatStaysOfSiblingsTests {
  @Test("a sibling with credentials of its own keeps ambient and bounding set, session keyring and file-system uid",
    arguments: permutations(of: ["caller": ["main", "third", "worker"], "has-set": ["worker", "main"]]))
  func ownCredentials(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/own-credentials", p, covers: ["cover-letter/own-credentials"],
      because: "a sibling's credentials are a copy of its own with the caller's Landlock part",
      threads: ["main", "worker", "third"], at: "10:9")
    scenario.step("main", ["set": "keyring", "to": 1], expect: .ok, at: "21:9-49")
    scenario.step("worker", ["set": "keyring", "to": 2], expect: .ok, at: "22:9-49")
    scenario.step("third", ["set": "keyring", "to": 3], expect: .ok, at: "23:9-49")
    scenario.step(p["has-set"], ["set": "ambient", "to": 1], expect: .ok, at: "24:9-49")
    scenario.step(p["has-set"], ["set": "bounding", "to": 0], expect: .ok, at: "25:9-50")
    scenario.step(p["has-set"], ["set_securebits": 1], expect: .ok, at: "26:9-47")
    scenario.step(p["has-set"], ["set_fsuid": 1000], expect: .ok, at: "27:9-45")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "28:9-68")
    scenario.step("main", ["get": "keyring"], expect: 1, at: "29:9-42")
    scenario.step("worker", ["get": "keyring"], expect: 2, at: "30:9-42")
    scenario.step("third", ["get": "keyring"], expect: 3, at: "31:9-42")
    scenario.step("main", ["get": "ambient"], expectBy: .when(p["has-set", in: "main"], expect: 1), .otherwise(0),
      at: "32:9-42")
    scenario.step("worker", ["get": "ambient"], expectBy: .when(p["has-set", in: "worker"], expect: 1), .otherwise(0),
      at: "33:9-42")
    scenario.step("third", ["get": "ambient"], expect: 0, at: "34:9-42")
    scenario.step("main", ["get": "bounding"], expectBy: .when(p["has-set", in: "main"], expect: 0), .otherwise(1),
      at: "35:9-43")
    scenario.step("worker", ["get": "bounding"], expectBy: .when(p["has-set", in: "worker"], expect: 0), .otherwise(1),
      at: "36:9-43")
    scenario.step("third", ["get": "bounding"], expect: 1, at: "37:9-43")
    scenario.step("main", ["get": "securebits"], expectBy: .when(p["has-set", in: "main"], expect: 1), .otherwise(0),
      at: "38:9-45")
    scenario.step("worker", ["get": "securebits"], expectBy: .when(p["has-set", in: "worker"], expect: 1),
      .otherwise(0), at: "39:9-45")
    scenario.step("main", ["get": "fsuid"], expectBy: .when(p["has-set", in: "main"], expect: 1000), .otherwise(0),
      at: "40:9-40")
    scenario.step("worker", ["get": "fsuid"], expectBy: .when(p["has-set", in: "worker"], expect: 1000), .otherwise(0),
      at: "41:9-40")
    scenario.step("third", ["get": "fsuid"], expect: 0, at: "42:9-40")
    scenario.step("worker", ["has_capability": "CAP_CHOWN"], expectBy: .when(p["has-set", in: "worker"], expect: false),
      .otherwise(true), at: "43:9-55")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: "44:9-41")
    try await verify(scenario)
  }

  @Test("threads that share credentials go on sharing what is in them",
    arguments: permutations(of: ["caller": ["main", "worker", "third"], "calls": ["1", "3"]]))
  func sharedCredentials(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/shared-credentials", p, threads: ["main"], at: "46:9")
    scenario.step("main", ["set": "keyring", "to": 4], expect: .ok, at: "55:9-48")
    scenario.step("main", ["set": "ambient", "to": 1], expect: .ok, at: "56:9-48")
    scenario.step("main", ["set": "bounding", "to": 0], expect: .ok, at: "57:9-49")
    scenario.step("main", ["set_securebits": 1], expect: .ok, at: "58:9-46")
    scenario.step("main", ["set_fsuid": 1000], expect: .ok, at: "59:9-44")
    scenario.step("main", ["spawn": "worker"], expect: .ok, at: "60:9-42")
    scenario.step("worker", ["spawn": "third"], expect: .ok, at: "61:9-41")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], times: p.number("calls"), expect: .ok,
      at: "62:9-82")
    scenario.step(["main", "worker", "third"], ["get": "keyring"], expect: 4, at: "63:9-41")
    scenario.step(["main", "worker", "third"], ["get": "ambient"], expect: 1, at: "64:9-41")
    scenario.step(["main", "worker", "third"], ["get": "bounding"], expect: 0, at: "65:9-42")
    scenario.step(["main", "worker", "third"], ["get": "securebits"], expect: 1, at: "66:9-44")
    scenario.step(["main", "worker", "third"], ["get": "fsuid"], expect: 1000, at: "67:9-39")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: p.number("calls"), at: "68:9-40")
    try await verify(scenario)
  }

  @Test("what a sibling sets between two calls is its own after the second",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"],
    "has-set": ["main", "worker"]]))
  func oneAfterTheOther(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/one-after-the-other", p, threads: ["main", "worker"], at: "70:9")
    scenario.step(p["first"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "80:9-68")
    scenario.step("main", ["set": "keyring", "to": 5], expect: .ok, at: "81:9-49")
    scenario.step("worker", ["set": "keyring", "to": 6], expect: .ok, at: "82:9-49")
    scenario.step(p["has-set"], ["set": "ambient", "to": 1], expect: .ok, at: "83:9-49")
    scenario.step(p["has-set"], ["set": "bounding", "to": 0], expect: .ok, at: "84:9-50")
    scenario.step(p["has-set"], ["set_securebits": 1], expect: .ok, at: "85:9-47")
    scenario.step(p["has-set"], ["set_fsuid": 1000], expect: .ok, at: "86:9-45")
    scenario.step(p["second"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "87:9-68")
    scenario.step("main", ["get": "keyring"], expect: 5, at: "88:9-42")
    scenario.step("worker", ["get": "keyring"], expect: 6, at: "89:9-42")
    scenario.step("main", ["get": "ambient"], expectBy: .when(p["has-set", in: "main"], expect: 1), .otherwise(0),
      at: "90:9-42")
    scenario.step("worker", ["get": "ambient"], expectBy: .when(p["has-set", in: "worker"], expect: 1), .otherwise(0),
      at: "91:9-42")
    scenario.step("main", ["get": "bounding"], expectBy: .when(p["has-set", in: "main"], expect: 0), .otherwise(1),
      at: "92:9-43")
    scenario.step("worker", ["get": "bounding"], expectBy: .when(p["has-set", in: "worker"], expect: 0), .otherwise(1),
      at: "93:9-43")
    scenario.step("main", ["get": "securebits"], expectBy: .when(p["has-set", in: "main"], expect: 1), .otherwise(0),
      at: "94:9-45")
    scenario.step("worker", ["get": "securebits"], expectBy: .when(p["has-set", in: "worker"], expect: 1),
      .otherwise(0), at: "95:9-45")
    scenario.step("main", ["get": "fsuid"], expectBy: .when(p["has-set", in: "main"], expect: 1000), .otherwise(0),
      at: "96:9-40")
    scenario.step("worker", ["get": "fsuid"], expectBy: .when(p["has-set", in: "worker"], expect: 1000), .otherwise(0),
      at: "97:9-40")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "98:9-41")
    try await verify(scenario)
  }

  @Test("a sibling keeps its parent-death signal and the signals that wait for it",
    arguments: permutations(of: ["caller": ["main", "worker", "third"], "credentials": ["shared", "own"]]))
  func ofTheThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/of-the-thread", p,
      because: "they are no part of the credentials, and new credentials with the same ids touch neither",
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third"], at: "100:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], when: p["credentials", in: "own"], expect: .ok,
      at: "110:9-81")
    scenario.step("main", ["set": "pdeath_signal", "to": 10], expect: .ok, at: "111:9-55")
    scenario.step("worker", ["set": "pdeath_signal", "to": 12], expect: .ok, at: "112:9-55")
    scenario.step("third", ["set": "pdeath_signal", "to": 0], expect: .ok, at: "113:9-54")
    scenario.step("worker", ["set": "pending_signals", "to": 2], expect: .ok, at: "114:9-56")
    scenario.step("third", ["set": "pending_signals", "to": 1], expect: .ok, at: "115:9-56")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "116:9-67")
    scenario.step("main", ["get": "pdeath_signal"], expect: 10, at: "117:9-47")
    scenario.step("worker", ["get": "pdeath_signal"], expect: 12, at: "118:9-47")
    scenario.step("third", ["get": "pdeath_signal"], expect: 0, at: "119:9-47")
    scenario.step("main", ["get": "pending_signals"], expect: 0, at: "120:9-49")
    scenario.step("worker", ["get": "pending_signals"], expect: 2, at: "121:9-49")
    scenario.step("third", ["get": "pending_signals"], expect: 1, at: "122:9-49")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: "123:9-40")
    try await verify(scenario)
  }

  @Test("the process stays as open to others as it was, and keeps its descriptors and mappings",
    arguments: permutations(of: ["caller": ["main", "worker"], "credentials": ["shared", "own"],
    "dumpable": ["1", "0"]]))
  func ofTheProcess(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/of-the-process", p,
      reference: "landlock(7), Current limitations; prctl(2), PR_SET_DUMPABLE",
      because: "Landlock checks files when they are opened, and new credentials with the same ids leave the process dumpable",
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"], at: "125:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], when: p["credentials", in: "own"], expect: .ok,
      at: "137:9-81")
    scenario.step("main", ["set": "dumpable", "to": p.number("dumpable")], expect: .ok, at: "138:9-57")
    scenario.step("worker", ["set": "descriptor", "to": 1], expect: .ok, at: "139:9-51")
    scenario.step("main", ["set": "mapping", "to": 1], expect: .ok, at: "140:9-48")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "141:9-67")
    scenario.step(["main", "worker"], ["get": "dumpable"], expect: p.number("dumpable"), at: "142:9-42")
    scenario.step(["main", "worker"], ["get": "descriptor"], expect: 1, at: "143:9-44")
    scenario.step(["main", "worker"], ["get": "mapping"], expect: 1, at: "144:9-41")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "145:9-53")
    scenario.step("worker", ["set": "descriptor", "to": 0], expect: .ok, at: "146:9-51")
    scenario.step("main", ["set": "mapping", "to": 0], expect: .ok, at: "147:9-48")
    scenario.step("worker", ["set": "descriptor", "to": 1], expect: .EACCES, at: "148:9-51")
    scenario.step("main", ["set": "mapping", "to": 1], expect: .EACCES, at: "149:9-48")
    scenario.step(["main", "worker"], ["get": "descriptor"], expect: 0, at: "150:9-44")
    scenario.step(["main", "worker"], ["get": "mapping"], expect: 0, at: "151:9-41")
    try await verify(scenario)
  }

  @Test("three calls of different threads leave thread and process as they were",
    arguments: permutations(of: ["order": ["rising", "falling"], "last": ["third", "main"]],
    except: ["rising,main", "falling,third"]))
  func threadAndProcessAtOnce(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/thread-and-process-at-once", p, process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], at: "153:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: "165:9-55")
    scenario.step(["main", "worker", "third"], ["set": "pdeath_signal", "to": 12], expect: .ok, at: "166:9-55")
    scenario.step(["main", "worker", "third"], ["set": "pending_signals", "to": 3], expect: .ok, at: "167:9-56")
    scenario.step("main", ["set": "dumpable", "to": 1], expect: .ok, at: "168:9-49")
    scenario.step("main", ["set": "descriptor", "to": 1], expect: .ok, at: "169:9-51")
    scenario.step("main", ["set": "mapping", "to": 1], expect: .ok, at: "170:9-48")
    scenario.step(p.choose("order", ["rising": "main", "falling": "third"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "171:9-67")
    scenario.step("worker", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "172:9-67")
    scenario.step(p.choose("order", ["rising": "third", "falling": "main"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "173:9-67")
    scenario.step(["main", "worker", "third"], ["get": "pdeath_signal"], expect: 12, at: "174:9-47")
    scenario.step(["main", "worker", "third"], ["get": "pending_signals"], expect: 3, at: "175:9-49")
    scenario.step(["main", "worker", "third"], ["get": "dumpable"], expect: 1, at: "176:9-42")
    scenario.step(["main", "worker", "third"], ["get": "descriptor"], expect: 1, at: "177:9-44")
    scenario.step(["main", "worker", "third"], ["get": "mapping"], expect: 1, at: "178:9-41")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 3, at: "179:9-40")
    try await verify(scenario)
  }

  @Test("the number of the user's processes stays, with shared credentials and with own ones",
    arguments: permutations(of: ["caller": ["main", "worker", "third"], "credentials": ["shared", "own"]]))
  func processesOfAUser(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/processes-of-a-user", p, reference: "getrlimit(2), RLIMIT_NPROC",
      because: "credentials that are exchanged for others of the same user move no thread from one user's count to another's",
      process: ProcessSetup(noNewPrivs: true, userNamespace: true), threads: ["main", "worker", "third"], at: "181:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], when: p["credentials", in: "own"], expect: .ok,
      at: "192:9-81")
    scenario.step(["main", "worker", "third"], ["get": "processes"], expect: 3, at: "193:9-43")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 3, expect: .ok, at: "194:9-77")
    scenario.step(["main", "worker", "third"], ["get": "processes"], expect: 3, at: "195:9-43")
    scenario.step("worker", "exit", at: "196:9")
    scenario.step("main", ["get": "processes"], expect: 2, at: "197:9-43")
    scenario.step("third", ["spawn": "late"], expect: .ok, at: "198:9-40")
    if p["caller", in: "main", "third"] {
      scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "199:9-98")
    }
    scenario.step("main", ["get": "processes"], expect: 3, at: "200:9-43")
    scenario.step("late", ["get": "processes"], expect: 3, at: "201:9-43")
    try await verify(scenario)
  }

  @Test("each thread counts for its own user before and after, whoever calls",
    arguments: permutations(of: ["caller": ["main", "one", "other"]]))
  func processesOfTwoUsers(_ p: Permutation) async throws {
    var scenario = spec.scenario("privileges/processes-of-two-users", p, reference: "getrlimit(2), RLIMIT_NPROC",
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETUID], uid: 0),
      threads: ["main", "one", "two", "other"], at: "203:9")
    scenario.step("one", ["set_uid": 4711], expect: .ok, at: "212:9-42")
    scenario.step("two", ["set_uid": 4711], expect: .ok, at: "213:9-42")
    scenario.step("other", ["set_uid": 4712], expect: .ok, at: "214:9-42")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], times: 2, expect: .ok, at: "215:9-77")
    scenario.step("one", ["get": "processes"], expect: 2, at: "216:9-43")
    scenario.step("two", ["get": "processes"], expect: 2, at: "217:9-43")
    scenario.step("other", ["get": "processes"], expect: 1, at: "218:9-43")
    scenario.step("two", "exit", at: "219:9")
    scenario.step("one", ["get": "processes"], expect: 1, at: "220:9-43")
    try await verify(scenario)
  }
}

// Specs/logging/denials.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/logging/denials.yaml",
  reference: "landlock(7), Logging; include/trace/events/landlock.h, landlock_deny_access_fs",
  where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-make": Ruleset(handledAccessFS: [.MAKE_REG]), "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE]),
  "ports": Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP]),
  "scoped": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])])

/// For each access that a domain denies, Landlock reports which domain that was, whether the thread has executed a
/// program since it enforced it, and whether the flags of the domain let the log have it. TSYNC hands all of that on
/// with the domain.
@Suite("denials as facts", .tags(.logging))
struct LoggingDenialsTests {
  @Test("each thread's denial is reported once, as the flags of the caller have it",
    arguments: permutations(of: ["caller": ["main", "worker", "third"], "flags": ["none", "same-off", "new-on", "both"],
    "worker-has": ["nothing", "own-domain", "own-credentials"]]))
  func ofEachThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/of-each-thread", p, covers: ["trace/denial", "trace/logged"],
      because: "all threads are in one domain, and each of them counts as having enforced it",
      threads: ["main", "worker", "third"], at: "14:9")
    scenario.step("worker", ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF"]],
      when: p["worker-has", in: "own-domain"], expect: .ok, at: "30:9-112")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], when: p["worker-has", in: "own-credentials"], expect: .ok,
      at: "31:9-92")
    scenario.step("main", ["last_denial": "logged"], expect: .ENOENT, at: "32:9-48")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": p.choose("flags", ["none": ["TSYNC"],
      "same-off": ["LOG_SAME_EXEC_OFF", "TSYNC"], "new-on": ["LOG_NEW_EXEC_ON", "TSYNC"],
      "both": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "TSYNC"]])], expect: .ok, at: "33:9-66")
    scenario.step("outside", ["count_events": "denial"], expect: 0, at: "34:9-49")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "reading"], expect: .EACCES, at: "35:9-53")
    scenario.step("outside", ["count_events": "denial"], expect: 3, at: "36:9-49")
    scenario.step(["main", "worker", "third"], ["last_denial": "same_exec"], expect: 1, at: "37:9-51")
    scenario.step(["main", "worker", "third"], ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "same-off", "both"], expect: 0), .otherwise(1), at: "38:9-48")
    scenario.step(["main", "worker", "third"], ["last_denial": "depth"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: 2), .otherwise(1),
      at: "39:9-47")
    scenario.step(["main", "worker", "third"], ["last_denial": "blockers"], expect: 4, because: "that is READ_FILE",
      at: "40:9-50")
    scenario.step(["main", "worker", "third"], ["open": "file", "for": "writing"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: .EACCES), .otherwise(.ok),
      at: "41:9-53")
    scenario.step("outside", ["count_events": "denial"],
      expectBy: .when(p["caller", in: "worker"] && p["worker-has", in: "own-domain"], expect: 6), .otherwise(3),
      at: "42:9-49")
    try await verify(scenario)
  }

  @Test(
    "of several layers that deny, the innermost is reported with its own flags, and of the rights those that it denies",
    arguments: permutations(of: ["first": ["main", "worker"], "second": ["main", "worker"]]))
  func theInnermostDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/the-innermost-domain", p, covers: ["trace/denying-domain"],
      threads: ["main", "worker"], at: "44:9")
    scenario.step(p["first"], ["restrict_self": "no-write", "flags": ["LOG_SAME_EXEC_OFF", "TSYNC"]], expect: .ok,
      at: "54:9-87")
    scenario.step(p["second"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "55:9-67")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "56:9-53")
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 1, at: "57:9-47")
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 0, at: "58:9-48")
    scenario.step(["main", "worker"], ["last_denial": "blockers"], expect: 2, because: "that is WRITE_FILE",
      at: "59:9-50")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "60:9-53")
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 2, at: "61:9-47")
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 1, at: "62:9-48")
    scenario.step(p["first"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "63:9-68")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "64:9-53")
    scenario.step(["main", "worker"], ["last_denial": "depth"], expect: 3, at: "65:9-47")
    scenario.step(["main", "worker"], ["last_denial": "logged"], expect: 1, at: "66:9-48")
    scenario.step(["main", "worker"], ["truncate": "file"], expect: .EACCES, at: "67:9-43")
    scenario.step(["main", "worker"], ["last_denial": "blockers"], expect: 16384, because: "that is TRUNCATE",
      at: "68:9-50")
    scenario.step("outside", ["count_events": "denial"], expect: 8, at: "69:9-49")
    try await verify(scenario)
  }

  @Test("an execution makes every layer one of an earlier program, whoever enforced it and whoever executes",
    arguments: permutations(of: ["caller": ["main", "worker"], "executes": ["main", "worker"],
    "flags": ["none", "same-off", "new-on", "both"]]))
  func execBoundary(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/exec-boundary", p, covers: ["trace/same-exec", "trace/logged"],
      threads: ["main", "worker"], at: "71:9")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": p.choose("flags", ["none": ["TSYNC"],
      "same-off": ["LOG_SAME_EXEC_OFF", "TSYNC"], "new-on": ["LOG_NEW_EXEC_ON", "TSYNC"],
      "both": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "TSYNC"]])], expect: .ok, at: "86:9-69")
    scenario.step(p["executes"], ["open": "file", "for": "writing"], expect: .EACCES, at: "87:9-55")
    scenario.step(p["executes"], ["last_denial": "same_exec"], expect: 1, at: "88:9-53")
    scenario.step(p["executes"], ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "none", "new-on"], expect: 1), .otherwise(0), at: "89:9-50")
    scenario.step(p["executes"], "execute", expect: .ok, at: "90:9-44")
    scenario.step(p["executes"], ["open": "file", "for": "writing"], expect: .EACCES, at: "91:9-55")
    scenario.step(p["executes"], ["last_denial": "same_exec"], expect: 0, at: "92:9-53")
    scenario.step(p["executes"], ["last_denial": "logged"],
      expectBy: .when(p["flags", in: "new-on", "both"], expect: 1), .otherwise(0), at: "93:9-50")
    scenario.step(p["executes"], ["last_denial": "depth"], expect: 1, at: "94:9-49")
    try await verify(scenario)
  }

  @Test("only what was enforced since the last execution is the program's own",
    arguments: permutations(of: ["executes": ["main", "worker"], "caller": ["late", "executor"],
    "late-has": ["nothing", "own-domain"]]))
  func beforeBetweenAndAfter(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/before-between-and-after", p, covers: ["trace/same-exec"],
      because: "TSYNC hands on which layers the caller has enforced since its last execve(2), and the newborn thread's record is lost",
      threads: ["main", "worker"], at: "96:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "108:9-70")
    scenario.step(p["executes"], "execute", expect: .ok, at: "109:9-44")
    scenario.step(p["executes"], ["spawn": "late"], expect: .ok, at: "110:9-42")
    scenario.step("late", ["restrict_self": "no-make"],
      when: p["caller", in: "executor"] && p["late-has", in: "own-domain"], expect: .ok, at: "111:9-101")
    scenario.step(p["executes"], ["restrict_self": "no-make"],
      when: p["caller", in: "late"] && p["late-has", in: "own-domain"], expect: .ok, at: "112:9-97")
    scenario.step("late", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["caller", in: "late"], expect: .ok,
      at: "113:9-91")
    scenario.step(p["executes"], ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["caller", in: "executor"],
      expect: .ok, at: "114:9-95")
    scenario.step("late", ["open": "file", "for": "writing"], expect: .EACCES, at: "115:9-55")
    scenario.step("late", ["last_denial": "same_exec"], expect: 0, at: "116:9-53")
    scenario.step("late", ["last_denial": "logged"], expect: 0, at: "117:9-50")
    scenario.step("late", ["last_denial": "depth"], expect: 1, at: "118:9-49")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "119:9-55")
    scenario.step("late", ["last_denial": "same_exec"], expect: 1, at: "120:9-53")
    scenario.step("late", ["last_denial": "logged"], expect: 1, at: "121:9-50")
    scenario.step("late", ["last_denial": "depth"], expect: 2, at: "122:9-49")
    scenario.step(p["executes"], ["open": "file", "for": "writing"], expect: .EACCES, at: "123:9-55")
    scenario.step(p["executes"], ["last_denial": "same_exec"], expect: 0, at: "124:9-53")
    scenario.step(p["executes"], ["open": "file", "for": "reading"], expect: .EACCES, at: "125:9-55")
    scenario.step(p["executes"], ["last_denial": "same_exec"], expect: 1, at: "126:9-53")
    try await verify(scenario)
  }

  @Test("a domain beneath one with LOG_SUBDOMAINS_OFF is not logged, in whichever thread and however later",
    arguments: permutations(of: ["set-by": ["ruleset", "nothing"], "setter": ["main", "worker"],
    "nests": ["main", "worker"], "between": ["nothing", "call", "execution"]],
    except: ["ruleset,main,worker,execution", "ruleset,worker,main,execution", "nothing,main,worker,execution", "nothing,worker,main,execution"]))
  func subdomainsOffStays(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/subdomains-off-stays", p, covers: ["man/log-subdomains-sticky"],
      because: "the flag is kept until TSYNC hands on another thread's, and a call without it does not take it back",
      threads: ["main", "worker"], at: "128:9")
    scenario.step(p["setter"], ["restrict_self": p.choose("set-by", ["ruleset": "no-write",
      "nothing": -1]), "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "142:9-87")
    scenario.step(p["nests"], ["restrict_self": "no-make", "flags": ["TSYNC"]], when: p["between", in: "call"],
      expect: .ok, at: "143:9-90")
    scenario.step(p["setter"], "execute", when: p["between", in: "execution"], expect: .ok, at: "144:9-70")
    scenario.step(p["nests"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "145:9-68")
    scenario.step(p["nests"], ["truncate": "file"], expect: .EACCES, at: "146:9-43")
    scenario.step(p["nests"], ["last_denial": "logged"], expect: 0, at: "147:9-48")
    scenario.step(p["nests"], ["last_denial": "same_exec"], expect: 1, at: "148:9-51")
    scenario.step(p["nests"], ["fork": "child"], expect: .ok, at: "149:9-40")
    scenario.step("child", ["truncate": "file"], expect: .EACCES, at: "150:9-43")
    scenario.step("child", ["last_denial": "logged"], expect: 0, at: "151:9-48")
    scenario.step("child", ["restrict_self": "no-read"], expect: .ok, at: "152:9-51")
    scenario.step("child", ["open": "file", "for": "reading"], expect: .EACCES, at: "153:9-53")
    scenario.step("child", ["last_denial": "logged"], expect: 0, at: "154:9-48")
    try await verify(scenario)
  }

  @Test("TSYNC overwrites a sibling's LOG_SUBDOMAINS_OFF with the caller's, set or not",
    arguments: permutations(of: ["set-in": ["caller", "sibling", "both", "nobody"], "flags": ["tsync", "alone"],
    "sibling": ["own-credentials", "shared"]]))
  func logConfigurationIsHandedOn(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/log-configuration-is-handed-on", p, covers: ["man/log-of-siblings"],
      threads: ["main", "worker"], at: "156:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], when: p["sibling", in: "own-credentials"], expect: .ok,
      at: "167:9-88")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      when: p["set-in", in: "caller", "both"], expect: .ok, at: "168:9-106")
    scenario.step("worker", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]],
      when: p["set-in", in: "sibling", "both"], expect: .ok, at: "169:9-107")
    scenario.step("main", p.choose("flags", ["tsync": ["restrict_self": "no-make", "flags": ["TSYNC"]],
      "alone": ["restrict_self": "no-make"]]), expect: .ok, at: "170:9-65")
    scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "171:9-50")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "172:9-52")
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["set-in", in: "nobody"], expect: 1),
      .when(p["set-in", in: "both"], expect: 0),
      .when(p["set-in", in: "sibling"] && p["flags", in: "alone"], expect: 0),
      .when(p["set-in", in: "caller"] && p["flags", in: "tsync"], expect: 0), .otherwise(1), at: "173:9-175:19")
    scenario.step("worker", ["last_denial": "depth"], expectBy: .when(p["flags", in: "tsync"], expect: 2),
      .otherwise(1), at: "176:9-46")
    try await verify(scenario)
  }

  @Test("ports, scopes and tracing are reported like files, for each thread",
    arguments: permutations(of: ["caller": ["main", "worker"], "flags": ["none", "same-off"]]))
  func ofEveryKind(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/of-every-kind", p, covers: ["trace/kinds", "trace/denial"],
      threads: ["main", "worker"], at: "178:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "188:9-40")
    scenario.step("child", ["listen_abstract": "socket"], expect: .ok, at: "189:9-52")
    scenario.step(p["caller"], ["restrict_self": "ports", "flags": ["TSYNC"]], expect: .ok, at: "190:9-65")
    scenario.step(p["caller"], ["restrict_self": "scoped", "flags": p.choose("flags", ["none": ["TSYNC"],
      "same-off": ["LOG_SAME_EXEC_OFF", "TSYNC"]])], expect: .ok, at: "191:9-65")
    scenario.step(["main", "worker"], ["get": "layers"], when: p["caller", in: "main"], at: "192:9")
    scenario.step("main", ["bind_tcp": "free"], expect: .EACCES, at: "193:9-43")
    scenario.step("main", ["last_denial": "blockers"], expect: 1, because: "that is BIND_TCP", at: "194:9-50")
    scenario.step("worker", ["connect_tcp": "listening"], expect: .EACCES, at: "195:9-51")
    scenario.step("worker", ["last_denial": "blockers"], expect: 2, because: "that is CONNECT_TCP", at: "196:9-50")
    scenario.step("main", ["last_denial": "depth"], expect: 1, at: "197:9-47")
    scenario.step("worker", ["last_denial": "logged"], expect: 1, at: "198:9-48")
    scenario.step("main", ["kill": "child"], expect: .EPERM, at: "199:9-40")
    scenario.step("worker", ["connect_abstract": "socket"], expect: .EPERM, at: "200:9-53")
    scenario.step("main", ["last_denial": "depth"], expect: 2, at: "201:9-47")
    scenario.step("worker", ["last_denial": "depth"], expect: 2, at: "202:9-47")
    scenario.step("main", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: "203:9-48")
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: "204:9-48")
    scenario.step("main", ["last_denial": "blockers"], expect: 0, at: "205:9-50")
    scenario.step("worker", ["ptrace": "child"], expect: .EPERM, at: "206:9-42")
    scenario.step("worker", ["last_denial": "depth"], expect: 2, at: "207:9-47")
    scenario.step("worker", ["last_denial": "same_exec"], expect: 1, at: "208:9-51")
    scenario.step("outside", ["count_events": "denial"], expect: 5, at: "209:9-49")
    try await verify(scenario)
  }

  @Test("threads that restrict themselves one by one are each reported of a domain of their own",
    arguments: permutations(of: ["main-has": ["1", "3"], "flags": ["none", "same-off"]]))
  func oneByOne(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/one-by-one", p, threads: ["main", "worker"], at: "211:9")
    scenario.step("main", ["restrict_self": "no-read"], times: p.number("main-has"), expect: .ok, at: "220:9-69")
    scenario.step("worker", p.choose("flags", ["none": ["restrict_self": "no-read"],
      "same-off": ["restrict_self": "no-read", "flags": ["LOG_SAME_EXEC_OFF"]]]), expect: .ok, at: "221:9-66")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .EACCES, at: "222:9-53")
    scenario.step("main", ["last_denial": "depth"], expect: p.number("main-has"), at: "223:9-47")
    scenario.step("worker", ["last_denial": "depth"], expect: 1, at: "224:9-47")
    scenario.step("main", ["last_denial": "logged"], expect: 1, at: "225:9-48")
    scenario.step("worker", ["last_denial": "logged"], expectBy: .when(p["flags", in: "same-off"], expect: 0),
      .otherwise(1), at: "226:9-48")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "227:9-68")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "228:9-53")
    scenario.step("worker", ["last_denial": "depth"], expect: p.number("main-has"), at: "229:9-47")
    scenario.step("worker", ["last_denial": "logged"], expect: 1, at: "230:9-48")
    scenario.step("worker", ["last_denial": "same_exec"], expect: 1, at: "231:9-51")
    try await verify(scenario)
  }

  @Test(
    "a thread that a sibling spawns after TSYNC has the caller's log configuration, and not the one the sibling had",
    arguments: permutations(of: ["set-in": ["caller", "sibling"], "maker": ["main", "worker"]]))
  func inheritedAfterTsync(_ p: Permutation) async throws {
    var scenario = spec.scenario("logging/inherited-after-tsync", p, covers: ["man/log-of-siblings"],
      threads: ["main", "worker"], at: "233:9")
    scenario.step("main", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], when: p["set-in", in: "caller"],
      expect: .ok, at: "243:9-98")
    scenario.step("worker", ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF"]], when: p["set-in", in: "sibling"],
      expect: .ok, at: "244:9-99")
    scenario.step("main", ["restrict_self": "no-make", "flags": ["TSYNC"]], expect: .ok, at: "245:9-66")
    scenario.step(p["maker"], ["spawn": "late"], expect: .ok, at: "246:9-39")
    scenario.step("late", ["restrict_self": "no-read"], expect: .ok, at: "247:9-50")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "248:9-52")
    scenario.step("late", ["last_denial": "logged"], expectBy: .when(p["set-in", in: "caller"], expect: 0),
      .otherwise(1), at: "249:9-47")
    scenario.step("late", ["last_denial": "depth"], expect: 2, at: "250:9-46")
    try await verify(scenario)
  }
}

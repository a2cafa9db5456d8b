// Specs/libpsx/contrast.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/libpsx/contrast.yaml",
  reference: "cover letter v2, motivation (1) and (2); nptl(7)", where: Condition(.edition(.greaterOrEqual, .v2)),
  process: ProcessSetup(noNewPrivs: true), rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]), "scoped": Ruleset(scoped: [.SIGNAL]),
  "sockets": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])])

/// Without TSYNC a program lets each of its threads enforce the ruleset for itself, as libpsx does. Every thread is
/// restricted then, but the threads hold as many domains as there are threads, and a failure of one thread leaves the
/// others restricted.
@Suite("libpsx for contrast", .tags(.libpsx))
struct LibpsxContrastTests {
  @Test("thread by thread all are restricted and none share a domain; together they share one",
    arguments: permutations(of: ["by": ["psx", "tsync"], "caller": ["main", "first"],
    "ruleset": ["no-read", "no-write"]]))
  func eachThreadADomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/each-thread-a-domain", p, threads: ["main", "first", "second"], at: "13:9")
    scenario.step(p["caller"], ["psx_restrict_self": p["ruleset"]], when: p["by", in: "psx"], expect: .ok,
      at: "24:9-73")
    scenario.step(p["caller"], ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], when: p["by", in: "tsync"],
      expect: .ok, at: "25:9-87")
    scenario.step(["main", "first", "second"], ["get": "layers"], expect: 1, at: "26:9-39")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "reading"],
      expectBy: .when(p["ruleset", in: "no-read"], expect: .EACCES), .otherwise(.ok), at: "27:9-52")
    scenario.step(["main", "first", "second"], ["open": "file", "for": "writing"],
      expectBy: .when(p["ruleset", in: "no-write"], expect: .EACCES), .otherwise(.ok), at: "28:9-52")
    scenario.step("main", ["same_domain_as": "first"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: "29:9-49")
    scenario.step("main", ["same_domain_as": "second"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: "30:9-50")
    scenario.step("first", ["same_domain_as": "second"], expectBy: .when(p["by", in: "psx"], expect: false),
      .otherwise(true), at: "31:9-50")
    try await verify(scenario)
  }

  @Test("every repetition adds a layer to every thread, up to sixteen",
    arguments: permutations(of: ["layers": ["1", "2", "15", "16"]]))
  func layersOfEachThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/layers-of-each-thread", p, where: Condition(.abi(.greaterOrEqual, 2)),
      threads: ["main", "worker"], at: "33:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], times: p.number("layers"), expect: .ok, at: "42:9-70")
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.number("layers"), at: "43:9-39")
    scenario.step("worker", ["psx_restrict_self": "no-write"], expectBy: .when(p["layers", in: "16"], expect: .E2BIG),
      .otherwise(.ok), at: "44:9-55")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"],
      expectBy: .when(p["layers", in: "16"], expect: .ok), .otherwise(.EACCES), at: "45:9-52")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "46:9-50")
    try await verify(scenario)
  }

  @Test("children of different threads may signal each other only if TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func childrenCannotSignal(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/children-cannot-signal", p, threads: ["main", "worker"], at: "48:9")
    scenario.step("main", ["psx_restrict_self": "scoped"], when: p["by", in: "psx"], expect: .ok, at: "58:9-70")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "59:9-84")
    scenario.step("main", ["fork": "one"], expect: .ok, at: "60:9-37")
    scenario.step("worker", ["fork": "other"], expect: .ok, at: "61:9-39")
    scenario.step("one", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: "62:9-40")
    scenario.step("other", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: "63:9-38")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expect: .ok, at: "64:9-38")
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expect: .ok, at: "65:9-40")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "other"], "kill": ["kill": "other"],
      "pidfd_send_signal": ["pidfd_send_signal": "other"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: "66:9-40")
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "one"], "kill": ["kill": "one"],
      "pidfd_send_signal": ["pidfd_send_signal": "one"]]), expectBy: .when(p["by", in: "psx"], expect: .EPERM),
      .otherwise(.ok), at: "67:9-38")
    try await verify(scenario)
  }

  @Test("children of different threads may trace each other only if TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "ruleset": ["no-write", "scoped"]]))
  func childrenCannotTrace(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/children-cannot-trace", p,
      reference: "ptrace(2); landlock(7), Ptrace restrictions", threads: ["main", "worker"], at: "69:9")
    scenario.step("main", ["psx_restrict_self": p["ruleset"]], when: p["by", in: "psx"], expect: .ok, at: "80:9-72")
    scenario.step("main", ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "81:9-86")
    scenario.step("main", ["fork": "one"], expect: .ok, at: "82:9-37")
    scenario.step("worker", ["fork": "other"], expect: .ok, at: "83:9-39")
    scenario.step("one", ["ptrace": "other"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: "84:9-41")
    scenario.step("other", ["ptrace": "one"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: "85:9-39")
    scenario.step("main", ["ptrace": "one"], expect: .ok, at: "86:9-39")
    scenario.step("main", ["ptrace": "other"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: "87:9-41")
    scenario.step("worker", ["ptrace": "one"], expectBy: .when(p["by", in: "psx"], expect: .EPERM), .otherwise(.ok),
      at: "88:9-39")
    scenario.step("worker", ["ptrace": "other"], expect: .ok, at: "89:9-41")
    try await verify(scenario)
  }

  @Test("a child of one thread may signal that thread, and not the other one",
    arguments: permutations(of: ["by": ["psx", "tsync"], "parent": ["main", "worker"]]))
  func childAndThreads(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/child-and-threads", p, threads: ["main", "worker"], at: "91:9")
    scenario.step("main", ["psx_restrict_self": "scoped"], when: p["by", in: "psx"], expect: .ok, at: "101:9-71")
    scenario.step("main", ["restrict_self": "scoped", "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "102:9-85")
    scenario.step(p["parent"], ["fork": "child"], expect: .ok, at: "103:9-40")
    scenario.step("child", ["tgkill": "main"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "worker"], expect: .EPERM), .otherwise(.ok), at: "104:9-41")
    scenario.step("child", ["tgkill": "worker"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "main"], expect: .EPERM), .otherwise(.ok), at: "105:9-43")
    scenario.step("child", ["kill": "worker"],
      expectBy: .when(p["by", in: "psx"] && p["parent", in: "worker"], expect: .EPERM), .otherwise(.ok),
      because: "kill(2) asks for the leader's domain", at: "106:9-41")
    try await verify(scenario)
  }

  @Test("threads with domains of their own may signal each other since erratum 2",
    arguments: permutations(of: ["calls": ["1", "2"], "call": ["tgkill", "kill", "pidfd_send_signal"]]))
  func threadsMaySignal(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/threads-may-signal", p,
      where: Condition(.erratum(.equal, 2), .abi(.greaterOrEqual, 6)), threads: ["main", "worker"], at: "108:9")
    scenario.step("main", ["psx_restrict_self": "scoped"], times: p.number("calls"), expect: .ok, at: "118:9-68")
    scenario.step(["main", "worker"], ["get": "layers"], expect: p.number("calls"), at: "119:9-39")
    scenario.step("main", p.choose("call", ["tgkill": ["tgkill": "worker"], "kill": ["kill": "worker"],
      "pidfd_send_signal": ["pidfd_send_signal": "worker"]]), expect: .ok, at: "120:9-41")
    scenario.step("worker", p.choose("call", ["tgkill": ["tgkill": "main"], "kill": ["kill": "main"],
      "pidfd_send_signal": ["pidfd_send_signal": "main"]]), expect: .ok, at: "121:9-39")
    try await verify(scenario)
  }

  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
    arguments: permutations(of: ["by": ["psx", "tsync"], "maker": ["main", "worker"]]))
  func socketsOfTheOtherThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/sockets-of-the-other-thread", p,
      reference: "landlock(7), Abstract UNIX socket scoping", threads: ["main", "worker"], at: "123:9")
    scenario.step("main", ["psx_restrict_self": "sockets"], when: p["by", in: "psx"], expect: .ok, at: "134:9-71")
    scenario.step("main", ["restrict_self": "sockets", "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "135:9-85")
    scenario.step(p["maker"], ["listen_abstract": "socket"], expect: .ok, at: "136:9-51")
    scenario.step("main", ["connect_abstract": "socket"],
      expectBy: .when(p["by", in: "psx"] && p["maker", in: "worker"], expect: .EPERM), .otherwise(.ok), at: "137:9-52")
    scenario.step("worker", ["connect_abstract": "socket"],
      expectBy: .when(p["by", in: "psx"] && p["maker", in: "main"], expect: .EPERM), .otherwise(.ok), at: "138:9-52")
    try await verify(scenario)
  }

  @Test("a TSYNC after libpsx unites the threads in one domain",
    arguments: permutations(of: ["before": ["1", "2", "15"], "caller": ["main", "worker"]]))
  func tsyncUnites(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/tsync-unites", p, threads: ["main", "worker", "other"], at: "140:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], times: p.number("before"), expect: .ok, at: "150:9-71")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "151:9-51")
    scenario.step(p["caller"], ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "152:9-68")
    scenario.step(["main", "worker", "other"], ["get": "layers"], expectBy: .when(p["before", in: "1"], expect: 2),
      .when(p["before", in: "2"], expect: 3), .otherwise(16), at: "153:9-40")
    scenario.step(["main", "worker", "other"], ["open": "file", "for": "reading"], expect: .EACCES, at: "154:9-53")
    scenario.step(["main", "worker", "other"], ["open": "file", "for": "writing"], expect: .EACCES, at: "155:9-53")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "156:9-51")
    scenario.step("worker", ["same_domain_as": "other"], expect: true, at: "157:9-50")
    try await verify(scenario)
  }

  @Test("libpsx after a TSYNC divides the common domain again",
    arguments: permutations(of: ["ruleset": ["no-write", "scoped"]]))
  func libpsxDivides(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/libpsx-divides", p, threads: ["main", "worker"], at: "159:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "168:9-66")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "169:9-50")
    scenario.step("worker", ["psx_restrict_self": p["ruleset"]], expect: .ok, at: "170:9-55")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "171:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "172:9-50")
    scenario.step("main", ["fork": "one"], expect: .ok, at: "173:9-37")
    scenario.step("worker", ["fork": "other"], expect: .ok, at: "174:9-39")
    scenario.step("one", ["kill": "other"], expectBy: .when(p["ruleset", in: "scoped"], expect: .EPERM),
      .otherwise(.ok), at: "175:9-39")
    scenario.step("other", ["ptrace": "one"], expect: .EPERM, at: "176:9-39")
    scenario.step("main", ["restrict_self": p["ruleset"], "flags": ["TSYNC"]], expect: .ok, at: "177:9-67")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 3, at: "178:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "179:9-50")
    try await verify(scenario)
  }

  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted",
    arguments: permutations(of: ["by": ["psx", "tsync"], "privileged": ["main", "worker", "both", "neither"]]))
  func unprivilegedThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/unprivileged-thread", p,
      because: "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread",
      process: ProcessSetup(), threads: ["main", "worker"], at: "181:9")
    scenario.step("main", "set_no_new_privs", when: p["privileged", in: "main", "both"], at: "191:9")
    scenario.step("worker", "set_no_new_privs", when: p["privileged", in: "worker", "both"], at: "192:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], when: p["by", in: "psx"],
      expectBy: .when(p["privileged", in: "both"], expect: .ok), .otherwise(.EPERM), at: "193:9-71")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["by", in: "tsync"],
      expectBy: .when(p["privileged", in: "main", "both"], expect: .ok), .otherwise(.EPERM), at: "194:9-85")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["privileged", in: "main", "both"], expect: 1),
      .otherwise(0), at: "195:9-39")
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["privileged", in: "both"], expect: 1),
      .when(p["by", in: "tsync"] && p["privileged", in: "main"], expect: 1), .otherwise(0), at: "196:9-39")
    scenario.step("worker", ["get": "no_new_privs"],
      expectBy: .when(p["privileged", in: "worker", "both"], expect: true),
      .when(p["by", in: "tsync"] && p["privileged", in: "main"], expect: true), .otherwise(false), at: "197:9-45")
    try await verify(scenario)
  }

  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted",
    arguments: permutations(of: ["by": ["psx", "tsync"], "deep": ["main", "worker"]]))
  func deepThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/deep-thread", p, threads: ["main", "worker"], at: "199:9")
    scenario.step(p["deep"], ["restrict_self": "no-write"], times: 16, expect: .ok, at: "209:9-62")
    scenario.step("main", ["psx_restrict_self": "no-read"], when: p["by", in: "psx"], expect: .E2BIG, at: "210:9-71")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], when: p["by", in: "tsync"],
      expectBy: .when(p["deep", in: "main"], expect: .E2BIG), .otherwise(.ok), at: "211:9-85")
    scenario.step("main", ["get": "layers"], expectBy: .when(p["deep", in: "main"], expect: 16), .otherwise(1),
      at: "212:9-39")
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["deep", in: "main"], expect: 0),
      .when(p["by", in: "psx"], expect: 16), .otherwise(1), at: "213:9-39")
    try await verify(scenario)
  }

  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it",
    arguments: permutations(of: ["by": ["psx", "tsync"], "own": ["0", "1", "5"]]))
  func ownLayersStay(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/own-layers-stay", p, threads: ["main", "worker"], at: "215:9")
    if p["own", in: "1", "5"] {
      scenario.step("worker", ["restrict_self": "no-read"], times: p.number("own"), expect: .ok, at: "225:9-63")
    }
    scenario.step("main", ["psx_restrict_self": "no-write"], when: p["by", in: "psx"], expect: .ok, at: "226:9-72")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], when: p["by", in: "tsync"], expect: .ok,
      at: "227:9-86")
    scenario.step("worker", ["get": "layers"], expectBy: .when(p["by", in: "tsync"], expect: 1),
      .when(p["own", in: "0"], expect: 1), .when(p["own", in: "1"], expect: 2), .otherwise(6), at: "228:9-39")
    scenario.step("worker", ["open": "file", "for": "reading"], expectBy: .when(p["by", in: "tsync"], expect: .ok),
      .when(p["own", in: "0"], expect: .ok), .otherwise(.EACCES), at: "229:9-52")
    scenario.step(["main", "worker"], ["open": "file", "for": "writing"], expect: .EACCES, at: "230:9-52")
    try await verify(scenario)
  }

  @Test("a thread born after libpsx shares the domain of its parent alone",
    arguments: permutations(of: ["parent": ["main", "worker"]]))
  func bornAfterLibpsx(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/born-after-libpsx", p, where: Condition(), threads: ["main", "worker"],
      at: "232:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], expect: .ok, at: "240:9-55")
    scenario.step(p["parent"], ["spawn": "late"], expect: .ok, at: "241:9-40")
    scenario.step("late", ["open": "file", "for": "reading"], expect: .EACCES, at: "242:9-53")
    scenario.step("late", ["same_domain_as": "main"], expectBy: .when(p["parent", in: "main"], expect: true),
      .otherwise(false), at: "243:9-49")
    scenario.step("late", ["same_domain_as": "worker"], expectBy: .when(p["parent", in: "main"], expect: false),
      .otherwise(true), at: "244:9-51")
    try await verify(scenario)
  }

  @Test("libpsx reaches the living threads only", arguments: permutations(of: ["exited": ["main", "worker"]]))
  func exitedThread(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/exited-thread", p, where: Condition(), threads: ["main", "worker", "other"],
      at: "246:9")
    scenario.step(p["exited"], "exit", at: "254:9")
    scenario.step("other", ["psx_restrict_self": "no-read"], expect: .ok, at: "255:9-55")
    scenario.step([p.choose("exited", ["main": "worker", "worker": "main"]), "other"],
      ["open": "file", "for": "reading"], expect: .EACCES, at: "256:9-53")
    scenario.step([p.choose("exited", ["main": "worker", "worker": "main"]), "other"], ["get": "layers"], expect: 1,
      at: "257:9-40")
    try await verify(scenario)
  }

  @Test("a bad descriptor fails in every thread and restricts none",
    arguments: permutations(of: ["descriptor": ["minus-one", "closed", "file"]]))
  func badDescriptor(_ p: Permutation) async throws {
    var scenario = spec.scenario("libpsx/bad-descriptor", p, where: Condition(), threads: ["main", "worker"],
      at: "259:9")
    scenario.step("main", ["psx_restrict_self": p.choose("descriptor", ["minus-one": -1, "closed": "closed_descriptor",
      "file": "file_descriptor"])], expectBy: .when(p["descriptor", in: "file"], expect: .EBADFD), .otherwise(.EBADF),
      at: "267:9-56")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 0, at: "268:9-37")
    scenario.step(["main", "worker"], ["open": "file", "for": "reading"], expect: .ok, at: "269:9-50")
    try await verify(scenario)
  }
}

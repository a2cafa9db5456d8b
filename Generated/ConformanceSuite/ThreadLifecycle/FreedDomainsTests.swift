// Specs/thread-lifecycle/freed-domains.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/thread-lifecycle/freed-domains.yaml",
  reference: "include/trace/events/landlock.h, landlock_free_domain",
  where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["late": Ruleset(handledAccessFS: [.REMOVE_FILE]), "no-make": Ruleset(handledAccessFS: [.MAKE_REG]),
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
  "scoped": Ruleset(scoped: [.SIGNAL])])

/// A domain lives as long as somebody holds it: a thread, a socket or a ruleset that was made in it, a pipe whose owner
/// was named in it, or a domain that is nested in it. When the last of them is gone it is freed, however they went.
@Suite("domains that are freed", .tags(.threadLifecycle))
struct ThreadLifecycleFreedDomainsTests {
  @Test("the domains that a sibling had for itself are freed when TSYNC replaces them, the common one is not",
    arguments: permutations(of: ["layers": ["1", "3", "12"], "holder": ["main", "worker"],
    "caller": ["worker", "third", "main"]],
    except: ["1,main,main", "1,worker,worker", "3,main,main", "3,worker,worker", "12,main,main", "12,worker,worker"]))
  func replaced(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/replaced", p, covers: ["trace/free-domain"],
      threads: ["main", "worker", "third"], at: "14:9")
    scenario.step(p["holder"], ["restrict_self": "no-write"], times: p.number("layers"), expect: .ok, at: "28:9-68")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "29:9-51")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "30:9-67")
    scenario.step("outside", ["await_freed_domains": p.number("layers")], expect: p.number("layers"), at: "31:9-57")
    scenario.step("third", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "32:9-67")
    scenario.step("outside", ["await_freed_domains": p.number("layers")], expect: p.number("layers"), at: "33:9-57")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: "34:9-40")
    try await verify(scenario)
  }

  @Test("every domain that one call replaces is freed, equal ones and those that two threads shared included",
    arguments: permutations(of: ["caller": ["main", "third"], "descriptor": ["ruleset", "none"]]))
  func severalReplaced(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/several-replaced", p, threads: ["main", "first", "second", "third"],
      at: "36:9")
    scenario.step("first", ["restrict_self": "no-write"], expect: .ok, at: "45:9-52")
    scenario.step("first", ["spawn": "late"], expect: .ok, at: "46:9-40")
    scenario.step("second", ["restrict_self": "no-write"], times: 2, expect: .ok, at: "47:9-62")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "48:9-51")
    scenario.step(p["caller"], ["restrict_self": p.choose("descriptor", ["ruleset": "no-read",
      "none": -1]), "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]], expect: .ok, at: "49:9-91")
    scenario.step("outside", ["await_freed_domains": 3], expect: 3, at: "50:9-51")
    scenario.step(["main", "first", "second", "third", "late"], ["get": "layers"],
      expectBy: .when(p["descriptor", in: "none"], expect: 0), .otherwise(1), at: "51:9-40")
    try await verify(scenario)
  }

  @Test("the domain of a thread that exits is freed with it, unless a child or another thread holds it",
    arguments: permutations(of: ["held-by": ["nobody", "thread", "child"], "layers": ["1", "3"]]))
  func exited(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/exited", p, covers: ["trace/free-domain"],
      threads: ["main", "worker", "last"], at: "53:9")
    scenario.step("worker", ["restrict_self": "no-write"], times: p.number("layers"), expect: .ok, at: "63:9-68")
    scenario.step("worker", ["spawn": "late"], when: p["held-by", in: "thread"], expect: .ok, at: "64:9-65")
    scenario.step("worker", ["fork": "child"], when: p["held-by", in: "child"], expect: .ok, at: "65:9-64")
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: "66:9-51")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "67:9-51")
    scenario.step("worker", "exit", at: "68:9")
    scenario.step("last", "exit", at: "69:9")
    scenario.step("outside", ["await_freed_domains": 4], when: p["held-by", in: "nobody"] && p["layers", in: "3"],
      expect: 4, at: "70:9-87")
    scenario.step("outside", ["await_freed_domains": 2], when: p["held-by", in: "nobody"] && p["layers", in: "1"],
      expect: 2, at: "71:9-87")
    scenario.step("outside", ["await_freed_domains": 1], when: p["held-by", in: "thread", "child"], expect: 1,
      at: "72:9-85")
    scenario.step("late", "exit", when: p["held-by", in: "thread"], at: "73:9")
    scenario.step("outside", ["await_freed_domains": 2], when: p["held-by", in: "thread"] && p["layers", in: "1"],
      expect: 2, at: "74:9-87")
    scenario.step("outside", ["await_freed_domains": 4], when: p["held-by", in: "thread"] && p["layers", in: "3"],
      expect: 4, at: "75:9-87")
    scenario.step("main", ["get": "layers"], expect: 0, at: "76:9-40")
    try await verify(scenario)
  }

  @Test("the domains of threads that end with execve are freed, that of the thread that goes on is not",
    arguments: permutations(of: ["executes": ["main", "worker", "third"], "tsync": ["before", "never"]]))
  func executed(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/executed", p, threads: ["main", "worker", "third"], at: "78:9")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], when: p["tsync", in: "before"],
      expect: .ok, at: "87:9-93")
    scenario.step(["main", "worker", "third"], ["restrict_self": "no-make"], expect: .ok, at: "88:9-53")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "89:9-53")
    scenario.step(p["executes"], "execute", expect: .ok, at: "90:9-44")
    scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: "91:9-53")
    scenario.step(p["executes"], ["get": "layers"], expectBy: .when(p["tsync", in: "before"], expect: 2), .otherwise(1),
      at: "92:9-42")
    try await verify(scenario)
  }

  @Test("the domain of a call that fails for want of memory is freed, and what it was to replace is not",
    arguments: permutations(of: ["layers": ["0", "2"]]))
  func failed(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/failed", p, covers: ["trace/free-of-aborted"],
      threads: ["main", "worker"], at: "94:9")
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: "103:9-55")
    scenario.step("worker", ["restrict_self": "no-write"], when: p["layers", in: "2"], times: 2, expect: .ok,
      at: "104:9-81")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "worker"),
      expect: .ENOMEM, at: "105:9-107")
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: "106:9-51")
    scenario.step("worker", ["get": "layers"], expect: p.number("layers"), at: "107:9-40")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "108:9-67")
    scenario.step("outside", ["await_freed_domains": 3], when: p["layers", in: "2"], expect: 3, at: "109:9-70")
    scenario.step("outside", ["await_freed_domains": 1], when: p["layers", in: "0"], expect: 1, at: "110:9-70")
    try await verify(scenario)
  }

  @Test("interrupted attempts free their own domains, and the one that succeeds those that it replaces",
    arguments: permutations(of: ["caller": ["main", "worker"], "layers": ["1", "3"]]))
  func interrupted(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/interrupted", p, covers: ["trace/free-of-aborted"],
      threads: ["main", "worker", "parked"], at: "112:9")
    scenario.step("parked", ["restrict_self": "no-write"], times: p.number("layers"), expect: .ok, at: "122:9-68")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "123:9")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked,
      at: "124:9-81")
    scenario.step("outside", ["tgkill": p["caller"]], expect: .ok, at: "125:9-44")
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: "126:9-54")
    scenario.step("outside", ["release": "parked"], at: "127:9")
    scenario.step(p["caller"], ["finish": "restrict_self"], expect: .ok, at: "128:9-50")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "129:9-41")
    scenario.step("outside", ["await_freed_domains": 2], when: p["layers", in: "1"], expect: 2, at: "130:9-70")
    scenario.step("outside", ["await_freed_domains": 4], when: p["layers", in: "3"], expect: 4, at: "131:9-70")
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: "132:9-40")
    try await verify(scenario)
  }

  @Test("a ruleset holds the domain in which it was made until its descriptor is closed, enforced or not",
    arguments: permutations(of: ["closed-by": ["main", "worker"], "enforced": ["first", "never"]]))
  func heldByARuleset(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/held-by-a-ruleset", p, threads: ["main", "worker", "last"],
      at: "134:9")
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "143:9-55")
    scenario.step("worker", ["create_ruleset": "late"], expect: .ok, at: "144:9-52")
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: "145:9-54")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "146:9-54")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "147:9-70")
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: "148:9-54")
    scenario.step("worker", ["restrict_self": "late", "flags": ["TSYNC"]], when: p["enforced", in: "first"],
      expect: .ok, at: "149:9-92")
    scenario.step(p["closed-by"], ["close_ruleset": "late"], expect: .ok, at: "150:9-51")
    scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: "151:9-54")
    scenario.step("main", ["restrict_self": "late", "flags": ["TSYNC"]], expect: .EBADF, at: "152:9-67")
    scenario.step("worker", ["close_ruleset": "late"], expect: .EBADF, at: "153:9-51")
    scenario.step(["main", "worker", "last"], ["get": "layers"], expectBy: .when(p["enforced", in: "first"], expect: 2),
      .otherwise(1), at: "154:9-43")
    try await verify(scenario)
  }

  @Test("a socket, a watched pipe, an open file and a mapping hold the domain of the thread that made them",
    arguments: permutations(of: ["by": ["socket", "pipe", "descriptor", "mapping"], "caller": ["main", "worker"]]))
  func heldByOthers(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/held-by-others", p, threads: ["main", "worker", "last"], at: "156:9")
    scenario.step("main", ["fork": "child"], expect: .ok, at: "165:9-40")
    scenario.step("worker", ["restrict_self": "scoped"], when: p["caller", in: "main"], expect: .ok, at: "166:9-72")
    scenario.step("worker", ["listen_abstract": "socket"], when: p["by", in: "socket"] && p["caller", in: "main"],
      expect: .ok, at: "167:9-86")
    scenario.step("worker", ["watch_io": "pipe", "owner": "child", "as": "process"],
      when: p["by", in: "pipe"] && p["caller", in: "main"], expect: .ok, at: "168:9-102")
    scenario.step("worker", ["set": "descriptor", "to": 1], when: p["by", in: "descriptor"] && p["caller", in: "main"],
      expect: .ok, at: "169:9-89")
    scenario.step("worker", ["set": "mapping", "to": 1], when: p["by", in: "mapping"] && p["caller", in: "main"],
      expect: .ok, at: "170:9-83")
    scenario.step("main", ["restrict_self": "scoped"], when: p["caller", in: "worker"], expect: .ok, at: "171:9-74")
    scenario.step("main", ["listen_abstract": "socket"], when: p["by", in: "socket"] && p["caller", in: "worker"],
      expect: .ok, at: "172:9-88")
    scenario.step("main", ["watch_io": "pipe", "owner": "child", "as": "process"],
      when: p["by", in: "pipe"] && p["caller", in: "worker"], expect: .ok, at: "173:9-104")
    scenario.step("main", ["set": "descriptor", "to": 1], when: p["by", in: "descriptor"] && p["caller", in: "worker"],
      expect: .ok, at: "174:9-91")
    scenario.step("main", ["set": "mapping", "to": 1], when: p["by", in: "mapping"] && p["caller", in: "worker"],
      expect: .ok, at: "175:9-85")
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: "176:9-51")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "177:9-51")
    scenario.step(p["caller"], ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "178:9-67")
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: "179:9-51")
    scenario.step("main", ["set": "descriptor", "to": 0], when: p["by", in: "descriptor"], expect: .ok, at: "180:9-75")
    scenario.step("main", ["set": "mapping", "to": 0], when: p["by", in: "mapping"], expect: .ok, at: "181:9-69")
    scenario.step("outside", ["await_freed_domains": 2], when: p["by", in: "descriptor", "mapping"], expect: 2,
      at: "182:9-86")
    try await verify(scenario)
  }

  @Test("a domain that two threads share is freed with the last of them, whether that exits or another one executes",
    arguments: permutations(of: ["ends-by": ["exit", "execution"], "first": ["worker", "late"],
    "last": ["late", "worker"]],
    except: ["exit,worker,worker", "exit,late,late", "execution,worker,worker", "execution,late,late"]))
  func lastOfASharedDomain(_ p: Permutation) async throws {
    var scenario = spec.scenario("thread-lifecycle/last-of-a-shared-domain", p, covers: ["trace/free-domain"],
      threads: ["main", "worker"], at: "184:9")
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: "198:9-52")
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: "199:9-40")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "200:9-51")
    scenario.step(p["first"], "exit", at: "201:9")
    scenario.step(p.choose("first", ["worker": "late", "late": "worker"]), ["get": "layers"], expect: 1, at: "202:9-40")
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: "203:9-51")
    scenario.step(p.choose("first", ["worker": "late", "late": "worker"]), "exit", when: p["ends-by", in: "exit"],
      at: "204:9")
    scenario.step("main", "execute", when: p["ends-by", in: "execution"], expect: .ok, at: "205:9-70")
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: "206:9-51")
    scenario.step("main", ["get": "layers"], expect: 0, at: "207:9-40")
    try await verify(scenario)
  }
}

// Specs/thread-lifecycle/freed-domains.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/thread-lifecycle/freed-domains.yaml"

/// A domain lives as long as somebody holds it: a thread, a socket or a ruleset that was made in it, a pipe whose owner
/// was named in it, or a domain that is nested in it. When the last of them is gone it is freed, however they went.
@Suite("domains that are freed", .tags(.threadLifecycle))
struct ThreadLifecycleFreedDomainsTests {
  // Specs/thread-lifecycle/freed-domains.yaml:14:9
  @Test("the domains that a sibling had for itself are freed when TSYNC replaces them, the common one is not",
    arguments: permutations(of: ["layers": ["1", "3", "12"], "holder": ["main", "worker"],
    "caller": ["worker", "third", "main"]],
    except: ["1,main,main", "1,worker,worker", "3,main,main", "3,worker,worker", "12,main,main", "12,worker,worker"]))
  func replaced(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/replaced",
      "the domains that a sibling had for itself are freed when TSYNC replaces them, the common one is not", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain", covers: ["trace/free-domain"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (14, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(p.choose("holder", ["main": "main", "worker": "worker"]), ["restrict_self": "no-write"],
      times: p.choose("layers", ["1": 1, "3": 3, "12": 12]), expect: .ok, at: (28, 9), (28, 68))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (29, 9), (29, 51))
    scenario.step(p.choose("caller", ["worker": "worker", "third": "third", "main": "main"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (30, 9), (30, 67))
    scenario.step("outside", p.choose("layers", ["1": ["await_freed_domains": 1], "3": ["await_freed_domains": 3],
      "12": ["await_freed_domains": 12]]), expect: p.choose("layers", ["1": 1, "3": 3, "12": 12]), at: (31, 9),
      (31, 57))
    scenario.step("third", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (32, 9), (32, 67))
    scenario.step("outside", p.choose("layers", ["1": ["await_freed_domains": 1], "3": ["await_freed_domains": 3],
      "12": ["await_freed_domains": 12]]), expect: p.choose("layers", ["1": 1, "3": 3, "12": 12]), at: (33, 9),
      (33, 57))
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: (34, 9), (34, 40))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:36:9
  @Test("every domain that one call replaces is freed, equal ones and those that two threads shared included",
    arguments: permutations(of: ["caller": ["main", "third"], "descriptor": ["ruleset", "none"]]))
  func severalReplaced(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/several-replaced",
      "every domain that one call replaces is freed, equal ones and those that two threads shared included", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "first", "second", "third"], in: spec, at: (36, 9))
    if p["descriptor", in: "ruleset"] { scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("first", ["restrict_self": "no-write"], expect: .ok, at: (45, 9), (45, 52))
    scenario.step("first", ["spawn": "late"], expect: .ok, at: (46, 9), (46, 40))
    scenario.step("second", ["restrict_self": "no-write"], times: 2, expect: .ok, at: (47, 9), (47, 62))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (48, 9), (48, 51))
    scenario.step(p.choose("caller", ["main": "main", "third": "third"]),
      p.choose("descriptor", ["ruleset": ["restrict_self": "no-read", "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]],
      "none": ["restrict_self": -1, "flags": ["LOG_SUBDOMAINS_OFF", "TSYNC"]]]), expect: .ok, at: (49, 9), (49, 91))
    scenario.step("outside", ["await_freed_domains": 3], expect: 3, at: (50, 9), (50, 51))
    scenario.step(["main", "first", "second", "third", "late"], ["get": "layers"],
      expectBy: .when(p["descriptor", in: "none"], expect: 0), .otherwise(1), at: (51, 9), (51, 40))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:53:9
  @Test("the domain of a thread that exits is freed with it, unless a child or another thread holds it",
    arguments: permutations(of: ["held-by": ["nobody", "thread", "child"], "layers": ["1", "3"]]))
  func exited(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/exited",
      "the domain of a thread that exits is freed with it, unless a child or another thread holds it", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain", covers: ["trace/free-domain"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "last"], in: spec, at: (53, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write"], times: p.choose("layers", ["1": 1, "3": 3]), expect: .ok,
      at: (63, 9), (63, 68))
    if p["held-by", in: "thread"] { scenario.step("worker", ["spawn": "late"], expect: .ok, at: (64, 9), (64, 65)) }
    if p["held-by", in: "child"] { scenario.step("worker", ["fork": "child"], expect: .ok, at: (65, 9), (65, 64)) }
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: (66, 9), (66, 51))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (67, 9), (67, 51))
    scenario.step("worker", "exit", at: (68, 9))
    scenario.step("last", "exit", at: (69, 9))
    if p["held-by", in: "nobody"] && p["layers", in: "3"] {
      scenario.step("outside", ["await_freed_domains": 4], expect: 4, at: (70, 9), (70, 87))
    }
    if p["held-by", in: "nobody"] && p["layers", in: "1"] {
      scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (71, 9), (71, 87))
    }
    if p["held-by", in: "thread", "child"] {
      scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (72, 9), (72, 85))
    }
    if p["held-by", in: "thread"] { scenario.step("late", "exit", at: (73, 9)) }
    if p["held-by", in: "thread"] && p["layers", in: "1"] {
      scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (74, 9), (74, 87))
    }
    if p["held-by", in: "thread"] && p["layers", in: "3"] {
      scenario.step("outside", ["await_freed_domains": 4], expect: 4, at: (75, 9), (75, 87))
    }
    scenario.step("main", ["get": "layers"], expect: 0, at: (76, 9), (76, 40))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:78:9
  @Test("the domains of threads that end with execve are freed, that of the thread that goes on is not",
    arguments: permutations(of: ["executes": ["main", "worker", "third"], "tsync": ["before", "never"]]))
  func executed(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/executed",
      "the domains of threads that end with execve are freed, that of the thread that goes on is not", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "third"], in: spec, at: (78, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    if p["tsync", in: "before"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    if p["tsync", in: "before"] {
      scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: (87, 9), (87, 93))
    }
    scenario.step(["main", "worker", "third"], ["restrict_self": "no-make"], expect: .ok, at: (88, 9), (88, 53))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (89, 9), (89, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker", "third": "third"]), "execute", expect: .ok,
      at: (90, 9), (90, 44))
    scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (91, 9), (91, 53))
    scenario.step(p.choose("executes", ["main": "main", "worker": "worker", "third": "third"]), ["get": "layers"],
      expectBy: .when(p["tsync", in: "before"], expect: 2), .otherwise(1), at: (92, 9), (92, 42))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:94:9
  @Test("the domain of a call that fails for want of memory is freed, and what it was to replace is not",
    arguments: permutations(of: ["layers": ["0", "2"]]))
  func failed(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/failed",
      "the domain of a call that fails for want of memory is freed, and what it was to replace is not", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain", covers: ["trace/free-of-aborted"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (94, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    if p["layers", in: "2"] { scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE]) }
    scenario.step("worker", ["drop_capability": "CAP_CHOWN"], expect: .ok, at: (103, 9), (103, 55))
    if p["layers", in: "2"] {
      scenario.step("worker", ["restrict_self": "no-write"], times: 2, expect: .ok, at: (104, 9), (104, 81))
    }
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], failAllocation: .nth(1, in: "worker"),
      expect: .ENOMEM, at: (105, 9), (105, 107))
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (106, 9), (106, 51))
    scenario.step("worker", ["get": "layers"], expect: p.choose("layers", ["0": 0, "2": 2]), at: (107, 9), (107, 40))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (108, 9), (108, 67))
    if p["layers", in: "2"] { scenario.step("outside", ["await_freed_domains": 3], expect: 3, at: (109, 9), (109, 70)) }
    if p["layers", in: "0"] { scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (110, 9), (110, 70)) }
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:112:9
  @Test("interrupted attempts free their own domains, and the one that succeeds those that it replaces",
    arguments: permutations(of: ["caller": ["main", "worker"], "layers": ["1", "3"]]))
  func interrupted(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/interrupted",
      "interrupted attempts free their own domains, and the one that succeeds those that it replaces", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain", covers: ["trace/free-of-aborted"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "parked"], in: spec, at: (112, 9))
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("parked", ["restrict_self": "no-write"], times: p.choose("layers", ["1": 1, "3": 3]), expect: .ok,
      at: (122, 9), (122, 68))
    scenario.step("parked", ["park": "vfork"], blocks: true, at: (123, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], blocks: true, expect: .blocked, at: (124, 9), (124, 81))
    scenario.step("outside", p.choose("caller", ["main": ["tgkill": "main"], "worker": ["tgkill": "worker"]]),
      expect: .ok, at: (125, 9), (125, 44))
    scenario.step("outside", ["count_events": "free_domain"], expect: 1, at: (126, 9), (126, 54))
    scenario.step("outside", ["release": "parked"], at: (127, 9))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), ["finish": "restrict_self"], expect: .ok,
      at: (128, 9), (128, 50))
    scenario.step("parked", ["finish": "park"], expect: .ok, at: (129, 9), (129, 41))
    if p["layers", in: "1"] { scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (130, 9), (130, 70)) }
    if p["layers", in: "3"] { scenario.step("outside", ["await_freed_domains": 4], expect: 4, at: (131, 9), (131, 70)) }
    scenario.step(["main", "worker", "parked"], ["get": "layers"], expect: 1, at: (132, 9), (132, 40))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:134:9
  @Test("a ruleset holds the domain in which it was made until its descriptor is closed, enforced or not",
    arguments: permutations(of: ["closed-by": ["main", "worker"], "enforced": ["first", "never"]]))
  func heldByARuleset(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/held-by-a-ruleset",
      "a ruleset holds the domain in which it was made until its descriptor is closed, enforced or not", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "last"], in: spec, at: (134, 9))
    scenario.rulesets["late"] = Ruleset(handledAccessFS: [.REMOVE_FILE])
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (143, 9), (143, 55))
    scenario.step("worker", ["create_ruleset": "late"], expect: .ok, at: (144, 9), (144, 52))
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: (145, 9), (145, 54))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (146, 9), (146, 54))
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (147, 9), (147, 70))
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (148, 9), (148, 54))
    if p["enforced", in: "first"] {
      scenario.step("worker", ["restrict_self": "late", "flags": ["TSYNC"]], expect: .ok, at: (149, 9), (149, 92))
    }
    scenario.step(p.choose("closed-by", ["main": "main", "worker": "worker"]), ["close_ruleset": "late"], expect: .ok,
      at: (150, 9), (150, 51))
    scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (151, 9), (151, 54))
    scenario.step("main", ["restrict_self": "late", "flags": ["TSYNC"]], expect: .EBADF, at: (152, 9), (152, 67))
    scenario.step("worker", ["close_ruleset": "late"], expect: .EBADF, at: (153, 9), (153, 51))
    scenario.step(["main", "worker", "last"], ["get": "layers"], expectBy: .when(p["enforced", in: "first"], expect: 2),
      .otherwise(1), at: (154, 9), (154, 43))
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:156:9
  @Test("a socket, a watched pipe, an open file and a mapping hold the domain of the thread that made them",
    arguments: permutations(of: ["by": ["socket", "pipe", "descriptor", "mapping"], "caller": ["main", "worker"]]))
  func heldByOthers(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/held-by-others",
      "a socket, a watched pipe, an open file and a mapping hold the domain of the thread that made them", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain",
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker", "last"], in: spec, at: (156, 9))
    scenario.rulesets["no-make"] = Ruleset(handledAccessFS: [.MAKE_REG])
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step("main", ["fork": "child"], expect: .ok, at: (165, 9), (165, 40))
    if p["caller", in: "main"] {
      scenario.step("worker", ["restrict_self": "scoped"], expect: .ok, at: (166, 9), (166, 72))
    }
    if p["by", in: "socket"] && p["caller", in: "main"] {
      scenario.step("worker", ["listen_abstract": "socket"], expect: .ok, at: (167, 9), (167, 86))
    }
    if p["by", in: "pipe"] && p["caller", in: "main"] {
      scenario.step("worker", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: (168, 9),
        (168, 102))
    }
    if p["by", in: "descriptor"] && p["caller", in: "main"] {
      scenario.step("worker", ["set": "descriptor", "to": 1], expect: .ok, at: (169, 9), (169, 89))
    }
    if p["by", in: "mapping"] && p["caller", in: "main"] {
      scenario.step("worker", ["set": "mapping", "to": 1], expect: .ok, at: (170, 9), (170, 83))
    }
    if p["caller", in: "worker"] {
      scenario.step("main", ["restrict_self": "scoped"], expect: .ok, at: (171, 9), (171, 74))
    }
    if p["by", in: "socket"] && p["caller", in: "worker"] {
      scenario.step("main", ["listen_abstract": "socket"], expect: .ok, at: (172, 9), (172, 88))
    }
    if p["by", in: "pipe"] && p["caller", in: "worker"] {
      scenario.step("main", ["watch_io": "pipe", "owner": "child", "as": "process"], expect: .ok, at: (173, 9),
        (173, 104))
    }
    if p["by", in: "descriptor"] && p["caller", in: "worker"] {
      scenario.step("main", ["set": "descriptor", "to": 1], expect: .ok, at: (174, 9), (174, 91))
    }
    if p["by", in: "mapping"] && p["caller", in: "worker"] {
      scenario.step("main", ["set": "mapping", "to": 1], expect: .ok, at: (175, 9), (175, 85))
    }
    scenario.step("last", ["restrict_self": "no-make"], expect: .ok, at: (176, 9), (176, 51))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (177, 9), (177, 51))
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]),
      ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: (178, 9), (178, 67))
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (179, 9), (179, 51))
    if p["by", in: "descriptor"] {
      scenario.step("main", ["set": "descriptor", "to": 0], expect: .ok, at: (180, 9), (180, 75))
    }
    if p["by", in: "mapping"] {
      scenario.step("main", ["set": "mapping", "to": 0], expect: .ok, at: (181, 9), (181, 69))
    }
    if p["by", in: "descriptor", "mapping"] {
      scenario.step("outside", ["await_freed_domains": 2], expect: 2, at: (182, 9), (182, 86))
    }
    try await verify(scenario)
  }

  // Specs/thread-lifecycle/freed-domains.yaml:184:9
  @Test("a domain that two threads share is freed with the last of them, whether that exits or another one executes",
    arguments: permutations(of: ["ends-by": ["exit", "execution"], "first": ["worker", "late"],
    "last": ["late", "worker"]],
    except: ["exit,worker,worker", "exit,late,late", "execution,worker,worker", "execution,late,late"]))
  func lastOfASharedDomain(_ p: Permutation) async throws {
    var scenario = Scenario("thread-lifecycle/last-of-a-shared-domain",
      "a domain that two threads share is freed with the last of them, whether that exits or another one executes", p,
      reference: "include/trace/events/landlock.h, landlock_free_domain", covers: ["trace/free-domain"],
      where: Condition(.edition(.greaterOrEqual, .linux7_3)), process: ProcessSetup(noNewPrivs: true),
      threads: ["main", "worker"], in: spec, at: (184, 9))
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("worker", ["restrict_self": "no-write"], expect: .ok, at: (198, 9), (198, 52))
    scenario.step("worker", ["spawn": "late"], expect: .ok, at: (199, 9), (199, 40))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (200, 9), (200, 51))
    scenario.step(p.choose("first", ["worker": "worker", "late": "late"]), "exit", at: (201, 9))
    scenario.step(p.choose("first", ["worker": "late", "late": "worker"]), ["get": "layers"], expect: 1, at: (202, 9),
      (202, 40))
    scenario.step("outside", ["await_freed_domains": 0], expect: 0, at: (203, 9), (203, 51))
    if p["ends-by", in: "exit"] {
      scenario.step(p.choose("first", ["worker": "late", "late": "worker"]), "exit", at: (204, 9))
    }
    if p["ends-by", in: "execution"] { scenario.step("main", "execute", expect: .ok, at: (205, 9), (205, 70)) }
    scenario.step("outside", ["await_freed_domains": 1], expect: 1, at: (206, 9), (206, 51))
    scenario.step("main", ["get": "layers"], expect: 0, at: (207, 9), (207, 40))
    try await verify(scenario)
  }
}

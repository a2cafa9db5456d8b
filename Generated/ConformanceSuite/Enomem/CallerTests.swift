// Specs/enomem/caller.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/caller.yaml"

/// landlock_restrict_self(2) asks for memory a number of times that follows from siblings, layers
/// and rules. Each of these allocations can fail; then the call gives ENOMEM, changes nothing in
/// any thread, and works when it is tried again.
@Suite("allocations of the caller", .tags(.enomem))
struct EnomemCallerTests {
  // Specs/enomem/caller.yaml:33:9
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them (none)")
  func callerSweepBySiblings_none() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-siblings/none",
      "with siblings TSYNC asks for an array of works, and for one work for each of them", in: spec,
      at: (33, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 6), at: (45, 9), (49, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:33:9
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them (one)")
  func callerSweepBySiblings_one() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-siblings/one",
      "with siblings TSYNC asks for an array of works, and for one work for each of them", in: spec,
      at: (33, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .spawn("a"), at: (41, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (45, 9), (49, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "a", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:33:9
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them (two)")
  func callerSweepBySiblings_two() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-siblings/two",
      "with siblings TSYNC asks for an array of works, and for one work for each of them", in: spec,
      at: (33, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .spawn("a"), at: (41, 9))
    scenario.step("main", .spawn("b"), at: (42, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 9), at: (45, 9), (49, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "a", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "b", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:33:9
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them (three)")
  func callerSweepBySiblings_three() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-siblings/three",
      "with siblings TSYNC asks for an array of works, and for one work for each of them", in: spec,
      at: (33, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .spawn("a"), at: (41, 9))
    scenario.step("main", .spawn("b"), at: (42, 9))
    scenario.step("main", .spawn("c"), at: (43, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 10),
      at: (45, 9), (49, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "a", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "b", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "c", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:33:9
  @Test("with siblings TSYNC asks for an array of works, and for one work for each of them (four)")
  func callerSweepBySiblings_four() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-siblings/four",
      "with siblings TSYNC asks for an array of works, and for one work for each of them", in: spec,
      at: (33, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .spawn("a"), at: (41, 9))
    scenario.step("main", .spawn("b"), at: (42, 9))
    scenario.step("main", .spawn("c"), at: (43, 9))
    scenario.step("main", .spawn("d"), at: (44, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 11),
      at: (45, 9), (49, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "a", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "b", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "c", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    scenario.step(
      "d", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (50, 9), (50, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:52:9
  @Test("without TSYNC siblings cost no allocation (none)")
  func callerSweepWithoutTsync_none() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-without-tsync/none", "without TSYNC siblings cost no allocation",
      in: spec, at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 6), at: (62, 9), (62, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (63, 9), (63, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:52:9
  @Test("without TSYNC siblings cost no allocation (two)")
  func callerSweepWithoutTsync_two() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-without-tsync/two", "without TSYNC siblings cost no allocation",
      in: spec, at: (52, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .spawn("a"), at: (60, 9))
    scenario.step("main", .spawn("b"), at: (61, 9))
    scenario.step(
      "main", .restrictSelf("no-write"), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 6), at: (62, 9), (62, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (63, 9), (63, 37))
    scenario.step(
      "a", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (64, 9), (64, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:66:9
  @Test("each entry and each port that a ruleset has a rule for costs one allocation (no-read)")
  func callerSweepByRules_noRead() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-rules/no-read",
      "each entry and each port that a ruleset has a rule for costs one allocation", in: spec,
      at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (74, 9), (78, 19))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (79, 9), (79, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:66:9
  @Test("each entry and each port that a ruleset has a rule for costs one allocation (path)")
  func callerSweepByRules_path() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-rules/path",
      "each entry and each port that a ruleset has a rule for costs one allocation", in: spec,
      at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("path", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 9), at: (74, 9), (78, 19))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (79, 9), (79, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:66:9
  @Test("each entry and each port that a ruleset has a rule for costs one allocation (paths)")
  func callerSweepByRules_paths() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-rules/paths",
      "each entry and each port that a ruleset has a rule for costs one allocation", in: spec,
      at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 11),
      at: (74, 9), (78, 19))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (79, 9), (79, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:66:9
  @Test("each entry and each port that a ruleset has a rule for costs one allocation (ports)")
  func callerSweepByRules_ports() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-rules/ports",
      "each entry and each port that a ruleset has a rule for costs one allocation", in: spec,
      at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.rule(.port(.freeToo, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .restrictSelf("ports", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 10),
      at: (74, 9), (78, 19))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (79, 9), (79, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:66:9
  @Test("each entry and each port that a ruleset has a rule for costs one allocation (both)")
  func callerSweepByRules_both() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-rules/both",
      "each entry and each port that a ruleset has a rule for costs one allocation", in: spec,
      at: (66, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["both"] = Ruleset(
      handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP])
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "both")
    scenario.step(
      "main", .restrictSelf("both", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 10),
      at: (74, 9), (78, 19))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (79, 9), (79, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (no-write, no-write)")
  func callerSweepByInheritedRules_noWrite_noWrite() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/no-write,no-write",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (no-write, path)")
  func callerSweepByInheritedRules_noWrite_path() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/no-write,path",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (no-write, ports)")
  func callerSweepByInheritedRules_noWrite_ports() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/no-write,ports",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.rule(.port(.freeToo, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("ports"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (path, no-write)")
  func callerSweepByInheritedRules_path_noWrite() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/path,no-write",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (path, path)")
  func callerSweepByInheritedRules_path_path() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/path,path",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (path, ports)")
  func callerSweepByInheritedRules_path_ports() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/path,ports",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.rule(.port(.freeToo, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("ports"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (paths, no-write)")
  func callerSweepByInheritedRules_paths_noWrite() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/paths,no-write",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (paths, path)")
  func callerSweepByInheritedRules_paths_path() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/paths,path",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (paths, ports)")
  func callerSweepByInheritedRules_paths_ports() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/paths,ports",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.rule(.port(.freeToo, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .restrictSelf("paths"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("ports"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (both, no-write)")
  func callerSweepByInheritedRules_both_noWrite() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/both,no-write",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["both"] = Ruleset(
      handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP])
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "both")
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (both, path)")
  func callerSweepByInheritedRules_both_path() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/both,path",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["both"] = Ruleset(
      handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP])
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "both")
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("path"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:81:9
  @Test("what outer layers have rules for is copied, once for each entry and each port (both, ports)")
  func callerSweepByInheritedRules_both_ports() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-by-inherited-rules/both,ports",
      "what outer layers have rules for is copied, once for each entry and each port", in: spec,
      at: (81, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["both"] = Ruleset(
      handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP])
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.path("file", allow: .READ_FILE), of: "both")
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "both")
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP])
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.rule(.port(.freeToo, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .restrictSelf("both"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (90, 9), (90, 47))
    scenario.step(
      "main", .restrictSelf("ports"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (91, 9), (91, 48))
    scenario.step("main", .restrictSelf("path"), failAllocation: .every, at: (92, 9))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 3),
      at: (93, 9), (93, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:95:9
  @Test("layers without rules cost no allocation, however many they are (one)")
  func callerSweepInDepth_one() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-in-depth/one",
      "layers without rules cost no allocation, however many they are", in: spec, at: (95, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (103, 9), (103, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (104, 9), (104, 89))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (105, 9), (105, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:95:9
  @Test("layers without rules cost no allocation, however many they are (fourteen)")
  func callerSweepInDepth_fourteen() async throws {
    var scenario = Scenario(
      "enomem/caller-sweep-in-depth/fourteen",
      "layers without rules cost no allocation, however many they are", in: spec, at: (95, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 14,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (103, 9), (103, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8),
      at: (104, 9), (104, 89))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (105, 9), (105, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:107:9
  @Test("another thread than the leader makes the same allocations")
  func callerIsNotTheLeader() async throws {
    var scenario = Scenario(
      "enomem/caller-is-not-the-leader",
      "another thread than the leader makes the same allocations", in: spec, at: (107, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 9),
      at: (112, 9), (112, 91))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (113, 9), (113, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (113, 9), (113, 39))
    scenario.step(
      "third", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (113, 9), (113, 39))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:115:9
  @Test("a leader that has exited costs no allocation")
  func callerPassesOverTheExited() async throws {
    var scenario = Scenario(
      "enomem/caller-passes-over-the-exited", "a leader that has exited costs no allocation",
      in: spec, at: (115, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .exit, at: (120, 9))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 6),
      at: (121, 9), (121, 91))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (first)")
  func callerSiteBySite_first() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/first",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (second)")
  func callerSiteBySite_second() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/second",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (third)")
  func callerSiteBySite_third() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/third",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (fourth)")
  func callerSiteBySite_fourth() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/fourth",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (fifth)")
  func callerSiteBySite_fifth() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/fifth",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(5),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (sixth)")
  func callerSiteBySite_sixth() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/sixth",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (seventh)")
  func callerSiteBySite_seventh() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/seventh",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (eighth)")
  func callerSiteBySite_eighth() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/eighth",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:123:9
  @Test("each allocation fails the call alone, and the next call succeeds (ninth)")
  func callerSiteBySite_ninth() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site/ninth",
      "each allocation fails the call alone, and the next call succeeds", in: spec, at: (123, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.covers = ["man/ENOMEM", "cover-letter/all-or-nothing"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC), failAllocation: .nth(9),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .notReached),
      at: (132, 9), (136, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (137, 9), (137, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (137, 9), (137, 37))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (138, 9), (138, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (138, 9), (138, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (139, 9), (139, 48))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (140, 9), (140, 65))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (141, 9), (141, 50))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (142, 9), (142, 48))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (domain)")
  func callerSiteBySiteWithRules_domain() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/domain",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (hierarchy)")
  func callerSiteBySiteWithRules_hierarchy() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/hierarchy",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(4),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (file)")
  func callerSiteBySiteWithRules_file() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/file",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(5),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (dir)")
  func callerSiteBySiteWithRules_dir() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/dir",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (other)")
  func callerSiteBySiteWithRules_other() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/other",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (path)")
  func callerSiteBySiteWithRules_path() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/path",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (details)")
  func callerSiteBySiteWithRules_details() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/details",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(9),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (array)")
  func callerSiteBySiteWithRules_array() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/array",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(10),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:144:9
  @Test("a call that fails between two rules leaves no half of a domain (work)")
  func callerSiteBySiteWithRules_work() async throws {
    var scenario = Scenario(
      "enomem/caller-site-by-site-with-rules/work",
      "a call that fails between two rules leaves no half of a domain", in: spec, at: (144, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC), failAllocation: .nth(11),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (152, 9), (152, 86))
    scenario.step(
      "main", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "worker", .open("empty", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (153, 9), (153, 51))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (154, 9), (154, 37))
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (155, 9), (155, 62))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (156, 9), (156, 54))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (157, 9), (157, 56))
    scenario.step(
      "main", .make("new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (158, 9), (158, 48))
    scenario.step(
      "main", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    scenario.step(
      "worker", .open("new", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (159, 9), (159, 49))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:161:9
  @Test("a call that fails while it copies outer rules leaves the outer domain as it was (first)")
  func callerInheritsAndFails_first() async throws {
    var scenario = Scenario(
      "enomem/caller-inherits-and-fails/first",
      "a call that fails while it copies outer rules leaves the outer domain as it was", in: spec,
      at: (161, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (169, 9), (169, 62))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC), failAllocation: .nth(5),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (170, 9), (170, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (173, 9), (173, 48))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (174, 9), (174, 61))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:161:9
  @Test("a call that fails while it copies outer rules leaves the outer domain as it was (second)")
  func callerInheritsAndFails_second() async throws {
    var scenario = Scenario(
      "enomem/caller-inherits-and-fails/second",
      "a call that fails while it copies outer rules leaves the outer domain as it was", in: spec,
      at: (161, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (169, 9), (169, 62))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (170, 9), (170, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (173, 9), (173, 48))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (174, 9), (174, 61))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:161:9
  @Test("a call that fails while it copies outer rules leaves the outer domain as it was (third)")
  func callerInheritsAndFails_third() async throws {
    var scenario = Scenario(
      "enomem/caller-inherits-and-fails/third",
      "a call that fails while it copies outer rules leaves the outer domain as it was", in: spec,
      at: (161, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (169, 9), (169, 62))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (170, 9), (170, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (173, 9), (173, 48))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (174, 9), (174, 61))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:161:9
  @Test("a call that fails while it copies outer rules leaves the outer domain as it was (merged)")
  func callerInheritsAndFails_merged() async throws {
    var scenario = Scenario(
      "enomem/caller-inherits-and-fails/merged",
      "a call that fails while it copies outer rules leaves the outer domain as it was", in: spec,
      at: (161, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["path"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "path")
    scenario.rulesets["paths"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("file", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("dir", allow: .READ_FILE), of: "paths")
    scenario.rule(.path("other", allow: .READ_FILE), of: "paths")
    scenario.step(
      "main", .restrictSelf("paths", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (169, 9), (169, 62))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (170, 9), (170, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (171, 9), (171, 37))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (172, 9), (172, 54))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (173, 9), (173, 48))
    scenario.step(
      "main", .restrictSelf("path", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (174, 9), (174, 61))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (175, 9), (175, 50))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (176, 9), (176, 54))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:178:9
  @Test("a change of the log configuration takes credentials, and with TSYNC works (alone)")
  func callerWithoutARuleset_alone() async throws {
    var scenario = Scenario(
      "enomem/caller-without-a-ruleset/alone",
      "a change of the log configuration takes credentials, and with TSYNC works", in: spec,
      at: (178, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 2),
      at: (187, 9), (187, 82))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (188, 9), (188, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (188, 9), (188, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:178:9
  @Test("a change of the log configuration takes credentials, and with TSYNC works (with-tsync)")
  func callerWithoutARuleset_withTsync() async throws {
    var scenario = Scenario(
      "enomem/caller-without-a-ruleset/with-tsync",
      "a change of the log configuration takes credentials, and with TSYNC works", in: spec,
      at: (178, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 4),
      at: (187, 9), (187, 82))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (188, 9), (188, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (188, 9), (188, 37))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:190:9
  @Test("the 17th layer is refused after the credentials are there and before the domain is (first)")
  func callerAtTheLayerLimit_first() async throws {
    var scenario = Scenario(
      "enomem/caller-at-the-layer-limit/first",
      "the 17th layer is refused after the credentials are there and before the domain is",
      in: spec, at: (190, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (198, 9), (198, 60))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (199, 9), (203, 19))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (204, 9), (204, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (205, 9), (205, 39))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:190:9
  @Test("the 17th layer is refused after the credentials are there and before the domain is (second)")
  func callerAtTheLayerLimit_second() async throws {
    var scenario = Scenario(
      "enomem/caller-at-the-layer-limit/second",
      "the 17th layer is refused after the credentials are there and before the domain is",
      in: spec, at: (190, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (198, 9), (198, 60))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(2),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (199, 9), (203, 19))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (204, 9), (204, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (205, 9), (205, 39))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:190:9
  @Test("the 17th layer is refused after the credentials are there and before the domain is (third)")
  func callerAtTheLayerLimit_third() async throws {
    var scenario = Scenario(
      "enomem/caller-at-the-layer-limit/third",
      "the 17th layer is refused after the credentials are there and before the domain is",
      in: spec, at: (190, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (198, 9), (198, 60))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .E2BIG),
      at: (199, 9), (203, 19))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 16),
      at: (204, 9), (204, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (205, 9), (205, 39))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:207:9
  @Test("what the call refuses for its arguments it refuses before any allocation (closed)")
  func callerIsRefusedFirst_closed() async throws {
    var scenario = Scenario(
      "enomem/caller-is-refused-first/closed",
      "what the call refuses for its arguments it refuses before any allocation", in: spec,
      at: (207, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EBADF),
      at: (215, 9), (219, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:207:9
  @Test("what the call refuses for its arguments it refuses before any allocation (file)")
  func callerIsRefusedFirst_file() async throws {
    var scenario = Scenario(
      "enomem/caller-is-refused-first/file",
      "what the call refuses for its arguments it refuses before any allocation", in: spec,
      at: (207, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EBADFD),
      at: (215, 9), (219, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    try await verify(scenario)
  }

  // Specs/enomem/caller.yaml:207:9
  @Test("what the call refuses for its arguments it refuses before any allocation (minus-one)")
  func callerIsRefusedFirst_minusOne() async throws {
    var scenario = Scenario(
      "enomem/caller-is-refused-first/minus-one",
      "what the call refuses for its arguments it refuses before any allocation", in: spec,
      at: (207, 9))
    scenario.reference = "landlock_restrict_self(2), ENOMEM; fault-injection documentation of the kernel, fail-nth"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EBADF),
      at: (215, 9), (219, 19))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (220, 9), (220, 36))
    try await verify(scenario)
  }
}

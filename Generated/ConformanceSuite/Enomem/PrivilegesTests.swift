// Specs/enomem/privileges.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/enomem/privileges.yaml"

/// no_new_privs is set in the siblings right before they commit, and in the caller after that: a
/// call that fails with ENOMEM sets it nowhere. uid, capabilities and the rest of the credentials
/// stay as they are.
@Suite("privileges of calls that fail for want of memory", .tags(.enomem))
struct EnomemPrivilegesTests {
  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (first)")
  func flagIsNotKept_first() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/first", "the flag NO_NEW_PRIVS of a call that fails leaves no trace",
      in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(1),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (second)")
  func flagIsNotKept_second() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/second",
      "the flag NO_NEW_PRIVS of a call that fails leaves no trace", in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(2),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (third)")
  func flagIsNotKept_third() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/third", "the flag NO_NEW_PRIVS of a call that fails leaves no trace",
      in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(3),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (fourth)")
  func flagIsNotKept_fourth() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/fourth",
      "the flag NO_NEW_PRIVS of a call that fails leaves no trace", in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(4),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (fifth)")
  func flagIsNotKept_fifth() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/fifth", "the flag NO_NEW_PRIVS of a call that fails leaves no trace",
      in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(5),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (sixth)")
  func flagIsNotKept_sixth() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/sixth", "the flag NO_NEW_PRIVS of a call that fails leaves no trace",
      in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(6),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (seventh)")
  func flagIsNotKept_seventh() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/seventh",
      "the flag NO_NEW_PRIVS of a call that fails leaves no trace", in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(7),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:10:9
  @Test("the flag NO_NEW_PRIVS of a call that fails leaves no trace (eighth)")
  func flagIsNotKept_eighth() async throws {
    var scenario = Scenario(
      "enomem/flag-is-not-kept/eighth",
      "the flag NO_NEW_PRIVS of a call that fails leaves no trace", in: spec, at: (10, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .nth(8),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (18, 9), (18, 103))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (19, 9), (19, 43))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (20, 9), (20, 37))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EPERM), at: (21, 9), (21, 65))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (22, 9), (22, 79))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (23, 9), (23, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:25:9
  @Test("a sweep with the flag finds the same allocations, and each failure changes nothing (alone)")
  func flagSweep_alone() async throws {
    var scenario = Scenario(
      "enomem/flag-sweep/alone",
      "a sweep with the flag finds the same allocations, and each failure changes nothing",
      in: spec, at: (25, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .NO_NEW_PRIVS), failAllocation: .every,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 6), at: (33, 9), (33, 88))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (34, 9), (34, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:25:9
  @Test("a sweep with the flag finds the same allocations, and each failure changes nothing (with-tsync)")
  func flagSweep_withTsync() async throws {
    var scenario = Scenario(
      "enomem/flag-sweep/with-tsync",
      "a sweep with the flag finds the same allocations, and each failure changes nothing",
      in: spec, at: (25, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS), failAllocation: .every,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 8), at: (33, 9), (33, 88))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (34, 9), (34, 43))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:36:9
  @Test("no_new_privs is set nowhere if one sibling has no memory for its credentials (first)")
  func flagFailsInASibling_first() async throws {
    var scenario = Scenario(
      "enomem/flag-fails-in-a-sibling/first",
      "no_new_privs is set nowhere if one sibling has no memory for its credentials", in: spec,
      at: (36, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (45, 9), (45, 58))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      failAllocation: .nth(1, in: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (46, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "third", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "third", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (53, 9), (53, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (54, 9), (54, 57))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:36:9
  @Test("no_new_privs is set nowhere if one sibling has no memory for its credentials (second)")
  func flagFailsInASibling_second() async throws {
    var scenario = Scenario(
      "enomem/flag-fails-in-a-sibling/second",
      "no_new_privs is set nowhere if one sibling has no memory for its credentials", in: spec,
      at: (36, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (45, 9), (45, 58))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC, .NO_NEW_PRIVS),
      failAllocation: .nth(2, in: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ENOMEM), at: (46, 9), (50, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "worker", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "third", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (51, 9), (51, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "third", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (52, 9), (52, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (53, 9), (53, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (54, 9), (54, 57))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (credentials)")
  func callersNoNewPrivsIsNotPassedOn_credentials() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/credentials",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (domain)")
  func callersNoNewPrivsIsNotPassedOn_domain() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/domain",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(3),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (details)")
  func callersNoNewPrivsIsNotPassedOn_details() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/details",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(6),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (array)")
  func callersNoNewPrivsIsNotPassedOn_array() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/array",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(7),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (first-work)")
  func callersNoNewPrivsIsNotPassedOn_firstWork() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/first-work",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(8),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:56:9
  @Test("siblings get the caller's no_new_privs only from a call that succeeds (second-work)")
  func callersNoNewPrivsIsNotPassedOn_secondWork() async throws {
    var scenario = Scenario(
      "enomem/callers-no-new-privs-is-not-passed-on/second-work",
      "siblings get the caller's no_new_privs only from a call that succeeds", in: spec,
      at: (56, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker", "third"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step("main", .setNoNewPrivs, at: (63, 9))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(9),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ENOMEM),
      at: (64, 9), (64, 91))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (65, 9), (65, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (66, 9), (66, 45))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (67, 9), (67, 67))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    scenario.step(
      "third", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (68, 9), (68, 45))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:70:9
  @Test("a caller without privileges is refused before any allocation")
  func refusedForWantOfPrivileges() async throws {
    var scenario = Scenario(
      "enomem/refused-for-want-of-privileges",
      "a caller without privileges is refused before any allocation", in: spec, at: (70, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .nth(1),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (74, 9), (74, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0),
      at: (75, 9), (75, 37))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 0), at: (75, 9), (75, 37))
    try await verify(scenario)
  }

  // Specs/enomem/privileges.yaml:77:9
  @Test("a caller with CAP_SYS_ADMIN makes the same allocations, and no_new_privs stays unset")
  func capableCaller() async throws {
    var scenario = Scenario(
      "enomem/capable-caller",
      "a caller with CAP_SYS_ADMIN makes the same allocations, and no_new_privs stays unset",
      in: spec, at: (77, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC), failAllocation: .every,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 8), at: (82, 9), (82, 89))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (83, 9), (83, 43))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (83, 9), (83, 43))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (84, 9), (84, 55))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (84, 9), (84, 55))
    try await verify(scenario)
  }
}

// Specs/privileges/three-threads.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/three-threads.yaml"

/// The caller and two siblings each have no_new_privs, CAP_SYS_ADMIN, both or neither, in every
/// combination. The call depends on the caller alone, and each sibling is treated as if it were the
/// only one.
@Suite("privileges of three threads", .tags(.privileges))
struct PrivilegesThreeThreadsTests {
  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, none, none)")
  func callerAndTwoSiblings_initial_none_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, none, nnp)")
  func callerAndTwoSiblings_initial_none_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, none, cap)")
  func callerAndTwoSiblings_initial_none_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, none, both)")
  func callerAndTwoSiblings_initial_none_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, nnp, none)")
  func callerAndTwoSiblings_initial_none_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, nnp, nnp)")
  func callerAndTwoSiblings_initial_none_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, nnp, cap)")
  func callerAndTwoSiblings_initial_none_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, nnp, both)")
  func callerAndTwoSiblings_initial_none_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, cap, none)")
  func callerAndTwoSiblings_initial_none_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, cap, nnp)")
  func callerAndTwoSiblings_initial_none_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, cap, cap)")
  func callerAndTwoSiblings_initial_none_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, cap, both)")
  func callerAndTwoSiblings_initial_none_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, both, none)")
  func callerAndTwoSiblings_initial_none_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, both, nnp)")
  func callerAndTwoSiblings_initial_none_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, both, cap)")
  func callerAndTwoSiblings_initial_none_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, none, both, both)")
  func callerAndTwoSiblings_initial_none_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,none,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, none, none)")
  func callerAndTwoSiblings_initial_nnp_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, none, nnp)")
  func callerAndTwoSiblings_initial_nnp_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, none, cap)")
  func callerAndTwoSiblings_initial_nnp_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, none, both)")
  func callerAndTwoSiblings_initial_nnp_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, nnp, none)")
  func callerAndTwoSiblings_initial_nnp_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, nnp, nnp)")
  func callerAndTwoSiblings_initial_nnp_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, nnp, cap)")
  func callerAndTwoSiblings_initial_nnp_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, nnp, both)")
  func callerAndTwoSiblings_initial_nnp_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, cap, none)")
  func callerAndTwoSiblings_initial_nnp_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, cap, nnp)")
  func callerAndTwoSiblings_initial_nnp_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, cap, cap)")
  func callerAndTwoSiblings_initial_nnp_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, cap, both)")
  func callerAndTwoSiblings_initial_nnp_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, both, none)")
  func callerAndTwoSiblings_initial_nnp_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, both, nnp)")
  func callerAndTwoSiblings_initial_nnp_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, both, cap)")
  func callerAndTwoSiblings_initial_nnp_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, nnp, both, both)")
  func callerAndTwoSiblings_initial_nnp_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,nnp,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, none, none)")
  func callerAndTwoSiblings_initial_cap_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, none, nnp)")
  func callerAndTwoSiblings_initial_cap_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, none, cap)")
  func callerAndTwoSiblings_initial_cap_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, none, both)")
  func callerAndTwoSiblings_initial_cap_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, nnp, none)")
  func callerAndTwoSiblings_initial_cap_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, nnp, nnp)")
  func callerAndTwoSiblings_initial_cap_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, nnp, cap)")
  func callerAndTwoSiblings_initial_cap_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, nnp, both)")
  func callerAndTwoSiblings_initial_cap_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, cap, none)")
  func callerAndTwoSiblings_initial_cap_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, cap, nnp)")
  func callerAndTwoSiblings_initial_cap_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, cap, cap)")
  func callerAndTwoSiblings_initial_cap_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, cap, both)")
  func callerAndTwoSiblings_initial_cap_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, both, none)")
  func callerAndTwoSiblings_initial_cap_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, both, nnp)")
  func callerAndTwoSiblings_initial_cap_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, both, cap)")
  func callerAndTwoSiblings_initial_cap_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, cap, both, both)")
  func callerAndTwoSiblings_initial_cap_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,cap,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, none, none)")
  func callerAndTwoSiblings_initial_both_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, none, nnp)")
  func callerAndTwoSiblings_initial_both_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, none, cap)")
  func callerAndTwoSiblings_initial_both_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, none, both)")
  func callerAndTwoSiblings_initial_both_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, nnp, none)")
  func callerAndTwoSiblings_initial_both_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, nnp, nnp)")
  func callerAndTwoSiblings_initial_both_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, nnp, cap)")
  func callerAndTwoSiblings_initial_both_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, nnp, both)")
  func callerAndTwoSiblings_initial_both_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, cap, none)")
  func callerAndTwoSiblings_initial_both_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, cap, nnp)")
  func callerAndTwoSiblings_initial_both_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, cap, cap)")
  func callerAndTwoSiblings_initial_both_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, cap, both)")
  func callerAndTwoSiblings_initial_both_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, both, none)")
  func callerAndTwoSiblings_initial_both_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, both, nnp)")
  func callerAndTwoSiblings_initial_both_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, both, cap)")
  func callerAndTwoSiblings_initial_both_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (initial, both, both, both)")
  func callerAndTwoSiblings_initial_both_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/initial,both,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, none, none)")
  func callerAndTwoSiblings_own_none_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, none, nnp)")
  func callerAndTwoSiblings_own_none_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, none, cap)")
  func callerAndTwoSiblings_own_none_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, none, both)")
  func callerAndTwoSiblings_own_none_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, nnp, none)")
  func callerAndTwoSiblings_own_none_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, nnp, nnp)")
  func callerAndTwoSiblings_own_none_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, nnp, cap)")
  func callerAndTwoSiblings_own_none_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, nnp, both)")
  func callerAndTwoSiblings_own_none_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, cap, none)")
  func callerAndTwoSiblings_own_none_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, cap, nnp)")
  func callerAndTwoSiblings_own_none_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, cap, cap)")
  func callerAndTwoSiblings_own_none_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, cap, both)")
  func callerAndTwoSiblings_own_none_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, both, none)")
  func callerAndTwoSiblings_own_none_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, both, nnp)")
  func callerAndTwoSiblings_own_none_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, both, cap)")
  func callerAndTwoSiblings_own_none_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, none, both, both)")
  func callerAndTwoSiblings_own_none_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,none,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, none, none)")
  func callerAndTwoSiblings_own_nnp_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, none, nnp)")
  func callerAndTwoSiblings_own_nnp_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, none, cap)")
  func callerAndTwoSiblings_own_nnp_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, none, both)")
  func callerAndTwoSiblings_own_nnp_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, nnp, none)")
  func callerAndTwoSiblings_own_nnp_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, nnp, nnp)")
  func callerAndTwoSiblings_own_nnp_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, nnp, cap)")
  func callerAndTwoSiblings_own_nnp_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, nnp, both)")
  func callerAndTwoSiblings_own_nnp_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, cap, none)")
  func callerAndTwoSiblings_own_nnp_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, cap, nnp)")
  func callerAndTwoSiblings_own_nnp_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, cap, cap)")
  func callerAndTwoSiblings_own_nnp_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, cap, both)")
  func callerAndTwoSiblings_own_nnp_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, both, none)")
  func callerAndTwoSiblings_own_nnp_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, both, nnp)")
  func callerAndTwoSiblings_own_nnp_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, both, cap)")
  func callerAndTwoSiblings_own_nnp_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, nnp, both, both)")
  func callerAndTwoSiblings_own_nnp_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,nnp,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, none, none)")
  func callerAndTwoSiblings_own_cap_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, none, nnp)")
  func callerAndTwoSiblings_own_cap_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, none, cap)")
  func callerAndTwoSiblings_own_cap_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, none, both)")
  func callerAndTwoSiblings_own_cap_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, nnp, none)")
  func callerAndTwoSiblings_own_cap_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, nnp, nnp)")
  func callerAndTwoSiblings_own_cap_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, nnp, cap)")
  func callerAndTwoSiblings_own_cap_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, nnp, both)")
  func callerAndTwoSiblings_own_cap_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, cap, none)")
  func callerAndTwoSiblings_own_cap_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, cap, nnp)")
  func callerAndTwoSiblings_own_cap_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, cap, cap)")
  func callerAndTwoSiblings_own_cap_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, cap, both)")
  func callerAndTwoSiblings_own_cap_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, both, none)")
  func callerAndTwoSiblings_own_cap_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, both, nnp)")
  func callerAndTwoSiblings_own_cap_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, both, cap)")
  func callerAndTwoSiblings_own_cap_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, cap, both, both)")
  func callerAndTwoSiblings_own_cap_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,cap,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, none, none)")
  func callerAndTwoSiblings_own_both_none_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,none,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, none, nnp)")
  func callerAndTwoSiblings_own_both_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,none,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, none, cap)")
  func callerAndTwoSiblings_own_both_none_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,none,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, none, both)")
  func callerAndTwoSiblings_own_both_none_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,none,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, nnp, none)")
  func callerAndTwoSiblings_own_both_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,nnp,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, nnp, nnp)")
  func callerAndTwoSiblings_own_both_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,nnp,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, nnp, cap)")
  func callerAndTwoSiblings_own_both_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,nnp,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, nnp, both)")
  func callerAndTwoSiblings_own_both_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,nnp,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (25, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, cap, none)")
  func callerAndTwoSiblings_own_both_cap_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,cap,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, cap, nnp)")
  func callerAndTwoSiblings_own_both_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,cap,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, cap, cap)")
  func callerAndTwoSiblings_own_both_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,cap,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, cap, both)")
  func callerAndTwoSiblings_own_both_cap_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,cap,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, both, none)")
  func callerAndTwoSiblings_own_both_both_none() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,both,none",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, both, nnp)")
  func callerAndTwoSiblings_own_both_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,both,nnp",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (26, 9))
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, both, cap)")
  func callerAndTwoSiblings_own_both_both_cap() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,both,cap",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:10:9
  @Test("every mixture of no_new_privs and CAP_SYS_ADMIN in three threads (own, both, both, both)")
  func callerAndTwoSiblings_own_both_both_both() async throws {
    var scenario = Scenario(
      "privileges/caller-and-two-siblings/own,both,both,both",
      "every mixture of no_new_privs and CAP_SYS_ADMIN in three threads", in: spec, at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (27, 9))
    scenario.step("first", .setNoNewPrivs, at: (28, 9))
    scenario.step("second", .setNoNewPrivs, at: (29, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (31, 9), (31, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (32, 9), (32, 52))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (33, 9), (33, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (34, 9), (37, 13))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (44, 9), (47, 13))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (54, 9), (54, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (55, 9), (55, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (56, 9), (56, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, none, none)")
  func flagForTwoSiblings_initial_none_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, none, cap)")
  func flagForTwoSiblings_initial_none_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, nnp, none)")
  func flagForTwoSiblings_initial_none_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, nnp, cap)")
  func flagForTwoSiblings_initial_none_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, cap, none)")
  func flagForTwoSiblings_initial_none_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, cap, cap)")
  func flagForTwoSiblings_initial_none_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, both, none)")
  func flagForTwoSiblings_initial_none_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, none, both, cap)")
  func flagForTwoSiblings_initial_none_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,none,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, none, none)")
  func flagForTwoSiblings_initial_nnp_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, none, cap)")
  func flagForTwoSiblings_initial_nnp_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, nnp, none)")
  func flagForTwoSiblings_initial_nnp_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, nnp, cap)")
  func flagForTwoSiblings_initial_nnp_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, cap, none)")
  func flagForTwoSiblings_initial_nnp_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, cap, cap)")
  func flagForTwoSiblings_initial_nnp_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, both, none)")
  func flagForTwoSiblings_initial_nnp_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, nnp, both, cap)")
  func flagForTwoSiblings_initial_nnp_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,nnp,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, none, none)")
  func flagForTwoSiblings_initial_cap_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, none, cap)")
  func flagForTwoSiblings_initial_cap_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, nnp, none)")
  func flagForTwoSiblings_initial_cap_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, nnp, cap)")
  func flagForTwoSiblings_initial_cap_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, cap, none)")
  func flagForTwoSiblings_initial_cap_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, cap, cap)")
  func flagForTwoSiblings_initial_cap_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, both, none)")
  func flagForTwoSiblings_initial_cap_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, cap, both, cap)")
  func flagForTwoSiblings_initial_cap_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,cap,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, none, none)")
  func flagForTwoSiblings_initial_both_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, none, cap)")
  func flagForTwoSiblings_initial_both_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, nnp, none)")
  func flagForTwoSiblings_initial_both_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, nnp, cap)")
  func flagForTwoSiblings_initial_both_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, cap, none)")
  func flagForTwoSiblings_initial_both_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, cap, cap)")
  func flagForTwoSiblings_initial_both_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, both, none)")
  func flagForTwoSiblings_initial_both_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (initial, both, both, cap)")
  func flagForTwoSiblings_initial_both_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/initial,both,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, none, none)")
  func flagForTwoSiblings_own_none_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, none, cap)")
  func flagForTwoSiblings_own_none_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, nnp, none)")
  func flagForTwoSiblings_own_none_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, nnp, cap)")
  func flagForTwoSiblings_own_none_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, cap, none)")
  func flagForTwoSiblings_own_none_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, cap, cap)")
  func flagForTwoSiblings_own_none_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, both, none)")
  func flagForTwoSiblings_own_none_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, none, both, cap)")
  func flagForTwoSiblings_own_none_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,none,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, none, none)")
  func flagForTwoSiblings_own_nnp_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, none, cap)")
  func flagForTwoSiblings_own_nnp_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, nnp, none)")
  func flagForTwoSiblings_own_nnp_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, nnp, cap)")
  func flagForTwoSiblings_own_nnp_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, cap, none)")
  func flagForTwoSiblings_own_nnp_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, cap, cap)")
  func flagForTwoSiblings_own_nnp_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, both, none)")
  func flagForTwoSiblings_own_nnp_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, nnp, both, cap)")
  func flagForTwoSiblings_own_nnp_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,nnp,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (71, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, none, none)")
  func flagForTwoSiblings_own_cap_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, none, cap)")
  func flagForTwoSiblings_own_cap_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, nnp, none)")
  func flagForTwoSiblings_own_cap_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, nnp, cap)")
  func flagForTwoSiblings_own_cap_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, cap, none)")
  func flagForTwoSiblings_own_cap_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, cap, cap)")
  func flagForTwoSiblings_own_cap_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, both, none)")
  func flagForTwoSiblings_own_cap_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, cap, both, cap)")
  func flagForTwoSiblings_own_cap_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,cap,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, none, none)")
  func flagForTwoSiblings_own_both_none_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,none,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, none, cap)")
  func flagForTwoSiblings_own_both_none_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,none,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, nnp, none)")
  func flagForTwoSiblings_own_both_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,nnp,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, nnp, cap)")
  func flagForTwoSiblings_own_both_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,nnp,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (72, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, cap, none)")
  func flagForTwoSiblings_own_both_cap_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,cap,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, cap, cap)")
  func flagForTwoSiblings_own_both_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,cap,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, both, none)")
  func flagForTwoSiblings_own_both_both_none() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,both,none",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (73, 9))
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:58:9
  @Test("with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads (own, both, both, cap)")
  func flagForTwoSiblings_own_both_both_cap() async throws {
    var scenario = Scenario(
      "privileges/flag-for-two-siblings/own,both,both,cap",
      "with the flag NO_NEW_PRIVS every mixture ends with no_new_privs in all threads", in: spec,
      at: (58, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (74, 9))
    scenario.step("first", .setNoNewPrivs, at: (75, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (76, 9), (76, 80))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (77, 9), (77, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 1),
      at: (78, 9), (78, 39))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (79, 9), (79, 57))
    scenario.step(
      "first", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (80, 9), (80, 57))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true), at: (81, 9), (81, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, nnp, none)")
  func failuresGiveNothing_ebadf_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,nnp,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, nnp, nnp)")
  func failuresGiveNothing_ebadf_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,nnp,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, nnp, cap)")
  func failuresGiveNothing_ebadf_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,nnp,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, cap, none)")
  func failuresGiveNothing_ebadf_cap_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,cap,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, cap, nnp)")
  func failuresGiveNothing_ebadf_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,cap,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, cap, cap)")
  func failuresGiveNothing_ebadf_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,cap,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, both, none)")
  func failuresGiveNothing_ebadf_both_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,both,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, both, nnp)")
  func failuresGiveNothing_ebadf_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,both,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadf, both, cap)")
  func failuresGiveNothing_ebadf_both_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadf,both,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, nnp, none)")
  func failuresGiveNothing_ebadfd_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,nnp,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, nnp, nnp)")
  func failuresGiveNothing_ebadfd_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,nnp,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, nnp, cap)")
  func failuresGiveNothing_ebadfd_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,nnp,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, cap, none)")
  func failuresGiveNothing_ebadfd_cap_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,cap,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, cap, nnp)")
  func failuresGiveNothing_ebadfd_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,cap,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, cap, cap)")
  func failuresGiveNothing_ebadfd_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,cap,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, both, none)")
  func failuresGiveNothing_ebadfd_both_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,both,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, both, nnp)")
  func failuresGiveNothing_ebadfd_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,both,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (ebadfd, both, cap)")
  func failuresGiveNothing_ebadfd_both_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/ebadfd,both,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD),
      at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, nnp, none)")
  func failuresGiveNothing_minusOne_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,nnp,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, nnp, nnp)")
  func failuresGiveNothing_minusOne_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,nnp,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, nnp, cap)")
  func failuresGiveNothing_minusOne_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,nnp,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, cap, none)")
  func failuresGiveNothing_minusOne_cap_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,cap,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, cap, nnp)")
  func failuresGiveNothing_minusOne_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,cap,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, cap, cap)")
  func failuresGiveNothing_minusOne_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,cap,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, both, none)")
  func failuresGiveNothing_minusOne_both_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,both,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, both, nnp)")
  func failuresGiveNothing_minusOne_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,both,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (minus-one, both, cap)")
  func failuresGiveNothing_minusOne_both_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/minus-one,both,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, nnp, none)")
  func failuresGiveNothing_e2big_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,nnp,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, nnp, nnp)")
  func failuresGiveNothing_e2big_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,nnp,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, nnp, cap)")
  func failuresGiveNothing_e2big_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,nnp,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, cap, none)")
  func failuresGiveNothing_e2big_cap_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,cap,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, cap, nnp)")
  func failuresGiveNothing_e2big_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,cap,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, cap, cap)")
  func failuresGiveNothing_e2big_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,cap,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, both, none)")
  func failuresGiveNothing_e2big_both_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,both,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, both, nnp)")
  func failuresGiveNothing_e2big_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,both,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (e2big, both, cap)")
  func failuresGiveNothing_e2big_both_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/e2big,both,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (93, 9), (93, 85))
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (99, 9), (103, 19))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, nnp, none)")
  func failuresGiveNothing_einval_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,nnp,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, nnp, nnp)")
  func failuresGiveNothing_einval_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,nnp,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, nnp, cap)")
  func failuresGiveNothing_einval_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,nnp,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (95, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, cap, none)")
  func failuresGiveNothing_einval_cap_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,cap,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, cap, nnp)")
  func failuresGiveNothing_einval_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,cap,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, cap, cap)")
  func failuresGiveNothing_einval_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,cap,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, both, none)")
  func failuresGiveNothing_einval_both_none() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,both,none",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, both, nnp)")
  func failuresGiveNothing_einval_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,both,nnp",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (96, 9))
    scenario.step("first", .setNoNewPrivs, at: (97, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:83:9
  @Test("a call that fails gives no thread no_new_privs and no layer (einval, both, cap)")
  func failuresGiveNothing_einval_both_cap() async throws {
    var scenario = Scenario(
      "privileges/failures-give-nothing/einval,both,cap",
      "a call that fails gives no thread no_new_privs and no layer", in: spec, at: (83, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (94, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x80000000),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EINVAL), at: (98, 9), (98, 99))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (104, 9), (104, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (105, 9), (105, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (106, 9), (106, 45))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (107, 9), (107, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (108, 9), (108, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (109, 9), (109, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, none, initial)")
  func failuresWithTheFlag_ebadf_none_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, none, own)")
  func failuresWithTheFlag_ebadf_none_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, nnp, initial)")
  func failuresWithTheFlag_ebadf_none_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, nnp, own)")
  func failuresWithTheFlag_ebadf_none_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, cap, initial)")
  func failuresWithTheFlag_ebadf_none_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, none, cap, own)")
  func failuresWithTheFlag_ebadf_none_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,none,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, none, initial)")
  func failuresWithTheFlag_ebadf_cap_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, none, own)")
  func failuresWithTheFlag_ebadf_cap_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, nnp, initial)")
  func failuresWithTheFlag_ebadf_cap_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, nnp, own)")
  func failuresWithTheFlag_ebadf_cap_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, cap, initial)")
  func failuresWithTheFlag_ebadf_cap_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadf, cap, cap, own)")
  func failuresWithTheFlag_ebadf_cap_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadf,cap,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, none, initial)")
  func failuresWithTheFlag_ebadfd_none_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, none, own)")
  func failuresWithTheFlag_ebadfd_none_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, nnp, initial)")
  func failuresWithTheFlag_ebadfd_none_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, nnp, own)")
  func failuresWithTheFlag_ebadfd_none_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, cap, initial)")
  func failuresWithTheFlag_ebadfd_none_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, none, cap, own)")
  func failuresWithTheFlag_ebadfd_none_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,none,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, none, initial)")
  func failuresWithTheFlag_ebadfd_cap_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, none, own)")
  func failuresWithTheFlag_ebadfd_cap_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, nnp, initial)")
  func failuresWithTheFlag_ebadfd_cap_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, nnp, own)")
  func failuresWithTheFlag_ebadfd_cap_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, cap, initial)")
  func failuresWithTheFlag_ebadfd_cap_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (ebadfd, cap, cap, own)")
  func failuresWithTheFlag_ebadfd_cap_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/ebadfd,cap,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADFD), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, none, initial)")
  func failuresWithTheFlag_minusOne_none_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, none, own)")
  func failuresWithTheFlag_minusOne_none_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, nnp, initial)")
  func failuresWithTheFlag_minusOne_none_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, nnp, own)")
  func failuresWithTheFlag_minusOne_none_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, cap, initial)")
  func failuresWithTheFlag_minusOne_none_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, none, cap, own)")
  func failuresWithTheFlag_minusOne_none_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,none,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, none, initial)")
  func failuresWithTheFlag_minusOne_cap_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, none, own)")
  func failuresWithTheFlag_minusOne_cap_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, nnp, initial)")
  func failuresWithTheFlag_minusOne_cap_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, nnp, own)")
  func failuresWithTheFlag_minusOne_cap_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, cap, initial)")
  func failuresWithTheFlag_minusOne_cap_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (minus-one, cap, cap, own)")
  func failuresWithTheFlag_minusOne_cap_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/minus-one,cap,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EBADF), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, none, initial)")
  func failuresWithTheFlag_e2big_none_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, none, own)")
  func failuresWithTheFlag_e2big_none_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, nnp, initial)")
  func failuresWithTheFlag_e2big_none_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, nnp, own)")
  func failuresWithTheFlag_e2big_none_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, cap, initial)")
  func failuresWithTheFlag_e2big_none_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, none, cap, own)")
  func failuresWithTheFlag_e2big_none_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,none,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, none, initial)")
  func failuresWithTheFlag_e2big_cap_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, none, own)")
  func failuresWithTheFlag_e2big_cap_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, nnp, initial)")
  func failuresWithTheFlag_e2big_cap_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, nnp, own)")
  func failuresWithTheFlag_e2big_cap_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, cap, initial)")
  func failuresWithTheFlag_e2big_cap_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (e2big, cap, cap, own)")
  func failuresWithTheFlag_e2big_cap_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/e2big,cap,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .ok), at: (124, 9), (124, 85))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .E2BIG), at: (129, 9), (133, 19))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, none, initial)")
  func failuresWithTheFlag_einval_none_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, none, own)")
  func failuresWithTheFlag_einval_none_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, nnp, initial)")
  func failuresWithTheFlag_einval_none_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, nnp, own)")
  func failuresWithTheFlag_einval_none_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, cap, initial)")
  func failuresWithTheFlag_einval_none_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, none, cap, own)")
  func failuresWithTheFlag_einval_none_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,none,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (125, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, none, initial)")
  func failuresWithTheFlag_einval_cap_none_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,none,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, none, own)")
  func failuresWithTheFlag_einval_cap_none_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,none,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, nnp, initial)")
  func failuresWithTheFlag_einval_cap_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,nnp,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, nnp, own)")
  func failuresWithTheFlag_einval_cap_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,nnp,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (126, 9))
    scenario.step("first", .setNoNewPrivs, at: (127, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: true),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, cap, initial)")
  func failuresWithTheFlag_einval_cap_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,cap,initial",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:111:9
  @Test("a call with the flag NO_NEW_PRIVS that fails sets it in no thread (einval, cap, cap, own)")
  func failuresWithTheFlag_einval_cap_cap_own() async throws {
    var scenario = Scenario(
      "privileges/failures-with-the-flag/einval,cap,cap,own",
      "a call with the flag NO_NEW_PRIVS that fails sets it in no thread", in: spec, at: (111, 9))
    scenario.reference = "linux/landlock.h, LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, .NO_NEW_PRIVS, plusBits: 0x80000000),
      expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: .EINVAL), at: (128, 9), (128, 113))
    scenario.step(
      "main", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (134, 9), (134, 45))
    scenario.step(
      "first", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (135, 9), (135, 45))
    scenario.step(
      "second", .get(.noNewPrivs), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: false),
      at: (136, 9), (136, 45))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 11), expect: 0),
      at: (137, 9), (137, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, none, initial)")
  func refusedCaller_tsync_none_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,none,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, none, own)")
  func refusedCaller_tsync_none_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,none,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, nnp, initial)")
  func refusedCaller_tsync_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,nnp,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, nnp, own)")
  func refusedCaller_tsync_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,nnp,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, cap, initial)")
  func refusedCaller_tsync_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,cap,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, cap, own)")
  func refusedCaller_tsync_cap_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,cap,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, both, initial)")
  func refusedCaller_tsync_both_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,both,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync, both, own)")
  func refusedCaller_tsync_both_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync,both,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, none, initial)")
  func refusedCaller_tsyncAndLog_none_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,none,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, none, own)")
  func refusedCaller_tsyncAndLog_none_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,none,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, nnp, initial)")
  func refusedCaller_tsyncAndLog_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,nnp,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, nnp, own)")
  func refusedCaller_tsyncAndLog_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,nnp,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, cap, initial)")
  func refusedCaller_tsyncAndLog_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,cap,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, cap, own)")
  func refusedCaller_tsyncAndLog_cap_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,cap,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, both, initial)")
  func refusedCaller_tsyncAndLog_both_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,both,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (tsync-and-log, both, own)")
  func refusedCaller_tsyncAndLog_both_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/tsync-and-log,both,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, none, initial)")
  func refusedCaller_alone_none_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,none,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, none, own)")
  func refusedCaller_alone_none_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,none,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, nnp, initial)")
  func refusedCaller_alone_nnp_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,nnp,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, nnp, own)")
  func refusedCaller_alone_nnp_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,nnp,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (150, 9))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, cap, initial)")
  func refusedCaller_alone_cap_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,cap,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, cap, own)")
  func refusedCaller_alone_cap_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,cap,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, both, initial)")
  func refusedCaller_alone_both_initial() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,both,initial",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:139:9
  @Test("EPERM leaves every sibling as it was, with each flag (alone, both, own)")
  func refusedCaller_alone_both_own() async throws {
    var scenario = Scenario(
      "privileges/refused-caller/alone,both,own",
      "EPERM leaves every sibling as it was, with each flag", in: spec, at: (139, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (149, 9), (149, 58))
    scenario.step("first", .setNoNewPrivs, at: (151, 9))
    scenario.step(
      "main", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (152, 9), (152, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (153, 9), (153, 39))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (154, 9), (154, 45))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (155, 9), (155, 45))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (156, 9), (156, 45))
    scenario.step(
      "second", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 57))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:159:9
  @Test("a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call (nothing)")
  func privilegeGivenUp_nothing() async throws {
    var scenario = Scenario(
      "privileges/privilege-given-up/nothing",
      "a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call", in: spec,
      at: (159, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (167, 9), (167, 66))
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (168, 9), (168, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (170, 9), (170, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (171, 9), (171, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (171, 9), (171, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:159:9
  @Test("a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call (no-new-privs)")
  func privilegeGivenUp_noNewPrivs() async throws {
    var scenario = Scenario(
      "privileges/privilege-given-up/no-new-privs",
      "a caller that gives up CAP_SYS_ADMIN needs no_new_privs for the next call", in: spec,
      at: (159, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (167, 9), (167, 66))
    scenario.step(
      "main", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (168, 9), (168, 58))
    scenario.step(
      "main", .setNoNewPrivs, expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (169, 9), (169, 78))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (170, 9), (170, 66))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:173:9
  @Test("after TSYNC a sibling needs privileges of its own for its own call (nnp, alone)")
  func privilegeOfTheSibling_nnp_alone() async throws {
    var scenario = Scenario(
      "privileges/privilege-of-the-sibling/nnp,alone",
      "after TSYNC a sibling needs privileges of its own for its own call", in: spec, at: (173, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (183, 9), (183, 58))
    scenario.step(
      "main", .setNoNewPrivs,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (184, 9), (184, 71))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (185, 9), (185, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (186, 9), (186, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (187, 9), (187, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:173:9
  @Test("after TSYNC a sibling needs privileges of its own for its own call (nnp, tsync)")
  func privilegeOfTheSibling_nnp_tsync() async throws {
    var scenario = Scenario(
      "privileges/privilege-of-the-sibling/nnp,tsync",
      "after TSYNC a sibling needs privileges of its own for its own call", in: spec, at: (173, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (183, 9), (183, 58))
    scenario.step(
      "main", .setNoNewPrivs,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (184, 9), (184, 71))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (185, 9), (185, 66))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (186, 9), (186, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 2),
      at: (187, 9), (187, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:173:9
  @Test("after TSYNC a sibling needs privileges of its own for its own call (cap, alone)")
  func privilegeOfTheSibling_cap_alone() async throws {
    var scenario = Scenario(
      "privileges/privilege-of-the-sibling/cap,alone",
      "after TSYNC a sibling needs privileges of its own for its own call", in: spec, at: (173, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (183, 9), (183, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (185, 9), (185, 66))
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (186, 9), (186, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (187, 9), (187, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:173:9
  @Test("after TSYNC a sibling needs privileges of its own for its own call (cap, tsync)")
  func privilegeOfTheSibling_cap_tsync() async throws {
    var scenario = Scenario(
      "privileges/privilege-of-the-sibling/cap,tsync",
      "after TSYNC a sibling needs privileges of its own for its own call", in: spec, at: (173, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "worker", .dropCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (183, 9), (183, 58))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (185, 9), (185, 66))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EPERM),
      at: (186, 9), (186, 65))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (187, 9), (187, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:189:9
  @Test("a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got (nnp)")
  func bornOfASibling_nnp() async throws {
    var scenario = Scenario(
      "privileges/born-of-a-sibling/nnp",
      "a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got",
      in: spec, at: (189, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .setNoNewPrivs,
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (198, 9), (198, 71))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (199, 9), (199, 66))
    scenario.step(
      "worker", .spawn("late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (200, 9), (200, 39))
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (201, 9), (201, 39))
    scenario.step(
      "late", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (202, 9), (202, 45))
    scenario.step(
      "child", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (203, 9), (203, 45))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:189:9
  @Test("a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got (cap)")
  func bornOfASibling_cap() async throws {
    var scenario = Scenario(
      "privileges/born-of-a-sibling/cap",
      "a thread born of a sibling after TSYNC inherits the no_new_privs that the sibling got",
      in: spec, at: (189, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites; seccomp(2), SECCOMP_FILTER_FLAG_TSYNC"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (199, 9), (199, 66))
    scenario.step(
      "worker", .spawn("late"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (200, 9), (200, 39))
    scenario.step(
      "worker", .fork("child"),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (201, 9), (201, 39))
    scenario.step(
      "late", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (202, 9), (202, 45))
    scenario.step(
      "child", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: false),
      at: (203, 9), (203, 45))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (nnp, none)")
  func logConfigurationAndNoNewPrivs_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/nnp,none",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (217, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (nnp, nnp)")
  func logConfigurationAndNoNewPrivs_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/nnp,nnp",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (217, 9))
    scenario.step("worker", .setNoNewPrivs, at: (218, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (nnp, cap)")
  func logConfigurationAndNoNewPrivs_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/nnp,cap",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (217, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (cap, none)")
  func logConfigurationAndNoNewPrivs_cap_none() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/cap,none",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: false),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (cap, nnp)")
  func logConfigurationAndNoNewPrivs_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/cap,nnp",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("worker", .setNoNewPrivs, at: (218, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (cap, cap)")
  func logConfigurationAndNoNewPrivs_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/cap,cap",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: false),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (both, none)")
  func logConfigurationAndNoNewPrivs_both_none() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/both,none",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (both, nnp)")
  func logConfigurationAndNoNewPrivs_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/both,nnp",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step("worker", .setNoNewPrivs, at: (218, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (219, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }

  // Specs/privileges/three-threads.yaml:205:9
  @Test("a call that changes the log configuration alone hands no_new_privs on as well (both, cap)")
  func logConfigurationAndNoNewPrivs_both_cap() async throws {
    var scenario = Scenario(
      "privileges/log-configuration-and-no-new-privs/both,cap",
      "a call that changes the log configuration alone hands no_new_privs on as well", in: spec,
      at: (205, 9))
    scenario.reference = "commit e75e38055b9d"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.step("main", .setNoNewPrivs, at: (216, 9))
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: .ok),
      at: (220, 9), (220, 81))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: true),
      at: (221, 9), (221, 45))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0_4), expect: 0),
      at: (222, 9), (222, 39))
    try await verify(scenario)
  }
}

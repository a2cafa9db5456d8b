// Specs/privileges/caller-and-sibling.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/privileges/caller-and-sibling.yaml"

/// The caller needs no_new_privs or CAP_SYS_ADMIN. What its siblings have never decides whether the
/// call succeeds. Whether it gives them no_new_privs differs between the editions.
@Suite("privileges of caller and sibling", .tags(.privileges))
struct PrivilegesCallerAndSiblingTests {
  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, none)")
  func everyCombination_none_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination/none,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, nnp)")
  func everyCombination_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination/none,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, cap)")
  func everyCombination_none_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination/none,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (none, both)")
  func everyCombination_none_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination/none,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, none)")
  func everyCombination_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination/nnp,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, nnp)")
  func everyCombination_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination/nnp,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, cap)")
  func everyCombination_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination/nnp,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (nnp, both)")
  func everyCombination_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination/nnp,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (23, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, none)")
  func everyCombination_cap_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination/cap,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, nnp)")
  func everyCombination_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination/cap,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, cap)")
  func everyCombination_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination/cap,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (cap, both)")
  func everyCombination_cap_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination/cap,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, none)")
  func everyCombination_both_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination/both,none",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, nnp)")
  func everyCombination_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination/both,nnp",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (24, 9))
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, cap)")
  func everyCombination_both_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination/both,cap",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:10:9
  @Test("with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling (both, both)")
  func everyCombination_both_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination/both,both",
      "with each mixture of no_new_privs and CAP_SYS_ADMIN in caller and sibling", in: spec,
      at: (10, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/caller-prerequisite", "cover-letter/sibling-no-new-privs", "man/EPERM", "man/TSYNC-no-new-privs"]
    scenario.because = "since version 3 a sibling gets no_new_privs exactly if the caller has it; in version 2 exactly if the sibling lacks CAP_SYS_ADMIN"
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (25, 9))
    scenario.step("worker", .setNoNewPrivs, at: (26, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 66))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (32, 13))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (39, 9), (39, 45))
    scenario.step(
      "main", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (40, 9), (40, 57))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (41, 9), (41, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (none, none)")
  func everyCombinationInAUserNamespace_none_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/none,none",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (none, nnp)")
  func everyCombinationInAUserNamespace_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/none,nnp",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (none, cap)")
  func everyCombinationInAUserNamespace_none_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/none,cap",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (none, both)")
  func everyCombinationInAUserNamespace_none_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/none,both",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (nnp, none)")
  func everyCombinationInAUserNamespace_nnp_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/nnp,none",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (nnp, nnp)")
  func everyCombinationInAUserNamespace_nnp_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/nnp,nnp",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (nnp, cap)")
  func everyCombinationInAUserNamespace_nnp_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/nnp,cap",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (nnp, both)")
  func everyCombinationInAUserNamespace_nnp_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/nnp,both",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (54, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (cap, none)")
  func everyCombinationInAUserNamespace_cap_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/cap,none",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (cap, nnp)")
  func everyCombinationInAUserNamespace_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/cap,nnp",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (cap, cap)")
  func everyCombinationInAUserNamespace_cap_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/cap,cap",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (cap, both)")
  func everyCombinationInAUserNamespace_cap_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/cap,both",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (both, none)")
  func everyCombinationInAUserNamespace_both_none() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/both,none",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (both, nnp)")
  func everyCombinationInAUserNamespace_both_nnp() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/both,nnp",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .dropCapability(.CAP_SYS_ADMIN), at: (55, 9))
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (both, cap)")
  func everyCombinationInAUserNamespace_both_cap() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/both,cap",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:43:9
  @Test("CAP_SYS_ADMIN counts in the caller's own user namespace (both, both)")
  func everyCombinationInAUserNamespace_both_both() async throws {
    var scenario = Scenario(
      "privileges/every-combination-in-a-user-namespace/both,both",
      "CAP_SYS_ADMIN counts in the caller's own user namespace", in: spec, at: (43, 9))
    scenario.reference = "landlock_restrict_self(2), EPERM"
    scenario.covers = ["man/EPERM"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (56, 9))
    scenario.step("worker", .setNoNewPrivs, at: (57, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 66))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (59, 9), (59, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (60, 9), (63, 13))
    scenario.step(
      "worker", .hasCapability(.CAP_SYS_ADMIN),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (70, 9), (70, 57))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (nnp, none, none)")
  func twoUnlikeSiblings_nnp_none_none() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/nnp,none,none", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (83, 9))
    scenario.step("main", .setNoNewPrivs, at: (84, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (85, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (nnp, none, nnp)")
  func twoUnlikeSiblings_nnp_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/nnp,none,nnp", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (83, 9))
    scenario.step("main", .setNoNewPrivs, at: (84, 9))
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (85, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step("second", .setNoNewPrivs, at: (87, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (nnp, cap, none)")
  func twoUnlikeSiblings_nnp_cap_none() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/nnp,cap,none", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (83, 9))
    scenario.step("main", .setNoNewPrivs, at: (84, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (nnp, cap, nnp)")
  func twoUnlikeSiblings_nnp_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/nnp,cap,nnp", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .dropCapability(.CAP_SYS_ADMIN), at: (83, 9))
    scenario.step("main", .setNoNewPrivs, at: (84, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step("second", .setNoNewPrivs, at: (87, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: true), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (cap, none, none)")
  func twoUnlikeSiblings_cap_none_none() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/cap,none,none", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (85, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (cap, none, nnp)")
  func twoUnlikeSiblings_cap_none_nnp() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/cap,none,nnp", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("first", .dropCapability(.CAP_SYS_ADMIN), at: (85, 9))
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step("second", .setNoNewPrivs, at: (87, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (cap, cap, none)")
  func twoUnlikeSiblings_cap_cap_none() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/cap,cap,none", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: true),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }

  // Specs/privileges/caller-and-sibling.yaml:72:9
  @Test("each sibling is judged for itself (cap, cap, nnp)")
  func twoUnlikeSiblings_cap_cap_nnp() async throws {
    var scenario = Scenario(
      "privileges/two-unlike-siblings/cap,cap,nnp", "each sibling is judged for itself", in: spec,
      at: (72, 9))
    scenario.reference = "cover letter v2, Enforcement prerequisites"
    scenario.covers = ["cover-letter/sibling-no-new-privs"]
    scenario.process = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("second", .dropCapability(.CAP_SYS_ADMIN), at: (86, 9))
    scenario.step("second", .setNoNewPrivs, at: (87, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (88, 9), (88, 66))
    scenario.step(
      "first", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), .edition(.equal, .v2), expect: false),
      .when(.edition(.greaterOrEqual, .v2), expect: false), at: (89, 9), (91, 19))
    scenario.step(
      "second", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (92, 9), (94, 19))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (95, 9), (95, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (96, 9), (96, 50))
    try await verify(scenario)
  }
}

// Specs/arguments/order-of-checks.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/arguments/order-of-checks.yaml"

/// With several faults at once, the first check decides the error. Up to 7.2 privileges come before
/// flags; 7.3 asks for the flags first (c2fe8b60b8e4).
@Suite("order of checks", .tags(.arguments))
struct ArgumentsOrderOfChecksTests {
  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (good, all)")
  func privilegesOrFlags_good_all() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/good,all",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0xffffffff),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (good, unknown)")
  func privilegesOrFlags_good_unknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/good,unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (good, tsync-and-unknown)")
  func privilegesOrFlags_good_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/good,tsync-and-unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (minus-one, all)")
  func privilegesOrFlags_minusOne_all() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/minus-one,all",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, plusBits: 0xffffffff),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (minus-one, unknown)")
  func privilegesOrFlags_minusOne_unknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/minus-one,unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (minus-one, tsync-and-unknown)")
  func privilegesOrFlags_minusOne_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/minus-one,tsync-and-unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (closed, all)")
  func privilegesOrFlags_closed_all() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/closed,all",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, plusBits: 0xffffffff),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (closed, unknown)")
  func privilegesOrFlags_closed_unknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/closed,unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (closed, tsync-and-unknown)")
  func privilegesOrFlags_closed_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/closed,tsync-and-unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (file, all)")
  func privilegesOrFlags_file_all() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/file,all",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, plusBits: 0xffffffff),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (file, unknown)")
  func privilegesOrFlags_file_unknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/file,unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:9:9
  @Test("privileges are asked before flags up to 7.2, after them since 7.3 (file, tsync-and-unknown)")
  func privilegesOrFlags_file_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-flags/file,tsync-and-unknown",
      "privileges are asked before flags up to 7.2, after them since 7.3", in: spec, at: (9, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_3), expect: .EINVAL),
      .otherwise(.EPERM), at: (18, 9), (18, 67))
    scenario.step("main", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    scenario.step("worker", .get(.noNewPrivs), expect: false, at: (19, 9), (19, 43))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (minus-one, none)")
  func privilegesOrDescriptor_minusOne_none() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/minus-one,none",
      "privileges are asked before the descriptor", in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.minusOne), expect: .EPERM, at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (minus-one, subdomains-off)")
  func privilegesOrDescriptor_minusOne_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/minus-one,subdomains-off",
      "privileges are asked before the descriptor", in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .LOG_SUBDOMAINS_OFF), expect: .EPERM, at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (closed, none)")
  func privilegesOrDescriptor_closed_none() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/closed,none",
      "privileges are asked before the descriptor", in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.closedDescriptor), expect: .EPERM, at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (closed, subdomains-off)")
  func privilegesOrDescriptor_closed_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/closed,subdomains-off",
      "privileges are asked before the descriptor", in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .LOG_SUBDOMAINS_OFF), expect: .EPERM,
      at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (file, none)")
  func privilegesOrDescriptor_file_none() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/file,none", "privileges are asked before the descriptor",
      in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step("main", .restrictSelf(.fileDescriptor), expect: .EPERM, at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:21:9
  @Test("privileges are asked before the descriptor (file, subdomains-off)")
  func privilegesOrDescriptor_file_subdomainsOff() async throws {
    var scenario = Scenario(
      "arguments/privileges-or-descriptor/file,subdomains-off",
      "privileges are asked before the descriptor", in: spec, at: (21, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .LOG_SUBDOMAINS_OFF), expect: .EPERM,
      at: (30, 9), (30, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (minus-one, unknown)")
  func flagsOrDescriptor_minusOne_unknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/minus-one,unknown", "flags are asked before the descriptor",
      in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, plusBits: 0x100000), expect: .EINVAL, at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (minus-one, tsync-and-unknown)")
  func flagsOrDescriptor_minusOne_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/minus-one,tsync-and-unknown",
      "flags are asked before the descriptor", in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (closed, unknown)")
  func flagsOrDescriptor_closed_unknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/closed,unknown", "flags are asked before the descriptor",
      in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, plusBits: 0x100000), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (closed, tsync-and-unknown)")
  func flagsOrDescriptor_closed_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/closed,tsync-and-unknown",
      "flags are asked before the descriptor", in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (file, unknown)")
  func flagsOrDescriptor_file_unknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/file,unknown", "flags are asked before the descriptor",
      in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, plusBits: 0x100000), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:32:9
  @Test("flags are asked before the descriptor (file, tsync-and-unknown)")
  func flagsOrDescriptor_file_tsyncAndUnknown() async throws {
    var scenario = Scenario(
      "arguments/flags-or-descriptor/file,tsync-and-unknown",
      "flags are asked before the descriptor", in: spec, at: (32, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000), expect: .EINVAL,
      at: (42, 9), (42, 67))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:44:9
  @Test("the descriptor is asked before the number of layers (good)")
  func descriptorOrDepth_good() async throws {
    var scenario = Scenario(
      "arguments/descriptor-or-depth/good", "the descriptor is asked before the number of layers",
      in: spec, at: (44, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 59))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG), at: (55, 9), (58, 19))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:44:9
  @Test("the descriptor is asked before the number of layers (closed)")
  func descriptorOrDepth_closed() async throws {
    var scenario = Scenario(
      "arguments/descriptor-or-depth/closed", "the descriptor is asked before the number of layers",
      in: spec, at: (44, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 59))
    scenario.step(
      "main", .restrictSelf(.closedDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADF), at: (55, 9), (58, 19))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:44:9
  @Test("the descriptor is asked before the number of layers (file)")
  func descriptorOrDepth_file() async throws {
    var scenario = Scenario(
      "arguments/descriptor-or-depth/file", "the descriptor is asked before the number of layers",
      in: spec, at: (44, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/order-of-checks"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (54, 9), (54, 59))
    scenario.step(
      "main", .restrictSelf(.fileDescriptor, .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EBADFD), at: (55, 9), (58, 19))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (59, 9), (59, 39))
    try await verify(scenario)
  }

  // Specs/arguments/order-of-checks.yaml:61:9
  @Test("without privileges TSYNC is refused with EPERM where the flag is known or privileges come first")
  func tsyncOfAnUnprivilegedCaller() async throws {
    var scenario = Scenario(
      "arguments/tsync-of-an-unprivileged-caller",
      "without privileges TSYNC is refused with EPERM where the flag is known or privileges come first",
      in: spec, at: (61, 9))
    scenario.reference = "commit c2fe8b60b8e4"
    scenario.covers = ["man/EPERM"]
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .restrictSelf("no-read", .TSYNC), expect: .EPERM, at: (66, 9), (66, 64))
    scenario.step("main", .get(.layers), expect: 0, at: (67, 9), (67, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (67, 9), (67, 37))
    try await verify(scenario)
  }
}

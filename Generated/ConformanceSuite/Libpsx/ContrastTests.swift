// Specs/libpsx/contrast.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/libpsx/contrast.yaml"

/// Without TSYNC a program lets each of its threads enforce the ruleset for itself, as libpsx does.
/// Every thread is restricted then, but the threads hold as many domains as there are threads, and
/// a failure of one thread leaves the others restricted.
@Suite("libpsx for contrast", .tags(.libpsx))
struct LibpsxContrastTests {
  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (psx, main, no-read)")
  func eachThreadADomain_psx_main_noRead() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/psx,main,no-read",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (psx, main, no-write)")
  func eachThreadADomain_psx_main_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/psx,main,no-write",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (psx, first, no-read)")
  func eachThreadADomain_psx_first_noRead() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/psx,first,no-read",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (psx, first, no-write)")
  func eachThreadADomain_psx_first_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/psx,first,no-write",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (24, 9), (24, 73))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (tsync, main, no-read)")
  func eachThreadADomain_tsync_main_noRead() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/tsync,main,no-read",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 87))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (tsync, main, no-write)")
  func eachThreadADomain_tsync_main_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/tsync,main,no-write",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 87))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (tsync, first, no-read)")
  func eachThreadADomain_tsync_first_noRead() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/tsync,first,no-read",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "first", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 87))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:13:9
  @Test("thread by thread all are restricted and none share a domain; together they share one (tsync, first, no-write)")
  func eachThreadADomain_tsync_first_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/each-thread-a-domain/tsync,first,no-write",
      "thread by thread all are restricted and none share a domain; together they share one",
      in: spec, at: (13, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "first", "second"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "first", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (25, 9), (25, 87))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "first", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "second", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (26, 9), (26, 39))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "first", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "second", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (27, 9), (27, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "first", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "second", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (28, 9), (28, 52))
    scenario.step(
      "main", .sameDomain(as: "first"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (29, 9), (29, 49))
    scenario.step(
      "main", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (30, 9), (30, 50))
    scenario.step(
      "first", .sameDomain(as: "second"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (31, 9), (31, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:33:9
  @Test("every repetition adds a layer to every thread, up to sixteen (1)")
  func layersOfEachThread_1() async throws {
    var scenario = Scenario(
      "libpsx/layers-of-each-thread/1",
      "every repetition adds a layer to every thread, up to sixteen", in: spec, at: (33, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (42, 9), (42, 70))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 1),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (44, 9), (44, 55))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: false), at: (46, 9), (46, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:33:9
  @Test("every repetition adds a layer to every thread, up to sixteen (2)")
  func layersOfEachThread_2() async throws {
    var scenario = Scenario(
      "libpsx/layers-of-each-thread/2",
      "every repetition adds a layer to every thread, up to sixteen", in: spec, at: (33, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 2,
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (42, 9), (42, 70))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 2),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (44, 9), (44, 55))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: false), at: (46, 9), (46, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:33:9
  @Test("every repetition adds a layer to every thread, up to sixteen (15)")
  func layersOfEachThread_15() async throws {
    var scenario = Scenario(
      "libpsx/layers-of-each-thread/15",
      "every repetition adds a layer to every thread, up to sixteen", in: spec, at: (33, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 15,
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (42, 9), (42, 70))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 15),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (44, 9), (44, 55))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .EACCES), at: (45, 9), (45, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: false), at: (46, 9), (46, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:33:9
  @Test("every repetition adds a layer to every thread, up to sixteen (16)")
  func layersOfEachThread_16() async throws {
    var scenario = Scenario(
      "libpsx/layers-of-each-thread/16",
      "every repetition adds a layer to every thread, up to sixteen", in: spec, at: (33, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 16,
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (42, 9), (42, 70))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: 16),
      at: (43, 9), (43, 39))
    scenario.step(
      "worker", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .E2BIG), at: (44, 9), (44, 55))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (45, 9), (45, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: .ok), at: (45, 9), (45, 52))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.abi(.greaterOrEqual, 2), expect: false), at: (46, 9), (46, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (psx, tgkill)")
  func childrenCannotSignal_psx_tgkill() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/psx,tgkill",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 70))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .tgkill("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (62, 9), (62, 40))
    scenario.step(
      "other", .tgkill("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (63, 9), (63, 38))
    scenario.step(
      "main", .tgkill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (64, 9), (64, 38))
    scenario.step(
      "worker", .tgkill("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 40))
    scenario.step(
      "main", .tgkill("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (66, 9), (66, 40))
    scenario.step(
      "worker", .tgkill("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (psx, kill)")
  func childrenCannotSignal_psx_kill() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/psx,kill",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 70))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (62, 9), (62, 40))
    scenario.step(
      "other", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (63, 9), (63, 38))
    scenario.step(
      "main", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (64, 9), (64, 38))
    scenario.step(
      "worker", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (65, 9), (65, 40))
    scenario.step(
      "main", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (66, 9), (66, 40))
    scenario.step(
      "worker", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (psx, pidfd_send_signal)")
  func childrenCannotSignal_psx_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/psx,pidfd_send_signal",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (58, 9), (58, 70))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (62, 9), (62, 40))
    scenario.step(
      "other", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (63, 9), (63, 38))
    scenario.step(
      "main", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 38))
    scenario.step(
      "worker", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 40))
    scenario.step(
      "main", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (66, 9), (66, 40))
    scenario.step(
      "worker", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (tsync, tgkill)")
  func childrenCannotSignal_tsync_tgkill() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/tsync,tgkill",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 84))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .tgkill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (62, 9), (62, 40))
    scenario.step(
      "other", .tgkill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (63, 9), (63, 38))
    scenario.step(
      "main", .tgkill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (64, 9), (64, 38))
    scenario.step(
      "worker", .tgkill("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 40))
    scenario.step(
      "main", .tgkill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (66, 9), (66, 40))
    scenario.step(
      "worker", .tgkill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (tsync, kill)")
  func childrenCannotSignal_tsync_kill() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/tsync,kill",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 84))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (62, 9), (62, 40))
    scenario.step(
      "other", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (63, 9), (63, 38))
    scenario.step(
      "main", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (64, 9), (64, 38))
    scenario.step(
      "worker", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (65, 9), (65, 40))
    scenario.step(
      "main", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (66, 9), (66, 40))
    scenario.step(
      "worker", .kill("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:48:9
  @Test("children of different threads may signal each other only if TSYNC made the domain (tsync, pidfd_send_signal)")
  func childrenCannotSignal_tsync_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-signal/tsync,pidfd_send_signal",
      "children of different threads may signal each other only if TSYNC made the domain", in: spec,
      at: (48, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (59, 9), (59, 84))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (60, 9), (60, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (61, 9), (61, 39))
    scenario.step(
      "one", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (62, 9), (62, 40))
    scenario.step(
      "other", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (63, 9), (63, 38))
    scenario.step(
      "main", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (64, 9), (64, 38))
    scenario.step(
      "worker", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (65, 9), (65, 40))
    scenario.step(
      "main", .pidfdSendSignal("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (66, 9), (66, 40))
    scenario.step(
      "worker", .pidfdSendSignal("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (67, 9), (67, 38))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:69:9
  @Test("children of different threads may trace each other only if TSYNC made the domain (psx, no-write)")
  func childrenCannotTrace_psx_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-trace/psx,no-write",
      "children of different threads may trace each other only if TSYNC made the domain", in: spec,
      at: (69, 9))
    scenario.reference = "ptrace(2); landlock(7), Ptrace restrictions"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (80, 9), (80, 72))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 39))
    scenario.step(
      "one", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (84, 9), (84, 41))
    scenario.step(
      "other", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (85, 9), (85, 39))
    scenario.step(
      "main", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (86, 9), (86, 39))
    scenario.step(
      "main", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (87, 9), (87, 41))
    scenario.step(
      "worker", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (88, 9), (88, 39))
    scenario.step(
      "worker", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:69:9
  @Test("children of different threads may trace each other only if TSYNC made the domain (psx, scoped)")
  func childrenCannotTrace_psx_scoped() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-trace/psx,scoped",
      "children of different threads may trace each other only if TSYNC made the domain", in: spec,
      at: (69, 9))
    scenario.reference = "ptrace(2); landlock(7), Ptrace restrictions"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (80, 9), (80, 72))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 39))
    scenario.step(
      "one", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (84, 9), (84, 41))
    scenario.step(
      "other", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (85, 9), (85, 39))
    scenario.step(
      "main", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (86, 9), (86, 39))
    scenario.step(
      "main", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (87, 9), (87, 41))
    scenario.step(
      "worker", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM), at: (88, 9), (88, 39))
    scenario.step(
      "worker", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:69:9
  @Test("children of different threads may trace each other only if TSYNC made the domain (tsync, no-write)")
  func childrenCannotTrace_tsync_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-trace/tsync,no-write",
      "children of different threads may trace each other only if TSYNC made the domain", in: spec,
      at: (69, 9))
    scenario.reference = "ptrace(2); landlock(7), Ptrace restrictions"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 39))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (84, 9), (84, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (85, 9), (85, 39))
    scenario.step(
      "main", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (86, 9), (86, 39))
    scenario.step(
      "main", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 41))
    scenario.step(
      "worker", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 39))
    scenario.step(
      "worker", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:69:9
  @Test("children of different threads may trace each other only if TSYNC made the domain (tsync, scoped)")
  func childrenCannotTrace_tsync_scoped() async throws {
    var scenario = Scenario(
      "libpsx/children-cannot-trace/tsync,scoped",
      "children of different threads may trace each other only if TSYNC made the domain", in: spec,
      at: (69, 9))
    scenario.reference = "ptrace(2); landlock(7), Ptrace restrictions"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (81, 9), (81, 86))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (82, 9), (82, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (83, 9), (83, 39))
    scenario.step(
      "one", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (84, 9), (84, 41))
    scenario.step(
      "other", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (85, 9), (85, 39))
    scenario.step(
      "main", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (86, 9), (86, 39))
    scenario.step(
      "main", .ptrace("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (87, 9), (87, 41))
    scenario.step(
      "worker", .ptrace("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (88, 9), (88, 39))
    scenario.step(
      "worker", .ptrace("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (89, 9), (89, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:91:9
  @Test("a child of one thread may signal that thread, and not the other one (psx, main)")
  func childAndThreads_psx_main() async throws {
    var scenario = Scenario(
      "libpsx/child-and-threads/psx,main",
      "a child of one thread may signal that thread, and not the other one", in: spec, at: (91, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 71))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (103, 9), (103, 40))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (104, 9), (104, 41))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (105, 9), (105, 43))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      because: "kill(2) asks for the leader's domain", at: (106, 9), (106, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:91:9
  @Test("a child of one thread may signal that thread, and not the other one (psx, worker)")
  func childAndThreads_psx_worker() async throws {
    var scenario = Scenario(
      "libpsx/child-and-threads/psx,worker",
      "a child of one thread may signal that thread, and not the other one", in: spec, at: (91, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (101, 9), (101, 71))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (103, 9), (103, 40))
    scenario.step(
      "child", .tgkill("main"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (104, 9), (104, 41))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 43))
    scenario.step(
      "child", .kill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      because: "kill(2) asks for the leader's domain", at: (106, 9), (106, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:91:9
  @Test("a child of one thread may signal that thread, and not the other one (tsync, main)")
  func childAndThreads_tsync_main() async throws {
    var scenario = Scenario(
      "libpsx/child-and-threads/tsync,main",
      "a child of one thread may signal that thread, and not the other one", in: spec, at: (91, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 85))
    scenario.step(
      "main", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (103, 9), (103, 40))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (104, 9), (104, 41))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 43))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      because: "kill(2) asks for the leader's domain", at: (106, 9), (106, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:91:9
  @Test("a child of one thread may signal that thread, and not the other one (tsync, worker)")
  func childAndThreads_tsync_worker() async throws {
    var scenario = Scenario(
      "libpsx/child-and-threads/tsync,worker",
      "a child of one thread may signal that thread, and not the other one", in: spec, at: (91, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (102, 9), (102, 85))
    scenario.step(
      "worker", .fork("child"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (103, 9), (103, 40))
    scenario.step(
      "child", .tgkill("main"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (104, 9), (104, 41))
    scenario.step(
      "child", .tgkill("worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (105, 9), (105, 43))
    scenario.step(
      "child", .kill("worker"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      because: "kill(2) asks for the leader's domain", at: (106, 9), (106, 41))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (1, tgkill)")
  func threadsMaySignal_1_tgkill() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/1,tgkill",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .tgkill("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .tgkill("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (1, kill)")
  func threadsMaySignal_1_kill() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/1,kill",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .kill("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .kill("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (1, pidfd_send_signal)")
  func threadsMaySignal_1_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/1,pidfd_send_signal",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 1),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (2, tgkill)")
  func threadsMaySignal_2_tgkill() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/2,tgkill",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"), times: 2,
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .tgkill("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .tgkill("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (2, kill)")
  func threadsMaySignal_2_kill() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/2,kill",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"), times: 2,
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .kill("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .kill("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:108:9
  @Test("threads with domains of their own may signal each other since erratum 2 (2, pidfd_send_signal)")
  func threadsMaySignal_2_pidfd_send_signal() async throws {
    var scenario = Scenario(
      "libpsx/threads-may-signal/2,pidfd_send_signal",
      "threads with domains of their own may signal each other since erratum 2", in: spec,
      at: (108, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .psxRestrictSelf("scoped"), times: 2,
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (118, 9), (118, 68))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: 2),
      at: (119, 9), (119, 39))
    scenario.step(
      "main", .pidfdSendSignal("worker"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (120, 9), (120, 41))
    scenario.step(
      "worker", .pidfdSendSignal("main"),
      expectByKernel: .when(.erratum(.equal, 2), .abi(.greaterOrEqual, 6), expect: .ok),
      at: (121, 9), (121, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:123:9
  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain (psx, main)")
  func socketsOfTheOtherThread_psx_main() async throws {
    var scenario = Scenario(
      "libpsx/sockets-of-the-other-thread/psx,main",
      "a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
      in: spec, at: (123, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .psxRestrictSelf("sockets"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (134, 9), (134, 71))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 51))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (137, 9), (137, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (138, 9), (138, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:123:9
  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain (psx, worker)")
  func socketsOfTheOtherThread_psx_worker() async throws {
    var scenario = Scenario(
      "libpsx/sockets-of-the-other-thread/psx,worker",
      "a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
      in: spec, at: (123, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .psxRestrictSelf("sockets"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (134, 9), (134, 71))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 51))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (137, 9), (137, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:123:9
  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain (tsync, main)")
  func socketsOfTheOtherThread_tsync_main() async throws {
    var scenario = Scenario(
      "libpsx/sockets-of-the-other-thread/tsync,main",
      "a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
      in: spec, at: (123, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 85))
    scenario.step(
      "main", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 51))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (137, 9), (137, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:123:9
  @Test("a thread cannot reach the abstract socket of another one unless TSYNC made the domain (tsync, worker)")
  func socketsOfTheOtherThread_tsync_worker() async throws {
    var scenario = Scenario(
      "libpsx/sockets-of-the-other-thread/tsync,worker",
      "a thread cannot reach the abstract socket of another one unless TSYNC made the domain",
      in: spec, at: (123, 9))
    scenario.reference = "landlock(7), Abstract UNIX socket scoping"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (135, 9), (135, 85))
    scenario.step(
      "worker", .listenAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (136, 9), (136, 51))
    scenario.step(
      "main", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (137, 9), (137, 52))
    scenario.step(
      "worker", .connectAbstract("socket"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (138, 9), (138, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (1, main)")
  func tsyncUnites_1_main() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/1,main", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (1, worker)")
  func tsyncUnites_1_worker() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/1,worker", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (2, main)")
  func tsyncUnites_2_main() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/2,main", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (2, worker)")
  func tsyncUnites_2_worker() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/2,worker", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 2,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (15, main)")
  func tsyncUnites_15_main() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/15,main", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:140:9
  @Test("a TSYNC after libpsx unites the threads in one domain (15, worker)")
  func tsyncUnites_15_worker() async throws {
    var scenario = Scenario(
      "libpsx/tsync-unites/15,worker", "a TSYNC after libpsx unites the threads in one domain",
      in: spec, at: (140, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"), times: 15,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (150, 9), (150, 71))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (151, 9), (151, 51))
    scenario.step(
      "worker", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (152, 9), (152, 68))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "other", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (153, 9), (153, 40))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "other", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (154, 9), (154, 53))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "other", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (155, 9), (155, 53))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (156, 9), (156, 51))
    scenario.step(
      "worker", .sameDomain(as: "other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (157, 9), (157, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:159:9
  @Test("libpsx after a TSYNC divides the common domain again (no-write)")
  func libpsxDivides_noWrite() async throws {
    var scenario = Scenario(
      "libpsx/libpsx-divides/no-write", "libpsx after a TSYNC divides the common domain again",
      in: spec, at: (159, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (168, 9), (168, 66))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (169, 9), (169, 50))
    scenario.step(
      "worker", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (170, 9), (170, 55))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (172, 9), (172, 50))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (173, 9), (173, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (174, 9), (174, 39))
    scenario.step(
      "one", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (175, 9), (175, 39))
    scenario.step(
      "other", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (176, 9), (176, 39))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (177, 9), (177, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (178, 9), (178, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (178, 9), (178, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (179, 9), (179, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:159:9
  @Test("libpsx after a TSYNC divides the common domain again (scoped)")
  func libpsxDivides_scoped() async throws {
    var scenario = Scenario(
      "libpsx/libpsx-divides/scoped", "libpsx after a TSYNC divides the common domain again",
      in: spec, at: (159, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["scoped"] = Ruleset(scoped: [.SIGNAL])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (168, 9), (168, 66))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (169, 9), (169, 50))
    scenario.step(
      "worker", .psxRestrictSelf("scoped"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (170, 9), (170, 55))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (171, 9), (171, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (172, 9), (172, 50))
    scenario.step(
      "main", .fork("one"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (173, 9), (173, 37))
    scenario.step(
      "worker", .fork("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (174, 9), (174, 39))
    scenario.step(
      "one", .kill("other"), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (175, 9), (175, 39))
    scenario.step(
      "other", .ptrace("one"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (176, 9), (176, 39))
    scenario.step(
      "main", .restrictSelf("scoped", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (177, 9), (177, 67))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (178, 9), (178, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 3),
      at: (178, 9), (178, 39))
    scenario.step(
      "main", .sameDomain(as: "worker"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (179, 9), (179, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (psx, main)")
  func unprivilegedThread_psx_main() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/psx,main",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (191, 9))
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (193, 9), (193, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (psx, worker)")
  func unprivilegedThread_psx_worker() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/psx,worker",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .setNoNewPrivs, at: (192, 9))
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (193, 9), (193, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (psx, both)")
  func unprivilegedThread_psx_both() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/psx,both",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (191, 9))
    scenario.step("worker", .setNoNewPrivs, at: (192, 9))
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (193, 9), (193, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (psx, neither)")
  func unprivilegedThread_psx_neither() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/psx,neither",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (193, 9), (193, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (tsync, main)")
  func unprivilegedThread_tsync_main() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/tsync,main",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (191, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (194, 9), (194, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (tsync, worker)")
  func unprivilegedThread_tsync_worker() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/tsync,worker",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .setNoNewPrivs, at: (192, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (194, 9), (194, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (tsync, both)")
  func unprivilegedThread_tsync_both() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/tsync,both",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .setNoNewPrivs, at: (191, 9))
    scenario.step("worker", .setNoNewPrivs, at: (192, 9))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (194, 9), (194, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: true), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:181:9
  @Test("a thread without privileges fails alone, and libpsx leaves the others restricted (tsync, neither)")
  func unprivilegedThread_tsync_neither() async throws {
    var scenario = Scenario(
      "libpsx/unprivileged-thread/tsync,neither",
      "a thread without privileges fails alone, and libpsx leaves the others restricted", in: spec,
      at: (181, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.because = "TSYNC asks for the privileges of the caller alone, libpsx needs those of every thread"
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EPERM),
      at: (194, 9), (194, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (195, 9), (195, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (196, 9), (196, 39))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: false), at: (197, 9), (197, 45))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:199:9
  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted (psx, main)")
  func deepThread_psx_main() async throws {
    var scenario = Scenario(
      "libpsx/deep-thread/psx,main",
      "a thread at the limit fails alone, and libpsx leaves the others restricted", in: spec,
      at: (199, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (209, 9), (209, 62))
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG),
      at: (210, 9), (210, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (212, 9), (212, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (213, 9), (213, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:199:9
  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted (psx, worker)")
  func deepThread_psx_worker() async throws {
    var scenario = Scenario(
      "libpsx/deep-thread/psx,worker",
      "a thread at the limit fails alone, and libpsx leaves the others restricted", in: spec,
      at: (199, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (209, 9), (209, 62))
    scenario.step(
      "main", .psxRestrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG),
      at: (210, 9), (210, 71))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (212, 9), (212, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (213, 9), (213, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:199:9
  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted (tsync, main)")
  func deepThread_tsync_main() async throws {
    var scenario = Scenario(
      "libpsx/deep-thread/tsync,main",
      "a thread at the limit fails alone, and libpsx leaves the others restricted", in: spec,
      at: (199, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (209, 9), (209, 62))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .E2BIG),
      at: (211, 9), (211, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 16),
      at: (212, 9), (212, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 0),
      at: (213, 9), (213, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:199:9
  @Test("a thread at the limit fails alone, and libpsx leaves the others restricted (tsync, worker)")
  func deepThread_tsync_worker() async throws {
    var scenario = Scenario(
      "libpsx/deep-thread/tsync,worker",
      "a thread at the limit fails alone, and libpsx leaves the others restricted", in: spec,
      at: (199, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-write"), times: 16,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (209, 9), (209, 62))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (211, 9), (211, 85))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (212, 9), (212, 39))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (213, 9), (213, 39))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (psx, 0)")
  func ownLayersStay_psx_0() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/psx,0",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (226, 9), (226, 72))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (psx, 1)")
  func ownLayersStay_psx_1() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/psx,1",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (225, 9), (225, 63))
    scenario.step(
      "main", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (226, 9), (226, 72))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 2),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (psx, 5)")
  func ownLayersStay_psx_5() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/psx,5",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 5,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (225, 9), (225, 63))
    scenario.step(
      "main", .psxRestrictSelf("no-write"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (226, 9), (226, 72))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 6),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (tsync, 0)")
  func ownLayersStay_tsync_0() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/tsync,0",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (227, 9), (227, 86))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (tsync, 1)")
  func ownLayersStay_tsync_1() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/tsync,1",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (225, 9), (225, 63))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (227, 9), (227, 86))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:215:9
  @Test("libpsx nests in each thread's own domain, where TSYNC replaces it (tsync, 5)")
  func ownLayersStay_tsync_5() async throws {
    var scenario = Scenario(
      "libpsx/own-layers-stay/tsync,5",
      "libpsx nests in each thread's own domain, where TSYNC replaces it", in: spec, at: (215, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "worker", .restrictSelf("no-read"), times: 5,
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (225, 9), (225, 63))
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (227, 9), (227, 86))
    scenario.step(
      "worker", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: 1),
      at: (228, 9), (228, 39))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (229, 9), (229, 52))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES),
      at: (230, 9), (230, 52))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:232:9
  @Test("a thread born after libpsx shares the domain of its parent alone (main)")
  func bornAfterLibpsx_main() async throws {
    var scenario = Scenario(
      "libpsx/born-after-libpsx/main",
      "a thread born after libpsx shares the domain of its parent alone", in: spec, at: (232, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .psxRestrictSelf("no-read"), expect: .ok, at: (240, 9), (240, 55))
    scenario.step("main", .spawn("late"), expect: .ok, at: (241, 9), (241, 40))
    scenario.step("late", .open("file", for: .reading), expect: .EACCES, at: (242, 9), (242, 53))
    scenario.step("late", .sameDomain(as: "main"), expect: true, at: (243, 9), (243, 49))
    scenario.step("late", .sameDomain(as: "worker"), expect: false, at: (244, 9), (244, 51))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:232:9
  @Test("a thread born after libpsx shares the domain of its parent alone (worker)")
  func bornAfterLibpsx_worker() async throws {
    var scenario = Scenario(
      "libpsx/born-after-libpsx/worker",
      "a thread born after libpsx shares the domain of its parent alone", in: spec, at: (232, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .psxRestrictSelf("no-read"), expect: .ok, at: (240, 9), (240, 55))
    scenario.step("worker", .spawn("late"), expect: .ok, at: (241, 9), (241, 40))
    scenario.step("late", .open("file", for: .reading), expect: .EACCES, at: (242, 9), (242, 53))
    scenario.step("late", .sameDomain(as: "main"), expect: false, at: (243, 9), (243, 49))
    scenario.step("late", .sameDomain(as: "worker"), expect: true, at: (244, 9), (244, 51))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:246:9
  @Test("libpsx reaches the living threads only (main)")
  func exitedThread_main() async throws {
    var scenario = Scenario(
      "libpsx/exited-thread/main", "libpsx reaches the living threads only", in: spec, at: (246, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .exit, at: (254, 9))
    scenario.step("other", .psxRestrictSelf("no-read"), expect: .ok, at: (255, 9), (255, 55))
    scenario.step("worker", .open("file", for: .reading), expect: .EACCES, at: (256, 9), (256, 53))
    scenario.step("other", .open("file", for: .reading), expect: .EACCES, at: (256, 9), (256, 53))
    scenario.step("worker", .get(.layers), expect: 1, at: (257, 9), (257, 40))
    scenario.step("other", .get(.layers), expect: 1, at: (257, 9), (257, 40))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:246:9
  @Test("libpsx reaches the living threads only (worker)")
  func exitedThread_worker() async throws {
    var scenario = Scenario(
      "libpsx/exited-thread/worker", "libpsx reaches the living threads only", in: spec,
      at: (246, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker", "other"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("worker", .exit, at: (254, 9))
    scenario.step("other", .psxRestrictSelf("no-read"), expect: .ok, at: (255, 9), (255, 55))
    scenario.step("main", .open("file", for: .reading), expect: .EACCES, at: (256, 9), (256, 53))
    scenario.step("other", .open("file", for: .reading), expect: .EACCES, at: (256, 9), (256, 53))
    scenario.step("main", .get(.layers), expect: 1, at: (257, 9), (257, 40))
    scenario.step("other", .get(.layers), expect: 1, at: (257, 9), (257, 40))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:259:9
  @Test("a bad descriptor fails in every thread and restricts none (minus-one)")
  func badDescriptor_minusOne() async throws {
    var scenario = Scenario(
      "libpsx/bad-descriptor/minus-one",
      "a bad descriptor fails in every thread and restricts none", in: spec, at: (259, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step("main", .psxRestrictSelf(.minusOne), expect: .EBADF, at: (267, 9), (267, 56))
    scenario.step("main", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:259:9
  @Test("a bad descriptor fails in every thread and restricts none (closed)")
  func badDescriptor_closed() async throws {
    var scenario = Scenario(
      "libpsx/bad-descriptor/closed", "a bad descriptor fails in every thread and restricts none",
      in: spec, at: (259, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .psxRestrictSelf(.closedDescriptor), expect: .EBADF, at: (267, 9), (267, 56))
    scenario.step("main", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    try await verify(scenario)
  }

  // Specs/libpsx/contrast.yaml:259:9
  @Test("a bad descriptor fails in every thread and restricts none (file)")
  func badDescriptor_file() async throws {
    var scenario = Scenario(
      "libpsx/bad-descriptor/file", "a bad descriptor fails in every thread and restricts none",
      in: spec, at: (259, 9))
    scenario.reference = "cover letter v2, motivation (1) and (2); nptl(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.step(
      "main", .psxRestrictSelf(.fileDescriptor), expect: .EBADFD, at: (267, 9), (267, 56))
    scenario.step("main", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("worker", .get(.layers), expect: 0, at: (268, 9), (268, 37))
    scenario.step("main", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    scenario.step("worker", .open("file", for: .reading), expect: .ok, at: (269, 9), (269, 50))
    try await verify(scenario)
  }
}

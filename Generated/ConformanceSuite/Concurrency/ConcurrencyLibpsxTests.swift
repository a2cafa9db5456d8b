// Specs/concurrency/libpsx.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/concurrency/libpsx.yaml", reference: "libpsx(3); landlock(7)",
  where: Condition(.edition(.greaterOrEqual, .linux7_0)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE]), "no-write": Ruleset(handledAccessFS: [.WRITE_FILE])])

/// Without TSYNC a program has each thread enforce the ruleset for itself, in a signal handler, as libpsx does. Threads
/// then hold domains of their own, and one by one; with TSYNC all hold one domain, and all get it or none does.
@Suite("libpsx beside TSYNC", .tags(.concurrency))
struct ConcurrencyLibpsxTests {
  @Test("libpsx's way gives each thread a domain of its own, and TSYNC then one to all")
  func domainsOfTheirOwn() async throws {
    var scenario = spec.scenario("concurrency/domains-of-their-own", threads: ["main", "worker", "third"], at: "10:9")
    scenario.step("worker", ["psx_restrict_self": "no-read"], expect: .ok, at: "16:9-54")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 1, at: "17:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "18:9-50")
    scenario.step("main", ["same_domain_as": "third"], expect: false, at: "19:9-49")
    scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]], expect: .ok, at: "20:9-67")
    scenario.step(["main", "worker", "third"], ["get": "layers"], expect: 2, at: "21:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "22:9-50")
    scenario.step("main", ["same_domain_as": "third"], expect: true, at: "23:9-49")
    try await verify(scenario)
  }

  @Test("after TSYNC, libpsx's way takes the common domain apart again")
  func afterTsync() async throws {
    var scenario = spec.scenario("concurrency/after-tsync", threads: ["main", "worker"], at: "25:9")
    scenario.step("main", ["restrict_self": "no-read", "flags": ["TSYNC"]], expect: .ok, at: "31:9-66")
    scenario.step("main", ["same_domain_as": "worker"], expect: true, at: "32:9-50")
    scenario.step("main", ["psx_restrict_self": "no-write"], expect: .ok, at: "33:9-55")
    scenario.step(["main", "worker"], ["get": "layers"], expect: 2, at: "34:9-39")
    scenario.step("main", ["same_domain_as": "worker"], expect: false, at: "35:9-50")
    try await verify(scenario)
  }

  @Test("while libpsx waits for a parked thread, the others are restricted already")
  func oneByOne() async throws {
    var scenario = spec.scenario("concurrency/one-by-one", where: Condition(), threads: ["main", "worker", "parked"],
      at: "37:9")
    scenario.step("parked", ["park": "vfork"], blocks: true, at: "42:9")
    scenario.step("main", ["psx_restrict_self": "no-read"], blocks: true, expect: .blocked, at: "43:9-69")
    scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES,
      because: "its own handler has run whatever the parked one does", at: "44:9-53")
    scenario.step("outside", ["release": "parked"], at: "46:9")
    scenario.step("main", ["finish": "psx_restrict_self"], expect: .ok, at: "47:9-54")
    scenario.step("parked", ["finish": "park"], expect: .ok, at: "48:9-41")
    scenario.step("parked", ["open": "file", "for": "reading"], expect: .EACCES, at: "49:9-53")
    try await verify(scenario)
  }

  @Test("libpsx's way leaves the siblings alone if the caller fails")
  func firstFailure() async throws {
    var scenario = spec.scenario("concurrency/first-failure", where: Condition(), threads: ["main", "worker"],
      at: "51:9")
    scenario.step("main", ["restrict_self": "no-read"], times: 16, expect: .ok, at: "56:9-61")
    scenario.step("main", ["psx_restrict_self": "no-write"], expect: .E2BIG, at: "57:9-55")
    scenario.step("worker", ["get": "layers"], expect: 0, at: "58:9-39")
    scenario.step("worker", ["open": "file", "for": "writing"], expect: .ok, at: "59:9-52")
    try await verify(scenario)
  }
}

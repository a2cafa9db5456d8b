// Specs/communication/udp.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/communication/udp.yaml"

/// BIND_UDP and CONNECT_SEND_UDP (ABI 10) decide about UDP ports. Connecting binds the socket to any port, so it takes
/// BIND_UDP on port 0 as well where that is handled.
@Suite("UDP ports", .tags(.communication))
struct CommunicationUdpTests {
  // Specs/communication/udp.yaml:18:9
  @Test("without a domain UDP needs no right, and nobody at the other end")
  func udpWithoutADomain() async throws {
    var scenario = Scenario("communication/udp-without-a-domain",
      "without a domain UDP needs no right, and nobody at the other end",
      reference: "landlock(7), LANDLOCK_ACCESS_NET_BIND_UDP", where: Condition(.abi(.greaterOrEqual, 10)),
      threads: ["main"], in: spec, at: (18, 9))
    scenario.step("main", ["bind_udp": "listening"], expect: .ok, at: (22, 9), (22, 45))
    scenario.step("main", ["connect_udp": "free_too"], expect: .ok, at: (23, 9), (23, 47))
    try await verify(scenario)
  }

  // Specs/communication/udp.yaml:25:9
  @Test("a rule for one port allows no other")
  func udpPortsAreTold() async throws {
    var scenario = Scenario("communication/udp-ports-are-told", "a rule for one port allows no other",
      reference: "landlock(7), LANDLOCK_ACCESS_NET_BIND_UDP", where: Condition(.abi(.greaterOrEqual, 10)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (25, 9))
    scenario.rulesets["both"] = Ruleset(handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
      rules: [.port(.free, allow: .BIND_UDP, .CONNECT_SEND_UDP)])
    scenario.step("main", ["restrict_self": "both"], expect: .ok, at: (30, 9), (30, 45))
    scenario.step("main", ["bind_udp": "free"], expect: .ok, at: (31, 9), (31, 40))
    scenario.step("main", ["bind_udp": "free_too"], expect: .EACCES, at: (32, 9), (32, 44))
    scenario.step("main", ["connect_udp": "free_too"], expect: .EACCES, at: (33, 9), (33, 47))
    scenario.step("main", ["bind_tcp": "free_too"], expect: .ok, at: (34, 9), (34, 44))
    try await verify(scenario)
  }

  // Specs/communication/udp.yaml:36:9
  @Test("connecting to an allowed port fails where binding is handled, because it binds too",
    arguments: permutations(of: ["ruleset": ["both", "sending"]]))
  func udpConnectTakesAPort(_ p: Permutation) async throws {
    var scenario = Scenario("communication/udp-connect-takes-a-port",
      "connecting to an allowed port fails where binding is handled, because it binds too", p,
      reference: "landlock(7), LANDLOCK_ACCESS_NET_BIND_UDP", where: Condition(.abi(.greaterOrEqual, 10)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main"], in: spec, at: (36, 9))
    if p["ruleset", in: "both"] {
      scenario.rulesets["both"] = Ruleset(handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
        rules: [.port(.free, allow: .BIND_UDP, .CONNECT_SEND_UDP)])
    }
    if p["ruleset", in: "sending"] {
      scenario.rulesets["sending"] = Ruleset(handledAccessNet: [.CONNECT_SEND_UDP],
        rules: [.port(.free, allow: .CONNECT_SEND_UDP)])
    }
    scenario.step("main", p.choose("ruleset", ["both": ["restrict_self": "both"],
      "sending": ["restrict_self": "sending"]]), expect: .ok, at: (44, 9), (44, 49))
    scenario.step("main", ["connect_udp": "free"], expectBy: .when(p["ruleset", in: "both"], expect: .EACCES),
      .otherwise(.ok), at: (45, 9), (45, 43))
    try await verify(scenario)
  }

  // Specs/communication/udp.yaml:47:9
  @Test("TSYNC restricts the UDP ports of all threads")
  func udpAfterTsync() async throws {
    var scenario = Scenario("communication/udp-after-tsync", "TSYNC restricts the UDP ports of all threads",
      reference: "landlock(7), LANDLOCK_ACCESS_NET_BIND_UDP", where: Condition(.abi(.greaterOrEqual, 10)),
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker", "third"], in: spec, at: (47, 9))
    scenario.rulesets["both"] = Ruleset(handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
      rules: [.port(.free, allow: .BIND_UDP, .CONNECT_SEND_UDP)])
    scenario.rulesets["no-tcp"] = Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP])
    scenario.step("worker", ["restrict_self": "no-tcp"], expect: .ok, at: (52, 9), (52, 49))
    scenario.step("main", ["restrict_self": "both", "flags": ["TSYNC"]], expect: .ok, at: (53, 9), (53, 63))
    scenario.step(["main", "worker", "third"], ["bind_udp": "free_too"], expect: .EACCES, at: (54, 9), (54, 46))
    scenario.step(["main", "worker", "third"], ["bind_udp": "free"], expect: .ok, at: (55, 9), (55, 42))
    scenario.step("worker", ["bind_tcp": "free"], expect: .ok, at: (56, 9), (56, 42))
    try await verify(scenario)
  }
}

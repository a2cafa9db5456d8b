// Specs/communication/udp.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/communication/udp.yaml", reference: "landlock(7), LANDLOCK_ACCESS_NET_BIND_UDP",
  where: Condition(.abi(.greaterOrEqual, 10)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["both": Ruleset(handledAccessNet: [.BIND_UDP, .CONNECT_SEND_UDP],
  rules: [.port(.free, allow: .BIND_UDP, .CONNECT_SEND_UDP)]),
  "no-tcp": Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP]),
  "sending": Ruleset(handledAccessNet: [.CONNECT_SEND_UDP], rules: [.port(.free, allow: .CONNECT_SEND_UDP)])])

/// BIND_UDP and CONNECT_SEND_UDP (ABI 10) decide about UDP ports. Connecting binds the socket to any port, so it takes
/// BIND_UDP on port 0 as well where that is handled.
@Suite("UDP ports", .tags(.communication))
struct CommunicationUdpTests {
  @Test("without a domain UDP needs no right, and nobody at the other end")
  func udpWithoutADomain() async throws {
    var scenario = spec.scenario("communication/udp-without-a-domain", process: ProcessSetup(), threads: ["main"],
      at: "18:9")
    scenario.step("main", ["bind_udp": "listening"], expect: .ok, at: "22:9-45")
    scenario.step("main", ["connect_udp": "free_too"], expect: .ok, at: "23:9-47")
    try await verify(scenario)
  }

  @Test("a rule for one port allows no other")
  func udpPortsAreTold() async throws {
    var scenario = spec.scenario("communication/udp-ports-are-told", threads: ["main"], at: "25:9")
    scenario.step("main", ["restrict_self": "both"], expect: .ok, at: "30:9-45")
    scenario.step("main", ["bind_udp": "free"], expect: .ok, at: "31:9-40")
    scenario.step("main", ["bind_udp": "free_too"], expect: .EACCES, at: "32:9-44")
    scenario.step("main", ["connect_udp": "free_too"], expect: .EACCES, at: "33:9-47")
    scenario.step("main", ["bind_tcp": "free_too"], expect: .ok, at: "34:9-44")
    try await verify(scenario)
  }

  @Test("connecting to an allowed port fails where binding is handled, because it binds too",
    arguments: permutations(of: ["ruleset": ["both", "sending"]]))
  func udpConnectTakesAPort(_ p: Permutation) async throws {
    var scenario = spec.scenario("communication/udp-connect-takes-a-port", p, threads: ["main"], at: "36:9")
    scenario.step("main", ["restrict_self": p["ruleset"]], expect: .ok, at: "44:9-49")
    scenario.step("main", ["connect_udp": "free"], expectBy: .when(p["ruleset", in: "both"], expect: .EACCES),
      .otherwise(.ok), at: "45:9-43")
    try await verify(scenario)
  }

  @Test("TSYNC restricts the UDP ports of all threads")
  func udpAfterTsync() async throws {
    var scenario = spec.scenario("communication/udp-after-tsync", threads: ["main", "worker", "third"], at: "47:9")
    scenario.step("worker", ["restrict_self": "no-tcp"], expect: .ok, at: "52:9-49")
    scenario.step("main", ["restrict_self": "both", "flags": ["TSYNC"]], expect: .ok, at: "53:9-63")
    scenario.step(["main", "worker", "third"], ["bind_udp": "free_too"], expect: .EACCES, at: "54:9-46")
    scenario.step(["main", "worker", "third"], ["bind_udp": "free"], expect: .ok, at: "55:9-42")
    scenario.step("worker", ["bind_tcp": "free"], expect: .ok, at: "56:9-42")
    try await verify(scenario)
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

@testable import KernelHost

/// Shell commands that play parts of an agent.
enum Agents {
  /// Says hello as an agent on Linux 7.3.4 would.
  static let hello = hello()

  /// Says hello.
  static func hello(
    version: Int = protocolVersion, abi: Int = 11, landlockError: Int32? = nil
  ) -> String {
    let profile = Profile(
      release: KernelRelease("7.3.4"), abi: abi, errata: 0xf,
      edition: Profile.edition(abi: abi, release: KernelRelease("7.3.4")),
      features: [.privileged, .loopback, .ptraceAccess, .userNamespaces], cpus: 2)
    let message = Response.hello(
      version: version, engine: "fake", profile: profile, landlockError: landlockError)
    return "echo '\(MessageCoding.line(message))'"
  }
}

/// Scenarios to send.
enum Scenarios {
  private static let location = SpecLocation(path: "Specs/a/b.yaml", line: 1, column: 1)

  /// One step of one thread.
  static let one = Scenario(
    id: ScenarioID(topic: "a", slug: "one"), name: "one", threads: ["main"],
    steps: [Step(thread: "main", action: .setNoNewPrivs, location: location)], location: location)

  /// The same, but it asks for fault injection.
  static let needingFailNth: Scenario = {
    var scenario = one
    scenario.requires = [.failingAllocations]
    return scenario
  }()

  /// A sibling is restricted by TSYNC: the point of it all.
  static let tsync = Scenario(
    id: ScenarioID(topic: "a", slug: "tsync"), name: "tsync",
    process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
    rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE])],
    steps: [
      Step(
        thread: "main",
        action: .restrictSelf(
          ruleset: .ruleset(name: "no-read"), flags: RestrictFlags([.TSYNC])), location: location),
      Step(thread: "worker", action: .open(path: "file", mode: .reading), location: location),
    ], location: location)
}

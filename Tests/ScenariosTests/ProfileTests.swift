// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@Suite("Profiles and releases")
struct ProfileTests {
  @Test("releases are ordered by time, a candidate before its release")
  func order() throws {
    let texts = [
      "6.12.117+deb13-amd64", "6.18.44", "7.0.0-rc3", "7.0.0-rc6", "7.0", "7.0.4+deb13", "7.3.4",
      "7.10.1",
    ]
    let releases = try texts.map { try #require(KernelRelease($0)) }
    #expect(releases.sorted() == releases)
  }

  @Test("a text without two leading numbers is no release", arguments: ["", "seven", "7", "-7.3"])
  func noRelease(text: String) {
    #expect(KernelRelease(text) == nil)
  }

  @Test("ABI 8 covers two editions, told apart by the release")
  func editions() {
    func edition(_ abi: Int, _ release: String) -> Edition? {
      Profile.edition(abi: abi, release: KernelRelease(release))
    }
    #expect(edition(7, "6.18.44") == nil)
    // Version 2 of the patch set left the ABI version as it was; only an error tells it from a kernel without TSYNC.
    #expect(Profile.edition(abi: 7, release: nil, errorOfMinusOne: .EBADF) == .v2)
    #expect(Profile.edition(abi: 7, release: nil, errorOfMinusOne: .EINVAL) == nil)
    #expect(Profile.edition(abi: 6, release: nil, errorOfMinusOne: .EBADF) == nil)
    #expect(Profile.edition(abi: 11, release: nil, errorOfMinusOne: .EBADF) == .linux7_3)
    #expect(edition(8, "7.0.3") == .linux7_0)
    #expect(edition(8, "7.0.4+deb13-cloud-amd64") == .linux7_0_4)
    #expect(edition(9, "7.1.3") == .linux7_1)
    #expect(edition(11, "7.3.4") == .linux7_3)
    #expect(edition(12, "7.4.0") == .linux7_3)
  }

  @Test("an assumed profile has the edition and the ABI version it is asked for")
  func assumed() {
    for edition in Edition.allCases {
      let profile = Profile.assumed(for: edition)
      #expect(profile.edition == edition && profile.abi == edition.abi)
    }
    #expect(Profile.assumed(forABIWithoutTSYNC: 6).edition == nil)
  }
}

@Suite("What a scenario needs")
struct RequirementTests {
  private let here = SpecLocation(path: "a/b.yaml", line: 1, column: 1)

  private func scenario(
    process: ProcessSetup = ProcessSetup(), rulesets: [String: Ruleset] = [:], action: Action
  ) -> Scenario {
    Scenario(
      id: ScenarioID(topic: "a", slug: "b"), name: "", process: process, threads: ["main"],
      rulesets: rulesets, steps: [Step(thread: "main", action: action, location: here)],
      location: here)
  }

  @Test("a ruleset newer than the kernel is named with both ABI versions")
  func abi() {
    let scoped = scenario(rulesets: ["s": Ruleset(scoped: [.SIGNAL])], action: .setNoNewPrivs)
    #expect(scoped.unmetRequirement(on: .assumed(forABIWithoutTSYNC: 6)) == nil)
    #expect(
      scoped.unmetRequirement(on: .assumed(forABIWithoutTSYNC: 5))
        == "Landlock ABI 6; this kernel has 5")
  }

  @Test("an action brings the features it needs, and a missing one is named")
  func features() {
    var profile = Profile.assumed(for: .linux7_3)
    profile.features = []
    #expect(scenario(action: .setNoNewPrivs).unmetRequirement(on: profile) == nil)
    #expect(
      scenario(action: .sameDomain(as: "x")).unmetRequirement(on: profile)
        == "ptrace access to processes of the same user, which some other security module denies")
  }

  @Test("capabilities need root, or a user namespace of the scenario's own")
  func capabilities() {
    let plain = ProcessSetup(capabilities: [.CAP_SYS_ADMIN])
    let inside = ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: true)
    #expect(scenario(process: plain, action: .setNoNewPrivs).requiredFeatures == [.privileged])
    #expect(scenario(process: inside, action: .setNoNewPrivs).requiredFeatures == [.userNamespaces])
  }

  @Test("a program holds no expectation, only what an engine must do")
  func program() {
    let one = scenario(action: .createRuleset(name: "r"))
    #expect(
      one.program.instructions == [
        .init(thread: "main", action: .createRuleset(name: "r"), times: 1)
      ])
    #expect(one.program.explicitlyCreatedRulesets == ["r"])
  }
}

@Suite("Diagnostics and allowed outcomes")
struct PrintingTests {
  @Test("a diagnostic prints its place, its line, a caret and its notes")
  func diagnostic() {
    let here = SpecLocation(path: "Specs/a/b.yaml", line: 3, column: 4)
    let note = Diagnostic(.note, "first defined here", at: here)
    let error = Diagnostic(
      .error, "unknown key 'stpes'", at: here, length: 5, sourceLine: "\t  stpes: []",
      notes: [note])
    #expect(
      error.description == """
        Specs/a/b.yaml:3:4: error: unknown key 'stpes'
          \t  stpes: []
          \t  ^~~~~
        Specs/a/b.yaml:3:4: note: first defined here
        """)
  }

  @Test("the nearest allowed outcome agrees for the most steps")
  func nearest() {
    let allowed = AllowedOutcomes([Outcome([.ok, .ok]), Outcome([.errno(.EPERM), .ok])])
    #expect(allowed.nearest(to: Outcome([.ok, .errno(.EACCES)])) == Outcome([.ok, .ok]))
    #expect(AllowedOutcomes([]).nearest(to: Outcome([.ok])) == nil)
  }
}

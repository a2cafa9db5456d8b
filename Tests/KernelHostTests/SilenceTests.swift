// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

@Suite("The end of a guest that says nothing")
struct SilenceTests {
  private let plan = Launcher.Plan(
    backend: "uml",
    launch: AgentSession.Launch(
      program: "linux", arguments: [], errorFile: "/dev/null", isGuarded: true),
    consoleFile: nil, runner: "User-Mode Linux", isGuest: true, bootDeadline: .seconds(1))

  private func ending(state: Character) -> EngineRun.Ending {
    plan.endingOfSilence(
      family: [
        ProcessTable.Entry(process: 7, parent: 1, group: 7, state: "S", name: "linux"),
        ProcessTable.Entry(process: 8, parent: 7, group: 7, state: state, name: "uml-userspace"),
      ], limit: .seconds(70))
  }

  @Test("a guest whose processes sleep or run has died")
  func died() {
    for state in ["S", "R"] as [Character] {
      #expect(ending(state: state) == .kernelDied(reason: "the kernel stopped answering for 70 s"))
    }
  }

  @Test(
    "a guest that the kernel of the machine keeps, or that was stopped, says nothing about its own")
  func kept() {
    #expect(
      ending(state: "D")
        == .harnessFault(
          reason:
            "User-Mode Linux stopped answering for 70 s: process 8 (uml-userspace) is stuck in the "
            + "kernel of this machine; see dmesg"))
    #expect(
      ending(state: "T")
        == .harnessFault(
          reason: "User-Mode Linux stopped answering for 70 s: process 8 (uml-userspace) is stopped"
        ))
  }
}

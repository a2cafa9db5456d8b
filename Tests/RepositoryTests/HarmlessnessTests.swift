// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import KernelModel
import ScenarioYAML
import Scenarios
import Testing

/// What this project ships must do no harm to released kernels, which people run it on.
@Suite("Nothing here hangs a released kernel")
struct HarmlessnessTests {
  /// The oldest and the newest released edition whose calls can deadlock with a reader of `exec_update_lock`.
  private static let released: [Edition] = [.linux7_0, .linux7_3]

  @Test(
    "the simulator lets no scenario of the library hang on a released kernel", arguments: released)
  func library(edition: Edition) throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    let simulator = Simulator(profile: .assumed(for: edition))
    #expect(scenarios.count > 1000)
    for scenario in scenarios where scenario.races {
      let hangs = simulator.allowedOutcomes(of: scenario.program).outcomes
        .contains { $0.results.contains(.hung) }
      #expect(!hangs, "\(scenario.id)")
    }
  }

  @Test("no scenario asks whether a signal of a pipe leaves the scope for a member of a group")
  func groups() throws {
    let scenarios = try Repository.compiledSpecs.get().scenarios
    let owned = scenarios.filter { $0.program.instructions.contains { $0.isOwnerGroup } }
    #expect(!owned.isEmpty)
    for scenario in owned {
      #expect(!Self.asksOfMembers(scenario.program), "\(scenario.id)")
    }
  }

  @Test("such a scenario would be found")
  func foundGroups() {
    let scope = Program.Instruction(
      thread: "main",
      action: .restrictSelf(ruleset: .ruleset(name: "scoped"), flags: RestrictFlags()))
    let fork = Program.Instruction(thread: "main", action: .fork(thread: "child"))
    let owner = Program.Instruction(
      thread: "main", action: .watchIO(pipe: "p", owner: "main", as: .group))
    func program(_ instructions: Program.Instruction...) -> Program {
      Program(
        process: ProcessSetup(), threads: ["main"],
        rulesets: ["scoped": Ruleset(scoped: [.SIGNAL])], instructions: instructions)
    }
    #expect(Self.asksOfMembers(program(fork, scope, owner)))
    #expect(Self.asksOfMembers(program(scope, fork, owner)))
    #expect(!Self.asksOfMembers(program(scope, owner)))
    #expect(!Self.asksOfMembers(program(fork, owner, scope)))
  }

  /// Whether a process group with members in other processes becomes an owner inside of a scope of signals. Landlock's
  /// erratum 4 is that releases before its fix let such signals out.
  private static func asksOfMembers(_ program: Program) -> Bool {
    let forks = program.instructions.contains {
      if case .fork = $0.action { true } else { false }
    }
    // Whatever stands before some owner stands before the last one.
    let last = program.instructions.lastIndex { $0.isOwnerGroup } ?? 0
    let scopes = program.instructions[..<last].contains { instruction in
      guard case .restrictSelf(.ruleset(let name), _) = instruction.action else { return false }
      return program.rulesets[name]?.scoped.contains(.SIGNAL) == true
    }
    return forks && scopes
  }

  @Test("the language reads no file of a process that a lock of the process guards")
  func language() {
    #expect(ProcFile.allCases.map(\.rawValue) == ["status"])
    let words = SpecSchema.json()
    #expect(!words.contains("read_maps") && !words.contains("/proc/PID"))
  }

  @Test("no spec and no page of the documentation names a file of /proc but 'status'")
  func texts() throws {
    let paths = try Repository.files(under: "Specs", suffix: ".yaml") + ["README.md"]
    #expect(paths.count > 30)
    for path in paths {
      for match in try Repository.text(of: path).matches(
        of: /\/proc\/[\w-]+\/(?:task\/\w+\/)?(\w+)/)
      {
        #expect(match.1 == "status", "\(path): \(match.0)")
      }
    }
  }
}

extension Program.Instruction {
  /// Whether a process group becomes the owner of a pipe.
  fileprivate var isOwnerGroup: Bool {
    if case .watchIO(_, _, .group) = action { true } else { false }
  }
}

extension Scenario {
  /// Whether some of its threads act at the same time.
  fileprivate var races: Bool { steps.contains { $0.timing != .after } }
}

// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import SourceExplorer

/// What is left out because it shows nothing new.
@Suite("Steps that are left out")
struct ReductionTests {
  private static let processes = [
    ProcessDescription.process(2, 2) { $0.signals = 2 },
    ProcessDescription.process(3) {
      $0.exits = 1; $0.signals = 1
    },
    ProcessDescription.process(2) {
      $0.spawns = 1; $0.signals = 1; $0.failedAllocations = 1
    },
    ProcessDescription.process(3) {
      $0.parks = 1; $0.signals = 1
    },
    ProcessDescription.process(2, 2) {
      $0.mayBeKilled = true; $0.signals = 1
    },
  ]

  /// Bugs of which only signals tell, or that make waits end otherwise.
  private static let bugs = [
    ("", ""),
    ("return restart_syscall();", "return signal_pending(current) ? -EBUSY : restart_syscall();"),
    (
      "wait_for_completion_interruptible(&round.prepared)",
      "wait_for_completion_killable(&round.prepared)"
    ),
    ("\tcomplete_all(&round.decided);", ""),
  ]

  @Test("signals that come late come to what signals at any time come to", arguments: processes)
  func lateSignals(process: ProcessDescription) async throws {
    for (old, new) in Self.bugs {
      let build =
        old.isEmpty
        ? try await TestProtocol.build() : try await TestProtocol.build(replacing: old, with: new)
      defer { build.remove() }
      let late = try await build.explore(process)
      let always = try await build.explore(process, extra: ["late=0"])
      #expect(late.isComplete && always.isComplete)
      #expect(Set(late.violations.map(\.rule)) == Set(always.violations.map(\.rule)), "\(new)")
      // Behind a violated rule nothing is looked for.
      if late.violations.isEmpty {
        #expect(Set(late.outcomes.map(\.text)) == Set(always.outcomes.map(\.text)), "\(new)")
        #expect(late.extent.states < always.extent.states)
      }
    }
  }

  @Test("a thread that exits with a signal runs its last works with it")
  func exitWithSignal() async throws {
    // Works that make nobody hurry run when their thread exits, and there only a signal interrupts them.
    let base = try await TestProtocol.build()
    defer { base.remove() }
    let wait = "wait_for_completion(&round->decided)"
    let interrupted = "wait_for_completion_interruptible(&round->decided)"
    let build = try await base.replacing(
      text: base.text.replacing("TWA_SIGNAL", with: "TWA_RESUME")
        .replacing("\t\(wait);", with: "\tWARN_ON(\(interrupted) && current->flags & PF_EXITING);"))
    defer { build.remove() }
    var process = ProcessDescription.process(2) { $0.exits = 1 }
    #expect(!(try await build.explore(process).violations.map(\.rule)).contains("no-warnings"))
    process.signals = 1
    #expect(try await build.explore(process).violations.map(\.rule).contains("no-warnings"))
  }

  @Test("code that spins without touching memory is found, and ends the exploration")
  func spins() async throws {
    let build = try await TestProtocol.build(
      replacing: "\tcomplete_all(&round.decided);", with: "\tfor (;;)\n\t\t;")
    defer { build.remove() }
    let found = try await build.explore(ProcessDescription.process(3, 2) { $0.exits = 1 })
    #expect(found.violations.map(\.rule) == ["call-returns"])
    #expect(found.violations.first?.detail == "spins: no other thread can end it")
    #expect(found.extent.truncation == "a rule is violated")
  }
}

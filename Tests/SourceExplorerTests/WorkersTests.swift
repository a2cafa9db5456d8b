// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import SourceExplorer

@Suite("Workers that share an exploration of the user's file")
struct WorkersTests {
  /// What must not depend on how many work; how often the code ran may, because two may run the same step at a time.
  private func essence(_ found: SourceExploration) -> [String] {
    let extent = found.extent
    let violations = found.violations.map { violation in
      "\(violation.rule) \(violation.kind) \(violation.detail) \(violation.standing)\n"
        + SourceScheduleTable(violation.steps, threads: found.threads).text
    }
    let outcomes = found.outcomes.map {
      $0.text + "\n" + SourceScheduleTable($0.steps, threads: found.threads).text
    }
    return violations + outcomes
      + [
        "\(extent.states) \(extent.steps) \(extent.joined) \(extent.depth)",
        "\(extent.components) \(extent.parts) \(extent.truncation)",
      ]
  }

  @Test(
    "any number of workers comes to the same states, outcomes, violations and schedules as one",
    arguments: [
      ProcessDescription.process(6, 2),
      ProcessDescription.process(3, 2) {
        $0.exits = 1; $0.signals = 1
      },
      ProcessDescription.process(5) {
        $0.reads = 1; $0.exits = 1
      },
      ProcessDescription.process(3, 2) {
        $0.mayBeKilled = true; $0.failedAllocations = 1
      },
    ])
  func same(process: ProcessDescription) async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    var bounds = SourceBounds()
    bounds.wantsSchedules = true
    let alone = try await build.explore(process, bounds)
    // Fewer states than this are not worth sharing: the test would say nothing.
    #expect(alone.isComplete && alone.extent.states > 25_000)
    for workers in [2, 5] {
      bounds.workers = workers
      #expect(essence(try await build.explore(process, bounds)) == essence(alone), "\(workers)")
    }
  }

  @Test("the first violation that ends an exploration is the same one, and so is what crashes")
  func firstViolation() async throws {
    for (old, new) in [
      ("\t\tkfree(orders);", ""), ("\t\tcommit_creds(mine);", "*(volatile int *)8 = 1;"),
      ("\tcomplete_all(&round.decided);", ""),
    ] {
      let build = try await TestProtocol.build(replacing: old, with: new)
      defer { build.remove() }
      var bounds = SourceBounds()
      bounds.stopsAtFirstViolation = true
      // The bug is met after levels that were shared.
      let process = ProcessDescription.process(5, 2) {
        $0.exits = 1; $0.signals = 1
      }
      let alone = try await build.explore(process, bounds)
      bounds.workers = 3
      let shared = try await build.explore(process, bounds)
      #expect(alone.violations.count == 1 && alone.extent.states > 5_000)
      #expect(essence(shared).first == essence(alone).first)
    }
  }

  @Test("code that does not say what it reads is explored by several workers, too")
  func blind() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    var bounds = SourceBounds()
    let process = ProcessDescription.process(3, 2) {
      $0.exits = 1; $0.signals = 1
    }
    let alone = try await build.explore(process, bounds, extra: ["instrumented=0"])
    bounds.workers = 2
    let shared = try await build.explore(process, bounds, extra: ["instrumented=0"])
    #expect(essence(shared) == essence(alone))
  }

  @Test("bounds end workers, too")
  func bounds() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    var bounds = SourceBounds()
    bounds.workers = 2
    bounds.states = 10_000
    let found = try await build.explore(ProcessDescription.process(6, 2) { $0.exits = 1 }, bounds)
    #expect(found.extent.truncation == "the bound of states was reached")
    #expect(found.extent.states < 100_000)
  }
}

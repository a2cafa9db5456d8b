// SPDX-License-Identifier: MIT

import ProgramBuilding
import Scenarios
import StateExplorer
import Testing

@testable import KernelModel

/// How much may happen at once, and in a row.
@Suite("limits of programs")
struct LimitTests {
  private static let names = ["main", "b", "c", "d", "e", "f"]

  /// So many threads call at once, each with the same ruleset.
  private func calls(_ count: Int) -> Piece {
    Piece(
      threads: Array(Self.names.prefix(count)),
      [
        together(Self.names.prefix(count).map { ($0, .sync("no-read")) }),
        then("main", .layers), then("b", .sameDomain(as: "main")),
      ])
  }

  @Test("four threads call at once, and all succeed")
  func fourCallers() {
    let exploration = calls(4).explore(.linux7_3)
    #expect(exploration.texts == ["ok ok ok ok 4 true"])
    #expect(exploration.truncation == nil)
    #expect(exploration.brokenRules.isEmpty)
  }

  @Test("runs of five callers are followed to their end, and all succeed")
  func fiveCallers() {
    let simulator = Simulator(profile: .assumed(for: .linux7_3))
    for seed in 0..<20 as Range<UInt64> {
      let run = simulator.run(calls(5).program, seed: seed)
      #expect(run.isWhole)
      #expect(
        run.outcome.results.map(\.description) == ["ok", "ok", "ok", "ok", "ok", "5", "true"])
    }
  }

  @Test("a sixth caller is more than the model has room for, and the step is named")
  func sixCallers() {
    let exploration = calls(6).explore(.linux7_3)
    #expect(exploration.truncation?.contains("more than 5 threads call with TSYNC") == true)
    #expect(exploration.truncatedInstruction == 5)
  }

  @Test("six threads race, two of which call")
  func sixThreads() {
    let piece = Piece(
      threads: Self.names,
      [
        together([
          ("main", .sync("no-read")), ("b", .sync("no-write")), ("c", .read()), ("d", .read()),
          ("e", .setNoNewPrivs), ("f", .exit),
        ]),
        then("e", .layers),
      ])
    let simulator = Simulator(profile: .assumed(for: .linux7_3))
    for seed in 0..<20 as Range<UInt64> {
      let run = simulator.run(piece.program, seed: seed)
      #expect(run.isWhole)
      let results = run.outcome.results.map(\.description)
      #expect(results.count == 7)
      #expect(results.last == "2")
    }
  }

  @Test("twenty groups follow each other")
  func twentyGroups() {
    let groups = (0..<20).map { _ in
      together([("main", .sync("no-write")), ("worker", .setNoNewPrivs)])
    }
    let exploration = Piece(groups + [then("worker", .layers)]).explore(.linux7_3)
    let results = (0..<20).map { $0 < Limits.layers ? "ok ok" : "E2BIG ok" }
    #expect(exploration.texts == [(results + ["16"]).joined(separator: " ")])
    #expect(exploration.truncation == nil)
  }

  @Test("where a bound is met, the step that was to come next is named, and progress was told")
  func bounds() {
    var options = ProgramOptions()
    options.bounds = Bounds(states: 20_000)
    options.usesPartialOrderReduction = false
    var told = 0
    let exploration = Simulator(profile: .assumed(for: .linux7_3)).explore(
      calls(5).program, options
    ) { progress in
      told = progress.states
      return .goOn
    }
    #expect(exploration.truncation != nil)
    #expect(exploration.truncatedInstruction == 0)
    #expect(exploration.states < 40_000)
    #expect(told > 0)
  }
}

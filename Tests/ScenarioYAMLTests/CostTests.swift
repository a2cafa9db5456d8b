// SPDX-License-Identifier: MIT

import Scenarios
import SpecMutation
import Testing

@testable import ScenarioYAML

/// What a file costs grows with its size and not faster, whatever stands in it.
///
/// The cost is counted and not timed, so that no machine and no load can change what the tests say.
@Suite struct CostTests {
  private func work(_ hostile: HostileSpec, size: Int) -> Int {
    SpecCompiler.work(
      compiling: SpecSource(path: "topic/name.yaml", text: hostile.text(size: size)))
  }

  @Test("twice as much of one thing costs twice as much at most", arguments: HostileSpec.all)
  func growth(hostile: HostileSpec) {
    let sizes = [Limits.specBytes / 16, Limits.specBytes / 8, Limits.specBytes / 4]
    let costs = sizes.map { work(hostile, size: $0) }
    // What does not depend on the size, such as the permutations of one scenario, may come on top once.
    let constant = 200_000
    for (smaller, larger) in zip(costs, costs.dropFirst()) {
      #expect(larger <= 2 * smaller + smaller / 4 + constant, "\(zip(sizes, costs).map { $0 })")
    }
  }

  @Test(
    "no file of the largest size costs more than a few operations for each byte",
    arguments: HostileSpec.all)
  func bound(hostile: HostileSpec) {
    let cost = work(hostile, size: Limits.specBytes)
    #expect(cost <= Self.mostWork, "\(cost)")
  }

  /// What takes about a second in a release build: the comparisons of names, and the values of permutations.
  private static let mostWork = Limits.comparedCharacters + 3 * Limits.expandedValues

  @Test("a cost that grows with the square would be seen")
  func squares() {
    // The same check on counts as the compiler had them when each key was compared with each other one.
    let costs = [1, 2, 4].map { $0 * 1500 * $0 * 1500 }
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $1 > 2 * $0 + $0 / 4 + 200_000 })
  }

  @Test("a hostile spec has the size that was asked for, or is as large as it can be")
  func sizes() {
    for hostile in HostileSpec.all {
      let size = hostile.text(size: Limits.specBytes).count
      #expect(size <= Limits.specBytes, "\(hostile)")
      #expect(size >= 3000, "\(hostile): \(size)")
    }
  }

  @Test("reading stops where no more mistakes are shown")
  func stop() throws {
    let steps = (0..<400).map { "- main: {opne\($0): file}" }.joined(separator: "\n")
    let diagnostics = SpecText.steps(steps).compilation.diagnostics
    #expect(diagnostics.count == Limits.diagnostics + 1)
    #expect(
      diagnostics.last?.message == "more problems from here on are not shown; the limit is 100")
  }

  @Test("what stands behind the last mistake that is shown costs next to nothing")
  func costBehindTheStop() {
    func work(scenarios: Int) -> Int {
      let texts = (0..<scenarios).map { scenario in
        "  - id: s\(scenario)\n    name: n\n    threads: [main]\n    steps:\n"
          + (0..<200).map { "      - main: {restrict_sfel\(scenario)x\($0): r}\n" }.joined()
      }
      let text = "suite: s\nabout: a\nscenarios:\n" + texts.joined()
      return SpecCompiler.work(
        compiling: SpecSource(path: "topic/name.yaml", text: Array(text.utf8)))
    }
    let (one, many) = (work(scenarios: 1), work(scenarios: 20))
    #expect(many < 2 * one, "\(one), \(many)")
  }

  @Test("the permutations that were left unread are counted out")
  func unreadPermutations() throws {
    let values = (0..<512).map { "v\($0)" }.joined(separator: ", ")
    let diagnostics = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {v: [\(values)]}}
      steps:
        - main: {restrict_self: no-read, expect: ok}
        - main: {truncate: x$v}
      """
    ).compilation.diagnostics
    #expect(diagnostics.count == Limits.diagnostics + 1)
    let note = try #require(diagnostics.first?.notes.last)
    #expect(note.message == "in 1 of the first 101 permutations, first in v0")
  }
}

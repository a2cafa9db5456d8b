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

  @Test("a mistake that all permutations have is looked for in so many of them as suffice")
  func repeatedMistakes() throws {
    let values = ["v0: nonsense"] + (1..<Limits.permutations).map { "v\($0): reading" }
    let mistakes = (0..<99).map { "  - main: {opne\($0): file}\n" }.joined()
    let diagnostics = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {v: {\(values.joined(separator: ", "))}}}
      steps:
        - main: {open: file, for: $v, expect: ok}

      """ + mistakes
    ).compilation.diagnostics
    #expect(diagnostics.count == 100)
    // The mistakes of 101 permutations are the first that are more than 10,000.
    let notes = diagnostics.flatMap(\.notes).map(\.message).filter { $0.contains("permutations") }
    #expect(notes == ["in 1 of the first 102 permutations, first in v0"], "\(notes)")
  }

  private static let place = SourceRange(line: 1, column: 1, length: 1)

  @Test("of a file that has more mistakes than are shown no list and no mapping is read")
  func collectionsOfFullReport() {
    let report = FileReport(path: "topic/name.yaml", text: "")
    let nodes = NodeReader(report: report)
    let item = Node(content: .scalar(text: "x", isPlain: true), place: Self.place)
    let list = Node(content: .sequence([item]), place: Self.place)
    let mapping = Node(content: .mapping([.init(key: item, value: item)]), place: Self.place)
    for number in 0...Limits.diagnostics {
      #expect(nodes.list(list, "'x'") != nil)
      #expect(nodes.mapping(mapping, "'x'") != nil)
      report.error("mistake \(number)", at: Self.place)
    }
    let work = report.work
    #expect(nodes.list(list, "'x'") == nil)
    #expect(nodes.mapping(mapping, "'x'") == nil)
    #expect(report.work == work)
  }

  @Test("what stands behind the last mistake of the YAML itself is not even parsed")
  func treeBehindTheStop() {
    func work(lists: Int) -> Int {
      let list = "  - [" + Array(repeating: "&a 1", count: 300).joined(separator: ", ") + "]\n"
      let text = "suite: s\nabout: a\nscenarios:\n" + String(repeating: list, count: lists)
      return SpecCompiler.work(
        compiling: SpecSource(path: "topic/name.yaml", text: Array(text.utf8)))
    }
    #expect(work(lists: 100) == work(lists: 1), "\(work(lists: 1)), \(work(lists: 100))")
  }

  @Test("of axes that do not exist no more are looked for than are shown")
  func unknownAxes() {
    let axis = String(repeating: "a", count: 60)
    func work(references: Int) -> Int {
      // Far enough from the axis to be no misspelling of it, and as long.
      let steps = (0..<references).map {
        "- main: {get: uid, because: $b\($0 + 1000)\(axis.dropFirst(6))}"
      }
      return SpecCompiler.work(
        compiling: SpecText.scenario(
          """
          id: one
          name: one
          threads: [main]
          matrix: {axes: {\(axis): [1]}}
          steps:

          """ + steps.map { "  \($0)\n" }.joined()
        ).source())
    }
    let (few, many) = (work(references: 120), work(references: 480))
    #expect(many < few + few / 4, "\(few), \(many)")
  }

  @Test("names are compared with others up to a number of characters, for all of a file together")
  func comparedCharacters() {
    let candidates = (0..<Limits.items).map { "\($0 + 1000)" + String(repeating: "x", count: 60) }
    var suggestions = Suggestions()
    let question = candidates.count * 64 * 64 * 2
    for number in 0..<6 {
      _ = suggestions.nearest(
        to: "\(number + 10)" + String(repeating: "y", count: 62), among: candidates)
    }
    #expect(suggestions.work > Limits.comparedCharacters)
    #expect(suggestions.work < Limits.comparedCharacters + question, "\(suggestions.work)")
    // What was asked before is not compared again, and what is too long is not compared at all.
    var others = Suggestions()
    for _ in 0..<3 { _ = others.nearest(to: candidates[0] + "z", among: ["a"]) }
    let once = others.work
    let near = String(candidates[0].dropLast()) + "w"
    let some = Array(candidates.prefix(8))
    _ = others.nearest(to: near, among: some)
    let compared = others.work
    _ = others.nearest(to: near, among: some)
    #expect(once == 3)
    #expect(others.work == compared + some.count)
  }

  @Test("axes behind the last one that a matrix may have are not read")
  func axesBehindTheLast() {
    let axes = (0..<Limits.axes).map { "a\($0): [x]" } + ["or: []", "abi: []"]
    let uses = (0..<Limits.axes).map { "$a\($0)" }.joined(separator: " ")
    let diagnostics = SpecText.scenario(
      """
      id: one
      name: one
      threads: [main]
      matrix: {axes: {\(axes.joined(separator: ", "))}}
      steps: [{main: {restrict_self: no-read, because: \(uses), expect: ok}}]
      """
    ).compilation.diagnostics
    #expect(diagnostics.map(\.message) == ["too many axes; a matrix has at most 16"])
  }

  @Test("what is moved again and again grows no more once there are too many entries")
  func movedEntries() {
    var symbols = SymbolTable(unknown: [])
    for number in 0..<Limits.steps { _ = symbols.movePath("dir", to: "dir/d\(number)") }
    #expect(symbols.paths.count > Limits.paths)
    #expect(symbols.paths.count <= 2 * Limits.paths + 1)
  }

  @Test("a mistake that is found twice at one place is one, and another one after it is taken back")
  func repeatedFinding() {
    let report = FileReport(path: "topic/name.yaml", text: "")
    for _ in 0..<3 { report.error("a mistake", at: Self.place) }
    #expect(report.count == 1)
    #expect(report.takeFindings(since: 0).count == 1)
    report.error("a mistake", at: Self.place)
    #expect(report.count == 1)
  }

  @Test("scenarios behind the last one that a spec may have are not read")
  func scenariosBehindTheLast() {
    let scenarios = (0..<Limits.scenarios).map {
      "  - {id: s\($0), name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}\n"
    }
    let diagnostics = SpecText.file(
      "suite: s\nabout: a\nscenarios:\n" + scenarios.joined() + "  - {id: last, nmae: wrong}\n"
    ).compilation.diagnostics
    #expect(diagnostics.map(\.message) == ["too many scenarios; a spec has at most 64"])
  }

  @Test("which arms are reached is found out once, however many permutations ask")
  func repeatedConditions() throws {
    var reach = ArmReach()
    let conditions = [Condition([.init(.abi(3), .less)]), Condition([])]
    for _ in 0..<5 { _ = reach.answer(conditions, in: Condition([])) }
    #expect(reach.foundCount == 1)
    _ = reach.answer(conditions, in: conditions[0])
    #expect(reach.foundCount == 2)
  }
}

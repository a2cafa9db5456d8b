// SPDX-License-Identifier: MIT

import FoundationEssentials

/// Bugs that are seeded into the user's file, one at a time, and whether an exploration notices each.
public struct SourceMutants: Sendable {
  /// What became of a bug.
  public enum Fate: Hashable, Sendable {
    /// A rule is violated, in this process.
    case violates(rule: String, detail: String, process: ProcessDescription, steps: Int)
    /// Nothing is violated, but the process comes to other outcomes than with the file as it is.
    case differs(outcome: String, process: ProcessDescription)
    /// The compiler says that a variable is used before it is set, which it does not of the file as it is.
    case warned(String)
    /// The compiler refuses it.
    case refused
    /// Nothing shows it.
    case survives(Survival)
    /// Nothing shows it, but not every process could be explored.
    case open(reason: String)
  }

  /// Why nothing shows a bug, as far as a program can tell.
  public enum Survival: String, CaseIterable, Sendable {
    /// The compiler makes the same code of both files when it optimises: the bug is none.
    case sameCode = "equivalent: the compiler makes the same code of it"
    /// No process that was explored comes to the place.
    case unreached = "not reached: no process that was explored comes there"
    /// All processes have as many states and steps as with the file as it is, and the same outcomes: what changed is
    /// inside of steps.
    case sameStates = "not noticed by any thread: as many states and steps in every process"
    /// Processes go through other states to the same outcomes.
    case otherStates =
      "not needed by any process that was explored: other states, the same outcomes"
  }

  /// A bug and what became of it.
  public struct Result: Hashable, Sendable {
    /// The bug.
    public var mutation: SourceMutation
    /// What became of it.
    public var fate: Fate
    /// The time taken, compiling included.
    public var seconds: Double
  }

  /// The bugs, in the order of the lines.
  public let mutations: [SourceMutation]
  private let build: ExplorerBuild
  private let fine: ExplorerBuild?
  private let expected: [Expected]
  private let optimised: Data?

  private struct Expected: Sendable {
    var process: ProcessDescription
    var outcomes: Set<String>
    var states: Int
    var steps: Int
    var isFine: Bool
  }

  /// The most time for one process, in seconds.
  private static let secondsPerProcess = 60

  /// Prepares the bugs of a file.
  ///
  /// - Throws: `SourceProblem` if the file as it is cannot be explored, or violates a rule by itself.
  public init(of code: ExploredCode, _ options: BuildOptions) async throws(SourceProblem) {
    try await self.init(
      of: code, options, processes: ProcessDescription.usual,
      fineProcesses: ProcessDescription.usualWithEveryAccess)
  }

  /// The same with certain processes.
  init(
    of code: ExploredCode, _ options: BuildOptions, processes: [ProcessDescription],
    fineProcesses: [ProcessDescription]
  ) async throws(SourceProblem) {
    var coarse = options
    coarse.isFine = false
    build = try await ExplorerBuild.make(code, coarse)
    var finest = options
    finest.isFine = true
    fine = try await ExplorerBuild.make(code, finest)
    let text = Array(build.text.utf8)
    mutations = MutationFinder.mutations(of: try await SyntaxReader.functions(of: build), in: text)
    var expected: [Expected] = []
    for (processes, build, isFine) in [
      (processes, build, false), (fineProcesses, fine!, true),
    ] {
      for process in processes {
        let found = try await build.explore(process, Self.bounds, extra: Self.watching)
        if let violation = found.violations.first {
          throw SourceProblem(
            "\(code.path): error: the file violates \(violation.rule) as it is (\(process.summary)); "
              + "seeded bugs would say nothing: see 'lockstep explore --source'")
        }
        expected.append(
          Expected(
            process: process, outcomes: Set(found.outcomes.map(\.text)),
            states: found.extent.states, steps: found.extent.steps, isFine: isFine))
      }
    }
    self.expected = expected
    optimised = await build.optimised(text: build.text)
  }

  /// Events of tracing count here: bugs may change them alone.
  private static let watching = ["traces=1"]

  private static var bounds: SourceBounds {
    var bounds = SourceBounds()
    bounds.processorSeconds = secondsPerProcess
    // A busy machine only makes it longer.
    bounds.seconds = secondsPerProcess * 20
    bounds.stopsAtFirstViolation = true
    return bounds
  }

  /// Removes what was built.
  public func remove() {
    build.remove()
    fine?.remove()
  }

  /// Tries all bugs, several at a time.
  ///
  /// - Parameter report: called for each bug with its position as its fate is known; returns whether to go on.
  public func run(workers: Int, report: @escaping @Sendable (Int, Result) -> Bool) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func add() {
        let number = next
        next += 1
        group.addTask { (number, try await tried(mutations[number])) }
      }
      while next < min(workers, mutations.count) { add() }
      while let (number, result) = try await group.next() {
        guard report(number, result) else {
          group.cancelAll()
          return
        }
        if next < mutations.count { add() }
      }
    }
  }

  /// Tries one bug.
  func tried(_ mutation: SourceMutation) async throws -> Result {
    let start = ContinuousClock.now
    let fate = try await fate(of: mutation)
    return Result(
      mutation: mutation, fate: fate, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private func fate(of mutation: SourceMutation) async throws -> Fate {
    let text = String(decoding: mutation.applied(to: Array(build.text.utf8)), as: UTF8.self)
    var open: String?
    var warning: String?
    var sameStates = true
    for isFine in mutation.needsFine ? [true] : [false, true] {
      guard let base = isFine ? fine : build else { continue }
      guard let mutant = try? await base.replacing(text: text) else { return .refused }
      defer { mutant.remove() }
      warning = warning ?? (base.warnings.isEmpty ? mutant.warnings.first : nil)
      for expected in expected where expected.isFine == isFine {
        let process = expected.process
        let found: SourceExploration
        do {
          found = try await mutant.explore(process, Self.bounds, extra: Self.watching)
        } catch {
          if Task.isCancelled { throw error }
          return .violates(rule: "no-kernel-fault", detail: "\(error)", process: process, steps: 0)
        }
        if let violation = found.violations.first {
          return .violates(
            rule: violation.rule, detail: violation.detail, process: process,
            steps: violation.steps.count)
        }
        guard found.isComplete else {
          open = "\(process.summary): \(found.extent.truncation)"
          continue
        }
        let outcomes = Set(found.outcomes.map(\.text))
        if let other = outcomes.symmetricDifference(expected.outcomes).min() {
          return .differs(outcome: other, process: process)
        }
        sameStates =
          sameStates && found.extent.states == expected.states
          && found.extent.steps == expected.steps
      }
    }
    // What such a variable holds is chance, and an exploration sees one content only.
    if let warning { return .warned(warning) }
    if let open { return .open(reason: open) }
    if let optimised, await build.optimised(text: text) == optimised { return .survives(.sameCode) }
    guard try await isReached(mutation) else { return .survives(.unreached) }
    return .survives(sameStates ? .sameStates : .otherStates)
  }

  /// Whether any process comes to the place of a bug.
  private func isReached(_ mutation: SourceMutation) async throws -> Bool {
    let text = String(decoding: mutation.probed(in: Array(build.text.utf8)), as: UTF8.self)
    let probe = try await build.replacing(text: text)
    defer { probe.remove() }
    for expected in expected where !expected.isFine {
      let found = try await probe.explore(expected.process, Self.bounds)
      if found.violations.contains(where: { $0.detail.contains(SourceMutation.reached) }) {
        return true
      }
    }
    return false
  }
}

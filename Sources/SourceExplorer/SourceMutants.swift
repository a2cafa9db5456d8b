/// Bugs that are seeded into the user's file, one at a time, and whether an exploration notices each.
public struct SourceMutants: Sendable {
  /// What became of a bug.
  public enum Fate: Hashable, Sendable {
    /// A rule is violated, in this process.
    case violates(rule: String, detail: String, process: ProcessDescription, steps: Int)
    /// Nothing is violated, but the process comes to other outcomes than with the file as it is.
    case differs(outcome: String, process: ProcessDescription)
    /// The compiler refuses it.
    case refused
    /// Nothing shows it.
    case survives
    /// Nothing shows it, but not every process could be explored.
    case open(reason: String)
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

  private struct Expected: Sendable {
    var process: ProcessDescription
    var outcomes: Set<String>
    var isFine: Bool
  }

  /// The most time for one process, in seconds.
  private static let secondsPerProcess = 60

  /// The processes that are explored, those that show most for the least first.
  static let processes: [ProcessDescription] = {
    func process(
      _ threads: Int, _ callers: Int, _ change: (inout ProcessDescription) -> Void = { _ in }
    )
      -> ProcessDescription
    {
      var process = ProcessDescription()
      process.threads = threads
      process.callers = callers
      change(&process)
      return process
    }
    return [
      process(2, 1), process(1, 1), process(3, 1), process(2, 2),
      process(3, 1) { $0.exits = 1 },
      process(2, 1) { $0.spawns = 1 },
      process(2, 1) {
        $0.signals = 1; $0.failedAllocations = 1
      },
      process(3, 1) {
        $0.ownCredentials = [1, 2]; $0.ownDomains = [2]; $0.failedAllocations = 1
      },
      process(2, 1) { $0.hasNoNewPrivs = false },
      process(2, 1) {
        $0.hasNoNewPrivs = false; $0.callersHaveNoNewPrivs = true
      },
      process(3, 1) {
        $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
      },
      process(3, 2) { $0.signals = 1 },
      process(3, 1) {
        $0.signals = 1; $0.exits = 1
      },
      process(2, 1) {
        $0.spawns = 2; $0.failedAllocations = 1
      },
      process(2, 2) {
        $0.spawns = 1; $0.exits = 1; $0.signals = 1
      },
      process(2, 1) {
        $0.spawns = 1; $0.exits = 1; $0.signals = 1; $0.failedAllocations = 1
      },
      process(3, 1) {
        $0.ownCredentials = [2]; $0.failedAllocations = 1; $0.signals = 1
      },
      process(3, 1) {
        $0.ownCredentials = [2]; $0.failedAllocations = 1
        $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
      },
    ]
  }()

  /// The processes that are explored with every access as a step: the smallest, and those with failures and signals.
  static let fineProcesses = Array(processes.prefix(5)) + [processes[7], processes[6]]

  /// Prepares the bugs of a file.
  ///
  /// - Throws: `SourceProblem` if the file as it is cannot be explored, or violates a rule by itself.
  public init(of code: ExploredCode, _ options: BuildOptions) async throws(SourceProblem) {
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
      (Self.processes, build, false), (Self.fineProcesses, fine!, true),
    ] {
      for process in processes {
        let found = try await build.explore(process, Self.bounds)
        if let violation = found.violations.first {
          throw SourceProblem(
            "\(code.path): error: the file violates \(violation.rule) as it is (\(process.summary)); "
              + "seeded bugs would say nothing: see 'lockstep explore --source'")
        }
        expected.append(
          Expected(process: process, outcomes: Set(found.outcomes.map(\.text)), isFine: isFine))
      }
    }
    self.expected = expected
  }

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

  private func tried(_ mutation: SourceMutation) async throws -> Result {
    let start = ContinuousClock.now
    let fate = try await fate(of: mutation)
    return Result(
      mutation: mutation, fate: fate, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private func fate(of mutation: SourceMutation) async throws -> Fate {
    let text = String(decoding: mutation.applied(to: Array(build.text.utf8)), as: UTF8.self)
    var open: String?
    for isFine in mutation.needsFine ? [true] : [false, true] {
      guard let base = isFine ? fine : build else { continue }
      guard let mutant = try? await base.replacing(text: text) else { return .refused }
      defer { mutant.remove() }
      for expected in expected where expected.isFine == isFine {
        let process = expected.process
        let found: SourceExploration
        do {
          found = try await mutant.explore(process, Self.bounds)
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
      }
    }
    return open.map { .open(reason: $0) } ?? .survives
  }
}

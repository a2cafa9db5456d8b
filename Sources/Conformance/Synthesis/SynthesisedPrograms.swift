import KernelModel
public import Scenarios

/// The programs of a synthesis that the simulator can tell apart.
public struct SynthesisedPrograms: Sequence, IteratorProtocol {
  /// A program, and what the simulator allows of it.
  public struct Member: Hashable, Sendable {
    /// The number of the program in the synthesis.
    public var index: Int
    /// The program.
    public var program: Program
    /// What the simulator says of it.
    public var allowed: AllowedOutcomes
  }

  /// How many programs in a row may be dropped before the synthesis is taken to be exhausted.
  static let mostDropsInARow = 20_000

  private let synthesis: ProgramSynthesis
  private let profile: Profile
  private let mutants: [ModelMutant]
  private var number = 0
  private var programs: Set<String> = []
  private var signatures: Set<[Set<Outcome>]> = []
  /// How many programs were dropped: the same as an earlier one but for names, or one that nothing tells from it.
  public private(set) var dropped = 0

  /// Begins with the first program.
  ///
  /// - Parameters:
  ///   - synthesis: what makes the programs.
  ///   - profile: the kernel that is simulated.
  ///   - mutants: the seeded bugs under which two programs must differ somewhere to be both kept.
  public init(
    _ synthesis: ProgramSynthesis, on profile: Profile,
    mutants: [ModelMutant] = ModelMutant.allCases
  ) {
    self.synthesis = synthesis
    self.profile = profile
    self.mutants = mutants
  }

  /// The next program that differs from all before; `nil` if there seems to be none.
  public mutating func next() -> Member? {
    for _ in 0..<Self.mostDropsInARow {
      let index = number
      number += 1
      let program = synthesis.program(index)
      guard program.unmetRequirement(on: profile) == nil,
        programs.insert(program.renamed.fingerprint).inserted
      else {
        dropped += 1
        continue
      }
      let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
      let signature = mutants.map {
        Simulator(profile: profile, mutants: [$0]).allowedOutcomes(of: program).outcomes
      }
      guard signatures.insert([allowed.outcomes] + signature).inserted else {
        dropped += 1
        continue
      }
      return Member(index: index, program: program, allowed: allowed)
    }
    return nil
  }
}

extension Program {
  /// The program with the siblings' names in the order in which they first act; a leader stays one.
  var renamed: Program {
    var names: [String: String] = [:]
    for thread in threads.prefix(1) + instructions.map(\.thread) + threads
    where names[thread] == nil {
      names[thread] = "t\(names.count)"
    }
    var program = renamed { names[$0] ?? $0 }
    program.threads = program.threads.prefix(1) + program.threads.dropFirst().sorted()
    return program
  }

  /// The program with other names for its threads.
  func renamed(_ name: (String) -> String) -> Program {
    var program = self
    program.threads = threads.map(name)
    program.instructions = instructions.map { instruction in
      var instruction = instruction
      instruction.thread = name(instruction.thread)
      let failing = instruction.failedAllocation?.thread.map(name)
      instruction.failedAllocation?.thread = failing
      switch instruction.action {
      case .spawn(let thread): instruction.action = .spawn(thread: name(thread))
      case .fork(let thread): instruction.action = .fork(thread: name(thread))
      case .sameDomain(let thread): instruction.action = .sameDomain(as: name(thread))
      case .signal(let thread, let call, let signal):
        instruction.action = .signal(thread: name(thread), call: call, signal: signal)
      default: break
      }
      return instruction
    }
    return program
  }

  /// The program as a scenario that expects nothing, so that the simulator alone judges it.
  ///
  /// - Parameter name: the id behind the topic `synthesised`.
  public func scenario(named name: String) -> Scenario {
    let location = SpecLocation(path: "synthesised/\(name)", line: 1, column: 1)
    return Scenario(
      id: ScenarioID(topic: "synthesised", slug: name), name: "made up by a seed",
      process: process, threads: threads, rulesets: rulesets,
      steps: instructions.map {
        Step(
          thread: $0.thread, action: $0.action, times: $0.times, timing: $0.timing,
          mayBlock: $0.mayBlock, failedAllocation: $0.failedAllocation, location: location)
      }, location: location)
  }
}

/// Finds a small program that tells a seeded bug from the simulator as it is.
public struct MutantHunt: Sendable {
  private let mutant: ModelMutant
  private let profile: Profile

  /// Prepares a hunt on the kernel that a profile describes.
  public init(_ mutant: ModelMutant, on profile: Profile) {
    self.mutant = mutant
    self.profile = profile
  }

  /// Whether a program is simulated differently with the bug.
  public func notices(_ program: Program) -> Bool {
    guard program.unmetRequirement(on: profile) == nil else { return false }
    let right = Simulator(profile: profile).allowedOutcomes(of: program)
    let wrong = Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: program)
    return right.outcomes != wrong.outcomes
  }

  /// The first of some programs that notices the bug, made as small as it can be.
  ///
  /// - Parameters:
  ///   - synthesis: what makes the programs.
  ///   - count: how many are looked at.
  /// - Returns: its number and the small program; `nil` if none of them notices it.
  public func first(of synthesis: ProgramSynthesis, count: Int) async -> (index: Int, Program)? {
    guard let index = (0..<count).first(where: { notices(synthesis.program($0)) }) else {
      return nil
    }
    var minimiser = ProgramMinimiser { notices($0) }
    let found = synthesis.program(index)
    return (index, (try? await minimiser.minimise(found)) ?? found)
  }

  /// A spec that a simulator with the bug contradicts.
  public func spec(of program: Program) -> String? {
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
    guard let outcome = allowed.outcomes.first, allowed.outcomes.count == 1 else { return nil }
    let slug = mutant.rawValue.flatMap { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }
    return SpecText.spec(
      of: program, expecting: outcome, slug: String(slug), name: "notices that \(mutant.summary)",
      condition: "abi = \(profile.abi)")
  }
}

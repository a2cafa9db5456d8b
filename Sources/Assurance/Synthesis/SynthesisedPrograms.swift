// SPDX-License-Identifier: MIT

public import Conformance
import KernelModel
public import Scenarios

/// The programs of a synthesis that the simulator can tell apart.
public struct SynthesisedPrograms: Sequence, IteratorProtocol, Sendable {
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
  /// The most states of one program: one in which more can happen is dropped, for a small one shows as much.
  static let mostStates = 5_000

  private let synthesis: ProgramSynthesis
  private let profile: Profile
  private let mutants: [ModelMutant]
  private let shard: Shard?
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
  ///   - shard: which part of the programs is wanted; `nil` for all. Programs that differ in nothing but names belong to
  ///     the same part, so no part does what another one does. Two that only the simulator cannot tell apart may be in
  ///     different parts.
  ///   - mutants: the seeded bugs under which two programs must differ somewhere to be both kept.
  public init(
    _ synthesis: ProgramSynthesis, on profile: Profile, shard: Shard? = nil,
    mutants: [ModelMutant] = ModelMutant.allCases
  ) {
    self.shard = shard
    self.synthesis = synthesis
    self.profile = profile
    self.mutants = mutants
  }

  /// The next program that differs from all before; `nil` if there seems to be none.
  public mutating func next() -> Member? {
    for _ in 0..<Self.mostDropsInARow * (shard?.count ?? 1) {
      let index = number
      number += 1
      let program = synthesis.program(index)
      let fingerprint = program.renamed.fingerprint
      if let shard, !shard.has(fingerprint) { continue }
      guard program.unmetRequirement(on: profile) == nil, programs.insert(fingerprint).inserted
      else {
        dropped += 1
        continue
      }
      guard let allowed = newOutcomes(of: program) else {
        dropped += 1
        continue
      }
      return Member(index: index, program: program, allowed: allowed)
    }
    return nil
  }

  /// What the simulator allows of a program; `nil` if nothing tells it from an earlier one, or too much can happen.
  private mutating func newOutcomes(of program: Program) -> AllowedOutcomes? {
    guard !program.isConcurrent else {
      // What waits at a gate is too dear to simulate with each bug, and hardly ever the same twice.
      let exploration = Simulator(profile: profile).explore(program, upTo: Self.mostStates)
      return exploration.truncation == nil ? exploration.allowedOutcomes : nil
    }
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program)
    let signature = mutants.map {
      Simulator(profile: profile, mutants: [$0]).allowedOutcomes(of: program).outcomes
    }
    return signatures.insert([allowed.outcomes] + signature).inserted ? allowed : nil
  }

  /// The next programs, made while somebody else runs those before.
  ///
  /// - Parameter count: how many.
  public func ahead(_ count: Int) -> AsyncStream<Member> {
    AsyncStream { continuation in
      let task = Task.detached {
        var programs = self
        for _ in 0..<count {
          guard !Task.isCancelled, let member = programs.next() else { break }
          continuation.yield(member)
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}

extension Shard {
  /// Whether a program belongs to this part, by its fingerprint.
  func has(_ fingerprint: String) -> Bool {
    (UInt64(fingerprint, radix: 16) ?? 0) % UInt64(count) == UInt64(index - 1)
  }
}

extension Program {
  /// The program with the siblings' names in the order in which they first act; a leader stays one.
  var renamed: Program {
    var names: [String: String] = [.outside: .outside]
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
      instruction.action = instruction.action.renamingThreads(name)
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

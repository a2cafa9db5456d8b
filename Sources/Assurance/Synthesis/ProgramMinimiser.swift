// SPDX-License-Identifier: MIT

public import Scenarios

/// Makes a program that shows something as small as it can be while it still shows it.
///
/// What is tried: without a thread, with one thread for two, without runs of instructions, then single ones (ddmin; Zeller and Hildebrandt,
/// Simplifying and Isolating Failure-Inducing Input), fewer repetitions, fewer flags, fewer privileges. Each change
/// is kept if the smaller program still shows it, until none is.
public struct ProgramMinimiser {
  /// The most programs that are tried.
  public static let mostAttempts = 2_000

  private let shows: (Program) async throws -> Bool
  /// How many programs were tried.
  public private(set) var attempts = 0
  /// Whether the bound on attempts ended the search, so that the program may not be minimal.
  public var isExhausted: Bool { attempts >= Self.mostAttempts }

  /// Prepares a search.
  ///
  /// - Parameter shows: whether a program still shows it; asked only for programs whose threads all exist.
  public init(shows: @escaping (Program) async throws -> Bool) { self.shows = shows }

  /// The smallest program that was found; the given one must show it.
  public mutating func minimise(_ program: Program) async throws -> Program {
    var best = program
    var hasChanged = true
    while hasChanged && !isExhausted {
      hasChanged = false
      for candidates in [
        Self.withoutThreads, Self.withMergedThreads, Self.withoutWaits, Self.withoutRuns,
        Self.withFewerTimes, Self.withFewerFlags, Self.withoutPrivileges, Self.withSimplerRulesets,
      ] {
        var next = try await firstSmaller(candidates(best))
        while let smaller = next {
          best = smaller
          hasChanged = true
          next = try await firstSmaller(candidates(best))
        }
      }
    }
    return best
  }

  private mutating func firstSmaller(_ candidates: [Program]) async throws -> Program? {
    for candidate in candidates where candidate.isWellFormed {
      guard !isExhausted else { return nil }
      attempts += 1
      if try await shows(candidate) { return candidate.withoutUnusedRulesets }
    }
    return nil
  }
}

extension ProgramMinimiser {
  private static func withoutThreads(_ program: Program) -> [Program] {
    let born = program.instructions.compactMap(\.action.bornThread)
    return (program.threads.dropFirst() + born).reversed().map { thread in
      var smaller = program
      smaller.threads.removeAll { $0 == thread }
      smaller.instructions.removeAll { $0.thread == thread || $0.action.names(thread) }
      return smaller
    }
  }

  /// One thread does what two did.
  private static func withMergedThreads(_ program: Program) -> [Program] {
    let born = program.instructions.compactMap(\.action.bornThread)
    let threads = program.threads + born
    return threads.dropFirst().reversed().flatMap { gone in
      threads.filter { $0 != gone }.map { heir in
        var smaller = program
        smaller.threads.removeAll { $0 == gone }
        smaller.instructions.removeAll { $0.action.bornThread == gone }
        return smaller.replacing(thread: gone, with: heir)
      }
    }
  }

  /// What blocks goes together with the step that asks for its result, and a gate with its release.
  private static func withoutWaits(_ program: Program) -> [Program] {
    let instructions = program.instructions
    return instructions.indices.flatMap { first -> [Program] in
      let thread = instructions[first].thread
      guard instructions[first].mayBlock || instructions[first].action.isPark,
        let last = instructions[first...].firstIndex(where: {
          $0.thread == thread && $0.action.isFinish
        })
      else { return [] }
      let release = instructions[first..<last].lastIndex { $0.action == .release(thread: thread) }
      var without = program
      for index in [last, release, first].compactMap(\.self) {
        without.instructions.remove(at: index)
      }
      guard !instructions[first].action.isPark else { return [without] }
      var unblocked = program
      unblocked.instructions.remove(at: last)
      unblocked.instructions[first].mayBlock = false
      return [without, unblocked]
    }
  }

  private static func withoutRuns(_ program: Program) -> [Program] {
    var candidates: [Program] = []
    var length = max(1, program.instructions.count / 2)
    while true {
      for start in stride(from: 0, to: program.instructions.count, by: length) {
        var smaller = program
        smaller.instructions.removeSubrange(
          start..<min(start + length, program.instructions.count))
        candidates.append(smaller)
      }
      if length == 1 { return candidates }
      length /= 2
    }
  }

  private static func changing(
    _ program: Program, _ change: (inout Program.Instruction) -> Bool
  ) -> [Program] {
    program.instructions.indices.compactMap { index in
      var smaller = program
      return change(&smaller.instructions[index]) ? smaller : nil
    }
  }

  private static func withFewerTimes(_ program: Program) -> [Program] {
    let once = changing(program) { instruction in
      defer { instruction.times = 1 }
      return instruction.times > 1
    }
    let fewer = changing(program) { instruction in
      instruction.times -= 1
      return instruction.times > 0
    }
    let unfailing = changing(program) { instruction in
      defer { instruction.failedAllocation = nil }
      return instruction.failedAllocation != nil
    }
    return unfailing + once + fewer
  }

  private static func withFewerFlags(_ program: Program) -> [Program] {
    (0..<32).flatMap { bit in
      changing(program) { instruction in
        guard case .restrictSelf(let ruleset, var flags) = instruction.action,
          flags.bits & 1 << UInt32(bit) != 0
        else { return false }
        flags.bits &= ~(1 << UInt32(bit))
        instruction.action = .restrictSelf(ruleset: ruleset, flags: flags)
        return true
      }
    }
  }

  private static func withoutPrivileges(_ program: Program) -> [Program] {
    var candidates: [Program] = []
    func change(_ apply: (inout ProcessSetup) -> Void) {
      var smaller = program
      apply(&smaller.process)
      if smaller != program { candidates.append(smaller) }
    }
    change { $0.userNamespace = false }
    change { $0.capabilities = [] }
    change { $0.uid = nil }
    change { $0.noNewPrivs = false }
    return candidates
  }

  private static func withSimplerRulesets(_ program: Program) -> [Program] {
    program.rulesets.keys.sorted().flatMap { name -> [Program] in
      var withoutRules = program
      withoutRules.rulesets[name]?.rules = []
      // One ruleset instead of two is simpler to read.
      let others = program.rulesets.keys.sorted().filter { $0 < name }
      let merged = others.map { other in
        var smaller = program
        smaller.instructions = program.instructions.map { instruction in
          var instruction = instruction
          if case .restrictSelf(.ruleset(name), let flags) = instruction.action {
            instruction.action = .restrictSelf(ruleset: .ruleset(name: other), flags: flags)
          }
          if instruction.action == .psxRestrictSelf(ruleset: .ruleset(name: name)) {
            instruction.action = .psxRestrictSelf(ruleset: .ruleset(name: other))
          }
          return instruction
        }
        return smaller.withoutUnusedRulesets
      }
      return merged + (withoutRules == program ? [] : [withoutRules])
    }
  }
}

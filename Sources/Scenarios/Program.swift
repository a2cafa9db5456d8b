// SPDX-License-Identifier: MIT

/// What an engine must know to run a scenario: everything but the names, reasons and expected results.
///
/// An engine that never sees an expectation cannot be tempted to meet it.
public struct Program: Hashable, Sendable {
  /// One action of one thread.
  public struct Instruction: Hashable, Sendable {
    /// The thread that acts.
    public var thread: String
    /// What it does.
    public var action: Action
    /// How often it does so in a row, at least 1.
    public var times: Int
    /// How it lies in time beside the instruction before it.
    public var timing: Timing
    /// Whether the instruction is over, with the result `blocked`, when the thread sleeps in it.
    public var mayBlock: Bool
    /// The allocation that fails meanwhile.
    public var failedAllocation: FailedAllocation?

    /// Describes an instruction.
    public init(
      thread: String, action: Action, times: Int = 1, timing: Timing = .after,
      mayBlock: Bool = false, failedAllocation: FailedAllocation? = nil
    ) {
      self.thread = thread
      self.action = action
      self.times = times
      self.timing = timing
      self.mayBlock = mayBlock
      self.failedAllocation = failedAllocation
    }
  }

  /// What the process under test is before its first action.
  public var process: ProcessSetup
  /// The threads that exist before the first action; the first is the leader.
  public var threads: [String]
  /// The rulesets, made before the first action unless a `create_ruleset` makes them.
  public var rulesets: [String: Ruleset]
  /// The actions, one after the other unless their timing says otherwise.
  public var instructions: [Instruction]

  /// Describes a program.
  public init(
    process: ProcessSetup, threads: [String], rulesets: [String: Ruleset],
    instructions: [Instruction]
  ) {
    self.process = process
    self.threads = threads
    self.rulesets = rulesets
    self.instructions = instructions
  }

  /// The rulesets that an action makes; the engine leaves them alone before.
  public var explicitlyCreatedRulesets: Set<String> {
    Set(
      instructions.compactMap { if case .createRuleset(let name) = $0.action { name } else { nil } }
    )
  }
}

extension Scenario {
  /// What an engine must know to run this scenario.
  public var program: Program {
    Program(
      process: process, threads: threads, rulesets: rulesets,
      instructions: steps.map {
        Program.Instruction(
          thread: $0.thread, action: $0.action, times: $0.times, timing: $0.timing,
          mayBlock: $0.mayBlock, failedAllocation: $0.failedAllocation)
      })
  }
}

extension Program {
  /// All features that an engine needs to run this program.
  public var requiredFeatures: Set<Feature> {
    var features = instructions.reduce(into: Set()) { $0.formUnion($1.action.requiredFeatures) }
    features.formUnion(instructions.compactMap { $0.featureOfFailure })
    if process.uid != nil { features.insert(.privileged) }
    if process.userNamespace {
      features.insert(.userNamespaces)
    } else if !process.capabilities.isEmpty {
      features.insert(.privileged)
    }
    return features
  }

  /// Why a kernel cannot run this program, as the end of `unsupported: needs ...`; `nil` if it can.
  ///
  /// A ruleset that the kernel does not know is no obstacle if an action makes it: then the kernel's refusal is
  /// a result like any other.
  ///
  /// - Parameter features: what is needed beyond that.
  public func unmetRequirement(on profile: Profile, besides features: Set<Feature> = [])
    -> String?
  {
    let explicit = explicitlyCreatedRulesets
    let abi = rulesets.filter { !explicit.contains($0.key) }.map { $0.value.minimumABI }.max() ?? 1
    if abi > profile.abi { return "Landlock ABI \(abi); this kernel has \(profile.abi)" }
    let missing = requiredFeatures.union(features).subtracting(profile.features)
    return missing.min { $0.rawValue < $1.rawValue }?.requirement
  }
}

extension Program {
  /// The instructions in groups that begin at the same time, as ranges of their positions.
  public var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in instructions.indices {
      if instructions[index].timing == .after || groups.isEmpty {
        groups.append(index..<index + 1)
      } else {
        groups[groups.count - 1] = groups[groups.count - 1].lowerBound..<index + 1
      }
    }
    return groups
  }

  /// Whether instructions begin at the same time, so that what comes of it may differ; a gate leaves nothing to chance.
  public var isLeftToChance: Bool { instructions.contains { $0.timing != .after } }

  /// Whether anything may happen at the same time as something else.
  public var isConcurrent: Bool {
    instructions.contains { $0.timing != .after || $0.mayBlock }
  }
}

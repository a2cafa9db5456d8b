// SPDX-License-Identifier: MIT

/// What each thread of a process was doing when a step missed its deadline.
public struct ThreadState: Hashable, Sendable, Codable {
  /// The name of the thread in the scenario, or its TID if it has none.
  public var thread: String
  /// The state letter and word of `/proc/PID/task/TID/status`, such as `D (disk sleep)`.
  public var state: String

  /// Describes the state of a thread.
  public init(thread: String, state: String) {
    self.thread = thread
    self.state = state
  }
}

/// An allocation that a step made fail.
public struct InjectedFailure: Hashable, Sendable, Codable {
  /// The position of the instruction in the program, from 0.
  public var instruction: Int
  /// The number of the allocation in its thread since the beginning of the call, from 1.
  public var site: Int
  /// What the call came to.
  public var result: StepResult
  /// The functions that were active, by the kernel's symbols, from the one that allocated outwards; empty if the kernel
  /// does not tell.
  public var functions: [String]

  /// Describes a failure.
  public init(instruction: Int, site: Int, result: StepResult, functions: [String] = []) {
    self.instruction = instruction
    self.site = site
    self.result = result
    self.functions = functions
  }

  #if !hasFeature(Embedded)
    private enum CodingKeys: CodingKey { case instruction, site, result, functions }

    /// Reads a failure; without functions there are none.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      instruction = try container.decode(Int.self, forKey: .instruction)
      site = try container.decode(Int.self, forKey: .site)
      result = try container.decode(StepResult.self, forKey: .result)
      functions = try container.decodeIfPresent([String].self, forKey: .functions) ?? []
    }
  #endif

  /// What the C library of a kernel calls to allocate, which says less than who called it.
  private static let allocators = [
    "kmalloc", "kvmalloc", "krealloc", "kmemdup", "kstrdup", "memdup",
  ]

  /// The function that the memory was for: the innermost one that is more than a way to allocate; `nil` if the
  /// kernel does not tell.
  public var function: String? {
    functions.first { name in !Self.allocators.contains { name.drop { $0 == "_" }.hasPrefix($0) } }
      ?? functions.first
  }
}

/// What became of one attempt to run a scenario on an engine.
public struct EngineRun: Hashable, Sendable, Codable {
  /// How the attempt ended.
  public enum Ending: Hashable, Sendable, Codable {
    /// The steps ran, or one of them hung.
    case outcome(Outcome)
    /// The engine cannot run this scenario; the reason completes `needs ...`.
    case unsupported(reason: String)
    /// The kernel died or stopped answering while the scenario ran.
    case kernelDied(reason: String)
    /// Lockstep itself failed.
    case harnessFault(reason: String)
  }

  /// How the attempt ended.
  public var ending: Ending
  /// What each thread did when a step hung; empty otherwise.
  public var threadStates: [ThreadState]
  /// The allocations that were made to fail.
  public var injectedFailures: [InjectedFailure]
  /// The failed allocations that the kernel's console reports as asked for: for each the first line, and the
  /// functions of the stack if it prints one. They are no faults of the kernel.
  public var injectedFaults: [String] = []
  /// How allocations can be made to fail in the kernel as it was, and what the engine had loaded into it for that; `nil`
  /// if the engine had not looked yet.
  public var failingAllocations: FailingAllocations?
  /// What the kernel recorded of the run; `nil` if nobody asked for that, or it could not.
  public var recording: Recording?
  /// The lines of the kernel's console that report a fault of the kernel, with a little context.
  public var consoleFaults: [String]
  /// The last lines of the console, kept when the kernel died or never came up.
  public var consoleExcerpt: [String]
  /// How long the run took, as seen by Lockstep.
  public var duration: Duration

  /// Describes an attempt.
  public init(
    _ ending: Ending, threadStates: [ThreadState] = [],
    injectedFailures: [InjectedFailure] = [], consoleFaults: [String] = [],
    consoleExcerpt: [String] = [], duration: Duration = .zero
  ) {
    self.ending = ending
    self.threadStates = threadStates
    self.injectedFailures = injectedFailures
    self.consoleFaults = consoleFaults
    self.consoleExcerpt = consoleExcerpt
    self.duration = duration
  }
}

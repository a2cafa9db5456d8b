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

  /// Describes a failure.
  public init(instruction: Int, site: Int, result: StepResult) {
    self.instruction = instruction
    self.site = site
    self.result = result
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

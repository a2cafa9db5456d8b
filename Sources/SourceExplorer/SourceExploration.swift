// SPDX-License-Identifier: MIT

/// A step of a schedule of the user's code.
public struct SourceStep: Hashable, Sendable {
  /// The number of the thread; what happens from outside has the number behind the last.
  public var actor: Int
  /// What it does.
  public var text: String
  /// Where the program counter stood, or 0 outside of the user's code.
  var address: UInt64
  /// The place in the user's file, as `path:line`, if it is known.
  public var place: SourcePlace?
}

/// A line of the user's file.
public struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
  /// The path, as the user named it.
  public var path: String
  /// The number of the line, from 1.
  public var line: Int

  /// `path:line`.
  public var description: String { "\(path):\(line)" }
}

/// A rule that the user's code violates.
public struct SourceViolation: Hashable, Sendable {
  /// The name of the rule.
  public var rule: String
  /// How: `safety`, `fault`, `stuck` or `hang`.
  public var kind: String
  /// What exactly, or empty.
  public var detail: String
  /// Where, if it is a place of the user's file.
  public var place: SourcePlace?
  var address: UInt64
  /// A shortest schedule.
  public var steps: [SourceStep]
  /// Where each thread in the kernel stands at the end, if it cannot go on.
  public var standing: [SourceStep] = []
}

/// An outcome of the process: for each thread how its call ended, its layers and no_new_privs.
public struct SourceOutcome: Hashable, Sendable {
  /// The outcome, as `TsyncModel.outcomes` writes it.
  public var text: String
  /// A shortest schedule that leads to it, if schedules were asked for.
  public var steps: [SourceStep]
}

/// What the exploration of the user's code found, and how much it saw.
public struct SourceExploration: Sendable {
  /// How much was seen.
  public struct Extent: Hashable, Sendable, Decodable {
    /// Why not everything was seen, or empty.
    public var truncation = ""
    /// The states seen.
    public var states = 0
    /// The steps between them.
    public var steps = 0
    /// The steps that were joined to the one before because nobody else can notice them.
    public var joined = 0
    /// How often the user's code ran; all other steps were known from what they read.
    public var executed = 0
    /// The most steps of a shortest run to a state.
    public var depth = 0
    /// The different contents of a task, a stack or a thread's memory.
    public var components = 0
    /// The different threads.
    public var parts = 0
    /// The bytes in use at the end.
    public var bytes = 0
    /// The time taken.
    public var seconds = 0.0
    /// The processor time taken.
    public var processorSeconds = 0.0
    /// Whether every access of the code was seen.
    public var tracked = true
  }

  /// The violated rules, each with a shortest schedule, those of fewest steps first.
  public var violations: [SourceViolation]
  /// The outcomes, those of fewest steps first.
  public var outcomes: [SourceOutcome]
  /// How much was seen.
  public var extent: Extent
  /// How many threads there were.
  public var threads: Int

  /// Whether everything was seen.
  public var isComplete: Bool { extent.truncation.isEmpty }
  /// Whether everything was seen and nothing is wrong.
  public var passes: Bool { isComplete && violations.isEmpty }
}

/// How far an exploration is.
public struct SourceProgress: Hashable, Sendable, Decodable {
  /// The states seen.
  public var states: Int
  /// The steps between them.
  public var steps: Int
  /// The states of which steps have not been taken yet.
  public var waiting: Int
  /// The time taken.
  public var seconds: Double
}

/// Where an exploration ends although not everything was seen.
public struct SourceBounds: Hashable, Sendable {
  /// The most states.
  public var states = 200_000_000
  /// The most time.
  public var seconds = 600
  /// The most processor time, which does not depend on what else the machine does; `nil` for any.
  public var processorSeconds: Int?
  /// The most memory.
  public var megabytes = 4096
  /// How many processes share the work, 1 to `mostWorkers`. What is found, in which order and by which schedule, does
  /// not depend on it; levels with few states are expanded by one.
  public var workers = 1
  /// The most workers: `LK_WORKERS` of the runtime.
  public static let mostWorkers = 64
  /// Whether the first violated rule ends it.
  public var stopsAtFirstViolation = false
  /// Whether each outcome comes with a schedule.
  public var wantsSchedules = false

  /// 200 million states, 10 minutes, 4 GiB, one worker.
  public init() {}

  var arguments: [String] {
    [
      "workers=\(workers)", "states=\(states)", "seconds=\(seconds)", "megabytes=\(megabytes)",
      "processor-seconds=\(processorSeconds ?? seconds)",
      "first-only=\(stopsAtFirstViolation ? 1 : 0)", "schedules=\(wantsSchedules ? 1 : 0)",
    ]
  }
}

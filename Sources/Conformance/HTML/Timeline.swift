// SPDX-License-Identifier: MIT

import Scenarios
public import StateExplorer

/// One run of a program as a picture shows it: who takes which step, one after the other.
public struct Timeline: Hashable, Sendable {
  /// What a step is about, for its colour.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// A step of the scenario.
    case step
    /// The caller waits for `exec_update_lock`, takes it or leaves it.
    case lock
    /// The caller counts the siblings and allocates.
    case count
    /// The caller queues a task work to a sibling, or cancels it.
    case queue
    /// A sibling runs its task work and prepares credentials.
    case prepare
    /// A sibling commits its credentials, or drops them.
    case commit
    /// A call or a clone begins again, or is interrupted.
    case restart
    /// Signals are dealt with.
    case signal
    /// A thread ends or is born.
    case life
    /// A system call begins or ends.
    case call
    /// A thread sleeps, is woken or runs again.
    case wait
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// The position of the thread among the lanes.
    public var lane: Int
    /// What happens, in the words of the explorer.
    public var label: String
    /// What it is about.
    public var phase: Phase
    /// The lane of the thread that it is done to; `nil` if it names none.
    public var target: Int?
    /// When, in microseconds since the first step; `nil` if nobody has measured it.
    public var time: UInt64? = nil
    /// The position of the step that ends what this one begins; `nil` if it begins nothing, or nothing ends it.
    public var end: Int? = nil
  }

  /// The names of the threads that act.
  public var lanes: [String]
  /// The steps in the order in which they happen.
  public var steps: [Step]
  /// Where the picture comes from, as a sentence.
  public var caption = "A run of the simulator that comes to this, step by step."

  /// Draws a schedule; threads that do nothing have no lane.
  public init(_ schedule: Schedule) {
    let columns = schedule.actors.indices.filter { column in
      schedule.steps.contains { $0.column == column }
    }
    let lanes = columns.map { schedule.actors[$0] }
    self.lanes = lanes
    steps = schedule.steps.map { step in
      Step(
        lane: columns.firstIndex(of: step.column) ?? 0, label: step.label,
        phase: Phase(label: step.label),
        target: Self.target(of: step.label).flatMap { lanes.firstIndex(of: $0) })
    }
  }

  /// The words of the explorer before the name of another thread, of those steps that are done to it.
  private static let aims = ["queue work to ", "cancel work of ", "signal to ", "signal "]

  private static func target(of label: String) -> String? {
    aims.first { label.hasPrefix($0) }.map { String(label.dropFirst($0.count)) }
  }
}

extension Timeline.Phase {
  /// The first words of the explorer's labels (`TsyncModel.label(of:in:)`) of each phase, and the names of the functions
  /// that a user's own code calls; what begins like none of them is a step of the scenario.
  private static let beginnings: [(phase: Self, words: [String])] = [
    (
      .lock,
      [
        "lock is busy", "lock exec_update_lock", "lock for", "unlock", "give up", "killed",
        "read under exec_update_lock", "takes exec_update_lock", "down_", "up_", "mutex_", "spin_",
      ]
    ),
    (
      .count,
      [
        "count ", "allocate works", "look at ", "for_each_thread", "kmalloc", "kzalloc", "kcalloc",
        "krealloc",
      ]
    ),
    (.queue, ["queue work to ", "cancel work of ", "all works queued", "task_work_"]),
    (.prepare, ["take works", "prepare for ", "go on", "prepare_creds"]),
    (
      .commit,
      [
        "commit for ", "abort for ", "let siblings go", "all let go", "finish for ",
        "all finished for ", "complete", "wait_for_completion",
      ]
    ),
    (.restart, ["restart the call", "interrupted", "return", "call"]),
    (.signal, ["signals", "signal ", "SIGKILL", "kill all others", "reacts to its flags"]),
    (
      .life,
      [
        "exit", "gone", "clone", "vfork", "child of ", "execve", "others are gone",
        "begins to exit",
        "runs its last works",
      ]
    ),
  ]

  /// The phase that a label tells.
  init(label: String) {
    self =
      Self.beginnings.first { _, words in words.contains { label.hasPrefix($0) } }?.phase ?? .step
  }
}

/// The simulator's runs that come to what kernels did, for the pictures of a report.
public struct Timelines: Sendable {
  /// How long they may be looked for altogether: the whole library takes a tenth of it.
  public static let mostTime = Duration.seconds(60)

  package struct Key: Hashable {
    package var scenario: ScenarioID
    package var edition: Edition
    package var outcome: Outcome
  }

  package var found: [Key: Timeline] = [:]
  /// How many are missing because the time was over.
  public package(set) var missing = 0

  /// No pictures.
  public init() {}

  /// The picture of what a judgement shows; `nil` if there is none.
  subscript(judgement: Judgement) -> Timeline? {
    Self.key(of: judgement).flatMap { found[$0] }
  }

  /// The run that a judgement shows: the kernel's, or the simulator's where no kernel ran. `nil` without an edition
  /// of TSYNC, which is what the pictures are about.
  package static func key(of judgement: Judgement) -> Key? {
    guard let edition = judgement.profile.edition, !judgement.rows.isEmpty else { return nil }
    let results =
      judgement.askedKernel
      ? judgement.rows.compactMap(\.kernel) : judgement.rows.compactMap(\.simulator.first)
    return Key(scenario: judgement.scenario, edition: edition, outcome: Outcome(results))
  }
}

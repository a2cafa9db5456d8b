// SPDX-License-Identifier: MIT

public import Scenarios

/// The processes of scenarios at the moment when they call TSYNC.
///
/// What comes before a call decides with which credentials, domains and privileges its threads begin; what happens
/// beside it, in the same group of steps or in steps that still block, is what may happen meanwhile. Callers come
/// first in the order of creation, whichever threads call in the scenario.
public struct ScenarioProcesses {
  /// A process, and the scenario that it was found in first.
  public struct Found: Hashable, Sendable {
    /// The scenario.
    public var scenario: String
    /// The process.
    public var process: ProcessDescription
  }

  /// The different processes.
  public private(set) var found: [Found] = []
  /// How many scenarios take TSYNC.
  public private(set) var scenarios = 0
  /// The calls whose process cannot be described, as sentences without a full stop.
  public private(set) var omitted: [String] = []

  private var seen: Set<ProcessDescription> = []

  /// Looks at all calls of all scenarios.
  public init(_ scenarios: [Scenario]) {
    for scenario in scenarios {
      let program = scenario.program
      guard program.instructions.contains(where: \.callsTsync) else { continue }
      self.scenarios += 1
      var threads = KnownThreads(program)
      for group in program.groups {
        let instructions = Array(program.instructions[group])
        if instructions.contains(where: \.callsTsync) {
          let processes = threads.processes(calling: instructions)
          for process in processes {
            if let reason = process.reasonToOmit {
              omitted.append("\(scenario.id): \(reason)")
            } else if seen.insert(process).inserted {
              found.append(Found(scenario: scenario.id.description, process: process))
            }
          }
        }
        for instruction in instructions { threads.apply(instruction) }
      }
    }
  }
}

extension ProcessDescription {
  /// Why it cannot be explored, as a sentence without a full stop; `nil` if it can.
  fileprivate var reasonToOmit: String? {
    let whole = threads + spawns
    if whole > Self.mostThreads {
      return "\(whole) threads, and the explorer takes \(Self.mostThreads)"
    }
    if callers > Self.mostCallers {
      return "\(callers) callers, and the explorer takes \(Self.mostCallers)"
    }
    return nil
  }
}

extension Program.Instruction {
  /// Whether it is a call with the flag TSYNC.
  fileprivate var callsTsync: Bool {
    if case .restrictSelf(_, let flags) = action { return flags.contains(.TSYNC) }
    return false
  }
}

/// What is known of the threads of a scenario, step after step.
private struct KnownThreads {
  private struct KnownThread {
    var hasNoNewPrivs: Bool
    var hasOwnCredentials = false
    var hasOwnDomain = false
    /// The number of its process: children are others.
    var process = 0
  }

  private var threads: [String: KnownThread] = [:]
  private var parked: Set<String> = []
  private var blocked: [Program.Instruction] = []
  private var processCount = 1

  init(_ program: Program) {
    for thread in program.threads {
      threads[thread] = KnownThread(hasNoNewPrivs: program.process.noNewPrivs)
    }
  }

  /// What an instruction leaves behind.
  mutating func apply(_ instruction: Program.Instruction) {
    let thread = instruction.thread
    if instruction.mayBlock { blocked.append(instruction) }
    let action = instruction.action
    if action == .setNoNewPrivs { threads[thread]?.hasNoNewPrivs = true }
    if instruction.callsTsync {
      for (name, known) in threads where known.process == threads[thread]?.process {
        threads[name]?.hasOwnDomain = false
      }
    } else if action.effects.contains(.changesCredentials) {
      threads[thread]?.hasOwnCredentials = true
      if case .restrictSelf = action { threads[thread]?.hasOwnDomain = true }
    }
    // A child whose birth blocks is there when that is over: until then it is one that may be born.
    if !instruction.mayBlock { bear(instruction) }
    if case .fork(let child) = action {
      bear(instruction)
      // A child is alone with its credentials.
      threads[child]?.hasOwnCredentials = false
      threads[child]?.hasOwnDomain = false
      threads[child]?.process = processCount
      processCount += 1
    }
    if action == .exit { threads[thread] = nil }
    if case .park = action { parked.insert(thread) }
    if case .release(let other) = action { parked.remove(other) }
    if case .finish = action {
      for instruction in blocked where instruction.thread == thread { bear(instruction) }
      blocked.removeAll { $0.thread == thread }
    }
  }

  /// Lets the child of an instruction be there, if it has one.
  private mutating func bear(_ instruction: Program.Instruction) {
    guard let child = instruction.action.bornThread else { return }
    threads[child] = threads[instruction.thread] ?? KnownThread(hasNoNewPrivs: true)
  }

  /// The processes in which some instructions of a group call.
  func processes(calling group: [Program.Instruction]) -> [ProcessDescription] {
    let numbers = group.filter(\.callsTsync).compactMap { threads[$0.thread]?.process }.uniqued()
    return numbers.compactMap { number in
      process(
        (group + blocked).filter { (threads[$0.thread]?.process ?? number) == number },
        threads.filter { $0.value.process == number })
    }
  }

  /// One process: what its threads do, and what happens to them from outside; `nil` if nobody calls any more.
  private func process(
    _ all: [Program.Instruction], _ threads: [String: KnownThread]
  ) -> ProcessDescription? {
    let callers = all.filter(\.callsTsync).map(\.thread).uniqued().filter { threads[$0] != nil }
    guard !callers.isEmpty else { return nil }
    let order = callers + threads.keys.filter { !callers.contains($0) }.sorted()
    var process = ProcessDescription()
    process.threads = order.count
    process.callers = callers.count
    for (number, name) in order.enumerated() where threads[name]!.hasOwnCredentials && number > 0 {
      process.ownCredentials.insert(number)
      if threads[name]!.hasOwnDomain { process.ownDomains.insert(number) }
    }
    process.hasNoNewPrivs = callers.allSatisfy { threads[$0]!.hasNoNewPrivs }
    process.siblingsHaveNoNewPrivs =
      !process.hasNoNewPrivs
      && order.dropFirst(callers.count).contains { threads[$0]!.hasNoNewPrivs }
    process.passesNoNewPrivs = all.contains {
      if case .restrictSelf(_, let flags) = $0.action {
        flags.contains(.TSYNC) && flags.contains(.NO_NEW_PRIVS)
      } else {
        false
      }
    }
    process.parks = parked.subtracting(callers).intersection(order).count
    for instruction in all { add(instruction, to: &process) }
    return process
  }

  /// What may happen during a call because of an instruction beside it.
  private func add(_ instruction: Program.Instruction, to process: inout ProcessDescription) {
    if instruction.failedAllocation != nil { process.failedAllocations = 1 }
    guard !instruction.callsTsync else { return }
    let action = instruction.action
    if action == .exit || action == .churn { process.exits += 1 }
    if action == .churn { process.spawns += 1 }
    if case .spawn = action { process.spawns += 1 }
    if action == .execute { process.mayExecute = true }
    if case .signal(_, _, .KILL) = action {
      process.mayBeKilled = true
    } else if action.effects.contains(.signals) {
      process.signals += 1
    }
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in their order.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

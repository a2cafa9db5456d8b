// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// A program on a modelled kernel, as the explorer sees it: its threads act, and what it comes to are its outcomes.
///
/// A state is the number of the kernel's state, the number of how far the program has come, and the words of the
/// micro-steps.
///
/// Programs have no symmetry. Threads with the same future could be exchanged, but what they do later tells most of them apart,
/// and the reduction by independence leaves little: with every thread exchanged that has no instruction of its own while
/// calls are under way, whatever comes later, four of the five largest explorations of the library had as many states as
/// without, and the fifth a third fewer.
struct KernelProgram: TransitionSystem {
  /// What all states share.
  let context: ProgramContext
  let wordCount: Int
  /// The places of threads and of calls that are encoded.
  private let slots: Int
  private let callers: Int

  init(_ context: ProgramContext) {
    self.context = context
    let program = context.program
    let acting = Set(program.instructions.filter { $0.action.isSync }.map(\.thread))
    slots = min(program.namesOfThreads.count, TsyncConfiguration.mostThreads)
    callers = min(acting.count, TsyncConfiguration.mostCallers)
    wordCount = 1 + TsyncModel.State.wordCount(slots: slots, callers: callers, isProgram: true)
  }

  /// What every run comes to, if nothing is left to choose.
  var soleOutcome: Outcome? {
    let start = initialState
    guard context.enabledSet(of: start.counter).section == nil,
      !context.counters[start.counter].value.value.isCut
    else { return nil }
    return context.outcome(at: start)
  }

  var actorNames: [String] { context.actors }
  var rules: [CorrectnessRule] { TsyncRule.allCases.map(\.rule) }
  // What cannot go on is an outcome, which may be wanted; `violations(ofEnd:)` says where it is not.
  var livenessRule: Int? { nil }
  var initialState: ProgramState { context.beginning() }

  func encode(_ state: ProgramState, into words: UnsafeMutablePointer<UInt64>) {
    words[0] =
      UInt64(UInt32(bitPattern: state.machine)) | UInt64(UInt32(bitPattern: state.counter)) << 32
    state.tsync.encode(slots: slots, callers: callers, isProgram: true, into: words + 1)
  }

  func decode(_ words: UnsafePointer<UInt64>) -> ProgramState {
    ProgramState(
      machine: Int32(truncatingIfNeeded: words[0]),
      counter: Int32(truncatingIfNeeded: words[0] >> 32),
      tsync: TsyncModel.State(slots: slots, callers: callers, isProgram: true, from: words + 1))
  }

  func visitSteps(from state: ProgramState, _ visit: (Transition, ProgramState) -> Void) {
    let section = context.enabledSet(of: state.counter).section
    context.visitMoves(from: state) { visit(step(of: $0, in: section), $1) }
  }

  func violations(of state: ProgramState) -> UInt64 {
    context.enabledSet(of: state.counter).judgedSection?.model.violations(of: state.tsync) ?? 0
  }

  func pendingGoals(in state: ProgramState) -> UInt64 { 0 }

  /// The number of the results; `nil` for a run that the model could not follow to its end.
  func outcome(of state: ProgramState) -> Int? {
    if context.counters[state.counter].value.value.isCut { return nil }
    return Int(context.outcomes.number(of: CopyOnWrite(context.outcome(at: state))))
  }

  /// A hang breaks a rule if something of TSYNC has begun and no gate keeps it.
  func violations(ofEnd state: ProgramState) -> UInt64 {
    let counter = context.counters[state.counter].value.value
    guard !counter.isCut, counter.group < context.groups.count, let section = counter.section else {
      return 0
    }
    let words = section.slots.names.indices.map { state.tsync.threads[$0] }
    guard !words.contains(where: { $0.point == .parked }),
      words.contains(where: { $0.callState == .inProgress || !$0.taken.isEmpty })
    else { return 0 }
    return TsyncRule.callReturns.bit
  }
}

// Steps of programs. Those of TSYNC keep their numbers; the others follow.
extension KernelProgram {
  /// What a step is that is no micro-step of TSYNC.
  private enum Kind: UInt8 {
    case begin = 128
    case observeBlocked, unpark, enforce, finish, appear
  }

  /// A move as the explorer's step: in the column of whoever acts.
  private func step(of move: Move, in section: ConcurrentSection?) -> Transition {
    func column(_ name: String) -> UInt8 {
      UInt8(context.actors.firstIndex(of: name) ?? context.actors.count - 1)
    }
    func step(_ column: UInt8, _ kind: Kind, _ argument: Int = 0) -> Transition {
      Transition(
        actor: column, action: kind.rawValue, argument: UInt8(truncatingIfNeeded: argument))
    }
    func thread(_ instruction: Int) -> UInt8 {
      column(context.program.instructions[instruction].thread)
    }
    switch move {
    case .micro(var micro):
      let slot = Int(micro.actor)
      micro.actor =
        section.flatMap { slot < $0.columns.count ? $0.columns[slot] : nil } ?? column(.outside)
      return micro
    case .begin(let instruction, let choice): return step(thread(instruction), .begin, choice)
    case .observeBlocked(let instruction): return step(thread(instruction), .observeBlocked)
    case .unpark(let slot): return step(section!.columns[slot], .unpark)
    case .appear(let slot): return step(section!.columns[slot], .appear)
    case .enforce(let pending, let thread): return step(column(thread), .enforce, pending)
    case .finish(let instruction): return step(thread(instruction), .finish)
    }
  }

  /// The move that a step of a state is.
  func move(of step: Transition, in state: ProgramState) -> Move {
    let counter = context.counters[state.counter].value.value
    let name = context.actors[Int(step.actor)]
    func slot() -> Int { counter.section?.slot(ofColumn: step.actor) ?? 0 }
    switch Kind(rawValue: step.action) {
    case nil:
      var micro = step
      micro.actor = UInt8(slot())
      return .micro(micro)
    case .begin:
      return .begin(
        instruction: counter.instructionToBegin(by: name, on: context), choice: Int(step.argument))
    case .observeBlocked:
      return .observeBlocked(instruction: counter.instructionToBegin(by: name, on: context))
    case .unpark: return .unpark(slot: slot())
    case .appear: return .appear(slot: slot())
    case .enforce: return .enforce(pending: Int(step.argument), thread: name)
    case .finish: return .finish(instruction: counter.instructionToBegin(by: name, on: context))
    }
  }

  /// What a step does, unique among the steps of its thread.
  func label(of step: Transition, in state: ProgramState) -> String {
    let counter = context.counters[state.counter].value.value
    func text(_ instruction: Int) -> String {
      context.program.instructions[instruction].action.description
    }
    switch move(of: step, in: state) {
    case .micro(let micro): return counter.section?.model.label(of: micro, in: state.tsync) ?? ""
    case .begin(let instruction, let choice):
      return choice == 0 ? text(instruction) : "\(text(instruction)) (\(choice + 1))"
    case .observeBlocked: return "sleeps"
    case .unpark: return "child ends"
    case .enforce(let pending, _): return text(counter.pendingCalls[pending].instruction)
    case .finish(let instruction): return text(instruction)
    case .appear: return "fork: child appears"
    }
  }
}

extension ProgramCounter {
  /// The instruction that a thread begins, goes on with, or asks for the result of.
  fileprivate func instructionToBegin(by thread: String, on context: ProgramContext) -> Int {
    if let place = pending(of: thread) { return pendingCalls[place].instruction }
    let group = context.groups[group]
    return zip(group, statuses).first { number, status in
      switch status {
      case .waiting, .resting: context.program.instructions[number].thread == thread
      default: false
      }
    }?.0 ?? group.lowerBound
  }
}

extension ProgramContext {
  /// The results of a run that stays in a state.
  func outcome(at programState: ProgramState) -> Outcome {
    let counter = counters[programState.counter].value.value
    if counter.group == groups.count { return Outcome(counter.results) }
    return Outcome(counter.results + counter.statuses.resultsUntilHang)
  }
}

extension [InstructionStatus] {
  /// The results in program order up to the first instruction that hangs.
  var resultsUntilHang: [StepResult] {
    var results: [StepResult] = []
    for status in self {
      guard let result = status.result else { return results + [.hung] }
      results.append(result)
    }
    return results
  }
}

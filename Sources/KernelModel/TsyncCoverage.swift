// SPDX-License-Identifier: MIT

public import Scenarios
import StateExplorer

/// A place in the simulated TSYNC that scenarios should reach: a micro-step, or one of the ways it can go.
public struct TsyncPlace: Hashable, Sendable {
  /// The name in reports.
  public var name: String
  /// Why no scenario can reach it, as a sentence; `nil` if one must.
  public var exemption: String?

  init(_ action: TsyncModel.MicroStep) {
    name = action.name
    exemption = action.exemption
  }

  init(_ branch: TsyncBranch) {
    name = branch.rawValue
    exemption = branch.exemption
  }

  /// All micro-steps, then all branches.
  public static let all: [TsyncPlace] =
    TsyncModel.MicroStep.allCases.map { TsyncPlace($0) }
    + TsyncBranch.allCases.map { TsyncPlace($0) }
}

extension Simulator {
  /// The places in TSYNC that some run of a program reaches.
  ///
  /// - Parameters:
  ///   - program: the program; its calls take micro-steps.
  ///   - bound: the most states that are looked at.
  public func places(reachedBy program: Program, upTo bound: Int) -> Set<TsyncPlace> {
    let model = KernelProgram(context(of: program, runsLoneCallsInOneOrder: false))
    var reach = Reach(context: model.context)
    let options = ExplorationOptions(
      usesSymmetry: false, usesPartialOrderReduction: false, hangs: .none,
      bounds: Bounds(states: bound))
    model.visitReachableStates(options) { state in
      model.context.visitMoves(from: state) { reach.note($0, from: state, to: $1) }
    }
    return Set(reach.actions.map { TsyncPlace($0) }).union(reach.branches.map { TsyncPlace($0) })
  }
}

/// Collects what moves reach.
private struct Reach {
  let context: ProgramContext
  var actions: Set<TsyncModel.MicroStep> = []
  var branches: Set<TsyncBranch> = []

  init(context: ProgramContext) { self.context = context }

  mutating func note(_ move: Move, from old: ProgramState, to new: ProgramState) {
    guard let section = context.counters[old.counter].value.value.section else { return }
    // What settles by itself behind a move may end the micro-steps; then the step shows in the old state alone.
    let hasSection = context.counters[new.counter].value.value.section != nil
    switch move {
    case .micro(let step):
      if let action = TsyncModel.MicroStep(rawValue: step.action) { actions.insert(action) }
      let state = hasSection ? new.tsync : section.model.state(after: step, in: old.tsync)
      branches.formUnion(section.model.branches(of: step, from: old.tsync, to: state))
      if old.tsync.threads[Int(step.actor)].point == .callLock { actions.insert(.lock) }
    case .begin(let instruction, _):
      noteBeginning(
        context.program.instructions[instruction], number: instruction, section, old, new)
    case .unpark: actions.insert(.unpark)
    case .appear(let slot): noteBirth(slot, section, old)
    case .observeBlocked, .enforce, .finish: break
    }
  }

  private mutating func noteBeginning(
    _ instruction: Program.Instruction, number: Int, _ section: ConcurrentSection,
    _ old: ProgramState,
    _ new: ProgramState
  ) {
    let action = instruction.action
    if action.isSync { noteCall(instruction, section, new) }
    if case .spawn = action { actions.insert(.clone) }
    if action == .exit { actions.insert(.beginExit) }
    if action.isPark { actions.insert(.park) }
    if action == .execute { actions.insert(.execute) }
    if case .signal(_, _, let signal) = action { noteSignal(signal, section, old, new) }
  }

  private mutating func noteCall(
    _ instruction: Program.Instruction, _ section: ConcurrentSection, _ new: ProgramState
  ) {
    actions.insert(.call)
    guard let slot = section.slot(of: instruction.thread) else { return }
    let isRefused = !new.tsync.calls[slot].isAlive
    if isRefused { branches.insert(.callRefused) }
    if isRefused && instruction.failedAllocation != nil { actions.insert(.callFailing) }
    if section.model.decisions.serialisation == .none { branches.insert(.lockUsed) }
  }

  private mutating func noteBirth(_ slot: Int, _ section: ConcurrentSection, _ old: ProgramState) {
    actions.insert(.link)
    let word = old.tsync.threads[slot]
    if word.isKilled || word.hasSignal {
      branches.insert(.birthAborted)
    } else {
      branches.insert(section.model.branchOfBirth(in: old.tsync))
    }
  }

  private mutating func noteSignal(
    _ signal: SignalName, _ section: ConcurrentSection, _ old: ProgramState, _ new: ProgramState
  ) {
    actions.insert(signal == .KILL ? .kill : .signal)
    for slot in section.slots.names.indices {
      let point = old.tsync.threads[slot].point
      if signal == .KILL {
        if point == .parked && new.tsync.threads[slot].isKilled { branches.insert(.killsParked) }
        continue
      }
      guard new.tsync.threads[slot].hasSignal && !old.tsync.threads[slot].hasSignal else {
        continue
      }
      switch point {
      case .callWaitPrepared: branches.insert(.signalToWaitingCaller)
      case .waitReady: branches.insert(.signalToPrepared)
      case .user: branches.insert(.signalToIdle)
      default: break
      }
    }
  }
}

extension TsyncModel {
  /// The state behind a step, which is possible in a state.
  fileprivate func state(after step: Transition, in state: State) -> State {
    var found = state
    visitThread(Int(step.actor), state) { if $0 == step { found = $1 } }
    return found
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// A program on a modelled kernel, as the explorer sees it: its threads act, and what it comes to are its outcomes.
///
/// A state is the number of the kernel's state, the number of how far the program has come, and the words of the
/// micro-steps.
struct KernelProgram: TransitionSystem {
  /// Where the program is played.
  let stage: Stage
  let wordCount: Int
  /// The places of threads and of calls that are encoded.
  private let slots: Int
  private let callers: Int

  init(_ stage: Stage) {
    self.stage = stage
    let program = stage.program
    let acting = Set(program.instructions.filter { $0.action.isSync }.map(\.thread))
    slots = min(program.namesOfThreads.count, TsyncConfiguration.mostThreads)
    callers = min(acting.count, TsyncConfiguration.mostCallers)
    wordCount = 1 + TsyncModel.State.wordCount(slots: slots, callers: callers, isProgram: true)
  }

  /// What every run comes to, if nothing is left to choose.
  var soleOutcome: Outcome? {
    let start = initialState
    guard stage.agenda(of: start.course).phase == nil,
      !stage.courses[start.course].value.value.isCut
    else { return nil }
    return stage.outcome(at: start)
  }

  var actorNames: [String] { stage.actors }
  var rules: [StateExplorer.Rule] { TsyncRule.allCases.map(\.rule) }
  // What cannot go on is an outcome, which may be wanted; `violations(ofEnd:)` says where it is not.
  var livenessRule: Int? { nil }
  var initialState: Situation { stage.beginning() }

  func encode(_ state: Situation, into words: UnsafeMutablePointer<UInt64>) {
    words[0] =
      UInt64(UInt32(bitPattern: state.machine)) | UInt64(UInt32(bitPattern: state.course)) << 32
    state.tsync.encode(slots: slots, callers: callers, isProgram: true, into: words + 1)
  }

  func decode(_ words: UnsafePointer<UInt64>) -> Situation {
    Situation(
      machine: Int32(truncatingIfNeeded: words[0]),
      course: Int32(truncatingIfNeeded: words[0] >> 32),
      tsync: TsyncModel.State(slots: slots, callers: callers, isProgram: true, from: words + 1))
  }

  func visitSteps(from state: Situation, _ visit: (StateExplorer.Step, Situation) -> Void) {
    let phase = stage.agenda(of: state.course).phase
    stage.visitMoves(from: state) { visit(step(of: $0, in: phase), $1) }
  }

  func violations(of state: Situation) -> UInt64 {
    stage.agenda(of: state.course).judgedPhase?.model.violations(of: state.tsync) ?? 0
  }

  func pendingGoals(in state: Situation) -> UInt64 { 0 }

  /// The number of the results; `nil` for a run that the model could not follow to its end.
  func outcome(of state: Situation) -> Int? {
    if stage.courses[state.course].value.value.isCut { return nil }
    return Int(stage.outcomes.number(of: CopyOnWrite(stage.outcome(at: state))))
  }

  /// A hang breaks a rule if something of TSYNC has begun and no gate keeps it.
  func violations(ofEnd state: Situation) -> UInt64 {
    let course = stage.courses[state.course].value.value
    guard !course.isCut, course.group < stage.groups.count, let phase = course.phase else {
      return 0
    }
    let words = phase.cast.names.indices.map { state.tsync.threads[$0] }
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
    case notice, unpark, enforce, finish, appear
  }

  /// A move as the explorer's step: in the column of whoever acts.
  private func step(of move: Move, in phase: Phase?) -> StateExplorer.Step {
    func column(_ name: String) -> UInt8 {
      UInt8(stage.actors.firstIndex(of: name) ?? stage.actors.count - 1)
    }
    func step(_ column: UInt8, _ kind: Kind, _ argument: Int = 0) -> StateExplorer.Step {
      Step(
        actor: column, action: kind.rawValue, argument: UInt8(truncatingIfNeeded: argument))
    }
    func thread(_ instruction: Int) -> UInt8 {
      column(stage.program.instructions[instruction].thread)
    }
    switch move {
    case .micro(var micro):
      let slot = Int(micro.actor)
      micro.actor =
        phase.flatMap { slot < $0.columns.count ? $0.columns[slot] : nil } ?? column(.outside)
      return micro
    case .begin(let instruction, let choice): return step(thread(instruction), .begin, choice)
    case .notice(let instruction): return step(thread(instruction), .notice)
    case .unpark(let slot): return step(phase!.columns[slot], .unpark)
    case .appear(let slot): return step(phase!.columns[slot], .appear)
    case .enforce(let flight, let thread): return step(column(thread), .enforce, flight)
    case .finish(let instruction): return step(thread(instruction), .finish)
    }
  }

  /// The move that a step of a state is.
  func move(of step: StateExplorer.Step, in state: Situation) -> Move {
    let course = stage.courses[state.course].value.value
    let name = stage.actors[Int(step.actor)]
    func slot() -> Int { course.phase?.slot(ofColumn: step.actor) ?? 0 }
    switch Kind(rawValue: step.action) {
    case nil:
      var micro = step
      micro.actor = UInt8(slot())
      return .micro(micro)
    case .begin:
      return .begin(
        instruction: course.instructionToBegin(by: name, on: stage), choice: Int(step.argument))
    case .notice: return .notice(instruction: course.instructionToBegin(by: name, on: stage))
    case .unpark: return .unpark(slot: slot())
    case .appear: return .appear(slot: slot())
    case .enforce: return .enforce(flight: Int(step.argument), thread: name)
    case .finish: return .finish(instruction: course.instructionToBegin(by: name, on: stage))
    }
  }

  /// What a step does, unique among the steps of its thread.
  func label(of step: StateExplorer.Step, in state: Situation) -> String {
    let course = stage.courses[state.course].value.value
    func text(_ instruction: Int) -> String {
      stage.program.instructions[instruction].action.description
    }
    switch move(of: step, in: state) {
    case .micro(let micro): return course.phase?.model.label(of: micro, in: state.tsync) ?? ""
    case .begin(let instruction, let choice):
      return choice == 0 ? text(instruction) : "\(text(instruction)) (\(choice + 1))"
    case .notice: return "sleeps"
    case .unpark: return "child ends"
    case .enforce(let flight, _): return text(course.flights[flight].instruction)
    case .finish(let instruction): return text(instruction)
    case .appear: return "fork: child appears"
    }
  }
}

extension Course {
  /// The instruction that a thread begins, goes on with, or asks for the result of.
  fileprivate func instructionToBegin(by thread: String, on stage: Stage) -> Int {
    if let place = flight(of: thread) { return flights[place].instruction }
    let group = stage.groups[group]
    return zip(group, standings).first { number, standing in
      switch standing {
      case .waiting, .resting: stage.program.instructions[number].thread == thread
      default: false
      }
    }?.0 ?? group.lowerBound
  }
}

extension Stage {
  /// The results of a run that stays in a state.
  func outcome(at situation: Situation) -> Outcome {
    let course = courses[situation.course].value.value
    if course.group == groups.count { return Outcome(course.results) }
    return Outcome(course.results + course.standings.resultsUntilHang)
  }
}

extension [Standing] {
  /// The results in program order up to the first instruction that hangs.
  var resultsUntilHang: [StepResult] {
    var results: [StepResult] = []
    for standing in self {
      guard let result = standing.result else { return results + [.hung] }
      results.append(result)
    }
    return results
  }
}

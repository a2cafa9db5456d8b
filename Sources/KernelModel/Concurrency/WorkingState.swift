// SPDX-License-Identifier: MIT

import Scenarios

/// A state while it is worked on.
struct WorkingState {
  /// What it shares with all others.
  let context: ProgramContext
  private var sharedMachine: CopyOnWrite<Machine>
  private var sharedCounter: CopyOnWrite<ProgramCounter>
  /// The micro-steps.
  var tsync: TsyncModel.State
  private let origin: ProgramState
  /// Whether a lone call is being run, so that nothing of it is to be run once more.
  var isRunningAlone = false
  private var machineHasChanged = false
  private var counterHasChanged = false

  init(_ programState: ProgramState, on context: ProgramContext) {
    self.context = context
    origin = programState
    sharedMachine = context.machines[programState.machine].value
    sharedCounter = context.counters[programState.counter].value
    tsync = programState.tsync
  }

  /// The kernel's state.
  var machine: Machine {
    _read { yield sharedMachine.value }
    _modify {
      machineHasChanged = true
      yield &sharedMachine.value
    }
  }

  /// How far the program has come.
  var counter: ProgramCounter {
    _read { yield sharedCounter.value }
    _modify {
      counterHasChanged = true
      yield &sharedCounter.value
    }
  }

  /// The state as it is now.
  var programState: ProgramState {
    ProgramState(
      machine: machineHasChanged ? context.machines.number(of: sharedMachine) : origin.machine,
      counter: counterHasChanged ? context.counters.number(of: sharedCounter) : origin.counter,
      tsync: tsync)
  }

  /// The instructions of the present group, or none at the end.
  var group: Range<Int> {
    counter.group < context.groups.count ? context.groups[counter.group] : 0..<0
  }

  /// How far an instruction of the present group has come.
  func status(of instruction: Int) -> InstructionStatus {
    counter.statuses[instruction - group.lowerBound]
  }

  mutating func set(_ instruction: Int, _ status: InstructionStatus) {
    counter.statuses[instruction - group.lowerBound] = status
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

/// Where micro-steps begin: who takes part in them.
extension WorkingState {
  /// Whether the present group may happen in more than one way.
  var needsSection: Bool {
    if group.count > 1 { return true }
    let instruction = context.program.instructions[group.lowerBound]
    return instruction.mayBlock || instruction.action.isPark
      || instruction.action.isSync && context.kernel.tsync != nil
  }

  /// The instructions from the present group to the first moment at which no blocked action is left.
  private var comingInstructions: Range<Int> {
    var blocked: Set<String> = []
    for group in context.groups[counter.group...] {
      for instruction in context.program.instructions[group] {
        if instruction.mayBlock || instruction.action.isPark { blocked.insert(instruction.thread) }
        if case .finish = instruction.action { blocked.remove(instruction.thread) }
      }
      if blocked.isEmpty { return self.group.lowerBound..<group.upperBound }
    }
    return group.lowerBound..<context.program.instructions.count
  }

  /// The process that a thread is in or will be in; `nil` for a thread of a process that is still to be forked.
  private func process(
    of name: String, in instructions: ArraySlice<Program.Instruction>
  ) -> Identity<ThreadGroup>? {
    if let thread = machine.thread(named: name) { return machine.threads[thread].process }
    let maker = instructions.first { $0.action == .spawn(thread: name) }?.thread
    return maker.flatMap { $0 == name ? nil : process(of: $0, in: instructions) }
  }

  /// The process that is followed in micro-steps, and who takes part; `nil` if the model has no room.
  mutating func makeSection() -> ConcurrentSection? {
    // A kernel without TSYNC refuses the flag; the other micro-steps need some decisions.
    let decisions = context.kernel.tsync ?? TsyncEdition.linux7_3.decisions
    let instructions = context.program.instructions[comingInstructions]
    guard let process = followedProcess(in: instructions) else { return nil }
    let live = machine.processes[process].liveThreads
    var creation = live.map { machine.threads[$0].name }
    for instruction in instructions {
      if case .spawn(let name) = instruction.action,
        self.process(of: name, in: instructions) == process, !creation.contains(name)
      {
        creation.append(name)
      }
    }
    let callers = creation.filter { name in
      instructions.contains { $0.thread == name && $0.action.isSync }
    }
    let crowds = isLoneCall ? crowds(among: &creation, beside: callers) : [:]
    guard creation.count <= TsyncConfiguration.mostThreads else { return cut(.threads) }
    guard callers.count <= TsyncConfiguration.mostCallers else {
      let first = callers[TsyncConfiguration.mostCallers]
      return cut(
        .callers,
        at: instructions.indices.first {
          instructions[$0].thread == first && instructions[$0].action.isSync
        })
    }
    let leader = machine.processes[process].leader
    let leaderName = machine.threads[leader].name
    let isZombie = machine.threads[leader].life == .zombie
    if isZombie && creation.count < TsyncConfiguration.mostThreads {
      creation.insert(leaderName, at: 0)
    }
    let names = callers + creation.filter { !callers.contains($0) }
    return ConcurrentSection(
      ConcurrentSection.ThreadSlots(
        process: process, names: names, crowds: names.map { crowds[$0] ?? [] },
        callers: callers.count,
        leader: names.firstIndex(of: leaderName),
        order: creation.map { names.firstIndex(of: $0)! },
        mayExecute: instructions.contains { $0.action == .execute }), decisions: decisions,
      actors: context.actors)
  }

  /// Whether the present group is one call, and nothing else is under way.
  var isLoneCall: Bool {
    guard group.count == 1, counter.pendingCalls.isEmpty else { return false }
    let instruction = context.program.instructions[group.lowerBound]
    return instruction.action.isSync && !instruction.mayBlock
  }

  /// Leaves out siblings of a lone call, where there are more than places: whom nobody can tell from another sibling
  /// fares as that one does.
  ///
  /// - Returns: for each name that stands for others too, their names.
  private func crowds(
    among names: inout [String], beside callers: [String]
  ) -> [String: [String]] {
    guard names.count > TsyncConfiguration.mostThreads else { return [:] }
    let victim = context.program.instructions[group.lowerBound].failedAllocation?.thread
    var crowds: [String: [String]] = [:]
    for name in names where !callers.contains(name) && name != victim {
      guard let thread = machine.thread(named: name),
        let first = names.first(where: { other in
          other != name && !callers.contains(other) && other != victim
            && machine.thread(named: other).map { $0.index < thread.index } ?? false
            && machine.thread(named: other).map {
              machine.threads[$0].isLike(machine.threads[thread])
            }
              ?? false
        })
      else { continue }
      crowds[first, default: []].append(name)
    }
    let left = Set(crowds.values.joined())
    names.removeAll(where: left.contains)
    return crowds.filter { !left.contains($0.key) }
  }

  /// Notes that the model cannot follow what happens next, at an instruction or in the present group.
  mutating func cut<Nothing>(
    _ omission: ProgramContext.Omission.Kind, at instruction: Int? = nil
  ) -> Nothing? {
    context.note(
      ProgramContext.Omission(kind: omission, instruction: instruction ?? group.lowerBound))
    counter.isCut = true
    return nil
  }

  private mutating func followedProcess(
    in instructions: ArraySlice<Program.Instruction>
  ) -> Identity<ThreadGroup>? {
    var order: [Identity<ThreadGroup>] = []
    var acting: [Identity<ThreadGroup>: Set<String>] = [:]
    var needing: Set<Identity<ThreadGroup>> = []
    for instruction in instructions {
      guard let process = process(of: instruction.thread, in: instructions),
        machine.processes[process].isInScenario
      else { continue }
      if !order.contains(process) { order.append(process) }
      acting[process, default: []].insert(instruction.thread)
      if instruction.mayBlock || instruction.action.isPark { needing.insert(process) }
    }
    for instruction in instructions where instruction.action.isSync {
      guard let process = process(of: instruction.thread, in: instructions) else { continue }
      if acting[process]!.count > 1 { needing.insert(process) }
    }
    guard needing.count <= 1 else { return cut(.processes) }
    return needing.first
      ?? order.first { process in
        instructions.contains {
          $0.action.isSync && self.process(of: $0.thread, in: instructions) == process
        }
      } ?? order.first ?? machine.processes.identities.first
  }

  /// Puts all threads that live into user mode.
  mutating func beginSection() {
    guard let section = counter.section else { return }
    tsync = TsyncModel.State()
    let threads = section.slots.names.map { machine.thread(named: $0) }
    guard let first = threads.compactMap(\.self).first else { return }
    let own = machine.credentials(of: first)
    for (slot, thread) in threads.enumerated() {
      guard let thread else { continue }
      guard machine.threads[thread].life == .live else {
        tsync.threads[slot].point = .gone
        tsync.threads[slot].isExiting = true
        continue
      }
      let credentials = machine.credentials(of: thread)
      var word = ThreadWord()
      word.point = .user
      word.identity =
        credentials.uid == own.uid && credentials.capabilities == own.capabilities ? 0 : 1
      word.domain = credentials.domain == own.domain ? 0 : 0b1000
      tsync.threads[slot] = word
    }
    take(machine)
  }
}

extension Action {
  /// Whether the action is a call with TSYNC.
  var isSync: Bool {
    if case .restrictSelf(_, let flags) = self { flags.contains(.TSYNC) } else { false }
  }

  /// Whether the action is a call with TSYNC, or has to do with a gate or with a call's result.
  var isCallOrGate: Bool {
    if case .finish = self { return true }
    if case .release = self { return true }
    return isSync || isPark
  }

  /// Whether the action lets a thread sleep at a gate.
  var isPark: Bool { if case .park = self { true } else { false } }
}

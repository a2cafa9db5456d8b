// SPDX-License-Identifier: MIT

public import Scenarios

extension Program {
  /// The program with every mention of one thread changed to another.
  func replacing(thread gone: String, with heir: String) -> Program {
    renamed { $0 == gone ? heir : $0 }
  }

  /// Whether every instruction belongs to a thread that lives and is not blocked then, and names only threads that
  /// have been born, and whatever blocks is released and asked for its result.
  public var isWellFormed: Bool {
    guard !instructions.isEmpty, !threads.isEmpty else { return false }
    var state = ThreadsOfProgram(threads)
    return instructions.allSatisfy { state.take($0) } && state.isDone
  }
}

/// What is known of the threads of a program while one reads through it.
private struct ThreadsOfProgram {
  private var living: Set<String>
  private var born: Set<String>
  /// The threads whose results are still to be asked for, and whether they sleep at a gate.
  private var blocked: [String: (atGate: Bool, action: Action)] = [:]

  init(_ threads: [String]) {
    living = Set(threads + [.outside])
    born = living
  }

  /// Whether no thread is left blocked.
  var isDone: Bool { blocked.isEmpty }

  /// Takes an instruction into account; false if it is not possible here.
  mutating func take(_ instruction: Program.Instruction) -> Bool {
    let thread = instruction.thread
    let action = instruction.action
    guard living.contains(thread), born.isSuperset(of: action.namedThreads),
      instruction.failedAllocation?.thread.map(living.contains) ?? true
    else { return false }
    if case .finish(let word) = action {
      guard let waiting = blocked[thread], !waiting.atGate, waiting.action.parts.word == word else {
        return false
      }
      blocked[thread] = nil
      return true
    }
    guard blocked[thread] == nil else { return false }
    if case .release(let target) = action {
      guard blocked[target]?.atGate == true else { return false }
      blocked[target]?.atGate = false
    }
    if case .signal(_, _, .KILL) = action {
      // SIGKILL opens gates as well; whose they are is not known here.
      for name in blocked.keys { blocked[name]?.atGate = false }
    }
    if instruction.mayBlock || action.isPark { blocked[thread] = (action.isPark, action) }
    if let name = action.bornThread {
      guard born.insert(name).inserted else { return false }
      living.insert(name)
    }
    if action == .exit { living.remove(thread) }
    return true
  }
}

extension Action {

  /// Whether the action asks for the result of one that blocked.
  var isFinish: Bool { if case .finish = self { true } else { false } }

  /// Whether the action makes or needs a thread.
  func names(_ thread: String) -> Bool {
    bornThread == thread || namedThreads.contains(thread)
  }
}

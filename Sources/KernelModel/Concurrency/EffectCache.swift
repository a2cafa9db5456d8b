// SPDX-License-Identifier: MIT

import Synchronization

/// What steps mean for the kernel's state and for the program, by the states in which they are taken.
///
/// Very many states share both and differ in the words of the micro-steps alone. Where those play no part in what a step
/// means, it is found out once.
final class EffectCache: Sendable {
  /// A step in all states that share what it depends on.
  struct Key: Hashable {
    /// The number of the kernel's state.
    let machine: Int32
    /// The number of how far the program has come.
    let counter: Int32
    /// The step, with all that its meaning depends on beside the two; see `ProgramContext`.
    let code: UInt64
  }

  /// The numbers behind the step.
  struct Effect {
    /// The number of the kernel's state.
    let machine: Int32
    /// The number of how far the program has come.
    let counter: Int32
  }

  private let effects = Mutex<[Key: Effect]>([:])

  /// What a step means, if it is known.
  subscript(key: Key) -> Effect? { effects.withLock { $0[key] } }

  /// Keeps what a step means.
  func keep(_ effect: Effect, for key: Key) { effects.withLock { $0[key] = effect } }
}

extension EffectCache.Key {
  /// A micro-step of a thread whose meaning depends on what it changes of the thread, and on whose call it is for;
  /// `nil` for one that may depend on more.
  init?(
    _ action: TsyncModel.MicroStep, of slot: Int, from old: TsyncModel.State,
    to new: TsyncModel.State, in programState: ProgramState, _ model: TsyncModel
  ) {
    let before = old.threads[slot]
    let after = new.threads[slot]
    guard before.hasSignal == after.hasSignal else { return nil }
    var call = slot
    switch action {
    case .call, .release: break
    case .decide:
      call = model.runningCall(before)
      guard old.calls[call].isAlive else { return nil }
    default: return nil
    }
    let shares = after.credentials == old.calls[call].newCredentials
    machine = programState.machine
    counter = programState.counter
    var code = UInt64(action.rawValue) << 16 | UInt64(slot) << 8 | UInt64(call)
    code = code << 1 | (shares ? 1 : 0)
    code = code << 8 | UInt64(before.credentials)
    code = code << 8 | UInt64(after.credentials)
    code = code << 1 | (before.noNewPrivs ? 1 : 0)
    code = code << 1 | (after.noNewPrivs ? 1 : 0)
    code = code << 3 | UInt64(before.value.rawValue)
    code = code << 3 | UInt64(after.value.rawValue)
    self.code = code << 3 | UInt64(old.calls[call].error.rawValue)
  }

  /// A call that an instruction begins, in a thread of which the credentials and no_new_privs count.
  init(beginning instruction: Int, by word: ThreadWord, in programState: ProgramState) {
    machine = programState.machine
    counter = programState.counter
    code =
      1 << 63 | UInt64(instruction) << 16 | UInt64(word.credentials) << 1
      | (word.noNewPrivs ? 1 : 0)
  }
}

extension TsyncModel.State {
  /// Whether two states are the same.
  func isSame(as other: Self) -> Bool {
    guard shared.bits == other.shared.bits else { return false }
    for call in calls.indices where calls[call].bits != other.calls[call].bits { return false }
    for thread in threads.indices where threads[thread].bits != other.threads[thread].bits {
      return false
    }
    return true
  }
}

// SPDX-License-Identifier: MIT

/// The actions that begin and end threads.
extension Vocabulary {
  static let threads = [
    ActionRow(
      "spawn", .newThread, [.helpers, .stepwise], "Creates a thread in the same process.",
      make: Action.spawn(thread:)),
    ActionRow(
      "fork", .newProcess, [.helpers, .stepwise],
      "Creates a process with one thread, by fork(2).", make: Action.fork(thread:)),
    ActionRow(
      "churn", [.helpers, .invisible],
      "Starts a thread that ends at once, and waits for its end.", .churn),
    ActionRow(
      "exit", results: [.none], [.ends, .stepwise],
      "Ends this thread alone, by the raw exit(2).", .exit),
    ActionRow(
      "execute", [.once, .helpers, .ends, .stepwise],
      "Executes Lockstep's own program, by execve(2); this thread alone goes on.", .execute),
  ]
}

/// The actions that say when threads go on.
extension Vocabulary {
  static let gates = [
    ActionRow(
      "park", .gate, needs: [.vforkGate], [.once, .blocks, .stepwise],
      "Lets the thread sleep at a gate until it is released.", make: Action.park(gate:)),
    ActionRow(
      ActionRow.sleep, .sleepCall, [.once, .stepwise],
      "Sleeps in a system call until another thread wakes this one, or something disturbs the call.",
      make: Action.sleep(call:)),
    ActionRow(
      "wake", .sleepingThread, .once,
      "Wakes a thread of the same process that sleeps in a call.", make: Action.wake(thread:)),
    ActionRow(
      "hold", .threadToHold, needs: [.debuggerGate], [.once, .outside, .onlyOutside],
      "Lets a debugger stop a thread at the entry of its next landlock_restrict_self(2) or, if it spawns a thread before "
        + "that, clone3(2), until it is released.",
      make: Action.hold(thread:)),
    ActionRow(
      "restarted", .bornThread, results: [.truth], needs: [.debuggerGate],
      [.once, .outside, .onlyOutside, .observes],
      "Asks whether the kernel has begun the call of a held thread anew, which user space never sees.",
      make: Action.restarted(thread:)),
    ActionRow(
      "release", .parkedThread, [.once, .outside],
      "Opens the gate of a parked or held thread, and does not wait for it.",
      make: Action.release(thread:)),
    ActionRow(
      ActionRow.finish, .actionWord, .once,
      "Waits until the action in which this thread blocked has ended; the result is that of the action.",
      make: Action.finish(action:)),
  ]
}

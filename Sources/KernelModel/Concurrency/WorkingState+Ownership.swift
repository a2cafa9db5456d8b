// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer

// Each fact has one owner. While threads of a process take micro-steps, the hot part alone says which credentials each of
// them has, as a number, and whether it has no_new_privs; the cold part says what the numbers mean, and has all else.
// A thread that has ended belongs to the cold part again, and so does everything while nothing is under way.
extension WorkingState {
  /// The kernel with everything in its place, as a single system call sees it.
  var whole: Machine {
    guard let section = counter.section else { return machine }
    var whole = machine
    for (slot, name) in section.slots.names.enumerated() {
      guard let thread = machine.thread(named: name), machine.threads[thread].life == .live,
        tsync.threads[slot].point != .unused
      else { continue }
      whole.restore(thread, tsync.threads[slot])
    }
    whole.numbers = CredentialNumbers()
    return whole
  }

  /// Lets the hot part take over what a single system call has left of the threads that take micro-steps.
  mutating func take(_ whole: Machine) {
    let numbers = machine.numbers
    machine = whole
    guard let section = counter.section else { return }
    machine.numbers = numbers
    for (slot, name) in section.slots.names.enumerated() {
      guard let thread = whole.thread(named: name), whole.threads[thread].life == .live,
        tsync.threads[slot].point != .unused
      else { continue }
      let held = whole.threads[thread].credentials
      if machine.numbers[tsync.threads[slot].credentials] != held {
        tsync.threads[slot].credentials = number(of: held, for: slot, section)
      }
      tsync.threads[slot].hasAdmin = whole.credentials[held].capabilities.contains(.CAP_SYS_ADMIN)
      if whole.threads[thread].noNewPrivs && !tsync.threads[slot].noNewPrivs {
        tsync.threads[slot].noNewPrivs = true
        tsync.threads[slot].hadNoNewPrivs = true
      }
      machine.threads[thread].lendPrivileges()
    }
  }

  /// The number of credentials that a thread gets: one that has been given to them, or one that nobody uses.
  private mutating func number(
    of credentials: Identity<Credentials>, for slot: Int, _ section: ConcurrentSection
  ) -> UInt8 {
    let used = tsync.usedCredentials
    if let known = machine.numbers.number(of: credentials, among: used) { return known }
    let isFirst = machine.numbers.known == 0
    let own = section.model.ownCredentials(slot, tsync.threads[slot])
    let number = isFirst ? 0 : own
    if !isFirst && used &>> UInt32(number) & 1 == 1 {
      let _: ConcurrentSection? = cut(.credentials)
    }
    machine.numbers[number] = credentials
    return number
  }

  /// Gives a thread that ends back to the cold part, with what it had last.
  mutating func giveBack(_ thread: Identity<Task>, holding word: ThreadWord) {
    machine.restore(thread, word)
    machine.exit(thread)
  }

  /// Performs an action; signals wait in `machine.arrivals`.
  mutating func perform(_ action: Action, by thread: Identity<Task>) -> StepResult {
    var kernel = whole
    kernel.followed = counter.section?.slots.process
    let result = kernel.perform(action, by: thread, definitions: context.program.rulesets)
    kernel.followed = nil
    take(kernel)
    return result
  }
}

extension Machine {
  /// Puts what the hot part says of a thread in its place.
  fileprivate mutating func restore(_ thread: Identity<Task>, _ word: ThreadWord) {
    guard let credentials = numbers[word.credentials] else {
      preconditionFailure("nobody knows what the credentials \(word.credentials) are")
    }
    threads[thread].credentials = credentials
    threads[thread].noNewPrivs = word.noNewPrivs
  }
}

extension Task {
  /// Forgets what belongs to the hot part now; whoever asks the cold part for it all the same is stopped.
  fileprivate mutating func lendPrivileges() {
    credentials = Identity(index: -1)
    noNewPrivs = false
  }
}

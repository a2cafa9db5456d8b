// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// What a failed call must leave as it was, for all threads of a process.
private struct Inspection: Equatable {
  /// A thread's credentials, as the words of the structure.
  var credentials: [[UInt8]]
  /// Whether the threads and their witnesses could look into each other: 0 or the errno.
  var accesses: [Int32]
}

extension ScenarioRun {
  // MARK: One allocation

  /// Sees to it that an allocation fails during the instruction at a place, which is about to be ordered.
  ///
  /// The acting thread does that itself, so that nothing can come between; of another thread it is done
  /// here, while that thread sleeps.
  func arm(_ site: Int, for place: Int) throws(RunFailure) {
    let instruction = prepared.instructions[place]
    let thread = instruction.failure?.thread ?? instruction.thread
    // A BPF program counts changes of credentials alone, of which a thread makes none of its own.
    let failsItself = thread == instruction.thread && injector.way != LKI_FAIL_BY_BPF
    if failsItself && !needsDescriptor(thread) {
      mailbox(thread).pointee.failing_site = UInt32(site)
      return
    }
    let target = try target(thread)
    var failures = lki_failures()
    try check(
      lki_open_failures(
        injector.way.rawValue, target.process, target.thread, injector.words, &failures), thread)
    if failsItself {
      defer { lki_close_failures(&failures) }
      try check(lki_send_descriptor(failureChannel.sender, failures.descriptor), thread)
      mailbox(thread).pointee.failing_site = UInt32(site)
    } else {
      armed[place] = failures
      try check(lki_arm_failure(&failures, UInt32(site)), thread)
    }
  }

  /// Whether a thread still has to be sent what it makes its own allocations fail with.
  private func needsDescriptor(_ thread: Int) -> Bool {
    injector.way == LKI_FAIL_BY_NUMBER && mailbox(thread).pointee.fails_itself == 0
  }

  private func check(_ returned: Int32, _ thread: Int) throws(RunFailure) {
    guard returned < 0 else { return }
    throw RunFailure.harness(
      "cannot make an allocation of thread '\(prepared.threads[thread])' fail: "
        + errorName(-returned))
  }

  /// Lets no allocation fail any more; whether one has failed.
  private func disarm(_ place: Int) throws(RunFailure) -> Bool {
    if var failures = armed.removeValue(forKey: place) {
      defer { lki_close_failures(&failures) }
      let failed = lki_disarm_failure(&failures)
      guard failed >= 0 else {
        throw RunFailure.harness(
          "cannot learn whether an allocation failed: \(errorName(-failed))")
      }
      return failed == 1
    }
    let mailbox = mailbox(prepared.instructions[place].thread)
    mailbox.pointee.failing_site = 0
    return mailbox.pointee.allocation_failed == 1
  }

  /// Notes that an allocation failed during the instruction at a place.
  private func note(_ site: Int, at place: Int, _ result: StepResult) {
    let instruction = prepared.instructions[place]
    let thread = mailbox(instruction.failure?.thread ?? instruction.thread).pointee.thread
    injectedFailures.append(
      InjectedFailure(
        instruction: place, site: site, result: result,
        functions: injector.functions(ofFailureIn: thread)))
  }

  /// The result of an instruction that was to have a failing allocation, which came to `result`.
  func resultOfFailure(at place: Int, _ result: StepResult) throws(RunFailure) -> StepResult {
    guard let site = prepared.instructions[place].failure?.site else { return result }
    if try disarm(place) {
      note(site, at: place, result)
      return result
    }
    return result.isFailure ? result : .notReached
  }

  // MARK: Each allocation in turn

  /// Carries out an instruction again and again, each time with another failing allocation.
  ///
  /// - Throws: `RunFailure` if the harness failed, or if there are more than `Limits.sweep` allocations.
  func sweep(_ place: Int, until deadline: UInt64) throws(RunFailure) -> StepResult {
    let acting = prepared.instructions[place].thread
    let threads = try threadsToInspect(in: mailbox(acting).pointee.process)
    guard try orderEach(.takeWitness, to: threads, until: deadline),
      let before = try inspect(threads, until: deadline)
    else { return try hang(of: threads) }
    guard before.accesses.allSatisfy({ $0 == 0 }) else {
      throw RunFailure.harness(
        "cannot tell whether a failed attempt changes a domain: a thread and its own child "
          + "may not look into each other")
    }
    let result = try attempts(at: place, before, threads, until: deadline)
    if result == .hung { return result }
    guard try orderEach(.dismissWitness, to: threads, until: deadline) else {
      return try hang(of: threads)
    }
    return result
  }

  private func attempts(
    at place: Int, _ before: Inspection, _ threads: [Int], until deadline: UInt64
  ) throws(RunFailure) -> StepResult {
    let acting = prepared.instructions[place].thread
    for site in 1...Limits.sweep {
      try arm(site, for: place)
      lki_mailbox_order(
        mailbox(acting), Order.instruction.rawValue, UInt32(place), .atOnce)
      guard try wait(until: deadline, for: { lki_mailbox_is_complete(mailbox(acting)) }) else {
        return try hang(of: [acting])
      }
      let result = try result(of: acting, for: program.instructions[place].action)
      guard try disarm(place) else {
        return result.isFailure ? result : .number(site - 1)
      }
      note(site, at: place, result)
      guard result == .errno(.ENOMEM) else { return result }
      guard let after = try inspect(threads, until: deadline) else { return try hang(of: threads) }
      if after != before { return .changed }
    }
    throw RunFailure.harness(
      "the call still failed at allocation \(Limits.sweep), the last one that a sweep tries")
  }

  /// The living threads of a process, all of which must be able to answer.
  private func threadsToInspect(in process: pid_t) throws(RunFailure) -> [Int] {
    let living = prepared.threads.indices.filter {
      lki_mailbox_is_occupied(mailbox($0)) && mailbox($0).pointee.process == process
        && !exited.contains($0) && !hasEnded($0)
    }
    if let asleep = living.first(where: { blocked.contains($0) }) {
      throw RunFailure.harness(
        "thread '\(prepared.threads[asleep])' sleeps and cannot tell whether a failed attempt "
          + "changed it")
    }
    return living
  }

  /// What the threads are; `nil` at the deadline.
  private func inspect(_ threads: [Int], until deadline: UInt64) throws(RunFailure) -> Inspection? {
    guard try orderEach(.inspect, to: threads, until: deadline) else { return nil }
    return Inspection(
      credentials: threads.map { thread in
        withUnsafeBytes(of: mailbox(thread).pointee.credentials) { Array($0) }
      },
      accesses: threads.flatMap { thread in
        let witness = mailbox(thread).pointee.witness
        return [witness.access, witness.access_to_thread]
      })
  }

  /// Has threads carry out an order one after the other; false at the deadline.
  private func orderEach(_ order: Order, to threads: [Int], until deadline: UInt64)
    throws(RunFailure) -> Bool
  {
    for thread in threads {
      lki_mailbox_order(mailbox(thread), order.rawValue, 0, .atOnce)
      guard try wait(until: deadline, for: { lki_mailbox_is_complete(mailbox(thread)) }) else {
        return false
      }
      _ = try result(of: thread, for: .setNoNewPrivs)
    }
    return true
  }
}

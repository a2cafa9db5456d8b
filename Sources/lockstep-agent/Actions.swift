// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// What an order came to: a number that is not negative or a negated errno, and a fault of the harness.
///
/// It lies on the board as well, where any number may be written.
struct CallResult {
  var result: Int64
  private let faultNumber: UInt32

  var fault: HarnessFault { HarnessFault(rawValue: faultNumber) ?? .unknownOrder }

  init(_ result: Int64, fault: HarnessFault = .none) {
    self.result = result
    faultNumber = fault.rawValue
  }

  /// The return value of one of this project's C functions.
  init(_ returned: Int32) { self.init(Int64(returned)) }

  /// The return value of a function of the C library, with its `errno`; success is 0.
  init(library returned: Int32) { self.init(returned < 0 ? -Int64(errno) : 0) }

  /// A fault if the number is negative, otherwise the number.
  init(_ returned: Int32, orFault fault: HarnessFault) {
    self.init(Int64(returned), fault: returned < 0 ? fault : .none)
  }

  var isFailure: Bool { result < 0 || faultNumber != HarnessFault.none.rawValue }
}

extension ProcessMemory {
  /// Carries out an action on the calling thread.
  ///
  /// Nothing here may allocate, take a lock or use a class: the caller can be a child forked from one of
  /// many threads.
  func perform(_ action: PreparedAction) -> CallResult {
    switch action {
    case .getNoNewPrivs: CallResult(lki_get_no_new_privs())
    case .getLayers: layers()
    case .getUID: CallResult(Int64(lki_get_uid()))
    case .getGID: CallResult(Int64(lki_get_gid()))
    case .getGroups: groups()
    case .getSecurebits: CallResult(lki_get_securebits())
    case .getHandledSignals: CallResult(lki_board_handled_signals(board))
    case .call(let call): make(call)
    case .createRuleset(let place): createRuleset(place)
    case .addRule(let reference, let rule): addRule(rule, to: reference)
    case .restrictSelf(let reference, let flags):
      enforce(reference) { lki_restrict_self($0, flags) }
    case .spawn(let thread):
      CallResult(lki_start_thread({ serve(context: $0) }, contexts + thread))
    case .fork(let thread): fork(thread)
    case .exit: lki_exit_thread()
    case .watchIO(let pipe, let owner, let kind): watch(pipe, owner: owner, kind)
    case .writePipe(let pipe): CallResult(lki_write_pipe(pipes.baseAddress! + pipe))
    case .ptrace(let thread): attach(to: mailbox(thread).process)
    case .psxRestrictSelf(let reference): enforce(reference) { lki_psx_restrict_self($0) }
    case .park(let thread): CallResult(lki_park(board, lki_board_mailbox(board, Int32(thread))))
    case .release(let thread): release(thread)
    case .sleep(let thread, let call):
      CallResult(lki_sleep_in(lki_board_mailbox(board, Int32(thread)), call))
    case .wake(let thread): CallResult(lki_wake(lki_board_mailbox(board, Int32(thread))))
    case .restarted(let thread): CallResult(mailbox(thread).restarts > 0 ? Int32(1) : 0)
    case .execute(let thread): execute(by: thread)
    case .closeRuleset(let place): closeRuleset(place)
    case .sameDomain, .finish, .countEvents, .awaitFreedDomains, .lastDenial, .hold:
      CallResult(0, fault: .unknownOrder)
    }
  }

  func mailbox(_ thread: Int) -> lki_mailbox {
    lki_board_mailbox(board, Int32(thread)).pointee
  }

  private func createRuleset(_ place: Int) -> CallResult {
    let ruleset = rulesets[place]
    let descriptor = lki_create_ruleset(
      ruleset.handledAccessFS, ruleset.handledAccessNet, ruleset.scoped)
    // As in a program that goes on after an error: -1 is what it would hold.
    descriptors[place] = descriptor < 0 ? -1 : descriptor
    return CallResult(min(0, descriptor))
  }

  private func closeRuleset(_ place: Int) -> CallResult {
    let returned = CallResult(library: close(descriptors[place]))
    descriptors[place] = -1
    return returned
  }

  /// The number for a Landlock call, or `nil` for a ruleset that does not exist in this process.
  func number(of reference: PreparedDescriptor) -> Int32? {
    switch reference {
    case .ruleset(let place):
      descriptors[place] == Self.noRuleset ? nil : descriptors[place]
    case .number(let number): number
    case .file: fileDescriptor
    }
  }

  private func addRule(_ rule: PreparedRule, to reference: PreparedDescriptor) -> CallResult {
    guard let number = number(of: reference) else {
      return CallResult(0, fault: .rulesetOfAnotherProcess)
    }
    return CallResult(add(rule, to: number))
  }

  private func enforce(_ reference: PreparedDescriptor, by call: (Int32) -> Int32) -> CallResult {
    guard let number = number(of: reference) else {
      return CallResult(0, fault: .rulesetOfAnotherProcess)
    }
    return CallResult(call(number))
  }

  private func release(_ thread: Int) -> CallResult {
    lki_release(lki_board_mailbox(board, Int32(thread)))
    return CallResult(0)
  }

  /// Hands the descriptors on and executes the agent; see `ScenarioProcess.continue`.
  private func execute(by thread: Int) -> CallResult {
    guard board.pointee.has_descriptor != 0 else {
      return CallResult(0, fault: .boardWithoutDescriptor)
    }
    let handed = tables.pointee.handed(by: thread)
    for place in rulesets.indices { handed[place] = descriptors[place] }
    handed[rulesets.count] = fileDescriptor
    for place in 0...rulesets.count where handed[place] >= 0 {
      _ = fcntl(handed[place], F_SETFD, 0)
    }
    return CallResult(lki_execute(Int32(thread)))
  }

  private func fork(_ thread: Int) -> CallResult {
    let child = lki_fork()
    if child == 0 {
      lki_begin_process()
      serve(context: contexts + thread)
    }
    return CallResult(min(0, child))
  }

  private func layers() -> CallResult {
    let free = lki_free_layers()
    guard free.fault == 0 else {
      return CallResult(-Int64(free.fault), fault: .layersNotCounted)
    }
    return CallResult(lki_depth(board.pointee.layer_limit, free))
  }

  private func groups() -> CallResult {
    let group = lki_get_groups()
    return CallResult(group, fault: group == -Int64(EINVAL) ? .severalGroups : .none)
  }

  private func watch(_ pipe: Int, owner: Int, _ kind: lki_owner) -> CallResult {
    let owning: pid_t
    switch kind {
    case LKI_OWNER_THREAD: owning = mailbox(owner).thread
    case LKI_OWNER_PROCESS: owning = mailbox(owner).process
    default:
      owning = getpgid(mailbox(owner).process)
      if owning < 0 { return CallResult(library: owning) }
    }
    return CallResult(lki_watch_pipe(pipes.baseAddress! + pipe, kind, owning))
  }

  private func attach(to process: pid_t) -> CallResult {
    var hasStopped = true
    let returned = lki_attach(process, &hasStopped)
    return CallResult(Int64(returned), fault: hasStopped ? .none : .traceeNotStopped)
  }

  /// Makes a call; whom it names is for the mailbox to say.
  private func make(_ call: PreparedCall) -> CallResult {
    guard let thread = call.thread else { return call.make() }
    return call.make(at: (mailbox(thread).process, mailbox(thread).thread))
  }
}

extension PreparedCall {
  /// Makes the call on the calling thread.
  ///
  /// - Parameter target: the numbers of the thread that it names.
  func make(at target: (process: pid_t, thread: pid_t)? = nil) -> CallResult {
    var arguments = arguments
    if let target {
      // A process 0 would be the sender's own group.
      if target.process == 0 { return CallResult(0, fault: .signalToNobody) }
      arguments.process = target.process
      arguments.thread = target.thread
    }
    let result = lki_make_call(number, &arguments)
    if result == LKI_NO_CALL { return CallResult(0, fault: .unknownOrder) }
    if result == LKI_BACKLOG_FULL { return CallResult(-Int64(EAGAIN), fault: .backlogFull) }
    return CallResult(result)
  }
}

// SPDX-License-Identifier: MIT

import StateExplorer

/// TSYNC in micro-steps: every access to what threads share is a step of its own.
///
/// What a thread does alone is joined to its access before or after, which leaves no behaviour out.
/// Pairs of accesses are joined where the second commutes with everything that others can do in
/// between: queueing a work and setting TIF_NOTIFY_SIGNAL (but for a wake-up that comes too late to
/// matter), counting down and completing the first barrier, committing and counting down, unlocking
/// and committing the caller's own credentials.
public struct TsyncModel: TransitionSystem {
  /// A state while it is worked on.
  public struct State: BitwiseCopyable, Sendable {
    var shared = SharedWord()
    var calls = InlineArray<5, CallWord>(repeating: CallWord())
    var threads = InlineArray<6, ThreadWord>(repeating: ThreadWord())
  }

  /// The decisions of the algorithm.
  public let decisions: TsyncDecisions
  /// The process.
  public let configuration: TsyncConfiguration

  let slots: Int
  let callers: Int
  let walksInCreationOrder: Bool
  let readsForever: Bool
  let passesNoNewPrivs: Bool
  let hasAdmin: Bool
  /// The thread whose exit leaves a zombie in the list of threads.
  let leader: Int
  /// The threads in the order of their creation, used only if callers walk in that order.
  let creationOrder: InlineArray<6, Int>
  /// Whether threads may prepare credentials for themselves.
  let hasOwnCredentials: Bool

  /// Whether the arguments for independence hold: siblings and caller keep to the barriers.
  let declaresIndependence: Bool
  var start: State?

  /// The names of the threads and, last, of what happens from outside.
  public let actorNames: [String]

  /// The interleavings of one choice of decisions in one process.
  public init(decisions: TsyncDecisions, configuration: TsyncConfiguration) {
    self.decisions = decisions
    self.configuration = configuration
    slots = configuration.slots
    callers = configuration.callers
    walksInCreationOrder = configuration.walkOrder == .creation
    readsForever = configuration.readsForever
    passesNoNewPrivs = configuration.passesNoNewPrivs
    hasAdmin = !configuration.hasNoNewPrivs
    leader = 0
    creationOrder = InlineArray { $0 }
    declaresIndependence = decisions.keepToBarriers
    hasOwnCredentials = !configuration.ownCredentials.isEmpty || !decisions.sharesCredentials
    actorNames = (0..<configuration.slots).map { Self.threadNames[$0] } + ["outside"]
  }

  /// The interleavings of an edition.
  public init(edition: TsyncEdition, configuration: TsyncConfiguration) {
    var configuration = configuration
    if !edition.hasNoNewPrivsFlag { configuration.passesNoNewPrivs = false }
    self.init(decisions: edition.decisions, configuration: configuration)
  }

  static let threadNames = ["A", "B", "C", "D", "E", "F"]

  /// The interleavings in a process of a program, in which the program says what threads begin.
  init(decisions: TsyncDecisions, slots taken: ConcurrentSection.ThreadSlots) {
    self.decisions = decisions
    var configuration = TsyncConfiguration(
      threads: taken.names.count, callers: max(1, taken.callers))
    configuration.walkOrder = .creation
    configuration.mayExecute = taken.mayExecute
    self.configuration = configuration
    slots = taken.names.count
    callers = configuration.callers
    walksInCreationOrder = true
    readsForever = false
    passesNoNewPrivs = false
    hasAdmin = false
    leader = taken.leader ?? -1
    creationOrder = InlineArray { $0 < taken.order.count ? taken.order[$0] : $0 }
    declaresIndependence = decisions.keepToBarriers
    hasOwnCredentials = true
    actorNames = taken.names + ["outside"]
  }

  /// The same interleavings, begun in a state that was reached before.
  public func continuing(from state: State) -> Self {
    var model = self
    model.start = state
    return model
  }

  /// The state before anything happens, or the one to continue from.
  public var initialState: State {
    if let start { return start }
    var state = State()
    for thread in 0..<configuration.threads {
      var word = ThreadWord()
      word.point = .user
      word.callState = thread < callers ? .possible : .none
      word.noNewPrivs =
        configuration.hasNoNewPrivs || thread >= callers && configuration.siblingsHaveNoNewPrivs
      word.hadNoNewPrivs = word.noNewPrivs
      if configuration.ownCredentials.contains(thread) {
        word.credentials = UInt8(thread) + 1
        word.identity = 1
        if configuration.ownDomains.contains(thread) { word.domain = 0b1000 }
      }
      state.threads[thread] = word
    }
    func bounded(_ count: Int) -> UInt8 {
      UInt8(max(0, min(count, TsyncConfiguration.mostEvents)))
    }
    state.shared.spawns = bounded(configuration.slots - configuration.threads)
    state.shared.exits = bounded(configuration.exits)
    state.shared.signals = bounded(configuration.signals)
    state.shared.failures = bounded(configuration.failedAllocations)
    state.shared.reads = configuration.readsForever ? 1 : bounded(configuration.reads)
    state.shared.parks = bounded(configuration.parks)
    state.shared.kills = configuration.mayBeKilled ? 1 : 0
    state.shared.execs = configuration.mayExecute ? 1 : 0
    return state
  }

  /// The steps of all threads, then those from outside.
  public func visitSteps(from state: State, _ visit: (Transition, State) -> Void) {
    for thread in 0..<slots {
      visitThread(thread, state, visit)
    }
    visitOutside(state, visit)
  }

  /// The threads that are in the kernel or have flags to react to: each must get back to user mode
  /// or end.
  public func pendingGoals(in state: State) -> UInt64 {
    var goals: UInt64 = 0
    for thread in 0..<slots {
      let word = state.threads[thread]
      switch word.point {
      case .unused, .gone: break
      case .user: if word.hasFlags { goals |= 1 << UInt64(thread) }
      default: goals |= 1 << UInt64(thread)
      }
    }
    return goals
  }
}

extension TsyncModel {
  /// What the steps are about; the number is part of a packed step.
  enum MicroStep: UInt8, CaseIterable {
    case call, callFailing, lock, lockInterrupted, count, grow, growFailing, look, lookFailing
    case queue, countDown, goOn, interrupted, cancel, release, letGo, finishCall, return_
    case takeWorks, dealWithSignals, prepare, prepareFailing, decide, finish
    case announceFinished, beginExit, runExitWorks, end
    case clone, checkSignals, link, read, lockForReading, unlockReading, lockingKilled
    case park, unpark, execute, killOthers, waitForOthers, lockForExec, unlockExec
    case signal, kill
  }

  /// Whether a thread passes the flag `NO_NEW_PRIVS` when it calls.
  @inline(__always)
  func passesNoNewPrivs(_ word: ThreadWord) -> Bool { passesNoNewPrivs || word.passesNoNewPrivs }

  @inline(__always)
  func step(_ thread: Int, _ action: MicroStep, _ argument: UInt8 = 0, optional: Bool = false)
    -> Transition
  {
    Transition(
      actor: UInt8(truncatingIfNeeded: thread), action: action.rawValue, argument: argument,
      isOptional: optional)
  }

  /// The steps of one thread.
  @inline(__always)
  func visitThread(_ thread: Int, _ state: State, _ visit: (Transition, State) -> Void) {
    switch state.threads[thread].point {
    case .unused, .gone:
      break
    case .user:
      visitUser(thread, state, visit)
    case .leaving, .deliver, .prepare, .waitReady, .finish, .announceFinished,
      .exitWorks:
      visitWork(thread, state, visit)
    case .cloneCheck, .cloneLink, .readLock, .readUnlock, .parked, .execKill, .execWait, .execLock,
      .execUnlock:
      visitOperation(thread, state, visit)
    case .callLock, .callCount, .callGrow, .callSchedule, .callAdd, .callCountDown,
      .callWaitPrepared, .callCancel, .callWaitCancelled, .callReady, .callFinish,
      .callWaitFinished, .callRelease:
      visitCall(thread, state, visit)
    }
  }

  // Credentials are numbered by who prepared them, so that preparing needs no look at other
  // threads: 0 are those that all share at first, 1 to 6 and 10 to 15 those that a thread prepared
  // for itself, in turn, 7 to 9, 16 and 17 those of a call. A number is used again only when nobody has the
  // old credentials any more, or a rule is already violated.

  /// The number of the credentials that a call prepares.
  @inline(__always)
  func credentials(ofCall call: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: call < fewCallers ? 7 + call : 16 + call - fewCallers)
  }

  /// The layer of a call in domains: the fourth bit is the layer from before.
  @inline(__always)
  func layer(ofCall call: Int) -> UInt8 {
    1 &<< UInt8(truncatingIfNeeded: call < fewCallers ? call : call + 1)
  }

  /// The number of the credentials that a thread prepares for itself.
  @inline(__always)
  func ownCredentials(_ thread: Int, _ word: ThreadWord) -> UInt8 {
    let first = UInt8(truncatingIfNeeded: thread + 1)
    return word.credentials == first ? first + 9 : first
  }
}

// SPDX-License-Identifier: MIT

// The state of the model, packed into one 64-bit word for each thread and each call and one for
// what they share. A state is copied for every successor and compared word by word, so it must be
// small and must have no padding.

/// A thread's next step.
enum Point: UInt8 {
  /// The thread does not exist yet.
  case unused
  /// In user mode, or asleep in a system call that a signal interrupts; both react to flags in the
  /// same way.
  case user
  /// At the end of a system call, before flags are looked at.
  case leaving
  /// After task works, before signals are dealt with.
  case deliver

  // The task work (restrict_one_thread).
  case prepare
  case waitReady
  case finish
  case announceFinished

  // The end of a thread (do_exit).
  case exitWorks
  case gone

  // clone(2), reading under exec_update_lock, vfork(2), execve(2).
  case cloneCheck
  case cloneLink
  case readLock
  case readUnlock
  case parked
  case execKill
  case execWait
  case execLock
  case execUnlock

  // The call.
  case callLock
  case callCount
  case callGrow
  case callSchedule
  case callAdd
  case callCountDown
  case callWaitPrepared
  case callCancel
  case callWaitCancelled
  case callReady
  case callFinish
  case callWaitFinished
  case callRelease
}

/// How far a thread's call is.
enum CallState: UInt8 {
  /// The thread does not call, or its call was ended by SIGKILL.
  case none
  /// The thread may call.
  case possible
  /// The call is in progress.
  case inProgress
  /// The call has returned.
  case over
}

/// Fields of bits within a word.
protocol PackedWord {
  var bits: UInt64 { get set }
}

extension PackedWord {
  @inline(__always)
  func field(_ offset: UInt64, _ width: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: bits &>> offset & ((1 &<< width) &- 1))
  }

  @inline(__always)
  mutating func setField(_ offset: UInt64, _ width: UInt64, _ value: UInt8) {
    let mask: UInt64 = ((1 &<< width) &- 1) &<< offset
    bits = bits & ~mask | (UInt64(value) &<< offset & mask)
  }

  /// A field of which the higher bits lie elsewhere.
  @inline(__always)
  func splitField(_ low: UInt64, _ lowWidth: UInt64, _ high: UInt64, _ highWidth: UInt64) -> UInt8 {
    field(low, lowWidth) | field(high, highWidth) &<< UInt8(truncatingIfNeeded: lowWidth)
  }

  @inline(__always)
  mutating func setSplitField(
    _ low: UInt64, _ lowWidth: UInt64, _ high: UInt64, _ highWidth: UInt64, _ value: UInt8
  ) {
    setField(low, lowWidth, value)
    setField(high, highWidth, value &>> UInt8(truncatingIfNeeded: lowWidth))
  }

  @inline(__always) func flag(_ offset: UInt64) -> Bool { bits &>> offset & 1 == 1 }

  @inline(__always)
  mutating func setFlag(_ offset: UInt64, _ value: Bool) {
    bits = bits & ~(1 &<< offset) | (value ? 1 &<< offset : 0)
  }
}

/// The most callers whose numbers fit into the shorter states: nearly all explorations have no more.
let fewCallers = 3

/// One thread.
struct ThreadWord: PackedWord, BitwiseCopyable {
  /// The bits that are used, from the lowest: those of what a program says of each thread's privileges come behind the
  /// others, and behind those the bits that only more callers than `fewCallers` need.
  @inline(__always)
  static func width(isProgram: Bool, callers: Int) -> UInt64 {
    callers > fewCallers ? 62 : isProgram ? 50 : 48
  }

  var bits: UInt64 = 0

  var point: Point {
    @inline(__always) get { unsafeBitCast(field(0, 6), to: Point.self) }
    @inline(__always) set { setField(0, 6, newValue.rawValue) }
  }
  var callState: CallState {
    @inline(__always) get { unsafeBitCast(field(6, 2), to: CallState.self) }
    @inline(__always) set { setField(6, 2, newValue.rawValue) }
  }
  /// What the system call returns, or has returned.
  var value: TsyncError {
    @inline(__always) get { unsafeBitCast(field(8, 3), to: TsyncError.self) }
    @inline(__always) set { setField(8, 3, newValue.rawValue) }
  }
  /// A signal with a handler is pending.
  var hasSignal: Bool {
    get { flag(11) }
    set { setFlag(11, newValue) }
  }
  /// TIF_SIGPENDING is set although no signal is pending (`restart_syscall()`).
  var seemsSignalled: Bool {
    get { flag(12) }
    set { setFlag(12, newValue) }
  }
  /// SIGKILL is pending.
  var isKilled: Bool {
    get { flag(13) }
    set { setFlag(13, newValue) }
  }
  /// TIF_NOTIFY_SIGNAL.
  var isNotified: Bool {
    get { flag(14) }
    set { setFlag(14, newValue) }
  }
  /// PF_EXITING.
  var isExiting: Bool {
    get { flag(15) }
    set { setFlag(15, newValue) }
  }
  var noNewPrivs: Bool {
    get { flag(16) }
    set { setFlag(16, newValue) }
  }
  /// no_new_privs was set before any call.
  var hadNoNewPrivs: Bool {
    get { flag(17) }
    set { setFlag(17, newValue) }
  }
  /// The sibling could not prepare; it only has to finish.
  var hasFailed: Bool {
    get { flag(18) }
    set { setFlag(18, newValue) }
  }
  /// Which credentials the thread has: equal numbers mean the same object.
  var credentials: UInt8 {
    @inline(__always) get { splitField(20, 4, 50, 1) }
    @inline(__always) set { setSplitField(20, 4, 50, 1, newValue) }
  }
  /// The credentials that the sibling is about to commit.
  var prepared: UInt8 {
    @inline(__always) get { splitField(24, 4, 51, 1) }
    @inline(__always) set { setSplitField(24, 4, 51, 1, newValue) }
  }
  /// The layers of the domain: one bit for each call, and one for a layer from before.
  var domain: UInt8 {
    @inline(__always) get { splitField(28, 4, 52, 2) }
    @inline(__always) set { setSplitField(28, 4, 52, 2, newValue) }
  }
  /// Who the thread is: uid and capabilities.
  var identity: UInt8 {
    get { field(19, 1) }
    set { setField(19, 1, newValue) }
  }
  /// The queued works.
  var queue: WorkList {
    @inline(__always) get { WorkList(low: field(32, 8), high: field(54, 4)) }
    @inline(__always) set {
      setField(32, 8, newValue.low)
      setField(54, 4, newValue.high)
    }
  }
  // The last two are used where a program says what threads begin; explorations by themselves do without,
  // and do not encode them.

  /// The thread has CAP_SYS_ADMIN.
  var hasAdmin: Bool {
    get { flag(48) }
    set { setFlag(48, newValue) }
  }
  /// The thread passes the flag `NO_NEW_PRIVS` when it calls (7.3).
  var passesNoNewPrivs: Bool {
    get { flag(49) }
    set { setFlag(49, newValue) }
  }
  /// The works that were taken from the queue; the first is the one that runs.
  var taken: WorkList {
    @inline(__always) get { WorkList(low: field(40, 8), high: field(58, 4)) }
    @inline(__always) set {
      setField(40, 8, newValue.low)
      setField(58, 4, newValue.high)
    }
  }

  /// Whether anything makes the thread look at signals before it goes back to user mode.
  @inline(__always) var hasFlags: Bool { bits & 0b1111 << 11 != 0 }
  /// Whether a signal, real or not, would end an interruptible wait.
  @inline(__always) var isInterrupted: Bool { hasFlags }
  /// Whether the thread counts as one that can do harm.
  @inline(__always) var isLive: Bool { point != .unused && !isExiting }
}

/// One call of landlock_restrict_self(2) with TSYNC: the context on the caller's stack and its new
/// credentials.
struct CallWord: PackedWord, BitwiseCopyable {
  /// The bits that are used, from the lowest.
  @inline(__always)
  static func width(callers: Int) -> UInt64 { callers > fewCallers ? 58 : 54 }

  var bits: UInt64 = 0

  /// Whether the context exists.
  var isAlive: Bool {
    get { flag(0) }
    set { setFlag(0, newValue) }
  }
  /// `num_preparing`, a signed number of four bits.
  var preparing: UInt8 {
    get { field(1, 4) }
    set { setField(1, 4, newValue) }
  }
  /// `num_unfinished`, a signed number of four bits.
  var unfinished: UInt8 {
    get { field(5, 4) }
    set { setField(5, 4, newValue) }
  }
  var allPrepared: Bool {
    get { flag(9) }
    set { setFlag(9, newValue) }
  }
  var ready: Bool {
    get { flag(10) }
    set { setFlag(10, newValue) }
  }
  var allFinished: Bool {
    get { flag(11) }
    set { setFlag(11, newValue) }
  }
  var error: TsyncError {
    get { unsafeBitCast(field(12, 3), to: TsyncError.self) }
    set { setField(12, 3, newValue.rawValue) }
  }
  var setsNoNewPrivs: Bool {
    get { flag(15) }
    set { setFlag(15, newValue) }
  }
  var oldCredentials: UInt8 {
    @inline(__always) get { splitField(16, 4, 54, 1) }
    @inline(__always) set { setSplitField(16, 4, 54, 1, newValue) }
  }
  var newCredentials: UInt8 {
    @inline(__always) get { splitField(20, 4, 55, 1) }
    @inline(__always) set { setSplitField(20, 4, 55, 1, newValue) }
  }
  var newDomain: UInt8 {
    @inline(__always) get { splitField(24, 4, 56, 2) }
    @inline(__always) set { setSplitField(24, 4, 56, 2, newValue) }
  }
  /// Whether this round has found a thread.
  var found: Bool {
    get { flag(28) }
    set { setFlag(28, newValue) }
  }
  /// The threads that have slots.
  var known: UInt8 {
    get { field(29, 6) }
    set { setField(29, 6, newValue) }
  }
  /// The slots without a task.
  var emptySlots: UInt8 {
    get { field(35, 3) }
    set { setField(35, 3, newValue) }
  }
  /// The works that are allocated.
  var capacity: UInt8 {
    get { field(38, 4) }
    set { setField(38, 4, newValue) }
  }
  /// The threads that the current walk has not looked at yet.
  var unseen: UInt8 {
    get { field(42, 6) }
    set { setField(42, 6, newValue) }
  }
  /// The new threads that this round has counted.
  var counted: UInt8 {
    get { field(48, 3) }
    set { setField(48, 3, newValue) }
  }
  /// The thread whose work is about to be queued.
  var target: UInt8 {
    get { field(51, 3) }
    set { setField(51, 3, newValue) }
  }

  /// The slots in use.
  var size: UInt8 { UInt8(known.nonzeroBitCount) + emptySlots }
}

/// What all threads share, and what may still happen.
struct SharedWord: PackedWord, BitwiseCopyable {
  /// The bits that are used, from the lowest.
  @inline(__always)
  static func width(callers: Int) -> UInt64 { callers > fewCallers ? 38 : 36 }

  var bits: UInt64 = 0

  /// The thread that holds `exec_update_lock` for writing, from 1; 0 if none does.
  var writer: UInt8 {
    get { field(0, 3) }
    set { setField(0, 3, newValue) }
  }
  /// The threads that hold it for reading.
  var readers: UInt8 {
    get { field(3, 6) }
    set { setField(3, 6, newValue) }
  }
  var spawns: UInt8 {
    get { field(9, 3) }
    set { setField(9, 3, newValue) }
  }
  var exits: UInt8 {
    get { field(12, 3) }
    set { setField(12, 3, newValue) }
  }
  var signals: UInt8 {
    get { field(15, 3) }
    set { setField(15, 3, newValue) }
  }
  var failures: UInt8 {
    get { field(18, 3) }
    set { setField(18, 3, newValue) }
  }
  var reads: UInt8 {
    get { field(21, 3) }
    set { setField(21, 3, newValue) }
  }
  var parks: UInt8 {
    get { field(24, 3) }
    set { setField(24, 3, newValue) }
  }
  var kills: UInt8 {
    get { field(27, 1) }
    set { setField(27, 1, newValue) }
  }
  var execs: UInt8 {
    get { field(28, 1) }
    set { setField(28, 1, newValue) }
  }
  /// The calls that have passed their last point of failure.
  var succeeded: UInt8 {
    @inline(__always) get { splitField(29, 3, 36, 2) }
    @inline(__always) set { setSplitField(29, 3, 36, 2, newValue) }
  }
  /// What went wrong in a step rather than in a state: one bit for each `Fault`.
  var faults: UInt8 {
    get { field(32, 4) }
    set { setField(32, 4, newValue) }
  }
}

/// Something that a step did and that a state does not show.
enum Fault: UInt8 {
  case contextTouchedAfterReturn = 1
  case emptySlotUsed = 2
  case identityChanged = 4
  case noNewPrivsCleared = 8
}

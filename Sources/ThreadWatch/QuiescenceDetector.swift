// SPDX-License-Identifier: MIT

/// A thread by the kernel's numbers.
public struct WatchedThread: Sendable {
  /// The number of its process.
  public let process: Int32
  /// Its own number.
  public let thread: Int32
  /// Whether a debugger lets it go on wherever it stops it, so that a stop is no rest.
  public var isPassing: Bool
  /// Whether it is known to have blocked: it may then sleep uninterruptibly for good, as in vfork(2).
  public var hasBlocked: Bool

  /// A thread that no debugger stops and that is not known to have blocked, unless told otherwise.
  public init(process: Int32, thread: Int32, isPassing: Bool = false, hasBlocked: Bool = false) {
    self.process = process
    self.thread = thread
    self.isPassing = isPassing
    self.hasBlocked = hasBlocked
  }
}

/// Finds out that a thread sleeps in the kernel and that nothing is about to wake it.
///
/// One look at one thread would not do: a call that is about to return may sleep for a moment, until another
/// thread has done its share. But whoever has something to do is runnable, however long the machine lets it
/// wait for a CPU. So a call has blocked if, several times in a row, no thread of the scenario was runnable
/// and none had run since the time before.
///
/// It reads no file and no clock itself, so that what it decides can be tried without a machine that is slow in the
/// right moment.
public struct QuiescenceDetector {
  /// The values of ``keys`` in the `status` of a thread, the state first; `nil` if there is no such thread.
  public typealias Look = (WatchedThread) -> [String]?

  /// How many looks in a row must show the same.
  private static let looks = 4

  /// The same where other threads of the group run all the time, so that only the acting one can be watched.
  private static let looksAtOne = 400

  /// How long the looks must show the same, in nanoseconds, where a thread that is not known to have blocked sleeps
  /// uninterruptibly, or the acting thread has done its share and waits for a newborn thread to do its own: whoever
  /// sleeps for a page of memory, which a busy disk can take long to bring, looks like one that the kernel keeps.
  ///
  /// A time and no number of looks: on a busy machine a look itself takes long, and who looks for a hang, which takes
  /// five times as long, must not be done before.
  private static let timeForMemory: UInt64 = 200_000_000

  /// The pause between two looks at a thread that may block, in nanoseconds.
  public static let pause: UInt64 = 2_000_000

  /// How many pauses the time is divided into in which nothing moves before a step counts as hung.
  private static let looksAtHang = 20

  /// The lines of `status` that tell whether a thread has run.
  public static let keys = ["State:", "voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:"]

  /// The pause between two looks, in nanoseconds.
  private let interval: UInt64
  /// How many looks in a row must show the same where all threads are looked at.
  private let enough: Int
  private let now: () -> UInt64
  private let values: Look
  private var last: [[String]?] = []
  private var count = 0
  /// When the first and the last of the looks in a row were, by the clock.
  private var firstLook: UInt64 = 0
  private var lastLook: UInt64 = 0
  /// When the next look is due, by the clock.
  public private(set) var nextLook: UInt64 = 0

  /// Looks often, to notice soon that a thread has blocked.
  ///
  /// - Parameters:
  ///   - now: a clock that always goes on, in nanoseconds.
  ///   - values: looks at a thread.
  public init(now: @escaping () -> UInt64, values: @escaping Look) {
    self.now = now
    self.values = values
    interval = Self.pause
    enough = Self.looks
  }

  /// Looks for a long time, to know that nothing will ever happen.
  ///
  /// - Parameters:
  ///   - duration: how long nothing may have moved, in nanoseconds.
  ///   - start: from when on, by the clock.
  ///   - now: a clock that always goes on, in nanoseconds.
  ///   - values: looks at a thread.
  public init(
    lasting duration: UInt64, from start: UInt64, now: @escaping () -> UInt64,
    values: @escaping Look
  ) {
    self.now = now
    self.values = values
    interval = max(1, duration / UInt64(Self.looksAtHang))
    enough = Self.looksAtHang + 1
    nextLook = start + interval
  }

  /// Looks, unless the last time was a moment ago; true if the thread has blocked.
  ///
  /// - Parameters:
  ///   - acting: the thread.
  ///   - others: the other threads of the scenario, newborn ones included; `nil` if some of them run all the time.
  ///   - awaitsNewborn: whether the thread has done its share and waits for a newborn one.
  public mutating func holds(acting: WatchedThread, others: [WatchedThread]?, awaitsNewborn: Bool)
    -> Bool
  {
    let threads = [acting] + (others ?? [])
    let holds = look(at: threads, until: others == nil ? Self.looksAtOne : enough) {
      ["S", "D", "t"].contains($0[0]?.first)
    }
    guard holds else { return false }
    let mayNeedMemory =
      awaitsNewborn || zip(threads, last).contains { !$0.hasBlocked && $1?[0].first == "D" }
    return !mayNeedMemory || lastLook - firstLook >= Self.timeForMemory
  }

  /// Looks, unless the last time was a moment ago; true if none of these threads is about to run.
  public mutating func holds(forAll threads: [WatchedThread]) -> Bool {
    look(at: threads, until: enough) { _ in true }
  }

  private mutating func look(
    at threads: [WatchedThread], until enough: Int, _ isAsleep: ([String?]) -> Bool
  ) -> Bool {
    guard now() >= nextLook else { return false }
    lastLook = now()
    let looks = threads.map(values)
    let states = looks.map { $0?[0] }
    // It stops for a moment at each call, and the machine may let its debugger wait for a CPU meanwhile.
    let isPassing = zip(threads, states).contains { $0.isPassing && $1?.first == "t" }
    let isStill = isAsleep(states) && !isPassing && !states.contains { $0?.first == "R" }
    count = !isStill ? 0 : looks == last ? count + 1 : 1
    last = looks
    nextLook = now() + interval
    if count <= 1 { firstLook = lastLook }
    return count >= enough
  }
}

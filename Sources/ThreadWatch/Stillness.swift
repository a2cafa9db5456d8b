// SPDX-License-Identifier: MIT

/// A thread by the kernel's numbers.
public struct WatchedThread: Sendable {
  /// The number of its process.
  public let process: Int32
  /// Its own number.
  public let thread: Int32
  /// Whether a debugger lets it go on wherever it stops it, so that a stop is no rest.
  public var isPassing: Bool

  /// A thread that no debugger stops unless told otherwise.
  public init(process: Int32, thread: Int32, isPassing: Bool = false) {
    self.process = process
    self.thread = thread
    self.isPassing = isPassing
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
public struct Stillness {
  /// The values of ``keys`` in the `status` of a thread, the state first; `nil` if there is no such thread.
  public typealias Look = (WatchedThread) -> [String]?

  /// How many looks in a row must show the same.
  private static let looks = 4

  /// The same where other threads of the group run all the time, so that only the acting one can be watched.
  private static let looksAtOne = 400

  /// The same where the acting thread has done its share and waits for a newborn thread to do its own: a fifth of a
  /// second, because a newborn that sleeps for a page of memory looks like one that the kernel keeps.
  private static let looksForNewborn = 100

  /// The same where the acting thread sleeps and no signal could wake it: a fifth of a second, because a thread that
  /// waits for a page of memory from a slow disk sleeps in the same way.
  private static let looksAtUninterruptible = 100

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
    let enough = awaitsNewborn ? Self.looksForNewborn : enough
    return look(
      at: [acting] + (others ?? []),
      until: {
        if others == nil { return Self.looksAtOne }
        return $0?.first == "D" ? max(enough, Self.looksAtUninterruptible) : enough
      }
    ) {
      ["S", "D", "t"].contains($0[0]?.first)
    }
  }

  /// Looks, unless the last time was a moment ago; true if none of these threads is about to run.
  public mutating func holds(forAll threads: [WatchedThread]) -> Bool {
    let enough = enough
    return look(at: threads, until: { _ in enough }) { _ in true }
  }

  /// Looks at threads.
  ///
  /// - Parameters:
  ///   - enough: how many looks in a row it takes, by the state of the first thread.
  ///   - isAsleep: whether the states are those of sleep.
  private mutating func look(
    at threads: [WatchedThread], until enough: (String?) -> Int, _ isAsleep: ([String?]) -> Bool
  ) -> Bool {
    guard now() >= nextLook else { return false }
    let looks = threads.map(values)
    let states = looks.map { $0?[0] }
    // It stops for a moment at each call, and the machine may let its debugger wait for a CPU meanwhile.
    let isPassing = zip(threads, states).contains { $0.isPassing && $1?.first == "t" }
    let isStill = isAsleep(states) && !isPassing && !states.contains { $0?.first == "R" }
    count = !isStill ? 0 : looks == last ? count + 1 : 1
    last = looks
    nextLook = now() + interval
    return count >= enough(states.first ?? nil)
  }
}

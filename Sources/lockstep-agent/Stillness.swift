import CKernelInterface
import Glibc

/// A thread by the kernel's numbers.
struct WatchedThread {
  let process: pid_t
  let thread: pid_t
  /// Whether a debugger lets it go on wherever it stops it, so that a stop is no rest.
  var isPassing = false
}

/// Finds out that a thread sleeps in the kernel and that nothing is about to wake it.
///
/// One look at one thread would not do: a call that is about to return may sleep for a moment, until another
/// thread has done its share. But whoever has something to do is runnable, however long the machine lets it
/// wait for a CPU. So a call has blocked if, several times in a row, no thread of the scenario was runnable
/// and none had run since the time before.
struct Stillness {
  /// How many looks in a row must show the same.
  private static let looks = 4

  /// The same where other threads of the group run all the time, so that only the acting one can be watched.
  private static let looksAtOne = 400

  /// The same where the acting thread has done its share and waits for a newborn thread, which has no mailbox to be watched
  /// by: it may sleep in the kernel as well, or wait for a CPU, for which it gets at least a fifth of a second.
  private static let looksForNewborn = 100

  /// The pause between two looks at a thread that may block, in nanoseconds.
  static let pause: UInt64 = 2_000_000

  /// How many pauses the time is divided into in which nothing moves before a step counts as hung.
  private static let looksAtHang = 20

  /// The lines of `status` that tell whether a thread has run.
  private static let keys = ["State:", "voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:"]

  /// The pause between two looks, in nanoseconds.
  private let interval: UInt64
  /// How many looks in a row must show the same where all threads are looked at.
  private let enough: Int
  private var last: [[String]?] = []
  private var count = 0
  /// When the next look is due, by `lki_now`.
  private(set) var nextLook: UInt64 = 0

  /// Looks often, to notice soon that a thread has blocked.
  init() {
    interval = Self.pause
    enough = Self.looks
  }

  /// Looks for a long time, to know that nothing will ever happen.
  ///
  /// - Parameters:
  ///   - duration: how long nothing may have moved, in nanoseconds.
  ///   - start: from when on, by `lki_now`.
  init(lasting duration: UInt64, from start: UInt64) {
    interval = max(1, duration / UInt64(Self.looksAtHang))
    enough = Self.looksAtHang + 1
    nextLook = start + interval
  }

  /// Looks, unless the last time was a moment ago; true if the thread has blocked.
  ///
  /// - Parameters:
  ///   - acting: the thread.
  ///   - others: the other threads of the scenario; `nil` if some of them run all the time.
  ///   - awaitsNewborn: whether the thread has done its share and waits for a newborn one.
  mutating func holds(acting: WatchedThread, others: [WatchedThread]?, awaitsNewborn: Bool) -> Bool
  {
    let enough = awaitsNewborn ? Self.looksForNewborn : enough
    return look(at: [acting] + (others ?? []), until: others == nil ? Self.looksAtOne : enough) {
      ["S", "D", "t"].contains($0[0]?.first)
    }
  }

  /// Looks, unless the last time was a moment ago; true if none of these threads is about to run.
  mutating func holds(forAll threads: [WatchedThread]) -> Bool {
    look(at: threads, until: enough) { _ in true }
  }

  private mutating func look(
    at threads: [WatchedThread], until enough: Int, _ isAsleep: ([String?]) -> Bool
  ) -> Bool {
    guard lki_now() >= nextLook else { return false }
    let looks = threads.map {
      HangReport.values(of: Self.keys, process: $0.process, thread: $0.thread)
    }
    let states = looks.map { $0?[0] }
    // It stops for a moment at each call, and the machine may let its debugger wait for a CPU meanwhile.
    let isPassing = zip(threads, states).contains { $0.isPassing && $1?.first == "t" }
    let isStill = isAsleep(states) && !isPassing && !states.contains { $0?.first == "R" }
    count = !isStill ? 0 : looks == last ? count + 1 : 1
    last = looks
    nextLook = lki_now() + interval
    return count >= enough
  }
}

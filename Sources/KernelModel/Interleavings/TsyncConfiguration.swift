// SPDX-License-Identifier: MIT

/// The process whose interleavings are explored: its threads, and what may happen to them.
public struct TsyncConfiguration: Hashable, Sendable {
  /// The most threads, those that are created on the way included.
  public static let mostThreads = 6
  /// The most threads that call.
  public static let mostCallers = 5
  /// The most times that one kind of event may happen.
  public static let mostEvents = 7

  /// The order in which the caller walks the list of threads.
  public enum WalkOrder: Hashable, Sendable {
    /// The order of creation, as the kernel's list has it.
    case creation
    /// Any order. Includes the order of creation, and makes siblings interchangeable.
    case any
  }

  /// The threads at the start, 1 to `mostThreads`; the first is the leader.
  public var threads: Int
  /// How many of them, from the first, call once, 1 to `mostCallers`.
  public var callers: Int
  /// How many threads may be created.
  public var spawns = 0
  /// How many threads may exit.
  public var exits = 0
  /// How many signals with a handler may arrive, at any thread.
  public var signals = 0
  /// How many allocations may fail.
  public var failedAllocations = 0
  /// How many times a sibling may take `exec_update_lock` for reading.
  public var reads = 0
  /// Whether siblings may do so without end.
  public var readsForever = false
  /// How many times a sibling may wait for a child in vfork(2), where task works do not run.
  public var parks = 0
  /// Whether SIGKILL may arrive.
  public var mayBeKilled = false
  /// Whether a sibling may execute another program.
  public var mayExecute = false
  /// The threads that have credentials of their own, with another uid, when the call begins.
  public var ownCredentials: Set<Int> = []
  /// The threads of these that also have a domain of their own.
  public var ownDomains: Set<Int> = []
  /// Whether all threads have no_new_privs at the start; otherwise they have CAP_SYS_ADMIN.
  public var hasNoNewPrivs = true
  /// Whether siblings have no_new_privs although callers do not; used only if `hasNoNewPrivs` is
  /// false.
  public var siblingsHaveNoNewPrivs = false
  /// Whether the callers pass the flag `NO_NEW_PRIVS` (7.3).
  public var passesNoNewPrivs = false
  /// The order in which the caller walks the list of threads.
  public var walkOrder = WalkOrder.any

  /// A process with this many threads in which nothing happens but the calls.
  public init(threads: Int, callers: Int = 1) {
    precondition((1...Self.mostThreads).contains(threads), "1 to \(Self.mostThreads) threads")
    precondition(
      (1...min(threads, Self.mostCallers)).contains(callers), "1 to \(Self.mostCallers) callers")
    self.threads = threads
    self.callers = callers
  }

  /// The number of threads that may ever exist.
  var slots: Int { min(threads + spawns, Self.mostThreads) }

  /// One line for a report.
  public var summary: String {
    var parts = ["\(threads) threads", "\(callers) callers"]
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append(count == 1 ? "1 \(one)" : "\(count) \(many)") }
    }
    add(spawns, "spawn", "spawns")
    add(exits, "exit", "exits")
    add(signals, "signal", "signals")
    add(failedAllocations, "failed allocation", "failed allocations")
    add(reads, "read", "reads")
    add(parks, "vfork", "vforks")
    if readsForever { parts.append("reads without end") }
    if mayBeKilled { parts.append("SIGKILL") }
    if mayExecute { parts.append("execve") }
    if !ownCredentials.isEmpty { parts.append("\(ownCredentials.count) with own credentials") }
    return parts.joined(separator: ", ")
  }
}

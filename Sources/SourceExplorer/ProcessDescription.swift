// SPDX-License-Identifier: MIT

/// The process in which the file runs: its threads, and what may happen to them.
public struct ProcessDescription: Hashable, Sendable {
  /// The most threads, those that are created on the way included: `LK_THREADS` of the runtime.
  public static let mostThreads = 6
  /// The most threads that call.
  public static let mostCallers = 3

  /// The threads at the start, 1 to `mostThreads`; the first is the leader.
  public var threads = 2
  /// How many of them, from the first, call once, 1 to `mostCallers`.
  public var callers = 1
  /// How many threads may be created.
  public var spawns = 0
  /// How many threads may exit.
  public var exits = 0
  /// How many signals with a handler may arrive, at any thread.
  public var signals = 0
  /// How many allocations may fail.
  public var failedAllocations = 0
  /// How many times a sibling may read under `exec_update_lock`.
  public var reads = 0
  /// How many times a sibling may wait for a child in vfork(2).
  public var parks = 0
  /// Whether SIGKILL may arrive.
  public var mayBeKilled = false
  /// Whether a sibling may execute another program.
  public var mayExecute = false
  /// The threads that have credentials of their own, with another uid.
  public var ownCredentials: Set<Int> = []
  /// The threads of these that also have a domain of their own.
  public var ownDomains: Set<Int> = []
  /// Whether all threads have no_new_privs at the start; otherwise they have CAP_SYS_ADMIN.
  public var hasNoNewPrivs = true
  /// Whether siblings have it although callers do not; used only if `hasNoNewPrivs` is false.
  public var siblingsHaveNoNewPrivs = false
  /// Whether callers have it although siblings do not; used only if `hasNoNewPrivs` is false. The simulator knows no
  /// such process, so it is not compared.
  var callersHaveNoNewPrivs = false
  /// Whether callers pass the flag `NO_NEW_PRIVS`.
  public var passesNoNewPrivs = false

  /// A process with two threads, of which one calls.
  public init() {}

  /// Describes a process with so many threads, of which so many call, and what `change` says of it.
  package static func process(
    _ threads: Int, _ callers: Int = 1, _ change: (inout Self) -> Void = { _ in }
  ) -> Self {
    var process = Self()
    process.threads = threads
    process.callers = callers
    change(&process)
    return process
  }

  /// What the runtime is given.
  var arguments: [String] {
    func bits(_ threads: Set<Int>) -> Int { threads.reduce(0) { $0 | 1 << $1 } }
    func flag(_ value: Bool) -> Int { value ? 1 : 0 }
    let values: [(String, Int)] = [
      ("threads", threads), ("callers", callers), ("spawns", spawns), ("exits", exits),
      ("signals", signals), ("failures", failedAllocations), ("reads", reads), ("parks", parks),
      ("kill", flag(mayBeKilled)), ("exec", flag(mayExecute)), ("own-creds", bits(ownCredentials)),
      ("own-domains", bits(ownDomains)), ("no-new-privs", flag(hasNoNewPrivs)),
      ("siblings-no-new-privs", flag(siblingsHaveNoNewPrivs)),
      ("callers-no-new-privs", flag(callersHaveNoNewPrivs)),
      ("pass-no-new-privs", flag(passesNoNewPrivs)),
    ]
    return values.map { "\($0.0)=\($0.1)" }
  }

  /// One line for a report, as `explore` would be asked for it.
  public var summary: String {
    var parts = [counted(threads, "thread"), counted(callers, "caller")]
    func add(_ count: Int, _ word: String) { if count > 0 { parts.append(counted(count, word)) } }
    add(spawns, "spawn")
    add(exits, "exit")
    add(signals, "signal")
    add(failedAllocations, "failed allocation")
    add(reads, "read")
    add(parks, "vfork")
    if mayBeKilled { parts.append("SIGKILL") }
    if mayExecute { parts.append("execve") }
    add(ownCredentials.count, "thread with own credentials")
    add(ownDomains.count, "thread with an own domain")
    if callersHaveNoNewPrivs {
      parts.append("no_new_privs of callers only")
    } else if !hasNoNewPrivs {
      parts.append(siblingsHaveNoNewPrivs ? "no_new_privs of siblings only" : "CAP_SYS_ADMIN")
    }
    if passesNoNewPrivs { parts.append("flag NO_NEW_PRIVS") }
    return parts.joined(separator: ", ")
  }

  /// How much may happen: a process with less of it is a smaller example.
  public var size: Int {
    let events = spawns + exits + signals + failedAllocations + reads + parks
    let rest =
      (mayBeKilled ? 1 : 0) + (mayExecute ? 1 : 0) + ownCredentials.count + ownDomains.count
    return 3 * threads + 2 * callers + events + rest + (hasNoNewPrivs ? 0 : 1)
      + (passesNoNewPrivs ? 1 : 0)
  }

  private func counted(_ count: Int, _ word: String) -> String {
    guard count != 1 else { return "1 \(word)" }
    // "threads with own credentials": the first word is the one that counts.
    let words = word.split(separator: " ", maxSplits: 1)
    return word.hasPrefix("thread ") ? "\(count) threads \(words[1])" : "\(count) \(word)s"
  }
}

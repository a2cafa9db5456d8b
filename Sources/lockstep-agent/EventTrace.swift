// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// Landlock's tracepoints (Linux 7.3), in a buffer of the kernel's that is this value's own.
///
/// The events are enabled from the beginning to `end`: what is not counted costs nothing.
final class EventTrace {
  /// What a tracepoint reported.
  private struct Event {
    let kind: TraceEvent
    let thread: pid_t
    let domain: Substring
    /// Whether it says that the enforcement is complete.
    let isComplete: Bool
    /// The domain around one that is made.
    let parent: Substring
    /// What it says of a denial.
    let isOfSameExecution: Bool
    let isLogged: Bool
    let blockers: Int
  }

  /// The tracepoints, by what a scenario counts.
  private static let tracepoints: [(kind: TraceEvent, name: String)] = [
    (.createDomain, "landlock_create_domain"), (.enforceDomain, "landlock_enforce_domain"),
    (.freeDomain, "landlock_free_domain"), (.denial, "landlock_deny_access_fs"),
    (.denial, "landlock_deny_access_net"), (.denial, "landlock_deny_ptrace"),
    (.denial, "landlock_deny_scope_signal"),
    (.denial, "landlock_deny_scope_abstract_unix_socket"),
  ]

  /// The memory of the buffer for each CPU, in KiB: thousands of events.
  private static let bufferSize = 512

  /// How long a domain that nobody enforces may take to be freed, in nanoseconds: the kernel waits for readers and
  /// then leaves the work to a thread of its own.
  private static let freeingTime: UInt64 = 2_000_000_000

  /// The pause between two looks for events that come by themselves, in nanoseconds.
  private static let pause: UInt64 = 1_000_000

  private let instance: TraceInstance
  private var events: [Event] = []
  private(set) var threads: Set<pid_t> = []

  /// Whether this kernel has the tracepoints.
  private static var mount: String? {
    TraceInstance.mount { mount in
      tracepoints.allSatisfy {
        access("\(mount)/events/landlock/\($0.name)/enable", W_OK) == 0
      }
    }
  }

  /// Begins to record.
  ///
  /// - Throws: `RunFailure` if tracefs does not let it.
  init() throws(RunFailure) {
    guard let mount = Self.mount else {
      throw RunFailure.unsupported(Feature.landlockTracepoints.requirement)
    }
    // This clock is a counter, so that the order of events on several CPUs is theirs.
    instance = try TraceInstance(on: mount, clock: "counter", size: Self.bufferSize)
    do throws(RunFailure) {
      for tracepoint in Self.tracepoints {
        try instance.set("events/landlock/\(tracepoint.name)/enable", "1")
      }
    } catch {
      end()
      throw error
    }
  }

  /// Forgets what was recorded so far, for another scenario.
  ///
  /// - Throws: `RunFailure` if events were lost or are not understood.
  func beginAgain() throws(RunFailure) {
    try readEvents()
    events = []
    threads = []
  }

  /// Gives the buffer back, and with it the events.
  func end() { instance.end() }

  /// Names threads whose events count; it stays so when they have ended.
  func watch(_ threads: some Sequence<pid_t>) { self.threads.formUnion(threads) }

  /// How often something happened in the watched threads.
  ///
  /// - Throws: `RunFailure` if events were lost or are not understood.
  func count(_ kind: TraceEvent) throws(RunFailure) -> Int {
    try readEvents()
    let own = events.filter { threads.contains($0.thread) && $0.kind != .freeDomain }
    let enforcements = own.filter { $0.kind == .enforceDomain }
    return switch kind {
    case .createDomain: own.count { $0.kind == .createDomain }
    case .enforceDomain: enforcements.count
    case .completeEnforcement:
      enforcements.indices.count { place in
        enforcements[place].isComplete
          && !enforcements[(place + 1)...].contains { $0.domain == enforcements[place].domain }
      }
    case .denial: own.count { $0.kind == .denial }
    case .freeDomain: unenforcedDomains.intersection(freedDomains).count
    }
  }

  /// How many of the domains that the watched threads made, and that nobody enforced, have been freed. Waits for those
  /// that are to be freed.
  ///
  /// - Parameter attempts: how many attempts are under way, each of which has a domain that it may still enforce.
  /// - Throws: `RunFailure` if events were lost or are not understood.
  func countFreedDomains(besides attempts: Int) throws(RunFailure) -> Int {
    let deadline = lki_now() + Self.freeingTime
    while try count(.freeDomain) + attempts < unenforcedDomains.count, lki_now() < deadline {
      lki_pause(Self.pause)
    }
    return try count(.freeDomain)
  }

  /// The domains that watched threads have made and none of them has enforced.
  private var unenforcedDomains: Set<Substring> {
    let own = events.filter { threads.contains($0.thread) }
    let made = Set(own.filter { $0.kind == .createDomain }.map { $0.domain })
    return made.subtracting(own.filter { $0.kind == .enforceDomain }.map { $0.domain })
  }

  /// The domains that the kernel has freed, whoever made them.
  private var freedDomains: Set<Substring> {
    Set(events.filter { $0.kind == .freeDomain }.map { $0.domain })
  }

  /// How many of the domains that the watched threads made have been freed, enforced or not. Waits until it is `count`.
  ///
  /// - Throws: `RunFailure` if events were lost or are not understood.
  func awaitFreedDomains(_ count: Int) throws(RunFailure) -> Int {
    let deadline = lki_now() + Self.freeingTime
    while true {
      try readEvents()
      let made = events.filter { threads.contains($0.thread) && $0.kind == .createDomain }
      let freed = Set(made.map { $0.domain }).intersection(freedDomains).count
      if freed >= count || lki_now() >= deadline { return freed }
      lki_pause(Self.pause)
    }
  }

  /// A fact of the last denial of a thread; `nil` if there was none.
  ///
  /// - Throws: `RunFailure` if events were lost or are not understood.
  func lastDenial(_ fact: DenialFact, of thread: pid_t) throws(RunFailure) -> Int? {
    try readEvents()
    guard let event = events.last(where: { $0.thread == thread && $0.kind == .denial }) else {
      return nil
    }
    return switch fact {
    case .sameExec: event.isOfSameExecution ? 1 : 0
    case .logged: event.isLogged ? 1 : 0
    case .depth: depth(of: event.domain)
    case .blockers: event.blockers
    }
  }

  /// The number of layers of a domain, by the events that reported how it and those around it were made.
  private func depth(of domain: Substring) -> Int {
    var depth = 0
    var domain = domain
    while let made = events.first(where: { $0.kind == .createDomain && $0.domain == domain }) {
      depth += 1
      domain = made.parent
    }
    return depth
  }

  /// The bits of rights by their names in events, such as `read_file|write_file`.
  private static func bits(_ names: Substring) -> Int {
    let words = names.split(separator: "|").map { String($0).uppercased() }
    return words.reduce(0) { bits, word in
      if let right = FileRight(rawValue: word) { return bits | 1 << right.bit }
      if let right = NetworkRight(rawValue: word) { return bits | 1 << right.bit }
      return bits
    }
  }

  private func readEvents() throws(RunFailure) {
    for line in try instance.lines() { try append(line) }
  }

  /// The number of the thread in a line `COMM-TID [CPU] FLAGS TIME: ...`.
  ///
  /// The name of a program may hold any character, but not behind its thread's number.
  private static func thread(in line: String) -> pid_t? {
    let head = line.prefix { $0 != "[" }.split(separator: "-").last ?? ""
    return pid_t(head.filter { !$0.isWhitespace })
  }

  /// Reads a line: `COMM-TID [CPU] FLAGS TIME: NAME: KEY=VALUE ...`.
  private func append(_ line: String) throws(RunFailure) {
    guard !line.mentions("LOST") else {
      throw RunFailure.harness("the kernel lost events of its tracepoints: '\(line)'")
    }
    let named = Self.tracepoints.first { line.mentions(": \($0.name): ") }
    guard let named else { return }
    let fields = line.split(separator: " ").filter { $0.contains("=") }
    let values = Dictionary(
      first: fields.map { field in
        let sign = field.firstIndex(of: "=")!
        return (field[..<sign], field[field.index(after: sign)...])
      })
    guard let thread = Self.thread(in: line), let domain = values["domain"] else {
      throw RunFailure.harness("this line of trace_pipe is not understood: '\(line)'")
    }
    events.append(
      Event(
        kind: named.kind, thread: thread, domain: domain, isComplete: values["complete"] == "1",
        parent: values["parent"] ?? "", isOfSameExecution: values["same_exec"] == "1",
        isLogged: values["logged"] == "1", blockers: values["blockers"].map(Self.bits) ?? 0))
  }
}

/// Keeps the recording from one scenario that counts events to the next: beginning one takes the kernel long.
final class EventTraceKeeper {
  private var trace: EventTrace?

  deinit { trace?.end() }

  /// A recording without events for a program that counts some; otherwise nothing is recorded any more.
  ///
  /// - Throws: `RunFailure` if the kernel does not let it.
  func trace(for program: Program) throws(RunFailure) -> EventTrace? {
    let isNeeded = program.instructions.contains {
      $0.action.requiredFeatures.contains(.landlockTracepoints)
    }
    if !isNeeded {
      trace?.end()
      trace = nil
    } else if let trace {
      try trace.beginAgain()
    } else {
      trace = try EventTrace()
    }
    return trace
  }
}

extension EventTrace {
  /// Whether what a thread writes into the buffer itself is found there, by the thread's own number.
  ///
  /// Landlock's events are what is under test: with one that is missing or wrong, a scenario that counts events must
  /// fail, and not be one that the kernel cannot run.
  static func works() -> Bool {
    guard mount != nil, let trace = try? EventTrace() else { return false }
    defer { trace.end() }
    return (try? trace.findsOwnMark()) == true
  }

  /// What is written into the buffer to be found again.
  private static let mark = "lockstep-mark"

  private func findsOwnMark() throws(RunFailure) -> Bool {
    try instance.set("trace_marker", Self.mark)
    let line = try instance.lines().first { $0.hasSuffix(": \(Self.mark)") }
    return line.map { Self.thread(in: $0) == lki_thread_id() } ?? false
  }
}

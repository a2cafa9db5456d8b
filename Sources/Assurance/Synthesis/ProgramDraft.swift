// SPDX-License-Identifier: MIT

import Scenarios

/// A program that is being made up, and what is known of its threads.
struct ProgramDraft {
  /// The rulesets that programs choose from.
  private static let rulesets: [String: Ruleset] = [
    "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
    "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
    "scoped": Ruleset(scoped: [.SIGNAL]),
    "some-read": Ruleset(
      handledAccessFS: [.READ_FILE],
      rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])]),
  ]

  /// A thread that lives, and the number of its process.
  struct LivingThread {
    var name: String
    var process: Int
  }

  var numbers: SeededNumbers
  var program = Program(process: ProcessSetup(), threads: [], rulesets: [:], instructions: [])
  var living: [LivingThread] = []
  private(set) var births = 0
  /// Whether some thread has waited at a gate already; once is enough for a small program.
  var hasWaited = false
  /// The processes in which signals were sent while a call waited.
  var signalled: Set<Int> = []
  private var hasUnlikeCredentials = false

  init(numbers: SeededNumbers) { self.numbers = numbers }

  mutating func begin() {
    program.threads = Array(["main", "worker", "helper"].prefix(numbers.number(1...3)))
    program.rulesets = Self.rulesets
    program.process.noNewPrivs = numbers.happens(60)
    if numbers.happens(30) {
      program.process.capabilities = [.CAP_SYS_ADMIN]
      program.process.userNamespace = numbers.happens(20)
    }
    living = program.threads.map { LivingThread(name: $0, process: 0) }
  }

  mutating func add(
    _ thread: String, _ action: Action, times: Int = 1, mayBlock: Bool = false,
    failing: FailedAllocation? = nil
  ) {
    program.instructions.append(
      Program.Instruction(
        thread: thread, action: action, times: times, mayBlock: mayBlock,
        failedAllocation: failing))
  }

  private mutating func anyone() -> LivingThread { numbers.one(of: living) }

  mutating func ruleset() -> RulesetReference {
    .ruleset(name: numbers.one(of: Self.rulesets.keys.sorted()))
  }

  /// Something that makes the threads differ.
  mutating func event() {
    let thread = anyone()
    switch numbers.number(0...99) {
    case ..<40:
      let times = numbers.happens(10) ? numbers.number(14...17) : numbers.number(1...2)
      add(thread.name, .restrictSelf(ruleset: ruleset(), flags: RestrictFlags()), times: times)
    case ..<52: add(thread.name, .setNoNewPrivs)
    case ..<60 where !program.process.capabilities.isEmpty:
      add(thread.name, .dropCapability(capability: .CAP_SYS_ADMIN))
      hasUnlikeCredentials = true
    case ..<64 where !program.process.userNamespace:
      add(thread.name, .setUID(uid: 1001))
      hasUnlikeCredentials = true
    case ..<85: _ = born(of: thread)
    case ..<88: add(thread.name, .psxRestrictSelf(ruleset: ruleset()))
    case ..<91:
      // Whether it may or not, nobody looks at the other threads of the process from now on.
      add(thread.name, .execute)
      living.removeAll { $0.process == thread.process && $0.name != thread.name }
    default:
      // A process without any thread could not be looked at.
      guard living.count(where: { $0.process == thread.process }) > 1 else { return }
      add(thread.name, .exit)
      living.removeAll { $0.name == thread.name }
    }
  }

  /// A thread or a process is created; returns the instruction's word, or `nil` if there were enough births.
  mutating func born(of thread: LivingThread, mayBlock: Bool = false) -> String? {
    guard births < ProgramSynthesis.mostBirths else { return nil }
    births += 1
    let name = "born-\(births)"
    let isThread = numbers.happens(60)
    add(
      thread.name, isThread ? .spawn(thread: name) : .fork(thread: name), mayBlock: mayBlock)
    living.append(LivingThread(name: name, process: isThread ? thread.process : births))
    return isThread ? "spawn" : "fork"
  }

  /// A call that is meant to restrict all threads, most often.
  mutating func call(failsAllocations: Bool) {
    let caller = anyone()
    let (reference, flags) = arguments(withTSYNC: numbers.happens(85))
    var failing: FailedAllocation?
    if failsAllocations && numbers.happens(25) {
      let siblings = living.filter { $0.process == caller.process && $0.name != caller.name }
      let sibling = siblings.isEmpty || numbers.happens(50) ? nil : numbers.one(of: siblings).name
      let site: FailedAllocation.Site =
        numbers.happens(20) ? .every : .nth(numbers.number(1...(sibling == nil ? 9 : 3)))
      failing = FailedAllocation(in: sibling, site)
    }
    add(caller.name, .restrictSelf(ruleset: reference, flags: flags), failing: failing)
  }

  /// What a call is given.
  mutating func arguments(withTSYNC hasTSYNC: Bool) -> (RulesetReference, RestrictFlags) {
    var bits = RestrictFlags(hasTSYNC ? [.TSYNC] : []).bits
    for flag in RestrictFlag.allCases where flag != .TSYNC && numbers.happens(10) {
      bits |= RestrictFlags([flag]).bits
    }
    if numbers.happens(3) { bits |= 1 << UInt32(numbers.number(5...31)) }
    var reference = ruleset()
    if numbers.happens(10) {
      reference = numbers.one(of: [.minusOne, .minusOne, .closedDescriptor, .fileDescriptor])
    }
    // Without a ruleset there is one flag that makes sense, alone or with TSYNC.
    if reference == .minusOne && numbers.happens(50) {
      bits = bits & RestrictFlags([.TSYNC]).bits | RestrictFlags([.LOG_SUBDOMAINS_OFF]).bits
    }
    return (reference, RestrictFlags(bits: bits))
  }

  /// Looks at every thread that lives.
  mutating func look() {
    for process in signalled.sorted() {
      if let thread = living.first(where: { $0.process == process }) {
        add(thread.name, .get(attribute: .handledSignals))
      }
    }
    for thread in living {
      add(thread.name, .get(attribute: .layers))
      add(thread.name, .get(attribute: .noNewPrivs))
      if numbers.happens(70) { add(thread.name, .open(path: "file", mode: .reading)) }
      if numbers.happens(40) { add(thread.name, .open(path: "dir/file", mode: .reading)) }
      if numbers.happens(40) { add(thread.name, .open(path: "file", mode: .writing)) }
      if !program.process.capabilities.isEmpty && numbers.happens(50) {
        add(thread.name, .hasCapability(capability: .CAP_SYS_ADMIN))
      }
      if hasUnlikeCredentials && numbers.happens(30) { add(thread.name, .get(attribute: .uid)) }
      let others = living.filter { $0.name != thread.name }
      guard !others.isEmpty else { continue }
      let other = numbers.one(of: others)
      // Unlike credentials would keep one thread from looking into the other whatever their domains are.
      if other.process == thread.process && !hasUnlikeCredentials && numbers.happens(60) {
        add(thread.name, .sameDomain(as: other.name))
      }
      if numbers.happens(50) {
        let call = numbers.one(of: SignalCall.allCases)
        add(thread.name, .signal(thread: numbers.one(of: others).name, call: call, signal: .USR1))
      }
    }
  }
}

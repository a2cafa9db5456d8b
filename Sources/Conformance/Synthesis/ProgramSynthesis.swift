public import Scenarios

/// Makes up small programs about TSYNC: threads with and without privileges and domains of their own, births and
/// exits, calls with all kinds of arguments, and then looks at every thread.
///
/// The same seed and index always make the same program.
public struct ProgramSynthesis: Sendable {
  /// The seed.
  public var seed: UInt64
  /// Whether allocations may be made to fail, which not every kernel can do.
  public var failsAllocations: Bool

  /// The most threads and processes of a program beyond those that it starts with.
  static let mostBirths = 2

  /// Chooses what programs are made.
  public init(seed: UInt64, failsAllocations: Bool = false) {
    self.seed = seed
    self.failsAllocations = failsAllocations
  }

  /// The program with this number, from 0.
  public func program(_ index: Int) -> Program {
    var draft = ProgramDraft(numbers: SeededNumbers(seed: seed, index: index))
    draft.begin()
    for _ in 0..<draft.numbers.number(0...4) { draft.event() }
    for _ in 0..<draft.numbers.number(1...3) {
      draft.call(failsAllocations: failsAllocations)
      for _ in 0..<draft.numbers.number(0...2) { draft.event() }
    }
    draft.look()
    return draft.program.withoutUnusedRulesets
  }
}

extension Program {
  /// The program without rulesets that no instruction names.
  var withoutUnusedRulesets: Program {
    let used = instructions.compactMap { instruction -> String? in
      if case .restrictSelf(.ruleset(let name), _) = instruction.action { name } else { nil }
    }
    var program = self
    program.rulesets = rulesets.filter { used.contains($0.key) }
    return program
  }
}

/// A program that is being made up, and what is known of its threads.
private struct ProgramDraft {
  /// The rulesets that programs choose from.
  private static let rulesets: [String: Ruleset] = [
    "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
    "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
    "scoped": Ruleset(scoped: [.SIGNAL]),
    "some-read": Ruleset(
      handledAccessFS: [.READ_FILE],
      rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])]),
  ]

  private struct LivingThread {
    var name: String
    var process: Int
  }

  var numbers: SeededNumbers
  var program = Program(process: ProcessSetup(), threads: [], rulesets: [:], instructions: [])
  private var living: [LivingThread] = []
  private var births = 0
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

  private mutating func add(
    _ thread: String, _ action: Action, times: Int = 1, failing: FailedAllocation? = nil
  ) {
    program.instructions.append(
      Program.Instruction(thread: thread, action: action, times: times, failedAllocation: failing))
  }

  private mutating func anyone() -> LivingThread { numbers.one(of: living) }

  private mutating func ruleset() -> RulesetReference {
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
    case ..<88: born(of: thread)
    default:
      // A process without any thread could not be looked at.
      guard living.count(where: { $0.process == thread.process }) > 1 else { return }
      add(thread.name, .exit)
      living.removeAll { $0.name == thread.name }
    }
  }

  private mutating func born(of thread: LivingThread) {
    guard births < ProgramSynthesis.mostBirths else { return }
    births += 1
    let name = "born-\(births)"
    if numbers.happens(60) {
      add(thread.name, .spawn(thread: name))
      living.append(LivingThread(name: name, process: thread.process))
    } else {
      add(thread.name, .fork(thread: name))
      living.append(LivingThread(name: name, process: births))
    }
  }

  /// A call that is meant to restrict all threads, most often.
  mutating func call(failsAllocations: Bool) {
    let caller = anyone()
    var bits = RestrictFlags(numbers.happens(85) ? [.TSYNC] : []).bits
    for flag in RestrictFlag.allCases where flag != .TSYNC && numbers.happens(10) {
      bits |= RestrictFlags([flag]).bits
    }
    if numbers.happens(3) { bits |= 1 << UInt32(numbers.number(5...31)) }
    var reference = ruleset()
    if numbers.happens(10) {
      reference = numbers.one(of: [.minusOne, .minusOne, .closedDescriptor, .fileDescriptor])
    }
    var failing: FailedAllocation?
    if failsAllocations && numbers.happens(25) {
      let siblings = living.filter { $0.process == caller.process && $0.name != caller.name }
      let sibling = siblings.isEmpty || numbers.happens(50) ? nil : numbers.one(of: siblings).name
      failing = FailedAllocation(in: sibling, .nth(numbers.number(1...(sibling == nil ? 9 : 3))))
    }
    add(
      caller.name, .restrictSelf(ruleset: reference, flags: RestrictFlags(bits: bits)),
      failing: failing)
  }

  /// Looks at every thread that lives.
  mutating func look() {
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

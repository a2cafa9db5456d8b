// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// A path, or a name, that lives as long as the process.
typealias Text = UnsafePointer<CChar>

/// The descriptor argument of a Landlock call.
enum PreparedDescriptor {
  /// The descriptor of the ruleset at this place in the table.
  case ruleset(Int)
  /// This very number.
  case number(Int32)
  /// The descriptor of a regular file.
  case file
}

/// A rule of a ruleset.
enum PreparedRule {
  case path(allowed: UInt64, path: Text)
  case port(allowed: UInt64, port: UInt16)
}

/// A ruleset.
struct PreparedRuleset {
  var handledAccessFS: UInt64
  var handledAccessNet: UInt64
  var scoped: UInt64
  var rules: UnsafeMutableBufferPointer<PreparedRule>
  /// Whether an action makes it; otherwise it is made before the first action, with its rules.
  var isMadeByAction: Bool
}

/// An action in a form that a thread can carry out without allocating or touching anything shared:
/// plain numbers and pointers, so that a child forked from one of many threads can do it as well.
enum PreparedAction {
  case getNoNewPrivs, getLayers, getUID, getGID, getGroups, getSecurebits, getHandledSignals
  /// The controller carries this one out, with an order to both threads.
  case sameDomain(peer: Int)
  /// What is no more than a call of the table in `calls.c`.
  case call(PreparedCall)
  case createRuleset(Int)
  case addRule(PreparedDescriptor, PreparedRule)
  case restrictSelf(PreparedDescriptor, flags: UInt32)
  case spawn(Int), fork(Int)
  case exit
  /// The pipes go by their places in the table.
  case watchIO(Int, owner: Int, lki_owner), writePipe(Int)
  case ptrace(Int)
  case psxRestrictSelf(PreparedDescriptor)
  case park(Int), release(Int)
  case sleep(Int, lki_sleep), wake(Int)
  /// Only the controller, which is no thread of the process under test, can carry out these two.
  case hold(Int), restarted(Int)
  /// The controller carries this one out, by waiting.
  case finish
  /// The controller carries this one out.
  case countEvents(TraceEvent)
  /// The controller carries these out as well.
  case awaitFreedDomains(Int), lastDenial(DenialFact)
  case closeRuleset(Int)
  case execute(Int)
}

/// A call with what it is made with.
struct PreparedCall {
  /// The number of the call.
  let number: Int32
  var arguments = lki_arguments()
  /// The thread that it names, by its mailbox.
  var thread: Int?
}

/// The allocation that fails during an instruction.
struct PreparedFailure {
  /// The thread that makes it.
  var thread: Int
  /// Its number, from 1; `nil` for each in turn.
  var site: Int?
}

/// An instruction of a program.
struct PreparedInstruction {
  /// The acting thread, by its mailbox; `outside` for the controller.
  var thread: Int
  var action: PreparedAction
  var times: Int
  var failure: PreparedFailure?

  /// Stands for the controller where an instruction names its thread.
  static let outside = -1
}

/// What the processes of a scenario find a prepared program by, before and after `execve(2)`.
struct ProgramTables {
  let instructions: UnsafeMutableBufferPointer<PreparedInstruction>
  let rulesets: UnsafeMutableBufferPointer<PreparedRuleset>
  let threads: Int
  let pipes: Int
  /// What a thread hands to the image that it executes: the descriptors of the rulesets, then that of the
  /// file; one row for each thread.
  let handedDescriptors: UnsafeMutablePointer<Int32>
  /// What the instructions of a chain have come to, by their places.
  let callResults: UnsafeMutableBufferPointer<CallResult>

  /// The descriptors that thread number `thread` hands on.
  func handed(by thread: Int) -> UnsafeMutablePointer<Int32> {
    handedDescriptors + thread * (rulesets.count + 1)
  }
}

/// A program in the form that the process under test works with.
///
/// It is made in the controller. What the processes of the scenario need of it lies in the memory of the board, which they
/// all share; the controller has a copy of its own, and never looks at theirs.
struct PreparedProgram {
  /// A number that is no open descriptor: descriptors are given out from below, and no scenario opens this many.
  static let closedDescriptor: Int32 = 1000

  /// The names of all threads, spawned and forked ones included, in order of appearance.
  private(set) var threads: [String] = []
  /// The names of the rulesets, in the order of the table.
  let rulesetNames: [String]
  /// The names of the pipes, in the order of the table.
  let pipeNames: [String]
  /// The instructions, in memory of the controller's own: whom it orders to do what is not for the board to say.
  let instructions: UnsafeMutableBufferPointer<PreparedInstruction>
  private let rulesets: UnsafeMutableBufferPointer<PreparedRuleset>
  private let ports: ReservedPorts
  private let identities: Identities?
  /// What the names of the scenario's abstract sockets begin with, so that no two runs share one.
  private let socketPrefix: String
  private var arena: Arena
  /// How much of the board's memory the program takes.
  var bytesInArena: Int { arena.used }

  /// Prepares a program.
  ///
  /// - Throws: `RunFailure` if the program names what it does not have, or has too much of something.
  init(
    _ program: Program, ports: ReservedPorts, identities: Identities?, socketPrefix: String,
    arena: Arena
  ) throws(RunFailure) {
    self.ports = ports
    self.identities = identities
    self.socketPrefix = socketPrefix
    self.arena = arena
    rulesetNames = program.rulesets.keys.sorted()
    pipeNames = Self.pipes(of: program)
    instructions = .allocate(capacity: program.instructions.count)
    rulesets = try self.arena.buffer(of: program.rulesets.count)
    do throws(RunFailure) {
      try fill(program)
    } catch {
      deallocate()
      throw error
    }
  }

  /// Gives the controller's own memory back.
  func deallocate() { instructions.deallocate() }

  private mutating func fill(_ program: Program) throws(RunFailure) {
    try collectThreads(of: program)
    for (place, name) in rulesetNames.enumerated() {
      let isMadeByAction = program.explicitlyCreatedRulesets.contains(name)
      rulesets.initializeElement(
        at: place, to: try prepare(program.rulesets[name]!, isMadeByAction: isMadeByAction))
    }
    for (place, instruction) in program.instructions.enumerated() {
      let isOutside = instruction.thread == .outside
      let thread = isOutside ? PreparedInstruction.outside : try thread(instruction.thread)
      instructions.initializeElement(
        at: place,
        to: PreparedInstruction(
          thread: thread, action: try prepare(instruction.action, by: thread),
          times: max(1, instruction.times),
          failure: try instruction.failedAllocation.map { failure throws(RunFailure) in
            try prepare(failure, by: thread)
          }))
    }
  }

  /// Puts on the board what the processes of the scenario find this program by.
  ///
  /// - Returns: the controller's own copy, to be deallocated, and where in the arena the other one is.
  /// - Throws: `RunFailure` if the arena is full.
  mutating func tables() throws(RunFailure) -> (
    own: UnsafeMutablePointer<ProgramTables>, offset: Int
  ) {
    let handed: UnsafeMutableBufferPointer<Int32> = try arena.buffer(
      of: threads.count * (rulesets.count + 1))
    let callResults: UnsafeMutableBufferPointer<CallResult> = try arena.buffer(
      of: instructions.count)
    let shared: UnsafeMutableBufferPointer<PreparedInstruction> = try arena.buffer(
      of: instructions.count)
    _ = shared.initialize(fromContentsOf: instructions)
    let tables: UnsafeMutableBufferPointer<ProgramTables> = try arena.buffer(of: 1)
    func found(in instructions: UnsafeMutableBufferPointer<PreparedInstruction>) -> ProgramTables {
      ProgramTables(
        instructions: instructions, rulesets: rulesets, threads: threads.count,
        pipes: pipeNames.count,
        handedDescriptors: handed.baseAddress!, callResults: callResults)
    }
    tables.initializeElement(at: 0, to: found(in: shared))
    let own = UnsafeMutablePointer<ProgramTables>.allocate(capacity: 1)
    own.initialize(to: found(in: instructions))
    return (own, arena.offset(of: tables.baseAddress!))
  }

  private mutating func collectThreads(of program: Program) throws(RunFailure) {
    threads = program.threads + program.instructions.compactMap { $0.action.bornThread }
    guard !threads.isEmpty else { throw RunFailure.harness("the program has no thread") }
    guard Set(threads).count == threads.count else {
      throw RunFailure.harness("the program uses the name of a thread twice")
    }
    guard threads.count <= LKI_THREADS else {
      throw RunFailure.harness(
        "the program has \(threads.count) threads; an engine has room for \(LKI_THREADS)")
    }
  }

  private func thread(_ name: String) throws(RunFailure) -> Int {
    guard let place = threads.firstIndex(of: name) else {
      throw RunFailure.harness("the program has no thread '\(name)'")
    }
    return place
  }

  private static func pipes(of program: Program) -> [String] {
    Set(program.instructions.flatMap { $0.action.names { $0 == .newPipe } }).sorted()
  }

  private func pipe(_ name: String) throws(RunFailure) -> Int {
    guard let place = pipeNames.firstIndex(of: name) else {
      throw RunFailure.harness("the program has no pipe '\(name)'")
    }
    return place
  }

  private mutating func text(_ string: String) throws(RunFailure) -> Text {
    let copy: UnsafeMutableBufferPointer<CChar> = try arena.buffer(of: string.utf8.count + 1)
    _ = copy.initialize(from: string.utf8CString)
    return Text(copy.baseAddress!)
  }

  private mutating func prepare(_ ruleset: Ruleset, isMadeByAction: Bool) throws(RunFailure)
    -> PreparedRuleset
  {
    let rules: UnsafeMutableBufferPointer<PreparedRule> = try arena.buffer(of: ruleset.rules.count)
    for (place, rule) in ruleset.rules.enumerated() {
      rules.initializeElement(at: place, to: try prepare(rule))
    }
    return PreparedRuleset(
      handledAccessFS: ruleset.handledAccessFS.reduce(0) { $0 | 1 << UInt64($1.bit) },
      handledAccessNet: ruleset.handledAccessNet.reduce(0) { $0 | 1 << UInt64($1.bit) },
      scoped: ruleset.scoped.reduce(0) { $0 | 1 << UInt64($1.bit) },
      rules: rules, isMadeByAction: isMadeByAction)
  }

  private mutating func prepare(_ rule: Rule) throws(RunFailure) -> PreparedRule {
    switch rule {
    case .pathBeneath(let path, let allowed):
      .path(allowed: allowed.reduce(0) { $0 | 1 << UInt64($1.bit) }, path: try text(path))
    case .netPort(let port, let allowed):
      .port(
        allowed: allowed.reduce(0) { $0 | 1 << UInt64($1.bit) }, port: try ports.number(of: port))
    }
  }

  private func prepare(_ reference: RulesetReference) throws(RunFailure) -> PreparedDescriptor {
    switch reference {
    case .ruleset(let name): .ruleset(try ruleset(name))
    case .minusOne: .number(-1)
    case .negative(let number): .number(number)
    case .closedDescriptor: .number(Self.closedDescriptor)
    case .fileDescriptor: .file
    }
  }

  private func kernelID(_ id: UInt32) -> UInt32 { identities?.kernelID(id) ?? id }

  private func ruleset(_ name: String) throws(RunFailure) -> Int {
    guard let place = rulesetNames.firstIndex(of: name) else {
      throw RunFailure.harness("the program has no ruleset '\(name)'")
    }
    return place
  }

  private mutating func prepare(_ action: Action, by acting: Int) throws(RunFailure)
    -> PreparedAction
  {
    let number = lki_find_call(action.parts.word)
    if number >= 0 { return .call(try prepareCall(number, of: action)) }
    return switch action {
    case .get(.noNewPrivs): .getNoNewPrivs
    case .get(.layers): .getLayers
    case .get(.uid): .getUID
    case .get(.gid): .getGID
    case .get(.groups): .getGroups
    case .get(.securebits): .getSecurebits
    case .get(.handledSignals): .getHandledSignals
    case .get(let attribute): .call(try prepareReading(attribute))
    case .sameDomain(let name): .sameDomain(peer: try thread(name))
    case .createRuleset(let name): .createRuleset(try ruleset(name))
    case .addRule(let reference, let rule): .addRule(try prepare(reference), try prepare(rule))
    case .restrictSelf(let reference, let flags):
      .restrictSelf(try prepare(reference), flags: flags.bits)
    case .spawn(let name): .spawn(try thread(name))
    case .fork(let name): .fork(try thread(name))
    case .exit: .exit
    case .watchIO(let name, let owner, let kind):
      .watchIO(try pipe(name), owner: try thread(owner), kind.kernelKind)
    case .writePipe(let name): .writePipe(try pipe(name))
    case .ptrace(let name): .ptrace(try thread(name))
    case .psxRestrictSelf(let reference): .psxRestrictSelf(try prepare(reference))
    case .park(.vfork): .park(acting)
    case .release(let name): .release(try thread(name))
    case .hold(let name): .hold(try thread(name))
    case .sleep(let call): .sleep(acting, call.kernelCall)
    case .wake(let name): .wake(try thread(name))
    case .restarted(let name): .restarted(try thread(name))
    case .finish: .finish
    case .execute: .execute(acting)
    case .countEvents(let event): .countEvents(event)
    case .awaitFreedDomains(let count): .awaitFreedDomains(Int(count))
    case .lastDenial(let fact): .lastDenial(fact)
    case .closeRuleset(let name): .closeRuleset(try ruleset(name))
    default: throw RunFailure.harness("this engine has no call for '\(action.parts.word)'")
    }
  }

  /// The call that reads a property.
  private mutating func prepareReading(_ attribute: Attribute) throws(RunFailure) -> PreparedCall {
    var call = PreparedCall(number: lki_find_call(LKI_GET_PROPERTY))
    call.arguments.texts.0 = try text(attribute.rawValue)
    return call
  }

  /// Puts the values of an action where its call looks for them.
  private mutating func prepareCall(_ number: Int32, of action: Action) throws(RunFailure)
    -> PreparedCall
  {
    var call = PreparedCall(number: number)
    var numbers: [Int64] = []
    var texts: [Text?] = []
    for entry in action.entries {
      var number: Int64 = 0
      var text: Text?
      switch entry.value {
      case .name(let name) where entry.kind.isThread: call.thread = try thread(name)
      case .name(let name):
        let isSocket = entry.kind == .newSocket || entry.kind == .socket
        text = try self.text(isSocket ? socketPrefix + name : name)
      case .number(let value):
        let isID = entry.kind == .uid || entry.kind == .gid
        number = Int64(isID ? kernelID(value) : value)
      case .word(let word):
        if let port = Port(entry.value), entry.kind == .port || entry.kind == .datagramPort {
          number = Int64(try ports.number(of: port))
        } else if let capability = Capability(entry.value), entry.kind == .capability {
          number = Int64(capability.number)
        } else if let signal = SignalName(entry.value), entry.kind == .signalName {
          number = Int64(signal.number)
        } else {
          text = try self.text(word)
        }
      case .ruleset, .flags, .fileRights, .networkRights:
        throw RunFailure.harness("no call takes the value of '\(entry.key)'")
      }
      numbers.append(number)
      texts.append(text)
    }
    guard numbers.count <= LKI_ARGUMENTS else {
      throw RunFailure.harness("'\(action.parts.word)' has more values than a call takes")
    }
    // Tuples are what Swift makes of arrays in C.
    if let first = numbers.first { call.arguments.numbers.0 = first }
    if numbers.count > 1 { call.arguments.numbers.1 = numbers[1] }
    if let first = texts.first { call.arguments.texts.0 = first }
    if texts.count > 1 { call.arguments.texts.1 = texts[1] }
    return call
  }

  private func prepare(_ failure: FailedAllocation, by acting: Int) throws(RunFailure)
    -> PreparedFailure
  {
    guard acting != PreparedInstruction.outside else {
      throw RunFailure.harness("no allocation of the engine itself can be made to fail")
    }
    let thread =
      try failure.thread.map { name throws(RunFailure) in try self.thread(name) } ?? acting
    return switch failure.site {
    case .nth(let number): PreparedFailure(thread: thread, site: number)
    case .every: PreparedFailure(thread: thread, site: nil)
    }
  }
}

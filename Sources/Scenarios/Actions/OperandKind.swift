// SPDX-License-Identifier: MIT

/// The kinds of operands and parameters of actions.
///
/// A kind decides how a value is read, what is checked against the threads, sockets and paths that exist at that step, what
/// comes into being by it, and how every notation writes it.
public enum OperandKind: Hashable, Sendable {
  /// The action needs nothing; `true` stands in the place of the operand.
  case nothing
  /// `Attribute`
  case attribute
  /// `Property`
  case property
  /// The value of a property, `UInt32`.
  case value
  /// `Capability`
  case capability
  /// A uid, `UInt32`.
  case uid
  /// A gid, `UInt32`.
  case gid
  /// Bits, `UInt32`.
  case bits
  /// The name of a thread that lives and has not blocked.
  case livingThread
  /// The name of a thread that lives or has lived.
  case bornThread
  /// The name of a thread that lives, has not blocked and is not held yet.
  case threadToHold
  /// The name of a thread that is parked at a gate.
  case parkedThread
  /// The name of a thread that the action creates in the process of the acting thread.
  case newThread
  /// The name of the only thread of a process that the action creates.
  case newProcess
  /// The name of a ruleset that the action makes.
  case newRuleset
  /// The name of a ruleset whose descriptor the process has.
  case ownRuleset
  /// `RulesetReference`
  case ruleset
  /// `RestrictFlags`
  case flags
  /// A path that exists, or that an earlier step has made.
  case path
  /// A path that the action makes.
  case newPath
  /// `OpenMode`
  case openMode
  /// `EntryKind`
  case entryKind
  /// `Port`, of TCP or of a rule
  case port
  /// `Port`, of UDP
  case datagramPort
  /// The name of a socket that the action makes.
  case newSocket
  /// The name of a socket that an earlier step has made.
  case socket
  /// The name of a pipe that the action makes.
  case newPipe
  /// The name of a pipe that an earlier step has made.
  case pipe
  /// `Gate`
  case gate
  /// The name of an action.
  case actionWord
  /// `SleepCall`
  case sleepCall
  /// The name of a thread of the same process that sleeps in a call.
  case sleepingThread
  /// `ProcFile`
  case procFile
  /// `SignalName`
  case signalName
  /// `SignalOwner`
  case signalOwner
  /// `TraceEvent`
  case traceEvent
  /// `DenialFact`
  case denialFact
  /// `Set<FileRight>`
  case fileRights
  /// `Set<NetworkRight>`
  case networkRights

  /// What the value is, for messages.
  public var noun: String {
    switch self {
    case .nothing: "'true'"
    case .attribute: "an attribute"
    case .property: "a property"
    case .value: "a number"
    case .capability: "a capability"
    case .uid: "a uid"
    case .gid: "a gid"
    case .bits: "a number of bits"
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread:
      "the name of a thread"
    case .newThread, .newProcess: "the name of a new thread"
    case .newRuleset, .ownRuleset: "the name of a ruleset"
    case .ruleset: "the name of a ruleset, or a descriptor"
    case .flags: "a list of flags"
    case .path, .newPath: "a path"
    case .openMode: "a mode"
    case .entryKind: "a kind of entry"
    case .port, .datagramPort: "a port"
    case .newSocket, .socket: "the name of a socket"
    case .newPipe, .pipe: "the name of a pipe"
    case .gate: "a gate"
    case .actionWord: "the name of an action"
    case .sleepCall: "a system call"
    case .procFile: "a file of /proc/self"
    case .signalName: "a signal"
    case .signalOwner: "an owner"
    case .traceEvent: "a trace event"
    case .denialFact: "a fact of a denial"
    case .fileRights: "a list of rights over files"
    case .networkRights: "a list of rights over the network"
    }
  }

  /// The words of a closed list; `nil` if the values are no such words.
  public var words: [String]? {
    switch self {
    case .attribute: Self.words(Attribute.self)
    case .property: Self.words(Property.self)
    case .capability: Self.words(Capability.self)
    case .openMode: Self.words(OpenMode.self)
    case .entryKind: Self.words(EntryKind.self)
    case .port, .datagramPort: Self.words(Port.self)
    case .gate: Self.words(Gate.self)
    case .sleepCall: Self.words(SleepCall.self)
    case .procFile: Self.words(ProcFile.self)
    case .signalName: Self.words(SignalName.self)
    case .signalOwner: Self.words(SignalOwner.self)
    case .traceEvent: Self.words(TraceEvent.self)
    case .denialFact: Self.words(DenialFact.self)
    case .nothing, .uid, .gid, .bits, .value, .livingThread, .bornThread, .threadToHold,
      .parkedThread,
      .newThread, .newProcess, .newRuleset, .ownRuleset, .ruleset, .flags, .path, .newPath,
      .newSocket, .socket,
      .newPipe, .pipe, .actionWord, .sleepingThread, .fileRights, .networkRights:
      nil
    }
  }

  private static func words<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type
  ) -> [String] {
    type.allCases.map { $0.rawValue }
  }

  /// Whether the value is the name of a thread that has been born.
  public var isThread: Bool {
    [.livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread].contains(self)
  }

  /// Whether the value is the name of a thread that the action makes.
  public var isNewThread: Bool { self == .newThread || self == .newProcess }

  /// Whether two actions in a row, or the same action of two threads, would make the same thing.
  public var isUnique: Bool { isNewThread || self == .newPipe }

  /// Whether a short text needs no key before the value, which tells enough by itself: a list, or the place of a rule.
  var speaksForItself: Bool {
    [.flags, .fileRights, .networkRights, .path].contains(self)
  }
}

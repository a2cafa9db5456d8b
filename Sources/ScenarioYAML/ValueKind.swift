import Scenarios

/// The kinds of operands and parameters of actions.
///
/// A kind decides how a value is read, what is checked against the threads, sockets and paths that
/// exist at that step, and what comes into being by it.
enum ValueKind: Hashable, Sendable {
  /// The action needs nothing; `true` stands in the place of the operand.
  case nothing
  /// `Attribute`
  case attribute
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
  /// `Port`
  case port
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
  /// `Set<FileRight>`
  case fileRights
  /// `Set<NetworkRight>`
  case networkRights

  /// Descriptors that are no rulesets, in the words of the language.
  static let descriptors: [String: RulesetReference] = Dictionary(
    uniqueKeysWithValues: [.minusOne, .closedDescriptor, .fileDescriptor].map {
      ($0.description, $0)
    })

  /// Whether two actions in a row, or the same action of two threads, would make the same thing.
  var isUnique: Bool { [.newThread, .newProcess, .newPipe].contains(self) }

  /// What the value is, for messages.
  var noun: String {
    switch self {
    case .nothing: "'true'"
    case .attribute: "an attribute"
    case .capability: "a capability"
    case .uid: "a uid"
    case .gid: "a gid"
    case .bits: "a number of bits"
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread:
      "the name of a thread"
    case .newThread, .newProcess: "the name of a new thread"
    case .newRuleset: "the name of a ruleset"
    case .ruleset: "the name of a ruleset, or a descriptor"
    case .flags: "a list of flags"
    case .path, .newPath: "a path"
    case .openMode: "a mode"
    case .entryKind: "a kind of entry"
    case .port: "a port"
    case .newSocket, .socket: "the name of a socket"
    case .newPipe, .pipe: "the name of a pipe"
    case .gate: "a gate"
    case .actionWord: "the name of an action"
    case .sleepCall: "a system call"
    case .procFile: "a file of /proc/self"
    case .signalName: "a signal"
    case .signalOwner: "'thread', 'process' or 'group'"
    case .traceEvent: "a trace event"
    case .fileRights, .networkRights: "a list of rights"
    }
  }

  /// What the value looks like.
  var shape: Shape {
    switch self {
    case .nothing: .onlyTrue
    case .attribute: .words(Attribute.allCases.map(\.rawValue))
    case .capability: .words(Capability.allCases.map(\.rawValue))
    // setresuid(2) and setresgid(2) take the largest number for "leave it".
    case .uid, .gid, .bits: .integer(0...Int(UInt32.max) - 1)
    case .newThread, .newProcess, .newSocket, .newPipe: .newName()
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread, .newRuleset,
      .socket, .pipe:
      .pattern(Pattern.name)
    case .gate: .words(Gate.allCases.map(\.rawValue))
    case .actionWord: .words(Vocabulary.blockingNames)
    case .sleepCall: .words(SleepCall.allCases.map(\.rawValue))
    case .procFile: .words(ProcFile.allCases.map(\.rawValue))
    case .signalName: .words(SignalName.allCases.map(\.rawValue))
    case .signalOwner: .words(SignalOwner.allCases.map(\.rawValue))
    case .traceEvent: .words(TraceEvent.allCases.map(\.rawValue))
    case .ruleset:
      .either([
        .words([RulesetReference.minusOne, .closedDescriptor, .fileDescriptor].map(\.description)),
        .integer(Int(Int32.min) ... -1), .pattern(Pattern.name),
      ])
    case .flags:
      .list(
        of: .either([
          .words(RestrictFlag.allCases.map(\.rawValue)), .pattern(Pattern.flagBits),
          .integer(0...Int(UInt32.max)), .definition(.axis),
        ]))
    case .path, .newPath: .pattern(Pattern.path)
    case .openMode: .words(OpenMode.allCases.map(\.rawValue))
    case .entryKind: .words(EntryKind.allCases.map(\.rawValue))
    case .port: .words(Port.allCases.map(\.rawValue))
    case .fileRights:
      .list(of: .either([.words(FileRight.allCases.map(\.rawValue)), .definition(.axis)]))
    case .networkRights:
      .list(of: .either([.words(NetworkRight.allCases.map(\.rawValue)), .definition(.axis)]))
    }
  }
}

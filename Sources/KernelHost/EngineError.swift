import EngineProtocol

/// Why an engine could not run at all.
public enum EngineError: Error, Hashable, Sendable {
  /// The agent's executable is not there, or is none.
  case agentMissing(path: String)
  /// QEMU is not installed.
  case emulatorMissing(name: String)
  /// This machine lacks something else.
  case environment(reason: String)
  /// The kernel, or what runs it, ended before the agent's first message.
  case diedInBoot(reason: String, console: [String])
  /// The agent's first message did not come until the deadline, or it was something else.
  case neverCameUp(reason: String, console: [String])
  /// The kernel has no Landlock.
  case noLandlock(title: String)
  /// The agent's first message is a `hello` that cannot be read; the reason completes `hello cannot be read: `.
  case unreadableHello(reason: String)
  /// The agent speaks another version of the protocol.
  case protocolMismatch(theirs: Int)
  /// The run was cancelled.
  case cancelled

  /// The last lines of the console, oldest first; empty if there are none.
  public var consoleExcerpt: [String] {
    switch self {
    case .diedInBoot(_, let console), .neverCameUp(_, let console): console
    default: []
    }
  }

  /// Whether another attempt might end better, and soon: software emulation can lose a boot by chance.
  var isWorthAnotherBoot: Bool {
    if case .diedInBoot = self { true } else { false }
  }
}

extension EngineError: CustomStringConvertible {
  /// A sentence without a full stop, naming the remedy where there is one.
  public var description: String {
    switch self {
    case .agentMissing(let path):
      "there is no agent at \(path); build it: swift build --product lockstep-agent"
    case .emulatorMissing(let name):
      "\(name) is not installed; install it: apt-get install qemu-system-x86"
    case .environment(let reason): reason
    case .diedInBoot(let reason, _), .neverCameUp(let reason, _): reason
    case .noLandlock(let title):
      "\(title): this kernel has no Landlock (CONFIG_SECURITY_LANDLOCK is off, "
        + "or lsm= names other modules only)"
    case .unreadableHello(let reason):
      "the agent came up, and its hello cannot be read: \(reason); "
        + "build the agent and Lockstep from one source tree"
    case .protocolMismatch(let theirs):
      "the agent speaks version \(theirs) of the protocol, Lockstep version \(protocolVersion); "
        + "build both from one source tree"
    case .cancelled: "the run was cancelled"
    }
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc

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
  /// The kernel has no Landlock, or something keeps it from this process; with the errno of the refusal, if there was
  /// one.
  case noLandlock(title: String, error: Int32? = nil)
  /// The agent's first message is a `hello` that cannot be read; the reason completes `hello cannot be read: `.
  case unreadableHello(reason: String)
  /// Several runs in a row have ended in the same way, none of them with an answer of the kernel.
  case repeatedFaults(count: Int, reason: String)
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
      "\(name) is not installed; install it: apt-get install \(Self.package(of: name))"
    case .environment(let reason): reason
    case .diedInBoot(let reason, _), .neverCameUp(let reason, _): reason
    case .noLandlock(let title, let error): "\(title): \(Self.absence(error))"
    case .unreadableHello(let reason):
      "the agent came up, and its hello cannot be read: \(reason); "
        + "build the agent and Lockstep from one source tree"
    case .repeatedFaults(let count, let reason):
      "\(count) runs in a row ended in the same way, and the rest was left out: \(reason)"
    case .protocolMismatch(let theirs):
      "the agent speaks version \(theirs) of the protocol, Lockstep version \(protocolVersion); "
        + "build both from one source tree"
    case .cancelled: "the run was cancelled"
    }
  }

  /// The Debian package with a QEMU.
  private static func package(of emulator: String) -> String {
    let architecture = Architecture.allCases.first { emulator.hasSuffix($0.emulator) }
    return (architecture ?? .amd64).emulatorPackage
  }

  /// Why a program cannot use Landlock, by the errno of `landlock_create_ruleset(2)` (its manual page).
  private static func absence(_ error: Int32?) -> String {
    switch error {
    case EPERM, EACCES:
      "something keeps Landlock's system calls from this process (\(error == EPERM ? "EPERM" : "EACCES")), "
        + "most likely the seccomp filter of a container or a sandbox; allow "
        + "landlock_create_ruleset, landlock_add_rule and landlock_restrict_self there, or run "
        + "outside of it"
    case ENOSYS:
      "this kernel was built without Landlock (ENOSYS: CONFIG_SECURITY_LANDLOCK is off, or it is "
        + "older than 5.13); a sandbox that answers for the kernel, as gVisor does, says the same"
    case EOPNOTSUPP:
      "this kernel has Landlock, but it was disabled at boot (EOPNOTSUPP); add 'landlock' to the "
        + "lsm= parameter of its command line, or to CONFIG_LSM"
    case let error?: "this kernel refuses Landlock with errno \(error)"
    case nil:
      "this kernel has no Landlock (CONFIG_SECURITY_LANDLOCK is off, "
        + "or lsm= names other modules only)"
    }
  }
}

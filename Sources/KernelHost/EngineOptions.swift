// SPDX-License-Identifier: MIT

import FoundationEssentials
public import Scenarios

/// What QEMU may use to run a guest.
public enum Accelerator: String, CaseIterable, Hashable, Sendable {
  /// KVM if it works, else TCG; the log says so.
  case automatic
  /// The processor itself.
  case kvm
  /// Translation in software, which works everywhere.
  case tcg
}

/// How an engine is started and how long it may take.
public struct EngineOptions: Sendable {
  /// The path of the agent's executable.
  public var agentPath: String
  /// The path of the program that guards guests; by default the agent, which can do that too.
  var guardPath: String?
  /// How long a kernel may take from its start to the agent's first message.
  ///
  /// By default 90 s; a Debian kernel needs 4 s in software emulation on a machine that is idle.
  public var bootDeadline: Duration = .seconds(90)
  /// How long a step may take before it counts as hung, in milliseconds; by default 5000.
  public var stepDeadline = 5000
  /// How long an answer may take beyond the deadlines of its steps; by default 10 s.
  public var answerMargin: Duration = .seconds(10)
  /// The memory of a guest in MiB; by default 256, of which the agent and the kernel take half.
  public var memory = 256
  /// The processors of a guest; by default 2, the fewest that let threads run at the same time.
  public var cpus = 2
  /// The edition of TSYNC that the kernel is to be taken for, whatever its ABI version and its release say; `nil` for
  /// what they say.
  public var edition: Edition?
  /// Words that are put behind Lockstep's own on the kernel's command line.
  public var extraKernelArguments: [String] = []
  /// What QEMU may use.
  public var accelerator = Accelerator.automatic
  /// The name or path of QEMU; `nil` for that of the kernel's architecture, such as `qemu-system-x86_64`.
  public var emulator: String?
  /// The device by which QEMU uses KVM.
  var deviceOfKVM = "/dev/kvm"
  /// Whether somebody wants what is under way to end: then no kernel is booted any more, and none is waited for that is
  /// booting. Asked again and again, from any thread.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Where the initramfs is kept; by default the user's cache.
  public var cache = KernelCache.ofUser
  /// Whether the agent is asked what it spends its time on.
  public var measuresPhases = false
  /// Receives what the engine does, one sentence at a time. Called from any thread.
  public var log: @Sendable (String) -> Void

  /// Options with their defaults.
  ///
  /// - Parameters:
  ///   - agentPath: the path of the agent's executable.
  ///   - log: receives what the engine does, one sentence at a time.
  public init(
    agentPath: String = EngineOptions.agentBesideThisProgram,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.agentPath = agentPath
    self.log = log
  }

  /// The path where the agent lies if it was built or installed with the running program.
  public static let agentBesideThisProgram: String = {
    let program = pathOfThisProgram
    let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    return "\(folder)/lockstep-agent"
  }()

  /// The path of the running program.
  static let pathOfThisProgram =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    ?? CommandLine.arguments[0]
}

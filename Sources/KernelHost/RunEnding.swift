// SPDX-License-Identifier: MIT

import Glibc
import Scenarios

extension Launcher.Plan {
  /// How a panic reads that only says that the agent, the first process, is gone.
  private static let agentDied = "Attempted to kill init"

  /// What it means for a run that the process has ended.
  func ending(_ ending: AgentSession.Ending, console: ConsoleWatch, errors: String)
    -> EngineRun.Ending
  {
    if case .flooded(let how) = ending {
      let death = console.death.map { "; it says: \($0)" } ?? ""
      return isGuest
        ? .kernelDied(reason: how + death) : .harnessFault(reason: "\(runner) \(how)")
    }
    if isGuest, let death = console.death {
      if death.contains(Self.agentDied) {
        return .harnessFault(reason: "the agent died in the guest: \(death)")
      }
      if blamesEmulation(death) {
        return .harnessFault(
          reason: "QEMU's software emulation lost a changed instruction, which is no fault of the "
            + "kernel: \(death)")
      }
      return .kernelDied(reason: death)
    }
    let complaint = errors.split(whereSeparator: \.isNewline).last.map { ": \($0)" } ?? ""
    switch ending {
    case .killed(let signal) where isUserMode && Self.deadlyToUserMode.contains(signal):
      return .kernelDied(reason: "\(runner) died of signal \(signal) (\(Self.name(of: signal)))")
    case .killed(let signal):
      return .harnessFault(
        reason: "\(runner) was killed by signal \(signal) (\(Self.name(of: signal))) from outside")
    case .exited(0) where isGuest:
      return .kernelDied(reason: "the guest ended or reset itself without a word on the console")
    case .exited(let status) where isUserMode:
      return .kernelDied(reason: "\(runner) ended with status \(status)")
    case .exited(let status):
      return .harnessFault(reason: "\(runner) ended with status \(status)\(complaint)")
    case .ended:
      return .harnessFault(reason: "\(runner) was ended by Lockstep")
    case .flooded(let how):
      return .harnessFault(reason: "\(runner) \(how)")
    case .notStarted(let reason):
      return .harnessFault(reason: "\(runner) could not be started: \(reason)")
    }
  }

  /// What it means for a run that nothing was heard until the deadline.
  func endingOfSilence(family: [ProcessTable.Entry], limit: Duration) -> EngineRun.Ending {
    let silence = "stopped answering for \(limit.seconds) s"
    if let stopped = family.first(where: { $0.isStopped }) {
      return .harnessFault(
        reason: "\(runner) \(silence): process \(stopped.process) (\(stopped.name)) is stopped")
    }
    guard let stuck = family.first(where: { $0.state == "D" }) else {
      return isGuest
        ? .kernelDied(reason: "the kernel \(silence)")
        : .harnessFault(reason: "\(runner) \(silence)")
    }
    // What a guest does never puts a process of ours to such a sleep for so long: the kernel that runs it does. On the
    // host that is the kernel under test, which still answers us but keeps what cannot even be killed.
    let words = "\(runner) \(silence): process \(stuck.process) (\(stuck.name))"
    return isGuest
      ? .harnessFault(reason: "\(words) is stuck in the kernel of this machine; see dmesg")
      : .kernelDied(reason: "\(words) cannot be killed")
  }

  /// Whether an oops is the work of QEMU's software emulation.
  ///
  /// The kernel puts a breakpoint on an instruction while it changes it. Up to QEMU 8.0 another
  /// processor could meet that breakpoint after it was gone (fixed by QEMU's commits cb62bd15e14e and
  /// deba78709ae8); nothing else makes a kernel stumble over a breakpoint.
  func blamesEmulation(_ death: String) -> Bool {
    backend == "qemu/tcg" && (death.hasPrefix("Oops: int3:") || death.hasPrefix("int3:"))
  }

  /// Whether the process is the kernel itself, so that its crashes are the kernel's.
  private var isUserMode: Bool { backend == "uml" }

  /// The signals by which User-Mode Linux dies of its own faults.
  private static let deadlyToUserMode: Set<Int32> = [
    SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGSYS,
  ]

  /// The name of a signal, or words for one that has none here.
  static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      SIGKILL: "SIGKILL", SIGTERM: "SIGTERM", SIGINT: "SIGINT", SIGSEGV: "SIGSEGV",
      SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGILL: "SIGILL", SIGHUP: "SIGHUP",
      SIGFPE: "SIGFPE", SIGTRAP: "SIGTRAP", SIGSYS: "SIGSYS", SIGXCPU: "SIGXCPU",
    ]
    return names[signal] ?? "a signal of the system"
  }
}

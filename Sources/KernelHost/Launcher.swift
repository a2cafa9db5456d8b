// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Synchronization
import TemporaryFolders

/// Turns a kernel and options into the command that starts an engine.
struct Launcher: Sendable {
  /// One way to start an engine.
  struct Plan: Sendable {
    /// The words in a title: `qemu/tcg`, `uml`, `host`.
    var backend: String
    /// The command.
    var launch: AgentSession.Launch
    /// The file that holds the console; `nil` for the host.
    var consoleFile: String?
    /// What runs the kernel, for sentences: `QEMU`.
    var runner: String
    /// Whether the kernel is a guest that dies with its process.
    var isGuest: Bool
    /// How long it may take until the first message.
    var bootDeadline: Duration
  }

  /// The kernel.
  var kernel: KernelImage
  /// The options.
  var options: EngineOptions
  /// The programs that the guest is given before it boots.
  var programs = KeptPrograms([])
  /// Whether the channel may be a port of virtio-console, where QEMU runs the guest.
  var mayUseVirtioConsole = true

  /// How long a guest under KVM may take until its first message, before TCG is tried: where KVM works,
  /// a boot takes less than a second.
  private static let timeoutWithKVM: Duration = .seconds(20)

  /// How many bytes of a line a terminal of User-Mode Linux is given at a time.
  ///
  /// It does not hold back whoever writes (measured on 7.3.4); this is half of what it can keep.
  private static let userModeWindow = 2048

  /// The agent as an ordinary process.
  func hostPlan(in folder: TemporaryFolder) -> Plan {
    Plan(
      backend: "host",
      launch: AgentSession.Launch(
        program: options.agentPath, arguments: [],
        // It has its own files in there, and removes the folder if nobody else is left to do it.
        environment: ["TMPDIR": folder.path, "LOCKSTEP_FOLDER": folder.path],
        errorFile: "\(folder.path)/errors", isGuarded: false),
      consoleFile: nil, runner: "the agent", isGuest: false, bootDeadline: options.bootDeadline)
  }

  /// What the command line of a kernel under QEMU has beyond that of every guest.
  ///
  /// The kernel must not test its timer at boot: on a machine that is busy an emulated one comes too late for the test,
  /// and the kernel panics. The others leave out what costs an emulated processor most and says nothing about Landlock:
  /// the self-tests of ciphers at boot, the defences against faults of real processors at each entry, and the fifth
  /// level of page tables at each miss of the TLB.
  private static func parametersUnderEmulator(_ architecture: Architecture) -> [String] {
    let common = ["console=\(architecture.console)", "cryptomgr.notests", "mitigations=off"]
    return switch architecture {
    case .amd64: common + ["no_timer_check", "no5lvl"]
    // With a random place of the kernel, arm64 keeps page tables of its own for user mode, `mitigations=off` or not.
    case .arm64: common + ["kpti=off"]
    }
  }

  /// QEMU, its first serial port a file.
  ///
  /// - Parameter channel: what carries the channel.
  func emulatorPlan(
    _ machine: EmulatedMachine, kernel: String, initramfs: String, accelerator: Accelerator,
    channel: GuestChannel, in folder: TemporaryFolder
  ) -> Plan {
    let console = "\(folder.path)/console"
    // A comma in the value of an option is written twice.
    let consoleValue = console.split(separator: ",", omittingEmptySubsequences: false)
      .joined(separator: ",,")
    // QEMU emulates in parallel by itself where it can; see EmulatorVersion.isSafeInParallel.
    let isParallel = machine.emulator?.isSafeInParallel ?? true
    let threads = accelerator == .tcg && !isParallel ? ",thread=single" : ""
    let arguments =
      [
        emulator(for: machine.architecture), "-nodefaults", "-no-user-config", "-display", "none",
        "-monitor", "none",
        "-no-reboot", "-nic", "none",
        "-machine", machine.board, "-accel", accelerator.rawValue + threads,
        "-cpu", machine.processor(accelerator),
        "-m", String(options.memory), "-smp", String(options.cpus),
        "-chardev", "file,id=console,path=\(consoleValue)", "-serial", "chardev:console",
        "-chardev", "stdio,id=channel,signal=off",
      ]
      + channel.devices(of: machine.architecture) + [
        "-kernel", kernel, "-initrd", initramfs,
        "-append",
        commandLine(
          Self.parametersUnderEmulator(machine.architecture),
          channel: channel.path(on: machine.architecture)),
      ]
    let deadline = options.bootDeadline
    return Plan(
      backend: Self.backend(machine.architecture, accelerator),
      launch: guarded(arguments, console: console, in: folder), consoleFile: console,
      runner: "QEMU", isGuest: true,
      bootDeadline: accelerator == .kvm ? min(deadline, Self.timeoutWithKVM) : deadline)
  }

  /// How QEMU runs a kernel, for titles: `qemu/tcg`, and `arm64, qemu/tcg` where that is not this machine's architecture.
  static func backend(_ architecture: Architecture, _ accelerator: Accelerator) -> String {
    (architecture.isForeign ? "\(architecture.rawValue), " : "") + "qemu/\(accelerator.rawValue)"
  }

  /// User-Mode Linux, its console on standard error and its second terminal the channel.
  ///
  /// - Parameter usesSeccomp: how it follows its processes; without, by ptrace(2), which it can with one processor only.
  func userModePlan(
    executable: String, initramfs: String, usesSeccomp: Bool, in folder: TemporaryFolder
  ) -> Plan {
    let program = executable.contains("/") ? executable : "./\(executable)"
    let cpus = usesSeccomp ? options.cpus : 1
    let parameters = [
      "mem=\(options.memory)M", "initrd=\(initramfs)", "uml_dir=\(folder.path)/",
      "umid=guest", "con=null", "con0=null,fd:2", "con1=fd:0,fd:1", "ssl=null", "console=tty0",
      "seccomp=\(usesSeccomp ? "on" : "off")",
      "ncpus=\(cpus)", "noreboot",
    ]
    let line = commandLine(["lockstep.window=\(Self.userModeWindow)"], channel: "/dev/tty1")
      .split(separator: " ").map(String.init)
    // A guest with one processor is two processes of which one waits for the other at any time: on one CPU of the
    // machine they hand over to each other in half the time.
    let cpu = cpus == 1 ? Self.nextCPU() : nil
    var launch = guarded(
      [program] + parameters + line, on: cpu, console: "\(folder.path)/errors", in: folder)
    launch.window = Self.userModeWindow
    return Plan(
      backend: "uml", launch: launch,
      consoleFile: "\(folder.path)/errors", runner: "User-Mode Linux", isGuest: true,
      bootDeadline: options.bootDeadline)
  }

  /// The kernel's command line.
  ///
  /// Level 5 shows warnings, which `quiet` would hide, and little else. An oops ends the guest: what
  /// comes after one says nothing about the kernel. Memory is not charged to control groups, because the kernel
  /// allocates the books of a slab with the first object that is charged for: an allocation beside those of the call,
  /// whose failure nobody sees.
  private func commandLine(_ first: [String], channel: String) -> String {
    let words = [
      "loglevel=5", "rdinit=/init", "panic=-1", "oops=panic", "cgroup.memory=nokmem",
      "lockstep.channel=\(channel)",
    ]
    return (first + words + options.extraKernelArguments).joined(separator: " ")
  }

  /// A command under the agent's guard, which kills it if Lockstep is gone.
  ///
  /// - Parameters:
  ///   - cpu: the CPU that it keeps to, by its number among those that it may use, and around.
  ///   - console: the file that the kernel's console is written to.
  private func guarded(
    _ command: [String], on cpu: Int? = nil, console: String, in folder: TemporaryFolder
  ) -> AgentSession.Launch {
    let place = cpu.map { ["--cpu", String($0)] } ?? []
    return AgentSession.Launch(
      program: options.guardPath ?? options.agentPath,
      arguments: ["guard", "--parent", String(getpid())] + place
        + ["--folder", folder.path, "--"] + command,
      errorFile: "\(folder.path)/errors", isGuarded: true, console: console)
  }

  /// The CPU of the next guest that keeps to one: they take turns.
  private static func nextCPU() -> Int {
    placedGuests.withLock { count in
      defer { count += 1 }
      return count
    }
  }

  private static let placedGuests = Mutex(0)
}

extension Launcher {
  /// Whether this user may open the device of KVM; it may still not work.
  var mayUseKVM: Bool { access(options.deviceOfKVM, R_OK | W_OK) == 0 }

  /// The name or path of QEMU for an architecture.
  func emulator(for architecture: Architecture) -> String {
    options.emulator ?? architecture.emulator
  }

  /// Where QEMU is; `nil` if it cannot be found.
  func emulatorPath(for architecture: Architecture) -> String? {
    Executables.path(of: emulator(for: architecture))
  }
}

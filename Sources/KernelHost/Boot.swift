// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Glibc
import Scenarios
import TemporaryFolders

/// An engine that has been started and has said what it is.
struct Boot: Sendable {
  /// How it was started.
  var plan: Launcher.Plan
  /// The process.
  var session: AgentSession
  /// Its console.
  var console: ConsoleWatch
  /// The folder with the files of this boot.
  var folder: TemporaryFolder
  /// What the agent said of the kernel.
  var profile: Profile
  /// The errno with which the kernel refused to say whether it has Landlock; `nil` if it has it.
  var landlockError: Int32?
  /// The program that the agent has, and the id of the request that it came with.
  var lastProgram: (id: Int, program: Program)?
  /// How allocations are made to fail in this kernel, from the first program on that needed that.
  private var failingAllocations: FailingAllocations?
  /// The detectors of the kernel that report no more in this boot.
  var silenced: Set<KernelDetector> = []
  /// Lines of reports on the console during the boot.
  var bootFaults: [String] = []

  /// How much of a line is repeated in a message, in characters.
  static let quotedCharacters = 80

  /// The most lines before the first message that are not of the protocol: what is said before the agent
  /// has the channel for itself.
  private static let strangeLines = 1000

  /// The most bytes of standard error that are read for a message.
  private static let errorBytes = 4096

  /// How often a boot is looked at to see whether it is still wanted.
  private static let interval: Duration = .milliseconds(100)

  /// Starts an engine in the way that fits the kernel and this machine.
  static func start(_ launcher: Launcher) async throws(EngineError) -> Boot {
    let options = launcher.options
    if let shortage = OpenFiles.shortageForEngine() { throw .environment(reason: shortage) }
    if options.isInterrupted() { throw .cancelled }
    guard FileManager.default.isExecutableFile(atPath: options.agentPath) else {
      throw .agentMissing(path: options.agentPath)
    }
    switch launcher.kernel.kind {
    case .host:
      return try await start(launcher) { folder in launcher.hostPlan(in: folder) }
    case .command(let command):
      // Those speak another protocol: see CommandEngine.
      throw .environment(reason: "\(command) is an engine of its own, and no kernel for the agent")
    case .userMode(let path):
      try check(path)
      let image = try await GuestImage(cache: options.cache).path(forAgent: options.agentPath)
      let usesSeccomp = await options.usesSeccomp
      let reason =
        options.isWithoutSeccomp ? "" : ": no seccomp filter can be installed here"
      let means = usesSeccomp ? "" : ", by ptrace and with one CPU\(reason)"
      options.log("booting \(launcher.kernel.name) (uml)\(means)")
      return try await start(launcher) { folder throws(EngineError) in
        launcher.userModePlan(
          executable: path, initramfs: try launcher.image(image, in: folder),
          usesSeccomp: usesSeccomp, in: folder)
      }
    case .bzImage(let path):
      return try await startEmulator(launcher, kernel: path, of: .amd64)
    case .arm64Image(let path):
      return try await startEmulator(launcher, kernel: path, of: .arm64)
    }
  }

  /// The file may have changed since it was named.
  private static func check(_ path: String) throws(EngineError) {
    do {
      _ = try KernelImage(path: path)
    } catch {
      throw .environment(reason: error.description)
    }
  }

  /// Sees to the emulator and the agent, and tries the accelerators in turn.
  private static func startEmulator(
    _ launcher: Launcher, kernel: String, of architecture: Architecture
  ) async throws(EngineError) -> Boot {
    let options = launcher.options
    try check(kernel)
    guard let emulator = launcher.emulatorPath(for: architecture) else {
      throw .emulatorMissing(name: launcher.emulator(for: architecture))
    }
    let agent = try await AgentBuilder(cache: options.cache, log: options.log)
      .agent(for: architecture, native: options.agentPath)
    let initramfs = try await GuestImage(cache: options.cache).path(forAgent: agent)
    let machine = EmulatedMachine(
      for: kernel, of: architecture, emulator: await EmulatorVersion.of(emulator))
    func failure(of means: KnownFailure.Means) -> KnownFailure {
      KnownFailure(of: means, kernel: kernel, emulator: emulator, cache: options.cache)
    }
    let failedChannel = failure(of: .virtioConsole)
    func start(_ accelerator: Accelerator) async throws(EngineError) -> Boot {
      launcher.options.log(
        "booting \(launcher.kernel.name) (\(Launcher.backend(architecture, accelerator)))")
      return try await startEmulator(launcher, failedChannel) {
        channel, folder throws(EngineError) in
        launcher.emulatorPlan(
          machine, kernel: kernel, initramfs: try launcher.image(initramfs, in: folder),
          accelerator: accelerator, channel: channel, in: folder)
      }
    }
    switch options.accelerator {
    case .tcg: return try await start(.tcg)
    case .kvm where architecture.isForeign:
      throw .environment(
        reason: "KVM runs kernels of this machine's own architecture alone, and "
          + "\(launcher.kernel.name) is for \(architecture.rawValue)")
    case .kvm: return try await start(.kvm)
    case .automatic where architecture.isForeign: return try await start(.tcg)
    case .automatic: break
    }
    let failedKVM = failure(of: .kvm)
    guard launcher.mayUseKVM, !failedKVM.isKnown else { return try await start(.tcg) }
    let reason: String
    do {
      return try await start(.kvm)
    } catch {
      switch error {
      case .diedInBoot(let text, _), .neverCameUp(let text, _): reason = text
      default: throw error
      }
    }
    launcher.options.log("KVM does not work here (\(reason)); using TCG, which is slower")
    let boot = try await start(.tcg)
    // Only now is it KVM's fault: a kernel that boots in neither way says nothing about KVM.
    failedKVM.note()
    return boot
  }

  /// Tries virtio-console for the channel, and the serial port if the kernel or QEMU lacks it.
  private static func startEmulator(
    _ launcher: Launcher, _ failedChannel: KnownFailure,
    _ makePlan: (GuestChannel, TemporaryFolder) throws(EngineError) -> Launcher.Plan
  ) async throws(EngineError) -> Boot {
    func start(_ channel: GuestChannel) async throws(EngineError) -> Boot {
      try await self.start(launcher) { folder throws(EngineError) in
        try makePlan(channel, folder)
      }
    }
    guard launcher.mayUseVirtioConsole, !failedChannel.isKnown else {
      return try await start(.serialPort)
    }
    do {
      return try await start(.virtioConsole)
    } catch {
      guard case .diedInBoot(_, let lines) = error, GuestChannel.isMissing(lines) else {
        throw error
      }
    }
    launcher.options.log(
      "\(launcher.kernel.name) has no virtio-console; using a serial port, which is slower")
    let boot = try await start(.serialPort)
    failedChannel.note()
    return boot
  }

  /// Starts a process and waits for the first message.
  private static func start(
    _ launcher: Launcher, _ makePlan: (TemporaryFolder) throws(EngineError) -> Launcher.Plan
  ) async throws(EngineError) -> Boot {
    let folder: TemporaryFolder
    do {
      folder = try TemporaryFolder()
    } catch {
      throw .environment(reason: "no temporary folder can be made: \(error)")
    }
    let plan: Launcher.Plan
    do {
      plan = try makePlan(folder)
    } catch {
      folder.remove()
      throw error
    }
    let source: any ConsoleSource
    if let file = plan.consoleFile {
      source = ConsoleFile(path: file)
    } else if let ring = KernelRing() {
      source = ring
    } else {
      source = NoConsole()
    }
    var boot = Boot(
      plan: plan, session: AgentSession(plan.launch), console: ConsoleWatch(source: source),
      folder: folder,
      profile: Profile(
        release: nil, abi: 0, errata: 0, edition: nil, features: [], cpus: 1))
    do {
      boot.profile = try await boot.firstMessage(launcher.options.isInterrupted)
    } catch {
      await boot.session.end(grace: .zero)
      folder.remove()
      throw error
    }
    boot.bootFaults = boot.console.look()
    return boot
  }

  /// Waits for `hello`.
  private mutating func firstMessage(_ isInterrupted: () -> Bool) async throws(EngineError)
    -> Profile
  {
    let deadline = ContinuousClock.now + plan.bootDeadline
    var strange: [String] = []
    while true {
      if isInterrupted() { throw .cancelled }
      switch await session.next(until: min(deadline, .now + Self.interval)) {
      case .line(let line):
        guard let message = try? MessageCoding.response(line) else {
          if let error = EngineError.unreadableHello(in: line) { throw error }
          strange.append(line)
          if strange.count > Self.strangeLines {
            throw .neverCameUp(
              reason: "\(plan.runner) wrote \(strange.count) lines that are no messages",
              console: strange.suffix(ConsoleWatch.excerptLines))
          }
          continue
        }
        guard case .hello(let version, _, let profile, let landlockError) = message else {
          throw .neverCameUp(
            reason: "the agent's first message was not hello but '\(quoted(line))'", console: [])
        }
        guard version == protocolVersion else { throw .protocolMismatch(theirs: version) }
        self.landlockError = landlockError
        return profile
      case .tooLongLine:
        strange.append("(a line of more than \(longestLine) bytes)")
      case .cancelled:
        throw .cancelled
      case .deadline where ContinuousClock.now < deadline: continue
      case .deadline:
        let stopped = session.family().first { $0.isStopped }
        let what =
          "\(plan.isGuest ? "the kernel" : "the agent") did not come up within "
          + "\(plan.bootDeadline.seconds) s"
          + (stopped.map { " (process \($0.process), \($0.name), is stopped)" } ?? "")
        let (reason, lines) = account(of: what, strange: strange)
        throw .neverCameUp(reason: reason, console: lines)
      case .end(let ending):
        let (reason, lines) = account(of: description(of: ending), strange: strange)
        throw .diedInBoot(reason: reason, console: lines)
      }
    }
  }

  /// A sentence for a failed boot, with the likeliest cause, and the lines that show it.
  private mutating func account(of what: String, strange: [String]) -> (String, [String]) {
    _ = console.look(isLast: true)
    let lines = strange + errorLines() + console.excerpt
    let why = console.death ?? errorLines().last ?? strange.last
    return (
      what + (why.map { ": \(quoted($0))" } ?? ""),
      Array(lines.suffix(ConsoleWatch.excerptLines))
    )
  }

  private func description(of ending: AgentSession.Ending) -> String {
    switch ending {
    case .exited(let status):
      "\(plan.runner) ended (status \(status)) before the agent said anything"
    case .killed(let signal):
      "\(plan.runner) was killed by signal \(signal) (\(Launcher.Plan.name(of: signal))) before the agent said anything"
        + (signal == SIGSYS
          ? "; a seccomp filter kills what it does not allow, so run outside of it" : "")
    case .ended: "\(plan.runner) was ended"
    case .flooded(let how): "\(plan.isGuest ? "the kernel" : plan.runner) \(how)"
    case .notStarted(let reason): "\(plan.runner) could not be started: \(reason)"
    }
  }

  private func quoted(_ line: String) -> String { String(line.prefix(2 * Self.quotedCharacters)) }

  /// What was written to standard error, if that is not the console itself.
  private func errorLines() -> [String] {
    guard plan.launch.errorFile != plan.consoleFile else { return [] }
    return errorText().split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The end of what was written to standard error.
  func errorText() -> String {
    guard let file = try? FileBytes(plan.launch.errorFile), let size = try? file.size(),
      let bytes = try? file.read(
        upTo: Self.errorBytes, at: max(0, size - Self.errorBytes))
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Duration {
  /// The seconds for a sentence: without a fraction if there is none, else with one digit.
  var seconds: String {
    let tenths = (components.seconds * 10) + components.attoseconds / 100_000_000_000_000_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension Boot {
  /// Keeps what a run says of failing allocations, and says it of later runs, whose kernel is still the same: a fault
  /// of the kernel may come of what is loaded into it.
  mutating func noteFailingAllocations(of run: inout EngineRun, program: Program) {
    if let said = run.failingAllocations { failingAllocations = said }
    let needs: Set<Feature> = [.failingAllocations, .failingCredentials]
    if failingAllocations == nil, plan.isGuest, case .kernelDied = run.ending,
      !program.requiredFeatures.isDisjoint(with: needs),
      var expected = profile.failingAllocations, expected.way != .failNth
    {
      expected.loaded = "perhaps loaded: this scenario was the first that needed it"
      failingAllocations = expected
    }
    run.failingAllocations = failingAllocations
  }
}

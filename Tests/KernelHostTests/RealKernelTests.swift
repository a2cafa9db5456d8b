// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Synchronization
import Testing

@testable import KernelHost

/// What a test needs beyond Lockstep's sources; the tests say which of it is missing.
private enum Equipment {
  static let agent = EngineOptions.agentBesideThisProgram

  /// Whether the agent has been built.
  static let hasAgent = FileManager.default.isExecutableFile(atPath: agent)

  /// The newest kept Debian kernel with TSYNC.
  static let kernel = KernelResolution(
    cache: .ofUser, archive: DebianArchive(cache: .ofUser), mayUseNetwork: false
  ).newestKept()

  /// Whether QEMU is installed.
  static let hasEmulator =
    Launcher(kernel: .host, options: EngineOptions()).emulatorPath(for: .ofThisMachine) != nil
}

@Suite("Real kernels", .serialized, .timeLimit(.minutes(5)))
struct RealKernelTests {
  private static let needsAgent: Comment =
    "the agent is not built beside the tests (swift build --product lockstep-agent)"

  @Test(
    "the host's kernel says what it is and runs a scenario",
    .enabled(if: Equipment.hasAgent, needsAgent))
  func host() async throws {
    let engine = KernelEngine(kernel: .host, options: EngineOptions())
    let profile: Profile
    do {
      profile = try await engine.profile()
    } catch {
      // A host without Landlock has been recognised as such, which is all it can show.
      guard case .noLandlock = error else { throw error }
      return
    }
    #expect(engine.title.hasSuffix("(host, host)"))
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == .outcome(Outcome([.ok])))
    if profile.edition == nil {
      // TSYNC is an unknown flag there, and the sibling stays free.
      let run = await engine.run(Scenarios.tsync)
      #expect(run.ending == .outcome(Outcome([.errno(.EINVAL), .ok])))
    }
    await engine.shutDown()
  }

  @Test(
    "a Debian kernel boots under QEMU, runs scenarios, survives the death of QEMU, and leaves nothing",
    .enabled(if: Equipment.hasAgent, needsAgent),
    .enabled(if: Equipment.hasEmulator, "QEMU is not installed (apt-get install qemu-system-x86)"),
    .enabled(
      if: Equipment.kernel != nil,
      "no Debian kernel with TSYNC is kept (lockstep kernel fetch debian)"))
  func guest() async throws {
    let kernel = try #require(Equipment.kernel)
    let engine = KernelEngine(kernel: kernel, options: EngineOptions())
    let profile = try await engine.profile()
    #expect(profile.edition != nil)
    #expect(profile.features.contains(.privileged))
    #expect(engine.title.contains("(\(kernel.name), qemu/"))
    let restricted = EngineRun.Ending.outcome(Outcome([.ok, .errno(.EACCES)]))
    #expect(await engine.run(Scenarios.tsync).ending == restricted)

    let guests = await engine.processes().filter { $0.name.hasPrefix("qemu") }
    #expect(guests.count == 1)
    for guest in guests { kill(guest.process, SIGKILL) }
    let run = await engine.run(Scenarios.tsync)
    #expect(
      run.ending
        == .harnessFault(reason: "QEMU was killed by signal 9 (SIGKILL) from outside"))
    #expect(await engine.run(Scenarios.tsync).ending == restricted)

    let left = await engine.processes()
    #expect(!left.isEmpty)
    await engine.shutDown()
    #expect(await engine.processes().isEmpty)
    for entry in left { #expect(kill(entry.process, 0) != 0, "\(entry.name) is still there") }
  }

  @Test(
    "a guest that is stopped ends its run with a verdict, and the next scenario gets a new one",
    .enabled(if: Equipment.hasAgent, needsAgent),
    .enabled(if: Equipment.hasEmulator, "QEMU is not installed (apt-get install qemu-system-x86)"),
    .enabled(
      if: Equipment.kernel != nil,
      "no Debian kernel with TSYNC is kept (lockstep kernel fetch debian)"))
  func stoppedGuest() async throws {
    var options = EngineOptions()
    options.answerMargin = .seconds(1)
    let engine = KernelEngine(kernel: try #require(Equipment.kernel), options: options)
    _ = try await engine.profile()
    let guests = await engine.processes().filter { $0.name.hasPrefix("qemu") }
    #expect(guests.count == 1)
    for guest in guests { kill(guest.process, SIGSTOP) }
    let run = await engine.run(Scenarios.tsync)
    guard case .harnessFault(let reason) = run.ending else {
      Issue.record("a stopped guest says nothing about the kernel, but got \(run.ending)")
      return
    }
    #expect(reason.contains("stopped"))
    let restricted = EngineRun.Ending.outcome(Outcome([.ok, .errno(.EACCES)]))
    #expect(await engine.run(Scenarios.tsync).ending == restricted)
    await engine.shutDown()
  }

  @Test(
    "a kernel without virtio-console speaks by a serial port, and runs programs that came with it",
    .enabled(if: Equipment.hasAgent, needsAgent),
    .enabled(if: Equipment.hasEmulator, "QEMU is not installed (apt-get install qemu-system-x86)"),
    .enabled(
      if: Equipment.kernel != nil,
      "no Debian kernel with TSYNC is kept (lockstep kernel fetch debian)"))
  func withoutVirtioConsole() async throws {
    let scratch = try Scratch()
    let log = Mutex<[String]>([])
    var options = EngineOptions { line in log.withLock { $0.append(line) } }
    options.extraKernelArguments = ["initcall_blacklist=virtio_console_init"]
    options.accelerator = .tcg
    options.cache = KernelCache(path: scratch.path)
    let engine = KernelEngine(
      kernel: try #require(Equipment.kernel), options: options,
      programs: KeptPrograms([Scenarios.one.program, Scenarios.tsync.program]))
    let restricted = EngineRun.Ending.outcome(Outcome([.ok, .errno(.EACCES)]))
    #expect(await engine.run(Scenarios.tsync).ending == restricted)
    #expect(log.withLock { $0 }.contains { $0.contains("has no virtio-console") })
    await engine.shutDown()
  }

  @Test(
    "a kernel without Landlock is told as such",
    .enabled(if: Equipment.hasAgent, needsAgent),
    .enabled(if: Equipment.hasEmulator, "QEMU is not installed (apt-get install qemu-system-x86)"),
    .enabled(
      if: Equipment.kernel != nil,
      "no Debian kernel with TSYNC is kept (lockstep kernel fetch debian)"))
  func withoutLandlock() async throws {
    var options = EngineOptions()
    options.extraKernelArguments = ["lsm=capability"]
    let engine = KernelEngine(kernel: try #require(Equipment.kernel), options: options)
    let error = await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(
      error?.description.contains(
        "this kernel has Landlock, but it was disabled at boot (EOPNOTSUPP)") == true)
    await engine.shutDown()
  }
}

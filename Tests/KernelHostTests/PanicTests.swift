// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Synchronization
import Testing

@testable import KernelHost

/// The management console of a User-Mode Linux guest (Documentation/virt/uml/user_mode_linux_howto_v2.rst), by which a
/// guest can be made to panic without any help from its agent.
private struct ManagementConsole {
  /// `MCONSOLE_MAGIC` and `MCONSOLE_VERSION` of the kernel's mconsole.h, and the room for a command.
  private static let magic: UInt32 = 0xcafe_babe
  private static let version: UInt32 = 2
  private static let commandBytes = 512

  private let path: String

  /// The console of a running guest; `nil` if the process is none.
  init?(of process: pid_t) {
    let folder = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")?
      .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .first { $0.hasPrefix("uml_dir=") }?.dropFirst("uml_dir=".count)
    guard let folder else { return nil }
    path = "\(folder)guest/mconsole"
  }

  /// Sends a command; the answer is not waited for.
  func send(_ command: String) throws {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    var request: [UInt8] = []
    for word in [Self.magic, Self.version, UInt32(command.utf8.count)] {
      withUnsafeBytes(of: word) { request += $0 }
    }
    request += Array(command.utf8)
    request += [UInt8](repeating: 0, count: Self.commandBytes - command.utf8.count)
    let sent = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(
          descriptor, request, request.count, 0, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(sent == request.count, "\(path): \(String(cString: strerror(errno)))")
  }
}

@Suite(
  "A real guest by ptrace", .timeLimit(.minutes(2)),
  .enabled(if: UserModeKernel.multiprocessor != nil, UserModeKernel.missing))
struct TracedGuestTests {
  @Test("without seccomp threads race in the guest of the others, which has one processor")
  func oneProcessor() async throws {
    let lines = Mutex<[String]>([])
    var options = EngineOptions { line in lines.withLock { $0.append(line) } }
    options.extraKernelArguments = ["seccomp=off"]
    let kernel = try #require(UserModeKernel.multiprocessor)
    let engines = KernelEngines(kernel: kernel, options: options)
    #expect(try await engines.profile().cpus == 1)
    var scenario = Scenarios.tsync
    scenario.steps.append(scenario.steps[1])
    scenario.steps[2].thread = "main"
    scenario.steps[2].timing = .together
    #expect(scenario.program.isLeftToChance)
    let run = await engines.run(scenario)
    await engines.shutDown()
    #expect(run.ending == .outcome(Outcome([.ok, .errno(.EACCES), .errno(.EACCES)])))
    #expect(lines.withLock { $0.filter { $0.contains("by ptrace and with one CPU") } }.count == 1)
  }
}

@Suite(
  "A real guest that goes wrong", .serialized, .timeLimit(.minutes(2)),
  .enabled(if: UserModeKernel.image != nil, UserModeKernel.missing))
struct PanicTests {
  private static let restricted = EngineRun.Ending.outcome(Outcome([.ok, .errno(.EACCES)]))

  @Test(
    "a kernel that panics is a kernel fault with its words, and the next scenario gets a new one")
  func panic() async throws {
    let engine = KernelEngine(kernel: try #require(UserModeKernel.image), options: EngineOptions())
    #expect(await engine.run(Scenarios.tsync).ending == Self.restricted)
    let console = await engine.processes().lazy.compactMap { ManagementConsole(of: $0.process) }
      .first
    try #require(console).send("sysrq c")
    let run = await engine.run(Scenarios.tsync)
    guard case .kernelDied(let reason) = run.ending else {
      Issue.record("a panic ends the kernel, but the run ended as \(run.ending)")
      return
    }
    #expect(reason.contains("Kernel panic - not syncing: sysrq triggered crash"))
    #expect(run.consoleExcerpt.contains { $0.contains("sysrq triggered crash") })
    #expect(await engine.run(Scenarios.tsync).ending == Self.restricted)
    await engine.shutDown()
  }

  @Test("a step that never returns has hung, and the guest goes on")
  func endlessStep() async throws {
    var options = EngineOptions()
    options.stepDeadline = 500
    let engine = KernelEngine(kernel: try #require(UserModeKernel.image), options: options)
    var sketch = Sketch()
    // Nobody ever writes to the pipe.
    sketch.add("main", .make(path: "pipe", kind: .fifo))
    sketch.add("worker", .open(path: "pipe", mode: .reading))
    sketch.add("main", .get(attribute: .layers))
    let run = await sketch.run(on: engine)
    #expect(run.ending == .outcome(Outcome([.ok, .hung])))
    #expect(run.threadStates.map(\.state) == ["S (sleeping)", "S (sleeping)"])
    let guests = await engine.processes().filter { $0.name == "linux" }.map(\.process)
    #expect(await engine.run(Scenarios.tsync).ending == Self.restricted)
    let later = await engine.processes().filter { $0.name == "linux" }.map(\.process)
    #expect(!guests.isEmpty && later == guests)
    await engine.shutDown()
  }
}

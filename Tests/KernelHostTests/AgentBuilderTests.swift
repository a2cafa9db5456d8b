// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Testing

@testable import KernelHost

@Suite("Building the agent for another architecture")
struct AgentBuilderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The other architecture.
  private static let foreign = Architecture.allCases.first { $0.isForeign }!

  /// A package with a file of each sort.
  private func package() throws -> AgentSources {
    for file in [
      "lockstep-agent/Agent.swift", "lockstep-agent/Embedded/Glibc.swift",
      "CKernelInterface/a.c", "CKernelInterface/include/a.h", "Scenarios/Actions/b.swift",
    ] {
      _ = try scratch.file("package/Sources/\(file)", Array(file.utf8))
    }
    return try #require(
      AgentSources(environment: [AgentSources.variable: "\(scratch.path)/package"]))
  }

  @Test("the sources are found from the program, and where a variable says, there alone")
  func place() throws {
    _ = try package()
    let program = "\(scratch.path)/package/.build/release/lockstep"
    #expect(
      AgentSources(program: program, environment: [:])?.folder == "\(scratch.path)/package/Sources")
    let wrong = [AgentSources.variable: "\(scratch.path)/nowhere"]
    #expect(AgentSources(program: program, environment: wrong) == nil)
  }

  @Test("modules stand behind those that they import, and no file belongs to two")
  func modules() throws {
    let sources = try package()
    #expect(
      sources.modules.map(\.name) == [
        "Glibc", "Randomness", "Scenarios", "EngineProtocol", "ThreadWatch", "TemporaryFolders",
        "lockstep_agent",
      ])
    let files = sources.modules.flatMap(\.files)
    #expect(
      files.map { String($0.dropFirst(sources.folder.count)) } == [
        "/lockstep-agent/Embedded/Glibc.swift", "/Scenarios/Actions/b.swift",
        "/lockstep-agent/Agent.swift",
      ])
  }

  @Test("every module of ours that the agent's sources import is built before it")
  func imports() throws {
    let sources = try #require(AgentSources())
    let ours = Set(try FileManager.default.contentsOfDirectory(atPath: sources.folder))
    var built: Set<String> = ["CKernelInterface"]
    for module in sources.modules {
      for file in module.files {
        let text = String(
          decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        let imported = text.split(separator: "\n").compactMap { line -> String? in
          let words = line.split(separator: " ")
          return words.dropLast().last == "import" ? words.last.map(String.init) : nil
        }
        let missing = imported.filter { ours.contains($0) && !built.contains($0) }
        #expect(missing.isEmpty, "\(file) imports \(missing)")
      }
      built.insert(module.name)
    }
  }

  @Test(
    "a change of any file is another agent",
    arguments: [
      "Scenarios/Actions/b.swift", "CKernelInterface/a.c", "CKernelInterface/include/a.h",
    ])
  func fingerprint(file: String) throws {
    let sources = try package()
    let before = try sources.fingerprint()
    #expect(try sources.fingerprint() == before)
    _ = try scratch.file("package/Sources/\(file)", Array("changed".utf8))
    #expect(try sources.fingerprint() != before)
  }

  @Test("everything that is missing is named at once, with the packages")
  func complaint() {
    let tools = CrossTool.all(for: .arm64)
    #expect(
      CrossTool.complaint(about: tools, for: .arm64)
        == "the agent for arm64 cannot be built without aarch64-linux-gnu-gcc and "
        + "/usr/aarch64-linux-gnu/include/unistd.h and swiftc; install: "
        + "apt-get install --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross, and "
        + "Swift 6.3 from https://www.swift.org/install/linux")
    #expect(
      CrossTool.missing(for: .arm64) { $0 == "swiftc" ? nil : $0 }.contains { $0.file == "swiftc" })
    #expect(
      EngineError.emulatorMissing(name: "qemu-system-aarch64").description
        .hasSuffix("apt-get install qemu-system-arm"))
  }

  @Test("an agent that lies beside this one is taken, and this machine's own is not built")
  func installed() async throws {
    let native = try scratch.file("lockstep-agent", [1])
    let other = try scratch.file("lockstep-agent-\(Self.foreign.rawValue)", [2])
    let builder = AgentBuilder(cache: KernelCache(path: "\(scratch.path)/cache")) { _ in }
    #expect(try await builder.agent(for: .ofThisMachine, native: native) == native)
    #expect(try await builder.agent(for: Self.foreign, native: native) == other)
  }

  @Test(
    "the agent as Embedded Swift boots a kernel of the other architecture, and runs scenarios on it",
    .enabled(
      if: AgentBuilderTests.foreign.lackHere == nil,
      "what runs kernels of the other architecture is not installed"),
    .enabled(
      if: KernelCache.ofUser.keptKernels(of: DebianBuild(AgentBuilderTests.foreign)).first != nil,
      "no kernel of the other architecture is kept (lockstep kernel fetch debian:arm64)"),
    .timeLimit(.minutes(15)))
  func boot() async throws {
    let kernel = try #require(
      KernelCache.ofUser.keptKernels(of: DebianBuild(Self.foreign)).first?.image)
    let engine = KernelEngine(kernel: kernel, options: EngineOptions())
    let profile = try await engine.profile()
    #expect(profile.edition != nil)
    #expect(profile.features.isSuperset(of: [.privileged, .debuggerGate, .vforkGate]))
    #expect(engine.title.hasSuffix("(\(kernel.name), \(Self.foreign), qemu/tcg)"))
    #expect(engine.title.contains(Self.foreign.rawValue))
    let restricted = EngineRun.Ending.outcome(Outcome([.ok, .errno(.EACCES)]))
    #expect(await engine.run(Scenarios.tsync).ending == restricted)
    #expect(await engine.run(Scenarios.tsync, variation: 1).ending == restricted)
    await engine.shutDown()
    #expect(await engine.processes().isEmpty)
  }
}

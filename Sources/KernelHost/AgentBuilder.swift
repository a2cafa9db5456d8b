// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import TemporaryFolders

/// Builds the agent for an architecture that is not this machine's, from the same sources as the one that SwiftPM builds.
///
/// Swift comes with a standard library for other processors, but with none of its own for Linux on them: so the agent is
/// compiled as Embedded Swift, and linked with the C library of Debian's cross compiler.
struct AgentBuilder: Sendable {
  /// The cache that keeps it.
  var cache: KernelCache
  /// Receives what is being done, one sentence each.
  var log: @Sendable (String) -> Void

  /// How long one command of the build may take.
  private static let commandDeadline: Duration = .seconds(600)

  /// How long another Lockstep may take that builds the same.
  private static let timeout: Duration = .seconds(900)

  /// How many agents are kept for each architecture: those of a few checkouts.
  private static let keptAgents = 4

  /// How many lines of a compiler's complaint are repeated.
  private static let quotedLines = 6

  /// Changes when the commands below do, so that what was built by others is built anew.
  private static let recipe = 1

  /// The path of the agent for an architecture: that of this machine, one that lies beside this program, one that is
  /// kept, or one that is built now.
  ///
  /// - Parameter native: the agent of this machine.
  /// - Throws: ``EngineError``, with every package that is missing.
  func agent(for architecture: Architecture, native: String) async throws(EngineError) -> String {
    guard architecture.isForeign else { return native }
    let installed = "\(native)-\(architecture.rawValue)"
    if access(installed, R_OK) == 0 { return installed }
    guard let sources = AgentSources() else {
      throw .environment(
        reason: "the sources of the agent are needed to build it for \(architecture.rawValue), and "
          + "they are not where this program was built; set \(AgentSources.variable) to the folder "
          + "of Lockstep's package")
    }
    return try await agent(for: architecture, from: sources)
  }

  /// The kept agent of these sources, or one that is built now.
  func agent(for architecture: Architecture, from sources: AgentSources) async throws(EngineError)
    -> String
  {
    let missing = CrossTool.missing(for: architecture)
    guard missing.isEmpty else {
      throw .environment(reason: CrossTool.complaint(about: missing, for: architecture))
    }
    do {
      let folder = try cache.folder("agents")
      let name = "\(architecture.rawValue)-\(try sources.fingerprint())-\(Self.recipe)"
      let path = "\(folder)/\(name)"
      if access(path, R_OK) == 0 { return path }
      let lock = try await FileLock.take("\(folder)/lock", within: Self.timeout)
      defer { lock.release() }
      // Another Lockstep may have built it meanwhile.
      if access(path, R_OK) == 0 { return path }
      log("building the agent for \(architecture.rawValue), which takes a minute and is kept")
      let scratch = try TemporaryFolder(in: folder)
      defer { scratch.remove() }
      let built = try await build(sources, for: architecture, in: scratch.path)
      guard rename(built, path) == 0 else {
        throw EngineError.environment(reason: "\(path) cannot be written: errno \(errno)")
      }
      prune(folder, of: architecture)
      return path
    } catch let error as EngineError {
      throw error
    } catch let error as DebianArchiveError {
      throw .environment(reason: error.description)
    } catch {
      throw .environment(
        reason: "the agent for \(architecture.rawValue) cannot be kept in \(cache.path): "
          + reason(of: error))
    }
  }

  /// Compiles and links; gives the path of the executable.
  private func build(_ sources: AgentSources, for architecture: Architecture, in scratch: String)
    async throws -> String
  {
    let library = try await unicodeTables(of: architecture)
    // The module of the C functions is made of a header; SwiftPM writes such a map itself.
    let header = "\(sources.includes[0])/CKernelInterface.h"
    try writeWhole(
      Array("module CKernelInterface { umbrella header \"\(header)\" export * }\n".utf8),
      to: "\(scratch)/module.modulemap")
    let modules = sources.modules
    var objects: [String] = []
    for (place, module) in modules.enumerated() {
      log("the agent for \(architecture.rawValue): \(place + 1) of \(modules.count + 1) parts")
      let object = "\(scratch)/\(module.name).o"
      try await run(
        "swiftc",
        Self.swiftArguments(architecture, includes: [scratch] + sources.includes)
          + [
            "-module-name", module.name, "-emit-module", "-emit-module-path",
            "\(scratch)/\(module.name).swiftmodule", "-o", object, "-c",
          ] + module.files, in: scratch)
      objects.append(object)
    }
    let agent = "\(scratch)/agent"
    // BFD's ld refuses objects of Embedded Swift with plain -static. Level 2 is what SwiftPM compiles C with.
    try await run(
      architecture.compilerOfC,
      ["-O2", "-fPIE", "-static-pie", "-s", "-pthread"]
        + sources.includes.map { "-I\($0)" } + ["-o", agent] + sources.filesOfC + objects
        + [library], in: scratch)
    return agent
  }

  /// The arguments that all modules are compiled with.
  static func swiftArguments(_ architecture: Architecture, includes: [String]) -> [String] {
    let clang = [
      "--sysroot=/", "-isystem", architecture.includeFolder, "-D__linux__", "-D_GNU_SOURCE",
    ]
    return [
      "-target", architecture.embeddedTarget, "-enable-experimental-feature", "Embedded", "-wmo",
      "-Osize", "-parse-as-library", "-swift-version", "6", "-enable-upcoming-feature",
      "ExistentialAny", "-enable-upcoming-feature", "MemberImportVisibility",
      "-module-cache-path", "\(includes[0])/modules",
    ] + clang.flatMap { ["-Xcc", $0] } + includes.flatMap { ["-I", $0] }
  }

  /// The tables of Unicode that texts need, which come with Swift as a library of their own.
  private func unicodeTables(of architecture: Architecture) async throws -> String {
    struct Target: Decodable {
      struct Paths: Decodable { var runtimeResourcePath: String }
      var paths: Paths
    }
    let command = Command(
      name: "swiftc", arguments: ["-print-target-info"], deadline: Self.commandDeadline)
    let output = try await result(of: command).output
    guard let target = try? JSONDecoder().decode(Target.self, from: Data(output.utf8)) else {
      throw EngineError.environment(reason: "swiftc does not say where its libraries are")
    }
    let path =
      "\(target.paths.runtimeResourcePath)/embedded/\(architecture.embeddedTarget)/"
      + "libswiftUnicodeDataTables.a"
    guard access(path, R_OK) == 0 else {
      throw EngineError.environment(
        reason: "this Swift has no \(path), which the agent for \(architecture.rawValue) needs; "
          + "use Swift 6.3 from swift.org")
    }
    return path
  }

  private func run(_ name: String, _ arguments: [String], in folder: String) async throws {
    let ended = try await result(
      of: Command(
        name: name, arguments: arguments, workingDirectory: folder, deadline: Self.commandDeadline))
    guard ended.succeeded else {
      let lines = ended.errors.split(separator: "\n").filter { $0.contains("error") }
      throw EngineError.environment(
        reason: "\(name) could not build the agent: "
          + lines.prefix(Self.quotedLines).joined(separator: "; "))
    }
  }

  private func result(of command: Command) async throws -> Command.Result {
    do {
      return try await command.run()
    } catch {
      throw EngineError.environment(reason: "the agent could not be built: \(error)")
    }
  }

  /// Removes the agents that were built longest ago.
  private func prune(_ folder: String, of architecture: Architecture) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let agents = names.filter { $0.hasPrefix("\(architecture.rawValue)-") }.map {
      name -> (String, Int) in
      var status = stat()
      let path = "\(folder)/\(name)"
      return (path, stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0)
    }
    for agent in agents.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.keptAgents) { unlink(agent.0) }
  }
}

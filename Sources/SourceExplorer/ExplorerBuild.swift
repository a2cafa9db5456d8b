// SPDX-License-Identifier: MIT

import FoundationEssentials
import KernelHost
import TemporaryFolders

/// How a file is built for exploring.
public struct BuildOptions: Hashable, Sendable {
  /// Every access to memory is a step, and task works are those of the file's own tree, if it has one.
  public var isFine = false
  /// Headers that teach the shim more names, in the order in which they are included.
  public var extraHeaders: [String] = []

  /// Visible operations, and the shim's own names.
  public init() {}
}

/// The runtime, compiled once for each compiler and kept.
struct CompiledRuntime: Sendable {
  /// The compiler that made it, which must make the rest.
  let compiler: Compiler
  /// The folder with the objects and the headers.
  let folder: String
  /// Whether it leaves task works to the user's file.
  let leavesTaskWorks: Bool

  /// The kept runtime, or a new one in the user's cache; without a cache, in a folder of its own.
  static func prepare(compiler: Compiler, leavesTaskWorks: Bool, cache: KernelCache = .ofUser)
    async throws(SourceProblem) -> Self
  {
    let key = identity(of: compiler, leavesTaskWorks)
    do {
      return try await CompilerQueue.shared.runtime("\(cache.path) \(key)") {
        try await find(key, compiler, leavesTaskWorks, cache)
      }
    } catch {
      throw error as? SourceProblem
        ?? SourceProblem("the explorer cannot be kept in \(cache.path): \(reason(of: error))")
    }
  }

  private static func find(
    _ key: String, _ compiler: Compiler, _ leavesTaskWorks: Bool, _ cache: KernelCache
  ) async throws -> Self {
    let parent = "\(cache.path)/explorer"
    let kept = "\(parent)/\(key)"
    func isComplete() -> Bool { FileManager.default.fileExists(atPath: "\(kept)/complete") }
    if isComplete() {
      return Self(compiler: compiler, folder: kept, leavesTaskWorks: leavesTaskWorks)
    }
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    let folder = try TemporaryFolder(in: parent)
    try await compile(in: folder.path, compiler, leavesTaskWorks)
    try Data().write(to: URL(filePath: "\(folder.path)/complete"))
    // Another Lockstep may have been faster: what it has made is the same.
    try? FileManager.default.moveItem(atPath: folder.path, toPath: kept)
    guard isComplete() else {
      return Self(compiler: compiler, folder: folder.path, leavesTaskWorks: leavesTaskWorks)
    }
    folder.remove()
    return Self(compiler: compiler, folder: kept, leavesTaskWorks: leavesTaskWorks)
  }

  /// What is the same if and only if the objects are: the FNV-1a hash of all that goes into them.
  private static func identity(of compiler: Compiler, _ leavesTaskWorks: Bool) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    add(
      "\(compiler.name) \(compiler.prefix)\n\(compiler.version)\n\(leavesTaskWorks)\n\(Compiler.common)"
        .utf8)
    for file in RuntimeFiles.all { add(file.name.utf8); add(file.text) }
    return String(hash, radix: 16)
  }

  private static func compile(in folder: String, _ compiler: Compiler, _ leavesTaskWorks: Bool)
    async throws
  {
    for file in RuntimeFiles.all {
      try Data(file.text).write(to: URL(filePath: "\(folder)/\(file.name)"))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for file in RuntimeFiles.all where file.kind != .included {
        group.addTask {
          var arguments = Compiler.common + ["-O2", "-w", "-c", file.name]
          if file.kind == .announced { arguments.append(Compiler.announcing) }
          if leavesTaskWorks { arguments.append("-DLOCKSTEP_OWN_TASK_WORK") }
          let result = try await compiler.run(arguments, in: folder)
          guard result.succeeded else {
            throw SourceProblem(
              "\(compiler.name) (\(compiler.version)) cannot compile the explorer:\n\(result.errors)"
            )
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// A program that explores one implementation.
public struct ExplorerBuild: Sendable {
  /// What is explored.
  public let code: ExploredCode
  /// How it was built.
  public let options: BuildOptions
  /// The folder of the program and all that was made for it.
  let folder: TemporaryFolder
  /// The program.
  var program: String { "\(folder.path)/explore" }
  /// Whether the compiler announces the accesses of the code.
  let isAnnounced: Bool
  /// What was compiled as the file, without its first line.
  let text: String
  /// What the compiler says about variables that are used before they are set, as `path:line:column: warning: ...`.
  public let warnings: [String]
  /// The runtime it is linked with.
  let runtime: CompiledRuntime

  /// Addresses that stay, the linker that knows the script, and functions of libraries that are found before the
  /// exploration: finding one at its first call would leave words on the stack of the thread that calls. What that
  /// protects from writing would take the file's own variables along, which lie beside it.
  static let linkOptions = ["-no-pie", "-fuse-ld=bfd", "-Wl,-z,now,-z,norelro"]

  /// Compiles an implementation and links it with the explorer.
  ///
  /// - Throws: `SourceProblem`, which has all that the compiler complained about.
  public static func make(_ code: ExploredCode, _ options: BuildOptions = BuildOptions())
    async throws(SourceProblem) -> Self
  {
    try await make(code, options, by: try await Compiler.find())
  }

  /// The same by a certain compiler.
  static func make(_ code: ExploredCode, _ options: BuildOptions, by compiler: Compiler)
    async throws(SourceProblem) -> Self
  {
    var leavesTaskWorks = false
    if case .source(let taskWork) = code.form {
      leavesTaskWorks = options.isFine && taskWork != nil
    }
    let runtime = try await CompiledRuntime.prepare(
      compiler: compiler, leavesTaskWorks: leavesTaskWorks)
    var text = ""
    if code.form != .object {
      do {
        text = String(decoding: try Data(contentsOf: URL(filePath: code.path)), as: UTF8.self)
      } catch {
        throw SourceProblem("\(code.path): error: the file cannot be read: \(reason(of: error))")
      }
      // What a compiler says about any other file is long, and helps nobody. Another C file may have all of it.
      let isC = !text.utf8.contains(0)
      guard isC, text.contains(CompilerMessages.entryPoint) || text.contains(".c\"") else {
        throw SourceProblem(
          "\(code.path): error: \(isC ? CompilerMessages.noEntryPoint : "this is no C file")")
      }
    }
    return try await make(code, options, text: text, runtime)
  }

  /// The same with another text in place of the file's.
  func replacing(text: String) async throws(SourceProblem) -> Self {
    try await Self.make(code, options, text: text, runtime)
  }

  /// Removes what was made.
  public func remove() { folder.remove() }

  private static func make(
    _ code: ExploredCode, _ options: BuildOptions, text: String, _ runtime: CompiledRuntime
  ) async throws(SourceProblem) -> Self {
    let folder: TemporaryFolder
    do { folder = try TemporaryFolder() } catch {
      throw SourceProblem("no temporary folder can be made: \(reason(of: error))")
    }
    do {
      var isAnnounced = true
      var warnings: [String] = []
      switch code.form {
      case .object:
        isAnnounced = try await link(object: code.path, in: folder.path, runtime.compiler)
      case .source(let taskWork):
        warnings = try await compile(
          text, of: code.path, as: "tsync", in: folder.path, options, runtime)
        if runtime.leavesTaskWorks, let taskWork {
          let text = String(decoding: try Data(contentsOf: URL(filePath: taskWork)), as: UTF8.self)
          try await compile(text, of: taskWork, as: "task_work", in: folder.path, options, runtime)
        }
      }
      try await linkAll(in: folder.path, runtime)
      return Self(
        code: code, options: options, folder: folder, isAnnounced: isAnnounced, text: text,
        warnings: warnings, runtime: runtime)
    } catch {
      folder.remove()
      throw error as? SourceProblem
        ?? SourceProblem(
          "\(code.path) cannot be built in \(folder.path): \(reason(of: error))")
    }
  }

  /// The object files of a folder, by name.
  private static func objects(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".o") }
      .sorted()
      .map { "\(folder)/\($0)" }
  }

  private static func linkAll(in folder: String, _ runtime: CompiledRuntime) async throws {
    let arguments =
      linkOptions + (try objects(in: runtime.folder)) + (try objects(in: folder))
      + ["-Wl,-T,\(runtime.folder)/\(RuntimeFiles.linkerScript)", "-o", "explore"]
    let result = try await runtime.compiler.run(arguments, in: folder)
    guard !result.succeeded else { return }
    throw SourceProblem(LinkerMessages.sentences(for: result.errors))
  }
}

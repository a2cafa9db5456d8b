// SPDX-License-Identifier: MIT

import FoundationEssentials
import KernelHost
import TemporaryFolders

extension ExplorerBuild {
  /// What is added behind the file: whether its function has the parameter for flags, which it has since 7.3.
  private static let epilogue = """

    #line 1 "lockstep"
    const int lockstep_takes_flags = __builtin_types_compatible_p(
      typeof(&landlock_restrict_sibling_threads), int (*)(const struct cred *, const struct cred *, u32));

    """

  /// What every user's file is compiled with: line numbers that can be trusted, and names that must be known. Of
  /// warnings only these errors are of interest; `-w` would silence them, too.
  private static let strict = [
    "-Werror=implicit-function-declaration", "-Werror=int-conversion",
    "-Werror=incompatible-pointer-types",
  ]

  /// What makes a compiler tell which variables are used before they are set: an exploration sees them with one content
  /// only.
  private static func warnings(of compiler: Compiler) -> [String] {
    ["-Wuninitialized", compiler.isClang ? "-Wsometimes-uninitialized" : "-Wmaybe-uninitialized"]
  }

  /// What makes variables that are used before they are set hold an address that no access survives.
  private static let poisoning = "-ftrivial-auto-var-init=pattern"

  /// Compiles one of the user's files in a folder in which every include leads to the shim. Returns what the compiler
  /// says about variables that are used before they are set.
  @discardableResult
  static func compile(
    _ text: String, of path: String, as name: String, in folder: String, _ options: BuildOptions,
    _ runtime: CompiledRuntime, how: [String] = ["-Og", "-g", Compiler.announcing, poisoning]
  ) async throws -> [String] {
    let place = "\(folder)/\(name)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let original = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try StubIncludes(folder: place).write(for: text, beside: original)
    let whole =
      "#line 1 \"\(path)\"\n\(text)\n" + (name == "tsync" ? epilogue : "")
    try Data(whole.utf8).write(to: URL(filePath: "\(place)/user-\(name).c"))
    var arguments = Compiler.common + strict + warnings(of: runtime.compiler)
    arguments += ["-I\(place)", "-I\(runtime.folder)"]
    for header in [RuntimeFiles.header] + options.extraHeaders {
      arguments += ["-include", header]
    }
    arguments += ["-c", "\(place)/user-\(name).c", "-o", "\(folder)/user-\(name).o"]
    let here = FileManager.default.currentDirectoryPath
    var result = try await runtime.compiler.run(arguments + how, in: here)
    if !result.succeeded, result.errors.contains("auto-var-init") {
      // Compilers before gcc 12 and clang 16 cannot do that; what is never set is then what was there before.
      result = try await runtime.compiler.run(arguments + how.filter { $0 != poisoning }, in: here)
    }
    guard !result.succeeded else { return CompilerMessages.warnings(in: result.errors) }
    throw SourceProblem(CompilerMessages.sentences(for: result.errors))
  }

  /// The object that the compiler makes of another text in place of the file's when it optimises, without lines and
  /// announcements; `nil` if it makes none.
  func optimised(text: String) async -> Data? {
    guard let folder = try? TemporaryFolder() else { return nil }
    defer { folder.remove() }
    do {
      try await Self.compile(
        text, of: code.path, as: "tsync", in: folder.path, options, runtime, how: ["-O2"])
    } catch {
      return nil
    }
    return FileManager.default.contents(atPath: "\(folder.path)/user-tsync.o")
  }

  /// Makes one object of an object file or a static library. Returns whether its accesses are announced.
  static func link(object path: String, in folder: String, _ compiler: Compiler) async throws
    -> Bool
  {
    let isLibrary = path.hasSuffix(".a")
    let files = isLibrary ? ["-Wl,--whole-archive", path, "-Wl,--no-whole-archive"] : [path]
    let result = try await compiler.run(
      ["-r", "-nostdlib", "-fuse-ld=bfd"] + files + ["-o", "\(folder)/user-object.o"],
      in: FileManager.default.currentDirectoryPath)
    guard result.succeeded else {
      throw SourceProblem(
        "\(path): error: this is no object file or static library of this machine:\n\(result.errors)"
      )
    }
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/user-object.o") else {
      return false
    }
    // The name of a function that is called before each access is in the table of symbols.
    return bytes.firstRange(of: Data("__tsan_read".utf8)) != nil
      || bytes.firstRange(of: Data("__tsan_write".utf8)) != nil
  }
}

/// What a linker says about the user's code, as sentences that say what to do.
enum LinkerMessages {
  /// The sentences for the output of a linker that failed.
  static func sentences(for output: String) -> [String] {
    var names: [String] = []
    for match in output.matches(of: /undefined reference to [`'‘]([\w.$]+)/) {
      let name = String(match.output.1)
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return [output] }
    return names.map { name in
      if name == CompilerMessages.entryPoint { return "error: \(CompilerMessages.noEntryPoint)" }
      return "error: the shim has no function '\(name)'; \(CompilerMessages.advice)"
    }
  }
}

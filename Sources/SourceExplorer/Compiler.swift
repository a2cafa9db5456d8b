import FoundationEssentials
import KernelHost

/// The user's C compiler.
struct Compiler: Hashable, Sendable {
  /// What is run.
  let name: String
  /// Its first line about itself.
  let version: String
  /// Whether it is a clang.
  var isClang: Bool { version.contains("clang") }

  /// How long one file may take to compile.
  private static let deadline: Duration = .seconds(120)

  /// What every file is compiled with: addresses that stay, a plain stack, and no help from the system's headers
  /// beyond the compiler's own.
  static let common = [
    "-std=gnu11", "-fno-stack-protector", "-fcf-protection=none", "-fno-pie",
    "-fno-omit-frame-pointer",
  ]

  /// What makes a compiler announce each access to memory.
  static let announcing = "-fsanitize=thread"

  /// The compiler that `CC` names, or gcc, or clang.
  ///
  /// - Throws: `SourceProblem` if there is none.
  static func find(environment: [String: String] = ProcessInfo.processInfo.environment)
    async throws(SourceProblem) -> Self
  {
    let wanted = environment["CC"].map { [$0] } ?? ["gcc", "clang"]
    for name in wanted where !name.isEmpty {
      let asked = Command(name: name, arguments: ["--version"], deadline: .seconds(20))
      guard let result = try? await asked.run(), result.succeeded else { continue }
      return Self(name: name, version: String(result.output.prefix { $0 != "\n" }))
    }
    if let given = environment["CC"] {
      throw SourceProblem(
        "CC names '\(given)', which cannot be run; unset it, or let it name gcc or clang")
    }
    throw SourceProblem(
      "neither gcc nor clang is installed, and a C file cannot be explored without; "
        + "install: apt-get install gcc libc6-dev")
  }

  /// Runs it.
  ///
  /// - Throws: `SourceProblem` if it did not run; a compilation that failed is a result.
  func run(_ arguments: [String], in folder: String) async throws(SourceProblem) -> Command.Result {
    let command = Command(
      // Messages that are read here must be in English.
      name: name, arguments: arguments, environment: ["LC_ALL": "C"], workingDirectory: folder,
      deadline: Self.deadline)
    // A machine that runs a hundred compilers at a time finishes none in time.
    await CompilerQueue.shared.enter()
    let result: Result<Command.Result, Command.Failure>
    do {
      result = .success(try await command.run())
    } catch {
      result = .failure(error)
    }
    await CompilerQueue.shared.leave()
    switch result {
    case .success(let result): return result
    case .failure(let failure): throw SourceProblem("\(failure)")
    }
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import KernelHost

/// The user's C compiler.
struct Compiler: Hashable, Sendable {
  /// What is run.
  let name: String
  /// What comes before all other arguments: `CC` may be `ccache gcc`.
  var prefix: [String] = []
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

  /// How long a compiler may take to say what it is.
  private static let timeout: Duration = .seconds(120)

  /// The compiler that `CC` names, or gcc, or where that is not installed clang.
  ///
  /// Only a compiler that is missing is replaced: which one compiles decides how many states there are, so a machine
  /// that is busy must not choose.
  ///
  /// - Throws: `SourceProblem` if there is none, or if the first that is installed cannot be run.
  static func find(environment: [String: String] = ProcessInfo.processInfo.environment)
    async throws(SourceProblem) -> Self
  {
    let given = environment["CC"].flatMap { $0.isEmpty ? nil : $0 }
    for command in given.map({ [$0] }) ?? ["gcc", "clang"] {
      let words = command.split(separator: " ").map(String.init)
      let name = words.first ?? command
      let prefix = Array(words.dropFirst())
      let asked = Command(
        name: name, arguments: prefix + ["--version"],
        environment: environment["PATH"].map { ["PATH": $0] } ?? [:], deadline: timeout)
      do {
        let result = try await asked.run()
        guard result.succeeded else {
          throw SourceProblem("\(name) --version fails: \(result.errors)")
        }
        return Self(
          name: name, prefix: prefix, version: String(result.output.prefix { $0 != "\n" }))
      } catch let problem as SourceProblem {
        throw problem
      } catch Command.Failure.missing {
        continue
      } catch {
        throw SourceProblem("\(name) is installed, but cannot be run: \(error)")
      }
    }
    if let given {
      throw SourceProblem(
        "CC names '\(given)', which is not installed; unset it, or let it name gcc or clang")
    }
    throw SourceProblem(
      "neither gcc nor clang is installed, and a C file cannot be explored without; "
        + "install: apt-get install gcc libc6-dev")
  }

  /// The folder of the file that arguments name as the output; `nil` if it is the working directory.
  static func folder(ofOutput arguments: [String]) -> String? {
    guard let option = arguments.lastIndex(of: "-o"), option + 1 < arguments.count else {
      return nil
    }
    let output = arguments[option + 1]
    return output.hasPrefix("/") ? output.lastIndex(of: "/").map { String(output[..<$0]) } : nil
  }

  /// Runs it.
  ///
  /// - Throws: `SourceProblem` if it did not run; a compilation that failed is a result.
  func run(_ arguments: [String], in folder: String) async throws(SourceProblem) -> Command.Result {
    let command = Command(
      name: name, arguments: prefix + arguments,
      environment: [
        // Messages that are read here must be in English.
        "LC_ALL": "C",
        // What a compiler that is killed leaves lies beside what it makes, and goes with that.
        "TMPDIR": Self.folder(ofOutput: arguments) ?? folder,
      ], workingDirectory: folder, deadline: Self.deadline)
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

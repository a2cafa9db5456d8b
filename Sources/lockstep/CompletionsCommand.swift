// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation

/// `lockstep completions`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Installs the completion of commands and options in your shell.",
    subcommands: [Install.self, Print.self])

  /// The shells for which the argument parser writes completions.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    /// The parser's name of the shell.
    var completionShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }

    /// The shell that the user logs in with; `nil` if it is another one.
    static var ofUser: Shell? {
      let path = ProcessInfo.processInfo.environment["SHELL"] ?? ""
      return Shell(rawValue: URL(filePath: path).lastPathComponent)
    }

    /// The file in which the shell looks for the completions of a user.
    func file(in environment: [String: String]) -> String? {
      func folder(_ variable: String, _ usual: String) -> String? {
        if let path = environment[variable], path.hasPrefix("/") { return path }
        return environment["HOME"].map { "\($0)/\(usual)" }
      }
      switch self {
      // bash-completion 2.x, "FAQ: Where should I install my own local completions?"
      case .bash:
        let own = environment["BASH_COMPLETION_USER_DIR"].flatMap { $0.isEmpty ? nil : $0 }
        let base = own ?? folder("XDG_DATA_HOME", ".local/share").map { "\($0)/bash-completion" }
        return base.map { "\($0)/completions/lockstep" }
      // zsh looks in no folder of a user by itself; see `hint`.
      case .zsh:
        return folder("XDG_DATA_HOME", ".local/share").map { "\($0)/zsh/site-functions/_lockstep" }
      // fish(1), "Where to put completions".
      case .fish:
        return folder("XDG_CONFIG_HOME", ".config").map { "\($0)/fish/completions/lockstep.fish" }
      }
    }

    /// What else the user has to do.
    func hint(for file: String) -> String {
      switch self {
      case .bash: "new shells have it, if the package bash-completion is installed"
      case .fish: "new shells have it"
      case .zsh:
        "put this before 'compinit' in ~/.zshrc: fpath=(\((file as NSString).deletingLastPathComponent) $fpath)"
      }
    }
  }

  /// `lockstep completions install`
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the completions to where your shell looks for them.")

    @Option(help: "bash, zsh or fish; default: the shell that you log in with.")
    var shell: Shell?

    func run() throws {
      guard let shell = shell ?? Shell.ofUser else {
        throw ValidationError("your shell is none of bash, zsh and fish; give --shell")
      }
      guard let file = shell.file(in: ProcessInfo.processInfo.environment) else {
        throw ValidationError("HOME is not set; use 'lockstep completions print'")
      }
      // If the folder cannot be made, the file cannot either, and that is what is said.
      try? FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      do {
        let script = Lockstep.completionScript(for: shell.completionShell)
        try ReportFile(path: file).write(Array((script + "\n").utf8))
      } catch {
        StandardError.write("error: cannot write \(file): \(error)")
        throw ExitStatus.couldNotRun
      }
      StandardOutput.write(line: "wrote \(file)")
      StandardOutput.write(line: shell.hint(for: file))
    }
  }

  /// `lockstep completions print`
  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the completions of a shell.")

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() {
      StandardOutput.write(text: Lockstep.completionScript(for: shell.completionShell) + "\n")
    }
  }
}

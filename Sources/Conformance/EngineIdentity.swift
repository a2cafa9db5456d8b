// SPDX-License-Identifier: MIT

public import Scenarios

/// How reports call the kernel, or the simulated kernel, that a judgement is about.
public struct EngineIdentity: Hashable, Sendable {
  /// The name on the command line, such as `debian:7.3.4`.
  public var name: String
  /// The name for people, such as `7.3.4 (debian, qemu/tcg)`.
  public var title: String
  /// The options that choose this engine for `lockstep run`, quoted for a shell.
  public var options: String

  /// Names an engine.
  public init(name: String, title: String, options: String) {
    self.name = name
    self.title = title
    self.options = options
  }

  /// A real kernel.
  ///
  /// - Parameters:
  ///   - name: what `--kernel` takes to choose it.
  ///   - title: what it is, for people.
  public static func kernel(_ name: String, title: String) -> Self {
    Self(name: name, title: title, options: "--kernel \(shellQuoted(name))")
  }

  /// An engine that somebody else wrote.
  ///
  /// - Parameters:
  ///   - command: what `--engine` takes to choose it.
  ///   - title: what it is, for people.
  public static func command(_ command: String, title: String) -> Self {
    Self(name: command, title: title, options: "--engine \(shellQuoted(command))")
  }

  /// The simulator with the profile that stands for an edition.
  public static func simulator(_ edition: Edition) -> Self {
    Self(
      name: "simulator:\(edition)", title: "the simulator (edition \(edition))",
      options: "--engine simulator --edition \(edition)")
  }

  /// The simulator with the profile that stands for a kernel without TSYNC.
  public static func simulator(abiWithoutTSYNC abi: Int) -> Self {
    Self(
      name: "simulator:abi-\(abi)", title: "the simulator (ABI \(abi), no TSYNC)",
      options: "--engine simulator --abi \(abi)")
  }

  /// The command line that repeats one scenario on this engine.
  public func commandLine(for scenario: ScenarioID) -> String {
    "lockstep run \(shellQuoted(scenario.description)) \(options)"
  }
}

/// A word as a shell reads it back; words that need no quotes get none.
func shellQuoted(_ word: String) -> String {
  let plain = word.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:,+@%=".contains($0))
  }
  if plain && !word.isEmpty { return word }
  let escaped = word.split(separator: "'", omittingEmptySubsequences: false).joined(
    separator: #"'\''"#)
  return "'\(escaped)'"
}

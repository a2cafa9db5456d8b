// SPDX-License-Identifier: MIT

import FoundationEssentials
public import Scenarios

/// What a kernel did or is, as one line of a file in which answers are kept.
///
/// Answers are kept and verdicts are not: a spec or the simulator may change, and what a kernel did stays what it did.
public enum KeptAnswer: Hashable, Sendable, Codable {
  /// The kernel came up.
  case profile(kernel: String, title: String, profile: Profile)
  /// The kernel reported faults while no scenario ran: the lines of its console.
  case faults(kernel: String, lines: [String])
  /// The kernel ran a program with this fingerprint. The scenario is there for readers of the file.
  case run(kernel: String, program: String, scenario: String, variation: Int, run: EngineRun)

  /// The line, without a newline.
  public var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      // It holds nothing but texts, whole numbers and truth values.
      fatalError("an answer cannot be written as JSON: \(error)")
    }
  }

  /// Reads a line; `nil` if it is none, as the last line of a run that was killed may be.
  public init?(line: some StringProtocol) {
    guard let answer = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = answer
  }
}

/// The kept answers of one kernel, as it was started in one way.
///
/// There may be a hundred thousand of them, so each stays the line that it is until somebody asks for it.
public struct KeptAnswers: Hashable, Sendable {
  private struct Key: Hashable {
    var program: Substring
    var variation: Int
  }

  /// What tells this kernel, this way to start it and this build of Lockstep from all others.
  public let kernel: String
  /// What the kernel is called in reports; `nil` if it has never come up.
  public private(set) var title: String?
  /// What the kernel is; `nil` if it has never come up.
  public private(set) var profile: Profile?
  private var profileLine: Substring?
  /// What the kernel reported while no scenario ran, when it last did.
  public private(set) var faultsOutsideScenarios: [String] = []
  private var faultsLine: Substring?
  private var runLines: [Key: Substring] = [:]
  /// How the line of every run on this kernel begins.
  private let runHead: String

  /// Begins without any answer.
  public init(kernel: String) {
    self.kernel = kernel
    runHead = "{\"run\":{\"kernel\":\(Self.quoted(kernel)),\"program\":\""
  }

  /// Reads the lines of a file. Those of other kernels and builds, and those that are none, are passed over.
  public init(kernel: String, lines: some Sequence<Substring>) {
    self.init(kernel: kernel)
    for line in lines { add(line: line) }
  }

  /// Adds the line of an answer, if it is one of this kernel; it replaces an older one of the same program and variation.
  public mutating func add(line: Substring) {
    if let key = key(ofRun: line) {
      runLines[key] = line
    } else if line.utf8.starts(with: "{\"profile\"".utf8),
      case .profile(kernel, let title, let profile) = KeptAnswer(line: line)
    {
      self.title = title
      self.profile = profile
      profileLine = line
    } else if line.utf8.starts(with: "{\"faults\"".utf8),
      case .faults(kernel, let lines) = KeptAnswer(line: line)
    {
      faultsOutsideScenarios = lines
      faultsLine = line
    }
  }

  /// What a run on this kernel answers, found by the order of the keys alone, which ``KeptAnswer/line`` sorts; `nil` for
  /// any other line, and for a part of one.
  private func key(ofRun line: Substring) -> Key? {
    let bytes = line.utf8
    guard bytes.starts(with: runHead.utf8), bytes.suffix(2).elementsEqual("}}".utf8),
      let colon = bytes.lastIndex(of: UInt8(ascii: ":")),
      bytes[..<colon].reversed().starts(with: "\"variation\"".utf8.reversed()),
      let variation = Int(line[bytes.index(after: colon)...].dropLast(2))
    else { return nil }
    let program = bytes.dropFirst(runHead.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    return Key(program: Substring(program), variation: variation)
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A text can always be written.
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What the kernel did with a program in a variation; `nil` if nobody has asked it.
  public func run(of program: Program, variation: Int) -> EngineRun? {
    let key = Key(program: Substring(program.fingerprint), variation: variation)
    guard let line = runLines[key], case .run(_, _, _, _, let run) = KeptAnswer(line: line) else {
      return nil
    }
    return run
  }

  /// How many runs are kept.
  public var count: Int { runLines.count }

  /// The lines that say all this, in an order of their own.
  public var lines: [Substring] {
    [profileLine, faultsLine].compactMap(\.self) + runLines.values.sorted()
  }
}

extension EngineRun {
  /// Whether this says something about the kernel, so that it is worth keeping.
  public var isAnswer: Bool {
    switch ending {
    case .outcome, .unsupported, .kernelDied: true
    case .harnessFault: false
    }
  }
}

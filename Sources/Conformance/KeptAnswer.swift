import FoundationEssentials
public import Scenarios

/// What a kernel did or is, as one line of a file in which answers are kept.
///
/// Answers are kept and verdicts are not: a spec or the simulator may change, and what a kernel did stays what it did.
public enum KeptAnswer: Hashable, Sendable, Codable {
  /// The kernel came up.
  case profile(kernel: String, title: String, profile: Profile)
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
public struct KeptAnswers: Hashable, Sendable {
  private struct Key: Hashable {
    var program: String
    var variation: Int
  }

  /// What tells this kernel, this way to start it and this build of Lockstep from all others.
  public let kernel: String
  /// What the kernel is called in reports; `nil` if it has never come up.
  public private(set) var title: String?
  /// What the kernel is; `nil` if it has never come up.
  public private(set) var profile: Profile?
  private var runs: [Key: EngineRun] = [:]

  /// Begins without any answer.
  public init(kernel: String) { self.kernel = kernel }

  /// Reads the lines of a file. Those of other kernels and builds, and those that are none, are passed over.
  public init(kernel: String, lines: some Sequence<Substring>) {
    self.kernel = kernel
    for line in lines {
      if let answer = KeptAnswer(line: line) { add(answer) }
    }
  }

  /// Adds an answer, if it is one of this kernel; it replaces an older one of the same program and variation.
  public mutating func add(_ answer: KeptAnswer) {
    switch answer {
    case .profile(kernel, let title, let profile):
      self.title = title
      self.profile = profile
    case .run(kernel, let program, _, let variation, let run):
      runs[Key(program: program, variation: variation)] = run
    case .profile, .run: break
    }
  }

  /// What the kernel did with a program in a variation; `nil` if nobody has asked it.
  public func run(of program: Program, variation: Int) -> EngineRun? {
    runs[Key(program: program.fingerprint, variation: variation)]
  }

  /// How many runs are kept.
  public var count: Int { runs.count }
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

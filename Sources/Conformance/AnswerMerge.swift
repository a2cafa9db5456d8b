// SPDX-License-Identifier: MIT

import Scenarios

/// Brings kept answers of several machines together.
///
/// The order of the files and the order of several merges make no difference.
public struct AnswerMerge: Sendable {
  /// The answers as lines, sorted.
  public let lines: [String]
  /// Answers that contradict each other, in sentences without a capital letter and a full stop. Both stay: where threads
  /// race, the same variation may come to different outcomes.
  public let conflicts: [String]
  /// How many lines were none, as the last one of a run that was killed may be.
  public let unreadable: Int

  fileprivate struct Key: Hashable {
    var kernel: String
    var program: String
    var variation: Int
  }

  /// Merges the lines of files, each with its name.
  public init(_ files: [(name: String, lines: [Substring])]) {
    var found: [Key: [KeptAnswer: (file: String, line: String)]] = [:]
    var bad = 0
    for (name, lines) in files {
      for line in lines where !line.isEmpty {
        guard let answer = KeptAnswer(line: line) else {
          bad += 1
          continue
        }
        // Answers that differ in nothing but their time are one: the one whose line comes first.
        let kept = found[answer.key, default: [:]][answer.timeless]
        if kept == nil || line < kept!.line {
          found[answer.key, default: [:]][answer.timeless] = (name, String(line))
        }
      }
    }
    unreadable = bad
    lines = found.values.flatMap { $0.values.map(\.line) }.sorted()
    conflicts =
      found.values.filter { $0.count > 1 }.map { answers in
        let sorted = answers.sorted {
          ($0.value.file, $0.value.line) < ($1.value.file, $1.value.line)
        }
        let sides = sorted.map { "\($0.key.summary) in \($0.value.file)" }
        return sorted[0].key.subject + ": " + sides.joined(separator: ", ")
      }.sorted()
  }
}

extension KeptAnswer {
  /// What the answer is an answer to.
  fileprivate var key: AnswerMerge.Key {
    switch self {
    case .profile(let kernel, _, _): .init(kernel: kernel, program: "", variation: 0)
    // What several machines saw outside of scenarios stays, all of it.
    case .faults(let kernel, let lines):
      .init(kernel: kernel, program: "faults " + lines.joined(separator: "\n"), variation: 0)
    case .run(let kernel, let program, _, let variation, _):
      .init(kernel: kernel, program: program, variation: variation)
    }
  }

  /// The answer without its time.
  fileprivate var timeless: KeptAnswer {
    guard case .run(let kernel, let program, let scenario, let variation, var run) = self else {
      return self
    }
    run.duration = .zero
    return .run(
      kernel: kernel, program: program, scenario: scenario, variation: variation, run: run)
  }

  /// The question, for a conflict.
  fileprivate var subject: String {
    switch self {
    case .profile(_, let title, _): "what \(title) is"
    case .faults: "faults outside of scenarios"
    case .run(_, _, let scenario, let variation, _): "\(scenario), variation \(variation)"
    }
  }

  /// The answer, for a conflict.
  fileprivate var summary: String {
    guard case .run(_, _, _, _, let run) = self else { return "one profile" }
    return switch run.ending {
    case .outcome(let outcome): "'\(outcome.results.map(\.description).joined(separator: " "))'"
    case .unsupported(let reason): "'unsupported: \(reason)'"
    case .kernelDied(let reason), .harnessFault(let reason): "'\(reason)'"
    }
  }
}

// SPDX-License-Identifier: MIT

import TemporaryFolders
import FoundationEssentials
import KernelHost
import Synchronization

extension ExplorerBuild {
  /// How much longer than its own bound a child may take before it is killed.
  private static let timeout: Duration = .seconds(30)

  /// The file that ends explorations when it appears.
  private var stopFile: String { "\(folder.path)/stop" }

  /// Ends the explorations of this build soon, with what they have found.
  public func stop() { try? Data().write(to: URL(filePath: stopFile)) }

  /// Explores a process in a child, which ends itself at its bounds and is killed if it does not.
  ///
  /// - Throws: `SourceProblem` if the child dies.
  public func explore(
    _ process: ProcessDescription, _ bounds: SourceBounds = SourceBounds(), extra: [String] = [],
    progress: @escaping @Sendable (SourceProgress) -> Void = { _ in }
  ) async throws(SourceProblem) -> SourceExploration {
    let answers = Mutex(Answers())
    let arguments =
      process.arguments + bounds.arguments
      + ["fine=\(options.isFine ? 1 : 0)", "instrumented=\(isAnnounced ? 1 : 0)"] + extra
    let command = Command(
      name: program, arguments: arguments, environment: ["LOCKSTEP_STOP": stopFile],
      deadline: .seconds(bounds.seconds) + Self.timeout)
    do {
      _ = try await command.run { line in
        if let report = answers.withLock({ $0.read(line) }) { progress(report) }
      }
    } catch {
      throw SourceProblem("the exploration of \(code.path) was ended: \(error)")
    }
    let found = answers.withLock { $0 }
    guard let extent = found.extent else {
      if Task.isCancelled { throw SourceProblem("it was stopped") }
      throw SourceProblem(
        "the exploration of \(code.path) ended without a result"
          + (found.others.isEmpty ? "" : ": " + found.others.joined(separator: "; ")))
    }
    var exploration = SourceExploration(
      violations: found.violations, outcomes: found.outcomes, extent: extent,
      threads: min(process.threads + process.spawns, ProcessDescription.mostThreads))
    await addPlaces(to: &exploration)
    return exploration
  }

  /// Finds the lines of the file for what is going to be shown.
  private func addPlaces(to exploration: inout SourceExploration) async {
    var addresses: Set<UInt64> = []
    for violation in exploration.violations {
      addresses.insert(violation.address)
      addresses.formUnion((violation.steps + violation.standing).map(\.address))
    }
    for outcome in exploration.outcomes { addresses.formUnion(outcome.steps.map(\.address)) }
    addresses.remove(0)
    let places = await SourceLines(program: program, runtime: runtime.folder).places(of: addresses)
    guard !places.isEmpty else { return }
    func add(to steps: inout [SourceStep]) {
      for index in steps.indices { steps[index].place = places[steps[index].address] }
    }
    for index in exploration.violations.indices {
      exploration.violations[index].place = places[exploration.violations[index].address]
      add(to: &exploration.violations[index].steps)
      add(to: &exploration.violations[index].standing)
    }
    for index in exploration.outcomes.indices { add(to: &exploration.outcomes[index].steps) }
  }
}

/// What a child has answered so far.
private struct Answers: Sendable {
  /// The most lines that are kept of what is no answer.
  private static let mostOthers = 20

  private struct Line: Decodable {
    struct Violation: Decodable {
      var rule: String, kind: String, detail: String
      var pc: UInt64
    }
    struct Outcome: Decodable { var text: String }
    struct Step: Decodable {
      var actor: Int
      var text: String
      var pc: UInt64
    }
    var violation: Violation?
    var outcome: Outcome?
    var step: Step?
    var standing: Step?
    var progress: SourceProgress?
    var end: SourceExploration.Extent?
  }

  var violations: [SourceViolation] = []
  var outcomes: [SourceOutcome] = []
  var extent: SourceExploration.Extent?
  var others: [String] = []
  private var lastIsOutcome = false

  /// Reads a line; gives what it says about progress.
  mutating func read(_ text: String) -> SourceProgress? {
    guard text.hasPrefix("{"),
      let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8))
    else {
      if !text.isEmpty, others.count < Self.mostOthers { others.append(text) }
      return nil
    }
    if let violation = line.violation {
      violations.append(
        SourceViolation(
          rule: violation.rule, kind: violation.kind, detail: violation.detail, place: nil,
          address: violation.pc, steps: []))
      lastIsOutcome = false
    } else if let outcome = line.outcome {
      outcomes.append(SourceOutcome(text: outcome.text, steps: []))
      lastIsOutcome = true
    } else if let standing = line.standing, !violations.isEmpty {
      violations[violations.count - 1].standing.append(
        SourceStep(
          actor: standing.actor, text: standing.text, address: standing.pc, place: nil))
    } else if let step = line.step {
      let step = SourceStep(actor: step.actor, text: step.text, address: step.pc, place: nil)
      if lastIsOutcome {
        outcomes[outcomes.count - 1].steps.append(step)
      } else if !violations.isEmpty {
        violations[violations.count - 1].steps.append(step)
      }
    } else if let end = line.end {
      extent = end
    }
    return line.progress
  }
}

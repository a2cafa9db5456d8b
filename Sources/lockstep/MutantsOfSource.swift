// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import SourceExplorer
import Synchronization

extension MutantsCommand {
  /// Seeds bugs into the user's own file.
  @MainActor
  func seedSource() async throws {
    try await code.explaining {
      let line = ProgressLine()
      line.show("exploring the file as it is")
      let started = ContinuousClock.now
      let mutants = try await SourceMutants(of: try code.code(), code.options)
      defer { mutants.remove() }
      line.clear()
      let interruption = Interruption()
      let fates = FatesInOrder(path: try code.code().path, count: mutants.mutations.count)
      try await mutants.run(workers: sharing.count) {
        number, result in
        fates.add(result, at: number)
        Task { @MainActor in fates.show(on: line) }
        return !interruption.isRequested
      }
      fates.show(on: line)
      line.clear()
      let all = fates.all
      let time = (ContinuousClock.now - started).components.seconds
      try summarise(all, of: mutants.mutations.count, time)
      if interruption.isRequested { throw ExitStatus.couldNotRun }
    }
  }

  private func summarise(_ all: [SourceMutants.Result], of count: Int, _ time: Int64) throws {
    func number(_ matches: (SourceMutants.Fate) -> Bool) -> Int { all.count { matches($0.fate) } }
    let violating = number { if case .violates = $0 { true } else { false } }
    let different = number { if case .differs = $0 { true } else { false } }
    let warned = number { if case .warned = $0 { true } else { false } }
    let refused = number { $0 == .refused }
    let open = number { if case .open = $0 { true } else { false } }
    func survivors(_ why: SourceMutants.Survival) -> [SourceMutants.Result] {
      all.filter { $0.fate == .survives(why) }
    }
    let surviving = number { if case .survives = $0 { true } else { false } }
    StandardOutput.write(
      line: (all.count < count ? "INTERRUPTED  " : "")
        + "\(counted(count, "seeded bug")): \(violating) violate a rule, \(different) change what processes come to, "
        + "\(warned) are warned of, \(refused) do not compile, \(open) open, \(surviving) survive"
        + (all.count < count ? ", \(count - all.count) not tried" : "") + " (\(time) s)"
    )
    for why in SourceMutants.Survival.allCases {
      let survivors = survivors(why)
      guard !survivors.isEmpty else { continue }
      StandardOutput.write(line: "\(counted(survivors.count, "survivor")), \(why.rawValue)")
      for survivor in survivors {
        let mutation = survivor.mutation
        StandardOutput.write(
          line: "  line \(mutation.line), \(mutation.function): \(mutation.kind)")
      }
    }
    let isUnexplained = !survivors(.otherStates).isEmpty || !survivors(.unreached).isEmpty
    if isUnexplained || open > 0 { throw ExitStatus.diverges }
  }
}

/// The fates of bugs, printed in the order of the file, whichever is known first.
private final class FatesInOrder: Sendable {
  private struct State {
    var results: [Int: SourceMutants.Result] = [:]
    var printed = 0
  }
  private let state = Mutex(State())
  private let path: String
  private let count: Int

  init(path: String, count: Int) {
    self.path = path
    self.count = count
  }

  /// What is known, in the order of the file.
  var all: [SourceMutants.Result] {
    state.withLock { $0.results.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// Notes a fate.
  func add(_ result: SourceMutants.Result, at number: Int) {
    state.withLock { $0.results[number] = result }
  }

  /// Prints what follows what was printed, and how far it is.
  @MainActor
  func show(on line: ProgressLine) {
    let (lines, known) = state.withLock { state in
      var lines: [String] = []
      while let next = state.results[state.printed] {
        lines.append(next.line(path))
        state.printed += 1
      }
      return (lines, state.results.count)
    }
    if !lines.isEmpty { line.clear() }
    for text in lines { StandardOutput.write(line: text) }
    line.show("\(known)/\(count)")
  }
}

extension SourceMutants.Result {
  /// One line: the place, the change and what became of it.
  func line(_ path: String) -> String {
    let place =
      "\(path):\(mutation.line):\(mutation.column): \(mutation.function): \(mutation.kind)"
    let fate =
      switch self.fate {
      case .violates(let rule, let detail, let process, let steps):
        "violates \(rule)\(detail.isEmpty ? "" : " (\(detail))") after \(steps) steps with \(process.summary)"
      case .differs(let outcome, let process): "changes '\(outcome)' with \(process.summary)"
      case .warned(let text): "changes nothing, but the compiler warns: \(text)"
      case .refused: "does not compile"
      case .survives(let why): "SURVIVES, \(why.rawValue)"
      case .open(let reason): "OPEN: \(reason)"
      }
    return place + ": " + fate
  }
}

import ArgumentParser
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
      let results = Mutex<[Int: SourceMutants.Result]>([:])
      let printed = Mutex(0)
      let path = try code.code().path
      try await mutants.run(workers: ProcessInfo.processInfo.activeProcessorCount) {
        number, result in
        results.withLock { $0[number] = result }
        Task { @MainActor in
          // In the order of the file, whichever ends first.
          while let next = results.withLock({ $0[printed.withLock { $0 }] }) {
            line.clear()
            print(next.line(path))
            printed.withLock { $0 += 1 }
          }
          line.show("\(results.withLock(\.count))/\(mutants.mutations.count)")
        }
        return !interruption.isRequested
      }
      await Task.yield()
      line.clear()
      let all = results.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
      for result in all.dropFirst(printed.withLock { $0 }) { print(result.line(path)) }
      let time = (ContinuousClock.now - started).components.seconds
      try summarise(all, of: mutants.mutations.count, time)
      if interruption.isRequested { throw ExitStatus.engineCouldNotRun }
    }
  }

  private func summarise(_ all: [SourceMutants.Result], of count: Int, _ time: Int64) throws {
    func number(_ matches: (SourceMutants.Fate) -> Bool) -> Int { all.count { matches($0.fate) } }
    let violating = number { if case .violates = $0 { true } else { false } }
    let different = number { if case .differs = $0 { true } else { false } }
    let refused = number { $0 == .refused }
    let open = number { if case .open = $0 { true } else { false } }
    let survivors = all.filter { $0.fate == .survives }
    print(
      "\(counted(count, "seeded bug")): \(violating) violate a rule, \(different) change what processes come to, "
        + "\(refused) do not compile, \(open) open, \(survivors.count) survive (\(time) s)")
    for survivor in survivors {
      let mutation = survivor.mutation
      print("SURVIVES  line \(mutation.line), \(mutation.function): \(mutation.kind)")
    }
    if !survivors.isEmpty || open > 0 { throw ExitStatus.diverges }
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
      case .refused: "does not compile"
      case .survives: "SURVIVES"
      case .open(let reason): "OPEN: \(reason)"
      }
    return place + ": " + fate
  }
}

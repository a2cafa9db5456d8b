// SPDX-License-Identifier: MIT

import Foundation
import KernelModel
import StateExplorer
import TemporaryFolders

/// The same protocol with the same bounds in SPIN, exact (no bitstate hashing), compiled with -O2.
///
/// Both look for violated rules and deadlocks. Hangs in which somebody still spins need all steps
/// to be kept, which SPIN's safety runs do not do, so Lockstep does not look for them here.
struct SpinComparison {
  var runs: Int
  var isLarge: Bool

  /// A verifier that SPIN is made to be.
  private struct Variant {
    var name: String
    var flags: [String]
  }

  private static let partialOrder = Variant(name: "SPIN, partial order", flags: [])
  private static let unreduced = Variant(name: "SPIN, no reduction", flags: ["-DNOREDUCE"])
  private static let breadthFirst = Variant(name: "SPIN, breadth first", flags: ["-DBFS"])

  func run() throws {
    for tool in ["spin", "gcc"] where Tool.path(of: tool) == nil {
      print("No comparison with SPIN: '\(tool)' is not installed (Debian: apt install \(tool)).")
      return
    }
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = URL(filePath: temporary.path)
    try Data(PackageResources.tsync_pml).write(to: folder.appending(path: "tsync.pml"))

    print("Next to SPIN: every rule and deadlocks, until everything is verified")
    print(
      "workload          how                                               states      steps   "
        + "seconds  steps to the violation")
    for workload in isLarge ? Workload.verified : Array(Workload.verified.dropLast()) {
      let states = try spin(workload, Self.unreduced, in: folder)
      try spin(workload, Self.partialOrder, in: folder)
      let own = lockstep(workload, .none, workers: 1)
      if let states, states != own + 1 {
        print(
          "The two models differ: without reductions SPIN must see one state more than Lockstep.")
      }
      for reductions in [Reductions.none, .both] {
        lockstep(
          workload, reductions, workers: ProcessInfo.processInfo.activeProcessorCount)
      }
    }
    print("\nNext to SPIN: until the first violation")
    for workload in Workload.violated {
      for variant in [Self.partialOrder, Self.breadthFirst] {
        try spin(workload, variant, in: folder)
      }
      lockstep(workload, .none, workers: 1, stops: true)
      lockstep(workload, .both, workers: 1, stops: true)
      lockstep(workload, .both, workers: 1, stops: true, order: .depthFirst)
    }
  }

  @discardableResult
  private func lockstep(
    _ workload: Workload, _ reductions: Reductions, workers: Int, stops: Bool = false,
    order: ExplorationOptions.Order = .breadthFirst
  ) -> Int {
    let best = Measurement.best(of: runs) {
      workload.explore(
        reductions, workers: workers, hangs: .none, stopsAtFirstViolation: stops, order: order)
    }
    let coverage = best.exploration.coverage
    var length = "-"
    if let violation = best.exploration.violations.first {
      length = "\(violation.schedule.steps.count) (\(violation.rule.name))"
    }
    if let truncation = coverage.truncation, truncation != .firstViolation {
      length = "not everything: \(truncation)"
    }
    show(
      workload,
      "Lockstep, \(reductions.rawValue), \(workers) thr." + (order == .depthFirst ? ", deep" : ""),
      coverage.states, coverage.steps, best.seconds, length)
    return coverage.states
  }

  private func show(
    _ workload: Workload, _ how: String, _ states: Int, _ steps: Int, _ seconds: Double,
    _ length: String
  ) {
    print(
      [
        workload.name.padding(toLength: 16, withPad: " ", startingAt: 0),
        how.padding(toLength: 45, withPad: " ", startingAt: 0),
        String(format: "%9d", states), String(format: "%9d", steps),
        String(format: "%8.3f", seconds), length,
      ].joined(separator: "  "))
  }

  // MARK: SPIN

  /// Compiles the verifier of a workload and shows its quickest run; how many states it saw, if it
  /// ran.
  @discardableResult
  private func spin(_ workload: Workload, _ variant: Variant, in folder: URL) throws -> Int? {
    let process = workload.process
    let edition = workload.edition == .v2 ? 2 : workload.edition == .v3 ? 3 : 7
    let definitions = [
      "THREADS": process.threads, "CALLERS": process.callers,
      "SLOTS": process.threads + process.spawns, "SPAWNS": process.spawns, "EXITS": process.exits,
      "SIGNALS": process.signals, "FAILURES": process.failedAllocations, "READS": process.reads,
      "EDITION": edition,
    ].map { "-D\($0.key)=\($0.value)" }
    var made = try Tool.run("spin", ["-a"] + definitions + ["tsync.pml"], in: folder)
    if made.status == 0 {
      made = try Tool.run(
        "gcc",
        ["-O2", "-w", "-DSAFETY", "-DMEMLIM=12000"] + variant.flags + ["-o", "pan", "pan.c"],
        in: folder)
    }
    guard made.status == 0 else {
      print("\(workload.name)  \(variant.name): could not be built: \(made.output.prefix(300))")
      return nil
    }
    let seconds = made.seconds
    // Neither the table nor the stack of SPIN grows: the table gets a slot for each state, the
    // stack more steps than the longest run that was seen. Both take time to set up, so a search
    // that ends early gets small ones.
    let isShort = Workload.violated.contains { $0.name == workload.name }
    let arguments =
      isShort ? ["-m100000", "-w18"] : ["-m4000000", "-w\(isLarge ? 25 : 21)"]
    let results = try (0..<runs).map { _ in
      try Tool.run(folder.appending(path: "pan").path, arguments, in: folder)
    }
    let best = results.min { $0.seconds < $1.seconds }!
    var length = "-"
    if let depth = number(before: ")", after: "at depth ", in: best.output) {
      // Processes are started by three steps for each thread and one for what is outside. A step
      // whose assertion fails is not counted, nor is the last one of a search that goes depth first.
      let isRule = best.output.contains("assertion violated")
      let isLastCounted = !isRule && variant.name == Self.breadthFirst.name
      let start = (process.threads + process.spawns) * 3 + 1
      length = "\(depth - start + (isLastCounted ? 0 : 1)) (\(isRule ? "rule" : "deadlock"))"
    }
    let isCut = best.output.contains("max search depth too small")
    let isEarly = length == "-" && best.output.contains("Search not completed")
    if best.status != 0 || isCut || isEarly {
      length = "not everything: status \(best.status)\(isCut ? ", stack too small" : "")"
    }
    length += String(format: ", built in %.1f s", seconds)
    let states = number(before: " states, stored", in: best.output)
    show(
      workload, variant.name, states ?? 0,
      number(before: " transitions", in: best.output) ?? 0, best.seconds, length)
    return states
  }

  /// The number in front of a word, or between two, in the report of a verifier.
  private func number(before word: String, after start: String = "", in text: String) -> Int? {
    var text = text[...]
    if !start.isEmpty {
      guard let range = text.range(of: start) else { return nil }
      text = text[range.upperBound...]
    }
    guard let end = text.range(of: word) else { return nil }
    let digits = text[..<end.lowerBound].reversed().prefix { $0.isNumber }
    return Int(String(digits.reversed()))
  }
}

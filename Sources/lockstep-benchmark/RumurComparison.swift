// SPDX-License-Identifier: MIT

import Foundation
import KernelModel
import StateExplorer

/// The same protocol with the same bounds in Rumur: exact, with symmetry on in both, on all processors.
///
/// Both look for violated rules and deadlocks until everything is verified. With symmetry alone both must see the same
/// states; Lockstep is shown with both of its reductions, too.
struct RumurComparison {
  var runs: Int
  var isLarge: Bool

  func run() throws {
    for tool in ["rumur", "gcc"] where Tool.path(of: tool) == nil {
      print("No comparison with Rumur: '\(tool)' is not installed (Debian: apt install \(tool)).")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lockstep-benchmark-rumur-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    print("\nNext to Rumur: every rule and deadlocks, until everything is verified")
    print("workload          how                                               states    seconds")
    for workload in isLarge ? Workload.verified : Array(Workload.verified.dropLast()) {
      let states = try rumur(workload, in: folder)
      let own = lockstep(workload, .symmetry)
      if let states, states != own {
        print("The two models differ: with symmetry both must see the same states.")
      }
      lockstep(workload, .both)
    }
  }

  private var workers: Int { ProcessInfo.processInfo.activeProcessorCount }

  @discardableResult
  private func lockstep(_ workload: Workload, _ reductions: Reductions) -> Int {
    let best = Measurement.best(of: runs) {
      workload.explore(reductions, workers: workers, hangs: .none)
    }
    show(
      workload, "Lockstep, \(reductions.rawValue), \(workers) thr.",
      best.exploration.coverage.states, best.seconds, "")
    return best.exploration.coverage.states
  }

  /// Compiles the verifier of a workload and shows its quickest run; how many states it saw, if it ran.
  private func rumur(_ workload: Workload, in folder: URL) throws -> Int? {
    let process = workload.process
    let constants = [
      "THREADS": process.threads, "CALLERS": process.callers,
      "SIBLINGS": process.threads + process.spawns - process.callers, "SPAWNS": process.spawns,
      "EXITS": process.exits, "SIGNALS": process.signals, "FAILURES": process.failedAllocations,
    ].sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value);\n" }.joined()
    var text = Data("const\n\(constants)\n".utf8)
    text.append(contentsOf: PackageResources.tsync_m)
    try text.write(to: folder.appending(path: "model.m"))
    var made = try Tool.run(
      "rumur",
      [
        "--deadlock-detection", "stuck", "--threads", "\(workers)", "--output", "model.c",
        "model.m",
      ],
      in: folder)
    if made.status == 0 {
      made = try Tool.run(
        "gcc", ["-O2", "-march=native", "-mcx16", "-o", "verifier", "model.c", "-lpthread"],
        in: folder)
    }
    guard made.status == 0 else {
      print("\(workload.name)  Rumur: could not be built: \(made.output.prefix(300))")
      return nil
    }
    let results = try (0..<runs).map { _ in
      try Tool.run(folder.appending(path: "verifier").path, [], in: folder)
    }
    let best = results.min { $0.seconds < $1.seconds }!
    let states = best.output.firstMatch(of: /(\d+) states, \d+ rules fired/).flatMap {
      Int($0.output.1)
    }
    let remark =
      best.output.contains("No error found") && best.status == 0
      ? "" : "not everything: status \(best.status)"
    show(workload, "Rumur, symmetry, \(workers) thr.", states ?? 0, best.seconds, remark)
    return states
  }

  private func show(
    _ workload: Workload, _ how: String, _ states: Int, _ seconds: Double, _ remark: String
  ) {
    print(
      [
        workload.name.padding(toLength: 16, withPad: " ", startingAt: 0),
        how.padding(toLength: 45, withPad: " ", startingAt: 0),
        String(format: "%9d", states), String(format: "%9.3f", seconds), remark,
      ].joined(separator: "  "))
  }
}

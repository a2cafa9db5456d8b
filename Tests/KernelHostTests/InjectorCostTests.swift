// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@testable import KernelHost

/// What the injector costs, in processor time of the guest: measured if `LOCKSTEP_MEASURE` is set, as it takes a minute.
///
/// If that is the path of an agent, it runs in the guest. That of a release build is the one to measure: what is not
/// optimised makes each wake-up of the controller dearer than the kernel's share.
@Suite(
  "The cost of the injector of stock kernels", .timeLimit(.minutes(10)),
  .enabled(
    if: StockKernel.image != nil && ProcessInfo.processInfo.environment["LOCKSTEP_MEASURE"] != nil,
    "set LOCKSTEP_MEASURE to measure it"))
struct InjectorCostTests {
  /// How many runs are measured at a time, and how often that is done in each guest in turn.
  private static let runs = 60
  private static let rounds = 9

  /// The processor time that the processes of an engine have taken, in ticks of the clock. Source: proc_pid_stat(5).
  private static func ticks(of engine: KernelEngine) async -> Int {
    await engine.processes().reduce(0) { sum, entry in
      let text = (try? String(contentsOfFile: "/proc/\(entry.process)/stat", encoding: .utf8)) ?? ""
      let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
      // The state, which is field 3, comes first behind the name; 14 and 15 are the times.
      return fields.count > 12 ? sum + (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : sum
    }
  }

  private static func cost(of sketch: Sketch, on engine: KernelEngine) async -> Int {
    let start = await ticks(of: engine)
    for _ in 0..<runs { _ = await sketch.run(on: engine) }
    return await ticks(of: engine) - start
  }

  private static func engine() -> KernelEngine {
    var options = EngineOptions()
    let path = ProcessInfo.processInfo.environment["LOCKSTEP_MEASURE"] ?? ""
    if path.hasPrefix("/") { options.agentPath = path }
    return KernelEngine(kernel: StockKernel.image ?? .host, options: options)
  }

  private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

  @Test("a run costs less than 5 % more where the module is loaded, and where it is armed as well")
  func cost() async throws {
    var plain = Sketch()
    plain.add("main", Sketch.restrict("no-read", .TSYNC))
    plain.add("worker", .open(path: "file", mode: .reading))
    var armed = plain
    armed.steps[0].failedAllocation = FailedAllocation(.nth(Limits.sweep))
    let without = Self.engine()
    let with = Self.engine()
    #expect(await plain.run(on: without).failingAllocations == nil)
    #expect(await armed.run(on: with).failingAllocations?.way == .module)
    var loadedRatios: [Double] = []
    var armedRatios: [Double] = []
    for _ in 0..<Self.rounds {
      // Both sides of a comparison lie next to each other, on a machine whose load changes.
      let first = await Self.cost(of: plain, on: without)
      let loaded = await Self.cost(of: plain, on: with)
      let failing = await Self.cost(of: armed, on: with)
      let second = await Self.cost(of: plain, on: without)
      let base = Double(first + second) / 2
      loadedRatios.append(Double(loaded) / base)
      armedRatios.append(Double(failing) / base)
    }
    await without.shutDown()
    await with.shutDown()
    let (loaded, armedRatio) = (Self.median(loadedRatios), Self.median(armedRatios))
    let percent = { (ratio: Double) in String(format: "%+.1f %%", (ratio - 1) * 100) }
    FileHandle.standardError.write(
      Data("loaded \(percent(loaded)), armed \(percent(armedRatio))\n".utf8))
    #expect(loaded < 1.05 && armedRatio < 1.05)
  }
}

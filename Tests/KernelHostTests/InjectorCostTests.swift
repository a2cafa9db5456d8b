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
  private static let runs = 120
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

  private static func engine(_ parameters: String...) -> KernelEngine {
    var options = EngineOptions()
    options.extraKernelArguments = parameters
    let path = ProcessInfo.processInfo.environment["LOCKSTEP_MEASURE"] ?? ""
    if path.hasPrefix("/") { options.agentPath = path }
    return KernelEngine(kernel: StockKernel.image ?? .host, options: options)
  }

  private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

  /// What a program costs on an engine as a multiple of what `base` costs on another one, the two measured in turns, on a
  /// machine whose load changes.
  private static func ratio(
    of sketch: Sketch, on engine: KernelEngine, to base: Sketch, on other: KernelEngine
  ) async -> Double {
    var ratios: [Double] = []
    for _ in 0..<rounds {
      let first = await cost(of: base, on: other)
      let measured = await cost(of: sketch, on: engine)
      let second = await cost(of: base, on: other)
      ratios.append(Double(2 * measured) / Double(first + second))
    }
    return median(ratios)
  }

  @Test("a run costs less than 5 % more where the module is loaded, and where it is armed as well")
  func cost() async throws {
    var plain = Sketch()
    plain.add("main", Sketch.restrict("no-read", .TSYNC))
    plain.add("worker", .open(path: "file", mode: .reading))
    var armed = plain
    armed.steps[0].failedAllocation = FailedAllocation(.nth(Limits.sweep))
    // What readies a thread, so that no other allocation is taken for one of the call, is the same without the module's
    // part: pages of the stack and of the program are touched, and the step is ordered by itself.
    let (without, with, rehearsing) = (
      Self.engine(), Self.engine(), Self.engine("lockstep.injector-flaw=unarmed")
    )
    // No two guests cost the same, so each is also compared before the module is there.
    let bare = await Self.ratio(of: plain, on: with, to: plain, on: without)
    let bareBoth = await Self.ratio(of: plain, on: with, to: plain, on: rehearsing)
    for engine in [with, rehearsing] {
      #expect(await plain.run(on: engine).failingAllocations == nil)
      #expect(await armed.run(on: engine).failingAllocations?.way == .module)
    }
    let loaded = await Self.ratio(of: plain, on: with, to: plain, on: without) / bare
    let armedRatio = await Self.ratio(of: armed, on: with, to: armed, on: rehearsing) / bareBoth
    let all = await Self.ratio(of: armed, on: with, to: plain, on: without) / bare
    #expect(await plain.run(on: without).failingAllocations == nil)
    for engine in [without, with, rehearsing] { await engine.shutDown() }
    let percent = { (ratio: Double) in String(format: "%+.1f %%", (ratio - 1) * 100) }
    FileHandle.standardError.write(
      Data(
        """
        loaded \(percent(loaded)), armed \(percent(armedRatio)); \
        armed and readied, next to a run without any of it, \(percent(all))

        """.utf8))
    #expect(loaded < 1.05 && armedRatio < 1.05)
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

@Suite(
  "Landlock's tracepoints", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: UserModeKernel.image != nil, UserModeKernel.missing))
struct TracepointTests {
  /// Adds the three counts to a scenario.
  private func count(in sketch: inout Sketch) {
    for event in TraceEvent.allCases where event != .denial {
      sketch.add("main", .countEvents(event: event))
    }
  }

  /// The results of a scenario; `nil` if the kernel is older than the tracepoints.
  private func results(_ sketch: Sketch) async throws -> [StepResult]? {
    guard try await UserModeKernel.profile().features.contains(.landlockTracepoints) else {
      return nil
    }
    let run = await sketch.run()
    guard case .outcome(let outcome) = run.ending else {
      Issue.record("no outcome, but \(run.ending)")
      return nil
    }
    return outcome.results
  }

  @Test(
    "TSYNC makes one domain, which every thread enforces, the last one completely; none is freed unused"
  )
  func tsync() async throws {
    var sketch = Sketch(threads: ["main", "worker", "third"])
    count(in: &sketch)
    sketch.add("main", Sketch.restrict("no-read", .TSYNC))
    count(in: &sketch)
    sketch.add("worker", Sketch.restrict("no-write"))
    // The child that counts the layers makes domains as well.
    sketch.add("worker", .get(attribute: .layers))
    count(in: &sketch)
    guard let results = try await results(sketch) else { return }
    #expect(
      results == [
        .number(0), .number(0), .number(0), .number(0), .ok,
        .number(1), .number(3), .number(1), .number(0), .ok,
        .number(2), .number(2), .number(4), .number(2), .number(0),
      ])
  }

  @Test("an attempt that fails has made a domain that nobody enforces")
  func failure() async throws {
    guard try await UserModeKernel.profile().features.contains(.failingAllocations) else { return }
    var sketch = Sketch()
    // The last allocation is that of the work for the sibling.
    sketch.add(
      "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.nth(8)))
    count(in: &sketch)
    guard let results = try await results(sketch) else { return }
    #expect(results == [.errno(.ENOMEM), .number(1), .number(0), .number(0), .number(1)])
  }

  @Test("the events of other processes and of other scenarios do not count")
  func others() async throws {
    var sketch = Sketch(threads: ["main"])
    sketch.add("main", .fork(thread: "child"))
    sketch.add("child", Sketch.restrict("no-read"))
    sketch.add("main", .spawn(thread: "late"))
    sketch.add("late", Sketch.restrict("no-write"))
    sketch.add("late", .exit)
    count(in: &sketch)
    for _ in 0..<3 {
      guard let results = try await results(sketch) else { return }
      #expect(results == [.ok, .ok, .ok, .ok, .ok, .number(1), .number(1), .number(1), .number(0)])
    }
  }
}

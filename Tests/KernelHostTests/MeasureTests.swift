// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

@Suite(
  "Calls that are timed", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: UserModeKernel.image != nil, UserModeKernel.missing))
struct MeasureTests {
  @Test(
    "take some time, and siblings stand still meanwhile",
    arguments: Measuring.Credentials.allCases)
  func call(credentials: Measuring.Credentials) async throws {
    let image = try #require(UserModeKernel.image)
    let engine = KernelEngine(kernel: image, options: EngineOptions())
    for (threads, isPinned) in [(1, false), (20, true)] {
      let calls = try await engine.measure(
        Measuring(threads: threads, credentials: credentials, isPinned: isPinned, calls: 4))
      #expect(calls.map(\.byLast) == [false, true, false, true])
      for call in calls {
        #expect(call.nanoseconds > 0)
        // On a busy machine a sibling may get its CPU back after the call has ended.
        #expect(call.standstill > 0)
      }
    }
    await engine.shutDown()
  }
}

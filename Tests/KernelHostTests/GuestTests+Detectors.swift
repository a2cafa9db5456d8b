// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios
import Testing

@testable import KernelHost

/// What guests measure, and detectors of their kernels that make one report in a boot.
extension GuestTests {
  @Test("what a guest measures comes back, and why it could not")
  func measurement() async throws {
    let what = Measuring(threads: 2, credentials: .shared, isPinned: false, calls: 2)
    let calls = [
      MeasuredCall(nanoseconds: 9, standstill: 5, byLast: false),
      MeasuredCall(nanoseconds: 8, standstill: 1, byLast: true),
    ]
    let answers = [
      Response.measured(id: 1, calls: calls), .failed(id: 2, reason: "2 threads are too many"),
      .measured(id: 7, calls: calls),
    ]
    let lines = answers.map { "next; echo '\(MessageCoding.line($0))'" }
    // A guest that fails is booted anew, so each boot answers what comes next.
    let engine = try engine(
      """
      \(Agents.hello)
      boots=$(grep -c . \(scratch.path)/arguments)
      if [ $boots = 1 ]; then \(lines[0]); \(lines[1]); else \(lines[2]); fi
      next
      """)
    #expect(try await engine.measure(what) == calls)
    await #expect(throws: EngineError.environment(reason: "2 threads are too many")) {
      try await engine.measure(what)
    }
    await #expect(throws: EngineError.self) { try await engine.measure(what) }
    await engine.shutDown()
  }

  private static let lockReport = "[ 1.1] WARNING: possible circular locking dependency detected"

  @Test("a kernel whose lockdep has reported is booted anew, so that the next report can come")
  func lockdep() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      while next; do
        if [ $id -le 2 ]; then echo '\(Self.lockReport)' >> $console; fi
        answer
      done
      """)
    for faults in [[Self.lockReport], [Self.lockReport], []] {
      #expect(await engine.run(Scenarios.one).consoleFaults == faults)
    }
    #expect(arguments().count == 3)
    #expect(await engine.unwatched == [])
    await engine.shutDown()
  }

  @Test("where lockdep has reported at the boot itself, it is said what it has not seen")
  func lockdepAtBoot() async throws {
    let engine = try engine(
      """
      echo '\(Self.lockReport)' >> $console
      \(Agents.hello)
      while next; do answer; done
      """)
    for _ in 0..<3 { #expect(await engine.run(Scenarios.one).consoleFaults == []) }
    #expect(await engine.consoleFaultsOutsideRuns == [Self.lockReport])
    #expect(
      await engine.unwatched == [
        "lockdep makes one report in a boot, and made it while the kernel came up: "
          + "what 3 runs did behind that, it has not seen"
      ])
    #expect(arguments().count == 1)
    await engine.shutDown()
  }

  @Test("a kernel is not booted anew for ever because of its lockdep, and what that costs is said")
  func lockdepForEver() async throws {
    let engine = try engine(
      """
      \(Agents.hello)
      while next; do echo '\(Self.lockReport)' >> $console; answer; done
      """)
    for _ in 0..<KernelEngine.mostBootsForDetectors + 3 { _ = await engine.run(Scenarios.one) }
    #expect(arguments().count == KernelEngine.mostBootsForDetectors + 1)
    #expect(await engine.unwatched.first?.contains("what 2 runs did behind that") == true)
    await engine.shutDown()
  }
}

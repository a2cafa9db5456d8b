// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol
import Glibc
import Scenarios

/// Times calls with TSYNC in a process of its own.
struct Stopwatch {
  let profile: Profile

  /// The pause between two looks whether the process has ended, in nanoseconds: it is not to be disturbed.
  private static let pause: UInt64 = 20_000_000

  /// Answers a `measure` request.
  ///
  /// - Parameter deadline: how long it may take, in milliseconds.
  func measure(_ what: Measuring, id: Int, deadline: Int) -> Response {
    guard profile.edition != nil else {
      return .unsupported(id: id, reason: "a kernel with TSYNC (Linux 7.0)")
    }
    guard Measuring.possibleThreads.contains(what.threads),
      Measuring.possibleCalls.contains(what.calls)
    else { return .failed(id: id, reason: "\(what) cannot be measured") }
    let bytes =
      MemoryLayout<lki_measured_call>.stride * what.calls + MemoryLayout<Int64>.stride
    guard
      let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else { return .failed(id: id, reason: "no memory to share: \(errorText())") }
    defer { munmap(memory, bytes) }
    let error = memory.bindMemory(to: Int32.self, capacity: 1)
    let calls = (memory + MemoryLayout<Int64>.stride)
      .bindMemory(to: lki_measured_call.self, capacity: what.calls)
    var measuring = lki_measuring(
      threads: UInt32(what.threads), calls: UInt32(what.calls),
      diverged: what.credentials == .diverged, pinned: what.isPinned)
    let child = lki_measure(&measuring, calls, error)
    guard child > 0 else {
      return .failed(id: id, reason: "cannot fork: \(errorName(-child))")
    }
    guard ends(child, until: lki_now() + UInt64(deadline) * 1_000_000) else {
      return .failed(
        id: id, reason: "\(what.threads) threads were not measured within \(deadline / 1000) s",
        isOvertaken: true)
    }
    guard error.pointee == 0 else {
      return .failed(
        id: id,
        reason: "\(what.threads) threads cannot be measured: \(errorName(error.pointee))")
    }
    return .measured(
      id: id,
      calls: (0..<what.calls).map {
        MeasuredCall(
          nanoseconds: calls[$0].nanoseconds, standstill: calls[$0].standstill,
          byLast: calls[$0].by_last)
      })
  }

  /// Whether a process ends in time; it is killed otherwise.
  private func ends(_ child: pid_t, until deadline: UInt64) -> Bool {
    while waitpid(child, nil, WNOHANG) == 0 {
      if lki_now() >= deadline {
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
        return false
      }
      lki_pause(Self.pause)
    }
    return true
  }
}

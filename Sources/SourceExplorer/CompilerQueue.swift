// SPDX-License-Identifier: MIT

import FoundationEssentials

/// Lets as many compilers run at a time as there are processors, and makes what several ask for only once.
actor CompilerQueue {
  /// The queue of this process.
  static let shared = CompilerQueue(places: ProcessInfo.processInfo.activeProcessorCount)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var runtimes: [String: Task<CompiledRuntime, any Error>] = [:]

  init(places: Int) { self.places = places }

  /// Takes a place, when one is free.
  func enter() async {
    guard places == 0 else {
      places -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives the place to the next.
  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }

  /// The runtime under a key, which the first who asks makes; one that could not be made is tried again.
  func runtime(
    _ key: String, make: @escaping @Sendable () async throws -> CompiledRuntime
  ) async throws -> CompiledRuntime {
    if let known = runtimes[key] { return try await known.value }
    let task = Task { try await make() }
    runtimes[key] = task
    do {
      return try await task.value
    } catch {
      runtimes[key] = nil
      throw error
    }
  }
}

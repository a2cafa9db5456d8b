import Foundation
import Synchronization

/// Notices that the user wants a run to end.
///
/// The first SIGINT or SIGTERM asks for an end, with a report of what there is; the second ends at once.
final class Interruption: Sendable {
  private let requested = Mutex(false)

  /// The exit status of a program that SIGINT ended, by the convention of shells.
  private static let abruptStatus: Int32 = 130

  /// Listens for signals until the process ends.
  init() {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        notice()
        // The handler keeps its own source alive, for as long as the process lives.
        _ = source
      }
      source.resume()
    }
  }

  /// Whether the user has asked for an end.
  var isRequested: Bool { requested.withLock(\.self) }

  /// How often a running task is told of a request.
  private static let interval: Duration = .milliseconds(100)

  /// Does something in a task that is cancelled as soon as the user asks for an end.
  func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) async -> Value {
    let task = Task { await work() }
    let watch = Task { [self] in
      while !Task.isCancelled {
        if isRequested { task.cancel() }
        try? await Task.sleep(for: Self.interval)
      }
    }
    defer { watch.cancel() }
    return await task.value
  }

  private func notice() {
    let isSecond = requested.withLock { requested in
      defer { requested = true }
      return requested
    }
    if isSecond { _exit(Self.abruptStatus) }
    StandardError.write(lines: ["", "ending with what there is; press again to end at once"])
  }
}

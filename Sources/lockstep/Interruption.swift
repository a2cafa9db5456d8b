// SPDX-License-Identifier: MIT

import Foundation
import Synchronization

/// Notices that the user wants a run to end.
///
/// The first SIGINT, SIGTERM or SIGHUP asks for an end, with a report of what there is; the second ends at once. Those that
/// come together are one: timeout(1) sends its signal to the command and to the command's group.
final class Interruption: Sendable {
  /// When the end was asked for; `nil` if it was not.
  private let request = Mutex<ContinuousClock.Instant?>(nil)

  /// How long after the first signal another one is still the same request.
  private static let together: Duration = .milliseconds(500)

  /// Listens for signals until the process ends.
  init() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Who started the command with nohup(1) does not want its terminal's end to end it.
      if !Self.isHandled(number) { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        notice()
        // The handler keeps its own source alive, for as long as the process lives.
        _ = source
      }
      source.resume()
    }
  }

  /// Takes a signal's default action away; false if it is ignored and to stay so.
  private static func isHandled(_ number: Int32) -> Bool {
    var former = sigaction()
    guard number == SIGHUP, sigaction(number, nil, &former) == 0 else {
      signal(number, SIG_IGN)
      return true
    }
    let isIgnored = unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == 1
    signal(number, SIG_IGN)
    return !isIgnored
  }

  /// Whether the user has asked for an end.
  var isRequested: Bool { request.withLock { $0 != nil } }

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
    let now = ContinuousClock.now
    let first = request.withLock { request in
      defer { request = request ?? now }
      return request
    }
    if let first {
      // The guards of guests clean up behind this process.
      if now - first >= Self.together { _exit(ExitStatus.ofInterruption) }
      return
    }
    StandardError.write(lines: ["", "ending with what there is; press again to end at once"])
  }
}

import Foundation
import Synchronization

/// Notices that the user wants a run to end.
///
/// The first SIGINT or SIGTERM asks for an end, with a report of what there is; the second ends at once.
final class Interruption: Sendable {
  private let requested = Mutex(false)
  private let sources: Mutex<[any DispatchSourceSignal]>

  /// The exit status of a program that SIGINT ended, by the convention of shells.
  private static let abruptStatus: Int32 = 130

  /// Listens for signals until the process ends.
  init() {
    sources = Mutex([])
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        let isSecond = requested.withLock { requested in
          defer { requested = true }
          return requested
        }
        if isSecond { _exit(Self.abruptStatus) }
        StandardError.write("\nending after this scenario; press again to end at once")
      }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }

  /// Whether the user has asked for an end.
  var isRequested: Bool { requested.withLock(\.self) }
}

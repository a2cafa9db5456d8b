// SPDX-License-Identifier: MIT

import Glibc
import SystemPackage

/// A lock between processes, held until it is released or the process ends (flock(2)).
final class FileLock: Sendable {
  private let descriptor: FileDescriptor

  /// How often a lock that another process holds is tried again.
  private static let interval: Duration = .milliseconds(50)

  private init(descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Takes the lock, waiting for another process at most `limit`.
  ///
  /// - Throws: ``DebianArchiveError/unusable(reason:)``.
  static func take(_ path: String, within limit: Duration) async throws(DebianArchiveError)
    -> FileLock
  {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite])
    } catch {
      throw .unusable(reason: "\(path) cannot be opened: \(reason(of: error))")
    }
    let end = ContinuousClock.now + limit
    while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < end, !Task.isCancelled else {
        try? descriptor.close()
        throw .unusable(
          reason: "another Lockstep has used \(path) for more than \(limit.components.seconds) s")
      }
      try? await Task.sleep(for: interval)
    }
    return FileLock(descriptor: descriptor)
  }

  /// Releases the lock. Call it once.
  func release() { try? descriptor.close() }
}

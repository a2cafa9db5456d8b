// SPDX-License-Identifier: MIT

import Glibc

/// Why a folder could not be made or used.
public struct FolderFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence without a full stop, which names the folder, and the remedy where there is one.
  public let description: String

  init(_ description: String) { self.description = description }

  /// A failed system call, whose `errno` is still there.
  static func call(_ what: String, _ path: String) -> FolderFailure {
    FolderFailure("cannot \(what) \(path): \(String(cString: strerror(errno)))")
  }
}

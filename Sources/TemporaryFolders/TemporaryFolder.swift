// SPDX-License-Identifier: MIT

import Glibc
import Synchronization

/// A folder that only this user can enter and that is removed in the end: at the latest when the process exits, because
/// a test run ends without shutting its shared engines down, or else when somebody makes the next one in its parent.
///
/// The process that made it holds a lock on it (flock(2)) for as long as it lives, so that nobody takes the folder of a
/// living run for one of a dead run.
public struct TemporaryFolder: Hashable, Sendable {
  /// Its absolute path.
  public let path: String
  /// A descriptor of the folder, closed by `remove`; it is not inherited by executed programs.
  public let descriptor: Int32
  private let parent: PrivateParent

  /// How the names begin. Behind it come `randomCharacters` characters.
  static let namePrefix = "lockstep-"

  private static let randomCharacters = 8

  /// How many names are tried before it is given up: two that meet are as likely as a broken machine.
  private static let attempts = 100

  /// Makes a new folder, and removes those that dead runs have left beside it.
  ///
  /// - Parameter parent: where; `nil` for the user's own folder below `TMPDIR`, as ``PrivateParent`` says.
  /// - Throws: ``FolderFailure``.
  public init(in parent: String? = nil) throws(FolderFailure) {
    let parent: PrivateParent = if let parent { try PrivateParent(parent) } else { try .ofUser() }
    _ = Self.removesAtExit
    parent.sweep()
    for _ in 0..<Self.attempts {
      let name = Self.namePrefix + Self.randomName()
      guard mkdirat(parent.descriptor, name, 0o700) == 0 else {
        if errno == EEXIST { continue }
        throw .call("make a folder in", parent.path)
      }
      let descriptor = FolderTree.open(name, in: parent.descriptor)
      guard descriptor >= 0 else {
        if errno == ENOENT { continue }
        throw .call("open", "\(parent.path)/\(name)")
      }
      // Somebody who cleans up may have met the folder before its lock. A file system without locks has nobody who does.
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      var status = stat()
      if isTaken || fstat(descriptor, &status) != 0 || status.st_nlink == 0 {
        close(descriptor)
        continue
      }
      path = "\(parent.path)/\(name)"
      self.descriptor = descriptor
      self.parent = parent
      let folder = self
      Self.existing.withLock { _ = $0.insert(folder) }
      return
    }
    throw FolderFailure("no name is free in \(parent.path)")
  }

  /// Removes the folder and everything in it. Call it once.
  public func remove() {
    guard Self.existing.withLock({ $0.remove(self) }) != nil else { return }
    discard()
  }

  private func discard() {
    let name = String(path[path.index(after: path.lastIndex(of: "/")!)...])
    FolderTree.remove(name, in: parent.descriptor)
    close(descriptor)
    parent.close()
  }

  /// Removes the folder of a process that is gone, by its path; one that is no temporary folder stays.
  public static func removeOfDeadProcess(_ path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let name = String(path[path.index(after: slash)...])
    guard isName(name), let parent = try? PrivateParent(String(path[..<slash])) else { return }
    defer { parent.close() }
    FolderTree.remove(name, in: parent.descriptor)
  }

  /// Whether a folder with this name is one of Lockstep's.
  static func isName(_ name: String) -> Bool {
    name.hasPrefix(namePrefix) && name.utf8.count == namePrefix.utf8.count + randomCharacters
  }

  private static func randomName() -> String {
    let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<randomCharacters).map { _ in characters.randomElement()! })
  }

  /// The folders that have not been removed yet.
  private static let existing = Mutex<Set<TemporaryFolder>>([])

  /// Evaluated once, to have the rest removed when the process exits.
  private static let removesAtExit: Void = {
    atexit {
      let rest = TemporaryFolder.existing.withLock { folders in
        defer { folders = [] }
        return folders
      }
      for folder in rest { folder.discard() }
    }
  }()
}

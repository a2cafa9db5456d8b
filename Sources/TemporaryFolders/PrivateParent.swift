// SPDX-License-Identifier: MIT

import Glibc

/// An open folder in which temporary folders are made.
///
/// Where other users can write, as in /tmp, it is `lockstep-UID`, which belongs to this user and which nobody else can
/// enter: so nobody can plant or exchange anything below it.
struct PrivateParent: Hashable, Sendable {
  /// Its path.
  let path: String
  /// A descriptor of it.
  let descriptor: Int32

  /// Opens a folder that exists, of which the caller knows that nobody else writes in it.
  ///
  /// - Throws: ``FolderFailure``.
  init(_ path: String) throws(FolderFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .call("open", path) }
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// The folder of this user below `TMPDIR`, by default /tmp; made if it is missing.
  ///
  /// - Throws: ``FolderFailure`` if something there is not this user's, or is open to others.
  static func ofUser() throws(FolderFailure) -> PrivateParent {
    let variable = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var base = variable.hasPrefix("/") ? variable : "/tmp"
    while base.count > 1, base.hasSuffix("/") { base.removeLast() }
    let user = geteuid()
    let name = "lockstep-\(user)"
    let path = base == "/" ? "/\(name)" : "\(base)/\(name)"
    let folder = open(base, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .call("open", base) }
    defer { Glibc.close(folder) }
    // The mode holds whatever the umask is: all that it could take away is this user's own.
    guard mkdirat(folder, name, 0o700) == 0 || errno == EEXIST else { throw .call("make", path) }
    let descriptor = FolderTree.open(name, in: folder)
    guard descriptor >= 0 else {
      guard errno == ENOTDIR || errno == ELOOP else { throw .call("open", path) }
      throw FolderFailure("\(path) is no folder; remove it, or set TMPDIR to a folder of your own")
    }
    var status = stat()
    let isPrivate =
      fstat(descriptor, &status) == 0 && status.st_uid == user && status.st_mode & 0o077 == 0
    guard isPrivate else {
      Glibc.close(descriptor)
      throw FolderFailure(
        "\(path) is not this user's alone (owner \(status.st_uid), mode "
          + "\(String(status.st_mode & 0o7777, radix: 8))); remove it, or set TMPDIR to a folder "
          + "of your own")
    }
    return PrivateParent(path: path, descriptor: descriptor)
  }

  /// Removes the temporary folders of this user whose process is gone: nobody holds their locks any more.
  func sweep() {
    for entry in FolderTree.entries(of: descriptor) where TemporaryFolder.isName(entry.name) {
      let folder = FolderTree.open(entry.name, in: descriptor)
      guard folder >= 0 else { continue }
      defer { Glibc.close(folder) }
      var status = stat()
      guard fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
        flock(folder, LOCK_EX | LOCK_NB) == 0
      else { continue }
      FolderTree.remove(entry.name, in: descriptor)
    }
  }

  /// Closes the descriptor. Call it once.
  func close() { Glibc.close(descriptor) }
}

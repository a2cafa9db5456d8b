// SPDX-License-Identifier: MIT

import Glibc

/// Removes folders by descriptors: no name is looked up twice, no symbolic link is followed, and no other file system is
/// entered, whoever else may write in the folder meanwhile.
public enum FolderTree {
  /// The deepest folder that is removed: deeper than any that Lockstep, a scenario or a kernel's package makes.
  private static let deepest = 64

  /// How often a folder is emptied that is not empty afterwards: an entry may have been added meanwhile.
  private static let passes = 3

  /// Opens a folder below another one, unless it is a symbolic link; a descriptor, or -1 with `errno` set.
  static func open(_ name: String, in parent: Int32) -> Int32 {
    openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Removes a folder with everything in it.
  ///
  /// - Parameters:
  ///   - name: its name, without a slash.
  ///   - parent: a descriptor of the folder that it lies in.
  /// - Returns: whether it is gone; if not, `errno` says what kept it.
  @discardableResult
  public static func remove(_ name: String, in parent: Int32) -> Bool {
    var status = stat()
    guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return errno == ENOENT }
    return remove(name, in: parent, of: status.st_dev, depth: 0)
  }

  /// Removes everything in an open folder, and leaves the folder.
  public static func empty(_ folder: Int32) {
    var status = stat()
    guard fstat(folder, &status) == 0 else { return }
    empty(folder, of: status.st_dev, depth: 0)
  }

  private static func remove(_ name: String, in parent: Int32, of device: dev_t, depth: Int) -> Bool
  {
    for _ in 0..<passes {
      let folder = open(name, in: parent)
      if folder < 0 { return errno == ENOENT }
      var status = stat()
      let isHere = fstat(folder, &status) == 0 && status.st_dev == device
      if isHere { empty(folder, of: device, depth: depth) }
      close(folder)
      if unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return true }
      guard isHere, errno == ENOTEMPTY || errno == EEXIST else { return false }
    }
    return false
  }

  private static func empty(_ folder: Int32, of device: dev_t, depth: Int) {
    guard depth < deepest else { return }
    // What cannot be removed shows itself when the folder cannot.
    for entry in entries(of: folder) {
      if !entry.isFolder, unlinkat(folder, entry.name, 0) == 0 || errno != EISDIR { continue }
      _ = remove(entry.name, in: folder, of: device, depth: depth + 1)
    }
  }

  /// What lies in an open folder; empty if it cannot be read.
  static func entries(of folder: Int32) -> [(name: String, isFolder: Bool)] {
    // The stream has a descriptor of its own, with a place of its own.
    let own = open(".", in: folder)
    guard own >= 0, let stream = fdopendir(own) else {
      if own >= 0 { close(own) }
      return []
    }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." {
        entries.append((name: name, isFolder: entry.pointee.d_type == UInt8(DT_DIR)))
      }
    }
    return entries
  }
}

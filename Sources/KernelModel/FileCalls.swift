// SPDX-License-Identifier: MIT

import Scenarios

/// The system calls that work on files.
///
/// Ordinary errors come from the lookup, before Landlock is asked, or from the file system, after it. Each
/// call below keeps that order.
extension Machine {
  /// `openat(2)`: ENOENT, ENOTDIR, ELOOP, EISDIR; EACCES; ENXIO (a socket).
  ///
  /// A FIFO that Landlock allows hangs, because nobody is there who could open its other end.
  func open(
    _ path: String, for mode: OpenMode, by thread: Identity<Task>
  ) throws(Failure) -> StepResult {
    let inode = try files.follow(path)
    let kind = files[inode].kind
    switch mode {
    case .reading:
      let right: FileRight =
        kind == .directory ? kernel.rightToReadDirectory : .READ_FILE
      try requireAccess([right], on: inode, by: thread)
    case .writing:
      if kind == .directory { throw Failure(.EISDIR) }
      try requireAccess([.WRITE_FILE], on: inode, by: thread)
    }
    if kind == .socket { throw Failure(.ENXIO) }
    return kind == .fifo ? .hung : .ok
  }

  /// `truncate(2)`: ENOENT, ENOTDIR, EISDIR, EINVAL (neither file nor directory); EACCES.
  func truncate(_ path: String, by thread: Identity<Task>) throws(Failure) {
    let inode = try files.follow(path)
    switch files[inode].kind {
    case .file: break
    case .directory: throw Failure(.EISDIR)
    default: throw Failure(.EINVAL)
    }
    guard kernel.checksTruncate else { return }
    try requireAccess([.TRUNCATE], on: inode, by: thread)
  }

  /// `openat(2)` with `O_DIRECTORY`: ENOENT, ENOTDIR; EACCES.
  func readDirectory(_ path: String, by thread: Identity<Task>) throws(Failure) {
    let inode = try files.follow(path)
    guard files[inode].kind == .directory else { throw Failure(.ENOTDIR) }
    let right = kernel.rightToReadDirectory
    try requireAccess([right], on: inode, by: thread)
  }

  /// `mkdirat(2)`, `mknodat(2)`, `symlinkat(2)`: ENOENT, ENOTDIR, EEXIST; EACCES.
  mutating func make(
    _ path: String, kind: EntryKind, by thread: Identity<Task>
  ) throws(Failure) {
    let place = try files.place(of: path)
    guard let name = place.name, files.entry(at: place) == nil else { throw Failure(.EEXIST) }
    try requireAccess([kind.right], on: place.directory, by: thread)
    files.insert(kind: Inode.Kind(kind), at: place.directory, name)
  }

  /// `unlinkat(2)`: ENOENT, ENOTDIR; EACCES; EISDIR.
  mutating func removeFile(
    _ path: String, by thread: Identity<Task>
  ) throws(Failure) {
    let place = try files.place(of: path)
    guard let name = place.name else { throw Failure(.EISDIR) }
    guard let inode = files.entry(at: place) else { throw Failure(.ENOENT) }
    try requireAccess([.REMOVE_FILE], on: place.directory, by: thread)
    if files[inode].kind == .directory { throw Failure(.EISDIR) }
    files.remove(at: place.directory, name)
  }

  /// `unlinkat(2)` with `AT_REMOVEDIR`: ENOENT, ENOTDIR, EINVAL ("."); EACCES; ENOTDIR, ENOTEMPTY.
  mutating func removeDirectory(
    _ path: String, by thread: Identity<Task>
  ) throws(Failure) {
    let place = try files.place(of: path)
    guard let name = place.name else { throw Failure(.EINVAL) }
    guard let inode = files.entry(at: place) else { throw Failure(.ENOENT) }
    try requireAccess([.REMOVE_DIR], on: place.directory, by: thread)
    guard files[inode].kind == .directory else { throw Failure(.ENOTDIR) }
    guard files.isEmpty(inode) else { throw Failure(.ENOTEMPTY) }
    files.remove(at: place.directory, name)
  }

  /// `renameat2(2)` without flags: ENOENT, ENOTDIR, EBUSY ("."), EINVAL and ENOTEMPTY (a directory into
  /// itself); EACCES and EXDEV; ENOTDIR, EISDIR, ENOTEMPTY.
  ///
  /// In the same directory the rename needs the rights to remove the old name, to make the new one, and to
  /// remove what is there; none of them is `REFER`. Source: landlock(7), `current_check_refer_path()`.
  mutating func rename(
    _ path: String, to targetPath: String, by thread: Identity<Task>
  ) throws(Failure) {
    let source = try files.place(of: path)
    let target = try files.place(of: targetPath)
    guard let oldName = source.name, let newName = target.name else { throw Failure(.EBUSY) }
    guard let inode = files.entry(at: source) else { throw Failure(.ENOENT) }
    let victim = files.entry(at: target)
    if source.directory != target.directory {
      if files.ancestry(of: target.directory).contains(inode) { throw Failure(.EINVAL) }
      if let victim, files.ancestry(of: source.directory).contains(victim) {
        throw Failure(.ENOTEMPTY)
      }
      try requireReparenting(
        of: inode, from: source.directory, to: target.directory, replacing: victim, by: thread)
    } else {
      var rights: Set<FileRight> = [files[inode].rightToRemove, files[inode].rightToMake]
      if let victim { rights.insert(files[victim].rightToRemove) }
      try requireAccess(rights, on: source.directory, by: thread)
    }
    // The same entry twice: nothing to do.
    if victim == inode { return }
    if let victim { try checkReplacement(of: victim, by: inode) }
    moveEntry(from: (source.directory, oldName), to: (target.directory, newName))
  }

  private func checkReplacement(
    of victim: Identity<Inode>, by inode: Identity<Inode>
  ) throws(Failure) {
    let isDirectory = files[inode].kind == .directory
    if files[victim].kind == .directory {
      guard isDirectory else { throw Failure(.EISDIR) }
      guard files.isEmpty(victim) else { throw Failure(.ENOTEMPTY) }
    } else if isDirectory {
      throw Failure(.ENOTDIR)
    }
  }

  /// Moves an entry. Rules belong to entries, so they move along; one mutant leaves them behind.
  private mutating func moveEntry(
    from source: (directory: Identity<Inode>, name: String),
    to target: (directory: Identity<Inode>, name: String)
  ) {
    guard !kernel.rulesFollowEntries,
      let inode = files[source.directory].children[source.name]
    else { return files.move(from: source, to: target) }
    files.move(from: source, to: target)
    for domain in domains.identities { domains[domain].layer.pathRules[inode] = nil }
  }
}

extension Inode.Kind {
  /// What a new entry is.
  fileprivate init(_ kind: EntryKind) {
    self =
      switch kind {
      case .directory: .directory
      case .regular: .file
      case .fifo: .fifo
      case .socket: .socket
      case .symlink: .symlink
      }
  }
}

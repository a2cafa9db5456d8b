// SPDX-License-Identifier: MIT

import Scenarios

/// An entry of the file tree (`struct inode`); it keeps its identity when it is renamed.
struct Inode: Hashable, Sendable {
  /// What an entry can be.
  enum Kind: Hashable, Sendable {
    case directory, file, fifo, socket
    /// A link to ``FileTree/linkTarget``.
    case symlink
  }

  /// What it is.
  var kind: Kind
  /// The directory that it is in; `nil` for the root and for an entry that was removed.
  var parent: Identity<Inode>?
  /// The entries of a directory by their names.
  var children: [String: Identity<Inode>] = [:]

  /// The right that making such an entry asks for.
  var rightToMake: FileRight {
    switch kind {
    case .directory: .MAKE_DIR
    case .file: .MAKE_REG
    case .fifo: .MAKE_FIFO
    case .socket: .MAKE_SOCK
    case .symlink: .MAKE_SYM
    }
  }

  /// The right that removing such an entry asks for.
  var rightToRemove: FileRight { kind == .directory ? .REMOVE_DIR : .REMOVE_FILE }
}

/// The directory of a scenario: `ScenarioTree` and what the steps have made of it.
///
/// Everybody may do everything here as far as file modes go; only Landlock denies.
struct FileTree: Hashable, Sendable {
  /// Where a path leads: a directory, and the name of an entry in it that may or may not exist.
  struct Place: Hashable, Sendable {
    /// The directory.
    let directory: Identity<Inode>
    /// The name in it; `nil` if the path is the directory itself (".").
    let name: String?
  }

  /// What every symbolic link points at: a name in the directory that the link is in.
  static let linkTarget = "file"

  private var inodes = Table<Inode>()
  /// The scenario's directory.
  let root: Identity<Inode>

  /// The tree with which every scenario starts.
  init() {
    root = inodes.add(Inode(kind: .directory))
    for entry in ScenarioTree.entries {
      guard let place = try? place(of: entry.path), let name = place.name else {
        preconditionFailure("the scenario tree lists '\(entry.path)' before its directory")
      }
      insert(kind: entry.kind == .directory ? .directory : .file, at: place.directory, name)
    }
  }

  /// The entry with this identity.
  subscript(inode: Identity<Inode>) -> Inode { inodes[inode] }

  /// The entry and the directories above it, up to the root.
  func ancestry(of inode: Identity<Inode>) -> [Identity<Inode>] {
    Array(sequence(first: inode) { inodes[$0].parent })
  }

  /// The place that a path names.
  ///
  /// - Throws: ENOENT, ENOTDIR or ELOOP if a directory on the way does not exist or is none.
  func place(of path: String) throws(Failure) -> Place {
    let names = path.split(separator: "/").map(String.init).filter { $0 != "." }
    guard let last = names.last else { return Place(directory: root, name: nil) }
    var directory = root
    for name in names.dropLast() {
      guard let next = inodes[directory].children[name] else { throw Failure(.ENOENT) }
      directory = try target(of: next)
      guard inodes[directory].kind == .directory else { throw Failure(.ENOTDIR) }
    }
    return Place(directory: directory, name: last)
  }

  /// The entry at a place, if there is one.
  func entry(at place: Place) -> Identity<Inode>? {
    guard let name = place.name else { return place.directory }
    return inodes[place.directory].children[name]
  }

  /// The entry that a path names, without following a link at its end.
  ///
  /// - Throws: ENOENT, ENOTDIR or ELOOP.
  func lookup(_ path: String) throws(Failure) -> Identity<Inode> {
    guard let inode = entry(at: try place(of: path)) else { throw Failure(.ENOENT) }
    return inode
  }

  /// The entry that a path names, following a link at its end.
  ///
  /// - Throws: ENOENT, ENOTDIR or ELOOP.
  func follow(_ path: String) throws(Failure) -> Identity<Inode> {
    try target(of: try lookup(path))
  }

  /// The entry itself, or what a symbolic link points at.
  ///
  /// - Throws: ENOENT, or ELOOP for a link that has the name of its own target.
  private func target(of inode: Identity<Inode>) throws(Failure) -> Identity<Inode> {
    guard inodes[inode].kind == .symlink else { return inode }
    guard let directory = inodes[inode].parent,
      let target = inodes[directory].children[Self.linkTarget]
    else { throw Failure(.ENOENT) }
    // A link at the target's name points at itself, and so does every other link beside it.
    if inodes[target].kind == .symlink { throw Failure(.ELOOP) }
    return target
  }

  /// Whether a directory has entries.
  func isEmpty(_ inode: Identity<Inode>) -> Bool { inodes[inode].children.isEmpty }

  /// Adds a new entry.
  mutating func insert(kind: Inode.Kind, at directory: Identity<Inode>, _ name: String) {
    let inode = inodes.add(Inode(kind: kind, parent: directory))
    inodes[directory].children[name] = inode
  }

  /// Removes an entry; whoever refers to it still can.
  mutating func remove(at directory: Identity<Inode>, _ name: String) {
    guard let inode = inodes[directory].children.removeValue(forKey: name) else { return }
    inodes[inode].parent = nil
  }

  /// Moves an entry to another place, and removes what was there.
  mutating func move(
    from source: (directory: Identity<Inode>, name: String),
    to target: (directory: Identity<Inode>, name: String)
  ) {
    guard let inode = inodes[source.directory].children[source.name] else { return }
    remove(at: target.directory, target.name)
    remove(at: source.directory, source.name)
    inodes[target.directory].children[target.name] = inode
    inodes[inode].parent = target.directory
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// What a domain lets a thread do with files.
extension Machine {
  /// The rights over files that each layer handles.
  ///
  /// `REFER` is denied by every layer of a domain, handled or not, so that a policy written for ABI version 1
  /// keeps its meaning. Source: landlock(7), `_LANDLOCK_ACCESS_FS_INITIALLY_DENIED`.
  private func handled(by layer: Layer) -> Set<FileRight> { layer.handledFS.union([.REFER]) }

  /// The rights, of those asked for, that each layer denies on an entry.
  ///
  /// A layer allows a right if a rule of its own allows it for the entry or for a directory above it.
  ///
  /// Source: landlock(7); `landlock_unmask_layers()`.
  private func denied(
    _ rights: Set<FileRight>, on inodes: [Identity<Inode>], in layers: [Layer]
  ) -> [Set<FileRight>] {
    layers.map { layer in
      inodes.reduce(rights.intersection(handled(by: layer))) { denied, inode in
        denied.subtracting(layer.pathRules[inode] ?? [])
      }
    }
  }

  /// Checks that the domain of a thread allows rights on an entry.
  ///
  /// - Throws: EACCES.
  func requireAccess(
    _ rights: Set<FileRight>, on inode: Identity<Inode>, by thread: Identity<Task>
  ) throws(Failure) {
    try requireAccess(rights, on: files.ancestry(of: inode), by: thread)
  }

  /// Checks that the domain of a thread allows rights on an entry.
  ///
  /// - Parameters:
  ///   - inodes: the entry and the directories above it; none for an entry outside of the scenario's
  ///     directory, which no rule can allow.
  ///   - exempt: the layers that do not count, outermost first; those beyond its end do.
  /// - Throws: EACCES.
  func requireAccess(
    _ rights: Set<FileRight>, on inodes: [Identity<Inode>], by thread: Identity<Task>,
    exempting exempt: [Bool] = []
  ) throws(Failure) {
    let denied = denied(rights, on: inodes, in: layers(of: domain(of: thread)))
    var denying: [(layer: Int, blockers: Int)] = []
    for (layer, rights) in denied.enumerated() where !rights.isEmpty {
      if layer < exempt.count && exempt[layer] { continue }
      denying.append((layer, rights.reduce(0) { $0 | 1 << $1.bit }))
    }
    if !denying.isEmpty { throw Failure(.EACCES, denial(of: thread, by: denying)) }
  }

  /// Checks that the domain of a thread allows a rename from one directory to another.
  ///
  /// Both directories must allow `REFER`, and the entry must not gain rights by the move: whatever a layer
  /// denies on it before (at the entry itself and above), it must deny in the new directory as well. A
  /// missing right to remove or make is reported first (EACCES), then the rest (EXDEV), because a
  /// program that gets EXDEV may copy the file instead. A domain whose layers handle no right over files
  /// at all allows the rename.
  ///
  /// Source: landlock(7) on `LANDLOCK_ACCESS_FS_REFER`; `current_check_refer_path()`.
  func requireReparenting(
    of inode: Identity<Inode>, from source: Identity<Inode>, to target: Identity<Inode>,
    replacing victim: Identity<Inode>?, by thread: Identity<Task>
  ) throws(Failure) {
    let layers = layers(of: domain(of: thread))
    guard layers.contains(where: { !$0.handledFS.isEmpty }) else { return }
    // Linux 5.13 to 5.18 (ABI version 1) have no way to allow it, and say so before anything else.
    guard kernel.canAllowReparenting else { throw Failure(.EXDEV) }

    let everything = kernel.fileRights
    let atSource = denied(everything, on: files.ancestry(of: source), in: layers)
    let atTarget = denied(everything, on: files.ancestry(of: target), in: layers)
    var removing: Set<FileRight> = [.REFER, files[inode].rightToRemove]
    var making: Set<FileRight> = [.REFER, files[inode].rightToMake]
    if let victim { making.insert(files[victim].rightToRemove) }
    if !kernel.checksRefer {
      removing.remove(.REFER)
      making.remove(.REFER)
    }

    let isDirectory = files[inode].kind == .directory
    let ownDenied = denied(everything, on: [inode], in: layers)
    let gainsNothing = layers.indices.allSatisfy { layer in
      let before = atSource[layer].intersection(ownDenied[layer])
      return before.subtracting(atTarget[layer]).allSatisfy { !isDirectory && !$0.appliesToFiles }
    }
    let missing = zip(atSource, atTarget).map { atSource, atTarget in
      atSource.intersection(removing).union(atTarget.intersection(making))
    }
    let lacksAccess = missing.contains { !$0.subtracting([.REFER]).isEmpty }
    if lacksAccess && kernel.checksAccessBeforeRefer { throw Failure(.EACCES) }
    let lacksRefer = missing.contains { $0.contains(.REFER) }
    let gains = !gainsNothing && kernel.checksRefer
    if lacksRefer || gains { throw Failure(.EXDEV) }
    if lacksAccess { throw Failure(.EACCES) }
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol

/// An archive in the `newc` form of cpio, which the kernel unpacks as its first root file system.
///
/// The form is described in the kernel's Documentation/driver-api/early-userspace/buffer-format.rst. Owners
/// are root and times are 0, so that equal contents give equal bytes.
public struct InitramfsArchive: Sendable {
  private var archive: [UInt8] = []
  private var entries = 0

  /// Begins an empty archive.
  public init() {}

  /// The kinds of entries, as the upper bits of a mode (inode(7)).
  private enum Kind: UInt32 {
    case directory = 0o040000
    case file = 0o100000
    case characterDevice = 0o020000
  }

  /// Adds a directory; its parents must have been added before.
  ///
  /// - Parameters:
  ///   - path: the path without a slash at its beginning.
  ///   - permissions: the lower twelve bits of the mode.
  public mutating func addDirectory(_ path: String, permissions: UInt32 = 0o755) {
    add(path, mode: Kind.directory.rawValue | permissions, links: 2)
  }

  /// Adds a regular file.
  public mutating func addFile(_ path: String, permissions: UInt32, contents: [UInt8]) {
    add(path, mode: Kind.file.rawValue | permissions, links: 1, contents: contents)
  }

  /// Adds the node of a character device.
  public mutating func addCharacterDevice(
    _ path: String, permissions: UInt32 = 0o600, major: UInt32, minor: UInt32
  ) {
    add(
      path, mode: Kind.characterDevice.rawValue | permissions, links: 1, major: major, minor: minor)
  }

  /// The whole archive, with the entry that ends it.
  public func finished() -> [UInt8] {
    var copy = self
    // The numbers of the last entry are those that other writers of this form use.
    copy.append("TRAILER!!!", fields: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0], contents: [])
    return copy.archive
  }

  private mutating func add(
    _ path: String, mode: UInt32, links: UInt32, major: UInt32 = 0, minor: UInt32 = 0,
    contents: [UInt8] = []
  ) {
    // Each entry has a number of its own: equal ones would be taken for hard links.
    entries += 1
    append(
      path,
      fields: [
        UInt32(entries), mode, 0, 0, links, 0, UInt32(contents.count), 0, 0, major, minor,
      ], contents: contents)
  }

  private mutating func append(_ path: String, fields: [UInt32], contents: [UInt8]) {
    let nameSize = UInt32(path.utf8.count + 1)
    archive += Array("070701".utf8)
    // After the name's size comes a checksum, which this form does not use.
    for field in fields + [nameSize, 0] {
      let digits = String(field, radix: 16, uppercase: true)
      archive += Array(repeating: UInt8(ascii: "0"), count: 8 - digits.utf8.count)
      archive += Array(digits.utf8)
    }
    archive += Array(path.utf8) + [0]
    pad()
    archive += contents
    pad()
  }

  /// Headers and contents begin at multiples of four bytes.
  private mutating func pad() {
    archive += Array(repeating: 0, count: (4 - archive.count % 4) % 4)
  }
}

extension InitramfsArchive {
  /// The file system of a guest: the agent as `/init`, and what it needs before it has mounted anything.
  ///
  /// Device numbers are those of the kernel's Documentation/admin-guide/devices.txt.
  static func guest(agent: [UInt8]) -> InitramfsArchive {
    var archive = InitramfsArchive()
    for folder in ["dev", "proc", "sys", "tmp"] { archive.addDirectory(folder) }
    archive.addCharacterDevice("dev/console", major: 5, minor: 1)
    archive.addCharacterDevice("dev/null", permissions: 0o666, major: 1, minor: 3)
    archive.addCharacterDevice("dev/ttyS1", major: 4, minor: 65)
    archive.addCharacterDevice("dev/tty1", major: 4, minor: 1)
    archive.addFile("init", permissions: 0o755, contents: agent)
    return archive
  }

  /// What lies behind that of the agent: the programs of a run.
  static func ofPrograms(_ file: [UInt8]) -> InitramfsArchive {
    var archive = InitramfsArchive()
    archive.addFile(
      String(ProgramFile.path.dropFirst()), permissions: 0o400, contents: file)
    return archive
  }
}

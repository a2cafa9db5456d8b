// SPDX-License-Identifier: MIT

import Glibc

/// Whether there is room for what other programs write.
///
/// Not each of them says that a disk is full: apt-get then takes the archive's signed index for one that nobody has
/// signed.
enum DiskSpace {
  /// How much is written on trial, in bytes: more than any signed index of Debian's archive has, of which apt-get writes
  /// a copy below `TMPDIR` to check it.
  private static let tried = 512 * 1024

  /// Where programs write that are told nothing else.
  static var temporaryFolder: String {
    let variable = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return variable.isEmpty ? "/tmp" : variable
  }

  /// Which of these folders has no room, as a sentence without a full stop that says what to do; `nil` if all have some.
  ///
  /// A file is written and removed again: quotas and limits of a file system count as well. Folders that cannot be
  /// written for another reason are passed over.
  static func shortage(in folders: [String]) -> String? {
    folders.first { !hasRoom($0) }.map {
      "there is no space left on the disk of \($0); make room there"
        + ($0 == temporaryFolder ? ", or set TMPDIR to another folder" : "")
    }
  }

  private static func hasRoom(_ folder: String) -> Bool {
    var template = Array("\(folder)/lockstep-space-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return !isShortage(errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 0x55, count: tried)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return !isShortage(errno) }
      written += count
    }
    return true
  }

  private static func isShortage(_ error: Int32) -> Bool { error == ENOSPC || error == EDQUOT }
}

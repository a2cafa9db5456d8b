// SPDX-License-Identifier: MIT

import Foundation

/// The file that a report is written to.
///
/// Where there is nothing, or a regular file, the report comes whole or not at all. Anything else (a device, a FIFO, a
/// link) was put there by somebody for a purpose: it is opened and written, and stays what it is.
struct ReportFile {
  /// Its path, as the user gave it.
  let path: String

  /// How long the reader of a FIFO may take to come, and to read on.
  private static let timeout: Duration = .seconds(60)

  /// How often the reader of a FIFO is looked for.
  private static let interval: useconds_t = 50_000

  /// The permissions of a new file, of which the user's mask takes some away.
  private static let permissions: mode_t = 0o666

  /// What will keep a report from being written, as far as it shows before a long run; a sentence, or `nil`.
  var obstacle: String? {
    guard !path.isEmpty else { return "--output needs a name; '-' is standard output" }
    let refusal = "cannot write a report to \(path): "
    guard let entry = Self.status(of: path, followsLinks: false) else {
      if errno != ENOENT { return refusal + WriteError.system(errno).description }
      if path.hasSuffix("/") { return refusal + "there is no such folder" }
      return folderObstacle.map { refusal + $0 }
    }
    let target = Self.status(of: path, followsLinks: true)
    switch (target ?? entry).st_mode & S_IFMT {
    case S_IFDIR: return refusal + "it is a folder; name a file in it"
    case S_IFSOCK: return refusal + "it is a socket"
    // A link to nothing: its target will be made.
    case S_IFLNK: return nil
    default: break
    }
    guard access(path, W_OK) == 0 else { return refusal + WriteError.system(errno).description }
    return Self.isRegular(entry) ? folderObstacle.map { refusal + $0 } : nil
  }

  /// Writes a report.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    guard let entry = Self.status(of: path, followsLinks: false) else {
      guard errno == ENOENT else { throw .system(errno) }
      return try writeWhole(bytes, permissions: nil)
    }
    if Self.isRegular(entry) {
      try writeWhole(bytes, permissions: entry.st_mode & 0o7777)
    } else {
      try writeInPlace(bytes)
    }
  }

  /// What keeps a file from being made beside the report; the end of a sentence.
  private var folderObstacle: String? {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return access(folder, W_OK | X_OK) == 0 ? nil : "the folder is not there or not writable"
  }

  private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  /// What a path leads to; `nil` with `errno`.
  private static func status(of path: String, followsLinks: Bool) -> stat? {
    var status = stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 ? status : nil
  }

  /// Writes another file first, which then takes the place of the old one.
  private func writeWhole(_ bytes: [UInt8], permissions: mode_t?) throws(WriteError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let temporary = "\(folder)/.lockstep-\(UInt64.random(in: 0 ... .max)).part"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(temporary, flags, Self.permissions)
    guard descriptor >= 0 else { throw .system(errno) }
    let file = OpenFile(descriptor: descriptor)
    do throws(WriteError) {
      if let permissions { fchmod(descriptor, permissions) }
      do throws(WriteError) {
        try file.write(bytes)
      } catch {
        try? file.close()
        throw error
      }
      try file.close()
      guard rename(temporary, path) == 0 else { throw WriteError.system(errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes a report, and says on standard error where it is.
  ///
  /// - Returns: whether it was written; if not, standard error says why.
  func save(_ text: String) -> Bool {
    do {
      try write(Array(text.utf8))
    } catch {
      StandardError.write("error: the report cannot be written to \(path): \(error)")
      return false
    }
    StandardError.write("report: \(path)")
    return true
  }

  /// Opens what is there and writes to it.
  private func writeInPlace(_ bytes: [UInt8]) throws(WriteError) {
    let file = OpenFile(descriptor: try openInPlace())
    do throws(WriteError) {
      try file.write(bytes, timeout: Self.timeout)
    } catch {
      try? file.close()
      // A reader that went away has read as much as it wanted, as with standard output.
      if error == .readerIsGone { return }
      throw error
    }
    try file.close()
  }

  /// The standard stream that a path such as `/dev/stdout` leads to. Where it stands is where the report belongs: to
  /// open the file behind it anew would begin at its start.
  private static func standardStream(at path: String) -> Int32? {
    guard let target = status(of: path, followsLinks: true) else { return nil }
    return [STDOUT_FILENO, STDERR_FILENO].first { stream in
      var opened = stat()
      return fcntl(stream, F_GETFL) & O_ACCMODE != O_RDONLY && fstat(stream, &opened) == 0
        && (opened.st_dev, opened.st_ino) == (target.st_dev, target.st_ino)
    }
  }

  private func openInPlace() throws(WriteError) -> Int32 {
    if let stream = Self.standardStream(at: path) {
      let descriptor = fcntl(stream, F_DUPFD_CLOEXEC, 0)
      guard descriptor >= 0 else { throw .system(errno) }
      return descriptor
    }
    // Only a link can lead to nothing; on anything else some kernels refuse the flag (protected_fifos in proc(5)).
    let isDangling = Self.status(of: path, followsLinks: true) == nil
    let flags = O_WRONLY | O_TRUNC | O_NOCTTY | O_NONBLOCK | O_CLOEXEC | (isDangling ? O_CREAT : 0)
    let deadline = ContinuousClock.now + Self.timeout
    while true {
      let descriptor = open(path, flags, Self.permissions)
      if descriptor >= 0 { return descriptor }
      let problem = errno
      let isFIFO = Self.status(of: path, followsLinks: true).map { $0.st_mode & S_IFMT == S_IFIFO }
      // A FIFO that nobody has opened for reading yet (fifo(7)).
      guard problem == ENXIO, isFIFO == true else { throw .system(problem) }
      guard ContinuousClock.now < deadline else {
        throw .nobodyReads(seconds: Int(Self.timeout.components.seconds))
      }
      usleep(Self.interval)
    }
  }
}

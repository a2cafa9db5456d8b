// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage
import TemporaryFolders

@testable import KernelHost

/// A folder for one test, removed with the value.
final class Scratch: Sendable {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  deinit { folder.remove() }

  /// Writes a file, with the folders above it.
  func file(_ name: String, _ contents: [UInt8], permissions: mode_t = 0o644) throws -> String {
    let path = "\(path)/\(name)"
    let folder = String(path[..<path.lastIndex(of: "/")!])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try writeWhole(contents, to: path)
    guard chmod(path, permissions) == 0 else { throw Errno(rawValue: errno) }
    return path
  }

  /// Writes a text file.
  func file(_ name: String, _ text: String, permissions: mode_t = 0o644) throws -> String {
    try file(name, Array(text.utf8), permissions: permissions)
  }

  /// Makes a folder.
  func folder(_ name: String) throws -> String {
    let path = "\(path)/\(name)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

/// What an engine said.
final class Log: Sendable {
  private let lines = Mutex<[String]>([])
  var text: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

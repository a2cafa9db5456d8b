// SPDX-License-Identifier: MIT

import Glibc

/// A small text file of the kernel's, which has no size that one could ask for.
enum TextFile {
  /// The most bytes that are read.
  static let mostBytes = 16 * 1024

  /// Writes a text at once; false with `errno` set if it cannot be written.
  static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return text.withCString { Glibc.write(descriptor, $0, strlen($0)) } >= 0
  }

  /// The text, or `nil` with `errno` set if it cannot be read.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    var filled = 0
    while filled < mostBytes {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + filled, mostBytes - filled)
      }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return String(decoding: bytes[..<filled], as: UTF8.self)
  }

  /// The most bytes of an ordinary file that are read.
  private static let mostBytesOfOrdinary = 16 * 1024 * 1024

  /// The lines of an ordinary file, which may be long; empty if it cannot be read.
  static func lines(of path: String) -> [Substring] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: mostBytes)
    while bytes.count < mostBytesOfOrdinary {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count <= 0 { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

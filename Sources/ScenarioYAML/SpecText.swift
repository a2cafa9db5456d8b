// SPDX-License-Identifier: MIT

import Scenarios

/// The checks of a file that come before YAML: its size and its encoding.
enum SpecText {
  /// The bytes that may start a UTF-8 file and mean nothing.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes of a file without its byte-order mark.
  static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
  }

  /// Checks size and encoding.
  ///
  /// - Parameters:
  ///   - bytes: the file without its byte-order mark.
  ///   - report: where problems go.
  /// - Returns: whether the bytes can be read as YAML.
  static func isReadable(_ bytes: [UInt8], report: FileReport) -> Bool {
    guard bytes.count <= Limits.specBytes else {
      report.error(
        "the file is too large; a spec has at most \(Limits.specBytes) bytes", at: .start)
      return false
    }
    if let offset = firstInvalidByte(bytes) {
      report.error(
        "the file is not UTF-8: the byte 0x\(String(bytes[offset], radix: 16)) does not belong here",
        at: place(ofByte: offset, in: bytes))
      return false
    }
    return true
  }

  /// The offset of the first byte that is no part of a UTF-8 character, or `nil`.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var offset = 0
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while case .valid(let character) = decoder.parseScalar(from: &iterator) {
      offset += character.count
    }
    return offset < bytes.count ? offset : nil
  }

  /// The line and the column of a byte, in lines as libyaml counts them.
  static func place(ofByte offset: Int, in bytes: [UInt8]) -> SourceRange {
    SourceLines(String(decoding: bytes.prefix(offset), as: UTF8.self)).end
  }
}

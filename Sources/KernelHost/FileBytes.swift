// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import SystemPackage

/// A file that is open for reading.
struct FileBytes: ~Copyable {
  private let descriptor: FileDescriptor

  /// Opens a file without ever waiting, which a FIFO would otherwise do.
  ///
  /// - Throws: `Errno`.
  init(_ path: String) throws {
    descriptor = try FileDescriptor.open(
      FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
  }

  deinit { try? descriptor.close() }

  /// The size in bytes.
  ///
  /// - Throws: `Errno`.
  func size() throws -> Int { Int(try descriptor.seek(offset: 0, from: .end)) }

  /// The bytes from `offset` on, `limit` of them at most.
  ///
  /// - Throws: `Errno`.
  func read(upTo limit: Int, at offset: Int) throws -> [UInt8] {
    guard limit > 0 else { return [] }
    var filled = 0
    var failure: (any Error)?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do {
        while filled < limit {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let got = try descriptor.read(fromAbsoluteOffset: Int64(offset + filled), into: rest)
          if got == 0 { break }
          filled += got
        }
      } catch { failure = error }
      count = filled
    }
    if let failure { throw failure }
    return bytes
  }
}

/// Writes a file whole or not at all: under another name first, then renamed.
///
/// - Throws: `Errno`.
func writeWhole(
  _ bytes: [UInt8], to path: String,
  permissions: FilePermissions = [
    .ownerReadWrite, .groupRead, .otherRead,
  ]
) throws {
  let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).part"
  do {
    let descriptor = try FileDescriptor.open(
      FilePath(temporary), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: permissions)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    guard rename(temporary, path) == 0 else { throw Errno(rawValue: errno) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// The text of an error for a sentence: what the system calls it.
package func reason(of error: any Error) -> String {
  if let error = error as? Errno { return error.description }
  if let error = error as? POSIXError { return Errno(rawValue: error.code.rawValue).description }
  guard let error = error as? CocoaError else { return "\(error)" }
  // Foundation wraps what the system said; its own text would be a dump of a dictionary.
  if let underlying = error.underlying { return reason(of: underlying) }
  return "Foundation gives no reason but number \(error.code.rawValue)"
}

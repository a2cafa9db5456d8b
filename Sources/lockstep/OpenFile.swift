// SPDX-License-Identifier: MIT

import Foundation

/// Why bytes could not be written.
enum WriteError: Error, Hashable, CustomStringConvertible {
  /// What the system says.
  case system(Int32)
  /// Nobody will read them any more.
  case readerIsGone
  /// Nobody has read for so long, or nobody came to read.
  case nobodyReads(seconds: Int)

  /// The end of a sentence.
  var description: String {
    switch self {
    case .system(let number): String(cString: strerror(number))
    case .readerIsGone: "its reader has gone away"
    case .nobodyReads(let seconds): "nobody reads it (for \(seconds) s)"
    }
  }
}

/// A file that is open for writing, of whatever kind.
struct OpenFile {
  /// Its descriptor.
  let descriptor: Int32

  /// Writes all bytes.
  ///
  /// - Parameter timeout: how long a reader may take before it reads some of them; `nil` for ever, as a pager may that
  ///   somebody reads in.
  func write(_ bytes: [UInt8], timeout: Duration? = nil) throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: break
      // Another process may have made the stream non-blocking, which all share who have it open.
      case EAGAIN: try waitForRoom(timeout)
      case EPIPE: throw .readerIsGone
      default: throw .system(errno)
      }
    }
  }

  private func waitForRoom(_ timeout: Duration?) throws(WriteError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let limit = timeout.map { Int32($0.components.seconds * 1000) } ?? -1
    let result = poll(&request, 1, limit)
    if result == 0 { throw .nobodyReads(seconds: Int(limit / 1000)) }
    if result < 0 && errno != EINTR { throw .system(errno) }
  }

  /// Closes the file.
  func close() throws(WriteError) {
    guard Foundation.close(descriptor) == 0 else { throw .system(errno) }
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import Scenarios

/// The two directions in which lines of the engine protocol travel.
struct Channel {
  /// A line as it came in.
  enum Line {
    case text(String)
    /// A line of more than `longestLine` bytes, thrown away.
    case tooLong
  }

  /// An error of the channel, which ends the conversation.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let input: Int32
  private let output: Int32
  /// What was read and is not yet a whole line.
  private var pending: [UInt8] = []
  /// Whether the line that is being read is already too long.
  private var isSkipping = false
  /// After how many bytes of a line the other side waits for an empty line from this one; `nil` if it never
  /// does.
  ///
  /// The consoles of User-Mode Linux (7.3.4) do not hold back whoever writes, so there the other side must not run ahead.
  private let window: Int?
  /// The bytes of the line that is being read, counted for the windows.
  private var lineBytes = 0

  /// How many bytes are read at once.
  private static let chunk = 16 * 1024

  init(input: Int32, output: Int32, window: Int? = nil) {
    self.input = input
    self.output = output
    self.window = window
  }

  /// The next line that is not empty, or `nil` at the end of input.
  ///
  /// A last line without a newline was cut off, so it is not taken for a line.
  ///
  /// - Throws: `Failure` if the channel cannot be read.
  mutating func nextLine() throws(Failure) -> Line? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = takeLine(endingAt: end)
        if let line { return line }
        continue
      }
      if pending.count > longestLine {
        isSkipping = true
        pending.removeAll(keepingCapacity: true)
      }
      guard try readMore() else { return nil }
    }
  }

  /// Tells the other side for each full window of an unfinished line that it may go on.
  ///
  /// - Parameter bytes: what was just read.
  private mutating func grantWindows(for bytes: ArraySlice<UInt8>) throws(Failure) {
    guard let window else { return }
    if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) {
      // The other side had every grant that it waited for, or the end of the line would not be here.
      lineBytes = bytes.endIndex - end - 1
      return
    }
    let granted = lineBytes / window
    lineBytes += bytes.count
    for _ in granted..<lineBytes / window { try writeAll([UInt8(ascii: "\n")]) }
  }

  /// Takes the bytes up to a newline out of `pending`; `nil` if the line is empty.
  private mutating func takeLine(endingAt end: Int) -> Line? {
    let bytes = pending[..<end]
    let wasTooLong = isSkipping || bytes.count > longestLine
    let text = String(decoding: bytes, as: UTF8.self)
    pending.removeSubrange(...end)
    isSkipping = false
    if wasTooLong { return .tooLong }
    let isEmpty = text.allSatisfy { $0.isWhitespace }
    return isEmpty ? nil : .text(text)
  }

  /// Reads what there is, waiting for at least one byte; false at the end of input.
  private mutating func readMore() throws(Failure) -> Bool {
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      let count = read(input, &bytes, bytes.count)
      if count > 0 {
        pending.append(contentsOf: bytes[..<count])
        try grantWindows(for: bytes[..<count])
        return true
      }
      // A serial port that is hung up says EIO.
      if count == 0 || errno == EIO { return false }
      if errno != EINTR { throw Failure(description: "cannot read the channel: \(errorText())") }
    }
  }

  /// Writes a message.
  ///
  /// - Throws: `Failure` if the channel cannot be written to.
  func send(_ response: Response) throws(Failure) {
    try writeAll(Array((MessageCoding.line(response) + "\n").utf8)[...])
  }

  private func writeAll(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw Failure(description: "cannot write to the channel: \(errorText())")
      }
    }
  }
}

/// A line, read as a request.
enum RequestLine {
  case request(Request)
  /// The line is no request; the id is the one in the line, or 0 if it has none.
  case unreadable(id: Int, reason: String)

  /// How much of a bad line is repeated in the answer, in characters.
  private static let excerpt = 80

  init(_ line: Channel.Line) {
    guard case .text(let text) = line else {
      self = .unreadable(
        id: 0,
        reason: "a line has more than \(longestLine) bytes, the most that the protocol allows")
      return
    }
    do throws(JSON.Failure) {
      self = .request(try MessageCoding.request(text))
    } catch {
      let start = String(text.prefix(Self.excerpt))
      self = .unreadable(
        id: MessageCoding.id(ofUnreadable: text) ?? 0,
        reason: "this line is no request: '\(start)' (\(error))")
    }
  }
}

// SPDX-License-Identifier: MIT

extension JSON {
  /// Reads a document.
  ///
  /// - Throws: where it stops being JSON, or is nested deeper than anything that Lockstep says.
  public init(reading text: String) throws(Failure) {
    var reader = JSONReader(bytes: Array(text.utf8))
    self = try reader.document()
  }
}

/// Reads the bytes of a document from the front.
private struct JSONReader {
  /// How deep lists and mappings may be nested.
  private static let deepest = 32

  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSON.Failure) -> JSON {
    let value = try value(depth: 0)
    skipBlanks()
    if place < bytes.count { throw failure("more follows") }
    return value
  }

  private func failure(_ reason: String) -> JSON.Failure {
    JSON.Failure("no JSON at byte \(place): \(reason)")
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
  }

  /// Takes a byte if it is the next one behind blanks.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSON.Failure) -> JSON {
    if depth > Self.deepest { throw failure("it is nested too deeply") }
    skipBlanks()
    guard place < bytes.count else { throw failure("it ends too early") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try mapping(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      for (word, value) in [("true", JSON.truth(true)), ("false", .truth(false)), ("null", .null)]
      where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return value
      }
      throw failure("this is no value")
    }
  }

  private mutating func mapping(depth: Int) throws(JSON.Failure) -> JSON {
    place += 1
    var members: [JSON.Member] = []
    if take(UInt8(ascii: "}")) { return .mapping(members) }
    repeat {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw failure("a key is missing")
      }
      let key = try text()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
      members.append(JSON.Member(key, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("a mapping does not end") }
    return .mapping(members)
  }

  private mutating func list(depth: Int) throws(JSON.Failure) -> JSON {
    place += 1
    var items: [JSON] = []
    if take(UInt8(ascii: "]")) { return .list(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("a list does not end") }
    return .list(items)
  }

  private mutating func number() throws(JSON.Failure) -> JSON {
    let start = place
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    guard let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      place = start
      throw failure("this is no whole number")
    }
    return .number(number)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func text() throws(JSON.Failure) -> String {
    place += 1
    var read: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        read += try escaped()
      } else if bytes[place] < 0x20 {
        throw failure("a text has a control character")
      } else {
        read.append(bytes[place])
        place += 1
      }
    }
    guard place < bytes.count else { throw failure("a text does not end") }
    place += 1
    return String(decoding: read, as: UTF8.self)
  }

  private static let escapes: [(letter: UInt8, byte: UInt8)] = [
    (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
    (UInt8(ascii: "/"), UInt8(ascii: "/")), (UInt8(ascii: "b"), 0x08), (UInt8(ascii: "f"), 0x0c),
    (UInt8(ascii: "n"), 0x0a), (UInt8(ascii: "r"), 0x0d), (UInt8(ascii: "t"), 0x09),
  ]

  private mutating func escaped() throws(JSON.Failure) -> [UInt8] {
    place += 1
    guard place < bytes.count else { throw failure("a text does not end") }
    let letter = bytes[place]
    place += 1
    if letter != UInt8(ascii: "u") {
      guard let escape = Self.escapes.first(where: { $0.letter == letter }) else {
        throw failure("this is no escape")
      }
      return [escape.byte]
    }
    var code = try codeUnit()
    if (0xd800..<0xdc00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
      place += 2
      let low = try codeUnit()
      guard (0xdc00..<0xe000).contains(low) else { throw failure("half a character") }
      code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure("half a character") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func codeUnit() throws(JSON.Failure) -> UInt32 {
    guard place + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw failure("an escape needs four hexadecimal digits") }
    place += 4
    return code
  }
}

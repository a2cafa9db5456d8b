// SPDX-License-Identifier: MIT

/// A JSON document in memory, read and written without Foundation: an engine in a guest has nothing else to read with.
///
/// Numbers are whole, as all numbers of Lockstep are; other programs may want or say a fraction.
public enum JSON: Hashable, Sendable {
  case null
  case truth(Bool)
  case number(Int)
  #if !hasFeature(Embedded)
    /// A number with a fraction, or one that is too large to be counted with.
    case fraction(Double)
  #endif
  case text(String)
  case list([JSON])
  case mapping([Member])

  /// A key of a mapping, with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// Joins a key and a value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Why a document is not what it should be, with the keys that lead there.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The keys from the outermost one, and the places in lists from 0 in brackets.
    public var path: [String]
    /// What is wrong, as the end of a sentence.
    public var reason: String

    /// Describes a failure at the place at hand.
    public init(_ reason: String) {
      path = []
      self.reason = reason
    }

    /// `run.program.steps.[2]: there is no action 'opn'`.
    public var description: String {
      path.isEmpty ? reason : path.joined(separator: ".") + ": " + reason
    }
  }
}

/// A value that is read from a document.
public protocol JSONReadable {
  /// Reads the value.
  init(_ json: JSON) throws(JSON.Failure)
}

// MARK: Looking into a document

extension JSON {
  /// What reads a value of a document.
  public typealias Reading<Value> = (JSON) throws(Failure) -> Value

  /// The value behind a key; `nil` if there is none, or `null`.
  public subscript(key: String) -> JSON? {
    guard case .mapping(let members) = self else { return nil }
    guard let value = members.last(where: { $0.key == key })?.value, value != .null else {
      return nil
    }
    return value
  }

  /// Reads the value behind a key that may be missing.
  public func optional<Value>(_ key: String, _ read: Reading<Value>) throws(Failure) -> Value? {
    guard let value = self[key] else { return nil }
    return try Self.at(key, value, read)
  }

  /// Reads the value behind a key that must be there.
  public func required<Value>(_ key: String, _ read: Reading<Value>) throws(Failure) -> Value {
    guard case .mapping = self else { throw Failure("this is no mapping") }
    guard let value = self[key] else {
      var failure = Failure("it is missing")
      failure.path = [key]
      throw failure
    }
    return try Self.at(key, value, read)
  }

  /// The value behind a key that may be missing.
  public func optional<Value: JSONReadable>(_ key: String) throws(Failure) -> Value? {
    try optional(key) { value throws(Failure) in try Value(value) }
  }

  /// The value behind a key that must be there.
  public func required<Value: JSONReadable>(_ key: String) throws(Failure) -> Value {
    try required(key) { value throws(Failure) in try Value(value) }
  }

  private static func at<Value>(
    _ key: String, _ value: JSON, _ read: Reading<Value>
  ) throws(Failure) -> Value {
    do throws(Failure) {
      return try read(value)
    } catch {
      var failure = error
      failure.path.insert(key, at: 0)
      throw failure
    }
  }

  /// Reads the items of a list.
  public func items<Value>(_ read: Reading<Value>) throws(Failure) -> [Value] {
    guard case .list(let items) = self else { throw Failure("this is no list") }
    var values: [Value] = []
    for (place, item) in items.enumerated() { values.append(try Self.at("[\(place)]", item, read)) }
    return values
  }

  /// The members of a mapping.
  public func members() throws(Failure) -> [Member] {
    guard case .mapping(let members) = self else { throw Failure("this is no mapping") }
    return members
  }

  /// A text.
  public func text() throws(Failure) -> String {
    guard case .text(let text) = self else { throw Failure("this is no text") }
    return text
  }

  /// A whole number that a type can hold.
  public func number<Number: FixedWidthInteger>() throws(Failure) -> Number {
    guard case .number(let number) = self else { throw Failure("this is no whole number") }
    guard let exact = Number(exactly: number) else { throw Failure("\(number) is out of range") }
    return exact
  }

  /// `true` or `false`.
  public func truth() throws(Failure) -> Bool {
    guard case .truth(let truth) = self else { throw Failure("this is neither true nor false") }
    return truth
  }

  /// A word of a closed list.
  public func word<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws(Failure)
    -> Word
  {
    let text = try text()
    guard let word = Word(rawValue: text) else { throw Failure("'\(text)' is no word for this") }
    return word
  }

  /// A list of texts.
  public static func texts(_ texts: some Sequence<String>) -> JSON {
    .list(texts.map { .text($0) })
  }

  /// A mapping with its keys in order.
  public static func mapping(_ members: [String: JSON]) -> JSON {
    .mapping(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
  }

  /// This mapping with another member behind it; a member of the same key stays.
  public func with(_ key: String, _ value: JSON) -> JSON {
    guard case .mapping(let members) = self, !members.contains(where: { $0.key == key }) else {
      return self
    }
    return .mapping(members + [Member(key, value)])
  }

  /// This mapping with the members of another one; members of the same keys stay.
  public func with(_ other: JSON) -> JSON {
    guard case .mapping(let members) = other else { return self }
    return members.reduce(self) { $0.with($1.key, $1.value) }
  }

  /// A list of words in an order that does not change.
  public static func words<Word: RawRepresentable<String>>(_ words: Set<Word>) -> JSON {
    .list(Operand.sorted(words).map { .text($0) })
  }

  /// A mapping without the members that have no value.
  public static func mapping(_ members: (String, JSON?)...) -> JSON {
    .mapping(members.compactMap { key, value in value.map { Member(key, $0) } })
  }
}

// MARK: Values that documents hold

extension JSONReadable where Self: FixedWidthInteger {
  /// Reads a whole number that the type can hold.
  public init(_ json: JSON) throws(JSON.Failure) { self = try json.number() }
}

extension JSONReadable where Self: RawRepresentable<String> {
  /// Reads a word of a closed list.
  public init(_ json: JSON) throws(JSON.Failure) { self = try json.word() }
}

extension Int: JSONReadable {}
extension Int32: JSONReadable {}
extension UInt32: JSONReadable {}
extension UInt64: JSONReadable {}

extension String: JSONReadable {
  /// Reads a text.
  public init(_ json: JSON) throws(JSON.Failure) { self = try json.text() }
}

extension Bool: JSONReadable {
  /// Reads a truth value.
  public init(_ json: JSON) throws(JSON.Failure) { self = try json.truth() }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads a list.
  public init(_ json: JSON) throws(JSON.Failure) {
    self = try json.items { item throws(JSON.Failure) in try Element(item) }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A number.
  public init(integerLiteral number: Int) { self = .number(number) }
  /// A truth value.
  public init(booleanLiteral truth: Bool) { self = .truth(truth) }
  /// A list.
  public init(arrayLiteral items: JSON...) { self = .list(items) }
  /// A mapping; the keys stand in the order in which they are given.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .mapping(members.map { Member($0.0, $0.1) })
  }
}

// MARK: Writing

extension JSON {
  /// The document on one line, without the newline; keys stand in the order in which they were given.
  public var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  #if !hasFeature(Embedded)
    /// The document on many lines, with sorted keys so that it never changes by itself, and a newline behind it.
    public var pages: String {
      var bytes: [UInt8] = []
      write(to: &bytes, indentedBy: 0)
      return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    private func write(to bytes: inout [UInt8], indentedBy depth: Int) {
      func line(_ depth: Int) { bytes += ("\n" + String(repeating: "  ", count: depth)).utf8 }
      func write<Items: Collection>(
        _ items: Items, _ edges: (Character, Character), _ item: (Items.Element) -> Void
      ) {
        bytes += String(edges.0).utf8
        for (place, element) in items.enumerated() {
          if place > 0 { bytes.append(UInt8(ascii: ",")) }
          line(depth + 1)
          item(element)
        }
        if !items.isEmpty { line(depth) }
        bytes += String(edges.1).utf8
      }
      switch self {
      case .list(let items):
        write(items, ("[", "]")) { $0.write(to: &bytes, indentedBy: depth + 1) }
      case .mapping(let members):
        write(members.sorted { $0.key < $1.key }, ("{", "}")) { member in
          Self.write(member.key, to: &bytes)
          bytes += ": ".utf8
          member.value.write(to: &bytes, indentedBy: depth + 1)
        }
      case .null, .truth, .number, .fraction, .text: self.write(to: &bytes)
      }
    }
  #endif

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .truth(let truth): bytes += (truth ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    #if !hasFeature(Embedded)
      // JSON has no other numbers than finite ones.
      case .fraction(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    #endif
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .mapping(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0a: bytes += "\\n".utf8
      case 0..<0x20, 0x7f:
        bytes += "\\u00".utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

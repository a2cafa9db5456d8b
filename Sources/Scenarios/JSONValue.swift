// SPDX-License-Identifier: MIT

/// A JSON document in memory.
public enum JSONValue: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, or one that is too large to be counted with.
  case fraction(Double)
  /// `true` or `false`.
  case truth(Bool)
  /// A list.
  case array([JSONValue])
  /// Names with values.
  case object([String: JSONValue])
  /// Nothing.
  case null
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .truth(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; of two members of one name the first stays.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(first: elements))
  }

  /// A list of texts.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map { .string($0) })
  }

  /// The member of an object with this name; `nil` if there is none, or this is no object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// This object with another member; a member of the same name stays.
  public func with(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members[name] = members[name] ?? value
    return .object(members)
  }

  /// This object with other members; members of the same names stay.
  public func with(_ members: [String: JSONValue]) -> JSONValue {
    members.reduce(self) { $0.with($1.key, $1.value) }
  }
}

#if !hasFeature(Embedded)
  extension JSONValue: Codable {
    /// Reads any value.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int.self) {
        self = .integer(number)
      } else if let number = try? container.decode(Double.self) {
        self = .fraction(number)
      } else if let text = try? container.decode(String.self) {
        self = .string(text)
      } else if let items = try? container.decode([JSONValue].self) {
        self = .array(items)
      } else {
        self = .object(try container.decode([String: JSONValue].self))
      }
    }

    /// Writes the value as it is.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .string(let text): try container.encode(text)
      case .integer(let number): try container.encode(number)
      case .fraction(let number): try container.encode(number)
      case .truth(let truth): try container.encode(truth)
      case .array(let items): try container.encode(items)
      case .object(let members): try container.encode(members)
      case .null: try container.encodeNil()
      }
    }
  }
#endif

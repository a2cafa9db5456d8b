// SPDX-License-Identifier: MIT

// For messages and reports that are read and written through Codable; a guest's engine has no use for it.
#if !hasFeature(Embedded)
  extension JSON: Codable {
    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    /// Reads any value; the members of a mapping come in the order of their keys.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let number = try? container.decode(Double.self) {
        self = .fraction(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let items = try? container.decode([JSON].self) {
        self = .list(items)
      } else {
        self = .mapping(try container.decode([String: JSON].self))
      }
    }

    /// Writes the value as it is; the encoder decides about the order of keys.
    public func encode(to encoder: any Encoder) throws {
      guard case .mapping(let members) = self else {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .fraction(let number): try container.encode(number)
        case .truth(let truth): try container.encode(truth)
        case .list(let items): try container.encode(items)
        case .null, .mapping: try container.encodeNil()
        }
        return
      }
      var container = encoder.container(keyedBy: Key.self)
      for member in members {
        try container.encode(member.value, forKey: Key(stringValue: member.key))
      }
    }
  }
#endif

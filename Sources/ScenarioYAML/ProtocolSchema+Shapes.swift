// SPDX-License-Identifier: MIT

import Scenarios

extension ProtocolSchema {
  /// A member of an object: its name, its schema, what it says, and whether it must be there.
  typealias Member = (name: String, schema: JSON, summary: String, isRequired: Bool)

  static let positive: JSON = ["type": "integer", "minimum": 1]

  static let name: JSON = [
    "type": "string", "pattern": .text(Pattern.name),
    "maxLength": .number(NodeReader.longestName),
  ]

  static func reference(_ definition: String) -> JSON {
    ["$ref": .text("#/$defs/\(definition)")]
  }

  /// An object with these members and perhaps others.
  static func object(_ members: [Member]) -> JSON {
    var properties: [String: JSON] = [:]
    for member in members {
      properties[member.name] = member.schema.with("description", .text(member.summary))
    }
    return [
      "type": "object", "properties": .mapping(properties),
      "required": .texts(members.filter(\.isRequired).map(\.name)),
    ]
  }

  /// An object with these members and no others.
  static func closed(_ members: [Member]) -> JSON {
    object(members).with("additionalProperties", false)
  }

  static func closed(parameters: [Parameter]) -> JSON { closed(parameters.map(member)) }

  static func member(_ parameter: Parameter) -> Member {
    (parameter.name, schema(parameter.kind.shape), parameter.summary, parameter.isRequired)
  }

  static func members<Key: ClosedKey>(of type: Key.Type) -> [Member] {
    Key.allCases.map { ($0.rawValue, schema($0.shape), $0.summary, $0.isRequired) }
  }

  static func list(of item: JSON, atLeast least: Int = 0, isSet: Bool = false) -> JSON {
    [
      "type": "array", "items": item, "minItems": .number(least), "uniqueItems": .truth(isSet),
    ]
  }

  /// What a value of a spec looks like once every axis is spelled out.
  static func schema(_ shape: Shape) -> JSON {
    switch shape {
    case .definition(.axis): return false
    case .either(let shapes):
      let real = shapes.filter { if case .definition(.axis) = $0 { false } else { true } }
      return real.count == 1 ? schema(real[0]) : ["anyOf": .list(real.map(schema))]
    case .list(let item, let least, _, let isSet):
      return list(of: schema(item), atLeast: least, isSet: isSet)
    default: return SpecSchema.schema(shape)
    }
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// Goes through a document and its JSON Schema side by side, to find what the schema says of each value.
struct SchemaWalk {
  /// A value, or a key, with everything that the schema says of it.
  struct Site {
    /// Where it is.
    var path: DocumentPath
    /// Whether it is the key at the end of the path, and not the value behind it.
    var isKey: Bool
    /// The value, or the key.
    var value: JSON
    /// The parts of the schema that speak of it.
    var parts: [Part] = []
  }

  /// A part of the schema.
  struct Part {
    /// Where it is, as a JSON pointer.
    var pointer: String
    /// What it says.
    var schema: JSON
    /// Whether the value is of the kind that this part is about; another branch may be.
    var fits: Bool
  }

  private struct Key: Hashable {
    var path: DocumentPath
    var isKey: Bool
  }

  /// The keywords whose value is a list of schemas for the same value.
  private static let branches = ["anyOf", "oneOf"]
  /// The keywords whose value is a schema for the same value.
  private static let consequences = ["then", "else"]

  private let schema: JSON
  /// The values and keys, in the order of the walk.
  private(set) var sites: [Site] = []
  private var positions: [Key: Int] = [:]

  /// Goes through a document.
  init(_ document: JSON, by schema: JSON) {
    self.schema = schema
    visit(document, schema, "#", [], isKey: false)
  }

  private mutating func visit(
    _ value: JSON, _ part: JSON, _ pointer: String, _ path: DocumentPath, isKey: Bool
  ) {
    let fits = Self.fits(value, part)
    note(value, Part(pointer: pointer, schema: part, fits: fits), path, isKey: isKey)
    if case .text(let reference)? = part["$ref"] {
      visit(value, resolved(reference), reference, path, isKey: isKey)
    }
    for keyword in Self.branches {
      for (position, branch) in (part[keyword]?.allItems ?? []).enumerated() {
        visit(value, branch, "\(pointer)/\(keyword)/\(position)", path, isKey: isKey)
      }
    }
    for keyword in Self.consequences {
      guard let branch = part[keyword] else { continue }
      visit(value, branch, "\(pointer)/\(keyword)", path, isKey: isKey)
    }
    guard fits else { return }
    visitMembers(of: value, part, pointer, path)
    guard let item = part["items"] else { return }
    for (position, value) in value.allItems.enumerated() {
      visit(value, item, "\(pointer)/items", path + [.item(position)], isKey: false)
    }
  }

  private mutating func visitMembers(
    of value: JSON, _ part: JSON, _ pointer: String, _ path: DocumentPath
  ) {
    for member in value.allMembers {
      let place = path + [.key(member.key)]
      if let dependent = part["dependentSchemas"]?[member.key] {
        visit(value, dependent, "\(pointer)/dependentSchemas/\(member.key)", path, isKey: false)
      }
      if let names = part["propertyNames"] {
        visit(.text(member.key), names, "\(pointer)/propertyNames", place, isKey: true)
      }
      for (keyword, schema) in Self.schemas(for: member.key, in: part) {
        visit(member.value, schema, "\(pointer)/\(keyword)", place, isKey: false)
      }
      for (number, pattern) in Self.patterns(for: member.key, in: part) {
        let names: JSON = ["pattern": .text(pattern.key)]
        visit(.text(member.key), names, "\(pointer)/names/\(number)", place, isKey: true)
      }
    }
  }

  private mutating func note(_ value: JSON, _ part: Part, _ path: DocumentPath, isKey: Bool) {
    let key = Key(path: path, isKey: isKey)
    if positions[key] == nil {
      positions[key] = sites.count
      sites.append(Site(path: path, isKey: isKey, value: value))
    }
    positions[key].map { sites[$0].parts.append(part) }
  }

  private func resolved(_ reference: String) -> JSON {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return schema["$defs"]?[name] ?? .null
  }

  /// What a part says of the value behind a key, with the keyword that says it.
  private static func schemas(for key: String, in part: JSON) -> [(keyword: String, schema: JSON)] {
    if let own = part["properties"]?[key] { return [("properties/\(key)", own)] }
    let matching = patterns(for: key, in: part)
    if !matching.isEmpty { return matching.map { ("patternProperties/\($0)", $1.value) } }
    return part["additionalProperties"].map { [("additionalProperties", $0)] } ?? []
  }

  /// The patterns that a key matches, by their numbers.
  private static func patterns(for key: String, in part: JSON) -> [(Int, JSON.Member)] {
    (part["patternProperties"]?.allMembers ?? []).enumerated()
      .filter { TextPattern($1.key).matches(key) }.map { ($0, $1) }
  }

  /// Whether a part is about values of the kind of this one.
  ///
  /// What is right or wrong about the value is not looked at, except for the keys of a mapping.
  private static func fits(_ value: JSON, _ part: JSON) -> Bool {
    if part == false { return false }
    let types = part["type"].map { $0.allItems.isEmpty ? [$0] : $0.allItems }
    switch value {
    case .list: return types?.contains("array") ?? (part["enum"] == nil && part["const"] == nil)
    case .mapping(let members):
      guard types?.contains("object") ?? (part["enum"] == nil && part["const"] == nil) else {
        return false
      }
      let names = Set(members.map(\.key))
      let needed = (part["required"]?.allItems ?? []).compactMap(\.anyText)
      return names.isSuperset(of: needed) && names.allSatisfy { allows($0, part) }
    default: return !(types ?? []).contains { $0 == "array" || $0 == "object" }
    }
  }

  private static func allows(_ key: String, _ part: JSON) -> Bool {
    let others = part["propertyNames"]?["not"]?["enum"]?.allItems ?? []
    if others.contains(.text(key)) { return false }
    let schemas = schemas(for: key, in: part)
    return !schemas.contains { $0.schema == false }
  }
}

extension JSON {
  /// The items of a list; none of anything else.
  var allItems: [JSON] { if case .list(let items) = self { items } else { [] } }
  /// The members of a mapping; none of anything else.
  var allMembers: [Member] { if case .mapping(let members) = self { members } else { [] } }
  /// A text; `nil` of anything else.
  var anyText: String? { if case .text(let text) = self { text } else { nil } }
  /// A whole number; `nil` of anything else.
  var anyNumber: Int? { if case .number(let number) = self { number } else { nil } }
}

/// A regular expression of the schema.
struct TextPattern {
  private let expression: Regex<AnyRegexOutput>?

  /// Reads an expression, of the few that all dialects have alike.
  init(_ text: String) {
    expression = (try? Regex(text))?.matchingSemantics(.unicodeScalar)
  }

  /// Whether it matches somewhere in a text.
  func matches(_ text: String) -> Bool {
    expression.flatMap { try? $0.firstMatch(in: text) } != nil
  }
}

// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios

/// Specs just inside and just outside of each bound of the JSON Schema.
///
/// Right specs are gone through together with the schema. Wherever the schema says something that no spec before came
/// to, the value there is replaced by those at the bounds of what the schema says. The same specs and the same schema
/// always give the same cases.
public struct SchemaBounds: Sendable {
  /// A spec at a bound.
  public struct Case: Sendable {
    /// What was changed, and where.
    public var name: String
    /// The spec.
    var document: JSON
  }

  /// The specs, each right one before those that were made of it.
  public private(set) var cases: [Case] = []
  /// The parts of the schema that no right spec comes to, as JSON pointers.
  public private(set) var unreached: [String] = []
  private var reached: Set<String> = []
  private var tried: Set<JSON> = []
  /// Chooses which of the many keys that do not go together are tried.
  private var turn = 0

  /// Makes the cases of some right specs.
  public init(of specs: [[UInt8]]) {
    let schema = SpecSchema.document
    for document in Self.small(specs) {
      let sites = SchemaWalk(document, by: schema).sites
      guard sites.contains(where: { !new(in: $0).isEmpty }), Self.isRight(document) else {
        continue
      }
      cases.append(Case(name: "a right spec", document: document))
      for site in sites {
        let new = new(in: site)
        reached.formUnion(new)
        if let place = new.first { add(site, place, of: document) }
      }
    }
    unreached = Self.pointers(schema, "#").filter { !reached.contains($0) }
  }

  /// The parts of the schema that no value before came to.
  private func new(in site: SchemaWalk.Site) -> [String] {
    site.parts.filter { $0.fits && !reached.contains($0.pointer) }.map(\.pointer)
  }

  /// Specs with one scenario each, or none, the shortest first.
  private static func small(_ specs: [[UInt8]]) -> [JSON] {
    let documents = specs.compactMap { SpecSource(path: "topic/name.yaml", text: $0).document }
    let parts = documents.flatMap { document -> [JSON] in
      guard let scenarios = document["scenarios"]?.allItems else { return [document] }
      let rest = document["statements"].map {
        [document.removing("scenarios").with("statements", $0)]
      }
      return scenarios.map { document.removing("statements").setting("scenarios", to: [$0]) }
        + (rest ?? [])
    }
    return parts.map { (document: $0, text: $0.yaml) }
      .sorted { ($0.text.utf8.count, $0.text) < ($1.text.utf8.count, $1.text) }.map(\.document)
  }

  private static func isRight(_ document: JSON) -> Bool {
    let source = SpecSource(path: "topic/name.yaml", text: Array(document.yaml.utf8))
    return !SpecCompiler.compile([source]).hasErrors
  }

  // MARK: Cases

  private mutating func add(
    _ site: SchemaWalk.Site, _ place: String, of document: JSON
  ) {
    for value in SchemaProbes(for: site, tried: &tried).values {
      for changed in Self.putting(value, at: site, of: document) {
        cases.append(Case(name: "\(place): \(value.line.prefix(80).printable)", document: changed))
      }
    }
    guard !site.isKey else { return }
    for (name, value) in grown(site) {
      guard let changed = document.changing(site.path, { _ in value }) else { continue }
      cases.append(Case(name: "\(place): \(name)", document: changed))
    }
  }

  /// The document with a value at a place, or beside it, so that what needs the old one still finds it.
  private static func putting(_ value: JSON, at site: SchemaWalk.Site, of document: JSON) -> [JSON]
  {
    let changed: [JSON?]
    switch (site.path.last, value) {
    case (.key(let key)?, .text(let name)) where site.isKey:
      let (outer, behind) = (site.path.dropLast(), { (members: JSON) in members[key] ?? .null })
      changed = [
        document.changing(outer) { $0.setting(name, to: behind($0)) },
        document.changing(outer) { $0.removing(key).setting(name, to: behind($0)) },
      ]
    case _ where site.isKey: changed = []
    case (.item?, _):
      changed = [document.changing(site.path.dropLast()) { .list($0.allItems + [value]) }]
    default: changed = [document.changing(site.path) { _ in value }]
    }
    return changed.compactMap(\.self)
  }

  /// A list or a mapping with fewer, other and more parts.
  private mutating func grown(_ site: SchemaWalk.Site) -> [(name: String, value: JSON)] {
    let parts = site.parts.filter(\.fits).map(\.schema)
    var grown: [(name: String, value: JSON)] = []
    switch site.value {
    case .list(let items):
      guard let last = items.last else { return [] }
      grown.append(("an item twice", .list(items + [last])))
      for count in Self.bounds("maxItems", of: parts) {
        let more = (0..<max(0, count - items.count)).map { last.varied($0) }
        grown.append(("\(count) items", .list(items.prefix(count) + more)))
      }
    case .mapping(let members):
      for member in members {
        grown.append(("without \(member.key)", site.value.removing(member.key)))
      }
      for key in ["zzz", "$zzz"] + foreignKeys(parts) {
        grown.append(("with \(key)", site.value.with(key, true)))
      }
      guard let first = members.first else { return grown }
      for count in Self.bounds("maxProperties", of: parts) {
        let more = (0..<max(0, count - members.count)).map {
          JSON.Member(first.key.varied($0), first.value)
        }
        grown.append(("\(count) keys", .mapping(members.prefix(count) + more)))
      }
    default: break
    }
    return grown
  }

  private static func bounds(_ keyword: String, of parts: [JSON]) -> [Int] {
    Set(parts.compactMap { $0[keyword]?.anyNumber }).sorted().flatMap { [$0, $0 + 1] }
  }

  /// Some of the keys that the schema knows and does not allow here: all of them have their turn at one place or another.
  private mutating func foreignKeys(_ parts: [JSON]) -> [String] {
    var keys: [String] = []
    for part in parts {
      let refused = (part["properties"]?.allMembers ?? []).filter { $0.value == false }.map(\.key)
      // One of several keys is the only one.
      let alternatives = (part["oneOf"]?.allItems ?? [])
        .compactMap { $0["required"]?.allItems.first?.anyText }
      for choices in [refused, alternatives] where !choices.isEmpty {
        keys += [turn, turn * 7 + 3].map { choices[$0 % choices.count] }
        turn += 1
      }
    }
    return keys
  }

  // MARK: The schema

  /// The parts of a schema that a value can come to.
  private static func pointers(_ schema: JSON, _ pointer: String) -> [String] {
    guard schema != false else { return [] }
    let lists = ["anyOf", "oneOf"].flatMap { keyword in
      (schema[keyword]?.allItems ?? []).enumerated().map { ("\(keyword)/\($0)", $1) }
    }
    let patterns = (schema["patternProperties"]?.allMembers ?? []).enumerated().map {
      ("patternProperties/\($0)", $1.value)
    }
    let mappings = ["properties", "dependentSchemas", "$defs"].flatMap { keyword in
      (schema[keyword]?.allMembers ?? []).map { ("\(keyword)/\($0.key)", $0.value) }
    }
    let single = ["items", "additionalProperties", "propertyNames", "then", "else"].compactMap {
      keyword in
      schema[keyword].map { (keyword, $0) }
    }
    let own = schema.allMembers.isEmpty || pointer == "#/$defs" ? [] : [pointer]
    return own + (lists + patterns + mappings + single).flatMap { pointers($1, "\(pointer)/\($0)") }
  }
}

extension JSON {
  /// Another value of the same kind.
  fileprivate func varied(_ number: Int) -> JSON {
    switch self {
    case .text(let text): .text(text.varied(number))
    case .number(let own): .number(own + number + 1)
    case .mapping(let members):
      .mapping(members.map { $0.key == "id" ? Member("id", $0.value.varied(number)) : $0 })
    default: self
    }
  }
}

extension String {
  /// Another name, or the same condition in other words.
  fileprivate func varied(_ number: Int) -> String {
    contains(" ") ? self + String(repeating: " ", count: number + 1) : "\(self)\(number)"
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios
import Testing

@testable import ScenarioYAML

/// The JSON Schema is made of the compiler's own tables.
@Suite struct SpecSchemaTests {
  /// Any JSON value.
  private enum JSON: Decodable, Equatable {
    case object([String: JSON])
    case array([JSON])
    case text(String)
    case number(Double)
    case truth(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let items = try? container.decode([JSON].self) {
        self = .array(items)
      } else {
        self = .object(try container.decode([String: JSON].self))
      }
    }

    /// The member or the members of members on a path.
    subscript(path: String...) -> JSON? {
      path.reduce(self) { value, name in
        if case .object(let members)? = value { members[name] } else { nil }
      }
    }

    var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

    /// All `$ref` in the value.
    var references: Set<String> {
      switch self {
      case .object(let members):
        members.reduce(into: []) { references, member in
          if member.key == "$ref", case .text(let target) = member.value {
            references.insert(target)
          } else {
            references.formUnion(member.value.references)
          }
        }
      case .array(let items): items.reduce(into: []) { $0.formUnion($1.references) }
      default: []
      }
    }
  }

  @Test("what counts as a freed domain, and what an expected fault of the kernel is, are explained")
  func explanations() throws {
    let text = SpecSchema.json()
    #expect(text.contains("free_domain counts only domains that no thread has enforced"))
    #expect(text.contains("kernel_fault: the kernel reports a fault in this step"))
    #expect(text.contains("\"kernel_fault\""))
  }

  private func schema() throws -> JSON {
    try JSONDecoder().decode(JSON.self, from: Data(SpecSchema.json().utf8))
  }

  @Test("the text never changes by itself, and is well-formed JSON of the draft it names")
  func text() throws {
    #expect(SpecSchema.json() == SpecSchema.json())
    #expect(SpecSchema.json().hasSuffix("}\n"))
    #expect(
      try schema()["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
  }

  @Test("every reference has its definition, and every definition is used")
  func references() throws {
    let schema = try schema()
    let definitions = schema["$defs"]?.keys ?? []
    #expect(definitions.isSuperset(of: Shape.Definition.allCases.map(\.rawValue)))
    #expect(schema.references == Set(definitions.map { "#/$defs/\($0)" }))
  }

  @Test("every key is there with its description, and no other key is allowed")
  func keys() throws {
    let schema = try schema()
    func check<Key: ClosedKey>(_ type: Key.Type, _ object: JSON?) {
      #expect(object?["properties"]?.keys == Set(Key.allCases.map(\.rawValue)))
      #expect(object?["additionalProperties"] == .truth(false))
      for key in Key.allCases {
        #expect(object?["properties", key.rawValue, "description"] == .text(key.summary))
      }
      let required = Key.allCases.filter(\.isRequired).map { JSON.text($0.rawValue) }
      #expect(object?["required"] == .array(required))
    }
    check(SpecKey.self, schema)
    check(StatementKey.self, schema["$defs", "statement"])
    check(ScenarioKey.self, schema["$defs", "scenario"])
    check(ProcessKey.self, schema["$defs", "process"])
    check(RulesetKey.self, schema["$defs", "ruleset"])
    check(MatrixKey.self, schema["$defs", "matrix"])
    check(IssueKey.self, schema["$defs", "issue"])
  }

  @Test("every action is there with its description and its parameters")
  func actions() throws {
    let schema = try schema()
    guard case .array(let forms)? = schema["$defs", "action", "anyOf"] else {
      Issue.record("an action has no forms")
      return
    }
    let mapping = try #require(forms.first { $0["type"] == .text("object") })
    let parameters = Vocabulary.actions.flatMap(\.parameterNames)
    #expect(
      mapping["properties"]?.keys
        == Set(Vocabulary.actionNames + parameters + StepKey.allCases.map(\.rawValue)))
    for definition in Vocabulary.actions {
      #expect(
        mapping["properties", definition.word, "description"] == .text(definition.summary))
      let own = mapping["then", "dependentSchemas", definition.word]
      let canExpect = own?["properties", "expect"] != .truth(false)
      #expect(canExpect == (definition.results != [.none]))
    }
    let bare = Vocabulary.actions.filter(\.isBare).map { JSON.text($0.word) }
    #expect(forms.contains { $0["enum"] == .array(bare) })
  }

  @Test("every word of the closed types is there")
  func words() {
    let text = SpecSchema.json()
    let words: [[String]] = [
      Errno.allCases.map(\.rawValue), Capability.allCases.map(\.rawValue),
      FileRight.allCases.map(\.rawValue), NetworkRight.allCases.map(\.rawValue),
      Scope.allCases.map(\.rawValue), RestrictFlag.allCases.map(\.rawValue),
      Feature.allCases.map(\.rawValue), Port.allCases.map(\.rawValue),
      OpenMode.allCases.map(\.rawValue), EntryKind.allCases.map(\.rawValue),
      Attribute.allCases.map(\.rawValue),
    ]
    for word in words.joined() { #expect(text.contains("\"\(word)\"")) }
  }

  @Test("summaries are one sentence each")
  func summaries() {
    let summaries =
      Vocabulary.actions.map(\.summary)
      + Vocabulary.actions.flatMap { $0.parameterLists.joined().map(\.summary) }
      + SpecKey.allCases.map(\.summary) + StatementKey.allCases.map(\.summary)
      + ScenarioKey.allCases.map(\.summary)
      + ProcessKey.allCases.map(\.summary) + RulesetKey.allCases.map(\.summary)
      + MatrixKey.allCases.map(\.summary) + IssueKey.allCases.map(\.summary)
      + StepKey.allCases.map(\.summary) + StepWord.allCases.map(\.summary)
    for summary in summaries {
      #expect(summary.hasSuffix("."))
      #expect(!summary.dropLast().contains(". "))
      #expect(summary.first?.isUppercase == true || summary.hasPrefix("no_new_privs"))
    }
  }
}

// SPDX-License-Identifier: MIT

package import Scenarios

/// The JSON Schema of spec files, for editors.
public enum SpecSchema {
  /// The schema (draft 2020-12), which is always the same text for the same version of Lockstep.
  ///
  /// It says what an editor can check and complete without knowing the rest of the file. A spec that
  /// the compiler accepts is valid; not every valid spec is accepted by the compiler.
  public static func json() -> String { document.pages }

  /// The schema as a document.
  package static var document: JSON {
    var definitions: [String: JSON] = [:]
    for definition in Shape.Definition.allCases {
      definitions[definition.rawValue] = Self.definition(definition)
    }
    for action in Vocabulary.actions where action.results != [.none] {
      let more = action.effects.contains(.allocates) ? [action.results + [.number]] : []
      for kinds in [action.results] + more {
        definitions[name("expect", kinds)] = expectation(kinds)
        definitions[name("result", kinds)] = result(kinds)
      }
    }
    return object(SpecKey.self)
      .with("anyOf", .list(SpecKey.contents.map { ["required": [.text($0.rawValue)]] }))
      .with("$schema", "https://json-schema.org/draft/2020-12/schema")
      .with("title", "Lockstep spec")
      .with("description", "Scenarios for the conformance of Landlock's multithreaded enforcement.")
      .with("$defs", .mapping(definitions))
  }

  private static func definition(_ definition: Shape.Definition) -> JSON {
    switch definition {
    case .statement: object(StatementKey.self)
    case .scenario: object(ScenarioKey.self)
    case .process: object(ProcessKey.self).with("patternProperties", [Pattern.axis: [:]])
    case .ruleset:
      // A ruleset that says nothing of what it handles was hardly meant.
      object(RulesetKey.self).with(
        "anyOf",
        .list(
          RulesetKey.allCases.filter { $0 != .rules }.map {
            ["required": [.text($0.rawValue)]]
          }))
    case .rule: rule
    case .matrix: object(MatrixKey.self)
    case .issue: object(IssueKey.self)
    case .step:
      [
        "anyOf": [
          schema(.definition(.single)), object(GroupKey.self), schema(.definition(.axis)),
        ]
      ]
    case .single: single
    case .failedAllocation:
      object(FailedAllocationKey.self).with("patternProperties", [Pattern.axis: [:]])
    case .action: action
    case .line: text(isOneLine: true)
    case .lines: text(isOneLine: false)
    case .axis:
      schema(.pattern(Pattern.axis)).with("description", "The value of an axis of the matrix.")
    }
  }

  // MARK: Shapes

  /// A mapping with closed keys.
  private static func object<Key: ClosedKey>(_ type: Key.Type) -> JSON {
    var properties: [String: JSON] = [:]
    for key in Key.allCases {
      properties[key.rawValue] = schema(key.shape).with("description", .text(key.summary))
    }
    return [
      "type": "object", "properties": .mapping(properties), "additionalProperties": false,
      "required": .texts(Key.allCases.filter(\.isRequired).map(\.rawValue)),
    ]
  }

  static func schema(_ shape: Shape) -> JSON {
    switch shape {
    case .words(let words): ["enum": .texts(words)]
    case .pattern(let pattern): ["type": "string", "pattern": .text(pattern)]
    case .text(let isOneLine): schema(.definition(isOneLine ? .line : .lines))
    case .newName(let others):
      [
        "type": "string", "pattern": .text(Pattern.name),
        "maxLength": .number(NodeReader.longestName),
        "not": ["enum": .texts(ReservedName.all + others)],
      ]
    case .valueName:
      [
        "anyOf": [
          ["type": ["number", "boolean"]],
          [
            "type": "string", "pattern": .text(Pattern.valueName),
            "maxLength": .number(NodeReader.longestName),
          ],
        ]
      ]
    case .integer(let range):
      [
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .truth: ["type": "boolean"]
    case .onlyTrue: ["const": true]
    case .scalar: ["type": ["string", "number", "boolean"]]
    case .anything: [:]
    case .list(let item, let least, let most, let isSet):
      JSON.mapping([
        "type": "array", "items": schema(item), "minItems": .number(least),
        "maxItems": .number(most),
      ]).with(isSet ? uniqueness : [:])
    case .map(let value, let keys, let least, let most):
      [
        "type": "object", "propertyNames": schema(keys), "additionalProperties": schema(value),
        "minProperties": .number(least), "maxProperties": .number(most),
      ]
    case .definition(let definition): ["$ref": .text("#/$defs/\(definition.rawValue)")]
    case .either(let shapes): ["anyOf": .list(shapes.map { schema($0) })]
    }
  }

  /// No item twice, but for axes, of which two may stand for nothing.
  private static var uniqueness: JSON {
    [
      "anyOf": [
        ["uniqueItems": true], ["contains": schema(.definition(.axis)), "minContains": 2],
      ]
    ]
  }

  /// A text with something but blanks in it, and with no characters that cannot be seen.
  private static func text(isOneLine: Bool) -> JSON {
    let blank = "[ \\t\\n]"
    let hidden = Pattern.hidden
    let inner = isOneLine ? "[^\\n\(hidden)]" : "[^\(hidden)]"
    let edge = "[^ \\n\(hidden)]"
    return [
      "type": "string", "maxLength": .number(NodeReader.longestText),
      "pattern": .text("^\(blank)*\(edge)(\(inner)*\(edge))?\(blank)*$"),
    ]
  }

  /// A shape, or an axis in its place.
  private static func schemaOrAxis(_ shape: Shape) -> JSON {
    schema(.either([shape, .definition(.axis)]))
  }

  // MARK: Rules, steps and actions

  private static var rule: JSON {
    let forms = Vocabulary.ruleForms.map { parameters in
      object(parameters: parameters) { parameter in
        switch parameter.kind {
        // Rules of rulesets are there before any step has made anything.
        case .path: schema(.words([ScenarioTree.root] + ScenarioTree.entries.map(\.path)))
        case .fileRights:
          schema(.list(of: .words(FileRight.allCases.map(\.rawValue)), atLeast: 1, isSet: true))
        case .networkRights:
          schema(.list(of: .words(NetworkRight.allCases.map(\.rawValue)), atLeast: 1, isSet: true))
        default: schema(parameter.kind.shape)
        }
      }
    }
    return ["oneOf": .list(forms)]
  }

  private static func object(
    parameters: [Parameter], schema: (Parameter) -> JSON
  ) -> JSON {
    var properties: [String: JSON] = [:]
    for parameter in parameters {
      properties[parameter.name] = schema(parameter).with(
        "description", .text(parameter.summary))
    }
    return [
      "type": "object", "properties": .mapping(properties), "additionalProperties": false,
      "required": .texts(parameters.filter(\.isRequired).map(\.name)),
    ]
  }

  /// A step of one thread.
  private static var single: JSON {
    ["anyOf": [singleMapping, schema(.definition(.axis))]]
  }

  private static var singleMapping: JSON {
    var properties: [String: JSON] = [:]
    for word in StepWord.allCases {
      properties[word.rawValue] = schema(.definition(.action)).with(
        "description", .text(word.summary))
    }
    return [
      "type": "object", "minProperties": 1, "maxProperties": 1,
      "propertyNames": ["not": schema(.words(GroupKey.allCases.map(\.rawValue)))],
      "description": "A thread and what it does.", "properties": .mapping(properties),
      "patternProperties": [
        Pattern.name: schema(.definition(.action)), Pattern.axis: schema(.definition(.action)),
      ],
      "additionalProperties": false,
    ]
  }

  private static var action: JSON {
    let bare = Vocabulary.actions.filter(\.isBare).map(\.word)
    return ["anyOf": [schema(.words(bare)), schema(.definition(.axis)), actionMapping]]
  }

  /// One action with its parameters and the common keys of steps.
  ///
  /// All keys are listed in one place, so that editors complete them; each action then says which of
  /// them go with it.
  private static var actionMapping: JSON {
    var properties: [String: JSON] = [:]
    for key in StepKey.allCases {
      properties[key.rawValue] = schema(key.shape).with("description", .text(key.summary))
    }
    var parameters: [String: JSON] = [:]
    for definition in Vocabulary.actions {
      properties[definition.word] = schemaOrAxis(definition.operand.shape).with(
        "description", .text(definition.summary))
      for parameter in definition.parameterLists.joined() {
        // What the value is depends on the action.
        properties[parameter.name] = ["description": .text(summaries(of: parameter.name))]
      }
      parameters[definition.word] = JSON.mapping([
        "oneOf": .list(definition.parameterLists.map(form))
      ]).with(expectations(of: definition))
    }
    let exactlyOne = Vocabulary.actionNames.map { JSON.mapping(["required": [.text($0)]]) }
    return [
      "type": "object", "properties": .mapping(properties),
      "patternProperties": [Pattern.axis: [:]], "additionalProperties": false,
      // An axis can stand for the key of the action.
      "if": ["propertyNames": ["not": ["pattern": .text(Pattern.axis)]]],
      "then": ["oneOf": .list(exactlyOne), "dependentSchemas": .mapping(parameters)],
    ]
  }

  /// What a parameter says, for all actions that have one of its name.
  private static func summaries(of name: String) -> String {
    var summaries: [String] = []
    for parameter in Vocabulary.actions.flatMap({ $0.parameterLists.joined() })
    where parameter.name == name && !summaries.contains(parameter.summary) {
      summaries.append(parameter.summary)
    }
    return summaries.joined(separator: " Or: ")
  }

  /// One list of parameters: those, no others, each of its kind.
  private static func form(_ parameters: [Parameter]) -> JSON {
    let others = Set(Vocabulary.actions.flatMap(\.parameterNames)).subtracting(
      parameters.map(\.name))
    var properties: [String: JSON] = [:]
    for other in others { properties[other] = false }
    for parameter in parameters { properties[parameter.name] = schemaOrAxis(parameter.kind.shape) }
    return [
      "properties": .mapping(properties),
      "required": .texts(parameters.filter(\.isRequired).map(\.name)),
    ]
  }

  // MARK: Expectations

  /// The name of a definition of what an action with these results can expect.
  private static func name(_ what: String, _ kinds: [ResultKind]) -> String {
    "\(what)-" + kinds.map(\.rawValue).joined(separator: "-or-")
  }

  /// What the steps of an action can expect: a sweep of its allocations counts them, whatever the action reads. A step that
  /// names the site of one is no sweep; one that names an axis may be.
  private static func expectations(of action: ActionRow) -> JSON {
    func properties(_ kinds: [ResultKind]) -> JSON {
      [StepKey.expect.rawValue: expectationReference(kinds)]
    }
    guard action.effects.contains(.allocates) else {
      return ["properties": properties(action.results)]
    }
    let site = FailedAllocationKey.site.rawValue
    let namesSite: JSON = [
      "anyOf": [
        ["type": "integer"],
        [
          "type": "object", "required": [.text(site)], "properties": [site: ["type": "integer"]],
        ],
      ]
    ]
    return [
      "if": [
        "required": [.text(StepKey.failAllocation.rawValue)],
        "properties": [StepKey.failAllocation.rawValue: ["not": namesSite]],
      ],
      "then": ["properties": properties(action.results + [.number])],
      "else": ["properties": properties(action.results)],
    ]
  }

  private static func expectationReference(_ kinds: [ResultKind]) -> JSON {
    kinds == [.none] ? false : ["$ref": .text("#/$defs/\(name("expect", kinds))")]
  }

  private static func expectation(_ kinds: [ResultKind]) -> JSON {
    let result: JSON = ["$ref": .text("#/$defs/\(name("result", kinds))")]
    let subjects = ConditionSubject.allCases.map(\.summary).joined(separator: " ")
    let conditions: JSON = [
      "type": "object", "minProperties": 1, "additionalProperties": false,
      "maxProperties": .number(Limits.arms),
      "patternProperties": [Pattern.condition: result, Pattern.axis: result],
      "properties": [
        ExpectationReader.otherwise: result.with(
          "description", "The result on all other kernels; it comes last.")
      ],
      "description": .text(
        "Conditions, joined by 'and'; the first that holds decides. \(subjects)"),
    ]
    return ["anyOf": [result, conditions]]
  }

  /// A result, or a list of results.
  private static func result(_ kinds: [ResultKind]) -> JSON {
    // A repeated step is 'ok' whatever its action reads.
    let special: [StepResult] = [.ok, .hung, .blocked, .notReached, .changed, .ended, .kernelFault]
    let words = special.map(\.description) + Errno.allCases.map(\.rawValue)
    var shapes: [Shape] = [.words(words), .definition(.axis)]
    if kinds.contains(.number) { shapes.append(.integer(0...Int(UInt32.max) - 1)) }
    // What a step of 'meanwhile' reads is not looked at, and a sweep counts.
    if kinds.contains(.truth) { shapes.append(.truth) }
    let one = schema(.either(shapes))
    return [
      "anyOf": [
        one, schema(.list(of: .either(shapes), atLeast: 1, isSet: true)),
      ],
      "description": .text(
        "A result, or the list of allowed results. \(ExpectationReader.kernelFaultSummary)"),
    ]
  }
}

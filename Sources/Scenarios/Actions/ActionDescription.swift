// SPDX-License-Identifier: MIT

extension RulesetReference: CustomStringConvertible {
  /// The word used in specs.
  public var description: String {
    switch self {
    case .ruleset(let name): name
    case .minusOne: "-1"
    case .negative(let number): "\(number)"
    case .closedDescriptor: "closed_descriptor"
    case .fileDescriptor: "file_descriptor"
    }
  }

  /// Descriptors that are no rulesets, by the words of the language.
  public static let descriptors: [String: RulesetReference] = Dictionary(
    distinct: [.minusOne, .closedDescriptor, .fileDescriptor].map {
      ($0.description, $0)
    })

  /// Reads the word used in specs; what is neither a word nor a number below -1 is the name of a ruleset.
  public init(word: String) {
    if let descriptor = Self.descriptors[word] {
      self = descriptor
    } else if let number = Int32(word), number < -1 {
      self = .negative(number)
    } else {
      self = .ruleset(name: word)
    }
  }
}

extension Rule: CustomStringConvertible {
  /// The place and the rights.
  public var description: String {
    let texts = operands.map { $0.text }.joined(separator: " ")
    switch self {
    case .pathBeneath: return texts
    case .netPort: return "port " + texts
    }
  }
}

extension Operand {
  /// The value in a short text.
  var text: String {
    switch self {
    case .word(let text), .name(let text): text
    case .number(let number): String(number)
    case .ruleset(let reference): reference.description
    case .flags(let flags): flags.names.joined(separator: " ")
    case .fileRights(let rights): Self.sorted(rights).joined(separator: "|")
    case .networkRights(let rights): Self.sorted(rights).joined(separator: "|")
    }
  }

  /// The words of a set in an order that does not change.
  static func sorted<Word: RawRepresentable<String>>(_ words: Set<Word>) -> [String] {
    words.map { $0.rawValue }.sorted()
  }
}

extension Action {
  /// Whether the action lets a thread sleep at a gate.
  public var isPark: Bool { if case .park = self { true } else { false } }
}

extension Action: CustomStringConvertible {
  /// A short text for tables: the words of the spec in the order of the spec, without punctuation.
  public var description: String {
    var words = [parts.word]
    for (place, entry) in entries.enumerated() where !entry.isOrdinary {
      if place > 0 && !entry.kind.speaksForItself { words.append(entry.key) }
      words.append(entry.value.text)
    }
    return words.joined(separator: " ")
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// The known keys of one mapping with their values.
struct Fields<Key: ClosedKey> {
  /// Where the mapping is.
  var place: SourceRange
  /// The entries, by key.
  var entries: [Key: Node.Entry] = [:]
  /// The entries with unknown keys, which have been reported.
  var unknownEntries: [Node.Entry] = []
  /// The missing keys that were probably meant by unknown ones.
  var meantKeys: Set<Key> = []

  /// The value of a key.
  subscript(key: Key) -> Node? { entries[key]?.value }
}

/// Reads nodes as values of the types that the language knows, and reports those that are not.
///
/// Every reader answers `nil` after it has reported, and passes over unusable nodes in silence.
struct NodeReader {
  /// Where problems go.
  let report: FileReport

  /// The longest text of a spec in characters, so that reports stay readable.
  static let longestText = 1000
  /// The longest name in characters, so that tables and file names stay readable.
  static let longestName = 64

  // MARK: Collections

  /// The items of a list, or `nil` where nothing more is to be said about the file.
  func list(_ node: Node, _ what: String) -> [Node]? {
    guard !report.isFull else { return nil }
    guard case .sequence(let items) = node.content else {
      reportKind(node, "\(what) must be a list")
      return nil
    }
    report.spend(items.count)
    return items
  }

  /// The entries of a mapping, or `nil` where nothing more is to be said about the file.
  func mapping(_ node: Node, _ what: String) -> [Node.Entry]? {
    guard !report.isFull else { return nil }
    guard case .mapping(let entries) = node.content else {
      reportKind(node, "\(what) must be a mapping")
      return nil
    }
    report.spend(entries.count)
    return entries
  }

  /// The entries of a mapping with closed keys; unknown and missing keys are reported.
  func fields<Key: ClosedKey>(_ node: Node, _ type: Key.Type) -> Fields<Key>? {
    guard let entries = mapping(node, Key.owner) else { return nil }
    let given = Set(entries.map(\.name))
    let others = Key.allCases.map(\.rawValue).filter { !given.contains($0) }
    var fields = Fields<Key>(place: node.place)
    for entry in entries {
      if let key = Key(rawValue: entry.name) {
        fields.entries[key] = entry
      } else if !entry.key.isUnusable {
        let suggestion = report.suggestion(for: entry.name, among: others)
        let near = report.nearest(to: entry.name, among: others)
        if let key = near.flatMap({ Key(rawValue: $0) }) { fields.meantKeys.insert(key) }
        fields.unknownEntries.append(entry)
        report.error(
          "unknown key \(FileReport.quoted(entry.name)) in \(Key.owner)\(suggestion)",
          at: entry.key)
      }
    }
    // A misspelled key is not missing as well.
    for key in Key.allCases
    where key.isRequired && fields.entries[key] == nil && !fields.meantKeys.contains(key) {
      report.error("\(Key.owner) needs the key '\(key.rawValue)'", at: node.place)
    }
    return fields
  }

  // MARK: Single values

  /// A text for people; blanks around it are dropped. All of it must be visible, in whatever order it is shown.
  func text(_ node: Node, _ what: String, isOneLine: Bool = true) -> String? {
    guard let text = scalar(node, what) else { return nil }
    let trimmed = text.trimmingBlanks()
    if reportOtherType(node, what) { return nil }
    if trimmed.isEmpty {
      report.error("\(what) must not be empty", at: node)
    } else if isOneLine && trimmed.unicodeScalars.contains("\n") {
      report.error("\(what) must be one line", at: node)
    } else if let hidden = trimmed.unicodeScalars.first(where: { Self.isHidden($0) }) {
      reportHidden(hidden, in: text, what, at: node)
    } else if text.unicodeScalars.count > Self.longestText {
      report.error("\(what) has more than \(Self.longestText) characters", at: node)
    } else {
      return trimmed
    }
    return nil
  }

  /// Reports a text without quotes that readers of YAML take for something else.
  ///
  /// - Returns: whether it is one.
  func reportOtherType(_ node: Node, _ what: String) -> Bool {
    guard let plain = node.plainText, !plain.isEmpty, let type = YAMLType.other(of: plain) else {
      return false
    }
    report.error(
      "\(what) must be a text, and \(FileReport.quoted(plain)) is \(type) to YAML; put it into quotes",
      at: node)
    return true
  }

  /// Whether a character cannot be seen, or changes how others are shown. Line breaks may be allowed.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || (!scalar.isPrintable && scalar != "\n")
  }

  /// Reports a character that is not printable, at its own place if the text is written as it is read.
  private func reportHidden(
    _ scalar: Unicode.Scalar, in text: String, _ what: String, at node: Node
  ) {
    let offset = text.unicodeScalars.prefix { $0 != scalar }.count
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let kind = scalar.properties.generalCategory == .control ? "control" : "invisible"
    report.error(
      "\(what) must not have the \(kind) character \(name)",
      at: node.place(ofPartAt: offset, length: 1), notes: FileReport.useNotes(node))
  }

  /// A name that the author chooses.
  func newName(_ node: Node, _ what: String) -> String? {
    guard let name = scalar(node, what) else { return nil }
    if let problem = Self.problem(ofName: name) {
      report.error("\(what) \(problem)", at: node)
      return nil
    }
    return name
  }

  /// What keeps a text from being a name, as the end of a sentence.
  static func problem(ofName name: String) -> String? {
    if name.isEmpty { return "must not be empty" }
    if !Pattern.isName(name) {
      return "\(FileReport.quoted(name)) must be lower-case words joined by '-'"
    }
    if name.utf8.count > longestName { return "has more than \(longestName) characters" }
    if ReservedName.contains(name) { return "cannot be '\(name)', which is a reserved word" }
    return nil
  }

  /// A name that has been chosen elsewhere; that it exists is for the caller to check.
  func knownName(_ node: Node, _ what: String) -> String? {
    guard let name = scalar(node, what) else { return nil }
    if name.isEmpty {
      report.error("\(what) must not be empty", at: node)
      return nil
    }
    return name
  }

  /// A whole number in a range.
  func integer(_ node: Node, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = scalar(node, what) else { return nil }
    guard let number = Self.number(text), node.plainText != nil else {
      let hint = node.plainText == nil && Self.number(text) != nil ? "; remove the quotes" : ""
      report.error(
        "\(what) must be a whole number, not \(FileReport.quoted(text))\(hint)", at: node)
      return nil
    }
    guard range.contains(number) else {
      report.error(
        "\(what) must be \(range.lowerBound) to \(range.upperBound), not \(number)", at: node)
      return nil
    }
    return number
  }

  /// The number that a text spells in the one way that every reader of YAML agrees on.
  static func number(_ text: String) -> Int? {
    guard let number = Int(text), String(number) == text else { return nil }
    return number
  }

  /// `true` or `false`.
  func truth(_ node: Node, _ what: String) -> Bool? {
    guard let text = scalar(node, what) else { return nil }
    switch node.plainText {
    case "true": return true
    case "false": return false
    default:
      let hint = ["yes": "true", "on": "true", "no": "false", "off": "false"][text.lowercased()]
      let suggestion = (hint ?? text.lowercased()).isTruthWord ? hint ?? text.lowercased() : nil
      report.error(
        "\(what) must be true or false, not \(FileReport.quoted(text))"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""), at: node)
      return nil
    }
  }

  /// One of a few words.
  func word(_ node: Node, _ what: String, among words: [String]) -> String? {
    guard let text = scalar(node, what) else { return nil }
    if words.contains(text) { return text }
    reportUnknown(what, text, among: words, at: node)
    return nil
  }

  /// One of the words of a closed type.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ what: String, of type: Word.Type = Word.self
  ) -> Word? {
    word(node, what, among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  /// A list of different words of a closed type; unknown ones are reported and left out.
  ///
  /// - Returns: `nil` if anything was wrong.
  func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: Node, _ what: String, each: String, of type: Word.Type = Word.self
  ) -> Set<Word>? {
    guard let items = list(node, what) else { return nil }
    var words: [Word: Node] = [:]
    var isComplete = true
    for item in items {
      guard let word: Word = word(item, each) else {
        isComplete = false
        continue
      }
      if let first = words[word] {
        reportRepetition(word.rawValue, at: item, first: first)
        isComplete = false
      }
      words[word] = item
    }
    return isComplete ? Set(words.keys) : nil
  }

  /// The text of a single value.
  func scalar(_ node: Node, _ what: String) -> String? {
    guard case .scalar(let text, _) = node.content else {
      reportKind(node, "\(what) must be a single value")
      return nil
    }
    report.spend(1 + text.utf8.count / ReadingCost.bytes)
    return text
  }

  // MARK: Reports

  /// Reports a name that nothing has.
  func reportUnknown(_ what: String, _ name: String, among candidates: [String], at node: Node) {
    guard !name.isEmpty else {
      report.error("\(what) is missing", at: node)
      return
    }
    report.error(
      "unknown \(what) \(FileReport.quoted(name))"
        + report.suggestion(for: name, among: candidates), at: node)
  }

  /// Reports the second of two equal items of a list.
  func reportRepetition(_ name: String, at node: Node, first: Node) {
    report.error(
      "\(FileReport.quoted(name)) stands twice in this list", at: node,
      notes: [.init("the first one is here", at: first.place)] + FileReport.useNotes(first))
  }

  private func reportKind(_ node: Node, _ message: String) {
    if !node.isUnusable { report.error("\(message), not \(node.kindName)", at: node) }
  }
}

extension String {
  /// The text without the blanks and line breaks around it.
  func trimmingBlanks() -> String {
    let isBlank = { (byte: UInt8) in
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }),
      let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }

  fileprivate var isTruthWord: Bool { self == "true" || self == "false" }
}

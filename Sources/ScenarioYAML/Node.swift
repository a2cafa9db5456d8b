// SPDX-License-Identifier: MIT

/// A stretch of one line of a spec, which a caret can underline.
struct SourceRange: Hashable, Sendable {
  /// The line, from 1.
  var line: Int
  /// The column of the first character, from 1, in Unicode scalars.
  var column: Int
  /// The number of characters, at least 1.
  var length: Int

  /// The start of a file.
  static let start = SourceRange(line: 1, column: 1, length: 1)

  /// Whether this place comes before another one.
  func precedes(_ other: SourceRange) -> Bool { (line, column) < (other.line, other.column) }
}

/// A value of a spec before anything is known about its type.
struct Node: Sendable {
  /// What a node holds.
  enum Content: Sendable {
    /// A text. Only a plain one, without quotes, can be a number, a truth value or an axis.
    case scalar(text: String, isPlain: Bool)
    /// A list.
    case sequence([Node])
    /// Keys with values, in the order of the file, no key twice.
    case mapping([Entry])
    /// Something that has been reported already; readers pass over it in silence.
    case unusable
  }

  /// A key with its value.
  struct Entry: Sendable {
    /// The key, always a scalar.
    var key: Node
    /// The value.
    var value: Node

    /// The text of the key.
    var name: String { key.text ?? "" }
  }

  /// What the node holds.
  var content: Content
  /// Where the value is written.
  var place: SourceRange
  /// Where the axis stood that this value has replaced.
  var use: AxisUse?

  /// The place of an axis that has been replaced by a value.
  struct AxisUse: Hashable, Sendable {
    /// The name of the axis.
    var axis: String
    /// Where the axis stood.
    var place: SourceRange
  }

  /// Where the node stands in its step, even if its value is written elsewhere.
  var origin: SourceRange { use?.place ?? place }

  /// The text of a scalar.
  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

  /// The text of a scalar without quotes.
  var plainText: String? { if case .scalar(let text, true) = content { text } else { nil } }

  /// Whether nothing should be said about this node.
  var isUnusable: Bool { if case .unusable = content { true } else { false } }

  /// The kind of the node in the words of diagnostics.
  var kindName: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain && text.isEmpty ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .unusable: "something unusable"
    }
  }

  /// All texts in the node, keys included.
  var allTexts: [String] {
    switch content {
    case .scalar(let text, _): [text]
    case .sequence(let items): items.flatMap(\.allTexts)
    case .mapping(let entries): entries.flatMap { [$0.name] + $0.value.allTexts }
    case .unusable: []
    }
  }

  /// The place of a part of a scalar, or of the whole node where the text has no place of its own.
  ///
  /// It takes as long as the text is; for many parts of one text, ask ``placeOfParts`` once.
  ///
  /// - Parameters:
  ///   - offset: the number of characters before the part.
  ///   - length: the number of characters of the part.
  func place(ofPartAt offset: Int, length: Int) -> SourceRange { placeOfParts(offset, length) }

  /// Finds the places of parts of a scalar, from the number of characters before a part and its length.
  var placeOfParts: (_ offset: Int, _ length: Int) -> SourceRange {
    let place = place
    guard use == nil, case .scalar(let text, let isPlain) = content else {
      return { _, _ in place }
    }
    let quote = isPlain ? 0 : 1
    // A text with escapes or line breaks is longer or shorter in the file than its value.
    guard place.length == text.unicodeScalars.count + 2 * quote else { return { _, _ in place } }
    return { offset, length in
      SourceRange(line: place.line, column: place.column + quote + offset, length: max(1, length))
    }
  }
}

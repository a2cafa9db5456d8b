// SPDX-License-Identifier: MIT

import Scenarios

/// What a value may look like, for the JSON Schema.
///
/// The compiler has readers that know more, such as which threads exist; this is what an editor can
/// check without knowing the rest of the spec.
indirect enum Shape: Sendable {
  /// One of a few words.
  case words([String])
  /// A text that matches a regular expression.
  case pattern(String)
  /// A text for people, in one line or several.
  case text(isOneLine: Bool)
  /// A name that the author chooses, none of some words.
  case newName(except: [String] = [])
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case truth
  /// Only `true`.
  case onlyTrue
  /// Any single value.
  case scalar
  /// The name of an axis value, which may look like a number.
  case valueName
  /// Anything.
  case anything
  /// A list.
  case list(of: Shape, atLeast: Int = 0, atMost: Int = Limits.items, isSet: Bool = false)
  /// Names that the author chooses, with values.
  case map(of: Shape, keys: Shape, atLeast: Int = 0, atMost: Int = Limits.items)
  /// One of the schema's definitions.
  case definition(Definition)
  /// One of several shapes.
  case either([Shape])

  /// The parts of the schema that have a name.
  enum Definition: String, CaseIterable, Sendable {
    case statement, scenario, process, ruleset, rule, matrix, issue, step, action
    /// A text for people in one line, and one of several lines.
    case line, lines
    /// A step of one thread, in a group or by itself.
    case single
    /// A failing allocation that names its thread.
    case failedAllocation = "failed-allocation"
    /// A text with a reference to an axis of the matrix.
    case axis
  }
}

/// The regular expressions of the language, as JSON Schema and as checks of the compiler.
enum Pattern {
  /// Ids, topics, threads, rulesets, sockets and axes.
  static let name = "^[a-z][a-z0-9-]*$"
  /// The id of a statement, such as `man/E2BIG`.
  static let statement = "^[a-z][a-z0-9-]*(/[A-Za-z0-9_-]+)+$"
  /// Names of axis values; they become parts of the names of permutations.
  static let valueName = "^[A-Za-z0-9_.+-]+$"
  /// A text with a reference to an axis; without quotes it is replaced wherever it stands.
  static let axis = "\\$[a-z]"
  /// A path in the scenario's directory.
  static let path: String = {
    let component = "[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}"
    return "^(\\.|\(component)(/\(component)){0,\(ValueReader.pathComponents - 1)})$"
  }()
  /// Comparisons of a condition.
  static let condition: String = {
    let blank = "[ \\t\\n]"
    let comparison = "(\(comparisons.joined(separator: "|")))"
    let more = "(\(blank)+and\(blank)+\(comparison)){0,\(Limits.comparisons - 1)}"
    return "^\(blank)*\(comparison)\(more)\(blank)*$"
  }()

  /// One comparison for each subject, and one of an axis.
  private static let comparisons: [String] = {
    let order = "[ \\t\\n]*(<=|>=|!=|<|>|=)[ \\t\\n]*"
    let equality = "[ \\t\\n]*(=|!=)[ \\t\\n]*"
    // As many digits as `Limits.releaseNumber` has.
    let digits = String(Limits.releaseNumber).utf8.count
    let positive = "[1-9][0-9]{0,\(digits - 1)}"
    let number = "(0|\(positive))"
    let subjects: [String] = ConditionSubject.allCases.map { subject in
      switch subject {
      case .abi:
        "abi\(order)(\((0...Profile.newestKnownABI).map(String.init).joined(separator: "|")))"
      case .edition:
        "edition\(order)("
          + Edition.allCases.map { $0.rawValue.replacing(".", with: "\\.") }.joined(separator: "|")
          + ")"
      case .release: "release\(order)\(number)\\.\(number)(\\.\(number))?(-rc\(positive))?"
      case .erratum: "erratum\(equality)([1-9]|[12][0-9]|3[0-2])"
      }
    }
    let words = ConditionReader.words.sorted().joined(separator: "|")
    // A value that is called like the conjunction is taken for it.
    let value = "(?!\(ConditionReader.conjunction)([ \\t\\n]|$))[A-Za-z0-9_.+-]+"
    return subjects + ["(?!(\(words))[ \\t\\n<>=!])[a-z][a-z0-9-]*\(equality)\(value)"]
  }()
  /// The characters that cannot be seen, or change how others are shown, as a part of a character class; line breaks,
  /// which may be allowed, and surrogates, which no text has, left out.
  ///
  /// Characters beyond U+FFFF stand for themselves, since no way to write them is known to all validators.
  static let hidden: String = {
    var ranges: [ClosedRange<UInt32>] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), NodeReader.isHidden(scalar) else { continue }
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    func written(_ value: UInt32) -> String {
      guard value <= 0xFFFF else { return Unicode.Scalar(value).map { String($0) } ?? "" }
      let digits = String(value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return ranges.map { range in
      range.count == 1
        ? written(range.lowerBound) : "\(written(range.lowerBound))-\(written(range.upperBound))"
    }.joined()
  }()
  /// A bit of a flags argument without a name.
  static let flagBits = "^(1<<([0-9]|[12][0-9]|3[01])|0x[0-9a-fA-F]{1,8})$"

  /// Whether a text is a name: `a` to `z`, `0` to `9` and `-`, beginning with a letter.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return false }
    return text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  /// Whether a text is the id of a statement: a name, then parts of letters, digits, `_` and `-` behind slashes.
  static func isStatement(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && isName(String(parts[0]))
      && parts.dropFirst().allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
      }
  }

  /// Whether a text can be the name of an axis value.
  static func isValueName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "+") }
  }

  /// Whether a text can be a part of a path: no hidden entries, so that `..` cannot occur.
  static func isPathComponent(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".") && text.utf8.allSatisfy(isWordByte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

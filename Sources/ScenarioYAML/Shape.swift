/// What a value may look like, for the JSON Schema.
///
/// The compiler has readers that know more, such as which threads exist; this is what an editor can
/// check without knowing the rest of the spec.
indirect enum Shape: Sendable {
  /// One of a few words.
  case words([String])
  /// A text that matches a regular expression.
  case pattern(String)
  /// A text with something in it.
  case text
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case truth
  /// Only `true`.
  case onlyTrue
  /// Any single value.
  case scalar
  /// Anything.
  case anything
  /// A list.
  case list(of: Shape, atLeast: Int = 0)
  /// Names that the author chooses, with values.
  case map(of: Shape, keys: String, atLeast: Int = 0)
  /// One of the schema's definitions.
  case definition(Definition)
  /// One of several shapes.
  case either([Shape])

  /// The parts of the schema that have a name.
  enum Definition: String, CaseIterable, Sendable {
    case scenario, process, ruleset, rule, matrix, issue, step, action
    /// A step of one thread, in a group or by itself.
    case single
    /// A failing allocation that names its thread.
    case failedAllocation = "failed-allocation"
    /// A reference to an axis of the matrix.
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
  /// A reference to an axis that stands for a whole value.
  static let axis = "^\\$[a-z][a-z0-9-]*$"
  /// A path in the scenario's directory.
  static let path = "^(\\.|[A-Za-z0-9_$-][A-Za-z0-9_.$-]*(/[A-Za-z0-9_$-][A-Za-z0-9_.$-]*){0,3})$"
  /// Comparisons of a condition.
  static let condition: String = {
    let comparison = "[a-z$][a-z0-9-]* *(<=|>=|!=|<|>|=) *[A-Za-z0-9_.+$-]+"
    return "^\(comparison)( +and +\(comparison))*$"
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

// SPDX-License-Identifier: MIT

/// Turns the names of a spec into names of Swift.
enum SwiftName {
  /// `signal-scoping` as the name of a type: `SignalScoping`.
  static func type(_ name: String) -> String { words(name).map(capitalised).joined() }

  /// `signal-scoping` as the name of a function or a property: `signalScoping`.
  static func member(_ name: String) -> String {
    let words = words(name)
    guard let first = words.first else { return "unnamed" }
    let text = ([lowercasedFirst(first)] + words.dropFirst().map(capitalised)).joined()
    return isReserved(text) ? text + "Scenario" : text
  }

  /// Makes names unique by a number behind all but the first of those that are equal.
  ///
  /// - Returns: as many names as went in, in the same order.
  static func unique(_ names: [String]) -> [String] {
    var inUse = Set(names)
    var seen: Set<String> = []
    return names.map { name in
      guard !seen.insert(name).inserted else { return name }
      var number = 2
      while !inUse.insert("\(name)_\(number)").inserted { number += 1 }
      return "\(name)_\(number)"
    }
  }

  private static func words(_ name: String) -> [String] {
    name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.map(String.init)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func lowercasedFirst(_ word: String) -> String {
    let text = word.prefix(1).lowercased() + word.dropFirst()
    // A name of Swift cannot begin with a digit.
    return text.first?.isNumber == true ? "_" + text : text
  }

  /// Whether a name means something else in the place where a generated file would use it.
  static func isReserved(_ name: String) -> Bool {
    keywords.contains(name) || namesOfGeneratedCode.contains(name)
  }

  /// Names that the bodies of generated tests use; a function of such a name would hide them.
  private static let namesOfGeneratedCode: Set<String> = [
    "p", "permutations", "scenario", "spec", "verify",
  ]

  /// The keywords that cannot be used as a name without backticks.
  private static let keywords: Set<String> = [
    "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is",
    "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}

// SPDX-License-Identifier: MIT

/// The types that readers of YAML 1.2 give to words without quotes.
///
/// Sources: the core schema of YAML 1.2.2, and `_` in numbers as in YAML 1.1, which many readers still take.
enum YAMLType {
  private static let nothing: Set<String> = ["~", "null", "Null", "NULL"]
  private static let truth: Set<String> = ["true", "True", "TRUE", "false", "False", "FALSE"]
  private static let special: Set<String> = [
    ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN",
  ]
  private static let radices: [(prefix: String, radix: Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]

  /// What a word is to YAML unless it is a text, with an article.
  static func other(of word: String) -> String? {
    if nothing.contains(word) { return "nothing" }
    if truth.contains(word) { return "a truth value" }
    return isNumber(word) ? "a number" : nil
  }

  private static func isNumber(_ word: String) -> Bool {
    let unsigned = word.first == "+" || word.first == "-" ? word.dropFirst() : word[...]
    if special.contains(String(unsigned)) { return true }
    let digits = unsigned.utf8.filter { $0 != UInt8(ascii: "_") }
    for (prefix, radix) in radices where unsigned.hasPrefix(prefix) {
      let rest = String(decoding: digits.dropFirst(prefix.utf8.count), as: UTF8.self)
      return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.hexDigitValue ?? radix < radix }
    }
    guard let first = unsigned.utf8.first, isDigit(first) || first == UInt8(ascii: "."),
      digits.contains(where: isDigit),
      digits.allSatisfy({ isDigit($0) || ".eE+-".utf8.contains($0) })
    else { return false }
    return Double(String(decoding: digits, as: UTF8.self)) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

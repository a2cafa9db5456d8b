// SPDX-License-Identifier: MIT

extension StringProtocol {
  /// What comes behind the first place of a text in this one; `nil` if it has none.
  ///
  /// The searches of the standard library come with its regular expressions, which Embedded Swift lacks.
  func text(behind text: String) -> String? {
    let sought = Array(text.utf8)
    let bytes = Array(utf8)
    guard bytes.count >= sought.count else { return nil }
    for start in 0...(bytes.count - sought.count)
    where bytes[start..<(start + sought.count)].elementsEqual(sought) {
      return String(decoding: bytes[(start + sought.count)...], as: UTF8.self)
    }
    return nil
  }

  /// Whether a text is a part of this one.
  func mentions(_ text: String) -> Bool { self.text(behind: text) != nil }
}

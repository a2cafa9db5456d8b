// SPDX-License-Identifier: MIT

import Scenarios

/// The lines of a file, which answer in a time that does not depend on the length of a line.
struct SourceLines {
  /// The longest line that is shown as an excerpt, in characters; a longer one hides more than it shows.
  private static let longestExcerpt = 240
  /// The characters of the file, without line ends.
  private let characters: [Unicode.Scalar]
  /// The range of each line in `characters`.
  private let ranges: [Range<Int>]

  /// Splits a text where libyaml counts a new line.
  init(_ text: String) {
    var characters: [Unicode.Scalar] = []
    characters.reserveCapacity(text.utf8.count)
    var ranges: [Range<Int>] = []
    var start = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        ranges.append(start..<characters.count)
        start = characters.count
      default: characters.append(scalar)
      }
      previous = scalar
    }
    ranges.append(start..<characters.count)
    self.characters = characters
    self.ranges = ranges
  }

  /// The place behind the last character.
  var end: SourceRange {
    SourceRange(line: ranges.count, column: (ranges.last?.count ?? 0) + 1, length: 1)
  }

  /// The characters of a line from a column on; none for a line that is not there.
  private func rest(from place: SourceRange) -> ArraySlice<Unicode.Scalar> {
    guard ranges.indices.contains(place.line - 1) else { return [] }
    let line = ranges[place.line - 1]
    let start = line.lowerBound + place.column - 1
    return start < line.upperBound ? characters[start..<line.upperBound] : []
  }

  /// The line of a place, or `nil` if it is too long to be shown.
  func excerpt(at place: SourceRange) -> String? {
    guard ranges.indices.contains(place.line - 1) else { return nil }
    let line = ranges[place.line - 1]
    guard line.count <= Self.longestExcerpt else { return nil }
    return String(String.UnicodeScalarView(characters[line].map { Self.printable($0) }))
  }

  /// The number of characters of a line without the blanks at its end, or 0 for a line that is not there.
  func length(ofLine line: Int) -> Int {
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    let line = rest(from: SourceRange(line: line, column: 1, length: 1))
    return line.lastIndex { !isBlank($0) }.map { $0 - line.startIndex + 1 } ?? 0
  }

  /// The character at a place, or `nil` behind the end of its line.
  func character(at place: SourceRange) -> Unicode.Scalar? { rest(from: place).first }

  /// The place of the word that starts at a place, as far as it has no blanks or brackets.
  func word(at place: SourceRange) -> SourceRange {
    let word = rest(from: place).prefix(Self.longestExcerpt)
      .prefix { !" \t,[]{}".unicodeScalars.contains($0) }
    return SourceRange(line: place.line, column: place.column, length: max(1, word.count))
  }

  /// The character itself, or the replacement character for one that a terminal would obey: one for one, so that carets
  /// stand under what they point at.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isPrintable || scalar == "\t" ? scalar : "\u{FFFD}"
  }
}

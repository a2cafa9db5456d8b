// SPDX-License-Identifier: MIT

import Scenarios

/// Finds the name that an author probably meant.
enum Suggestion {
  /// The longest name for which a near one is looked for; nothing in the language is half as long.
  private static let longestName = 64

  /// The candidate nearest to `name`, or `nil` if none is near: one edit for each three characters.
  ///
  /// Letter case, and the choice between `-`, `_` and a space, do not count. The first of equally near
  /// candidates wins. A name of the kernel's headers stands for the word of the language.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    var work = 0
    return nearest(to: name, among: candidates, work: &work)
  }

  /// The same, and adds to `work` how many pairs of characters were compared.
  static func nearest(
    to name: String, among candidates: some Sequence<String>, work: inout Int
  ) -> String? {
    for word in HeaderName.words(for: name) {
      if let exact = candidates.first(where: { $0 == word }) { return exact }
    }
    for spelling in HeaderName.spellings(of: name) {
      if let near = nearestSpelling(to: spelling, among: candidates, work: &work) { return near }
    }
    return nil
  }

  private static func nearestSpelling(
    to name: String, among candidates: some Sequence<String>, work: inout Int
  ) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= longestName else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != name {
      work += 1
      let offered = folded(candidate)
      let bound = max(1, min(wanted.count, offered.count) / 3)
      guard abs(wanted.count - offered.count) <= bound, offered.count > 1 || wanted == offered
      else { continue }
      work += wanted.count * offered.count
      let distance = distance(wanted, offered)
      if distance <= bound, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.lowercased().utf8.map {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0
    }
  }

  /// The number of insertions, removals, replacements and swaps of neighbours between two texts.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

/// The suggestions for one file, each of which is looked for once although all permutations ask for it.
struct Suggestions {
  private struct Question: Hashable {
    var name: String
    var candidates: [String]
  }

  private var answers: [Question: String?] = [:]
  /// How many candidates and pairs of characters have been looked at.
  private(set) var work = 0
  private var comparedCharacters = 0

  /// The candidate nearest to a name, or `nil` if there is none or too much has been compared in this file.
  mutating func nearest(to name: String, among candidates: [String]) -> String? {
    work += candidates.count
    let question = Question(name: name, candidates: candidates)
    if let answer = answers[question] { return answer }
    guard comparedCharacters < Limits.comparedCharacters else { return nil }
    let before = comparedCharacters
    let answer = Suggestion.nearest(to: name, among: candidates, work: &comparedCharacters)
    work += comparedCharacters - before
    answers[question] = .some(answer)
    return answer
  }
}

// SPDX-License-Identifier: MIT

/// A spec that is meant to take long: much of one thing, as large as wanted.
public struct HostileSpec: Sendable, CustomStringConvertible {
  /// What there is much of.
  public let description: String
  private let make: @Sendable (Int) -> String

  init(_ description: String, _ make: @escaping @Sendable (Int) -> String) {
    self.description = description
    self.make = make
  }

  /// The text, which has about `size` bytes and never more.
  public func text(size: Int) -> [UInt8] { Array(make(size).utf8) }

  /// Repeats a piece between two texts as often as the size allows.
  static func fill(
    _ head: String, _ tail: String = "", size: Int, atMost most: Int = .max,
    _ piece: (Int) -> String
  ) -> String {
    var text = head
    var number = 0
    while number < most {
      let next = piece(number)
      guard text.utf8.count + next.utf8.count + tail.utf8.count <= size else { break }
      text += next
      number += 1
    }
    return text + tail
  }

  static let top = "suite: s\nabout: a\n"
  static let head = "\(top)rulesets:\n  r: {handled_access_fs: [EXECUTE]}\nscenarios:\n"
  static func scenario(_ number: Int, matrix: String = "") -> String {
    "  - id: s\(number)\n    name: n\n    threads: [main]\n\(matrix)    steps:\n"
      + "      - main: {restrict_self: r, expect: ok}\n"
  }
  static let numbers = (0..<512).map(String.init).joined(separator: ", ")
  /// As many permutations as there can be.
  static let matrix = "    matrix:\n      axes: {n: [\(numbers)]}\n"

  /// All of them.
  public static let all = keys + lists + axes + permutations + yaml + texts

  static let keys = [
    Self("unknown keys of a spec") { size in fill(top, size: size) { "k\($0): v\n" } },
    Self("unknown keys of scenarios") { size in
      fill("\(top)scenarios:\n", size: size) { number in
        number % 500 == 0 ? "  - id: s\(number)\n" : "    nema\(number): v\n"
      }
    },
    Self("unknown keys of steps") { size in
      fill(head + scenario(0), size: size) { number in
        number % 500 == 0 ? "      - main:\n" : "          flgas\(number): v\n"
      }
    },
    Self("unknown actions") { size in
      fill(head + scenario(0), size: size) { "      - main: {restrct_self\($0): r}\n" }
    },
    Self("scenarios with a mistake each") { size in
      fill(head, size: size) { scenario($0) + "      - main: {opne: file}\n" }
    },
    Self("rulesets that differ little from those that are meant") { size in
      let name = { (letter: String, number: Int) in
        String(repeating: letter, count: 50) + "-\(number)"
      }
      let rulesets = fill("\(top)rulesets:\n", size: size / 2, atMost: 500) {
        "  \(name("a", $0)): {handled_access_fs: []}\n"
      }
      return fill(rulesets + "scenarios:\n" + scenario(0), size: size) {
        "      - main: {restrict_self: \(name("ab", $0).prefix(62))}\n"
      }
    },
  ]

  static let lists = [
    Self("conditions of an expectation") { size in
      fill(
        head + scenario(0) + "      - main:\n          get: uid\n          expect:\n", size: size
      ) {
        "            release >= \($0 / 90).\($0 % 90): 0\n"
      }
    },
    Self("expectations with many conditions") { size in
      fill(head + scenario(0), size: size) { number in
        let arms = (0..<32).map { "abi >= \($0 % 12) and erratum = \($0 % 7 + 1): ok" }
        return "      - main: {restrict_self: r, expect: {\(arms.joined(separator: ", "))}}\n"
      }
    },
    Self("comparisons of a condition") { size in
      fill(head + scenario(0) + "    where: abi >= 1", "\n", size: size) {
        " and release > 5.\($0)"
      }
    },
    Self("results") { size in
      fill(head + scenario(0) + "      - main: {get: uid, expect: [0", "]}\n", size: size) {
        ", \($0)"
      }
    },
    Self("results of many steps") { size in
      fill(head + scenario(0), size: size) { number in
        let results = (0..<500).map { String($0) }.joined(separator: ",")
        return "      - main: {get: uid, because: x, expect: [\(results)]}\n"
      }
    },
    Self("statements") { size in
      fill(head + scenario(0) + "    covers: [man/x", "]\n", size: size) { ", man/x\($0)" }
    },
    Self("steps") { size in
      fill(head + scenario(0), size: size) { _ in "      - main: {get: uid}\n" }
    },
    Self("renames") { size in
      fill(head, size: size) { number in
        scenario(number)
          + (0..<250).map { "      - main: {rename: ., to: dir/d\($0)}\n" }.joined()
      }
    },
    Self("threads") { size in
      fill("\(top)scenarios:\n  - id: s\n    threads: [a", "]\n", size: size) { ", t\($0)" }
    },
  ]

  static let axes = [
    Self("an axis whose lists take the places of items") { size in
      let items = fill("", size: size / 2, atMost: 500) { "\($0), " }
      let matrix = "    matrix:\n      axes: {l: {a: [\(items)], b: []}, n: [1, 2, 3, 4]}\n"
      return fill(
        head + scenario(0, matrix: matrix) + "      - main: {get: uid, expect: [0", "]}\n",
        size: size, atMost: 500
      ) { _ in ", $l" }
    },
    Self("long texts of an axis") { size in
      let value = String(repeating: "x", count: size / 3)
      let matrix = "    matrix:\n      axes: {t: {a: \(value), b: y}}\n"
      return fill(
        head + scenario(0, matrix: matrix) + "      - main: {get: uid, because: a", "}\n",
        size: size
      ) { _ in "$t" }
    },
    Self("axes") { size in
      fill(head + scenario(0) + "    matrix:\n      axes:\n", size: size) {
        "        a\($0): [0]\n"
      }
    },
    Self("references to no axis") { size in
      fill(head + scenario(0) + "      - main: {get: uid, because: a", "}\n", size: size) {
        " $a\($0)"
      }
    },
    Self("exclusions") { size in
      let excluded = fill("", size: size / 2, atMost: 500) { _ in "{n: [\(numbers)]}, " }
      let matrix = "    matrix:\n      exclude: [\(excluded)]\n      axes: {n: [\(numbers)]}\n"
      return head + scenario(0, matrix: matrix)
    },
    Self("values") { size in
      fill(head + scenario(0) + "    matrix:\n      axes:\n        a: [0", "]\n", size: size) {
        ", v\($0)"
      }
    },
  ]
}

// SPDX-License-Identifier: MIT

extension HostileSpec {
  static let permutations = [
    Self("permutations of long scenarios") { size in
      fill(head + scenario(0, matrix: matrix), size: size) { _ in
        "      - main: {get: uid, expect: 0}\n"
      }
    },
    Self("permutations of scenarios") { size in
      fill(head, size: size) { number in
        scenario(number, matrix: matrix)
          + "      - main: {get: uid, expect: {n = 1: 0, abi >= 8: 1, otherwise: 2}}\n"
      }
    },
    Self("permutations of scenarios, each with the same mistakes") { size in
      fill(head, size: size) { number in
        scenario(number, matrix: matrix)
          + (0..<20).map { "      - main: {truncate: file\($0)$n}\n" }.joined()
      }
    },
    Self("permutations of steps that no permutation does") { size in
      fill(head + scenario(0, matrix: matrix), size: size) { number in
        number % 400 == 399
          ? scenario(number, matrix: matrix) : "      - main: {get: uid, when: {n: 1}}\n"
      }
    },
    Self("permutations of steps that may mean anything") { size in
      fill("\(top)words: [\(numbers)]\nscenarios:\n", size: size) { number in
        number % 400 == 0
          ? scenario(number, matrix: matrix) : "      - main: {rename: dir, to: dir\(number)}\n"
      }
    },
    Self("rulesets beside permutations") { size in
      let rulesets = fill("\(top)rulesets:\n", size: size / 2, atMost: 511) {
        "  r\($0): {handled_access_fs: []}\n"
      }
      return fill(
        rulesets + "  r: {handled_access_fs: []}\nscenarios:\n", size: size
      ) { scenario($0, matrix: matrix) + "      - main: {get: uid, expect: $n}\n" }
    },
  ]

  static let yaml = [
    Self("anchors in one line") { size in fill("suite: [", "]\n", size: size) { "&a\($0) x," } },
    Self("anchors in many lines") { size in fill("suite:\n", size: size) { "  - &a\($0) x\n" } },
    Self("aliases") { size in fill("suite: [", "]\n", size: size) { "*a\($0)," } },
    Self("tags") { size in fill("suite: [", "]\n", size: size) { _ in "!a x," } },
    Self("duplicate keys") { size in fill(top, size: size) { _ in "suite: s\n" } },
    Self("values in one line") { size in fill("suite: [", "]\n", size: size) { _ in "x," } },
    Self("lists of lists in one line") { size in
      fill("suite: [", "]\n", size: size) { _ in "[[x,x],[x]]," }
    },
    Self("mappings in one line") { size in
      fill("suite: [", "]\n", size: size) { _ in "{a: {b: c}}," }
    },
    Self("open brackets") { size in fill("suite: ", size: size) { _ in "[" } },
    Self("question marks") { size in fill("suite: ", size: size) { _ in "? " } },
    Self("documents") { size in fill("a\n", size: size) { _ in "---\na\n" } },
    Self("comments") { size in fill("", size: size) { _ in "# x\n" } },
    Self("blanks") { size in fill("suite:", size: size) { _ in " " } },
    Self("line ends") { size in fill("suite: s\n", size: size) { _ in "\r\n" } },
    Self("lists of full length") { size in
      fill("suite:\n", size: size) { $0 % 500 == 0 ? "  -\n" : "    - x\n" }
    },
  ]

  static let texts = [
    Self("a long word") { size in fill("suite: ", "\n", size: size) { _ in "x" } },
    Self("a long anchor") { size in fill("suite: &", " s\n", size: size) { _ in "x" } },
    Self("a long quoted text") { size in fill("suite: \"", "\"\n", size: size) { _ in "\\n" } },
    Self("a long block") { size in fill("suite: >\n", size: size) { _ in "  x\n\n" } },
    Self("a long condition") { size in
      fill(head + scenario(0) + "    where: abi >= ", "\n", size: size) { _ in "9" }
    },
    Self("a long axis") { size in
      fill(head + scenario(0) + "      - main: {get: $a", "}\n", size: size) { _ in "-" }
    },
    Self("dollars") { size in
      fill(head + scenario(0) + "      - main: {get: a", "}\n", size: size) { _ in "$" }
    },
    Self("a long name of a header") { size in
      fill(head + scenario(0) + "      - main: {", ": r}\n", size: size) { _ in "LANDLOCK_" }
    },
    Self("no text at all") { size in String(repeating: "\u{7}", count: size) },
  ]
}

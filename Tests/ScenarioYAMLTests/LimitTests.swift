// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// Every bound of the language is reached without a diagnostic and passed with one.
@Suite struct LimitTests {
  private func errors(_ spec: SpecText) -> [String] {
    spec.compilation.diagnostics.map {
      "\($0.location.line):\($0.location.column) \($0.message)"
    }
  }

  @Test func threads() {
    func spec(_ count: Int) -> SpecText {
      .steps((2..<count).map { "- main: {spawn: t\($0)}" }.joined(separator: "\n"))
    }
    #expect(errors(spec(Limits.threads)) == [])
    #expect(
      errors(spec(Limits.threads + 1)) == ["25:23 too many threads; a scenario has at most 16"])
  }

  @Test func declaredThreads() {
    func spec(_ count: Int) -> SpecText {
      let names = (0..<count).map { "t\($0)" }.joined(separator: ", ")
      return .scenario(
        """
        id: one
        name: one
        steps: [{t0: {restrict_self: no-read, expect: ok}}]
        threads: [\(names)]
        """)
    }
    #expect(errors(spec(Limits.threads)) == [])
    #expect(
      errors(spec(Limits.threads + 1)) == ["9:85 too many threads; 'threads' has at most 16"])
  }

  @Test func steps() {
    func spec(_ count: Int) -> SpecText {
      .steps(Array(repeating: "- all: {get: layers}", count: count).joined(separator: "\n"))
    }
    // One step is there already, and 'all' is two threads.
    #expect(errors(spec(127)) == [])
    #expect(
      errors(spec(128)) == ["138:9 too many steps; a permutation has at most 256"])
  }

  @Test func scenarios() {
    func spec(_ count: Int) -> SpecText {
      let scenarios = (0..<count).map {
        "  - {id: s\($0), name: n, threads: [main], steps: [{main: {get: layers, expect: 0}}]}"
      }
      return .file("suite: s\nabout: a\nscenarios:\n" + scenarios.joined(separator: "\n"))
    }
    #expect(errors(spec(Limits.scenarios)) == [])
    #expect(
      errors(spec(Limits.scenarios + 1)) == ["68:5 too many scenarios; a spec has at most 64"])
  }

  @Test func permutations() {
    func spec(_ count: Int) -> SpecText {
      let values = (0..<count).map(String.init).joined(separator: ", ")
      return .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix: {axes: {two: [p, q], n: [\(values)]}}
        steps:
          - main: {restrict_self: no-read, expect: ok, when: {two: [p, q]}}
          - main: {get: uid, expect: $n}
        """)
    }
    #expect(spec(Limits.permutations / 2).scenarios().count == Limits.permutations)
    #expect(
      errors(spec(Limits.permutations / 2 + 1)) == [
        "9:5 the matrix has too many permutations; a scenario has at most 512"
      ])
  }

  @Test func permutationsOfSpec() {
    func spec(_ scenarios: Int) -> SpecText {
      let values = (0..<Limits.permutations).map(String.init).joined(separator: ", ")
      let texts = (0..<scenarios).map { number in
        "  - {id: s\(number), name: n, threads: [main], matrix: {axes: {n: [\(values)]}}, "
          + "steps: [{main: {get: layers, expect: {n = 1: 0, otherwise: 0}}}]}"
      }
      return .file("suite: s\nabout: a\nscenarios:\n" + texts.joined(separator: "\n"))
    }
    let most = Limits.permutationsOfSpec / Limits.permutations
    #expect(errors(spec(most)) == [])
    #expect(errors(spec(most + 1)) == ["12:5 too many permutations; a spec has at most 4096"])
  }

  @Test func size() {
    func spec(_ count: Int) -> SpecText {
      let text = SpecText.steps("- main: {get: layers}").text
      return .file(text + "#" + String(repeating: "x", count: count - text.utf8.count - 2))
    }
    #expect(errors(spec(Limits.specBytes)) == [])
    #expect(
      errors(spec(Limits.specBytes + 1)) == [
        "1:1 the file is too large; a spec has at most 262144 bytes"
      ])
  }

  @Test func nesting() {
    func spec(_ depth: Int) -> SpecText {
      let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix: {axes: {deep: {value: \(value)}}}
        steps:
          - main: {restrict_self: no-read, expect: ok, when: {deep: value}}
        """)
    }
    // The value stands in six collections.
    #expect(errors(spec(Limits.nesting - 6)) == [])
    #expect(
      errors(spec(Limits.nesting - 5)) == [
        "9:45 too deep; a spec nests at most 16 lists and mappings"
      ])
  }

  @Test func times() {
    func spec(_ count: Int) -> SpecText { .steps("- main: {get: layers, times: \(count)}") }
    #expect(errors(spec(Limits.times)) == [])
    #expect(errors(spec(Limits.times + 1)) == ["11:36 'times' must be 1 to 64, not 65"])
  }

  @Test func diagnostics() {
    func spec(_ count: Int) -> SpecText {
      .steps(Array(repeating: "- main: {get: layer}", count: count).joined(separator: "\n"))
    }
    #expect(errors(spec(Limits.diagnostics)).count == Limits.diagnostics)
    let many = spec(Limits.diagnostics + 7).compilation.diagnostics
    #expect(many.count == Limits.diagnostics + 1)
    #expect(
      many.last?.message == "more problems from here on are not shown; the limit is 100")
    #expect(many.last?.severity == .error)
  }

  @Test func texts() {
    func spec(_ count: Int) -> SpecText {
      .steps("- main: {get: layers, because: \(String(repeating: "x", count: count))}")
    }
    #expect(errors(spec(1000)) == [])
    #expect(errors(spec(1001)) == ["11:38 'because' has more than 1000 characters"])
  }

  @Test func names() {
    func spec(_ count: Int) -> SpecText {
      .steps("- main: {spawn: \(String(repeating: "x", count: count))}")
    }
    #expect(errors(spec(64)) == [])
    #expect(errors(spec(65)) == ["11:23 the name of a new thread has more than 64 characters"])
  }

  @Test func items() {
    func spec(_ count: Int) -> SpecText {
      let values = (0..<count).map { "v\($0)" }.joined(separator: ", ")
      return .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix: {axes: {v: [\(values)]}}
        steps: [{main: {restrict_self: no-read, expect: {v = v1: ok, otherwise: EPERM}}}]
        """)
    }
    #expect(errors(spec(Limits.items)) == [])
    #expect(errors(spec(Limits.items + 1)).count == 1)
    #expect(
      errors(spec(Limits.items + 1))[0].hasSuffix("too many of them; a list has at most 512 items"))
  }

  @Test func keys() {
    func spec(_ count: Int) -> SpecText {
      // One ruleset is there already.
      .rulesets((1..<count).map { "r\($0): {handled_access_fs: []}" }.joined(separator: "\n"))
    }
    #expect(spec(Limits.items).compilation.hasErrors == false)
    #expect(
      errors(spec(Limits.items + 1)) == [
        "516:3 too many of them; a mapping has at most 512 keys"
      ])
  }

  @Test func axes() {
    func spec(_ count: Int) -> SpecText {
      let axes = (0..<count).map { "a\($0): [x]" }.joined(separator: ", ")
      let uses = (0..<count).map { "$a\($0)" }.joined(separator: " ")
      return .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix: {axes: {\(axes)}}
        steps: [{main: {restrict_self: no-read, because: \(uses), expect: ok}}]
        """)
    }
    #expect(errors(spec(Limits.axes)) == [])
    #expect(errors(spec(Limits.axes + 1)) == ["9:171 too many axes; a matrix has at most 16"])
  }

  @Test func arms() {
    func spec(_ count: Int) -> SpecText {
      let arms = (1..<count).map { number in
        "abi = \(number % 12) and erratum \(number < 12 ? "!=" : "=") \(number / 12 + 1): ok"
      }
      return .steps(
        "- main: {restrict_self: no-read, expect: {\(arms.joined(separator: ", ")), otherwise: EPERM}}"
      )
    }
    #expect(errors(spec(20)) == [])
    #expect(errors(spec(Limits.arms + 1)).count == 1)
    #expect(
      errors(spec(Limits.arms + 1))[0].hasSuffix(
        "too many conditions; an expectation has at most 32"))
  }

  @Test func comparisons() {
    func spec(_ count: Int) -> SpecText {
      let comparisons = Array(repeating: "abi >= 1", count: count).joined(separator: " and ")
      return .steps(
        "- main: {restrict_self: no-read, expect: {\(comparisons): ok, otherwise: EPERM}}")
    }
    #expect(errors(spec(Limits.comparisons)) == [])
    #expect(
      errors(spec(Limits.comparisons + 1)) == [
        "11:49 too many comparisons; a condition has at most 16"
      ])
  }

  @Test func paths() {
    func spec(_ count: Int) -> SpecText {
      let made = count - ScenarioTree.entries.count - 1
      return .steps(
        (0..<made).map { "- main: {make: dir/n\($0), as: regular}" }.joined(separator: "\n"))
    }
    #expect(errors(spec(Limits.paths)) == [])
    #expect(
      errors(spec(Limits.paths + 1)).contains {
        $0.hasSuffix("too many entries; a permutation has at most 256, moved ones included")
      })
    // Each move brings 'dir' and the three entries in it under a new name.
    func moves(_ count: Int) -> SpecText {
      .steps((0..<count).map { "- main: {rename: dir, to: other/d\($0)}" }.joined(separator: "\n"))
    }
    let most = (Limits.paths - ScenarioTree.entries.count - 1) / 4
    #expect(errors(moves(most)) == [])
    #expect(
      errors(moves(most + 1)).contains {
        $0.hasSuffix("too many entries; a permutation has at most 256, moved ones included")
      })
    // What is moved into itself grows with every move.
    let nested = (0..<60).map { "- main: {rename: dir, to: dir/d\($0)}" }.joined(separator: "\n")
    #expect(
      errors(.steps(nested)).contains {
        $0.hasSuffix("too many entries; a permutation has at most 256, moved ones included")
      })
  }

  @Test func expandedValues() {
    func spec(_ steps: Int) -> SpecText {
      let values = (0..<512).map { "v\($0)" }.joined(separator: ", ")
      return .scenario(
        """
        id: one
        name: one
        threads: [main]
        matrix: {axes: {v: [\(values)]}}
        steps:
          - main: {restrict_self: no-read, expect: ok}

        """
          + (0..<steps).map { "  - main: {get: uid, because: $v, times: \($0 % 9 + 1)}" }.joined(
            separator: "\n"))
    }
    #expect(spec(40).compilation.hasErrors == false)
    #expect(
      errors(spec(100)) == [
        "9:5 too much to read: the permutations of a spec come to at most 400000 keys and values; "
          + "divide the file, or the matrix"
      ])
  }

  @Test("the permutations of all scenarios of a spec count together")
  func expandedValuesOfSpec() {
    func spec(_ scenarios: Int) -> SpecText {
      let values = (0..<512).map { "v\($0)" }.joined(separator: ", ")
      let texts = (0..<scenarios).map { number in
        "  - id: s\(number)\n    name: n\n    threads: [main]\n"
          + "    matrix: {axes: {v: [\(values)]}}\n    steps:\n"
          + "      - main: {get: layers, expect: 0}\n"
          + (0..<40).map { "      - main: {get: uid, because: $v, times: \($0 % 9 + 1)}\n" }
          .joined()
      }
      return .file("suite: s\nabout: a\nscenarios:\n" + texts.joined())
    }
    #expect(errors(spec(1)) == [])
    let two = errors(spec(2))
    #expect(two.count == 1)
    #expect(two.first?.contains("too much to read: the permutations of a spec come to") == true)
  }

  @Test("an expectation can name so many errata and so many releases, and no more")
  func errataAndReleases() {
    func spec(_ subject: (Int) -> String, _ count: Int) -> SpecText {
      let comparisons = (1...count).map(subject).joined(separator: " and ")
      return .steps(
        "- main: {restrict_self: no-read, expect: {\(comparisons): ok, otherwise: EPERM}}")
    }
    let subjects: [((Int) -> String, Int)] = [
      ({ "erratum = \($0)" }, Limits.errata), ({ "release != 6.\($0)" }, Limits.releases),
    ]
    for (subject, most) in subjects {
      #expect(errors(spec(subject, most)) == [])
      let more = errors(spec(subject, most + 1))
      #expect(more.count == 1)
      #expect(more.first?.contains("too many releases or errata") == true)
    }
  }
}

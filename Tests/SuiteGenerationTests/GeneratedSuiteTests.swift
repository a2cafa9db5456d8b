// SPDX-License-Identifier: MIT

import Scenarios
import SuiteGeneration
import Testing

@Suite("the generated suite")
struct GeneratedSuiteTests {
  @Test("a small spec becomes this file, byte for byte")
  func snapshot() {
    let files = GeneratedSuite.files(for: [Example.small])
    #expect(files.map(\.path) == ["DivergingDomains/OverrideTests.swift", "Topics.swift"])
    #expect(
      files[0].text == #"""
        // Specs/diverging-domains/override.yaml
        // Written by `lockstep generate`; do not edit. Change the spec and generate again.
        // SPDX-License-Identifier: MIT
        // swift-format-ignore-file

        import ConformanceTesting
        import Testing

        private let spec = SpecHeader("Specs/diverging-domains/override.yaml",
          rulesets: ["no-read": Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)]),
          "no-write": Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])])

        /// Threads may hold different domains when TSYNC starts; since v2 the caller's replaces them all.
        @Suite("diverging domains", .tags(.divergingDomains))
        struct DivergingDomainsOverrideTests {
          @Test("a sibling's own domain is replaced, even a stricter one")
          func siblingDomainIsReplaced() async throws {
            var scenario = spec.scenario("diverging-domains/sibling-domain-is-replaced",
              reference: "cover letter v2, change log", process: ProcessSetup(noNewPrivs: true), threads: ["main", "worker"],
              at: "14:5")
            scenario.step("worker", ["restrict_self": "no-read"], expect: .ok, at: "21:9-40")
            scenario.step("worker", ["open": "file", "for": "reading"], expect: .EACCES, at: "22:9-40")
            scenario.step("main", ["restrict_self": "no-write", "flags": ["TSYNC"]],
              expectBy: .when(.abi(.less, 8), expect: .EINVAL), .otherwise(.ok), at: "23:9-40")
            scenario.step("worker", ["open": "file", "for": "reading"], at: "24:9")
            scenario.step("main", ["same_domain_as": "worker"], expect: true, because: "they share one domain", at: "25:9-40")
            try await verify(scenario)
          }
        }

        """#)
    #expect(
      files[1].text == """
        // The topics of all specs.
        // Written by `lockstep generate`; do not edit. Change the spec and generate again.
        // SPDX-License-Identifier: MIT
        // swift-format-ignore-file

        import Testing

        extension Tag {
          /// Scenarios of Specs/diverging-domains/override.yaml.
          @Tag static var divergingDomains: Self
        }

        """)
  }

  @Test("the order in which specs come changes nothing")
  func determinism() {
    let specs = [
      Example.small, Example.spec("nesting", "depth"), Example.spec("nesting", "breadth"),
      Example.spec("arguments", "flags"),
    ]
    let files = GeneratedSuite.files(for: specs)
    #expect(files == GeneratedSuite.files(for: specs.reversed()))
    #expect(files.map(\.path) == files.map(\.path).sorted())
    #expect(files.count == 5)
    #expect(files.allSatisfy { $0.text.hasSuffix("\n") && !$0.text.hasSuffix("\n\n") })
  }

  @Test("specs of one name in two topics get files of different names")
  func fileNames() {
    let files = GeneratedSuite.files(for: [
      Example.spec("nesting", "errors"), Example.spec("signals", "Errors"),
      Example.spec("signals", "other"),
    ])
    #expect(
      files.map(\.path) == [
        "Nesting/NestingErrorsTests.swift", "Signals/OtherTests.swift",
        "Signals/SignalsErrorsTests.swift", "Topics.swift",
      ])
  }

  @Test("suites whose names would be the same stay apart")
  func typeNames() {
    let files = GeneratedSuite.files(for: [Example.spec("a-b", "c"), Example.spec("a", "b-c")])
    let suites = files.flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("struct") }
    #expect(suites == ["struct ABCTests {", "struct ABCTests_2 {"])
  }

  @Test("topics become tags, whatever their names")
  func topics() {
    let files = GeneratedSuite.files(for: [
      Example.spec("signal-scoping", "a"), Example.spec("import", "b"), Example.spec("x-1", "c"),
    ])
    let topics = files.first { $0.path == "Topics.swift" }
    let tags = topics?.text.split(separator: "\n").filter { $0.contains("@Tag") }
    #expect(
      tags == [
        "  @Tag static var importScenario: Self", "  @Tag static var signalScoping: Self",
        "  @Tag static var x1: Self",
      ])
    #expect(files.contains { $0.text.contains("@Suite(\"b\", .tags(.importScenario))") })
  }

  /// Ends a comment or a literal, and would be code of its own behind it.
  private static let hostile =
    "x\n#error(1)\r#error(2)\r\n#error(3)\u{b}\u{c}\u{85}\u{2028}#error(4)*/\"\"\" \"#\\(0)\u{202e}\0"

  @Test("nothing of a text or a path becomes code, and nothing of it is invisible")
  func hostileTexts() {
    let text = Self.hostile
    var spec = Example.small
    spec.path = "Specs/\(text)/override.yaml"
    spec.topic = "topic\(text)"
    spec.suite = text
    spec.about = text
    var scenario = spec.scenarios[0]
    scenario.id = ScenarioID(topic: text, slug: "slug\(text)", permutation: [text])
    scenario.name = text
    scenario.reference = text
    scenario.because = text
    scenario.covers = [text]
    scenario.threads = [text, "main", "worker"]
    scenario.rulesets[text] = Ruleset(
      handledAccessFS: [.READ_FILE], rules: [.pathBeneath(path: text, allowed: [.READ_FILE])])
    scenario.knownIssues = [
      KnownIssue(
        condition: Condition([.init(.release(KernelRelease("7.3\(text)")!), .less)]), bug: text,
        because: text, location: scenario.location)
    ]
    scenario.location.path = spec.path
    for index in scenario.steps.indices {
      scenario.steps[index].thread = text
      scenario.steps[index].because = text
    }
    let actions: [Action] = [
      .rename(path: text, to: text), .createRuleset(name: text), .spawn(thread: text),
      .finish(action: text), .listenAbstract(socket: text),
      .watchIO(pipe: text, owner: text, as: .thread),
    ]
    scenario.steps += actions.map { action in
      Step(thread: text, action: action, location: scenario.location)
    }
    spec.templates = [ScenarioTemplate([.init(scenario)], axes: [Axis(text, [text])])]
    for file in GeneratedSuite.files(for: [spec]) {
      #expect(file.text.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\n" })
      #expect(file.path.wholeMatch(of: /[A-Za-z0-9_\/]+\.swift/) != nil, "\(file.path)")
      for line in file.text.split(separator: "\n") {
        #expect(!Self.isCode("#error", in: line), "\(line)")
      }
    }
  }

  @Test(
    "the check of lines can fail",
    arguments: ["#error(1)", "f(\"a\") #error(1)", "f(\"\\\\\") #error"])
  func checkOfLines(line: String) {
    #expect(Self.isCode("#error", in: line[...]))
    #expect(!Self.isCode("#error", in: "f(\"a\\\" #error\") // #error"))
  }

  /// Whether a word stands in a line outside of comments and of literals in simple quotes.
  private static func isCode(_ word: String, in line: Substring) -> Bool {
    var code = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "\"" {
        rest = rest.dropFirst()
        while let next = rest.first, next != "\"" { rest = rest.dropFirst(next == "\\" ? 2 : 1) }
      } else if rest.hasPrefix("//") {
        break
      } else {
        code.append(first)
      }
      rest = rest.dropFirst()
    }
    return code.contains(word)
  }

  @Test("without specs there is still a file, so that the test target is not empty")
  func noSpecs() {
    #expect(GeneratedSuite.files(for: []).map(\.path) == ["Topics.swift"])
  }

  @Test(
    "functions have stable names",
    arguments: [
      ("depth", "depth"), ("sibling-domain-2-is-replaced", "siblingDomain2IsReplaced"),
      ("repeat", "repeatScenario"), ("verify", "verifyScenario"), ("p", "pScenario"),
    ])
  func functionNames(slug: String, function: String) {
    #expect(functions(of: [slug]) == [function])
  }

  @Test("functions whose names would be the same get numbers, and keep clear of names that exist")
  func collisions() {
    #expect(functions(of: ["a-b", "a--b", "c"]) == ["aB", "aB_2", "c"])
    #expect(functions(of: ["a_1", "a", "a"]) == ["a_1", "a", "a_2"])
  }

  private func functions(of slugs: [String]) -> [String] {
    let files = GeneratedSuite.files(for: [Example.spec("topic", "stem", slugs)])
    return files.flatMap { $0.text.split(separator: "\n") }.compactMap { line in
      guard line.hasPrefix("  func "), let end = line.firstIndex(of: "(") else { return nil }
      return String(line[..<end].dropFirst("  func ".count))
    }
  }
}

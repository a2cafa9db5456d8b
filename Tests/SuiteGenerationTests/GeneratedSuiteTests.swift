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
        // swift-format-ignore-file

        import ConformanceTesting
        import Testing

        private let spec = "Specs/diverging-domains/override.yaml"

        /// Threads may hold different domains when TSYNC starts; since v2 the caller's replaces them all.
        @Suite("diverging domains", .tags(.divergingDomains))
        struct DivergingDomainsOverrideTests {
          // Specs/diverging-domains/override.yaml:14:5
          @Test("a sibling's own domain is replaced, even a stricter one")
          func siblingDomainIsReplaced() async throws {
            var scenario = Scenario("diverging-domains/sibling-domain-is-replaced",
              "a sibling's own domain is replaced, even a stricter one", in: spec, at: (14, 5))
            scenario.reference = "cover letter v2, change log"
            scenario.process = ProcessSetup(noNewPrivs: true)
            scenario.threads = ["main", "worker"]
            scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE], rules: [.path("dir", allow: .READ_FILE)])
            scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.TRUNCATE, .WRITE_FILE])
            scenario.step("worker", .restrictSelf("no-read"), expect: .ok, at: (21, 9, 40))
            scenario.step("worker", .open("file", for: .reading), expect: .EACCES, at: (22, 9, 40))
            scenario.step("main", .restrictSelf("no-write", .TSYNC), expectBy: .when(.abi(.less, 8), expect: .EINVAL),
              .otherwise(.ok), at: (23, 9, 40))
            scenario.step("worker", .open("file", for: .reading), at: (24, 9))
            scenario.step("main", .sameDomain(as: "worker"), expect: true, because: "they share one domain", at: (25, 9, 40))
            try await verify(scenario)
          }
        }

        """#)
    #expect(
      files[1].text == """
        // The topics of all specs.
        // Written by `lockstep generate`; do not edit. Change the spec and generate again.
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

// SPDX-License-Identifier: MIT

import Scenarios

/// The end of a source for the kernel's tree: fixture, variants and test.
extension ProgramBuilder {
  /// How long a test goes on trying steps that race, in milliseconds: the kernel's harness ends a test after 30 s
  /// (`TEST_TIMEOUT_DEFAULT` in kselftest_harness.h), and the last attempt may take as long as all before it.
  static let mostMilliseconds = 10_000

  /// The blocks from the fixture to the main function.
  func kselftest(_ scenario: [String]) -> [[String]] {
    let locals = locals(scenario)
    let body = runs(scenario)
    let variables =
      (races ? ["const uint64_t end = milliseconds() + MOST_MILLISECONDS;"] : [])
      + ["const char *obstacle;"]
    var blocks: [[String]] = [
      ["FIXTURE(\(fixture)) {};"]
    ]
    if !names.fields.isEmpty { blocks += variantAdditions }
    blocks.append([
      "FIXTURE_SETUP(\(fixture))", "{", "\tconst char *const reason = unmet(variant);", "",
      "\tif (reason)", "\t\tSKIP(return, \"%s\", reason);", "}",
    ])
    blocks.append(["FIXTURE_TEARDOWN(\(fixture))", "{", "\tfinish();", "}"])
    blocks.append(
      CComment.lines([template.first.name])
        + ["TEST_F(\(fixture), \(fixture))", "{"]
        + (locals + variables + [""] + body).map(\.indented) + ["}"])
    if needs.contains(.execution) {
      blocks.append([
        "/* The harness has the main function. */",
        "static void __attribute__((constructor)) before_main(int argc, char **argv)", "{",
        "\tcontinue_execution(argc, argv);", "\tfix_addresses(argv);", "}",
      ])
    }
    return blocks + [["TEST_HARNESS_MAIN"]]
  }

  /// The steps, once or as often as threads race.
  private func runs(_ scenario: [String]) -> [String] {
    let start = [
      "obstacle = start(variant);", "ASSERT_EQ(NULL, obstacle) {",
      "\tTH_LOG(\"%s\", obstacle);", "}", "",
    ]
    guard races else { return start + scenario }
    let bound = [
      "if (attempt && milliseconds() >= end) {",
      "\tTH_LOG(\"%d of %d attempts were made in the time that a test has\", attempt,",
      "\t       ATTEMPTS);", "\tbreak;", "}", "",
    ]
    return ["for (attempt = 0; attempt < ATTEMPTS; attempt++) {"]
      + (bound + start + scenario + ["", "finish();"]).map(\.indented) + ["}"]
  }

  private var variantAdditions: [[String]] {
    var taken: Set<String> = []
    return scenarios.map { scenario in
      var name = scenario.id.permutation.map(CNames.identifier).joined(separator: "__")
      while !taken.insert(name).inserted { name += "_" }
      let fields = scenario.id.permutation.enumerated().map { axis, value in
        "\t.\(names.fields[axis]) = \(constant(value, on: axis)),"
      }
      return [
        "/* clang-format off */", "FIXTURE_VARIANT_ADD(\(fixture), \(name)) {",
        "\t/* clang-format on */",
      ] + fields + ["};"]
    }
  }
}

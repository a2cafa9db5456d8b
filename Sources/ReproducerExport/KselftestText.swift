// SPDX-License-Identifier: MIT

import Scenarios

/// The end of a source for the kernel's tree: fixture, variants and test.
extension ProgramBuilder {
  /// The blocks from the fixture to the main function.
  func kselftest(_ scenario: [String]) -> [[String]] {
    let locals = locals(scenario)
    let body = runs(scenario)
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
        + (locals + ["const char *obstacle;", ""] + body).map(\.indented) + ["}"])
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
    return ["for (attempt = 0; attempt < ATTEMPTS; attempt++) {"]
      + (start + scenario + ["", "finish();"]).map(\.indented) + ["}"]
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

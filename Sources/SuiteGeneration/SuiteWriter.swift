// SPDX-License-Identifier: MIT

import Scenarios

/// Writes the tests of one spec.
struct SuiteWriter {
  /// The spec.
  let spec: Spec
  /// The name of the suite's type.
  let type: String
  /// The name of the topic's tag.
  let tag: String

  /// The whole file.
  func text() -> String {
    var text = SwiftText()
    GeneratedSuite.head(spec.path, of: &text)
    text.line("import ConformanceTesting")
    text.line("import Testing")
    text.line()
    let shared = SharedParts(spec)
    shared.write(to: &text)
    text.line()
    text.comment(spec.about, mark: "///")
    text.line("@Suite(\(SwiftText.literal(spec.suite)), .tags(.\(tag)))")
    text.block("struct \(type)") { text in
      let names = SwiftName.unique(spec.templates.map { SwiftName.member($0.id.slug) })
      for (index, template) in spec.templates.enumerated() {
        if index > 0 { text.line() }
        ScenarioWriter(template: template, shared: shared)
          .write(function: names[index], to: &text)
      }
    }
    return text.text
  }
}

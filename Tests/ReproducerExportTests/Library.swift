// SPDX-License-Identifier: MIT

import Foundation
import ReproducerExport
import ScenarioYAML
import Scenarios
import Testing

/// The scenarios of the project, and what becomes of them as programs.
enum Library {
  /// The top folder of the checkout that these tests were built from.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The scenarios, each with its matrix.
  static let templates: [ScenarioTemplate] = {
    let folder = root.appending(path: "Specs").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let sources = paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      FileManager.default.contents(atPath: "\(folder)/\(path)").map {
        SpecSource(path: "Specs/\(path)", text: Array($0))
      }
    }
    return SpecCompiler.compile(sources).specs.flatMap(\.templates)
  }()

  /// Exports a scenario with all of its permutations.
  static func export(_ template: ScenarioTemplate, _ format: ReproducerFormat = .program)
    -> ReproducerExport
  {
    ReproducerExport(
      template, permutations: template.scenarios.map(\.id.permutation), format: format)
  }

  /// The programs of those scenarios that can be exported.
  static func programs(_ format: ReproducerFormat = .program) -> [Reproducer] {
    templates.compactMap { template in
      if case .program(let program) = export(template, format) { program } else { nil }
    }
  }

  /// A few programs that hold all functions that any program holds.
  static func differentPrograms(_ format: ReproducerFormat = .program) -> [Reproducer] {
    var seen: Set<Substring> = []
    return programs(format).filter { program in
      let functions = Set(
        program.text.split(separator: "\n").filter { line in
          line.hasPrefix("static ") && line.contains("(") && !line.hasSuffix(";")
        })
      defer { seen.formUnion(functions) }
      return !functions.isSubset(of: seen)
    }
  }

  /// A spec with one scenario, compiled.
  static func template(_ text: String) throws -> ScenarioTemplate {
    let compilation = SpecCompiler.compile([
      SpecSource(path: "Specs/test/test.yaml", text: Array(text.utf8))
    ])
    try #require(compilation.diagnostics.isEmpty, "\(compilation.diagnostics)")
    return try #require(compilation.specs.first?.templates.first)
  }
}

extension ScenarioTemplate {
  /// A permutation whose last pinned step expects what no step of the library comes to; `nil` if no step is pinned.
  func flipped() -> ScenarioTemplate? {
    var scenario = scenarios[0]
    guard
      let last = scenario.steps.lastIndex(where: { $0.expectation?.arms.isEmpty == false })
    else { return nil }
    let location = scenario.steps[last].expectation!.location
    scenario.steps[last].expectation = Expectation(
      [Expectation.Arm(nil, [.errno(.EXDEV)])], at: location)
    // Nothing behind it may spoil the show.
    scenario.steps.removeSubrange((last + 1)...)
    scenario.id = ScenarioID(topic: scenario.id.topic, slug: "\(scenario.id.slug)-flipped")
    return ScenarioTemplate(scenario)
  }
}

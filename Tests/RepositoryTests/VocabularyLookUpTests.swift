// SPDX-License-Identifier: MIT

import Foundation
import ScenarioYAML
import Scenarios
import Testing

/// That no place of the code decides by itself what an action is that it has never heard of.
@Suite struct VocabularyLookUpTests {
  /// A `switch`, with the line on which it begins and what is in its braces.
  private struct Switch {
    var line: Int
    var subject: String
    var body: String
  }

  /// The `switch` statements of a text, nested ones included.
  private static func switches(in text: String) -> [Switch] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var found: [Switch] = []
    for (number, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      guard let range = trimmed.range(of: "switch "), trimmed.hasSuffix("{"),
        !trimmed.hasPrefix("//")
      else { continue }
      let end = String(line.prefix { $0 == " " }) + "}"
      let body = lines[(number + 1)...].prefix { !$0.hasPrefix(end) }
      found.append(
        Switch(
          line: number + 1, subject: String(trimmed[range.upperBound...].dropLast(2)),
          body: body.joined(separator: "\n")))
    }
    return found
  }

  /// Whether a `switch` is about actions and passes over those that it does not name, without a word.
  private static func isSilent(_ found: Switch) -> Bool {
    guard found.subject == "action" || found.subject.hasSuffix(".action"),
      let range = found.body.range(of: "default:")
    else { return false }
    let rest = found.body[range.upperBound...].drop { $0 == " " || $0 == "\n" }
    return !rest.hasPrefix("throw ") && !rest.hasPrefix("preconditionFailure(")
  }

  @Test("no switch over actions passes over those that it does not name")
  func noSilentDefault() throws {
    var isAny = false
    for file in try Repository.files(under: "Sources") {
      // There an action is one of TSYNC's micro-steps.
      if file.contains("/Interleavings/") || file.hasSuffix("/EffectCache.swift") { continue }
      for found in Self.switches(in: try Repository.text(of: file)) {
        #expect(!Self.isSilent(found), "\(file):\(found.line): switch \(found.subject)")
        isAny = isAny || found.subject == "action"
      }
    }
    #expect(isAny)
  }

  @Test("a silent default is recognised")
  func silentDefaultIsRecognised() {
    let text = """
      switch instruction.action {
      case .exit: true
      default: false
      }
      switch action {
      case .exit: true
      default: throw Failure()
      }
      """
    #expect(Self.switches(in: text).map(Self.isSilent) == [true, false])
  }

  @Test("every program of the library is the same after a journey to an engine")
  func programsTravel() throws {
    for scenario in try Repository.compiledSpecs.get().scenarios {
      let line = try scenario.program.json().line
      let read = try Program(JSON(reading: line))
      #expect(read == scenario.program, "\(scenario.id)")
      #expect(read.fingerprint == scenario.program.fingerprint)
    }
  }
}

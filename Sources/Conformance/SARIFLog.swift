// SPDX-License-Identifier: MIT

public import Scenarios

/// What `lockstep lint` finds, in the Static Analysis Results Interchange Format, version 2.1.0, which editors and code
/// hosts show beside the lines.
public struct SARIFLog: Sendable {
  /// What can be found.
  private enum Rule: String, CaseIterable {
    case badSpec = "bad-spec"
    case questionable = "questionable-spec"
    case disagreement = "disagreement"
    case limit = "simulator-limit"

    var summary: String {
      switch self {
      case .badSpec: "A spec that cannot be used."
      case .questionable: "A spec that can be used, and whose author should look."
      case .disagreement: "A spec and the simulator contradict each other; one of them is wrong."
      case .limit: "A scenario that is too large for the simulator, so that nothing was compared."
      }
    }

    var level: JSON {
      switch self {
      case .badSpec, .disagreement: "error"
      case .questionable, .limit: "warning"
      }
    }
  }

  private var results: [JSON] = []

  /// Begins with nothing found.
  public init() {}

  /// Adds what the compiler says.
  public mutating func add(_ diagnostic: Diagnostic) {
    let related = diagnostic.notes.enumerated().map { index, note in
      Self.location(note.location, length: note.length)
        .with(["id": .number(index), "message": ["text": .text(note.message.printable)]])
    }
    let result = Self.result(
      diagnostic.severity == .error ? .badSpec : .questionable, diagnostic.message,
      at: diagnostic.location, length: diagnostic.length)
    results.append(
      related.isEmpty ? result : result.with("relatedLocations", .list(related)))
  }

  /// Adds a contradiction.
  public mutating func add(_ finding: Finding) {
    let judgement = finding.judgement
    let step = judgement.rows.first { $0.marker != nil }.map { row in
      func words(_ results: [StepResult]) -> String {
        results.map(\.description).joined(separator: " or ")
      }
      return "step \(row.number), \(row.thread): \(row.action): the spec says "
        + "\(row.spec.map(words) ?? "nothing"), the simulator \(words(row.simulator))"
    }
    let reasons = (step.map { [$0] } ?? []) + judgement.reasons
    let places = ([judgement.engine.title] + finding.alsoOn).joined(separator: ", ")
    let text =
      "\(judgement.scenario): "
      + (reasons.isEmpty ? judgement.verdict.explanation : reasons.joined(separator: "; "))
      + (finding.extent.map { " (\($0))" } ?? "") + " (on \(places))"
    results.append(
      Self.result(
        judgement.limit == nil ? .disagreement : .limit, text, at: judgement.location, length: nil))
  }

  /// The log, which ends with a newline.
  ///
  /// Paths are relative to the folder that the command ran in; columns count Unicode scalars.
  public var text: String {
    let rules = Rule.allCases.map { rule -> JSON in
      ["id": .text(rule.rawValue), "shortDescription": ["text": .text(rule.summary)]]
    }
    let log: JSON = [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": ["name": "lockstep", "rules": .list(rules)]],
          "columnKind": "unicodeCodePoints", "results": .list(results),
        ]
      ],
    ]
    return log.pages.printableJSON
  }

  private static func result(
    _ rule: Rule, _ message: String, at place: SpecLocation, length: Int?
  ) -> JSON {
    [
      "ruleId": .text(rule.rawValue), "level": rule.level,
      "ruleIndex": .number(Rule.allCases.firstIndex(of: rule) ?? 0),
      "message": ["text": .text(message.printable)],
      "locations": [location(place, length: length)],
    ]
  }

  private static func location(_ place: SpecLocation, length: Int?) -> JSON {
    var region: JSON = [
      "startLine": .number(max(1, place.line)), "startColumn": .number(max(1, place.column)),
    ]
    if let length { region = region.with("endColumn", .number(max(1, place.column) + length)) }
    return [
      "physicalLocation": [
        "artifactLocation": ["uri": .text(uri(of: place.path))], "region": region,
      ]
    ]
  }

  /// A path as a URI reference (RFC 3986): every byte that is no letter, no digit and none of `-._~/` is escaped.
  private static func uri(of path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = path.utf8.map { byte -> String in
      let character = Character(UnicodeScalar(byte))
      let isPlain =
        byte < 0x80
        && (character.isLetter || character.isNumber || "-._~/".contains(character))
      return isPlain ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    // An absolute path needs its scheme, to be no path on some host.
    return escaped.hasPrefix("/") ? "file://" + escaped : escaped
  }
}

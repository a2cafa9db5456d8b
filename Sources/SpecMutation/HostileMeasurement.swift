// SPDX-License-Identifier: MIT

import Glibc
import ScenarioYAML
import Scenarios

/// How long a hostile spec of the largest size takes.
public struct HostileMeasurement {
  private let name: String
  /// The processor time of one compilation, in seconds: other programs do not add to it.
  public let seconds: Double
  private let diagnostics: Int
  private let work: Int

  /// Compiles it once.
  public init(of hostile: HostileSpec) {
    name = hostile.description
    let source = SpecSource(
      path: "topic/name.yaml", text: hostile.text(size: Limits.specBytes))
    let start = clock()
    diagnostics = SpecCompiler.compile([source]).diagnostics.count
    seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    work = SpecCompiler.work(compiling: source)
  }

  /// One line: the time, the diagnostics, the counted work, the name.
  public var line: String {
    let milliseconds = String(Int(seconds * 1000))
    return [(milliseconds, 7), (String(diagnostics), 5), (String(work), 10)]
      .map { text, width in String(repeating: " ", count: max(0, width - text.count)) + text }
      .joined(separator: " ") + "  \(name)"
  }
}

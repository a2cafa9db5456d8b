// SPDX-License-Identifier: MIT

import Foundation
import ScenarioYAML

/// The checkout that these tests were built from.
enum Repository {
  /// The top folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths, relative to the top, of the files under a folder that end in `suffix`, sorted.
  static func files(under folder: String, suffix: String = ".swift") throws -> [String] {
    let base = root.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: base)
      .filter { $0.hasSuffix(suffix) }
      .map { folder + "/" + $0 }
      .sorted()
  }

  /// The text of a file.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The modules that a Swift file imports.
  static func imports(of path: String) throws -> Set<String> {
    Set(
      try text(of: path).split(separator: "\n").compactMap { line in
        line.firstMatch(
          of:
            /^\s*(?:@\w+(?:\([^)]*\))?\s+|public\s+|package\s+|internal\s+)*import\s+(?:\w+\s+)?(\w+)/
        )
        .map { String($0.output.1) }
      })
  }

  /// The checked-in specs, compiled once for all tests.
  static let compiledSpecs = Result {
    let sources = try files(under: "Specs", suffix: ".yaml").map { path in
      SpecSource(path: path, text: Array(try text(of: path).utf8))
    }
    return SpecCompiler.compile(sources)
  }
}

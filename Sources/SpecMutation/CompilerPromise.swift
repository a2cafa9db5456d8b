// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios

/// What the compiler promises for whatever bytes it is given.
public enum CompilerPromise {
  /// Compiles some bytes and says which promise was broken; `nil` if none.
  ///
  /// A compilation ends with specs or with errors; each diagnostic has words, lies inside of the file, and prints
  /// nothing that a terminal would obey; there are no more of them than the limit.
  public static func violation(compiling bytes: [UInt8]) -> String? {
    let compilation = SpecCompiler.compile([SpecSource(path: "topic/name.yaml", text: bytes)])
    if compilation.specs.isEmpty != compilation.hasErrors {
      return compilation.hasErrors ? "a spec with errors" : "no spec and no error"
    }
    // One more says that others are not shown.
    if compilation.diagnostics.count > Limits.diagnostics + 1 { return "too many diagnostics" }
    let columns = columns(of: bytes)
    for diagnostic in compilation.diagnostics.flatMap({ [$0] + $0.notes }) {
      let place = diagnostic.location
      guard !diagnostic.message.isEmpty else { return "a message without words at \(place)" }
      guard columns.indices.contains(place.line - 1), place.column >= 1,
        place.column <= columns[place.line - 1] + 1, diagnostic.length >= 1
      else { return "a place outside of the file: \(diagnostic.location): \(diagnostic.message)" }
      let printed = diagnostic.description.unicodeScalars
      let isPrintable = printed.allSatisfy {
        $0 == "\n" || $0 == "\t" || ![.control, .format].contains($0.properties.generalCategory)
      }
      guard isPrintable else { return "a message that a terminal obeys at \(place)" }
    }
    return nil
  }

  /// The number of characters of each line, split where libyaml counts a new line.
  private static func columns(of bytes: [UInt8]) -> [Int] {
    var columns = [0]
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": columns.append(0)
      default: columns[columns.count - 1] += 1
      }
      previous = scalar
    }
    // The end of the file is a place as well: libyaml names the line behind the last one.
    return columns + [0]
  }
}

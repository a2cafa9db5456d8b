// SPDX-License-Identifier: MIT

import FoundationEssentials

/// The headers that a file asks for: every one of the kernel leads to the shim's.
struct StubIncludes {
  /// The private folder.
  let folder: String

  /// The headers of Landlock that the shim stands for; others beside the file are the author's own.
  private static let ofLandlock: Set<String> = [
    "access.h", "audit.h", "common.h", "cred.h", "domain.h", "errata.h", "fs.h", "id.h", "limits.h",
    "log.h",
    "net.h", "object.h", "ruleset.h", "setup.h", "task.h", "trace.h", "tsync.h",
  ]

  /// The largest header of the author's own that is read, in bytes.
  private static let largestHeader = 1 << 20

  /// Writes a stub for each header that a text includes, and the author's own headers as they are.
  func write(for text: String, beside original: String) throws {
    for (name, isQuoted) in Self.includes(in: text) {
      let target = "\(folder)/\(name)"
      // A name that would leave the folder is left to the compiler to complain about.
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { continue }
      guard !FileManager.default.fileExists(atPath: target) else { continue }
      let parent = target.prefix(upTo: target.lastIndex(of: "/")!)
      try FileManager.default.createDirectory(
        atPath: String(parent), withIntermediateDirectories: true)
      let own = "\(original)/\(name)"
      if isQuoted, !Self.ofLandlock.contains(name),
        let data = FileManager.default.contents(atPath: own),
        data.count <= Self.largestHeader
      {
        let text = String(decoding: data, as: UTF8.self)
        try Data("#line 1 \"\(own)\"\n\(text)".utf8).write(to: URL(filePath: target))
        try write(for: text, beside: original)
      } else {
        try Data("#include \"\(RuntimeFiles.header)\"\n".utf8).write(to: URL(filePath: target))
      }
    }
  }

  /// The names that a text includes, and whether they are in quotes.
  static func includes(in text: String) -> [(name: String, isQuoted: Bool)] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      var rest = line.drop { $0 == " " || $0 == "\t" }
      guard rest.first == "#" else { return nil }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      guard rest.hasPrefix("include") else { return nil }
      rest = rest.dropFirst("include".count).drop { $0 == " " || $0 == "\t" }
      guard let opening = rest.first, opening == "<" || opening == "\"" else { return nil }
      let name = rest.dropFirst().prefix { $0 != (opening == "<" ? ">" : "\"") }
      return name.isEmpty ? nil : (String(name), opening == "\"")
    }
  }
}

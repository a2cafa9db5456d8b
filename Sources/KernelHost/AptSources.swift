// SPDX-License-Identifier: MIT

import FoundationEssentials

/// One source of packages in the configuration of apt.
struct AptSource: Hashable, Sendable {
  /// The address of the archive, without a slash at its end.
  var address: String
  /// The suites, such as `trixie`.
  var suites: [String]
  /// The components, such as `main`.
  var components: [String]
}

/// Reads the sources of apt, in both forms of sources.list(5).
enum AptSources {
  /// Debian's archive for everybody, used where the machine names no mirror of it.
  static let publicMirror = "http://deb.debian.org/debian"

  /// The names of Debian's suites, by code name and by state.
  private static let debianSuites: Set<String> = [
    "bullseye", "bookworm", "trixie", "forky", "duke", "sid", "experimental", "oldoldstable",
    "oldstable", "stable", "testing", "unstable",
  ]

  /// What may follow the name of a suite in the same archive.
  private static let suiteEndings = ["-updates", "-backports", "-proposed-updates"]

  /// The mirror of Debian's archive that this machine uses, or the public one.
  ///
  /// - Parameter folder: the folder of apt's configuration.
  static func mirror(in folder: String = "/etc/apt") -> String {
    let parts = "\(folder)/sources.list.d"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? []
    let files = ["\(folder)/sources.list"] + names.sorted().map { "\(parts)/\($0)" }
    let sources = files.flatMap { file -> [AptSource] in
      guard let data = FileManager.default.contents(atPath: file) else { return [] }
      let text = String(decoding: data, as: UTF8.self)
      if file.hasSuffix(".sources") { return parseDeb822(text) }
      return file.hasSuffix(".list") ? parseLines(text) : []
    }
    return sources.first(where: isDebian)?.address ?? publicMirror
  }

  /// Whether a source is a live copy of Debian's main archive.
  ///
  /// Other publishers use the names of Debian's suites too, so the end of the address and the component
  /// must fit as well. What still is not Debian's is refused by its signature.
  static func isDebian(_ source: AptSource) -> Bool {
    let isFetched = ["http://", "https://", "file:"].contains { source.address.hasPrefix($0) }
    return isFetched && source.address.hasSuffix("/debian") && source.components.contains("main")
      && source.suites.contains { suite in
        let ending = suiteEndings.first { suite.hasSuffix($0) } ?? ""
        return debianSuites.contains(String(suite.dropLast(ending.count)))
      }
  }

  /// Reads the one-line form: `deb [options] ADDRESS SUITE COMPONENT...`.
  static func parseLines(_ text: String) -> [AptSource] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let content = line.prefix { $0 != "#" }
      var words = content.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "deb" else { return nil }
      words.removeFirst()
      // Options stand in brackets and may hold spaces.
      if words.first?.hasPrefix("[") == true {
        guard let end = words.firstIndex(where: { $0.hasSuffix("]") }) else { return nil }
        words.removeFirst(end + 1)
      }
      guard words.count >= 3 else { return nil }
      return AptSource(
        address: withoutSlash(words[0]), suites: [words[1]], components: Array(words[2...]))
    }
  }

  /// Reads the deb822 form: stanzas of `Key: value`, one source for each address.
  static func parseDeb822(_ text: String) -> [AptSource] {
    var sources: [AptSource] = []
    for fields in ControlFile.stanzas(text) {
      func words(_ key: String) -> [String] {
        (fields[key] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      }
      let isEnabled = !["no", "false", "0", "off"].contains(
        fields["enabled"]?.lowercased() ?? "yes")
      guard isEnabled, words("types").contains("deb") else { continue }
      sources += words("uris").map {
        AptSource(
          address: withoutSlash($0), suites: words("suites"), components: words("components"))
      }
    }
    return sources
  }

  private static func withoutSlash(_ address: String) -> String {
    var address = address
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }
}

/// Reads deb822(5), the form of package indices and of apt's newer sources.
enum ControlFile {
  /// The fields of each stanza, by their names in lower case; continuation lines are joined by newlines.
  static func stanzas(_ text: String) -> [[String: String]] {
    var stanzas: [[String: String]] = []
    var fields: [String: String] = [:]
    var key: String?
    // Empty lines end a stanza, so they must be seen.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("#") { continue }
      if line.allSatisfy(\.isWhitespace) {
        if !fields.isEmpty { stanzas.append(fields) }
        fields = [:]
        key = nil
      } else if line.first!.isWhitespace {
        if let key { fields[key, default: ""] += "\n" + trimmed(line) }
      } else if let colon = line.firstIndex(of: ":") {
        key = line[..<colon].lowercased()
        fields[key!] = trimmed(line[line.index(after: colon)...])
      }
    }
    if !fields.isEmpty { stanzas.append(fields) }
    return stanzas
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

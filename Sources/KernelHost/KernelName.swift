// SPDX-License-Identifier: MIT

import FoundationEssentials
public import Scenarios

/// Which of Debian's kernels is meant.
public enum DebianSelection: Hashable, Sendable {
  /// The newest kernel with TSYNC.
  case newest
  /// The newest kernel whose release begins with these numbers, such as 7 and 3.
  case series(numbers: [Int])
  /// The kernel of exactly this upstream release.
  case exact(release: KernelRelease)
}

/// What a user calls a kernel: `host`, `debian:7.3`, `uml`, or a path.
public enum KernelName: Hashable, Sendable {
  /// The kernel that is running.
  case host
  /// One of Debian's signed kernels.
  case debian(DebianSelection, of: DebianBuild = .standard)
  /// A User-Mode Linux kernel that Lockstep builds from Debian's source, with these options.
  case userMode(DebianSelection, options: Set<UserModeOption>)
  /// A file or a source tree of the user's own.
  case path(String)
}

/// Why a text names no kernel.
public struct KernelNameError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, as a sentence without a full stop, naming the remedy.
  public var description: String
}

extension KernelName {
  /// The words that may stand alone or before a colon.
  private static let words = ["host", "debian", "uml"]

  /// Reads a name.
  ///
  /// A text with a slash is a path, and so is a text that is no other name if such a file exists.
  ///
  /// - Throws: ``KernelNameError`` with a suggestion.
  public init(_ text: String) throws(KernelNameError) {
    guard !text.isEmpty else {
      throw KernelNameError(description: "the name of a kernel is empty; \(Self.forms)")
    }
    if text.contains("/") || text == "." || text == ".." {
      self = .path(text)
      return
    }
    if let name = try Self.userMode(text) {
      self = name
      return
    }
    if text.hasPrefix("debian+") {
      self = try Self.debian(String(text.dropFirst("debian".count)), of: text)
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(parts[0])
    let version = parts.count == 2 ? String(parts[1]) : nil
    switch (word, version) {
    case ("host", nil): self = .host
    case ("host", _):
      throw KernelNameError(
        description: "'\(text)' is no kernel: 'host' takes no version; it is the running kernel")
    case ("debian", nil): self = .debian(.newest)
    case ("debian", .some(let version)):
      self = try Self.debian(version, of: text)
    default:
      guard FileManager.default.fileExists(atPath: text) else {
        throw KernelNameError(description: Self.complaint(about: text, word: word))
      }
      self = .path(text)
    }
  }

  /// What stands behind `debian:`: a version, an architecture, a flavour, each of which may be missing.
  private static func debian(_ rest: String, of text: String) throws(KernelNameError) -> KernelName
  {
    let words = rest.split(separator: "+", omittingEmptySubsequences: false)
    var build = DebianBuild.standard
    if words.count > 1 {
      let behind = words.dropFirst().joined(separator: "+")
      build.flavour = try flavour(behind, ahead: String(words[0]), of: text)
    }
    var parts = words[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if let last = parts.last, let architecture = try architecture(last, of: text) {
      build.architecture = architecture
      parts.removeLast()
    }
    guard parts.count <= 1 else {
      if Architecture(rawValue: parts[0]) != nil, parts.count == 2, numbers(parts[1]) != nil {
        throw KernelNameError(
          description: "'\(text)' is no kernel: did you mean 'debian:\(parts[1]):\(parts[0])'?")
      }
      throw KernelNameError(
        description: "'\(text)' is no kernel: '\(parts[1])' is no architecture; there are "
          + architectures)
    }
    guard build.packageEnding != nil else {
      let there = DebianBuild.all.filter { $0.flavour == build.flavour }
      let version = parts.first.map { $0.isEmpty ? "" : ":\($0)" } ?? ""
      throw KernelNameError(
        description: "'\(text)' is no kernel: Debian builds no '+\(build.flavour.rawValue)' for "
          + "\(build.architecture.rawValue); there is "
          + there.map { "'debian\(version)\($0.suffix)'" }.joined(separator: " and "))
    }
    guard let version = parts.first, !(version.isEmpty && words.count > 1) else {
      return .debian(.newest, of: build)
    }
    return .debian(try selection(version, of: text), of: build)
  }

  /// The words for architectures, in quotes.
  private static let architectures = Architecture.allCases.map { "'\($0.rawValue)'" }
    .joined(separator: " and ")

  /// The flavour with a name, which stands behind `ahead` and a plus sign.
  private static func flavour(_ word: String, ahead: String, of text: String)
    throws(KernelNameError) -> DebianFlavour
  {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    if let known = DebianFlavour.named.first(where: { $0.rawValue == parts.first }) {
      guard parts.count == 2 else { return known }
      throw KernelNameError(
        description: "'\(text)' is no kernel: the flavour stands last; did you mean "
          + "'debian:\(ahead.isEmpty ? "" : ahead + ":")\(parts[1])+\(known.rawValue)'?")
    }
    let all = DebianFlavour.named.map { "'+\($0.rawValue)'" }.joined(separator: " and ")
    throw KernelNameError(
      description: "'\(text)' is no kernel: '+\(word)' is no flavour; there are \(all)")
  }

  /// The architecture with a name; `nil` if the word begins like a version, or like nothing that is known.
  private static func architecture(_ word: String, of text: String) throws(KernelNameError)
    -> Architecture?
  {
    if let known = Architecture(rawValue: word) { return known }
    let others = ["aarch64": "arm64", "x86_64": "amd64", "x86-64": "amd64", "x86": "amd64"]
    guard let meant = others[word] else { return nil }
    throw KernelNameError(
      description: "'\(text)' is no kernel: did you mean '\(text.dropLast(word.count))\(meant)'?")
  }

  /// A name like `uml`, `uml:7.3` or `uml:7.3+kasan`; `nil` if the text is none.
  private static func userMode(_ text: String) throws(KernelNameError) -> KernelName? {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    let name = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard name[0] == "uml" else { return nil }
    var options: Set<UserModeOption> = []
    for part in parts.dropFirst() {
      guard let option = UserModeOption(rawValue: String(part)) else {
        let all = UserModeOption.allCases.map { "'+\($0.rawValue)'" }.joined(separator: ", ")
        throw KernelNameError(
          description: "'\(text)' is no kernel: '+\(part)' is no option; there are \(all)")
      }
      options.insert(option)
    }
    guard name.count == 2 else { return .userMode(.newest, options: options) }
    return .userMode(try selection(String(name[1]), of: text, like: "uml"), options: options)
  }

  /// The release or series behind `debian:` or `uml:`.
  private static func selection(
    _ version: String, of text: String, like word: String = "debian"
  ) throws(KernelNameError) -> DebianSelection {
    let mark = ["-rc", "~rc"].lazy.compactMap { version.firstRange(of: $0) }.first
    let base = mark.map { String(version[..<$0.lowerBound]) } ?? version
    guard let numbers = numbers(base) else {
      throw KernelNameError(
        description:
          "'\(text)' is no kernel: '\(version)' is no version; write it like '\(word):7.3' for the "
          + "newest of a series or '\(word):7.3.4' for one release"
          + (word == "debian" ? "; architectures are \(architectures)" : ""))
    }
    if let mark {
      guard Int(version[mark.upperBound...]) != nil,
        let release = KernelRelease("\(base)-rc\(version[mark.upperBound...])")
      else {
        throw KernelNameError(
          description: "'\(text)' is no kernel: write a release candidate like '\(word):7.3-rc7'")
      }
      return .exact(release: release)
    }
    if numbers.count == 3, let release = KernelRelease(base) { return .exact(release: release) }
    return .series(numbers: numbers)
  }

  /// The one to three numbers of a version, or `nil` if it is none.
  private static func numbers(_ version: String) -> [Int]? {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    return (1...3).contains(parts.count) && numbers.count == parts.count ? numbers : nil
  }

  /// What a kernel can be called.
  private static let forms =
    "a kernel is 'host', 'debian', 'debian:7.3', 'debian:7.3.4', 'debian:7.3:arm64', 'debian:7.3+rt', "
    + "'uml', 'uml:7.3' or the path of a bzImage, of an arm64 Image, of a User-Mode Linux executable or of a source tree"

  /// The message for a text that is neither a name nor a file.
  private static func complaint(about text: String, word: String) -> String {
    if numbers(text) != nil {
      return "'\(text)' is no kernel; did you mean 'debian:\(text)'?"
    }
    let nearest = words.map { ($0, distance(word.lowercased(), $0)) }.min { $0.1 < $1.1 }
    if let nearest, nearest.1 <= 2 {
      let suggestion = nearest.0 + text.dropFirst(word.count)
      return "'\(text)' is no kernel and no file; did you mean '\(suggestion)'?"
    }
    return "'\(text)' is no kernel and no file; \(forms)"
  }

  /// The number of single letters that must change to turn one word into another.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 1...right.count {
        let substitution = diagonal + (letter == right[column - 1] ? 0 : 1)
        diagonal = row[column]
        row[column] = min(substitution, row[column] + 1, row[column - 1] + 1)
      }
    }
    return row[right.count]
  }
}

extension KernelName: CustomStringConvertible {
  /// The text that a user writes for this kernel.
  public var description: String {
    switch self {
    case .host: "host"
    case .debian(let selection, let build): "debian" + selection.suffix + build.suffix
    case .userMode(let selection, let options): "uml" + selection.suffix + options.suffix
    case .path(let path): path
    }
  }
}

extension KernelName {
  /// What `lockstep kernel build` takes for this kernel.
  var buildArguments: [String] {
    guard case .userMode(let selection, let options) = self else { return [] }
    return [selection.suffix.dropFirst()].filter { !$0.isEmpty }.map(String.init)
      + options.sorted().map { "--\($0.rawValue)" }
  }
}

extension DebianSelection {
  /// What stands behind the name of a kernel: nothing, or a colon and a version.
  fileprivate var suffix: String {
    switch self {
    case .newest: ""
    case .series(let numbers): ":" + numbers.map(String.init).joined(separator: ".")
    case .exact(let release): ":\(release)"
    }
  }
}

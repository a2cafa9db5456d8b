// SPDX-License-Identifier: MIT

import FoundationEssentials
public import Scenarios

/// A tree of kernel sources.
public struct SourceTree: Hashable, Sendable {
  /// Its absolute path, without symbolic links.
  public let path: String
  /// The release that its Makefile names, such as `7.3.4` or `7.3-rc7`.
  public let release: KernelRelease

  /// The largest Makefile that is read, in bytes; that of 7.3 has 75,000.
  private static let largestMakefile = 1 << 20

  /// Looks at a folder; `nil` if it holds no kernel sources with User-Mode Linux.
  public init?(path: String) {
    let folder = URL(filePath: path).resolvingSymlinksInPath().path()
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let files = FileManager.default
    guard files.fileExists(atPath: "\(trimmed)/arch/um/Makefile"),
      let file = try? FileBytes("\(trimmed)/Makefile"),
      let bytes = try? file.read(upTo: Self.largestMakefile, at: 0),
      let release = Self.release(inMakefile: String(decoding: bytes, as: UTF8.self))
    else { return nil }
    self.path = trimmed
    self.release = release
  }

  /// Whether somebody has built a kernel inside the tree, which kbuild takes as a reason to refuse
  /// another build outside of it.
  var isBuiltInside: Bool {
    ["\(path)/.config", "\(path)/include/config"]
      .contains { FileManager.default.fileExists(atPath: $0) }
  }

  /// The release in the first lines of a kernel's Makefile.
  static func release(inMakefile text: String) -> KernelRelease? {
    var values: [Substring: Substring] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count >= 2, words[1] == "=" else { continue }
      let name = words[0]
      guard ["VERSION", "PATCHLEVEL", "SUBLEVEL", "EXTRAVERSION"].contains(name),
        values[name] == nil
      else { continue }
      values[name] = words.count > 2 ? words[2] : ""
    }
    guard let version = values["VERSION"], let patch = values["PATCHLEVEL"] else { return nil }
    let extra = values["EXTRAVERSION"] ?? ""
    let isCandidate = extra.hasPrefix("-rc")
    let sublevel = values["SUBLEVEL"].flatMap { isCandidate ? nil : ".\($0)" } ?? ""
    return KernelRelease("\(version).\(patch)\(sublevel)\(isCandidate ? extra : "")")
  }
}

// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import SourceExplorer

/// The small protocol beside these tests, as it is and with changes.
enum TestProtocol {
  /// Its folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Protocols"
  ).path

  /// The C file.
  static let path = "\(folder)/tsync.c"

  /// The protocol, built.
  static func build(fine: Bool = false) async throws -> ExplorerBuild {
    var options = BuildOptions()
    options.isFine = fine
    return try await ExplorerBuild.make(try ExploredCode(source: path), options)
  }

  /// The compilers of this machine, gcc first.
  static func compilers() async throws -> [Compiler] {
    var found: [Compiler] = []
    for name in ["gcc", "clang"] {
      guard let compiler = try? await Compiler.find(environment: ["CC": name]) else { continue }
      found.append(compiler)
    }
    return try #require(found.isEmpty ? nil : found)
  }

  /// The protocol with the first occurrence of a text replaced, built.
  static func build(replacing old: String, with new: String, fine: Bool = false) async throws
    -> ExplorerBuild
  {
    let base = try await build(fine: fine)
    defer { base.remove() }
    let range = try #require(base.text.firstRange(of: old), "the protocol has no '\(old)'")
    return try await base.replacing(text: base.text.replacingCharacters(in: range, with: new))
  }
}

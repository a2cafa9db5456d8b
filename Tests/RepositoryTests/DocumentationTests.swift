// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The pages of documentation, built as the toolchain builds them.
@Suite("The documentation")
struct DocumentationTests {
  /// How long the toolchain may take for one catalogue, in seconds. It takes less than one.
  private static let deadline = 120

  /// What `docc convert` says of a catalogue, and its exit status.
  private func convert(_ catalogue: String) throws -> (status: Int32, text: String) {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-documentation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let docc = Process()
    docc.executableURL = URL(filePath: "/usr/bin/env")
    docc.arguments = [
      "timeout", "\(Self.deadline)", "docc", "convert", catalogue,
      "--fallback-display-name", "Lockstep", "--fallback-bundle-identifier", "lockstep",
      "--output-path", output.path, "--warnings-as-errors",
    ]
    let pipe = Pipe()
    docc.standardOutput = pipe
    docc.standardError = pipe
    try docc.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    docc.waitUntilExit()
    return (docc.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test(
    "builds without a warning",
    arguments: try! Repository.files(under: "Sources", suffix: ".docc/Lockstep.md"))
  func builds(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    let result = try convert(folder.path)
    #expect(result.status == 0, "\(result.text)")
  }

  @Test("with a link that leads nowhere does not build")
  func brokenLink() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-\(UUID().uuidString).docc")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("# A page\n\nIt names <doc:NoSuchPage>.\n".utf8)
      .write(to: folder.appending(path: "Page.md"))
    let result = try convert(folder.path)
    #expect(result.status != 0)
    #expect(result.text.contains("NoSuchPage"))
  }

  /// The relative links of a page that lead to no file.
  private func brokenLinks(of page: String, text: String) -> [String] {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    return text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { String($0.output.1) }
      .filter { !FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
  }

  @Test("leads only to files that are there")
  func links() throws {
    var pages = ["README.md"]
    for folder in ["Sources", ".github"] {
      pages += try Repository.files(under: folder, suffix: ".md")
    }
    for page in pages {
      let broken = brokenLinks(of: page, text: try Repository.text(of: page))
      #expect(broken.isEmpty, "\(page) leads to \(broken), which are not there")
    }
    #expect(brokenLinks(of: "README.md", text: "[a](no/such/file.md#part)") == ["no/such/file.md"])
  }
}

/// The licence of each file, for tools that ask each for it.
@Suite("The licence")
struct LicenceTests {
  private static let line = "SPDX-License-Identifier: MIT"

  /// Whether one of the first lines says it.
  private func hasLicence(_ text: String) -> Bool {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(4)
      .contains { $0.contains(Self.line) }
  }

  @Test("stands at the top of every source file", arguments: ["Sources", "Tests", "Generated"])
  func everywhere(folder: String) throws {
    for file in try Repository.files(under: folder) {
      #expect(hasLicence(try Repository.text(of: file)), "\(file)")
    }
    #expect(!hasLicence("import Testing\n"))
  }
}

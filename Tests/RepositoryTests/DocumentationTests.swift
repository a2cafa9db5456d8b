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

/// The path from YAML to a verdict that a newcomer reads, file by file.
@Suite("The path through the code")
struct PathTests {
  private static let page = "Sources/lockstep/Documentation.docc/Architecture.md"

  /// The files that a text names in full.
  private func files(in text: String) -> [String] {
    text.matches(of: /`((?:Sources|Specs|Generated|Tests)\/[^`]*\.[a-z]+)`/).map {
      String($0.output.1)
    }
  }

  private func missing(in text: String) -> [String] {
    files(in: text).filter {
      !FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path)
    }
  }

  @Test("names only files that are there, of every module that it leads through")
  func exists() throws {
    let text = try Repository.text(of: Self.page)
    #expect(missing(in: text).isEmpty)
    let path = try #require(text.split(separator: "### One path", maxSplits: 1).last)
    let modules = Set(
      files(in: String(path)).compactMap { $0.split(separator: "/").dropFirst().first })
    #expect(
      modules.isSuperset(of: [
        "ScenarioYAML", "Scenarios", "SuiteGeneration", "ConformanceTesting", "KernelModel",
        "StateExplorer", "Campaigns", "Conformance", "KernelHost", "EngineProtocol",
        "lockstep-agent", "CKernelInterface", "lockstep",
      ]))
    #expect(missing(in: "`Sources/No/Such.swift` and `Package.swift`") == ["Sources/No/Such.swift"])
  }

  @Test("begins at a step that the spec has")
  func step() throws {
    let text = try Repository.text(of: Self.page)
    let step = "main:   {restrict_self: no-write, flags: [TSYNC], expect: ok}"
    #expect(text.contains(step.replacing("   ", with: " ")))
    #expect(try Repository.text(of: "Specs/diverging-domains/override.yaml").contains(step))
  }

  @Test("the table of modules names each of them")
  func modules() throws {
    let text = try Repository.text(of: Self.page)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    // The system's libyaml is not ours.
    for folder in folders where folder != "CLibYAML" {
      #expect(text.contains("`Sources/\(folder)`"), "\(folder)")
    }
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

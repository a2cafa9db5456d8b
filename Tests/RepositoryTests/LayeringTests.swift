// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The modules that each module may import.
private let allowedImports: [String: Set<String>] = [
  "Scenarios": [],
  "ScenarioYAML": ["Scenarios", "CLibYAML", "FoundationEssentials", "Glibc"],
  "StateExplorer": ["Dispatch", "FoundationEssentials", "Synchronization"],
  "KernelModel": ["Scenarios", "StateExplorer", "Synchronization"],
  "EngineProtocol": ["Scenarios", "FoundationEssentials"],
  "TemporaryFolders": ["Glibc", "Synchronization"],
  "ThreadWatch": [],
  "KernelHost": [
    "Scenarios", "EngineProtocol", "TemporaryFolders", "FoundationEssentials", "Glibc",
    "Subprocess", "SystemPackage", "Synchronization", "Dispatch",
  ],
  "Conformance": [
    "Scenarios", "KernelModel", "StateExplorer", "FoundationEssentials", "Glibc", "Synchronization",
    "Mustache",
  ],
  "SuiteGeneration": ["Scenarios", "FoundationEssentials", "Glibc"],
  "ReproducerExport": ["Scenarios"],
  "SourceExplorer": [
    "Scenarios", "StateExplorer", "KernelModel", "KernelHost", "TemporaryFolders",
    "FoundationEssentials", "Synchronization",
  ],
  "ConformanceTesting": [
    "Scenarios", "KernelModel", "KernelHost", "Conformance", "Testing", "Dispatch",
    "FoundationEssentials", "Glibc",
  ],
  "lockstep-benchmark": [
    "KernelModel", "SourceExplorer", "StateExplorer", "TemporaryFolders", "ArgumentParser",
    "Foundation", "Glibc",
  ],
  "SpecMutation": ["Scenarios", "ScenarioYAML", "Foundation", "Glibc"],
  "lockstep-fuzz": ["SpecMutation", "ArgumentParser", "Foundation", "Glibc", "Synchronization"],
  "lockstep-agent": [
    "Scenarios", "EngineProtocol", "CKernelInterface", "TemporaryFolders", "ThreadWatch", "Glibc",
    "CGlibc",
  ],
]

@Suite("Who may import whom")
struct LayeringTests {
  @Test(
    "a module imports only what its place in the house allows",
    arguments: allowedImports.keys.sorted())
  func moduleImports(module: String) throws {
    let files = try Repository.files(under: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      let forbidden = try Repository.imports(of: file).subtracting(allowedImports[module] ?? [])
      #expect(forbidden.isEmpty, "\(file) imports \(forbidden.sorted())")
    }
  }

  @Test("generated code imports what its reader must know, and nothing else")
  func generatedImports() throws {
    let files = try Repository.files(under: "Generated")
    #expect(files.count >= 10)
    for file in files {
      let forbidden = try Repository.imports(of: file).subtracting([
        "ConformanceTesting", "Testing",
      ])
      #expect(forbidden.isEmpty, "\(file) imports \(forbidden.sorted())")
    }
  }

  @Test("an import is recognised however it is written")
  func importsAreRecognised() throws {
    // The checks above would pass on every file if this found nothing.
    let own = try Repository.imports(of: "Tests/RepositoryTests/LayeringTests.swift")
    #expect(own == ["Foundation", "Testing"])
    let messages = try Repository.imports(of: "Sources/EngineProtocol/Messages.swift")
    #expect(messages == ["Scenarios"])
  }

  @Test("the top level holds what the README says, and nothing else")
  func topLevel() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(
      Set(entries) == [
        "Package.swift", "README.md", "Sources", "Specs", "Generated", "Tests", "findings",
      ])
  }

  /// A file longer than this is divided, unless it is one closed vocabulary.
  private static let longestFile = 420

  @Test("files are short enough to be read in one go", arguments: ["Sources", "Tests"])
  func fileLength(folder: String) throws {
    for file in try Repository.files(under: folder) {
      let lines = try Repository.text(of: file).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= Self.longestFile, "\(file) has \(lines.count) lines")
    }
  }
}

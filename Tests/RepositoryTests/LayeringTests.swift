// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The modules that each module may import.
private let allowedImports: [String: Set<String>] = [
  "Scenarios": [],
  "Randomness": [],
  "ScenarioYAML": ["Scenarios", "CLibYAML", "FoundationEssentials", "Glibc"],
  "StateExplorer": ["Randomness", "Dispatch", "FoundationEssentials", "Synchronization"],
  "KernelModel": ["Scenarios", "StateExplorer", "Synchronization"],
  "EngineProtocol": ["Scenarios", "FoundationEssentials"],
  "TemporaryFolders": ["Glibc", "Synchronization"],
  "ThreadWatch": [],
  "KernelHost": [
    "Scenarios", "EngineProtocol", "TemporaryFolders", "FoundationEssentials", "Glibc",
    "Subprocess", "SystemPackage", "Synchronization", "Dispatch",
  ],
  "Conformance": [
    "Scenarios", "StateExplorer", "FoundationEssentials", "Glibc", "Synchronization", "Mustache",
  ],
  "Assurance": [
    "Scenarios", "Conformance", "KernelModel", "Randomness", "Synchronization",
  ],
  "Campaigns": [
    "Scenarios", "Conformance", "Assurance", "KernelHost", "KernelModel", "Foundation",
    "Synchronization", "SystemPackage",
  ],
  "SuiteGeneration": ["Scenarios", "FoundationEssentials", "Glibc"],
  "ReproducerExport": ["Scenarios"],
  "SourceExplorer": [
    "Scenarios", "StateExplorer", "KernelModel", "KernelHost", "Randomness", "TemporaryFolders",
    "FoundationEssentials", "Synchronization",
  ],
  "ConformanceTesting": [
    "Scenarios", "KernelHost", "Assurance", "Campaigns", "Conformance", "Testing", "Dispatch",
    "FoundationEssentials", "Glibc",
  ],
  "lockstep-benchmark": [
    "KernelModel", "SourceExplorer", "StateExplorer", "TemporaryFolders", "ArgumentParser",
    "Foundation", "Glibc",
  ],
  "SpecMutation": ["Scenarios", "ScenarioYAML", "Randomness", "Foundation", "Glibc"],
  "lockstep-fuzz": ["SpecMutation", "ArgumentParser", "Foundation", "Glibc", "Synchronization"],
  "lockstep-agent": [
    "Scenarios", "EngineProtocol", "CKernelInterface", "Randomness", "TemporaryFolders",
    "ThreadWatch", "Glibc", "CGlibc",
  ],
  // All but the agent and its C, which reach it as a program.
  "lockstep": [
    "Scenarios", "ScenarioYAML", "EngineProtocol", "KernelHost", "KernelModel", "StateExplorer",
    "SourceExplorer", "Conformance", "Assurance", "Campaigns", "SuiteGeneration",
    "ReproducerExport",
    "ArgumentParser", "Foundation", "Synchronization",
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

  @Test("every module has its place")
  func noModuleIsLeftOut() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    // Those of C alone import nothing; what they include is checked by itself.
    let ofC: Set<String> = ["CLibYAML", "CKernelInterface"]
    #expect(Set(folders) == Set(allowedImports.keys).union(ofC))
  }

  /// The headers in quotes that a file of C includes: those of the project.
  private func includes(of path: String) throws -> Set<String> {
    Set(
      try Repository.text(of: path).split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^\s*#\s*include\s+"([^"]+)"/).map { String($0.output.1) }
      })
  }

  @Test("the C of the agent includes its own headers and the system's, and no other part of this")
  func includesOfC() throws {
    let folder = "Sources/CKernelInterface"
    let own = try Repository.files(under: folder, suffix: ".h")
    let files = try own + [".c", ".S"].flatMap { try Repository.files(under: folder, suffix: $0) }
    let names = Set(own.map { String($0.split(separator: "/").last ?? "") })
    var all = Set<String>()
    for file in files {
      let included = Set(try includes(of: file).map { String($0.split(separator: "/").last ?? "") })
      #expect(included.isSubset(of: names), "\(file) includes \(included.subtracting(names))")
      all.formUnion(included)
    }
    // The check would pass on every file if nothing were found.
    #expect(all.contains("mailbox.h"))
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

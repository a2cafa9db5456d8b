// SPDX-License-Identifier: MIT

import Foundation
import SuiteGeneration
import Testing

@Suite("the folder of the generated suite")
struct GeneratedTreeTests {
  private let files = GeneratedSuite.files(for: [
    Example.small, Example.spec("nesting", "depth"),
  ])

  /// Runs a test with a folder of its own, which is removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lockstep-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("a folder that does not exist lacks every file, and is made")
  func missing() throws {
    try withFolder { parent in
      let tree = GeneratedTree(files, in: parent.appending(path: "new/suite").path)
      let before = try tree.write()
      #expect(before == files.map { .missing(path: $0.path) })
      #expect(before.count == 3)
      #expect(try tree.differences().isEmpty)
    }
  }

  @Test("a file that was edited is stale, and only such a file is written")
  func stale() throws {
    try withFolder { folder in
      let tree = GeneratedTree(files, in: folder.path)
      try tree.write()
      let depth = folder.appending(path: "Nesting/DepthTests.swift")
      let before = try modification(of: folder.appending(path: "Topics.swift"))
      try Data((try String(contentsOf: depth, encoding: .utf8) + "// edited\n").utf8)
        .write(to: depth)
      #expect(try tree.differences() == [.stale(path: "Nesting/DepthTests.swift")])
      #expect(
        GeneratedTree.Difference.stale(path: "A.swift").description
          == "A.swift is out of date; run 'lockstep generate'")
      #expect(GeneratedTree.Difference.stale(path: "A.swift").mending == "wrote A.swift")
      try tree.write()
      #expect(try tree.differences().isEmpty)
      #expect(try modification(of: folder.appending(path: "Topics.swift")) == before)
    }
  }

  @Test("a generated file that no spec stands for is orphaned, and goes with its folder")
  func orphaned() throws {
    try withFolder { folder in
      try GeneratedTree(files, in: folder.path).write()
      let fewer = GeneratedTree(GeneratedSuite.files(for: [Example.small]), in: folder.path)
      #expect(
        try fewer.differences() == [
          .orphaned(path: "Nesting/DepthTests.swift"), .stale(path: "Topics.swift"),
        ])
      try fewer.write()
      #expect(try fewer.differences().isEmpty)
      let nesting = folder.appending(path: "Nesting").path
      #expect(!FileManager.default.fileExists(atPath: nesting))
    }
  }

  @Test("a file of somebody else's is reported and never touched")
  func foreign() throws {
    try withFolder { folder in
      let tree = GeneratedTree(files, in: folder.path)
      try tree.write()
      let own = folder.appending(path: "Mine.swift")
      try Data("import Testing\n".utf8).write(to: own)
      try Data("notes\n".utf8).write(to: folder.appending(path: "notes.txt"))
      #expect(try tree.differences() == [.foreign(path: "Mine.swift")])
      try tree.write()
      #expect(try String(contentsOf: own, encoding: .utf8) == "import Testing\n")
      #expect(try tree.differences() == [.foreign(path: "Mine.swift")])
    }
  }

  /// What the second line of every generated file is.
  private var mark: String {
    String(files[0].text.split(separator: "\n", omittingEmptySubsequences: false)[1])
  }

  @Test("a file that tells of the mark, in whatever line but the second, is somebody else's")
  func mentionedMark() throws {
    try withFolder { folder in
      let tree = GeneratedTree(files, in: folder.path)
      try tree.write()
      let texts = [
        "\(mark)\nimport Testing\n", "// One line.\n// \(mark)\n",
        "// One line.\n\(mark) And more.\n",
        "// One line.\n\n\(mark)\n", "import Testing\n\(mark)\n", "// One line.\n  \(mark)\n",
        "let mark = \"\"\"\n  // One line.\n  \(mark)\n  \"\"\"\n", "// One line.\n\(mark)",
      ]
      for (index, text) in texts.enumerated() {
        let own = folder.appending(path: "Mine\(index).swift")
        try Data(text.utf8).write(to: own)
        #expect(try tree.differences() == [.foreign(path: "Mine\(index).swift")])
        try tree.write()
        #expect(try String(contentsOf: own, encoding: .utf8) == text)
        try FileManager.default.removeItem(at: own)
      }
      // Only this is a generated file that no spec stands for.
      let orphan = folder.appending(path: "Orphan.swift")
      try Data("// One line.\n\(mark)\n".utf8).write(to: orphan)
      #expect(try tree.differences() == [.orphaned(path: "Orphan.swift")])
    }
  }

  @Test("what somebody else has put where a file should be keeps everything from being written")
  func inTheWay() throws {
    try withFolder { folder in
      let tree = GeneratedTree(files, in: folder.path)
      let own = folder.appending(path: "Topics.swift")
      try Data("let topics = 1\n".utf8).write(to: own)
      let differences = try tree.differences()
      #expect(differences.filter(\.isInTheWay) == [.inTheWay(path: "Topics.swift")])
      let error = #expect(throws: GeneratedTreeError.self) { try tree.write() }
      #expect(error?.description.contains("Topics.swift is in the way") == true)
      #expect(try String(contentsOf: own, encoding: .utf8) == "let topics = 1\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Topics.swift"])
    }
  }

  @Test("links, FIFOs and folders in the place of files are in the way; links are not followed")
  func otherKinds() throws {
    try withFolder { folder in
      let elsewhere = folder.appending(path: "elsewhere")
      let suite = folder.appending(path: "suite")
      let tree = GeneratedTree(files, in: suite.path)
      try GeneratedTree(files, in: elsewhere.path).write()
      try FileManager.default.createDirectory(at: suite, withIntermediateDirectories: true)
      #expect(mkfifo(suite.path + "/Topics.swift", 0o600) == 0)
      #expect(symlink("../elsewhere/Nesting", suite.path + "/Nesting") == 0)
      // An orphan, were it no link: to remove it would be to remove somebody's link.
      #expect(symlink("../elsewhere/Topics.swift", suite.path + "/Link.swift") == 0)
      #expect(
        try tree.differences() == [
          .missing(path: "DivergingDomains/OverrideTests.swift"), .foreign(path: "Link.swift"),
          .inTheWay(path: "Nesting"), .inTheWay(path: "Topics.swift"),
        ])
      #expect(throws: GeneratedTreeError.self) { try tree.write() }
      #expect(try GeneratedTree(files, in: elsewhere.path).differences().isEmpty)
    }
  }

  @Test("a folder in which somebody keeps other files stays when its generated one goes")
  func sharedFolder() throws {
    try withFolder { folder in
      try GeneratedTree(files, in: folder.path).write()
      try Data("notes\n".utf8).write(to: folder.appending(path: "Nesting/notes.txt"))
      let fewer = GeneratedTree(GeneratedSuite.files(for: [Example.small]), in: folder.path)
      try fewer.write()
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "Nesting").path) == ["notes.txt"])
    }
  }

  @Test("a folder that cannot be written is an error with its path")
  func unwritable() throws {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let tree = GeneratedTree(files, in: file.appending(path: "suite").path)
      let error = #expect(throws: GeneratedTreeError.self) { try tree.write() }
      #expect(error?.description.hasPrefix("cannot write '\(file.path)/suite/") == true)
      #expect(error?.description.hasSuffix("': Not a directory") == true)
    }
  }

  private func modification(of url: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
  }
}

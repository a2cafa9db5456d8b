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

  @Test("a folder that cannot be written is an error with its path")
  func unwritable() throws {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let tree = GeneratedTree(files, in: file.appending(path: "suite").path)
      let error = #expect(throws: GeneratedTreeError.self) { try tree.write() }
      #expect(error?.description.hasPrefix("cannot write '\(file.path)/suite/") == true)
    }
  }

  private func modification(of url: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import ScenarioYAML
import Scenarios
import Testing

/// Files and folders are found and read, or there is a sentence for each that is not.
@Suite struct SpecFilesTests {
  /// A folder that is removed with the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/lockstep-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes files, with their folders; the text of each is its name.
    func write(_ names: String...) throws {
      for name in names {
        let parent = (path + "/" + name).split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(
          atPath: "/" + parent, withIntermediateDirectories: true)
        try Data(name.utf8).write(to: URL(filePath: path + "/" + name))
      }
    }

    /// What reading says of some paths, with the folder's path left out.
    func sentences(_ names: String...) -> [String] {
      do {
        _ = try SpecFiles.read(names.map { path + "/" + $0 })
        return []
      } catch {
        return error.sentences.map { $0.replacing(path + "/", with: "") }
      }
    }
  }

  @Test("files and folders are read once each, sorted by path")
  func order() throws {
    let folder = try Folder()
    try folder.write("b/z.yaml", "b/a.yaml", "a/c/x.yaml", "a/notes.txt", ".git/hidden.yaml")
    let sources = try SpecFiles.read([folder.path + "/b/z.yaml", folder.path + "//", folder.path])
    #expect(
      sources.map { $0.path.replacing(folder.path, with: "") } == [
        "/a/c/x.yaml", "/b/a.yaml", "/b/z.yaml",
      ])
    #expect(sources.map { String(decoding: $0.text, as: UTF8.self) }.first == "a/c/x.yaml")
  }

  @Test("a source knows the folder that was named, so that those below it can be checked")
  func roots() throws {
    let folder = try Folder()
    try folder.write("a/b c/x.yaml", "d/y.yaml")
    let sources = try SpecFiles.read([folder.path + "/a/", folder.path + "/d/y.yaml"])
    #expect(sources.map(\.root) == [folder.path + "/a", nil])
    #expect(
      SpecCompiler.compile(sources).diagnostics.contains { $0.message.contains("'b c'") } == false)
    let deep = try SpecFiles.read([folder.path])
    #expect(deep.map(\.root) == [folder.path, folder.path])
  }

  @Test("a path with a line break is one line of what is said")
  func lineBreakInPath() throws {
    let folder = try Folder()
    do {
      _ = try SpecFiles.read([folder.path + "/no\nwhere"])
      Issue.record("there is no such folder")
    } catch {
      #expect(error.description == folder.path + "/no\\nwhere: there is no such file or folder")
    }
  }

  @Test("paths that hold no spec have a sentence each")
  func missing() throws {
    let folder = try Folder()
    try folder.write("a/x.yaml", "a/notes.txt", "empty/notes.txt", "yml/x.yml")
    #expect(folder.sentences("a") == [])
    #expect(
      folder.sentences("nowhere", "a/notes.txt", "empty", "yml") == [
        "nowhere: there is no such file or folder", "a/notes.txt: a spec file ends in .yaml",
        "empty: the folder holds no spec (.yaml file)",
        "yml/x.yml: a spec file ends in .yaml; rename it",
      ])
  }

  @Test("a FIFO is not opened, and loops of links end")
  func specialFiles() throws {
    let folder = try Folder()
    try folder.write("a/x.yaml")
    #expect(mkfifo(folder.path + "/a/fifo.yaml", 0o600) == 0)
    #expect(folder.sentences("a") == ["a/fifo.yaml: neither a file nor a folder"])
    try folder.write("b/x.yaml")
    #expect(symlink(".", folder.path + "/b/loop") == 0)
    let sentences = folder.sentences("b")
    #expect(sentences.count == 1)
    #expect(sentences.first?.hasSuffix("folders are nested more than 16 deep") == true)
    #expect(symlink("nowhere", folder.path + "/a/broken.yaml") == 0)
    #expect(
      folder.sentences("a").first == "a/broken.yaml: there is no such file or folder")
  }

  @Test("of a large file no more is read than the compiler needs to refuse it")
  func largeFile() throws {
    let folder = try Folder()
    try folder.write("a/x.yaml")
    #expect(truncate(folder.path + "/a/x.yaml", 1 << 40) == 0)
    let sources = try SpecFiles.read([folder.path])
    #expect(sources.map(\.text.count) == [256 * 1024 + 1])
    #expect(
      SpecCompiler.compile(sources).diagnostics.map(\.message) == [
        "the file is too large; a spec has at most 262144 bytes"
      ])
  }
}

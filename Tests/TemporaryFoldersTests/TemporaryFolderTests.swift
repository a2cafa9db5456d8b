// SPDX-License-Identifier: MIT

import Glibc
import Testing

@testable import TemporaryFolders

@Suite("A temporary folder", .serialized)
struct TemporaryFolderTests {
  /// A folder for one test, in which nothing is Lockstep's.
  private let base: String

  init() throws {
    var template = Array("/tmp/folder-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    base = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func end() {
    let parent = open("/tmp", O_RDONLY | O_DIRECTORY)
    FolderTree.remove(String(base.split(separator: "/").last!), in: parent)
    close(parent)
  }

  private func found(_ path: String) -> stat? {
    var found = stat()
    return lstat(path, &found) == 0 ? found : nil
  }

  private func write(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    if descriptor >= 0 { close(descriptor) }
  }

  @Test("it is its user's alone, and so is the folder that it lies in")
  func mode() throws {
    let folder = try TemporaryFolder()
    let parent = String(folder.path[..<folder.path.lastIndex(of: "/")!])
    for path in [folder.path, parent] {
      let status = try #require(found(path) as stat?)
      #expect(status.st_mode & 0o777 == 0o700)
      #expect(status.st_uid == geteuid())
    }
    #expect(parent.hasSuffix("/lockstep-\(geteuid())"))
    folder.remove()
    #expect(found(folder.path) == nil)
    end()
  }

  @Test("what a link points at stays, wherever the link lies")
  func links() throws {
    mkdir("\(base)/victim", 0o700)
    write("\(base)/victim/precious")
    let folder = try TemporaryFolder(in: base)
    mkdir("\(folder.path)/deep", 0o700)
    symlink("\(base)/victim", "\(folder.path)/link")
    symlink("../../victim", "\(folder.path)/deep/link")
    symlink("\(base)/victim/precious", "\(folder.path)/deep/file")
    folder.remove()
    #expect(found(folder.path) == nil)
    #expect(found("\(base)/victim/precious") != nil)
    end()
  }

  @Test("a folder that is exchanged for a link while it is emptied leads nowhere")
  func exchange() throws {
    mkdir("\(base)/victim", 0o700)
    write("\(base)/victim/precious")
    mkdir("\(base)/tree", 0o700)
    symlink("\(base)/victim", "\(base)/tree/entry")
    let tree = open("\(base)/tree", O_RDONLY | O_DIRECTORY)
    // What the one who empties a folder does to an entry that was a folder when it was listed.
    #expect(FolderTree.open("entry", in: tree) < 0)
    #expect(!FolderTree.remove("entry", in: tree))
    close(tree)
    #expect(found("\(base)/victim/precious") != nil)
    end()
  }

  @Test("what a dead run has left goes with the next folder; that of a living one stays")
  func stale() throws {
    let living = try TemporaryFolder(in: base)
    // Nobody holds its lock.
    mkdir("\(base)/lockstep-abcd1234", 0o700)
    write("\(base)/lockstep-abcd1234/file")
    // These are not Lockstep's, or not private.
    mkdir("\(base)/lockstep-notes", 0o700)
    mkdir("\(base)/lockstep-abcd5678", 0o755)
    write("\(base)/lockstep-abcdefgh")
    let next = try TemporaryFolder(in: base)
    #expect(found("\(base)/lockstep-abcd1234") == nil)
    for path in [living.path, next.path] { #expect(found(path) != nil) }
    for name in ["lockstep-notes", "lockstep-abcd5678", "lockstep-abcdefgh"] {
      #expect(found("\(base)/\(name)") != nil)
    }
    living.remove()
    next.remove()
    end()
  }

  @Test("a place that is a link, open to others, or no folder is refused with a sentence")
  func squatted() throws {
    let former = getenv("TMPDIR").map { String(cString: $0) }
    defer { if let former { setenv("TMPDIR", former, 1) } else { unsetenv("TMPDIR") } }
    setenv("TMPDIR", base, 1)
    let place = "\(base)/lockstep-\(geteuid())"
    mkdir("\(base)/elsewhere", 0o700)
    symlink("\(base)/elsewhere", place)
    expectRefusal("\(place) is no folder; remove it, or set TMPDIR to a folder of your own")
    unlink(place)
    write(place)
    expectRefusal("\(place) is no folder; remove it, or set TMPDIR to a folder of your own")
    unlink(place)
    mkdir(place, 0o700)
    chmod(place, 0o777)
    expectRefusal("\(place) is not this user's alone (owner \(geteuid()), mode 777)")
    chmod(place, 0o700)
    try TemporaryFolder().remove()
    if geteuid() == 0 {
      chown(place, 12345, 0)
      expectRefusal("\(place) is not this user's alone (owner 12345, mode 700)")
    }
    end()
  }

  private func expectRefusal(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let failure = #expect(throws: FolderFailure.self, sourceLocation: location) {
      try TemporaryFolder().remove()
    }
    #expect(failure?.description.hasPrefix(text) == true, sourceLocation: location)
  }
}

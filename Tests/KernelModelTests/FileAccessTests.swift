// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// Files under a domain. Every table below was measured on Linux 6.18.
struct FileAccessTests {
  private let profile = oldKernel(7)

  private static func rules(
    _ handled: Set<FileRight>, _ rules: [String: Set<FileRight>] = [:]
  ) -> Ruleset {
    Ruleset(
      handledAccessFS: handled,
      rules: rules.sorted { $0.key < $1.key }.map { .pathBeneath(path: $0.key, allowed: $0.value) })
  }

  /// Entries of other kinds for the tables.
  private let preparation = [
    Line("main", .make(path: "fifo", kind: .fifo)),
    Line("main", .make(path: "sock", kind: .socket)),
    Line("main", .make(path: "link", kind: .symlink)),
  ]

  @Test("Without a domain the file system answers")
  func withoutDomain() {
    Play(
      "free",
      preparation + [
        Line("main", .read("sock"), .ENXIO), Line("main", .read("link")),
        Line("main", .write("dir"), .EISDIR), Line("main", .read("dir")),
        Line("main", .truncate(path: "file")), Line("main", .truncate(path: "fifo"), .EINVAL),
        Line("main", .truncate(path: "sock"), .EINVAL),
        Line("main", .truncate(path: "link")),
        Line("main", .truncate(path: "dir"), .EISDIR),
        Line("main", .readDirectory(path: "dir")), Line("main", .readDirectory(path: ".")),
        Line("main", .readDirectory(path: "link"), .ENOTDIR),
        Line("main", .readDirectory(path: "file"), .ENOTDIR),
        Line("main", .make(path: "link", kind: .directory), .EEXIST),
        Line("main", .make(path: "file/x", kind: .directory), .ENOTDIR),
        Line("main", .make(path: "nowhere/x", kind: .regular), .ENOENT),
        Line("main", .make(path: "link/x", kind: .regular), .ENOTDIR),
        Line("main", .make(path: ".", kind: .directory), .EEXIST),
        Line("main", .removeFile(path: "."), .EISDIR),
        Line("main", .removeDirectory(path: "."), .EINVAL),
        Line("main", .removeFile(path: "dir"), .EISDIR),
        Line("main", .removeDirectory(path: "file"), .ENOTDIR),
        Line("main", .removeDirectory(path: "dir"), .ENOTEMPTY),
        Line("main", .removeFile(path: "nowhere"), .ENOENT),
        Line("main", .removeFile(path: "link")), Line("main", .removeDirectory(path: "empty")),
        Line("main", .readDirectory(path: "empty"), .ENOENT),
        Line("main", .removeFile(path: "file")), Line("main", .read("file"), .ENOENT),
      ]
    ).check(on: profile)
  }

  @Test("A link leads to the entry called file beside it")
  func links() {
    Play(
      "links",
      [
        Line("main", .make(path: "dir/link", kind: .symlink)),
        Line("main", .read("dir/link")),
        Line("main", .rename(path: "dir/link", to: "empty/link")),
        Line("main", .read("empty/link"), .ENOENT),
        Line("main", .make(path: "empty/file", kind: .directory)),
        Line("main", .make(path: "empty/link/new", kind: .regular)),
        Line("main", .read("empty/file/new")),
        Line("main", .removeFile(path: "empty/link")),
        Line("main", .make(path: "empty/file/file", kind: .symlink)),
        Line("main", .read("empty/file/file"), .ELOOP),
        Line("main", .make(path: "empty/file/file/x", kind: .regular), .ELOOP),
      ]
    ).check(on: profile)
  }

  @Test("A FIFO hangs unless Landlock denies it", arguments: OpenMode.allCases)
  func fifo(mode: OpenMode) {
    let open = Action.open(path: "fifo", mode: mode)
    Play("hangs", [Line("main", .make(path: "fifo", kind: .fifo)), Line("main", open, .hung)])
      .check(on: profile)
    Play(
      "denied", rulesets: ["all": Self.rules([.READ_FILE, .WRITE_FILE])],
      [
        Line("main", .make(path: "fifo", kind: .fifo)), Line("main", .restrict("all")),
        Line("main", open, .EACCES), Line("worker", .read()),
      ]
    ).check(on: profile)
  }

  @Test("Without a domain a rename follows the file system's rules")
  func renameWithoutDomain() {
    func rename(_ path: String, _ target: String, _ result: StepResult) -> Line {
      Line("main", .rename(path: path, to: target), result)
    }
    Play(
      "rename",
      [
        rename("dir", "dir/subdir/x", .errno(.EINVAL)),
        rename("dir/subdir/file", "dir", .errno(.ENOTEMPTY)),
        rename("dir/subdir", "dir", .errno(.ENOTEMPTY)),
        rename(".", "x", .errno(.EBUSY)),
        rename("file", ".", .errno(.EBUSY)),
        rename("dir", "other", .errno(.ENOTEMPTY)),
        rename("file", "empty", .errno(.EISDIR)),
        rename("empty", "file", .errno(.ENOTDIR)),
        rename("file", "file", .ok),
        rename("dir", "dir", .ok),
        rename("nowhere", "file/x", .errno(.ENOTDIR)),
        rename("nowhere", "a/b/c", .errno(.ENOENT)),
        rename("nowhere", "file", .errno(.ENOENT)),
        rename("dir/file", "other/file", .ok),
        Line("main", .read("dir/file"), .ENOENT),
        rename("dir/subdir", "empty", .ok),
        Line("main", .read("empty/file")),
      ]
    ).check(on: profile)
  }

  @Test("Landlock comes after the lookup and before the file system")
  func order() {
    let everything = Set(FileRight.allCases.filter { $0.abi <= 7 })
    func rename(_ path: String, _ target: String, _ errno: Errno) -> Line {
      Line("main", .rename(path: path, to: target), errno)
    }
    Play(
      "order", rulesets: ["all": Self.rules(everything)],
      preparation + [
        Line("main", .restrict("all")),
        Line("main", .write("fifo"), .EACCES), Line("main", .read("sock"), .EACCES),
        Line("main", .read("link"), .EACCES), Line("main", .read("nowhere"), .ENOENT),
        Line("main", .truncate(path: "fifo"), .EINVAL),
        Line("main", .truncate(path: "dir"), .EISDIR),
        Line("main", .truncate(path: "file"), .EACCES),
        Line("main", .write("dir"), .EISDIR),
        Line("main", .readDirectory(path: "file"), .ENOTDIR),
        Line("main", .make(path: "dir", kind: .directory), .EEXIST),
        Line("main", .make(path: "new", kind: .directory), .EACCES),
        rename("dir", "dir/subdir/x", .EINVAL), rename("dir/subdir", "dir", .ENOTEMPTY),
        rename("dir", "other", .EACCES), rename("file", "empty", .EACCES),
        rename("file", "file", .EACCES), rename("nowhere", "file", .ENOENT),
        Line("main", .removeFile(path: "dir"), .EACCES),
        Line("main", .removeDirectory(path: "file"), .EACCES),
        Line("main", .removeDirectory(path: "dir"), .EACCES),
        Line("main", .removeFile(path: "nowhere"), .ENOENT),
      ]
    ).check(on: profile)
  }

  @Test(
    "Each right guards its own operations", arguments: FileRight.allCases.filter { $0.abi <= 7 })
  func rights(right: FileRight) {
    let operations: [(Action, FileRight)] = [
      (.read("file"), .READ_FILE), (.write("file"), .WRITE_FILE), (.read("dir"), .READ_DIR),
      (.readDirectory(path: "dir"), .READ_DIR), (.truncate(path: "file"), .TRUNCATE),
      (.make(path: "a", kind: .directory), .MAKE_DIR),
      (.make(path: "b", kind: .regular), .MAKE_REG),
      (.make(path: "c", kind: .fifo), .MAKE_FIFO), (.make(path: "d", kind: .socket), .MAKE_SOCK),
      (.make(path: "e", kind: .symlink), .MAKE_SYM),
      (.removeFile(path: "other/file"), .REMOVE_FILE),
      (.removeDirectory(path: "empty"), .REMOVE_DIR),
    ]
    Play(
      "right", rulesets: ["one": Self.rules([right])],
      [Line("main", .restrict("one"))]
        + operations.map { Line("main", $0.0, $0.1 == right ? .errno(.EACCES) : .ok) }
    ).check(on: profile)
  }

  @Test("A rule allows what lies beneath its path, in its own layer")
  func beneath() {
    Play(
      "beneath",
      rulesets: [
        "dir": Self.rules([.READ_FILE], ["dir": [.READ_FILE]]),
        "subdir": Self.rules([.READ_FILE], ["dir/subdir": [.READ_FILE]]),
        "all": Self.rules([.READ_FILE], [".": [.READ_FILE]]),
      ],
      [
        Line("main", .restrict("dir")),
        Line("main", .read("file"), .EACCES), Line("main", .read("dir/file")),
        Line("main", .read("dir/subdir/file")),
        Line("main", .restrict("all")),
        Line("main", .read("file"), .EACCES), Line("main", .read("dir/file")),
        Line("main", .restrict("subdir")),
        Line("main", .read("dir/file"), .EACCES), Line("main", .read("dir/subdir/file")),
      ]
    ).check(on: profile)
  }

  @Test("A rule moves along with the entry it was made for")
  func ruleMoves() {
    Play(
      "moves", rulesets: ["one": Self.rules([.READ_FILE], ["dir/file": [.READ_FILE]])],
      [
        Line("main", .restrict("one")),
        Line("main", .rename(path: "dir/file", to: "dir/new")),
        Line("main", .read("dir/new")),
        Line("main", .make(path: "dir/file", kind: .regular)),
        Line("main", .read("dir/file"), .EACCES),
      ]
    ).check(on: profile)
  }

  /// What a rename of `dir/file` to `other/moved` comes to under a list of rulesets.
  struct Reparenting: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rulesets: [Ruleset]
    var result: StepResult
    var path = "dir/file"
    var target = "other/moved"
  }

  static let reparentings: [Reparenting] = [
    .init(testDescription: "no REFER", rulesets: [rules([.READ_FILE])], result: .errno(.EXDEV)),
    .init(
      testDescription: "everything but REFER is allowed",
      rulesets: [rules([.READ_FILE], [".": [.READ_FILE]])], result: .errno(.EXDEV)),
    .init(
      testDescription: "no layer handles files",
      rulesets: [Ruleset(handledAccessNet: [.BIND_TCP]), Ruleset(scoped: [.SIGNAL])], result: .ok),
    .init(testDescription: "REFER", rulesets: [rules([.REFER], [".": [.REFER]])], result: .ok),
    .init(
      testDescription: "a layer for the network denies REFER beside one for files",
      rulesets: [rules([.REFER], [".": [.REFER]]), Ruleset(handledAccessNet: [.BIND_TCP])],
      result: .errno(.EXDEV)),
    .init(
      testDescription: "the same in the other order",
      rulesets: [Ruleset(scoped: [.SIGNAL]), rules([.REFER], [".": [.REFER]])],
      result: .errno(.EXDEV)),
    .init(
      testDescription: "REFER at the source alone", rulesets: [rules([.REFER], ["dir": [.REFER]])],
      result: .errno(.EXDEV)),
    .init(
      testDescription: "REFER without MAKE_REG",
      rulesets: [rules([.REFER, .MAKE_REG], [".": [.REFER]])], result: .errno(.EACCES)),
    .init(
      testDescription: "neither REFER nor MAKE_REG", rulesets: [rules([.MAKE_REG])],
      result: .errno(.EACCES)),
    .init(
      testDescription: "all that is needed",
      rulesets: [
        rules(
          [.REFER, .REMOVE_FILE, .MAKE_REG], [".": [.REFER, .REMOVE_FILE, .MAKE_REG]])
      ], result: .ok),
    .init(
      testDescription: "the file would gain a right",
      rulesets: [rules([.REFER, .READ_FILE], [".": [.REFER], "other": [.READ_FILE]])],
      result: .errno(.EXDEV)),
    .init(
      testDescription: "the file loses a right",
      rulesets: [rules([.REFER, .READ_FILE], [".": [.REFER], "dir": [.READ_FILE]])], result: .ok),
    .init(
      testDescription: "the file has the right by a rule of its own",
      rulesets: [
        rules(
          [.REFER, .READ_FILE],
          [".": [.REFER], "other": [.READ_FILE], "dir/file": [.READ_FILE]])
      ], result: .ok),
    .init(
      testDescription: "a file gains nothing by a right over directories",
      rulesets: [rules([.REFER, .READ_DIR], [".": [.REFER], "other": [.READ_DIR]])], result: .ok),
    .init(
      testDescription: "a directory does",
      rulesets: [rules([.REFER, .READ_DIR], [".": [.REFER], "other": [.READ_DIR]])],
      result: .errno(.EXDEV), path: "dir/subdir"),
    .init(
      testDescription: "gains a right and lacks one",
      rulesets: [rules([.REFER, .READ_FILE, .MAKE_REG], [".": [.REFER], "other": [.READ_FILE]])],
      result: .errno(.EACCES)),
    .init(
      testDescription: "replaces a file that may not be removed",
      rulesets: [rules([.REFER, .REMOVE_FILE], [".": [.REFER], "dir": [.REMOVE_FILE]])],
      result: .errno(.EACCES), target: "other/file"),
    .init(
      testDescription: "same directory, no REFER",
      rulesets: [rules([.REMOVE_FILE, .MAKE_REG], [".": [.REMOVE_FILE, .MAKE_REG]])],
      result: .ok, target: "dir/new"),
    .init(
      testDescription: "same directory, onto a directory",
      rulesets: [rules([.REMOVE_FILE, .MAKE_REG], [".": [.REMOVE_FILE, .MAKE_REG]])],
      result: .errno(.EISDIR), target: "dir/subdir"),
  ]

  @Test(
    "A rename to another directory needs REFER and must not gain rights", arguments: reparentings)
  func reparenting(case reparenting: Reparenting) {
    let names = reparenting.rulesets.indices.map { "layer-\($0)" }
    Play(
      "rename", rulesets: Dictionary(uniqueKeysWithValues: zip(names, reparenting.rulesets)),
      names.map { Line("main", .restrict($0)) } + [
        Line("main", .rename(path: reparenting.path, to: reparenting.target), reparenting.result)
      ]
    ).check(on: profile)
  }

  @Test("ABI version 1 denies every rename to another directory, and says EXDEV first")
  func reparentingWithoutRefer() {
    Play(
      "ABI 1", rulesets: ["some": Self.rules([.MAKE_REG])],
      [
        Line("main", .restrict("some")),
        Line("main", .rename(path: "dir/file", to: "other/new"), .EXDEV),
        Line("main", .rename(path: "dir/file", to: "dir/new"), .EACCES),
      ]
    ).check(on: oldKernel(1))
  }
}

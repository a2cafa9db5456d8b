// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("reports that go to files of every kind")
struct ReportFileTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
  }

  private func verify(_ output: String) throws -> LockstepCommand.Result {
    try command.shell("$lockstep verify --kernel host --format ktap --output \(output)")
  }

  private func path(_ name: String) -> String { command.folder.appending(path: name).path }

  /// The kind of an entry, links not followed.
  private func kind(_ name: String) -> mode_t {
    var status = stat()
    return lstat(path(name), &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static let head = "KTAP version 1\n"

  @Test("a regular file is replaced as a whole and keeps its permissions")
  func regular() throws {
    try command.write("old", to: "report")
    chmod(path("report"), 0o600)
    #expect(try verify("report").status == 0)
    #expect(command.text(of: "report")?.hasPrefix(Self.head) == true)
    var status = stat()
    stat(path("report"), &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("a FIFO gives its reader the report, and stays")
  func fifo() throws {
    #expect(mkfifo(path("fifo"), 0o600) == 0)
    // The reader ends with the report, or soon if none comes to it.
    let result = try command.shell(
      """
      timeout 60 cat fifo >read &
      $lockstep verify --kernel host --format ktap --output fifo; status=$?
      wait; exit $status
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(command.text(of: "read")?.hasPrefix(Self.head) == true)
    #expect(kind("fifo") == S_IFIFO)
  }

  @Test("a link is followed, and stays")
  func links() throws {
    try command.write("old", to: "target")
    for (name, target) in [("link", "target"), ("dangling", "made")] {
      #expect(symlink(target, path(name)) == 0)
      #expect(try verify(name).status == 0)
      #expect(kind(name) == S_IFLNK)
      #expect(command.text(of: target)?.hasPrefix(Self.head) == true)
    }
  }

  @Test(
    "a device is written, and stays; one that is full fails the run, with the summary and the reason"
  )
  func devices() throws {
    #expect(symlink("/dev/full", path("full")) == 0)
    try checkFull("full")
    // The device itself was replaced by root; a copy of it can show that without harm.
    guard mknod(path("device"), S_IFCHR | 0o600, 1 << 8 | 7) == 0 else { return }
    let isUsable = (try? FileHandle(forWritingTo: URL(filePath: path("device")))) != nil
    guard isUsable else { return }
    try checkFull("device")
    #expect(kind("device") == S_IFCHR)
  }

  private func checkFull(_ name: String) throws {
    let result = try verify(name)
    #expect(result.status == 3)
    #expect(result.errors.contains("1 judged on 1 kernel: 1 conforms"))
    #expect(
      result.errors.contains(
        "error: the report cannot be written to \(name): No space left on device"))
  }

  @Test("a divergence stays the status of a run whose report cannot be written")
  func divergence() throws {
    let flipped = LockstepCommand.conforming.replacing("expect: EACCES", with: "expect: ok")
    try command.write(flipped, to: "Specs/topic/one.yaml")
    #expect(symlink("/dev/full", path("full")) == 0)
    let result = try verify("full")
    #expect(result.status == 1)
    #expect(result.errors.contains("1 judged on 1 kernel: 1 disagrees"))
  }

  @Test("standard streams can be named by their paths, and are written where they stand")
  func streamPaths() throws {
    // By a link of its own: what replaces links would replace the machine's.
    #expect(symlink("/dev/stdout", path("stream")) == 0)
    let result = try command.shell(
      """
      { echo before; $lockstep verify --kernel host --format ktap --output stream; } >both
      """)
    #expect(result.status == 0)
    #expect(command.text(of: "both")?.hasPrefix("before\n\(Self.head)") == true)
  }

  @Test(
    "what cannot take a report is refused before the run",
    arguments: [
      ("''", "--output needs a name; '-' is standard output"),
      ("folder", "cannot write a report to folder: it is a folder; name a file in it"),
      ("folder/", "cannot write a report to folder/: it is a folder; name a file in it"),
      ("link", "cannot write a report to link: it is a folder; name a file in it"),
      ("no/such", "cannot write a report to no/such: the folder is not there or not writable"),
      ("new/", "cannot write a report to new/: there is no such folder"),
      ("file/x", "cannot write a report to file/x: Not a directory"),
    ])
  func refusals(output: String, sentence: String) throws {
    try FileManager.default.createDirectory(
      atPath: path("folder"), withIntermediateDirectories: true)
    #expect(symlink("folder", path("link")) == 0)
    try command.write("", to: "file")
    let result = try verify(output)
    #expect(result.status == 2)
    #expect(result.errors.contains("Error: \(sentence)\n"), "\(result.errors)")
    #expect(!result.errors.contains("judged"))
  }

  @Test("a report that does not fit leaves the old one and nothing else")
  func tooLarge() throws {
    try command.write("old", to: "report")
    // The limit is that of all files, those of the streams too: a pipe has none. The agent cannot run with it either,
    // so that the report is about that; it needs no more than that there is one.
    let result = try command.shell(
      """
      { (ulimit -f 0; exec $lockstep verify --kernel host --output report); echo "status $?"; } 2>&1 | cat
      """)
    #expect(result.output.contains("0 judged on 1 kernel, 1 not run"), "\(result.output)")
    #expect(
      result.output.contains("error: the report cannot be written to report: File too large"))
    #expect(result.output.contains("status 3"))
    #expect(command.text(of: "report") == "old")
    let entries = try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
    #expect(!entries.contains { $0.hasSuffix(".part") })
  }

  @Test("answers that cannot be kept are mentioned once, and change nothing else")
  func answers() throws {
    let results = "cache/lockstep/results"
    try FileManager.default.createDirectory(
      atPath: path(results), withIntermediateDirectories: true)
    #expect(symlink("/dev/full", path("\(results)/host.jsonl")) == 0)
    let many = LockstepCommand.conforming.replacing(
      "    process:", with: "    matrix: {axes: {n: [a, b, c, d]}}\n    process:"
    ).replacing("expect: EACCES}", with: "expect: EACCES, when: {n: [a, b, c, d]}}")
    try command.write(many, to: "Specs/topic/one.yaml")
    let result = try command.lockstep("verify", "--kernel", "host")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("4 judged on 1 kernel: 4 conform"))
    let mentions = result.errors.matches(
      of: /answers cannot be kept in .*: No space left on device/)
    #expect(mentions.count == 1, "\(result.errors)")
  }

  @Test("a spec or a suite that cannot be written is a sentence and no divergence")
  func otherFiles() throws {
    try command.write("", to: "file")
    let new = try command.lockstep("new", "topic/two", "--specs", "file")
    #expect(new.status == 3)
    #expect(new.errors == "error: cannot write file/topic/two.yaml: Not a directory\n")
    let generate = try command.lockstep("generate", "--output", "file/suite")
    #expect(generate.status == 3)
    #expect(generate.errors.contains(/^error: cannot write 'file\/suite\/.*': Not a directory\n$/))
  }

  @Test("an export that cannot be written is a sentence, in the words of the system")
  func exports() throws {
    try command.write("", to: "file")
    let two = LockstepCommand.conforming.replacing("id: one", with: "id: two")
    try command.write(two, to: "Specs/topic/two.yaml")
    for (output, sentence) in [
      ("file", "it is no folder"), ("file/x", "Not a directory"), ("/proc/x", "No such file"),
    ] {
      let result = try command.lockstep("export", "--all", "--output", output)
      #expect(result.status == 3)
      #expect(
        result.errors.hasPrefix("error: cannot make the folder \(output): \(sentence)"),
        "\(result.errors)")
    }
    let nameless = try command.lockstep("export", "topic/one", "--output", "")
    #expect(nameless.status == 2)
    #expect(nameless.errors.hasPrefix("Error: --output needs a name; '-' is standard output\n"))
  }

  @Test("a source that cannot be built for want of room is a sentence, in the words of the system")
  func build() throws {
    try command.write("int landlock_restrict_sibling_threads;\n", to: "tsync.c")
    // As in `tooLarge`: the limit is that of all files, and a pipe has none.
    let result = try command.shell(
      """
      { (ulimit -f 0; exec $lockstep explore --source tsync.c); echo "status $?"; } 2>&1 | cat
      """)
    #expect(result.output.contains(": File too large\n"), "\(result.output)")
    #expect(!result.output.contains("Domain"), "\(result.output)")
    #expect(result.output.contains("status 3"))
  }

  @Test("generate touches nothing of a folder in which somebody else's file is in the way")
  func generateInTheWay() throws {
    try command.write("let mine = 1\n", to: "own/Topics.swift")
    let result = try command.lockstep("generate", "--output", "own")
    #expect(result.status == 2)
    #expect(result.errors.contains("error: own/Topics.swift is in the way"))
    #expect(command.text(of: "own/Topics.swift") == "let mine = 1\n")
    #expect(command.text(of: "own/Topic/OneTests.swift") == nil)
    let check = try command.lockstep("generate", "--output", "own", "--check")
    #expect(check.status == 1)
    #expect(check.output.contains("Topics.swift is in the way"))
  }
}

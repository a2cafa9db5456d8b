// SPDX-License-Identifier: MIT

import Foundation
import KernelHost
import Testing

import TemporaryFolders
@testable import SourceExplorer

@Suite("Building the user's file")
struct BuildTests {
  private func problem(replacing old: String, with new: String) async -> SourceProblem? {
    do {
      try await TestProtocol.build(replacing: old, with: new).remove()
      return nil
    } catch {
      return error as? SourceProblem
    }
  }

  @Test(
    "a name that the shim lacks is one sentence with its place, and says where to add it",
    arguments: [
      (
        "complete_all(&round->finished);", "signal_all_of_them(round);",
        "the shim has no function 'signal_all_of_them'"
      ),
      (
        "task->flags & PF_EXITING", "task->exit_state & PF_EXITING",
        "the shim's 'struct task_struct' has no field 'exit_state'"
      ),
      ("task->flags & PF_EXITING", "task->flags & PF_FROZEN", "the shim has no name 'PF_FROZEN'"),
    ])
  func drift(old: String, new: String, sentence: String) async throws {
    let problem = try #require(await problem(replacing: old, with: new))
    #expect(problem.sentences.count == 1)
    #expect(problem.description.contains(sentence))
    #expect(problem.description.contains(/tsync\.c:\d+:\d+: error: the shim/))
  }

  @Test("a header teaches the shim a name")
  func extraHeader() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let header = "\(folder.path)/more.h"
    try Data("#define PF_FROZEN 0\nstatic inline void signal_all_of_them(void) {}\n".utf8).write(
      to: URL(filePath: header))
    let file = "\(folder.path)/tsync.c"
    let text = try String(contentsOfFile: TestProtocol.path, encoding: .utf8)
      .replacing("task->flags & PF_EXITING", with: "task->flags & (PF_EXITING | PF_FROZEN)")
    try Data(text.utf8).write(to: URL(filePath: file))
    var options = BuildOptions()
    options.extraHeaders = [header]
    let build = try await ExplorerBuild.make(try ExploredCode(source: file), options)
    defer { build.remove() }
    #expect(try await build.explore(ProcessDescription.process(2)).passes)
  }

  @Test("a header beside the file is the author's own, those of Landlock are the shim's")
  func includes() throws {
    let names = StubIncludes.includes(
      in: "#include <linux/a.h>\n  #  include \"b.h\"\n// #include <c.h>\n#define d")
    #expect(names.map(\.name) == ["linux/a.h", "b.h"])
    #expect(names.map(\.isQuoted) == [false, true])
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let source = try TemporaryFolder()
    defer { source.remove() }
    for name in ["own.h", "cred.h"] {
      try Data("int \(name.prefix(3));\n".utf8).write(to: URL(filePath: "\(source.path)/\(name)"))
    }
    try StubIncludes(folder: folder.path).write(
      for: "#include \"own.h\"\n#include \"cred.h\"\n#include \"../up.h\"\n", beside: source.path)
    let own = try String(contentsOfFile: "\(folder.path)/own.h", encoding: .utf8)
    #expect(own.hasSuffix("int own;\n"))
    let shim = try String(contentsOfFile: "\(folder.path)/cred.h", encoding: .utf8)
    #expect(shim == "#include \"lockstep-kernel.h\"\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  /// A declaration without the names of its parameters.
  private func signature(_ declaration: Substring) -> String? {
    let text = declaration.replacing(/\ *__attribute__\(\(\w+\)\)/, with: "")
    guard let match = text.wholeMatch(of: /([a-z][\w ]*[ *])(\w+)\((.*)\);?/) else { return nil }
    let parameters = match.output.3.split(separator: ",").map { parameter in
      let type = parameter.trimmingPrefix(while: \.isWhitespace)
      // A name follows a star, or a type that is complete without it.
      guard let named = type.wholeMatch(of: /(.*[*]|.*\w) ?\b(\w+)/),
        named.output.1.last == "*" || isType(named.output.1)
      else { return String(type) }
      return String(named.output.1)
    }
    return "\(match.output.1)\(match.output.2)(\(parameters.joined(separator: ", ")))"
  }

  /// Whether a text is a type: more than the word before a structure's name, or a qualifier.
  private func isType(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return !["const", "volatile", "struct", "enum", "unsigned"].contains(words.last)
  }

  @Test("the documentation has the signature of every function of the shim, and no other")
  func documentation() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(
        path: "Sources/SourceExplorer/Documentation.docc/SourceExplorer.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: " | ").first }
    let documented = Set(
      rows.flatMap { $0.matches(of: /`([^`]*\([^`]*\))`/) }.compactMap { signature($0.output.1) })
    let header = SourceShim.header.split(separator: "\n").filter {
      $0.hasSuffix(";") && !$0.hasPrefix("static") && !$0.hasPrefix("typedef") && $0.first != " "
    }
    let declared = Set(header.compactMap { signature($0) })
    #expect(declared.count > 90)
    #expect(declared.contains("int atomic_sub_return(int, atomic_t *)"))
    #expect(declared == documented, "\(declared.symmetricDifference(documented).sorted())")
  }

  @Test("a changed function, or a type that is not there, is said to be the shim's matter")
  func changedNames() async throws {
    let more = try #require(
      await problem(
        replacing: "put_task_struct(task);", with: "put_task_struct(task, 1);"))
    #expect(
      more.description.contains(
        /tsync\.c:\d+:\d+: error: too many arguments .*the shim still has the old one/))
    let type = try #require(
      await problem(
        replacing: "struct order *order;",
        with: "struct order *order; struct wait_queue_head queue;"))
    #expect(type.description.contains(/the shim does not know the type of 'queue'/))
  }

  @Test("another file than tsync.c is said so in one sentence")
  func anotherFile() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/other"
    for (bytes, sentence) in [
      (Data([0x7f, 0x45, 0x4c, 0x46, 0]), "this is no C file"),
      (
        Data("what is this?\nno C.\n".utf8),
        "the code does not define landlock_restrict_sibling_threads, which the explorer calls"
      ),
    ] {
      try bytes.write(to: URL(filePath: path))
      let problem = await #expect(throws: SourceProblem.self) {
        try await ExplorerBuild.make(try ExploredCode(source: path))
      }
      #expect(problem?.sentences == ["\(path): error: \(sentence)"])
    }
  }

  @Test("the folder of the file does as well as the tree")
  func folder() throws {
    #expect(try ExploredCode(source: TestProtocol.folder).path == TestProtocol.path)
  }

  @Test("a file without the function that is called is said so, without a place in it")
  func noEntryPoint() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/tsync.c"
    // The name is there, but not as that of a function.
    try Data("static int other; /* landlock_restrict_sibling_threads */\n".utf8).write(
      to: URL(filePath: path))
    for compiler in try await TestProtocol.compilers() {
      let problem = await #expect(throws: SourceProblem.self) {
        try await ExplorerBuild.make(
          try ExploredCode(source: path), BuildOptions(), by: compiler)
      }
      #expect(
        problem?.sentences == [
          "error: the code does not define landlock_restrict_sibling_threads, which the explorer calls"
        ])
    }
  }

  @Test("CC may have several words, as for the kernel's build")
  func compilerWithWords() async throws {
    let compiler = try await Compiler.find(environment: ["CC": "env -u NOTHING gcc"])
    #expect(compiler.name == "env" && compiler.version.contains("gcc"))
    let code = try ExploredCode(source: TestProtocol.path)
    let build = try await ExplorerBuild.make(code, BuildOptions(), by: compiler)
    defer { build.remove() }
    #expect(try await build.explore(ProcessDescription.process(2)).passes)
  }

  @Test("a full disk is named by what the system calls it")
  func fullDisk() async throws {
    let cache = KernelCache(path: "/dev/full/lockstep")
    let problem = await #expect(throws: SourceProblem.self) {
      try await CompiledRuntime.prepare(
        compiler: try await Compiler.find(), leavesTaskWorks: false, cache: cache)
    }
    #expect(
      problem?.description == "the explorer cannot be kept in /dev/full/lockstep: Not a directory")
  }

  @Test("a file or a folder that is none is said so")
  func missing() {
    #expect(throws: SourceProblem.self) { try ExploredCode(source: "/nowhere/tsync.c") }
    #expect(
      throws: SourceProblem(
        "/proc: error: this folder has no security/landlock/tsync.c; give a kernel tree of 7.0 or later, or the file"
      )
    ) {
      try ExploredCode(source: "/proc")
    }
  }

  @Test("without a compiler it is said how to get one")
  func noCompiler() async {
    await #expect(
      throws: SourceProblem(
        "CC names 'no-such-compiler', which is not installed; unset it, or let it name gcc or clang"
      )
    ) {
      try await Compiler.find(environment: ["CC": "no-such-compiler"])
    }
  }

  @Test("what a compiler that is killed leaves lies in the folder of what it makes")
  func placeOfRests() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/gcc"
    try Data("#!/bin/sh\necho gcc version 99 in \"$TMPDIR\" >&2\n".utf8)
      .write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let compiler = try await Compiler.find(environment: ["CC": path])
    for (output, place) in [("/made/here/a.o", "/made/here"), ("explore", folder.path)] {
      let result = try await compiler.run(["-c", "a.c", "-o", output], in: folder.path)
      #expect(result.errors.contains(" in \(place)\n"), "\(result.errors)")
    }
  }

  @Test("an implementation in Swift, compiled to an object, comes to the same as the one in C")
  func object() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data(SourceShim.header.utf8).write(to: URL(filePath: "\(folder.path)/lockstep-kernel.h"))
    let object = "\(folder.path)/tsync.o"
    let compiled = try await Command(
      name: "swiftc",
      arguments: [
        "-target", "x86_64-unknown-linux-gnu", "-enable-experimental-feature", "Embedded", "-wmo",
        "-parse-as-library",
        "-O", "-import-objc-header", "\(folder.path)/lockstep-kernel.h", "-c",
        "\(TestProtocol.folder)/Tsync.swift", "-o", object,
      ], deadline: .seconds(300)
    ).run()
    try #require(compiled.succeeded, "\(compiled.errors)")
    let build = try await ExplorerBuild.make(try ExploredCode(object: object))
    defer { build.remove() }
    let inC = try await TestProtocol.build()
    defer { inC.remove() }
    for process in [
      ProcessDescription.process(2, 2),
      ProcessDescription.process(3) {
        $0.exits = 1; $0.failedAllocations = 1
      },
    ] {
      let found = try await build.explore(process)
      #expect(found.passes && !found.extent.tracked)
      #expect(
        Set(found.outcomes.map(\.text)) == Set(try await inC.explore(process).outcomes.map(\.text)))
    }
    await #expect(throws: SourceProblem.self) {
      try await ExplorerBuild.make(try ExploredCode(object: TestProtocol.path))
    }
  }
}

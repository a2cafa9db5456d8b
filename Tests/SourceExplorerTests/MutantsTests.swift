// SPDX-License-Identifier: MIT

import Foundation
import TemporaryFolders
import Testing

@testable import SourceExplorer

@Suite("Bugs that are seeded into the user's file")
struct MutantsTests {
  @Test("each ends as it must: noticed, refused, or surviving for a reason that is said")
  func fates() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/tsync.c"
    let start = "\tround.sets_no_new_privs ="
    // What is never used, what is never reached, and what is no more set if an assignment is left out.
    let more = """
      \tunsigned int unset;
      \tunset = 1;
      \tif (unset == 0)
      \t\treturn -EINVAL;
      \terror = 5;
      \tif (flags & (1u << 30))
      \t\terror = 7;

      """
    let text = try String(contentsOfFile: TestProtocol.path, encoding: .utf8).replacing(
      start, with: more + start)
    try Data(text.utf8).write(to: URL(filePath: path))
    let mutants = try await SourceMutants(
      of: try ExploredCode(source: path), BuildOptions(),
      processes: Array(ProcessDescription.usual.prefix(4)),
      fineProcesses: [ProcessDescription.usual[0]])
    defer { mutants.remove() }
    #expect(mutants.mutations.count > 60)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func fate(_ kind: String, _ line: String) async throws -> SourceMutants.Fate {
      let mutation = try #require(
        mutants.mutations.first { $0.kind == kind && lines[$0.line - 1].contains(line) },
        "\(kind): \(line)")
      return try await mutants.tried(mutation).fate
    }
    let hang = try await fate("call of complete_all left out", "complete_all(&round.decided)")
    guard case .violates("call-returns", _, _, let steps) = hang else {
      Issue.record("\(hang)")
      return
    }
    #expect(steps > 5)
    let unset = try await fate("assignment left out", "unset = 1;")
    guard case .warned(let warning) = unset else {
      Issue.record("\(unset)")
      return
    }
    #expect(warning.contains(/tsync\.c:\d+:\d+: warning: .*unset.* uninitialized/))
    let escape = try await fate("condition negated", "if (error || next == orders)")
    guard case .violates = escape else {
      Issue.record("\(escape)")
      return
    }
    #expect(
      try await fate("assignment left out", "error = 5;") == .survives(.sameCode))
    #expect(
      try await fate("assignment left out", "error = 7;") == .survives(.sameCode))
    #expect(
      try await fate("complete_all made complete", "complete_all(&round->finished)")
        == .survives(.otherStates))
    #expect(
      try await fate("two statements exchanged", "init_completion(&round.prepared)")
        == .survives(.sameStates))
    // No allocation fails in these processes.
    #expect(
      try await fate("call of put_task_struct left out", "\t\t\tput_task_struct(task);")
        == .survives(.unreached))
  }
}

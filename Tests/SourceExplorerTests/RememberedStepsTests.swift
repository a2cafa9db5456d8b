// SPDX-License-Identifier: MIT

import Foundation
import KernelHost
import TemporaryFolders
import Testing

@testable import SourceExplorer

@Suite("Steps that are known by what they read")
struct RememberedStepsTests {
  private static let process = ProcessDescription.process(3) {
    $0.exits = 1; $0.signals = 1; $0.failedAllocations = 1
  }

  @Test(
    "taking a known step again gives what is known of it, and joining steps hides nothing, with every compiler"
  )
  func memoryOfSteps() async throws {
    for compiler in try await TestProtocol.compilers() {
      let code = try ExploredCode(source: TestProtocol.path)
      let build = try await ExplorerBuild.make(code, BuildOptions(), by: compiler)
      defer { build.remove() }
      let found = try await build.explore(Self.process)
      let again = try await build.explore(Self.process, extra: ["remember=0"])
      let compared = try await build.explore(Self.process, extra: ["again=1"])
      let blind = try await build.explore(Self.process, extra: ["instrumented=0"])
      let apart = try await build.explore(Self.process, extra: ["join=0"])
      for other in [again, compared, blind] {
        #expect(other.extent.states == found.extent.states, "\(compiler.version)")
        #expect(other.extent.steps == found.extent.steps, "\(compiler.version)")
        #expect(other.outcomes.map(\.text) == found.outcomes.map(\.text))
      }
      #expect(found.extent.executed * 2 < again.extent.executed)
      #expect(apart.extent.states > found.extent.states)
      #expect(Set(apart.outcomes.map(\.text)) == Set(found.outcomes.map(\.text)))
    }
  }

  @Test("how the linker finds functions, and what is in the environment, is no part of a state")
  func surroundings() async throws {
    for compiler in try await TestProtocol.compilers() {
      let code = try ExploredCode(source: TestProtocol.path)
      let build = try await ExplorerBuild.make(code, BuildOptions(), by: compiler)
      defer { build.remove() }
      var seen: Set<String> = []
      // With LD_BIND_NOT, a program that binds lazily looks a function up at each call, on the stack of a thread.
      for environment in [
        [:], ["LD_BIND_NOW": "1"], ["LD_BIND_NOT": "1"],
        ["LOCKSTEP_FILLING": String(repeating: "x", count: 100_001)],
        ["GLIBC_TUNABLES": "glibc.malloc.perturb=165"],
      ] {
        let result = try await Command(
          name: build.program, arguments: Self.process.arguments + ["again=1"],
          environment: environment, deadline: .seconds(300)
        ).run()
        #expect(result.succeeded, "\(compiler.version) \(environment.keys): \(result.errors)")
        // Lines of progress come before.
        let end = /"end":.*"states":(\d+),"steps":(\d+)/
        let counts = try #require(result.output.firstMatch(of: end))
        seen.insert("\(counts.1) \(counts.2)")
      }
      #expect(seen.count == 1, "\(compiler.version): \(seen.sorted())")
    }
  }

  @Test("a step that depends on what is no part of the state is noticed when it is taken again")
  func clock() async throws {
    let build = try await TestProtocol.build(
      replacing: "\tinit_completion(&round.prepared);",
      with: """
        \tunsigned int now;
        \t__asm__ volatile("rdtsc" : "=a"(now) : : "edx");
        \tvolatile unsigned int kept = now;
        \tinit_completion(&round.prepared);
        """)
    defer { build.remove() }
    let problem = await #expect(throws: SourceProblem.self) {
      try await build.explore(ProcessDescription.process(2, 2), extra: ["again=1"])
    }
    #expect(problem?.description.contains("taken again, leads to something else") == true)
  }

  @Test("a full stack is named")
  func fullStack() async throws {
    let head = "static void leave(struct round_of_calls *round)\n{"
    let build = try await TestProtocol.build(replacing: head, with: "\(head)\n\tleave(round);")
    defer { build.remove() }
    let found = try await build.explore(ProcessDescription.process(2))
    #expect(found.violations.contains { $0.detail == "crashes: its stack is full" })
  }

  @Test("a compiler that is installed but does not answer is not replaced by another one")
  func choice() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    func install(_ name: String, _ script: String) throws {
      let path = "\(folder.path)/\(name)"
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let environment = ["PATH": folder.path]
    await #expect(throws: SourceProblem.self) { try await Compiler.find(environment: environment) }
    try install("clang", "echo clang version 99")
    #expect(try await Compiler.find(environment: environment).version == "clang version 99")
    try install("gcc", "echo no memory >&2; exit 1")
    let problem = await #expect(throws: SourceProblem.self) {
      try await Compiler.find(environment: environment)
    }
    #expect(problem?.description.contains("gcc --version fails: no memory") == true)
  }
}

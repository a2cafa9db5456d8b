// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("lockstep-benchmark verify")
struct BenchmarkTests {
  private let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  /// A build of Lockstep that is a script: it writes a report with these runs and this verdict.
  private func writeBuild(_ name: String, runs: Int, verdict: String, phases: Bool) throws {
    let times = phases ? #""phases_ms":{"boot":1500,"send":2,"run":3,"answer":4,"judge":5},"# : ""
    try command.write(
      #"""
      #!/bin/sh
      if [ "$2" = --help ]; then echo "HELP"; exit 0; fi
      echo "NAME $*" >> calls
      while [ "$1" != --output ]; do shift; done
      echo '{"kernels":[{"title":"a kernel","runs":RUNS,TIMES"judgements":[{"scenario":"a/b","verdict":"VERDICT"}]}]}' > "$2"

      """#
      .replacing("HELP", with: phases ? "--phases" : "").replacing("NAME", with: name)
      .replacing("RUNS", with: "\(runs)").replacing("TIMES", with: times)
      .replacing("VERDICT", with: verdict), to: name, executable: true)
  }

  private func path(_ name: String) -> String { command.folder.appending(path: name).path }

  @Test("two builds take turns, and their times, phases and verdicts are shown and written")
  func turns() throws {
    try writeBuild("new", runs: 40, verdict: "conforms", phases: true)
    try writeBuild("old", runs: 20, verdict: "unseen", phases: false)
    let result = try command.benchmark(
      "verify", "--kernel", "debian:7.3.4", "--build", path("new"), "--against", path("old"),
      "--json", path("numbers"), "--with", "--offline", "topic")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let calls = command.text(of: "calls")?.split(separator: "\n") ?? []
    #expect(calls.map { $0.prefix(3) } == ["new", "old", "new", "old"])
    #expect(calls.allSatisfy { $0.contains("--kernel debian:7.3.4") })
    #expect(calls.allSatisfy { $0.contains("--offline") && $0.hasSuffix("topic") })
    #expect(calls.map { $0.contains("--phases") } == [true, false, true, false])
    #expect(result.output.contains("40 runs, "))
    #expect(result.output.contains("boot 1.5 s"))
    #expect(result.output.contains("runs per processor second"))
    #expect(result.output.contains("a/b: conforms, unseen"))
    let numbers = try #require(command.text(of: "numbers"))
    #expect(numbers.contains(#""runs_per_processor_second""#))
  }

  @Test("a build that writes no report is not taken for the one that has written before it")
  func noReport() throws {
    try writeBuild("new", runs: 40, verdict: "conforms", phases: true)
    try command.write("#!/bin/sh\nexit 2\n", to: "old", executable: true)
    let result = try command.benchmark(
      "verify", "--build", path("new"), "--against", path("old"))
    #expect(result.status != 0)
    #expect(result.errors.contains("old verified nothing (status 2)"))
  }

  @Test("a build that verifies nothing, or is none, is an error that says so")
  func failures() throws {
    try command.write("#!/bin/sh\necho no such kernel\nexit 3\n", to: "new", executable: true)
    let failed = try command.benchmark("verify", "--build", path("new"))
    #expect(failed.status != 0)
    #expect(failed.errors.contains("verified nothing (status 3): no such kernel"))
    let missing = try command.benchmark("verify", "--build", path("missing"))
    #expect(missing.status != 0)
    #expect(missing.errors.contains("there is no program at"))
  }

  @Test("a page is opened in a browser and timed, and one whose script fails is not")
  func page() throws {
    guard try command.shell("command -v chromium").status == 0 else {
      print("left out: apt-get install chromium")
      return
    }
    try command.write("<html><body><p>a page</p></body></html>", to: "page.html")
    let good = try command.benchmark("page", path("page.html"), "--runs", "1")
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    #expect(good.output.hasPrefix("39 bytes, opened in "))
    try command.write("<html><body><script>nothing()</script></body></html>", to: "page.html")
    let broken = try command.benchmark("page", path("page.html"), "--runs", "1")
    #expect(broken.status == 1)
    #expect(broken.output.contains("nothing is not defined"))
    #expect(try command.benchmark("page", path("absent")).status != 0)
  }
}

@Suite("lockstep-benchmark programs")
struct ProgramsBenchmarkTests {
  private let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  /// A build of Lockstep that is a script: it notes how it was called and comes to one outcome.
  private func writeBuild(_ name: String, outcome: String, status: Int = 0) throws {
    try command.write(
      """
      #!/bin/sh
      echo "\(name) $*" >> calls
      echo "  outcome 1: \(outcome)"
      exit \(status)

      """, to: name, executable: true)
  }

  private func path(_ name: String) -> String { command.folder.appending(path: name).path }

  @Test("two builds take turns on one library, and other outcomes are told and fail")
  func turns() throws {
    try writeBuild("new", outcome: "ok, ok")
    for (old, status) in [("ok, ok", Int32(0)), ("ok, hung", 1)] {
      try writeBuild("old", outcome: old)
      let result = try command.benchmark(
        "programs", "--build", path("new"), "--against", path("old"), "--specs", "library", "a/b")
      #expect(result.status == status, "\(result.output)\(result.errors)")
      #expect(result.output.contains("OTHER OUTCOMES") == (status == 1))
      #expect(result.output.contains("explore a/b"))
    }
    let calls = command.text(of: "calls")?.split(separator: "\n").map(String.init) ?? []
    #expect(
      calls.prefix(6) == [
        "new lint library", "old lint library", "new mutants --specs library",
        "old mutants --specs library", "new explore --specs library a/b",
        "old explore --specs library a/b",
      ])
  }

  @Test("a build that cannot do its work is an error that says so")
  func failure() throws {
    try writeBuild("new", outcome: "no such scenario", status: 2)
    let result = try command.benchmark("programs", "--build", path("new"), "--no-library", "a/b")
    #expect(result.status != 0)
    #expect(result.errors.contains("status 2"))
  }
}

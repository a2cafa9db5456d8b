// SPDX-License-Identifier: MIT

import Foundation
import Testing

@Suite("explore and mutants")
struct ExplorationTests {
  let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  @Test("a violated rule is status 1 and shows its schedule")
  func violation() throws {
    let result = try command.lockstep("explore", "--edition", "v2", "--callers", "2")
    #expect(result.status == 1)
    #expect(result.output.contains("VIOLATED  call-returns"))
    #expect(result.output.contains(/step +A +B\n1 +call\n/))
  }

  @Test("a scenario comes to the same on one processor, and with every order of its steps")
  func scenarioSwitches() throws {
    try command.write(
      """
      suite: races
      about: Two threads race.
      where: edition >= 7.0
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}
      scenarios:
        - id: race
          name: a file is opened while another thread calls
          process: {no_new_privs: true}
          threads: [main, worker, third]
          steps:
            - together:
                - main: {restrict_self: no-read, flags: [TSYNC], expect: ok}
                - third: {restrict_self: no-read, flags: [TSYNC], expect: ok}
                - worker:
                    open: file
                    for: reading
                    expect: [ok, EACCES]
                    because: the domain comes before or after
      """, to: "Specs/test/races.yaml")
    func explored(_ options: String...) throws -> (outcomes: [Substring], states: Int) {
      let result = try command.lockstep(["explore", "test/race"] + options)
      #expect(result.status == 0)
      let count = try #require(result.output.firstMatch(of: /everything was seen: (\d+) states/))
      let outcomes = result.output.split(separator: "\n").filter { $0.contains("  outcome ") }
      return (outcomes.map { $0.split(separator: ":")[1] }.sorted(), try #require(Int(count.1)))
    }
    let usual = try explored()
    let one = try explored("--workers", "1")
    let every = try explored("--no-reduction", "--workers", "2")
    #expect(usual == one)
    #expect(every.outcomes == usual.outcomes)
    #expect(every.states > usual.states)
    let symmetry = try command.lockstep("explore", "test/race", "--no-symmetry")
    #expect(symmetry.status == 2)
  }

  @Test("an edition that breaks no rule is status 0, and a bound that was reached is status 3")
  func passesAndBounds() throws {
    let whole = try command.lockstep("explore", "--callers", "2", "--signals", "1")
    #expect(whole.status == 0)
    #expect(whole.output.contains("everything was seen"))
    let part = try command.lockstep("explore", "--callers", "2", "--signals", "1", "--states", "50")
    #expect(part.status == 3)
    #expect(part.output.contains("not everything was seen: the bound of 50 states was reached"))
    #expect(try command.lockstep("explore", "--threads", "2", "--callers", "3").status == 2)
  }

  @Test(
    "a reader of the lock is an abstract one: neither help nor schedule names what would take it")
  func reader() throws {
    let result = try command.lockstep("explore", "--threads", "2", "--reads", "1")
    #expect(result.status == 1)
    #expect(result.output.contains("VIOLATED  call-returns"))
    #expect(result.output.contains("  read under exec_update_lock\n"))
    let help = try command.lockstep("explore", "--help")
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("How often a sibling may take exec_update_lock for reading."))
    for text in [result.output, help.output] { #expect(!text.contains("/proc")) }
  }

  /// The small protocol of the tests of the explorer of sources.
  private var protocolPath: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "SourceExplorerTests/Protocols/tsync.c").path
  }

  @Test(
    "a file of one's own: status 0 without a violation, 1 with one, 2 and 3 for what cannot be done"
  )
  func source() throws {
    let passes = try command.lockstep("explore", "--source", protocolPath, "--threads", "3")
    #expect(passes.status == 0)
    #expect(passes.output.contains("outcome 2: ok:1:1 .:1:1 .:1:1"))
    #expect(passes.output.contains("no rule is violated"))
    let hangs = try command.lockstep("explore", "--source", protocolPath, "--reads", "1")
    #expect(hangs.status == 1)
    #expect(hangs.output.contains("VIOLATED  call-returns"))
    #expect(
      hangs.output.contains(/\nA stands at wait_for_completion_interruptible  \(.*tsync\.c:\d+\)\n/)
    )
    #expect(hangs.output.contains("B stands at down_read_killable"))
    let shared = try command.lockstep(
      "explore", "--source", protocolPath, "--threads", "3", "--workers", "2")
    #expect(shared.output.contains("no rule is violated"))
    #expect(
      try command.lockstep("explore", "--source", protocolPath, "--workers", "0").status == 2)
    #expect(try command.lockstep("explore", "--walks", "5", "--workers", "2").status == 2)
    #expect(try command.lockstep("explore", "--fine").status == 2)
    #expect(try command.lockstep("cross-check").status == 2)
    #expect(try command.lockstep("explore", "--source", "/nowhere").status == 3)
    #expect(try command.benchmark("source", "--source", "/nowhere").status == 1)
  }

  @Test("without a description the usual processes are explored, until one violates a rule")
  func usual() throws {
    let passes = try command.lockstep("explore", "--source", protocolPath)
    #expect(passes.status == 0, "\(passes.output)\(passes.errors)")
    #expect(passes.output.contains("tsync.c: 22 usual processes, until one violates a rule\n"))
    #expect(passes.output.contains(/\n  3 threads, 1 caller, SIGKILL: \d+ outcomes, \d+ states\n/))
    #expect(passes.output.hasSuffix("no rule is violated\n"))
    // Only a signal shows that this error is the wrong one.
    let text = try String(contentsOfFile: protocolPath, encoding: .utf8)
    try command.write(text.replacing("-ERESTARTNOINTR", with: "-EAGAIN"), to: "tsync.c")
    let wrong = try command.lockstep("explore", "--source", "tsync.c")
    #expect(wrong.status == 1)
    #expect(
      wrong.output.contains("\ntsync.c: 2 threads, 1 caller, 1 signal, 1 failed allocation\n"))
    #expect(wrong.output.contains("the call of A returns EAGAIN, after this schedule:\n"))
    #expect(!wrong.output.contains("no rule is violated"))
  }

  @Test("what a file of one's own comes to, as a page and as JSON")
  func sourceDocuments() throws {
    let what = ["explore", "--source", protocolPath, "--reads", "1"]
    let json = try command.lockstep(what + ["--format", "json"])
    #expect(json.status == 1)
    struct Document: Decodable {
      struct Step: Decodable {
        var thread: String, does: String
        var file: String?
        var line: Int?
      }
      struct Run: Decodable {
        var title: String
        var rule: String?
        var steps: [Step]
      }
      var title: String
      var complete: Bool
      var runs: [Run]
    }
    let document = try JSONDecoder().decode(Document.self, from: Data(json.output.utf8))
    #expect(document.complete && document.title.hasSuffix("tsync.c: 2 threads, 1 caller, 1 read"))
    let run = try #require(document.runs.first)
    #expect(run.rule == "call-returns" && run.steps.last?.thread == "B")
    let step = try #require(run.steps.first { $0.does == "task_work_add" })
    #expect(step.thread == "A" && step.file == protocolPath)
    let lines = try String(contentsOfFile: protocolPath, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[try #require(step.line) - 1].contains("task_work_add("))
    #expect(document.runs.last?.rule == nil)
    let page = try command.lockstep(what + ["--format", "html", "--output", "page.html"])
    #expect(page.status == 1 && page.output.isEmpty)
    let html = try #require(command.text(of: "page.html"))
    #expect(html.contains("violated: call-returns") && html.contains("task_work_add"))
    let model = try command.lockstep("explore", "--reads", "1", "--format", "json")
    let ofModel = try JSONDecoder().decode(Document.self, from: Data(model.output.utf8))
    #expect(ofModel.runs.map(\.rule) == ["call-returns"])
    let bounded = try command.lockstep(
      "explore", "--source", protocolPath, "--threads", "6", "--callers", "2", "--states", "100",
      "--format", "json")
    #expect(bounded.status == 3)
    #expect(
      !(try JSONDecoder().decode(Document.self, from: Data(bounded.output.utf8))).complete)
  }

  @Test("each thing that is wrong with a file of one's own is a line, and a wrong errno is named")
  func mistakesInSource() throws {
    let text = try String(contentsOfFile: protocolPath, encoding: .utf8)
    try command.write(
      text.replacing("complete_all(&round->finished);", with: "one(); two();"), to: "tsync.c")
    let wrong = try command.lockstep("explore", "--source", "tsync.c")
    #expect(wrong.status == 3)
    let lines = wrong.errors.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, name) in zip(lines, ["one", "two"]) {
      #expect(line.contains(/tsync\.c:26:\d+: error: the shim has no function/))
      #expect(line.contains("'\(name)'"))
    }
    try command.write(
      text.replacing("return restart_syscall();", with: "return -EBUSY;"), to: "tsync.c")
    let busy = try command.lockstep("explore", "--source", "tsync.c", "--callers", "2")
    #expect(busy.status == 1)
    #expect(busy.output.contains("the call of B returns EBUSY, after this schedule"))
  }

  @Test("specs that ask little let bugs survive, which is status 1; what is noticed is named")
  func survivors() throws {
    let depth = """
      suite: depth
      about: A spec for tests.
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}
      scenarios:
        - id: depth
          name: a domain has at most 16 layers
          process: {no_new_privs: true}
          threads: [main]
          steps:
            - main: {restrict_self: no-read, times: 16, expect: ok}
            - main: {restrict_self: no-read, expect: E2BIG}

      """
    try command.write(depth, to: "Specs/topic/depth.yaml")
    let result = try command.lockstep("mutants")
    #expect(result.status == 1)
    #expect(result.output.contains("  topic/depth  step 2, main: restrict_self no-read gives ok"))
    #expect(result.output.contains("  SURVIVES"))
    #expect(result.output.contains("calls-not-kept-apart: "))
  }

  private static let together = """
    suite: together
    about: A spec for tests.
    where: edition >= 7.0
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
    scenarios:
      - id: two-callers
        name: two threads that call at once both succeed
        process: {no_new_privs: true}
        threads: [main, worker]
        steps:
          - together:
              - main: {restrict_self: no-read, flags: [TSYNC], expect: ok}
              - worker: {restrict_self: no-read, flags: [TSYNC], expect: ok}
          - main: {get: layers, expect: 2}

    """

  @Test("a scenario is explored: its outcomes, its states, and the rules that an edition violates")
  func scenario() throws {
    try command.write(Self.together, to: "Specs/topic/together.yaml")
    let sound = try command.lockstep("explore", "topic/two-callers")
    #expect(sound.status == 0)
    #expect(sound.output.contains("outcome 1: ok, ok, 2"))
    #expect(sound.output.contains("everything was seen: "))
    let broken = try command.lockstep("explore", "topic/two-callers", "--edition", "v2")
    #expect(broken.status == 1)
    #expect(broken.output.contains(": hung\n"))
    #expect(broken.output.contains("VIOLATED  call-returns"))
  }

  @Test(
    "a scenario is explored within the bounds of the command line, and refuses what describes a process"
  )
  func bounds() throws {
    try command.write(Self.together, to: "Specs/topic/together.yaml")
    let part = try command.lockstep("explore", "topic/two-callers", "--states", "10")
    #expect(part.status == 3)
    #expect(
      part.output.contains(
        "not everything was seen: the bound of 10 states was reached (at step 1)"))
    for option in [["--threads", "4"], ["--reads", "1"], ["--no-symmetry"]] {
      let refused = try command.lockstep(["explore", "topic/two-callers"] + option)
      #expect(refused.status == 2)
      #expect(refused.errors.contains("a scenario says itself what happens"))
    }
    #expect(try command.lockstep("explore", "--schedules").status == 2)
  }

  @Test("lint names the limit that a scenario meets and its step, as no disagreement")
  func limits() throws {
    try command.write(Self.together, to: "Specs/topic/together.yaml")
    let bounded = try command.lockstep("lint", "--states", "10")
    #expect(bounded.status == 3)
    let limit = "a limit of the simulator at step 1: the bound of 10 states was reached"
    #expect(bounded.output.contains(limit))
    #expect(
      bounded.output.contains(
        "spec and simulator agree, as far as they were compared; the simulator met a limit in 1 permutation"
      ))
    let callers = ["a", "b", "c", "d", "e", "f", "g"]
    let steps = callers.map { "    - \($0): {restrict_self: no-read, flags: [TSYNC], expect: ok}" }
    let many = Self.together.replacing(
      "[main, worker]", with: "[\(callers.joined(separator: ", "))]"
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { line -> [String] in
      if line.contains("- worker:") { return [] }
      if line.contains("- main: {get") { return ["      - a: {get: layers, expect: 7}"] }
      return line.contains("- main:") ? steps.map { "        " + $0 } : [String(line)]
    }
    try command.write(many.joined(separator: "\n"), to: "Specs/topic/together.yaml")
    let crowded = try command.lockstep("lint")
    #expect(crowded.status == 3, "\(crowded.output)\(crowded.errors)")
    #expect(
      crowded.output.contains(
        /a limit of the simulator at step \d: some runs are left out: more than \d+ threads/))
    #expect(!crowded.output.contains("disagree") && !crowded.output.contains("no outcome at all"))
  }

  @Test("the same seed gives the same run, a token repeats it, and a changed scenario refuses it")
  func replay() throws {
    try command.write(Self.together, to: "Specs/topic/together.yaml")
    let first = try command.lockstep("run", "topic/two-callers", "--seed", "7")
    let second = try command.lockstep("run", "topic/two-callers", "--seed", "7")
    #expect(first.status == 0)
    #expect(first.output == second.output)
    let match = try #require(first.output.firstMatch(of: /lockstep replay '([^']+)'/))
    let token = String(match.1)
    let replay = try command.lockstep("replay", token)
    #expect(replay.status == 0)
    #expect(replay.output.contains("outcome: ok, ok, 2"))
    let renamed = Self.together.replacing("both succeed", with: "succeed both")
    try command.write(renamed, to: "Specs/topic/together.yaml")
    #expect(try command.lockstep("replay", token).status == 0)
    let changed = Self.together.replacing("READ_FILE", with: "WRITE_FILE")
    try command.write(changed, to: "Specs/topic/together.yaml")
    let refused = try command.lockstep("replay", token)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("has changed since the token was made"))
    #expect(try command.lockstep("replay", "nonsense").status == 2)
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Glibc
import Scenarios
import Synchronization
import Testing

@testable import KernelHost

/// Engines that are shell scripts, so that every way of going wrong can be had at will.
@Suite("An engine", .timeLimit(.minutes(2)))
struct EngineTests {
  /// The answer to a request with the id in `$id`.
  private static let answer =
    #"echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"ok\"]},\"threadStates\":[],\"injectedFailures\":[]}}""#

  /// Reads requests and does `action` for each, with the id in `$id`.
  private static func loop(_ action: String) -> String {
    """
    while read -r line; do
      case $line in *quit*) exit 0;; esac
      id=${line##*'"id":'}; id=${id%%,*}
      \(action)
    done
    """
  }

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// An engine whose agent on the host is a script.
  private func engine(
    _ script: String, boot: Duration = .seconds(60), margin: Duration = .seconds(60)
  ) throws -> KernelEngine {
    KernelEngine(kernel: .host, options: try options(script, boot: boot, margin: margin))
  }

  private func options(
    _ script: String, boot: Duration = .seconds(60), margin: Duration = .seconds(60)
  ) throws -> EngineOptions {
    let path = try scratch.file("agent", "#!/bin/sh\n\(script)\n", permissions: 0o755)
    var options = EngineOptions(agentPath: path)
    options.bootDeadline = boot
    options.stepDeadline = 100
    options.answerMargin = margin
    options.cache = KernelCache(path: "\(scratch.path)/cache")
    return options
  }

  @Test("a scenario runs, and one process serves all of them in the order of the calls")
  func normal() async throws {
    let engine = try engine(
      "echo started >> \(scratch.path)/starts; " + Agents.hello + "\n" + Self.loop(Self.answer))
    #expect(try await engine.profile().abi == 11)
    let endings = await withTaskGroup(of: EngineRun.Ending.self) { group in
      for _ in 0..<20 { group.addTask { await engine.run(Scenarios.one).ending } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(endings == Array(repeating: .outcome(Outcome([.ok])), count: 20))
    #expect(engine.title == "7.3.4 (host, host)")
    await engine.shutDown()
    let starts = FileManager.default.contents(atPath: "\(scratch.path)/starts")
    #expect(starts.map { String(decoding: $0, as: UTF8.self) } == "started\n")
  }

  @Test("what was loaded into a kernel is said of all later runs, until the next boot")
  func loadedIntoKernel() async throws {
    let first =
      #"echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"ok\"]},\"threadStates\":[],\"injectedFailures\":[],\"failingAllocations\":{\"way\":\"module\",\"obstacles\":[],\"loaded\":\"x\"}}}""#
    let engine = try engine(
      "\(Agents.hello)\n"
        + Self.loop("if [ $id = 2 ]; then \(first); else \(Self.answer); fi"))
    #expect(await engine.run(Scenarios.one).failingAllocations == nil)
    let loaded = FailingAllocations(way: .module, loaded: "x")
    #expect(await engine.run(Scenarios.one).failingAllocations == loaded)
    #expect(await engine.run(Scenarios.one).failingAllocations == loaded)
    await engine.shutDown()
    #expect(await engine.run(Scenarios.one).failingAllocations == nil)
    await engine.shutDown()
  }

  @Test("noise on standard error and lines before hello are no harm")
  func noise() async throws {
    let engine = try engine(
      "echo early noise; echo '{\"half\":'; echo problem >&2; \(Agents.hello)\n"
        + Self.loop("echo more >&2; " + Self.answer))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
  }

  @Test(
    "whatever goes wrong ends one run, and the next one gets a fresh start",
    arguments: [
      ("echo garbage", "the agent sent no message but 'garbage'"),
      ("id=$((id+7)); " + answer, "the agent answered request 8 instead of 1"),
      (Agents.hello, "the agent started anew in the middle"),
      ("exit 3", "the agent ended with status 3"),
      ("echo why >&2; exit 3", "the agent ended with status 3: why"),
      ("kill -SEGV $$", "the agent was killed by signal 11 (SIGSEGV) from outside"),
      ("head -c 99999 /dev/zero | tr '\\0' x; echo", "the agent sent a line that is too long"),
    ])
  func faults(action: String, reason: String) async throws {
    // The first start does the harm, every later one works.
    let engine = try engine(
      """
      \(Agents.hello)
      if [ -e \(scratch.path)/again ]; then
      \(Self.loop(Self.answer))
      else
      : > \(scratch.path)/again
      \(Self.loop(action))
      fi
      """)
    let run = await engine.run(Scenarios.one)
    guard case .harnessFault(let text) = run.ending else {
      Issue.record("\(run.ending)")
      return
    }
    #expect(text.contains(reason))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    await engine.shutDown()
  }

  @Test(
    "an agent that says nothing is given up at its deadline, and the next run gets a fresh start",
    arguments: [
      ("sleep 600", "the agent stopped answering for 2.1 s"), ("kill -STOP $$", "is stopped"),
    ])
  func silence(action: String, reason: String) async throws {
    let script = "\(Agents.hello)\n\(Self.loop(action))"
    let engine = try engine(script, margin: .seconds(2))
    for _ in 0..<2 {
      guard case .harnessFault(let text) = await engine.run(Scenarios.one).ending else {
        Issue.record("the silence was not noticed")
        return
      }
      #expect(text.contains(reason))
    }
    await engine.shutDown()
  }

  @Test("what the agent itself reports is passed on, and it goes on")
  func reported() async throws {
    let engine = try engine(
      """
      echo started >> \(scratch.path)/starts
      \(Agents.hello)
      \(Self.loop(#"""
        case $id in
        1) echo "{\"failed\":{\"id\":1,\"reason\":\"no room\"}}";;
        2) echo "{\"unsupported\":{\"id\":2,\"reason\":\"more\"}}";;
        *) echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"hung\"]},\"threadStates\":[{\"state\":\"D (disk sleep)\",\"thread\":\"main\"}],\"injectedFailures\":[]}}";;
        esac
        """#))
      """)
    #expect(await engine.run(Scenarios.one).ending == .harnessFault(reason: "the agent: no room"))
    #expect(await engine.run(Scenarios.one).ending == .unsupported(reason: "more"))
    let hung = await engine.run(Scenarios.one)
    #expect(hung.ending == .outcome(Outcome([.hung])))
    #expect(hung.threadStates == [ThreadState(thread: "main", state: "D (disk sleep)")])
    await engine.shutDown()
    let starts = FileManager.default.contents(atPath: "\(scratch.path)/starts")
    #expect(starts.map { String(decoding: $0, as: UTF8.self) } == "started\n")
  }

  @Test("what cannot be ended costs a fresh start, and the run keeps its outcome")
  func leftBehind() async throws {
    let engine = try engine(
      """
      echo started >> \(scratch.path)/starts
      \(Agents.hello)
      \(Self.loop(#"""
        echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"hung\"]},\"threadStates\":[],\"injectedFailures\":[],\"leftBehind\":\"a process that sleeps for ever\"}}"
        """#))
      """)
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.hung])))
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.hung])))
    await engine.shutDown()
    let starts = FileManager.default.contents(atPath: "\(scratch.path)/starts")
    #expect(starts.map { String(decoding: $0, as: UTF8.self) } == "started\nstarted\n")
  }

  @Test("a scenario that the kernel cannot run is not sent")
  func unsupported() async throws {
    let engine = try engine(Agents.hello + "\n" + Self.loop("exit 1"))
    let run = await engine.run(Scenarios.needingFailNth)
    #expect(run.ending == .unsupported(reason: Feature.failingAllocations.requirement))
    await engine.shutDown()
  }

  @Test("an engine that never says hello is given up at its deadline, and not tried again")
  func silent() async throws {
    let engine = try engine(
      "echo started >> \(scratch.path)/starts; echo hint >&2; exec sleep 600",
      boot: .milliseconds(300))
    let error = await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(error?.description == "the agent did not come up within 0.3 s: hint")
    let clock = ContinuousClock()
    let duration = await clock.measure {
      let run = await engine.run(Scenarios.one)
      #expect(
        run.ending == .harnessFault(reason: "the agent did not come up within 0.3 s: hint"))
      #expect(run.consoleExcerpt == ["hint"])
    }
    #expect(duration < .milliseconds(200))
    let starts = FileManager.default.contents(atPath: "\(scratch.path)/starts")
    #expect(starts.map { String(decoding: $0, as: UTF8.self) } == "started\n")
  }

  @Test("an engine that dies at once is tried as often as the bound says")
  func dying() async throws {
    let engine = try engine("echo started >> \(scratch.path)/starts; echo broken >&2; exit 4")
    for _ in 0..<3 {
      let run = await engine.run(Scenarios.one)
      #expect(
        run.ending
          == .harnessFault(
            reason: "the agent ended (status 4) before the agent said anything: broken"))
    }
    let starts = FileManager.default.contents(atPath: "\(scratch.path)/starts") ?? Data()
    let count = starts.count { $0 == UInt8(ascii: "\n") }
    #expect(count == KernelEngine.failedBoots)
  }

  @Test("another version of the protocol, a kernel without Landlock and a missing agent are named")
  func unusable() async throws {
    let old = try engine(Agents.hello(version: 99))
    await #expect(throws: EngineError.protocolMismatch(theirs: 99)) { try await old.profile() }
    let bare = try engine(Agents.hello(abi: 0) + "\n" + Self.loop(Self.answer))
    let error = await #expect(throws: EngineError.self) { try await bare.profile() }
    #expect(error?.description.contains("this kernel has no Landlock") == true)
    let run = await bare.run(Scenarios.one)
    #expect(run.ending == .harnessFault(reason: error?.description ?? ""))
    var options = try options("")
    options.agentPath = "\(scratch.path)/none"
    let missing = KernelEngine(kernel: .host, options: options)
    await #expect(throws: EngineError.agentMissing(path: options.agentPath)) {
      try await missing.profile()
    }
  }

  @Test("nothing is left behind: no process and no folder")
  func leftovers() async throws {
    let engine = try engine(
      """
      sleep 600 & echo $! > \(scratch.path)/child
      \(Agents.hello)
      \(Self.loop("sleep 600"))
      """, margin: .milliseconds(100))
    _ = await engine.run(Scenarios.one)
    await engine.shutDown()
    let text = FileManager.default.contents(atPath: "\(scratch.path)/child") ?? Data()
    let child = try #require(
      pid_t(String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)[0]))
    // A killed process may be a zombie for a moment, until its new parent has waited for it.
    let state = ProcessTable.family(of: child).first?.state
    #expect(state == nil || state == "Z" || state == "X")
  }
}

@Suite("Lines")
struct LineSplitterTests {
  @Test("bytes are cut into lines wherever the reads end")
  func lines() {
    var splitter = LineSplitter()
    var events: [AgentSession.Event] = []
    for part in ["a", "b\nc\r\n", "\n", "d"] {
      Array(part.utf8).withUnsafeBytes { splitter.read($0) { events.append($0) } }
    }
    #expect(events == [.line("ab"), .line("c"), .line("")])
  }

  @Test("the longest line of the protocol fits, a longer one is told and skipped")
  func bound() {
    var splitter = LineSplitter()
    var events: [AgentSession.Event] = []
    for length in [longestLine, longestLine + 2, 1] {
      let line = Array(repeating: UInt8(ascii: "x"), count: length) + Array("\r\n".utf8)
      line.withUnsafeBytes { splitter.read($0) { events.append($0) } }
    }
    #expect(events.count == 3)
    #expect(events[0] == .line(String(repeating: "x", count: longestLine)))
    #expect(events[1] == .tooLongLine)
    #expect(events[2] == .line("x"))
  }
}

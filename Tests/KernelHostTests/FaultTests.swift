// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Glibc
import Scenarios
import Synchronization
import Testing

@testable import KernelHost

/// Agents on the host that fail again and again, and what comes of it.
@Suite("Faults of an engine", .timeLimit(.minutes(2)))
struct FaultTests {
  private let scratch: Scratch
  private let log = Log()

  init() throws { scratch = try Scratch() }

  /// An engine whose agent is a script that does `action` for each request, with its id in `$id`.
  private func engine(_ action: String, hello: String = Agents.hello) throws -> KernelEngine {
    let path = try scratch.file(
      "agent",
      """
      #!/bin/sh
      echo started >> \(scratch.path)/starts
      \(hello)
      while read -r line; do
        id=${line##*'"id":'}; id=${id%%,*}
        \(action)
      done
      """, permissions: 0o755)
    var options = EngineOptions(agentPath: path, log: log.add)
    options.stepDeadline = 100
    // Nothing here is about silence, and tests may share a busy machine.
    options.answerMargin = .seconds(60)
    options.cache = KernelCache(path: "\(scratch.path)/cache")
    return KernelEngine(kernel: .host, options: options)
  }

  private var starts: Int {
    let data = FileManager.default.contents(atPath: "\(scratch.path)/starts") ?? Data()
    return data.count { $0 == UInt8(ascii: "\n") }
  }

  private static let answer =
    #"echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"ok\"]},\"threadStates\":[],\"injectedFailures\":[]}}""#

  @Test("a kernel whose runs end in the same way again and again is given up, with a sentence")
  func repeatedFaults() async throws {
    let engine = try engine("echo gone at 0x$id >&2; exit 3")
    for _ in 0..<RepeatedFaults.most {
      #expect(await engine.givenUp == nil)
      let ending = await engine.run(Scenarios.one).ending
      guard case .harnessFault(let reason) = ending else {
        Issue.record("\(ending)")
        continue
      }
      #expect(reason.hasPrefix("the agent ended with status 3: gone at 0x"))
    }
    #expect(
      await engine.givenUp?.description
        == "8 runs in a row ended in the same way, and the rest was left out: "
        + "the agent ended with status 3: gone at 0x8")
    let run = await engine.run(Scenarios.one)
    #expect(run.ending == .harnessFault(reason: await engine.givenUp?.description ?? ""))
    #expect(starts == RepeatedFaults.most)
    await engine.shutDown()
  }

  @Test("faults of different kinds, and those with answers between them, are no reason to give up")
  func mixedFaults() async throws {
    let engine = try engine(
      """
      if [ -e \(scratch.path)/calm ]; then rm \(scratch.path)/calm; \(Self.answer); else
      : > \(scratch.path)/calm; exit 3; fi
      """)
    for _ in 0..<2 * RepeatedFaults.most { _ = await engine.run(Scenarios.one) }
    #expect(await engine.givenUp == nil)
    await engine.shutDown()
  }

  @Test("a run that the agent could not begin in time is tried again before it counts")
  func overtaken() async throws {
    let overtaken =
      #"echo "{\"failed\":{\"id\":$id,\"isOvertaken\":true,\"reason\":\"somebody was late\"}}""#
    let engine = try engine(
      "if [ $id -lt 3 ]; then \(overtaken); else \(Self.answer); fi")
    #expect(await engine.run(Scenarios.one).ending == .outcome(Outcome([.ok])))
    #expect(
      log.text == [
        "a/one, variation 0: the agent: somebody was late; trying again",
        "a/one, variation 0: the agent: somebody was late; trying again",
      ])
    #expect(starts == 1)
    await engine.shutDown()

    let hopeless = try self.engine(overtaken)
    #expect(
      await hopeless.run(Scenarios.one).ending
        == .harnessFault(reason: "the agent: somebody was late"))
    #expect(log.text.count == 2 + KernelEngine.attemptsInTime - 1)
    await hopeless.shutDown()
  }

  @Test("an engine that writes empty lines without end is ended")
  func emptyLines() async throws {
    let engine = try engine("exec yes ''")
    #expect(
      await engine.run(Scenarios.one).ending
        == .harnessFault(
          reason: "the agent floods its console: more than 1024 empty lines in a row"))
    await engine.shutDown()
  }

  @Test("a boot that nobody wants any more ends at once, and none is begun")
  func interruption() async throws {
    let path = try scratch.file(
      "silent", "#!/bin/sh\necho started >> \(scratch.path)/starts\nexec sleep 600\n",
      permissions: 0o755)
    var options = EngineOptions(agentPath: path)
    // Whoever waited for this would miss the limit of the suite.
    options.bootDeadline = .seconds(600)
    let flag = Flag()
    options.isInterrupted = { flag.isSet }
    let engine = KernelEngine(kernel: .host, options: options)
    let boot = Task { () async -> EngineError? in
      do throws(EngineError) {
        _ = try await engine.profile()
        return nil
      } catch { return error }
    }
    while starts == 0 { await Task.yield() }
    flag.set()
    #expect(await boot.value == .cancelled)
    await #expect(throws: EngineError.cancelled) { _ = try await engine.profile() }
    #expect(starts == 1)
  }

  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { state.withLock(\.self) }
    func set() { state.withLock { $0 = true } }
  }

  @Test(
    "why Landlock cannot be used is said by the errno",
    arguments: [
      (EPERM, "seccomp filter"), (ENOSYS, "built without Landlock"),
      (EOPNOTSUPP, "disabled at boot"), (ENOMEM, "errno 12"),
    ])
  func landlockErrors(error: Int32, words: String) async throws {
    let engine = try engine("", hello: Agents.hello(abi: 0, landlockError: error))
    let failure = await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(failure?.description.contains(words) == true)
    #expect(failure?.description.contains("has no Landlock") == false)
    await engine.shutDown()
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
import Scenarios
import Testing

@testable import KernelHost

@Suite("A hello that cannot be read", .timeLimit(.minutes(1)))
struct HelloTests {
  private static let good = String(Agents.hello.dropFirst("echo '".count).dropLast())

  @Test(
    "says what is wrong with it, and where",
    arguments: [
      (good.replacing("\"7.3\"", with: "\"9.9\""), "hello.profile.edition: "),
      (good.replacing("\"abi\":11,", with: ""), "hello.profile.abi: it is missing"),
      (good.replacing("\"abi\":11", with: "\"abi\":\"x\""), "hello.profile.abi: "),
      (String(good.dropLast(20)), "hello cannot be read: "),
      ("{\"hello\":7}", "hello: "),
    ])
  func reasons(line: String, part: String) {
    let error = EngineError.unreadableHello(in: line)
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "no error")")
    #expect(
      error?.description.hasSuffix("; build the agent and Lockstep from one source tree") == true)
  }

  @Test("another version of the protocol is named, whatever else the line holds")
  func version() {
    let line = "{\"hello\":{\"version\":99,\"something\":{\"new\":1}}}"
    #expect(EngineError.unreadableHello(in: line) == .protocolMismatch(theirs: 99))
  }

  @Test("what is no hello is none, and a good one is no error")
  func others() {
    for line in [Self.good, "garbage", "{\"half\":", "{\"outcome\":1}"] {
      #expect(EngineError.unreadableHello(in: line) == nil)
    }
  }

  @Test("an engine with such a hello is given up at once, and nobody waits for another one")
  func engine() async throws {
    let scratch = try Scratch()
    let agent = try scratch.file(
      "agent", "#!/bin/sh\necho '{\"hello\":{\"version\":\(protocolVersion)}}'\nexec sleep 600\n",
      permissions: 0o755)
    var options = EngineOptions(agentPath: agent)
    // Longer than this test may take: if it were waited for, the test would fail.
    options.bootDeadline = .seconds(600)
    options.cache = KernelCache(path: "\(scratch.path)/cache")
    let engine = KernelEngine(kernel: .host, options: options)
    let error = await #expect(throws: EngineError.self) { try await engine.profile() }
    #expect(error == .unreadableHello(reason: "hello.engine: it is missing"))
    await engine.shutDown()
  }
}

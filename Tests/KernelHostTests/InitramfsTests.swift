// SPDX-License-Identifier: MIT

import Testing

@testable import KernelHost

@Suite("The initramfs")
struct InitramfsTests {
  @Test("a tiny tree gives exactly these bytes")
  func bytes() {
    var archive = InitramfsArchive()
    archive.addDirectory("d")
    archive.addCharacterDevice("d/n", permissions: 0o666, major: 1, minor: 3)
    archive.addFile("f", permissions: 0o755, contents: Array("hello".utf8))
    let zero = "00000000"
    let expected =
      "070701" + "00000001" + "000041ED" + zero + zero + "00000002" + zero + zero + zero + zero
      + zero + zero + "00000002" + zero + "d\0"
      + "070701" + "00000002" + "000021B6" + zero + zero + "00000001" + zero + zero + zero + zero
      + "00000001" + "00000003" + "00000004" + zero + "d/n\0" + "\0\0"
      + "070701" + "00000003" + "000081ED" + zero + zero + "00000001" + zero + "00000005" + zero
      + zero + zero + zero + "00000002" + zero + "f\0" + "hello\0\0\0"
      + "070701" + zero + zero + zero + zero + "00000001" + zero + zero + zero + zero + zero + zero
      + "0000000B" + zero + "TRAILER!!!\0" + "\0\0\0"
    #expect(String(decoding: archive.finished(), as: UTF8.self) == expected)
  }

  @Test("an image is made once for each build of the agent, and an agent that is none is refused")
  func images() async throws {
    let scratch = try Scratch()
    let image = GuestImage(cache: KernelCache(path: "\(scratch.path)/cache"))
    let elf: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]
    let agent = try scratch.file("agent", elf + [1], permissions: 0o755)
    let first = try await image.path(forAgent: agent)
    #expect(try await image.path(forAgent: agent) == first)
    _ = try scratch.file("agent", elf + [2, 3], permissions: 0o755)
    #expect(try await image.path(forAgent: agent) != first)
    let script = try scratch.file("script", "#!/bin/sh\n", permissions: 0o755)
    await #expect(throws: EngineError.agentMissing(path: script)) {
      try await image.path(forAgent: script)
    }
    await #expect(throws: EngineError.self) {
      try await image.path(forAgent: "\(scratch.path)/missing")
    }
  }
}

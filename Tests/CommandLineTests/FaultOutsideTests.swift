// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Testing

/// A kernel that reports a fault at its boot and conforms afterwards, as a script in the place of QEMU plays it.
@Suite("a fault of the kernel while no scenario runs")
struct FaultOutsideTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(
      """
      suite: threads
      about: A spec for tests.
      scenarios:
        - id: one-step
          name: a thread sets no_new_privs
          threads: [main]
          steps:
            - main: {set_no_new_privs: true, expect: ok}

      """, to: "Specs/topic/one.yaml")
    try command.writeGuest(
      #"""
      if [ -e faulty ]; then
        echo '[ 0.9] WARNING: possible recursive locking detected' >> "$console"
      fi
      echo '{"hello":{"engine":"script","version":\#(protocolVersion),"profile":{"abi":7,"cpus":1,"errata":7,"features":[]}}}'
      while read -r line; do
        id=${line##*'"id":'}; id=${id%%,*}
        echo '{"outcome":{"id":'$id',"outcome":{"results":["ok"]},"threadStates":[],"injectedFailures":[]}}'
      done

      """#)
  }

  private func lockstep(_ arguments: String...) throws -> LockstepCommand.Result {
    try command.lockstepOnGuest(arguments)
  }

  @Test(
    "fails 'verify' and 'run', named, though every scenario conforms; without it they end with 0")
  func verify() throws {
    for command in ["verify", "run"] {
      let sound = try lockstep(command, "topic/one-step")
      #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
    }
    try self.command.write("", to: "faulty")
    for command in ["verify", "run"] {
      let faulty = try lockstep(command, "topic/one-step")
      #expect(faulty.status == 1, "\(faulty.output)\(faulty.errors)")
      let text = faulty.output + faulty.errors
      #expect(text.contains("KERNEL FAULT  the kernel reported a fault while no scenario ran"))
      #expect(text.contains("possible recursive locking"))
      #expect(text.contains("lockdep makes one report in a boot"), "\(text)")
    }
  }
  @Test("is not forgotten by '--resume', whose answers come without any boot")
  func resume() throws {
    try command.write("", to: "faulty")
    let first = try lockstep("verify", "topic/one-step")
    #expect(first.status == 1)
    let second = try lockstep("verify", "--resume", "topic/one-step")
    #expect(second.errors.contains("1 kept answer"), "\(second.errors)")
    #expect(second.status == 1, "\(second.output)\(second.errors)")
    #expect(second.output.contains("KERNEL FAULT"))
  }
}

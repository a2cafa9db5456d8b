// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Testing

/// A kernel that faults where a spec expects it, as a script in the place of QEMU plays it.
@Suite("verify: an expected fault of the kernel, and a kernel that says nothing of its edition")
struct KernelFaultTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(
      """
      suite: version 2
      about: A spec for tests.
      where: edition = v2
      rulesets:
        no-write: {handled_access_fs: [WRITE_FILE]}
      scenarios:
        - id: missing-memory
          name: missing memory is used
          process: {no_new_privs: true}
          threads: [main, worker]
          steps:
            - worker: {restrict_self: no-write, flags: [TSYNC], fail_allocation: 8, expect: kernel_fault}
            - main:   {get: layers, expect: 0}

      """, to: "Specs/topic/fault.yaml")
    // It dies at the first run, as a kernel with 'oops=panic' does.
    try command.writeGuest(
      #"""
      echo '{"hello":{"engine":"script","version":\#(protocolVersion),"profile":{"abi":7,"cpus":1,"errata":7,"features":["failing_allocations"]}}}'
      read -r line || exit 0
      echo '[ 1.0] BUG: kernel NULL pointer dereference, address: 0000000000000000' >> "$console"
      echo '[ 1.1] Oops: 0002 [#1] SMP' >> "$console"
      echo '[ 1.2] Kernel panic - not syncing: Fatal exception' >> "$console"

      """#)
  }

  private func verify(_ arguments: String...) throws -> LockstepCommand.Result {
    try command.lockstepOnGuest(["verify"] + arguments)
  }

  @Test("with its edition the kernel conforms by the fault; without it the fault is one")
  func edition() throws {
    let judged = try verify("--edition", "v2")
    #expect(judged.status == 0, "\(judged.output)\(judged.errors)")
    #expect(judged.output.contains("1 conforms"))
    #expect(judged.output.contains("edition v2"))
    let unknown = try verify()
    #expect(unknown.status == 1)
    #expect(unknown.output.contains("KERNEL FAULT"))
  }

  @Test("'--edition' goes with a kernel, and not with the matrix")
  func usage() throws {
    let matrix = try command.lockstep("verify", "--matrix", "--edition", "v2")
    #expect(matrix.status == 2)
    #expect(matrix.errors.contains("--edition is for kernels that do not tell theirs"))
    let run = try command.lockstep(
      "run", "topic/missing-memory", "--kernel", "./nothing", "--edition", "v2")
    #expect(!run.errors.contains("a kernel is what it is"))
    #expect(run.status == 3)
  }
}

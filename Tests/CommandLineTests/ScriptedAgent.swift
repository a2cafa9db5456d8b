// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation

/// Agents that are shell scripts, so that a test decides about each answer of a kernel.
extension LockstepCommand {
  /// The variables by which `lockstep` starts the agent of this folder.
  var scriptedAgent: [String: String] {
    ["LOCKSTEP_AGENT": folder.appending(path: "agent").path]
  }

  /// Writes an agent that says hello, unless told otherwise, and answers each request.
  ///
  /// - Parameters:
  ///   - hello: whether it says hello; if not, it does `action` again and again.
  ///   - action: commands of sh(1) that come before each answer, with the number of the request in `$n`, the request in
  ///     `$line`, and what the step results in, which they may change, in `$result`.
  ///   - result: what the only step of each scenario results in.
  func writeAgent(hello: Bool = true, _ action: String = "", result: String = "false") throws {
    let line =
      #"{"hello":{"engine":"script","version":\#(protocolVersion),"profile":{"abi":6,"cpus":1,"errata":0,"features":[]}}}"#
    try write(
      #"""
      #!/bin/sh
      cd "$(dirname "$0")"
      \#(hello ? "echo '\(line)'" : "")
      n=0
      while \#(hello ? "read -r line" : "true"); do
        n=$((n + 1))
        id=${line#*\"id\":}
        id=${id%%,*}
        result='\#(result)'
        \#(action)
        echo "{\"outcome\":{\"id\":$id,\"outcome\":{\"results\":[\"$result\"]},\"threadStates\":[],\"injectedFailures\":[]}}"
      done

      """#, to: "agent", executable: true)
  }

  /// Writes a spec whose only scenario has more runs than anybody waits for.
  func writeCrowd() throws {
    let callers = ["a", "b", "c", "d"]
    let calls = callers.map {
      "          - \($0): {restrict_self: no-read, flags: [TSYNC], expect: [ok, E2BIG]}\n"
    }
    let group = "      - together:\n" + calls.joined()
    try write(
      """
      suite: crowded
      about: A spec for tests.
      where: edition = 7.3
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}
      scenarios:
        - id: callers
          name: callers that call again and again
          because: each of them may be first
          process: {no_new_privs: true}
          threads: [\(callers.joined(separator: ", "))]
          steps:

      """ + String(repeating: group, count: 20), to: "Specs/crowded/callers.yaml")
  }

  /// Writes a spec with 400 permutations of a scenario with one step, which reads `false`.
  func writeManyScenarios() throws {
    let names = (0..<400).map { "n\($0)" }.joined(separator: ", ")
    try write(
      """
      suite: many
      about: A spec for tests.
      scenarios:
        - id: many
          name: many permutations
          threads: [main]
          matrix: {axes: {n: [\(names)]}}
          steps:
            - main: {get: no_new_privs, expect: false, when: {n: [\(names)]}}

      """, to: "Specs/topic/one.yaml")
  }
}

/// Guests that are shell scripts, so that a test decides what a kernel says on its console.
extension LockstepCommand {
  /// Writes a kernel that is none, and a script in the place of QEMU.
  ///
  /// - Parameter body: commands of sh(1) that speak the protocol, with the path of the console's file in `$console`.
  func writeGuest(_ body: String) throws {
    try write(
      String(repeating: "\0", count: 0x202) + "HdrS" + String(repeating: "\0", count: 0x1000),
      to: "bzImage")
    try write(
      #"""
      #!/bin/sh
      if [ "$1" = --version ]; then echo "QEMU emulator version 10.0.2"; exit 0; fi
      for word; do
        case $word in file,id=console,path=*) console=${word#*path=};; esac
      done
      \#(body)
      """#, to: "qemu-system-x86_64", executable: true)
  }

  /// Runs `lockstep` with the guest that was written.
  func lockstepOnGuest(_ arguments: [String]) throws -> Result {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try lockstep(
      arguments + ["--kernel", "./bzImage", "--accelerator", "tcg"],
      environment: ["PATH": "\(folder.path):\(path)"])
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import Foundation
import Testing

@Suite("what others say comes to the terminal as text")
struct PrintableOutputTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
  }

  /// An agent that says who it is and then does something. Its release commands a terminal and begins a line.
  private func writeAgent(then rest: String) throws {
    let profile =
      #"{"abi":6,"cpus":1,"errata":0,"features":[],"release":"7.3\u001b[2J\u202e\nforged"}"#
    try command.write(
      """
      #!/bin/sh
      printf '%s\\n' '{"hello":{"engine":"script","version":\(protocolVersion),"profile":\(profile)}}'
      \(rest)

      """, to: "agent", executable: true)
  }

  private func run(_ arguments: String...) throws -> LockstepCommand.Result {
    try command.lockstep(
      arguments, environment: command.scriptedAgent)
  }

  /// Whether a text is made of lines that can be seen, none of which is somebody else's. In XML and HTML it takes an
  /// element to be more than a text, so there lines of a console may stand as they are.
  private func isPlain(_ text: String) -> Bool {
    let isVisible = text.unicodeScalars.allSatisfy {
      $0 == "\n"
        || ($0.properties.generalCategory != .control && $0.properties.generalCategory != .format)
    }
    return isVisible
      && (text.hasPrefix("<") || !text.split(separator: "\n").contains { $0.hasPrefix("forged") })
  }

  @Test("a probe shows what the kernel calls itself", arguments: [[], ["--json"]])
  func probe(options: [String]) throws {
    try writeAgent(then: "read -r line")
    let result = try command.lockstep(
      ["kernel", "probe", "--kernel", "host"] + options,
      environment: command.scriptedAgent)
    #expect(result.status == 0, "\(result.errors)")
    #expect(isPlain(result.output), "\(result.output)")
    #expect(result.output.contains(options.isEmpty ? "7.3\\u{1b}[2J" : "7.3\\u001b[2J"))
  }

  @Test("an engine's last words are a line of the report, and one of the terminal")
  func lastWords() throws {
    try command.write(
      """
      #!/bin/sh
      printf 'a\\033[2J\\nforged\\n\\302\\233b\\342\\200\\256\\n' >&2
      exit 1

      """, to: "agent", executable: true)
    for line in [
      ["verify", "--kernel", "host"], ["run", "topic/one", "--kernel", "host"],
      ["kernel", "probe", "--kernel", "host"],
      ["verify", "--kernel", "host", "--format", "ktap"],
      ["verify", "--kernel", "host", "--format", "junit"],
    ] {
      let result = try command.lockstep(
        line, environment: command.scriptedAgent)
      #expect(result.status == 3)
      #expect(isPlain(result.output), "\(line): \(result.output)")
      #expect(isPlain(result.errors), "\(line): \(result.errors)")
    }
  }

  @Test(
    "a reason of the agent's is a line of every report",
    arguments: ["human", "ktap", "json", "junit", "html"])
  func reason(format: String) throws {
    try writeAgent(
      then: #"""
        read -r line
        id=${line#*\"id\":}
        id=${id%%,*}
        printf '%s\n' "{\"failed\":{\"id\":$id,\"reason\":\"a\\u001b[2J\\nforged\\u202e\"}}"
        read -r line
        """#)
    let result = try run("verify", "--kernel", "host", "--format", format)
    #expect(result.status == 3)
    #expect(isPlain(result.output), "\(result.output)")
    #expect(isPlain(result.errors), "\(result.errors)")
    #expect(result.output.contains("[2J"))
  }

  @Test("a folder of specs whose name is more than a name is refused, and seen")
  func folder() throws {
    try command.write(LockstepCommand.conforming, to: "Specs/a\nforged\u{1b}[2J/topic/one.yaml")
    for line in [["lint"], ["verify", "--kernel", "host"], ["generate"]] {
      let result = try command.lockstep(line)
      #expect(result.status == 2)
      #expect(isPlain(result.errors), "\(result.errors)")
      #expect(
        result.errors.contains(
          "Specs/a\\nforged\\u{1b}[2J/topic/one.yaml:1:1: error: the path of a spec must have no"))
    }
    #expect(command.text(of: "Generated/ConformanceSuite/Topics.swift") == nil)
  }

  @Test("a name on the command line is seen")
  func arguments() throws {
    let result = try run("verify", "--kernel", "host", "no\u{1b}[2J")
    #expect(result.status == 2)
    #expect(isPlain(result.errors))
    #expect(result.errors.contains("no scenario matches 'no\\u{1b}[2J'"))
  }

  @Test(
    "a name on the command line or in the environment begins no line of a message about its usage",
    arguments: [
      ["no"], ["verify", "no"], ["verify", "--shard=no"], ["verify", "--shard", "auto"],
      ["explain", "no"], ["help", "no"], ["new", "topic/no"], ["export", "no"], ["mutants", "no"],
      ["verify", "--output", "no/x"], ["schema", "no"],
    ])
  func usage(line: [String]) throws {
    let name = "no\nforged\n"
    let result = try command.lockstep(
      line.map { $0.replacing("no", with: name) },
      environment: ["CI_NODE_INDEX": name, "CI_NODE_TOTAL": name])
    #expect(result.status == 2)
    #expect(isPlain(result.errors), "\(result.errors)")
    #expect(result.errors.contains(#"no\nforged\n"#), "\(result.errors)")
  }

  @Test(
    "the help of a command has its lines, whichever way it is asked for",
    arguments: ["verify", "export", "engine check", "kernel list", "completions"])
  func help(words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let page = try command.lockstep(["help"] + words)
    let option = try command.lockstep(words + ["--help"])
    #expect(page.status == 0)
    #expect(page.output == option.output)
    #expect(page.output.split(separator: "\n").count > 5)
  }
}

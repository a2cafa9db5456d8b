// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The folder of the engines that these tests ask.
private let engines = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "Engines")

/// The toy simulator in Python, with a fault if one is named.
private func toy(_ fault: String? = nil) -> String {
  let path = engines.appending(path: "toy.py").path
  return "python3 '\(path)'" + (fault.map { " \($0)" } ?? "")
}

@Suite("Engines that others write")
struct EngineTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try command.write(LockstepCommand.conforming, to: "Specs/topic/one.yaml")
    try command.write(Self.override, to: "Specs/topic/override.yaml")
  }

  /// A scenario that the toy can run, with TSYNC.
  private static let override = """
    suite: override
    about: A spec for tests.
    where: edition >= v2
    rulesets:
      no-read: {handled_access_fs: [READ_FILE]}
      no-write: {handled_access_fs: [WRITE_FILE]}
    scenarios:
      - id: override
        name: the domain of a sibling is replaced
        process: {no_new_privs: true}
        threads: [main, worker]
        steps:
          - worker: {restrict_self: no-read, expect: ok}
          - main:   {restrict_self: no-write, flags: [TSYNC], expect: ok}
          - worker: {open: file, for: reading, expect: ok}
          - all:    {get: layers, expect: 1}
      - id: sockets
        name: what the toy does not know
        threads: [main]
        steps:
          - main: {listen_abstract: s, expect: ok}

    """

  @Test("the simulator behind the protocol passes every check of it")
  func simulatorSpeaks() throws {
    let result = try command.shell("\"$lockstep\" engine check \"$lockstep engine simulator\"")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("it speaks the protocol (version 1)"))
    #expect(!result.output.contains("FAILED"))
    #expect(!result.output.contains("left out"))
  }

  @Test("the toy simulator, written from the schema alone, passes every check")
  func toySpeaks() throws {
    let result = try command.lockstep("engine", "check", toy(), "--format", "tap")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasPrefix("TAP version 13\n1..19\n"))
    #expect(result.output.matches(of: #/(?m)^ok /#).count == 19)
  }

  /// The check that must fail for each fault of the toy's protocol.
  static let faults = [
    ("speaks-first", "waits-for-hello"), ("no-profile", "says-hello"),
    ("any-version", "knows-its-version"), ("no-hello-needed", "wants-hello-first"),
    ("wrong-id", "answers-a-program"), ("reverses", "keeps-the-order"),
    ("chokes-on-keys", "passes-over-unknown-keys"), ("short-lines", "reads-long-lines"),
    ("guesses-actions", "refuses-unknown-actions"), ("guesses-words", "refuses-unknown-words"),
    ("forgets", "repeats-itself"), ("dies-of-no-json", "survives-no-json"),
    ("dies-of-no-object", "survives-no-object"),
    ("silent-about-messages", "survives-unknown-messages"),
    ("silent-about-types", "survives-wrong-types"),
    ("dies-of-missing-keys", "survives-missing-keys"),
    ("answers-empty-lines", "passes-over-empty-lines"), ("stays", "quits"),
    ("outlives-input", "ends-with-its-input"),
  ]

  @Test("each check fails for an engine with the fault that it looks for", arguments: faults)
  func faultyEngine(fault: String, check: String) throws {
    let result = try command.lockstep(
      "engine", "check", toy(fault), "--format", "tap", "--seconds", "5")
    #expect(result.status == 1)
    let line = try #require(result.output.firstMatch(of: #/(?m)^(not )?ok \d+ - (.*)$/#))
    #expect(!line.output.2.isEmpty)
    #expect(
      result.output.contains(try Regex("(?m)^not ok [0-9]+ - \(check)$")),
      "\(fault): \(result.output)")
  }

  @Test("every check has a fault for which it must fail")
  func everyCheckIsTried() throws {
    let result = try command.lockstep("engine", "check", toy(), "--format", "tap")
    let names = result.output.matches(of: #/(?m)^ok \d+ - (.*)$/#).map { String($0.output.1) }
    #expect(names == Self.faults.map(\.1))
  }

  @Test(
    "verify judges the toy as it would a kernel: what it knows conforms, the rest is unsupported")
  func verifyToy() throws {
    let result = try command.lockstep("verify", "--engine", toy())
    #expect(result.status == 0, "\(result.output) \(result.errors)")
    #expect(result.output.contains("toy 1 (simulator, python3"))
    #expect(result.output.contains("3 of 3 judged: 2 conform, 1 unsupported"))
    #expect(result.output.contains("an engine with the action listen_abstract"))
  }

  @Test("a toy that gets Landlock wrong diverges, with the command that repeats it")
  func verifyWrongToy() throws {
    let result = try command.lockstep(
      "verify", "topic/override", "--engine", toy("keeps-sibling-domains"))
    #expect(result.status == 1)
    #expect(result.output.contains("DIVERGES  topic/override"))
    #expect(result.output.contains("again: lockstep run topic/override --engine 'python3"))
  }

  @Test("run takes an engine as well; the simulator's answers are allowed by itself")
  func runSimulator() throws {
    let result = try command.shell(
      "\"$lockstep\" run 'topic/*' --engine \"$lockstep engine simulator\"")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("CONFORMS  topic/override"))
  }

  /// What is said of an engine that does not work.
  static let failures = [
    ("exec /no/such/engine", "cannot be started: there is no such command"),
    ("true", "the engine ended with status 0"),
    ("echo hello; cat >&2", "wrote what is no message ('hello')"),
    (
      #"read x; echo '{"hello":{"protocol":2,"engine":"e","kind":"kernel","profile":{"abi":1}}}'; cat"#,
      "speaks version 2"
    ),
    (
      #"read x; echo '{"hello":{"protocol":1,"engine":"e","kind":"kernel","profile":{"abi":8,"edition":"8.0"}}}'; cat"#,
      "profile.edition: '8.0' is no edition"
    ),
    (
      #"read x; echo '{"hello":{"protocol":1,"engine":"e","kind":"kernel","profile":{}}}'; cat"#,
      "profile.abi: it is missing"
    ),
    ("cat > /dev/null", "did not answer within 1 s"),
  ]

  @Test(
    "an engine that does not come up ends the run with status 3 and a sentence", arguments: failures
  )
  func brokenEngine(engine: String, sentence: String) throws {
    let result = try command.lockstep("verify", "--engine", engine, "--boot-deadline", "1")
    #expect(result.status == 3)
    #expect(result.output.contains(sentence), "\(result.output)")
  }

  @Test(
    "an engine that dies or misses a deadline is a harness fault, and is started anew",
    arguments: [
      ("dies", "the engine ended with status 9 (toy: out of luck)"),
      ("no-result", "the engine gave 'fine', which is no result"),
      ("too-few-results", "2 results for 3 steps"),
    ])
  func dyingEngine(fault: String, sentence: String) throws {
    let result = try command.lockstep(
      "verify", "topic/override", "topic/one", "--engine", toy(fault), "--jobs", "1")
    #expect(result.status == 3)
    #expect(result.output.contains(sentence), "\(result.output)")
  }

  @Test("the schema of the protocol is a JSON Schema, and the simulator's messages are valid by it")
  func schema() throws {
    let python = ProcessInfo.processInfo.environment["LOCKSTEP_PYTHON"] ?? "python3"
    guard try command.shell("\(python) -c 'import jsonschema'").status == 0 else {
      print("python3-jsonschema is not there; the schema of the protocol is not tested")
      return
    }
    let script = """
      import json, subprocess, sys, jsonschema
      lockstep, schema = sys.argv[1], json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      requests = [json.loads(line) for line in open("requests")]
      answers = [json.loads(line) for line in open("answers")]
      for message in requests + answers: validator.validate(message)
      bad = [{"hello": {}}, {"run": {"id": 1}}, {"outcome": {"id": 1, "results": ["fine"]}}, {"a": {}},
             {"run": {"id": 1, "step_deadline_ms": 1, "deadline_ms": 1, "variation": 0,
                      "program": {"threads": ["main"], "steps": [{"main": {"no_such": 1}}]}}}]
      assert not any(validator.is_valid(message) for message in bad)
      print(len(requests), "requests,", len(answers), "answers")
      """
    try command.write(script, to: "validate.py")
    let result = try command.shell(
      """
      set -e
      "$lockstep" schema --protocol > schema.json
      cat > tee.sh <<'END'
      tee -a requests | "$lockstep" engine simulator | tee -a answers
      END
      lockstep="$lockstep" "$lockstep" verify nesting execution --specs '\(Self.specs)' --engine 'sh tee.sh' --jobs 1 > report || true
      tail -1 report
      \(python) validate.py "$lockstep"
      """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(#/judged on 1 kernel: \d+ conform/#))
    #expect(result.output.contains(#/\d\d+ requests, \d\d+ answers/#), "\(result.output)")
    #expect(!result.output.contains("harness fault"), "\(result.output)")
  }

  /// The library.
  private static let specs = engines.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Specs").path
}

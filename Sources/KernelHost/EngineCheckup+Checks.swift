// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

extension EngineCheckup {
  /// All checks, in their order.
  static let checks: [Check] = greetings + programs + mistakes + endings

  private static let greetings = [
    Check(name: "waits-for-hello", demand: "writes nothing before it is spoken to") {
      try await $0.expectSilence()
      // However slowly it starts: what it has written by itself comes before its hello.
      try await $0.greet()
    },
    Check(name: "says-hello", demand: "answers hello with its own, which has a readable profile") {
      let hello = try await $0.greet()
      guard !hello.name.isEmpty else { throw ProtocolFault("the engine has no name") }
      try await $0.expectSilence()
    },
    Check(
      name: "knows-its-version",
      demand: "answers hello of another version with an error, or with its own version"
    ) { examination in
      try examination.session.send(
        .hello(protocol: OpenProtocol.version + 98, client: "lockstep"))
      switch try await examination.answer() {
      case .hello(OpenProtocol.version, _, _, _, _): return
      case .hello(let version, _, _, _, _):
        throw ProtocolFault("it says that it speaks version \(version)")
      case .error(let message):
        guard !message.isEmpty else { throw ProtocolFault("the message of the error is empty") }
      case let other: throw ProtocolFault("it answered '\(other.word)'")
      }
    },
    Check(name: "wants-hello-first", demand: "answers a program before hello with an error") {
      try $0.session.send($0.request(1))
      try await $0.expectError()
    },
  ]

  private static let programs = [
    Check(
      name: "answers-a-program",
      demand: "answers with the id of the request and a result for each step, or why there is none"
    ) {
      try await $0.greet()
      try await $0.isStillThere(1)
      try await $0.expectSilence()
    },
    Check(name: "keeps-the-order", demand: "answers requests that come at once in their order") {
      try await $0.greet()
      // The ids are in no order of their own.
      let ids = [7, 3, 2_147_483_647, 4]
      for id in ids { try $0.session.send($0.request(id)) }
      for id in ids { try await $0.expectAnswer(to: id) }
    },
    Check(
      name: "passes-over-unknown-keys",
      demand: "passes over a key of a message that it does not know"
    ) {
      try await $0.greet()
      let line = try OpenProtocol.line($0.request(5))
      $0.session.send(line: String(line.dropLast(2)) + ",\"zz_new\":{\"a\":[1,null,2.5]}}}")
      try await $0.expectAnswer(to: 5)
    },
    Check(
      name: "reads-long-lines", demand: "reads a line of \(longLine) bytes"
    ) {
      try await $0.greet()
      let line = try OpenProtocol.line($0.request(6))
      let filling = String(repeating: "x", count: longLine - line.utf8.count)
      $0.session.send(line: String(line.dropLast(2)) + ",\"zz_new\":\"\(filling)\"}}")
      try await $0.expectAnswer(to: 6)
    },
    Check(
      name: "refuses-unknown-actions",
      demand: "answers a program with an action that it does not know with unsupported"
    ) {
      try await refuses(
        [
          "threads": ["main"],
          "steps": [["main": ["zz_no_such_action": true]]],
        ], $0)
    },
    Check(
      name: "refuses-unknown-words",
      demand: "answers a program with a key of a step that it does not know with unsupported"
    ) {
      try await refuses(
        [
          "threads": ["main"],
          "steps": [["main": ["get": "no_new_privs", "zz_no_such_key": 1]]],
        ], $0)
    },
    Check(
      name: "repeats-itself",
      demand:
        "comes to the same with the same program and variation, if it says that it is deterministic"
    ) {
      guard try await $0.greet().isDeterministic else {
        throw Omission(reason: "the engine does not say that it is deterministic")
      }
      var answers: [OpenAnswer] = []
      for _ in 0..<3 {
        try $0.session.send($0.request(1, variation: 4))
        answers.append(try await $0.expectAnswer(to: 1))
      }
      guard Set(answers).count == 1 else { throw ProtocolFault("it came to different answers") }
    },
  ]

  /// The length of a long line in bytes: longer than any buffer of a pipe or a terminal.
  private static let longLine = 200_000

  private static func refuses(_ program: JSON, _ examination: Examination) async throws {
    try await examination.greet()
    try examination.session.send(examination.request(1, program: program))
    let answer = try await examination.answer()
    guard case .unsupported(1, let reason) = answer else {
      throw ProtocolFault("it answered '\(answer.word)'")
    }
    guard !reason.isEmpty else { throw ProtocolFault("the reason is empty") }
    try await examination.isStillThere(2)
  }

  private static let mistakes = [
    Check(
      name: "survives-no-json", demand: "answers a line that is no JSON with an error, and goes on"
    ) {
      try await survives("{\"run\":{\"id\":1,", $0)
    },
    Check(
      name: "survives-no-object",
      demand: "answers JSON that is no message with an error, and goes on"
    ) { try await survives("[1,\"run\"]", $0) },
    Check(
      name: "survives-unknown-messages",
      demand: "answers a message that it does not know with an error, and goes on"
    ) { try await survives("{\"zz_no_such_message\":{\"id\":1}}", $0) },
    Check(
      name: "survives-wrong-types",
      demand: "answers a request whose values are of wrong types with an error, and goes on"
    ) {
      try await survives(
        "{\"run\":{\"id\":\"one\",\"program\":7,\"step_deadline_ms\":1,\"deadline_ms\":1,"
          + "\"variation\":0}}", $0)
    },
    Check(
      name: "survives-missing-keys",
      demand: "answers a request without a program with an error, and goes on"
    ) {
      try await survives("{\"run\":{\"id\":1}}", $0)
    },
    Check(name: "passes-over-empty-lines", demand: "passes over an empty line") {
      try await $0.greet()
      $0.session.send(line: "")
      try await $0.isStillThere(1)
      try await $0.expectSilence()
    },
  ]

  private static func survives(_ line: String, _ examination: Examination) async throws {
    try await examination.greet()
    examination.session.send(line: line)
    try await examination.expectError()
    try await examination.isStillThere(2)
  }

  private static let endings = [
    Check(name: "quits", demand: "ends with status 0 when it is told to") {
      try await $0.greet()
      try $0.session.send(.quit)
      try await $0.expectEnd()
    },
    Check(name: "ends-with-its-input", demand: "ends with status 0 at the end of its input") {
      try await $0.greet()
      $0.session.closeInput()
      try await $0.expectEnd()
    },
  ]
}

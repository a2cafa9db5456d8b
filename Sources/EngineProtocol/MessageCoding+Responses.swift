// SPDX-License-Identifier: MIT

public import Scenarios

extension MessageCoding {
  /// The JSON text of a response on one line, without the newline.
  public static func line(_ response: Response) -> String {
    switch response {
    case .hello(let version, let engine, let profile, let landlockError):
      JSON.mapping(
        (
          "hello",
          .mapping(
            ("version", .number(version)), ("engine", .text(engine)), ("profile", profile.json),
            ("landlockError", landlockError.map { .number(Int($0)) }))
        )
      ).line
    case .outcome(
      let id, let outcome, let states, let failures, let leftBehind, let failingAllocations):
      JSON.mapping(
        (
          "outcome",
          .mapping(
            ("id", .number(id)), ("outcome", outcome.json),
            ("threadStates", .list(states.map { $0.json })),
            ("injectedFailures", .list(failures.map { $0.json })),
            ("leftBehind", leftBehind.map { .text($0) }),
            ("failingAllocations", failingAllocations?.json))
        )
      ).line
    case .measured(let id, let calls):
      JSON.mapping(
        ("measured", .mapping(("id", .number(id)), ("calls", .list(calls.map { $0.json }))))
      ).line
    case .recorded(let id, let lines, let missing, let leftOut):
      JSON.mapping(
        (
          "recorded",
          .mapping(
            ("id", .number(id)), ("lines", .texts(lines)), ("missing", .texts(missing)),
            ("leftOut", .number(leftOut)))
        )
      ).line
    case .unsupported(let id, let reason, let failingAllocations):
      JSON.mapping(
        (
          "unsupported",
          .mapping(
            ("id", .number(id)), ("reason", .text(reason)),
            ("failingAllocations", failingAllocations?.json))
        )
      ).line
    case .failed(let id, let reason, let isOvertaken):
      JSON.mapping(
        (
          "failed",
          .mapping(
            ("id", .number(id)), ("reason", .text(reason)),
            ("isOvertaken", isOvertaken.map { .truth($0) }))
        )
      ).line
    case .times(let run, let answer):
      JSON.mapping(("times", .mapping(("run", .number(run)), ("answer", .number(answer))))).line
    }
  }

  /// The response that a line holds.
  ///
  /// - Throws: where and why the line is none.
  public static func response(_ line: String) throws(JSON.Failure) -> Response {
    let json = try JSON(reading: line)
    for (key, read) in responses where json[key] != nil { return try json.required(key, read) }
    return try json.required("outcome", outcome)
  }

  private typealias Reader = @Sendable (JSON) throws(JSON.Failure) -> Response

  /// How all responses but outcomes are read, by their keys.
  private static let responses: [(key: String, read: Reader)] = [
    ("hello", hello),
    (
      "measured",
      { answer throws(JSON.Failure) in
        .measured(id: try answer.required("id"), calls: try answer.required("calls"))
      }
    ),
    (
      "recorded",
      { part throws(JSON.Failure) in
        .recorded(
          id: try part.required("id"), lines: try part.required("lines"),
          missing: try part.required("missing"), leftOut: try part.required("leftOut"))
      }
    ),
    (
      "unsupported",
      { answer throws(JSON.Failure) in
        .unsupported(
          id: try answer.required("id"), reason: try answer.required("reason"),
          failingAllocations: try answer.optional("failingAllocations"))
      }
    ),
    (
      "failed",
      { answer throws(JSON.Failure) in
        .failed(
          id: try answer.required("id"), reason: try answer.required("reason"),
          isOvertaken: try answer.optional("isOvertaken"))
      }
    ),
    (
      "times",
      { times throws(JSON.Failure) in
        .times(run: try times.required("run"), answer: try times.required("answer"))
      }
    ),
  ]

  @Sendable private static func hello(_ hello: JSON) throws(JSON.Failure) -> Response {
    .hello(
      version: try hello.required("version"), engine: try hello.required("engine"),
      profile: try hello.required("profile"), landlockError: try hello.optional("landlockError"))
  }

  @Sendable private static func outcome(_ answer: JSON) throws(JSON.Failure) -> Response {
    .outcome(
      id: try answer.required("id"), outcome: try answer.required("outcome"),
      threadStates: try answer.required("threadStates"),
      injectedFailures: try answer.required("injectedFailures"),
      leftBehind: try answer.optional("leftBehind"),
      failingAllocations: try answer.optional("failingAllocations"))
  }
}

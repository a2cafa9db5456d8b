public import Scenarios

/// Turns messages into lines of JSON and back.
public enum MessageCoding {
  /// The JSON text of a request on one line, without the newline.
  ///
  /// - Throws: if the program has a group for which there are no words.
  public static func line(_ request: Request) throws(JSON.Failure) -> String {
    switch request {
    case .run(let id, let program, let stepDeadline, let variation):
      JSON.mapping(
        (
          "run",
          .mapping(
            ("id", .number(id)), ("program", try program.json()),
            ("stepDeadline", .number(stepDeadline)), ("variation", .number(variation)))
        )
      ).line
    case .runAgain(let id, let first, let stepDeadline, let variation):
      JSON.mapping(
        (
          "runAgain",
          .mapping(
            ("id", .number(id)), ("first", .number(first)),
            ("stepDeadline", .number(stepDeadline)), ("variation", .number(variation)))
        )
      ).line
    case .quit: JSON.mapping(("quit", .mapping())).line
    }
  }

  /// The request that a line holds.
  ///
  /// - Throws: where and why the line is none.
  public static func request(_ line: String) throws(JSON.Failure) -> Request {
    let json = try JSON(reading: line)
    if json["quit"] != nil { return .quit }
    if json["runAgain"] != nil {
      return try json.required("runAgain") { again throws(JSON.Failure) in
        .runAgain(
          id: try again.int("id"), first: try again.int("first"),
          stepDeadline: try again.int("stepDeadline"), variation: try again.int("variation"))
      }
    }
    return try json.required("run") { run throws(JSON.Failure) in
      .run(
        id: try run.int("id"),
        program: try run.required("program") { program throws(JSON.Failure) in
          try Program(program)
        }, stepDeadline: try run.int("stepDeadline"), variation: try run.int("variation"))
    }
  }

  /// The id of a `run` request that cannot be read as a whole; `nil` if it has none.
  public static func id(ofUnreadable line: String) -> Int? {
    guard let json = try? JSON(reading: line), case .number(let id)? = json["run"]?["id"] else {
      return nil
    }
    return id
  }

  /// The version in a `hello` that need not be readable as a whole; `nil` if the line is none, or has no version.
  public static func version(ofHello line: String) -> Int? {
    guard let json = try? JSON(reading: line),
      case .number(let version)? = json["hello"]?["version"]
    else { return nil }
    return version
  }

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
    case .unsupported(let id, let reason):
      JSON.mapping(("unsupported", .mapping(("id", .number(id)), ("reason", .text(reason))))).line
    case .failed(let id, let reason, let isOvertaken):
      JSON.mapping(
        (
          "failed",
          .mapping(
            ("id", .number(id)), ("reason", .text(reason)),
            ("isOvertaken", isOvertaken.map { .truth($0) }))
        )
      ).line
    }
  }

  /// The response that a line holds.
  ///
  /// - Throws: where and why the line is none.
  public static func response(_ line: String) throws(JSON.Failure) -> Response {
    let json = try JSON(reading: line)
    if json["hello"] != nil {
      return try json.required("hello") { hello throws(JSON.Failure) in
        .hello(
          version: try hello.int("version"), engine: try hello.string("engine"),
          profile: try hello.required("profile") { value throws(JSON.Failure) in
            try Profile(value)
          },
          landlockError: try hello.optional("landlockError") { error throws(JSON.Failure) in
            try error.number()
          })
      }
    }
    if json["unsupported"] != nil {
      return try json.required("unsupported") { answer throws(JSON.Failure) in
        .unsupported(id: try answer.int("id"), reason: try answer.string("reason"))
      }
    }
    if json["failed"] != nil {
      return try json.required("failed") { answer throws(JSON.Failure) in
        .failed(
          id: try answer.int("id"), reason: try answer.string("reason"),
          isOvertaken: try answer.optional("isOvertaken") { value throws(JSON.Failure) in
            try value.truth()
          })
      }
    }
    return try json.required("outcome") { answer throws(JSON.Failure) in
      .outcome(
        id: try answer.int("id"),
        outcome: try answer.required("outcome") { value throws(JSON.Failure) in
          try Outcome(value)
        },
        threadStates: try answer.required("threadStates") { states throws(JSON.Failure) in
          try states.items { state throws(JSON.Failure) in try ThreadState(state) }
        },
        injectedFailures: try answer.required("injectedFailures") { list throws(JSON.Failure) in
          try list.items { failure throws(JSON.Failure) in try InjectedFailure(failure) }
        },
        leftBehind: try answer.optional("leftBehind") { value throws(JSON.Failure) in
          try value.text()
        },
        failingAllocations: try answer.optional("failingAllocations") {
          value throws(JSON.Failure) in try FailingAllocations(value)
        })
    }
  }
}

extension JSON {
  /// The whole number behind a key.
  func int(_ key: String) throws(Failure) -> Int {
    try required(key) { value throws(Failure) in try value.number() }
  }

  /// The text behind a key.
  func string(_ key: String) throws(Failure) -> String {
    try required(key) { value throws(Failure) in try value.text() }
  }

  /// The texts behind a key; none if there is no such key.
  func strings(_ key: String) throws(Failure) -> [String] {
    try optional(key) { list throws(Failure) in
      try list.items { item throws(Failure) in try item.text() }
    } ?? []
  }
}

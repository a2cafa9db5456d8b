// SPDX-License-Identifier: MIT

public import Scenarios

/// Turns messages into lines of JSON and back.
public enum MessageCoding {
  /// The JSON text of a request on one line, without the newline.
  ///
  /// - Throws: if the program has a group for which there are no words.
  public static func line(_ request: Request) throws(JSON.Failure) -> String {
    switch request {
    case .run(let id, let program, let stepDeadline, let variation):
      run("run", id, ("program", try program.json()), stepDeadline, variation)
    case .runAgain(let id, let first, let stepDeadline, let variation):
      run("runAgain", id, ("first", .number(first)), stepDeadline, variation)
    case .runKept(let id, let number, let stepDeadline, let variation):
      run("runKept", id, ("number", .number(number)), stepDeadline, variation)
    case .times: JSON.mapping(("times", .mapping())).line
    case .measure(let id, let what, let deadline):
      JSON.mapping(
        (
          "measure",
          .mapping(("id", .number(id)), ("what", what.json), ("deadline", .number(deadline)))
        )
      ).line
    case .record(let id, let program, let stepDeadline, let variation):
      run("record", id, ("program", try program.json()), stepDeadline, variation)
    case .quit: JSON.mapping(("quit", .mapping())).line
    }
  }

  /// The line of a request to run a program that a member of the message tells.
  private static func run(
    _ key: String, _ id: Int, _ program: (String, JSON?), _ stepDeadline: Int, _ variation: Int
  ) -> String {
    JSON.mapping(
      (
        key,
        .mapping(
          ("id", .number(id)), program, ("stepDeadline", .number(stepDeadline)),
          ("variation", .number(variation)))
      )
    ).line
  }

  /// The request that a line holds.
  ///
  /// - Throws: where and why the line is none.
  public static func request(_ line: String) throws(JSON.Failure) -> Request {
    let json = try JSON(reading: line)
    if json["quit"] != nil { return .quit }
    if json["times"] != nil { return .times }
    if json["runAgain"] != nil {
      return try json.required("runAgain") { again throws(JSON.Failure) in
        .runAgain(
          id: try again.required("id"), first: try again.required("first"),
          stepDeadline: try again.required("stepDeadline"),
          variation: try again.required("variation"))
      }
    }
    if json["runKept"] != nil {
      return try json.required("runKept") { kept throws(JSON.Failure) in
        .runKept(
          id: try kept.required("id"), number: try kept.required("number"),
          stepDeadline: try kept.required("stepDeadline"),
          variation: try kept.required("variation"))
      }
    }
    if json["measure"] != nil {
      return try json.required("measure") { measure throws(JSON.Failure) in
        .measure(
          id: try measure.required("id"), what: try measure.required("what"),
          deadline: try measure.required("deadline"))
      }
    }
    let key = json["record"] == nil ? "run" : "record"
    return try json.required(key) { run throws(JSON.Failure) in
      let id: Int = try run.required("id")
      let program: Program = try run.required("program")
      let stepDeadline: Int = try run.required("stepDeadline")
      let variation: Int = try run.required("variation")
      return key == "run"
        ? .run(id: id, program: program, stepDeadline: stepDeadline, variation: variation)
        : .record(id: id, program: program, stepDeadline: stepDeadline, variation: variation)
    }
  }

  /// The id of a `run` or `record` request that cannot be read as a whole; `nil` if it has none.
  public static func id(ofUnreadable line: String) -> Int? {
    guard let json = try? JSON(reading: line),
      case .number(let id)? = (json["run"] ?? json["record"])?["id"]
    else {
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
}

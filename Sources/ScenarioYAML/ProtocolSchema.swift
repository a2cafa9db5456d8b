// SPDX-License-Identifier: MIT

import Scenarios

/// The JSON Schema of the messages between Lockstep and engines that others write.
///
/// Its steps are those of specs, made from the same vocabulary, without expected results and without axes.
public enum ProtocolSchema {
  /// The schema (draft 2020-12) of one line, of either side.
  ///
  /// - Parameters:
  ///   - version: the version of the protocol.
  ///   - longestRequest: the longest line of Lockstep, in bytes.
  ///   - longestAnswer: the longest line of an engine, in bytes.
  public static func json(version: Int, longestRequest: Int, longestAnswer: Int) -> String {
    let about = """
      Each line is one message: a JSON object with one key, which says what it is. Lockstep writes requests to the \
      engine's standard input (hello, run, quit), the engine writes answers to its standard output (hello, outcome, \
      unsupported, failed, error), and nothing else. Standard error is free. Lockstep says hello first, and the engine \
      answers with hello. Each run has one answer, in the order of the requests. Who does not know a key of a message \
      passes over it; who does not know an action, a word or a key of a program answers unsupported; a line that is no \
      message is answered by error, before hello any other request, too, and the engine goes on. An empty line means \
      nothing. Behind quit, and at the end of its input, the engine ends with status 0. Lines of Lockstep have at most \
      \(longestRequest) bytes, lines of an engine \(longestAnswer).
      """
    return JSON.mapping([:])
      .with("$schema", "https://json-schema.org/draft/2020-12/schema")
      .with("$id", .text("urn:lockstep:engine-protocol:\(version)"))
      .with("title", .text("Lockstep's protocol for engines, version \(version)"))
      .with("description", .text(about))
      .with("oneOf", [reference("request"), reference("answer")])
      .with("$defs", .mapping(definitions(version)))
      .pages
  }

  private static func definitions(_ version: Int) -> [String: JSON] {
    var definitions = messages(version)
    definitions["program"] = program
    definitions["process"] = closed(process)
    definitions["ruleset"] = closed(ruleset)
    definitions["rule"] = ["oneOf": .list(Vocabulary.ruleForms.map { closed(parameters: $0) })]
    definitions["step"] = ["oneOf": [reference("single"), reference("group")]]
    definitions["group"] = closed([
      ("together", list(of: reference("single"), atLeast: 1), GroupKey.together.summary, true),
      ("meanwhile", list(of: reference("single"), atLeast: 1), GroupKey.meanwhile.summary, false),
    ])
    definitions["single"] = single
    definitions["action"] = [
      "oneOf": .list(
        Vocabulary.actions.map { reference("action-\($0.word)") })
    ]
    for action in Vocabulary.actions { definitions["action-\(action.word)"] = schema(of: action) }
    definitions["fail_allocation"] = failure
    definitions["result"] = result
    definitions["profile"] = profile
    return definitions
  }

  // MARK: Messages

  private static func messages(_ version: Int) -> [String: JSON] {
    let id: Member = (
      "id", ["type": "integer", "minimum": 0, "maximum": .number(Int(Int32.max))],
      "The number of the request, which its answer repeats.", true
    )
    let versionMember: Member = (
      "protocol", ["type": "integer", "minimum": 1],
      "The version of the protocol that the sender speaks; this is the schema of version \(version).",
      true
    )
    return [
      "request": ["oneOf": [reference("hello"), reference("run"), reference("quit")]],
      "answer": [
        "oneOf": [
          reference("hello-of-engine"), reference("outcome"), reference("unsupported"),
          reference("failed"), reference("error"),
        ]
      ],
      "hello": message(
        "hello", "The first request.",
        [versionMember, ("client", ["type": "string"], "Who asks.", true)]),
      "run": message("run", "Run a program once.", [id] + run),
      "quit": message("quit", "End with status 0.", []),
      "hello-of-engine": message(
        "hello", "The first answer; to another version than one's own this or error.",
        [versionMember] + greeting),
      "outcome": message("outcome", "What the program came to.", [id] + outcome),
      "unsupported": message(
        "unsupported", "The engine cannot run the program.", [id, reason("needs")]),
      "failed": message(
        "failed", "The engine itself failed; this says nothing of Landlock.",
        [id, reason("failed:")]
      ),
      "error": message(
        "error", "The line before was no message, or came at the wrong time.",
        [("message", ["type": "string", "minLength": 1], "A sentence for people.", true)]),
    ]
  }

  private static let run: [Member] = [
    ("program", reference("program"), "What is run.", true),
    (
      "step_deadline_ms", positive,
      "A step that takes longer has hung: its result is hung, and it is the last one.", true
    ),
    ("deadline_ms", positive, "The most time until the answer.", true),
    (
      "variation", ["type": "integer", "minimum": 0],
      "Chooses among what chance allows; a deterministic engine comes to the same with the same number.",
      true
    ),
  ]

  private static let greeting: [Member] = [
    (
      "engine", ["type": "string", "minLength": 1], "The name of the engine, with its version.",
      true
    ),
    (
      "kind", ["enum": ["simulator", "kernel"]],
      "Whether the engine calculates what a kernel would do, or lets one do it.", true
    ),
    (
      "deterministic", ["type": "boolean"],
      "Whether the same program and variation always come to the same.", false
    ),
    ("profile", reference("profile"), "The kernel behind the engine.", true),
  ]

  private static let outcome: [Member] = [
    (
      "results", list(of: reference("result")),
      "The results of the steps in their order, those of a group in the order together, meanwhile. One for each, or "
        + "fewer if the last one is hung.", true
    ),
    (
      "threads", ["type": "object", "additionalProperties": ["type": "string"]],
      "What each thread was doing when a step hung.", false
    ),
    (
      "faults", list(of: ["type": "string"]),
      "Faults that the kernel reported meanwhile: warnings, oopses, sanitizers.", false
    ),
  ]

  private static func reason(_ beginning: String) -> Member {
    (
      "reason", ["type": "string", "minLength": 1],
      "Why, as the end of a sentence '\(beginning) ...'.",
      true
    )
  }

  /// A message is open: another version may add keys.
  private static func message(_ name: String, _ about: String, _ members: [Member]) -> JSON {
    let body = object(members).with("type", "object")
    return closed([(name, body, about, true)]).with("title", .text(name))
  }

  // MARK: Programs

  private static var program: JSON {
    closed([
      ("process", reference("process"), ScenarioKey.process.summary, false),
      (
        "threads", list(of: name, atLeast: 1, isSet: true), ScenarioKey.threads.summary, true
      ),
      (
        "rulesets",
        ["type": "object", "propertyNames": name, "additionalProperties": reference("ruleset")],
        "The rulesets that the steps name; all but those of a create_ruleset exist before the first step.",
        false
      ),
      ("steps", list(of: reference("step"), atLeast: 1), ScenarioKey.steps.summary, true),
    ]).with("description", .text(about))
  }

  /// What a program finds.
  private static var about: String {
    let entries = ScenarioTree.entries.map { $0.kind == .file ? $0.path : $0.path + "/" }
    return
      "A program runs in a directory of its own, with \(entries.joined(separator: ", ")), which everybody may read "
      + "and write. Its process is an ordinary one: uid \(ProcessSetup.defaultUID), no capabilities, no Landlock domain."
  }

  private static var process: [Member] { members(of: ProcessKey.self) }

  private static var ruleset: [Member] {
    members(of: RulesetKey.self).map { member in
      member.name == RulesetKey.rules.rawValue
        ? (member.name, list(of: reference("rule")), member.summary, false) : member
    }
  }

  private static var single: JSON {
    [
      "type": "object", "minProperties": 1, "maxProperties": 1,
      "description":
        "A thread and what it does. 'outside' is a process that is no part of the scenario.",
      "propertyNames": name.with("not", ["enum": ["together", "meanwhile"]]),
      "additionalProperties": reference("action"),
    ]
  }

  private static func schema(of action: ActionRow) -> JSON {
    var common: [Member] = []
    if action.isRepeatable {
      common.append(
        (
          "times", schema(StepKey.times.shape),
          "How often the thread does so in a row: the result is that of the first failure, or of the last time.",
          false
        ))
    }
    if action.canBlock && !action.effects.contains(.blocks) {
      common.append(("blocks", ["const": true], StepKey.blocks.summary, false))
    }
    if action.effects.contains(.allocates) {
      common.append(
        (
          "fail_allocation", reference("fail_allocation"), StepKey.failAllocation.summary, false
        ))
    }
    let operand: Member = (action.word, schema(action.operand.shape), action.summary, true)
    let forms = action.parameterLists.map { list in
      closed([operand] + list.map(member) + common)
    }
    let title = JSON.text(action.word)
    return forms.count == 1
      ? forms[0].with("title", title) : ["title": title, "oneOf": .list(forms)]
  }

  private static var failure: JSON {
    let site: JSON = [
      "anyOf": [
        ["const": .text(FailedAllocationKey.every)],
        ["type": "integer", "minimum": 1, "maximum": .number(Limits.sweep)],
      ]
    ]
    return [
      "anyOf": [
        site,
        closed([
          ("in", name, FailedAllocationKey.thread.summary, true),
          ("site", site, FailedAllocationKey.site.summary, true),
        ]),
      ]
    ]
  }

  private static var result: JSON {
    let special: [StepResult] = [.ok, .hung, .blocked, .notReached, .changed, .ended]
    return [
      "description":
        "ok, or the name of an errno ('errno 512' if it has none here), or what the action read. blocked: the thread sleeps in it. hung: it missed its deadline. ended: its process ended before. not_reached: there was no such allocation to fail. changed: a failed attempt left a trace.",
      "anyOf": [
        ["enum": .texts(special.map(\.description) + Errno.allCases.map(\.rawValue))],
        ["type": "string", "pattern": "^errno [0-9]+$"], ["type": "integer"],
        ["type": "boolean"],
      ],
    ]
  }

  private static var profile: JSON {
    object([
      ("abi", ["type": "integer", "minimum": 0], "The Landlock ABI version.", true),
      ("release", ["type": "string"], "The release, as uname -r prints it.", false),
      (
        "errata", list(of: ["type": "integer", "minimum": 1, "maximum": 32], isSet: true),
        "The errata that are fixed.", false
      ),
      (
        "edition", ["enum": .texts(Edition.allCases.map(\.rawValue))],
        "The version of the TSYNC algorithm; none without the key.", false
      ),
      (
        "features", list(of: ["type": "string"], isSet: true),
        "What the engine can do beyond that: "
          + Feature.allCases.map { "\($0.rawValue) (\($0.requirement))" }.joined(separator: "; "),
        false
      ),
      ("cpus", positive, "The processors.", false),
    ])
  }
}

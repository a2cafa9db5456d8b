// SPDX-License-Identifier: MIT

// A program as engines are sent it, Lockstep's own and others: in the words and the keys of YAML, what a spec says of a
// scenario without names, reasons and expected results, with every axis spelled out.

extension Program {
  /// The program as a mapping with `process`, `threads`, `rulesets` and `steps`.
  ///
  /// - Throws: if steps of a group that are not repeated stand behind such that are, for which there are no words.
  public func json() throws(JSON.Failure) -> JSON {
    var steps: [JSON] = []
    for group in groups {
      let instructions = instructions[group]
      let together = instructions.prefix { $0.timing != .meanwhile }
      let meanwhile = instructions.dropFirst(together.count)
      guard meanwhile.allSatisfy({ $0.timing == .meanwhile }) else {
        throw JSON.Failure("a step of 'together' stands behind one of 'meanwhile'")
      }
      if instructions.count == 1, meanwhile.isEmpty {
        steps.append(instructions[group.lowerBound].json)
      } else {
        steps.append(
          .mapping(
            ("together", together.isEmpty ? nil : .list(together.map { $0.json })),
            ("meanwhile", meanwhile.isEmpty ? nil : .list(meanwhile.map { $0.json }))))
      }
    }
    let rulesets = rulesets.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    return .mapping(
      ("process", process == ProcessSetup() ? nil : process.json),
      ("threads", .list(threads.map { .text($0) })),
      ("rulesets", rulesets.isEmpty ? nil : .mapping(rulesets)), ("steps", .list(steps)))
  }

  /// Reads a program.
  public init(_ json: JSON) throws(JSON.Failure) {
    let process = try json.optional("process") { value throws(JSON.Failure) in
      try ProcessSetup(value)
    }
    let threads = try json.required("threads") { value throws(JSON.Failure) in
      try value.items { item throws(JSON.Failure) in try item.text() }
    }
    var rulesets: [String: Ruleset] = [:]
    if let definitions = json["rulesets"] {
      for member in try definitions.members() {
        rulesets[member.key] = try definitions.required(member.key) {
          value throws(JSON.Failure) in try Ruleset(value)
        }
      }
    }
    let steps = try json.required("steps") { value throws(JSON.Failure) in
      try value.items { item throws(JSON.Failure) in try Self.instructions(item) }
    }
    self.init(
      process: process ?? ProcessSetup(), threads: threads, rulesets: rulesets,
      instructions: Array(steps.joined()))
  }

  /// Reads a step, or a group of steps that begin at the same time.
  private static func instructions(_ json: JSON) throws(JSON.Failure) -> [Instruction] {
    var instructions: [Instruction] = []
    for (key, timing) in [("together", Timing.together), ("meanwhile", .meanwhile)] {
      let steps = try json.optional(key) { value throws(JSON.Failure) in
        try value.items { item throws(JSON.Failure) in try Instruction(item) }
      }
      for var step in steps ?? [] {
        step.timing = timing == .together && instructions.isEmpty ? .after : timing
        instructions.append(step)
      }
    }
    return instructions.isEmpty ? [try Instruction(json)] : instructions
  }
}

extension Program.Instruction {
  /// The keys that every step can have.
  private static let commonKeys: Set<String> = ["times", "blocks", "fail_allocation"]

  /// The thread with its action and the keys of all steps; how the step lies in time is no part of it.
  public var json: JSON {
    var fields = action.fields
    if times != 1 { fields.append(JSON.Member("times", .number(times))) }
    // A gate blocks unless it is said not to, all else the other way round; the language has no word for either.
    if mayBlock != action.isPark { fields.append(JSON.Member("blocks", .truth(mayBlock))) }
    if let failedAllocation {
      fields.append(JSON.Member("fail_allocation", failedAllocation.json))
    }
    return .mapping([JSON.Member(thread, .mapping(fields))])
  }

  /// Reads a step of one thread.
  public init(_ json: JSON) throws(JSON.Failure) {
    let members = try json.members()
    guard members.count == 1 else { throw JSON.Failure("a step has one thread") }
    self = try json.required(members[0].key) { value throws(JSON.Failure) in
      let fields = try value.members()
      let action = try Action(fields, besides: Self.commonKeys)
      return Program.Instruction(
        thread: members[0].key, action: action,
        times: try value.optional("times") { times throws(JSON.Failure) in try times.number() }
          ?? 1,
        mayBlock: try value.optional("blocks") { blocks throws(JSON.Failure) in
          try blocks.truth()
        } ?? action.isPark,
        failedAllocation: try value.optional("fail_allocation") { failure throws(JSON.Failure) in
          try FailedAllocation(failure)
        })
    }
  }
}

extension FailedAllocation {
  /// The site, with the thread if that is not the acting one.
  public var json: JSON {
    let site: JSON =
      switch site {
      case .nth(let number): .number(number)
      case .every: "every"
      }
    return thread.map { .mapping(("in", .text($0)), ("site", site)) } ?? site
  }

  /// Reads a failing allocation.
  init(_ json: JSON) throws(JSON.Failure) {
    let thread = try json.optional("in") { value throws(JSON.Failure) in try value.text() }
    let site = json["site"] ?? json
    self.init(in: thread, site == "every" ? .every : .nth(try site.number()))
  }
}

extension ProcessSetup {
  /// What is not ordinary about the process.
  public var json: JSON {
    .mapping(
      ("no_new_privs", noNewPrivs ? .truth(true) : nil),
      ("capabilities", capabilities.isEmpty ? nil : .words(capabilities)),
      ("uid", uid.map { .number(Int($0)) }),
      ("user_namespace", userNamespace ? .truth(true) : nil),
      ("restarts_calls", restartsCalls ? nil : .truth(false)))
  }

  /// Reads a process.
  init(_ json: JSON) throws(JSON.Failure) {
    func truth(_ key: String) throws(JSON.Failure) -> Bool? {
      try json.optional(key) { value throws(JSON.Failure) in try value.truth() }
    }
    self.init(
      noNewPrivs: try truth("no_new_privs") ?? false,
      capabilities: try json.words("capabilities"),
      uid: try json.optional("uid") { value throws(JSON.Failure) in try value.number() },
      userNamespace: try truth("user_namespace") ?? false,
      restartsCalls: try truth("restarts_calls") ?? true)
  }
}

extension Ruleset {
  /// What the ruleset handles and allows.
  public var json: JSON {
    // A ruleset that handles nothing says so.
    let isEmpty = handledAccessNet.isEmpty && scoped.isEmpty
    return .mapping(
      ("handled_access_fs", handledAccessFS.isEmpty && !isEmpty ? nil : .words(handledAccessFS)),
      ("handled_access_net", handledAccessNet.isEmpty ? nil : .words(handledAccessNet)),
      ("scoped", scoped.isEmpty ? nil : .words(scoped)),
      ("rules", rules.isEmpty ? nil : .list(rules.map { $0.json })))
  }

  /// Reads a ruleset.
  init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      handledAccessFS: try json.words("handled_access_fs"),
      handledAccessNet: try json.words("handled_access_net"), scoped: try json.words("scoped"),
      rules: try json.optional("rules") { value throws(JSON.Failure) in
        try value.items { item throws(JSON.Failure) in try Rule(item) }
      } ?? [])
  }
}

extension Rule {
  /// The place and the rights.
  var json: JSON {
    switch self {
    case .pathBeneath(let path, let rights):
      .mapping(("path", .text(path)), ("allow", .words(rights)))
    case .netPort(let port, let rights):
      .mapping(("port", .text(port.rawValue)), ("allow", .words(rights)))
    }
  }

  /// Reads a rule.
  init(_ json: JSON) throws(JSON.Failure) {
    if let path = try json.optional("path", { value throws(JSON.Failure) in try value.text() }) {
      self = .pathBeneath(path: path, allowed: try json.words("allow"))
    } else {
      let port = try json.required("port") { value throws(JSON.Failure) in try value.word(Port.self)
      }
      self = .netPort(port: port, allowed: try json.words("allow"))
    }
  }
}

extension JSON {
  /// The words of a list; none if there is no such key.
  func words<Word: RawRepresentable<String> & Hashable>(_ key: String) throws(Failure)
    -> Set<Word>
  {
    Set(
      try optional(key) { value throws(Failure) in
        try value.items { item throws(Failure) in try item.word(Word.self) }
      } ?? [])
  }
}

// SPDX-License-Identifier: MIT

// A program as engines are sent it, Lockstep's own and others: in the words and the keys of YAML, what a spec says of a
// scenario without names, reasons and expected results, with every axis spelled out.

extension Program: JSONReadable {
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
    var rulesets: [String: Ruleset] = [:]
    if let definitions = json["rulesets"] {
      for member in try definitions.members() {
        rulesets[member.key] = try definitions.required(member.key) as Ruleset
      }
    }
    let steps = try json.required("steps") { value throws(JSON.Failure) in
      try value.items { item throws(JSON.Failure) in try Self.instructions(item) }
    }
    self.init(
      process: try json.optional("process") ?? ProcessSetup(),
      threads: try json.required("threads"), rulesets: rulesets,
      instructions: Array(steps.joined()))
  }

  /// Reads a step, or a group of steps that begin at the same time.
  private static func instructions(_ json: JSON) throws(JSON.Failure) -> [Instruction] {
    var instructions: [Instruction] = []
    for (key, timing) in [("together", Timing.together), ("meanwhile", .meanwhile)] {
      let steps: [Instruction] = try json.optional(key) ?? []
      for var step in steps {
        step.timing = timing == .together && instructions.isEmpty ? .after : timing
        instructions.append(step)
      }
    }
    return instructions.isEmpty ? [try Instruction(json)] : instructions
  }
}

extension Program.Instruction: JSONReadable {
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
        thread: members[0].key, action: action, times: try value.optional("times") ?? 1,
        mayBlock: try value.optional("blocks") ?? action.isPark,
        failedAllocation: try value.optional("fail_allocation"))
    }
  }
}

extension FailedAllocation: JSONReadable {
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
  public init(_ json: JSON) throws(JSON.Failure) {
    let site = json["site"] ?? json
    self.init(in: try json.optional("in"), site == "every" ? .every : .nth(try site.number()))
  }
}

extension Capability: JSONReadable {}

extension ProcessSetup: JSONReadable {
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
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      noNewPrivs: try json.optional("no_new_privs") ?? false,
      capabilities: try json.words("capabilities"), uid: try json.optional("uid"),
      userNamespace: try json.optional("user_namespace") ?? false,
      restartsCalls: try json.optional("restarts_calls") ?? true)
  }
}

extension FileRight: JSONReadable {}
extension NetworkRight: JSONReadable {}
extension Scope: JSONReadable {}

extension Ruleset: JSONReadable {
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
  public init(_ json: JSON) throws(JSON.Failure) {
    self.init(
      handledAccessFS: try json.words("handled_access_fs"),
      handledAccessNet: try json.words("handled_access_net"), scoped: try json.words("scoped"),
      rules: try json.optional("rules") ?? [])
  }
}

extension Port: JSONReadable {}

extension Rule: JSONReadable {
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
  public init(_ json: JSON) throws(JSON.Failure) {
    if let path: String = try json.optional("path") {
      self = .pathBeneath(path: path, allowed: try json.words("allow"))
    } else {
      self = .netPort(port: try json.required("port"), allowed: try json.words("allow"))
    }
  }
}

extension JSON {
  /// The words of a list; none if there is no such key.
  func words<Word: JSONReadable & Hashable>(_ key: String) throws(Failure) -> Set<Word> {
    let words: [Word] = try optional(key) ?? []
    return Set(words)
  }
}

public import Scenarios

/// Writes a program as a spec that compiles.
public enum SpecText {
  /// A whole spec with one scenario, whose steps expect what is given.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - outcome: the expected results; steps beyond them expect nothing.
  ///   - slug: the id of the scenario.
  ///   - name: what it shows, in one sentence.
  ///   - condition: the kernels for which the results hold, such as `abi = 11`.
  ///   - comments: lines for the top of the file.
  public static func spec(
    of program: Program, expecting outcome: Outcome, slug: String, name: String,
    condition: String, comments: [String] = []
  ) -> String {
    var lines = comments.map { "# \($0.printable)" }
    lines += [
      "suite: \(slug)", "about: A scenario that was made up and minimised.",
      "where: \(condition)",
    ]
    if !program.rulesets.isEmpty { lines.append("rulesets:") }
    for (name, ruleset) in program.rulesets.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(name): \(text(of: ruleset))")
    }
    lines += ["scenarios:", "  - id: \(slug)", "    name: \(quoted(name))"]
    let process = text(of: program.process)
    if !process.isEmpty { lines.append("    process: {\(process)}") }
    lines += ["    threads: [\(program.threads.joined(separator: ", "))]", "    steps:"]
    for (index, instruction) in program.instructions.enumerated() {
      var entries = words(of: instruction.action)
      if instruction.times != 1 { entries.append("times: \(instruction.times)") }
      // A gate always blocks, so the language takes no word for it.
      if instruction.mayBlock && !instruction.action.isPark { entries.append("blocks: true") }
      if let failure = instruction.failedAllocation {
        entries.append("fail_allocation: \(text(of: failure))")
      }
      // An exit has no result that a spec could expect.
      if index < outcome.results.count, instruction.action.resultKind != .none {
        entries.append("expect: \(outcome.results[index])")
      }
      lines.append("      - \(instruction.thread): {\(entries.joined(separator: ", "))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.printable.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined())\""
  }

  private static func list(_ words: some Sequence<String>) -> String {
    "[\(words.sorted().joined(separator: ", "))]"
  }

  private static func text(of process: ProcessSetup) -> String {
    var entries: [String] = []
    if process.noNewPrivs { entries.append("no_new_privs: true") }
    if !process.capabilities.isEmpty {
      entries.append("capabilities: \(list(process.capabilities.map(\.rawValue)))")
    }
    if let uid = process.uid { entries.append("uid: \(uid)") }
    if process.userNamespace { entries.append("user_namespace: true") }
    if !process.restartsCalls { entries.append("restarts_calls: false") }
    return entries.joined(separator: ", ")
  }

  private static func text(of ruleset: Ruleset) -> String {
    var entries: [String] = []
    if !ruleset.handledAccessFS.isEmpty {
      entries.append("handled_access_fs: \(list(ruleset.handledAccessFS.map(\.rawValue)))")
    }
    if !ruleset.handledAccessNet.isEmpty {
      entries.append("handled_access_net: \(list(ruleset.handledAccessNet.map(\.rawValue)))")
    }
    if !ruleset.scoped.isEmpty { entries.append("scoped: \(list(ruleset.scoped.map(\.rawValue)))") }
    if !ruleset.rules.isEmpty {
      let rules = ruleset.rules.map { "{\(words(of: $0).joined(separator: ", "))}" }
      entries.append("rules: [\(rules.joined(separator: ", "))]")
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private static func words(of rule: Rule) -> [String] {
    switch rule {
    case .pathBeneath(let path, let rights):
      ["path: \(path)", "allow: \(list(rights.map(\.rawValue)))"]
    case .netPort(let port, let rights):
      ["port: \(port.rawValue)", "allow: \(list(rights.map(\.rawValue)))"]
    }
  }

  private static func text(of failure: FailedAllocation) -> String {
    let site =
      switch failure.site {
      case .nth(let number): String(number)
      case .every: "every"
      }
    return failure.thread.map { "{in: \($0), site: \(site)}" } ?? site
  }
}

extension SpecText {
  /// The entries of the mapping that stands for an action; the first is its word.
  private static func words(of action: Action) -> [String] {
    switch action {
    case .setNoNewPrivs: ["set_no_new_privs: true"]
    case .exit: ["exit: true"]
    case .execute: ["execute: true"]
    case .churn: ["churn: true"]
    case .restrictSelf(let ruleset, let flags):
      ["restrict_self: \(ruleset)"]
        + (flags.bits == 0 ? [] : ["flags: [\(flags.names.joined(separator: ", "))]"])
    case .addRule(let ruleset, let rule): ["add_rule: \(ruleset)"] + words(of: rule)
    case .open(let path, let mode): ["open: \(path)", "for: \(mode)"]
    case .make(let path, let kind): ["make: \(path)", "as: \(kind)"]
    case .rename(let path, let target): ["rename: \(path)", "to: \(target)"]
    case .signal(let thread, let call, let signal):
      ["\(call.rawValue): \(thread)"] + (signal == .USR1 ? [] : ["signal: \(signal.rawValue)"])
    case .watchIO(let pipe, let owner, let kind):
      ["watch_io: \(pipe)", "owner: \(owner)", "as: \(kind.rawValue)"]
    // The table's text of all others is their word and their only value.
    default: [action.description.split(separator: " ", maxSplits: 1).joined(separator: ": ")]
    }
  }
}

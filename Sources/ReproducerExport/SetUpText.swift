// SPDX-License-Identifier: MIT

import Scenarios

/// What the process is before its first step, and what the kernel must be.
extension ProgramBuilder {
  /// The body of `set_up()`.
  mutating func setUpLines() -> [String] {
    var samples: [VariantText.Sample] = []
    for scenario in scenarios {
      samples.append((scenario.id.permutation, processLines(scenario)))
    }
    // These come first, because they say what else is needed.
    let rulesets = Set(scenarios.flatMap(\.rulesets.keys)).sorted().flatMap { name in
      variants.lines(scenarios.map { ($0.id.permutation, rulesetLines(name, in: $0)) })
    }
    var lines: [String] = []
    if needs.contains(.directory) {
      lines.append("require(\"enter the directory\", chdir(board->directory));")
    }
    if needs.contains(.failures) {
      require([.part("lock-memory")])
      lines.append("lock_memory();")
    }
    lines += variants.lines(samples)
    if needs.contains(.enforcement) { lines.append("handle_enforcement();") }
    if needs.contains(.domains) { lines.append("board->uid = geteuid();") }
    if needs.contains(.file) {
      lines += [
        "file_descriptor = open(\"file\", O_RDONLY | O_CLOEXEC);",
        "require(\"open the file\", file_descriptor);",
      ]
    }
    return lines + rulesets
  }

  private mutating func processLines(_ scenario: Scenario) -> [String] {
    let setup = scenario.process
    let capabilities = Capability.allCases.filter(setup.capabilities.contains)
      .map { "1ULL << \($0)" }
    let words = capabilities.isEmpty ? "0" : capabilities.joined(separator: " | ")
    let uid = setup.uid ?? ProcessSetup.defaultUID
    var lines: [String] = []
    if needs.contains(.signals) {
      let restart = setup.restartsCalls ? "SA_RESTART" : "0"
      lines.append("handle_signals(\(restart));")
      if needs.contains(.execution) { lines.append("board->restart = \(restart);") }
    }
    if setup.userNamespace {
      require([.part("user-namespace")])
      lines += ["become(\(uid), 0);", "enter_user_namespace();"]
      lines.append("set_capabilities(\(words));")
    } else {
      lines.append("become(\(uid), \(words));")
    }
    if setup.noNewPrivs {
      lines.append("require(\"set no_new_privs\", prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));")
    }
    return lines
  }

  private mutating func rulesetLines(_ name: String, in scenario: Scenario) -> [String] {
    guard let ruleset = scenario.rulesets[name], let constant = names.ruleset(name) else {
      return []
    }
    require([.part("rulesets")])
    if scenario.program.explicitlyCreatedRulesets.contains(name) {
      return ["rulesets[\(constant)] = -1;"]
    }
    require([.part("make-ruleset")])
    let attributes = RulesetText.attributes(ruleset)
    let initialiser =
      attributes.isEmpty ? "{}" : "{ \(attributes.joined(separator: ", ")) }"
    var lines = ["make_ruleset(\(constant), (struct ruleset_attributes)\(initialiser));"]
    for rule in ruleset.rules {
      let call: String
      switch rule {
      case .pathBeneath(let path, let allowed):
        require([.directory, .part("path-rule")])
        call =
          "call_add_path_rule(rulesets[\(constant)], \(path.quotedForC), "
          + "\(RulesetText.rights(allowed)))"
      case .netPort(let port, let allowed):
        require([.ports, .part("port-rule")])
        call =
          "call_add_port_rule(rulesets[\(constant)], board->ports[\(port.constant)], "
          + "\(RulesetText.rights(allowed)))"
      }
      lines.append("require(\"add a rule\", \(call));")
    }
    return lines
  }

  // MARK: What the kernel must be

  /// The body of `unmet()`, which says why a permutation cannot be run.
  mutating func unmetLines() -> [String] {
    var lines = [
      "if (abi < 1)", "\treturn \"needs Landlock\";",
    ]
    let abis = scenarios.map { scenario -> VariantText.Sample in
      let explicit = scenario.program.explicitlyCreatedRulesets
      let abi =
        scenario.rulesets.filter { !explicit.contains($0.key) }.map(\.value.minimumABI).max() ?? 1
      return (
        scenario.id.permutation,
        abi <= 1 ? [] : ["if (abi < \(abi))", "\treturn \"needs Landlock ABI \(abi)\";"]
      )
    }
    lines += variants.lines(abis)
    lines += variants.lines(scenarios.map { ($0.id.permutation, whereLines($0)) })
    let features = scenarios.map { scenario -> VariantText.Sample in
      let features = scenario.requiredFeatures.sorted { $0.rawValue < $1.rawValue }
      return (scenario.id.permutation, features.flatMap { featureLines($0) })
    }
    return lines + variants.lines(features) + ["return NULL;"]
  }

  private mutating func whereLines(_ scenario: Scenario) -> [String] {
    require(ExpectationText.needs(scenario.whereCondition))
    guard let whereCondition = scenario.whereCondition else {
      return ["return \"the spec expects nothing of this permutation\";"]
    }
    guard let condition = ExpectationText.condition(whereCondition) else { return [] }
    let reason = "the spec expects nothing of this kernel, but where \(whereCondition)"
    return ["if (!(\(condition)))", "\treturn \(reason.quotedForC);"]
  }

  private mutating func featureLines(_ feature: Feature) -> [String] {
    func lines(_ condition: String, _ part: String?) -> [String] {
      if let part { require([.part(part)]) }
      return ["if (\(condition))", "\treturn \("needs \(feature.requirement)".quotedForC);"]
    }
    switch feature {
    case .privileged: return lines("geteuid() != 0", nil)
    case .userNamespaces: return lines("!has_user_namespaces()", "can-use-namespaces")
    case .loopback: return lines("!has_loopback()", "has-loopback")
    case .failingAllocations, .failingCredentials:
      let reason =
        "needs root, and fail-nth: CONFIG_FAILSLAB and CONFIG_FAULT_INJECTION_DEBUG_FS"
      return ["if (!can_fail_allocations())", "\treturn \(reason.quotedForC);"]
    case .landlockTracepoints:
      add([.events])
      let reason = "needs root, and tracefs with Landlock's tracepoints (Linux 7.3)"
      return ["if (!can_count_events())", "\treturn \(reason.quotedForC);"]
    case .keyrings: return lines("!has_keyrings()", "has-keyrings")
    case .debuggerGate, .vforkGate, .ptraceAccess: return []
    }
  }

  private mutating func require(_ more: Set<Need>) { add(more) }
}

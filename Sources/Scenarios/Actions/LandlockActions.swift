// SPDX-License-Identifier: MIT

/// The system calls of Landlock, and what can be seen of domains.
extension Vocabulary {
  static let landlock: [ActionRow] = [
    ActionRow(
      "same_domain_as", .livingThread, results: [.truth], needs: [.ptraceAccess], .observes,
      "Asks whether another thread holds the same Landlock domain.", make: Action.sameDomain(as:)),
    ActionRow(
      "count_events", .traceEvent, results: [.number], needs: [.landlockTracepoints],
      [.outside, .observes],
      "Counts how often a tracepoint has fired in the process since the first step; free_domain counts only domains "
        + "that no thread has enforced: those of attempts that failed or were begun anew.",
      make: Action.countEvents(event:)),
    ActionRow(
      "await_freed_domains", .value, results: [.number], needs: [.landlockTracepoints],
      [.once, .outside, .observes],
      "Waits until this many of the domains that the process has made are freed, enforced or not, and counts those that "
        + "are; gives up after two seconds.",
      make: Action.awaitFreedDomains(count:)),
    ActionRow(
      "last_denial", .denialFact, results: [.number], needs: [.landlockTracepoints], .observes,
      "Reads what Landlock reported of the last access that it denied this thread.",
      make: Action.lastDenial(fact:)),
    ActionRow(
      "close_ruleset", .ownRuleset, [.once, .plain],
      "Closes the descriptor of a ruleset; later calls with it get -1.",
      make: Action.closeRuleset(name:)),
    ActionRow(
      "create_ruleset", .newRuleset, [.plain, .allocates],
      "Makes a ruleset without its rules, by landlock_create_ruleset(2).",
      make: Action.createRuleset(name:)),
    ActionRow(
      "add_rule", .ruleset, parameters: ruleForms, [.plain, .allocates],
      "Adds a rule to a ruleset, by landlock_add_rule(2)."
    ) { operands in
      guard let first = operands.first, let ruleset = RulesetReference(first) else { return nil }
      return Rule(operands.dropFirst()).map { .addRule(ruleset: ruleset, rule: $0) }
    },
    restrictSelf,
    ActionRow(
      "psx_restrict_self", .ruleset, [.allocates, .observes, .stepwise],
      "Lets every living thread of the process enforce a ruleset for itself, in a signal handler as libpsx does.",
      make: Action.psxRestrictSelf(ruleset:)),
  ]

  /// The two forms of a rule, in a ruleset and in `add_rule`.
  public static let ruleForms: [[Parameter]] = [
    [
      Parameter("path", .path, "The entry beneath which the rights are granted."),
      Parameter("allow", .fileRights, "The rights that are granted."),
    ],
    [
      Parameter("port", .port, "The port for which the rights are granted."),
      Parameter("allow", .networkRights, "The rights that are granted."),
    ],
  ]

  private static let restrictSelf: ActionRow = {
    var row = ActionRow(
      "restrict_self", .ruleset,
      Parameter(
        "flags", .flags, ordinary: RestrictFlags().operand,
        "The flags; without the key there are none."),
      [.plain, .allocates, .changesCredentials, .stepwise],
      "Enforces a ruleset, by landlock_restrict_self(2).",
      make: Action.restrictSelf(ruleset:flags:))
    row.fingerprintsParametersFirst = true
    return row
  }()
}

// SPDX-License-Identifier: MIT

import Scenarios

/// A key that the language defines, in the order in which authors write it.
///
/// The compiler, its suggestions and the JSON Schema all read these cases: a new key is a new case.
protocol ClosedKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The mapping that has these keys, with an article.
  static var owner: String { get }
  /// What the key says, in one sentence.
  var summary: String { get }
  /// Whether the mapping is useless without it.
  var isRequired: Bool { get }
  /// What its value looks like.
  var shape: Shape { get }
}

/// The keys of a spec file.
enum SpecKey: String, ClosedKey {
  case suite, about, reference
  case condition = "where"
  case rulesets, statements, scenarios

  static let owner = "a spec"

  var summary: String {
    switch self {
    case .suite: "The subject of the file in a few words."
    case .about: "What the scenarios have in common, in a sentence or two."
    case .reference: "Where the claims come from, for scenarios that do not say so themselves."
    case .condition: "The 'where' of scenarios that have none of their own."
    case .rulesets: "Landlock rulesets that all scenarios of the file can name."
    case .statements: "What documents say, for scenarios to claim with 'covers'."
    case .scenarios: "The scenarios, each of which shows one thing."
    }
  }

  var isRequired: Bool { self == .suite || self == .about }

  /// What a file is for: it needs one of these.
  static let contents: [SpecKey] = [.scenarios, .statements]

  var shape: Shape {
    switch self {
    case .suite: .text(isOneLine: true)
    case .about, .reference: .text(isOneLine: false)
    case .condition: .pattern(Pattern.condition)
    case .rulesets: .map(of: .definition(.ruleset), keys: .newName())
    case .statements: .list(of: .definition(.statement), atLeast: 1)
    case .scenarios: .list(of: .definition(.scenario), atLeast: 1, atMost: Limits.scenarios)
    }
  }
}

/// The keys of what a document says.
enum StatementKey: String, ClosedKey {
  case id, says, reference, exempt

  static let owner = "a statement"

  var summary: String {
    switch self {
    case .id: "The name by which scenarios claim it, such as 'man/E2BIG'; no other has it."
    case .says: "What is said, in one sentence of your own."
    case .reference: "Where it is said."
    case .exempt: "Why no scenario can check it; without this key one must."
    }
  }

  var isRequired: Bool { self != .exempt }

  var shape: Shape {
    switch self {
    case .id: .pattern(Pattern.statement)
    case .says, .reference, .exempt: .text(isOneLine: true)
    }
  }
}

/// The keys of a scenario.
enum ScenarioKey: String, ClosedKey {
  case id, name, reference, covers, because
  case condition = "where"
  case rulesets, process, threads, requires, matrix
  case knownIssues = "known_issues"
  case steps

  static let owner = "a scenario"

  var summary: String {
    switch self {
    case .id: "The name on the command line: lower-case words joined by '-', unique in the topic."
    case .name: "What the scenario shows, in one sentence."
    case .reference: "Where the claim comes from: a man page, a commit, a mail."
    case .covers: "The ids of statements that the scenario checks; 'lockstep coverage' lists them."
    case .because: "Why the results must be so, for steps that give no reason of their own."
    case .condition:
      "The kernels for which the expected results hold, such as 'edition >= v2'; on others the simulator judges alone."
    case .rulesets: "Further Landlock rulesets, for this scenario alone."
    case .process: "What the process under test is before its first step."
    case .threads: "The threads that exist before the first step; the first one is the leader."
    case .requires: "Features that the kernel must have beyond those that the actions need."
    case .matrix: "Axes of values; the scenario is run once for each permutation of them."
    case .knownIssues: "Kernel bugs that make the scenario fail on some kernels."
    case .steps: "What the threads do, one step after the other."
    }
  }

  var isRequired: Bool {
    switch self {
    case .id, .name, .threads, .steps: true
    default: false
    }
  }

  var shape: Shape {
    switch self {
    case .id: .newName()
    case .name: .text(isOneLine: true)
    case .reference, .because: .text(isOneLine: false)
    case .covers: .list(of: .pattern(Pattern.statement), isSet: true)
    case .condition: .pattern(Pattern.condition)
    case .rulesets: .map(of: .definition(.ruleset), keys: .newName())
    case .process: .either([.definition(.process), .definition(.axis)])
    case .threads: .list(of: .newName(), atLeast: 1, atMost: Limits.threads, isSet: true)
    case .requires:
      .either([
        .list(
          of: .either([.words(Feature.allCases.map(\.rawValue)), .definition(.axis)]), isSet: true),
        .definition(.axis),
      ])
    case .matrix: .definition(.matrix)
    case .knownIssues: .list(of: .definition(.issue))
    case .steps: .list(of: .definition(.step), atLeast: 1)
    }
  }
}

/// The keys of a process before its first step.
enum ProcessKey: String, ClosedKey {
  case noNewPrivs = "no_new_privs"
  case capabilities, uid
  case userNamespace = "user_namespace"
  case restartsCalls = "restarts_calls"

  static let owner = "'process'"

  var summary: String {
    switch self {
    case .noNewPrivs: "Whether no_new_privs is set before any thread is created."
    case .capabilities: "The capabilities, permitted and effective, that every thread starts with."
    case .uid: "The real, effective and saved uid; without it the engine's ordinary user."
    case .userNamespace: "Whether the process lives in a user namespace of its own."
    case .restartsCalls: "Whether its signal handlers have SA_RESTART; they do without the key."
    }
  }

  var isRequired: Bool { false }

  var shape: Shape {
    switch self {
    case .noNewPrivs, .userNamespace, .restartsCalls: .either([.truth, .definition(.axis)])
    case .capabilities:
      .either([
        .list(
          of: .either([.words(Capability.allCases.map(\.rawValue)), .definition(.axis)]),
          isSet: true),
        .definition(.axis),
      ])
    case .uid: .either([OperandKind.uid.shape, .definition(.axis)])
    }
  }
}

/// The keys of a ruleset.
enum RulesetKey: String, ClosedKey {
  case handledAccessFS = "handled_access_fs"
  case handledAccessNet = "handled_access_net"
  case scoped, rules

  static let owner = "a ruleset"

  var summary: String {
    switch self {
    case .handledAccessFS: "The rights over files that are denied unless a rule allows them."
    case .handledAccessNet: "The rights over the network that are denied unless a rule allows them."
    case .scoped: "The interactions that are confined to the domain."
    case .rules: "What is allowed, and where."
    }
  }

  var isRequired: Bool { false }

  var shape: Shape {
    switch self {
    case .handledAccessFS: .list(of: .words(FileRight.allCases.map(\.rawValue)), isSet: true)
    case .handledAccessNet: .list(of: .words(NetworkRight.allCases.map(\.rawValue)), isSet: true)
    case .scoped: .list(of: .words(Scope.allCases.map(\.rawValue)), isSet: true)
    case .rules: .list(of: .definition(.rule))
    }
  }
}

/// The keys of a matrix.
enum MatrixKey: String, ClosedKey {
  case axes, exclude, include

  static let owner = "'matrix'"

  var summary: String {
    switch self {
    case .axes: "The axes; '$axis' in process, requires and steps stands for the axis's value."
    case .exclude: "Values of some axes; permutations that have all of them are left out."
    case .include: "Values of all axes; such a permutation is run although 'exclude' matches it."
    }
  }

  var isRequired: Bool { self == .axes }

  /// Values of some axes.
  static let selection = Shape.map(
    of: .either([.valueName, .list(of: .valueName, atLeast: 1)]), keys: .pattern(Pattern.name),
    atLeast: 1)

  var shape: Shape {
    switch self {
    case .axes:
      .map(
        of: .either([
          .list(of: .valueName, atLeast: 1),
          .map(of: .anything, keys: .valueName, atLeast: 1),
        ]), keys: .newName(except: ConditionReader.words.sorted()), atLeast: 1,
        atMost: Limits.axes)
    case .exclude, .include: .list(of: Self.selection)
    }
  }
}

/// The keys of a known issue.
enum IssueKey: String, ClosedKey {
  case when, bug, because

  static let owner = "a known issue"

  var summary: String {
    switch self {
    case .when: "The kernels that have the bug, such as 'release >= 7.0 and release < 7.0.4'."
    case .bug: "The name of the bug: a CVE, a commit, a report."
    case .because: "Why the scenario fails there."
    }
  }

  var isRequired: Bool { true }

  var shape: Shape {
    switch self {
    case .when: .pattern(Pattern.condition)
    case .bug: .text(isOneLine: true)
    case .because: .text(isOneLine: false)
    }
  }
}

/// The keys that every step can have, beside its action and the parameters of that.
enum StepKey: String, ClosedKey {
  case expect, times, because, when, blocks
  case failAllocation = "fail_allocation"

  static let owner = "a step"

  var summary: String {
    switch self {
    case .expect: "The result, a list of allowed results, or a mapping from conditions to results."
    case .times: "How often the thread does so in a row; 0 leaves the step out of a permutation."
    case .because: "Why the result must be so."
    case .when: "The axis values for which the step is done; other permutations leave it out."
    case .blocks:
      "Whether the step is over, with the result 'blocked', when the thread sleeps in it; 'finish' awaits the rest."
    case .failAllocation:
      "The allocation that fails: its number, 'every' for each in turn, or a mapping that names a thread as well."
    }
  }

  var isRequired: Bool { false }

  var shape: Shape {
    switch self {
    // The action decides which results there are.
    case .expect: .anything
    case .times: .either([.integer(1...Limits.times), .definition(.axis)])
    case .because: .text(isOneLine: false)
    case .when: MatrixKey.selection
    case .blocks: .either([.truth, .definition(.axis)])
    case .failAllocation:
      .either([FailedAllocationKey.site.shape, .definition(.failedAllocation), .definition(.axis)])
    }
  }
}

/// The keys of a failing allocation that names its thread.
enum FailedAllocationKey: String, ClosedKey {
  case thread = "in"
  case site

  static let owner = "'fail_allocation'"

  /// The word that stands for each allocation in turn.
  static let every = "every"

  var summary: String {
    switch self {
    case .thread: "The thread whose allocation fails."
    case .site: "The number of the allocation since the beginning of the call, or 'every'."
    }
  }

  var isRequired: Bool { true }

  var shape: Shape {
    switch self {
    case .thread: .either([.pattern(Pattern.name), .definition(.axis)])
    case .site:
      .either([.words([Self.every]), .integer(1...Limits.sweep), .definition(.axis)])
    }
  }
}

/// The keys of steps that begin at the same time.
enum GroupKey: String, ClosedKey {
  case together, meanwhile

  static let owner = "a group"

  var summary: String {
    switch self {
    case .together: "Steps that begin at the same time, one of each thread at most."
    case .meanwhile: "Steps that are repeated until those of 'together' have ended."
    }
  }

  var isRequired: Bool { self == .together }

  var shape: Shape { .list(of: .definition(.single), atLeast: 1) }
}

/// The words that stand where a step names its thread.
///
/// They cannot be names of threads.
enum StepWord: String, CaseIterable, Sendable {
  case all, outside

  /// What a step with this word does, in one sentence.
  var summary: String {
    switch self {
    case .all: "Every living thread of the process under test, one after the other."
    case .outside: "Lockstep itself, a process without a domain that is no part of the scenario."
    }
  }
}

/// Words that cannot be names, because another part of the language or YAML itself uses them.
enum ReservedName {
  /// All of them, in an order that does not change.
  static let all: [String] =
    (yamlWords.sorted() + StepWord.allCases.map(\.rawValue) + GroupKey.allCases.map(\.rawValue))

  /// Words to which some readers of YAML give the type of a truth value or of nothing.
  private static let yamlWords: Set<String> = ["true", "false", "null", "yes", "no", "on", "off"]

  /// Whether a word is reserved.
  static func contains(_ word: String) -> Bool {
    yamlWords.contains(word) || StepWord(rawValue: word) != nil || GroupKey(rawValue: word) != nil
  }
}

/// What the conditions of an expectation can ask of a kernel.
///
/// They cannot be names of axes, which stand in the same place.
enum ConditionSubject: String, CaseIterable, Sendable {
  case abi, edition, release, erratum

  /// What is compared, in one sentence.
  var summary: String {
    switch self {
    case .abi: "The Landlock ABI version, such as 'abi < 8'."
    case .edition: "The version of the TSYNC algorithm, such as 'edition = 7.3'."
    case .release: "The kernel's release, such as 'release >= 7.0.4'."
    case .erratum: "Whether an erratum is fixed, such as 'erratum = 2'."
    }
  }
}

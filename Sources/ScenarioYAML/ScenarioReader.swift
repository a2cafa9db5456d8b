// SPDX-License-Identifier: MIT

import Scenarios

/// What the scenarios of a file share.
struct SpecContext {
  /// The folder of the file.
  var topic: String
  /// The default reference.
  var reference: String?
  /// Where expected results hold, unless a scenario says so itself.
  var condition: Condition?
  /// The rulesets of the file.
  var rulesets: [String: DefinedRuleset]
  /// Names that may be meant to be rulesets, in parts of the file that could not be read.
  var unknownNames: Set<String>
}

/// A scenario with its permutations, and what other readers must know of it.
struct ReadScenario {
  /// The axes of the matrix.
  var axes: [Axis] = []
  /// The permutations, of which some may be incomplete after a mistake.
  var permutations: [ScenarioTemplate.Permutation] = []
  /// The id, if it could be read.
  var slug: (name: String, place: SourceRange)?
  /// The rulesets that any permutation names, or may name.
  var rulesetNames: Set<String> = []
}

/// Reads one scenario and spells out its permutations.
struct ScenarioReader {
  /// Reads values and reports.
  let nodes: NodeReader
  /// What the scenarios of the file share.
  let spec: SpecContext
  /// How many values the permutations of the file may still come to.
  var valuesLeft = Limits.expandedValues
  private var report: FileReport { nodes.report }

  /// The parts of a scenario that are the same in all of its permutations.
  private struct ScenarioHeader {
    var slug: String?
    var name: String?
    var reference: String?
    var covers: [String]
    var because: String?
    var location: SourceRange
    var threads: [(name: String, place: SourceRange)]
    /// Names that may exist, in parts of the scenario that could not be read.
    var unknownNames: Set<String>
    var rulesets: [String: DefinedRuleset]
    var ownRulesets: [String: DefinedRuleset]
    var matrix: Matrix
  }

  /// Reads a scenario.
  mutating func scenario(_ node: Node) -> ReadScenario {
    guard let fields = nodes.fields(node, ScenarioKey.self) else { return ReadScenario() }
    let header = header(fields)
    checkReferences(fields, header.matrix)
    var read = ReadScenario()
    read.axes = header.matrix.axes.map { Axis($0.name, $0.values.map(\.name)) }
    read.slug = fields[.id].flatMap { node in header.slug.map { ($0, node.place) } }
    guard fits(fields, header) else { return read }
    let start = report.count
    let made = report.madeCount
    var sum = Findings(permutations: 0)
    for permutation in header.matrix.permutations {
      let (scenario, names) = self.permutation(permutation, fields, header)
      scenario.map { read.permutations.append($0) }
      read.rulesetNames.formUnion(names)
      sum.add(report.takeFindings(since: start), in: permutation)
      // Whoever has so many mistakes to mend need not know of the others yet.
      if start + sum.findings.count > Limits.diagnostics
        || report.madeCount - made > Limits.repeatedDiagnostics
      {
        break
      }
    }
    for found in sum.findings {
      report.add(withPermutations(found, of: header.matrix, read: sum.permutations))
    }
    let isWhole = sum.permutations == header.matrix.permutations.count && !header.matrix.isBroken
    report.settleClaims(reporting: isWhole)
    warnAboutUnused(header.ownRulesets, used: read.rulesetNames)
    return read
  }

  /// The findings of all permutations, each of them once.
  private struct Findings {
    /// How many permutations have been read.
    var permutations: Int
    /// The findings, the first permutations that have them, and how many do.
    var findings: [(finding: FileReport.Problem, first: Permutation, count: Int)] = []
    private var indices: [FileReport.Problem: Int] = [:]

    init(permutations: Int) { self.permutations = permutations }

    mutating func add(_ new: [FileReport.Problem], in permutation: Permutation) {
      permutations += 1
      for finding in new {
        if let index = indices[finding] {
          findings[index].count += 1
        } else {
          indices[finding] = findings.count
          findings.append((finding, permutation, 1))
        }
      }
    }
  }

  /// Whether the permutations are small enough to be read; if not, that is reported.
  private mutating func fits(_ fields: Fields<ScenarioKey>, _ header: ScenarioHeader) -> Bool {
    let cost = ReadingCost(header.matrix)
    let keys: [ScenarioKey] = [.process, .requires, .condition, .knownIssues, .steps]
    let each = keys.compactMap { fields[$0] }.reduce(1) { $0 + cost.of($1) }
    // No overflow: a file has less than 2^18 values, so 2^36 where each is an axis, and 2^9 permutations.
    let values = each * header.matrix.permutations.count
    guard values <= valuesLeft else {
      report.error(
        "too much to read: the permutations of a spec come to at most \(Limits.expandedValues) keys and "
          + "values; divide the file, or the matrix", at: header.matrix.place ?? header.location)
      return false
    }
    valuesLeft -= values
    return true
  }

  /// Adds a note to a finding that not all permutations have.
  private func withPermutations(
    _ found: (finding: FileReport.Problem, first: Permutation, count: Int), of matrix: Matrix,
    read: Int
  ) -> FileReport.Problem {
    guard found.count < read, let place = matrix.place else { return found.finding }
    var finding = found.finding
    let some = read < matrix.permutations.count ? "the first \(read)" : "\(read)"
    finding.notes.append(
      .init(
        "in \(found.count) of \(some) permutations, first in \(found.first.description)",
        at: place))
    return finding
  }

  // MARK: What all permutations share

  private func header(_ fields: Fields<ScenarioKey>) -> ScenarioHeader {
    let own = fields[.rulesets].map {
      RulesetReader(nodes).rulesets($0, besides: spec.rulesets)
    }
    let threads = fields[.threads].flatMap { self.threads($0) }
    var doubtful = spec.unknownNames.union(fields.unknownEntries.flatMap(\.value.allTexts))
    if threads == nil {
      // Nothing can be said about any thread.
      doubtful.formUnion(fields[.steps]?.allTexts ?? [])
    } else if let node = fields[.threads] {
      doubtful.formUnion(node.allTexts)
    }
    if let node = fields[.rulesets] { doubtful.formUnion(RulesetReader.unknownNames(node)) }
    var matrix = fields.entries[.matrix].map { MatrixReader(nodes).matrix($0) } ?? Matrix()
    if fields.meantKeys.contains(.matrix) { matrix.isBroken = true }
    if matrix.isBroken { doubtful.formUnion(fields[.matrix]?.allTexts ?? []) }
    return ScenarioHeader(
      slug: fields[.id].flatMap { nodes.newName($0, "the id of a scenario") },
      name: fields[.name].flatMap { nodes.text($0, "'name'") },
      reference: fields[.reference].flatMap { nodes.text($0, "'reference'", isOneLine: false) }
        ?? spec.reference,
      covers: fields[.covers].map { statements($0) } ?? [],
      because: fields[.because].flatMap { nodes.text($0, "'because'", isOneLine: false) },
      location: fields[.id]?.place ?? fields.place, threads: threads ?? [], unknownNames: doubtful,
      rulesets: spec.rulesets.merging(own ?? [:]) { _, own in own }, ownRulesets: own ?? [:],
      matrix: matrix)
  }

  /// The names of the threads that could be read, or `nil` if there are none.
  private func threads(_ node: Node) -> [(name: String, place: SourceRange)]? {
    guard let items = nodes.list(node, "'threads'") else { return nil }
    if items.isEmpty { report.error("a scenario needs at least one thread", at: node) }
    var names: [(name: String, item: Node)] = []
    for item in items {
      guard let name = nodes.newName(item, "the name of a thread") else { continue }
      if let first = names.first(where: { $0.name == name }) {
        nodes.reportRepetition(name, at: item, first: first.item)
      } else if names.count == Limits.threads {
        report.error("too many threads; 'threads' has at most \(Limits.threads)", at: item)
        break
      } else {
        names.append((name, item))
      }
    }
    return names.isEmpty ? nil : names.map { ($0.name, $0.item.place) }
  }

  /// The ids of the statements that a scenario claims to check.
  private func statements(_ node: Node) -> [String] {
    var ids: [String] = []
    var items: [String: Node] = [:]
    for item in nodes.list(node, "'covers'") ?? [] {
      guard let id = StatementReader.id(item, nodes) else { continue }
      if let first = items[id] {
        nodes.reportRepetition(id, at: item, first: first)
      } else {
        ids.append(id)
        items[id] = item
      }
    }
    return ids
  }

  /// Reports references to axes that do not exist, and axes to which nothing refers.
  private func checkReferences(_ fields: Fields<ScenarioKey>, _ matrix: Matrix) {
    guard !matrix.isBroken else { return }
    let places: [ScenarioKey] = [.process, .requires, .steps]
    let references = places.compactMap { fields[$0] }.flatMap { AxisReference.all(in: $0) }
    for reference in references where matrix.axis(reference.name) == nil {
      if report.isFull { break }
      let names = matrix.axes.map { "$" + $0.name }
      let hint =
        matrix.axes.isEmpty
        ? "; the scenario has no matrix"
        : report.suggestion(for: "$" + reference.name, among: names)
      report.error("unknown axis '$\(reference.name)'\(hint)", at: reference.place)
    }
    var used = Set(references.map(\.name))
    if let text = fields[.condition]?.text { used.formUnion(ConditionReader.subjects(of: text)) }
    for step in fields[.steps].map({ Self.items($0) }) ?? [] { used.formUnion(Self.axes(of: step)) }
    for issue in fields[.knownIssues].map({ Self.items($0) }) ?? [] {
      guard case .mapping(let entries) = issue.content else { continue }
      for entry in entries where entry.name == IssueKey.when.rawValue {
        used.formUnion(ConditionReader.subjects(of: entry.value.text ?? ""))
      }
    }
    for axis in matrix.axes where !used.contains(axis.name) {
      report.error("nothing uses the axis '\(axis.name)'", at: axis.place)
    }
  }

  private static func items(_ node: Node) -> [Node] {
    if case .sequence(let items) = node.content { items } else { [] }
  }

  /// The names in the `when` and the `expect` of a step that may be axes.
  private static func axes(of step: Node) -> Set<String> {
    guard case .mapping(let entries) = step.content else { return [] }
    let grouped = entries.filter { GroupKey(rawValue: $0.name) != nil }
    if !grouped.isEmpty {
      return grouped.flatMap { items($0.value) }.reduce(into: []) { $0.formUnion(axes(of: $1)) }
    }
    guard case .mapping(let keys)? = entries.first?.value.content
    else { return [] }
    var names: Set<String> = []
    for key in keys {
      guard case .mapping(let values) = key.value.content else { continue }
      switch StepKey(rawValue: key.name) {
      case .when: names.formUnion(values.map(\.name))
      case .expect:
        for value in values { names.formUnion(ConditionReader.subjects(of: value.name)) }
      default: break
      }
    }
    return names
  }

  /// Warns about rulesets that nothing names, unless a mistake may be the reason.
  func warnAboutUnused(_ rulesets: [String: DefinedRuleset], used: Set<String>) {
    guard !report.hasErrors else { return }
    for (name, ruleset) in rulesets where !used.contains(name) {
      report.warning("no step uses the ruleset '\(name)'", at: ruleset.place)
    }
  }

  // MARK: One permutation

  private func permutation(
    _ permutation: Permutation, _ fields: Fields<ScenarioKey>, _ header: ScenarioHeader
  ) -> (ScenarioTemplate.Permutation?, rulesetNames: Set<String>) {
    let substitution = Substitution(permutation: permutation, report: report)
    let process = fields[.process].map { self.process(substitution.applied(to: $0)) }
    let requires = fields[.requires].flatMap {
      nodes.words(
        substitution.applied(to: $0), "'requires'", each: "feature", of: Feature.self)
    }
    let issues = fields[.knownIssues].map {
      knownIssues($0, matrix: header.matrix, permutation: permutation)
    }
    let scope = expectationScope(fields, header, permutation)
    let steps =
      fields[.steps].map { self.steps($0, permutation, header, scope: scope) }
      ?? PermutationSteps()
    guard let slug = header.slug, let name = header.name else { return (nil, steps.rulesetNames) }
    let rulesets = steps.rulesetNames.reduce(into: [:]) { $0[$1] = header.rulesets[$1]?.ruleset }
    let scenario = Scenario(
      id: ScenarioID(topic: spec.topic, slug: slug, permutation: permutation.names), name: name,
      reference: header.reference, covers: header.covers, because: header.because,
      process: process ?? ProcessSetup(),
      threads: header.threads.map(\.name), rulesets: rulesets,
      steps: steps.steps, where: scope.condition,
      requires: requires ?? [], knownIssues: issues ?? [],
      location: report.location(header.location))
    let places = steps.armPlaces.map { $0.map(report.location) }
    return (.init(scenario, armPlaces: places), steps.rulesetNames)
  }

  /// For which kernels the expected results of a permutation hold.
  private func expectationScope(
    _ fields: Fields<ScenarioKey>, _ header: ScenarioHeader, _ permutation: Permutation
  ) -> ConditionReader.Resolution {
    let otherwise = ConditionReader.Resolution.condition(spec.condition ?? Condition([]))
    guard let node = fields[.condition] else { return otherwise }
    let reader = ConditionReader(nodes: nodes, matrix: header.matrix, permutation: permutation)
    guard let resolution = reader.condition(node) else { return otherwise }
    reader.claimSatisfiable(resolution, at: node.place)
    return resolution
  }

  private func steps(
    _ node: Node, _ permutation: Permutation, _ header: ScenarioHeader,
    scope: ConditionReader.Resolution
  ) -> PermutationSteps {
    guard let items = nodes.list(node, "'steps'") else { return PermutationSteps() }
    let context = ScenarioContext(
      nodes: nodes, threads: header.threads, rulesets: header.rulesets, matrix: header.matrix,
      permutation: permutation, scope: scope, hasReason: header.because != nil,
      unknownNames: header.unknownNames)
    let count = report.count
    var reader = StepReader(context)
    let steps = reader.read(items)
    if items.isEmpty {
      report.error("a scenario needs at least one step", at: node)
    } else if report.count == count, !header.matrix.isBroken, !header.threads.isEmpty {
      if steps.steps.isEmpty {
        report.error("no step is left in a permutation", at: node)
      } else if !steps.isPinned {
        report.error(
          "no step says what it expects; a scenario expects at least one result",
          at: header.location)
      }
    }
    return steps
  }

  private func process(_ node: Node) -> ProcessSetup {
    var setup = ProcessSetup()
    guard let fields = nodes.fields(node, ProcessKey.self) else { return setup }
    setup.noNewPrivs =
      fields[.noNewPrivs].flatMap { nodes.truth($0, "'no_new_privs'") } ?? setup.noNewPrivs
    setup.capabilities =
      fields[.capabilities].flatMap {
        nodes.words($0, "'capabilities'", each: "capability", of: Capability.self)
      } ?? setup.capabilities
    setup.uid = fields[.uid].flatMap {
      nodes.integer($0, "'uid'", in: 0...Int(UInt32.max) - 1).map { UInt32($0) }
    }
    setup.userNamespace =
      fields[.userNamespace].flatMap { nodes.truth($0, "'user_namespace'") } ?? setup.userNamespace
    setup.restartsCalls =
      fields[.restartsCalls].flatMap { nodes.truth($0, "'restarts_calls'") } ?? setup.restartsCalls
    return setup
  }

  private func knownIssues(_ node: Node, matrix: Matrix, permutation: Permutation) -> [KnownIssue] {
    let conditions = ConditionReader(nodes: nodes, matrix: matrix, permutation: permutation)
    return (nodes.list(node, "'known_issues'") ?? []).compactMap { item in
      guard let fields = nodes.fields(item, IssueKey.self) else { return nil }
      let bug = fields[.bug].flatMap { nodes.text($0, "'bug'") }
      let because = fields[.because].flatMap { nodes.text($0, "'because'", isOneLine: false) }
      let resolution = fields[.when].flatMap { conditions.condition($0) }
      if let resolution, let node = fields[.when] {
        conditions.claimSatisfiable(resolution, at: node.place)
      }
      guard let bug, let because, case .condition(let condition)? = resolution else { return nil }
      return KnownIssue(
        condition: condition, bug: bug, because: because,
        location: report.location(item.place))
    }
  }
}

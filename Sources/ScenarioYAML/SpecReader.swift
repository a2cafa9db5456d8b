// SPDX-License-Identifier: MIT

import Scenarios

/// A spec file after reading, before it has been compared with the other files.
struct ReadSpec {
  /// What there is to say about the file.
  var report: FileReport
  /// The folder of the file.
  var topic: String
  /// The ids of the scenarios and where they are.
  var slugs: [(name: String, place: SourceRange)] = []
  /// The ids of the statements and where they are.
  var statements: [(name: String, place: SourceRange)] = []
  /// The spec, or `nil` after a mistake.
  var spec: Spec?
}

/// Reads one spec file.
struct SpecReader {
  private let nodes: NodeReader
  private var report: FileReport { nodes.report }
  private let path: String
  private let root: String?

  /// Reads a file.
  static func read(_ source: SpecSource) -> ReadSpec {
    let bytes = SpecText.withoutByteOrderMark(source.text)
    // A file that is too large is not shown, so its lines need not be known.
    let isLarge = bytes.count > Limits.specBytes
    let report = FileReport(
      path: source.path, text: isLarge ? "" : String(decoding: bytes, as: UTF8.self))
    let reader = SpecReader(
      nodes: NodeReader(report: report), path: source.path, root: source.root)
    let topic = reader.topic()
    var read = ReadSpec(report: report, topic: topic ?? "")
    guard SpecText.isReadable(bytes, report: report),
      let root = YAMLTree.root(of: bytes, report: report)
    else { return read }
    reader.spec(root, into: &read)
    return read
  }

  /// The name of the file's folder; what is wrong with the path is reported.
  private func topic() -> String? {
    checkFolders()
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let suffix = ".yaml"
    let file = parts.last ?? ""
    if !file.hasSuffix(suffix) || !Pattern.isName(String(file.dropLast(suffix.count))) {
      report.error(
        "the name of a spec file must be lower-case words joined by '-', then '\(suffix)'",
        at: .start)
    }
    guard let topic = parts.dropLast().last, Pattern.isName(topic) else {
      report.error(
        "a spec must lie in a folder named for its topic, in lower-case words joined by '-'",
        at: .start)
      return nil
    }
    return topic
  }

  /// Reports folders whose names could be anything, though they come into reports and into generated code.
  private func checkFolders() {
    if !path.unicodeScalars.allSatisfy(\.isPrintable) {
      report.error("the path of a spec must have no control or invisible characters", at: .start)
    }
    guard let root, path.hasPrefix(root) else { return }
    // The topic is the last folder, and has a message of its own.
    for folder in path.dropFirst(root.count).split(separator: "/").dropLast(2)
    where !Pattern.isName(String(folder)) {
      report.error(
        "the folder \(FileReport.quoted(String(folder))) must be named in lower-case words joined "
          + "by '-', as all folders of specs", at: .start)
    }
  }

  private func spec(_ root: Node, into read: inout ReadSpec) {
    guard let fields = nodes.fields(root, SpecKey.self) else { return }
    checkContents(fields)
    let suite = fields[.suite].flatMap { nodes.text($0, "'suite'") }
    let about = fields[.about].flatMap { nodes.text($0, "'about'", isOneLine: false) }
    let statements = fields[.statements].map { StatementReader(nodes).statements($0) } ?? []
    read.statements = statements.map { ($0.statement.id, $0.place) }
    let rulesets = fields[.rulesets].map { RulesetReader(nodes).rulesets($0) } ?? [:]
    let context = SpecContext(
      topic: read.topic,
      reference: fields[.reference].flatMap { nodes.text($0, "'reference'", isOneLine: false) },
      condition: fields[.condition].flatMap { condition($0) }, rulesets: rulesets,
      unknownNames: Set(
        fields.unknownEntries.flatMap(\.value.allTexts)
          + (fields[.rulesets].map { RulesetReader.unknownNames($0) } ?? [])))
    var reader = ScenarioReader(nodes: nodes, spec: context)
    var templates: [ScenarioTemplate] = []
    var count = 0
    var used: Set<String> = []
    for item in items(fields) {
      let scenario = reader.scenario(item)
      template(scenario, at: item).map { templates.append($0) }
      count += scenario.permutations.count
      if count > Limits.permutationsOfSpec {
        report.error(
          "too many permutations; a spec has at most \(Limits.permutationsOfSpec)", at: item)
        return
      }
      scenario.slug.map { read.slugs.append($0) }
      used.formUnion(scenario.rulesetNames)
    }
    reader.warnAboutUnused(rulesets, used: used)
    guard !report.hasErrors, let suite, let about else { return }
    read.spec = Spec(
      path: path, topic: read.topic, suite: suite, about: about,
      statements: statements.map(\.statement), templates: templates)
  }

  /// Reports a file that says nothing, unless a misspelled key was to say it.
  private func checkContents(_ fields: Fields<SpecKey>) {
    let isEmpty = SpecKey.contents.allSatisfy {
      fields[$0] == nil && !fields.meantKeys.contains($0)
    }
    guard isEmpty else { return }
    let keys = SpecKey.contents.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    report.error("\(SpecKey.owner) needs the key \(keys)", at: fields.place)
  }

  /// The permutations of a scenario as one template.
  private func template(_ scenario: ReadScenario, at node: Node) -> ScenarioTemplate? {
    guard !report.hasErrors, !scenario.permutations.isEmpty else { return nil }
    let template = ScenarioTemplate(scenario.permutations, axes: scenario.axes)
    // What is kept must be what was read, or another scenario would run than the spec says.
    guard template.scenarios == scenario.permutations.map(\.scenario) else {
      report.error(
        "the permutations of this scenario cannot be brought together, which is a fault of Lockstep; "
          + "steps of axis values must come in the same order in all of them", at: node)
      return nil
    }
    return template
  }

  /// The condition that holds for scenarios without one of their own; a file has no axes to ask for.
  private func condition(_ node: Node) -> Condition? {
    let reader = ConditionReader(nodes: nodes, matrix: Matrix(), permutation: Permutation())
    guard let resolution = reader.condition(node) else { return nil }
    reader.claimSatisfiable(resolution, at: node.place)
    report.settleClaims(reporting: true)
    guard case .condition(let condition) = resolution else { return nil }
    return condition
  }

  private func items(_ fields: Fields<SpecKey>) -> [Node] {
    guard let node = fields[.scenarios], let items = nodes.list(node, "'scenarios'") else {
      return []
    }
    if items.isEmpty { report.error("a spec needs at least one scenario", at: node) }
    if items.count > Limits.scenarios {
      report.error(
        "too many scenarios; a spec has at most \(Limits.scenarios)",
        at: items[Limits.scenarios])
    }
    return Array(items.prefix(Limits.scenarios))
  }
}

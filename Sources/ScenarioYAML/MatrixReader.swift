// SPDX-License-Identifier: MIT

import Scenarios

/// Reads a matrix and spells out its permutations.
struct MatrixReader {
  /// Reads values and reports.
  let nodes: NodeReader
  private var report: FileReport { nodes.report }

  /// Reads values with a node reader.
  init(_ nodes: NodeReader) { self.nodes = nodes }

  /// Reads the `matrix` of a scenario.
  func matrix(_ entry: Node.Entry) -> Matrix {
    let count = report.count
    var matrix = Matrix(place: entry.key.place)
    if let fields = nodes.fields(entry.value, MatrixKey.self) {
      matrix.axes = fields[.axes].map { axes($0) } ?? []
      // Selections of values cannot be judged while the values are in doubt.
      if report.count == count, !matrix.axes.isEmpty {
        matrix.permutations = permutations(matrix, fields, at: entry.key.place)
      }
    }
    matrix.isBroken = report.count != count || entry.value.isUnusable
    if matrix.isBroken { matrix.permutations = [Permutation()] }
    return matrix
  }

  // MARK: Axes

  private func axes(_ node: Node) -> [Matrix.Axis] {
    guard let entries = nodes.mapping(node, "'axes'") else { return [] }
    if entries.isEmpty { report.error("a matrix needs at least one axis", at: node) }
    if entries.count > Limits.axes {
      report.error(
        "too many axes; a matrix has at most \(Limits.axes)", at: entries[Limits.axes].key)
    }
    return entries.prefix(Limits.axes).compactMap { entry in
      let name = nodes.newName(entry.key, "the name of an axis")
      if let name, ConditionReader.words.contains(name) {
        report.error(
          "an axis cannot be '\(name)', which has a meaning in conditions", at: entry.key)
      }
      let values = values(entry)
      return name.map { Matrix.Axis(name: $0, place: entry.key.place, values: values) }
    }
  }

  private func values(_ axis: Node.Entry) -> [Matrix.Value] {
    let values: [Matrix.Value]
    switch axis.value.content {
    case .sequence(let items):
      values = items.compactMap { item in
        guard let name = item.text else {
          if !item.isUnusable {
            report.error(
              "a value in a list of axis values must be single; give "
                + "\(item.kindName) a name: {name: value}", at: item)
          }
          return nil
        }
        return Matrix.Value(name: name, node: item, place: item.place)
      }
    case .mapping(let entries):
      values = entries.map {
        Matrix.Value(name: $0.name, node: $0.value, place: $0.key.place)
      }
    case .unusable: return []
    case .scalar:
      report.error(
        "the axis \(FileReport.quoted(axis.name)) must be a list, or a mapping from names to values",
        at: axis.value)
      return []
    }
    if values.isEmpty {
      report.error("the axis \(FileReport.quoted(axis.name)) has no values", at: axis.value)
    }
    return checked(values)
  }

  /// Reports values whose names cannot be parts of a permutation's name.
  private func checked(_ values: [Matrix.Value]) -> [Matrix.Value] {
    var names: [String: SourceRange] = [:]
    for value in values {
      let isNothing =
        value.node.plainText == value.name && YAMLType.other(of: value.name) == "nothing"
      if isNothing || !Pattern.isValueName(value.name) {
        report.error(
          "\(FileReport.quoted(value.name)) cannot name a permutation; write {name: value} with a "
            + "name of letters, digits, '_', '.', '+' and '-'", at: value.place)
      } else if value.name.utf8.count > NodeReader.longestName {
        report.error(
          "the name of an axis value has more than \(NodeReader.longestName) characters",
          at: value.place)
      } else if let first = names[value.name] {
        report.error(
          "the axis has the value '\(value.name)' twice", at: value.place,
          notes: [.init("the first one is here", at: first)])
      }
      names[value.name] = value.place
      for reference in AxisReference.all(in: value.node) {
        report.error(
          "an axis value cannot refer to an axis: '$\(reference.name)'", at: reference.place)
      }
    }
    return values
  }

  // MARK: Permutations

  private func permutations(
    _ matrix: Matrix, _ fields: Fields<MatrixKey>, at place: SourceRange
  ) -> [Permutation] {
    let all = product(matrix.axes, at: place)
    guard !all.isEmpty else { return [] }
    var isExcluded = Array(repeating: false, count: all.count)
    for item in fields[.exclude].flatMap({ nodes.list($0, "'exclude'") }) ?? [] {
      guard let selection = selection(item, of: matrix, owner: "an exclusion") else { continue }
      let matches = all.indices.filter { !isExcluded[$0] && all[$0].matches(selection) }
      if matches.isEmpty { report.error("this excludes nothing that is still there", at: item) }
      for index in matches { isExcluded[index] = true }
    }
    for item in fields[.include].flatMap({ nodes.list($0, "'include'") }) ?? [] {
      guard let selection = selection(item, of: matrix, owner: "an inclusion") else { continue }
      let missing = matrix.axes.filter { selection[$0.name] == nil }.map { "'\($0.name)'" }
      guard missing.isEmpty else {
        report.error(
          "an inclusion needs a value for each axis; missing: \(missing.joined(separator: ", "))",
          at: item)
        continue
      }
      let matches = all.indices.filter { all[$0].matches(selection) }
      if matches.contains(where: { !isExcluded[$0] }) {
        report.error("this permutation is there already", at: item)
      }
      for index in matches { isExcluded[index] = false }
    }
    let kept = all.indices.filter { !isExcluded[$0] }.map { all[$0] }
    if kept.isEmpty { report.error("the matrix excludes all of its permutations", at: place) }
    return kept
  }

  /// All permutations, the last axis changing fastest.
  private func product(_ axes: [Matrix.Axis], at place: SourceRange) -> [Permutation] {
    var permutations = [Permutation()]
    for axis in axes {
      guard permutations.count * axis.values.count <= Limits.permutations else {
        report.error(
          "the matrix has too many permutations; a scenario has at most \(Limits.permutations)",
          at: place)
        return []
      }
      permutations = permutations.flatMap { permutation in
        axis.values.map { value in
          var next = permutation
          next.values[axis.name] = value
          next.names.append(value.name)
          return next
        }
      }
    }
    return permutations
  }

  /// Reads values of some axes, as in `exclude`, `include` and `when`.
  ///
  /// - Returns: `nil` if anything was wrong.
  func selection(_ node: Node, of matrix: Matrix, owner: String) -> [String: Set<String>]? {
    guard let entries = nodes.mapping(node, owner) else { return nil }
    if entries.isEmpty { report.error("\(owner) needs at least one axis", at: node) }
    var selection: [String: Set<String>] = [:]
    var isComplete = !entries.isEmpty
    for entry in entries {
      guard let axis = matrix.axis(entry.name) else {
        isComplete = false
        if matrix.axes.isEmpty {
          report.error(
            "unknown axis \(FileReport.quoted(entry.name)); the scenario has no matrix",
            at: entry.key)
        } else if !entry.key.isUnusable {
          nodes.reportUnknown("axis", entry.name, among: matrix.axes.map(\.name), at: entry.key)
        }
        continue
      }
      if let names = valueNames(entry.value, of: axis) {
        selection[axis.name] = names
      } else {
        isComplete = false
      }
    }
    return isComplete ? selection : nil
  }

  private func valueNames(_ node: Node, of axis: Matrix.Axis) -> Set<String>? {
    let items: [Node]
    switch node.content {
    case .sequence(let list): items = list
    case .scalar: items = [node]
    default:
      if !node.isUnusable {
        report.error("an axis value must be a name or a list of names", at: node)
      }
      return nil
    }
    if items.isEmpty { report.error("the list of axis values is empty", at: node) }
    var names: Set<String> = []
    var isComplete = !items.isEmpty
    for item in items {
      guard let name = nodes.scalar(item, "the name of an axis value") else {
        isComplete = false
        continue
      }
      if axis.value(name) == nil {
        nodes.reportUnknown(
          "value of the axis '\(axis.name)'", name, among: axis.values.map(\.name), at: item)
        isComplete = false
      }
      names.insert(name)
    }
    return isComplete ? names : nil
  }
}

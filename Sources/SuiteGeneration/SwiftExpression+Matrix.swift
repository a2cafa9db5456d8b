// SPDX-License-Identifier: MIT

import Scenarios

/// What depends on a matrix, as expressions of Swift over the permutation `p`.
struct MatrixExpression {
  /// The axes of the scenario.
  let axes: [Axis]

  /// The permutations, as the arguments of `permutations(of:except:)` or of `permutations(of:only:)`.
  func permutations(_ permutations: [[String]]) -> [String] {
    let axes = axes.map { axis in
      "\(SwiftText.literal(axis.name)): \(Self.list(axis.values))"
    }
    let all = self.axes.reduce([[]]) { names, axis in
      names.flatMap { names in axis.values.map { names + [$0] } }
    }
    let kept = Set(permutations)
    let dropped = all.filter { !kept.contains($0) }
    // Each axis is a piece of its own, so that lines can be broken between them.
    var arguments = axes
    arguments[0] = "of: [" + arguments[0]
    arguments[axes.count - 1] += "]"
    if !dropped.isEmpty {
      let isShorter = dropped.count <= permutations.count
      let names = (isShorter ? dropped : permutations).map { $0.joined(separator: ",") }
      arguments.append("\(isShorter ? "except" : "only"): \(Self.list(names))")
    }
    return arguments
  }

  /// Whether a permutation is selected, such as `p["caller", in: "none", "nnp"]`; `nil` if all are.
  func selection(_ selection: Selection) -> String? {
    switch selection {
    case .product(let parts):
      let terms = parts.map(test)
      return terms.isEmpty ? nil : terms.joined(separator: " && ")
    case .union(let parts): return parts.map(test).joined(separator: " || ")
    case .combinations(let positions, let names):
      let combinations = names.map { $0.joined(separator: ",") }
      return "p[\(SwiftText.literal(axisNames(positions))), in: \(Self.literals(combinations))]"
    }
  }

  private func test(_ part: Selection.Part) -> String {
    "p[\(SwiftText.literal(axes[part.axis].name)), in: \(Self.literals(part.names))]"
  }

  /// A value that may depend on axes: `p["caller"]`, `p.number("count")` where it is the name of the axis' value, or
  /// `p.choose("caller", ["none": .EPERM, "nnp|cap": .ok])`.
  func choice<Value>(_ choice: Choice<Value>, _ expression: (Value) -> String) -> String {
    if let value = choice.only { return expression(value) }
    let sorted = choice.values.sorted { rank($0.key, choice.axes) < rank($1.key, choice.axes) }
    let texts = sorted.map { (name: $0.key.joined(separator: ","), text: expression($0.value)) }
    let axes = SwiftText.literal(axisNames(choice.axes))
    if choice.axes.count == 1 {
      if texts.allSatisfy({ $0.text == SwiftText.literal($0.name) }) { return "p[\(axes)]" }
      if texts.allSatisfy({ $0.text == $0.name && Int($0.name) != nil }) {
        return "p.number(\(axes))"
      }
    }
    var names: [String: [String]] = [:]
    var order: [String] = []
    for (name, text) in texts {
      if names[text] == nil { order.append(text) }
      names[text, default: []].append(name)
    }
    let arms = order.map { text in
      "\(SwiftText.literal((names[text] ?? []).joined(separator: "|"))): \(text)"
    }
    return "p.choose(\(axes), [\(arms.joined(separator: ",\(SwiftText.breakOrSpace)"))])"
  }

  /// An action that may depend on axes: as one choice, or with a choice for each key, whatever is shorter.
  func action(_ actions: Choice<Action>) -> String {
    let whole = choice(actions, SwiftExpression.action)
    guard actions.only == nil, let first = actions.values.values.first, !first.row.isBare,
      actions.values.values.allSatisfy({ $0.fields.map(\.key) == first.fields.map(\.key) })
    else { return whole }
    let members = first.fields.indices.map { index in
      let samples = actions.values.map { names, action in
        (names: spread(names, over: actions.axes), value: action.fields[index].value)
      }
      let value = choice(Choice(samples, axes: axes), SwiftExpression.literal)
      return "\(SwiftText.literal(first.fields[index].key)): \(value)"
    }
    let apart = "[\(members.joined(separator: ", "))]"
    return apart.count < whole.count ? apart : whole
  }

  /// A permutation with some names on some axes, and the first name on each of the others.
  private func spread(_ names: [String], over positions: [Int]) -> [String] {
    var all = axes.map { $0.values[0] }
    for (name, position) in zip(names, positions) { all[position] = name }
    return all
  }

  /// The place of a combination in the order of the axes, as a number.
  private func rank(_ names: [String], _ positions: [Int]) -> Int {
    zip(names, positions).reduce(0) { rank, part in
      let values = axes[part.1].values
      return rank * values.count + (values.firstIndex(of: part.0) ?? 0)
    }
  }

  private func axisNames(_ positions: [Int]) -> String {
    positions.map { axes[$0].name }.joined(separator: ",")
  }

  private static func literals(_ names: [String]) -> String {
    names.map(SwiftText.literal).joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String { "[\(literals(names))]" }
}

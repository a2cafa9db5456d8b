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

  /// A value that may depend on axes, such as `p.choose("caller", ["none": .EPERM, "nnp|cap": .ok])`.
  func choice<Value>(_ choice: Choice<Value>, _ expression: (Value) -> String) -> String {
    if let value = choice.only { return expression(value) }
    var names: [String: [String]] = [:]
    var order: [String] = []
    let sorted = choice.values.sorted { rank($0.key, choice.axes) < rank($1.key, choice.axes) }
    for (combination, value) in sorted {
      let text = expression(value)
      if names[text] == nil { order.append(text) }
      names[text, default: []].append(combination.joined(separator: ","))
    }
    let arms = order.map { text in
      "\(SwiftText.literal((names[text] ?? []).joined(separator: "|"))): \(text)"
    }
    let axes = SwiftText.literal(axisNames(choice.axes))
    return "p.choose(\(axes), [\(arms.joined(separator: ",\(SwiftText.breakOrSpace)"))])"
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

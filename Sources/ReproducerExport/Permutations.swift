// SPDX-License-Identifier: MIT

import Scenarios

/// C code that differs between the permutations of a scenario, with as few questions about axes as possible.
struct VariantText {
  /// The axes.
  let axes: [Axis]
  /// The identifiers of fields and values.
  let names: CNames

  /// One permutation and what it needs.
  typealias Sample = (names: [String], lines: [String])

  /// The lines that each permutation gets, with `if` and `else` around where they differ.
  ///
  /// - Parameters:
  ///   - samples: of each permutation that matters, the lines; no lines mean nothing.
  func lines(_ samples: [Sample]) -> [String] {
    var order: [[String]] = []
    var groups: [[String]: [[String]]] = [:]
    for sample in samples {
      if groups[sample.lines] == nil { order.append(sample.lines) }
      groups[sample.lines, default: []].append(sample.names)
    }
    guard order.count > 1 else { return order.first ?? [] }
    // What needs nothing comes last, where it needs no words.
    let empty = order.firstIndex(of: [])
    if let empty { order.append(order.remove(at: empty)) }
    var result: [String] = []
    for (index, lines) in order.enumerated() {
      let rest = order[index...].dropFirst().flatMap { groups[$0] ?? [] }
      if rest.isEmpty {
        if lines.isEmpty { break }
        result[result.count - 1] = "} else {"
      } else {
        let selection = Selection(groups[lines] ?? [], butNot: rest, axes: axes)
        let condition = "if (\(condition(selection))) {"
        if index == 0 {
          result.append(condition)
        } else {
          result[result.count - 1] = "} else \(condition)"
        }
      }
      result += lines.map(\.indented)
      result.append("}")
    }
    return result
  }

  /// Whether a permutation is among those of a selection, as a condition.
  func condition(_ selection: Selection) -> String {
    switch selection {
    case .product(let parts): join(parts.map { condition($0) }, " && ", or: "true")
    case .union(let parts): join(parts.map { condition($0) }, " || ", or: "false")
    case .combinations(let axes, let combinations):
      combinations.map { combination in
        "("
          + zip(axes, combination).map { equals($0, $1) }.joined(separator: " && ") + ")"
      }.joined(separator: " || ")
    }
  }

  private func join(_ parts: [String], _ separator: String, or none: String) -> String {
    guard parts.count > 1 else { return parts.first ?? none }
    return parts.map { $0.contains(" || ") ? "(\($0))" : $0 }.joined(separator: separator)
  }

  private func condition(_ part: Selection.Part) -> String {
    let all = axes[part.axis].values
    let others = all.filter { !part.names.contains($0) }
    // The shorter way to say it.
    if others.count == 1, part.names.count > 1 {
      return equals(part.axis, others[0]).replacing("==", with: "!=")
    }
    return part.names.map { equals(part.axis, $0) }.joined(separator: " || ")
  }

  private func equals(_ axis: Int, _ name: String) -> String {
    let index = axes[axis].values.firstIndex(of: name) ?? 0
    return "variant->\(names.fields[axis]) == \(names.values[axis][index])"
  }
}

extension String {
  /// The line, one level deeper; an empty one stays empty.
  var indented: String { isEmpty ? self : "\t" + self }
}

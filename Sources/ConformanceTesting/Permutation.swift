// SPDX-License-Identifier: MIT

import FoundationEssentials
import Testing

/// One permutation of a scenario's matrix, the argument of its test.
///
/// A failure names it: `with 1 argument p → none,1`, after the scenario's id `topic/slug/none,1`.
public struct Permutation: Hashable, Sendable, Codable, CustomTestStringConvertible {
  /// The names of the axes, in the order of the spec.
  public var axes: [String]
  /// The name of the value of each axis.
  public var names: [String]

  /// The names of the values, as in the id of the permutation.
  public var testDescription: String { names.joined(separator: ",") }

  /// Whether an axis has one of some values.
  ///
  /// - Parameters:
  ///   - axis: the name of the axis, or several joined by commas.
  ///   - values: the names of values, or of as many joined by commas.
  public subscript(_ axis: String, in values: String...) -> Bool {
    values.contains(value(of: axis))
  }

  /// The name of the value of an axis, as a text.
  public subscript<Text: ExpressibleByStringLiteral>(axis: String) -> Text
  where Text.StringLiteralType == String {
    Text(stringLiteral: value(of: axis))
  }

  /// The name of the value of an axis, as a number.
  public func number<Number: ExpressibleByIntegerLiteral>(_ axis: String) -> Number
  where Number.IntegerLiteralType == Int {
    let name = value(of: axis)
    guard let number = Int(name) else { preconditionFailure("'\(name)' of '\(axis)' is no number") }
    return Number(integerLiteral: number)
  }

  /// The value for this permutation.
  ///
  /// - Parameters:
  ///   - axis: the name of the axis, or several joined by commas.
  ///   - values: what there is to choose from, by the name of a value; names with the same value are joined by `|`.
  public func choose<Value>(_ axis: String, _ values: KeyValuePairs<String, Value>) -> Value {
    let own = value(of: axis)
    for (names, value) in values where names.split(separator: "|").contains(where: { $0 == own }) {
      return value
    }
    preconditionFailure("no value for '\(own)' of '\(axis)'")
  }

  private func value(of axis: String) -> String {
    axis.split(separator: ",").map { axis in
      guard let index = axes.firstIndex(of: String(axis)) else {
        preconditionFailure("there is no axis '\(axis)'")
      }
      return names[index]
    }.joined(separator: ",")
  }
}

/// The permutations of a matrix, the last axis changing fastest.
///
/// If the environment variable `LOCKSTEP_PERMUTATION` is set, only the permutation of that name is there:
/// `LOCKSTEP_PERMUTATION=none,1 swift test --filter callerLayersCount`.
///
/// - Parameters:
///   - axes: the names of the values of each axis.
///   - excluded: names of permutations that are left out.
///   - included: names of the permutations that are there; all if it is `nil`.
public func permutations(
  of axes: KeyValuePairs<String, [String]>, except excluded: Set<String> = [],
  only included: Set<String>? = nil
) -> [Permutation] {
  let names = axes.map(\.key)
  let product = axes.reduce([[]]) { lists, axis in
    lists.flatMap { list in axis.value.map { list + [$0] } }
  }
  let wanted = ProcessInfo.processInfo.environment["LOCKSTEP_PERMUTATION"]
  return product.map { Permutation(axes: names, names: $0) }.filter { permutation in
    let name = permutation.testDescription
    return !excluded.contains(name) && included?.contains(name) ?? true && name == wanted ?? name
  }
}

// SPDX-License-Identifier: MIT

/// An axis of a matrix: its name and the names of its values, in the order of the spec.
public struct Axis: Hashable, Sendable {
  /// The name, such as `caller`.
  public var name: String
  /// The names of its values, such as `none` and `nnp`; never empty.
  public var values: [String]

  /// Names an axis and its values.
  public init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }
}

/// A value that depends on as few axes of a matrix as possible, often on none.
public struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The positions of the axes that decide, in ascending order.
  public var axes: [Int]
  /// The value for the names on those axes, in their order.
  public var values: [[String]: Value]

  /// The same value in every permutation.
  public init(_ value: Value) {
    axes = []
    values = [[]: value]
  }

  /// Finds axes that decide a value, none of which could be left out.
  ///
  /// - Parameters:
  ///   - samples: the value of each permutation in which there is one. The names of a permutation appear once.
  ///   - axes: the axes.
  public init(_ samples: [(names: [String], value: Value)], axes: [Axis]) {
    self.axes = AxisSubset.minimal(of: axes) { Self.table(samples, $0) != nil }
    values = Self.table(samples, self.axes) ?? [:]
  }

  /// The values by the names on some axes; `nil` if those do not decide.
  private static func table(
    _ samples: [(names: [String], value: Value)], _ axes: [Int]
  ) -> [[String]: Value]? {
    var values: [[String]: Value] = [:]
    for sample in samples {
      let names = axes.map { sample.names[$0] }
      if let known = values[names] {
        guard known == sample.value else { return nil }
      } else {
        values[names] = sample.value
      }
    }
    return values
  }

  /// The value in a permutation; `nil` if no sample had these names.
  public func value(in names: [String]) -> Value? { values[axes.map { names[$0] }] }

  /// The value that all permutations share, if there is one.
  public var only: Value? { axes.isEmpty ? values[[]] : nil }

  /// The choice between what a function makes of the values.
  public func map<Other>(_ transform: (Value) -> Other) -> Choice<Other> {
    var other = Choice<Other>(transform(values.first!.value))
    other.axes = axes
    other.values = values.mapValues(transform)
    return other
  }
}

/// The permutations in which something is there.
public enum Selection: Hashable, Sendable {
  /// Those in which each of these axes has one of these values. No axes: all permutations.
  case product([Part])
  /// Those in which some of these axes has one of these values.
  case union([Part])
  /// Those with one of these combinations of names on these axes, where no other form says it.
  case combinations(axes: [Int], names: [[String]])

  /// The allowed values of one axis.
  public struct Part: Hashable, Sendable {
    /// The position of the axis.
    public var axis: Int
    /// The names of the allowed values, in the order of the axis.
    public var names: [String]
  }

  /// All permutations.
  public static let all = Selection.product([])

  /// Finds a selection that tells permutations apart by axes none of which could be left out.
  ///
  /// - Parameters:
  ///   - selected: permutations that must be selected.
  ///   - others: permutations that must not be selected; what is in neither list may fall on either side.
  ///   - axes: the axes.
  public init(_ selected: [[String]], butNot others: [[String]], axes: [Axis]) {
    func project(_ list: [[String]], _ subset: [Int]) -> Set<[String]> {
      Set(list.map { names in subset.map { names[$0] } })
    }
    let subset = AxisSubset.minimal(of: axes) { subset in
      project(selected, subset).isDisjoint(with: project(others, subset))
    }
    let wanted = project(selected, subset)
    let unwanted = project(others, subset)
    let parts = subset.enumerated().map { position, axis in
      let names = Set(wanted.map { $0[position] })
      return Part(axis: axis, names: axes[axis].values.filter(names.contains))
    }
    let alone = zip(parts, subset.indices).map { part, position in
      let others = Set(unwanted.map { $0[position] })
      return Part(axis: part.axis, names: part.names.filter { !others.contains($0) })
    }
    let isProduct = unwanted.allSatisfy { names in
      !zip(parts, names).allSatisfy { $0.names.contains($1) }
    }
    let isUnion = wanted.allSatisfy { names in
      zip(alone, names).contains { $0.names.contains($1) }
    }
    if isProduct {
      self = .product(parts)
    } else if isUnion {
      self = .union(alone.filter { !$0.names.isEmpty })
    } else {
      let names = wanted.sorted { $0.lexicographicallyPrecedes($1) }
      self = .combinations(axes: subset, names: names)
    }
  }

  /// Finds a selection that tells permutations apart.
  ///
  /// - Parameters:
  ///   - samples: of each permutation its names, and whether it must be selected.
  ///   - axes: the axes.
  public init(_ samples: [(names: [String], isSelected: Bool)], axes: [Axis]) {
    self.init(
      samples.filter { $0.isSelected }.map { $0.names },
      butNot: samples.filter { !$0.isSelected }.map { $0.names }, axes: axes)
  }

  /// Whether a permutation is selected.
  public func contains(_ names: [String]) -> Bool {
    switch self {
    case .product(let parts): parts.allSatisfy { $0.names.contains(names[$0.axis]) }
    case .union(let parts): parts.contains { $0.names.contains(names[$0.axis]) }
    case .combinations(let axes, let selected): selected.contains(axes.map { names[$0] })
    }
  }
}

/// Subsets of the axes of a matrix.
enum AxisSubset {
  /// A set of positions of axes that decides something, and of which no member can be left out.
  ///
  /// An axis with one value decides nothing. The last axes are left out first.
  ///
  /// - Parameter decides: whether some axes decide; true for all axes, and for more axes wherever it is true for fewer.
  static func minimal(of axes: [Axis], _ decides: ([Int]) -> Bool) -> [Int] {
    if decides([]) { return [] }
    var kept = axes.indices.filter { axes[$0].values.count > 1 }
    for position in kept.reversed() {
      let fewer = kept.filter { $0 != position }
      if decides(fewer) { kept = fewer }
    }
    return kept
  }
}

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

  /// Finds the fewest axes that decide a value; among equally many, the first ones.
  ///
  /// - Parameters:
  ///   - samples: the value of each permutation in which there is one. The names of a permutation appear once.
  ///   - axes: the axes.
  public init(_ samples: [(names: [String], value: Value)], axes: [Axis]) {
    for axes in AxisSubset.all(of: axes) {
      var values: [[String]: Value] = [:]
      let isDecided = samples.allSatisfy { sample in
        let names = axes.map { sample.names[$0] }
        if let known = values[names] { return known == sample.value }
        values[names] = sample.value
        return true
      }
      if isDecided {
        self.axes = axes
        self.values = values
        return
      }
    }
    preconditionFailure("two samples have the same names")
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

  /// Finds a selection of the fewest axes that tells permutations apart.
  ///
  /// - Parameters:
  ///   - selected: permutations that must be selected.
  ///   - others: permutations that must not be selected; what is in neither list may fall on either side.
  ///   - axes: the axes.
  public init(_ selected: [[String]], butNot others: [[String]], axes: [Axis]) {
    for subset in AxisSubset.all(of: axes) {
      let project = { (names: [String]) in subset.map { names[$0] } }
      let wanted = Set(selected.map(project))
      let unwanted = Set(others.map(project))
      guard wanted.isDisjoint(with: unwanted) else { continue }
      let parts = subset.enumerated().map { position, axis in
        Part(
          axis: axis,
          names: axes[axis].values.filter { name in wanted.contains { $0[position] == name } })
      }
      let alone = subset.enumerated().map { position, axis in
        Part(
          axis: axis,
          names: axes[axis].values.filter { name in
            wanted.contains { $0[position] == name } && !unwanted.contains { $0[position] == name }
          })
      }
      let isUnion = wanted.allSatisfy { names in
        zip(alone, names).contains { $0.names.contains($1) }
      }
      let isProduct = unwanted.allSatisfy { names in
        !zip(parts, names).allSatisfy { $0.names.contains($1) }
      }
      self =
        isProduct
        ? .product(parts)
        : isUnion
          ? .union(alone)
          : .combinations(axes: subset, names: wanted.sorted { $0.lexicographicallyPrecedes($1) })
      return
    }
    preconditionFailure("a permutation is selected and not selected")
  }

  /// Finds a selection of the fewest axes that tells permutations apart.
  ///
  /// - Parameters:
  ///   - samples: of each permutation its names, and whether it must be selected.
  ///   - axes: the axes.
  public init(_ samples: [(names: [String], isSelected: Bool)], axes: [Axis]) {
    self.init(
      samples.filter(\.isSelected).map(\.names),
      butNot: samples.filter { !$0.isSelected }.map(\.names), axes: axes)
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
  /// All sets of positions of axes: smaller ones first, each in ascending order.
  ///
  /// An axis with one value decides nothing and is left out. So there are at most as many sets as permutations,
  /// `Limits.permutations`.
  static func all(of axes: [Axis]) -> [[Int]] {
    let positions = axes.indices.filter { axes[$0].values.count > 1 }
    let sets = (0..<1 << positions.count).map { bits in
      positions.indices.filter { bits & 1 << $0 != 0 }.map { positions[$0] }
    }
    return sets.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// One of several parts of a run, which other machines do the other parts of.
public struct Shard: Hashable, Sendable {
  /// The most shards of a run.
  public static let most = 100_000

  /// Which part, from 1.
  public let index: Int
  /// How many there are, from 1.
  public let count: Int

  /// Names a part; `nil` if there is no such part.
  public init?(_ index: Int, of count: Int) {
    guard (1...Self.most).contains(count), (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads `K/N`; `nil` if it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    self.init(index, of: count)
  }

  /// The positions that belong to this part, if each costs the same: every so many-th.
  public func positions(of total: Int) -> [Int] {
    Array(stride(from: index - 1, to: total, by: count))
  }

  /// The number of things that this part does of so many.
  public func share(of total: Int) -> Int { total / count + (index <= total % count ? 1 : 0) }

  /// The positions that belong to each part, so that parts cost about the same: the dearest first, each to the part that
  /// has least to do. The same costs give the same parts on every machine.
  ///
  /// - Parameter costs: what each position costs, in a unit of their own.
  /// - Returns: the positions of each part, from the first part on, in ascending order.
  public static func parts(of costs: [Int], count: Int) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: count)
    // A heap by what each part has to do, then by its number.
    var loads = (0..<count).map { (load: 0, part: $0) }
    let order = costs.indices.sorted { (costs[$1], $0) < (costs[$0], $1) }
    for position in order {
      var least = loads[0]
      parts[least.part].append(position)
      // What costs nothing still takes its turn.
      least.load += max(1, costs[position])
      loads[0] = least
      sink(in: &loads)
    }
    return parts.map { $0.sorted() }
  }

  /// Lets the first of a heap sink to its place.
  private static func sink(in heap: inout [(load: Int, part: Int)]) {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}

extension Shard: CustomStringConvertible {
  /// `K/N`.
  public var description: String { "\(index)/\(count)" }
}

/// Which parts of a run in shards a report has, and how the run was cut.
public struct ShardedRun: Hashable, Sendable, Codable {
  /// How many shards the run has.
  public var count: Int
  /// The shards that are in the report, from 1, in ascending order.
  public var indices: [Int]
  /// What the run was cut by: equal texts stand for equal cuts.
  public var plan: String
  /// The positions of the report's scenarios in the whole run, by their ids.
  public var positions: [String: Int]

  /// The shards that are missing.
  public var missing: [Int] { (1...max(1, count)).filter { !indices.contains($0) } }
}

/// A run of scenarios, cut into shards.
public struct ShardPlan: Sendable {
  private let scenarios: [Scenario]
  private let parts: [[Int]]
  private let plan: String

  /// Cuts a run.
  ///
  /// - Parameters:
  ///   - scenarios: the whole run.
  ///   - count: how many shards.
  ///   - durations: how long scenarios took, in milliseconds, by their ids; those that are not known cost as much as the
  ///     others on average.
  ///   - runs: how often a scenario is run, for where no durations are known.
  public init(
    _ scenarios: [Scenario], count: Int, durations: [String: Int] = [:],
    runs: (Scenario) -> Int = { _ in 1 }
  ) {
    self.scenarios = scenarios
    let known = scenarios.compactMap { durations["\($0.id)"] }
    let average = known.isEmpty ? 1 : max(1, known.reduce(0, +) / known.count)
    let costs = scenarios.map { scenario in
      known.isEmpty ? runs(scenario) : durations["\(scenario.id)"] ?? average
    }
    parts = Shard.parts(of: costs, count: count)
    var hash = FNV1a()
    for (scenario, cost) in zip(scenarios, costs) { hash.add("\(scenario.id) \(cost)\n") }
    plan = "\(scenarios.count)-\(hash.text)"
  }

  /// The scenarios of a shard, in the order of the whole run.
  public func scenarios(of shard: Shard) -> [Scenario] {
    parts[shard.index - 1].map { scenarios[$0] }
  }

  /// What the report of a shard says of it.
  public func description(of shard: Shard) -> ShardedRun {
    let own = parts[shard.index - 1]
    return ShardedRun(
      count: shard.count, indices: [shard.index], plan: plan,
      positions: Dictionary(own.map { ("\(scenarios[$0].id)", $0) }) { first, _ in first })
  }
}

/// The FNV-1a hash with 64 bits of a text.
struct FNV1a {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text.
  mutating func add(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The hash as 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// Brings the reports of several machines together.
///
/// The order of the reports and the order of several merges make no difference. Durations of kernels are added, as is how
/// often they were asked; the whole took as long as the longest part.
public struct ReportMerge: Sendable {
  /// What the reports come to; `nil` if there are conflicts.
  public let report: RunReport?
  /// What in the reports contradicts each other, in sentences without a capital letter and a full stop.
  public let conflicts: [String]

  /// A report and what it is called in a conflict.
  public typealias Named = (name: String, report: RunReport)

  /// Merges reports, at least one.
  public init(_ reports: [Named]) {
    var merge = Merging(reports)
    let merged = merge.report()
    conflicts = merge.conflicts
    report = conflicts.isEmpty ? merged : nil
  }
}

/// A merge under way.
private struct Merging {
  var conflicts: [String] = []
  private var reports: [ReportMerge.Named] = []
  private var shards: ShardedRun?

  init(_ reports: [ReportMerge.Named]) {
    // The same report twice says no more than once.
    var seen = Set<RunReport>()
    for named in reports where seen.insert(named.report).inserted { self.reports.append(named) }
    shards = mergedShards()
  }

  mutating func report() -> RunReport {
    var merged = RunReport(kernels: [])
    for name in kernelNames { merged.kernels.append(kernel(name)) }
    merged.checks = judgements(reports.map { ($0.name, $0.report.checks) }) {
      "on \($0.engine.title)"
    }
    let order = Dictionary(
      AssumedKernel.all.enumerated().map { ($1.engine.name, $0) }
    ) { first, _ in first }
    merged.checks.sort { left, right in
      let places = (place(left.scenario), place(right.scenario))
      return places.0 == places.1
        ? order[left.engine.name] ?? 0 < order[right.engine.name] ?? 0 : places.0 < places.1
    }
    merged.wasInterrupted =
      reports.contains(where: \.report.wasInterrupted)
      && merged.kernels.contains { !$0.notRun.isEmpty }
    merged.duration = reports.map(\.report.duration).max() ?? .zero
    merged.shards = shards.flatMap { $0.missing.isEmpty ? nil : $0 }
    return merged
  }

  // MARK: Shards

  private mutating func mergedShards() -> ShardedRun? {
    let parts = reports.compactMap { named in named.report.shards.map { (named.name, $0) } }
    guard let (firstName, first) = parts.first else { return nil }
    if let whole = reports.first(where: { $0.report.shards == nil }) {
      conflicts.append(
        "\(firstName) is a part of a run in \(first.count) shards, and \(whole.name) is none")
    }
    var merged = first
    for (name, part) in parts.dropFirst() {
      if part.count != first.count {
        conflicts.append(
          "\(firstName) is of a run in \(first.count) shards, and \(name) of one in \(part.count)")
      } else if part.plan != first.plan {
        conflicts.append(
          "\(firstName) and \(name) were cut in different ways: the scenarios, --repeat or --durations "
            + "were not the same")
      }
      merged.indices = Set(merged.indices + part.indices).sorted()
      merged.positions.merge(part.positions) { first, _ in first }
    }
    return merged
  }

  /// The place of a scenario in the whole run: by its position, else by its name.
  private func place(_ scenario: ScenarioID) -> Place {
    Place(position: shards?.positions["\(scenario)"] ?? .max, name: scenario)
  }

  private struct Place: Comparable {
    var position: Int
    var name: ScenarioID
    static func < (left: Self, right: Self) -> Bool {
      (left.position, left.name) < (right.position, right.name)
    }
  }

  // MARK: Kernels

  /// The names of the kernels: in their order if that is everywhere the same, else sorted.
  private var kernelNames: [String] {
    let lists = Set(reports.map { $0.report.kernels.map(\.engine.name) })
    return lists.count == 1 ? Array(lists)[0] : Set(lists.joined()).sorted()
  }

  private mutating func kernel(_ name: String) -> RunReport.KernelReport {
    let parts = reports.flatMap { named in
      named.report.kernels.filter { $0.engine.name == name }.map { (named.name, $0) }
    }
    var merged = parts[0].1
    // Before a kernel has come up it is called by its name.
    let titles = parts.filter { $0.1.engine.title != name }
    if let title = titles.first {
      merged.engine = title.1.engine
      for other in titles where other.1.engine.title != title.1.engine.title {
        conflicts.append(
          "\(name) is '\(title.1.engine.title)' in \(title.0), and '\(other.1.engine.title)' in \(other.0)"
        )
      }
    }
    merged.profile = profile(parts, name: name)
    merged.judgements = judgements(parts.map { ($0.0, $0.1.judgements) }) { _ in "on \(name)" }
    merged.judgements.sort { place($0.scenario) < place($1.scenario) }
    merged.planned = Set(parts.flatMap(\.1.planned)).sorted { place($0) < place($1) }
    let failures = Set(parts.compactMap(\.1.failure))
    merged.failure = failures.isEmpty ? nil : failures.sorted().joined(separator: "; ")
    let excerpts = Set(parts.map(\.1.consoleExcerpt).filter { !$0.isEmpty })
    merged.consoleExcerpt =
      excerpts.count == 1 ? Array(excerpts)[0] : Set(excerpts.joined()).sorted()
    merged.faultsOutsideScenarios = Set(parts.flatMap(\.1.faultsOutsideScenarios)).sorted()
    merged.unwatched = Set(parts.flatMap(\.1.unwatched)).sorted()
    // What has been run since was no obstacle in the end.
    if merged.notRun.isEmpty { merged.failure = nil }
    merged.duration = parts.map(\.1.duration).reduce(.zero, +)
    merged.runs = parts.map(\.1.runs).reduce(0, +)
    merged.isOutOfTime = parts.contains { $0.1.isOutOfTime }
    return merged
  }

  private mutating func profile(
    _ parts: [(String, RunReport.KernelReport)], name: String
  ) -> Profile? {
    let known = parts.compactMap { part in part.1.profile.map { (part.0, $0) } }
    guard var (first, merged) = known.first else { return nil }
    let ways = known.compactMap(\.1.failingAllocations)
    merged.failingAllocations = nil
    for (other, profile) in known {
      var profile = profile
      profile.failingAllocations = nil
      if profile != merged {
        conflicts.append("the profiles of \(name) in \(first) and in \(other) are not the same")
        first = other
      }
    }
    // Only the shards with a scenario that needed it know what was loaded.
    merged.failingAllocations =
      ways.min { left, right in
        (left.loaded == nil ? 1 : 0, left.description) < (
          right.loaded == nil ? 1 : 0, right.description
        )
      }
    return merged
  }

  // MARK: Judgements

  private mutating func judgements(
    _ parts: [(String, [Judgement])], place: (Judgement) -> String
  ) -> [Judgement] {
    var found: [String: (name: String, judgement: Judgement)] = [:]
    for (name, judgements) in parts {
      for judgement in judgements {
        let key = "\(judgement.engine.name)\n\(judgement.scenario)"
        guard let first = found[key] else {
          found[key] = (name, judgement)
          continue
        }
        if first.judgement.isSame(as: judgement) {
          found[key]?.judgement.duration = min(first.judgement.duration, judgement.duration)
        } else {
          conflicts.append(
            "\(judgement.scenario) \(place(judgement)): '\(first.judgement.verdict.rawValue)' in "
              + "\(first.name), '\(judgement.verdict.rawValue)' in \(name)")
        }
      }
    }
    return found.values.map(\.judgement)
  }
}

extension Judgement {
  /// Whether another judgement says the same, however long it took.
  fileprivate func isSame(as other: Judgement) -> Bool {
    var (left, right) = (self, other)
    (left.duration, right.duration) = (.zero, .zero)
    (left.profile, left.engine) = (right.profile, right.engine)
    return left == right
  }
}

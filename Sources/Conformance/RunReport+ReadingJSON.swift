// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

/// Why a text is no report.
public struct ReportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence without a capital letter and a full stop.
  public var description: String
}

extension RunReport {
  /// Reads a report that ``jsonText()`` has written.
  ///
  /// - Throws: ``ReportProblem``.
  public init(json: some Sequence<UInt8>) throws(ReportProblem) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let document: ReportDocument
    do {
      document = try decoder.decode(ReportDocument.self, from: Data(json))
    } catch let error as DecodingError {
      throw ReportProblem(description: error.sentence)
    } catch {
      throw ReportProblem(description: "it is no JSON: \(error)")
    }
    guard document.format == ReportDocument.formatName else {
      throw ReportProblem(description: "its format is '\(document.format)'")
    }
    guard document.version == Self.jsonVersion else {
      throw ReportProblem(
        description:
          "its version is \(document.version), and this Lockstep reads \(Self.jsonVersion)")
    }
    self.init(kernels: [])
    let shards = document.shard
    for entry in document.kernels {
      kernels.append(try entry.report(positions: shards?.positions ?? [:]))
    }
    for entry in document.checks {
      let name = entry.engine
      guard let kernel = AssumedKernel.all.first(where: { $0.engine.name == name }) else {
        throw ReportProblem(description: "there is no simulated kernel '\(entry.engine)'")
      }
      checks.append(try entry.judgement(on: kernel.engine, profile: kernel.profile))
    }
    wasInterrupted = document.interrupted
    duration = .milliseconds(document.durationMs)
    self.shards = shards
  }
}

extension KernelEntry {
  /// What the kernel did.
  ///
  /// - Parameter positions: the places of scenarios in the whole run; without them those without a judgement come last.
  fileprivate func report(positions: [String: Int]) throws(ReportProblem)
    -> RunReport.KernelReport
  {
    let engine = EngineIdentity(name: name, title: title, options: options)
    let kernel = try profile.map { entry throws(ReportProblem) in try entry.profile() }
    var report = RunReport.KernelReport(engine: engine, profile: kernel, planned: [])
    let nothing = Profile(
      release: nil, abi: 0, errata: 0, edition: nil, features: [], cpus: 1)
    for entry in judgements {
      report.judgements.append(try entry.judgement(on: engine, profile: kernel ?? nothing))
    }
    let ids = report.judgements.map(\.scenario) + notRun.map { ScenarioID(text: $0) }
    report.planned = ids.sorted(by: positions)
    report.failure = failure
    report.consoleExcerpt = console
    report.faultsOutsideScenarios = faultsOutsideScenarios
    report.unwatched = unwatched
    report.duration = .milliseconds(durationMs)
    report.runs = runs
    report.isOutOfTime = outOfTime ?? false
    return report
  }
}

extension [ScenarioID] {
  /// The ids by their places in the whole run; those without a place stay behind, in their order.
  func sorted(by positions: [String: Int]) -> [ScenarioID] {
    enumerated().sorted { left, right in
      let places = (
        positions[left.element.description] ?? .max, positions[right.element.description] ?? .max
      )
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }.map(\.element)
  }
}

extension ScenarioID {
  /// Reads the text of a name: what `description` makes of it, as far as names have no slash in them.
  init(text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    self.init(
      topic: String(parts[0]), slug: parts.count > 1 ? String(parts[1]) : "",
      permutation: parts.count > 2
        ? parts[2].split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [])
  }
}

extension ProfileEntry {
  fileprivate func profile() throws(ReportProblem) -> Profile {
    func unknown(_ what: String, _ word: String) -> ReportProblem {
      ReportProblem(description: "this Lockstep knows no \(what) '\(word)'")
    }
    var known: Set<Feature> = []
    for word in features {
      guard let feature = Feature(rawValue: word) else { throw unknown("feature", word) }
      known.insert(feature)
    }
    var version: Edition?
    if let edition {
      version = Edition(rawValue: edition)
      if version == nil { throw unknown("edition", edition) }
    }
    let mask = errata.filter { (1...32).contains($0) }.reduce(UInt32(0)) {
      $0 | 1 << UInt32($1 - 1)
    }
    var profile = Profile(
      release: release.flatMap { KernelRelease($0) }, abi: abi, errata: mask, edition: version,
      features: known, cpus: cpus)
    profile.failingAllocations = failingAllocations
    profile.machine = machine
    return profile
  }
}

extension JudgementEntry {
  fileprivate func judgement(on engine: EngineIdentity, profile: Profile) throws(ReportProblem)
    -> Judgement
  {
    var judgement = Judgement(
      try Self.verdict(verdict), of: ScenarioID(text: scenario), named: name, on: engine,
      profile: profile, askedKernel: askedKernel, at: location, threads: threads)
    judgement.excused = try excused.map { word throws(ReportProblem) in try Self.verdict(word) }
    judgement.knownIssue = try knownIssue.map { issue throws(ReportProblem) in
      guard let condition = Condition(text: issue.when) else {
        throw ReportProblem(description: "'\(issue.when)' is no condition")
      }
      return KnownIssue(
        condition: condition, bug: issue.bug, because: issue.because, location: issue.location)
    }
    for step in steps {
      judgement.rows.append(
        Judgement.Row(
          number: step.number, thread: step.thread, action: step.action,
          spec: try step.spec.map { words throws(ReportProblem) in try Self.results(words) },
          simulator: try Self.results(step.simulator),
          kernel: try step.kernel.map { word throws(ReportProblem) in try Self.result(word) },
          marker: try step.marker.map { word throws(ReportProblem) in try Self.verdict(word) }))
    }
    judgement.reasons = reasons
    judgement.threadStates = threadStates
    judgement.consoleLines = console
    for words in unseenOutcomes {
      judgement.unseenOutcomes.append(Outcome(try Self.results(words)))
    }
    for failure in injectedFailures {
      judgement.injectedFailures.append(
        InjectedFailure(
          instruction: failure.step - 1, site: failure.site,
          result: try Self.result(failure.result), functions: failure.functions))
    }
    judgement.runs = runs
    judgement.failingVariations = failingVariations
    judgement.duration = .milliseconds(durationMs)
    judgement.again = again
    judgement.recording = recording
    judgement.limit = limit.map { .init($0.reason, step: $0.step.map { $0 - 1 }) }
    return judgement
  }

  private static func verdict(_ word: String) throws(ReportProblem) -> Verdict {
    guard let verdict = Verdict(rawValue: word) else {
      throw ReportProblem(description: "'\(word)' is no verdict")
    }
    return verdict
  }

  private static func result(_ word: String) throws(ReportProblem) -> StepResult {
    guard let result = StepResult(word: word) else {
      throw ReportProblem(description: "'\(word)' is no result")
    }
    return result
  }

  private static func results(_ words: [String]) throws(ReportProblem) -> [StepResult] {
    var results: [StepResult] = []
    for word in words { results.append(try result(word)) }
    return results
  }
}

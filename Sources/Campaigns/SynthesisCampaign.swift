// SPDX-License-Identifier: MIT

import Assurance
public import Conformance
import KernelModel
import Scenarios

/// Runs made-up scenarios on one kernel until enough have run or one diverges.
public struct SynthesisCampaign: Sendable {
  /// What came of it.
  public struct Result: Hashable, Sendable {
    /// For people.
    public var text: String
    /// What it comes to.
    public var ending: Ending
  }

  /// What a campaign comes to.
  public enum Ending: Hashable, Sendable {
    /// Kernel and simulator agreed in all that ran.
    case nothingDiverges
    /// In one they did not.
    case diverges
    /// It was interrupted, or Lockstep itself failed.
    case isIncomplete
  }

  private let campaign: Campaign
  private let seed: UInt64
  private let count: Int
  private let shard: Shard?

  /// Begins on a kernel, which is booted unless it is known what it is.
  ///
  /// - Parameters:
  ///   - engine: the kernel.
  ///   - seed: the same seed makes the same scenarios.
  ///   - count: how many are run.
  ///   - shard: which part of the scenarios of the seed is run; `nil` for all.
  /// - Throws: why the kernel cannot be asked.
  public init(on engine: any Engine, seed: UInt64, count: Int, shard: Shard? = nil) async throws {
    campaign = try await Campaign(on: engine, simulate: Trial.simulation)
    self.seed = seed
    self.count = count
    self.shard = shard
  }

  /// How often a scenario that has diverged is run again before it is made smaller: what happens once in so many
  /// runs cannot be, for most smaller scenarios would not show it.
  private static let confirmations = 10

  /// Runs scenarios; an interruption ends it with what there is.
  ///
  /// - Throws: why the kernel cannot be asked any more.
  public func run(
    progress: some CampaignProgress, isInterrupted: @Sendable () -> Bool
  ) async throws -> Result {
    let identity = campaign.kernel
    let canFail = identity.profile.features.contains(.failingAllocations)
    let synthesis = ProgramSynthesis(seed: seed, failsAllocations: canFail)
    let programs = SynthesisedPrograms(synthesis, on: identity.profile, shard: shard)
    let started = ContinuousClock.now
    var run = 0
    var made = 0
    var unrepeated: [String] = []
    for await member in programs.ahead(count) {
      if isInterrupted() { break }
      made = member.index + 1
      await progress.show("\(run + 1)/\(count)  seed \(seed)", of: identity.engine.title)
      let judgement = try await judge(
        member.program, named: "\(seed)-\(member.index)", allowing: member.allowed)
      run += 1
      if judgement.verdict == .harnessFault {
        return Result(
          text: judgement.report().joined(separator: "\n"), ending: .isIncomplete)
      }
      if judgement.verdict.isFailure {
        guard try await isRepeated(member) else {
          await progress.say(
            "scenario \(member.index) \(judgement.verdict.rawValue), but not again")
          unrepeated += judgement.report() + [""]
          continue
        }
        let text = try await minimised(member, judgement, progress: progress)
        return Result(text: text, ending: .diverges)
      }
    }
    let seconds = (ContinuousClock.now - started).components.seconds
    let found =
      unrepeated.isEmpty
      ? "none diverges"
      : "those above diverged once, and in none of \(Self.confirmations) more runs"
    let text =
      unrepeated.map { $0 + "\n" }.joined()
      + (shard.map { "shard \($0): " } ?? "")
      + "\(identity.engine.title): \(run) scenarios of seed \(seed) ran, \(found); "
      + "\(made - run) others would have shown nothing new (\(seconds) s)"
    if run < count && isInterrupted() {
      return Result(text: "INTERRUPTED  \(text)", ending: .isIncomplete)
    }
    return Result(text: text, ending: unrepeated.isEmpty ? .nothingDiverges : .diverges)
  }

  /// Whether a scenario that has failed does so again.
  private func isRepeated(_ member: SynthesisedPrograms.Member) async throws -> Bool {
    for variation in 1...Self.confirmations {
      let judgement = try await judge(
        member.program, named: "\(seed)-\(member.index)", allowing: member.allowed,
        variation: variation)
      if judgement.verdict.isFailure { return true }
    }
    return false
  }

  private func judge(
    _ program: Program, named name: String, allowing allowed: AllowedOutcomes? = nil,
    variation: Int = 0
  ) async throws -> Judgement {
    let plain = program.scenario(named: name)
    let profile = campaign.kernel.profile
    let allowed = allowed ?? Trial.simulation(plain, profile)
    // Gates leave nothing to chance, so one run of each of many programs says more than many runs of one.
    return try await campaign.judge(
      plain.expectingFaults(in: allowed, on: profile), allowing: allowed,
      Repetition(runs: 1, firstVariation: variation))
  }

  private func minimised(
    _ member: SynthesisedPrograms.Member, _ found: Judgement, progress: some CampaignProgress
  ) async throws -> String {
    let identity = campaign.kernel
    await progress.say("scenario \(member.index) \(found.verdict.rawValue); making it smaller")
    var smallest = found
    var minimiser = ProgramMinimiser { program in
      let judgement = try await judge(program, named: "\(seed)-\(member.index)")
      guard judgement.verdict == found.verdict else { return false }
      smallest = judgement
      return true
    }
    let program = try await minimiser.minimise(member.program)
    var lines = smallest.report().dropLast() + [""]
    if minimiser.isExhausted {
      lines.append(
        "the search ended after \(minimiser.attempts) scenarios; this may not be the smallest")
    }
    let allowed = Simulator(profile: identity.profile).allowedOutcomes(of: program)
    let observed = Outcome(smallest.rows.compactMap(\.kernel))
    if let expected = allowed.nearest(to: observed) {
      lines.append(
        SpecText.spec(
          of: program, expecting: expected, slug: "seed-\(seed)-\(member.index)",
          name: "what the simulator says and \(identity.engine.name) does not do",
          condition: "abi = \(identity.profile.abi)",
          comments: ["Scenario \(member.index) of seed \(seed), found on \(identity.engine.title)."]
        ))
    }
    return lines.joined(separator: "\n")
  }
}

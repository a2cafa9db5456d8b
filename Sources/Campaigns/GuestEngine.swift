// SPDX-License-Identifier: MIT

public import Conformance
public import KernelHost
public import Scenarios

/// The guests of one kernel: booted when the first scenario asks, and told apart by the processors that scenarios need.
public actor GuestEngine: Engine {
  /// What `--kernel` takes to choose the kernel.
  public nonisolated let name: String
  private let image: KernelImage
  private let engines: KernelEngines
  private var identity: JudgedKernel?
  /// How many lines of faults outside of scenarios have been told.
  private var toldFaults = 0

  /// Prepares a kernel; nothing is started yet.
  ///
  /// - Parameter programs: what it is going to be asked, if that is known; they lie in the guest before it boots.
  public init(_ image: KernelImage, options: EngineOptions, programs: [Program] = []) {
    name = image.name
    self.image = image
    engines = KernelEngines(kernel: image, options: options, programs: programs)
  }

  /// Whether the kernel has been booted.
  public var isUp: Bool { identity != nil }

  /// Boots the kernel, unless that has been done.
  public func identify() async throws(EngineError) -> JudgedKernel {
    if let identity { return identity }
    let profile = try await engines.profile()
    let kernel = JudgedKernel(engine: image.identity(title: engines.title), profile: profile)
    identity = kernel
    return kernel
  }

  /// Runs a scenario.
  ///
  /// - Throws: `EngineError.cancelled` if it had to be booted again and nobody wants that any more; why it was given up.
  public func run(_ scenario: Scenario, variation: Int) async throws(EngineError) -> EngineRun {
    try await run(scenario, variation: variation, records: false)
  }

  /// Runs a scenario once more, and puts what the kernel records of it into its judgement.
  ///
  /// A scenario of whose runs one failed has that one again. A kernel that reports a fault meanwhile is at fault as in any
  /// other run.
  ///
  /// - Parameters:
  ///   - variation: the variation if none has failed.
  ///   - log: receives why nothing could be recorded.
  /// - Throws: as for a run that is not recorded.
  func record(
    _ scenario: Scenario, variation: Int, for judgement: inout Judgement,
    log: @Sendable (String) -> Void
  ) async throws(EngineError) {
    switch judgement.verdict {
    // These have no steps to be drawn, or end the kernel before it says anything.
    case .unsupported, .harnessFault, .kernelFault: return
    case .conforms, .unseen, .known, .diverges, .disagrees, .hung, .staleKnownIssue: break
    }
    let run = try await run(
      scenario, variation: judgement.failingVariations.first ?? variation, records: true)
    judgement.recording = run.recording
    if !run.consoleFaults.isEmpty {
      judgement.note(faultsOutsideOfScenario: run.consoleFaults)
    }
    switch run.ending {
    case .outcome: break
    case .unsupported(let reason): log("\(scenario.id) is not recorded: it needs \(reason)")
    case .harnessFault(let reason): log("\(scenario.id) is not recorded: \(reason)")
    case .kernelDied(let reason):
      judgement.note(faultsOutsideOfScenario: [reason] + run.consoleExcerpt)
    }
  }

  private func run(
    _ scenario: Scenario, variation: Int, records: Bool
  ) async throws(EngineError) -> EngineRun {
    _ = try await identify()
    if let reason = await engines.givenUp { throw reason }
    let run = await engines.run(scenario, variation: variation, records: records)
    if run.ending == .harnessFault(reason: EngineError.cancelled.description) { throw .cancelled }
    return run
  }

  /// The lines of faults that are new.
  public func newFaultsOutsideRuns() async -> [String] {
    let faults = await engines.consoleFaultsOutsideRuns
    defer { toldFaults = max(toldFaults, faults.count) }
    return Array(faults.dropFirst(toldFaults))
  }

  /// Ends the guests, if they run. What they reported on their consoles remains to be asked.
  public func shutDown() async { await engines.shutDown() }

  /// What the kernel's own detectors have not watched, a sentence for each.
  public var unwatched: [String] { get async { await engines.unwatched } }

  /// How long the parts of all runs took, once the kernel has ended, if that is measured.
  public var phases: PhaseTimes { get async { await engines.phases } }
}

extension KernelImage {
  /// How reports call the kernel.
  public func identity(title: String) -> EngineIdentity {
    if case .command(let command) = kind { return .command(command, title: title) }
    return .kernel(name, title: title)
  }
}

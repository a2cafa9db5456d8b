public import Scenarios

/// The engines of one kernel, each with guests of another size.
///
/// The processors of User-Mode Linux are threads of a process, and one that spins for a lock may wait for one that
/// the machine does not run: with two of them on a machine of two, most scenarios take two to four times as long as
/// with one. So all that leaves nothing to chance runs in a guest with one processor, and only threads that race have
/// one with all of them. Without seccomp there is one processor for them, too.
public struct KernelEngines: Sendable {
  /// Serves programs that leave nothing to chance.
  private let single: KernelEngine
  /// Serves programs whose threads race; the same one where that makes no difference.
  private let racing: KernelEngine

  private var isOne: Bool { single === racing }

  /// Engines for a kernel. Nothing is started yet.
  public init(kernel: KernelImage, options: EngineOptions) {
    var options = options
    if kernel.isUniprocessor { options.cpus = 1 }
    racing = KernelEngine(kernel: kernel, options: options)
    if case .userMode = kernel.kind, options.cpus > 1 {
      options.cpus = 1
      single = KernelEngine(kernel: kernel, options: options)
    } else {
      single = racing
    }
  }

  /// What to call the kernel in a report, as ``KernelEngine/title`` says.
  public var title: String { single.title }

  /// Lines of console reports that belong to no scenario.
  public var consoleFaultsOutsideRuns: [String] {
    get async {
      let faults = await single.consoleFaultsOutsideRuns
      return isOne ? faults : faults + (await racing.consoleFaultsOutsideRuns)
    }
  }

  /// What the kernel's own detectors have not watched, a sentence for each.
  public var unwatched: [String] {
    get async {
      let sentences = await single.unwatched
      return isOne ? sentences : sentences + (await racing.unwatched)
    }
  }

  /// Why no run is tried any more; `nil` as long as runs are.
  public var givenUp: EngineError? {
    get async {
      if let reason = await single.givenUp { return reason }
      return isOne ? nil : await racing.givenUp
    }
  }

  /// Serves programs whose threads race, on this machine.
  private var racingHere: KernelEngine {
    get async {
      if isOne { return single }
      return await racing.options.usesSeccomp ? racing : single
    }
  }

  /// What the kernel is, with the processors that its largest guests have; boots it if that is not known yet.
  ///
  /// - Throws: ``EngineError``.
  public func profile() async throws(EngineError) -> Profile {
    var profile = try await single.profile()
    let racing = await racingHere
    if racing !== single { profile.cpus = racing.options.cpus }
    return profile
  }

  /// Runs a scenario, as ``KernelEngine/run(_:variation:)`` does.
  public func run(_ scenario: Scenario, variation: Int = 0) async -> EngineRun {
    let engine = scenario.program.isLeftToChance ? await racingHere : single
    return await engine.run(scenario, variation: variation)
  }

  /// Ends all guests. A later run boots again.
  public func shutDown() async {
    await single.shutDown()
    if !isOne { await racing.shutDown() }
  }
}

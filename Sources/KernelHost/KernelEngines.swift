// SPDX-License-Identifier: MIT

public import Scenarios

/// The engines of one kernel, each with guests of another size.
///
/// The processors of User-Mode Linux are threads of a process, and one that spins for a lock may wait for one that
/// the machine does not run: with two of them on a machine of two, most scenarios take two to four times as long as
/// with one. So all that leaves nothing to chance runs in a guest with one processor, and only threads that race have
/// one with all of them. Without seccomp there is one processor for them, too.
///
/// Where allocations fail by the kernel's own fault injection, programs that need it have one processor on every kernel:
/// the first allocation of its kind on a processor makes the kernel allocate that processor's books as well, which
/// that way counts as an allocation of the call.
public struct KernelEngines: Sendable {
  /// Serves programs that leave nothing to chance.
  private let single: KernelEngine
  /// Serves programs whose threads race; the same one where that makes no difference.
  private let racing: KernelEngine
  /// Serves programs whose allocations fail by the kernel's own fault injection.
  private let failing: KernelEngine
  /// Serves everything if somebody else wrote the engine.
  private let command: CommandEngine?

  /// Each engine once.
  private var engines: [KernelEngine] {
    [single, racing, failing].reduce(into: [KernelEngine]()) { engines, engine in
      if !engines.contains(where: { $0 === engine }) { engines.append(engine) }
    }
  }

  /// Engines for a kernel. Nothing is started yet.
  ///
  /// - Parameter programs: what is going to be run, as far as that is known: guests are given it before they boot.
  public init(kernel: KernelImage, options: EngineOptions, programs: [Program] = []) {
    var options = options
    if case .command(let text) = kernel.kind {
      command = CommandEngine(command: text, options: options)
    } else {
      command = nil
    }
    let programs = KeptPrograms(programs)
    if kernel.isUniprocessor { options.cpus = 1 }
    racing = KernelEngine(kernel: kernel, options: options, programs: programs)
    if case .userMode = kernel.kind, options.cpus > 1 {
      options.cpus = 1
      single = KernelEngine(kernel: kernel, options: options, programs: programs)
      failing = single
    } else {
      single = racing
      // The host's processors are not ours to choose, and its agent keeps such processes to one of them.
      let isGuestOfMany = kernel.kind != .host && options.cpus > 1
      options.cpus = 1
      failing =
        isGuestOfMany
        ? KernelEngine(kernel: kernel, options: options, programs: programs) : racing
    }
  }

  /// What to call the kernel in a report, as ``KernelEngine/title`` says.
  public var title: String { command?.title ?? single.title }

  /// Lines of console reports that belong to no scenario.
  public var consoleFaultsOutsideRuns: [String] {
    get async {
      var faults: [String] = []
      for engine in engines { faults += await engine.consoleFaultsOutsideRuns }
      return faults
    }
  }

  /// How long the parts of all runs took, of guests that have ended, if that is measured.
  public var phases: PhaseTimes {
    get async {
      var times = PhaseTimes()
      for engine in engines { times += await engine.phases }
      return times
    }
  }

  /// What the kernel's own detectors have not watched, a sentence for each.
  public var unwatched: [String] {
    get async {
      var sentences: [String] = []
      for engine in engines { sentences += await engine.unwatched }
      return sentences
    }
  }

  /// Why no run is tried any more; `nil` as long as runs are.
  public var givenUp: EngineError? {
    get async {
      if let command { return await command.givenUp }
      for engine in engines {
        if let reason = await engine.givenUp { return reason }
      }
      return nil
    }
  }

  /// Serves programs whose threads race, on this machine.
  private var racingHere: KernelEngine {
    get async {
      if racing === single { return single }
      return await racing.options.usesSeccomp ? racing : single
    }
  }

  /// What the kernel is, with the processors that its largest guests have; boots it if that is not known yet.
  ///
  /// - Throws: ``EngineError``.
  public func profile() async throws(EngineError) -> Profile {
    if let command { return try await command.profile() }
    var profile = try await single.profile()
    let racing = await racingHere
    if racing !== single { profile.cpus = racing.options.cpus }
    return profile
  }

  /// Runs a scenario, as ``KernelEngine/run(_:variation:records:)`` does.
  public func run(_ scenario: Scenario, variation: Int = 0, records: Bool = false) async
    -> EngineRun
  {
    if let command { return await command.run(scenario, variation: variation) }
    return await engine(for: scenario.program)
      .run(scenario, variation: variation, records: records)
  }

  /// Ends all guests. A later run boots again.
  public func shutDown() async {
    await command?.shutDown()
    for engine in engines { await engine.shutDown() }
  }

  /// The engine that serves a program.
  private func engine(for program: Program) async -> KernelEngine {
    let failsAllocations = program.instructions.contains { $0.failedAllocation != nil }
    if failsAllocations, failing !== racing,
      (try? await single.profile())?.failingAllocations?.way == .failNth
    {
      return failing
    }
    return program.isLeftToChance ? await racingHere : single
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
public import Scenarios
import Synchronization
import TemporaryFolders

/// A kernel on which scenarios run: the host's, or a guest that is booted when it is needed.
///
/// One boot serves all scenarios, one after the other, until the kernel dies; then the next scenario gets a
/// fresh boot. Callers wait for their turn.
public actor KernelEngine {
  /// How many boots in a row may fail because the kernel died; then every further run fails at once.
  static let failedBoots = 2

  /// The longest time a scenario may take, whatever its deadlines add up to.
  static let longestRun: Duration = .seconds(120)

  /// How many boots may be ended because a detector has fallen silent: a kernel that makes it report in every scenario
  /// would be booted for each of them.
  static let mostBootsForDetectors = 16

  /// How often a run is tried that the agent could not begin in time, because the machine is busy.
  static let attemptsInTime = 3

  /// How long the agent on the host may take to clean up and end.
  private static let shutdownGrace: Duration = .seconds(2)

  private nonisolated let kernel: KernelImage
  nonisolated let options: EngineOptions
  private nonisolated let launcher: Launcher
  private nonisolated let programs: KeptPrograms
  private let shownTitle: Mutex<String>
  let mutex = AsyncMutex()

  /// The guest or agent that is running, with what it said of itself.
  var running: Boot?
  private var knownProfile: Profile?
  private var consecutiveFailures = 0
  private var failure: EngineError?
  var lastID = 0
  var strayFaults: [String] = []
  private var silence = DetectorSilence()
  /// How many boots were ended so that the next one's detectors speak again.
  private var bootsForDetectors = 0
  private var faults = RepeatedFaults()
  /// Whether the agent said that it lacked time for the last run.
  private var wasOvertaken = false
  /// Why no run is tried any more; `nil` as long as runs are.
  public private(set) var givenUp: EngineError?
  /// How long the parts of all runs took, of guests that have ended, if that is measured.
  public private(set) var phases = PhaseTimes()

  /// An engine for a kernel. Nothing is started yet.
  public init(kernel: KernelImage, options: EngineOptions) {
    self.init(kernel: kernel, options: options, programs: KeptPrograms([]))
  }

  /// An engine whose guests are given programs before they boot.
  init(kernel: KernelImage, options: EngineOptions, programs: KeptPrograms) {
    self.kernel = kernel
    self.options = options
    // A program reaches an agent on the host by a pipe, which costs nothing.
    if case .host = kernel.kind {
      self.programs = KeptPrograms([])
    } else {
      self.programs = programs
    }
    launcher = Launcher(kernel: kernel, options: options, programs: self.programs)
    shownTitle = Mutex(kernel.name)
  }

  deinit {
    running?.session.kill()
    running?.folder.remove()
  }

  /// What to call the kernel in a report: `7.3.4+deb13-cloud-amd64 (debian:7.3.4, qemu/tcg)` once it has
  /// booted, before that its name.
  public nonisolated var title: String { shownTitle.withLock { $0 } }

  /// Lines of console reports that belong to no scenario: those of a boot, and those found at the end.
  public var consoleFaultsOutsideRuns: [String] { strayFaults }

  /// What the kernel's own detectors have not watched, a sentence for each: those that make one report in a boot.
  public var unwatched: [String] { silence.sentences }

  /// What the kernel is, as its agent says; boots it if that is not known yet.
  ///
  /// - Throws: ``EngineError``.
  public func profile() async throws(EngineError) -> Profile {
    if let knownProfile { return knownProfile }
    await mutex.lock()
    defer { mutex.unlock() }
    return try await boot().profile
  }

  /// Runs a scenario, after those that were asked for before.
  ///
  /// Never throws: what goes wrong is the ending of the run.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - variation: chooses the delays of actions that begin together; the same number, the same delays.
  ///   - records: whether the kernel records what happens meanwhile; then its recording is in the run, or the run is
  ///     unsupported.
  public func run(_ scenario: Scenario, variation: Int = 0, records: Bool = false) async
    -> EngineRun
  {
    await mutex.lock()
    defer { mutex.unlock() }
    let start = ContinuousClock.now
    var result = await attemptInTime(scenario, variation: variation, records: records)
    result.duration = ContinuousClock.now - start
    return result
  }

  /// Ends the guest or agent and removes its files. A later run boots again.
  public func shutDown() async {
    await mutex.lock()
    defer { mutex.unlock() }
    await stop()
  }
}

extension KernelEngine {
  /// The processes of the running guest or agent.
  func processes() -> [ProcessTable.Entry] { running?.session.family() ?? [] }

  /// Tries a run, several times where it was not the kernel that made it fail; nothing is tried on a kernel that has been
  /// given up.
  private func attemptInTime(_ scenario: Scenario, variation: Int, records: Bool) async
    -> EngineRun
  {
    if let givenUp { return EngineRun(.harnessFault(reason: givenUp.description)) }
    var attempts = 1
    var result = await attempt(scenario, variation: variation, records: records)
    while wasOvertaken, attempts < Self.attemptsInTime, !options.isInterrupted() {
      options.log(
        "\(scenario.id), variation \(variation): \(result.faultReason ?? ""); trying again")
      attempts += 1
      result = await attempt(scenario, variation: variation, records: records)
    }
    givenUp = givenUp ?? faults.note(result)
    return result
  }

  private func attempt(_ scenario: Scenario, variation: Int, records: Bool) async -> EngineRun {
    wasOvertaken = false
    // A kernel that lacks something is not booted again to say so once more.
    if let knownProfile, let need = scenario.unmetRequirement(on: knownProfile) {
      return EngineRun(.unsupported(reason: need))
    }
    var boot: Boot
    do {
      boot = try await self.boot()
    } catch {
      return EngineRun(
        .harnessFault(reason: error.description), consoleExcerpt: error.consoleExcerpt)
    }
    if let need = scenario.unmetRequirement(on: boot.profile) {
      return EngineRun(.unsupported(reason: need))
    }
    lastID += 1
    let request =
      records
      ? .record(
        id: lastID, program: scenario.program, stepDeadline: options.stepDeadline,
        variation: variation)
      : request(for: scenario.program, variation: variation, of: boot)
    guard let line = try? MessageCoding.line(request) else {
      return EngineRun(.harnessFault(reason: "the scenario cannot be written as a message"))
    }
    guard line.utf8.count <= longestLine else {
      return EngineRun(
        .harnessFault(
          reason:
            "the scenario is a message of \(line.utf8.count) bytes, and \(longestLine) is the most"
        ))
    }
    // What the console has said since the last scenario belongs to neither.
    strayFaults += boot.console.look()
    noteSilence(of: boot.console.takeSilenced(), in: &boot, since: "outside of any scenario")
    silence.count(boot.silenced)
    _ = boot.console.takeInjected()
    boot.session.allowConsole()
    let sent = ContinuousClock.now
    boot.session.send(line)
    let limit = timeout(for: scenario)
    var recorded = RecordedLines(id: lastID)
    var event = await boot.session.next(until: sent + limit)
    while records, recorded.take(event) {
      event = await boot.session.next(until: sent + limit)
    }
    phases.send += .now - sent
    var (result, isIntact) = await judge(event, id: lastID, limit: limit, boot: &boot)
    if records { result.recording = recording(of: recorded, scenario) }
    // Only an outcome proves that the agent has read the program.
    if case (.run(let id, let program, _, _), .outcome) = (request, result.ending) {
      boot.lastProgram = (id, program)
    } else if case (.runKept(let id, _, _, _), .outcome) = (request, result.ending) {
      boot.lastProgram = (id, scenario.program)
    }
    result.consoleFaults += boot.console.look()
    result.injectedFaults = boot.console.takeInjected()
    boot.noteFailingAllocations(of: &result, program: scenario.program)
    let silenced = boot.console.takeSilenced()
    noteSilence(of: silenced, in: &boot, since: "in \(scenario.id)")
    // Also for the end: what its console has said is told once.
    running = boot
    let isUsedUp = boot.plan.isGuest && isUsedUp(boot, newlySilent: silenced)
    if !isIntact || isUsedUp { await stop() }
    return result
  }

  /// Whether the next run should have a boot of its own: a kernel that has reported a broken lock or memory reports no
  /// more of them until then.
  private func isUsedUp(_ boot: Boot, newlySilent: Set<KernelDetector>) -> Bool {
    if boot.console.death != nil || boot.console.isLong { return true }
    guard !newlySilent.isEmpty, bootsForDetectors < Self.mostBootsForDetectors else {
      return false
    }
    bootsForDetectors += 1
    return true
  }

  private func noteSilence(
    of detectors: Set<KernelDetector>, in boot: inout Boot, since: String
  ) {
    for detector in detectors { silence.note(detector, since: since) }
    boot.silenced.formUnion(detectors)
  }

  /// The request for a run, without the program if the agent has it.
  private func request(for program: Program, variation: Int, of boot: Boot) -> Request {
    if let (first, last) = boot.lastProgram, last == program {
      return .runAgain(
        id: lastID, first: first, stepDeadline: options.stepDeadline, variation: variation)
    }
    if let number = programs.number(of: program) {
      return .runKept(
        id: lastID, number: number, stepDeadline: options.stepDeadline, variation: variation)
    }
    return .run(
      id: lastID, program: program, stepDeadline: options.stepDeadline, variation: variation)
  }

  /// How long a scenario may take. The agent ends it at the first step that hangs.
  private func timeout(for scenario: Scenario) -> Duration {
    let steps = Duration.milliseconds(options.stepDeadline) * max(1, scenario.steps.count)
    return min(steps, Self.longestRun) + options.answerMargin
  }

  /// Turns what was heard after a request into the ending of the run; the engine is intact if it can go on.
  private func judge(
    _ event: AgentSession.Event, id: Int, limit: Duration, boot: inout Boot
  ) async -> (EngineRun, isIntact: Bool) {
    switch event {
    case .line(let line):
      var (run, isIntact) = answer(line, id: id)
      // The agent is process 1 of a guest: it cannot begin again unless its kernel does.
      if boot.plan.isGuest, run.ending == Self.startedAnew {
        run.ending = .kernelDied(reason: "the kernel started anew in the middle of the run")
        run.consoleFaults = boot.console.look()
        run.consoleExcerpt = boot.console.excerpt
      }
      return (run, isIntact)
    case .tooLongLine:
      return (EngineRun(.harnessFault(reason: "the agent sent a line that is too long")), false)
    case .cancelled:
      return (EngineRun(.harnessFault(reason: EngineError.cancelled.description)), false)
    case .deadline:
      let family = boot.session.family()
      let faults = boot.console.look()
      let ending = boot.plan.endingOfSilence(family: family, limit: limit)
      return (
        EngineRun(ending, consoleFaults: faults, consoleExcerpt: boot.console.excerpt), false
      )
    case .end(let ending):
      let faults = boot.console.look(isLast: true)
      let end = boot.plan.ending(ending, console: boot.console, errors: boot.errorText())
      return (EngineRun(end, consoleFaults: faults, consoleExcerpt: boot.console.excerpt), false)
    }
  }

  /// What a second `hello` means.
  private static let startedAnew = EngineRun.Ending.harnessFault(
    reason: "the agent started anew in the middle")

  /// Reads the answer to a request.
  private func answer(_ line: String, id: Int) -> (EngineRun, isIntact: Bool) {
    guard let response = try? MessageCoding.response(line) else {
      let start = String(line.prefix(Boot.quotedCharacters))
      return (EngineRun(.harnessFault(reason: "the agent sent no message but '\(start)'")), false)
    }
    switch response {
    case .outcome(id, let outcome, let states, let failures, let leftBehind, let ways):
      if let leftBehind { options.log("the agent: \(leftBehind); booting anew") }
      var run = EngineRun(.outcome(outcome), threadStates: states, injectedFailures: failures)
      run.failingAllocations = ways
      return (run, leftBehind == nil)
    case .unsupported(id, let reason, let ways):
      var run = EngineRun(.unsupported(reason: reason))
      run.failingAllocations = ways
      return (run, true)
    case .failed(id, let reason, let isOvertaken):
      wasOvertaken = isOvertaken == true
      return (EngineRun(.harnessFault(reason: "the agent: \(reason)")), true)
    case .outcome(let other, _, _, _, _, _), .unsupported(let other, _, _),
      .failed(let other, _, _):
      return (
        EngineRun(.harnessFault(reason: "the agent answered request \(other) instead of \(id)")),
        false
      )
    case .hello:
      return (EngineRun(Self.startedAnew), false)
    case .times:
      return (EngineRun(.harnessFault(reason: "the agent says times unasked")), false)
    case .measured(let other, _), .recorded(let other, _, _, _):
      return (
        EngineRun(.harnessFault(reason: "the agent answered request \(other) out of turn")), false
      )
    }
  }
}

extension KernelEngine {
  /// The running guest or agent, started if there is none.
  func boot() async throws(EngineError) -> Boot {
    if let running { return running }
    if let failure { throw failure }
    while true {
      do throws(EngineError) {
        let boot = try await attemptBoot()
        consecutiveFailures = 0
        return boot
      } catch {
        if error == .cancelled { throw error }
        consecutiveFailures += 1
        if !error.isWorthAnotherBoot || consecutiveFailures >= Self.failedBoots {
          failure = error
          throw error
        }
        options.log("\(error); booting once more")
      }
    }
  }

  /// One attempt to start the guest or agent.
  private func attemptBoot() async throws(EngineError) -> Boot {
    var launcher = launcher
    // Whatever it was that kept the last guest from coming up, the next one does without what not all kernels have.
    launcher.mayUseVirtioConsole = consecutiveFailures == 0
    let begun = ContinuousClock.now
    var boot = try await Boot.start(launcher)
    phases.boot += .now - begun
    if options.measuresPhases { _ = await boot.times(within: options.answerMargin) }
    if let edition = options.edition {
      if let own = boot.profile.edition, own != edition, knownProfile == nil {
        options.log("\(kernel.name) says that its edition is \(own); it is judged as \(edition)")
      }
      boot.profile.edition = edition
    }
    noteSilence(of: boot.console.takeSilenced(), in: &boot, since: "while the kernel came up")
    running = boot
    strayFaults += boot.bootFaults
    let release = boot.profile.release?.text ?? "unknown release"
    let title = "\(release) (\(kernel.name), \(boot.plan.backend))"
    shownTitle.withLock { $0 = title }
    guard boot.profile.abi > 0 else {
      await stop()
      throw EngineError.noLandlock(title: title, error: boot.landlockError)
    }
    knownProfile = boot.profile
    return boot
  }

  /// Ends what is running.
  func stop() async {
    guard var boot = running else { return }
    running = nil
    if options.measuresPhases, let times = await boot.times(within: options.answerMargin) {
      phases.run += times.run
      phases.answer += times.answer
      // The rest of the time between requests and answers.
      phases.send -= times.run + times.answer
    }
    // The agent on the host removes the files of its scenarios; a guest has nothing to clean up.
    await boot.session.end(grace: boot.plan.isGuest ? .zero : Self.shutdownGrace)
    strayFaults += boot.console.look(isLast: true)
    boot.folder.remove()
  }
}

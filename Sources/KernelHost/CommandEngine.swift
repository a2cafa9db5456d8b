// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials
public import Scenarios
import Synchronization
import TemporaryFolders

/// An engine that somebody else wrote: a command that speaks ``OpenProtocol`` on its standard input and output.
///
/// It is started when it is needed, serves one program after the other, and is started anew after it has ended or missed
/// a deadline. Callers wait for their turn.
public actor CommandEngine {
  /// How long an engine may take to end after it was asked to.
  static let shutdownGrace: Duration = .seconds(2)

  private nonisolated let command: String
  private nonisolated let options: EngineOptions
  private let mutex = AsyncMutex()
  private let shownTitle: Mutex<String>
  private var running: CommandSession?
  /// What the engine said of its kernel.
  private var saidProfile: Profile?
  /// What its kernel is taken for.
  private var knownProfile: Profile?
  private var lastID = 0
  private var faults = RepeatedFaults()
  /// Why no run is tried any more; `nil` as long as runs are.
  public private(set) var givenUp: EngineError?

  /// An engine behind a command of the shell. Nothing is started yet.
  public init(command: String, options: EngineOptions) {
    self.command = command
    self.options = options
    shownTitle = Mutex(command)
  }

  deinit { running?.kill() }

  /// What to call the engine in a report: what it says of itself, and its command.
  public nonisolated var title: String { shownTitle.withLock { $0 } }

  /// What the kernel behind the engine is; starts it if that is not known yet.
  ///
  /// - Throws: ``EngineError``.
  public func profile() async throws(EngineError) -> Profile {
    if let knownProfile { return knownProfile }
    await mutex.lock()
    defer { mutex.unlock() }
    _ = try await session()
    return try knownProfile.orThrow(.environment(reason: "the engine has no profile"))
  }

  /// Runs a scenario, after those that were asked for before.
  ///
  /// Never throws: what goes wrong is the ending of the run.
  public func run(_ scenario: Scenario, variation: Int = 0) async -> EngineRun {
    await mutex.lock()
    defer { mutex.unlock() }
    let start = ContinuousClock.now
    var result = await attempt(scenario, variation: variation)
    result.duration = ContinuousClock.now - start
    givenUp = givenUp ?? faults.note(result)
    return result
  }

  /// Ends the engine. A later run starts it again.
  public func shutDown() async {
    await mutex.lock()
    defer { mutex.unlock() }
    await stop()
  }
}

extension CommandEngine {
  private func attempt(_ scenario: Scenario, variation: Int) async -> EngineRun {
    if let givenUp { return EngineRun(.harnessFault(reason: givenUp.description)) }
    let session: CommandSession
    do {
      session = try await self.session()
    } catch {
      return EngineRun(
        .harnessFault(reason: error.description), consoleExcerpt: error.consoleExcerpt)
    }
    if let knownProfile, let need = scenario.unmetRequirement(on: knownProfile) {
      return EngineRun(.unsupported(reason: need))
    }
    lastID += 1
    let timeout = timeout(for: scenario)
    let program: JSON
    do throws(JSON.Failure) {
      program = try scenario.program.json()
    } catch {
      return EngineRun(.harnessFault(reason: "the program cannot be written: \(error)"))
    }
    let request = OpenRequest.run(
      id: lastID, program: program, stepDeadline: options.stepDeadline,
      deadline: Int(timeout.components.seconds) * 1000, variation: variation)
    do throws(EngineError) {
      try session.send(request)
      let answer = try await session.answer(
        within: timeout + options.answerMargin, isInterrupted: options.isInterrupted)
      return EngineRun(answer: answer, to: lastID, of: scenario.program)
    } catch {
      await stop()
      return EngineRun(
        .harnessFault(reason: error.description), consoleExcerpt: error.consoleExcerpt)
    }
  }

  /// How long a program may take.
  private func timeout(for scenario: Scenario) -> Duration {
    let steps = Duration.milliseconds(options.stepDeadline) * max(1, scenario.steps.count)
    return max(.seconds(1), min(steps, KernelEngine.longestRun))
  }

  /// The running engine, started if there is none.
  private func session() async throws(EngineError) -> CommandSession {
    if let running, !running.hasEnded { return running }
    await stop()
    let session = try CommandSession(command)
    do throws(EngineError) {
      let hello = try await session.greet(
        within: options.bootDeadline, isInterrupted: options.isInterrupted)
      if let saidProfile, hello.profile != saidProfile {
        throw .environment(reason: "the engine has changed what it says of itself")
      }
      saidProfile = hello.profile
      knownProfile = hello.profile
      if let edition = options.edition { knownProfile?.edition = edition }
      shownTitle.withLock { $0 = "\(hello.name) (\(hello.kind.rawValue), \(command))" }
    } catch {
      await session.end(grace: .zero)
      throw error
    }
    guard knownProfile.map({ $0.abi > 0 }) == true else {
      await session.end(grace: Self.shutdownGrace)
      throw .noLandlock(title: title, error: nil)
    }
    running = session
    return session
  }

  private func stop() async {
    guard let session = running else { return }
    running = nil
    try? session.send(.quit)
    await session.end(grace: Self.shutdownGrace)
  }
}

extension Optional {
  /// The value, or an error where there is none.
  fileprivate func orThrow(_ error: EngineError) throws(EngineError) -> Wrapped {
    guard let self else { throw error }
    return self
  }
}

extension EngineRun {
  /// What an engine's answer comes to, or a fault of the engine if it is none to this request.
  init(answer: OpenAnswer, to id: Int, of program: Program) {
    func fault(_ reason: String) -> EngineRun { EngineRun(.harnessFault(reason: reason)) }
    switch answer {
    case .outcome(id, let words, let threads, let faults):
      let results = words.map { StepResult(json: $0) }
      guard let bad = zip(words, results).first(where: { $0.1 == nil }) else {
        self = EngineRun(
          outcome: Outcome(results.compactMap(\.self)), steps: program.instructions.count)
        threadStates = (threads ?? [:]).sorted { $0.key < $1.key }
          .map { ThreadState(thread: $0.key, state: $0.value) }
        consoleFaults = faults ?? []
        return
      }
      self = fault("the engine gave \(bad.0.quoted), which is no result")
    case .unsupported(id, let reason): self = EngineRun(.unsupported(reason: reason))
    case .failed(id, let reason): self = fault("the engine: \(reason)")
    case .outcome(let other, _, _, _), .unsupported(let other, _), .failed(let other, _):
      self = fault("the engine answered request \(other) instead of \(id)")
    case .error(let message): self = fault("the engine did not understand the request: \(message)")
    case .hello: self = fault("the engine said hello in the middle")
    }
  }

  /// The results of a run, if there are as many as there must be.
  private init(outcome: Outcome, steps: Int) {
    let count = outcome.results.count
    let isWhole = count == steps || (count < steps && outcome.results.last == .hung)
    self.init(
      isWhole
        ? .outcome(outcome)
        : .harnessFault(reason: "the engine gave \(count) results for \(steps) steps"))
  }
}

extension JSON {
  /// A value that should be a result, for a sentence.
  fileprivate var quoted: String {
    if case .text(let text) = self { return "'\(text)'" }
    return "a value of another type"
  }
}

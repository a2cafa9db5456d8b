// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol
import Glibc
import Scenarios

/// Runs programs on the kernel underneath, each in a fresh process.
struct ScenarioEngine {
  let profile: Profile
  /// At which call the debugger's gate holds threads, whatever they do next; `nil` for that which they do.
  private let heldCall: lki_held_call?
  private let traces = EventTraceKeeper()
  private let directories = ScenarioDirectoryKeeper()
  private let boards = BoardKeeper()
  /// Whose uids and gids the processes under test have; `nil` if the engine may not choose.
  private let identities: Identities?

  private let injector: FailureInjector

  init(
    profile: Profile, injector: FailureInjector, heldCall: lki_held_call? = nil
  ) {
    self.profile = profile
    self.injector = injector
    self.heldCall = heldCall
    identities = profile.features.contains(.privileged) ? .ofNobody : nil
  }

  /// Answers a `run` request.
  ///
  /// - Parameters:
  ///   - stepDeadline: how long a step may take, in milliseconds, at least 1.
  ///   - variation: chooses the delays of actions that begin together.
  ///   - recorder: records the run; `nil` if nobody wants that.
  func run(
    _ program: Program, id: Int, stepDeadline: Int, variation: Int, recorder: Recorder? = nil
  ) -> Response {
    if let requirement = program.unmetRequirement(on: profile) {
      return .unsupported(id: id, reason: requirement)
    }
    do throws(RunFailure) {
      try check(program, stepDeadline: stepDeadline)
      try injector.ready(for: program)
      let run = try ScenarioRun(
        program, id: id, profile: profile, stepDeadline: stepDeadline, variation: variation,
        identities: identities, trace: traces.trace(for: program), injector: injector,
        directories: directories, boards: boards, recorder: recorder)
      run.heldCall = heldCall
      let results = Result { () throws(RunFailure) in try run.results() }
      recorder?.stop()
      let leftBehind = run.end()
      injector.disarm()
      if let leftBehind { Agent.say(leftBehind) }
      return .outcome(
        id: id, outcome: Outcome(try results.get()), threadStates: run.threadStates,
        injectedFailures: run.injectedFailures, leftBehind: leftBehind,
        failingAllocations: injector.isUsed ? injector.state : nil)
    } catch {
      return response(to: id, error)
    }
  }

  /// What is said of a program that did not run to its end.
  func response(to id: Int, _ failure: RunFailure) -> Response {
    switch failure {
    case .unsupported(let reason):
      .unsupported(
        id: id, reason: reason, failingAllocations: injector.isUsed ? injector.state : nil)
    case .harness(let reason): .failed(id: id, reason: reason)
    case .overtaken(let reason): .failed(id: id, reason: reason, isOvertaken: true)
    }
  }

  /// Finds what the profile does not tell, and what no compiler of specs lets through.
  private func check(_ program: Program, stepDeadline: Int) throws(RunFailure) {
    guard stepDeadline >= 1 else {
      throw RunFailure.harness("a step deadline of \(stepDeadline) ms is none")
    }
    guard !program.process.userNamespace, !program.process.capabilities.isEmpty else { return }
    let permitted = lki_permitted_capabilities()
    let missing = program.process.capabilities.filter { permitted >> UInt64($0.number) & 1 == 0 }
    if let capability = missing.min(by: { $0.number < $1.number }) {
      throw RunFailure.unsupported("\(capability), which the engine itself does not hold")
    }
  }
}

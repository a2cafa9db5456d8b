// SPDX-License-Identifier: MIT

import CKernelInterface
import EngineProtocol
import Scenarios

/// Tries out whether a thread at a gate keeps signals waiting.
///
/// It runs programs like any scenario's: what the self-test shows is what a scenario gets. They use nothing of
/// Landlock, which is what is under test: with a broken TSYNC a gate holds as well as with a sound one. Nor do they try
/// task works, which wake a thread in the same way as a signal and need a call with TSYNC.
struct GateSelfTest {
  /// What is known of the kernel so far.
  let profile: Profile
  /// The way in which allocations fail, which no gate needs.
  let injector: FailureInjector

  /// How long one of its steps may take, in milliseconds. None of them waits for what may not come, so only a machine with
  /// too much to do needs a part of it.
  private static let stepDeadline = 10_000

  /// How many threads come and go while the signal waits: far longer than a handler needs to run.
  private static let waitingTimes = 8

  /// Whether a gate holds back a signal, and the debugger's shows a call that begins anew.
  func passes(_ gate: Feature) -> Bool {
    var features = profile
    // A test of one gate uses the other.
    features.features.formUnion([.vforkGate, .debuggerGate])
    return switch gate {
    case .vforkGate: holds(Self.signal, on: ScenarioEngine(profile: features, injector: injector))
    case .debuggerGate:
      holds(
        Self.restart,
        on: ScenarioEngine(profile: features, injector: injector, heldCall: LKI_HELD_CLONE))
    default: false
    }
  }

  /// How often a test is tried: a busy machine may keep a thread from its CPU for longer than a step may take.
  private static let attempts = 3

  private func holds(_ test: (Program, [StepResult]), on engine: ScenarioEngine) -> Bool {
    for _ in 0..<Self.attempts {
      let response = engine.run(test.0, id: 0, stepDeadline: Self.stepDeadline, variation: 0)
      if case .outcome(_, let outcome, _, _, nil, _) = response, outcome.results == test.1 {
        return true
      }
    }
    return false
  }

  private typealias Instruction = Program.Instruction

  private static func signal(to thread: String) -> Instruction {
    Instruction(
      thread: .outside, action: .signal(thread: thread, call: .tgkill, signal: .USR1))
  }

  private static let pastime = Instruction(thread: "main", action: .churn, times: waitingTimes)
  private static let count = Instruction(thread: "main", action: .get(attribute: .handledSignals))

  /// A signal whose handler runs behind the gate alone.
  private static let signal: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(), threads: ["main", "parked"], rulesets: [:],
      instructions: [
        Instruction(thread: "parked", action: .park(gate: .vfork), mayBlock: true),
        signal(to: "parked"), pastime, count,
        Instruction(thread: .outside, action: .release(thread: "parked")),
        Instruction(thread: "parked", action: .finish(action: "park")),
        count,
      ]),
    [.blocked, .ok, .ok, .number(0), .ok, .ok, .number(1)]
  )

  /// A call that a debugger stops before it has had any effect, that begins anew because of a signal that has come
  /// meanwhile, and whose debugger has seen that.
  private static let restart: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(), threads: ["main", "held"], rulesets: [:],
      instructions: [
        Instruction(thread: .outside, action: .hold(thread: "held")),
        // The clone(2) of this gate is the call that is held.
        Instruction(thread: "held", action: .park(gate: .vfork), mayBlock: true),
        signal(to: "held"), pastime, count,
        Instruction(thread: .outside, action: .restarted(thread: "held")),
        Instruction(thread: .outside, action: .release(thread: "held")),
        Instruction(thread: "held", action: .finish(action: "park")),
        Instruction(thread: .outside, action: .restarted(thread: "held")),
        count,
      ]),
    [
      .ok, .blocked, .ok, .ok, .number(0), .truth(false), .ok, .ok, .truth(true), .number(1),
    ]
  )
}

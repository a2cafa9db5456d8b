import EngineProtocol
import Scenarios

/// Tries out whether a thread at a gate keeps signals and task works waiting.
///
/// It runs programs like any scenario's: what the self-test shows is what a scenario gets.
struct GateSelfTest {
  /// What is known of the kernel so far.
  let profile: Profile
  /// The way in which allocations fail, which no gate needs.
  let injector: FailureInjector

  /// How long one of its steps may take, in milliseconds.
  private static let stepDeadline = 2000

  /// How often a child is forked while the signal waits: far longer than a handler needs to run.
  private static let waitingTimes = 8

  /// Whether a gate holds back a signal, and where there is TSYNC, its task work.
  func passes(_ gate: Feature) -> Bool {
    var features = profile
    features.features.insert(gate)
    let engine = ScenarioEngine(profile: features, injector: injector)
    let hasTSYNC = profile.edition != nil
    return switch gate {
    case .vforkGate:
      holds(Self.signal, on: engine) && (!hasTSYNC || holds(Self.taskWork, on: engine))
    case .debuggerGate:
      holds(Self.stop, on: engine) && (!hasTSYNC || holds(Self.contention, on: engine))
    default: false
    }
  }

  private func holds(_ test: (Program, [StepResult]), on engine: ScenarioEngine) -> Bool {
    let response = engine.run(test.0, id: 0, stepDeadline: Self.stepDeadline, variation: 0)
    guard case .outcome(_, let outcome, _, _, nil, _) = response else { return false }
    return outcome.results == test.1
  }

  private typealias Instruction = Program.Instruction

  /// A signal whose handler runs behind the gate alone.
  private static let signal: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "parked"], rulesets: [:],
      instructions: [
        Instruction(thread: "parked", action: .park(gate: .vfork), mayBlock: true),
        Instruction(
          thread: .outside, action: .signal(thread: "parked", call: .tgkill, signal: .USR1)),
        Instruction(thread: "main", action: .get(attribute: .layers), times: waitingTimes),
        Instruction(thread: "main", action: .get(attribute: .handledSignals)),
        Instruction(thread: .outside, action: .release(thread: "parked")),
        Instruction(thread: "parked", action: .finish(action: "park")),
        Instruction(thread: "main", action: .get(attribute: .handledSignals)),
      ]),
    [.blocked, .ok, .number(0), .number(0), .ok, .ok, .number(1)]
  )

  /// A call that a debugger stops before it has had any effect.
  private static let stop: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "held"],
      rulesets: ["r": Ruleset(handledAccessFS: [.EXECUTE])],
      instructions: [
        Instruction(thread: .outside, action: .hold(thread: "held")),
        Instruction(
          thread: "held",
          action: .restrictSelf(ruleset: .ruleset(name: "r"), flags: RestrictFlags()),
          mayBlock: true),
        Instruction(thread: .outside, action: .restarted(thread: "held")),
        Instruction(thread: .outside, action: .release(thread: "held")),
        Instruction(thread: "held", action: .finish(action: "restrict_self")),
        Instruction(thread: "held", action: .get(attribute: .layers)),
      ]),
    [.ok, .blocked, .truth(false), .ok, .ok, .number(1)]
  )

  /// A call that finds the lock taken, because it was stopped before it came to the lock.
  private static let contention: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "held"],
      rulesets: ["r": Ruleset(handledAccessFS: [.EXECUTE])],
      instructions: [
        Instruction(thread: .outside, action: .hold(thread: "held")),
        Instruction(thread: "held", action: tsync, mayBlock: true),
        Instruction(thread: "main", action: tsync, mayBlock: true),
        Instruction(thread: .outside, action: .release(thread: "held")),
        Instruction(thread: "main", action: .finish(action: "restrict_self")),
        Instruction(thread: "held", action: .finish(action: "restrict_self")),
        Instruction(thread: .outside, action: .restarted(thread: "held")),
        Instruction(thread: "main", action: .get(attribute: .layers)),
      ]),
    [.ok, .blocked, .blocked, .ok, .ok, .ok, .truth(true), .number(2)]
  )

  private static let tsync = Action.restrictSelf(
    ruleset: .ruleset(name: "r"), flags: RestrictFlags([.TSYNC]))

  /// A call that waits for the parked thread.
  private static let taskWork: (Program, [StepResult]) = (
    Program(
      process: ProcessSetup(noNewPrivs: true), threads: ["main", "parked"],
      rulesets: ["r": Ruleset(handledAccessFS: [.EXECUTE])],
      instructions: [
        Instruction(thread: "parked", action: .park(gate: .vfork), mayBlock: true),
        Instruction(
          thread: "main",
          action: .restrictSelf(ruleset: .ruleset(name: "r"), flags: RestrictFlags([.TSYNC])),
          mayBlock: true),
        Instruction(thread: .outside, action: .release(thread: "parked")),
        Instruction(thread: "main", action: .finish(action: "restrict_self")),
        Instruction(thread: "parked", action: .finish(action: "park")),
        Instruction(thread: "parked", action: .get(attribute: .layers)),
      ]),
    [.blocked, .blocked, .ok, .ok, .ok, .number(1)]
  )
}

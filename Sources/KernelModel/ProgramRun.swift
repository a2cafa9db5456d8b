import Scenarios

/// A program on its way through the modelled kernel: a state, and what can happen next.
///
/// The instructions of a program run one after the other, so exactly one transition is enabled until the
/// program ends.
struct ProgramRun: Hashable, Sendable {
  /// Something that can happen next.
  enum Transition: Hashable, Sendable {
    /// A thread performs the next instruction.
    case perform(thread: Identity<Thread>)
    /// The next instruction belongs to a thread that has ended.
    case end
    /// The next instruction belongs to a thread that never was or is stopped, so its step misses its deadline.
    case hang
  }

  /// The state of the kernel.
  private(set) var machine: Machine
  /// The results so far.
  private(set) var results: [StepResult] = []
  /// Whether a step has hung; nothing happens after that.
  private var hasHung: Bool { results.last == .hung }

  /// A program before its first instruction.
  init(_ program: Program, on kernel: KernelVersion) {
    machine = Machine(kernel: kernel, program: program)
  }

  /// What can happen next; nothing once the program has ended.
  func enabledTransitions(of program: Program) -> [Transition] {
    guard !hasHung, results.count < program.instructions.count else { return [] }
    let name = program.instructions[results.count].thread
    guard let thread = machine.thread(named: name) else { return [.hang] }
    if machine.threads[thread].life != .live { return [.end] }
    if machine.processes[machine.threads[thread].process].isStopped { return [.hang] }
    return [.perform(thread: thread)]
  }

  /// Takes one of the enabled transitions.
  mutating func take(_ transition: Transition, of program: Program) {
    switch transition {
    case .perform(let thread):
      results.append(
        Self.perform(
          program.instructions[results.count], by: thread, of: program, in: &machine))
    case .end:
      results.append(.ended)
    case .hang:
      results.append(.hung)
    }
  }

  /// Performs an instruction as often as it says, until it fails.
  ///
  /// A thread that exits has no result of its own; `ok` stands in its place, so that results and
  /// instructions stay in line.
  static func perform(
    _ instruction: Program.Instruction, by thread: Identity<Thread>, of program: Program,
    in machine: inout Machine
  ) -> StepResult {
    var result = StepResult.ok
    for _ in 0..<max(1, instruction.times) {
      result = machine.perform(instruction, by: thread, definitions: program.rulesets)
      if case .errno = result { return result }
      if result == .hung { return result }
      if machine.threads[thread].life != .live { return result }
    }
    return result
  }
}

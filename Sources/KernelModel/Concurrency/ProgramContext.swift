// SPDX-License-Identifier: MIT

import Scenarios
import StateExplorer
import Synchronization

/// What all states of a program share: the program, the kernel, and the tables that give numbers to parts of states.
///
/// The states form a product: the kernel's state, the micro-steps of TSYNC, and how far the program has come.
/// A micro-step that begins something is possible only where the program asks for it.
final class ProgramContext: Sendable {
  /// The program.
  let program: Program
  /// Whether each instruction is taken in steps, see ``Effects/stepwise``.
  let isStepwise: [Bool]
  /// Its instructions in groups.
  let groups: [Range<Int>]
  /// The names of all who act: the columns of a schedule.
  let actors: [String]
  /// The kernel.
  let kernel: KernelDecisions
  /// Whether a call beside which nothing happens is run in one order of its micro-steps: all orders come to the same.
  let runsLoneCallsInOneOrder: Bool
  /// Whether a thread that commits what others have committed before leaves no trace in the cold part.
  let sharedCommitsAreHot: Bool
  /// Whether micro-steps that concern TSYNC alone are taken without a look at the program.
  let takesShortcuts: Bool
  /// The cold parts of states, each with the numbers of credentials that it knows, as a set of bits.
  let machines = Interner<Machine, UInt32> { $0.numbers.known }
  /// The program's states, each with what it lets happen next.
  let counters: Interner<ProgramCounter, EnabledSet>
  /// What steps mean for both.
  let effects = EffectCache()
  /// What runs come to.
  let outcomes = Interner<Outcome, Void> { _ in }
  /// Whether the sites of allocations are noted where one is to fail.
  let recordsSites: Bool
  private let omissions = Mutex<Set<Omission>>([])
  private let sitesByInstruction = Mutex<[Int: [AllocationSite]]>([:])

  /// Something that may happen and is left out, and where.
  struct Omission: Hashable, Comparable {
    /// Why an exploration leaves it out.
    enum Kind: Int {
      /// More threads of one process than the model of TSYNC has places for.
      case threads
      /// More threads of one process that call at once than the model of TSYNC has places for.
      case callers
      /// Two processes each of which would have to be followed in micro-steps.
      case processes
      /// A process is stopped while something in it is under way.
      case stop
      /// More domains are made than are counted.
      case domains
      /// More signals are handled than are counted.
      case signals
      /// Numbers of credentials have run out.
      case credentials
      /// A lone call takes more steps than are followed.
      case steps
    }

    /// Why it is left out.
    let kind: Kind
    /// The number of the instruction that the model cannot follow, from 0.
    let instruction: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.instruction, left.kind.rawValue) < (right.instruction, right.kind.rawValue)
    }
  }

  /// The most domains that are counted.
  static let mostCountedDomains = 16

  /// The most handled signals that are counted, where a program asks for their number.
  static let mostCountedSignals = 64

  init(
    _ program: Program, on kernel: KernelDecisions,
    runsLoneCallsInOneOrder: Bool, takesShortcuts: Bool = true,
    recordsSites: Bool = false
  ) {
    self.program = program
    self.takesShortcuts = takesShortcuts && !kernel.looksAtSiblings
    sharedCommitsAreHot =
      kernel.sharesDomain && TraceCounts(askedForIn: program).counted.isEmpty
    self.recordsSites = recordsSites
    self.kernel = kernel
    self.runsLoneCallsInOneOrder = runsLoneCallsInOneOrder
    let groups = program.groups
    isStepwise = program.instructions.map { $0.action.effects.contains(.stepwise) }
    self.groups = groups
    let names = program.namesOfThreads
    actors = names.contains(.outside) ? names : names + [.outside]
    counters = Interner { EnabledSet($0, of: program, in: groups) }
  }

  /// Notes that something is left out.
  func note(_ omission: Omission) { omissions.withLock { _ = $0.insert(omission) } }

  /// Notes the allocations during an instruction.
  func note(_ sites: [AllocationSite], at instruction: Int) {
    if recordsSites { sitesByInstruction.withLock { $0[instruction] = sites } }
  }

  /// The allocations during an instruction, if they were noted.
  func sites(at instruction: Int) -> [AllocationSite]? {
    sitesByInstruction.withLock { $0[instruction] }
  }

  /// What is left out first, if anything is.
  var omission: Omission? { omissions.withLock { $0.min() } }

  /// The state before anything happens.
  func beginning() -> ProgramState {
    var start = WorkingState(
      ProgramState(
        machine: machines.number(of: CopyOnWrite(Machine(kernel: kernel, program: program))),
        counter: counters.number(of: CopyOnWrite(ProgramCounter()))), on: self)
    start.enterGroup()
    start.runToQuiescence()
    return start.programState
  }

  /// What a program counter lets happen next.
  func enabledSet(of counter: Int32) -> EnabledSet { counters[counter].derived }

  /// The instructions of a group.
  func instructions(ofGroup group: Int) -> ArraySlice<Program.Instruction> {
    program.instructions[groups[group]]
  }
}

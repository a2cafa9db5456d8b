import Scenarios
import StateExplorer

/// Where a program is played: what it is, on which kernel, and all that its states share.
///
/// The states form a product: the kernel's state, the micro-steps of TSYNC, and how far the program has come.
/// A micro-step that begins something is possible only where the program asks for it, and what micro-steps
/// do to threads is mirrored in the kernel's state.
final class Stage {
  /// The program.
  let program: Program
  /// Its instructions in groups.
  let groups: [Range<Int>]
  /// The kernel.
  let kernel: KernelVersion
  /// What the algorithm decides; `nil` where there is none.
  let decisions: TsyncDecisions?
  /// Whether lone calls take micro-steps, too: for algorithms that the sequential description does not know.
  let alwaysTakesMicroSteps: Bool
  /// Whether micro-steps that concern TSYNC alone are taken without a look at the program.
  let takesShortcuts: Bool
  /// The kernel's states.
  var machines = Keeper<Machine>()
  /// The program's states.
  var courses = Keeper<Course>()
  /// What each course lets happen next, as far as it was asked for.
  private var agendas: [Agenda?] = []
  /// Why something that may happen is left out, if anything is.
  var omission: Omission?

  /// What an exploration leaves out, and where.
  struct Omission: Hashable {
    /// Why.
    let reason: Reason
    /// The number of the instruction that the model cannot follow.
    let instruction: Int

    /// Why something is left out.
    enum Reason: Hashable {
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
    }
  }

  /// The most domains that are counted.
  static let mostCountedDomains = 16

  /// The most handled signals that are counted, where a program asks for their number.
  static let mostCountedSignals = 64

  init(
    _ program: Program, on kernel: KernelVersion, decisions: TsyncDecisions?,
    alwaysTakesMicroSteps: Bool, takesShortcuts: Bool = true
  ) {
    self.program = program
    self.takesShortcuts = takesShortcuts
    self.kernel = kernel
    self.decisions = decisions
    self.alwaysTakesMicroSteps = alwaysTakesMicroSteps
    groups = program.groups
  }

  /// The state before anything happens.
  func beginning() -> Situation {
    var play = Scene(
      Situation(
        machine: machines.keep(Shared(Machine(kernel: kernel, program: program))),
        course: courses.keep(Shared(Course()))), on: self)
    play.enterGroup()
    play.settle()
    return play.situation
  }

  /// What a course lets happen next.
  func agenda(of course: Int32) -> Agenda {
    let place = Int(course)
    while agendas.count <= place { agendas.append(nil) }
    if let agenda = agendas[place] { return agenda }
    let agenda = Agenda(courses[course].value, on: self)
    agendas[place] = agenda
    return agenda
  }

  /// The instructions of a group.
  func instructions(ofGroup group: Int) -> ArraySlice<Program.Instruction> {
    program.instructions[groups[group]]
  }
}

/// A situation while it is worked on.
struct Scene {
  /// Where it is played.
  let stage: Stage
  private var sharedMachine: Shared<Machine>
  private var sharedCourse: Shared<Course>
  /// The micro-steps.
  var tsync: TsyncModel.State
  private let origin: Situation
  private var machineHasChanged = false
  private var courseHasChanged = false

  init(_ situation: Situation, on stage: Stage) {
    self.stage = stage
    origin = situation
    sharedMachine = stage.machines[situation.machine]
    sharedCourse = stage.courses[situation.course]
    tsync = situation.tsync
  }

  /// The kernel's state.
  var machine: Machine {
    _read { yield sharedMachine.value }
    _modify {
      machineHasChanged = true
      yield &sharedMachine.value
    }
  }

  /// How far the program has come.
  var course: Course {
    _read { yield sharedCourse.value }
    _modify {
      courseHasChanged = true
      yield &sharedCourse.value
    }
  }

  /// The situation as it is now.
  var situation: Situation {
    Situation(
      machine: machineHasChanged ? stage.machines.keep(sharedMachine) : origin.machine,
      course: courseHasChanged ? stage.courses.keep(sharedCourse) : origin.course, tsync: tsync)
  }

  /// The instructions of the present group, or none at the end.
  var group: Range<Int> {
    course.group < stage.groups.count ? stage.groups[course.group] : 0..<0
  }
  /// How far an instruction of the present group has come.
  func standing(of instruction: Int) -> Standing {
    course.standings[instruction - group.lowerBound]
  }
  mutating func set(_ instruction: Int, _ standing: Standing) {
    course.standings[instruction - group.lowerBound] = standing
  }
}

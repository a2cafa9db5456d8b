public import Scenarios
public import StateExplorer

/// All that a program may come to on a modelled kernel, and how.
public struct ProgramExploration: Sendable {
  /// An outcome that the kernel may show.
  public struct Ending: Sendable {
    /// The results.
    public var outcome: Outcome
    /// A schedule with the fewest steps that leads to it.
    public var schedule: Schedule
  }

  /// A rule of TSYNC that some run violates.
  public struct BrokenRule: Sendable {
    /// The rule.
    public var rule: TsyncRule
    /// A schedule with the fewest steps after which it is violated.
    public var schedule: Schedule
  }

  /// The outcomes, in the order in which they were found: those with fewer steps first.
  public var endings: [Ending]
  /// The violated rules.
  public var brokenRules: [BrokenRule]
  /// The states seen.
  public var states: Int
  /// The steps taken.
  public var steps: Int
  /// The time taken.
  public var duration: Duration
  /// Why something was left out, as a sentence, or `nil` if everything was seen.
  public var truncation: String?
  /// The number of the instruction at which something was left out first; `nil` if everything was seen.
  public var truncatedInstruction: Int?

  /// The outcomes alone.
  public var allowedOutcomes: AllowedOutcomes {
    AllowedOutcomes(
      Set(endings.map(\.outcome)),
      limit: truncation.map { AllowedOutcomes.Limit($0, step: truncatedInstruction) })
  }
}

/// The search through all that can happen on a stage, fewest steps first.
struct ProgramSearch {
  private let stage: Stage
  private let bounds: Bounds
  private var numbers: [Situation: Int32] = [:]
  private var situations: [Situation] = []
  private var origins: [(state: Int, move: Move)] = []
  /// The successors of all states that were expanded, those of one state behind those of the state before.
  private var edges: [Int32] = []
  /// Where the successors of each expanded state begin, and where those of the last one end.
  private var firstEdges = [0]
  private var steps = 0
  private var violated: [(rule: TsyncRule, state: Int)] = []
  private var seenViolations: UInt64 = 0

  /// After how many expanded states the clock is looked at and progress told, a power of two.
  private static let statesBetweenLooks = 1 << 10

  init(_ stage: Stage, bounds: Bounds) {
    self.stage = stage
    self.bounds = bounds
  }

  /// Searches everything.
  mutating func explore(progress: (Int) -> Continuation) -> ProgramExploration {
    let start = ContinuousClock.now
    var truncation: Truncation?
    add(stage.beginning(), from: -1, by: .finish(instruction: 0))
    var next = 0
    while next < situations.count {
      expand(next)
      next += 1
      if next == situations.count { break }
      if situations.count > bounds.states {
        truncation = .states(bounds.states)
        break
      }
      guard next & (Self.statesBetweenLooks - 1) == 0 || bounds.duration == .zero else { continue }
      if progress(situations.count) == .stop {
        truncation = .stopped
        break
      }
      if ContinuousClock.now - start >= bounds.duration {
        truncation = .duration(bounds.duration)
        break
      }
    }
    // Without all states nobody knows which of them cannot go on.
    let endings = truncation == nil ? endings() : endingsSoFar()
    return ProgramExploration(
      endings: endings.map { .init(outcome: $0.outcome, schedule: schedule(to: $0.state)) },
      brokenRules: violated.map { .init(rule: $0.rule, schedule: schedule(to: $0.state)) },
      states: situations.count, steps: steps, duration: ContinuousClock.now - start,
      truncation: truncation?.description ?? stage.omission?.reason.sentence,
      truncatedInstruction: truncation == nil
        ? stage.omission?.instruction : instruction(at: situations[next]))
  }

  /// The first instruction of what a situation is about.
  private func instruction(at situation: Situation) -> Int? {
    let group = stage.courses[situation.course].value.group
    return group < stage.groups.count ? stage.groups[group].lowerBound : nil
  }

  private mutating func add(_ situation: Situation, from state: Int, by move: Move) {
    steps += 1
    let number = Int32(situations.count)
    if let known = numbers[situation] {
      edges.append(known)
      return
    }
    numbers[situation] = number
    situations.append(situation)
    origins.append((state, move))
    if state >= 0 { edges.append(number) }
    judge(Int(number))
  }

  private mutating func expand(_ state: Int) {
    let situation = situations[state]
    var moves: [(Move, Situation)] = []
    stage.visitMoves(from: situation) { moves.append(($0, $1)) }
    for (move, next) in moves { add(next, from: state, by: move) }
    firstEdges.append(edges.count)
  }

  /// The states that a state leads to.
  private func successors(of state: Int) -> ArraySlice<Int32> {
    edges[firstEdges[state]..<firstEdges[state + 1]]
  }

  private mutating func judge(_ state: Int) {
    guard let phase = stage.agenda(of: situations[state].course).judgedPhase else { return }
    let new = phase.model.violations(of: situations[state].tsync) & ~seenViolations
    guard new != 0 else { return }
    seenViolations |= new
    for rule in TsyncRule.allCases where new & rule.bit != 0 { violated.append((rule, state)) }
  }

  /// The outcomes of runs that have ended, when not all runs are known.
  private func endingsSoFar() -> [(outcome: Outcome, state: Int)] {
    var seen: Set<Outcome> = []
    var endings: [(outcome: Outcome, state: Int)] = []
    for (state, situation) in situations.enumerated() where hasEnded(situation) {
      let outcome = Outcome(stage.courses[situation.course].value.results)
      if seen.insert(outcome).inserted { endings.append((outcome, state)) }
    }
    return endings
  }

  private func hasEnded(_ situation: Situation) -> Bool {
    stage.courses[situation.course].value.group == stage.groups.count
  }

  /// The outcomes: of runs that have ended, and of those that never will.
  private mutating func endings() -> [(outcome: Outcome, state: Int)] {
    var seen: Set<Outcome> = []
    var endings: [(outcome: Outcome, state: Int)] = []
    let isLast = statesWithoutWayOut()
    for (state, situation) in situations.enumerated() where isLast[state] {
      let course = stage.courses[situation.course].value
      if course.isCut { continue }
      let outcome = stage.outcome(at: situation)
      if !hasEnded(situation) { noteHang(state) }
      if seen.insert(outcome).inserted { endings.append((outcome, state)) }
    }
    return endings
  }

  /// A hang breaks a rule if something of TSYNC has begun and no gate keeps it.
  private mutating func noteHang(_ state: Int) {
    let situation = situations[state]
    guard seenViolations & TsyncRule.callReturns.bit == 0,
      let phase = stage.courses[situation.course].value.phase
    else { return }
    let words = phase.cast.names.indices.map { situation.tsync.threads[$0] }
    guard !words.contains(where: { $0.point == .parked }),
      words.contains(where: { $0.callState == .inProgress || $0.taken != 0 })
    else { return }
    seenViolations |= TsyncRule.callReturns.bit
    violated.append((.callReturns, state))
  }

  /// Whether each state is one of a set of states that no run leaves and that has no smaller such set in it:
  /// there a run stays for ever, or has ended.
  ///
  /// Strongly connected components by Tarjan's algorithm, without recursion.
  private func statesWithoutWayOut() -> [Bool] {
    let count = situations.count
    var isLast = [Bool](repeating: false, count: count)
    var index = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    var component = [Int](repeating: -1, count: count)
    var open: [Int] = []
    var path: [(state: Int, edge: Int)] = []
    var counter = 0
    for root in 0..<count where index[root] < 0 {
      path.append((root, 0))
      while let (state, edge) = path.last {
        if edge == 0 {
          index[state] = counter
          low[state] = counter
          counter += 1
          open.append(state)
        }
        if firstEdges[state] + edge < firstEdges[state + 1] {
          path[path.count - 1].edge += 1
          let next = Int(edges[firstEdges[state] + edge])
          if index[next] < 0 {
            path.append((next, 0))
          } else if component[next] < 0 {
            low[state] = min(low[state], index[next])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.state { low[parent] = min(low[parent], low[state]) }
        guard low[state] == index[state] else { continue }
        var members: [Int] = []
        repeat {
          members.append(open.removeLast())
          component[members[members.count - 1]] = state
        } while members[members.count - 1] != state
        let staysInside = members.allSatisfy { member in
          successors(of: member).allSatisfy { component[Int($0)] == state }
        }
        if staysInside { for member in members { isLast[member] = true } }
      }
    }
    return isLast
  }

  /// The steps from the beginning to a state.
  private func schedule(to state: Int) -> Schedule {
    var steps: [NamedStep] = []
    let actors = stage.actors
    var state = state
    while origins[state].state >= 0 {
      let (origin, move) = origins[state]
      steps.append(stage.named(move, in: situations[origin], actors: actors))
      state = origin
    }
    return Schedule(steps: steps.reversed(), actors: actors)
  }
}

extension Stage {
  /// A step with the names of its thread and of what it does.
  func named(_ move: Move, in situation: Situation, actors: [String]) -> NamedStep {
    let actor = actor(of: move, in: situation)
    return NamedStep(
      actor: actor, label: label(of: move, in: situation),
      column: actors.firstIndex(of: actor) ?? actors.count - 1)
  }
}

extension [Standing] {
  /// The results in program order up to the first instruction that hangs.
  var resultsUntilHang: [StepResult] {
    var results: [StepResult] = []
    for standing in self {
      guard let result = standing.result else { return results + [.hung] }
      results.append(result)
    }
    return results
  }
}

extension Stage.Omission.Reason {
  /// One sentence for a report.
  var sentence: String {
    switch self {
    case .threads:
      "some runs are left out: more than \(TsyncConfiguration.mostThreads) threads of a process beside each other"
    case .callers:
      "some runs are left out: more than \(TsyncConfiguration.mostCallers) threads that call with TSYNC beside each other"
    case .processes:
      "some runs are left out: actions are under way in two processes at the same time"
    case .stop:
      "some runs are left out: a process is stopped while an action is under way in it"
    case .domains:
      "some runs are left out: more than \(Stage.mostCountedDomains) domains are made and counted"
    case .signals:
      "some runs are left out: more than \(Stage.mostCountedSignals) signals are handled and counted"
    case .credentials:
      "some runs are left out: the model has no number for more credentials"
    }
  }
}

public import Scenarios
public import StateExplorer

/// One run of a program on a modelled kernel, step by step.
public struct ProgramReplay: Sendable {
  /// The steps.
  public var schedule: Schedule
  /// What the run came to; whatever can go no further, or was cut short, is `hung`.
  public var outcome: Outcome
  /// Whether the run ended, or can go no further; otherwise it was cut short.
  public var isWhole: Bool
}

extension Simulator {
  /// The most steps of a run that is chosen at random: one that only spins is cut short.
  public static let mostStepsOfRun = 20_000

  /// A run in which each next step is chosen at random; the same seed gives the same run.
  public func run(_ program: Program, seed: UInt64) -> ProgramReplay {
    let stage = stage(of: program, takesMicroSteps: true)
    var random = SplitMix64(seed: seed)
    var situation = stage.beginning()
    var steps: [NamedStep] = []
    while steps.count < Self.mostStepsOfRun {
      var moves: [(move: Move, next: Situation)] = []
      stage.visitMoves(from: situation) { moves.append(($0, $1)) }
      guard let chosen = moves.randomElement(using: &random) else { break }
      steps.append(stage.named(chosen.move, in: situation, actors: stage.actors))
      situation = chosen.next
    }
    return stage.replay(of: steps, to: situation)
  }

  /// Takes the steps with these tokens (`thread@label`), one after the other.
  ///
  /// - Throws: `ReplayError` at the first step that is not possible.
  public func replay(_ program: Program, tokens: [String]) throws(ReplayError) -> ProgramReplay {
    // What is alone takes micro-steps only if the schedule has them, so both readings are tried.
    do throws(ReplayError) {
      return try replay(stage(of: program, takesMicroSteps: true), tokens)
    } catch let first {
      do throws(ReplayError) {
        return try replay(stage(of: program, takesMicroSteps: false), tokens)
      } catch let second {
        throw first.position > second.position ? first : second
      }
    }
  }

  private func replay(_ stage: Stage, _ tokens: [String]) throws(ReplayError) -> ProgramReplay {
    var situation = stage.beginning()
    var steps: [NamedStep] = []
    let actors = stage.actors
    for (position, token) in tokens.enumerated() {
      var possible: [(named: NamedStep, next: Situation)] = []
      stage.visitMoves(from: situation) {
        possible.append((stage.named($0, in: situation, actors: actors), $1))
      }
      guard let chosen = possible.first(where: { $0.named.token == token }) else {
        throw ReplayError(position: position, token: token, possible: possible.map(\.named.token))
      }
      steps.append(chosen.named)
      situation = chosen.next
    }
    return stage.replay(of: steps, to: situation)
  }
}

extension Stage {
  /// What a run that has come this far has come to.
  fileprivate func replay(of steps: [NamedStep], to situation: Situation) -> ProgramReplay {
    var canGoOn = false
    visitMoves(from: situation) { _, _ in canGoOn = true }
    return ProgramReplay(
      schedule: Schedule(steps: steps, actors: actors), outcome: outcome(at: situation),
      isWhole: !canGoOn)
  }

  /// The results of a run that stays in a situation.
  func outcome(at situation: Situation) -> Outcome {
    let course = courses[situation.course].value
    if course.group == groups.count { return Outcome(course.results) }
    return Outcome(course.results + course.standings.resultsUntilHang)
  }
}

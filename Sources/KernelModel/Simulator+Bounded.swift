public import Scenarios
import StateExplorer

extension Simulator {
  /// Everything that a program may come to, as long as there are few states.
  ///
  /// - Parameters:
  ///   - takesMicroSteps: whether calls take micro-steps where nothing else happens meanwhile, too.
  ///   - bound: after about how many states the exploration ends and says that it is truncated.
  public func explore(
    _ program: Program, takesMicroSteps: Bool = false, upTo bound: Int
  ) -> ProgramExploration {
    explore(program, takesMicroSteps: takesMicroSteps) { $0 > bound ? .stop : .goOn }
  }
}

extension TsyncRule {
  /// The name of the rule in reports.
  public var name: String { rule.name }
}

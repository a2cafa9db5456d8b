// SPDX-License-Identifier: MIT

public import Scenarios
import StateExplorer

extension Simulator {
  /// Everything that a program may come to, as long as there are few states.
  ///
  /// - Parameters:
  ///   - runsLoneCallsInOneOrder: whether a call beside which nothing happens is run in one order of its micro-steps.
  ///   - bound: after about how many states the exploration ends and says that it is truncated.
  public func explore(
    _ program: Program, runsLoneCallsInOneOrder: Bool = true, upTo bound: Int
  ) -> ProgramExploration {
    var options = ProgramOptions()
    options.bounds.states = bound
    options.runsLoneCallsInOneOrder = runsLoneCallsInOneOrder
    return explore(program, options)
  }
}

extension TsyncRule {
  /// The name of the rule in reports.
  public var name: String { rule.name }
}

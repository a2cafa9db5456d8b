// SPDX-License-Identifier: MIT

public import Conformance
import KernelModel
public import Scenarios

extension Timelines {
  /// Looks for the simulator's runs of what a report shows.
  ///
  /// Most runs of a kernel are not recorded, so the picture is a run of the simulator that comes to the same results.
  ///
  /// - Parameters:
  ///   - report: the judgements.
  ///   - scenarios: what was judged; judgements on others get no picture.
  ///   - mostTime: when to stop; what is missing then is counted.
  public static func simulated(
    of report: RunReport, scenarios: [Scenario], mostTime: Duration = mostTime
  ) -> Timelines {
    var result = Timelines()
    var without = Set<Key>()
    let programs = Dictionary(scenarios.map { ($0.id, $0.program) }) { first, _ in first }
    let end = ContinuousClock.now + mostTime
    for judgement in report.judgements {
      guard let key = key(of: judgement), result.found[key] == nil, !without.contains(key),
        let program = programs[key.scenario]
      else { continue }
      guard ContinuousClock.now < end else {
        result.missing += 1
        continue
      }
      let simulator = Simulator(profile: judgement.profile)
      if let run = simulator.run(program, comingTo: key.outcome) {
        result.found[key] = Timeline(run.schedule)
      } else {
        without.insert(key)
      }
    }
    return result
  }
}

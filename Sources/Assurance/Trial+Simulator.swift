// SPDX-License-Identifier: MIT

public import Conformance
import KernelModel
import Scenarios

extension Trial {
  /// The project's own simulator, as what compares with it asks for it.
  public static let simulation: Simulation = {
    let simulator = Simulator(profile: $1)
    var allowed = simulator.allowedOutcomes(of: $0.program)
    allowed.allocationSites = simulator.allocationSites(of: $0.program)
    return allowed
  }
}

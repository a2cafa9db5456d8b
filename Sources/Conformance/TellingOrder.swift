// SPDX-License-Identifier: MIT

public import Scenarios

/// The order in which scenarios are run where the time may not suffice for all.
public enum TellingOrder {
  /// The positions of scenarios, the most telling first: a permutation of each scenario before the second one of any, and
  /// among equals those whose threads race, because what comes of them is known least.
  public static func positions(of scenarios: [Scenario]) -> [Int] {
    struct Name: Hashable {
      let topic: String
      let slug: String
    }
    var permutations: [Name: Int] = [:]
    let ranks = scenarios.map { scenario in
      let name = Name(topic: scenario.id.topic, slug: scenario.id.slug)
      defer { permutations[name, default: 0] += 1 }
      return (permutations[name, default: 0], scenario.program.isLeftToChance ? 0 : 1)
    }
    return scenarios.indices.sorted {
      (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1)
    }
  }
}

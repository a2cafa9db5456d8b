// SPDX-License-Identifier: MIT

import ArgumentParser
import KernelModel
import Scenarios

/// An edition that can be explored: one of specs, or one that no kernel and no spec knows.
struct ExploredEdition: ExpressibleByArgument, CaseIterable {
  /// What it is called.
  let name: String
  /// Its algorithm.
  let algorithm: TsyncEdition
  /// The edition of specs that it is; `nil` if it is none.
  let edition: Edition?

  static let allCases: [Self] =
    TsyncEdition.allCases.filter { Edition(rawValue: $0.rawValue) == nil }.map {
      Self(name: $0.rawValue, algorithm: $0, edition: nil)
    }
    + Edition.allCases.map { Self(name: $0.rawValue, algorithm: TsyncEdition($0), edition: $0) }

  static var allValueStrings: [String] { allCases.map(\.name) }

  var defaultValueDescription: String { name }

  /// The newest one.
  static let newest = Self(
    name: Edition.linux7_3.rawValue, algorithm: .linux7_3, edition: .linux7_3)

  init?(argument: String) {
    guard let known = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = known
  }

  private init(name: String, algorithm: TsyncEdition, edition: Edition?) {
    self.name = name
    self.algorithm = algorithm
    self.edition = edition
  }

  /// The simulator of scenarios: what no edition of specs is has the checks and features of the nearest one.
  var simulator: Simulator {
    Simulator(
      profile: .assumed(for: edition ?? algorithm.nearestEdition),
      decisions: edition == nil ? algorithm.decisions : nil)
  }
}

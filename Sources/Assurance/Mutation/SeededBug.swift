// SPDX-License-Identifier: MIT

public import KernelModel

/// A bug that can be seeded in the simulator: in what single calls do, or in an order of micro-steps.
public enum SeededBug: Sendable {
  /// A decision about arguments, privileges, domains or credentials, taken otherwise.
  case ofCall(ModelMutant)
  /// A decision of the TSYNC algorithm of Linux 7.3, taken otherwise.
  case ofAlgorithm(TsyncMutant)

  /// All bugs that a library of scenarios must notice.
  public static let all: [SeededBug] =
    ModelMutant.allCases.map { .ofCall($0) } + TsyncMutant.all.map { .ofAlgorithm($0) }

  /// The bug with this name; `nil` if there is none.
  public static func named(_ name: String) -> SeededBug? { all.first { $0.name == name } }

  /// A short name that does not change.
  public var name: String {
    switch self {
    case .ofCall(let mutant): mutant.name
    case .ofAlgorithm(let mutant): mutant.name
    }
  }

  /// What a user would see.
  public var symptom: String {
    switch self {
    case .ofCall(let mutant): mutant.rawValue
    case .ofAlgorithm(let mutant): mutant.symptom
    }
  }
}

// SPDX-License-Identifier: MIT

import EngineProtocol
import KernelHost
import KernelModel
import ScenarioYAML
import Scenarios
import StateExplorer

/// The simulator as an engine behind the protocol for engines.
struct SimulatorServer {
  /// The kernel that is simulated.
  let profile: Profile
  private var isGreeted = false

  /// Simulates a kernel.
  init(profile: Profile) { self.profile = profile }

  /// The answer to a line, without the newline; empty if there is none, `nil` if the engine is to end.
  mutating func answer(to line: String) -> String? {
    if line.allSatisfy(\.isWhitespace) { return "" }
    let request: OpenRequest
    do {
      request = try OpenProtocol.message(OpenRequest.self, from: line)
    } catch {
      return text(.error(message: "that is no message: \(ProtocolFault(error))"))
    }
    switch request {
    case .quit: return nil
    case .hello(OpenProtocol.version, _):
      isGreeted = true
      return text(
        .hello(
          protocol: OpenProtocol.version, engine: "Lockstep's simulator", kind: .simulator,
          isDeterministic: true, profile: OpenProfile(profile)))
    case .hello(let version, _):
      return text(
        .error(
          message: "this engine speaks version \(OpenProtocol.version) of the protocol, and not "
            + "\(version)"))
    case .run where !isGreeted:
      return text(.error(message: "a program came before hello"))
    case .run(let id, let program, _, let deadline, let variation):
      return text(run(id, program, within: .milliseconds(max(0, deadline)), variation))
    }
  }

  private func run(_ id: Int, _ words: JSON, within limit: Duration, _ variation: Int)
    -> OpenAnswer
  {
    let program: Program
    do throws(ProgramProblem) {
      program = try SpecCompiler.program(from: words)
    } catch {
      return .unsupported(id: id, reason: "an engine that can read the program: \(error)")
    }
    if let need = program.unmetRequirement(on: profile) {
      return .unsupported(id: id, reason: need)
    }
    var bounds = Simulator.usualBounds
    bounds.duration = min(bounds.duration, limit)
    let allowed = Simulator(profile: profile).allowedOutcomes(of: program, bounds: bounds)
    if let limit = allowed.limit { return .failed(id: id, reason: limit.reason) }
    let outcomes = allowed.outcomes.map { $0.results.map(\.json) }
    let sorted = outcomes.sorted { "\($0)" < "\($1)" }
    guard !sorted.isEmpty else { return .failed(id: id, reason: "nothing is allowed") }
    return .outcome(
      id: id, results: sorted[variation % sorted.count], threads: nil, faults: nil)
  }

  private func text(_ answer: OpenAnswer) -> String {
    do {
      return try OpenProtocol.line(answer).printableJSON
    } catch {
      return #"{"error":{"message":"the answer cannot be written"}}"#
    }
  }
}

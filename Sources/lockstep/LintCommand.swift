import ArgumentParser
import Scenarios

/// `lockstep lint`
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks specs: the language, and the expected results against the simulator.",
    discussion: """
      Without a kernel. Every scenario is also run on the simulator for every edition of TSYNC and for kernels \
      without it; where spec and simulator contradict each other, the scenario is reported.
      """)

  @Argument(help: "Specs or folders of specs.", completion: .file())
  var paths = ["Specs"]

  @Flag(name: .long, help: "List the scenarios, one line each.")
  var list = false

  func run() throws {
    let scenarios = try SpecOptions.compile(paths).flatMap(\.scenarios)
    if list {
      for scenario in scenarios { print("\(scenario.id)  \(scenario.name)") }
      return
    }
    let disagreements = SimulatorCheck.disagreements(in: scenarios)
    for disagreement in disagreements { print(disagreement) }
    let ids = Set(scenarios.map { "\($0.id.topic)/\($0.id.slug)" }).count
    print(
      "\(counted(ids, "scenario")), \(counted(scenarios.count, "permutation")), "
        + "\(counted(SimulatorCheck.profiles.count, "profile")): "
        + (disagreements.isEmpty
          ? "spec and simulator agree" : counted(disagreements.count, "disagreement")))
    if !disagreements.isEmpty { throw ExitStatus.diverges }
  }
}

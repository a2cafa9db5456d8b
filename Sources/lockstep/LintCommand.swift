import ArgumentParser
import Conformance
import Scenarios

/// `lockstep lint`
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks specs: the language, and the expected results against the simulator.",
    discussion: """
      Needs no kernel. Every scenario is also run on the simulator for every edition of TSYNC and for kernels \
      without it; where spec and simulator contradict each other, the scenario is reported.
      """)

  @Argument(help: "Specs or folders of specs.", completion: .file())
  var paths = ["Specs"]

  @Flag(help: "List the scenarios, one line each, and check nothing but the language.")
  var list = false

  func run() async throws {
    let scenarios = try SpecOptions.compile(paths).flatMap(\.scenarios)
    if list {
      for scenario in scenarios {
        StandardOutput.write(line: "\(scenario.id)  \(scenario.name)")
      }
      return
    }
    let findings = Finding.gathered(from: await AssumedKernel.checks(of: scenarios))
    let style = Terminal.style(of: .standardOutput, colour: .automatic)
    for finding in findings {
      StandardOutput.write(text: finding.report(style: style).joined(separator: "\n") + "\n\n")
    }
    let ids = Set(scenarios.map { "\($0.id.topic)/\($0.id.slug)" }).count
    let verdict =
      findings.isEmpty ? "spec and simulator agree" : counted(findings.count, "disagreement")
    StandardOutput.write(
      line: "\(counted(ids, "scenario")), \(counted(scenarios.count, "permutation")), "
        + "\(counted(AssumedKernel.all.count, "simulated kernel")): \(verdict)")
    if !findings.isEmpty { throw ExitStatus.diverges }
  }
}

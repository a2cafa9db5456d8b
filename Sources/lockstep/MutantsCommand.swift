// SPDX-License-Identifier: MIT

import ArgumentParser
import Assurance
import Conformance
import KernelModel
import Scenarios

/// `lockstep mutants`
struct MutantsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract: "Seeds bugs in the simulator, one at a time, and says which scenario notices each.",
    discussion: """
      A scenario notices a bug if its spec contradicts the simulator with the bug, or if the kernel's memory comes to \
      harm in it, which only the console would show. Bugs of single calls are simulated on every edition until one \
      shows them, those of the TSYNC algorithm on 7.3.

      With --source the bugs are seeded into that file, by its syntax, and each is explored in every interleaving of \
      several processes; those that survive stand on lines that nothing guards.

      Exit status: 0 every bug is noticed, with --thin by two scenarios; 1 some are not; 2 bad usage or a bad spec; 3 it was interrupted.
      """)

  @Argument(help: ArgumentHelp("The bugs; all if none is named.", valueName: "mutant"))
  var names: [String] = []

  @Flag(help: "List every scenario that notices a bug, not only the first.")
  var all = false

  @OptionGroup(title: "Parts") var shards: ShardOptions
  @Flag(
    help: ArgumentHelp(
      "List the bugs that only one scenario notices.",
      discussion: """
        Permutations of one scenario count as one. What a single scenario holds up goes with that scenario: with a bug in \
        the kernel that makes it unsupported, or with a change of its spec.
        """))
  var thin = false

  @OptionGroup var specs: SpecOptions

  @OptionGroup(title: "Your own code") var code: SourceOptions

  @OptionGroup var sharing: WorkerOptions

  func validate() throws {
    if code.object != nil {
      throw ValidationError("bugs can be seeded into a source only: give --source")
    }
    if code.isAsked && shards.choice != nil {
      throw ValidationError("--shard is for bugs of the simulator, and not for --source")
    }
    if !code.isAsked && sharing.workers != nil {
      throw ValidationError("--workers goes with --source")
    }
    if thin && (all || code.isAsked) {
      throw ValidationError("--thin goes with neither --all nor --source")
    }
    if code.isAsked && !names.isEmpty { throw ValidationError("with --source all bugs are tried") }
    for name in names where SeededBug.named(name) == nil {
      throw ValidationError("'\(name)' is no seeded bug; 'lockstep mutants' lists them")
    }
  }

  @MainActor
  func run() async throws {
    if code.isAsked { return try await seedSource() }
    let search = MutationSearch(try specs.compile().flatMap(\.scenarios))
    var bugs = names.isEmpty ? SeededBug.all : names.compactMap(SeededBug.named)
    if let shard = try shards.shard() {
      bugs = shard.positions(of: bugs.count).map { bugs[$0] }
      StandardError.write("shard \(shard): \(counted(bugs.count, "seeded bug"))")
    }
    let line = ProgressLine()
    let interruption = Interruption()
    let started = ContinuousClock.now
    var results: [Int: MutationResult] = [:]
    var printed = 0
    for await (number, result) in search.results(
      for: bugs, enough: all ? .everyScenario : thin ? .scenarios(2) : .scenarios(1),
      isStopped: { interruption.isRequested })
    {
      results[number] = result
      line.show("\(results.count)/\(bugs.count)  \(result.bug.name)")
      // In the order of the list, whichever ends first.
      while let next = results[printed] {
        line.clear()
        if !thin || next.isThin {
          for text in next.lines { StandardOutput.write(line: text) }
        }
        printed += 1
      }
    }
    line.clear()
    let survivors = bugs.indices.compactMap { results[$0] }.filter(\.survives)
    let seconds = (ContinuousClock.now - started).components.seconds
    let unknown = bugs.count - results.count
    StandardOutput.write(
      line: (unknown > 0 ? "INTERRUPTED  " : "") + "\(counted(bugs.count, "seeded bug")): "
        + "\(results.count - survivors.count) noticed, \(survivors.count) survive"
        + (unknown > 0 ? ", \(unknown) not searched to the end" : "") + " (\(seconds) s)")
    for survivor in survivors { StandardOutput.write(line: "SURVIVES  \(survivor.bug.name)") }
    let held = bugs.indices.compactMap { results[$0] }.count { $0.isThin && !$0.survives }
    if thin {
      StandardOutput.write(line: "\(counted(held, "seeded bug")) noticed by one scenario alone")
    }
    if interruption.isRequested { throw ExitStatus.couldNotRun }
    if !survivors.isEmpty || (thin && held > 0) { throw ExitStatus.diverges }
  }
}

extension MutationResult {
  /// The most scenarios that are named as too large with a bug.
  private static let namedSkips = 5

  /// The rows of the table of scenarios and bugs that are about this bug.
  var lines: [String] {
    var lines = ["\(bug.name): \(bug.symptom)"]
    lines += kills.map { "  \($0.scenario)  \($0.text)" }
    if survives { lines.append("  SURVIVES \(counted(examined, "scenario"))") }
    if !skipped.isEmpty {
      let named = skipped.prefix(Self.namedSkips).map(\.description).joined(separator: ", ")
      let more = skipped.count - Self.namedSkips
      lines.append("  too large with this bug: \(named)" + (more > 0 ? " and \(more) more" : ""))
    }
    return lines
  }
}

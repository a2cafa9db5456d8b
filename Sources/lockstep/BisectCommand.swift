// SPDX-License-Identifier: MIT

import ArgumentParser
import Campaigns
import Conformance
import KernelHost
import Scenarios

/// `lockstep bisect`
struct BisectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bisect",
    abstract: "Finds the first of Debian's releases on which scenarios do not conform.",
    discussion: """
      A binary search among the releases that the archive has or that are kept. A release that cannot be had, does not \
      boot or lacks something is passed over. Answers of kernels are kept, so that an interrupted search goes on where \
      it was. For commits of your own tree: git bisect run lockstep verify --bisect SCENARIO --kernel TREE.

      Exit status: 0 the search has a result; 2 bad usage or a bad spec; 3 it has none.
      """)

  @Argument(
    help: ArgumentHelp(
      "Topics, scenarios, permutations or specs; '*' stands for any characters.",
      valueName: "scenario"))
  var scenarios: [String]

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("A release that is good, such as debian:7.0.4.", valueName: "name"))
  var first: KernelName

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("A later release that is bad, such as debian:7.3.4.", valueName: "name"))
  var last: KernelName

  @Flag(help: "Ask kernels again whose answers are kept.")
  var again = false

  @OptionGroup(title: "Repeats") var repeats: RepeatOptions
  @OptionGroup(title: "Kernels") var engine: EngineFlags
  @OptionGroup var specs: SpecOptions

  func validate() throws {
    guard engine.kernels.isEmpty else {
      throw ValidationError("--kernel names no range; give --from and --to")
    }
    guard engine.edition == nil else {
      throw ValidationError("--edition is for kernels that do not tell theirs; Debian's do")
    }
    let range = try (Self.release(first, "--from"), Self.release(last, "--to"))
    guard range.0 < range.1 else {
      throw ValidationError("--from must be older than --to")
    }
  }

  private static func release(_ name: KernelName, _ option: String) throws -> KernelRelease {
    guard case .debian(.exact(let release), .standard) = name else {
      throw ValidationError("\(option) needs one release of Debian's, such as debian:7.0.4")
    }
    return release
  }

  @MainActor
  func run() async throws {
    let all = try specs.compile().flatMap(\.scenarios)
    let selected = try ScenarioSelection(patterns: scenarios).select(from: all)
    let progress = ProgressLine()
    let interruption = Interruption()
    let archives = KernelArchives(offline: engine.offline, progress: progress)
    let releases = try await releases(archives)
    var search = Bisection(count: releases.count)
    while let position = search.next, !interruption.isRequested {
      let name = "debian:\(releases[position])"
      progress.say("\(name): \(counted(search.stepsLeft, "step")) left at most")
      let (answer, reason) = await ask(
        releases[position], selected, archives, progress, interruption)
      guard !interruption.isRequested else { break }
      progress.clear()
      StandardOutput.write(line: "\(name): \(answer.word)" + (reason.map { ": \($0)" } ?? ""))
      search.note(answer, of: position)
    }
    progress.clear()
    guard let result = search.result else {
      StandardError.write("interrupted; the same command goes on from here")
      throw ExitStatus.couldNotRun
    }
    try tell(result, releases)
  }

  /// The releases from the first to the last, the oldest first.
  private func releases(_ archives: KernelArchives) async throws -> [KernelRelease] {
    let ends = try (Self.release(first, "--from"), Self.release(last, "--to"))
    var releases = Set(archives.cache.keptKernels().map(\.release))
    if !engine.offline {
      do {
        releases.formUnion(
          try await archives.archive.kernels().filter { $0.flavour == .cloud }.map(\.release))
      } catch {
        StandardError.write("\(error); only kept kernels are searched")
      }
    }
    let between = releases.filter { $0 >= ends.0 && $0 <= ends.1 }.sorted()
    for end in [ends.0, ends.1] where !between.contains(where: { !($0 < end) && !(end < $0) }) {
      throw ValidationError(
        "there is no debian:\(end); 'lockstep kernel list --all' lists what can be had")
    }
    return between
  }

  /// Runs the scenarios on a release; the reason says what was bad, or why nothing is known.
  @MainActor
  private func ask(
    _ release: KernelRelease, _ selected: [Scenario], _ archives: KernelArchives,
    _ progress: ProgressLine, _ interruption: Interruption
  ) async -> (BisectAnswer, String?) {
    let image: KernelImage
    do {
      image = try await archives.resolution.resolve(.debian(.exact(release: release))).image
    } catch {
      return (.unknown, error.description)
    }
    let verification = KernelVerification(
      image: image, options: engine.options(interruption: interruption, log: progress.log),
      scenarios: selected, repetition: repeats.repetition(), usesKept: !again,
      mostGuests: Machine.guestsAtOnce(memory: engine.memory, of: image))
    let report = await verification.run(progress: progress) { interruption.isRequested }
    let answer = RunReport(kernels: [report]).bisectAnswer
    let telling = report.judgements.first { $0.bisectAnswer == answer }
    let reason = telling.map { "\($0.scenario) \($0.verdict.rawValue)" }
    return (answer, answer == .good ? nil : reason ?? report.failure)
  }

  /// Prints what came of the search.
  private func tell(_ result: Bisection.Result, _ releases: [KernelRelease]) throws {
    func name(_ position: Int) -> String { "debian:\(releases[position])" }
    switch result {
    case .found(let position):
      StandardOutput.write(
        line: "the first bad release is \(name(position)); \(name(position - 1)) is good")
    case .oneOf(let positions):
      StandardOutput.write(
        line: "the first bad release is one of \(positions.map(name).joined(separator: ", ")); "
          + "those before the last cannot tell")
    case .firstIsBad:
      StandardOutput.write(line: "\(name(0)) is bad already; begin with an older one")
      throw ExitStatus.couldNotRun
    case .lastIsGood:
      StandardOutput.write(line: "\(name(releases.count - 1)) is good: there is nothing to find")
      throw ExitStatus.couldNotRun
    case .endIsUnknown(let position):
      StandardOutput.write(line: "\(name(position)) cannot tell; take another end")
      throw ExitStatus.couldNotRun
    }
  }
}

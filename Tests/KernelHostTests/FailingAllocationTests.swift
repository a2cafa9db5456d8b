// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Testing

@testable import KernelHost

/// A kernel of our own building, which fails allocations and has tracepoints.
enum UserModeKernel {
  /// The newest one in the cache, if this machine can run it.
  static let image = kept.first

  /// The newest one that can have several processors.
  static let multiprocessor = kept.first { !$0.isUniprocessor }

  private static let kept: [KernelImage] = {
    guard FileManager.default.isExecutableFile(atPath: EngineOptions.agentBesideThisProgram) else {
      return []
    }
    return KernelCache.ofUser.keptUserModeKernels().map(\.image)
  }()

  /// Why a test that needs it is left out.
  static let missing: Comment =
    "no User-Mode Linux kernel is kept (lockstep kernel build uml), or the agent is not built"

  /// One guest for all tests, with one CPU, as ``KernelEngines`` chooses for what leaves nothing to chance: the first
  /// allocations on a second one would be some more of the kernel's own.
  static let engine: KernelEngine = {
    var options = EngineOptions()
    options.cpus = 1
    return KernelEngine(kernel: image ?? .host, options: options)
  }()

  /// What a kernel of this release is.
  static func profile() async throws -> Profile { try await engine.profile() }
}

/// The newest kept Debian kernel, on which allocations fail by what Lockstep loads into its guest.
enum StockKernel {
  /// The kernel, if this machine can boot it.
  static let image: KernelImage? = {
    let options = EngineOptions()
    guard FileManager.default.isExecutableFile(atPath: options.agentPath),
      Launcher(kernel: .host, options: options).emulatorPath(for: .ofThisMachine) != nil
    else { return nil }
    return KernelResolution(
      cache: .ofUser, archive: DebianArchive(cache: .ofUser), mayUseNetwork: false
    ).newestKept()
  }()

  /// Why a test that needs it is left out.
  static let missing: Comment =
    "no Debian kernel with TSYNC is kept (lockstep kernel fetch debian), or QEMU or the agent is missing"

  /// One guest for all tests that need nothing of its own.
  static let engine = engine(with: [])

  /// The newest kernel of the other architecture, if this machine can boot it.
  static let foreignImage: KernelImage? = {
    guard let other = Architecture.allCases.first(where: { $0.isForeign }), other.lackHere == nil
    else { return nil }
    return KernelCache.ofUser.keptKernels(of: DebianBuild(other)).first?.image
  }()

  /// A guest whose kernel gets these parameters, too.
  static func engine(with parameters: [String], of image: KernelImage? = image) -> KernelEngine {
    var options = EngineOptions()
    options.extraKernelArguments = parameters
    return KernelEngine(kernel: image ?? .host, options: options)
  }
}

/// The kernels on which allocations can fail, by the way.
enum FailingKernel: CaseIterable, CustomTestStringConvertible {
  /// fail-nth, on User-Mode Linux.
  case userMode
  /// The module, on Debian's kernel.
  case stock

  var engine: KernelEngine { self == .stock ? StockKernel.engine : UserModeKernel.engine }

  var testDescription: String { self == .stock ? "a stock kernel" : "User-Mode Linux" }

  /// Those that this machine has.
  static let kept = allCases.filter {
    ($0 == .stock ? StockKernel.image : UserModeKernel.image) != nil
  }
}

/// A scenario in few words.
struct Sketch {
  var process = ProcessSetup(noNewPrivs: true)
  var threads = ["main", "worker"]
  var steps: [Step] = []

  private static let location = SpecLocation(path: "Specs/a/b.yaml", line: 1, column: 1)
  private static let rulesets = [
    "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
    "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
  ]

  mutating func add(
    _ thread: String, _ action: Action, times: Int = 1, failing: FailedAllocation? = nil
  ) {
    steps.append(
      Step(
        thread: thread, action: action, times: times, failedAllocation: failing,
        location: Self.location))
  }

  static func restrict(_ ruleset: String, _ flags: RestrictFlag...) -> Action {
    .restrictSelf(ruleset: .ruleset(name: ruleset), flags: RestrictFlags(Set(flags)))
  }

  /// The steps as a scenario.
  var scenario: Scenario {
    Scenario(
      id: ScenarioID(topic: "a", slug: "sketch"), name: "sketch", process: process,
      threads: threads, rulesets: Self.rulesets, steps: steps, location: Self.location)
  }

  /// Runs the steps on a User-Mode Linux kernel.
  func run(on engine: KernelEngine = UserModeKernel.engine) async -> EngineRun {
    await engine.run(scenario)
  }
}

@Suite(
  "Allocations that fail", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: !FailingKernel.kept.isEmpty, UserModeKernel.missing))
struct FailingAllocationTests {
  private func outcome(_ results: StepResult...) -> EngineRun.Ending { .outcome(Outcome(results)) }

  @Test(
    "every failing allocation of TSYNC leaves all threads as they were",
    arguments: FailingKernel.kept)
  func sweep(on kernel: FailingKernel) async {
    var sketch = Sketch()
    sketch.add(
      "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.every))
    sketch.add("worker", .open(path: "file", mode: .reading))
    sketch.add("worker", .get(attribute: .layers))
    let run = await sketch.run(on: kernel.engine)
    guard case .outcome(let outcome) = run.ending, case .number(let sites) = outcome.results[0]
    else {
      Issue.record("no number of sites, but \(run.ending)")
      return
    }
    // Two for the credentials, four for the domain, two for the list of the works.
    #expect(sites == 8)
    #expect(outcome.results.dropFirst() == [.errno(.EACCES), .number(1)])
    #expect(run.injectedFailures.map(\.site) == Array(1...sites))
    #expect(run.injectedFailures.allSatisfy { $0.result == .errno(.ENOMEM) && $0.instruction == 0 })
  }

  @Test(
    "one allocation fails by its number, and one behind the last is not reached",
    arguments: FailingKernel.kept)
  func oneByNumber(on kernel: FailingKernel) async {
    for (site, result, access) in [
      (1, StepResult.errno(.ENOMEM), StepResult.ok), (8, .errno(.ENOMEM), .ok),
      (9, .notReached, .errno(.EACCES)),
    ] {
      var sketch = Sketch()
      sketch.add(
        "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.nth(site)))
      sketch.add("worker", .open(path: "file", mode: .reading))
      let run = await sketch.run(on: kernel.engine)
      #expect(run.ending == outcome(result, access))
      #expect(run.injectedFailures.count == (result == .notReached ? 0 : 1))
    }
  }

  @Test("a sibling allocates only if its credentials are its own", arguments: FailingKernel.kept)
  func sibling(on kernel: FailingKernel) async {
    let failing = FailedAllocation(in: "worker", .every)
    var sketch = Sketch()
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: failing)
    #expect(await sketch.run(on: kernel.engine).ending == outcome(.number(0)))
    sketch.steps = []
    sketch.add("worker", Sketch.restrict("no-write"))
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: failing)
    #expect(await sketch.run(on: kernel.engine).ending == outcome(.ok, .number(2)))
  }

  @Test(
    "a thread can fail that was born in a domain which denies the file of its failures",
    arguments: FailingKernel.kept)
  func lateBirth(on kernel: FailingKernel) async {
    var sketch = Sketch(threads: ["main"])
    sketch.add("main", Sketch.restrict("no-read"))
    sketch.add("main", Sketch.restrict("no-write"))
    sketch.add("main", .spawn(thread: "late"))
    sketch.add("late", .get(attribute: .layers))
    sketch.add("late", Sketch.restrict("no-read"), failing: FailedAllocation(.nth(1)))
    sketch.add("late", .get(attribute: .layers))
    #expect(
      await sketch.run(on: kernel.engine).ending
        == outcome(.ok, .ok, .ok, .number(2), .errno(.ENOMEM), .number(2)))
  }

  @Test("a change of uid before does not keep a sweep from looking", arguments: FailingKernel.kept)
  func changedUser(on kernel: FailingKernel) async {
    var sketch = Sketch()
    sketch.process.capabilities = [.CAP_SETUID]
    sketch.add("worker", .setUID(uid: 2000))
    sketch.add(
      "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(in: "worker", .every))
    sketch.add("worker", .get(attribute: .uid))
    let run = await sketch.run(on: kernel.engine)
    #expect(run.ending == outcome(.ok, .number(2), .number(2000)))
  }

  @Test("a failed attempt that changes a thread is noticed", arguments: FailingKernel.kept)
  func change(on kernel: FailingKernel) async {
    // libpsx restricts the caller before it asks the others, so a failure of another comes too late.
    var sketch = Sketch()
    sketch.add(
      "main", .psxRestrictSelf(ruleset: .ruleset(name: "no-read")),
      failing: FailedAllocation(in: "worker", .every))
    let run = await sketch.run(on: kernel.engine)
    #expect(run.ending == outcome(.changed))
    #expect(run.injectedFailures.map(\.site) == [1])
  }

  @Test(
    "making a ruleset and adding a rule fail as well, and then do not",
    arguments: FailingKernel.kept)
  func ruleset(on kernel: FailingKernel) async {
    var sketch = Sketch(threads: ["main"])
    let rule = Rule.pathBeneath(path: "dir", allowed: [.READ_FILE])
    let reference = RulesetReference.ruleset(name: "no-read")
    sketch.add("main", .createRuleset(name: "no-read"), failing: FailedAllocation(.nth(1)))
    sketch.add("main", .createRuleset(name: "no-read"), failing: FailedAllocation(.nth(64)))
    sketch.add(
      "main", .addRule(ruleset: reference, rule: rule), failing: FailedAllocation(.nth(1)))
    sketch.add(
      "main", .addRule(ruleset: reference, rule: rule), failing: FailedAllocation(.nth(64)))
    sketch.add("main", Sketch.restrict("no-read"))
    sketch.add("main", .open(path: "dir/file", mode: .reading))
    sketch.add("main", .open(path: "file", mode: .reading))
    #expect(
      await sketch.run(on: kernel.engine).ending
        == outcome(
          .errno(.ENOMEM), .notReached, .errno(.ENOMEM), .notReached, .ok, .ok, .errno(.EACCES)))
  }

  @Test("a call that fails for another reason keeps its error", arguments: FailingKernel.kept)
  func otherError(on kernel: FailingKernel) async {
    var sketch = Sketch(process: ProcessSetup())
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.nth(1)))
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.every))
    #expect(await sketch.run(on: kernel.engine).ending == outcome(.errno(.EPERM), .errno(.EPERM)))
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

/// A stock kernel and a User-Mode Linux kernel of one release, both kept.
private struct KernelPair: CustomTestStringConvertible {
  var release: KernelRelease
  var stock: KernelImage
  var userMode: KernelImage

  var testDescription: String { release.text }

  static let kept: [KernelPair] = {
    guard StockKernel.image != nil, UserModeKernel.image != nil else { return [] }
    let cache = KernelCache.ofUser
    let userMode = cache.keptUserModeKernels().filter { !$0.origin.isTree }
    return cache.keptKernels().compactMap { stock in
      userMode.first { $0.origin.release.numbers == stock.release.numbers }.map {
        KernelPair(release: $0.origin.release, stock: stock.image, userMode: $0.image)
      }
    }
  }()

  static let missing: Comment =
    "no Debian kernel is kept together with a User-Mode Linux kernel of its release"
}

/// What both ways must agree upon: a call, and how many of its allocations failed one by one.
private struct Call: CustomTestStringConvertible {
  var name: String
  var sketch: Sketch
  /// The number of sites; the last step is the one with the failures.
  var sites: Int

  var testDescription: String { name }

  private static let every = FailedAllocation(.every)
  private static let rule = Action.addRule(
    ruleset: .ruleset(name: "no-read"), rule: .pathBeneath(path: "dir", allowed: [.READ_FILE]))

  init(_ name: String, sites: Int, _ build: (inout Sketch) -> Void) {
    self.name = name
    self.sites = sites
    sketch = Sketch()
    build(&sketch)
  }

  static let all = [
    Call("TSYNC with a sibling", sites: 8) {
      $0.add("main", Sketch.restrict("no-read", .TSYNC), failing: every)
    },
    Call("without TSYNC", sites: 6) {
      $0.add("main", Sketch.restrict("no-read"), failing: every)
    },
    Call("a sibling with the caller's credentials", sites: 0) {
      $0.add(
        "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(in: "worker", .every))
    },
    Call("a sibling with its own credentials", sites: 2) {
      $0.add("worker", Sketch.restrict("no-write"))
      $0.add(
        "main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(in: "worker", .every))
    },
    Call("making a ruleset", sites: 4) {
      $0.add("main", .createRuleset(name: "no-read"), failing: every)
    },
    Call("adding a rule", sites: 2) {
      $0.add("main", .createRuleset(name: "no-read"))
      $0.add("main", rule, failing: every)
    },
    Call("TSYNC with a rule", sites: 9) {
      $0.add("main", .createRuleset(name: "no-read"))
      $0.add("main", rule)
      $0.add("main", Sketch.restrict("no-read", .TSYNC), failing: every)
    },
    Call("TSYNC in a domain that has a rule", sites: 9) {
      $0.add("main", .createRuleset(name: "no-read"))
      $0.add("main", rule)
      $0.add("main", Sketch.restrict("no-read", .TSYNC))
      $0.add("main", Sketch.restrict("no-write", .TSYNC), failing: every)
    },
  ]
}

/// Allocations fail on a stock kernel at the same sites as on a kernel that was built for it.
///
/// Compilers inline other functions for other processors, and User-Mode Linux prints every word of a stack that may be a
/// return address. So two names agree if a function that the stock kernel names, other than the system call
/// itself, is among those of the other stack.
@Suite(
  "Sites of failing allocations, kernel by kernel", .serialized, .timeLimit(.minutes(5)),
  .enabled(if: !KernelPair.kept.isEmpty, KernelPair.missing))
struct SiteBySiteTests {
  @Test("the ways agree on numbers, results and functions", arguments: KernelPair.kept)
  private func agreement(of pair: KernelPair) async throws {
    var options = EngineOptions()
    options.cpus = 1
    let stock = KernelEngine(kernel: pair.stock, options: options)
    options.extraKernelArguments = ["lockstep.failure-reports=2", "ignore_loglevel"]
    let userMode = KernelEngine(kernel: pair.userMode, options: options)
    for call in Call.all {
      let left = await call.sketch.run(on: stock)
      let right = await Self.run(call, failures: left.injectedFailures.count, on: userMode)
      #expect(left.failingAllocations?.way == .module)
      guard case .outcome(let outcome) = left.ending else {
        Issue.record("\(call.name): \(left.ending)")
        continue
      }
      #expect(outcome.results.last == .number(call.sites), "\(call.name)")
      #expect(right.ending == left.ending, "\(call.name)")
      #expect(left.injectedFailures.map(\.site) == right.injectedFailures.map(\.site))
      #expect(left.injectedFailures.map(\.result) == right.injectedFailures.map(\.result))
      try #require(right.injectedFaults.count == left.injectedFailures.count, "\(call.name)")
      for (failure, report) in zip(left.injectedFailures, right.injectedFaults) {
        let names = Self.names(of: failure)
        let others = Self.names(in: report)
        #expect(
          !names.isEmpty && !names.isDisjoint(with: others),
          "\(call.name), site \(failure.site): \(failure.functions) and \(report)")
      }
    }
    await stock.shutDown()
    await userMode.shutDown()
  }

  /// How often a run is tried whose last stack the console had not yet shown when the run ended.
  private static let attempts = 8

  /// A run with a whole stack for each failure: the console may lag behind the answer.
  private static func run(_ call: Call, failures: Int, on engine: KernelEngine) async -> EngineRun {
    var run = await call.sketch.run(on: engine)
    for _ in 1..<attempts {
      let whole = run.injectedFaults.count { $0.contains(" in ") }
      if whole >= failures { break }
      run = await call.sketch.run(on: engine)
    }
    return run
  }

  /// The functions that a stock kernel names, without the way into the kernel unless that is all.
  private static func names(of failure: InjectedFailure) -> Set<String> {
    let names = failure.functions.map(plain)
    let inner = names.filter { !$0.hasPrefix("sys_") }
    return Set(inner.isEmpty ? names : inner)
  }

  /// The functions of the report of an injected fault.
  private static func names(in report: String) -> Set<String> {
    guard let start = report.firstRange(of: " in ") else { return [] }
    return Set(
      report[start.upperBound...].split(separator: " < ").map { plain(String($0)) })
  }

  /// A name without what a compiler or an architecture adds to it.
  private static func plain(_ name: String) -> String {
    let stem = name.prefix { $0 != "." }
    guard let call = stem.firstRange(of: "sys_") else { return String(stem) }
    return String(stem[call.lowerBound...])
  }
}

@Suite(
  "Failing allocations and the number of processors", .timeLimit(.minutes(2)),
  .enabled(if: UserModeKernel.multiprocessor != nil, UserModeKernel.missing))
struct FailingProcessorTests {
  @Test("what a processor allocates for its own books is no site of a call")
  func books() async throws {
    let kernel = try #require(UserModeKernel.multiprocessor)
    let engines = KernelEngines(kernel: kernel, options: EngineOptions())
    // The sixth is the last one for the domain; a site more before it, and the call succeeds.
    var sketch = Sketch()
    sketch.add("main", Sketch.restrict("no-read", .TSYNC), failing: FailedAllocation(.nth(6)))
    sketch.add("worker", Sketch.restrict("no-write", .TSYNC))
    sketch.steps[1].timing = .together
    let run = await engines.run(sketch.scenario)
    #expect(run.ending == .outcome(Outcome([.errno(.ENOMEM), .ok])))
    await engines.shutDown()
  }
}

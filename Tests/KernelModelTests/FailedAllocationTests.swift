// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// Allocations that fail: how many there are, what comes of them, and what stays.
struct FailedAllocationTests {
  private let profile = kernel(.linux7_3)

  private static let ruled = Ruleset(
    handledAccessFS: [.READ_FILE], handledAccessNet: [.BIND_TCP],
    rules: [
      .pathBeneath(path: "file", allowed: [.READ_FILE]),
      .pathBeneath(path: "dir", allowed: [.READ_FILE]),
      .netPort(port: .free, allowed: [.BIND_TCP]),
    ])
  private static let overlapping = Ruleset(
    handledAccessFS: [.READ_FILE],
    rules: [
      .pathBeneath(path: "file", allowed: [.READ_FILE]),
      .pathBeneath(path: "other", allowed: [.READ_FILE]),
    ])
  private static let rulesets = standardRulesets.merging([
    "ruled": ruled, "overlapping": overlapping,
  ]) { $1 }

  /// A program whose last instruction sweeps, and the number of sites that it must find.
  private static func sweep(
    _ sites: Int, _ action: Action, threads: [String] = ["main"], after before: [Line] = [],
    in victim: String? = nil
  ) -> Play {
    var last = Line("main", action, .number(sites))
    last.failedAllocation = FailedAllocation(in: victim, .every)
    return Play("\(sites) sites", threads: threads, rulesets: rulesets, before + [last])
  }

  @Test("The number of sites follows siblings, layers and rules")
  func counts() {
    let two = ["main", "worker"]
    let diverging = Line("worker", .restrict("no-write"))
    let minusOne = Action.restrict(.minusOne, bits: RestrictFlags([.LOG_SUBDOMAINS_OFF]).bits)
    let ruled = Line("main", .restrict("ruled"))
    let overlapping = Line("main", .restrict("overlapping"))
    let plays = [
      Self.sweep(6, .restrict("no-read")),
      Self.sweep(6, .sync("no-read")),
      Self.sweep(8, .sync("no-read"), threads: two),
      Self.sweep(6, .restrict("no-read"), threads: two),
      Self.sweep(11, .sync("no-read"), threads: two + ["a", "b", "c"]),
      Self.sweep(9, .restrict("ruled")),
      Self.sweep(9, .restrict("no-read"), after: [ruled]),
      Self.sweep(11, .restrict("overlapping"), after: [ruled]),
      Self.sweep(12, .restrict("overlapping"), after: [ruled, overlapping]),
      Self.sweep(2, minusOne),
      Self.sweep(0, .sync("no-read"), threads: two, in: "worker"),
      Self.sweep(2, .sync("no-read"), threads: two, after: [diverging], in: "worker"),
      Self.sweep(0, .restrict("no-read"), threads: two, in: "worker"),
      Self.sweep(4, .createRuleset(name: "no-write")),
    ]
    for play in plays { play.check(on: profile) }
  }

  @Test("A rule takes an object and a rule, where there are none yet")
  func rules() {
    func add(_ rule: Rule, _ sites: Int) -> Line {
      var line = Line(
        "main", .addRule(ruleset: .ruleset(name: "ruled"), rule: rule), .number(sites))
      line.failedAllocation = FailedAllocation(.every)
      return line
    }
    Play(
      "rules", rulesets: Self.rulesets,
      [
        add(.pathBeneath(path: "empty", allowed: [.READ_FILE]), 2),
        add(.pathBeneath(path: "empty", allowed: [.READ_FILE]), 0),
        add(.pathBeneath(path: "other", allowed: [.READ_FILE]), 1),
        add(.netPort(port: .free, allowed: [.BIND_TCP]), 0),
        add(.netPort(port: .listening, allowed: [.BIND_TCP]), 1),
      ]
    ).check(on: profile)
  }

  @Test("Each site fails with ENOMEM and leaves everything as it was")
  func nothingChanges() {
    for site in 1...9 {
      Play(
        "site \(site)", process: ProcessSetup(), rulesets: Self.rulesets,
        [
          Line("worker", .spawn(thread: "late")),
          Line("main", .restrict("no-read", [.TSYNC, .NO_NEW_PRIVS]), .ENOMEM, failing: site),
          Line("main", .noNewPrivs, .no), Line("worker", .noNewPrivs, .no),
          Line("main", .layers, .number(0)), Line("late", .layers, .number(0)),
          Line("main", .restrict("no-read", [.TSYNC, .NO_NEW_PRIVS])),
          Line("late", .layers, .number(1)), Line("late", .noNewPrivs, .yes),
        ]
      ).check(on: profile)
    }
    Play(
      "not reached",
      [
        Line("main", .sync("no-read"), .notReached, failing: 9),
        Line("worker", .layers, .number(1)),
      ]
    ).check(on: profile)
  }

  @Test("A failure in a sibling fails the call for all")
  func siblings() {
    for site in 1...2 {
      Play(
        "sibling", threads: ["main", "worker", "other"],
        [
          Line("worker", .restrict("no-write")),
          Line("main", .sync("no-read"), .ENOMEM, failing: site, in: "worker"),
          Line("main", .layers, .number(0)), Line("worker", .layers, .number(1)),
          Line("other", .read()), Line("main", .sync("no-read")),
          Line("main", .sameDomain(as: "worker"), .yes), Line("other", .read(), .EACCES),
        ]
      ).check(on: profile)
    }
  }

  @Test("What fails before any allocation fails as ever, and E2BIG comes after the credentials")
  func otherFailures() {
    Play(
      "order", process: ProcessSetup(),
      [Line("main", .sync("no-read"), .EPERM, failing: 1)]
    ).check(on: profile)
    Play(
      "layers",
      [
        Line("main", .restrict("no-execute"), times: 16),
        Line("main", .sync("no-read"), .ENOMEM, failing: 2),
        Line("main", .sync("no-read"), .E2BIG, failing: 3),
      ]
    ).check(on: profile)
  }

  @Test("Version 2 uses the memory that it did not get, and the thread dies of it")
  func version2() {
    for site in [7, 8] {
      Play(
        "null",
        [
          Line("worker", .sync("no-read"), .ended, failing: site), Line("worker", .read(), .ended),
          Line("main", .read()),
        ]
      ).check(on: kernel(.v2))
    }
    Play("sweep", [Line("main", .sync("no-read"), .ENOMEM, failing: 6)]).check(on: kernel(.v2))
  }

  @Test("Kernels without a log have no sites for it")
  func withoutLog() {
    var play = Play("old", [Line("main", .restrict("no-read"), .number(4))])
    play.lines[0].failedAllocation = FailedAllocation(.every)
    play.check(on: oldKernel(6))
  }

  @Test("A report can name the sites")
  func names() {
    let play = Self.sweep(8, .sync("no-read"), threads: ["main", "worker"])
    let sites = Simulator(profile: profile).allocationSites(of: play.program)
    #expect(sites.keys.sorted() == [0])
    #expect(sites[0]?.count == 8)
    #expect(sites[0]?.first == "the credentials (prepare_creds)")
    #expect(sites[0]?.last == "the work of sibling 1 (tsync_works_grow_by)")
  }
}

extension Line {
  /// A line in which one allocation fails.
  init(
    _ thread: String, _ action: Action, _ result: StepResult, failing site: Int,
    in victim: String? = nil
  ) {
    self.init(thread, action, result)
    failedAllocation = FailedAllocation(in: victim, .nth(site))
  }

  /// A line in which one allocation fails.
  init(
    _ thread: String, _ action: Action, _ errno: Errno, failing site: Int, in victim: String? = nil
  ) {
    self.init(thread, action, .errno(errno), failing: site, in: victim)
  }
}

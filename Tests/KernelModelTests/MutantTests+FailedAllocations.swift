// SPDX-License-Identifier: MIT

import Scenarios

@testable import KernelModel

extension MutantTests {
  private static let diverging = Line("worker", .restrict("no-write"))
  private static func fails(_ site: Int, in victim: String? = nil) -> Line {
    Line("main", .sync("no-read"), .ENOMEM, failing: site, in: victim)
  }
  private static let ruled: [String: Ruleset] = [
    "ruled": Ruleset(
      handledAccessFS: [.READ_FILE], rules: [.pathBeneath(path: "file", allowed: [.READ_FILE])])
  ]

  /// Programs for the seeded bugs of failing allocations.
  static let failedAllocations: Killers = [
    .failedLogDetailsIgnored: (kernel(.linux7_3), Play("log", [fails(6)])),
    .failedRuleLost: (
      kernel(.linux7_3),
      Play(
        "rule", rulesets: ruled, [Line("main", .restrict("ruled"), .ENOMEM, failing: 5)])
    ),
    .failedRuleAdded: (
      kernel(.linux7_3),
      Play(
        "added", rulesets: ruled,
        [
          Line(
            "main",
            .addRule(
              ruleset: .ruleset(name: "ruled"),
              rule: .pathBeneath(path: "dir", allowed: [.READ_FILE])), .ENOMEM, failing: 2),
          Line("main", .restrict("ruled")), Line("main", .read("dir/file"), .EACCES),
        ])
    ),
    .failedCallRestrictsCaller: (
      kernel(.linux7_3), Play("caller", [fails(7), Line("main", .layers, .number(0))])
    ),
    .failedCallKeepsNoNewPrivs: (
      kernel(.linux7_3),
      Play(
        "no_new_privs", process: ProcessSetup(),
        [
          Line("main", .restrict("no-read", [.TSYNC, .NO_NEW_PRIVS]), .ENOMEM, failing: 8),
          Line("worker", .noNewPrivs, .no),
        ])
    ),
    .failedFileIsENFILE: (
      kernel(.linux7_3),
      Play("file", [Line("main", .createRuleset(name: "no-read"), .ENOMEM, failing: 3)])
    ),
    .failedDomainIsE2BIG: (kernel(.linux7_3), Play("domain", [fails(3)])),
    .siblingNeedsNoMemory: (
      kernel(.linux7_3), Play("sibling", [diverging, fails(2, in: "worker")])
    ),
  ]
}

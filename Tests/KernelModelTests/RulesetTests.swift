// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// `landlock_create_ruleset(2)` and `landlock_add_rule(2)`.
struct RulesetTests {
  private func creation(_ ruleset: Ruleset, _ result: StepResult) -> Play {
    Play(
      "create", rulesets: ["made": ruleset],
      [Line("main", .createRuleset(name: "made"), result)])
  }

  @Test("A ruleset needs the ABI version of each of its rights", arguments: withoutTSYNC + released)
  func knownRights(profile: Profile) {
    for right in FileRight.allCases {
      creation(
        Ruleset(handledAccessFS: [right]),
        right.abi <= profile.abi ? .ok : .errno(.EINVAL)
      ).check(on: profile)
    }
    for right in NetworkRight.allCases {
      // Before ABI version 4 the structure ends before these bits.
      let error: Errno = profile.abi < 4 ? .E2BIG : .EINVAL
      creation(
        Ruleset(handledAccessNet: [right]), right.abi <= profile.abi ? .ok : .errno(error)
      ).check(on: profile)
    }
    for scope in Scope.allCases {
      creation(Ruleset(scoped: [scope]), scope.abi <= profile.abi ? .ok : .errno(.E2BIG))
        .check(on: profile)
    }
  }

  @Test("The size of the structure is checked before its contents")
  func sizeFirst() {
    creation(
      Ruleset(handledAccessFS: [.RESOLVE_UNIX], handledAccessNet: [.BIND_TCP]), .errno(.E2BIG)
    ).check(on: oldKernel(3))
    creation(
      Ruleset(handledAccessFS: [.RESOLVE_UNIX], handledAccessNet: [.BIND_TCP]), .errno(.EINVAL)
    ).check(on: oldKernel(4))
  }

  @Test("A ruleset that handles nothing is ENOMSG")
  func empty() { creation(Ruleset(), .errno(.ENOMSG)).check(on: oldKernel(7)) }

  @Test("A ruleset that was not made has no descriptor")
  func notMade() {
    Play(
      "not made", rulesets: ["made": Ruleset(), "fine": standardRulesets["no-read"]!],
      [
        Line("main", .restrict("made"), .EBADF),
        Line("main", .addRule(ruleset: .ruleset(name: "fine"), rule: read("file")), .EBADF),
        Line("main", .createRuleset(name: "made"), .ENOMSG),
        Line("main", .restrict("made"), .EBADF),
        Line("main", .createRuleset(name: "fine")),
        Line("main", .restrict("fine")),
      ]
    ).check(on: oldKernel(7))
  }

  private func read(_ path: String) -> Rule { .pathBeneath(path: path, allowed: [.READ_FILE]) }

  /// The order was measured on Linux 6.18. The path is opened before the call.
  @Test("The checks of add_rule come in the kernel's order")
  func addRuleOrder() {
    let ruleset = RulesetReference.ruleset(name: "made")
    func path(_ path: String, _ rights: Set<FileRight>) -> Rule {
      .pathBeneath(path: path, allowed: rights)
    }
    Play(
      "order",
      rulesets: [
        "made": Ruleset(
          handledAccessFS: [.READ_FILE, .WRITE_FILE, .READ_DIR], handledAccessNet: [.BIND_TCP])
      ],
      [
        Line("main", .createRuleset(name: "made")),
        Line("main", .addRule(ruleset: .closedDescriptor, rule: path("nowhere", [])), .ENOENT),
        Line("main", .addRule(ruleset: .closedDescriptor, rule: path("file", [])), .EBADF),
        Line("main", .addRule(ruleset: .minusOne, rule: path("file", [.EXECUTE])), .EBADF),
        Line("main", .addRule(ruleset: .fileDescriptor, rule: path("file", [])), .EBADFD),
        Line("main", .addRule(ruleset: ruleset, rule: path("file", [])), .ENOMSG),
        Line("main", .addRule(ruleset: ruleset, rule: path("file", [.EXECUTE])), .EINVAL),
        Line("main", .addRule(ruleset: ruleset, rule: path("nowhere", [.READ_FILE])), .ENOENT),
        Line("main", .addRule(ruleset: ruleset, rule: path("file", [.READ_DIR])), .EINVAL),
        Line(
          "main", .addRule(ruleset: ruleset, rule: path("file", [.READ_DIR, .READ_FILE])), .EINVAL),
        Line("main", .addRule(ruleset: ruleset, rule: path("file", [.READ_FILE]))),
        Line("main", .addRule(ruleset: ruleset, rule: path("dir", [.READ_DIR]))),
        Line("main", .addRule(ruleset: ruleset, rule: .netPort(port: .free, allowed: [])), .ENOMSG),
        Line(
          "main",
          .addRule(ruleset: ruleset, rule: .netPort(port: .free, allowed: [.CONNECT_TCP])), .EINVAL),
        Line("main", .addRule(ruleset: ruleset, rule: .netPort(port: .free, allowed: [.BIND_TCP]))),
      ]
    ).check(on: oldKernel(7))
  }

  @Test("Before ABI version 4 the type of a rule for a port is unknown")
  func portRuleOnOldKernel() {
    Play(
      "port",
      [
        Line(
          "main",
          .addRule(
            ruleset: .closedDescriptor, rule: .netPort(port: .free, allowed: [.BIND_TCP])), .EINVAL)
      ]
    ).check(on: oldKernel(3))
  }

  @Test("Rules for one entry add up, within a ruleset that is not enforced yet")
  func rulesAddUp() {
    let ruleset = RulesetReference.ruleset(name: "made")
    Play(
      "add up", rulesets: ["made": Ruleset(handledAccessFS: [.READ_FILE, .WRITE_FILE])],
      [
        Line("main", .createRuleset(name: "made")),
        Line("main", .addRule(ruleset: ruleset, rule: read("file"))),
        Line(
          "main",
          .addRule(ruleset: ruleset, rule: .pathBeneath(path: "file", allowed: [.WRITE_FILE]))),
        Line("main", .restrict("made")),
        Line("main", .read("file")),
        Line("main", .write("file")),
        Line("main", .read("dir/file"), .EACCES),
        Line("main", .addRule(ruleset: ruleset, rule: read("dir"))),
        Line("main", .read("dir/file"), .EACCES),
        Line("worker", .restrict("made")),
        Line("worker", .read("dir/file")),
      ]
    ).check(on: oldKernel(7))
  }

  @Test("A forked process shares rulesets that were made before, not later ones")
  func forkedDescriptors() {
    Play(
      "fork",
      rulesets: [
        "made": Ruleset(handledAccessFS: [.READ_FILE]), "early": standardRulesets["no-write"]!,
      ],
      [
        Line("main", .fork(thread: "child")),
        Line("main", .createRuleset(name: "made")),
        Line("child", .restrict("made"), .EBADF),
        Line("child", .restrict("early")),
        Line("child", .write(), .EACCES),
        Line("main", .write()),
      ]
    ).check(on: oldKernel(7))
  }
}

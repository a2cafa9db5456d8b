// SPDX-License-Identifier: MIT

import Foundation
import KernelModel
import Testing

@testable import SourceExplorer

@Suite("A protocol of our own against the shim")
struct ExplorationTests {
  @Test(
    "it breaks no rule, and comes to what edition 7.3 of the simulator comes to",
    arguments: [
      ProcessDescription.process(1), ProcessDescription.process(3),
      ProcessDescription.process(3, 2),
      ProcessDescription.process(3) {
        $0.exits = 1; $0.signals = 1
      },
      ProcessDescription.process(2) {
        $0.spawns = 1; $0.failedAllocations = 1
      },
      ProcessDescription.process(3) {
        $0.ownCredentials = [1, 2]; $0.ownDomains = [2]; $0.failedAllocations = 1
      },
      ProcessDescription.process(3, 2) { $0.mayBeKilled = true },
      ProcessDescription.process(3) {
        $0.mayExecute = true; $0.parks = 1
      },
      ProcessDescription.process(2) {
        $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
      },
    ])
  func sameAsTheModel(process: ProcessDescription) async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    let found = try await build.explore(process)
    #expect(found.passes, "\(found.violations) \(found.extent)")
    let model = try #require(ModelSide(named: "7.3")).behaviour(of: process, mostStates: 1_000_000)
    #expect(model.isComplete && model.violations.isEmpty)
    #expect(Set(found.outcomes.map(\.text)) == Set(model.outcomes.keys))
  }

  @Test("the deadlock with a reader of exec_update_lock is found, with the lines where both stand")
  func knownHang() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    let found = try await build.explore(ProcessDescription.process(2) { $0.reads = 1 })
    let violation = try #require(found.violations.first)
    #expect(violation.rule == "call-returns" && violation.kind == "stuck")
    #expect(violation.steps.last?.text == "takes exec_update_lock for reading")
    let standing = try #require(violation.standing.first)
    #expect(standing.text == "wait_for_completion_interruptible")
    let lines = build.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(standing.place)
    #expect(place.path == TestProtocol.path)
    #expect(lines[place.line - 1].contains("wait_for_completion_interruptible"))
    let table = SourceScheduleTable(violation.steps, threads: 2).text
    #expect(table.contains(/step +A +B +line\n/))
    #expect(table.contains(/task_work_add +\d+ +if \(task_work_add\(/))
  }

  /// A bug in the protocol and the rule that must break.
  struct Bug: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var rule: String
    var process = ProcessDescription.process(3)
    var testDescription: String { "\(rule): '\(old)' -> '\(new)'" }
  }

  @Test(
    "each rule that only true code can break is broken by a bug",
    arguments: [
      Bug(old: "\t\tkfree(orders);", new: "", rule: "no-leaks"),
      Bug(old: "\t\tput_task_struct(orders->target);", new: "", rule: "no-leaks"),
      Bug(
        old: "(struct cred *)get_cred(round->after)", new: "(struct cred *)round->after",
        rule: "no-kernel-fault"),
      Bug(
        old: "\t\tnext = orders->next;\n\t\tput",
        new: "\t\tkfree(orders); next = orders->next;\n\t\tput", rule: "no-kernel-fault"),
      Bug(old: "\t\tkfree(orders);", new: "kfree(orders); kfree(orders);", rule: "no-kernel-fault"),
      Bug(old: "sizeof(*order)", new: "sizeof(*order) - 8", rule: "no-kernel-fault"),
      Bug(
        old:
          "\tif (!atomic_dec_and_test(&round.unfinished))\n\t\twait_for_completion(&round.finished);",
        new: "\tatomic_dec(&round.unfinished);", rule: "context-lifetime"),
      Bug(old: "\tup_write(&current->signal->exec_update_lock);", new: "", rule: "no-leaks"),
      Bug(
        old:
          "\tif (!down_write_trylock(&current->signal->exec_update_lock))\n\t\treturn restart_syscall();",
        new: "", rule: "locking"),
      Bug(old: "guard(rcu)();", new: "", rule: "locking"),
      Bug(
        old: "\treturn NULL;\n}",
        new: "\twait_for_completion(&orders->round->decided);\n\treturn NULL;\n}", rule: "locking",
        process: ProcessDescription.process(2)),
      Bug(
        old: "\tleave(round);\n}\n\nstatic bool",
        new: "\tWARN_ON_ONCE(round->before != round->after);\n\tleave(round);\n}\n\nstatic bool",
        rule: "no-warnings"),
      Bug(old: "\tcomplete_all(&round.decided);", new: "", rule: "call-returns"),
      Bug(
        old: "\tcomplete_all(&round.decided);", new: "for (;;) { __asm__ volatile(\"\"); }",
        rule: "call-returns"),
      Bug(old: "\t\tcommit_creds(mine);", new: "abort_creds(mine);", rule: "no-thread-escapes"),
      Bug(
        old: "return -ENOMEM;", new: "return -EINVAL;", rule: "documented-errors",
        process: ProcessDescription.process(2) { $0.failedAllocations = 1 }),
      Bug(
        old: "return restart_syscall();", new: "return -ERESTARTNOINTR;", rule: "documented-errors",
        process: ProcessDescription.process(2, 2)),
      Bug(
        old: "\t\t\tput_task_struct(task);\n\t\t\treturn -ENOMEM;", new: "\t\t\treturn -ENOMEM;",
        rule: "no-leaks",
        process: ProcessDescription.process(2) { $0.failedAllocations = 1 }),
      Bug(
        old: "if (round->sets_no_new_privs)", new: "if (false)",
        rule: "no-new-privs-follows-caller",
        process: ProcessDescription.process(2) {
          $0.hasNoNewPrivs = false; $0.passesNoNewPrivs = true
        }),
      Bug(
        old: "struct round_of_calls round = { .before = before, .after = after };",
        new: "struct round_of_calls round; round.before = before; round.failed.counter = 0;",
        rule: "no-kernel-fault"),
      Bug(
        old: "round.sets_no_new_privs = task_no_new_privs(current) || (flags",
        new: "round.sets_no_new_privs = (flags", rule: "no-new-privs-follows-caller",
        process: ProcessDescription.process(2) {
          $0.hasNoNewPrivs = false
          $0.callersHaveNoNewPrivs = true
        }),
      Bug(
        old: "static void leave(struct round_of_calls *round)\n{",
        new: "static void leave(struct round_of_calls *round)\n{\n\tleave(round);",
        rule: "no-kernel-fault"),
      Bug(
        old: "struct round_of_calls round = { .before = before, .after = after };",
        new: """
          struct round_of_calls round = { .before = before, .after = after };
          \tint value;
          \tint *volatile place = &value;
          \tif (*place == 5)
          \t\treturn -EINVAL;
          """, rule: "no-kernel-fault", process: ProcessDescription.process(1)),
      Bug(
        old: "kzalloc(sizeof(*order), GFP_KERNEL)",
        new: "kzalloc(sizeof(*order) - 1000000, GFP_KERNEL)", rule: "no-warnings",
        process: ProcessDescription.process(2)),
      Bug(
        old: "\tinit_completion(&round.prepared);", new: "", rule: "no-kernel-fault",
        process: ProcessDescription.process(2)),
      Bug(
        old: "\tinit_completion(&round.finished);",
        new: "\tround.finished = (struct completion){ 0 };", rule: "no-kernel-fault",
        process: ProcessDescription.process(2)),
      Bug(
        old: "current_cred() == round->before", new: "true", rule: "identity-kept",
        process: ProcessDescription.process(2) { $0.ownCredentials = [1] }),
    ])
  func bugs(bug: Bug) async throws {
    let build = try await TestProtocol.build(replacing: bug.old, with: bug.new)
    defer { build.remove() }
    let found = try await build.explore(bug.process)
    #expect(
      found.violations.contains { $0.rule == bug.rule },
      "\(found.violations.map { "\($0.rule): \($0.detail)" })")
  }

  @Test("a counter that is not atomic is found only when every access is a step")
  func nonAtomic() async throws {
    let old =
      "\tif (atomic_dec_and_test(&round->preparing))\n\t\tcomplete_all(&round->prepared);\n\twait"
    let new = "\tif (--round->preparing.counter == 0)\n\t\tcomplete_all(&round->prepared);\n\twait"
    for fine in [false, true] {
      let build = try await TestProtocol.build(replacing: old, with: new, fine: fine)
      defer { build.remove() }
      let found = try await build.explore(ProcessDescription.process(3))
      #expect(found.violations.isEmpty != fine)
    }
  }

  @Test("variables of the file are part of a state")
  func variables() async throws {
    let build = try await TestProtocol.build(
      replacing: "static void leave(struct round_of_calls *round)\n{",
      with:
        "static int count;\nstatic void leave(struct round_of_calls *round)\n{\n\tWARN_ON(++count == 4);"
    )
    defer { build.remove() }
    #expect(try await build.explore(ProcessDescription.process(2, 1)).passes)
    let found = try await build.explore(ProcessDescription.process(4, 2))
    #expect(found.violations.map(\.rule) == ["no-warnings"])
  }

  @Test("bounds end an exploration, and it says so")
  func bounds() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    var bounds = SourceBounds()
    bounds.states = 100
    let found = try await build.explore(ProcessDescription.process(4, 2), bounds)
    #expect(!found.isComplete && found.extent.truncation == "the bound of states was reached")
  }

  @Test("an exploration that is stopped keeps what it has found")
  func stopped() async throws {
    let build = try await TestProtocol.build()
    defer { build.remove() }
    build.stop()
    // Large enough that it comes to look for the wish: with 6 threads there are millions of states.
    let found = try await build.explore(ProcessDescription.process(6, 2) { $0.exits = 1 })
    #expect(found.extent.truncation == "it was stopped" && found.extent.states > 1000)
    #expect(!found.outcomes.isEmpty)
  }
}

// SPDX-License-Identifier: MIT

import Testing

@testable import KernelHost

@Suite("Injected faults on the console")
struct InjectedFaultTests {
  private static let injection = [
    "[    1.0] FAULT_INJECTION: forcing a failure.",
    "[    1.0] name failslab, interval 1, probability 0, space 0, times 0",
    "[    1.0] CPU: 0 UID: 0 PID: 31 Comm: x Not tainted 7.3.4 #1 VOLUNTARY",
    "[    1.0] Stack:",
    "[    1.0]  605de08d 6084afa0 6002d7fb 605de08d",
    "[    1.0] Call Trace:",
    "[    1.0]  [<60036092>] ? dump_stack_lvl+0xd9/0x108",
    "[    1.0]  landlock_merge_ruleset+0x10/0x20",
  ]

  private func read(_ lines: [String]) -> (faults: [String], injected: [String]) {
    var console = ConsoleFaults()
    lines.forEach { console.read($0) }
    return (console.take(), console.takeInjected())
  }

  @Test("an injected fault is no fault of the kernel, and is listed with its functions")
  func listed() {
    let (faults, injected) = read(Self.injection + ["[    1.1] landlock: quiet"])
    #expect(faults.isEmpty)
    #expect(
      injected == [
        "FAULT_INJECTION: forcing a failure. in dump_stack_lvl < landlock_merge_ruleset"
      ])
  }

  @Test("without a stack the first line stands alone, and each injection is one text")
  func brief() {
    let short = Array(Self.injection[0...1])
    #expect(read(short + short).injected.count == 2)
    #expect(read(short).injected == ["FAULT_INJECTION: forcing a failure."])
  }

  @Test("a real fault right behind an injected one still counts, with all its lines")
  func realFault() {
    let fault = [
      "[    1.1] BUG: KASAN: slab-use-after-free in landlock_put+0x1/0x2",
      "[    1.1]  landlock_put+0x1/0x2", "[    1.1] ---[ end trace 0 ]---",
    ]
    let (faults, injected) = read(Self.injection + fault + Self.injection)
    #expect(faults == fault)
    #expect(injected.count == 2)
  }

  @Test("lines of an injected fault in the middle of a report are left out of it")
  func between() {
    let (faults, injected) = read(["WARNING: at x.c:1"] + Self.injection + ["more of the warning"])
    #expect(faults == ["WARNING: at x.c:1", "more of the warning"])
    #expect(injected.count == 1)
  }

  @Test("very many are counted")
  func bound() {
    let many = (0..<InjectedFaults.faultsPerRun + 3).flatMap { _ in Self.injection }
    #expect(read(many).injected.last == "(3 more injected faults are left out)")
  }

  @Test("memory leaks that kmemleak found are a fault")
  func leaks() {
    #expect(ConsoleFaults.isFault("kmemleak: 1 new suspected memory leaks (see /sys/kernel)"))
  }
}

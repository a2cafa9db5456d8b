// SPDX-License-Identifier: MIT

import FoundationEssentials
import Testing

@testable import KernelHost

@Suite("The console")
struct ConsoleTests {
  @Test(
    "a report of a kernel fault is recognised",
    arguments: [
      "[    1.234567] BUG: unable to handle page fault for address: ffff",
      "[    1.234567] BUG: KASAN: slab-use-after-free in landlock_put_ruleset+0x1/0x2",
      "[    1.234567][   T12] WARNING: CPU: 0 PID: 12 at security/landlock/tsync.c:1 x+0x1/0x2",
      "[   12.000000] WARNING: possible circular locking dependency detected",
      "<4>[    3.000000] WARNING: possible recursive locking detected",
      "[ INFO: possible circular locking dependency detected ]",
      "[    2.0] ============ possible irq lock inversion dependency detected",
      "[    1.5] Oops: general protection fault, probably for non-canonical address 0: 0000 [#1] SMP",
      "[    1.5] Oops: 0002 [#1] PREEMPT SMP",
      "[    1.5] general protection fault, probably for non-canonical address 0xdead: 0000 [#1]",
      "[    1.5] divide error: 0000 [#2] SMP",
      "[    1.5] UBSAN: array-index-out-of-bounds in kernel/x.c:1:2",
      "[    1.5] KASAN: null-ptr-deref in range [0x0-0x7]",
      "[  243.1] INFO: task worker:88 blocked for more than 120 seconds.",
      "[   21.0] rcu: INFO: rcu_preempt self-detected stall on CPU",
      "[   21.0] rcu: INFO: rcu_sched detected stalls on CPUs/tasks:",
      "[   21.0] watchdog: BUG: soft lockup - CPU#1 stuck for 26s! [worker:88]",
      "[    1.5] kernel BUG at security/landlock/cred.c:5!",
      "Kernel panic - not syncing: Attempted to kill init! exitcode=0x0000000b",
      "[    1.5] Unable to handle kernel paging request at virtual address 0",
      "[    1.5] WARNING: suspicious RCU usage",
    ])
  func faults(line: String) {
    #expect(ConsoleFaults.isFault(ConsoleFaults.message(of: line)))
  }

  @Test(
    "an ordinary line is not",
    arguments: [
      "[    0.1] DEBUG: something",
      "[    0.1] Spectre V2 : WARNING: Unprivileged eBPF is enabled with eIBRS on",
      "[    0.1] MDS CPU bug present and SMT on, data leak possible",
      "[    0.1] [Firmware Bug]: TSC doesn't count with P0 frequency!",
      "[    0.1] kasan: KernelAddressSanitizer initialized",
      "[    0.1] rcu: RCU calculated value of scheduler-enlistment delay is 25 jiffies.",
      "[    0.1] rcu: \tRCU restricting CPUs from NR_CPUS=64 to nr_cpu_ids=2.",
      "[    0.1] traps: a.out[12] general protection fault ip:1 sp:2 error:0 in a.out[4000+1]",
      "[    0.1] a.out[12]: segfault at 0 ip 1 sp 2 error 4 in a.out[4000+1]",
      "[    0.1] INFO: lockdep is turned off.",
      "[    0.1] Lock dependency validator: Copyright (c) 2006 Red Hat, Inc., Ingo Molnar",
      "[    0.1] kernel command line: oops=panic panic=-1",
      "[    0.1] landlock: Up and running.",
      "[    0.1] reboot: Power down",
      "lockstep-agent: warning: something of its own",
      "[    0.1] pci 0000:00:1f.0: quirk [#1]",
    ])
  func ordinary(line: String) {
    #expect(!ConsoleFaults.isFault(ConsoleFaults.message(of: line)))
  }

  @Test("a report is kept with the lines behind it, up to its end")
  func report() {
    var faults = ConsoleFaults()
    let lines = [
      "[ 1.0] quiet before", "[ 1.1] WARNING: CPU: 0 PID: 1 at x.c:1", "[ 1.1] Call Trace:",
      "[ 1.1]  f+0x1/0x2", "[ 1.1] ---[ end trace 0 ]---", "[ 1.2] quiet after",
    ]
    lines.forEach { faults.read($0) }
    #expect(faults.take() == Array(lines[1...4]))
    #expect(faults.take().isEmpty)
  }

  @Test("a long report is cut at its bound, and very many are counted")
  func bounds() {
    var faults = ConsoleFaults()
    faults.read("BUG: x")
    for number in 0..<1000 { faults.read("line \(number)") }
    #expect(faults.take().count == ConsoleFaults.linesPerReport)
    for number in 0..<1000 { faults.read("BUG: \(number)") }
    let lines = faults.take()
    #expect(lines.count == ConsoleFaults.linesPerRun + 1)
    #expect(lines.last == "(800 more lines of reports are left out)")
  }

  @Test("only what is new is read, lines wait for their ends, and a missing file is quiet")
  func news() throws {
    let scratch = try Scratch()
    var watch = ConsoleWatch(source: ConsoleFile(path: "\(scratch.path)/console"))
    #expect(watch.look().isEmpty)
    var text = "boot\r\nBUG: one\r\n---[ end trace ]---\r\nBUG: tw"
    _ = try scratch.file("console", text)
    #expect(watch.look() == ["BUG: one", "---[ end trace ]---"])
    #expect(watch.look().isEmpty)
    text += "o"
    _ = try scratch.file("console", text)
    #expect(watch.look().isEmpty)
    #expect(watch.look(isLast: true) == ["BUG: two"])
    #expect(watch.excerpt == ["boot", "BUG: one", "---[ end trace ]---", "BUG: two"])
    #expect(watch.death == "BUG: one")
  }

  @Test("a flood is skipped, and a line says how much")
  func flood() throws {
    let scratch = try Scratch()
    let line = String(repeating: "x", count: 63) + "\n"
    let flood = String(repeating: line, count: ConsoleWatch.bytesPerLook / 64)
    _ = try scratch.file("console", "BUG: lost\n" + flood + "BUG: last\n")
    var watch = ConsoleWatch(source: ConsoleFile(path: "\(scratch.path)/console"))
    #expect(watch.look() == ["BUG: last", "(20 bytes of the console were not read)"])
  }

  @Test("only the kernel's own records of the ring count")
  func ring() {
    func text(_ record: String) -> String? {
      KernelRing.text(of: Array(record.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(
      text("4,339,5140900,-;WARNING: x\n SUBSYSTEM=acpi\n") == "WARNING: x\n SUBSYSTEM=acpi\n")
    #expect(text("12,340,5140900,-;BUG: from a program\n") == nil)
    #expect(text("no record") == nil)
  }
}

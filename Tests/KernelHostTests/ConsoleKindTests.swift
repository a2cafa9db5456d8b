// SPDX-License-Identifier: MIT

import Testing

@testable import KernelHost

/// Lines in the forms in which kernels from 3.10 to 7.3 write their reports, and lines that look like them.
@Suite("Kinds of faults on a console")
struct ConsoleKindTests {
  private static let samples: [(kind: ConsoleFaultKind, lines: [String])] = [
    (
      .bug,
      [
        "BUG: KFENCE: use-after-free read in f+0x1/0x2",
        "[ 1.0] BUG: memory leak",
        "[ 1.0] BUG: sleeping function called from invalid context at a.c:1",
        "[ 1.0] BUG: workqueue leaked atomic, lock or RCU: kworker/0:1[12]",
        "[ 1.0] watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [a:1]",
        "[ 1.0] [ BUG: Invalid wait context ]", "[ 1.0] UBSAN: shift-out-of-bounds in a.c:1:2",
        "[ 1.0] kernel BUG at mm/slub.c:1!",
      ]
    ),
    (
      .oops,
      [
        "[ 1.0] Oops: 0002 [#1] SMP", "[ 1.0] stack segment: 0000 [#1] SMP",
        "[ 1.0] Kernel panic - not syncing: x", "[ 1.0] Unable to handle kernel access at 0",
        "[ 1.0] general protection fault, maybe for address 0x1: 0000 [#3] SMP",
      ]
    ),
    (
      .warning,
      [
        "[ 1.0] WARNING: security/landlock/tsync.c:12 at f+0x1/0x2, CPU#1: worker/88",
        "[ 1.0] WARNING: at f+0x1/0x2, CPU#0: a b/1",
        "[ 1.0] WARNING: CPU: 0 PID: 12 at kernel/a.c:1 f+0x1/0x2",
        "[ 1.0] WARNING: CPU: 3 PID: 1 at f+0x1/0x2", "[ 1.0] WARNING: at fs/a.c:123 f+0x1/0x2()",
        "[ 1.0][   T12] ------------[ cut here ]------------",
      ]
    ),
    (
      .debugging,
      [
        "[ 1.0] INFO: trying to register non-static key.",
        "[ 1.0] WARNING: possible recursive locking detected", "[ 1.0] WARNING: held lock freed!",
        "[ 1.0] WARNING: a/12 still has locks held!", "[ 1.0] WARNING: inconsistent lock state",
        "[ 1.0] WARNING: lock held when returning to user space!",
        "[ 1.0] WARNING: bad unlock balance detected!",
        "[ 1.0] WARNING: SOFTIRQ-safe -> SOFTIRQ-unsafe lock order detected",
        "[ 1.0] WARNING: suspicious RCU usage", "[ 1.0] WARNING: Nested lock was not taken",
        "[ 1.0] WARNING: kernel stack regs at 1 in a:1 has bad 'bp' value 0",
        "[ INFO: suspicious RCU usage. ]", "[ 1.0] [ INFO: inconsistent lock state ]",
      ]
    ),
    (
      .hungTask,
      [
        "[ 1.0] INFO: task a:1 blocked for more than 120 seconds.",
        "[ 1.0] INFO: task a:1 blocked in I/O wait for more than 120 seconds.",
        "[ 1.0] INFO: task a b:1 can't die for more than 143 seconds.",
        "[ 1.0] khungtaskd: INFO: task a:1 blocked for more than 143 seconds.",
        "[ 1.0] INFO: task a:1 is blocked on a mutex likely owned by task b:2.",
      ]
    ),
    (
      .stall,
      [
        "[ 1.0] rcu: INFO: rcu_sched self-detected stall on CPU",
        "[ 1.0] INFO: rcu_preempt detected stalls on CPUs/tasks:",
        "[ 1.0] rcu: INFO: rcu_preempt detected expedited stalls on CPUs/tasks: { 0-... } 1 jiffies",
        "[ 1.0] NMI watchdog: Watchdog detected hard LOCKUP on cpu 0",
      ]
    ),
    (
      .slab,
      [
        "[ 1.0] BUG kmalloc-64 (Not tainted): Object already free",
        "[ 1.0] BUG kmalloc-64 (Tainted: G    B   W ): Poison overwritten",
        "[ 1.0] BUG anon_vma (Tainted: [B]=BAD_PAGE): Left Redzone overwritten",
        "[ 1.0] BUG kmalloc-8: Redzone overwritten", "[ 1.0] BUG cred_jar: Object already free",
        "[ 1.0] a: 12 BUG kmalloc-64 (Not tainted): Object already free",
        "[ 1.0] BUG task_struct (Not tainted): Objects remaining on __kmem_cache_shutdown()",
        "[ 1.0] kmem_cache_destroy a: Slab cache still has objects",
        "[ 1.0] SLUB: a 2 slabs counted but counter=3",
      ]
    ),
    (
      .leak,
      [
        "[ 1.0] kmemleak: unreferenced object 0xffff888001234500 (size 64):",
        "unreferenced object 0xffff888001234500 (size 64):",
        "[ 1.0] kmemleak: unreferenced object (percpu) 0x607f0001 (size 8):",
        "[ 1.0] kmemleak: 2 new suspected memory leaks (see /sys/kernel/debug/kmemleak)",
      ]
    ),
    (
      .preemptible,
      [
        "[ 1.0] BUG: using smp_processor_id() in preemptible [00000000] code: a/1",
        "[ 1.0][ T1234] BUG: using __this_cpu_add() in preemptible [00000000] code: a/1",
        "[    C0] BUG: using smp_processor_id() in preemptible [00000000] code: a/1",
        "[ 1.0@0] BUG: using smp_processor_id() in preemptible [00000000] code: a/1",
        "[ 1.0][T12@C0] BUG: using smp_processor_id() in preemptible [00000000] code: a/1",
        "[ 1.0] [a:12] BUG: using smp_processor_id() in preemptible [00000000] code: a/1",
      ]
    ),
    (
      .files,
      [
        "[ 1.0] VFS: Busy inodes after unmount of tmpfs (tmpfs)",
        "[ 1.0] VFS: Busy inodes after unmount of vda. Self-destruct in 5 seconds.",
        "[ 1.0] VFS: Close: file count is 0", "[ 1.0] VFS: Close: file count is 0 (f_op=a)",
      ]
    ),
    (
      .networkDevice,
      [
        "[ 1.0] unregister_netdevice: waiting for lo to become free. Usage count = 2",
        "[ 1.0] net a: unregister_netdevice: waiting for lo to become free. Usage count = 1",
      ]
    ),
  ]

  @Test("every kind has samples, and each of them is recognised as that kind")
  func kinds() {
    // Only a restart cannot be seen in one line.
    #expect(Set(Self.samples.map(\.kind)).union([.restart]) == Set(ConsoleFaultKind.allCases))
    for (kind, lines) in Self.samples {
      for line in lines { #expect(ConsoleFaultKind(ConsoleLine(line).message) == kind, "\(line)") }
    }
  }

  @Test(
    "a line with the same words is no fault",
    arguments: [
      "[ 1.0] WARNING: The mand mount option has been deprecated and",
      "WARNING: a program cannot find its file at a.c:1",
      "WARNING: CPU load is high", "[ 1.0] WARNING: polling idle and HT enabled",
      "[ 1.0] WARNING: Flushing system-wide workqueues will be prohibited in near future.",
      "[ 1.0] WARNING: at last, CPU#", "WARNING: at noon: 12 o'clock",
      "[ 1.0] INFO: lockdep is turned off.", "[ 1.0] INFO: task a:1 is done",
      "init: INFO: task runner can't die, it is not alive", "[ 1.0] a BUG in a name: not this one",
      "[ 1.0] DEBUG kmalloc-64 (Not tainted): Object already free",
      "[ 1.0] kmemleak: Kernel memory leak detector initialized (mem pool available: 1)",
      "[ 1.0] kmemleak: unreferenced objects are looked for",
      "[ 1.0] Preemption is preemptible [1]",
      "[ 1.0] VFS: Mounted root (tmpfs filesystem) on device 0:2.",
      "[ 1.0] VFS: file-max limit 1 reached", "[ 1.0] netdevice: lo: waiting",
      "[ 1.0] reboot: Restarting system",
    ])
  func others(line: String) {
    #expect(ConsoleFaultKind(ConsoleLine(line).message) == nil)
  }

  @Test("marks before a message are taken off, and what is none stays")
  func marks() {
    #expect(ConsoleLine("<4>[    1.5][   T12] x").message == "x")
    #expect(ConsoleLine("[    1.5,1] x").message == "x")
    #expect(ConsoleLine("[ BUG: x ]").message == "[ BUG: x ]")
    #expect(ConsoleLine("[T] x").message == "[T] x")
    #expect(ConsoleLine("[    0.000000] x").isTimed == false)
    #expect(ConsoleLine("[    0.000001] x").isTimed)
    #expect(!ConsoleLine("x [1.0]").isTimed)
  }

  private func kinds(_ lines: [String]) -> [ConsoleFaultKind] {
    var faults = ConsoleFaults()
    return lines.compactMap { faults.read($0) }
  }

  @Test(
    "a kernel that starts anew without a word is a fault, and is shown with the line that says so")
  func restart() {
    let boot = [
      "Decompressing Linux... done.", "[    0.000000] Linux version 7.3.4", "[    0.1] booting",
    ]
    #expect(kinds(boot).isEmpty)
    #expect(kinds(boot + boot) == [.restart])
    #expect(kinds(boot + boot + boot) == [.restart, .restart])
    // A console that is read from the middle of a boot on.
    #expect(kinds(Array(boot.suffix(1) + boot)) == [.restart])
    // Without times, the second beginning of one kind tells.
    #expect(kinds(["Linux version 7.3.4", "x", "Linux version 7.3.4"]) == [.restart])
    #expect(kinds(["Booting Linux on physical CPU 0x0", "Linux version 7.3.4"]).isEmpty)
    var faults = ConsoleFaults()
    for line in boot + boot { faults.read(line) }
    #expect(
      faults.take() == ["(the kernel started anew, and had not said why)", boot[0]])
  }

  @Test("a kernel that starts anew after a panic has said why")
  func restartAfterPanic() {
    let boot = ["[    0.000000] Linux version 7.3.4", "[    0.1] booting"]
    let panic = "[    9.0] Kernel panic - not syncing: x"
    #expect(kinds(boot + [panic] + boot) == [.oops])
    #expect(kinds(boot + [panic] + boot + boot) == [.oops, .restart])
  }
}

// SPDX-License-Identifier: MIT

/// A kind of report by which a kernel says on its console that something is wrong with it.
///
/// The beginnings of messages matter: programs and notes of the boot use the same words in the middle of their lines,
/// and programs write to the console as well. Sources: the functions of the kernel that each case names.
enum ConsoleFaultKind: CaseIterable, Hashable {
  /// `BUG:` and what else says so in so many words, KASAN, KCSAN, KFENCE and KMSAN included.
  case bug
  /// A processor or the kernel itself came upon what it cannot do: an oops, a trap, a panic.
  case oops
  /// The kernel's own `WARN` (`__warn()`), with the CPU, the process, the file and the line.
  case warning
  /// A report of the lock validator, of RCU's checks or of the stack unwinder.
  case debugging
  /// A task that has been blocked, or could not die, for too long (`check_hung_task()`).
  case hungTask
  /// RCU or a watchdog found a CPU that does not go on.
  case stall
  /// A slab cache found its objects or its lists broken (`slab_bug()`, `slab_err()`).
  case slab
  /// kmemleak found memory that nothing refers to (`print_unreferenced()`).
  case leak
  /// A per-CPU value was used where the task may move to another CPU (`check_preemption_disabled()`).
  case preemptible
  /// The file layer found inodes in use after an unmount, a file closed twice, or a buffer freed twice.
  case files
  /// A network device is still referred to after it was unregistered (`netdev_wait_allrefs_any()`).
  case networkDevice
  /// The kernel started anew without having said why; see ``RestartWatch``.
  case restart

  /// The kind of report that a message begins; `nil` if it begins none. Never ``restart``, which takes two lines to
  /// see.
  init?(_ message: Substring) {
    // Most lines of a console are of no kind, so what they have in common is looked for once, in this order.
    let kind: Self? =
      if Self.isPreemptible(message) {
        .preemptible
      } else if Self.isSlab(message) {
        .slab
      } else if Self.isWarning(message) {
        .warning
      } else if Self.isDebuggingWarning(message) {
        .debugging
      } else if Self.isHungTask(message) {
        .hungTask
      } else if Self.isLeak(message) {
        .leak
      } else if Self.isDie(message) || Self.begins(message, with: Self.oopsBeginnings) {
        .oops
      } else if Self.begins(message, with: Self.bugBeginnings) || message.contains(": BUG: ") {
        .bug
      } else {
        Self.phrases.first { message.contains($0.text) }?.kind
      }
    guard let kind else { return nil }
    self = kind
  }

  private static func begins(_ message: Substring, with beginnings: [String]) -> Bool {
    beginnings.contains { message.hasPrefix($0) }
  }

  private static let bugBeginnings = [
    "BUG:", "[ BUG:", "KASAN:", "UBSAN:", "KCSAN:", "KMSAN:", "kernel BUG at",
  ]

  private static let oopsBeginnings =
    [
      "Oops:", "general protection fault", "Kernel panic", "Unable to handle", "Internal error:",
      "double fault:", "PANIC:", "Kernel mode fault", "Kernel stack is corrupted",
    ] + ofArm64

  /// What arm64 says beyond `Unable to handle` and `Internal error:`: an error that came from outside of the processor, a
  /// stack that is used up, a trap that nobody set, an exception of a kind that cannot be.
  private static let ofArm64 = [
    "SError Interrupt on CPU", "Insufficient stack space to handle exception",
    "Unexpected kernel BRK exception", "Bad mode in ", "Unhandled 64-bit el1",
  ]

  /// What stands anywhere in a message that begins a report, because other words may come before it.
  private static let phrases: [(text: String, kind: Self)] = [
    ("unable to handle kernel", .oops), ("unable to handle page fault", .oops),
    ("possible circular locking dependency", .debugging),
    ("possible recursive locking", .debugging), ("possible irq lock inversion", .debugging),
    ("-unsafe lock order detected", .debugging), ("inconsistent lock state", .debugging),
    ("bad unlock balance", .debugging), ("suspicious RCU usage", .debugging),
    ("INFO: trying to register non-static key", .debugging),
    ("INFO: rcu", .stall), ("detected stalls on CPUs", .stall), ("self-detected stall", .stall),
    ("detected expedited stalls", .stall), ("stall on CPU", .stall), ("hard LOCKUP", .stall),
    ("new suspected memory leaks", .leak),
    ("VFS: Busy inodes after unmount", .files), ("VFS: Close: file count is 0", .files),
    ("VFS: brelse: Trying to free free buffer", .files),
    ("unregister_netdevice: waiting for ", .networkDevice),
  ]
}

extension ConsoleFaultKind {
  /// What follows `WARNING: ` in reports that are no `WARN`: those of the lock validator (kernel/locking/lockdep.c)
  /// and of the unwinder (arch/x86/kernel/unwind_frame.c, dumpstack_64.c).
  private static let debuggingWarnings = [
    "Nested lock was not taken", "bad contention detected", "held lock freed",
    "lock held when returning to user space", "lock held at task exit time", "chain_key collision",
    "kernel stack regs at ", "kernel stack frame pointer at ", "stack recursion on stack type",
  ]

  /// Whether a message is the head of a `WARN`, and not a note that calls itself a warning.
  ///
  /// The head of a `WARN` has had three forms: `WARNING: FILE:LINE at FUNCTION, CPU#N: NAME/PID` (7.3 has it),
  /// `WARNING: CPU: N PID: N at FILE:LINE FUNCTION` and, in old kernels, `WARNING: at FILE:LINE FUNCTION`. Without
  /// CONFIG_DEBUG_BUGVERBOSE file and line are missing.
  private static func isWarning(_ message: Substring) -> Bool {
    if message.hasPrefix("------------[ cut here ]------------") { return true }
    guard message.hasPrefix("WARNING: ") else { return false }
    let text = message.dropFirst("WARNING: ".count)
    if text.hasPrefix("CPU: ") { return text.contains(" PID: ") && text.contains(" at ") }
    if let cpu = text.firstRange(of: ", CPU#") {
      let isAt = text.hasPrefix("at ") || text[..<cpu.lowerBound].contains(" at ")
      let process = text[cpu.upperBound...].split(separator: "/").last ?? ""
      return isAt && !process.isEmpty && process.allSatisfy(\.isNumber)
    }
    guard text.hasPrefix("at ") else { return false }
    let place = text.dropFirst("at ".count).prefix { $0 != " " }.split(separator: ":")
    return place.count == 2 && place[1].allSatisfy(\.isNumber)
  }

  private static func isDebuggingWarning(_ message: Substring) -> Bool {
    guard message.hasPrefix("WARNING: ") else { return false }
    let text = message.dropFirst("WARNING: ".count)
    return debuggingWarnings.contains { text.hasPrefix($0) }
      || text.hasSuffix(" still has locks held!")
  }

  /// Whether a message is the head of an oops of any trap: `divide error: 0000 [#1] SMP`.
  static func isDie(_ message: Substring) -> Bool {
    guard let mark = message.firstRange(of: " [#") else { return false }
    let code = message[..<mark.lowerBound].suffix(6)
    return code.hasPrefix(": ") && code.dropFirst(2).count == 4
      && code.dropFirst(2).allSatisfy(\.isHexDigit)
      && message[mark.upperBound...].first?.isNumber == true
  }

  /// `INFO: task NAME:PID blocked for more than N seconds.`, `... can't die for more than N seconds.`
  private static func isHungTask(_ message: Substring) -> Bool {
    guard let task = message.firstRange(of: "INFO: task ") else { return false }
    guard task.lowerBound == message.startIndex || message.hasPrefix("khungtaskd") else {
      return false
    }
    let text = message[task.upperBound...]
    return text.contains(" blocked") || text.contains(" can't die for more than ")
  }

  /// What the slab allocator says of a cache behind `BUG NAME (TAINT): ` or, in old kernels, `BUG NAME: `.
  private static let slabReports = [
    "Object already free", "oison overwritten", "edzone overwritten", "adding overwritten",
    "Object corrupt", "Freepointer corrupt", "Freechain corrupt", "Freelist cycle detected",
    "Freelist Pointer check fails", "Objects remaining", "Invalid object pointer",
    "Attempt to free object", "Wrong number of objects", "Wrong object count",
    "Not a valid slab page", "No slab cache for object",
  ]

  /// `BUG kmalloc-64 (Not tainted): Object already free`, whatever stands before it on the line, and what the
  /// allocator says without that head.
  private static func isSlab(_ message: Substring) -> Bool {
    if message.contains("slabs counted but counter=")
      || message.contains("Slab cache still has objects")
    {
      return true
    }
    guard let bug = message.firstRange(of: "BUG ") else { return false }
    guard bug.lowerBound == message.startIndex || message[..<bug.lowerBound].last == " " else {
      return false
    }
    let text = message[bug.upperBound...]
    return text.contains(" (Not tainted): ") || text.contains(" (Tainted: ")
      || slabReports.contains { report in
        text.firstRange(of: report).map { text[..<$0.lowerBound].contains(": ") } ?? false
      }
  }

  /// `kmemleak: unreferenced object 0x... (size 32):`, as kmemleak prints it and as its file in debugfs holds it.
  private static func isLeak(_ message: Substring) -> Bool {
    var text = message
    if text.hasPrefix("kmemleak: ") { text = text.dropFirst("kmemleak: ".count) }
    return text.hasPrefix("unreferenced object") && text.contains(" 0x") && text.contains("(size ")
  }

  /// `BUG: using smp_processor_id() in preemptible [00000000] code: NAME/PID`, whatever marks stand before it.
  private static func isPreemptible(_ message: Substring) -> Bool {
    message.contains("() in preemptible [") && message.contains("using ")
  }
}

/// Sees that a kernel has started anew on the same console.
///
/// A kernel that dies of a triple fault, or is reset by its watchdog, says nothing: all that shows is that a boot
/// begins again.
struct RestartWatch {
  /// How the first messages of a boot begin: of the boot loader's part, of arm64, of User-Mode Linux, of every kernel.
  private static let beginnings = [
    "Decompressing Linux...", "Booting Linux on physical CPU", "Core dump limits :",
    "Linux version ",
  ]

  private var seen = Set<String>()
  private var isRunning = false
  private var hasDied = false

  /// Begins before a boot.
  init() {}

  /// Reads the next line; whether the kernel has started anew with it, and had not said that it died.
  mutating func read(_ line: ConsoleLine, isDeath: Bool) -> Bool {
    hasDied = hasDied || isDeath
    guard let beginning = Self.beginnings.first(where: { line.message.hasPrefix($0) }) else {
      isRunning = isRunning || line.isTimed
      return false
    }
    let isAnew = isRunning || seen.contains(beginning)
    let isFault = isAnew && !hasDied
    if isAnew {
      seen = []
      isRunning = false
      hasDied = false
    }
    seen.insert(beginning)
    return isFault
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials

/// The configuration of a User-Mode Linux kernel: the smallest one, and what scenarios need on top.
struct UserModeConfiguration: Hashable, Sendable {
  /// What is added to the usual configuration.
  var options: Set<UserModeOption>

  /// The lines that are put on top of `make allnoconfig`, for `KCONFIG_ALLCONFIG`
  /// (Documentation/kbuild/kconfig.rst).
  var text: String {
    ([Self.usual] + options.sorted().map(\.configuration)).joined(separator: "\n") + "\n"
  }

  /// A short name of the text, which changes whenever the text does.
  ///
  /// A kernel that an older Lockstep built with other lines has another digest, and is built anew.
  var digest: String { Self.digest(of: text) }

  /// A short name of a text.
  static func digest(of text: String) -> String {
    // FNV-1a with 64 bits: it tells a few texts apart and need not withstand an attack.
    let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 36)
  }

  /// The symbols that `text` asks for and a finished `.config` lacks, in their order.
  ///
  /// Kconfig drops a symbol silently when it does not know it or when something that it depends on is
  /// off; older and newer kernels differ in both.
  func lacking(in config: String) -> [String] {
    let lines = Set(config.split(whereSeparator: \.isNewline))
    let wanted = text.split(whereSeparator: \.isNewline)
    // A later line for the same symbol wins over an earlier one.
    var last: [Substring: Substring] = [:]
    for line in wanted { if let symbol = Self.symbol(of: line) { last[symbol] = line } }
    return wanted.compactMap { line in
      guard let symbol = Self.symbol(of: line), last[symbol] == line, line.hasSuffix("=y"),
        !lines.contains(line)
      else { return nil }
      return String(symbol)
    }
  }

  /// The symbol that a line sets or unsets.
  private static func symbol(of line: Substring) -> Substring? {
    let rest = line.hasPrefix("# ") ? line.dropFirst(2) : line
    guard rest.hasPrefix("CONFIG_") else { return nil }
    return rest.prefix { $0 != "=" && $0 != " " }
  }

  /// Symbols without which the kernel is of no use to Lockstep: the agent cannot live or Landlock is off.
  static let essential: Set<String> = [
    "CONFIG_64BIT", "CONFIG_MMU", "CONFIG_BINFMT_ELF", "CONFIG_PROC_FS", "CONFIG_TMPFS",
    "CONFIG_BLK_DEV_INITRD", "CONFIG_SECURITY_LANDLOCK", "CONFIG_FAILSLAB",
    "CONFIG_FAULT_INJECTION_DEBUG_FS",
  ]

  /// What every kernel gets.
  private static let usual = """
    # The machine. PREEMPT with SMP does not boot (measured on 7.3.4); voluntary preemption does.
    CONFIG_64BIT=y
    CONFIG_MMU=y
    CONFIG_SMP=y
    CONFIG_NR_CPUS=8
    CONFIG_PREEMPT_VOLUNTARY=y
    CONFIG_CC_OPTIMIZE_FOR_PERFORMANCE=y
    CONFIG_STDERR_CONSOLE=y
    CONFIG_NULL_CHAN=y
    CONFIG_HOSTFS=y
    CONFIG_BLK_DEV_INITRD=y
    CONFIG_TTY=y
    CONFIG_UNIX98_PTYS=y
    CONFIG_PRINTK=y
    CONFIG_PRINTK_TIME=y
    CONFIG_BUG=y
    CONFIG_KALLSYMS=y
    CONFIG_IKCONFIG=y
    CONFIG_IKCONFIG_PROC=y
    CONFIG_NO_HZ_IDLE=y
    CONFIG_HIGH_RES_TIMERS=y
    # What a program and the agent need. EXPERT makes leaving things out possible.
    CONFIG_EXPERT=y
    CONFIG_ADVISE_SYSCALLS=y
    CONFIG_FHANDLE=y
    CONFIG_BINFMT_ELF=y
    CONFIG_BINFMT_SCRIPT=y
    CONFIG_MULTIUSER=y
    CONFIG_FUTEX=y
    CONFIG_EPOLL=y
    CONFIG_EVENTFD=y
    CONFIG_SIGNALFD=y
    CONFIG_TIMERFD=y
    CONFIG_POSIX_TIMERS=y
    CONFIG_MEMBARRIER=y
    CONFIG_FILE_LOCKING=y
    CONFIG_AIO=y
    CONFIG_IO_URING=y
    CONFIG_KCMP=y
    CONFIG_CROSS_MEMORY_ATTACH=y
    CONFIG_PROC_FS=y
    CONFIG_PROC_CHILDREN=y
    CONFIG_SYSFS=y
    CONFIG_SHMEM=y
    CONFIG_TMPFS=y
    CONFIG_DEVTMPFS=y
    CONFIG_NET=y
    CONFIG_UNIX=y
    CONFIG_INET=y
    CONFIG_IPV6=y
    CONFIG_NAMESPACES=y
    CONFIG_USER_NS=y
    CONFIG_PID_NS=y
    CONFIG_NET_NS=y
    CONFIG_UTS_NS=y
    CONFIG_TIME_NS=y
    CONFIG_CGROUPS=y
    CONFIG_MEMCG=y
    CONFIG_SECCOMP=y
    CONFIG_SECCOMP_FILTER=y
    CONFIG_KEYS=y
    # Landlock, alone.
    CONFIG_SECURITY=y
    CONFIG_SECURITYFS=y
    CONFIG_SECURITY_PATH=y
    CONFIG_SECURITY_NETWORK=y
    CONFIG_SECURITY_LANDLOCK=y
    CONFIG_LSM="landlock"
    CONFIG_AUDIT=y
    # Failed allocations (Documentation/fault-injection/fault-injection.rst).
    CONFIG_DEBUG_KERNEL=y
    CONFIG_DEBUG_FS=y
    CONFIG_FAULT_INJECTION=y
    CONFIG_FAILSLAB=y
    CONFIG_FAULT_INJECTION_DEBUG_FS=y
    # What makes the kernel report its own faults.
    CONFIG_PROVE_LOCKING=y
    CONFIG_DEBUG_LIST=y
    CONFIG_DETECT_HUNG_TASK=y
    CONFIG_MCONSOLE=y
    CONFIG_MAGIC_SYSRQ=y
    CONFIG_FTRACE=y
    CONFIG_ENABLE_DEFAULT_TRACERS=y
    """
}

// SPDX-License-Identifier: MIT

/// Something that not every kernel, or not every way of running one, can do.
public enum Feature: String, CaseIterable, Hashable, Sendable, Codable {
  /// The engine may choose uids and grant capabilities in the initial user namespace.
  case privileged
  /// An ordinary process may create a user namespace.
  case userNamespaces = "user_namespaces"
  /// TCP over the loopback interface works.
  case loopback
  /// A process may look into another one of its user and its domain; that shows whether two threads hold the same one.
  case ptraceAccess = "ptrace_access"
  /// Every allocation of a call can be made to fail.
  case failingAllocations = "failing_allocations"
  /// The allocation of the credentials' part for the security modules can be made to fail.
  case failingCredentials = "failing_credentials"
  /// tracefs can be mounted and has Landlock's events.
  case landlockTracepoints = "landlock_tracepoints"
  /// A thread in vfork(2) keeps signals and task works waiting until its child ends.
  case vforkGate = "vfork_gate"
  /// A debugger can stop a thread at the entry of a system call, where neither signals nor task works reach it.
  case debuggerGate = "debugger_gate"
  /// A process may join a session keyring of its own.
  case keyrings

  /// What a kernel or an engine must have, as the end of the sentence `unsupported: needs ...`.
  public var requirement: String {
    switch self {
    case .privileged: "root (or a guest kernel), to set uids and capabilities"
    case .userNamespaces: "CONFIG_USER_NS, and user namespaces open to ordinary users"
    case .loopback: "CONFIG_INET, and a loopback interface that is up"
    case .ptraceAccess:
      "ptrace access to processes of the same user, which some other security module denies"
    case .failingAllocations:
      "CONFIG_FAILSLAB and CONFIG_FAULT_INJECTION_DEBUG_FS, or a guest that takes a module of ours "
        + "(CONFIG_MODULES, CONFIG_KPROBES, CONFIG_DEBUG_INFO_BTF)"
    case .failingCredentials:
      "CONFIG_FAILSLAB and CONFIG_FAULT_INJECTION_DEBUG_FS, or a guest that takes a module of ours "
        + "or a BPF program (CONFIG_BPF_SYSCALL, CONFIG_DEBUG_INFO_BTF)"
    case .landlockTracepoints: "CONFIG_FTRACE and Landlock's tracepoints (Linux 7.3)"
    case .vforkGate: "a vfork(2) that keeps signals waiting; the self-test of that gate failed"
    case .keyrings: "CONFIG_KEYS, and a keyctl(2) that no filter keeps back"
    case .debuggerGate:
      "ptrace(2) of other processes' threads; the self-test of that gate failed"
    }
  }
}

/// What a kernel is, as probed on that kernel, or as assumed for a simulation.
public struct Profile: Hashable, Sendable, Codable {
  /// The release that `uname(2)` reports; `nil` for an edition that was never released.
  public var release: KernelRelease?
  /// The Landlock ABI version, from 1; 0 if Landlock is missing or switched off.
  public var abi: Int
  /// The errata mask of `LANDLOCK_CREATE_RULESET_ERRATA`: bit N-1 is set if erratum N is fixed.
  public var errata: UInt32
  /// The version of the TSYNC algorithm; `nil` if the kernel has none.
  public var edition: Edition?
  /// What this kernel can do beyond that.
  public var features: Set<Feature>
  /// The number of CPUs that are online, from 1.
  public var cpus: Int
  /// How allocations can be made to fail; `nil` if nobody has looked.
  public var failingAllocations: FailingAllocations?
  /// The hardware that `uname(2)` reports, such as `x86_64` or `aarch64`; `nil` if nobody has asked.
  public var machine: String?

  /// Describes a kernel.
  public init(
    release: KernelRelease?, abi: Int, errata: UInt32, edition: Edition?, features: Set<Feature>,
    cpus: Int
  ) {
    self.release = release
    self.abi = abi
    self.errata = errata
    self.edition = edition
    self.features = features
    self.cpus = cpus
  }

  /// The highest ABI version whose semantics Lockstep knows; newer kernels are treated as this one.
  public static let newestKnownABI = 11

  /// Whether erratum `number` (from 1) is fixed.
  public func hasErratum(_ number: Int) -> Bool {
    (1...32).contains(number) && errata & (1 << UInt32(number - 1)) != 0
  }

  /// The ABI version that version 2 of the patch set left as it was: a kernel that reports it may have TSYNC or not.
  public static let abiOfSilentTSYNC = 7

  /// The edition of a kernel that reports this ABI version and this release; `nil` if it has no TSYNC.
  ///
  /// ABI 8 covers two editions that differ in one fix, `e75e38055b9d`, which came with 7.0.4. On ABI 7 only version 2
  /// of the patch set has TSYNC, and only trying shows it: a kernel that knows the flag looks at the ruleset next.
  ///
  /// - Parameter errorOfMinusOne: on ``abiOfSilentTSYNC``, what `landlock_restrict_self(-1, TSYNC)` of a process with
  ///   no_new_privs failed with: `EBADF` where the flag is known, `EINVAL` elsewhere.
  public static func edition(
    abi: Int, release: KernelRelease?, errorOfMinusOne: Errno? = nil
  ) -> Edition? {
    switch abi {
    case abiOfSilentTSYNC: errorOfMinusOne == .EBADF ? .v2 : nil
    case ..<8: nil
    case 8:
      if let release, release < KernelRelease("7.0.4")! { .linux7_0 } else { .linux7_0_4 }
    case 9: .linux7_1
    case 10: .linux7_2
    default: .linux7_3
    }
  }

  /// The profile that stands for an edition where no kernel is at hand: every feature, all errata fixed
  /// that its first release had.
  public static func assumed(for edition: Edition) -> Profile {
    Profile(
      release: edition == .v2 ? nil : KernelRelease(edition.rawValue), abi: edition.abi,
      errata: edition >= .linux7_2 ? 0xf : 0x7, edition: edition, features: Set(Feature.allCases),
      cpus: 2)
  }

  /// The profile that stands for a kernel without TSYNC.
  ///
  /// - Parameter abi: the Landlock ABI version, 1 to 7.
  public static func assumed(forABIWithoutTSYNC abi: Int) -> Profile {
    // The erratum of signals between threads came with ABI 6 kernels; older ones have no scoping.
    Profile(
      release: nil, abi: abi, errata: abi >= 6 ? 0x7 : 0, edition: nil,
      features: Set(Feature.allCases), cpus: 2)
  }
}

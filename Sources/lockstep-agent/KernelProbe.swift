// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// Finds out what the running kernel is, by trying.
enum KernelProbe {
  /// How long the children of a probe may take, in nanoseconds.
  private static let childDeadline: UInt64 = 5_000_000_000

  /// What the kernel is, and the errno with which Landlock was refused; `nil` if it was not.
  ///
  /// - Parameter injector: the way in which allocations fail on this kernel.
  static func probe(_ injector: FailureInjector) -> (profile: Profile, landlockError: Int32?) {
    let version = lki_landlock_abi()
    let refusal = version < 0 ? version : refusalOfOtherCalls()
    let profile = profile(abi: refusal < 0 ? 0 : Int(version), injector)
    return (profile, refusal < 0 ? -refusal : nil)
  }

  /// Whether something between the kernel and this process keeps the calls back that a program makes after the first:
  /// 0, or the negated errno.
  private static func refusalOfOtherCalls() -> Int32 {
    let answer = lki_ask_child(
      { _ in
        let refusals = [-EPERM, -EACCES, -ENOSYS, -EOPNOTSUPP]
        // The kernel itself would refuse a thread that may gain privileges.
        let calls = [
          lki_set_no_new_privs(), lki_restrict_self(-1, 0), lki_add_parent_rule(-1, 1, -1),
        ]
        return calls.first(where: refusals.contains) ?? 0
      }, nil)
    // A child that could not be had, or was killed, says nothing of Landlock.
    return [-EPERM, -EACCES, -ENOSYS, -EOPNOTSUPP].contains(answer) ? answer : 0
  }

  private static func profile(abi: Int, _ injector: FailureInjector) -> Profile {
    let release = KernelRelease(systemName { withUnsafeBytes(of: &$0.release, text) })
    let errata = abi > 0 ? UInt32(max(0, lki_landlock_errata())) : 0
    var profile = Profile(
      release: release, abi: abi, errata: errata,
      edition: Profile.edition(abi: abi, release: release, errorOfMinusOne: errorOfMinusOne(abi)),
      features: features(),
      cpus: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    profile.failingAllocations = injector.state
    profile.machine = systemName { withUnsafeBytes(of: &$0.machine, text) }
    profile.features.formUnion(injector.state.features)
    if abi > 0 {
      let gates = GateSelfTest(profile: profile, injector: injector)
      profile.features.formUnion([.vforkGate, .debuggerGate].filter(gates.passes))
    }
    return profile
  }

  /// What `landlock_restrict_self(-1, TSYNC)` fails with in a child, where only that tells whether there is TSYNC.
  private static func errorOfMinusOne(_ abi: Int) -> Errno? {
    guard abi == Profile.abiOfSilentTSYNC else { return nil }
    let question: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { _ in
      let returned = lki_set_no_new_privs()
      return returned < 0 ? returned : lki_restrict_self(-1, RestrictFlags([.TSYNC]).bits)
    }
    return Errno(number: -lki_ask_child(question, nil))
  }

  /// One of the names of uname(2), which has no way to fail.
  private static func systemName(_ name: (inout utsname) -> String) -> String {
    var names = utsname()
    _ = uname(&names)
    return name(&names)
  }

  /// A text that ends at its first zero byte.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func features() -> Set<Feature> {
    var features: Set<Feature> = []
    if isPrivileged() { features.insert(.privileged) }
    if canCreateUserNamespace(isPrivileged: features.contains(.privileged)) {
      features.insert(.userNamespaces)
    }
    if hasLoopback() { features.insert(.loopback) }
    if mayAccessOthers() { features.insert(.ptraceAccess) }
    let keyrings = lki_ask_child({ _ in lki_has_keyrings() ? 1 : 0 }, nil)
    if keyrings == 1 { features.insert(.keyrings) }
    if EventTrace.works() { features.insert(.landlockTracepoints) }
    return features
  }

  /// Whether this process may choose uids and grant capabilities in the initial user namespace.
  private static func isPrivileged() -> Bool {
    let needed: [Capability] = [
      .CAP_SETUID, .CAP_SETGID, .CAP_SETPCAP, .CAP_SYS_ADMIN,
      // To give the scenario's directory to the process under test, and to remove it.
      .CAP_CHOWN, .CAP_DAC_OVERRIDE,
    ]
    guard lki_get_uid() == 0, needed.allSatisfy({ lki_has_capability(Int32($0.number)) == 1 })
    else { return false }
    // Every uid is mapped to itself in the initial user namespace alone. A kernel without user
    // namespaces has no such file.
    guard let map = TextFile.read("/proc/self/uid_map") else { return errno == ENOENT }
    return map.split(whereSeparator: { $0.isWhitespace }) == ["0", "0", "4294967295"]
  }

  private static func canCreateUserNamespace(isPrivileged: Bool) -> Bool {
    let question: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { context in
      if context != nil {
        let user = Identities.ofNobody.kernelID(ProcessSetup.defaultUID)
        let returned = lki_become_user(user, user, false)
        if returned < 0 { return returned }
      }
      // An ordinary user has no capabilities either.
      var returned = lki_set_capabilities(0)
      if returned == 0 { returned = lki_set_dumpable(true) }
      return returned == 0 ? lki_enter_user_namespace() : returned
    }
    // Found out here, and not in a child that has no time for it.
    if isPrivileged { _ = Identities.ofNobody }
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) {
      lki_ask_child(question, isPrivileged ? UnsafeMutableRawPointer($0) : nil) == 0
    }
  }

  private static func hasLoopback() -> Bool {
    let listener = lki_reserve_port(true)
    guard listener >= 0 else { return false }
    defer { close(listener) }
    let port = lki_local_port(listener)
    var arguments = lki_arguments()
    arguments.numbers.0 = Int64(port)
    return port > 0 && lki_make_call(lki_find_call("connect_tcp"), &arguments) == 0
  }

  /// Whether a process without privileges may look into another one of the same user.
  ///
  /// Two children ask the question of `same_domain_as`, whose answer must be yes.
  private static func mayAccessOthers() -> Bool {
    guard let board = lki_board_create() else { return false }
    defer { lki_board_destroy(board) }
    board.pointee.controller = getpid()
    board.pointee.uid = lki_get_uid()
    lki_watch_children(board)
    defer { lki_watch_children(nil) }
    var children: [pid_t] = []
    for (thread, peer) in [(Int32(0), Int32(1)), (1, 0)] {
      let child = lki_fork()
      if child == 0 { lki_exit_process(lki_probe_domain(board, thread, peer) == 0 ? 0 : 1) }
      if child > 0 { children.append(child) }
    }
    let deadline = lki_now() + childDeadline
    let ended = children.filter { Reaping.wait(for: $0, on: board, until: deadline) == 0 }
    return ended.count == 2
      && [Int32(0), 1].allSatisfy {
        let probe = lki_board_mailbox(board, $0).pointee.probe
        return probe.done == 1 && probe.error == 0
      }
  }
}

// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

/// The way in which this engine makes allocations fail: found out when the engine starts, readied when a program needs it
/// first, because a module or a BPF program stays in the kernel until it ends.
final class FailureInjector {
  /// What is known so far.
  private(set) var state: FailingAllocations
  /// Whether the way is ready.
  private var isReady: Bool
  /// Whether `state` holds more than what the profile said.
  private(set) var isUsed = false
  /// Whether the module is loaded and never armed.
  private var isRehearsal = false
  /// The words of the BPF program, if that is the way.
  private(set) var words: UnsafeMutablePointer<lki_bpf_failure>?

  /// Looks for the best way that nothing speaks against. Nothing is loaded yet.
  ///
  /// - Parameter isGuest: whether the kernel is a guest of Lockstep's own, the only kind that anything is loaded into.
  init(isGuest: Bool) {
    let best = isGuest ? KernelParameter.value(of: Self.wayParameter) : nil
    if best == nil, lki_can_fail_allocations() == 1 {
      state = FailingAllocations(way: .failNth)
      isReady = true
      return
    }
    isReady = false
    guard isGuest else {
      state = FailingAllocations(
        way: nil, obstacles: ["Lockstep loads nothing into a kernel that is not its own guest"])
      return
    }
    if let obstacle = best == Self.wayOfBPF ? Self.notAsked : InjectorModule.obstacle() {
      state = FailingAllocations(way: Self.wayBesideModule, obstacles: ["no module: \(obstacle)"])
    } else {
      state = FailingAllocations(way: .module)
    }
  }

  /// The parameter of the kernel's command line by which the better ways are left out, so that the others can be
  /// tried: `module` or `bpf`.
  private static let wayParameter = "lockstep.failure-way="
  private static let wayOfBPF = "bpf"
  private static let notAsked = "the kernel's command line asks for BPF (lockstep.failure-way)"

  private static var wayBesideModule: FailureWay? {
    access(InjectorModule.kernelTypes, R_OK) == 0 ? .bpf : nil
  }

  /// The way as C code calls it.
  var way: lki_failure_way {
    switch state.way {
    case .failNth: LKI_FAIL_BY_NUMBER
    case .module: isRehearsal ? LKI_REHEARSE_FAILURES : LKI_FAIL_BY_MODULE
    case .bpf: LKI_FAIL_BY_BPF
    case nil: LKI_NO_FAILURES
    }
  }

  /// Sees to it that a program's allocations can fail.
  ///
  /// - Throws: `RunFailure.unsupported` if they cannot.
  func ready(for program: Program) throws(RunFailure) {
    let needed = program.requiredFeatures.intersection([.failingAllocations, .failingCredentials])
    guard !needed.isEmpty else { return }
    if !isReady { load() }
    isUsed = true
    if let missing = needed.subtracting(state.features).min(by: { $0.rawValue < $1.rawValue }) {
      throw RunFailure.unsupported(
        ([missing.requirement] + state.obstacles).joined(separator: "; "))
    }
  }

  /// Lets no allocation fail any more, whatever became of the threads for which one was to fail.
  func disarm() {
    guard isReady else { return }
    if state.way == .module { lki_injector_clear() }
    words?.pointee.thread = 0
  }

  private func load() {
    isReady = true
    if state.way == .module {
      let module = InjectorModule.load()
      isRehearsal = InjectorModule.isRehearsal
      if module.isLoaded { state.loaded = InjectorModule.description }
      guard let obstacle = module.obstacle else { return }
      state.obstacles.append("no module: \(obstacle)")
      state.way = Self.wayBesideModule
    }
    guard state.way == .bpf else { return }
    let returned = lki_bpf_fail_credentials(&words, InjectorModule.flawOfBPF)
    if returned < 0 {
      state.obstacles.append("no BPF program: \(Self.reason(returned))")
      state.way = nil
    } else if let finding = BPFSelfTest.finding(words!) {
      noteProgram()
      state.obstacles.append("no BPF program: it is loaded, but its self-test failed: \(finding)")
      state.way = nil
    } else {
      noteProgram()
    }
  }

  private func noteProgram() {
    let others = state.loaded.map { "\($0); " } ?? ""
    state.loaded = others + "a BPF program on security_prepare_creds"
  }

  private static func reason(_ returned: Int32) -> String {
    switch -returned {
    case ENOSYS: "the kernel has none (CONFIG_BPF_SYSCALL)"
    case EPERM: "the kernel lets nobody load one (lockdown)"
    case EOPNOTSUPP, ENOTSUP: "the kernel's types have no security_prepare_creds"
    default: "the kernel refuses it: \(errorName(-returned))"
    }
  }

  /// The functions that were active when an allocation of a thread failed, from the one that allocated to the system
  /// call; empty if the way does not tell.
  func functions(ofFailureIn thread: pid_t) -> [String] {
    guard state.way == .module else { return [] }
    guard let allocating = symbol(thread, 0) else { return [] }
    var functions = [allocating]
    var isInside = false
    for frame in 1...Self.mostFrames {
      guard let symbol = symbol(thread, UInt32(frame)) else { break }
      // What lies further in is the injector and the allocator.
      defer { isInside = isInside || symbol == allocating }
      guard isInside else { continue }
      if Self.outermost.contains(where: { symbol.hasPrefix($0) }) { break }
      functions.append(symbol)
    }
    return functions.map { String($0.prefix { $0 != "+" }) }
  }

  /// More frames than the module keeps.
  private static let mostFrames = 32

  /// The functions through which a thread enters the kernel, which say nothing of an allocation.
  private static let outermost = [
    "do_syscall_64", "x64_sys_call", "task_work_run", "entry_", "invoke_syscall", "el0_svc",
    "do_el0_svc",
  ]

  private func symbol(_ thread: pid_t, _ frame: UInt32) -> String? {
    var text = [CChar](repeating: 0, count: Int(LKI_SYMBOL_TEXT))
    guard lki_injector_symbol(thread, frame, &text) > 0 else { return nil }
    return text.withUnsafeBytes { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// Tests the BPF program: a change of credentials fails when its thread is told to, and neither before nor in another
/// thread.
enum BPFSelfTest {
  /// What is wrong; `nil` if nothing is.
  static func finding(_ words: UnsafeMutablePointer<lki_bpf_failure>) -> String? {
    switch lki_bpf_test(words) {
    case 0: nil
    case Int32(LKI_INJECTOR_DOES_NOT_FAIL.rawValue): "what it was to fail did not fail"
    case Int32(LKI_INJECTOR_FAILS_UNASKED.rawValue): "it fails what it was not to fail"
    case Int32(LKI_INJECTOR_COUNTS_OTHERS.rawValue): "it counts what another thread does"
    default: "the test did not come to its end"
    }
  }
}

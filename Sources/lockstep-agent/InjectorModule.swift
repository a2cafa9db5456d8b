// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// The module by which allocations fail on a kernel that was not built for it: what keeps it from being loaded, and how it
/// is loaded.
enum InjectorModule {
  /// The parameter of the kernel's command line that makes the module wrong, so that the self-test can be tested.
  private static let flawParameter = "lockstep.injector-flaw="

  /// The same for the BPF program.
  private static let flawOfBPFParameter = "lockstep.bpf-flaw="

  /// The value of that parameter with which the module first says to be made for another kernel.
  private static let flawOfVersion = "version"

  /// The values with which the kernel is taken for one that checks its calls, or lays its structures out at random: no
  /// distribution has such a kernel, and what is said of one has to be tested.
  private static let flawOfCalls = "checked-calls"
  private static let flawOfLayout = "random-layout"

  /// The value with which the module is loaded, tested, and never armed: what a run costs then is to be measured.
  private static let rehearsal = "unarmed"

  /// Whether the kernel's command line asks for that.
  static var isRehearsal: Bool { KernelParameter.value(of: flawParameter) == rehearsal }

  /// Where the kernel keeps its own type information.
  static let kernelTypes = LKI_KERNEL_TYPES

  /// The values of both parameters.
  private static let flaws = [
    "offset": LKI_FLAW_OFFSET, "any-thread": LKI_FLAW_ANY_THREAD,
    "no-failure": LKI_FLAW_NO_FAILURE, "unasked": LKI_FLAW_UNASKED, "count": LKI_FLAW_COUNT,
    "late": LKI_FLAW_LATE,
  ]

  /// Why the kernel cannot take the module, as far as that shows without loading it; `nil` if nothing speaks against it.
  static func obstacle() -> String? {
    guard lki_has_injector() else { return "there is a module for x86-64 and arm64 alone" }
    guard access(kernelTypes, R_OK) == 0 else {
      return
        "the kernel does not describe its own types (CONFIG_DEBUG_INFO_BTF)"
    }
    guard let isDisabled = TextFile.read("/proc/sys/kernel/modules_disabled") else {
      return "the kernel loads no modules (CONFIG_MODULES)"
    }
    if isDisabled.hasPrefix("1") {
      return "the loading of modules is switched off (kernel.modules_disabled)"
    }
    if let state = lockdown(), state != "none" {
      return "the kernel is locked down (\(state)), so it takes signed modules alone"
    }
    if TextFile.read("/sys/module/module/parameters/sig_enforce")?.hasPrefix("Y") == true {
      return "the kernel takes signed modules alone (module.sig_enforce)"
    }
    return nil
  }

  /// The state of the kernel's lockdown, such as `integrity`; `nil` if it has none.
  private static func lockdown() -> String? {
    guard let text = TextFile.read("/sys/kernel/security/lockdown") else { return nil }
    return text.split(whereSeparator: { $0.isWhitespace }).first { $0.hasPrefix("[") }
      .map { String($0.dropFirst().dropLast()) }
  }

  /// Loads the module and tests it.
  ///
  /// - Returns: whether it is loaded, which it stays then, and why it cannot be used; `nil` if it can.
  static func load() -> (isLoaded: Bool, obstacle: String?) {
    var layout = lki_injector_layout()
    let returned = lki_injector_find_layout(kernelTypes, &layout)
    if returned < 0 { return (false, reason(returned, layout)) }
    let pretended = KernelParameter.value(of: flawParameter)
    if layout.checks_calls || pretended == flawOfCalls {
      return (
        false, "the kernel checks the functions that it calls (CONFIG_CFI), and would not call ours"
      )
    }
    let isMistaken = pretended == flawOfVersion || pretended == flawOfLayout
    var loaded = insert(layout, isMistaken ? "none " : "\(release()) SMP preempt mod_unload ")
    if loaded == -ENOEXEC, let wanted = KernelLog.versionWanted(by: LKI_INJECTOR_NAME) {
      let seed = pretended == flawOfLayout ? "RANDSTRUCT_0" : ""
      if lki_is_laid_out_at_random(wanted + seed) {
        return (
          false,
          "the kernel lays its structures out at random (CONFIG_RANDSTRUCT), so that what it says "
            + "of them may not be true"
        )
      }
      loaded = insert(layout, wanted)
    }
    if loaded < 0 { return (false, reason(loaded)) }
    return (true, finding(lki_injector_test()))
  }

  private static func insert(_ layout: lki_injector_layout, _ version: String) -> Int32 {
    withUnsafePointer(to: layout) { layout in
      var size = 0
      guard let module = lki_injector_make(layout, version, flaw(flawParameter), &size) else {
        return -ENOMEM
      }
      defer { free(module) }
      return lki_injector_load(module, size)
    }
  }

  /// What is to be wrong with the BPF program.
  static var flawOfBPF: lki_injector_flaw { flaw(flawOfBPFParameter) }

  private static func flaw(_ parameter: String) -> lki_injector_flaw {
    KernelParameter.value(of: parameter).flatMap { flaws[$0] } ?? LKI_FLAW_NONE
  }

  private static func release() -> String {
    var names = utsname()
    guard uname(&names) == 0 else { return "" }
    return withUnsafeBytes(of: &names.release) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func reason(_ returned: Int32, _ layout: lki_injector_layout) -> String {
    guard returned == -ENOENT, let missing = layout.missing else {
      return "the kernel's description of its own types cannot be read: \(errorName(-returned))"
    }
    return
      "the kernel has no '\(String(cString: missing))', which the module needs (CONFIG_KPROBES, and on x86-64 CONFIG_KPROBES_ON_FTRACE)"
  }

  private static func reason(_ returned: Int32) -> String {
    let said = KernelLog.lastMessage(of: LKI_INJECTOR_NAME).map { " ('\($0)')" } ?? ""
    return switch -returned {
    case EKEYREJECTED: "the kernel takes signed modules alone"
    case EPERM: "the kernel lets nobody load a module"
    default: "the kernel refuses the module: \(errorName(-returned))\(said)"
    }
  }

  private static func finding(_ finding: Int32) -> String? {
    let what: String? =
      switch lki_injector_finding(UInt32(finding)) {
      case LKI_INJECTOR_WORKS: nil
      case LKI_INJECTOR_MISCOUNTS: "it does not count the allocations of a call"
      case LKI_INJECTOR_DOES_NOT_FAIL: "an allocation that it was to fail did not fail"
      case LKI_INJECTOR_FAILS_UNASKED: "it fails allocations that it was not to fail"
      case LKI_INJECTOR_COUNTS_OTHERS: "it counts the allocations of another thread"
      default: "the test did not come to its end"
      }
    return what.map { "the module is loaded, but its self-test failed: \($0)" }
  }

  /// What is loaded, and the taint of the kernel since.
  static var description: String {
    let taint = TextFile.read("/proc/sys/kernel/tainted")?.filter { $0.isNumber } ?? "unknown"
    return "\(LKI_INJECTOR_NAME) probes the allocators; taint \(taint)"
  }
}

/// What the kernel has written into its log.
enum KernelLog {
  /// The most bytes of a record. Source: the kernel's documentation of /dev/kmsg.
  private static let bytesOfRecord = 8192

  /// The text by which the kernel recognises modules that were made for it, which it says when it refuses one.
  static func versionWanted(by module: String) -> String? {
    let start = "should be '"
    for message in messages(of: module).reversed() {
      guard let rest = message.text(behind: start) else { continue }
      return String(rest.prefix { $0 != "'" })
    }
    return nil
  }

  /// The last thing that the kernel said of a module.
  static func lastMessage(of module: String) -> String? { messages(of: module).last }

  private static func messages(of module: String) -> [String] {
    let descriptor = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var found: [String] = []
    var record = [UInt8](repeating: 0, count: bytesOfRecord)
    while true {
      let count = read(descriptor, &record, record.count)
      // EPIPE: older records were overwritten meanwhile.
      if count < 0 && errno == EPIPE { continue }
      guard count > 0 else { return found }
      let text = String(decoding: record[..<count], as: UTF8.self)
      guard
        let message = text.split(separator: ";", maxSplits: 1).last?.split(separator: "\n").first,
        message.mentions(module)
      else { continue }
      found.append(String(message))
    }
  }
}

// SPDX-License-Identifier: MIT

/// A detector of faults in the kernel that says nothing after its first report, until the next boot.
enum KernelDetector: String, CaseIterable {
  /// The lock validator: `debug_locks_off()` (lib/debug_locks.c) stands before each of its reports.
  case lockdep
  /// The address sanitizer without `kasan_multi_shot` (mm/kasan/report.c).
  case KASAN

  /// The detector that falls silent with the report that a message begins; `nil` if none does.
  init?(silencedBy message: Substring) {
    if Self.lockReports.contains(where: message.contains) {
      self = .lockdep
    } else if message.hasPrefix("BUG: KASAN:") {
      self = .KASAN
    } else {
      return nil
    }
  }

  /// What stands in the heads of the lock validator's reports (kernel/locking/lockdep.c). RCU's checks, which are printed
  /// by the same file, go on after theirs.
  private static let lockReports = [
    "possible circular locking dependency", "possible recursive locking",
    "possible irq lock inversion", "-unsafe lock order detected", "inconsistent lock state",
    "bad unlock balance", "bad contention detected", "held lock freed", "Nested lock was not taken",
    "lock held when returning to user space", "lock held at task exit time", "chain_key collision",
    "still has locks held!", "INFO: trying to register non-static key",
    "turning off the locking correctness validator",
  ]
}

/// What was not watched because a detector had fallen silent.
struct DetectorSilence {
  /// The runs that it did not watch, and the first report's place, by detector.
  private var silences: [KernelDetector: (since: String, runs: Int)] = [:]

  /// Notes that a detector fell silent: `since` is where, as in `behind topic/scenario`.
  mutating func note(_ detector: KernelDetector, since: String) {
    if silences[detector] == nil { silences[detector] = (since, 0) }
  }

  /// Counts a run that detectors did not watch.
  mutating func count(_ detectors: Set<KernelDetector>) {
    for detector in detectors { silences[detector]?.runs += 1 }
  }

  /// A sentence for each detector that missed a run.
  var sentences: [String] {
    KernelDetector.allCases.compactMap { detector in
      guard let silence = silences[detector], silence.runs > 0 else { return nil }
      return "\(detector.rawValue) makes one report in a boot, and made it \(silence.since): "
        + "what \(silence.runs == 1 ? "1 run" : "\(silence.runs) runs") did behind that, it has not seen"
    }
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// The flags that change how uid 0 and capabilities go together (`SECBIT_*`, capabilities(7)).
///
/// The bit after each flag locks it.
struct Securebits: OptionSet, Hashable, Sendable {
  /// The bits.
  var rawValue: UInt32

  /// `SECBIT_NOROOT`: uid 0 gives no capabilities at execve(2).
  static let noRoot = Self(rawValue: 1 << 0)
  /// `SECBIT_NO_SETUID_FIXUP`: a change of uid changes no capabilities.
  static let noSetUIDFixup = Self(rawValue: 1 << 2)
  /// `SECBIT_KEEP_CAPS`: giving up uid 0 keeps the permitted set; execve(2) clears the flag.
  static let keepCaps = Self(rawValue: 1 << 4)
  /// `SECBIT_NO_CAP_AMBIENT_RAISE`.
  static let noAmbientRaise = Self(rawValue: 1 << 6)
  /// `SECBIT_EXEC_RESTRICT_FILE`, a promise of user space to itself.
  static let execRestrictFile = Self(rawValue: 1 << 8)
  /// `SECBIT_EXEC_DENY_INTERACTIVE`, a promise of user space to itself.
  static let execDenyInteractive = Self(rawValue: 1 << 10)

  /// The flags that need no capability to be set.
  static let unprivileged: Self = [.execRestrictFile, .execDenyInteractive]

  /// The bits that lock these flags.
  var locks: Self { Self(rawValue: rawValue << 1) }
  /// The flags that these locks keep as they are.
  var lockedFlags: Self { Self(rawValue: rawValue >> 1) }
}

extension Machine {
  /// `PR_SET_SECUREBITS`: EPERM, whatever is wrong.
  ///
  /// Nobody may change a locked flag, open a lock or set a bit that the kernel does not know. The rest takes
  /// `CAP_SETPCAP`, but for a change of the flags that need none.
  ///
  /// Source: capabilities(7), `cap_task_prctl()`.
  mutating func setSecurebits(_ bits: Securebits, by thread: Identity<Task>) throws(Failure) {
    var new = credentials(of: thread)
    var flags: Securebits = [.noRoot, .noSetUIDFixup, .keepCaps, .noAmbientRaise]
    if kernel.hasUnprivilegedSecurebits { flags.formUnion(.unprivileged) }
    let locks = new.securebits.intersection(flags.locks)
    let changed = new.securebits.symmetricDifference(bits)
    guard locks.lockedFlags.isDisjoint(with: changed), bits.isSuperset(of: locks),
      bits.isSubset(of: flags.union(flags.locks))
    else { throw Failure(.EPERM) }
    if !new.capabilities.contains(.CAP_SETPCAP) {
      let free = Securebits.unprivileged.union(Securebits.unprivileged.locks)
      guard kernel.hasUnprivilegedSecurebits, !changed.isEmpty, changed.isSubset(of: free) else {
        throw Failure(.EPERM)
      }
    }
    new.securebits = bits
    replaceCredentials(of: thread, with: new)
  }
}

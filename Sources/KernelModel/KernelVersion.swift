// SPDX-License-Identifier: MIT

import Scenarios

/// What decides how the modelled kernel behaves: its profile, reduced to the questions the model asks.
///
/// Every difference between kernels is a property here, so that the rules themselves read without
/// version numbers.
struct KernelVersion: Equatable, Sendable {
  /// The Landlock ABI version, 0 if Landlock is missing or switched off.
  let abi: Int
  /// The errata mask; bit N-1 is set if erratum N is fixed.
  let errata: UInt32
  /// The edition of TSYNC, if there is any.
  let edition: Edition?
  /// The release, if it was ever released.
  let release: KernelRelease?
  /// The seeded bugs.
  let mutants: Set<ModelMutant>

  /// The kernel that a profile describes, with seeded bugs.
  ///
  /// A kernel newer than every known one is treated as the newest known one.
  init(profile: Profile, mutants: Set<ModelMutant>) {
    abi = min(profile.abi, Profile.newestKnownABI)
    errata = profile.errata
    edition = profile.edition
    release = profile.release
    self.mutants = mutants
  }

  /// Whether a seeded bug is active.
  func has(_ mutant: ModelMutant) -> Bool { mutants.contains(mutant) }
}

// A kernel does not change while a program runs, so it need not tell states apart.
extension KernelVersion: Hashable {
  func hash(into hasher: inout Hasher) {}
}

/// How the kernels differ.
extension KernelVersion {
  /// Whether Landlock is there and switched on.
  var hasLandlock: Bool { abi >= 1 }

  /// The bits of the flags argument of `landlock_restrict_self(2)` that are known.
  ///
  /// Sources: landlock(7) for the ABI versions; version 2 of the TSYNC patches added its flag without a
  /// new ABI version, so an edition, not the ABI version, decides about `TSYNC`.
  var restrictFlags: RestrictFlags {
    RestrictFlags(
      Set(
        RestrictFlag.allCases.filter { flag in
          flag == .TSYNC ? edition != nil : flag.abi <= abi
        }))
  }

  /// Whether `landlock_restrict_self(2)` looks at its flags before it looks at the caller's privileges.
  ///
  /// Source: commit c2fe8b60b8e4 in Linux 7.3; until 7.2 an unprivileged caller gets EPERM first.
  var checksFlagsBeforePrivileges: Bool { (abi >= 11) != has(.checkOrderSwapped) }

  /// Whether `LOG_SUBDOMAINS_OFF` may be given without a ruleset (descriptor -1).
  ///
  /// Source: landlock(7), since ABI version 7.
  var acceptsMinusOne: Bool { abi >= 7 }

  /// Whether `LOG_SUBDOMAINS_OFF | TSYNC` may be given without a ruleset.
  ///
  /// Source: commit e75e38055b9d in Linux 7.1, backported to 7.0.4; before, the flags were compared for
  /// equality with `LOG_SUBDOMAINS_OFF` alone.
  var acceptsMinusOneWithTSYNC: Bool {
    guard let edition else { return false }
    return edition >= .linux7_0_4 && !has(.minusOneWithTSYNCRefused)
  }

  /// Whether TSYNC sets `no_new_privs` on every sibling that lacks `CAP_SYS_ADMIN`, whatever the caller has.
  ///
  /// Source: version 2 of the patches; version 3 went over to seccomp's rule, which looks at the caller.
  var judgesSiblingsByTheirOwnPrivileges: Bool { edition == .v2 }

  /// Whether TSYNC uses the memory for its works without a look at whether it got any.
  ///
  /// Source: the review of version 2 of the patches.
  var usesUncheckedWorks: Bool { edition == .v2 }

  /// Whether the log of denials keeps details of whoever made a domain.
  ///
  /// Source: the log came with Linux 6.15, ABI version 7.
  var logsDenials: Bool { abi >= 7 }

  /// Whether signals between the threads of one process are exempt from `LANDLOCK_SCOPE_SIGNAL`.
  ///
  /// Source: commit 18eb75f3af40, which is Landlock's erratum 2.
  var exemptsOwnProcessFromScope: Bool {
    errata & 1 << 1 != 0 && !has(.ownProcessNotExemptFromScope)
  }

  /// Whether a process without `CAP_SETPCAP` may change the securebits of exec checks.
  ///
  /// Source: capabilities(7), since Linux 6.14; ABI version 7 came with 6.15.
  var hasUnprivilegedSecurebits: Bool {
    if let release { return release >= KernelRelease("6.14")! }
    return abi >= 7
  }

  /// Whether a rename may move an entry to another directory at all.
  ///
  /// Source: `LANDLOCK_ACCESS_FS_REFER` in landlock(7), since ABI version 2.
  var canAllowReparenting: Bool { abi >= 2 }

  /// Whether `landlock_add_rule(2)` looks at the type of the rule before it looks at the ruleset.
  ///
  /// Source: only one type existed before ABI version 4, and it was checked first.
  var checksRuleTypeFirst: Bool { abi < 4 }

  /// The number of bytes of `struct landlock_ruleset_attr`; a longer one must end in zeros.
  ///
  /// Source: linux/landlock.h, which grew with ABI versions 4, 6 and 10.
  var rulesetAttributeSize: Int {
    switch abi {
    case ..<4: 8
    case 4, 5: 16
    case 6...9: 24
    default: 48
    }
  }

  /// The rights over files that this kernel knows.
  var fileRights: Set<FileRight> { Set(FileRight.allCases.filter { $0.abi <= abi }) }

  /// The rights over the network that this kernel knows.
  var networkRights: Set<NetworkRight> { Set(NetworkRight.allCases.filter { $0.abi <= abi }) }

  /// Whether a TSYNC that fails leaves traces: a bug.
  var leavesTraces: Bool { has(.failedCallRestrictsCaller) || has(.failedCallKeepsNoNewPrivs) }

  /// The most layers of a domain.
  ///
  /// Source: `LANDLOCK_MAX_NUM_LAYERS`, 16 since Linux 5.13.
  var mostLayers: Int { has(.oneLayerTooMany) ? Limits.layers + 1 : Limits.layers }
}

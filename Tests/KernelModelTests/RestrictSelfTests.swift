// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// The arguments and privileges of `landlock_restrict_self(2)`.
struct RestrictSelfTests {
  private let ordinary = ProcessSetup()
  private let unknownBit: UInt32 = 1 << 30

  @Test("Without no_new_privs and CAP_SYS_ADMIN the call fails with EPERM", arguments: editions)
  func privileges(profile: Profile) {
    Play(
      "privileges", process: ordinary,
      [
        Line("main", .restrict("no-read"), .EPERM),
        Line("main", .sync("no-read"), .EPERM),
        Line("main", .read()),
        Line("worker", .read()),
        Line("main", .setNoNewPrivs),
        Line("worker", .restrict("no-read"), .EPERM),
        Line("main", .restrict("no-read")),
        Line("main", .read(), .EACCES),
        Line("worker", .read()),
      ]
    ).check(on: profile)
  }

  @Test(
    "CAP_SYS_ADMIN counts in the initial and in an own user namespace", arguments: [true, false])
  func capability(userNamespace: Bool) {
    Play(
      "capability",
      process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN], userNamespace: userNamespace),
      [
        Line("main", .restrict("no-read")),
        Line("worker", .drop(.CAP_SYS_ADMIN)),
        Line("worker", .restrict("no-read"), .EPERM),
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test(
    "EPERM comes before EINVAL until 7.2 and after it in 7.3", arguments: editions)
  func checkOrder(profile: Profile) {
    let flagsFirst = profile.edition == .linux7_3
    Play(
      "order", process: ordinary,
      [
        Line("main", .restrict(.minusOne, bits: .max), flagsFirst ? .EINVAL : .EPERM),
        Line("main", .restrict(.minusOne, bits: 0), .EPERM),
        Line("main", .restrict(.fileDescriptor, bits: 0), .EPERM),
        Line("main", .setNoNewPrivs),
        Line("main", .restrict(.minusOne, bits: .max), .EINVAL),
        Line("main", .restrict(.minusOne, bits: 0), .EBADF),
        Line("main", .restrict(.fileDescriptor, bits: unknownBit), .EINVAL),
      ]
    ).check(on: profile)
  }

  @Test("Old kernels check privileges, then flags, then the descriptor", arguments: withoutTSYNC)
  func checkOrderWithoutTSYNC(profile: Profile) {
    Play(
      "order", process: ordinary,
      [
        Line("main", .restrict(.minusOne, bits: .max), .EPERM),
        Line("main", .setNoNewPrivs),
        Line("main", .restrict(.minusOne, bits: unknownBit), .EINVAL),
        Line("main", .restrict(.minusOne, bits: 0), .EBADF),
      ]
    ).check(on: profile)
  }

  @Test("The descriptor is checked before the number of layers", arguments: editions)
  func descriptorBeforeLayers(profile: Profile) {
    Play(
      "descriptor before layers",
      [
        Line("main", .restrict("no-execute"), times: 16),
        Line("main", .restrict(.closedDescriptor, bits: 0), .EBADF),
        Line("main", .restrict(.fileDescriptor, bits: 0), .EBADFD),
        Line("main", .restrict("no-execute"), .E2BIG),
        Line("main", .restrict(.fileDescriptor, bits: unknownBit), .EINVAL),
      ]
    ).check(on: profile)
  }

  @Test("Each flag is known from its ABI version on", arguments: withoutTSYNC + released)
  func knownFlags(profile: Profile) {
    for flag in RestrictFlag.allCases {
      let isKnown = flag.abi <= profile.abi
      Play(
        "flag \(flag)",
        [Line("main", .restrict("no-read", [flag]), isKnown ? .ok : .errno(.EINVAL))]
      ).check(on: profile)
    }
    for bit in 5..<32 {
      Play(
        "bit \(bit)",
        [Line("main", .restrict(.ruleset(name: "no-read"), bits: 1 << bit), .EINVAL)]
      ).check(on: profile)
    }
  }

  @Test("Version 2 knows TSYNC without a new ABI version")
  func seedKnowsTSYNC() {
    #expect(kernel(.v2).abi == 7)
    Play("seed", [Line("main", .sync("no-read"))]).check(on: kernel(.v2))
    Play("6.15", [Line("main", .sync("no-read"), .EINVAL)]).check(on: oldKernel(7))
    Play("7.3's flag", [Line("main", .restrict("no-read", [.NO_NEW_PRIVS]), .EINVAL)])
      .check(on: kernel(.linux7_2))
  }

  @Test("The flags for logging may be combined", arguments: editions)
  func logFlags(profile: Profile) {
    Play(
      "log flags",
      [
        Line(
          "main",
          .restrict("no-read", [.LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF])),
        Line("main", .read(), .EACCES),
      ]
    ).check(on: profile)
  }

  @Test("-1 is accepted with LOG_SUBDOMAINS_OFF alone, and with TSYNC from 7.0.4 on")
  func minusOne() {
    let subdomains = RestrictFlags([.LOG_SUBDOMAINS_OFF]).bits
    let sync = RestrictFlags([.TSYNC]).bits
    for profile in editions {
      let isFixed = profile.edition! >= .linux7_0_4
      Play(
        "-1",
        [
          Line("main", .restrict(.minusOne, bits: subdomains)),
          Line(
            "main", .restrict(.minusOne, bits: subdomains | sync), isFixed ? .ok : .errno(.EBADF)),
          Line("main", .restrict(.minusOne, bits: sync), .EBADF),
          Line("main", .restrict(.minusOne, bits: subdomains | 1), .EBADF),
          Line("main", .restrict(.minusOne, bits: subdomains | sync | 2), .EBADF),
          Line("main", .restrict(.closedDescriptor, bits: subdomains), .EBADF),
          Line("main", .restrict(.fileDescriptor, bits: subdomains), .EBADFD),
          Line("main", .layers, .number(0)),
        ]
      ).check(on: profile)
    }
    Play("-1 before flags", [Line("main", .restrict(.minusOne, bits: subdomains), .EINVAL)])
      .check(on: oldKernel(6))
    Play("-1 and no TSYNC", [Line("main", .restrict(.minusOne, bits: subdomains))])
      .check(on: oldKernel(7))
    Play(
      "-1 and NO_NEW_PRIVS",
      [
        Line(
          "main",
          .restrictSelf(
            ruleset: .minusOne, flags: RestrictFlags([.LOG_SUBDOMAINS_OFF, .NO_NEW_PRIVS])),
          .EBADF)
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test("-1 works with 16 layers, because it adds none")
  func minusOneWithAllLayers() {
    Play(
      "-1 at 16",
      [
        Line("main", .restrict("no-execute"), times: 16),
        Line("main", .restrict(.minusOne, bits: RestrictFlags([.LOG_SUBDOMAINS_OFF]).bits)),
        Line("main", .layers, .number(16)),
      ]
    ).check(on: oldKernel(7))
  }

  @Test("NO_NEW_PRIVS stands for the privilege and is set only by a call that succeeds")
  func noNewPrivsFlag() {
    Play(
      "flag", process: ordinary,
      [
        Line("main", .restrict("no-read", [.NO_NEW_PRIVS])),
        Line("main", .noNewPrivs, .yes),
        Line("worker", .noNewPrivs, .no),
      ]
    ).check(on: kernel(.linux7_3))
    Play(
      "failing", process: ordinary,
      [
        Line(
          "main", .restrict(.closedDescriptor, bits: RestrictFlags([.NO_NEW_PRIVS]).bits), .EBADF),
        Line("main", .noNewPrivs, .no),
        Line("main", .restrict("no-read", [.NO_NEW_PRIVS]), times: 16),
        Line("worker", .restrict("no-read", [.NO_NEW_PRIVS, .TSYNC])),
        Line("main", .layers, .number(1)),
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test("E2BIG leaves no_new_privs alone on all threads")
  func noNewPrivsFlagAtLimit() {
    Play(
      "limit", process: ProcessSetup(capabilities: [.CAP_SYS_ADMIN]),
      [
        Line("main", .restrict("no-read"), times: 16),
        Line("main", .restrict("no-read", [.NO_NEW_PRIVS, .TSYNC]), .E2BIG),
        Line("main", .noNewPrivs, .no),
        Line("worker", .noNewPrivs, .no),
        Line("worker", .layers, .number(0)),
      ]
    ).check(on: kernel(.linux7_3))
  }

  @Test("Without Landlock every call fails with EOPNOTSUPP")
  func noLandlock() {
    let profile = Profile(
      release: nil, abi: 0, errata: 0, edition: nil, features: [], cpus: 1)
    Play(
      "none", process: ordinary,
      [
        Line("main", .restrict("no-read"), .EOPNOTSUPP),
        Line("main", .createRuleset(name: "no-read"), .EOPNOTSUPP),
        Line("main", .layers, .number(0)),
      ]
    ).check(on: profile)
  }
}

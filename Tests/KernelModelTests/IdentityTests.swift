// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelModel

/// gid, groups and securebits, which belong to a thread.
struct IdentityTests {
  private let profile = kernel(.linux7_3)
  private static let gid = Action.get(attribute: .gid)
  private static let groups = Action.get(attribute: .groups)
  private static let securebits = Action.get(attribute: .securebits)

  @Test("gid and groups belong to a thread and take CAP_SETGID")
  func groups() {
    Play(
      "groups", process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SETGID]),
      [
        Line("main", Self.gid, .number(1000)),
        Line("main", Self.groups, .number(0)),
        Line("worker", .setGID(gid: 5)),
        Line("worker", .setGroups(gid: 7)),
        Line("worker", Self.gid, .number(5)),
        Line("worker", Self.groups, .number(7)),
        Line("main", Self.gid, .number(1000)),
        Line("main", Self.groups, .number(0)),
        Line("main", .sync("no-read")),
        Line("worker", Self.gid, .number(5)),
        Line("worker", Self.groups, .number(7)),
        Line("worker", .drop(.CAP_SETGID)),
        Line("worker", .setGID(gid: 6), .EPERM),
        Line("worker", .setGID(gid: 5)),
        Line("worker", .setGID(gid: .max)),
        Line("worker", .setGroups(gid: 7), .EPERM),
        Line("main", .setGroups(gid: .max), .EINVAL),
      ]
    ).check(on: profile)
  }

  @Test("A user namespace of an ordinary process has one gid and no setgroups")
  func userNamespace() {
    Play(
      "namespace", process: ProcessSetup(capabilities: [.CAP_SETGID], userNamespace: true),
      [
        Line("main", .setGID(gid: 1000)), Line("main", .setGID(gid: 1), .EINVAL),
        Line("main", .setGroups(gid: 1000), .EPERM),
      ]
    ).check(on: profile)
  }

  @Test("Securebits take CAP_SETPCAP, but for those of exec checks; locks stay")
  func securebits() {
    func set(_ bits: UInt32) -> Action { .setSecurebits(bits: bits) }
    Play(
      "securebits", process: ProcessSetup(capabilities: [.CAP_SETPCAP]),
      [
        Line("main", set(0b101)),
        Line("main", Self.securebits, .number(0b101)),
        Line("worker", Self.securebits, .number(0)),
        Line("main", set(0b111)),
        Line("main", set(0b110), .EPERM),
        Line("main", set(0b101), .EPERM),
        Line("main", set(0b11)),
        Line("main", set(1 << 12), .EPERM),
        Line("worker", .drop(.CAP_SETPCAP)),
        Line("worker", set(0), .EPERM),
        Line("worker", set(1), .EPERM),
        Line("worker", set(0x100)),
        Line("worker", set(0x300)),
        Line("worker", set(0x200), .EPERM),
      ]
    ).check(on: profile)
    Play(
      "before 6.14", process: ProcessSetup(capabilities: [.CAP_SETPCAP]),
      [Line("main", set(0x100), .EPERM)]
    ).check(on: oldKernel(6))
  }

  @Test("NO_SETUID_FIXUP keeps the capabilities of a thread that gives up uid 0")
  func fixup() {
    let root = ProcessSetup(capabilities: [.CAP_SETUID, .CAP_SETPCAP], uid: 0)
    Play(
      "fixup", process: root,
      [
        Line("main", .setSecurebits(bits: 4)), Line("main", .setUID(uid: 1)),
        Line("main", .has(.CAP_SETUID), .yes), Line("worker", .setUID(uid: 1)),
        Line("worker", .has(.CAP_SETUID), .no),
      ]
    ).check(on: profile)
  }
}

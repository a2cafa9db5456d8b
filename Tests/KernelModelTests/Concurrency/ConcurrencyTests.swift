// SPDX-License-Identifier: MIT

import ProgramBuilding
import Scenarios
import Testing

@testable import KernelModel

/// What concurrent programs may come to, as exploration says.
@Suite("concurrent programs")
struct ConcurrencyTests {
  @Test("Two threads that call at once hang for ever in version 2", arguments: [Edition.v2])
  func twoCallersOfVersion2(edition: Edition) {
    let piece = Piece([together([("main", .sync("no-read")), ("worker", .sync("no-write"))])])
    let exploration = piece.explore(edition)
    #expect(exploration.texts == ["hung", "ok ok"])
    #expect(exploration.brokenRules.contains { $0.rule == .callReturns })
  }

  @Test(
    "Two threads that call at once both succeed since 7.0, and both layers are there",
    arguments: released)
  func twoCallers(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-read")), ("worker", .sync("no-write"))]),
      then("main", .layers), then("worker", .layers), then("main", .sameDomain(as: "worker")),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts == ["ok ok 2 2 true"])
    #expect(exploration.brokenRules.isEmpty)
    #expect(exploration.truncation == nil)
  }

  @Test("A signal to the caller is handled, the call restarts and succeeds", arguments: released)
  func interruption(profile: Profile) {
    let piece = Piece([
      then("worker", .park(gate: .vfork)),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .tgkill("main")),
      then("outside", .release(thread: "worker")),
      then("main", .finish(action: "restrict_self")),
      then("worker", .finish(action: "park")),
      then("main", .get(attribute: .handledSignals)),
      then("worker", .layers), then("main", .sameDomain(as: "worker")),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts == ["blocked blocked ok ok ok ok 1 1 true"])
    #expect(exploration.brokenRules.isEmpty)
    #expect(exploration.truncation == nil)
  }

  @Test("In version 2 a signal to the caller is handled only after the call")
  func noInterruption() {
    let piece = Piece([
      then("worker", .park(gate: .vfork)),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .tgkill("main")),
      then("worker", .finish(action: "park")),
    ])
    #expect(piece.outcomes(.v2) == ["blocked blocked ok hung"])
    let seen = Piece(
      threads: ["main", "worker", "other"],
      [
        then("worker", .park(gate: .vfork)),
        then("main", .sync("no-read"), blocks: true),
        then("outside", .tgkill("main")),
        then("outside", .release(thread: "worker")),
        then("main", .finish(action: "restrict_self")),
        then("main", .get(attribute: .handledSignals)),
      ])
    #expect(seen.outcomes(.v2) == ["blocked blocked ok ok ok 1"])
  }

  @Test("A sibling that reads what no lock guards disturbs no call", arguments: released)
  func reader(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-write"))], meanwhile: [("worker", .readProc(file: .status))])
    ])
    #expect(piece.outcomes(profile.edition!) == ["ok ok"])
  }

  @Test(
    "A process that is forked during the call may keep the old credentials", arguments: editions)
  func fork(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-read")), ("worker", .fork(thread: "child"))]),
      then("child", .layers), then("worker", .layers),
    ])
    #expect(piece.outcomes(profile.edition!) == ["ok ok 0 1", "ok ok 1 1"])
  }

  @Test("A thread that is created during the call never escapes", arguments: editions)
  func spawn(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-read")), ("worker", .spawn(thread: "late"))]),
      then("late", .layers), then("late", .sameDomain(as: "main")),
    ])
    #expect(piece.outcomes(profile.edition!) == ["ok ok 1 true"])
  }

  @Test(
    "A sibling that exits during the call makes the kernel fault in version 2 alone, and the caller end",
    arguments: editions)
  func exit(profile: Profile) {
    let piece = Piece(
      threads: ["main", "worker", "other"],
      [
        together([("main", .sync("no-read")), ("worker", .exit)]),
        then("other", .layers),
      ])
    let exploration = piece.explore(profile.edition!)
    if profile.edition == .v2 {
      #expect(exploration.texts.contains("ended ok 0"))
      #expect(!exploration.texts.contains { $0.contains("ESRCH") })
      #expect(exploration.brokenRules.contains { $0.rule == .noKernelFault })
    } else {
      #expect(exploration.texts == ["ok ok 1"])
      #expect(exploration.brokenRules.isEmpty)
    }
  }

  @Test("SIGKILL ends a call that waits, but in version 2", arguments: editions)
  func kill(profile: Profile) {
    let piece = Piece([
      then("worker", .park(gate: .vfork)),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .signal(thread: "main", call: .kill, signal: .KILL)),
      then("main", .finish(action: "restrict_self")),
    ])
    #expect(piece.outcomes(profile.edition!) == ["blocked blocked ok ended"])
  }

  @Test("A thread that executes a program ends the caller", arguments: released)
  func execute(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-write")), ("worker", .execute)]),
      then("worker", .layers),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts.contains("ended ok 0"))
    #expect(!exploration.texts.contains { $0.contains("hung") })
    #expect(exploration.brokenRules.isEmpty)
  }

  @Test("A caller that calls again and again finds the same siblings", arguments: released)
  func repetition(profile: Profile) {
    let piece = Piece([
      together([("worker", .read())], meanwhile: [("main", .sync("no-write"))]),
      then("main", .sameDomain(as: "worker")),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts == ["ok E2BIG true", "ok ok true"])
    #expect(exploration.truncation == nil)
  }

  @Test("All orders of a lone call's micro-steps come to the same as one", arguments: editions)
  func loneCallsAreConfluent(profile: Profile) {
    let privileged = ProcessSetup(capabilities: [.CAP_SYS_ADMIN, .CAP_SETUID])
    for process in [ProcessSetup(noNewPrivs: true), privileged, ProcessSetup()] {
      let piece = Piece(
        threads: ["main", "worker", "other"], process: process,
        [
          then("worker", .restrict("no-execute")), then("other", .setNoNewPrivs),
          then("other", .setUID(uid: 1001)), then("worker", .drop(.CAP_SYS_ADMIN)),
          then("main", .sync("no-read"), times: 2),
          then("worker", .layers), then("other", .layers), then("other", .uid),
          then("worker", .noNewPrivs), then("other", .noNewPrivs), then("main", .noNewPrivs),
          then("other", .sameDomain(as: "worker")), then("worker", .has(.CAP_SYS_ADMIN)),
          then("other", .spawn(thread: "late")), then("main", .exit),
          then("other", .restrict("no-write", [.TSYNC, .NO_NEW_PRIVS])),
          then("late", .layers), then("late", .noNewPrivs), then("late", .uid),
        ])
      let simulator = Simulator(profile: profile)
      let lone = simulator.allowedOutcomes(of: piece.program)
      var options = ProgramOptions()
      options.runsLoneCallsInOneOrder = false
      options.usesPartialOrderReduction = false
      let micro = simulator.explore(piece.program, options)
      #expect(micro.allowedOutcomes == lone)
      #expect(micro.brokenRules.isEmpty)
      #expect(micro.states > (process.noNewPrivs || process == privileged ? 30 : 1))
    }
  }
}

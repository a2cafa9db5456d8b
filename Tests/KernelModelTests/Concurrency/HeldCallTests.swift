// SPDX-License-Identifier: MIT

import ProgramBuilding
import Scenarios
import StateExplorer
import Testing

@testable import KernelModel

/// Calls that a debugger holds at their entry, and what is waited for before a step is over.
@Suite("held calls, and signals that runToQuiescence")
struct HeldCallTests {
  @Test(
    "A caller that is held until another has the lock is restarted, once seen", arguments: released)
  func contention(profile: Profile) {
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", .sync("no-write"), blocks: true),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .restarted(thread: "worker")),
      then("outside", .release(thread: "worker")),
      then("main", .finish(action: "restrict_self")),
      then("worker", .finish(action: "restrict_self")),
      then("outside", .restarted(thread: "worker")),
      then("main", .layers), then("worker", .layers),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts == ["ok blocked blocked false ok ok ok true 2 2"])
    #expect(exploration.brokenRules.isEmpty)
    #expect(exploration.truncation == nil)
  }

  @Test(
    "A thread that is held at its clone(2) has its child during the call, and the call finds it")
  func heldBirth() {
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", .spawn(thread: "late"), blocks: true),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .release(thread: "worker")),
      then("main", .finish(action: "restrict_self")),
      then("worker", .finish(action: "spawn")),
      // A queued task work is no signal, so the clone was not begun anew, and the child has a work of its own.
      then("outside", .restarted(thread: "worker")),
      then("outside", .countEvents(event: .enforceDomain)),
      then("late", .layers),
    ])
    let exploration = piece.explore(.linux7_3)
    #expect(exploration.texts == ["ok blocked blocked ok ok ok false 3 1"])
    #expect(exploration.brokenRules.isEmpty)
  }

  @Test(
    "A signal that comes while a thread is held at its clone(2) is handled, and its debugger sees nothing begin anew"
  )
  func heldBirthAndSignal() {
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", .spawn(thread: "late"), blocks: true),
      then(.outside, .tgkill("worker")),
      then("outside", .release(thread: "worker")),
      then("worker", .finish(action: "spawn")),
      then("outside", .restarted(thread: "worker")),
      then("main", .get(attribute: .handledSignals)),
    ])
    #expect(piece.outcomes(.linux7_3) == ["ok blocked ok ok ok false 1"])
  }

  @Test("A held caller that finds the lock free is not restarted")
  func noContention() {
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", .sync("no-write"), blocks: true),
      then("outside", .release(thread: "worker")),
      then("worker", .finish(action: "restrict_self")),
      then("outside", .restarted(thread: "worker")),
    ])
    #expect(piece.outcomes(.linux7_3) == ["ok blocked ok ok false"])
  }

  @Test("With the retracted fix a caller that finds the lock taken may get the restart code itself")
  func retractedFix() {
    var decisions = TsyncDecisions()
    decisions.serialisation = .trylockOrPlainError
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", .sync("no-write"), blocks: true),
      then("main", .sync("no-read"), blocks: true),
      then("outside", .release(thread: "worker")),
      then("main", .finish(action: "restrict_self")),
      then("worker", .finish(action: "restrict_self")),
    ])
    let exploration = Simulator(profile: .assumed(for: .linux7_3), decisions: decisions)
      .explore(piece.program)
    #expect(
      exploration.texts == [
        "ok blocked blocked ok ok ERESTARTNOINTR", "ok blocked blocked ok ok ok",
      ])
    #expect(exploration.brokenRules.map(\.rule).contains(.documentedErrors))
  }

  @Test("A thread that is held outside of TSYNC acts when it is released, and not before")
  func heldAlone() {
    let alone = Action.restrictSelf(ruleset: .ruleset(name: "no-read"), flags: RestrictFlags())
    let piece = Piece([
      then("outside", .hold(thread: "worker")),
      then("worker", alone, blocks: true),
      then("main", .open(path: "file", mode: .reading)),
      then("outside", .release(thread: "worker")),
      then("worker", .finish(action: "restrict_self")),
      then("worker", .open(path: "file", mode: .reading)),
    ])
    #expect(piece.outcomes(.linux7_3) == ["ok blocked ok ok ok EACCES"])
    let hung = Piece([then("outside", .hold(thread: "worker")), then("worker", alone)])
    #expect(hung.outcomes(.linux7_3) == ["ok hung"])
  }

  @Test(
    "Each of three signals to a blocked caller is handled before the next one is sent",
    arguments: SignalCall.allCases)
  func signals(call: SignalCall) {
    let signal = then(.outside, .signal(thread: "main", call: call, signal: .USR1))
    let piece = Piece(
      threads: ["main", "worker", "parked"],
      [
        then("parked", .park(gate: .vfork)),
        then("main", .sync("no-read"), blocks: true),
        signal, signal, signal,
        then(.outside, .countEvents(event: .createDomain)),
        then(.outside, .release(thread: "parked")),
        then("main", .finish(action: "restrict_self")),
        then("main", .get(attribute: .handledSignals)),
      ])
    #expect(piece.outcomes(.linux7_3) == ["blocked blocked ok ok ok 4 ok ok 3"])
  }

  @Test("libpsx sleeps as long as one of the threads sleeps that it waits for")
  func libpsx() {
    let piece = Piece([
      then("worker", .park(gate: .vfork)),
      then("main", .psxRestrictSelf(ruleset: .ruleset(name: "no-read")), blocks: true),
      then(.outside, .release(thread: "worker")),
      then("main", .finish(action: "psx_restrict_self")),
      then("worker", .finish(action: "park")),
      then("worker", .layers),
    ])
    #expect(piece.outcomes(.linux7_3) == ["blocked blocked ok ok ok 1"])
  }

  @Test(
    "A call in which a sibling sleeps ends or goes on as the kernel resumes it",
    arguments: SleepCall.allCases.filter { !$0.isCheckedAgain })
  func sleepers(call: SleepCall) {
    // What has done a part returns that, and no error.
    func word(_ kind: SleepCall.Class) -> String { kind == .interrupted ? "EINTR" : "ok" }
    let piece = Piece([
      then("worker", .sleep(call: call), blocks: true),
      then("main", .sync("no-read")),
      then("main", .wake(thread: "worker")),
      then("worker", .finish(action: "sleep_in")),
      then("worker", .layers),
    ])
    #expect(piece.outcomes(.linux7_3) == ["blocked ok ok \(word(call.disturbed)) 1"])
    let disturbed = Piece([
      then("worker", .sleep(call: call), blocks: true),
      then(.outside, .tgkill("worker")),
      then("main", .wake(thread: "worker")),
      then("worker", .finish(action: "sleep_in")),
    ])
    #expect(
      disturbed.outcomes(.linux7_3) == ["blocked ok ok \(word(call.handled(restarts: true)))"])
  }

  @Test(
    "A program with a sleeper tells each mutant of what becomes of one",
    arguments: MutantTests.ofSleepers)
  func mutants(mutant: ModelMutant) {
    let profile = Profile.assumed(for: .linux7_3)
    let differing = SleepCall.allCases.filter { call in
      if call.isCheckedAgain { return false }
      let piece = Piece([
        then("worker", .sleep(call: call), blocks: true),
        then("main", .sync("no-read")),
        then("main", .wake(thread: "worker")),
        then("worker", .finish(action: "sleep_in")),
      ])
      let right = Simulator(profile: profile).allowedOutcomes(of: piece.program)
      let wrong = Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: piece.program)
      return right != wrong
    }
    // A call that keeps no part, and one that ends with it, both return 0 once it is woken.
    #expect(differing.isEmpty == (mutant == .disturbedCallsKeepNoPart), "\(differing)")
    let unwoken = Piece([
      then("worker", .sleep(call: .write), blocks: true),
      then("main", .sync("no-read")),
      then("worker", .finish(action: "sleep_in")),
    ])
    let wrong = Simulator(profile: profile, mutants: [mutant]).allowedOutcomes(of: unwoken.program)
    let right = Simulator(profile: profile).allowedOutcomes(of: unwoken.program)
    #expect((right != wrong) == (mutant == .disturbedCallsKeepNoPart))
  }

  @Test("An open that begins anew is checked by the domain that the thread has then")
  func reopening() {
    func piece(_ call: Action, _ end: [[Program.Instruction]]) -> Piece {
      Piece(
        [
          then("main", .make(path: "fifo", kind: .fifo)),
          then("worker", .sleep(call: .openFIFO), blocks: true), then("main", call),
        ] + end)
    }
    let finish = then("worker", .finish(action: "sleep_in"))
    let woken = [then("main", .wake(thread: "worker")), finish]
    #expect(piece(.sync("no-read"), [finish]).outcomes(.linux7_3) == ["ok blocked ok EACCES"])
    #expect(piece(.sync("no-bind"), woken).outcomes(.linux7_3) == ["ok blocked ok ok ok"])
    #expect(piece(.restrict("no-read"), woken).outcomes(.linux7_3) == ["ok blocked ok ok ok"])
    let denied = piece(.restrict("no-write"), [then("main", .wake(thread: "worker"))])
    #expect(denied.outcomes(.linux7_3) == ["ok blocked ok EACCES"])
    let seeded = Simulator(
      profile: .assumed(for: .linux7_3), mutants: Set(MutantTests.ofReopeners))
    let wrong = seeded.allowedOutcomes(of: piece(.sync("no-read"), [finish]).program)
    #expect(!wrong.outcomes.contains { $0.results.contains(.errno(.EACCES)) })
  }

  @Test("A storm comes to what is left without it, and hangs where that hangs")
  func storms() {
    func piece(_ repeated: [(String, Action)]) -> Piece {
      Piece(
        threads: ["main", "worker", "third"],
        [
          together(
            [("main", .sync("no-read")), ("worker", .sync("no-write"))], meanwhile: repeated),
          then("third", .layers),
        ])
    }
    func texts(_ piece: Piece, _ edition: Edition) -> [String] {
      Simulator(profile: .assumed(for: edition)).allowedOutcomes(of: piece.program).outcomes
        .map { $0.results.map(\.description).joined(separator: " ") }.sorted()
    }
    let storm = piece([("third", .churn), (.outside, .signalAll(thread: "main"))])
    #expect(texts(piece([]), .linux7_3) == ["ok ok 2"])
    #expect(texts(storm, .linux7_3) == ["ok ok ok ok 2"])
    #expect(texts(storm, .v2) == ["hung", "ok ok ok ok 2"])
    #expect(ProgramWithoutLoad(piece([]).program) == nil)
  }

  @Test("Micro-steps that concern TSYNC alone come to the same without a look at the program")
  func shortcuts() {
    let storm = Piece(
      threads: ["main", "worker", "third"],
      [
        together(
          [("main", .sync("no-read")), ("worker", .sync("no-write"))],
          meanwhile: [("third", .signal(thread: "main", call: .kill, signal: .USR1))]),
        then("third", .layers),
      ])
    let births = Piece(
      threads: ["main", "worker"],
      [
        together([("main", .sync("no-read")), ("worker", .spawn(thread: "late"))]),
        then("late", .layers),
      ])
    for piece in [storm, births] {
      var found: [ProgramExploration] = []
      for takesShortcuts in [true, false] {
        let kernel = KernelDecisions(profile: .assumed(for: .linux7_3))
        let context = ProgramContext(
          piece.program, on: kernel,
          runsLoneCallsInOneOrder: true, takesShortcuts: takesShortcuts)
        var options = ProgramOptions()
        options.usesPartialOrderReduction = false
        found.append(KernelProgram(context).explore(options) { _ in .goOn })
      }
      #expect(found[0].states == found[1].states)
      #expect(found[0].steps == found[1].steps)
      #expect(found[0].texts == found[1].texts)
      #expect(found[0].states > 100)
    }
  }
}

// SPDX-License-Identifier: MIT

import Randomness
import Scenarios
import Testing

@testable import KernelModel

/// Rules that hold in every state, checked along random programs.
struct PropertyTests {
  private static let programs = 60
  private static let instructions = 40
  /// Threads of one process that differ from each other all need places in the model of TSYNC.
  private static let threads = TsyncConfiguration.mostThreads

  /// A random machine, and a random program that it runs to its end.
  private func run(
    on profile: Profile,
    watching check: (_ before: Machine, Action, Identity<Task>, StepResult, _ after: Machine) ->
      Void
  ) {
    for seed in 0..<Self.programs {
      var generator = SplitMix64(seed: UInt64(seed))
      let setup = ProcessSetup(
        noNewPrivs: .random(using: &generator),
        capabilities: Set(
          [.CAP_SETUID, .CAP_SYS_ADMIN, .CAP_KILL].filter { _ in .random(using: &generator) }),
        uid: [nil, 0].randomElement(using: &generator)!)
      let program = Program(
        process: setup, threads: ["a", "b", "c"], rulesets: standardRulesets, instructions: [])
      var machine = Machine(
        kernel: KernelDecisions(profile: profile), program: program)
      for number in 0..<Self.instructions {
        let live = machine.threads.identities.filter { machine.threads[$0].life == .live }
        guard let thread = live.randomElement(using: &generator) else { break }
        let action = randomAction(number, in: machine, &generator)
        let before = machine
        let result = machine.run(action, by: thread)
        check(before, action, thread, result, machine)
      }
    }
  }

  private func randomAction(
    _ number: Int, in machine: Machine, _ generator: inout SplitMix64
  ) -> Action {
    let ruleset = standardRulesets.keys.sorted().randomElement(using: &generator)!
    let names = machine.threads.identities.map { machine.threads[$0].name }
    let peer = names.randomElement(using: &generator)!
    let flags = RestrictFlags(bits: UInt32.random(in: 0..<64, using: &generator))
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: return .restrict(ruleset)
    case 2, 3, 4: return .sync(ruleset)
    case 5: return .restrictSelf(ruleset: .ruleset(name: ruleset), flags: flags)
    case 6: return .restrictSelf(ruleset: .minusOne, flags: flags)
    case 7: return names.count < Self.threads ? .spawn(thread: "spawned-\(number)") : .exit
    case 8: return names.count < Self.threads ? .fork(thread: "forked-\(number)") : .tgkill(peer)
    case 9: return .setUID(uid: [0, 1000, 1001].randomElement(using: &generator)!)
    case 10:
      return .drop([.CAP_SETUID, .CAP_SYS_ADMIN].randomElement(using: &generator)!)
    default: return .setNoNewPrivs
    }
  }

  @Test(
    "After TSYNC the live threads of the process share the caller's domain", arguments: editions)
  func shared(profile: Profile) {
    var calls = 0
    run(on: profile) { _, action, caller, result, machine in
      guard case .restrictSelf(_, let flags) = action, flags.contains(.TSYNC), result == .ok else {
        return
      }
      calls += 1
      let domains = Set(
        machine.processes[machine.threads[caller].process].liveThreads.map {
          machine.domain(of: $0)
        })
      #expect(domains == [machine.domain(of: caller)])
    }
    #expect(calls > 50)
  }

  @Test("A call that fails changes no thread", arguments: editions + withoutTSYNC)
  func failure(profile: Profile) {
    var failures = 0
    run(on: profile) { before, action, _, result, after in
      guard case .restrictSelf = action, case .errno = result else { return }
      failures += 1
      #expect(before.threads == after.threads)
      #expect(before.processes == after.processes)
    }
    #expect(failures > 50)
  }

  @Test(
    "no_new_privs is never cleared, and only by its owner or a successful call set",
    arguments: editions)
  func noNewPrivs(profile: Profile) {
    run(on: profile) { before, action, caller, result, after in
      for thread in before.threads.identities {
        let (old, new) = (before.threads[thread].noNewPrivs, after.threads[thread].noNewPrivs)
        #expect(new || !old)
        guard new && !old else { continue }
        switch action {
        case .setNoNewPrivs: #expect(thread == caller)
        case .restrictSelf: #expect(result == .ok)
        default: Issue.record("\(action) set no_new_privs")
        }
      }
    }
  }

  @Test("Restrictions change neither uid nor capabilities of any thread", arguments: editions)
  func identity(profile: Profile) {
    run(on: profile) { before, action, _, _, after in
      guard case .restrictSelf = action else { return }
      for thread in before.threads.identities {
        let (old, new) = (before.credentials(of: thread), after.credentials(of: thread))
        #expect(old.uid == new.uid && old.capabilities == new.capabilities)
      }
    }
  }

  @Test("Threads of other processes and those that have exited are left alone", arguments: editions)
  func others(profile: Profile) {
    run(on: profile) { before, action, caller, _, after in
      guard case .restrictSelf = action else { return }
      for thread in before.threads.identities {
        let isSibling = before.threads[thread].process == before.threads[caller].process
        if isSibling && before.threads[thread].life == .live { continue }
        #expect(before.threads[thread] == after.threads[thread])
      }
    }
  }

  @Test(
    "Credentials and domains never change once made; layers stay within 1 to 16",
    arguments: editions)
  func immutability(profile: Profile) {
    run(on: profile) { before, _, _, _, after in
      for one in before.credentials.identities {
        #expect(before.credentials[one] == after.credentials[one])
      }
      for domain in after.domains.identities {
        #expect((1...Limits.layers).contains(after.domains[domain].depth))
        #expect(after.hierarchy(of: domain).count == after.domains[domain].depth)
      }
    }
  }

  @Test("A thread may always signal itself, and a process nested in its domain")
  func signalsInwards() {
    run(on: kernel(.linux7_3)) { _, _, thread, _, machine in
      guard machine.threads[thread].life == .live else { return }
      let own = machine.domain(of: thread)
      #expect(!machine.isScoped(client: own, server: own, scope: .SIGNAL))
      for domain in machine.domains.identities
      where machine.hierarchy(of: domain).contains(where: { $0 == own }) {
        #expect(!machine.isScoped(client: own, server: domain, scope: .SIGNAL))
      }
    }
  }

  @Test("A further layer allows no signal that was denied before", arguments: editions)
  func layersOnlyRestrict(profile: Profile) {
    run(on: profile) { before, action, caller, result, after in
      guard case .restrictSelf(.ruleset, let flags) = action, !flags.contains(.TSYNC), result == .ok
      else { return }
      let (old, new) = (before.domain(of: caller), after.domain(of: caller))
      for server in before.domains.identities.map(Optional.some) + [nil]
      where before.isScoped(client: old, server: server, scope: .SIGNAL) {
        #expect(after.isScoped(client: new, server: server, scope: .SIGNAL))
      }
    }
  }

  @Test("The same program has the same outcome each time")
  func determinism() {
    var generator = SplitMix64(seed: 7)
    var lines: [Line] = []
    let program = Play("machine", []).program
    let machine = Machine(
      kernel: KernelDecisions(profile: kernel(.linux7_3)), program: program)
    for number in 0..<50 {
      let name = ["main", "worker"].randomElement(using: &generator)!
      var action = randomAction(number, in: machine, &generator)
      // Who exits ends the program early, and more threads than the model has places for end it, too.
      switch action {
      case .exit, .spawn: action = .noNewPrivs
      default: break
      }
      lines.append(Line(name, action))
    }
    let play = Play("random", lines)
    let simulator = Simulator(profile: kernel(.linux7_3))
    let first = simulator.allowedOutcomes(of: play.program)
    #expect(first.outcomes.first?.results.count == lines.count)
    for _ in 0..<5 { #expect(simulator.allowedOutcomes(of: play.program) == first) }
  }
}

extension Machine {
  /// Lets a thread act as a program with this one step would, to the end of all that comes of it.
  mutating func run(
    _ action: Action, by thread: Identity<Task>
  ) -> StepResult {
    let program = Program(
      process: ProcessSetup(), threads: [], rulesets: standardRulesets,
      instructions: [.init(thread: threads[thread].name, action: action)])
    let context = ProgramContext(program, on: kernel, runsLoneCallsInOneOrder: true)
    var workingState = WorkingState(
      ProgramState(
        machine: context.machines.number(of: CopyOnWrite(self)),
        counter: context.counters.number(of: CopyOnWrite(ProgramCounter()))), on: context)
    workingState.enterGroup()
    workingState.runToQuiescence()
    self = workingState.whole
    return workingState.counter.results.first ?? .hung
  }
}

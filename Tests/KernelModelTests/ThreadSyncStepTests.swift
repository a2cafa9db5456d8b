import Scenarios
import Testing

@testable import KernelModel

/// The steps that one TSYNC call is made of.
struct ThreadSyncStepTests {
  /// A process whose worker has diverged, and a call of its main thread that is about to begin.
  private func situation(
    _ edition: Edition = .linux7_3, threads: [String] = ["main", "worker", "other"]
  ) throws -> (Machine, ThreadSync) {
    let program = Program(
      process: ProcessSetup(noNewPrivs: true), threads: threads, rulesets: standardRulesets,
      instructions: [])
    var machine = Machine(
      kernel: KernelVersion(profile: kernel(edition), mutants: []), program: program)
    let caller = try #require(machine.thread(named: "main"))
    if let worker = machine.thread(named: "worker") {
      #expect(machine.perform(.restrict("no-read"), by: worker, definitions: [:]) == .ok)
    }
    let process = machine.threads[caller].process
    let ruleset = try #require(machine.processes[process].rulesets["no-write"])
    var new = machine.credentials(of: caller)
    new.domain = machine.domains.add(
      try machine.nested(ruleset, in: nil, isLoggingDisabled: false))
    new.logSubdomainsOff = true
    let call = ThreadSync(
      caller: caller, newCredentials: machine.credentials.add(new),
      flags: RestrictFlags([.TSYNC]), in: machine)
    return (machine, call)
  }

  @Test("Siblings prepare, then the caller looks again, then all commit")
  func sequence() throws {
    var (machine, call) = try situation()
    let worker = try #require(machine.thread(named: "worker"))
    let other = try #require(machine.thread(named: "other"))
    var steps: [ThreadSync.Step] = []
    while let step = call.enabledSteps.first {
      steps.append(step)
      call.take(step, in: &machine)
    }
    #expect(
      steps == [
        .discover, .prepare(worker), .prepare(other), .discover, .openBarrier, .finish(worker),
        .finish(other),
      ])
    #expect(call.isFinished)
  }

  @Test("Nobody changes before the barrier opens")
  func allOrNothing() throws {
    var (machine, call) = try situation()
    let before = machine
    while call.phase != .finishing, let step = call.enabledSteps.first {
      call.take(step, in: &machine)
      #expect(machine.threads == before.threads)
    }
    while let step = call.enabledSteps.first { call.take(step, in: &machine) }
    #expect(machine.threads != before.threads)
  }

  @Test("A thread that is born while the others prepare is found in the next round")
  func bornMeanwhile() throws {
    var (machine, call) = try situation()
    let other = try #require(machine.thread(named: "other"))
    call.take(.discover, in: &machine)
    #expect(machine.perform(.spawn(thread: "new"), by: other, definitions: [:]) == .ok)
    while let step = call.enabledSteps.first { call.take(step, in: &machine) }
    let new = try #require(machine.thread(named: "new"))
    #expect(call.works.map(\.thread).contains(new))
    #expect(machine.domain(of: new) == machine.credentials[call.newCredentials].domain)
  }

  @Test("A sibling with the caller's old credentials shares the new object; another keeps its own")
  func sharing() throws {
    var (machine, call) = try situation()
    while let step = call.enabledSteps.first { call.take(step, in: &machine) }
    let worker = try #require(machine.thread(named: "worker"))
    let other = try #require(machine.thread(named: "other"))
    #expect(machine.threads[other].credentials == call.newCredentials)
    #expect(machine.threads[worker].credentials != call.newCredentials)
    #expect(machine.domain(of: worker) == machine.domain(of: other))
    #expect(machine.credentials(of: worker).logSubdomainsOff)
  }

  @Test("The order of the siblings makes no difference", arguments: Edition.allCases)
  func order(edition: Edition) throws {
    let (machine, call) = try situation(edition)
    var pending = [(machine, call)]
    var ends: Set<[[String]]> = []
    var paths = 0
    while let (machine, call) = pending.popLast() {
      if call.enabledSteps.isEmpty {
        paths += 1
        ends.insert(machine.threads.identities.map { describe($0, in: machine) })
      }
      for step in call.enabledSteps {
        var next = (machine, call)
        next.1.take(step, in: &next.0)
        pending.append(next)
      }
    }
    #expect(paths == 4)
    #expect(ends.count == 1)
  }

  /// A thread without the identity of its credentials object, which depends on the order.
  private func describe(_ thread: Identity<Thread>, in machine: Machine) -> [String] {
    let credentials = machine.credentials(of: thread)
    return [
      machine.threads[thread].name, "\(machine.threads[thread].noNewPrivs)",
      "\(credentials.uid)", "\(String(describing: credentials.domain))",
      "\(credentials.logSubdomainsOff)",
    ]
  }

  @Test("A sibling that cannot prepare makes all of them keep what they have")
  func failure() throws {
    var (machine, call) = try situation()
    let before = machine.threads
    let worker = try #require(machine.thread(named: "worker"))
    call.take(.discover, in: &machine)
    call.take(.failToPrepare(worker), in: &machine)
    #expect(!call.enabledSteps.contains(.openBarrier))
    while let step = call.enabledSteps.first { call.take(step, in: &machine) }
    #expect(call.isFinished)
    #expect(call.error == .ENOMEM)
    #expect(machine.threads == before)
  }

  @Test("A thread without siblings finds nobody")
  func alone() throws {
    var (machine, call) = try situation(threads: ["main"])
    var steps: [ThreadSync.Step] = []
    while let step = call.enabledSteps.first {
      steps.append(step)
      call.take(step, in: &machine)
    }
    #expect(steps == [.discover, .openBarrier])
  }

  @Test("The log configuration of a sibling is replaced, so it can be cleared as well")
  func logConfiguration() throws {
    let flags = RestrictFlags([.LOG_SUBDOMAINS_OFF])
    let program = Play("log", []).program
    var machine = Machine(
      kernel: KernelVersion(profile: kernel(.linux7_3), mutants: []), program: program)
    let main = try #require(machine.thread(named: "main"))
    let worker = try #require(machine.thread(named: "worker"))
    let off = Action.restrictSelf(ruleset: .minusOne, flags: flags)
    #expect(machine.perform(off, by: worker, definitions: [:]) == .ok)
    #expect(machine.credentials(of: worker).logSubdomainsOff)
    #expect(machine.perform(.restrict("no-read"), by: worker, definitions: [:]) == .ok)
    let muted = try #require(machine.domain(of: worker))
    #expect(machine.domains[muted].isLoggingDisabled)
    #expect(machine.perform(.sync("no-write"), by: main, definitions: [:]) == .ok)
    #expect(!machine.credentials(of: worker).logSubdomainsOff)
    let shared = try #require(machine.domain(of: worker))
    #expect(!machine.domains[shared].isLoggingDisabled)
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import ScenarioYAML

/// Each action of the language becomes the right value.
@Suite struct ActionTests {
  /// A step of the thread `main`, and the action it must become.
  struct Example: Sendable, CustomTestStringConvertible {
    var step: String
    var action: Action

    /// Who acts.
    var actor: String

    init(_ step: String, _ action: Action, by actor: String = "main") {
      self.step = step
      self.action = action
      self.actor = actor
    }

    var testDescription: String { step }
  }

  @Test("a step becomes its action", arguments: examples)
  func action(example: Example) throws {
    let scenario = try SpecText.scenario(
      """
      id: one
      name: one scenario
      threads: [main, worker, parked, sleeper]
      rulesets: {\(example.step.contains("mine") ? "mine: {scoped: [SIGNAL]}" : "")}
      steps:
        - main: {restrict_self: no-read, expect: ok}
        - main: {listen_abstract: sock}
        - main: {watch_io: watched, owner: main, as: process}
        - parked: {park: vfork}
        - sleeper: {sleep_in: recv, blocks: true}
        - \(example.actor): \(example.step)
      """
    ).scenario()
    #expect(scenario.steps.last?.action == example.action)
    #expect(scenario.steps.last?.thread == example.actor)
    #expect(scenario.steps.last?.times == 1)
  }

  @Test("every action of the vocabulary has an example, and results of the kind it declares")
  func everyActionHasAnExample() throws {
    // What a thread can finish depends on the steps before; it has a test of its own.
    for definition in Vocabulary.actions where definition.word != ActionRow.finish {
      let examples = Self.examples.filter {
        $0.step == definition.word || $0.step.hasPrefix("{\(definition.word):")
      }
      #expect(!examples.isEmpty, "\(definition.word)")
      let kinds = Set(examples.map(\.action.resultKind))
      #expect(kinds == Set(definition.results), "\(definition.word)")
    }
  }

  @Test("names of actions and parameters do not overlap, nor with keys of steps")
  func namesAreDistinct() {
    let parameters = Set(Vocabulary.actions.flatMap(\.parameterNames))
    let common = Set(StepKey.allCases.map(\.rawValue))
    #expect(Set(Vocabulary.actionNames).count == Vocabulary.actions.count)
    #expect(parameters.isDisjoint(with: Vocabulary.actionNames))
    #expect(common.isDisjoint(with: parameters.union(Vocabulary.actionNames)))
  }

  static let examples = [
    Example("{get: no_new_privs}", .get(attribute: .noNewPrivs)),
    Example("{get: layers}", .get(attribute: .layers)),
    Example("{get: uid}", .get(attribute: .uid)),
    Example("{get: gid}", .get(attribute: .gid)),
    Example("{get: groups}", .get(attribute: .groups)),
    Example("{get: securebits}", .get(attribute: .securebits)),
    Example("{get: handled_signals}", .get(attribute: .handledSignals)),
    Example("{get: pdeath_signal}", .get(attribute: .pdeathSignal)),
    Example("{get: pending_signals}", .get(attribute: .pendingSignals)),
    Example("{get: processes}", .get(attribute: .processes)),
    Example("{set: keyring, to: 7}", .set(property: .keyring, to: 7)),
    Example("{set: pdeath_signal, to: 0}", .set(property: .pdeathSignal, to: 0)),
    Example("{set_fsuid: 1000}", .setFSUID(uid: 1000)),
    Example("{count_events: denial}", .countEvents(event: .denial)),
    Example("{await_freed_domains: 2}", .awaitFreedDomains(count: 2), by: "outside"),
    Example("{last_denial: same_exec}", .lastDenial(fact: .sameExec)),
    Example("{close_ruleset: no-read}", .closeRuleset(name: "no-read")),
    Example("traceme", .traceMe),
    Example("{sleep_in: open_fifo}", .sleep(call: .openFIFO)),
    Example("churn", .churn),
    Example("{tgkill_all: worker}", .signalAll(thread: "worker"), by: "outside"),
    Example("{sleep_in: epoll_wait}", .sleep(call: .epollWait)),
    Example("{wake: sleeper}", .wake(thread: "sleeper")),
    Example("{hold: worker}", .hold(thread: "worker"), by: "outside"),
    Example("{restarted: worker}", .restarted(thread: "worker"), by: "outside"),
    Example("{count_events: create_domain}", .countEvents(event: .createDomain)),
    Example("{count_events: complete_enforcement}", .countEvents(event: .completeEnforcement)),
    Example("{set_gid: 7}", .setGID(gid: 7)),
    Example("{set_groups: 0}", .setGroups(gid: 0)),
    Example("{set_securebits: 16}", .setSecurebits(bits: 16)),
    Example(
      "{psx_restrict_self: no-read}", .psxRestrictSelf(ruleset: .ruleset(name: "no-read"))),
    Example("{psx_restrict_self: -1}", .psxRestrictSelf(ruleset: .minusOne)),
    Example("{park: vfork}", .park(gate: .vfork)),
    Example("{release: parked}", .release(thread: "parked")),
    Example("execute", .execute),
    Example("{read_proc: status}", .readProc(file: .status)),
    Example("{bind_udp: free}", .bindUDP(port: .free)),
    Example("{connect_udp: listening}", .connectUDP(port: .listening)),
    Example("{listen_unix: dir/socket}", .listenUnix(path: "dir/socket")),
    Example("{connect_unix: dir/file}", .connectUnix(path: "dir/file")),
    Example(
      "{watch_io: pipe, owner: worker, as: group}",
      .watchIO(pipe: "pipe", owner: "worker", as: .group)),
    Example("{write_pipe: watched}", .writePipe(pipe: "watched")),
    Example("{ptrace: worker}", .ptrace(thread: "worker")),
    Example("{pidfd_open: worker}", .openPidfd(thread: "worker")),
    Example("{has_capability: CAP_SYS_ADMIN}", .hasCapability(capability: .CAP_SYS_ADMIN)),
    Example("{same_domain_as: worker}", .sameDomain(as: "worker")),
    Example("set_no_new_privs", .setNoNewPrivs),
    Example("{set_no_new_privs: true}", .setNoNewPrivs),
    Example("{drop_capability: CAP_MKNOD}", .dropCapability(capability: .CAP_MKNOD)),
    Example("{set_uid: 0}", .setUID(uid: 0)),
    Example("{set_uid: 4294967294}", .setUID(uid: .max - 1)),
    Example("{create_ruleset: mine}", .createRuleset(name: "mine")),
    Example(
      "{add_rule: no-read, path: dir/file, allow: [READ_FILE, EXECUTE]}",
      .addRule(
        ruleset: .ruleset(name: "no-read"),
        rule: .pathBeneath(path: "dir/file", allowed: [.READ_FILE, .EXECUTE]))),
    Example(
      "{add_rule: file_descriptor, port: free_too, allow: [BIND_TCP]}",
      .addRule(ruleset: .fileDescriptor, rule: .netPort(port: .freeToo, allowed: [.BIND_TCP]))),
    Example(
      "{add_rule: -1, path: ., allow: []}",
      .addRule(ruleset: .minusOne, rule: .pathBeneath(path: ".", allowed: []))),
    Example(
      "{restrict_self: no-read}",
      .restrictSelf(ruleset: .ruleset(name: "no-read"), flags: RestrictFlags())),
    Example(
      "{restrict_self: no-read, flags: [TSYNC, 1<<31, 0x10]}",
      .restrictSelf(
        ruleset: .ruleset(name: "no-read"), flags: RestrictFlags(bits: 1 << 31 | 1 << 4 | 1 << 3))),
    Example(
      "{restrict_self: -1, flags: [0xffffffff]}",
      .restrictSelf(ruleset: .minusOne, flags: RestrictFlags(bits: .max))),
    Example(
      "{restrict_self: closed_descriptor, flags: []}",
      .restrictSelf(ruleset: .closedDescriptor, flags: RestrictFlags())),
    Example("{spawn: helper}", .spawn(thread: "helper")),
    Example("{fork: child}", .fork(thread: "child")),
    Example("exit", .exit),
    Example("{exit: true}", .exit),
    Example("{open: file, for: reading}", .open(path: "file", mode: .reading)),
    Example("{open: ., for: writing}", .open(path: ".", mode: .writing)),
    Example("{truncate: dir/subdir/file}", .truncate(path: "dir/subdir/file")),
    Example("{read_dir: .}", .readDirectory(path: ".")),
    Example("{make: dir/new, as: directory}", .make(path: "dir/new", kind: .directory)),
    Example("{make: new, as: symlink}", .make(path: "new", kind: .symlink)),
    Example("{remove_file: file}", .removeFile(path: "file")),
    Example("{remove_dir: empty}", .removeDirectory(path: "empty")),
    Example("{rename: file, to: other/moved}", .rename(path: "file", to: "other/moved")),
    Example("{bind_tcp: free}", .bindTCP(port: .free)),
    Example("{connect_tcp: listening_too}", .connectTCP(port: .listeningToo)),
    Example("{listen_abstract: another}", .listenAbstract(socket: "another")),
    Example("{connect_abstract: sock}", .connectAbstract(socket: "sock")),
    Example("{tgkill: worker}", .signal(thread: "worker", call: .tgkill, signal: .USR1)),
    Example("{kill: main}", .signal(thread: "main", call: .kill, signal: .USR1)),
    Example(
      "{pidfd_send_signal: worker}",
      .signal(thread: "worker", call: .pidfdSendSignal, signal: .USR1)),
    Example(
      "{tgkill: worker, signal: KILL}",
      .signal(thread: "worker", call: .tgkill, signal: .KILL)),
    Example(
      "{pidfd_send_signal: parked, signal: CONT}",
      .signal(thread: "parked", call: .pidfdSendSignal, signal: .CONT)),
  ]
}

// SPDX-License-Identifier: MIT

import ProgramBuilding
import Scenarios
import Testing

@testable import KernelModel

/// One line of a play: who does what, and what comes of it.
struct Line: Sendable {
  var thread: String
  var action: Action
  var times: Int
  var result: StepResult
  var failedAllocation: FailedAllocation?

  init(_ thread: String, _ action: Action, _ result: StepResult = .ok, times: Int = 1) {
    self.thread = thread
    self.action = action
    self.times = times
    self.result = result
  }

  init(_ thread: String, _ action: Action, _ errno: Errno, times: Int = 1) {
    self.init(thread, action, .errno(errno), times: times)
  }
}

/// A small program with the result that each of its steps must have.
struct Play: Sendable {
  var name: String
  var process = ProcessSetup(noNewPrivs: true)
  var threads = ["main", "worker"]
  var rulesets = standardRulesets
  var lines: [Line]

  init(
    _ name: String, process: ProcessSetup = ProcessSetup(noNewPrivs: true),
    threads: [String] = ["main", "worker"], rulesets: [String: Ruleset] = standardRulesets,
    _ lines: [Line]
  ) {
    self.name = name
    self.process = process
    self.threads = threads
    self.rulesets = rulesets
    self.lines = lines
  }

  var program: Program {
    Program(
      threads, process: process, rulesets: rulesets,
      instructions: lines.map {
        .step($0.thread, $0.action, times: $0.times, failing: $0.failedAllocation)
      })
  }

  /// Runs the play and compares every result.
  func check(
    on profile: Profile, mutants: Set<ModelMutant> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let results = soleOutcome(on: profile, mutants: mutants)
    for (number, line) in lines.enumerated() {
      let result = number < results.count ? results[number] : nil
      #expect(
        result == line.result,
        "\(name): step \(number + 1), \(line.thread) \(line.action), ABI \(profile.abi)",
        sourceLocation: sourceLocation)
    }
    #expect(results.count == lines.count, sourceLocation: sourceLocation)
  }

  /// The results of the only allowed outcome.
  func soleOutcome(on profile: Profile, mutants: Set<ModelMutant> = []) -> [StepResult] {
    let allowed = Simulator(profile: profile, mutants: mutants).allowedOutcomes(of: program)
    #expect(allowed.outcomes.count == 1 && !allowed.isTruncated)
    return allowed.outcomes.first?.results ?? []
  }
}

extension Play: CustomTestStringConvertible {
  var testDescription: String { name }
}

extension Profile: CustomTestStringConvertible {
  /// The edition, or the ABI version of a kernel without one.
  public var testDescription: String { edition.map { "edition \($0)" } ?? "ABI \(abi)" }
}

/// The rulesets that most plays need.
let standardRulesets: [String: Ruleset] = [
  "no-read": Ruleset(handledAccessFS: [.READ_FILE]),
  "no-write": Ruleset(handledAccessFS: [.WRITE_FILE]),
  "no-execute": Ruleset(handledAccessFS: [.EXECUTE]),
  "no-bind": Ruleset(handledAccessNet: [.BIND_TCP]),
  "scoped": Ruleset(scoped: [.SIGNAL]),
  "scoped-sockets": Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET]),
]

/// A profile for every edition.
let editions = Edition.allCases.map { Profile.assumed(for: $0) }

/// Profiles of kernels with TSYNC that were released.
let released = Edition.allCases.filter { $0 != .v2 }.map { Profile.assumed(for: $0) }

/// Profiles of kernels without TSYNC.
let withoutTSYNC = (1...7).map { Profile.assumed(forABIWithoutTSYNC: $0) }

/// The profile of an edition.
func kernel(_ edition: Edition) -> Profile { .assumed(for: edition) }

/// The profile of a kernel with this ABI version and without TSYNC.
func oldKernel(_ abi: Int) -> Profile { .assumed(forABIWithoutTSYNC: abi) }

extension Action {
  /// `restrict_self` with a ruleset of the play.
  static func restrict(_ ruleset: String, _ flags: Set<RestrictFlag> = []) -> Action {
    .restrictSelf(ruleset: .ruleset(name: ruleset), flags: RestrictFlags(flags))
  }

  /// `restrict_self` of all threads with a ruleset of the play.
  static func sync(_ ruleset: String) -> Action { .restrict(ruleset, [.TSYNC]) }

  /// `restrict_self` with any descriptor and any bits.
  static func restrict(_ ruleset: RulesetReference, bits: UInt32) -> Action {
    .restrictSelf(ruleset: ruleset, flags: RestrictFlags(bits: bits))
  }

  static func read(_ path: String = "file") -> Action { .open(path: path, mode: .reading) }
  static func write(_ path: String = "file") -> Action { .open(path: path, mode: .writing) }
  static var layers: Action { .get(attribute: .layers) }
  static var noNewPrivs: Action { .get(attribute: .noNewPrivs) }
  static var uid: Action { .get(attribute: .uid) }
  static func has(_ capability: Capability) -> Action { .hasCapability(capability: capability) }
  static func drop(_ capability: Capability) -> Action { .dropCapability(capability: capability) }
  static func tgkill(_ thread: String) -> Action {
    .signal(thread: thread, call: .tgkill, signal: .USR1)
  }
  static func kill(_ thread: String) -> Action {
    .signal(thread: thread, call: .kill, signal: .USR1)
  }
  static func pidfd(_ thread: String) -> Action {
    .signal(thread: thread, call: .pidfdSendSignal, signal: .USR1)
  }
}

extension StepResult {
  static let yes = StepResult.truth(true)
  static let no = StepResult.truth(false)
}

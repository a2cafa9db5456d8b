// SPDX-License-Identifier: MIT

import Scenarios

/// The statements of one step in one permutation.
struct StepStatements {
  /// Before the steps of the group begin.
  var before: [String] = []
  /// What begins the step; in a group of one it is the whole step.
  var call: [String] = []
  /// When the steps of the group have ended.
  var after: [String] = []
  /// What the spec says of the result.
  var check: [String] = []
}

/// Writes steps as statements.
struct StepText {
  /// The identifiers.
  let names: CNames
  /// The statement that allows some values for an expression, at a place of the spec.
  let check: (_ place: SpecLocation, _ expression: String, _ values: [String]) -> [String]
  /// What the steps take.
  private(set) var needs: Set<Need> = []
  /// The functions of the runtime that are called.
  private(set) var functions: Set<String> = []

  /// Begins without steps.
  init(
    names: CNames,
    check: @escaping (_ place: SpecLocation, _ expression: String, _ values: [String]) -> [String]
  ) {
    self.names = names
    self.check = check
  }

  /// A step that nothing else happens beside.
  mutating func single(_ step: Step, in scenario: Scenario) throws(Obstacle) -> StepStatements {
    var statements = StepStatements()
    let expression = try expression(of: step, in: scenario)
    let expectation = scenario.whereCondition == nil ? nil : step.expectation
    if step.failedAllocation != nil, case .addRule(_, .pathBeneath(let path, _)) = step.action {
      needs.insert(.part("on"))
      statements.before = [
        "on(\(names.thread(step.thread)), open_parent, .path = \(path.quotedForC));"
      ]
    }
    let isUsed = expectation != nil || step.action.newborn != nil || step.action == .execute
    if let failure = step.failedAllocation, case .nth(let site) = failure.site {
      let failing = names.thread(failure.thread ?? step.thread)
      statements.before.append("arm(\(failing), \(site));")
      needs.formUnion([.failures, .part("disarm")])
      statements.call = [(isUsed ? "result = " : "") + "disarm(\(expression));"]
    } else if Self.endsFailure(step, in: scenario) {
      statements.call = [(isUsed ? "result = " : "") + "disarm(\(expression));"]
    } else {
      statements.call = [(isUsed ? "result = " : "") + expression + ";"]
    }
    if let thread = step.action.newborn {
      needs.insert(.part("await-birth"))
      statements.after = ["if (!result)", "\tawait_birth(\(names.thread(thread)));"]
    }
    if step.action == .execute {
      statements.after = ["if (!result)", "\tnote_execution(\(names.thread(step.thread)));"]
    }
    if step.action.sendsSignals {
      needs.insert(.part("settle"))
      statements.after.append("settle();")
    }
    if let expectation { statements.check = try checks(of: expectation, "result") }
    return statements
  }

  /// A step of a group whose steps begin at the same time.
  ///
  /// - Parameter number: its place in the group.
  mutating func grouped(_ step: Step, _ number: Int, in scenario: Scenario) throws(Obstacle)
    -> StepStatements
  {
    needs.formUnion([.groups])
    var statements = StepStatements()
    let result = "steps[\(number)]->result"
    let thread = names.thread(step.thread)
    if step.action.isOfTheTest {
      throw Obstacle(reason: "'\(step.action)' beside other steps is not supported")
    }
    if case .finish = step.action {
      needs.insert(.part("begin-finish"))
      statements.call = ["steps[\(number)] = begin_finish(\(thread));"]
    } else {
      let blocks = Self.mayBlock(step)
      let repeats = step.timing == .meanwhile
      if blocks && repeats {
        throw Obstacle(reason: "a step that is repeated and may block is not supported")
      }
      let word = blocks ? "begin_blocking" : repeats ? "repeat" : "begin"
      needs.insert(.part(word.replacing("_", with: "-")))
      let call = try actionCall(of: step, in: scenario)
      statements.call = ["steps[\(number)] = " + text(word, thread, call) + ";"]
    }
    if let failure = step.failedAllocation {
      guard case .nth(let site) = failure.site else {
        throw Obstacle(reason: "a step that fails every allocation in turn is in a group")
      }
      needs.formUnion([.failures, .part("disarm")])
      statements.before = ["arm(\(names.thread(failure.thread ?? step.thread)), \(site));"]
      statements.after.append("\(result) = disarm(\(result));")
    }
    if let thread = step.action.newborn {
      needs.insert(.part("await-birth"))
      statements.after += ["if (!\(result))", "\tawait_birth(\(names.thread(thread)));"]
    }
    if step.action == .execute {
      needs.insert(.part("note-executions"))
      statements.after += ["if (!\(result))", "\tnote_execution(\(thread));"]
    }
    if step.action.sendsSignals {
      needs.insert(.part("settle"))
      statements.after.append("settle();")
    }
    if scenario.whereCondition != nil, let expectation = step.expectation {
      statements.check = try checks(of: expectation, result)
    }
    return statements
  }

  private mutating func checks(of expectation: Expectation, _ expression: String) throws(Obstacle)
    -> [String]
  {
    for arm in expectation.arms { needs.formUnion(ExpectationText.needs(arm.condition)) }
    return try ExpectationText.lines(expectation) { values in
      check(expectation.location, expression, values)
    }
  }

  private mutating func actionCall(of step: Step, in scenario: Scenario) throws(Obstacle)
    -> ActionCall
  {
    var call = try ActionCall(
      step.action, by: step.thread, names: names, rulesets: scenario.rulesets)
    if step.times > 1 { call.arguments.append(".times = \(step.times)") }
    if case .hold(let thread) = step.action {
      call.arguments.append(".held = \(Self.heldCall(of: thread, behind: step, in: scenario))")
    }
    if step.failedAllocation != nil, call.function == "add_path_rule" {
      call.function = "add_opened_rule"
    }
    needs.formUnion(call.needs)
    // What the test itself does is not among the threads' functions.
    if case .finish = step.action { return call }
    functions.insert(call.function)
    return call
  }

  /// The number of the system call at which a debugger is to hold a thread: of the first one that it can hold.
  private static func heldCall(of thread: String, behind step: Step, in scenario: Scenario)
    -> String
  {
    let restrictSelf = "__NR_landlock_restrict_self"
    let next = scenario.steps.drop { $0.location != step.location }.lazy
      .filter { $0.thread == thread }
      .compactMap { step -> String? in
        if case .spawn = step.action { return "SYS_clone3" }
        if case .restrictSelf = step.action { return restrictSelf }
        if case .psxRestrictSelf = step.action { return restrictSelf }
        return nil
      }
    return next.first ?? restrictSelf
  }

  /// The expression that carries a step out and gives its result.
  private mutating func expression(of step: Step, in scenario: Scenario) throws(Obstacle) -> String
  {
    let call = try actionCall(of: step, in: scenario)
    let thread = names.thread(step.thread)
    if case .sameDomain(let other) = step.action {
      return "same_domain(\(thread), \(names.thread(other)))"
    }
    if step.action.isOfTheTest {
      return "\(call.function)(\(call.arguments.joined(separator: ", ")))"
    }
    if case .finish = step.action {
      needs.formUnion([.groups, .part("finish-step")])
      return "finish_step(\(thread))"
    }
    if let failure = step.failedAllocation, failure.site == .every {
      needs.formUnion([.failures, .part("sweep")])
      let failing = names.thread(failure.thread ?? step.thread)
      return "sweep(\(failing), \(thread), \(call.function), "
        + "(struct arguments){ \(call.arguments.joined(separator: ", ")) })"
    }
    if step.thread == .outside {
      needs.insert(.part("outside"))
      return text("outside", nil, call)
    }
    if Self.mayBlock(step) {
      needs.formUnion([.groups, .part("block-on")])
      return text("block_on", thread, call)
    }
    needs.insert(.part("on"))
    return text("on", thread, call)
  }

  /// Whether a step awaits one in which an allocation is to fail.
  private static func endsFailure(_ step: Step, in scenario: Scenario) -> Bool {
    guard case .finish = step.action, let place = scenario.steps.firstIndex(of: step) else {
      return false
    }
    let awaited = scenario.steps[..<place].last { $0.thread == step.thread && mayBlock($0) }
    return awaited?.failedAllocation != nil
  }

  private static func mayBlock(_ step: Step) -> Bool {
    if case .park = step.action { return true }
    return step.mayBlock
  }

  private func text(_ word: String, _ thread: String?, _ call: ActionCall) -> String {
    let first = thread.map { [$0] } ?? []
    return "\(word)(\((first + [call.function] + call.arguments).joined(separator: ", ")))"
  }
}

extension Action {
  /// Whether it is the test that finds something out, about a common domain or about events.
  fileprivate var isOfTheTest: Bool {
    switch self {
    case .sameDomain, .countEvents, .awaitFreedDomains, .lastDenial: true
    default: false
    }
  }
}

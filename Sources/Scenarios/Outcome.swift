// SPDX-License-Identifier: MIT

/// What one action came to.
public enum StepResult: Hashable, Sendable {
  /// The action succeeded and has no other result.
  case ok
  /// The action failed.
  case errno(Errno)
  /// The action read a number.
  case number(Int)
  /// The action answered a question.
  case truth(Bool)
  /// The action did not end within its deadline, or nothing moved for long enough to know that it never will.
  case hung
  /// The thread sleeps in the action, which a later `finish` awaits.
  case blocked
  /// The action succeeded without an allocation that could have failed: it has fewer of them.
  case notReached
  /// An attempt that failed changed something in some thread.
  case changed
  /// The process of the thread ended before the action did.
  case ended
  /// The kernel reported a fault in the action, of which the thread ended, or the kernel itself. Only specs say so:
  /// engines and simulators say `ended`, and the console tells the rest.
  case kernelFault
  /// The action failed with a number that Lockstep has no name for.
  case unknownErrno(Int32)
}

extension StepResult: CustomStringConvertible {
  /// The word used in specs.
  public var description: String {
    switch self {
    case .ok: "ok"
    case .errno(let errno): errno.rawValue
    case .number(let number): String(number)
    case .truth(let truth): String(truth)
    case .hung: "hung"
    case .blocked: "blocked"
    case .notReached: "not_reached"
    case .changed: "changed"
    case .ended: "ended"
    case .kernelFault: "kernel_fault"
    case .unknownErrno(let number): "errno \(number)"
    }
  }

  /// Reads the word used in specs and in messages; `nil` if it is none.
  public init?(word: String) {
    switch word {
    case "ok": self = .ok
    case "hung": self = .hung
    case "blocked": self = .blocked
    case "not_reached": self = .notReached
    case "changed": self = .changed
    case "ended": self = .ended
    case "kernel_fault": self = .kernelFault
    case "true": self = .truth(true)
    case "false": self = .truth(false)
    default:
      if let errno = Errno(rawValue: word) {
        self = .errno(errno)
      } else if let number = Int(word) {
        self = .number(number)
      } else if word.hasPrefix("errno "), let number = Int32(word.dropFirst(6)) {
        self = .unknownErrno(number)
      } else {
        return nil
      }
    }
  }
}

#if !hasFeature(Embedded)
  extension StepResult: Codable {
    /// Reads a result from its word.
    public init(from decoder: any Decoder) throws {
      let word = try decoder.singleValueContainer().decode(String.self)
      guard let result = StepResult(word: word) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "'\(word)' is no result"))
      }
      self = result
    }

    /// Writes a result as its word.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
#else
  extension StepResult: Codable {}
#endif

/// The results of all actions of one run, in the order of the steps.
///
/// A thread that exits counts as `ok`. A run that hangs ends with `hung`; the actions after it have no results.
public struct Outcome: Hashable, Sendable, Codable {
  /// One result for each action that ran.
  public var results: [StepResult]

  /// The results in one line, for an order that does not change.
  fileprivate var text: String { results.map { $0.description }.joined(separator: ", ") }

  /// Collects the results of one run.
  public init(_ results: [StepResult]) { self.results = results }
}

/// The outcomes that a kernel of some profile may show, as the simulator says.
public struct AllowedOutcomes: Hashable, Sendable {
  /// The outcomes.
  public var outcomes: Set<Outcome>
  /// The limit of the simulator that left some of them unseen; `nil` if these are all.
  public var limit: Limit?
  /// What the memory is for that the steps with a failing allocation ask for, by the index of the step: one
  /// name for each allocation, in the order of the calls. Empty where nothing is known.
  public var allocationSites: [Int: [String]] = [:]

  /// Why a simulator has not seen all outcomes.
  public struct Limit: Hashable, Sendable {
    /// The limit, as a sentence without its end, such as `the bound of 1000000 states was reached`.
    public var reason: String
    /// The step at which it was met, by its index; `nil` if it has no place.
    public var step: Int?

    /// Names a limit.
    public init(_ reason: String, step: Int? = nil) {
      self.reason = reason
      self.step = step
    }
  }

  /// Whether the simulator met a limit before it had seen all outcomes.
  public var isTruncated: Bool { limit != nil }

  /// Collects allowed outcomes.
  public init(_ outcomes: Set<Outcome>, limit: Limit? = nil) {
    self.outcomes = outcomes
    self.limit = limit
  }

  /// The allowed outcome that agrees with `outcome` for the most steps: the one to print beside it.
  public func nearest(to outcome: Outcome) -> Outcome? {
    let ranked = outcomes.map { candidate in
      (candidate, zip(candidate.results, outcome.results).prefix { $0 == $1 }.count)
    }
    // Equal ranks are broken by text, so that a report does not change from run to run.
    return ranked.max { left, right in
      left.1 == right.1
        ? left.0.text > right.0.text : left.1 < right.1
    }?.0
  }
}

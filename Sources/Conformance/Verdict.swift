// SPDX-License-Identifier: MIT

/// What comparing a spec, the simulator and a kernel came to, for one scenario.
public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
  /// Every observed outcome is allowed by the simulator and by the spec.
  case conforms
  /// The kernel did what the simulator or the spec forbids.
  case diverges
  /// The spec and the simulator contradict each other, whatever a kernel does.
  case disagrees
  /// A step missed its deadline, and the spec or the simulator forbids that.
  case hung
  /// The kernel died, stopped answering, or reported a fault on its console.
  case kernelFault = "kernel fault"
  /// What was observed is allowed, but some allowed outcomes were never observed.
  case unseen
  /// A declared known issue happened.
  case known
  /// A declared known issue did not happen on a kernel that it names.
  case staleKnownIssue = "stale known issue"
  /// The kernel lacks a feature that the scenario needs.
  case unsupported
  /// Lockstep itself failed, so nothing is known about the kernel.
  case harnessFault = "harness fault"
}

extension Verdict {
  /// Whether the verdict makes a run fail.
  public var isFailure: Bool { exitStatus != 0 }

  /// The exit status that this verdict asks for: 0 (nothing is wrong), 1 (something does not conform) or
  /// 3 (an engine could not run).
  public var exitStatus: Int32 {
    switch self {
    case .conforms, .unseen, .known, .unsupported: 0
    case .diverges, .disagrees, .hung, .kernelFault, .staleKnownIssue: 1
    case .harnessFault: 3
    }
  }

  /// Whether the scenario ran to an allowed outcome; only such verdicts count as passed.
  public var isPass: Bool { self == .conforms || self == .unseen }

  /// What the verdict means and what to do about it, in two or three sentences for help texts.
  public var explanation: String {
    switch self {
    case .conforms:
      "Every observed outcome is allowed by the spec and by the simulator."
    case .diverges:
      "The kernel did what the spec or the simulator forbids. "
        + "The arrow marks the first step that does so: look there for a kernel bug."
    case .disagrees:
      "The spec and the simulator contradict each other, which shows without any kernel. "
        + "One of them is wrong; where a kernel ran, the report says whom it sides with."
    case .hung:
      "A step did not end, though the spec or the simulator says that it must. "
        + "The report shows what each thread was doing."
    case .kernelFault:
      "The kernel died, stopped answering, or reported a fault (a warning, an oops, lockdep, KASAN) "
        + "on its console while the scenario ran."
    case .unseen:
      "What was observed is allowed, but the simulator allows outcomes that never showed up. "
        + "This is a note on how much the runs have covered, not a failure."
    case .known:
      "The scenario failed as a known issue of the spec says it does on this kernel. "
        + "It does not count as passed, and it does not fail the run."
    case .staleKnownIssue:
      "The spec declares a known issue for this kernel, and the scenario did not fail. "
        + "Narrow the issue's condition or remove it."
    case .unsupported:
      "The kernel, or the way it runs, lacks something that the scenario needs; the report names it. "
        + "It never counts as passed."
    case .harnessFault:
      "Lockstep itself failed, so this says nothing about the kernel. The reason names what went wrong."
    }
  }

  /// How a summary counts this verdict, after a number: `3 diverge`, `1 diverges`.
  ///
  /// - Parameter count: how many scenarios got this verdict, from 0.
  public func counted(_ count: Int) -> String {
    let one = count == 1
    let words =
      switch self {
      case .conforms: one ? "conforms" : "conform"
      case .diverges: one ? "diverges" : "diverge"
      case .disagrees: one ? "disagrees" : "disagree"
      case .hung: "hung"
      case .kernelFault: one ? "kernel fault" : "kernel faults"
      case .unseen: "unseen"
      case .known: one ? "known issue" : "known issues"
      case .staleKnownIssue: one ? "stale known issue" : "stale known issues"
      case .unsupported: "unsupported"
      case .harnessFault: one ? "harness fault" : "harness faults"
      }
    return "\(count) \(words)"
  }

  /// The place of the verdict in the order of severity, from 0 (the mildest).
  var severity: Int {
    switch self {
    case .conforms: 0
    case .unseen: 1
    case .unsupported: 2
    case .known: 3
    case .harnessFault: 4
    case .staleKnownIssue: 5
    case .diverges: 6
    case .hung: 7
    case .disagrees: 8
    case .kernelFault: 9
    }
  }
}

// SPDX-License-Identifier: MIT

/// What a kernel says when a search asks it whether it has a fault.
public enum BisectAnswer: Int32, Hashable, Sendable {
  /// Every scenario conforms.
  case good = 0
  /// Some scenario does not.
  case bad = 1
  /// Nothing is known: the kernel was not built, did not boot or lacks something, or Lockstep failed.
  case unknown = 125

  /// The word for it, for a line about each step.
  public var word: String {
    switch self {
    case .good: "good"
    case .bad: "bad"
    case .unknown: "cannot tell"
    }
  }
}

extension Judgement {
  /// What the judgement says of the kernel.
  ///
  /// A known issue is a fault of the kernel, whoever knows of it; a stale one is none. Where the spec and the simulator
  /// contradict each other, the search is for the kernel that stops to do what the spec says, by design or not.
  public var bisectAnswer: BisectAnswer {
    switch verdict {
    case .conforms, .unseen, .staleKnownIssue: .good
    case .diverges, .hung, .kernelFault, .known: .bad
    case .disagrees: answerOfKernel
    case .unsupported, .harnessFault: .unknown
    }
  }

  /// Whether the kernel did what the spec says, whatever the simulator says.
  private var answerOfKernel: BisectAnswer {
    guard askedKernel else { return .unknown }
    var isPinned = false
    for row in rows {
      guard let spec = row.spec else { continue }
      guard let result = row.kernel else { return .unknown }
      if !spec.contains(result) { return .bad }
      isPinned = true
    }
    return isPinned ? .good : .unknown
  }
}

extension RunReport {
  /// The answer for `git bisect run`: its number is the exit status.
  ///
  /// A fault that was found stays found, so bad wins; good needs every scenario, on every kernel.
  public var bisectAnswer: BisectAnswer {
    let answers = kernels.flatMap { kernel in
      kernel.judgements.map(\.bisectAnswer)
        + (kernel.failure != nil || !kernel.notRun.isEmpty ? [.unknown] : [])
    }
    if answers.contains(.bad) { return .bad }
    return answers.isEmpty || answers.contains(.unknown) || wasInterrupted ? .unknown : .good
  }
}

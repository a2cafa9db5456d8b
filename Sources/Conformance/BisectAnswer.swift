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

extension Verdict {
  /// What the verdict says of the kernel.
  ///
  /// A known issue is a fault of the kernel, whoever knows of it; a stale one is none. Where the spec and the simulator
  /// contradict each other, no kernel can be right.
  public var bisectAnswer: BisectAnswer {
    switch self {
    case .conforms, .unseen, .staleKnownIssue: .good
    case .diverges, .hung, .kernelFault, .known: .bad
    case .disagrees, .unsupported, .harnessFault: .unknown
    }
  }
}

extension RunReport {
  /// The answer for `git bisect run`: its number is the exit status.
  ///
  /// A fault that was found stays found, so bad wins; good needs every scenario, on every kernel.
  public var bisectAnswer: BisectAnswer {
    let answers = kernels.flatMap { kernel in
      kernel.judgements.map(\.verdict.bisectAnswer)
        + (kernel.failure != nil || !kernel.notRun.isEmpty ? [.unknown] : [])
    }
    if answers.contains(.bad) { return .bad }
    return answers.isEmpty || answers.contains(.unknown) || wasInterrupted ? .unknown : .good
  }
}

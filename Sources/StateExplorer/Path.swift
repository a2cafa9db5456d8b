// SPDX-License-Identifier: MIT

extension StateSpace {
  /// The states from the initial one to `state`, along the steps by which each was first reached.
  @usableFromInline
  func path(to state: Int) -> [Int] {
    var path = [state]
    while let origin = table.origin(of: path[path.count - 1]) { path.append(origin.index) }
    return path.reversed()
  }

  /// Names the steps along a path.
  ///
  /// With symmetry reduction the stored states are representatives, in which actors may have
  /// changed places. So the path is walked again from the initial state, each time taking a step
  /// whose result has the next representative.
  @usableFromInline
  func schedule(along path: [Int]) -> Schedule {
    var steps: [NamedStep] = []
    var state = model.initialState
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: model.wordCount)
    defer { words.deallocate() }
    for target in path.dropFirst() {
      var taken: (step: Transition, next: Model.State)?
      let wanted = usesOriginActors ? table.origin(of: target).map { Int($0.step.actor) } : nil
      model.visitSteps(from: state) { step, next in
        guard taken == nil, wanted == nil || wanted == Int(step.actor) else { return }
        model.encode(options.usesSymmetry ? model.representative(of: next) : next, into: words)
        if table.isEqual(table.row(target), words) { taken = (step, next) }
      }
      guard let taken else {
        preconditionFailure("the model gave other steps for the same state")
      }
      steps.append(model.name(taken.step, in: state))
      state = taken.next
    }
    return Schedule(steps: steps, actors: model.actorNames)
  }
}

extension TransitionSystem {
  /// A step with its names.
  @usableFromInline
  func name(_ step: Transition, in state: State) -> NamedStep {
    NamedStep(
      actor: actorNames[Int(step.actor)], label: label(of: step, in: state),
      column: Int(step.actor))
  }
}

/// The part of a state space that has been seen, and what is known about it.
///
/// The functions here are the inner loop of every exploration; they are inlinable so that the
/// module of the model gets a copy that is specialised for it.
@usableFromInline struct StateSpace<Model: TransitionSystem>: ~Copyable {
  @usableFromInline let model: Model
  @usableFromInline let options: ExplorationOptions
  @usableFromInline var table: StateTable
  @usableFromInline var edges = EdgeList()
  /// Whether nothing that has begun is unfinished, for each state.
  @usableFromInline var isQuiet: ContiguousArray<Bool> = []
  /// The first state of each depth, if breadth first.
  @usableFromInline var layers: ContiguousArray<Int> = [0]
  /// Where the depth that is being expanded ends.
  @usableFromInline var layerEnd = 1
  /// The states of a fair cycle, if one was found, without the first.
  @usableFromInline var cycle: [Int] = []
  /// The first state that violates each rule, and the kind.
  @usableFromInline var findings: [(rule: Int, kind: Violation.Kind, state: Int)] = []
  @usableFromInline var foundRules: UInt64 = 0
  @usableFromInline var stepCount = 0
  @usableFromInline var expandedCount = 0
  @usableFromInline var reducedCount = 0
  /// The depth of the state that is being expanded; the initial state is found from nowhere.
  @usableFromInline var depth = -1
  @usableFromInline var deepest = 0
  @usableFromInline var keepsEdges: Bool
  /// Whether the actors in the origins matter: two actors may lead from one state to the same next
  /// one.
  @usableFromInline var usesOriginActors = false
  /// States found by a depth-first search that wait to be expanded, with their depths.
  @usableFromInline var stack: ContiguousArray<(state: UInt32, depth: UInt32)> = []
  @usableFromInline var batch: SuccessorBatch

  @inlinable
  init(model: Model, options: ExplorationOptions) {
    self.model = model
    self.options = options
    table = StateTable(wordCount: model.wordCount)
    keepsEdges = options.hangs != .none || options.findsFairCycles
    batch = SuccessorBatch(wordCount: model.wordCount)
    collect(model.initialState, step: Step(actor: 0, action: 0), model: model)
    flush(origin: -1, model: model)
    stepCount = 0
    depth = 0
  }

  @inlinable deinit { batch.deallocate() }

  /// The bytes in use.
  @inlinable var byteCount: Int {
    table.byteCount + edges.byteCount + isQuiet.count + stack.count * 8
  }

  /// Puts a state that some step leads to into the batch.
  @inlinable
  mutating func collect(_ state: Model.State, step: Step, model: Model) {
    let words = batch.words + batch.count &* table.wordCount
    if options.usesSymmetry {
      model.encode(model.representative(of: state), into: words)
    } else {
      model.encode(state, into: words)
    }
    batch.hashes[batch.count] = table.hash(words)
    batch.steps[batch.count] = step
    batch.count &+= 1
  }

  /// Adds the states of the batch that are not known yet, and judges them; whether there were any.
  @inlinable @discardableResult
  mutating func flush(origin: Int, model: Model) -> Bool {
    table.bringNear(batch)
    var reachesNew = false
    for position in 0..<batch.count {
      let words = batch.words + position &* table.wordCount
      let step = batch.steps[position]
      let found = table.insert(
        words, hash: batch.hashes[position], origin: origin, step: step)
      if found.isNew {
        reachesNew = true
        judge(found.index, model: model)
      }
      if keepsEdges && origin >= 0 { edges.append(target: found.index, step: step) }
    }
    stepCount &+= batch.count
    batch.count = 0
    return reachesNew
  }

  /// Judges a state that is new.
  @inlinable
  mutating func judge(_ index: Int, model: Model) {
    let state = model.decode(table.row(index))
    if keepsEdges { isQuiet.append(model.pendingGoals(in: state) == 0) }
    if options.order == .depthFirst { stack.append((UInt32(index), UInt32(depth + 1))) }
    let violated = model.violations(of: state) & options.rules & ~foundRules
    if violated != 0 { note(violated, state: index) }
  }

  @usableFromInline
  mutating func note(_ violated: UInt64, state: Int) {
    for rule in 0..<ExplorerLimits.rules where violated >> UInt64(rule) & 1 == 1 {
      findings.append((rule, .safety, state))
    }
    foundRules |= violated
  }

  /// Takes the steps of a state: all of them, or those of one actor if the others' can wait.
  @inlinable
  mutating func expand(_ index: Int) {
    let model = self.model
    let state = model.decode(table.row(index))
    let edgeStart = edges.targets.count
    expandedCount += 1
    if options.usesPartialOrderReduction, let actor = reducingActor(in: state, model: model) {
      let stepsBefore = stepCount
      let taken = takeSteps(of: state, index, model: model) { Int($0.actor) == actor }
      // A state whose reduced steps lead only to known states might put the others off for ever.
      if taken.mustHappen && taken.reachesNew {
        reducedCount += 1
        if keepsEdges { edges.close(state: index, start: edgeStart) }
        return
      }
      stepCount = stepsBefore
      if keepsEdges { edges.discard(from: edgeStart) }
    }
    let taken = takeSteps(of: state, index, model: model) { _ in true }
    if keepsEdges { edges.close(state: index, start: edgeStart) }
    if !taken.mustHappen && options.hangs != .evenIfAided {
      judgeEnd(index, state: state, model: model)
    }
  }

  /// Takes the steps of a state that are wanted; whether one of them must happen, and whether one
  /// leads to a new state.
  @inlinable
  mutating func takeSteps(
    of state: Model.State, _ index: Int, model: Model, where isWanted: (Step) -> Bool
  ) -> (mustHappen: Bool, reachesNew: Bool) {
    var mustHappen = false
    var reachesNew = false
    model.visitSteps(from: state) { step, next in
      guard isWanted(step) else { return }
      if !step.isOptional { mustHappen = true }
      collect(next, step: step, model: model)
      if batch.count == SuccessorBatch.capacity, flush(origin: index, model: model) {
        reachesNew = true
      }
    }
    if flush(origin: index, model: model) { reachesNew = true }
    return (mustHappen, reachesNew)
  }

  /// Judges a state in which no step must happen.
  @inlinable
  mutating func judgeEnd(_ index: Int, state: Model.State, model: Model) {
    guard let rule = model.livenessRule, options.rules >> UInt64(rule) & 1 == 1,
      foundRules >> UInt64(rule) & 1 == 0, model.pendingGoals(in: state) != 0
    else { return }
    foundRules |= 1 << UInt64(rule)
    findings.append((rule, .stuck, index))
  }

  /// An actor whose next steps are independent of whatever all others may do from here on, and
  /// invisible.
  ///
  /// Its steps form a persistent set: no run of the others can disable, enable or change them.
  @inlinable
  func reducingActor(in state: Model.State, model: Model) -> Int? {
    let count = model.actorNames.count
    for actor in 0..<count {
      guard let own = model.footprint(of: actor, in: state), !own.isVisible else { continue }
      var isIndependent = true
      for other in 0..<count where other != actor {
        if own.conflicts(with: model.futureFootprint(of: other, while: actor, in: state)) {
          isIndependent = false
          break
        }
      }
      if isIndependent { return actor }
    }
    return nil
  }
}

/// The part of a state space that has been seen, and what is known about it.
///
/// The functions here are the inner loop of every exploration; they are inlinable so that the module of the model gets
/// a copy that is specialised for it.
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
  /// Whether the actors in the origins matter: two actors may lead from one state to the same next one.
  @usableFromInline var usesOriginActors = false
  /// States found by a depth-first search that wait to be expanded, with their depths.
  @usableFromInline var stack: ContiguousArray<(state: UInt32, depth: UInt32)> = []
  @usableFromInline let words: UnsafeMutablePointer<UInt64>

  @inlinable
  init(model: Model, options: ExplorationOptions) {
    self.model = model
    self.options = options
    table = StateTable(wordCount: model.wordCount)
    keepsEdges = options.hangs != .none || options.findsFairCycles
    words = .allocate(capacity: model.wordCount)
    let initial = model.initialState
    discover(initial, origin: -1, step: Step(actor: 0, action: 0), model: model)
    depth = 0
  }

  @inlinable deinit { words.deallocate() }

  /// The bytes in use.
  @inlinable var byteCount: Int {
    table.byteCount + edges.byteCount + isQuiet.count + stack.count * 8
  }

  /// Adds a state unless it is known, and judges it if it is new.
  @inlinable @discardableResult
  mutating func discover(
    _ state: Model.State, origin: Int, step: Step, model: Model
  ) -> (index: Int, isNew: Bool) {
    if options.usesSymmetry {
      model.encode(model.representative(of: state), into: words)
    } else {
      model.encode(state, into: words)
    }
    let found = table.insert(words, origin: origin, step: step)
    guard found.isNew else { return found }
    if keepsEdges { isQuiet.append(model.pendingGoals(in: state) == 0) }
    if options.order == .depthFirst {
      stack.append((UInt32(found.index), UInt32(depth + 1)))
    }
    let violated = model.violations(of: state) & options.rules & ~foundRules
    if violated != 0 { note(violated, state: found.index) }
    return found
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
      var mustHappen = false
      var reachesNew = false
      let stepsBefore = stepCount
      model.visitSteps(from: state) { step, next in
        guard Int(step.actor) == actor else { return }
        if !step.isOptional { mustHappen = true }
        let found = discover(next, origin: index, step: step, model: model)
        if found.isNew { reachesNew = true }
        stepCount &+= 1
        if keepsEdges { edges.append(target: found.index, step: step) }
      }
      // A state whose reduced steps lead only to known states might put the others off for ever.
      if mustHappen && reachesNew {
        reducedCount += 1
        if keepsEdges { edges.close(state: index, start: edgeStart) }
        return
      }
      stepCount = stepsBefore
      if keepsEdges { edges.discard(from: edgeStart) }
    }
    var mustHappen = false
    model.visitSteps(from: state) { step, next in
      if !step.isOptional { mustHappen = true }
      let found = discover(next, origin: index, step: step, model: model)
      stepCount &+= 1
      if keepsEdges { edges.append(target: found.index, step: step) }
    }
    if keepsEdges { edges.close(state: index, start: edgeStart) }
    if !mustHappen && options.hangs != .evenIfAided { judgeEnd(index, state: state, model: model) }
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

  /// An actor whose next steps are independent of whatever all others may do from here on, and invisible.
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

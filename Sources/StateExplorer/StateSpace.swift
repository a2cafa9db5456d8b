// SPDX-License-Identifier: MIT

/// The part of a state space that has been seen, and what is known about it.
///
/// The functions here are the inner loop of every exploration; they are inlinable so that the
/// module of the model gets a copy that is specialised for it.
@usableFromInline struct StateSpace<Model: TransitionSystem>: ~Copyable {
  @usableFromInline let model: Model
  @usableFromInline let options: ExplorationOptions
  @usableFromInline let workers: Workers
  @usableFromInline var table: StateTable
  @usableFromInline var edges = EdgeList()
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
  /// The depth of the states that are being expanded.
  @usableFromInline var depth = 0
  @usableFromInline var deepest = 0
  /// Whether the steps between states are kept.
  @usableFromInline let keepsEdges: Bool
  /// Whether the actors in the origins matter: two actors may lead from one state to the same next
  /// one.
  @usableFromInline var usesOriginActors = false
  /// States found by a depth-first search that wait to be expanded, with their depths.
  @usableFromInline var stack: ContiguousArray<(state: UInt32, depth: UInt32)> = []
  @usableFromInline let chunks: UnsafeMutablePointer<Chunk>
  @usableFromInline var chunkCount = 0
  /// The states of a round.
  @usableFromInline let work: UnsafeMutablePointer<UInt32>

  /// The most states of a round.
  @usableFromInline static var roundStates: Int { Chunk.states * Chunk.perRound }

  @inlinable
  init(model: Model, options: ExplorationOptions) {
    self.model = model
    self.options = options
    workers = Workers(options.workers)
    table = StateTable(wordCount: model.wordCount)
    keepsEdges = options.hangs != .none || options.findsFairCycles || options.findsOutcomes
    chunks = .allocate(capacity: Chunk.perRound)
    work = .allocate(capacity: Self.roundStates)
    addInitialState()
  }

  @inlinable deinit {
    for chunk in 0..<chunkCount { chunks[chunk].deallocate() }
    chunks.deinitialize(count: chunkCount)
    chunks.deallocate()
    work.deallocate()
  }

  /// The bytes in use.
  @inlinable var byteCount: Int {
    var count = table.byteCount + edges.byteCount + stack.count * 8
    for chunk in 0..<chunkCount { count += chunks[chunk].byteCount }
    return count
  }

  /// Adds the state in which every run begins.
  @inlinable
  mutating func addInitialState() {
    let state = model.initialState
    let shown = options.usesSymmetry ? model.representative(of: state) : state
    table.rows.reserve(1)
    let row = table.row(0)
    model.encode(shown, into: row)
    let hash = table.hash(row)
    table.slots[table.position(hash)] = hash & StateTable.tagMask | 1
    table.regionCounts[StateTable.region(hash)] = 1
    table.count = 1
    table.setOrigin(of: 0, from: -1, step: Transition(actor: 0, action: 0).packed)
    if keepsEdges {
      edges.reserve(states: 1, edges: 0)
      edges.add(state: 0, isQuiet: seeksQuiet && model.pendingGoals(in: shown) == 0)
    }
    note(model.violations(of: shown) & options.rules, state: 0)
    if options.order == .depthFirst { stack.append((0, 0)) }
  }

  /// Keeps the first state that violates each of some rules.
  @usableFromInline
  mutating func note(_ violated: UInt64, state: Int) {
    let new = violated & ~foundRules
    for rule in 0..<ExplorerLimits.rules where new >> UInt64(rule) & 1 == 1 {
      findings.append((rule, .safety, state))
    }
    foundRules |= new
  }

  /// Keeps the first state that is stuck.
  @usableFromInline
  mutating func noteStuck(_ state: Int) {
    guard let rule = model.livenessRule, foundRules >> UInt64(rule) & 1 == 0 else { return }
    foundRules |= 1 << UInt64(rule)
    findings.append((rule, .stuck, state))
  }

  /// Whether states are of interest in which nothing that has begun is unfinished.
  @inlinable var seeksQuiet: Bool { options.hangs != .none || options.findsFairCycles }

  /// Whether a state in which nothing must happen is of interest.
  @inlinable var seeksStuck: Bool {
    guard let rule = model.livenessRule, options.hangs != .evenIfAided else { return false }
    return (options.rules & ~foundRules) >> UInt64(rule) & 1 == 1
  }

  /// An actor whose next steps are independent of whatever all others may do from here on, and
  /// invisible.
  ///
  /// Its steps form a persistent set: no run of the others can disable, enable or change them.
  @inlinable
  func reducingActor(in state: Model.State, actorCount: Int) -> Int? {
    for actor in 0..<actorCount {
      guard let own = model.footprint(of: actor, in: state), !own.isVisible else { continue }
      var isIndependent = true
      for other in 0..<actorCount where other != actor {
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

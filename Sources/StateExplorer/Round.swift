// SPDX-License-Identifier: MIT

// A round expands some states at once, in four phases; threads share the work of each phase, and
// wait for each other in between. In each phase a place in memory is written by one job alone, and
// nothing is read that another job of the phase writes:
//
// 1. `expand`, by chunk: takes the steps of the states of the chunk. Writes to the chunk.
// 2. `insert`, by region of the table: looks for the candidates of all chunks, in their order. New
//    ones get a slot that names the candidate. Writes to the region, and to what chunks keep for
//    each candidate of the region.
// 3. `commit`, by chunk: numbers the new states of the chunk, judges them, writes their rows and
//    their slots. Writes to rows and slots that belong to the chunk's candidates alone.
// 4. `keepEdges`, by chunk: writes the edges of the states of the chunk.
//
// States are numbered in the order in which one thread alone would find them.
extension StateSpace {
  /// Expands the states that `work` names, in the order in which it names them.
  @inlinable
  mutating func expandRound(_ count: Int) {
    runRound(count, isSecond: false)
    expandedCount += count
    // Steps of one actor that lead only to states that have been expanded might put the others'
    // off for ever, so for those states all steps are taken after all.
    var againCount = 0
    for chunk in 0..<usedChunks(count) {
      for state in chunks[chunk].again {
        work[againCount] = state
        againCount += 1
      }
    }
    if againCount > 0 { runRound(againCount, isSecond: true) }
  }

  @inlinable
  func usedChunks(_ count: Int) -> Int { (count + Chunk.states - 1) / Chunk.states }

  @inlinable
  mutating func runRound(_ count: Int, isSecond: Bool) {
    let used = usedChunks(count)
    while chunkCount < used {
      (chunks + chunkCount).initialize(to: Chunk(wordCount: table.wordCount))
      chunkCount += 1
    }
    let isWorthwhile = count >= Workers.leastStates
    let workers = self.workers
    withUnsafePointer(to: self) { pointer in
      let space = Shared(pointer)
      workers.perform(used, isWorthwhile: isWorthwhile) { number in
        space.pointer.pointee.expand(number, of: count, isSecond: isSecond)
      }
    }
    makeRoom(used)
    withUnsafePointer(to: self) { pointer in
      let space = Shared(pointer)
      workers.perform(StateTable.regionCount, isWorthwhile: isWorthwhile) { region in
        space.pointer.pointee.insert(region, chunks: used)
      }
    }
    let before = table.count
    var total = before
    for chunk in 0..<used {
      chunks[chunk].firstNew = total
      total += chunks[chunk].newCount
    }
    table.rows.reserve(total)
    if keepsEdges { edges.reserve(states: total, edges: edges.count) }
    withUnsafePointer(to: self) { pointer in
      let space = Shared(pointer)
      workers.perform(used, isWorthwhile: isWorthwhile) { number in
        space.pointer.pointee.commit(number)
      }
    }
    table.count = total
    keepEdges(used, isWorthwhile: isWorthwhile)
    collectFindings(used)
    if options.order == .depthFirst {
      for state in before..<total { stack.append((UInt32(state), UInt32(depth + 1))) }
    }
  }

  /// Grows the table until it holds all candidates, should all be new.
  @usableFromInline
  mutating func makeRoom(_ used: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: StateTable.regionCount) { counts in
      for region in 0..<StateTable.regionCount {
        counts[region] = 0
        for chunk in 0..<used {
          let starts = chunks[chunk].regionStarts
          counts[region] += starts[region + 1] - starts[region]
        }
      }
      while table.isTooSmall(for: counts.baseAddress!) { table.grow(workers) }
    }
  }

  // MARK: Phase 1

  /// Takes the steps of the states of a chunk.
  @inlinable
  func expand(_ number: Int, of count: Int, isSecond: Bool) {
    let chunk = chunks + number
    chunk.pointee.empty()
    let actorCount = model.actorNames.count
    let reduces = options.usesPartialOrderReduction && !isSecond
    let seeksStuck = self.seeksStuck
    let first = number * Chunk.states
    for position in first..<min(first + Chunk.states, count) {
      let state = model.decode(table.row(Int(work[position])))
      var source = Chunk.Source(
        state: work[position], start: UInt32(truncatingIfNeeded: chunk.pointee.count))
      if reduces, let actor = reducingActor(in: state, actorCount: actorCount) {
        if takeSteps(of: state, into: chunk, where: { Int($0.actor) == actor }) {
          source.isReduced = true
        } else {
          chunk.pointee.count = Int(source.start)
        }
      }
      if !source.isReduced {
        let mustHappen = takeSteps(of: state, into: chunk) { _ in true }
        source.isStuck = !mustHappen && seeksStuck && model.pendingGoals(in: state) != 0
      }
      source.count = UInt32(truncatingIfNeeded: chunk.pointee.count) - source.start
      chunk.pointee.sources[chunk.pointee.sourceCount] = source
      chunk.pointee.sourceCount += 1
    }
    chunk.pointee.sortByRegion()
  }

  /// Takes the steps of a state that are wanted; whether one of them must happen.
  @inlinable
  func takeSteps(
    of state: Model.State, into chunk: UnsafeMutablePointer<Chunk>,
    where isWanted: (Transition) -> Bool
  ) -> Bool {
    var mustHappen = false
    let wordCount = table.wordCount
    let usesSymmetry = options.usesSymmetry
    model.visitSteps(from: state) { step, next in
      guard isWanted(step) else { return }
      if !step.isOptional { mustHappen = true }
      let candidate = chunk.pointee.count
      if candidate == chunk.pointee.capacity { chunk.pointee.grow() }
      let words = chunk.pointee.words + candidate &* wordCount
      if usesSymmetry {
        model.encode(model.representative(of: next), into: words)
      } else {
        model.encode(next, into: words)
      }
      chunk.pointee.hashes[candidate] = table.hash(words)
      chunk.pointee.steps[candidate] = step
      chunk.pointee.count = candidate &+ 1
    }
    return mustHappen
  }

  // MARK: Phase 2

  /// Looks for all candidates of a region, and adds those that are new.
  @inlinable
  func insert(_ region: Int, chunks used: Int) {
    var added = 0
    var touched: UInt64 = 0
    for number in 0..<used {
      let chunk = chunks[number]
      let addedBefore = added
      var position = chunk.regionStarts[region]
      let end = chunk.regionStarts[region + 1]
      while position < end {
        let groupEnd = min(position + Chunk.groupSize, end)
        touched ^= table.bringNear(chunk, position..<groupEnd)
        while position < groupEnd {
          if insert(Int(chunk.byRegion[position]), of: chunk, number) { added &+= 1 }
          position &+= 1
        }
      }
      chunk.newInRegion[region] = added - addedBefore
    }
    table.regionCounts[region] += added
    // Keeps the compiler from leaving out reads whose values are not needed.
    withExtendedLifetime(touched) {}
  }

  /// Looks for one candidate; whether it is new.
  @inlinable
  func insert(_ candidate: Int, of chunk: Chunk, _ number: Int) -> Bool {
    let hash = chunk.hashes[candidate]
    let words = chunk.words + candidate &* table.wordCount
    var position = table.position(hash)
    while true {
      let slot = table.slots[position]
      if slot == 0 { break }
      if (slot ^ hash) & StateTable.tagMask == 0 {
        let low = UInt32(truncatingIfNeeded: slot)
        if table.isEqual(self.words(low), words) {
          chunk.targets[candidate] = low
          return false
        }
      }
      position = table.position(after: position)
    }
    let code = Chunk.code(candidate, number)
    table.slots[position] = hash & StateTable.tagMask | UInt64(code)
    chunk.targets[candidate] = code
    chunk.hashes[candidate] = UInt64(position)
    return true
  }

  /// The words of the state or candidate that a slot names.
  @inlinable
  func words(_ low: UInt32) -> UnsafeMutablePointer<UInt64> {
    guard low >= StateTable.firstProvisional else { return table.row(Int(low) &- 1) }
    let place = Chunk.place(low)
    return chunks[place.chunk].words + place.candidate &* table.wordCount
  }
}

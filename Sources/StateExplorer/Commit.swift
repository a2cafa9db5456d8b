// SPDX-License-Identifier: MIT

// The second half of a round; its phases are listed in Round.swift.
extension StateSpace {
  // MARK: Phase 3

  /// Numbers and judges the new states of a chunk.
  @inlinable
  func commit(_ number: Int) {
    let chunk = chunks + number
    var index = chunk.pointee.firstNew
    let unknownRules = options.rules & ~foundRules
    let isBreadthFirst = options.order == .breadthFirst
    for position in 0..<chunk.pointee.sourceCount {
      let source = chunk.pointee.sources[position]
      let state = Int(source.state)
      var reachesLater = false
      for candidate in Int(source.start)..<Int(source.start + source.count) {
        let target = chunk.pointee.targets[candidate]
        if target == Chunk.code(candidate, number) {
          reachesLater = true
          add(candidate, of: chunk, as: index, origin: state, judgedBy: unknownRules)
          index &+= 1
        } else if isBreadthFirst && Int(target) &- 1 > state {
          // Found before but not expanded before; what a slot provisionally names is, too.
          reachesLater = true
        }
      }
      if source.isStuck { chunk.pointee.findings.append(Chunk.Finding(rules: 0, state: state)) }
      if source.isReduced && !reachesLater {
        chunk.pointee.again.append(source.state)
      } else {
        chunk.pointee.stepCount += Int(source.count)
        if source.isReduced { chunk.pointee.reducedCount += 1 }
      }
    }
  }

  /// Writes the row and the slot of a new state.
  @inlinable
  func add(
    _ candidate: Int, of chunk: UnsafeMutablePointer<Chunk>, as index: Int, origin: Int,
    judgedBy rules: UInt64
  ) {
    let words = chunk.pointee.words + candidate &* table.wordCount
    let row = table.row(index)
    for word in 0..<table.wordCount { row[word] = words[word] }
    table.setOrigin(of: index, from: origin, step: chunk.pointee.steps[candidate].packed)
    let state = model.decode(words)
    if keepsEdges {
      edges.add(state: index, isQuiet: seeksQuiet && model.pendingGoals(in: state) == 0)
    }
    let slot = table.slots + Int(truncatingIfNeeded: chunk.pointee.hashes[candidate])
    let name = UInt32(truncatingIfNeeded: index &+ 1)
    slot.pointee = slot.pointee & StateTable.tagMask | UInt64(name)
    chunk.pointee.targets[candidate] = name
    let violated = model.violations(of: state) & rules
    if violated != 0 {
      chunk.pointee.findings.append(Chunk.Finding(rules: violated, state: index))
    }
  }

  /// Takes over what the chunks have found, in their order.
  @usableFromInline
  mutating func collectFindings(_ used: Int) {
    for number in 0..<used {
      stepCount += chunks[number].stepCount
      reducedCount += chunks[number].reducedCount
      for finding in chunks[number].findings {
        if finding.rules == 0 {
          noteStuck(finding.state)
        } else {
          note(finding.rules, state: finding.state)
        }
      }
    }
  }

  // MARK: Phase 4

  /// Keeps the steps of a round, if hangs or cycles are to be looked for.
  @usableFromInline
  mutating func keepEdges(_ used: Int, isWorthwhile: Bool) {
    guard keepsEdges else { return }
    var total = edges.count
    for number in 0..<used {
      chunks[number].firstEdge = total
      total += chunks[number].stepCount
    }
    edges.reserve(states: table.count, edges: total)
    withUnsafePointer(to: self) { pointer in
      let space = Shared(pointer)
      pointer.pointee.workers.perform(used, isWorthwhile: isWorthwhile) { number in
        space.pointer.pointee.edges.keep(number, of: space.pointer.pointee.chunks)
      }
    }
    edges.count = total
  }
}

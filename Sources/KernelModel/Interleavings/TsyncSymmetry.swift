import StateExplorer

/// Siblings that do not call are interchangeable: exchanging two of them, in all they hold and all that refers to them,
/// turns runs into runs. The leader always calls, so it is never one of them.
extension TsyncModel {
  /// The state of the same orbit in which siblings are sorted by all that is known about them.
  ///
  /// Ties are threads that cannot be told apart at all, so the result is the same for the whole orbit, but for the
  /// numbers of credentials, which are left as they are. Threads that do not exist yet are zero and stay last.
  public func representative(of state: State) -> State {
    if walksInCreationOrder { return state }
    var order = InlineArray<6, Int> { $0 }
    var isSorted = true
    var position = callers + 1
    while position < slots {
      let thread = order[position]
      var place = position
      while place > callers && isBefore(thread, order[place - 1], state) {
        order[place] = order[place - 1]
        place -= 1
        isSorted = false
      }
      order[place] = thread
      position += 1
    }
    return isSorted ? state : permuted(state, order)
  }

  /// Whether `left` belongs before `right`.
  @inline(__always)
  func isBefore(_ left: Int, _ right: Int, _ state: State) -> Bool {
    let leftWord = state.threads[left].bits
    let rightWord = state.threads[right].bits
    if leftWord != rightWord { return leftWord > rightWord }
    return references(to: left, state) > references(to: right, state)
  }

  /// Everything outside of its own word that tells one sibling from another.
  @inline(__always)
  func references(to thread: Int, _ state: State) -> UInt32 {
    let shift = UInt8(truncatingIfNeeded: thread)
    var references: UInt32 = UInt32(state.shared.readers &>> shift & 1)
    if state.shared.writer == shift + 1 { references |= 2 }
    for index in 0..<callers {
      let call = state.calls[index]
      var bits = UInt32(call.known &>> shift & 1) | UInt32(call.unseen &>> shift & 1) << 1
      if call.target == shift { bits |= 4 }
      references = references << 3 | bits
    }
    return references
  }

  /// The state in which the thread at each place is the one that `order` names.
  func permuted(_ state: State, _ order: InlineArray<6, Int>) -> State {
    var result = state
    var readers = state.shared.readers & ((1 &<< UInt8(callers)) - 1)
    for place in callers..<slots {
      let thread = order[place]
      result.threads[place] = state.threads[thread]
      readers |= (state.shared.readers &>> UInt8(thread) & 1) &<< UInt8(place)
      if state.shared.writer == UInt8(thread + 1) { result.shared.writer = UInt8(place + 1) }
    }
    result.shared.readers = readers
    for index in 0..<callers where state.calls[index].bits != 0 {
      let call = state.calls[index]
      let fixed: UInt8 = (1 &<< UInt8(callers)) - 1
      var known = call.known & fixed
      var unseen = call.unseen & fixed
      for place in callers..<slots {
        let shift = UInt8(order[place])
        known |= (call.known &>> shift & 1) &<< UInt8(place)
        unseen |= (call.unseen &>> shift & 1) &<< UInt8(place)
        if call.target == shift { result.calls[index].target = UInt8(place) }
      }
      result.calls[index].known = known
      result.calls[index].unseen = unseen
    }
    return result
  }
}

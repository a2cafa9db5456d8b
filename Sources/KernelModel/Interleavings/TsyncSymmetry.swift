// SPDX-License-Identifier: MIT

import StateExplorer

/// Siblings that do not call are interchangeable: exchanging two of them, in all they hold and all
/// that refers to them, turns runs into runs. The leader always calls, so it is never one of them.
extension TsyncModel {
  /// The state of the same orbit in which siblings are sorted by all that is known about them.
  ///
  /// Ties are threads that cannot be told apart at all, so the result is the same for the whole
  /// orbit. Threads that do not exist yet are zero and stay last. Nothing is exchanged if the
  /// caller walks in the order of creation, or if two threads may be created that share credentials
  /// which others prepared for themselves: comparing one thread with one other would no longer be
  /// enough.
  public func representative(of state: State) -> State {
    if walksInCreationOrder || hasOwnCredentials && configuration.spawns > 1 { return state }
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
    let leftWord = comparable(left, state)
    let rightWord = comparable(right, state)
    if leftWord != rightWord { return leftWord > rightWord }
    return references(to: left, state) > references(to: right, state)
  }

  /// A thread's word, with credentials numbered as the thread sees them.
  @inline(__always)
  func comparable(_ thread: Int, _ state: State) -> UInt64 {
    var word = state.threads[thread]
    guard hasOwnCredentials && word.bits != 0 else { return word.bits }
    word.credentials = relative(word.credentials, to: thread)
    word.prepared = relative(word.prepared, to: thread)
    return word.bits
  }

  /// The thread that prepared credentials for itself, or `nil` for those of a call and those that
  /// all share.
  @inline(__always)
  func owner(of credentials: UInt8) -> Int? {
    switch credentials {
    case 1...6: Int(credentials) - 1
    case 10...15: Int(credentials) - 10
    default: nil
    }
  }

  /// A number of credentials that stays the same when siblings are exchanged.
  func relative(_ credentials: UInt8, to thread: Int) -> UInt8 {
    guard let owner = owner(of: credentials), owner >= callers else { return credentials }
    // The numbers of the last threads belong to siblings, of which there are two at least if any can be exchanged.
    let isSecond = credentials >= 10
    let first: UInt8 = (callers > fewCallers ? 5 : 4) + (owner == thread ? 0 : 1)
    return isSecond ? first + 9 : first
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
    if hasOwnCredentials {
      for other in 0..<slots where other != thread {
        if owner(of: state.threads[other].credentials) == thread { references |= 1 << 20 }
      }
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
    if hasOwnCredentials { renumber(&result, order) }
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

  /// Gives credentials that threads prepared for themselves the numbers of the places to which the
  /// threads went.
  func renumber(_ state: inout State, _ order: InlineArray<6, Int>) {
    var places = InlineArray<6, Int> { $0 }
    for place in callers..<slots { places[order[place]] = place }
    func renumbered(_ credentials: UInt8) -> UInt8 {
      guard let owner = owner(of: credentials) else { return credentials }
      return UInt8(places[owner] + (credentials >= 10 ? 10 : 1))
    }
    for thread in 0..<slots where state.threads[thread].bits != 0 {
      state.threads[thread].credentials = renumbered(state.threads[thread].credentials)
      state.threads[thread].prepared = renumbered(state.threads[thread].prepared)
    }
    for call in 0..<callers where state.calls[call].bits != 0 {
      state.calls[call].oldCredentials = renumbered(state.calls[call].oldCredentials)
    }
  }
}

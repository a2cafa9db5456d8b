// SPDX-License-Identifier: MIT

import Randomness

/// Processes made up by chance, the same for the same seed.
public struct MadeUpProcesses: Sequence, IteratorProtocol {
  /// The most events of one process: with more, an exploration takes minutes.
  private static let mostEvents = 3
  /// The most threads of one process, those that are created included.
  private static let mostThreads = 4

  private var numbers: SplitMix64

  /// Begins with a seed.
  public init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  /// The next number below a bound.
  private mutating func number(below bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }

  /// Makes up one more; there is no end.
  public mutating func next() -> ProcessDescription? {
    var process = ProcessDescription()
    process.threads = 2 + number(below: 2)
    if number(below: 5) == 0 { process.threads = number(below: 2) == 0 ? 1 : Self.mostThreads }
    process.callers = 1 + number(below: Swift.min(process.threads, 2))
    for _ in 0..<number(below: Self.mostEvents + 1) {
      switch number(below: 8) {
      case 0 where process.threads + process.spawns < Self.mostThreads: process.spawns += 1
      case 1: process.exits += 1
      case 2: process.signals += 1
      case 3: process.failedAllocations += 1
      case 4: process.reads += 1
      case 5: process.parks += 1
      case 6: process.mayBeKilled = true
      default: process.mayExecute = process.threads > process.callers
      }
    }
    for thread in 1..<Swift.max(process.threads, 2)
    where thread < process.threads && number(below: 3) == 0 {
      process.ownCredentials.insert(thread)
      if number(below: 2) == 0 { process.ownDomains.insert(thread) }
    }
    if number(below: 3) == 0 {
      process.hasNoNewPrivs = false
      process.siblingsHaveNoNewPrivs = number(below: 2) == 0
      process.passesNoNewPrivs = number(below: 2) == 0
    }
    return process
  }
}

// SPDX-License-Identifier: MIT

/// A process in which calls with TSYNC are timed.
public struct Measuring: Hashable, Sendable, Codable {
  /// What the credentials of the siblings are.
  public enum Credentials: String, CaseIterable, Hashable, Sendable, Codable {
    /// Those of the caller: the kernel has nothing to allocate for a sibling.
    case shared
    /// Each sibling's own, equal to the caller's in everything.
    case diverged
  }

  /// How many siblings the caller has.
  public var threads: Int
  /// What their credentials are.
  public var credentials: Credentials
  /// Whether each thread is kept to one CPU.
  public var isPinned: Bool
  /// How many calls are made, an even number: the first and the last sibling observe them in turns.
  public var calls: Int

  /// The numbers of threads that can be measured.
  public static let possibleThreads = 1...10_000
  /// The numbers of calls in one process, each of which adds one of 16 layers.
  public static let possibleCalls = 2...14

  /// Describes a process.
  public init(threads: Int, credentials: Credentials, isPinned: Bool, calls: Int) {
    self.threads = threads
    self.credentials = credentials
    self.isPinned = isPinned
    self.calls = calls
  }
}

/// What a call with TSYNC took.
public struct MeasuredCall: Hashable, Sendable, Codable {
  /// How long the call took, in nanoseconds.
  public var nanoseconds: UInt64
  /// How long the sibling that observed it did not run at a stretch, in nanoseconds.
  public var standstill: UInt64
  /// Whether the sibling that was created last observed it, and not the first one.
  public var byLast: Bool

  /// Notes a call.
  public init(nanoseconds: UInt64, standstill: UInt64, byLast: Bool) {
    self.nanoseconds = nanoseconds
    self.standstill = standstill
    self.byLast = byLast
  }
}

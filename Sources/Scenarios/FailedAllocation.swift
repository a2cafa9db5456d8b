// SPDX-License-Identifier: MIT

/// The allocation that a step makes fail, see ``FailureWay``.
public struct FailedAllocation: Hashable, Sendable {
  /// Which allocation fails.
  public enum Site: Hashable, Sendable {
    /// The one with this number, from 1.
    case nth(Int)
    /// Each in turn: the action is tried again until it gets through without a failure. The result is the
    /// number of attempts that failed with `ENOMEM` and changed nothing, or what an attempt did instead.
    case every
  }

  /// The thread whose allocation fails; `nil` for the acting one.
  public var thread: String?
  /// Which one.
  public var site: Site

  /// Describes a failure.
  public init(in thread: String? = nil, _ site: Site) {
    self.thread = thread
    self.site = site
  }
}

/// How a step lies in time beside the step before it.
public enum Timing: String, CaseIterable, Hashable, Sendable {
  /// It begins when all steps before it have ended or blocked.
  case after
  /// It begins at the same time as the step before it.
  case together
  /// It begins at the same time, and is repeated until those of its group that are not repeated have ended.
  /// The result is that of the first failure, or `ok`.
  case meanwhile
}

extension String {
  /// The name that stands for Lockstep itself where a step names its thread: a process without a domain that
  /// is no part of the scenario.
  public static let outside = "outside"
}

// SPDX-License-Identifier: MIT

/// What the kernel's own tracepoints said of one run of a program.
public struct Recording: Hashable, Sendable, Codable {
  /// Something that happened in a thread of the program.
  public struct Event: Hashable, Sendable, Codable {
    /// What can happen.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// A step of the scenario begins, or was ordered.
      case stepBegins = "step_begins"
      /// A step has come to the result that ``what`` is.
      case stepEnds = "step_ends"
      /// The system call ``what`` begins.
      case callBegins = "call_begins"
      /// A system call returns ``what``, or is `interrupted`: then it begins anew, or ends with `EINTR`.
      case callEnds = "call_ends"
      /// The kernel's function ``what`` is called, for the thread ``target`` if it tells.
      case function
      /// The function returns.
      case functionReturns = "function_returns"
      /// The thread sleeps, in the state ``what``: `S`, or `D` where no signal wakes it.
      case sleeps
      /// A thread that has slept runs again.
      case runs
      /// The thread wakes ``target``.
      case wakes
      /// The thread sends the signal ``what`` to ``target``.
      case sends
      /// The thread takes the signal ``what``.
      case takes
      /// The thread creates ``target``.
      case creates
      /// The thread executes a program.
      case executes
      /// The thread exits.
      case exits
      /// Landlock's tracepoint ``what``, without the `landlock_` before its name.
      case landlock
    }

    /// When, in nanoseconds since the first event; tracepoints tell whole microseconds.
    public var time: UInt64
    /// The name of the thread, or `outside`.
    public var thread: String
    /// What happened.
    public var kind: Kind
    /// The rest of that; empty for kinds that say everything.
    public var what: String
    /// The name of the thread that it was done to; `nil` if there is none, or it is not told.
    public var target: String?
    /// The number of the step, from 1, of those kinds that are about one.
    public var step: Int?

    /// Notes an event.
    public init(
      time: UInt64, thread: String, kind: Kind, what: String = "", target: String? = nil,
      step: Int? = nil
    ) {
      self.time = time
      self.thread = thread
      self.kind = kind
      self.what = what
      self.target = target
      self.step = step
    }
  }

  /// The most events of one run; a picture of a tenth of them is hard to read.
  public static let mostEvents = 1000

  /// What happened, in this order.
  public var events: [Event]
  /// What the kernel could not tell, by the names of its events and functions, or in words.
  public var missing: [String]
  /// How many events, or lines of the kernel's, there were beyond the most that there may be.
  public var leftOut: Int

  /// Collects events.
  public init(events: [Event], missing: [String] = [], leftOut: Int = 0) {
    self.events = events
    self.missing = missing
    self.leftOut = leftOut
  }
}

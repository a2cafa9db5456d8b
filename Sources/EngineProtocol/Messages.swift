// SPDX-License-Identifier: MIT

public import Scenarios

/// The version of the protocol; both sides must speak the same one.
public let protocolVersion = 6

/// The longest line of the protocol in bytes, without the newline.
///
/// A serial port of a guest holds this much before it must be read, so a longer line could be cut.
public let longestLine = 48 * 1024

/// A message to an engine.
public enum Request: Hashable, Sendable {
  /// Run a program. The engine answers with exactly one `outcome`, `unsupported` or `failed` of the same id.
  /// A step that takes longer than `stepDeadline` milliseconds has hung.
  /// Instructions that begin together do so with delays that `variation` chooses, the same ones for the same
  /// number; 0 is no delay.
  case run(id: Int, program: Program, stepDeadline: Int, variation: Int)
  /// Run the program of the last `run` request once more, which must have had the id `first`; the rest is as there.
  /// A User-Mode Linux kernel reads a byte of its channel with each system call, so a program is dear to send.
  case runAgain(id: Int, first: Int, stepDeadline: Int, variation: Int)
  /// Run the program with this number in ``ProgramFile``, counted from 0; the rest is as in `run`.
  case runKept(id: Int, number: Int, stepDeadline: Int, variation: Int)
  /// Say with `times` how much time programs and answers have taken, and measure it from now on.
  case times
  /// Time calls with TSYNC. The engine answers with `measured`, `unsupported` or `failed` of the same id, within `deadline`
  /// milliseconds.
  case measure(id: Int, what: Measuring, deadline: Int)
  /// Run a program as with `run`, and record what the kernel does meanwhile. Where the program runs, the engine answers with
  /// `recorded` once or more before the `outcome`.
  case record(id: Int, program: Program, stepDeadline: Int, variation: Int)
  /// End: a process exits, a guest powers off.
  case quit
}

/// A message from an engine.
public enum Response: Hashable, Sendable {
  /// The first message: what the engine is. `landlockError` is the errno with which the kernel, or what stands between,
  /// refused to say whether it has Landlock; then the profile's ABI version is 0.
  case hello(version: Int, engine: String, profile: Profile, landlockError: Int32? = nil)
  /// The program ran; a hang is part of the outcome, and `threadStates` tells what each thread did then.
  /// `injectedFailures` are the allocations that were made to fail. `leftBehind` says what of the program
  /// could not be ended; then the kernel should serve no other program. `failingAllocations` is there from the first
  /// program on that needed them.
  case outcome(
    id: Int, outcome: Outcome, threadStates: [ThreadState], injectedFailures: [InjectedFailure],
    leftBehind: String? = nil, failingAllocations: FailingAllocations? = nil)
  /// What was timed.
  case measured(id: Int, calls: [MeasuredCall])
  /// A part of what was recorded: lines of the kernel's `trace_pipe` in their order, with marks of the engine's between
  /// them. `missing` names what the kernel cannot tell, and `leftOut` counts the lines beyond the most that there may be;
  /// both are in the last part.
  ///
  /// A mark is `lockstep: thread NUMBER is NAME`, `lockstep: step NUMBER begins NAME` or `lockstep: step NUMBER ends NAME
  /// RESULT`, with steps from 1.
  case recorded(id: Int, lines: [String], missing: [String], leftOut: Int)
  /// The engine cannot run the program; the reason completes `needs ...`. `failingAllocations` is as in an outcome: what
  /// was loaded and did not pass its self-test is in the kernel all the same.
  case unsupported(id: Int, reason: String, failingAllocations: FailingAllocations? = nil)
  /// The engine itself failed. `isOvertaken` says that it lacked time, as on a busy machine, so that the same request may
  /// end otherwise.
  case failed(id: Int, reason: String, isOvertaken: Bool? = nil)
  /// How many nanoseconds programs took, and how many their answers, since the first `times` request.
  case times(run: Int, answer: Int)
}

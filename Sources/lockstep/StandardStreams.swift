// SPDX-License-Identifier: MIT

import Foundation
import KernelHost
import Scenarios
import Synchronization

/// The standard streams as a whole.
enum StandardStreams {
  /// How many files every command must be able to open.
  ///
  /// Dispatch, the reading of specs and of a cache have 6 open at the same time (measured). What starts an engine asks
  /// for more by itself.
  private static let neededFiles = 12

  /// Sees to it that nothing which is opened later is taken for a standard stream, and that a write that cannot be
  /// done is an error and not the end of the program; ends the program with a sentence if too few files can be opened,
  /// or no threads created. To be called before anything else.
  ///
  /// A standard stream that is closed stays so for this program: what stands in its place can do nothing. If even
  /// that cannot be had, there is nobody to tell, and the program ends.
  static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one. Writing to a file that is open for reading fails, as it should.
      let access = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
      if open("/dev/null", access) != descriptor { exit(ExitStatus.couldNotRun.reported) }
    }
    signal(SIGPIPE, SIG_IGN)
    // A file that has reached the largest size that this process may write (`ulimit -f`).
    signal(SIGXFSZ, SIG_IGN)
    if let shortage = OpenFiles.shortage(of: neededFiles) {
      StandardError.write("error: \(shortage)")
      exit(ExitStatus.couldNotRun.reported)
    }
    if let obstacle = obstacleToThreads() {
      StandardError.write("error: \(obstacle)")
      exit(ExitStatus.couldNotRun.reported)
    }
  }

  /// Why this process can have no second thread, and what to do; `nil` if it can. What runs tasks would wait for one
  /// without an end, and no signal would reach it.
  private static func obstacleToThreads() -> String? {
    var thread = pthread_t()
    switch pthread_create(&thread, nil, { _ in nil }, nil) {
    case 0:
      pthread_join(thread, nil)
      return nil
    case EPERM:
      return
        "this process can create no threads (EPERM), most likely by a seccomp filter that is older than "
        + "clone3(2), such as Docker's before 20.10.10; bring it up to date, or run outside of it"
    case EAGAIN:
      return
        "this process can create no threads (EAGAIN): a limit of processes is reached; raise it "
        + "(ulimit -u, or pids.max of the control group)"
    case let error:
      return "this process can create no threads: \(String(cString: strerror(error)))"
    }
  }

  /// The status to end with, once everything is written.
  ///
  /// A result that could not be written is no success; another status says more and stays.
  static func finish(with status: ExitStatus) -> ExitStatus {
    StandardOutput.close()
    guard let failure = StandardOutput.failure else { return status }
    StandardError.write("error: the result cannot be written to standard output: \(failure)")
    return status == .conforms ? .couldNotRun : status
  }
}

/// Standard output, for results. Nothing else in this program writes there.
enum StandardOutput {
  private struct State {
    var failure: String?
    var readerIsGone = false
    var isClosed = false
  }

  private static let state = Mutex(State())

  /// Why something could not be written, in the words of the system; `nil` if everything was.
  ///
  /// A reader that goes away, such as head(1), wants no more: that is no failure.
  static var failure: String? { state.withLock(\.failure) }

  /// Writes one line.
  static func write(line: String = "") { write(text: line.printable + "\n") }

  /// Writes a text whose lines are made of printable texts, and of colours if they were asked for.
  static func write(text: String) {
    state.withLock { state in
      guard state.failure == nil, !state.readerIsGone, !state.isClosed else { return }
      do throws(WriteError) {
        try OpenFile(descriptor: STDOUT_FILENO).write(Array(text.utf8))
      } catch {
        switch error {
        case .readerIsGone: state.readerIsGone = true
        case .system(EBADF): state.failure = "it is closed"
        default: state.failure = error.description
        }
      }
    }
  }

  /// Closes it: some file systems say only then that there is no room.
  fileprivate static func close() {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.isClosed = true
      if Foundation.close(STDOUT_FILENO) != 0, state.failure == nil, !state.readerIsGone {
        state.failure = WriteError.system(errno).description
      }
    }
  }
}

/// Standard error, for everything that is not a result. Nothing else in this program writes there.
///
/// Nobody can be told that it cannot be written, so that changes nothing.
enum StandardError {
  /// Writes a sentence, on one line whatever is in it.
  static func write(_ sentence: String) { write(lines: [sentence]) }

  /// Writes lines.
  static func write(lines: some Sequence<String>) {
    write(bytesOf: lines.map { $0.printable + "\n" }.joined())
  }

  /// Writes a text of several lines.
  static func write(text: String) { write(bytesOf: text.printableLines + "\n") }

  /// Draws on the last line of a terminal.
  static func draw(_ text: String) {
    // Back to the first column, and clear the line (ECMA-48).
    write(bytesOf: "\r\u{1b}[K\(text.printable)")
  }

  private static func write(bytesOf text: String) {
    try? OpenFile(descriptor: STDERR_FILENO).write(Array(text.utf8))
  }
}

// SPDX-License-Identifier: MIT

import Foundation

/// A program that was run to its end, with the time that it took.
struct MeasuredProcess {
  /// The status of `wait4(2)`, decoded: that of exit(3), or 128 and the number of a signal.
  var status: Int32
  /// The time on the clock, in seconds.
  var seconds: Double
  /// The time of all processors that it and all its descendants took, in seconds, as far as each was waited for.
  var processorSeconds: Double
  /// The most memory that one of them had, in MiB.
  var peakMemory: Int

  /// Why a program could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program.
  ///
  /// Foundation's processes do not tell what their descendants took.
  ///
  /// - Parameters:
  ///   - output: the file for what it prints on both streams.
  init(_ path: String, _ arguments: [String], output: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let error = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard error == 0 else {
      throw Failure(description: "\(path) cannot be started: \(String(cString: strerror(error)))")
    }
    var raw: Int32 = 0
    var usage = rusage()
    while wait4(process, &raw, 0, &usage) < 0 {
      guard errno == EINTR else {
        throw Failure(
          description: "\(path) cannot be waited for: \(String(cString: strerror(errno)))")
      }
    }
    seconds = (ContinuousClock.now - start) / .seconds(1)
    status = raw & 0x7f == 0 ? raw >> 8 & 0xff : 128 + raw & 0x7f
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    // In KiB (getrusage(2)).
    peakMemory = usage.ru_maxrss / 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

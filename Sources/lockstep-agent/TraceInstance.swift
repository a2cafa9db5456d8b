// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// A buffer for the events of the kernel's tracepoints that is this value's own (`instances/` of tracefs).
final class TraceInstance {
  /// Where tracefs may be mounted.
  private static let mounts = ["/sys/kernel/tracing", "/sys/kernel/debug/tracing"]

  /// How the names of the buffers begin; the number of the process follows, then what tells several of one process apart.
  private static let namePrefix = "lockstep-"

  /// The bytes of one read.
  private static let chunk = 16 * 1024

  /// Where tracefs is mounted.
  let mount: String
  private let folder: String
  private var pipe: Int32 = -1
  /// What was read and is not yet a whole line.
  private var pending: [UInt8] = []

  /// Where tracefs is mounted, if it has what is needed there.
  static func mount(_ hasWhatIsNeeded: (String) -> Bool) -> String? {
    mounts.first(where: hasWhatIsNeeded)
  }

  /// Makes a buffer in which nothing is enabled.
  ///
  /// - Parameters:
  ///   - mount: where tracefs is mounted.
  ///   - clock: the clock of the events' times.
  ///   - size: the memory for each CPU, in KiB.
  ///   - suffix: the end of its name.
  /// - Throws: `RunFailure` if tracefs does not let it.
  init(on mount: String, clock: String, size: Int, suffix: String = "") throws(RunFailure) {
    self.mount = mount
    Self.sweep("\(mount)/instances")
    folder = "\(mount)/instances/\(Self.namePrefix)\(getpid())\(suffix)"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure("make", folder) }
    do throws(RunFailure) {
      try set("trace_clock", clock)
      try set("buffer_size_kb", String(size))
      pipe = open("\(folder)/trace_pipe", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard pipe >= 0 else { throw failure("open", "\(folder)/trace_pipe") }
    } catch {
      end()
      throw error
    }
  }

  /// Removes the buffers that dead engines have left. The kernel keeps those that somebody reads.
  private static func sweep(_ instances: String) {
    for name in Directory.names(in: instances) {
      guard name.hasPrefix(namePrefix),
        let process = pid_t(name.dropFirst(namePrefix.count).prefix { $0 != "-" }),
        lki_kill(process, 0) == -ESRCH
      else { continue }
      rmdir("\(instances)/\(name)")
    }
  }

  /// Gives the buffer back, and with it the events.
  func end() {
    if pipe >= 0 { close(pipe) }
    pipe = -1
    if rmdir(folder) < 0 { Agent.say("cannot remove \(folder): \(errorText())") }
  }

  /// Writes one of the buffer's files.
  ///
  /// - Throws: `RunFailure` if the kernel does not take it.
  func set(_ name: String, _ value: String) throws(RunFailure) {
    guard trySet(name, value) else { throw failure("write", "\(folder)/\(name)") }
  }

  /// Writes one of the buffer's files; false, with `errno` set, if the kernel does not take it.
  func trySet(_ name: String, _ value: String) -> Bool {
    TextFile.write(value, to: "\(folder)/\(name)")
  }

  /// Opens one of the buffer's files for writing; negative if that fails.
  func descriptor(of name: String) -> Int32 { open("\(folder)/\(name)", O_WRONLY | O_CLOEXEC) }

  /// The lines that have come since the last time.
  ///
  /// - Parameter most: how many bytes are enough.
  /// - Throws: `RunFailure` if they cannot be read.
  func lines(most: Int = .max) throws(RunFailure) -> [String] {
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    while pending.count < most {
      let count = read(pipe, &bytes, bytes.count)
      if count > 0 {
        pending += bytes[..<count]
      } else if count == 0 || errno == EAGAIN {
        break
      } else if errno != EINTR {
        throw failure("read", "\(folder)/trace_pipe")
      }
    }
    var lines: [String] = []
    var start = pending.startIndex
    while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: pending[start..<end], as: UTF8.self))
      start = end + 1
    }
    pending.removeSubrange(..<start)
    return lines
  }

  private func failure(_ what: String, _ path: String) -> RunFailure {
    .harness("cannot \(what) \(path): \(errorText())")
  }
}

// SPDX-License-Identifier: MIT

import Glibc

/// How many files this process can have open, which the libraries below it take for granted: some end the program
/// when there are no more.
public enum OpenFiles {
  /// The least limit of a process that starts an engine, which has the same limit.
  ///
  /// The agent keeps what its processes inherit at numbers from 128 on, and a scenario may have some dozens open. The
  /// whole library runs on the host with this one.
  static let leastLimitOfEngine = 256

  /// How many files must be free to start an engine: 14 are open at the same time while one starts (measured), and
  /// several may start at the same time.
  static let neededByBoot = 64

  /// How many files must be free to run a program and read what it prints.
  static let neededByCommand = 24

  /// What is missing if so many files are to be opened from here on, and how to get it; `nil` if nothing is.
  public static func shortage(of needed: Int) -> String? {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < needed {
      // Every process has a standard input, if only a closed one: see `StandardStreams.prepare()`.
      let descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
      guard descriptor >= 0 else {
        return "\(needed) more files must be open at the same time, and this process can open "
          + "\(opened.count) (its limit is \(limit)); raise it: ulimit -n 1024"
      }
      opened.append(descriptor)
    }
    return nil
  }

  /// What is missing for an engine; `nil` if nothing is.
  static func shortageForEngine() -> String? {
    guard limit >= leastLimitOfEngine else {
      return "an engine needs a limit of \(leastLimitOfEngine) open files or more, and that of "
        + "this process is \(limit); raise it: ulimit -n 1024"
    }
    return shortage(of: neededByBoot)
  }

  /// The limit (RLIMIT_NOFILE in getrlimit(2)).
  private static var limit: UInt {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? limit.rlim_cur : 0
  }
}

// SPDX-License-Identifier: MIT

@_exported public import CGlibc

// Embedded Swift has no module of the C library, so this one takes its name: the sources of the agent are the same for both.

/// The last error of the C library.
public var errno: Int32 {
  get { cglibc_errno().pointee }
  set { cglibc_errno().pointee = newValue }
}

/// `open(2)`.
public func open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  cglibc_open(path, flags, mode)
}

/// `openat(2)`.
public func openat(
  _ folder: Int32, _ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t = 0
) -> Int32 {
  cglibc_openat(folder, path, flags, mode)
}

/// `fcntl(2)` with a number.
public func fcntl(_ descriptor: Int32, _ command: Int32, _ value: Int32 = 0) -> Int32 {
  cglibc_fcntl(descriptor, command, value)
}

/// What a signal may come to.
public enum SignalHandling: Sendable { case ignored }

/// A signal is ignored.
public let SIG_IGN = SignalHandling.ignored

/// Has a signal ignored: nothing else is asked for here.
public func signal(_ number: Int32, _ handling: SignalHandling) {
  switch handling {
  case .ignored: cglibc_ignore(number)
  }
}

/// What `mmap(2)` returns where it fails.
public var MAP_FAILED: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: -1) }

/// The command line of this process.
public enum CommandLine {
  /// The name of the program and its arguments.
  public static var arguments: [String] {
    (0..<cglibc_argument_count()).map { String(cString: cglibc_argument($0)) }
  }
}

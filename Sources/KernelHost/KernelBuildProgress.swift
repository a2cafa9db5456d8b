// SPDX-License-Identifier: MIT

/// How far the build of a kernel has come.
public enum KernelBuildProgress: Hashable, Sendable, CustomStringConvertible {
  /// Another Lockstep builds the same kernel; its end is waited for.
  case waiting
  /// The source is fetched.
  case fetching(DownloadProgress)
  /// The source is unpacked.
  case unpacking
  /// The configuration is made.
  case configuring
  /// So many files have been compiled.
  case compiling(files: Int)
  /// The kernel is put together.
  case linking

  /// What is being done, without a full stop.
  public var description: String {
    switch self {
    case .waiting: "waiting for another Lockstep that builds the same kernel"
    case .fetching(let download):
      "fetching \(download.package): \(download.receivedBytes / 1_000_000) of "
        + "\(download.totalBytes / 1_000_000) MB"
    case .unpacking: "unpacking the source"
    case .configuring: "configuring"
    case .compiling(let files): "compiling: \(files) files so far"
    case .linking: "linking"
    }
  }
}

/// Why a kernel was not built.
public struct KernelBuildError: Error, Hashable, CustomStringConvertible {
  /// A sentence without a full stop, naming the remedy where there is one.
  public var description: String
  /// The last lines of the build, if it had begun.
  public var lines: [String] = []
}

/// Reads the progress of a kernel's build from what make prints.
struct BuildOutput: Sendable {
  /// How many files have been compiled so far.
  private(set) var files = 0
  /// The lines that say what went wrong.
  private(set) var complaints: [String] = []

  /// The most complaints that are kept.
  private static let mostComplaints = 20

  /// The words with which kbuild announces a file that it compiles or assembles.
  private static let compilations: Set<Substring> = ["CC", "AS", "HOSTCC", "HOSTCXX"]

  /// Begins with nothing.
  init() {}

  /// Reads a line, and gives what it says of the progress, if it does.
  mutating func read(_ line: String) -> KernelBuildProgress? {
    if Self.isComplaint(line) {
      if complaints.count < Self.mostComplaints { complaints.append(line) }
      return nil
    }
    guard line.hasPrefix("  "), let word = line.split(separator: " ").first else { return nil }
    if Self.compilations.contains(word) {
      files += 1
      return .compiling(files: files)
    }
    return word == "LINK" || word == "LD" && line.hasSuffix(" vmlinux") ? .linking : nil
  }

  /// Whether a line of make or of a compiler says that something failed.
  private static func isComplaint(_ line: String) -> Bool {
    line.contains(": error: ") || line.contains(": fatal error: ") || line.contains("*** ")
      || line.hasPrefix("ERROR: ") || line.contains("undefined reference")
  }
}

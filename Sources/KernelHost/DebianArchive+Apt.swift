// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios

extension DebianArchive {
  /// Makes the private configuration, if this machine can use it.
  func prepare() async throws(DebianArchiveError) {
    try checkSpace()
    try await configuration.write()
  }

  /// Finds out whether there is room for what apt writes.
  ///
  /// - Throws: ``DebianArchiveError/noSpace(reason:)``.
  func checkSpace() throws(DebianArchiveError) {
    let folders = [DiskSpace.temporaryFolder, configuration.folder, cache.path]
    if let shortage = DiskSpace.shortage(in: folders) { throw .noSpace(reason: shortage) }
  }

  /// Asks the archive, and keeps the answer.
  func refreshIndex() async throws(DebianArchiveError) -> DebianIndex {
    try await prepare()
    let lock = try await FileLock.take("\(configuration.folder)/lock", within: Self.refreshDeadline)
    defer { lock.release() }
    log("asking \(configuration.mirror) for its kernels")
    let update = try await apt("apt-get", ["-q", "update"], deadline: Self.refreshDeadline)
    let report = AptReport(update)
    let gaps = report.gaps(among: Self.suites)
    // apt takes for distrust what it could not write.
    if !gaps.isEmpty { try checkSpace() }
    guard gaps.count < Self.suites.count else {
      throw report.isRefusal
        ? .refused(reason: report.reason) : .unreachable(reason: report.reason)
    }
    mention(gaps)
    let names = try await apt("apt-cache", ["pkgnames", "linux-"], deadline: Self.localDeadline)
    let architecture = configuration.architecture
    let packages = names.output.split(whereSeparator: \.isNewline).map(String.init)
      .filter {
        DebianKernels.flavour(ofPackage: $0, architecture) != nil
          || DebianSource.isSourcePackage($0)
      }.sorted()
    var kernels: [DebianKernel] = []
    var sources: [DebianSource] = []
    if !packages.isEmpty {
      let shown = try await apt("apt-cache", ["show"] + packages, deadline: Self.localDeadline)
      kernels = DebianKernels.parse(shown.output, architecture)
      sources = DebianSource.parse(shown.output)
    }
    let index = DebianIndex(
      refreshed: Date(), mirror: configuration.mirror, suites: Self.suites, kernels: kernels,
      sources: sources, gaps: gaps)
    do {
      try index.write(in: configuration.folder)
    } catch {
      throw .unusable(reason: "\(cache.path) cannot be written: \(reason(of: error))")
    }
    return index
  }

  /// Runs a command with the private configuration.
  func apt(
    _ name: String, _ arguments: [String], in folder: String? = nil, deadline: Duration
  ) async throws(DebianArchiveError) -> Command.Result {
    var command = [name] + arguments
    let guardPath = EngineOptions.agentBesideThisProgram
    // It may load for minutes, and is not to go on without whoever wanted it. That it is there is known: see `prepare`.
    if name == "apt-get", access(guardPath, X_OK) == 0 {
      command = [guardPath, "guard", "--parent", String(getpid()), "--"] + command
    }
    var run = Command(
      name: command[0], arguments: Array(command.dropFirst()),
      environment: configuration.environment, workingDirectory: folder, deadline: deadline)
    run.isGuard = command[0] == guardPath
    do {
      return try await run.run()
    } catch {
      switch error {
      case .missing:
        throw .unusable(
          reason: "\(name) is not installed, and Debian's kernels come through it; "
            + "on another distribution give the path of a kernel of your own")
      case .interrupted: throw .fetchFailed(reason: "\(name) was interrupted")
      case .deadlineMissed where name == "apt-get":
        // It also waits for room, and says nothing of that.
        try checkSpace()
        throw .unreachable(reason: "\(name) did not end within \(deadline.components.seconds) s")
      default: throw .fetchFailed(reason: error.description)
      }
    }
  }
}

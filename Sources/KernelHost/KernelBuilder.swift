// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Synchronization
import TemporaryFolders

/// What a User-Mode Linux kernel is built from.
public enum KernelSource: Hashable, Sendable {
  /// A source package of Debian's.
  case debian(DebianSelection)
  /// A tree of the user's own.
  case tree(SourceTree)
}

/// Builds User-Mode Linux kernels and keeps them.
///
/// A kernel of Debian's is kept under the version of its package, its options and the digest of its
/// configuration, and is never built twice. Of a tree nothing is assumed: make decides each time what is out
/// of date, in a folder for objects that stays in the cache under the tree's path and the configuration.
public struct KernelBuilder: Sendable {
  /// How long a build may take by default: ten times what it takes on two CPUs.
  public static let defaultDeadline: Duration = .seconds(3600)

  private let cache: KernelCache
  private let archive: DebianArchive
  /// How long a build may take, the fetching of its source and the wait for another build included.
  public var deadline = Self.defaultDeadline
  /// How many programs the build runs at the same time; by default one for each CPU.
  public var jobs = max(1, ProcessInfo.processInfo.activeProcessorCount)
  /// The agent, which ends a build whose Lockstep is gone; without one nothing does.
  public var guardPath: String?
  /// The folders in which tools are looked for, as `PATH` has them.
  var path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  private let progress: @Sendable (KernelBuildProgress) -> Void

  /// Prepares a builder; nothing is read or built yet.
  ///
  /// - Parameters:
  ///   - cache: where kernels and objects are kept.
  ///   - archive: where Debian's sources come from.
  ///   - guardPath: the path of the agent.
  ///   - progress: receives how far the build has come, from any thread.
  public init(
    cache: KernelCache, archive: DebianArchive,
    guardPath: String? = EngineOptions.agentBesideThisProgram,
    progress: @escaping @Sendable (KernelBuildProgress) -> Void = { _ in }
  ) {
    self.cache = cache
    self.archive = archive
    self.guardPath = guardPath
    self.progress = progress
  }

  /// Builds a kernel unless it is kept, and keeps it.
  ///
  /// - Throws: ``KernelBuildError``.
  public func build(_ source: KernelSource, options: Set<UserModeOption> = [])
    async throws(KernelBuildError) -> KeptUserModeKernel
  {
    let end = ContinuousClock.now + deadline
    let configuration = UserModeConfiguration(options: options)
    let job: Job
    switch source {
    case .debian(let selection):
      let found: DebianSource
      do {
        found = try await archive.findSource(selection)
      } catch {
        throw KernelBuildError(description: error.description)
      }
      job = Job(debian: found, configuration: configuration, cache: cache, end: end)
      if let kept = cache.keptUserModeKernel(job.key) { return kept }
    case .tree(let tree):
      guard !tree.isBuiltInside else {
        throw KernelBuildError(
          description: "\(tree.path) holds the files of a build inside the tree, and then no other "
            + "can be made outside of it; clean it: make -C \(tree.path) ARCH=um mrproper "
            + "(or build it there, and give the tree to --kernel)")
      }
      job = Job(tree: tree, configuration: configuration, cache: cache, end: end)
    }
    try check(job)
    return try await locked(job)
  }

  /// Keeps the harness of the kernel's own tests beside a kernel of Debian's source, and fetches that source for it where
  /// the kernel was kept without.
  ///
  /// - Throws: ``KernelBuildError``; the kernel is none the worse for it.
  public func keepTestFiles(of kept: KeptUserModeKernel) async throws(KernelBuildError) {
    guard kept.testTree == nil, !kept.origin.isTree else { return }
    do {
      let source = try await archive.findSource(.exact(release: kept.origin.release))
      let folder = try TemporaryFolder(in: try cache.folder("fetching"))
      defer { folder.remove() }
      let tree = "\(folder.path)/source"
      try await archive.unpack(
        source, to: tree, only: TestFiles.parts, progress: progress)
      try kept.keepTestFiles(of: tree)
    } catch {
      throw KernelBuildError(description: reason(of: error))
    }
  }

  /// What is wrong with this machine, before anything is fetched.
  private func check(_ job: Job) throws(KernelBuildError) {
    let missing = BuildTools.missing(fromDebian: job.package != nil, path: path)
    guard missing.isEmpty else {
      throw KernelBuildError(description: BuildTools.complaint(about: missing))
    }
    for folder in [job.source, job.folder]
    where folder.contains(where: { $0.isWhitespace || $0 == ":" }) {
      throw KernelBuildError(
        description:
          "a kernel cannot be built in '\(folder)': kbuild takes no path with a space or "
          + "a colon; set XDG_CACHE_HOME to another folder, or move the tree")
    }
  }

  /// Builds while no other Lockstep builds the same.
  private func locked(_ job: Job) async throws(KernelBuildError) -> KeptUserModeKernel {
    let lock: FileLock
    do {
      let path = "\(try cache.folder("build"))/\(job.key).lock"
      if let free = try? await FileLock.take(path, within: .zero) {
        lock = free
      } else {
        progress(.waiting)
        lock = try await FileLock.take(path, within: job.remaining)
      }
    } catch let error as DebianArchiveError {
      throw KernelBuildError(description: error.description)
    } catch {
      throw KernelBuildError(
        description: "\(cache.path) cannot be written: \(reason(of: error))")
    }
    defer { lock.release() }
    // The other one may have built it meanwhile.
    if job.package != nil, let kept = cache.keptUserModeKernel(job.key) { return kept }
    let kept = try await make(job)
    cache.removeOutdated(than: kept)
    return kept
  }

  /// Fetches the source, configures, compiles and keeps.
  private func make(_ job: Job) async throws(KernelBuildError) -> KeptUserModeKernel {
    let start = ContinuousClock.now
    let files = FileManager.default
    if let package = job.package, !files.fileExists(atPath: "\(job.source)/Makefile") {
      do {
        _ = try cache.folder("build/\(job.key)")
        try await archive.unpack(package, to: job.source, progress: progress)
      } catch _ where Task.isCancelled {
        throw Self.interrupted(job)
      } catch let error as DebianArchiveError {
        throw KernelBuildError(description: error.description)
      } catch {
        throw KernelBuildError(
          description: "\(cache.path) cannot be written: \(reason(of: error))")
      }
    }
    let lacking = try await configure(job)
    try await compile(job)
    let linux = "\(job.objects)/linux"
    guard KernelFile.recognise(linux) == .userMode else {
      throw KernelBuildError(
        description: "\(job.title) was built, and \(linux) is no User-Mode Linux kernel")
    }
    let compiler = try? await Command(
      name: "gcc", arguments: ["--version"], deadline: DebianArchive.localDeadline
    ).run().output.split(whereSeparator: \.isNewline).first.map(String.init)
    let origin = UserModeOrigin(
      release: job.release, source: job.title, isTree: job.package == nil,
      options: job.configuration.options.sorted(), configuration: job.configuration.digest,
      lacking: lacking, compiler: compiler ?? "unknown", built: Date(),
      seconds: Int((ContinuousClock.now - start).components.seconds))
    do {
      let kept = try cache.keep(
        linux: linux, config: "\(job.objects)/.config", origin: origin, key: job.key)
      // A tree of the user's own has them; one of Debian's is about to go, and can be had again.
      if job.package != nil { try? kept.keepTestFiles(of: job.source) }
      job.finish()
      return kept
    } catch {
      throw KernelBuildError(
        description: "\(cache.path) cannot be written: \(reason(of: error))")
    }
  }

  /// Writes the configuration; gives the symbols that this source lacks.
  private func configure(_ job: Job) async throws(KernelBuildError) -> [String] {
    progress(.configuring)
    let config: Data?
    do {
      try job.open()
      try await run("allnoconfig", of: job)
      config = FileManager.default.contents(atPath: "\(job.objects)/.config")
    } catch let error as KernelBuildError {
      throw error
    } catch {
      throw KernelBuildError(
        description: "\(cache.path) cannot be written: \(reason(of: error))")
    }
    let text = String(decoding: config ?? Data(), as: UTF8.self)
    let lacking = job.configuration.lacking(in: text)
    let essential = lacking.filter(UserModeConfiguration.essential.contains)
    guard essential.isEmpty else {
      throw KernelBuildError(
        description: "\(job.title) cannot be built as User-Mode Linux for Lockstep: its "
          + "configuration has no \(essential.joined(separator: ", "))")
    }
    let wanted = job.configuration.options.sorted().filter { option in
      option.configuration.split(whereSeparator: \.isNewline).contains { line in
        lacking.contains { line == "\($0)=y" }
      }
    }
    guard wanted.isEmpty else {
      throw KernelBuildError(
        description: "\(job.title) cannot be built with \(wanted.map { "--\($0)" }.joined()): "
          + "this source or this compiler has no \(lacking.joined(separator: ", "))")
    }
    return lacking
  }

  private func compile(_ job: Job) async throws(KernelBuildError) {
    progress(.compiling(files: 0))
    try await run("linux", of: job)
  }

  /// Runs make for a target.
  private func run(_ target: String, of job: Job) async throws(KernelBuildError) {
    let output = Mutex(BuildOutput())
    var command = ["make"] + job.arguments(jobs: jobs) + [target]
    if let guardPath, access(guardPath, X_OK) == 0 {
      command = [guardPath, "guard", "--parent", String(getpid()), "--"] + command
    }
    let result: Command.Result
    do {
      result = try await Command(
        name: command[0], arguments: Array(command.dropFirst()), environment: job.environment,
        workingDirectory: job.objects, deadline: job.remaining
      ).run { line in
        if let news = output.withLock({ $0.read(line) }) { progress(news) }
      }
    } catch {
      // What was killed leaves its mark.
      guard !Task.isCancelled else { throw Self.interrupted(job) }
      guard case .deadlineMissed = error else {
        throw KernelBuildError(description: "\(job.title) could not be built: \(error)")
      }
      throw KernelBuildError(
        description: "\(job.title) was not built within \(deadline.components.seconds) s; "
          + "the next build goes on from there")
    }
    guard !Task.isCancelled else { throw Self.interrupted(job) }
    job.close()
    guard result.succeeded else {
      let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
      let why = output.withLock { $0.complaints.first } ?? lines.last ?? "make gave no reason"
      throw KernelBuildError(
        description: "\(job.title) could not be built: \(why)",
        lines: Array(lines.suffix(ConsoleWatch.excerptLines)))
    }
  }

  private static func interrupted(_ job: Job) -> KernelBuildError {
    KernelBuildError(description: "the build of \(job.title) was interrupted")
  }
}

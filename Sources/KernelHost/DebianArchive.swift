// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import SystemPackage
import TemporaryFolders

/// Why a kernel could not be had from Debian's archive.
public enum DebianArchiveError: Error, Hashable, CustomStringConvertible {
  /// This machine cannot use Debian's archive at all.
  case unusable(reason: String)
  /// The archive did not answer.
  case unreachable(reason: String)
  /// The archive answered, and apt does not trust the answer: a signature, a hash or a date is wrong.
  case refused(reason: String)
  /// There is no room for what the archive sends.
  case noSpace(reason: String)
  /// The archive has no such kernel.
  case notThere(reason: String)
  /// A kernel was found and could not be fetched or unpacked.
  case fetchFailed(reason: String)

  /// A sentence without a full stop, naming the remedy where there is one.
  public var description: String {
    switch self {
    case .unusable(let reason), .noSpace(let reason), .notThere(let reason),
      .fetchFailed(let reason):
      reason
    case .unreachable(let reason): "Debian's archive cannot be reached: \(reason)"
    case .refused(let reason): "what Debian's archive sent is not trusted: \(reason)"
    }
  }
}

extension DebianArchiveError {
  /// Whether an index that is kept is still as good as it was: the archive failed, or the way to it, or there is no room
  /// for another one.
  fileprivate var leavesIndex: Bool {
    switch self {
    case .unreachable, .refused, .noSpace: true
    case .unusable, .notThere, .fetchFailed: false
    }
  }
}

/// How far a download has come.
public struct DownloadProgress: Hashable, Sendable {
  /// The package that is fetched.
  public var package: String
  /// The bytes that have arrived.
  public var receivedBytes: Int
  /// The bytes of the whole package.
  public var totalBytes: Int
}

/// Debian's archive as seen through apt, with a configuration of Lockstep's own.
///
/// apt checks the signatures of the indices with Debian's keyring and the checksums of the packages with
/// the indices; nothing of the system's apt is changed or used, except for its mirror and its proxy.
public actor DebianArchive {
  /// The suites that hold kernels.
  public static let suites = ["trixie", "trixie-backports", "sid", "experimental"]

  /// How old the index may be before it is refreshed.
  public static let refreshInterval: Duration = .seconds(6 * 60 * 60)

  /// How long refreshing the index may take.
  static let refreshDeadline: Duration = .seconds(120)

  /// How long fetching one package may take.
  static let fetchDeadline: Duration = .seconds(600)

  /// How long a local command, such as unpacking, may take.
  static let localDeadline: Duration = .seconds(120)

  /// How often the size of a package that is being fetched is looked at.
  private static let progressInterval: Duration = .milliseconds(200)

  nonisolated let cache: KernelCache
  nonisolated let configuration: AptConfiguration
  nonisolated let log: @Sendable (String) -> Void
  /// The gaps that the log has received, those of other architectures' archives among them.
  private nonisolated let mentioned: MentionedGaps

  /// Opens the archive; nothing is read, written or fetched yet.
  ///
  /// - Parameters:
  ///   - cache: where the index and the kernels are kept.
  ///   - mirror: the address of the archive; `nil` for the one that this machine's apt uses.
  ///   - architecture: whose kernels are wanted. Each has an index of its own, which is fetched when it is asked for.
  ///   - log: receives warnings and what is being done, one sentence each.
  public init(
    cache: KernelCache, mirror: String? = nil, architecture: Architecture = .ofThisMachine,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(
      cache: cache, mirror: mirror, architecture: architecture, mentioned: MentionedGaps(), log: log
    )
  }

  private init(
    cache: KernelCache, mirror: String?, architecture: Architecture, mentioned: MentionedGaps,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.cache = cache
    self.mentioned = mentioned
    self.log = log
    configuration = AptConfiguration(
      folder: "\(cache.path)/apt" + (architecture == .amd64 ? "" : "-\(architecture.rawValue)"),
      mirror: mirror ?? AptSources.mirror(), suites: Self.suites, architecture: architecture)
  }

  /// The archive's kernels for another architecture.
  public nonisolated func of(_ architecture: Architecture) -> DebianArchive {
    if architecture == configuration.architecture { return self }
    return DebianArchive(
      cache: cache, mirror: configuration.mirror, architecture: architecture, mentioned: mentioned,
      log: log)
  }

  /// When to ask the archive instead of the index that is kept.
  public enum Refresh: Hashable, Sendable {
    /// If the kept index is older than ``refreshInterval``.
    case ifOld
    /// In any case.
    case always
    /// Never: no network is used.
    case never
  }

  /// The kernels in the archive, the newest first.
  ///
  /// If the archive cannot be reached, an older index is used, and the log says so.
  ///
  /// - Throws: ``DebianArchiveError``.
  public func kernels(refresh: Refresh = .ifOld) async throws(DebianArchiveError) -> [DebianKernel]
  {
    try await index(refresh: refresh).kernels
  }

  /// What the archive has; see ``kernels(refresh:)``.
  func index(refresh: Refresh = .ifOld) async throws(DebianArchiveError) -> DebianIndex {
    let kept = DebianIndex.read(in: configuration.folder)
    let isUsable = kept?.mirror == configuration.mirror && kept?.suites == Self.suites
    if let kept, isUsable, refresh == .never || (refresh == .ifOld && kept.isFresh) {
      mention(kept.gaps ?? [])
      return kept
    }
    guard refresh != .never else {
      throw .unreachable(reason: "no index is kept, and the network may not be used")
    }
    do {
      return try await refreshIndex()
    } catch {
      guard error.leavesIndex, let kept, isUsable else { throw error }
      log("\(error); using the index of \(kept.refreshed.formatted(.iso8601))")
      mention(kept.gaps ?? [])
      return kept
    }
  }

  /// Says which suites could not be used, once for as long as they stay the same.
  func mention(_ gaps: [SuiteGap]) {
    if mentioned.becomes(gaps), !gaps.isEmpty { log(SuiteGap.sentence(gaps)) }
  }

  /// Picks a kernel; a miss in an older index asks the archive once more.
  ///
  /// - Throws: ``DebianArchiveError``.
  public func find(_ selection: DebianSelection, _ flavour: DebianFlavour = .cloud)
    async throws(DebianArchiveError) -> DebianKernel
  {
    let build = DebianBuild(configuration.architecture, flavour)
    guard build.packageEnding != nil else {
      let all = DebianBuild.all.filter { $0.flavour == flavour }.map { "':\($0.architecture)'" }
      throw .notThere(
        reason: "Debian builds '+\(flavour.rawValue)' kernels for other machines alone; add "
          + all.joined(separator: " or "))
    }
    var all = try await kernels().filter { $0.flavour == flavour }
    if let found = Self.pick(selection, from: all) { return found }
    if DebianIndex.read(in: configuration.folder)?.isRecent != true {
      all = try await kernels(refresh: .always).filter { $0.flavour == flavour }
      if let found = Self.pick(selection, from: all) { return found }
    }
    throw .notThere(
      reason: "Debian's archive has no kernel '\(KernelName.debian(selection, of: build))': "
        + DebianKernels.missing(selection, from: all.map(\.release)))
  }

  private static func pick(_ selection: DebianSelection, from all: [DebianKernel]) -> DebianKernel?
  {
    DebianKernels.pick(selection, from: all.map(\.release)).flatMap { release in
      all.first { $0.release == release }
    }
  }

  /// Picks a kernel and fetches it unless it is kept.
  ///
  /// The archive drops packages when newer ones come, so a package that an older index names and that
  /// cannot be fetched is looked for again in a new index.
  ///
  /// - Throws: ``DebianArchiveError``.
  public func obtain(
    _ selection: DebianSelection, _ flavour: DebianFlavour = .cloud,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) async throws(DebianArchiveError) -> (DebianKernel, KeptKernel) {
    let found = try await find(selection, flavour)
    do {
      return (found, try await fetch(found, progress: progress))
    } catch {
      guard case .fetchFailed = error,
        DebianIndex.read(in: configuration.folder)?.isRecent == false
      else { throw error }
      log("\(error); asking the archive again")
      _ = try await refreshIndex()
      let other = try await find(selection, flavour)
      return (other, try await fetch(other, progress: progress))
    }
  }

  /// Fetches a kernel, checks it and keeps it. A kernel that is kept already is not fetched again.
  ///
  /// - Throws: ``DebianArchiveError``.
  public func fetch(
    _ kernel: DebianKernel, progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) async throws(DebianArchiveError) -> KeptKernel {
    let build = DebianBuild(configuration.architecture, kernel.flavour)
    if let kept = cache.keptKernels(of: build).first(where: { $0.release == kernel.release }) {
      return kept
    }
    try await prepare()
    let folder = try folderToFetch()
    defer { folder.remove() }
    let wanted = Download(
      package: kernel.package, version: kernel.packageVersion, size: kernel.size)
    let package = try await download(wanted, in: folder, progress: progress)
    return try await unpack(package, of: kernel, in: folder)
  }

  /// A folder for what is fetched, in the cache, so that it can be moved to its place.
  func folderToFetch() throws(DebianArchiveError) -> TemporaryFolder {
    do {
      return try TemporaryFolder(in: cache.folder("fetching"))
    } catch {
      throw .fetchFailed(reason: "\(cache.path) cannot be written: \(reason(of: error))")
    }
  }

  private func unpack(_ package: String, of kernel: DebianKernel, in folder: TemporaryFolder)
    async throws(DebianArchiveError) -> KeptKernel
  {
    let tree = "\(folder.path)/tree"
    let unpacked = try await apt(
      "dpkg-deb", ["-x", package, tree], in: folder.path, deadline: Self.localDeadline)
    guard unpacked.succeeded else {
      try checkSpace()
      throw .fetchFailed(reason: "\(kernel.package) could not be unpacked: \(unpacked.errors)")
    }
    // The name of a kernel's files ends with its own version, which is part of the package's name.
    let version = kernel.package.split(separator: "-", maxSplits: 2).last.map(String.init) ?? ""
    let places = [
      "usr/lib/modules/\(version)/vmlinuz", "lib/modules/\(version)/vmlinuz",
      "boot/vmlinuz-\(version)",
    ]
    let files = FileManager.default
    let image = places.map { "\(tree)/\($0)" }.first { files.fileExists(atPath: $0) }
    guard let image else {
      throw .fetchFailed(reason: "\(kernel.package) holds no kernel where one is expected")
    }
    let build = DebianBuild(configuration.architecture, kernel.flavour)
    guard KernelFile.recognise(image) == .kernel(of: build.architecture) else {
      throw .fetchFailed(
        reason: "\(kernel.package) holds a kernel that is no \(build.architecture.imageName)")
    }
    let config = "\(tree)/boot/config-\(version)"
    let origin = KernelOrigin(
      package: kernel.package, packageVersion: kernel.packageVersion, sha256: kernel.sha256,
      size: kernel.size, mirror: configuration.mirror, fetched: Date())
    do {
      return try cache.keep(
        vmlinuz: image, config: files.fileExists(atPath: config) ? config : nil, origin: origin,
        release: kernel.release, build: build)
    } catch {
      throw .fetchFailed(reason: "\(cache.path) cannot be written: \(reason(of: error))")
    }
  }
}

extension DebianArchive {
  /// A package that is to be fetched.
  struct Download: Hashable, Sendable {
    /// Its name.
    var package: String
    /// Its version.
    var version: String
    /// Its size in bytes.
    var size: Int
  }

  /// Fetches a package into a folder and gives its path there; apt checks it with the signed index.
  func download(
    _ wanted: Download, in folder: TemporaryFolder,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(DebianArchiveError) -> String {
    log("fetching \(wanted.package) (\(wanted.size / 1_000_000) MB)")
    let watch = Task { [folder] in
      while !Task.isCancelled {
        progress(
          DownloadProgress(
            package: wanted.package, receivedBytes: Self.size(of: folder), totalBytes: wanted.size))
        try? await Task.sleep(for: Self.progressInterval)
      }
    }
    defer { watch.cancel() }
    let download = try await apt(
      "apt-get", ["-q", "download", "\(wanted.package)=\(wanted.version)"],
      in: folder.path, deadline: Self.fetchDeadline)
    let package = Self.packageFile(in: folder)
    guard download.succeeded, let package else {
      try checkSpace()
      throw .fetchFailed(
        reason: "\(wanted.package) could not be fetched: "
          + AptReport(download).reason)
    }
    progress(
      DownloadProgress(
        package: wanted.package, receivedBytes: wanted.size, totalBytes: wanted.size))
    return package
  }

  private static func packageFile(in folder: TemporaryFolder) -> String? {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names?.first { $0.hasSuffix(".deb") }.map { "\(folder.path)/\($0)" }
  }

  private static func size(of folder: TemporaryFolder) -> Int {
    guard let file = packageFile(in: folder) else { return 0 }
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : 0
  }
}

// SPDX-License-Identifier: MIT

public import FoundationEssentials
import Glibc
public import Scenarios
import SystemPackage
import TemporaryFolders

/// Where a kept kernel came from; written beside it.
public struct KernelOrigin: Hashable, Sendable, Codable {
  /// The package's name.
  public var package: String
  /// The package's version.
  public var packageVersion: String
  /// The SHA-256 of the package, from the signed index.
  public var sha256: String
  /// The size of the package in bytes.
  public var size: Int
  /// The address of the archive.
  public var mirror: String
  /// When it was fetched.
  public var fetched: Date
}

/// A Debian kernel in the cache.
public struct KeptKernel: Hashable, Sendable {
  /// The upstream release.
  public var release: KernelRelease
  /// The path of its bzImage or Image.
  public var path: String
  /// Where it came from; `nil` if the note is missing or cannot be read.
  public var origin: KernelOrigin?
  /// For which machine it is, and how it is configured.
  public var build = DebianBuild.standard

  /// The kernel, ready to be started.
  public var image: KernelImage {
    KernelImage(kind: .of(build.architecture, path: path), name: "debian:\(release)\(build.suffix)")
  }
}

/// The folder in which Lockstep keeps what it has fetched and made.
///
/// Nothing in it is precious: all of it can be made again.
public struct KernelCache: Hashable, Sendable {
  /// The absolute path of the folder.
  public let path: String

  /// The cache at a path, which need not exist yet.
  public init(path: String) { self.path = path }

  /// The cache of the user: `$XDG_CACHE_HOME/lockstep`, by default `~/.cache/lockstep`.
  ///
  /// A relative `XDG_CACHE_HOME` is ignored, as the XDG Base Directory Specification asks.
  public static var ofUser: KernelCache { ofUser(environment: ProcessInfo.processInfo.environment) }

  static func ofUser(environment: [String: String]) -> KernelCache {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return KernelCache(path: "\(folder)/lockstep")
    }
    let home =
      environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }
      ?? FileManager.default.homeDirectoryForCurrentUser.path()
    return KernelCache(path: "\(home)/.cache/lockstep")
  }

  /// A folder inside the cache, made if it is missing.
  ///
  /// - Throws: `CocoaError` if it cannot be made.
  func folder(_ name: String) throws -> String {
    let folder = "\(path)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The mode of a folder that is kept: while it is made it is this user's alone.
  static let modeOfKept: mode_t = 0o755

  /// The kept Debian kernels of one build, the newest first.
  public func keptKernels(of build: DebianBuild = .standard) -> [KeptKernel] {
    let folder = "\(path)/kernels/\(build.folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let kernels = names.compactMap { name -> KeptKernel? in
      // A kernel that is being fetched has a name with a leading dot.
      guard !name.hasPrefix("."), let release = KernelRelease(name) else { return nil }
      let image = "\(folder)/\(name)/vmlinuz"
      guard FileManager.default.fileExists(atPath: image) else { return nil }
      return KeptKernel(
        release: release, path: image, origin: origin(in: "\(folder)/\(name)"), build: build)
    }
    return kernels.sorted { $0.release > $1.release }
  }

  /// The newest of the kept kernels of one build that a selection names; `nil` if none is kept.
  public func keptKernel(_ selection: DebianSelection, of build: DebianBuild = .standard)
    -> KeptKernel?
  {
    let kept = keptKernels(of: build)
    return DebianKernels.pick(selection, from: kept.map(\.release)).flatMap { release in
      kept.first { $0.release == release }
    }
  }

  private func origin(in folder: String) -> KernelOrigin? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let note = FileManager.default.contents(atPath: "\(folder)/origin.json")
    return note.flatMap { try? decoder.decode(KernelOrigin.self, from: $0) }
  }

  /// Keeps a kernel: its files become visible all at once, under the name of its release.
  ///
  /// A kernel of the same release that another process has kept meanwhile wins.
  ///
  /// - Throws: `CocoaError`, `Errno`, `FolderFailure` or `EncodingError`.
  func keep(
    vmlinuz: String, config: String?, origin: KernelOrigin, release: KernelRelease,
    build: DebianBuild = .standard
  ) throws -> KeptKernel {
    let parent = try folder("kernels/\(build.folder)")
    let draft = try TemporaryFolder(in: parent)
    defer { draft.remove() }
    let files = FileManager.default
    try files.copyItem(atPath: vmlinuz, toPath: "\(draft.path)/vmlinuz")
    if let config { try files.copyItem(atPath: config, toPath: "\(draft.path)/config") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    try writeWhole(Array(encoder.encode(origin)), to: "\(draft.path)/origin.json")
    let target = "\(parent)/\(release)"
    fchmod(draft.descriptor, Self.modeOfKept)
    if rename(draft.path, target) != 0 && ![EEXIST, ENOTEMPTY].contains(errno) {
      throw Errno(rawValue: errno)
    }
    return KeptKernel(
      release: release, path: "\(target)/vmlinuz", origin: origin, build: build)
  }
}

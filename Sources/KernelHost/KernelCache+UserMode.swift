// SPDX-License-Identifier: MIT

public import FoundationEssentials
import Glibc
public import Scenarios
import SystemPackage
import TemporaryFolders

/// How a User-Mode Linux kernel in the cache was made; written beside it.
public struct UserModeOrigin: Hashable, Sendable, Codable {
  /// The release that its source names.
  public var release: KernelRelease
  /// The package of the source with its version, or the path of the tree.
  public var source: String
  /// Whether the source is a tree of the user's own.
  public var isTree: Bool
  /// What it was built with beyond the usual.
  public var options: [UserModeOption]
  /// The digest of its configuration; see `UserModeConfiguration.digest`.
  public var configuration: String
  /// Symbols of the configuration that this source does not have.
  public var lacking: [String]
  /// The first line of `gcc --version`.
  public var compiler: String
  /// When it was built.
  public var built: Date
  /// How long the build took, in seconds, the fetching of the source included.
  public var seconds: Int
}

/// A User-Mode Linux kernel in the cache.
public struct KeptUserModeKernel: Hashable, Sendable {
  /// The path of the executable.
  public var path: String
  /// How it was made.
  public var origin: UserModeOrigin

  /// The folder of the kernel and of what is kept with it.
  private var folder: String { String(path.dropLast("/linux".count)) }

  /// A folder in which `tools/testing` has the harness of the kernel's own tests and the reader of their reports, as its
  /// source has them; `nil` if they are not kept. It takes the place of a tree where only these are needed.
  public var testTree: String? {
    FileManager.default.fileExists(atPath: "\(folder)/\(TestFiles.harness)") ? folder : nil
  }

  /// Keeps these files beside the kernel, all at once.
  ///
  /// - Parameter source: the tree of the kernel, or that part of it.
  /// - Throws: `CocoaError` or `Errno`.
  func keepTestFiles(of source: String) throws {
    let draft = try TemporaryFolder(in: folder)
    defer { draft.remove() }
    try TestFiles.copy(from: source, to: draft.path)
    guard rename("\(draft.path)/tools", "\(folder)/tools") == 0 || testTree != nil else {
      throw Errno(rawValue: errno)
    }
  }

  /// The kernel, ready to be started.
  public var image: KernelImage {
    let options = Set(origin.options)
    return KernelImage(
      kind: .userMode(path: path),
      name: origin.isTree ? origin.source : "uml:\(origin.release)\(options.suffix)")
  }
}

/// What of a kernel's source its own tests and the readers of their reports are made of, as far as Lockstep uses them.
enum TestFiles {
  /// The header that a test of the kernel's tree includes.
  static let harness = "tools/testing/selftests/kselftest_harness.h"

  /// What of a source is unpacked for them.
  static let parts = ["tools/testing/kunit", "tools/testing/selftests"]

  /// The folders, and how the names of the files end that are taken from each of them.
  static let folders = [
    ("tools/testing/kunit", ".py"), ("tools/testing/selftests", ".h"),
    ("tools/testing/selftests/landlock", ".h"),
  ]

  /// Copies them from a tree.
  ///
  /// - Throws: `CocoaError`.
  static func copy(from source: String, to target: String) throws {
    let files = FileManager.default
    for (folder, ending) in folders {
      try files.createDirectory(
        atPath: "\(target)/\(folder)", withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: "\(source)/\(folder)")
      where name.hasSuffix(ending) {
        try files.copyItem(
          atPath: "\(source)/\(folder)/\(name)", toPath: "\(target)/\(folder)/\(name)")
      }
    }
  }
}

extension KernelCache {
  /// The folder of the User-Mode Linux kernels.
  private var userModeKernels: String { "\(path)/kernels/uml" }

  /// The kept User-Mode Linux kernels, the newest release first; those of trees last.
  public func keptUserModeKernels() -> [KeptUserModeKernel] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: userModeKernels)) ?? []
    // A kernel that is being kept has a name with a leading dot.
    let kernels = names.filter { !$0.hasPrefix(".") }.compactMap(keptUserModeKernel)
    return kernels.sorted { left, right in
      if left.origin.isTree != right.origin.isTree { return right.origin.isTree }
      if left.origin.release != right.origin.release {
        return left.origin.release > right.origin.release
      }
      return left.path < right.path
    }
  }

  /// The newest kept kernel of Debian's source with exactly these options and the configuration of today.
  func keptUserModeKernel(_ selection: DebianSelection, options: Set<UserModeOption>)
    -> KeptUserModeKernel?
  {
    let digest = UserModeConfiguration(options: options).digest
    let fitting = keptUserModeKernels().filter {
      !$0.origin.isTree && $0.origin.configuration == digest && Set($0.origin.options) == options
    }
    return DebianKernels.pick(selection, from: fitting.map(\.origin.release)).flatMap { release in
      fitting.first { $0.origin.release == release }
    }
  }

  /// The kept kernel with a key.
  func keptUserModeKernel(_ key: String) -> KeptUserModeKernel? {
    let folder = "\(userModeKernels)/\(key)"
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    guard let note = FileManager.default.contents(atPath: "\(folder)/origin.json"),
      let origin = try? decoder.decode(UserModeOrigin.self, from: note),
      FileManager.default.isExecutableFile(atPath: "\(folder)/linux")
    else { return nil }
    return KeptUserModeKernel(path: "\(folder)/linux", origin: origin)
  }

  /// Keeps a kernel under a key: its files become visible all at once, in the place of an older one.
  ///
  /// - Throws: `CocoaError`, `Errno`, `FolderFailure` or `EncodingError`.
  func keep(linux: String, config: String, origin: UserModeOrigin, key: String) throws
    -> KeptUserModeKernel
  {
    let parent = try folder("kernels/uml")
    let draft = try TemporaryFolder(in: parent)
    defer { draft.remove() }
    let older = try TemporaryFolder(in: parent)
    defer { older.remove() }
    let files = FileManager.default
    try files.copyItem(atPath: linux, toPath: "\(draft.path)/linux")
    try files.copyItem(atPath: config, toPath: "\(draft.path)/config")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    try writeWhole(Array(encoder.encode(origin)), to: "\(draft.path)/origin.json")
    let target = "\(parent)/\(key)"
    // No call of the C library exchanges two folders. Between the two renames nothing is kept, and a
    // build that finds nothing only links again.
    _ = rename(target, "\(older.path)/kernel")
    fchmod(draft.descriptor, Self.modeOfKept)
    guard rename(draft.path, target) == 0 else { throw Errno(rawValue: errno) }
    return KeptUserModeKernel(path: "\(target)/linux", origin: origin)
  }

  /// Removes kernels of the same source and options that were built with a configuration of the past.
  func removeOutdated(than kept: KeptUserModeKernel) {
    for other in keptUserModeKernels()
    where other.origin.source == kept.origin.source && other.origin.options == kept.origin.options
      && other.origin.configuration != kept.origin.configuration
    {
      try? FileManager.default.removeItem(
        atPath: String(other.path.dropLast("/linux".count)))
    }
  }
}

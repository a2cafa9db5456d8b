// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import TemporaryFolders

extension DebianArchive {
  /// How long unpacking the source of a kernel may take: 1.7 GB in 90,000 files.
  static let unpackDeadline: Duration = .seconds(900)

  /// The sources of kernels in the archive, the newest first.
  ///
  /// - Throws: ``DebianArchiveError``.
  public func sources() async throws(DebianArchiveError) -> [DebianSource] {
    try await index().sources
  }

  /// Picks a source; a miss in an older index asks the archive once more.
  ///
  /// - Throws: ``DebianArchiveError``.
  func findSource(_ selection: DebianSelection) async throws(DebianArchiveError) -> DebianSource {
    var all = try await index().sources
    if let found = Self.pick(selection, from: all) { return found }
    if DebianIndex.read(in: configuration.folder)?.isRecent != true {
      all = try await index(refresh: .always).sources
      if let found = Self.pick(selection, from: all) { return found }
    }
    throw .notThere(
      reason: "Debian's archive has no kernel source for "
        + "'\(KernelName.userMode(selection, options: []))': "
        + DebianKernels.missing(selection, from: all.map(\.release)))
  }

  private static func pick(_ selection: DebianSelection, from all: [DebianSource]) -> DebianSource?
  {
    DebianKernels.pick(selection, from: all.map(\.release)).flatMap { release in
      all.first { $0.release == release }
    }
  }

  /// Fetches a source and unpacks it to `target`, which is there whole or not at all.
  ///
  /// - Parameter parts: folders of the source, none inside another one; if there are any, nothing else is unpacked.
  /// - Throws: ``DebianArchiveError``.
  func unpack(
    _ source: DebianSource, to target: String, only parts: [String] = [],
    progress: @escaping @Sendable (KernelBuildProgress) -> Void
  ) async throws(DebianArchiveError) {
    try await prepare()
    let folder = try folderToFetch()
    defer { folder.remove() }
    let wanted = Download(
      package: source.package, version: source.packageVersion, size: source.size)
    let package = try await download(wanted, in: folder) { progress(.fetching($0)) }
    progress(.unpacking)
    let tree = "\(folder.path)/tree"
    try await step("dpkg-deb", ["-x", package, "\(folder.path)/package"], of: source, in: folder)
    unlink(package)
    let tarball = "\(folder.path)/package/usr/src/\(source.package).tar.xz"
    guard FileManager.default.fileExists(atPath: tarball) else {
      throw .fetchFailed(reason: "\(source.package) holds no source where it is expected")
    }
    do {
      try FileManager.default.createDirectory(atPath: tree, withIntermediateDirectories: false)
    } catch {
      throw .fetchFailed(reason: "\(cache.path) cannot be written: \(reason(of: error))")
    }
    // The tarball holds one folder with the name of the package.
    let members = parts.map { "\(source.package)/\($0)" }
    try await step(
      "tar", ["-C", tree, "--strip-components=1", "-xJf", tarball] + members, of: source,
      in: folder)
    guard !parts.isEmpty || SourceTree(path: tree) != nil else {
      throw .fetchFailed(reason: "\(source.package) holds no kernel source with User-Mode Linux")
    }
    guard rename(tree, target) == 0 || errno == ENOTEMPTY || errno == EEXIST else {
      throw .fetchFailed(reason: "\(target) cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  private func step(
    _ name: String, _ arguments: [String], of source: DebianSource, in folder: TemporaryFolder
  ) async throws(DebianArchiveError) {
    let result = try await apt(
      name, arguments, in: folder.path, deadline: Self.unpackDeadline)
    guard result.succeeded else {
      let why = result.errors.split(whereSeparator: \.isNewline).last.map(String.init)
      throw .fetchFailed(
        reason: "\(source.package) could not be unpacked: \(why ?? "\(name) gave no reason")")
    }
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios

extension KernelBuilder {
  /// One build: what is built, how, and where its files lie.
  struct Job: Sendable {
    /// The package of the source; `nil` for a tree.
    var package: DebianSource?
    /// What the source is called: the package with its version, or the path of the tree.
    var title: String
    /// The release of the source.
    var release: KernelRelease
    /// The folder of the source.
    var source: String
    /// The configuration.
    var configuration: UserModeConfiguration
    /// The name under which the kernel is kept.
    var key: String
    /// The folder with everything that the build makes.
    var folder: String
    /// When the build must be done.
    var end: ContinuousClock.Instant

    /// The least time that a step of the build gets, so that it can fail by itself.
    private static let leastTime: Duration = .milliseconds(1)

    /// A build of a Debian source.
    init(
      debian package: DebianSource, configuration: UserModeConfiguration, cache: KernelCache,
      end: ContinuousClock.Instant
    ) {
      // An epoch is set off by a colon, which no path of a build may have.
      let version = package.packageVersion.map { $0 == ":" ? "_" : String($0) }.joined()
      self.package = package
      title = "\(package.package) \(package.packageVersion)"
      release = package.release
      key = "debian_\(version)\(configuration.options.suffix)_\(configuration.digest)"
      folder = "\(cache.path)/build/\(key)"
      source = "\(folder)/source"
      self.configuration = configuration
      self.end = end
    }

    /// A build of a tree.
    init(
      tree: SourceTree, configuration: UserModeConfiguration, cache: KernelCache,
      end: ContinuousClock.Instant
    ) {
      title = tree.path
      release = tree.release
      source = tree.path
      let path = UserModeConfiguration.digest(of: tree.path)
      key = "tree_\(path)\(configuration.options.suffix)_\(configuration.digest)"
      folder = "\(cache.path)/build/\(key)"
      self.configuration = configuration
      self.end = end
    }

    /// The folder of the objects.
    var objects: String { "\(folder)/objects" }

    /// The file with the lines of the configuration that are asked for.
    var wanted: String { "\(folder)/wanted.config" }

    /// The file that is there while make runs, and stays if make was killed.
    private var mark: String { "\(folder)/running" }

    /// The time that is left.
    var remaining: Duration { max(Self.leastTime, end - .now) }

    /// The arguments of make, without the target.
    func arguments(jobs: Int) -> [String] {
      ["-C", source, "O=\(objects)", "ARCH=um", "SUBARCH=x86_64", "CROSS_COMPILE=", "-j\(jobs)"]
    }

    /// Variables for make: none of the user's own that change what is built.
    var environment: [String: String] {
      [
        "LC_ALL": "C", "KCONFIG_ALLCONFIG": wanted, "MAKEFLAGS": "", "KCFLAGS": "", "KAFLAGS": "",
        "KBUILD_BUILD_USER": "lockstep", "KBUILD_BUILD_HOST": "lockstep",
      ]
    }

    /// Makes the folders, and begins anew where the objects cannot be trusted.
    ///
    /// A compiler that was killed leaves half an object. Kbuild makes it again if it has no record of an
    /// earlier one, which holds for a source that is built once; in a tree that is built again and again the
    /// half object could pass for a new one.
    ///
    /// - Throws: `CocoaError` or `Errno`.
    func open() throws {
      let files = FileManager.default
      if package == nil, files.fileExists(atPath: mark) { try files.removeItem(atPath: objects) }
      try files.createDirectory(atPath: objects, withIntermediateDirectories: true)
      try writeWhole(Array(configuration.text.utf8), to: wanted)
      try writeWhole([], to: mark)
    }

    /// Notes that make has ended by itself, so that its objects are whole.
    func close() { unlink(mark) }

    /// Removes what only an unfinished build needs; a tree's objects stay for the next build.
    func finish() {
      if package != nil { try? FileManager.default.removeItem(atPath: folder) }
    }
  }
}

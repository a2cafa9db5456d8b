// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios

/// A kernel that was chosen, and why.
public struct ResolvedKernel: Hashable, Sendable {
  /// The kernel.
  public var image: KernelImage
  /// What was chosen and why, as a sentence without a full stop.
  public var explanation: String

  /// A kernel, and why.
  public init(image: KernelImage, explanation: String) {
    self.image = image
    self.explanation = explanation
  }
}

/// Why a name leads to no kernel.
public struct KernelResolutionError: Error, Hashable, CustomStringConvertible {
  /// A sentence without a full stop, naming the remedy where there is one.
  public var description: String

  /// Says why.
  public init(description: String) { self.description = description }
}

/// Turns the names of kernels into kernels that are at hand, fetching what is missing.
public struct KernelResolution: Sendable {
  private let cache: KernelCache
  private let archive: DebianArchive
  private let mayUseNetwork: Bool
  private let builder: KernelBuilder?
  /// Whether a source tree is built even if a kernel lies in it, which may be of another commit; off by default.
  public var buildsTrees = false
  private let progress: @Sendable (DownloadProgress) -> Void

  /// Prepares the resolution; nothing is read or fetched yet.
  ///
  /// - Parameters:
  ///   - cache: where kernels are kept.
  ///   - archive: where Debian's kernels come from.
  ///   - mayUseNetwork: whether the archive may be asked; if not, only kept kernels are used.
  ///   - builder: builds what can only be built; without one such a kernel must be kept.
  ///   - progress: receives how far a download has come.
  public init(
    cache: KernelCache, archive: DebianArchive, mayUseNetwork: Bool = true,
    builder: KernelBuilder? = nil,
    progress: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
  ) {
    self.cache = cache
    self.archive = archive
    self.mayUseNetwork = mayUseNetwork
    self.builder = builder
    self.progress = progress
  }

  /// The kernels with these names, in their order; without names the one of ``chosenByDefault()``.
  ///
  /// - Throws: ``KernelResolutionError`` for the first name that leads to nothing.
  public func resolve(_ names: [KernelName]) async throws(KernelResolutionError) -> [ResolvedKernel]
  {
    if names.isEmpty { return [await chosenByDefault()] }
    var kernels: [ResolvedKernel] = []
    for name in names { kernels.append(try await resolve(name)) }
    return kernels
  }

  /// The kernel with this name.
  ///
  /// - Throws: ``KernelResolutionError``.
  public func resolve(_ name: KernelName) async throws(KernelResolutionError) -> ResolvedKernel {
    switch name {
    case .host:
      return ResolvedKernel(image: .host, explanation: "host is the kernel that is running")
    case .path(let path):
      return try await resolve(path: path)
    case .userMode(let selection, let options):
      return try await resolve(selection, options: options)
    case .debian(let selection, let build):
      return try await resolve(selection, of: build)
    }
  }

  /// A file, or a tree: the kernel that was built in it, else one that is built now.
  private func resolve(path: String) async throws(KernelResolutionError) -> ResolvedKernel {
    let problem: KernelFileError
    if buildsTrees, let tree = SourceTree(path: path), let builder {
      return try await build(tree, at: path, by: builder)
    }
    do {
      let image = try KernelImage(path: path)
      return ResolvedKernel(image: image, explanation: "\(path) is \(image.sort)")
    } catch {
      problem = error
    }
    guard let tree = SourceTree(path: path), let builder else {
      throw KernelResolutionError(description: problem.description)
    }
    return try await build(tree, at: path, by: builder)
  }

  private func build(_ tree: SourceTree, at path: String, by builder: KernelBuilder)
    async throws(KernelResolutionError) -> ResolvedKernel
  {
    do {
      let kept = try await builder.build(.tree(tree))
      return ResolvedKernel(
        image: KernelImage(kind: .userMode(path: kept.path), name: path),
        explanation: "\(path) is a source tree of Linux \(tree.release); using the User-Mode Linux "
          + "kernel built from it, \(kept.path)")
    } catch {
      throw KernelResolutionError(description: error.description)
    }
  }

  /// A User-Mode Linux kernel of Debian's source: the newest that is kept, else one that is built now.
  private func resolve(_ selection: DebianSelection, options: Set<UserModeOption>)
    async throws(KernelResolutionError) -> ResolvedKernel
  {
    let name = KernelName.userMode(selection, options: options)
    if let kept = cache.keptUserModeKernel(selection, options: options) {
      return ResolvedKernel(
        image: kept.image, explanation: "\(name) is kept, built from \(kept.origin.source)")
    }
    guard let builder, mayUseNetwork else {
      let words = ["lockstep kernel build"] + name.buildArguments
      throw KernelResolutionError(
        description: "\(name): no such User-Mode Linux kernel is kept; "
          + (mayUseNetwork ? "" : "the network may not be used to get its source; ")
          + "build it: \(words.joined(separator: " "))")
    }
    do {
      let kept = try await builder.build(.debian(selection), options: options)
      return ResolvedKernel(
        image: kept.image, explanation: "\(name) was built from \(kept.origin.source)")
    } catch {
      throw KernelResolutionError(description: "\(name) cannot be had: \(error)")
    }
  }

  /// A Debian kernel. One release needs no network if it is kept; otherwise the archive knows what is
  /// the newest, and without it the newest kept one must do.
  private func resolve(_ selection: DebianSelection, of build: DebianBuild)
    async throws(KernelResolutionError) -> ResolvedKernel
  {
    let name = KernelName.debian(selection, of: build)
    let kept = cache.keptKernel(selection, of: build)
    if case .exact = selection, let kept {
      return ResolvedKernel(image: kept.image, explanation: "\(name) is kept in \(cache.path)")
    }
    let problem: String
    if mayUseNetwork {
      do {
        let (found, fetched) = try await archive.of(build.architecture)
          .obtain(selection, build.flavour, progress: progress)
        return ResolvedKernel(
          image: fetched.image,
          explanation: "\(name) is Linux \(found.release) (\(found.package))")
      } catch {
        problem = error.description
      }
    } else {
      problem = "the network may not be used"
    }
    guard let kept else {
      throw KernelResolutionError(description: "\(name) cannot be had: \(problem)")
    }
    return ResolvedKernel(
      image: kept.image,
      explanation: "\(problem); using \(kept.release), the newest kept kernel for \(name)")
  }

  /// The kernel for a user who has named none: the newest Debian kernel with TSYNC that can be had, else
  /// the newest kept one, else the host's.
  public func chosenByDefault() async -> ResolvedKernel {
    do {
      let chosen = try await resolve(.debian(.newest))
      return ResolvedKernel(
        image: chosen.image, explanation: "no kernel was named: \(chosen.explanation)")
    } catch {
      return ResolvedKernel(
        image: .host,
        explanation: "no kernel was named, and \(error.description); using the host's kernel")
    }
  }

  /// The newest kept kernel with TSYNC, without any use of the network; `nil` if none is kept.
  public func newestKept() -> KernelImage? { cache.keptKernel(.newest)?.image }
}

extension KernelImage {
  /// What kind of kernel this is, for a sentence.
  fileprivate var sort: String {
    switch kind {
    case .host: "the kernel that is running"
    case .bzImage(let path): path == name ? "a bzImage" : "a source tree; using \(path)"
    case .arm64Image(let path):
      path == name ? "an Image for arm64" : "a source tree; using \(path)"
    case .userMode(let path):
      path == name ? "User-Mode Linux" : "a source tree; using the User-Mode Linux kernel \(path)"
    case .command: "an engine"
    }
  }
}

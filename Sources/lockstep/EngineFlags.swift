// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import KernelHost
import Scenarios

/// Which kernels, and how they are run.
struct EngineFlags: ParsableArguments {
  @Option(
    name: .customLong("kernel"),
    help: ArgumentHelp(
      "A kernel; may be given several times.",
      discussion: """
        'host', 'debian' (newest with TSYNC), 'debian:7.0' (newest of a series), 'debian:7.0.4', 'debian:7.0.4:arm64' \
        (another architecture), 'debian:7.0.4+rt' (another flavour; 'debian:arm64+16k' has both), 'uml' (User-Mode \
        Linux with failing allocations; the newest kept one, otherwise built), 'uml:7.2', 'uml:7.2+kasan', or the path \
        of a bzImage, an arm64 Image, a User-Mode Linux executable or a source tree, which is built if it is not. Default: the newest Debian kernel that can be had; \
        offline, the newest kept one, else the host.
        """, valueName: "name"))
  var kernels: [KernelName] = []

  @Option(
    name: .customLong("engine"),
    help: ArgumentHelp(
      "A command that speaks the protocol for engines, in place of a kernel; may be given several times.",
      discussion: """
        See 'lockstep help engines'. With 'run' also the words 'simulator' and 'kernel'.
        """, valueName: "command"))
  var engines: [String] = []

  @Option(
    help: ArgumentHelp(
      "The edition of TSYNC, for kernels whose ABI version and release do not tell: "
        + "\(Edition.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "On the simulator: the edition that is simulated."))
  var edition: Edition?

  @Flag(help: "Use no network: only kernels that are kept.")
  var offline = false

  @Option(help: "How QEMU runs a guest: automatic (KVM where it works, else TCG), kvm or tcg.")
  var accelerator = Accelerator.automatic

  @Option(help: ArgumentHelp("The memory of a guest.", valueName: "MiB"))
  var memory = EngineOptions().memory

  @Option(help: ArgumentHelp("The CPUs of a guest, from 1 to 64.", valueName: "n"))
  var cpus = EngineOptions().cpus

  @Option(
    help: ArgumentHelp(
      "The deadline of each step; a step that misses it has hung.", valueName: "ms"))
  var stepDeadline = EngineOptions().stepDeadline

  @Option(help: ArgumentHelp("The deadline for a kernel to come up.", valueName: "s"))
  var bootDeadline = Int(EngineOptions().bootDeadline.components.seconds)

  @Option(
    name: .customLong("append"),
    help: ArgumentHelp(
      "A parameter for the command line of a guest's kernel; may be given several times.",
      valueName: "parameter"))
  var kernelArguments: [String] = []

  /// The least memory, in MiB, in which a guest with the agent comes up.
  private static let leastMemory = 128

  func validate() throws {
    guard memory >= Self.leastMemory else {
      throw ValidationError("--memory must be at least \(Self.leastMemory)")
    }
    guard (1...64).contains(cpus) else { throw ValidationError("--cpus must be from 1 to 64") }
    guard stepDeadline >= 1 else { throw ValidationError("--step-deadline must be at least 1") }
    guard !engines.contains("") else { throw ValidationError("--engine needs a command") }
    guard bootDeadline >= 1 else { throw ValidationError("--boot-deadline must be at least 1") }
  }

  /// How engines are started, as far as the command line says.
  ///
  /// - Parameters:
  ///   - interruption: what ends a boot; `nil` if the command dies of signals.
  func options(
    interruption: Interruption? = nil, log: @escaping @Sendable (String) -> Void
  ) -> EngineOptions {
    var options = EngineOptions(log: log)
    if let interruption { options.isInterrupted = { interruption.isRequested } }
    if let agent = ProcessInfo.processInfo.environment["LOCKSTEP_AGENT"], !agent.isEmpty {
      options.agentPath = agent
    }
    options.accelerator = accelerator
    options.memory = memory
    options.cpus = cpus
    options.stepDeadline = stepDeadline
    options.edition = edition
    options.bootDeadline = .seconds(bootDeadline)
    options.extraKernelArguments = kernelArguments
    return options
  }

  /// What a name on the command line led to.
  struct Resolution: Sendable {
    /// The name.
    var name: String
    /// The kernel, or why there is none.
    var result: Result<ResolvedKernel, KernelResolutionError>
  }

  /// The kernels that the command line asks for, fetched or built where they are missing.
  ///
  /// An interruption ends a build.
  ///
  /// - Parameters:
  ///   - matrix: whether to take the kernels of the matrix instead of the default one.
  ///   - buildsTrees: whether to build a source tree even if a kernel was built in it.
  @MainActor
  func resolve(
    progress: ProgressLine, matrix: Bool = false, buildsTrees: Bool = false,
    interruption: Interruption? = nil
  ) async -> [Resolution] {
    var archives = KernelArchives(offline: offline, progress: progress)
    archives.resolution.buildsTrees = buildsTrees
    let prepared = archives
    guard let interruption else { return await resolve(prepared, matrix: matrix) }
    return await interruption.cancelling { await resolve(prepared, matrix: matrix) }
  }

  private func resolve(_ archives: KernelArchives, matrix: Bool) async -> [Resolution] {
    let resolution = archives.resolution
    let isEngineMeant = !engines.allSatisfy { $0 == EngineWord.kernel.rawValue }
    let kernels =
      matrix && kernels.isEmpty && !isEngineMeant ? await archives.matrix() : kernels
    guard !kernels.isEmpty || matrix || isEngineMeant else {
      return [Resolution(name: "default", result: .success(await resolution.chosenByDefault()))]
    }
    var found: [Resolution] = []
    for name in kernels {
      do {
        found.append(
          Resolution(name: "\(name)", result: .success(try await resolution.resolve(name))))
      } catch {
        found.append(Resolution(name: "\(name)", result: .failure(error)))
      }
    }
    return found + engines.compactMap(Self.engine)
  }

  /// An engine that somebody else wrote; `nil` for the word that means kernels.
  private static func engine(_ command: String) -> Resolution? {
    switch EngineWord(rawValue: command) {
    case .kernel: nil
    case .simulator:
      Resolution(
        name: command,
        result: .failure(
          KernelResolutionError(
            description:
              "everything is compared with the simulator already; to run it as an engine, "
              + "give --engine 'lockstep engine simulator'")))
    case nil:
      Resolution(
        name: command,
        result: .success(
          ResolvedKernel(
            image: .engine(command), explanation: "'\(command)' is an engine of its own")))
    }
  }
}

/// The words that '--engine' takes beside commands.
enum EngineWord: String {
  /// The simulator.
  case simulator
  /// A real kernel.
  case kernel
}

/// Where kernels come from: the cache, and Debian's archive.
struct KernelArchives {
  /// What is kept.
  let cache = KernelCache.ofUser
  /// Debian's kernels.
  let archive: DebianArchive
  /// Builds User-Mode Linux kernels.
  let builder: KernelBuilder
  /// From names to kernels.
  var resolution: KernelResolution

  private let isOffline: Bool

  /// The kernels of the matrix that the archive has or that are kept.
  func matrix() async -> [KernelName] {
    let releases = await releases(of: .standard)
    let debian = KernelMatrix.releases(from: releases).map {
      KernelName.debian(.exact(release: $0))
    }
    let others = await newestOfOtherBuilds()
    // A kernel of a source tree goes by the path of the tree, which may not be there any more.
    // One without lockdep has nothing to say that the other one of its release does not.
    let kept = cache.keptUserModeKernels().filter {
      !$0.origin.isTree && !$0.origin.options.contains(.quick)
    }
    let userMode = kept.map { kernel in
      KernelName.userMode(
        .exact(release: kernel.origin.release), options: Set(kernel.origin.options))
    }
    return debian + others
      + userMode.reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
  }

  /// The releases of one build that the archive has or that are kept.
  private func releases(of build: DebianBuild) async -> [KernelRelease] {
    let kept = cache.keptKernels(of: build).map(\.release)
    do {
      let there = try await archive.of(build.architecture)
        .kernels(refresh: isOffline ? .never : .ifOld)
      return kept + there.filter { $0.flavour == build.flavour }.map(\.release)
    } catch {
      StandardError.write("\(error); the matrix has the kernels that are kept")
      return kept
    }
  }

  /// The newest kernel of each other architecture and flavour, as far as this machine can run it.
  private func newestOfOtherBuilds() async -> [KernelName] {
    var names: [KernelName] = []
    for architecture in Architecture.allCases where architecture.isForeign {
      if let lack = architecture.lackHere {
        StandardError.write("the matrix has no kernel for \(architecture): \(lack)")
      }
    }
    for build in DebianBuild.all
    where build != .standard && build.architecture.lackHere == nil {
      let releases = await releases(of: build)
      guard let newest = KernelMatrix.releases(from: releases).last else { continue }
      names.append(.debian(.exact(release: newest), of: build))
    }
    return names
  }

  /// Opens both; sentences and downloads show in `progress`.
  @MainActor
  init(offline: Bool, progress: ProgressLine) {
    isOffline = offline
    archive = DebianArchive(cache: cache) { sentence in
      Task { @MainActor in progress.say(sentence) }
    }
    let lines = BuildProgressLines(progress)
    builder = KernelBuilder(
      cache: cache, archive: archive,
      progress: { step in Task { @MainActor in lines.show(step) } })
    resolution = KernelResolution(
      cache: cache, archive: archive, mayUseNetwork: !offline, builder: builder,
      progress: { download in
        Task { @MainActor in
          progress.show(
            "fetching \(download.package): \(download.receivedBytes / 1_000_000) of "
              + "\(download.totalBytes / 1_000_000) MB")
        }
      })
  }
}

extension Accelerator: ExpressibleByArgument {}

extension KernelName: ExpressibleByArgument {
  /// Reads a kernel's name from the command line; the parser prints the reason when it is none.
  public init?(argument: String) {
    do {
      self = try KernelName(argument)
    } catch {
      StandardError.write("error: \(error)")
      return nil
    }
  }
}

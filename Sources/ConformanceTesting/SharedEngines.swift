// SPDX-License-Identifier: MIT

import Campaigns
import Conformance
import Dispatch
import FoundationEssentials
import Glibc
import KernelHost
import Scenarios

/// The kernels of this process: each boots once, when the first test needs it, and serves all tests.
enum SharedEngines {
  /// The environment variable that names the kernels.
  static let variable = "LOCKSTEP_KERNELS"

  /// How many seconds the process waits at its end for its engines to shut down.
  ///
  /// An engine's processes die with this one in any case, so nothing is lost when the time is up.
  static let shutdownGraceSeconds = 2.0

  /// The kernels that generated tests run on.
  static let chosen: [any Engine] = {
    let value = ProcessInfo.processInfo.environment[variable]
    let engines = names(from: value).map { SharedEngine(name: $0, isDefault: value == nil) }
    if !engines.isEmpty { atexit { SharedEngines.shutDownAll() } }
    return engines
  }()

  /// The names in the value of the variable; the default names if it is not set.
  ///
  /// A name that is there twice counts once.
  static func names(from value: String?) -> [String] {
    guard let value else { return defaultNames }
    let names = value.split(separator: ",").map { part in
      let text = part.drop(while: \.isWhitespace)
      return text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
    }
    return names.reduce(into: []) { unique, name in
      if !name.isEmpty && !unique.contains(name) { unique.append(name) }
    }
  }

  /// How names become kernels. Tests never download anything: a Debian kernel must have been kept before.
  fileprivate static let resolution = KernelResolution(
    cache: .ofUser, archive: DebianArchive(cache: .ofUser), mayUseNetwork: false)

  /// The newest kept kernel with TSYNC, if there is one, and the running kernel.
  private static var defaultNames: [String] {
    [resolution.newestKept()?.name, KernelImage.host.name].compactMap(\.self)
  }

  private static func shutDownAll() {
    let finished = DispatchSemaphore(value: 0)
    Task.detached {
      for case let engine as SharedEngine in chosen { await engine.shutDown() }
      finished.signal()
    }
    _ = finished.wait(timeout: .now() + shutdownGraceSeconds)
  }
}

/// One kernel, chosen by name.
actor SharedEngine: Engine {
  nonisolated let name: String
  /// Whether nobody has asked for this kernel by name.
  private let isDefault: Bool
  /// The engine, or why there can be none; found when the first test asks.
  private var finding: Task<GuestEngine, any Error>?

  init(name: String, isDefault: Bool) {
    self.name = name
    self.isDefault = isDefault
  }

  func identify() async throws -> JudgedKernel {
    do {
      let kernel = try await engine().identify()
      return JudgedKernel(
        engine: .kernel(name, title: kernel.engine.title), profile: kernel.profile)
    } catch let error as EngineError {
      let isUnsupported = isDefault && error.lacksLandlock
      throw KernelUnavailable(
        isUnsupported: isUnsupported,
        reason: isUnsupported ? "Landlock; \(error.description)" : error.description,
        console: error.consoleExcerpt)
    }
  }

  func run(_ scenario: Scenario, variation: Int) async -> EngineRun {
    do {
      return try await engine().run(scenario, variation: variation)
    } catch let error as EngineError {
      return EngineRun(
        .harnessFault(reason: error.description), consoleExcerpt: error.consoleExcerpt)
    } catch {
      return EngineRun(.harnessFault(reason: "\(error)"))
    }
  }

  func newFaultsOutsideRuns() async -> [String] {
    guard let engine = try? await finding?.value else { return [] }
    return await engine.newFaultsOutsideRuns()
  }

  /// Ends the engine if it was ever started.
  func shutDown() async {
    if let engine = try? await finding?.value { await engine.shutDown() }
  }

  private func engine() async throws -> GuestEngine {
    if let finding { return try await finding.value }
    let name = name
    let task = Task {
      let resolved = try await SharedEngines.resolution.resolve(KernelName(name))
      return GuestEngine(resolved.image, options: EngineOptions())
    }
    finding = task
    return try await task.value
  }
}

extension EngineError {
  /// Whether the kernel came up and has no Landlock to test.
  fileprivate var lacksLandlock: Bool {
    if case .noLandlock = self { true } else { false }
  }
}

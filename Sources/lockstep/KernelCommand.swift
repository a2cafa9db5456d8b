// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import KernelHost
import Scenarios

/// `lockstep kernel`
struct KernelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel",
    abstract: "Lists, fetches, builds and probes kernels.",
    discussion: "Kernels are kept in $XDG_CACHE_HOME/lockstep, by default ~/.cache/lockstep.",
    subcommands: [List.self, Fetch.self, Build.self, Probe.self])

  /// `lockstep kernel list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the kernels that Debian's archive has and those that are kept.")

    @Flag(help: "Use no network: list what is kept.")
    var offline = false

    @Flag(help: "Kernels without TSYNC as well.")
    var all = false

    @MainActor
    func run() async throws {
      let progress = ProgressLine()
      let archives = KernelArchives(offline: offline, progress: progress)
      let interruption = Interruption()
      for architecture in Architecture.allCases.sorted(by: { !$0.isForeign && $1.isForeign }) {
        let found = await interruption.cancelling { [self] in
          await lines(of: architecture, archives)
        }
        if interruption.isRequested { throw ExitStatus.couldNotRun }
        for line in found { StandardOutput.write(line: line) }
      }
      for kernel in archives.cache.keptUserModeKernels() {
        let name = Self.padded(kernel.image.name)
        let options = kernel.origin.options.map { "--\($0.rawValue)" }.joined(separator: " ")
        let title = kernel.origin.isTree ? kernel.image.name : name
        StandardOutput.write(line: "\(title)         kept: \(kernel.path)")
        StandardOutput.write(line: "  built from \(kernel.origin.source) \(options)")
      }
      StandardOutput.write(line: "\(Self.padded("host"))         the running kernel")
    }

    /// A name as wide as the longest of Debian's, so that what stands behind it makes columns.
    private static func padded(_ name: String) -> String {
      name.padding(
        toLength: max("debian:7.10.10:arm64+16k".count, name.count), withPad: " ", startingAt: 0)
    }

    /// A line for each of Debian's kernels for an architecture, the newest first, those for virtual machines before others.
    private func lines(of architecture: Architecture, _ archives: KernelArchives) async -> [String]
    {
      var there: [DebianKernel] = []
      if !offline {
        do {
          there = try await archives.archive.of(architecture).kernels()
        } catch {
          StandardError.write("\(error); of kernels for \(architecture), what is kept is listed")
        }
      }
      return DebianBuild.all.filter { $0.architecture == architecture }.flatMap { build in
        lines(of: build, there.filter { $0.flavour == build.flavour }, archives)
      }
    }

    private func lines(
      of build: DebianBuild, _ there: [DebianKernel], _ archives: KernelArchives
    ) -> [String] {
      let kept = Dictionary(
        uniqueKeysWithValues: archives.cache.keptKernels(of: build).map { ($0.release, $0) })
      let sizes = Dictionary(there.map { ($0.release, $0.size) }) { first, _ in first }
      let releases = Set(kept.keys).union(sizes.keys).sorted(by: >).filter {
        all || kept[$0] != nil || Self.hasTSYNC($0)
      }
      return releases.map { release in
        let size = sizes[release].map { "\($0 / 1_000_000) MB" } ?? ""
        let place = kept[release].map { "kept: \($0.path)" } ?? ""
        let text =
          "\(Self.padded("debian:\(release)\(build.suffix)")) "
          + "\(size.padding(toLength: 7, withPad: " ", startingAt: 0)) \(place)"
        return text.trimmingCharacters(in: .whitespaces)
      }
    }

    /// Linux 7.0 brought TSYNC; this only shortens a list, a profile is always probed.
    private static func hasTSYNC(_ release: KernelRelease) -> Bool {
      (release.numbers.first ?? 0) >= 7
    }
  }

  /// `lockstep kernel fetch`
  struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fetches Debian kernels, with their signatures checked, and keeps them.")

    @Argument(
      help:
        "The kernels: debian, debian:7.0 (newest of a series), debian:7.0.4, debian:7.0.4:arm64, debian:7.0.4+rt."
    )
    var names: [KernelName] = [.debian(.newest)]

    @MainActor
    func run() async throws {
      let progress = ProgressLine()
      let resolution = KernelArchives(offline: false, progress: progress).resolution
      let interruption = Interruption()
      var failed = false
      for name in names where !interruption.isRequested {
        let result = await interruption.cancelling {
          do throws(KernelResolutionError) {
            return Result<_, KernelResolutionError>.success(try await resolution.resolve(name))
          } catch {
            return Result.failure(error)
          }
        }
        do {
          let resolved = try result.get()
          progress.clear()
          StandardOutput.write(line: resolved.explanation)
          if let path = resolved.image.kind.emulated?.path {
            StandardOutput.write(line: "  \(path)")
          }
        } catch {
          StandardError.write("error: \(error)")
          failed = true
        }
      }
      if failed { throw ExitStatus.couldNotRun }
    }
  }

  /// `lockstep kernel probe`
  struct Probe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Boots kernels and prints what Lockstep sees in them.")

    @OptionGroup var engine: EngineFlags

    @Flag(help: "Print the profile as JSON.")
    var json = false

    @MainActor
    func run() async throws {
      let progress = ProgressLine()
      var failed = false
      var isFaulty = false
      let interruption = Interruption()
      for kernel in await engine.resolve(progress: progress, interruption: interruption) {
        do {
          let image = try kernel.result.get().image
          let options = engine.options(interruption: interruption, log: progress.log)
          if case .command(let command) = image.kind {
            let asked = CommandEngine(command: command, options: options)
            let profile = try await asked.profile()
            progress.clear()
            StandardOutput.write(
              text: json ? try Self.json(profile) : Self.text(profile, title: asked.title))
            await asked.shutDown()
            continue
          }
          let running = KernelEngine(kernel: image, options: options)
          var profile: Profile
          do {
            profile = try await running.profile()
            profile.failingAllocations = try await running.failingAllocations()
          } catch {
            await running.shutDown()
            StandardError.write(lines: error.consoleExcerpt.map { "  console: \($0)" })
            throw error
          }
          progress.clear()
          StandardOutput.write(
            text: json ? try Self.json(profile) : Self.text(profile, title: running.title))
          await running.shutDown()
          let faults = await running.consoleFaultsOutsideRuns
          if !faults.isEmpty {
            isFaulty = true
            let title = "\(kernel.name): KERNEL FAULT  the kernel reported a fault"
            StandardError.write(lines: [title] + faults.map { "  console: \($0)" })
          }
        } catch {
          progress.say("error: \(kernel.name): \(error)")
          failed = true
        }
      }
      if isFaulty { throw ExitStatus.diverges }
      if failed { throw ExitStatus.couldNotRun }
    }

    private static func json(_ profile: Profile) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      return String(decoding: try encoder.encode(profile), as: UTF8.self).printableJSON + "\n"
    }

    private static func text(_ profile: Profile, title: String) -> String {
      let missing = Feature.allCases.filter { !profile.features.contains($0) }
      let lines =
        [
          title,
          "  release    \(profile.release?.text ?? "unknown")",
          "  ABI        \(profile.abi)"
            + (profile.abi > Profile.newestKnownABI
              ? ", newer than Lockstep knows (\(Profile.newestKnownABI)): treated as that one"
              : ""),
          "  errata     0x\(String(profile.errata, radix: 16))",
          "  TSYNC      \(profile.edition.map { "edition \($0)" } ?? "no")",
          "  CPUs       \(profile.cpus)",
          "  failing    \(profile.failingAllocations.map { "allocations by \($0)" } ?? "no allocations")",
          "  features   "
            + profile.features.map(\.rawValue).sorted().joined(separator: ", "),
        ] + missing.map { "  lacks      \($0.rawValue): needs \($0.requirement)" }
      return lines.map { $0.printable + "\n" }.joined()
    }
  }
}

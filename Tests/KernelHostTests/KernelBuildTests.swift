// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import Testing

@testable import KernelHost

@Suite("Building kernels, without building one")
struct KernelBuildTests {
  private let scratch: Scratch
  private let cache: KernelCache

  init() throws {
    scratch = try Scratch()
    cache = KernelCache(path: "\(scratch.path)/cache")
  }

  private static let makefile =
    "# SPDX\nVERSION = 7\nPATCHLEVEL = 3\nSUBLEVEL = 4\nEXTRAVERSION =\n"

  private func tree() throws -> SourceTree {
    _ = try scratch.file("tree/Makefile", Self.makefile)
    _ = try scratch.file("tree/arch/um/Makefile", "\n")
    return try #require(SourceTree(path: "\(scratch.path)/tree"))
  }

  /// A builder that finds only these tools, all of them shell scripts.
  private func builder(tools: [String: String]) throws -> KernelBuilder {
    for (name, script) in tools {
      _ = try scratch.file("bin/\(name)", "#!/bin/sh\n\(script)\n", permissions: 0o755)
    }
    let archive = DebianArchive(cache: cache, mirror: "http://unused.example/debian")
    var builder = KernelBuilder(cache: cache, archive: archive, guardPath: nil)
    builder.path = try scratch.folder("bin")
    return builder
  }

  @Test("each missing tool is named, with the packages that hold them")
  func missingTools() async throws {
    let builder = try builder(tools: ["gcc": "", "make": "", "bc": ""])
    let tree = try tree()
    let error = await #expect(throws: KernelBuildError.self) {
      try await builder.build(.tree(tree))
    }
    #expect(
      error?.description
        == "flex and bison are not installed, and a kernel cannot be built without; install: "
        + "apt-get install flex bison")
    let debian = BuildTools.missing(fromDebian: true, path: builder.path)
    #expect(debian.map(\.package) == ["flex", "bison", "xz-utils", "tar"])
    #expect(cache.keptUserModeKernels().isEmpty)
  }

  @Test("a tree that was built inside says how to clean it")
  func dirtyTree() async throws {
    let tree = try tree()
    _ = try scratch.file("tree/.config", "")
    let builder = try builder(tools: [:])
    let error = await #expect(throws: KernelBuildError.self) {
      try await builder.build(.tree(tree))
    }
    #expect(error?.description.contains("ARCH=um mrproper") == true)
  }

  @Test("the release is read from the Makefile, and other folders are no trees")
  func releases() throws {
    #expect(try tree().release == KernelRelease("7.3.4"))
    let candidate = "VERSION = 7\nPATCHLEVEL = 4\nSUBLEVEL = 0\nEXTRAVERSION = -rc2\n"
    #expect(SourceTree.release(inMakefile: candidate)?.text == "7.4-rc2")
    #expect(SourceTree.release(inMakefile: "all:\n\techo\n") == nil)
    #expect(SourceTree(path: scratch.path) == nil)
  }

  @Test("keys tell versions, options and trees apart, and an epoch has no colon")
  func keys() throws {
    let source = DebianSource(
      release: KernelRelease("7.3.4")!, package: "linux-source-7.3", packageVersion: "1:7.3.4-1",
      size: 1, sha256: "")
    func key(_ options: Set<UserModeOption>) -> String {
      KernelBuilder.Job(
        debian: source, configuration: UserModeConfiguration(options: options), cache: cache,
        end: .now
      ).key
    }
    #expect(key([]).hasPrefix("debian_1_7.3.4-1_"))
    #expect(key([.kcov, .kasan]).hasPrefix("debian_1_7.3.4-1+kasan+kcov_"))
    #expect(Set([key([]), key([.kasan]), key([.quick])]).count == 3)
    let job = KernelBuilder.Job(
      tree: try tree(), configuration: UserModeConfiguration(options: []), cache: cache, end: .now)
    #expect(job.key.hasPrefix("tree_"))
    #expect(job.source == (try tree().path))
  }

  @Test("the last line for a symbol wins, and what a source lacks is named")
  func configuration() {
    let usual = UserModeConfiguration(options: [])
    for symbol in UserModeConfiguration.essential { #expect(usual.text.contains("\(symbol)=y\n")) }
    #expect(usual.lacking(in: usual.text).isEmpty)
    let without = usual.text.replacing("CONFIG_AUDIT=y\n", with: "")
    #expect(usual.lacking(in: without) == ["CONFIG_AUDIT"])
    let quick = UserModeConfiguration(options: [.quick])
    #expect(!quick.lacking(in: "").contains("CONFIG_PROVE_LOCKING"))
    #expect(quick.digest != usual.digest)
  }

  @Test("an interrupted or failed build leaves nothing in the cache of kernels")
  func failedBuild() async throws {
    let tools = ["gcc": "", "flex": "", "bison": "", "bc": "", "make": ""]
    let builder = try builder(tools: tools)
    // The tree's Makefile has no target, so the real make fails at once.
    let tree = try tree()
    let error = await #expect(throws: KernelBuildError.self) {
      try await builder.build(.tree(tree))
    }
    #expect(error?.description.contains("could not be built") == true)
    #expect(cache.keptUserModeKernels().isEmpty)
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(cache.path)/kernels")
    #expect(names == nil)
  }

  @Test("of Debian's packages the newest source of a series is picked, and no metapackage")
  func sources() {
    func stanza(_ package: String, _ version: String) -> String {
      "Package: \(package)\nVersion: \(version)\nSize: 5\nSHA256: ab\n\n"
    }
    let text =
      stanza("linux-source", "7.3.4-1") + stanza("linux-source-7.2", "7.2.9-1~bpo13+1")
      + stanza("linux-source-7.2", "7.2.12-1~bpo13+1") + stanza("linux-source-7.3", "7.3.4-1")
      + stanza("linux-source-7.4", "7.4~rc1-1~exp1")
    let sources = DebianSource.parse(text)
    let releases = sources.map(\.release)
    #expect(releases.map(\.text) == ["7.4-rc1", "7.3.4", "7.2.12", "7.2.9"])
    #expect(DebianKernels.pick(.newest, from: releases)?.text == "7.3.4")
    #expect(DebianKernels.pick(.series(numbers: [7, 2]), from: releases)?.text == "7.2.12")
    for name in ["linux-source", "linux-source-7", "linux-source-7.3-rt", "linux-image-7.3"] {
      #expect(!DebianSource.isSourcePackage(name))
    }
  }

  @Test("what make prints is read: compiled files, the end, and what went wrong")
  func output() {
    var output = BuildOutput()
    #expect(output.read("  CC      init/main.o") == .compiling(files: 1))
    #expect(output.read("  AS      x.o") == .compiling(files: 2))
    #expect(output.read("  GEN     y") == nil)
    #expect(output.read("  LINK linux") == .linking)
    #expect(output.read("init/main.c:3:1: error: expected ';'") == nil)
    #expect(output.complaints == ["init/main.c:3:1: error: expected ';'"])
  }
}

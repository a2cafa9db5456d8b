// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios
import Testing

@testable import KernelHost

@Suite("Sources and reports of apt")
struct AptTests {
  @Test("both forms of sources are read, comments, options and disabled stanzas included")
  func forms() {
    let lines = """
      # deb http://commented.example/debian trixie main
      deb [arch=amd64 signed-by=/a.gpg] http://mirror.example/debian/ trixie main contrib # why
      deb-src http://mirror.example/debian trixie main
      deb [ trusted=no lang=de ] https://other.example/x ./ y
      deb broken
      """
    #expect(
      AptSources.parseLines(lines) == [
        AptSource(
          address: "http://mirror.example/debian", suites: ["trixie"],
          components: ["main", "contrib"]),
        AptSource(address: "https://other.example/x", suites: ["./"], components: ["y"]),
      ])
    let stanzas = """
      Types: deb deb-src
      # a comment in the middle
      URIs: http://one.example/debian/
       http://two.example/debian
      Suites: trixie
        trixie-updates
      Components: main

      Enabled: no
      Types: deb
      URIs: http://off.example/debian
      Suites: trixie
      Components: main

      Types: deb-src
      URIs: http://sources.example/debian
      Suites: trixie
      Components: main
      """
    #expect(
      AptSources.parseDeb822(stanzas) == [
        AptSource(
          address: "http://one.example/debian", suites: ["trixie", "trixie-updates"],
          components: ["main"]),
        AptSource(
          address: "http://two.example/debian", suites: ["trixie", "trixie-updates"],
          components: ["main"]),
      ])
  }

  @Test(
    "only live copies of Debian's main archive are mirrors",
    arguments: [
      ("deb http://mirror.example/debian bookworm main", true),
      ("deb http://mirror.example/pub/debian stable-backports main", true),
      ("deb http://mirror.example/debian-security bookworm-security main", false),
      ("deb https://vendor.example/linux/debian bookworm stable", false),
      ("deb https://vendor.example/apt cloud-sdk-bookworm main", false),
      ("deb https://vendor.example/node_20.x nodistro main", false),
      ("deb http://archive.example/ubuntu noble main", false),
      ("deb http://old.example/archive/debian/20250520T000000Z bookworm main", false),
      ("deb cdrom:[Debian]/debian bookworm main", false),
    ])
  func mirrors(line: String, isMirror: Bool) {
    #expect(AptSources.parseLines(line).contains(where: AptSources.isDebian) == isMirror)
  }

  @Test("the machine's mirror is found in both places, and the public one stands in")
  func mirror() throws {
    let scratch = try Scratch()
    #expect(AptSources.mirror(in: scratch.path) == AptSources.publicMirror)
    _ = try scratch.file("sources.list.d/vendor.list", "deb http://v.example/apt stable main\n")
    #expect(AptSources.mirror(in: scratch.path) == AptSources.publicMirror)
    _ = try scratch.file(
      "sources.list.d/x.sources",
      "Types: deb\nURIs: http://late.example/debian\nSuites: sid\nComponents: main\n")
    #expect(AptSources.mirror(in: scratch.path) == "http://late.example/debian")
    _ = try scratch.file("sources.list", "deb http://first.example/debian trixie main\n")
    #expect(AptSources.mirror(in: scratch.path) == "http://first.example/debian")
  }

  @Test("the private configuration takes over the way to the network, and no weaker check")
  func configuration() {
    let configuration = AptConfiguration(
      folder: "/c", mirror: "http://m.example/debian", suites: ["sid"])
    let system = """
      Acquire::http::Proxy "http://proxy.example:3128";
      Acquire::AllowInsecureRepositories "true";
      APT::Update::Post-Invoke:: "something";
      APT::Get::AllowUnauthenticated "true";
      """
    let text = configuration.text(systemOptions: system, isRoot: false)
    #expect(text.contains("Acquire::http::Proxy \"http://proxy.example:3128\";"))
    #expect(!text.contains("something"))
    #expect(!text.contains("\"true\";\nAPT::Get"))
    #expect(text.contains("Acquire::AllowInsecureRepositories \"false\";"))
    #expect(!text.contains("AllowInsecureRepositories \"true\""))
    #expect(!text.contains("AllowUnauthenticated \"true\""))
    #expect(!text.contains("Sandbox"))
    #expect(configuration.text(systemOptions: "", isRoot: true).contains("APT::Sandbox::User"))
    #expect(
      configuration.sources(keyring: "/k.gpg")
        == "deb [arch=amd64 signed-by=/k.gpg] http://m.example/debian sid main\n")
  }

  @Test("a report tells the suites that arrived from those that did not")
  func report() {
    let output = """
      Get:1 http://m.example/debian trixie InRelease [140 kB]
      Hit:2 http://m.example/debian sid InRelease
      Ign:3 http://m.example/debian gone InRelease
      Get:4 http://m.example/debian forged InRelease [54.0 kB]
      Err:4 http://m.example/debian forged InRelease
        The following signatures couldn't be verified
      Get:6 http://m.example/debian sid/main amd64 Packages [10.8 MB]
      Err:8 http://m.example/debian gone Release
        404  Not Found
      Get:9 http://m.example/debian cut InRelease [54.0 kB]
      Err:10 http://m.example/debian cut/main amd64 Packages
      """
    let errors = """
      W: GPG error: http://m.example/debian forged InRelease: bad
      E: The repository 'http://m.example/debian gone Release' does not have a Release file.
      E: The repository 'http://m.example/debian gone Release' does not have a Release file.
      N: a note
      """
    let report = AptReport(output: output, errors: errors)
    #expect(
      report.reachedSuites(among: ["trixie", "sid", "gone", "forged", "cut"]) == ["trixie", "sid"])
    #expect(report.problems.count == 2)
    #expect(report.problems[1].hasPrefix("The repository "))
    #expect(
      report.gaps(among: ["trixie", "forged", "gone", "lost"]) == [
        SuiteGap(
          suite: "forged", reason: "GPG error: http://m.example/debian forged InRelease: bad"),
        SuiteGap(suite: "gone", reason: report.problems[1]),
        SuiteGap(suite: "lost", reason: "apt-get gave no reason"),
      ])
  }

  @Test(
    "the first failure of a signature or a hash is the reason, whatever else apt says before it",
    arguments: [
      "GPG error: http://m.example/debian sid InRelease: The following signatures were invalid: BADSIG 1",
      "OpenPGP signature verification failed: http://m.example/debian sid InRelease: no key",
      "The repository 'http://m.example/debian sid InRelease' is not signed.",
      "Clearsigned file isn't valid, got 'NOSPLIT' (does the network require authentication?)",
      "Failed to fetch http://m.example/debian/dists/sid/main/x  Hash Sum mismatch",
      "Failed to fetch http://m.example/debian/x  File has unexpected size (1 != 2).",
    ])
  func distrust(problem: String) {
    let missing =
      "The repository 'http://m.example/debian gone Release' does not have a Release file."
    let other = "GPG error: another one"
    let report = AptReport(
      output: "", errors: "E: \(missing)\nW: \(problem)\nW: \(other)\nE: last\n")
    #expect(report.reason == problem)
    #expect(report.isRefusal)
    let harmless = AptReport(output: "", errors: "E: \(missing)\nE: last\n")
    #expect(harmless.reason == missing)
    #expect(!harmless.isRefusal)
  }

  @Test("a suite whose Release file has expired is not there, though it arrived")
  func expired() {
    let output = """
      Hit:1 http://m.example/debian trixie InRelease
      Get:2 http://m.example/debian sid InRelease [193 kB]
      Hit:3 http://m.example/debian experimental InRelease
      """
    let errors = """
      E: Release file for http://m.example/debian/dists/sid/InRelease is expired (invalid since 24d). Updates \
      for this repository will not be applied.
      E: Release file for http://m.example/debian/dists/experimental/InRelease is expired (invalid since 1d). x
      """
    let report = AptReport(output: output, errors: errors)
    #expect(report.reachedSuites(among: ["trixie", "sid", "experimental"]) == ["trixie"])
    #expect(
      SuiteGap.sentence(report.gaps(among: ["trixie", "sid", "experimental"]))
        == "warning: there may be newer kernels; these suites of Debian could not be used: "
        + "sid, experimental (its Release file has expired, so what is new there is not taken)")
  }

  @Test("what Foundation says of a file becomes what the system says of it")
  func reasons() throws {
    let error = try #require(throws: (any Error).self) {
      try FileManager.default.createDirectory(
        atPath: "/dev/null/x", withIntermediateDirectories: true)
    }
    #expect(reason(of: error) == "Not a directory")
  }
}

@Suite("Debian's kernels")
struct DebianKernelTests {
  /// What `apt-cache show` printed on 2026-11-23, cut down to the fields that matter.
  private static let recorded = [
    ("linux-binary-7.3.4+deb13-cloud-amd64", "7.3.4-1~bpo13+1"),
    ("linux-image-7.3.4+deb13-cloud-amd64", "7.3.4-1~bpo13+1"),
    ("linux-binary-7.3-cloud-amd64", "7.3~rc7-1~exp1"),
    ("linux-image-7.3-cloud-amd64", "7.3~rc7-1~exp1"),
    ("linux-binary-unsigned-7.3.4+deb13-cloud-amd64", "7.3.4-1~bpo13+1"),
    ("linux-image-7.3.4+deb13-cloud-amd64-dbg", "7.3.4-1~bpo13+1"),
    ("linux-image-cloud-amd64", "7.3.4-1~bpo13+1"),
    ("linux-binary-7.2.13+deb14-cloud-amd64", "7.2.13-1"),
    ("linux-binary-7.2.9+deb13-cloud-amd64", "7.2.9-1~bpo13+1"),
    ("linux-binary-7.0.13+deb13-cloud-amd64", "7.0.13-1~bpo13+1"),
    ("linux-binary-7.0.4+deb13-cloud-amd64", "7.0.4-1~bpo13+1"),
    ("linux-image-6.12.117+deb13-cloud-amd64", "6.12.117-1"),
    ("linux-image-6.12.107+deb13-cloud-amd64", "6.12.107-1"),
  ].map { name, version in
    """
    Package: \(name)
    Source: linux-signed-amd64
    Version: \(version)
    Description-en: Linux
     The kernel for virtual machines.
     .
     More of it.
    Size: 13604064
    SHA256: c4fbc8e4
    """
  }.joined(separator: "\n\n")

  private let kernels = DebianKernels.parse(recorded)

  @Test("signed kernels are found, one for each release, the newest first")
  func parsing() {
    #expect(
      kernels.map(\.release.text) == [
        "7.3.4", "7.3-rc7", "7.2.13", "7.2.9", "7.0.13", "7.0.4", "6.12.117", "6.12.107",
      ])
    #expect(kernels[0].package == "linux-binary-7.3.4+deb13-cloud-amd64")
    #expect(kernels[0].packageVersion == "7.3.4-1~bpo13+1")
    #expect(kernels[0].size == 13_604_064)
    #expect(kernels[6].package == "linux-image-6.12.117+deb13-cloud-amd64")
    #expect(DebianKernels.parse("").isEmpty)
  }

  @Test(
    "the right kernel is picked",
    arguments: [
      ("debian", "7.3.4"),
      ("debian:7.3", "7.3.4"),
      ("debian:7", "7.3.4"),
      ("debian:7.2", "7.2.13"),
      ("debian:7.0", "7.0.13"),
      ("debian:7.0.4", "7.0.4"),
      ("debian:6.12", "6.12.117"),
      ("debian:7.3-rc7", "7.3-rc7"),
      ("debian:7.3~rc7", "7.3-rc7"),
      ("debian:7.1", nil),
      ("debian:7.3.5", nil),
    ])
  func picking(text: String, release: String?) throws {
    guard case .debian(let selection, _) = try KernelName(text) else {
      Issue.record("\(text) is not Debian's")
      return
    }
    #expect(DebianKernels.pick(selection, from: kernels.map(\.release))?.text == release)
  }

  @Test("the newest one has TSYNC and is no release candidate")
  func newest() {
    let releases = ["6.19.14", "7.4-rc1"].map { KernelRelease($0)! }
    #expect(DebianKernels.pick(.newest, from: releases) == nil)
    #expect(DebianKernels.pick(.series(numbers: [7, 4]), from: releases) == nil)
    #expect(
      DebianKernels.missing(.series(numbers: [7, 4]), from: releases)
        == "only a release candidate is there; ask for 'debian:7.4-rc1' to use it")
  }

  @Test("a miss says what there is")
  func misses() throws {
    let releases = kernels.map(\.release)
    #expect(
      DebianKernels.missing(.series(numbers: [7, 9]), from: releases)
        == "it has kernels of 6.12, 7.0, 7.2, 7.3")
    #expect(
      DebianKernels.missing(.exact(release: KernelRelease("7.0.5")!), from: releases)
        == "of that series it has 7.0.4, 7.0.13")
    #expect(DebianKernels.missing(.newest, from: []) == "it has none at all")
  }

  @Test(
    "the upstream release is read from the version of a package",
    arguments: [
      ("7.3.4-1~bpo13+1", "7.3.4"), ("7.3~rc7-1~exp1", "7.3-rc7"), ("1:7.0-1", "7.0"),
      ("6.12.117-1", "6.12.117"),
    ])
  func upstream(version: String, release: String) {
    #expect(DebianKernels.upstreamRelease(of: version)?.text == release)
  }
}

@Suite("The cache")
struct KernelCacheTests {
  private static let origin = KernelOrigin(
    package: "p", packageVersion: "1", sha256: "s", size: 3, mirror: "http://m.example/debian",
    fetched: Date(timeIntervalSince1970: 1_800_000_000))

  @Test("a kernel is kept whole, listed by release, and drafts are not listed")
  func keeping() throws {
    let scratch = try Scratch()
    let cache = KernelCache(path: "\(scratch.path)/cache")
    #expect(cache.keptKernels().isEmpty)
    let image = try scratch.file("vmlinuz", "abc")
    for text in ["7.0.13", "7.3.4", "7.3-rc7"] {
      let kept = try cache.keep(
        vmlinuz: image, config: nil, origin: Self.origin, release: KernelRelease(text)!)
      #expect(kept.path == "\(cache.path)/kernels/debian/\(text)/vmlinuz")
    }
    _ = try scratch.file("cache/kernels/debian/.7.9.9.1.2/vmlinuz", "draft")
    _ = try scratch.file("cache/kernels/debian/7.8.0/origin.json", "no kernel")
    #expect(cache.keptKernels().map(\.release.text) == ["7.3.4", "7.3-rc7", "7.0.13"])
    #expect(cache.keptKernels()[0].origin == Self.origin)
    #expect(cache.keptKernels()[0].image.name == "debian:7.3.4")
    // Keeping it once more changes nothing and leaves nothing behind.
    _ = try cache.keep(
      vmlinuz: image, config: nil, origin: Self.origin, release: KernelRelease("7.3.4")!)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(cache.path)/kernels/debian")
    #expect(names.filter { $0.hasPrefix(".") } == [".7.9.9.1.2"])
  }

  @Test("the user's cache follows the XDG specification")
  func place() {
    func path(_ environment: [String: String]) -> String {
      KernelCache.ofUser(environment: environment).path
    }
    #expect(path(["XDG_CACHE_HOME": "/x", "HOME": "/h"]) == "/x/lockstep")
    #expect(path(["XDG_CACHE_HOME": "relative", "HOME": "/h"]) == "/h/.cache/lockstep")
    #expect(path(["HOME": "/h"]) == "/h/.cache/lockstep")
  }
}

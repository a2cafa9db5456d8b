// SPDX-License-Identifier: MIT

import FoundationEssentials
import Scenarios
import Testing

@testable import KernelHost

@Suite("From names to kernels, without a network")
struct ResolutionTests {
  private let scratch: Scratch
  private let resolution: KernelResolution

  init() throws {
    scratch = try Scratch()
    let cache = KernelCache(path: "\(scratch.path)/cache")
    resolution = KernelResolution(
      cache: cache, archive: DebianArchive(cache: cache, mirror: "http://unused.example/debian"),
      mayUseNetwork: false)
  }

  private func keep(_ releases: String...) throws {
    for release in releases { _ = try scratch.file("cache/kernels/debian/\(release)/vmlinuz", "k") }
  }

  @Test("the newest kept kernel with TSYNC stands in for the newest of all, and the reason is said")
  func newest() async throws {
    try keep("6.12.117", "7.0.13", "7.2.9", "7.3-rc7")
    let chosen = await resolution.chosenByDefault()
    #expect(chosen.image.name == "debian:7.2.9")
    #expect(
      chosen.explanation
        == "no kernel was named: the network may not be used; using 7.2.9, the newest kept kernel "
        + "for debian")
    #expect(resolution.newestKept()?.name == "debian:7.2.9")
    #expect(try await resolution.resolve([]).map(\.image) == [chosen.image])
  }

  @Test("without any, the host's kernel is used, and the reason is said")
  func host() async throws {
    try keep("6.12.117")
    let chosen = await resolution.chosenByDefault()
    #expect(chosen.image == .host)
    #expect(
      chosen.explanation
        == "no kernel was named, and debian cannot be had: the network may not be used; "
        + "using the host's kernel")
    #expect(resolution.newestKept() == nil)
  }

  @Test("names lead to kernels in their order; the first that leads to nothing is an error")
  func names() async throws {
    try keep("6.12.107", "6.12.117", "7.0.4")
    let names = ["debian:7.0.4", "host", "debian:6.12"]
    let kernels = try await resolution.resolve(names.map { try KernelName($0) })
    #expect(kernels.map(\.image.name) == ["debian:7.0.4", "host", "debian:6.12.117"])
    #expect(kernels[0].explanation == "debian:7.0.4 is kept in \(scratch.path)/cache")
    for (name, part) in [
      ("debian:7.3", "debian:7.3 cannot be had: the network may not be used"),
      ("uml", "the network may not be used to get its source; build it: lockstep kernel build"),
      ("uml:7.2+kasan", "build it: lockstep kernel build 7.2 --kasan"),
      ("./nothing-here", "./nothing-here is not a kernel: there is no such file"),
    ] {
      let error = await #expect(throws: KernelResolutionError.self) {
        try await resolution.resolve([.host, try KernelName(name)])
      }
      #expect(error?.description.contains(part) == true)
    }
  }
}

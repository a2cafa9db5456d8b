// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import TemporaryFolders

/// The initramfs with the agent, made once for each build of the agent and kept in the cache.
struct GuestImage: Sendable {
  /// The cache that keeps it.
  var cache: KernelCache

  /// How many images are kept: the builds of a few checkouts.
  private static let keptImages = 4

  /// How long `strip` may take.
  private static let stripDeadline: Duration = .seconds(60)

  /// The path of the initramfs for an agent.
  ///
  /// The symbols of the agent are left out where `strip` is installed: they are most of a debug build.
  ///
  /// - Throws: ``EngineError``.
  func path(forAgent agent: String) async throws(EngineError) -> String {
    var status = stat()
    guard stat(agent, &status) == 0 else { throw .agentMissing(path: agent) }
    // A linker always writes a new file, so this tells builds apart without reading 20 megabytes.
    let identity = [
      UInt64(status.st_dev), UInt64(status.st_ino), UInt64(status.st_size),
      UInt64(status.st_mtim.tv_sec), UInt64(status.st_mtim.tv_nsec),
    ]
    let name = identity.map { String($0, radix: 36) }.joined(separator: "-")
    do {
      let folder = try cache.folder("initramfs")
      let image = "\(folder)/\(name).cpio"
      if FileManager.default.fileExists(atPath: image) { return image }
      let contents = try await stripped(agent, in: folder)
      guard contents.starts(with: [0x7f] + Array("ELF".utf8)) else {
        throw EngineError.agentMissing(path: agent)
      }
      try writeWhole(InitramfsArchive.guest(agent: contents).finished(), to: image)
      prune(folder)
      return image
    } catch let error as EngineError {
      throw error
    } catch {
      throw .environment(reason: "\(cache.path) cannot be written: \(reason(of: error))")
    }
  }

  private func stripped(_ agent: String, in folder: String) async throws -> [UInt8] {
    let scratch = try TemporaryFolder(in: folder)
    defer { scratch.remove() }
    let small = "\(scratch.path)/agent"
    let strip = Command(
      name: "strip", arguments: ["-o", small, agent], deadline: Self.stripDeadline)
    let worked = (try? await strip.run())?.succeeded == true
    let file = try FileBytes(worked ? small : agent)
    return try file.read(upTo: file.size(), at: 0)
  }

  /// Removes the images that were made longest ago.
  private func prune(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let images = names.filter { $0.hasSuffix(".cpio") }.map { name -> (String, Int) in
      var status = stat()
      let path = "\(folder)/\(name)"
      return (path, stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0)
    }
    for image in images.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.keptImages) {
      unlink(image.0)
    }
  }
}

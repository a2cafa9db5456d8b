// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios

/// A configuration of apt that shares nothing with the system's but its way to the network.
struct AptConfiguration: Hashable, Sendable {
  /// The folder that holds the configuration and apt's state.
  var folder: String
  /// The address of the archive.
  var mirror: String
  /// The suites.
  var suites: [String]
  /// Whose packages are wanted.
  var architecture = Architecture.amd64

  /// Where Debian's archive keyring lies; the first that exists is used.
  private static let keyrings = [
    "/usr/share/keyrings/debian-archive-keyring.gpg",
    "/usr/share/keyrings/debian-archive-keyring.pgp",
  ]

  /// The options of the system's configuration that are taken over: how to get through to the network.
  private static let networkOptions = [
    "Acquire::http::", "Acquire::https::", "Acquire::ForceIPv4", "Acquire::ForceIPv6",
  ]

  /// How long apt waits for a server that says nothing, in seconds.
  private static let silence = 20

  /// The variables that make apt use this configuration, and speak English to us.
  var environment: [String: String] { ["APT_CONFIG": "\(folder)/apt.conf", "LC_ALL": "C"] }

  /// Writes the configuration.
  ///
  /// - Throws: ``DebianArchiveError/unusable(reason:)``.
  func write() async throws(DebianArchiveError) {
    let keyring = Self.keyrings.first { FileManager.default.fileExists(atPath: $0) }
    guard let keyring else {
      throw .unusable(
        reason: "Debian's archive keyring is missing, so no signature could be checked; "
          + "install it: apt-get install debian-archive-keyring")
    }
    let system: Command.Result
    do {
      system = try await Command(
        name: "apt-config", arguments: ["dump"], deadline: DebianArchive.localDeadline
      ).run()
    } catch {
      throw .unusable(
        reason: "apt is not usable here (\(error)), and Debian's kernels come through it; "
          + "give the path of a kernel of your own")
    }
    do {
      for name in ["none", "state/lists/partial", "cache/archives/partial"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      try writeWhole([], to: "\(folder)/status")
      try writeWhole([], to: "\(folder)/empty")
      try writeWhole(Array(sources(keyring: keyring).utf8), to: "\(folder)/sources.list")
      try writeWhole(
        Array(text(systemOptions: system.output, isRoot: geteuid() == 0).utf8),
        to: "\(folder)/apt.conf")
    } catch {
      throw .unusable(reason: "\(folder) cannot be written: \(reason(of: error))")
    }
  }

  /// The list of sources. No option weakens the check of the signatures.
  func sources(keyring: String) -> String {
    suites.map { "deb [arch=\(architecture.rawValue) signed-by=\(keyring)] \(mirror) \($0) main\n" }
      .joined()
  }

  /// The configuration.
  ///
  /// - Parameters:
  ///   - systemOptions: what `apt-config dump` prints of the system's own configuration.
  ///   - isRoot: whether apt would try to give up root, for a user who cannot reach the cache.
  func text(systemOptions: String, isRoot: Bool) -> String {
    let network = systemOptions.split(whereSeparator: \.isNewline).map(String.init)
      .filter { line in Self.networkOptions.contains { line.hasPrefix($0) } }
    let own = [
      // The system's hooks would run for our updates too, so none of its files is read.
      "Dir::Etc::main \"\(folder)/empty\";",
      "Dir::Etc::parts \"\(folder)/none\";",
      "Dir::Etc::preferences \"\(folder)/empty\";",
      "Dir::Etc::preferencesparts \"\(folder)/none\";",
      "Dir::Etc::sourcelist \"\(folder)/sources.list\";",
      "Dir::Etc::sourceparts \"-\";",
      "Dir::Etc::trusted \"\(folder)/empty\";",
      "Dir::Etc::trustedparts \"\(folder)/none\";",
      "Dir::State \"\(folder)/state\";",
      "Dir::State::status \"\(folder)/status\";",
      "Dir::Cache \"\(folder)/cache\";",
      // Indices are kept compressed and the cache of sources is left out: 100 MB less on the disk.
      "Dir::Cache::srcpkgcache \"\";",
      // Packages are only fetched and unpacked, so this machine need not be able to run what is in them.
      "APT::Architecture \"\(architecture.rawValue)\";",
      "APT::Architectures \"\(architecture.rawValue)\";",
      "Acquire::GzipIndexes \"true\";",
      "Acquire::Languages \"none\";",
      "Acquire::Retries \"1\";",
      "Acquire::http::Timeout \"\(Self.silence)\";",
      "Acquire::https::Timeout \"\(Self.silence)\";",
      "Acquire::AllowInsecureRepositories \"false\";",
      "Acquire::AllowDowngradeToInsecureRepositories \"false\";",
      "APT::Get::AllowUnauthenticated \"false\";",
    ]
    let lines = network + own + (isRoot ? ["APT::Sandbox::User \"root\";"] : [])
    return lines.joined(separator: "\n") + "\n"
  }
}

// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Debian's archive played by scripts, so that it can go wrong at will.
@Suite(
  "kernel list and what apt says",
  .enabled(
    if: FileManager.default.fileExists(atPath: "/usr/share/keyrings/debian-archive-keyring.gpg")
      || FileManager.default.fileExists(atPath: "/usr/share/keyrings/debian-archive-keyring.pgp"),
    "install it: apt-get install debian-archive-keyring"))
struct ArchiveTests {
  let command: LockstepCommand

  init() throws {
    command = try LockstepCommand()
    try script("apt-config", "exit 0")
    try script(
      "apt-cache",
      """
      case $1 in
      pkgnames) echo linux-image-7.3.4-cloud-amd64;;
      show) printf 'Package: linux-image-7.3.4-cloud-amd64\\nVersion: 7.3.4-1\\nSize: 13000000\\nSHA256: 0\\n';;
      esac
      """)
  }

  private func script(_ name: String, _ text: String) throws {
    try command.write("#!/bin/sh\n\(text)\n", to: "bin/\(name)", executable: true)
  }

  /// Has apt-get say this, and lists the kernels.
  private func list(output: String, errors: String) throws -> LockstepCommand.Result {
    try command.write(output, to: "said")
    try command.write(errors, to: "complained")
    let folder = command.folder.path
    try script("apt-get", "cat \(folder)/said; cat \(folder)/complained >&2")
    return try list()
  }

  private func list() throws -> LockstepCommand.Result {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try command.lockstep(
      "kernel", "list", environment: ["PATH": "\(command.folder.path)/bin:\(path)"])
  }

  private static let arrived = """
    Get:1 http://m.example/debian trixie InRelease [140 kB]
    Hit:2 http://m.example/debian trixie-backports InRelease
    Get:3 http://m.example/debian sid InRelease [193 kB]
    Get:4 http://m.example/debian experimental InRelease [92 kB]

    """

  private static func expired(_ suite: String) -> String {
    "E: Release file for http://m.example/debian/dists/\(suite)/InRelease is expired "
      + "(invalid since 24d 9h). Updates for this repository will not be applied.\n"
  }

  @Test("suites with an expired Release file are named once, by each command that asks")
  func expired() throws {
    let errors = Self.expired("sid") + Self.expired("experimental")
    // The second time the index that is kept knows it.
    for result in [try list(output: Self.arrived, errors: errors), try list()] {
      #expect(result.status == 0)
      #expect(result.output.contains("debian:7.3.4"))
      let warnings = result.errors.split(separator: "\n").filter { $0.contains("newer kernels") }
      #expect(
        warnings == [
          "warning: there may be newer kernels; these suites of Debian could not be used: sid, "
            + "experimental (its Release file has expired, so what is new there is not taken)"
        ])
    }
  }

  @Test("nothing is said where all suites could be used")
  func complete() throws {
    let result = try list(output: Self.arrived, errors: "")
    #expect(result.output.contains("debian:7.3.4"))
    #expect(!result.errors.contains("warning"))
  }

  @Test("a bad signature is the reason, and not the missing file of another suite")
  func signature() throws {
    let result = try list(
      output: "Err:1 http://m.example/debian trixie InRelease\n",
      errors: """
        E: The repository 'http://m.example/debian sid Release' does not have a Release file.
        W: GPG error: http://m.example/debian trixie InRelease: The following signatures were invalid: BADSIG 1
        E: The repository 'http://m.example/debian trixie InRelease' is not signed.

        """)
    #expect(
      result.errors.contains(
        "what Debian's archive sent is not trusted: GPG error: http://m.example/debian trixie "
          + "InRelease: The following signatures were invalid: BADSIG 1; of kernels for amd64, what "
          + "is kept is listed"))
    #expect(!result.errors.contains("does not have a Release file"))
  }

  @Test("a cache that cannot be written is a sentence in the system's words")
  func unwritableCache() throws {
    let result = try command.lockstep(
      "kernel", "list", environment: ["XDG_CACHE_HOME": "/proc/nowhere"])
    #expect(
      result.errors.contains(
        "/proc/nowhere/lockstep/apt cannot be written: No such file or directory"),
      "\(result.errors)")
    #expect(!result.errors.contains("Error Domain"))
    #expect(!result.errors.contains("UserInfo"))
  }
}

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

  /// A script in which the folder `full` is a disk with room for `size`, in a namespace of mounts of its own.
  private static func withDisk(_ size: String, _ script: String) -> String {
    """
    export PATH="$PWD/bin:$PATH" XDG_CACHE_HOME="$PWD/cache"; mkdir full
    unshare -rm sh -c 'mount -t tmpfs -o size=\(size) none full; \(script)'
    """
  }

  /// Whether this machine lets a test mount something of its own.
  private static let canMount: Bool = {
    let test = Process()
    test.executableURL = URL(filePath: "/bin/sh")
    test.arguments = ["-c", "unshare -rm mount -t tmpfs none /tmp 2>/dev/null"]
    return (try? test.run()).map { test.waitUntilExit() } != nil && test.terminationStatus == 0
  }()

  private static let noSpace =
    "error: debian:7.3.4 cannot be had: there is no space left on the disk of "

  @Test(
    "a full disk is called one, and not a bad signature", .enabled(if: canMount),
    arguments: [
      // Before apt-get is asked, and what fills up while it works.
      ("64k", "export TMPDIR=$PWD/full", "/full; make room there, or set TMPDIR to another folder"),
      ("2m", "export TMPDIR=$PWD/full", "/full; make room there, or set TMPDIR to another folder"),
      ("64k", "export XDG_CACHE_HOME=$PWD/full", "/full/lockstep/apt; make room there"),
      ("2m", "export XDG_CACHE_HOME=$PWD/full", "/full/lockstep/apt; make room there"),
    ])
  func fullDisk(size: String, place: String, sentence: String) throws {
    try script(
      "apt-get",
      """
      head -c 4000000 /dev/zero > full/rest
      echo "W: GPG error: http://m.example/debian trixie InRelease: Splitting up x into data and signature failed" >&2
      echo "E: The repository 'http://m.example/debian trixie InRelease' is not signed." >&2
      exit 100
      """)
    let result = try command.shell(
      Self.withDisk(size, "\(place); $lockstep kernel fetch debian:7.3.4"))
    #expect(result.status == 3)
    let errors = result.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1 && errors[0].hasPrefix(Self.noSpace), "\(result.errors)")
    #expect(errors.allSatisfy { $0.hasSuffix(sentence) }, "\(result.errors)")
  }

  @Test(
    "what fetches ends with the command, and leaves nothing behind",
    arguments: [("INT", 3), ("TERM", 3), ("HUP", 3), ("KILL", 128 + 9)])
  func interruption(signal: String, status: Int32) throws {
    // What apt-get has started holds the FIFO, so that its end can be read from it.
    try script("apt-get", "exec 3>fetching; echo ready >&3; sleep 600")
    let result = try command.shell(
      """
      export PATH="$PWD/bin:$PATH" XDG_CACHE_HOME="$PWD/cache"; mkfifo fetching
      $lockstep kernel fetch debian:7.3.4 &
      exec 3<fetching; read -r word <&3; echo "$word"
      kill -\(signal) $!; cat <&3; wait $!; echo "status $?"; ls "$XDG_CACHE_HOME"/lockstep
      """)
    #expect(result.output == "ready\nstatus \(status)\napt\n", "\(result.errors)")
    #expect(!result.errors.contains("did not end"), "\(result.errors)")
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

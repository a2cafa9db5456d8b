// SPDX-License-Identifier: MIT

import Synchronization

/// The version of QEMU.
struct EmulatorVersion: Hashable, Sendable {
  /// The first number.
  var major: Int
  /// The second number.
  var minor: Int

  /// How long QEMU may take to say its version.
  private static let deadline: Duration = .seconds(20)

  /// What is known already, by the name or path of the program.
  private static let known = Mutex<[String: EmulatorVersion]>([:])

  /// Whether processors may be emulated at the same time.
  ///
  /// Up to 8.0, QEMU can lose the change of an instruction by another processor, and the guest dies of
  /// `Oops: int3` in one boot of fifteen (measured with 7.2 and a Debian kernel). One host thread for all
  /// processors avoids that; the scenarios are not slower for it.
  var isSafeInParallel: Bool { (major, minor) >= (8, 1) }

  /// Whether `neoverse-n1` is a processor of arm64's (source: QEMU's change log of 7.1).
  var hasNeoverseN1: Bool { (major, minor) >= (7, 1) }

  /// The version in the output of `qemu-system-x86_64 --version`, if there is one.
  init?(_ output: String) {
    let words = output.split(whereSeparator: \.isWhitespace)
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count else { return nil }
    let numbers = words[index + 1].split(separator: ".").compactMap { Int($0) }
    guard numbers.count >= 2 else { return nil }
    major = numbers[0]
    minor = numbers[1]
  }

  /// The version of the program, `nil` if it does not say.
  static func of(_ emulator: String) async -> EmulatorVersion? {
    if let version = known.withLock({ $0[emulator] }) { return version }
    let command = Command(name: emulator, arguments: ["--version"], deadline: deadline)
    guard let output = try? await command.run().output, let version = EmulatorVersion(output) else {
      return nil
    }
    known.withLock { $0[emulator] = version }
    return version
  }
}

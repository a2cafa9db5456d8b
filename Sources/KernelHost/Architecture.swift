// SPDX-License-Identifier: MIT

/// A kind of processor whose kernels can be verified. The words are Debian's.
public enum Architecture: String, CaseIterable, Hashable, Sendable, Codable {
  /// x86-64.
  case amd64
  /// The 64-bit processors of Arm.
  case arm64

  /// The architecture of the running program.
  public static let ofThisMachine: Architecture = {
    #if arch(arm64)
      .arm64
    #else
      .amd64
    #endif
  }()

  /// Whether it is not that of the running program, so that its kernels run in QEMU's emulation alone.
  public var isForeign: Bool { self != .ofThisMachine }

  /// What `uname -m` says on it, and how the names of tools begin that are for it.
  var machine: String {
    switch self {
    case .amd64: "x86_64"
    case .arm64: "aarch64"
    }
  }

  /// The name of QEMU.
  var emulator: String { "qemu-system-\(machine)" }

  /// The Debian package with QEMU.
  var emulatorPackage: String {
    switch self {
    case .amd64: "qemu-system-x86"
    case .arm64: "qemu-system-arm"
    }
  }
}

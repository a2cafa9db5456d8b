// SPDX-License-Identifier: MIT

/// The machine that QEMU makes up for a kernel.
struct EmulatedMachine: Hashable, Sendable {
  /// Its processors.
  var architecture: Architecture
  /// Whether the kernel has pages of 4 KiB.
  var hasSmallPages = true
  /// Who makes it up; `nil` if it does not say, which counts as the newest.
  var emulator: EmulatorVersion?

  /// The machine for a kernel with pages of 4 KiB.
  init(_ architecture: Architecture, emulator: EmulatorVersion? = nil) {
    self.architecture = architecture
    self.emulator = emulator
  }

  /// The machine for a kernel, by its header; for an Image that cannot be read, the usual one.
  init(for kernel: String, of architecture: Architecture, emulator: EmulatorVersion? = nil) {
    self.init(architecture, emulator: emulator)
    if architecture == .arm64, let file = try? FileBytes(kernel),
      let header = try? file.read(upTo: KernelFile.headerBytes, at: 0)
    {
      hasSmallPages = ARM64Image(header).hasSmallPages
    }
  }

  /// What QEMU calls the board.
  var board: String {
    switch architecture {
    case .amd64: "q35"
    case .arm64: "virt"
    }
  }

  /// What QEMU calls the processors.
  ///
  /// A Neoverse N1 has pages of every size, and no pointer authentication, whose codes QEMU calculates in software: three to
  /// four times as slow (measured with 7.2). Before 7.1 QEMU has none. What it has then is a Cortex-A72, which takes a
  /// quarter more time but has no pages of 16 KiB (a kernel that has them hangs on it without a word), and `max`, which
  /// has them and may be given codes of QEMU's own.
  func processor(_ accelerator: Accelerator) -> String {
    switch (architecture, accelerator) {
    case (.amd64, _): "max"
    case (.arm64, .kvm): "host"
    case (.arm64, _) where emulator?.hasNeoverseN1 ?? true: "neoverse-n1"
    case (.arm64, _): hasSmallPages ? "cortex-a72" : "max,pauth-impdef=on"
    }
  }
}

extension Architecture {
  /// The first serial port as Linux calls it on QEMU's board, which is the console.
  public var console: String {
    switch self {
    case .amd64: "ttyS0"
    case .arm64: "ttyAMA0"
    }
  }
}

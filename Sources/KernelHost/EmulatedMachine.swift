// SPDX-License-Identifier: MIT

/// The machine that QEMU makes up for a kernel.
struct EmulatedMachine: Hashable, Sendable {
  /// Its processors.
  var architecture: Architecture
  /// Whether the kernel has pages of 4 KiB.
  var hasSmallPages = true

  /// The machine for a kernel's file.
  init(_ architecture: Architecture, hasSmallPages: Bool = true) {
    self.architecture = architecture
    self.hasSmallPages = hasSmallPages
  }

  /// The machine for a kernel, by its header; for an Image that cannot be read, the usual one.
  init(for kernel: String, of architecture: Architecture) {
    self.init(architecture)
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
  /// An emulated `max` of arm64 calculates the codes of pointer authentication in software, which makes a guest three to
  /// four times as slow (measured with QEMU 7.2), unless it may use a code of its own. An older processor has none of
  /// that, but no pages of 16 KiB either: a kernel that has them hangs on it without a word.
  func processor(_ accelerator: Accelerator) -> String {
    switch (architecture, accelerator) {
    case (.amd64, _): "max"
    case (.arm64, .kvm): "host"
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

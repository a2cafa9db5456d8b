// SPDX-License-Identifier: MIT

/// What carries the channel of a guest that QEMU runs.
enum GuestChannel: CaseIterable, Sendable {
  /// A port of virtio-console, which takes whole messages: for kernels that have its driver built in, as Debian's have.
  case virtioConsole
  /// A second serial port, which every kernel has; an emulated one costs an exit of the guest for each byte. The board of
  /// arm64 has one port that Linux finds, so the second one is a card: the first 8250.
  case serialPort

  /// The device in the guest.
  func path(on architecture: Architecture) -> String {
    switch (self, architecture) {
    case (.virtioConsole, _): "/dev/vport0p1"
    case (.serialPort, .amd64): "/dev/ttyS1"
    case (.serialPort, .arm64): "/dev/ttyS0"
    }
  }

  /// The arguments by which QEMU gives the guest that device.
  func devices(of architecture: Architecture) -> [String] {
    switch (self, architecture) {
    case (.virtioConsole, _):
      // Without a thread of its own for what the guest writes: the guest would spin until that thread has run.
      [
        "-device", "virtio-serial-pci,ioeventfd=off", "-device",
        "virtserialport,chardev=channel,name=lockstep",
      ]
    case (.serialPort, .amd64): ["-serial", "chardev:channel"]
    case (.serialPort, .arm64): ["-device", "pci-serial,chardev=channel"]
    }
  }

  /// Whether a failed boot says that the guest, or QEMU, has no such device.
  ///
  /// - Parameter lines: what the agent and QEMU said.
  static func isMissing(_ lines: [String]) -> Bool {
    lines.contains { line in complaints.contains { line.contains($0) } }
  }

  /// What the agent says of a device that it cannot open, and QEMU of one that it does not know.
  private static let complaints = ["cannot open the channel", "is not a valid device model name"]
}

// SPDX-License-Identifier: MIT

/// What carries the channel of a guest that QEMU runs.
enum GuestChannel: CaseIterable, Sendable {
  /// A port of virtio-console, which takes whole messages: for kernels that have its driver built in, as Debian's have.
  case virtioConsole
  /// The second serial port, which every kernel has; an emulated one costs an exit of the guest for each byte.
  case serialPort

  /// The device in the guest.
  var path: String {
    switch self {
    case .virtioConsole: "/dev/vport0p1"
    case .serialPort: "/dev/ttyS1"
    }
  }

  /// The arguments by which QEMU gives the guest that device.
  var devices: [String] {
    switch self {
    case .virtioConsole:
      // Without a thread of its own for what the guest writes: the guest would spin until that thread has run.
      [
        "-device", "virtio-serial-pci,ioeventfd=off", "-device",
        "virtserialport,chardev=channel,name=lockstep",
      ]
    case .serialPort: ["-serial", "chardev:channel"]
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

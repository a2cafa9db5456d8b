// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc

/// What the first process of a guest does before it can run scenarios.
///
/// /proc, /dev and the standard descriptors are there already: they are made before Swift's runtime
/// starts (guest.c).
struct GuestSetUp {
  /// A file system of the kernel, and where it goes.
  private struct Mount {
    let type: String
    let path: String
    /// Whether a kernel may be built without it.
    let isOptional: Bool
  }

  /// In this order, because some lie in others.
  private static let mounts = [
    Mount(type: "sysfs", path: "/sys", isOptional: true),
    Mount(type: "tmpfs", path: "/tmp", isOptional: false),
    Mount(type: "securityfs", path: "/sys/kernel/security", isOptional: true),
    Mount(type: "debugfs", path: "/sys/kernel/debug", isOptional: true),
    Mount(type: "tracefs", path: "/sys/kernel/tracing", isOptional: true),
  ]

  /// The parameter of the kernel's command line that names the device of the channel.
  static let channelParameter = "lockstep.channel="

  /// The parameter that says after how many bytes of a line the other side waits for an empty line.
  static let windowParameter = "lockstep.window="

  /// How much of a file is mapped by a page fault in it, in bytes, as far as the kernel has it in memory; the kernel's own
  /// default is 64 KiB.
  static let bytesAroundFault = 1024 * 1024

  /// The device of the channel if the command line names none.
  static let defaultChannel = "/dev/ttyS1"

  /// The devices that a channel may be where the kernel has no devtmpfs: the part of the path before a
  /// number, the major number, and the minor number of device 0. Numbers from the kernel's list of devices.
  private static let devices: [(stem: String, major: UInt32, minor: UInt32)] = [
    ("/dev/ttyS", 4, 64), ("/dev/tty", 4, 0), ("/dev/hvc", 229, 0),
  ]

  func mountFileSystems() {
    for path in ["/proc", "/dev", "/sys", "/tmp"] { mkdir(path, 0o755) }
    for entry in Self.mounts {
      let error = -lki_mount(entry.type, entry.path)
      // ENODEV: not in this kernel. ENOENT: what it lies in is not. EBUSY: mounted already.
      let isExpected = error == EBUSY || entry.isOptional && (error == ENODEV || error == ENOENT)
      if error > 0 && !isExpected {
        Agent.say("cannot mount \(entry.type) on \(entry.path): \(errorName(error))")
      }
    }
    chmod("/tmp", 0o1777)
  }

  /// Lets one page fault bring a large part of the program, of which each process under test has nothing at first.
  func prepareFaults() {
    set("/sys/kernel/debug/fault_around_bytes", to: String(Self.bytesAroundFault))
  }

  /// The parameter of the kernel's command line by which the kernel reports each allocation that fails: 1, or 2 with the
  /// functions that were active. Its messages have the level of a notice.
  private static let reportParameter = "lockstep.failure-reports="

  /// Lets every allocation of a slab fail that a thread asks to fail, and says nothing of it unless asked.
  func prepareFailures() {
    let verbosity = KernelParameter.value(of: Self.reportParameter) ?? "0"
    let settings = [("ignore-gfp-wait", "N"), ("cache-filter", "N"), ("verbose", verbosity)]
    for (name, value) in settings {
      set("/sys/kernel/debug/failslab/\(name)", to: value)
    }
  }

  private func set(_ path: String, to value: String) {
    // ENOENT: not in this kernel.
    if !TextFile.write(value, to: path) && errno != ENOENT {
      Agent.say("cannot write \(path): \(errorText())")
    }
  }

  func raiseLoopback() {
    let returned = lki_raise_loopback()
    // A kernel without networking has no loopback to raise; the profile tells.
    if returned < 0, returned != -EAFNOSUPPORT, returned != -ENOSYS {
      Agent.say("cannot bring the loopback interface up: \(errorName(-returned))")
    }
  }

  /// Opens the device of the channel in raw mode; `nil`, with a line on the console, if that fails.
  func openChannel() -> Channel? {
    let path = KernelParameter.value(of: Self.channelParameter) ?? Self.defaultChannel
    let window = KernelParameter.value(of: Self.windowParameter).flatMap { Int($0) }
    if access(path, F_OK) != 0 { makeDevice(path) }
    waitForPort(path)
    // A serial port would otherwise wait for a carrier.
    let descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      Agent.say("cannot open the channel \(path): \(errorText())")
      return nil
    }
    let returned = lki_make_raw(descriptor)
    if returned < 0 { Agent.say("cannot make \(path) raw: \(errorName(-returned))") }
    let flags = fcntl(descriptor, F_GETFL)
    if flags < 0 || fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) < 0 {
      Agent.say("cannot make \(path) wait: \(errorText())")
      return nil
    }
    return Channel(
      input: descriptor, output: descriptor, window: window.flatMap { $0 > 0 ? $0 : nil })
  }

  private func makeDevice(_ path: String) {
    for device in Self.devices where path.hasPrefix(device.stem) {
      guard let number = UInt32(path.dropFirst(device.stem.count)) else { continue }
      let returned = lki_make_character_device(path, device.major, device.minor + number)
      if returned < 0 { Agent.say("cannot make \(path): \(errorName(-returned))") }
    }
  }

  /// How long a kernel with the driver may take to find the port, in nanoseconds.
  private static let portDeadline: UInt64 = 5_000_000_000

  /// The pause between two looks for it, in nanoseconds.
  private static let pause: UInt64 = 2_000_000

  /// Waits for a port of virtio-console, which the kernel finds by itself some time after its driver, unless it has no
  /// such driver.
  private func waitForPort(_ path: String) {
    guard path.hasPrefix("/dev/vport"),
      access("/sys/bus/virtio/drivers/virtio_console", F_OK) == 0
    else { return }
    let number = "/sys/class/virtio-ports/\(path.dropFirst("/dev/".count))/dev"
    let deadline = lki_now() + Self.portDeadline
    while access(path, F_OK) != 0, lki_now() < deadline {
      let parts = TextFile.read(number)?.split { ":\n".contains($0) }.compactMap { UInt32($0) }
      if let parts, parts.count == 2 {
        // Where there is no devtmpfs, the node is not made by the kernel.
        _ = lki_make_character_device(path, parts[0], parts[1])
      } else {
        lki_pause(Self.pause)
      }
    }
  }

  /// Ends the guest.
  func powerOff() -> Never {
    Agent.say("cannot power off: \(errorName(-lki_power_off()))")
    // The end of the first process is a panic, which ends the guest with `panic=-1`.
    exit(1)
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios
import TemporaryFolders
import Testing

@testable import KernelHost

/// Headers of kernels, without the kernels.
enum ImageHeaders {
  /// The first bytes of an Image of arm64.
  ///
  /// - Parameters:
  ///   - flags: its flags.
  ///   - end: where its last section ends; `nil` for an Image that is no program of EFI.
  static func arm64(flags: UInt8 = 0x0a, end: UInt32? = nil) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 0x140)
    bytes.replaceSubrange(0x18...0x18, with: [flags])
    bytes.replaceSubrange(0x38..<0x3c, with: Array("ARMd".utf8))
    guard let end else { return bytes }
    bytes[0x3c] = 0x40
    bytes.replaceSubrange(0x40..<0x44, with: Array("PE\0\0".utf8))
    // Two sections behind an optional header of 0xa0 bytes: the table is at 0xf8.
    bytes[0x46] = 2
    bytes[0x54] = 0xa0
    func put(_ number: UInt32, at place: Int) {
      for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
    }
    put(0x20, at: 0xf8 + 16)
    put(0x100, at: 0xf8 + 20)
    put(end - 0x120, at: 0xf8 + 40 + 16)
    put(0x120, at: 0xf8 + 40 + 20)
    return bytes
  }
}

@Suite("Architectures and flavours", .enabled(if: Architecture.ofThisMachine == .amd64))
struct ArchitectureTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(
    "a kernel's name says its architecture and its flavour, and both can be left out",
    arguments: [
      ("debian:arm64", DebianSelection.newest, DebianBuild(.arm64)),
      ("debian:7.3:arm64", .series(numbers: [7, 3]), DebianBuild(.arm64)),
      ("debian:7.3.4:arm64", .exact(release: KernelRelease("7.3.4")!), DebianBuild(.arm64)),
      ("debian:7.3:arm64+16k", .series(numbers: [7, 3]), DebianBuild(.arm64, .largePages)),
      ("debian:arm64+rt", .newest, DebianBuild(.arm64, .realTime)),
      ("debian:7.3+rt", .series(numbers: [7, 3]), DebianBuild(.amd64, .realTime)),
      ("debian+rt", .newest, DebianBuild(.amd64, .realTime)),
    ])
  func names(text: String, selection: DebianSelection, build: DebianBuild) throws {
    let name = try KernelName(text)
    #expect(name == .debian(selection, of: build))
    #expect(name.description == text)
  }

  @Test("the machine's own architecture may be named, and need not be")
  func ownArchitecture() throws {
    #expect(try KernelName("debian:7.3:amd64").description == "debian:7.3")
  }

  @Test(
    "a wrong architecture or flavour gets a suggestion",
    arguments: [
      ("debian:7.3:aarch64", "did you mean 'debian:7.3:arm64'?"),
      ("debian:7.3:riscv64", "'riscv64' is no architecture; there are 'amd64' and 'arm64'"),
      ("debian:7.3+kasan", "'+kasan' is no flavour; there are '+rt' and '+16k'"),
      ("debian:7.3+rt+16k", "'+rt+16k' is no flavour"),
      ("debian:7.3:", "'' is no architecture"),
      ("debian:7.3.4:arm65", "'arm65' is no architecture; there are 'amd64' and 'arm64'"),
      ("debian:arm65", "'arm65' is no version; write it like"),
      ("debian:arm65", "; architectures are 'amd64' and 'arm64'"),
      ("debian:arm64:7.3", "did you mean 'debian:7.3:arm64'?"),
      ("debian:7.3.4+17k", "'+17k' is no flavour; there are '+rt' and '+16k'"),
      ("debian:7.3:arm64+", "'+' is no flavour"),
      ("debian:7.3+16k:arm64", "did you mean 'debian:7.3:arm64+16k'?"),
      ("debian+16k:arm64", "did you mean 'debian:arm64+16k'?"),
      ("debian:7.3+16k", "Debian builds no '+16k' for amd64; there is 'debian:7.3:arm64+16k'"),
      ("debian+16k", "there is 'debian:arm64+16k'"),
    ])
  func mistakes(text: String, part: String) throws {
    let error = try #require(throws: KernelNameError.self) { try KernelName(text) }
    #expect(error.description.contains(part))
  }

  @Test("an arm64 Image is recognised by its header, also where a source tree holds it")
  func image() throws {
    let path = try scratch.file("Image", ImageHeaders.arm64())
    #expect(try KernelImage(path: path).kind == .arm64Image(path: path))
    let built = try scratch.file("tree/arch/arm64/boot/Image", ImageHeaders.arm64())
    #expect(try KernelImage(path: "\(scratch.path)/tree").kind == .arm64Image(path: built))
  }

  @Test("an arm64 Image that was cut off is no kernel, and its header says how long it must be")
  func cutOff() throws {
    let header = ImageHeaders.arm64(end: 0x200)
    let whole = try scratch.file("whole", header + Array(repeating: 0, count: 0x200 - header.count))
    #expect(try KernelImage(path: whole).kind == .arm64Image(path: whole))
    let cut = try scratch.file("cut", header + Array(repeating: 0, count: 0x1ff - header.count))
    let error = try #require(throws: KernelFileError.self) { try KernelImage(path: cut) }
    #expect(
      error.description.contains("cut off: its header says that it has 512 bytes, and 511 are"))
  }

  @Test("what looks like an arm64 kernel and is none is named")
  func strangers() throws {
    var packed = [UInt8](repeating: 0, count: 0x140)
    packed.replaceSubrange(0..<8, with: Array("MZ\0\0zimg".utf8))
    var vmlinux = [UInt8](repeating: 0, count: 0x100)
    vmlinux.replaceSubrange(0..<6, with: [0x7f, 0x45, 0x4c, 0x46, 2, 1])
    vmlinux[16] = 2
    vmlinux[18] = 183
    // One loaded segment, at the top of the addresses.
    vmlinux[32] = 64
    vmlinux[54] = 56
    vmlinux[56] = 1
    vmlinux[64] = 1
    vmlinux.replaceSubrange(80..<88, with: [0, 0, 0x08, 0x80, 0, 0x80, 0xff, 0xff])
    for (bytes, part) in [
      (packed, "CONFIG_EFI_ZBOOT"), (vmlinux, "give the arch/arm64/boot/Image of the same build"),
    ] {
      let path = try scratch.file("stranger", bytes)
      let error = try #require(throws: KernelFileError.self) { try KernelImage(path: path) }
      #expect(error.description.contains(part))
    }
  }

  @Test(
    "arm64 gets a processor that has its pages and is fast to emulate, of those that QEMU has",
    arguments: [
      (UInt8(0x0a), "7.1.0", "neoverse-n1"), (0x0c, "7.2.22", "neoverse-n1"),
      (0x0a, "10.0.2", "neoverse-n1"), (0x0a, "7.0.0", "cortex-a72"), (8, "6.2.0", "cortex-a72"),
      (0x0c, "7.0.0", "max,pauth-impdef=on"), (0x0e, "6.2.0", "max,pauth-impdef=on"),
    ])
  func processor(flags: UInt8, version: String, name: String) throws {
    let path = try scratch.file("Image", ImageHeaders.arm64(flags: flags))
    let emulator = try #require(EmulatorVersion("QEMU emulator version \(version)"))
    let machine = EmulatedMachine(for: path, of: .arm64, emulator: emulator)
    #expect(machine.processor(.tcg) == name)
    #expect(machine.processor(.kvm) == "host")
  }

  @Test(
    "QEMU gets the board, the console and the channel of the architecture",
    arguments: [
      (
        Architecture.arm64, GuestChannel.virtioConsole,
        [
          "qemu-system-aarch64", "virt", "neoverse-n1", "console=ttyAMA0", "kpti=off",
          "lockstep.channel=/dev/vport0p1",
        ]
      ),
      (
        .arm64, .serialPort,
        ["pci-serial,chardev=channel", "lockstep.channel=/dev/ttyS0", "mitigations=off"]
      ),
      (
        .amd64, .serialPort,
        [
          "qemu-system-x86_64", "q35", "max", "console=ttyS0", "lockstep.channel=/dev/ttyS1",
          "no5lvl",
        ]
      ),
    ])
  func arguments(architecture: Architecture, channel: GuestChannel, parts: [String]) throws {
    let folder = try TemporaryFolder(in: scratch.path)
    defer { folder.remove() }
    let launcher = Launcher(
      kernel: KernelImage(kind: .of(architecture, path: "k"), name: "k"), options: EngineOptions())
    let plan = launcher.emulatorPlan(
      EmulatedMachine(architecture), kernel: "k", initramfs: "i", accelerator: .tcg,
      channel: channel, in: folder)
    let words = plan.launch.arguments.flatMap { $0.split(separator: " ").map(String.init) }
    for part in parts { #expect(words.contains(part), "\(part)") }
    #expect(words.contains("no_timer_check") == (architecture == .amd64))
    #expect(plan.backend == (architecture == .amd64 ? "qemu/tcg" : "arm64, qemu/tcg"))
  }

  @Test(
    "packages of every flavour are found, each for its architecture",
    arguments: [
      ("linux-binary-7.3.4+deb13-cloud-arm64", .arm64, .cloud),
      ("linux-image-7.0.4+deb13-arm64-16k", .arm64, .largePages),
      ("linux-image-7.0.4+deb13-rt-arm64", .arm64, .realTime),
      ("linux-image-7.0.4+deb13-rt-amd64", .amd64, .realTime),
      ("linux-image-7.0.4+deb13-arm64", .arm64, nil),
      ("linux-image-7.0.4+deb13-cloud-amd64", .arm64, nil),
      ("linux-binary-unsigned-7.3.4+deb13-rt-arm64", .arm64, nil),
      ("linux-image-7.0.4+deb13-rt-arm64-dbg", .arm64, nil), ("linux-image-rt-arm64", .arm64, nil),
    ] as [(String, Architecture, DebianFlavour?)])
  func packages(name: String, architecture: Architecture, flavour: DebianFlavour?) {
    #expect(DebianKernels.flavour(ofPackage: name, architecture) == flavour)
  }

  @Test("kernels of each architecture and flavour are kept apart")
  func cache() throws {
    let cache = KernelCache(path: scratch.path)
    for build in DebianBuild.all {
      _ = try scratch.file("kernels/\(build.folder)/7.3.4/vmlinuz", Array(build.folder.utf8))
    }
    let kept = DebianBuild.all.flatMap { cache.keptKernels(of: $0) }
    #expect(
      kept.map(\.image.name) == [
        "debian:7.3.4", "debian:7.3.4+rt", "debian:7.3.4:arm64", "debian:7.3.4:arm64+rt",
        "debian:7.3.4:arm64+16k",
      ])
    #expect(Set(kept.map(\.path)).count == 5)
    #expect(
      kept.map(\.image.kind.emulated?.architecture) == [.amd64, .amd64, .arm64, .arm64, .arm64])
  }

  @Test(
    "what arm64 says of faults is recognised",
    arguments: [
      "Unable to handle kernel NULL pointer dereference at virtual address 0000000000000008",
      "Internal error: Oops: 0000000096000044 [#1] SMP",
      "Internal error: Oops - BUG: 00000000f2000800 [#1]  SMP",
      "SError Interrupt on CPU0, code 0x00000000be000000 -- SError",
      "Insufficient stack space to handle exception!", "Unexpected kernel BRK exception at EL1",
      "Bad mode in Error handler detected on CPU0", "Unhandled 64-bit el1h sync exception on CPU0",
    ])
  func faults(message: String) {
    #expect(ConsoleFaultKind(message[...]) == .oops)
  }

  @Test(
    "what arm64 says when it dies is its last word, a trap that it survives is not",
    arguments: [
      ("Internal error: Oops: 0000000096000044 [#1] SMP", true),
      ("Insufficient stack space to handle exception!", true),
      ("Unexpected kernel BRK exception at EL1", false),
    ])
  func deaths(message: String, isDeath: Bool) {
    #expect(ConsoleFaults.isDeath(message[...]) == isDeath)
  }

  @Test("a boot of arm64, whose first line is another one, is no restart, and two are one")
  func boots() {
    let boot = [
      "[    0.000000] Booting Linux on physical CPU 0x0000000000 [0x413fd0c1]",
      "[    0.000000] Linux version 7.3.4+deb13-cloud-arm64", "[    0.000000] Machine model: virt",
    ]
    var faults = ConsoleFaults()
    #expect(boot.compactMap { faults.read($0) }.isEmpty)
    #expect(boot.compactMap { faults.read($0) } == [.restart])
    #expect(faults.take().last == boot[0])
  }
}

// SPDX-License-Identifier: MIT

/// What the header of an Image of arm64 says (Documentation/arch/arm64/booting.rst).
struct ARM64Image {
  /// Where the four bytes `ARMd` stand.
  static let magicOffset = 0x38

  private let header: [UInt8]

  /// Reads the first bytes of a file, 4096 if it has as many.
  init(_ header: [UInt8]) { self.header = header }

  /// Whether the kernel has pages of 4 KiB, which every processor knows. Bits 1 and 2 of the flags (at 24) are 1 for that, 2
  /// for 16 KiB, 3 for 64 KiB, and 0 if nothing is said.
  var hasSmallPages: Bool { [0, 1].contains(header.number(at: 24, bytes: 8) >> 1 & 3) }

  /// How many bytes the file must have at least; `nil` if the header does not say.
  ///
  /// What the field `image_size` (at 16) says holds memory that no file has, but an Image is a program of EFI as well,
  /// whose table says where each section lies in the file. Source: the PE format.
  var bytes: UInt64? {
    let place = Int(header.number(at: 0x3c, bytes: 4))
    guard place > 0, header.has("PE\0\0", at: place) else { return nil }
    let count = Int(header.number(at: place + 6, bytes: 2))
    let table = place + 24 + Int(header.number(at: place + 20, bytes: 2))
    return (0..<count).map { section in
      header.number(at: table + 40 * section + 16, bytes: 4)
        + header.number(at: table + 40 * section + 20, bytes: 4)
    }.max()
  }
}

extension Architecture {
  /// What a kernel for QEMU is called.
  var imageName: String {
    switch self {
    case .amd64: "bzImage"
    case .arm64: "Image"
    }
  }

  /// Where a built source tree holds it.
  var builtImage: String {
    switch self {
    case .amd64: "arch/x86/boot/bzImage"
    case .arm64: "arch/arm64/boot/Image"
    }
  }

  /// The number of the machine in the header of an ELF file.
  var numberInELF: UInt64 {
    switch self {
    case .amd64: 62
    case .arm64: 183
    }
  }
}

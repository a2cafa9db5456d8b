// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// What a file turns out to be.
enum KernelFile: Equatable {
  /// A bzImage of x86-64, or an Image of arm64.
  case kernel(of: Architecture)
  /// A User-Mode Linux executable.
  case userMode
  /// Something else; the text completes `PATH is not a kernel: `.
  case other(String)

  /// The bytes that are read to recognise a file by its header.
  static let headerBytes = 4096

  /// The offset of the boot protocol's magic (Documentation/arch/x86/boot.rst, field `header`).
  private static let bootMagicOffset = 0x202

  /// The largest executable that is searched for the marks of User-Mode Linux.
  private static let largestExecutable = 512 << 20

  /// A word that every User-Mode Linux kernel holds, because it is a parameter of its command line.
  private static let userModeMark = Array("uml_dir=".utf8)

  /// Looks into a file.
  static func recognise(_ path: String) -> KernelFile {
    guard let file = try? FileBytes(path) else {
      return .other("it cannot be read")
    }
    guard let header = try? file.read(upTo: headerBytes, at: 0) else {
      return .other("it cannot be read")
    }
    if header.isEmpty { return .other("it is empty") }
    if header.has("HdrS", at: bootMagicOffset) { return bootImage(header, file: file) }
    if header.has("ARMd", at: ARM64Image.magicOffset) { return arm64Image(header, file: file) }
    if header.has("\u{7f}ELF", at: 0) { return executable(header, path: path, file: file) }
    return .other(description(of: header))
  }

  /// Tells a whole bzImage from one that was cut off, by the length that its header gives.
  ///
  /// Source: Documentation/arch/x86/boot.rst, fields `setup_sects` (at 0x1f1, in 512 bytes beyond the first; 0 means 4)
  /// and `syssize` (at 0x1f4, in 16 bytes), which can be trusted since version 2.04 of the protocol (at 0x206). A
  /// signature may follow, so a file may be longer.
  private static func bootImage(_ header: [UInt8], file: borrowing FileBytes) -> KernelFile {
    guard header.number(at: 0x206, bytes: 2) >= 0x204 else { return .kernel(of: .amd64) }
    let sectors = header.number(at: 0x1f1, bytes: 1)
    let paragraphs = header.number(at: 0x1f4, bytes: 4)
    let wanted = ((sectors == 0 ? 4 : sectors) + 1) * 512 + paragraphs * 16
    guard let size = try? file.size() else { return .other("it cannot be read") }
    // The last paragraph may be counted whole and stored in part.
    guard UInt64(size) + 16 > wanted else {
      return .other(
        "it is a bzImage that was cut off: its header says that it has \(wanted) bytes, and "
          + "\(size) are there; fetch or copy it again")
    }
    return .kernel(of: .amd64)
  }

  /// Tells a whole Image of arm64 from one that was cut off.
  private static func arm64Image(_ header: [UInt8], file: borrowing FileBytes) -> KernelFile {
    guard let wanted = ARM64Image(header).bytes else { return .kernel(of: .arm64) }
    guard let size = try? file.size() else { return .other("it cannot be read") }
    guard UInt64(size) >= wanted else {
      return .other(
        "it is an Image of arm64 that was cut off: its header says that it has \(wanted) bytes, and "
          + "\(size) are there; fetch or copy it again")
    }
    return .kernel(of: .arm64)
  }

  /// Tells a User-Mode Linux kernel from other ELF files.
  private static func executable(_ header: [UInt8], path: String, file: borrowing FileBytes)
    -> KernelFile
  {
    let architecture = Architecture.allCases.first {
      header.number(at: 18, bytes: 2) == $0.numberInELF
    }
    if let architecture, header[4] == 2, hasKernelAddresses(header) {
      return .other("it is a vmlinux; give the \(architecture.builtImage) of the same build")
    }
    guard architecture == .amd64, header[4] == 2 else {
      return .other("it is a program for another kind of machine")
    }
    let type = header.number(at: 16, bytes: 2)
    guard type == 2 || type == 3 else {
      return .other("it is an ELF file that cannot be executed")
    }
    guard let size = try? file.size(), size <= largestExecutable,
      let contents = try? file.read(upTo: size, at: 0), contents.holds(userModeMark)
    else {
      return .other("it is a program, and not User-Mode Linux")
    }
    return FileManager.default.isExecutableFile(atPath: path)
      ? .userMode : .other("it is User-Mode Linux without permission to be executed (chmod +x)")
  }

  /// Whether an ELF file is loaded to the upper half of the addresses, as a vmlinux is.
  private static func hasKernelAddresses(_ header: [UInt8]) -> Bool {
    let table = header.number(at: 32, bytes: 8)
    let size = header.number(at: 54, bytes: 2)
    let count = header.number(at: 56, bytes: 2)
    return (0..<count).contains { index in
      let (entry, overflow) = table.addingReportingOverflow(index * size)
      guard !overflow, entry < header.count, header.number(at: Int(entry), bytes: 4) == 1 else {
        return false
      }
      return header.number(at: Int(entry) + 16, bytes: 8) >> 63 == 1
    }
  }

  /// What a file is that is no kernel, by its first bytes.
  private static func description(of header: [UInt8]) -> String {
    let kinds: [(magic: [UInt8], what: String)] = [
      (Array("!<arch>".utf8), "it is a package or an archive; unpack it and give its vmlinuz"),
      ([0x1f, 0x8b], "it is compressed with gzip; unpack it first"),
      ([0xfd, 0x37, 0x7a], "it is compressed with xz; unpack it first"),
      ([0x28, 0xb5, 0x2f, 0xfd], "it is compressed with zstd; unpack it first"),
      (Array("070701".utf8), "it is an initramfs"),
      (
        Array("MZ\0\0zimg".utf8),
        "it is a compressed kernel for EFI (CONFIG_EFI_ZBOOT); give the arch/arm64/boot/Image of the same build"
      ),
      (Array("MZ".utf8), "it is an EFI program without the header of a kernel"),
    ]
    if let kind = kinds.first(where: { header.starts(with: $0.magic) }) { return kind.what }
    let isText = header.allSatisfy { (0x20..<0x7f).contains($0) || [9, 10, 13].contains($0) }
    return isText
      ? "it is a text file" : "it has neither the header of a kernel nor that of an executable"
  }
}

extension [UInt8] {
  /// Whether the bytes of `needle`, which is not empty, stand together somewhere in these.
  func holds(_ needle: [UInt8]) -> Bool {
    withUnsafeBytes { hay in
      // memchr(3) is what makes this fast for an executable of several megabytes.
      var start = 0
      while start + needle.count <= hay.count {
        let rest = hay.count - needle.count + 1 - start
        guard let hit = memchr(hay.baseAddress! + start, Int32(needle[0]), rest) else {
          return false
        }
        if memcmp(hit, needle, needle.count) == 0 { return true }
        start = UnsafeRawPointer(hit) - hay.baseAddress! + 1
      }
      return false
    }
  }

  /// Whether the ASCII text stands at an offset.
  func has(_ text: String, at offset: Int) -> Bool {
    dropFirst(offset).starts(with: text.utf8)
  }

  /// The little-endian number at an offset; 0 beyond the end.
  func number(at offset: Int, bytes: Int) -> UInt64 {
    guard offset + bytes <= count else { return 0 }
    return self[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import KernelHost

@Suite("Names of kernels")
struct KernelNameTests {
  @Test(
    "every form is read, and printed as it was written",
    arguments: [
      ("host", KernelName.host),
      ("debian", .debian(.newest)),
      ("debian:7", .debian(.series(numbers: [7]))),
      ("debian:7.3", .debian(.series(numbers: [7, 3]))),
      ("debian:7.3.4", .debian(.exact(release: KernelRelease("7.3.4")!))),
      ("debian:7.3-rc7", .debian(.exact(release: KernelRelease("7.3-rc7")!))),
      ("uml", .userMode(.newest, options: [])),
      ("uml:7.2", .userMode(.series(numbers: [7, 2]), options: [])),
      ("uml:7.2.12", .userMode(.exact(release: KernelRelease("7.2.12")!), options: [])),
      ("uml+kasan", .userMode(.newest, options: [.kasan])),
      ("uml:7.3+kasan+quick", .userMode(.series(numbers: [7, 3]), options: [.kasan, .quick])),
      ("./bzImage", .path("./bzImage")),
      ("/boot/vmlinuz", .path("/boot/vmlinuz")),
      ("..", .path("..")),
    ])
  func forms(text: String, name: KernelName) throws {
    #expect(try KernelName(text) == name)
    #expect(name.description == text)
  }

  @Test(
    "a mistake gets a suggestion",
    arguments: [
      ("debain", "did you mean 'debian'?"),
      ("debain:7.3", "did you mean 'debian:7.3'?"),
      ("Host", "did you mean 'host'?"),
      ("7.3.4", "did you mean 'debian:7.3.4'?"),
      ("debian:", "write it like 'debian:7.3'"),
      ("debian:7.x", "'7.x' is no version"),
      ("debian:7..3", "'7..3' is no version"),
      ("debian:1.2.3.4", "'1.2.3.4' is no version"),
      ("debian:7.3-rcx", "write a release candidate like 'debian:7.3-rc7'"),
      ("uml:seven", "'seven' is no version; write it like 'uml:7.3'"),
      ("uml:", "write it like 'uml:7.3'"),
      ("uml+kasam", "'+kasam' is no option; there are '+kasan', '+kmemleak', '+kcov', '+quick'"),
      ("umll:7.3", "did you mean 'uml:7.3'?"),
      ("host:6.1", "'host' takes no version"),
      ("something-else", "a kernel is 'host', 'debian'"),
      ("", "the name of a kernel is empty"),
    ])
  func mistakes(text: String, part: String) throws {
    let error = try #require(throws: KernelNameError.self) { try KernelName(text) }
    #expect(error.description.contains(part))
  }
}

@Suite("Recognising kernel files")
struct KernelImageTests {
  private static let bootHeader: [UInt8] =
    Array(repeating: 0, count: 0x202) + Array("HdrS".utf8) + Array(repeating: 0, count: 100)

  /// The beginning of an ELF file for x86-64 with one loaded segment.
  private static func executable(machine: UInt8 = 62, address: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 120)
    bytes.replaceSubrange(0..<6, with: [0x7f, 0x45, 0x4c, 0x46, 2, 1])
    bytes[16] = 2
    bytes[18] = machine
    bytes[32] = 64
    bytes[54] = 56
    bytes[56] = 1
    bytes[64] = 1
    bytes.replaceSubrange(80..<88, with: address)
    return bytes
  }

  private static let low: [UInt8] = [0, 0, 0, 0x60, 0, 0, 0, 0]
  private static let high: [UInt8] = [0, 0, 0, 0x81, 0xff, 0xff, 0xff, 0xff]

  @Test("a bzImage and a User-Mode Linux executable are recognised by their contents")
  func kernels() throws {
    let scratch = try Scratch()
    let image = try scratch.file("a", Self.bootHeader)
    #expect(try KernelImage(path: image).kind == .bzImage(path: image))
    let linux = try scratch.file(
      "b", Self.executable(address: Self.low) + Array("xx uml_dir=xx".utf8), permissions: 0o755)
    #expect(try KernelImage(path: linux).kind == .userMode(path: linux))
  }

  /// A bzImage whose header says that it has 5 sectors of 512 bytes and 100 times 16 bytes.
  private static func bootImage(bytes: Int, protocolVersion: UInt8 = 0xf) -> [UInt8] {
    var image = bootHeader + Array(repeating: 0, count: 8192)
    image[0x1f1] = 4
    image[0x1f4] = 100
    image[0x206] = protocolVersion
    image[0x207] = 2
    return Array(image.prefix(bytes))
  }

  @Test("a bzImage that was cut off is no kernel, and its header says how long it must be")
  func cutOff() throws {
    let scratch = try Scratch()
    for bytes in [1000, 2560, 4144] {
      let path = try scratch.file("cut", Self.bootImage(bytes: bytes))
      let error = try #require(throws: KernelFileError.self) { try KernelImage(path: path) }
      #expect(
        error.description
          == "\(path) is not a kernel: it is a bzImage that was cut off: its header "
          + "says that it has 4160 bytes, and \(bytes) are there; fetch or copy it again")
    }
    // A signature may follow, and before version 2.04 of the boot protocol the length means nothing.
    for image in [
      Self.bootImage(bytes: 4160), Self.bootImage(bytes: 5000),
      Self.bootImage(bytes: 1000, protocolVersion: 3),
    ] {
      let path = try scratch.file("whole", image)
      #expect(try KernelImage(path: path).kind == .bzImage(path: path))
    }
  }

  @Test("a source tree leads to the kernel that was built in it, the bzImage first")
  func trees() throws {
    let scratch = try Scratch()
    let linux = try scratch.file(
      "tree/linux", Self.executable(address: Self.low) + Array("uml_dir=".utf8),
      permissions: 0o755)
    let tree = "\(scratch.path)/tree"
    #expect(try KernelImage(path: tree) == KernelImage(kind: .userMode(path: linux), name: tree))
    let image = try scratch.file("tree/arch/x86/boot/bzImage", Self.bootHeader)
    #expect(try KernelImage(path: tree).kind == .bzImage(path: image))
  }

  @Test(
    "anything else is named for what it is",
    arguments: [
      ([], "it is empty"),
      (Array("#!/bin/sh\necho hello\n".utf8), "it is a text file"),
      (executable(address: low), "it is a program, and not User-Mode Linux"),
      (executable(address: high), "it is a vmlinux; give the arch/x86/boot/bzImage"),
      (executable(machine: 183, address: low), "for another kind of machine"),
      ([0x1f, 0x8b, 8, 0], "compressed with gzip"),
      (Array("!<arch>\n".utf8) + [0], "it is a package"),
      ([0, 1, 2, 3, 0xff], "neither the header of a kernel nor"),
    ] as [([UInt8], String)])
  func others(contents: [UInt8], what: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("file", contents, permissions: 0o755)
    let error = try #require(throws: KernelFileError.self) { try KernelImage(path: path) }
    #expect(error.description.hasPrefix("\(path) is not a kernel: "))
    #expect(error.description.contains(what))
  }

  @Test("only User-Mode Linux without the parameter for processors has one alone")
  func processors() throws {
    let scratch = try Scratch()
    let uml = Self.executable(address: Self.low) + Array("uml_dir=".utf8)
    let alone = try scratch.file("alone", uml, permissions: 0o755)
    let several = try scratch.file("several", uml + Array("\0ncpus=\0".utf8), permissions: 0o755)
    #expect(try KernelImage(path: alone).isUniprocessor)
    #expect(try !KernelImage(path: several).isUniprocessor)
    #expect(!KernelImage(kind: .bzImage(path: alone), name: "a").isUniprocessor)
    #expect(!KernelImage.host.isUniprocessor)
  }

  @Test("User-Mode Linux that may not be executed, a missing file and an empty folder say so")
  func unusable() throws {
    let scratch = try Scratch()
    let linux = try scratch.file(
      "linux", Self.executable(address: Self.low) + Array("uml_dir=".utf8), permissions: 0o644)
    #expect(throws: KernelFileError.self) { try KernelImage(path: linux) }
    for path in ["\(scratch.path)/missing", try scratch.folder("empty")] {
      #expect(throws: KernelFileError.self) { try KernelImage(path: path) }
    }
  }
}

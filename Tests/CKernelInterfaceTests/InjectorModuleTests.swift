// SPDX-License-Identifier: MIT

import CKernelInterface
import Foundation
import Testing

/// A section of a relocatable file: what its header says.
private struct Section {
  var type: UInt32
  var offset: Int
  var size: Int
  var info: Int
}

@Suite("The module that is made in memory", .enabled(if: lki_has_injector()))
struct InjectorModuleTests {
  private static let allocators = ["kmem_cache_alloc", "__kmalloc"]

  private static func module(version: String = "7.0 SMP ") throws -> [UInt8] {
    var layout = lki_injector_layout()
    layout.module_size = 1280
    layout.module_name = 24
    layout.module_init = 304
    layout.kprobe_size = 128
    layout.kprobe_symbol_name = 48
    layout.kprobe_pre_handler = 64
    layout.kprobe_post_handler = 72
    layout.task_thread = 2872
    layout.task_stack = 32
    layout.stack_size = 16384
    let names = allocators.map { strdup($0)! }
    defer { names.forEach { free($0) } }
    layout.allocator_count = 2
    layout.allocators.0 = lki_allocator(name: names[0], flags_parameter: 1)
    layout.allocators.1 = lki_allocator(name: names[1], flags_parameter: 2)
    var size = 0
    let made = try #require(lki_injector_make(&layout, version, LKI_FLAW_NONE, &size))
    defer { free(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: size))
  }

  private static func number<Number: FixedWidthInteger>(
    _ bytes: [UInt8], at place: Int, as type: Number.Type
  ) -> Int {
    Int(
      truncatingIfNeeded: bytes.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: place, as: type)
      })
  }

  /// The sections, by the table of the ELF header. Source: elf(5).
  private static func sections(of bytes: [UInt8]) -> [Section] {
    let table = number(bytes, at: 40, as: UInt64.self)
    return (0..<number(bytes, at: 60, as: UInt16.self)).map { index in
      let header = table + 64 * index
      return Section(
        type: UInt32(number(bytes, at: header + 4, as: UInt32.self)),
        offset: number(bytes, at: header + 24, as: UInt64.self),
        size: number(bytes, at: header + 32, as: UInt64.self),
        info: number(bytes, at: header + 44, as: UInt32.self))
    }
  }

  @Test(
    "every section lies in the file, and every place for the loader is empty and in its section")
  func places() throws {
    let bytes = try Self.module()
    let sections = Self.sections(of: bytes)
    #expect(sections.count == 11)
    for section in sections { #expect(section.offset + section.size <= bytes.count) }
    var places = 0
    // 4 is SHT_RELA.
    for list in sections where list.type == 4 {
      let target = sections[list.info]
      for entry in stride(from: list.offset, to: list.offset + list.size, by: 24) {
        let place = Self.number(bytes, at: entry, as: UInt64.self)
        // 1 is R_X86_64_64, the others are calls.
        let width = Self.number(bytes, at: entry + 8, as: UInt32.self) == 1 ? 8 : 4
        #expect(place + width <= target.size)
        // The kernel refuses a module with anything there.
        let content = bytes[target.offset + place..<target.offset + place + width]
        #expect(content.allSatisfy { $0 == 0 }, "place \(place) of section \(list.info)")
        places += 1
      }
    }
    // Six in the code; for each of three probes its pointer and three members; three choices and three functions in the
    // state; the first function.
    #expect(places == 6 + 3 * 4 + 6 + 1)
  }

  @Test("the module says its licence, what it was made for, and what it probes")
  func texts() throws {
    let bytes = try Self.module(version: "7.0-special SMP ")
    for text in ["license=Dual MIT/GPL", "vermagic=7.0-special SMP ", "name=lockstep_injector"]
      + Self.allocators
    {
      #expect(Data(bytes).range(of: Data(text.utf8) + [0]) != nil, "\(text)")
    }
    #expect(Data(bytes).range(of: Data("intree=".utf8)) == nil)
  }
}

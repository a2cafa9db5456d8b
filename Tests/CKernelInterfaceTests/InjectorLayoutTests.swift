// SPDX-License-Identifier: MIT

import CKernelInterface
import Foundation
import Testing

/// What the module must know of a kernel, from kernels that are made up: those that have everything, and those that lack
/// something or have what speaks against the module.
@Suite("What the module must know of the kernel", .enabled(if: lki_has_injector()))
struct InjectorLayoutTests {
  /// The types of a kernel.
  private struct Kernel {
    /// The structures with their members, each of 8 bytes.
    var structures = [
      "module": ["state", "name", "init"],
      "kprobe": ["hlist", "symbol_name", "pre_handler", "post_handler"],
      "task_struct": ["stack", "pid"],
    ]
    /// The functions; those with a number have the flags as the parameter with that number.
    var functions: [(String, Int?)] = [
      ("register_kprobes", nil), ("__x64_sys_prctl", nil), ("kmem_cache_alloc_noprof", 1),
      ("__kmalloc_cache_noprof", 1), ("__kmalloc_node_track_caller_noprof", 2),
    ]

    var types: [UInt8] {
      var information = TypeInformation()
      information.add(1, information.name("int"), third: 8, [64])
      information.add(8, information.name("gfp_t"), third: 1)
      for (name, members) in structures.sorted(by: { $0.key < $1.key }) {
        var words: [UInt32] = []
        for (number, member) in members.enumerated() {
          words += [information.name(member), 1, UInt32(64 * number)]
        }
        information.add(
          4, information.name(name), count: members.count, third: UInt32(8 * members.count), words)
      }
      for (name, flags) in functions {
        var parameters: [UInt32] = []
        for number in 0...(flags ?? 0) { parameters += [0, number == flags ? 2 : 1] }
        information.add(13, 0, count: parameters.count / 2, third: 1, parameters)
        information.add(12, information.name(name), third: information.count)
      }
      return information.bytes
    }
  }

  private func layout(of types: [UInt8]) throws -> (status: Int32, layout: lki_injector_layout) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-layout-\(UUID().uuidString)")
    try Data(types).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    var layout = lki_injector_layout()
    return (lki_injector_find_layout(path.path, &layout), layout)
  }

  @Test("a kernel that has everything is known well enough")
  func complete() throws {
    let (status, layout) = try layout(of: Kernel().types)
    #expect(status == 0)
    #expect(layout.module_size == 24 && layout.module_name == 8 && layout.module_init == 16)
    #expect(layout.kprobe_symbol_name == 8 && layout.kprobe_post_handler == 24)
    #expect(layout.task_stack == 0 && layout.task_thread == 8)
    #expect(layout.allocator_count == 3)
    #expect(layout.stack_size == 16384)
    #expect(layout.no_fail == 1 << 15)
    #expect(!layout.checks_calls)
  }

  @Test(
    "what a kernel lacks is named",
    arguments: [
      ("module", "module"), ("kprobe", "kprobe"), ("task_struct", "pid"), ("name", "name"),
      ("pre_handler", "pre_handler"), ("stack", "stack"), ("register_kprobes", "register_kprobes"),
      ("__x64_sys_prctl", "__x64_sys_prctl"),
    ])
  func lacking(_ what: String, named name: String) throws {
    var kernel = Kernel()
    kernel.structures[what] = nil
    for structure in kernel.structures.keys {
      kernel.structures[structure]?.removeAll { $0 == what }
    }
    kernel.functions.removeAll { $0.0 == what }
    let (status, layout) = try layout(of: kernel.types)
    #expect(status == -ENOENT)
    #expect(layout.missing.map { String(cString: $0) } == name)
  }

  @Test("a kernel without an allocator that can be probed names the one that each has")
  func noAllocator() throws {
    var kernel = Kernel()
    // The code has no register for flags that come so late.
    kernel.functions = kernel.functions.map { ($0.0, $0.1.map { _ in 6 }) }
    let (status, layout) = try layout(of: kernel.types)
    #expect(status == -ENOENT)
    #expect(layout.missing.map { String(cString: $0) } == "kmem_cache_alloc")
  }

  @Test(
    "a kernel that checks its calls by pointer is recognised by its modules and by what reports it")
  func checkedCalls() throws {
    var modules = Kernel()
    modules.structures["module"]?.append("kcfi_traps")
    #expect(try layout(of: modules.types).layout.checks_calls)
    var report = Kernel()
    report.functions.append(("report_cfi_failure", nil))
    #expect(try layout(of: report.types).layout.checks_calls)
  }

  @Test("KASAN doubles a thread's stack")
  func largeStacks() throws {
    var kernel = Kernel()
    kernel.structures["task_struct"]?.append("kasan_depth")
    #expect(try layout(of: kernel.types).layout.stack_size == 32768)
  }

  @Test("types that cannot be had or read are an error, and nothing is known")
  func unreadable() throws {
    var layout = lki_injector_layout()
    #expect(lki_injector_find_layout("/nonexistent/types", &layout) == -ENOENT)
    #expect(layout.missing == nil)
    #expect(try self.layout(of: [1, 2, 3]).status == -EBADMSG)
  }

  @Test("structures in a random order show in what a kernel wants of modules")
  func randomLayout() {
    #expect(lki_is_laid_out_at_random("7.3.4 SMP preempt mod_unload RANDSTRUCT_0123abcd"))
    #expect(!lki_is_laid_out_at_random("7.3.4+deb13-cloud-amd64 SMP preempt mod_unload "))
  }
}

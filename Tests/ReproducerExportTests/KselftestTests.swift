// SPDX-License-Identifier: MIT

import Foundation
import ReproducerExport
import Scenarios
import Testing

@Suite("Scenarios as kselftests", .serialized, .timeLimit(.minutes(20)))
struct KselftestTests {
  /// The folder of Landlock's own tests in a tree of the kernel: the variable's, or what is kept with a kernel.
  static let folder: String? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
    let kept = "\(cache)/lockstep/kernels/uml"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: kept)) ?? []
    let trees =
      (environment["LOCKSTEP_KERNEL_TREE"].map { [$0] } ?? [])
      + names.sorted().reversed().map { "\(kept)/\($0)" }
    return trees.map { "\($0)/tools/testing/selftests/landlock" }.first { folder in
      FileManager.default.fileExists(atPath: "\(folder)/../kselftest_harness.h")
    }
  }()

  @Test("each permutation is a variant of a fixture")
  func variants() throws {
    for template in Library.templates {
      guard case .program(let source) = Library.export(template, .kselftest) else { continue }
      let variants = source.text.split(separator: "\n").count {
        $0.hasPrefix("FIXTURE_VARIANT_ADD(")
      }
      #expect(variants == (template.axes.isEmpty ? 0 : template.permutations.count))
      #expect(source.text.hasSuffix("\nTEST_HARNESS_MAIN\n"))
      #expect(source.fileName.hasSuffix("_test.c"))
    }
  }

  /// A stand-in for the kernel's harness, with the words that the sources use: what they declare and what they leave out
  /// shows without a tree of the kernel.
  private static let harness = """
    #include <stdio.h>
    #include <stdlib.h>
    #define FIXTURE(name) struct fixture_##name
    #define FIXTURE_VARIANT(name) struct variant_##name
    #define FIXTURE_VARIANT_ADD(name, one) \\
      static const struct variant_##name added_##one __attribute__((unused)) =
    #define FIXTURE_SETUP(name) static void setup(const struct variant_##name *variant)
    #define FIXTURE_TEARDOWN(name) static void teardown(const struct variant_##name *variant __attribute__((unused)))
    #define TEST_F(name, test) static void run_test(const struct variant_##name *variant)
    #define SKIP(statement, ...) do { printf(__VA_ARGS__); statement; } while (0)
    #define TH_LOG(...) printf(__VA_ARGS__)
    #define ASSERT_EQ(expected, seen) for (; (expected) != (seen); abort())
    #define ASSERT_TRUE(seen) for (; !(seen); abort())
    #define TEST_HARNESS_MAIN int main(void) { setup(NULL); run_test(NULL); teardown(NULL); }

    """

  @Test(
    "sources compile with a stand-in for the harness without a warning",
    .enabled(if: Workshop.hasCompiler, "there is no C compiler (apt-get install gcc)"))
  func compilesAlone() throws {
    let workshop = try Workshop()
    let folder = workshop.folder.appending(path: "selftests/landlock")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.harness.utf8).write(
      to: folder.deletingLastPathComponent().appending(path: "kselftest_harness.h"))
    try workshop.compile(
      Library.differentPrograms(.kselftest), ["-I\(folder.path)"])
  }

  @Test("a source has the check of several results exactly where it needs it")
  func severalResults() throws {
    for source in Library.programs(.kselftest) {
      let uses = source.text.contains("ASSERT_TRUE(is_one_of(")
      #expect(source.text.contains("#define is_one_of(") == uses, "\(source.fileName)")
    }
  }

  @Test("a test that tries races again ends in half of the time that the kernel's harness gives")
  func attemptsEnd() throws {
    let racing = Library.programs(.kselftest).filter { $0.text.contains("ATTEMPTS; attempt++") }
    #expect(racing.count > 10)
    for source in racing {
      let bound = try #require(
        source.text.firstMatch(of: /MOST_MILLISECONDS = (\d+)/), "\(source.fileName)")
      #expect(try #require(Int(bound.1)) < 15_000)
      #expect(source.text.contains("if (attempt && milliseconds() >= end) {"))
    }
  }

  @Test(
    "sources compile with the harness of the kernel without a warning",
    .enabled(if: Workshop.hasCompiler, "there is no C compiler (apt-get install gcc)"),
    .enabled(
      if: folder != nil,
      "no harness of the kernel is kept (lockstep kernel build), nor a tree at hand: LOCKSTEP_KERNEL_TREE=path/to/linux"
    ))
  func compiles() throws {
    let folder = try #require(Self.folder)
    let workshop = try Workshop()
    try workshop.compile(Library.differentPrograms(.kselftest), ["-I\(folder)"])
  }
}

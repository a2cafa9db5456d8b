// SPDX-License-Identifier: MIT

import Foundation
import ReproducerExport
import Scenarios
import Testing

@Suite("Scenarios as kselftests", .serialized, .timeLimit(.minutes(20)))
struct KselftestTests {
  /// The folder of Landlock's own tests in a tree of the kernel: the variable's, or one that a build keeps.
  private static let folder: String? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
    let builds = "\(cache)/lockstep/build"
    let kept = (try? FileManager.default.contentsOfDirectory(atPath: builds)) ?? []
    let trees =
      (environment["LOCKSTEP_KERNEL_TREE"].map { [$0] } ?? [])
      + kept.map { "\(builds)/\($0)/source" }
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

  @Test(
    "sources compile with the harness of the kernel without a warning",
    .enabled(if: Workshop.hasCompiler, "there is no C compiler (apt-get install gcc)"),
    .enabled(
      if: folder != nil,
      "no tree of the kernel is at hand: LOCKSTEP_KERNEL_TREE=path/to/linux"))
  func compiles() throws {
    let folder = try #require(Self.folder)
    let workshop = try Workshop()
    // The harness itself compares numbers of different signs.
    try workshop.compile(
      Library.differentPrograms(.kselftest), ["-I\(folder)", "-Wno-sign-compare"])
  }
}

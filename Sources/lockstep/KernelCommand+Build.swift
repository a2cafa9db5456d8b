// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import KernelHost
import Scenarios

extension KernelCommand {
  /// `lockstep kernel build`
  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Builds a User-Mode Linux kernel that can fail allocations, and keeps it.",
      discussion: """
        From Debian's package linux-source-SERIES, fetched with its signature checked, or from a tree of your own. \
        The kernel has Landlock, fault injection, lockdep and the detection of hung tasks. Three minutes on two \
        CPUs. Needs gcc, make, flex, bison, bc and xz.

        Use it as --kernel uml, uml:7.2 or uml:7.2+kasan; a tree of your own as --kernel PATH, which builds it again \
        if it has changed.

        Beside a kernel of Debian's the harness of the kernel's own tests is kept, with which kselftests are \
        compiled; see 'lockstep help reproducers'.

        An interrupted build goes on where it was. A compiled tree keeps its objects in the cache.
        """)

    @Argument(
      help: "A series or release, such as 7.2 or 7.2.12, or a source tree. Default: the newest.")
    var what: String?

    @Option(
      name: .customLong("source"), help: "A source tree, which is not written to.",
      completion: .directory)
    var tree: String?

    @Flag(help: "Report accesses to freed memory and beyond its bounds.")
    var kasan = false

    @Flag(help: "Find memory that nothing refers to any more.")
    var kmemleak = false

    @Flag(help: "Tell which lines a system call has run through.")
    var kcov = false

    @Flag(help: "Leave lockdep and the second CPU out: scenarios run faster, and show less.")
    var quick = false

    @Option(help: ArgumentHelp("The deadline of the build.", valueName: "s"))
    var deadline = Int(KernelBuilder.defaultDeadline.components.seconds)

    @Option(
      help: ArgumentHelp("How many compilers run at the same time.", valueName: "n"))
    var jobs: Int?

    private var options: Set<UserModeOption> {
      let given: [(Bool, UserModeOption)] = [
        (kasan, .kasan), (kmemleak, .kmemleak), (kcov, .kcov), (quick, .quick),
      ]
      return Set(given.filter(\.0).map(\.1))
    }

    func validate() throws {
      guard what == nil || tree == nil else {
        throw ValidationError("a series and --source exclude each other")
      }
      guard deadline >= 1 else { throw ValidationError("--deadline must be at least 1") }
      guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs must be at least 1") }
      _ = try source()
    }

    /// What is to be built.
    private func source() throws -> KernelSource {
      if let path = tree ?? what.flatMap({ $0.contains("/") || $0 == "." ? $0 : nil }) {
        guard let tree = SourceTree(path: path) else {
          throw ValidationError(
            "\(path) is no kernel source tree with User-Mode Linux: it needs a Makefile with a "
              + "VERSION, and arch/um")
        }
        return .tree(tree)
      }
      guard let what else { return .debian(.newest) }
      do {
        if case .userMode(let selection, _) = try KernelName("uml:\(what)") {
          return .debian(selection)
        }
      } catch {
        throw ValidationError("'\(what)' is no series, such as 7.2, and no source tree")
      }
      throw ValidationError("'\(what)' is no series, such as 7.2; give options as flags")
    }

    @MainActor
    func run() async throws {
      let progress = ProgressLine()
      var builder = KernelArchives(offline: false, progress: progress).builder
      builder.deadline = .seconds(deadline)
      if let jobs { builder.jobs = jobs }
      let source = try source()
      let result = await Interruption().cancelling { [builder, options] in
        do throws(KernelBuildError) {
          let kept = try await builder.build(source, options: options)
          var refusal: KernelBuildError?
          do throws(KernelBuildError) {
            try await builder.keepTestFiles(of: kept)
          } catch {
            refusal = error
          }
          return Result<_, KernelBuildError>.success((kept, refusal))
        } catch {
          return Result.failure(error)
        }
      }
      progress.clear()
      switch result {
      case .success((let kept, let refusal)):
        StandardOutput.write(
          line: "\(kept.image.name) is kept, built from \(kept.origin.source)")
        StandardOutput.write(line: "  \(kept.path)")
        if let tree = kept.testTree {
          StandardOutput.write(line: "  the harness of its own tests: KERNEL=\(tree)")
        } else if let refusal {
          StandardOutput.write(line: "  without the harness of its own tests: \(refusal)")
        }
        if !kept.origin.lacking.isEmpty {
          let lacking = kept.origin.lacking.joined(separator: ", ")
          StandardOutput.write(line: "  this source does not have \(lacking)")
        }
      case .failure(let error):
        for line in error.lines { StandardError.write("  build: \(line)") }
        StandardError.write("error: \(error)")
        throw ExitStatus.couldNotRun
      }
    }
  }
}

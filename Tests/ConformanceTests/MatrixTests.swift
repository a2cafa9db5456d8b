// SPDX-License-Identifier: MIT

import Conformance
import Scenarios
import Testing

@Suite("the matrix of kernels")
struct MatrixTests {
  private func releases(_ texts: String...) -> [String] {
    KernelMatrix.releases(from: texts.compactMap { KernelRelease($0) }).map(\.text)
  }

  @Test("each series since TSYNC has its oldest and its newest kernel, older ones their newest")
  func columns() {
    #expect(
      releases(
        "7.3.4", "7.2.12", "7.2.11", "7.2.6", "7.1.13", "7.1.3", "7.1.8", "7.0.13", "7.0.4",
        "6.19.14", "6.19.6", "6.18.15", "6.18.5", "6.16.12", "6.12.117", "6.12.107", "6.12.107")
        == [
          "6.12.117", "6.18.15", "6.19.14", "7.0.4", "7.0.13", "7.1.3", "7.1.13", "7.2.6", "7.2.12",
          "7.3.4",
        ])
  }

  @Test("a release candidate is a column only where its series has no release")
  func candidates() {
    #expect(releases("7.3.4", "7.4-rc1", "7.4-rc3") == ["7.3.4", "7.4-rc1", "7.4-rc3"])
    #expect(releases("7.3-rc7", "7.3.1") == ["7.3.1"])
    #expect(releases("6.16.1", "6.20-rc1") == [])
  }

  private var report: RunReport {
    let good = Example.judge(Sample.renamed("plain")).judge(Example.run())
    let bad = ["1", "2", "3"].map { number in
      Example.judge(Sample.renamed("depth", permutation: [number]))
        .judge(Example.run(replacing: [3: .errno(.EACCES)]))
    }
    let goodDepth = ["1", "2", "3"].map { number in
      Example.judge(Sample.renamed("depth", permutation: [number])).judge(Example.run())
    }
    var first = Sample.kernel([good] + bad)
    first.engine = .kernel("debian:7.0.4", title: "7.0.4 (debian)")
    var second = Sample.kernel([good] + goodDepth)
    second.engine = .kernel("./builds/linux", title: "my own")
    return RunReport(
      kernels: [first, second, Sample.absentKernel], duration: .seconds(3))
  }

  @Test("equal rows are one, rows that conform everywhere none, and the totals follow")
  func table() {
    var run = report
    run.kernels.removeLast()
    let lines = run.matrixText().split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("scenario ") } ?? 0
    #expect(
      lines[start...].joined(separator: "\n") == """
        scenario                        7.0.4  linux
        nesting/depth (3 permutations)      D      .

        conforms                            1      4
        diverges                            3      0

        . conforms, D diverges

        8 judged on 2 kernels: 5 conform, 3 diverge (3.0 s)

        """)
    #expect(lines.filter { $0.hasPrefix("DIVERGES") }.count == 3)
  }

  @Test("a kernel that could not run has an empty column and says why")
  func absent() {
    let text = report.matrixText()
    #expect(text.contains("./bzImage: could not run: it said nothing for 60 s\n"))
    #expect(text.contains(/\nnot run +0 +0 +10\n/))
    #expect(report.exitStatus == 1)
  }

  @Test("the same failure on several kernels is shown once")
  func gathered() {
    var run = report
    run.kernels[1].judgements = run.kernels[0].judgements
    for index in run.kernels[1].judgements.indices {
      run.kernels[1].judgements[index].engine = run.kernels[1].engine
    }
    let text = run.matrixText()
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("DIVERGES") }.count == 3)
    #expect(text.contains("the same on my own"))
  }
}

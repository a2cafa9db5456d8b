// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// Which conditions no kernel comes to.
@Suite struct PossibleKernelsTests {
  private func condition(_ comparisons: Condition.Comparison...) -> Condition {
    Condition(comparisons)
  }

  @Test("each assumed kernel satisfies a condition that names it")
  func assumed() throws {
    let editions = Edition.allCases.map {
      condition(.init(.edition($0), .equal), .init(.abi($0.abi), .equal))
    }
    let without = (0...7).map {
      condition(.init(.abi($0), .equal), .init(.edition(.v2), .notEqual))
    }
    let kernels = try #require(PossibleKernels(toldApartBy: editions + without))
    #expect(kernels.unreachable(editions + without) == [])
    // Only kernels newer than every known one are left.
    let newer = condition(.init(.abi(Profile.newestKnownABI), .greater))
    #expect(kernels.unreachable(editions + without + [newer, Condition([])]) == [15])
  }

  @Test("an edition has its ABI version and no other")
  func editions() throws {
    for edition in Edition.allCases {
      let wrong = condition(.init(.edition(edition), .equal), .init(.abi(edition.abi), .notEqual))
      let kernels = try #require(PossibleKernels(toldApartBy: [wrong]))
      // A kernel newer than every known one counts as one of the newest edition.
      #expect(kernels.unreachable([wrong]) == (edition == Edition.allCases.max() ? [] : [0]))
    }
  }

  @Test("errata and releases are told apart up to a bound")
  func bounds() {
    func errata(_ count: Int) -> [Condition] {
      (1...count).map { condition(.init(.erratum($0), .equal)) }
    }
    func releases(_ count: Int) -> [Condition] {
      (1...count).compactMap { KernelRelease("6.\($0)") }.map {
        condition(.init(.release($0), .less))
      }
    }
    #expect(PossibleKernels(toldApartBy: errata(Limits.errata)) != nil)
    #expect(PossibleKernels(toldApartBy: errata(Limits.errata + 1)) == nil)
    #expect(PossibleKernels(toldApartBy: releases(Limits.releases)) != nil)
    #expect(PossibleKernels(toldApartBy: releases(Limits.releases + 1)) == nil)
    let all = PossibleKernels(toldApartBy: releases(Limits.releases) + errata(Limits.errata))
    #expect(all?.unreachable(releases(Limits.releases) + errata(Limits.errata)) == [])
  }
}

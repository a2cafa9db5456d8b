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

  /// Whether some kernel comes to each of these conditions, asked one after the other.
  private func areReached(_ conditions: Condition..., in scope: Condition = Condition([])) -> [Bool]
  {
    let kernels = PossibleKernels(toldApartBy: conditions + [scope])
    let unreachable = kernels?.unreachable(conditions, in: scope) ?? []
    return conditions.indices.map { !unreachable.contains($0) }
  }

  private func release(_ text: String, _ comparison: Condition.Operator) -> Condition.Comparison {
    .init(.release(KernelRelease(text)!), comparison)
  }

  @Test("an erratum that is not fixed is told from one that is")
  func errata() {
    let (fixed, open) = (
      condition(.init(.erratum(1), .equal)), condition(.init(.erratum(1), .notEqual))
    )
    #expect(areReached(fixed, open, Condition([])) == [true, true, false])
    #expect(areReached(open, fixed, Condition([])) == [true, true, false])
    #expect(
      areReached(condition(.init(.erratum(1), .equal), .init(.erratum(1), .notEqual))) == [false])
  }

  @Test("between two releases that conditions name there is another one, unless there is none")
  func releases() {
    for text in ["7.0", "7.0.3", "7.0.3-rc1", "7.0-rc4", "7.0.0"] {
      // Before it, itself, and behind it.
      #expect(
        areReached(
          condition(release(text, .less)), condition(release(text, .equal)),
          condition(release(text, .greater)))
          == [true, true, true], "\(text)")
    }
    func isReached(above low: String, below high: String) -> Bool {
      areReached(condition(release(low, .greater), release(high, .less))) == [true]
    }
    #expect(isReached(above: "7.0.3", below: "7.0.5"))
    #expect(isReached(above: "7.0.3", below: "7.1"))
    #expect(isReached(above: "7.0.3", below: "7.1-rc1"))
    #expect(isReached(above: "7.0.3-rc1", below: "7.0.3"))
    #expect(isReached(above: "7.0-rc1", below: "7.0-rc3"))
    #expect(isReached(above: "7.0", below: "7.2"))
    #expect(!isReached(above: "7.0", below: "7.1-rc1"))
    #expect(isReached(above: "7.0.3", below: "7.0.4-rc2"))
    #expect(isReached(above: "7.0.9998", below: "7.0.9999-rc9999"))
    #expect(isReached(above: "7.0.9999", below: "7.1-rc1"))
    #expect(isReached(above: "6.9999.9999", below: "7.0-rc1"))
    #expect(!isReached(above: "7.0.3", below: "7.0.4-rc1"))
    #expect(!isReached(above: "7.0-rc1", below: "7.0-rc1"))
    #expect(!isReached(above: "7.1", below: "7.0.5"))
  }

  @Test("what a scope leaves out is not there, releases included")
  func scopes() {
    let old = condition(release("7.0.5", .less))
    #expect(areReached(condition(release("7.1", .greaterOrEqual)), in: old) == [false])
    #expect(areReached(condition(release("7.0.4", .less)), Condition([]), in: old) == [true, true])
    let abi = condition(.init(.abi(3), .less))
    #expect(
      areReached(condition(.init(.abi(5), .greater)), Condition([]), in: abi) == [false, true])
  }
}

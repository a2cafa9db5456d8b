// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@Suite("Conditions on a kernel")
struct ConditionTests {
  private func condition(_ subject: Condition.Subject, _ sign: Condition.Operator) -> Condition {
    Condition([.init(subject, sign)])
  }

  private let seed = Profile.assumed(for: .v2)
  private let old = Profile.assumed(forABIWithoutTSYNC: 6)
  private let newest = Profile.assumed(for: .linux7_3)

  @Test("an ABI version is compared as a number")
  func abi() {
    #expect(condition(.abi(11), .greaterOrEqual).holds(for: newest))
    #expect(condition(.abi(8), .less).holds(for: seed))
    #expect(!condition(.abi(6), .greater).holds(for: old))
  }

  @Test("editions are ordered by time, and a kernel without TSYNC has none")
  func edition() {
    #expect(condition(.edition(.v2), .greaterOrEqual).holds(for: seed))
    #expect(condition(.edition(.v2), .less).holds(for: newest) == false)
    #expect(!condition(.edition(.v2), .greaterOrEqual).holds(for: old))
    #expect(condition(.edition(.v2), .notEqual).holds(for: old))
    #expect(Edition.allCases == Edition.allCases.sorted())
  }

  @Test("a release is compared by as many numbers as the condition gives")
  func release() throws {
    var profile = newest
    profile.release = KernelRelease("7.3.4+deb13-cloud-amd64")
    let series = try #require(KernelRelease("7.3"))
    let exact = try #require(KernelRelease("7.3.4"))
    #expect(condition(.release(series), .equal).holds(for: profile))
    #expect(condition(.release(series), .lessOrEqual).holds(for: profile))
    #expect(condition(.release(exact), .equal).holds(for: profile))
    #expect(!condition(.release(exact), .less).holds(for: profile))
    #expect(!condition(.release(exact), .equal).holds(for: seed))
  }

  @Test("an erratum is a bit of the mask")
  func erratum() {
    #expect(condition(.erratum(2), .equal).holds(for: newest))
    var broken = newest
    broken.errata = 0x1
    #expect(!condition(.erratum(2), .equal).holds(for: broken))
    #expect(condition(.erratum(2), .notEqual).holds(for: broken))
    #expect(!newest.hasErratum(0) && !newest.hasErratum(33))
  }

  @Test("all comparisons must hold, and no comparison always holds")
  func conjunction() {
    let both = Condition([.init(.abi(8), .greaterOrEqual), .init(.edition(.linux7_3), .less)])
    #expect(!both.holds(for: newest))
    #expect(both.holds(for: .assumed(for: .linux7_1)))
    #expect(Condition([]).holds(for: old))
  }

  @Test("a condition prints as the spec language writes it")
  func description() {
    let both = Condition([.init(.abi(8), .greaterOrEqual), .init(.edition(.v2), .notEqual)])
    #expect(both.description == "abi >= 8 and edition != v2")
  }

  @Test("the first arm whose condition holds decides; without one the simulator judges alone")
  func expectation() {
    let here = SpecLocation(path: "a/b.yaml", line: 1, column: 1)
    let expectation = Expectation(
      [
        .init(condition(.abi(8), .less), [.errno(.EINVAL)]),
        .init(condition(.edition(.linux7_3), .equal), [.ok]),
      ], at: here)
    #expect(expectation.results(for: old) == [.errno(.EINVAL)])
    #expect(expectation.results(for: newest) == [.ok])
    #expect(expectation.results(for: .assumed(for: .linux7_0)) == nil)
  }
}

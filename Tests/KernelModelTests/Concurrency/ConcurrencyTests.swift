import Scenarios
import Testing

@testable import KernelModel

/// What concurrent programs may come to, as exploration says.
@Suite("concurrent programs")
struct ConcurrencyTests {
  @Test("Two threads that call at once hang for ever in version 2", arguments: [Edition.v2])
  func twoCallersOfVersion2(edition: Edition) {
    let piece = Piece([together([("main", .sync("no-read")), ("worker", .sync("no-write"))])])
    let exploration = piece.explore(edition)
    #expect(exploration.texts == ["hung", "ok ok"])
    #expect(exploration.brokenRules.contains { $0.rule == .callReturns })
  }

  @Test(
    "Two threads that call at once both succeed since 7.0, and both layers are there",
    arguments: released)
  func twoCallers(profile: Profile) {
    let piece = Piece([
      together([("main", .sync("no-read")), ("worker", .sync("no-write"))]),
      then("main", .layers), then("worker", .layers), then("main", .sameDomain(as: "worker")),
    ])
    let exploration = piece.explore(profile.edition!)
    #expect(exploration.texts == ["ok ok 2 2 true"])
    #expect(exploration.brokenRules.isEmpty)
    #expect(exploration.truncation == nil)
    print("two callers", exploration.states, exploration.duration)
  }
}

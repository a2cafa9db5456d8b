// SPDX-License-Identifier: MIT

import ProgramBuilding
import Scenarios
import Testing

@testable import KernelModel

/// Allocations that fail while several things happen.
@Suite("failing allocations in concurrent programs")
struct ConcurrentFailureTests {
  private func call(
    _ failure: FailedAllocation, blocks: Bool = true
  ) -> [Program.Instruction] {
    [
      .init(
        thread: "main", action: .sync("no-read"), mayBlock: blocks, failedAllocation: failure)
    ]
  }
  private let park = then("worker", .park(gate: .vfork))
  private let release = then(.outside, .release(thread: "worker"))
  private let finish = then("main", .finish(action: "restrict_self"))

  @Test("A call without memory for its works waits for nobody")
  func works() {
    let piece = Piece([park, call(FailedAllocation(.nth(8))), finish])
    #expect(piece.outcomes(.linux7_3) == ["blocked ENOMEM ENOMEM"])
  }

  @Test("A sibling that wakes without memory fails the call, unless it has no such allocation")
  func sibling() {
    func outcomes(_ site: Int) -> [String] {
      Piece([
        then("worker", .restrict("no-write")), park,
        call(FailedAllocation(in: "worker", .nth(site))), release, finish,
      ]).outcomes(.linux7_3)
    }
    #expect(outcomes(1) == ["ok blocked blocked ok ENOMEM"])
    #expect(outcomes(2) == ["ok blocked blocked ok ENOMEM"])
    #expect(outcomes(3) == ["ok blocked blocked ok not_reached"])
  }

  @Test("A call that starts again counts its allocations on")
  func restart() {
    let call = call(FailedAllocation(.nth(9)))
    #expect(
      Piece([park, call, release, finish]).outcomes(.linux7_3)
        == ["blocked blocked ok not_reached"])
    #expect(
      Piece([park, call, then(.outside, .tgkill("main")), release, finish]).outcomes(.linux7_3)
        == ["blocked blocked ok ok ENOMEM"])
  }

  @Test("The second round's allocation fails only if there is a second round")
  func laterRound() {
    var group = together([("main", .sync("no-read")), ("worker", .spawn(thread: "late"))])
    group[0].failedAllocation = FailedAllocation(.nth(10))
    #expect(Piece([group]).outcomes(.linux7_3) == ["ENOMEM ok", "not_reached ok"])
  }

  @Test("An array of pointers grows in place while its slab has room")
  func growth() {
    #expect([1, 2, 3, 4, 5, 8].map(WorkingState.pointers(inArrayOf:)) == [1, 2, 4, 4, 8, 8])
  }

  @Test("Privileges and flags of a thread do not share bits with its lists of works")
  func words() {
    var word = ThreadWord()
    var works = WorkList()
    for number in [7, 7, 7, 7] as [UInt8] { works.add(number) }
    word.queue = works
    word.taken = works
    word.identity = 1
    #expect(!word.passesNoNewPrivs && !word.hasAdmin)
    #expect(word.credentials == 0 && word.prepared == 0 && word.domain == 0)
    word.queue = WorkList()
    word.passesNoNewPrivs = true
    word.hasAdmin = true
    word.credentials = 0b11111
    word.prepared = 0b11111
    word.domain = 0b111111
    #expect(word.queue.isEmpty && word.identity == 1 && word.taken == works)
  }

  @Test("A list of works has the newest first, and loses the newest of a call")
  func listOfWorks() {
    var works = WorkList()
    for number in [1, 5, 4, 5] as [UInt8] { works.add(number) }
    #expect(works.first == 5 && works.hasSeveral && works.contains(4) && !works.contains(2))
    works.remove(5)
    works.remove(3)
    var order: [UInt8] = []
    while !works.isEmpty {
      order.append(works.first)
      works.removeFirst()
    }
    #expect(order == [4, 5, 1])
    works.add(4)
    #expect(works.isOnly(4) && !works.isEmpty)
  }
}

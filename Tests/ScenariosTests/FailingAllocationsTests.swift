// SPDX-License-Identifier: MIT

import Foundation
import Scenarios
import Testing

@Suite("Ways to make allocations fail")
struct FailingAllocationsTests {
  private func features(
    _ action: Action, _ site: FailedAllocation.Site, timing: Timing = .after, mayBlock: Bool = false
  ) -> Set<Feature> {
    Program(
      process: ProcessSetup(), threads: ["main"], rulesets: [:],
      instructions: [
        Program.Instruction(
          thread: "main", action: action, timing: timing, mayBlock: mayBlock,
          failedAllocation: FailedAllocation(site))
      ]
    ).requiredFeatures
  }

  @Test("only the credentials' second allocation, of one thread at a time, is for a BPF program")
  func reach() {
    let restrict = Action.restrictSelf(
      ruleset: .ruleset(name: "r"), flags: RestrictFlags([.TSYNC]))
    #expect(features(restrict, .nth(2)) == [.failingCredentials])
    #expect(features(restrict, .nth(1)) == [.failingAllocations])
    #expect(features(restrict, .every) == [.failingAllocations])
    #expect(features(restrict, .nth(2), timing: .together) == [.failingAllocations])
    #expect(features(restrict, .nth(2), mayBlock: true) == [.failingAllocations])
    #expect(features(.createRuleset(name: "r"), .nth(2)) == [.failingAllocations])
    #expect(FailingAllocations(way: .bpf).features == [.failingCredentials])
    #expect(FailingAllocations(way: nil).features.isEmpty)
    for way in [FailureWay.module, .failNth] {
      #expect(FailingAllocations(way: way).features == [.failingAllocations, .failingCredentials])
    }
  }

  @Test("a failure is named after the function that wanted the memory, not after a way to get it")
  func function() {
    func name(_ functions: String...) -> String? {
      InjectedFailure(instruction: 0, site: 1, result: .ok, functions: functions).function
    }
    #expect(name() == nil)
    #expect(name("prepare_creds", "caller") == "prepare_creds")
    #expect(name("krealloc_node_align_noprof", "grow", "caller") == "grow")
    #expect(name("__kmalloc_noprof") == "__kmalloc_noprof")
  }

  @Test("a failure without functions can be read")
  func decoding() throws {
    let failure = InjectedFailure(instruction: 2, site: 3, result: .errno(.ENOMEM))
    let text = #"{"instruction":2,"site":3,"result":"ENOMEM"}"#
    #expect(try JSONDecoder().decode(InjectedFailure.self, from: Data(text.utf8)) == failure)
  }

  @Test("what is said of a kernel holds the way, what is loaded and why there is no better way")
  func text() {
    #expect(FailingAllocations(way: .failNth).description == "fail-nth")
    #expect(
      FailingAllocations(way: .bpf, obstacles: ["no module: x"], loaded: "a program").description
        == "bpf (credentials only): a program; no module: x")
    #expect(
      FailingAllocations(way: nil, obstacles: ["no module: x"]).description == "none; no module: x")
  }
}

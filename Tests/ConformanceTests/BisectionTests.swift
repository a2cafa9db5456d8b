// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import Conformance

@Suite("A search for the first bad kernel")
struct BisectionTests {
  /// Searches among answers given beforehand; the result and how many were asked.
  private func search(_ answers: [BisectAnswer]) -> (result: Bisection.Result?, asked: [Int]) {
    var search = Bisection(count: answers.count)
    var asked: [Int] = []
    while let next = search.next {
      #expect(!asked.contains(next))
      asked.append(next)
      search.note(answers[next], of: next)
    }
    return (search.result, asked)
  }

  @Test("the first bad one is found wherever it is, in as few steps as a binary search takes")
  func everyPlace() {
    for count in 2...40 {
      for first in 1..<count {
        let answers = (0..<count).map { $0 < first ? BisectAnswer.good : .bad }
        let (result, asked) = search(answers)
        #expect(result == .found(first))
        // Both ends, and the logarithm of what lies between.
        #expect(asked.count <= 2 + (Int.bitWidth - (count - 2).leadingZeroBitCount))
      }
    }
  }

  @Test("what cannot tell is passed over, and left in doubt only where it matters")
  func unknown() {
    #expect(search([.good, .unknown, .good, .bad, .bad]).result == .found(3))
    #expect(search([.good, .good, .unknown, .unknown, .bad]).result == .oneOf([2, 3, 4]))
    #expect(search([.good, .unknown, .unknown, .unknown, .bad]).result == .oneOf([1, 2, 3, 4]))
    #expect(search([.good, .bad]).result == .found(1))
  }

  @Test("ends that are not what they were taken for are said, without a search")
  func ends() {
    #expect(search([.bad, .bad, .bad]).result == .firstIsBad)
    #expect(search([.good, .good, .good]).result == .lastIsGood)
    #expect(search([.unknown, .good, .bad]).result == .endIsUnknown(0))
    let (result, asked) = search([.good, .good, .unknown])
    #expect(result == .endIsUnknown(2))
    #expect(asked == [0, 2])
  }

  @Test("a fault of the kernel is bad, and where spec and simulator disagree the spec counts")
  func verdicts() {
    let scenario = Example.scenario
    func judgement(_ verdict: Verdict) -> Judgement {
      Judgement(
        verdict, of: scenario, on: .kernel("k", title: "k"), profile: .assumed(for: .linux7_3),
        askedKernel: true)
    }
    for verdict in Verdict.allCases {
      let answer = judgement(verdict).bisectAnswer
      switch verdict {
      case .conforms, .unseen, .staleKnownIssue: #expect(answer == .good)
      case .diverges, .hung, .kernelFault, .known: #expect(answer == .bad)
      case .disagrees, .unsupported, .harnessFault: #expect(answer == .unknown)
      }
    }
    var disagreement = judgement(.disagrees)
    disagreement.rows = [
      Judgement.Row(
        number: 1, thread: "main", action: "a", spec: [.ok], simulator: [.errno(.EPERM)],
        kernel: .ok, marker: nil)
    ]
    #expect(disagreement.bisectAnswer == .good)
    disagreement.rows[0].kernel = .errno(.EPERM)
    #expect(disagreement.bisectAnswer == .bad)
    #expect(RunReport(kernels: []).bisectAnswer == .unknown)
    #expect(BisectAnswer.unknown.rawValue == 125)
  }
}

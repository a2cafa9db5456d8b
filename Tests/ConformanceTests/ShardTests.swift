// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import Conformance

@Suite("Runs in shards")
struct ShardTests {
  @Test(
    "K/N is read, and nothing else",
    arguments: [("1/1", true), ("3/4", true), ("100000/100000", true)])
  func reading(text: String, isShard: Bool) {
    #expect((Shard(text) != nil) == isShard)
    #expect(Shard(text)?.description == text)
  }

  @Test(
    "what is no part is refused",
    arguments: ["0/4", "5/4", "1", "1/0", "1/2/3", "-1/2", "a/b", "", "1/100001"])
  func refusing(text: String) { #expect(Shard(text) == nil) }

  @Test("parts have everything once, and cost about the same")
  func balance() {
    let costs = (0..<200).map { ($0 * 7919) % 97 + ($0 == 13 ? 500 : 0) }
    for count in [1, 2, 4, 7] {
      let parts = Shard.parts(of: costs, count: count)
      #expect(parts.flatMap(\.self).sorted() == Array(0..<200))
      let loads = parts.map { $0.reduce(0) { $0 + costs[$1] } }
      // The dearest item bounds what is unavoidable (Graham, 1969).
      #expect(loads.max()! - loads.min()! <= costs.max()!)
    }
  }

  @Test("an order of costs that are alike takes turns, and more parts than things leave some empty")
  func edges() {
    #expect(Shard.parts(of: [1, 1, 1, 1, 1], count: 2) == [[0, 2, 4], [1, 3]])
    #expect(Shard.parts(of: [5], count: 3) == [[0], [], []])
    #expect(Shard.parts(of: [0, 0, 0], count: 3) == [[0], [1], [2]])
    #expect((1...3).map { Shard($0, of: 3)!.share(of: 8) } == [3, 3, 2])
    #expect(Shard(2, of: 3)!.positions(of: 8) == [1, 4, 7])
  }

  @Test("a plan goes by durations where it has some, and says so")
  func plan() {
    let scenarios = ["a", "b", "c", "d"].map { Sample.renamed($0) }
    let even = ShardPlan(scenarios, count: 2)
    #expect(even.scenarios(of: Shard(1, of: 2)!).map(\.id.slug) == ["a", "c"])
    let durations = ["nesting/a": 900, "nesting/b": 100, "nesting/c": 100]
    let timed = ShardPlan(scenarios, count: 2, durations: durations)
    #expect(timed.scenarios(of: Shard(1, of: 2)!).map(\.id.slug) == ["a"])
    let parts = (1...2).map { Shard($0, of: 2)! }
    let plans = parts.flatMap { [even.description(of: $0).plan, timed.description(of: $0).plan] }
    #expect(Set(plans).count == 2)
    #expect(
      timed.description(of: parts[1]).positions == ["nesting/b": 1, "nesting/c": 2, "nesting/d": 3])
  }
}

@Suite("Merged reports and answers")
struct MergeTests {
  /// A report with everything in it, as it is after it was written once: times have no fractions of milliseconds.
  private static var whole: RunReport {
    var report = Sample.report
    report.kernels[0].runs = report.kernels[0].judgements.count
    report.checks = [
      Example.judge(Sample.renamed("plain"), engine: .simulator(.linux7_3)).check()
    ]
    return report
  }

  /// The report of one of so many shards of ``whole``.
  private static func part(_ index: Int, of count: Int) -> RunReport {
    let whole = Self.whole
    var report = whole
    let isOwn = { (position: Int) in position % count == index - 1 }
    let all = whole.kernels[0].judgements
    let own = all.indices.filter(isOwn)
    report.kernels[0].judgements = own.map { all[$0] }
    report.kernels[0].planned = own.map { all[$0].scenario }
    report.kernels[0].runs = own.count
    report.checks = index == 1 ? whole.checks : []
    report.shards = ShardedRun(
      count: count, indices: [index], plan: "p",
      positions: Dictionary(uniqueKeysWithValues: own.map { ("\(all[$0].scenario)", $0) }))
    return report
  }

  /// The JSON text without the lines that say how long something took.
  private static func timeless(_ report: RunReport) -> String {
    report.jsonText().split(separator: "\n").filter { !$0.contains("\"duration_ms\"") }
      .joined(separator: "\n")
  }

  private static func merged(_ reports: [RunReport]) throws -> RunReport {
    let merge = ReportMerge(reports.enumerated().map { ("report \($0)", $1) })
    #expect(merge.conflicts == [])
    return try #require(merge.report)
  }

  @Test("a report that is written and read is the same, whatever is in it")
  func roundTrip() throws {
    var report = Self.whole
    report.kernels.append(Sample.absentKernel)
    report.wasInterrupted = true
    report.kernels[0].judgements[2].reasons.append("\u{1b}[31m and \u{202e}")
    report.kernels[0].judgements[1].injectedFailures = [
      InjectedFailure(instruction: 0, site: 2, result: .errno(.ENOMEM), functions: ["f"])
    ]
    report.kernels[0].judgements[0].limit = .init("the bound was reached", step: 3)
    report.kernels[0].judgements[0].recording = Sample.recording
    let text = report.jsonText()
    let again = try RunReport(json: text.utf8)
    #expect(again.jsonText() == text)
    #expect(again.htmlText() == report.htmlText())
    #expect(again.tapText() == report.tapText())
    #expect(again.humanText() == report.humanText())
    #expect(again.exitStatus == report.exitStatus)
  }

  @Test(
    "shards in any order, and merged in any order, come to the whole, byte for byte but for times")
  func shards() throws {
    let parts = (1...4).map { Self.part($0, of: 4) }
    let whole = Self.timeless(Self.whole)
    #expect(Self.timeless(try Self.merged(parts)) == whole)
    #expect(Self.timeless(try Self.merged(parts.reversed())) == whole)
    let left = try Self.merged([try Self.merged([parts[2], parts[0]]), parts[3], parts[1]])
    let right = try Self.merged([parts[1], try Self.merged([parts[3], parts[0], parts[2]])])
    #expect(left == right)
    #expect(Self.timeless(left) == whole)
  }

  @Test("the same shard twice, and one that was interrupted and done again, count once")
  func repeated() throws {
    var interrupted = Self.part(2, of: 2)
    interrupted.wasInterrupted = true
    interrupted.kernels[0].judgements.removeLast(3)
    interrupted.kernels[0].runs = 0
    let parts = [Self.part(1, of: 2), interrupted, Self.part(2, of: 2), Self.part(1, of: 2)]
    #expect(Self.timeless(try Self.merged(parts)) == Self.timeless(Self.whole))
  }

  @Test("what is missing is named, and a merge of some can be merged with the rest")
  func missing() throws {
    let some = try Self.merged([Self.part(1, of: 3), Self.part(3, of: 3)])
    #expect(some.shards?.missing == [2])
    let read = try RunReport(json: some.jsonText().utf8)
    #expect(
      Self.timeless(try Self.merged([Self.part(2, of: 3), read])) == Self.timeless(Self.whole))
  }

  @Test("contradictions are named: a verdict, a profile, a title, a cut")
  func conflicts() {
    func conflicts(_ change: (inout RunReport) -> Void) -> [String] {
      var other = Self.part(2, of: 2)
      change(&other)
      return ReportMerge([("a.json", Self.part(1, of: 2)), ("b.json", other)]).conflicts
    }
    #expect(conflicts { _ in } == [])
    let verdict = conflicts {
      var judgement = Self.whole.kernels[0].judgements[0]
      judgement.verdict = .hung
      $0.kernels[0].judgements.append(judgement)
    }
    #expect(verdict == ["nesting/plain on debian:7.3.4: 'conforms' in a.json, 'hung' in b.json"])
    #expect(
      conflicts { $0.kernels[0].profile?.abi = 8 } == [
        "the profiles of debian:7.3.4 in a.json and in b.json are not the same"
      ])
    #expect(conflicts { $0.kernels[0].engine.title = "another" }.count == 1)
    #expect(conflicts { $0.shards?.plan = "q" }.first?.contains("cut in different ways") == true)
    #expect(conflicts { $0.shards?.count = 3 }.first?.contains("in 2 shards") == true)
    #expect(conflicts { $0.shards = nil }.first?.contains("b.json is none") == true)
  }

  @Test("reports of different kernels come together, sorted by name")
  func kernels() throws {
    var other = Sample.report
    other.kernels[0].engine = .kernel("debian:7.0.4", title: "7.0.4 (debian, qemu/tcg)")
    for index in other.kernels[0].judgements.indices {
      other.kernels[0].judgements[index].engine = other.kernels[0].engine
    }
    let both = try Self.merged([Sample.report, other])
    #expect(both.kernels.map(\.engine.name) == ["debian:7.0.4", "debian:7.3.4"])
    #expect(try Self.merged([other, Sample.report]) == both)
  }

  @Test("what is no report is refused with its place")
  func noReport() {
    #expect(throws: ReportProblem.self) { try RunReport(json: "{}".utf8) }
    #expect(throws: ReportProblem.self) { try RunReport(json: "nothing".utf8) }
    let other = Sample.report.jsonText().replacing("\"version\" : 1", with: "\"version\" : 99")
    #expect(throws: ReportProblem(description: "its version is 99, and this Lockstep reads 1")) {
      try RunReport(json: other.utf8)
    }
  }

  @Test("kept answers come together in any order, and those that contradict each other are named")
  func answers() {
    func line(_ program: String, _ result: StepResult, ms: Int = 1) -> Substring {
      var run = EngineRun(.outcome(Outcome([result])))
      run.duration = .milliseconds(ms)
      return Substring(
        KeptAnswer.run(kernel: "k", program: program, scenario: "t/s", variation: 0, run: run).line)
    }
    let left = [line("1", .ok), line("2", .ok, ms: 9)]
    let right = [line("2", .ok, ms: 3), line("3", .ok), "{\"run\":{\"ker"]
    let one = AnswerMerge([("a", left), ("b", right)])
    let other = AnswerMerge([("b", right), ("a", left)])
    #expect(one.lines == other.lines)
    #expect(one.lines.count == 3)
    #expect(one.unreadable == 1)
    #expect(one.conflicts == [])
    let third = [line("1", .errno(.EPERM))]
    let all = AnswerMerge([("ab", one.lines.map { Substring($0) }), ("c", third)])
    #expect(all.conflicts == ["t/s, variation 0: 'ok' in ab, 'EPERM' in c"])
    #expect(all.lines.count == 4)
    let twice = AnswerMerge([("c", third), ("b", right), ("a", left)])
    #expect(twice.lines == all.lines)
  }
}

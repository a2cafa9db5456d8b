// SPDX-License-Identifier: MIT

import Testing

@testable import Scenarios

/// What the rows of the vocabulary promise to everybody who reads them.
@Suite struct ActionRowTests {
  /// Values of a kind: all words of a closed list, or a few of what an author may choose.
  private static func values(of kind: OperandKind) -> [Operand] {
    if let words = kind.words { return words.map { .word($0) } }
    switch kind {
    case .uid, .gid, .bits, .value: return [.number(0), .number(.max - 1)]
    case .ruleset:
      return [.ruleset(name: "a"), .minusOne, .closedDescriptor, .fileDescriptor]
        .map { (reference: RulesetReference) in .ruleset(reference) }
    case .flags: return [0, 8, 1 << 20 | 8, .max].map { .flags(RestrictFlags(bits: $0)) }
    case .fileRights: return [.fileRights([]), .fileRights([.EXECUTE, .REFER])]
    case .networkRights: return [.networkRights([]), .networkRights([.BIND_TCP])]
    default: return [.name("a"), .name("b-2")]
    }
  }

  /// The operands of an action in all combinations of these values.
  private static func combinations(_ row: ActionRow, _ list: [Parameter]) -> [[Operand]] {
    row.kinds(list).map(values).reduce([[]]) { combinations, values in
      combinations.flatMap { operands in values.map { operands + [$0] } }
    }
  }

  @Test("a row makes actions of which it is the row", arguments: Vocabulary.actionNames)
  func rowsAreInverses(word: String) throws {
    let row = try #require(Vocabulary.action(word))
    var seen: Set<Action> = []
    for list in row.parameterLists {
      for operands in Self.combinations(row, list) {
        let action = try #require(row.make(operands))
        #expect(action.parts.word == word)
        #expect(action.parts.operands == operands)
        #expect(seen.insert(action).inserted)
        #expect(row.results.contains(action.resultKind))
        #expect(try Action(action.fields) == action)
        let line = JSON.mapping(action.fields).line
        #expect(try Action(JSON(reading: line).members()) == action)
      }
    }
  }

  @Test(
    "operands that are missing, too many or of another type make no action",
    arguments: Vocabulary.actionNames)
  func wrongOperands(word: String) throws {
    let row = try #require(Vocabulary.action(word))
    let operands = try #require(Self.combinations(row, row.parameterLists[0]).first)
    #expect(row.make(operands + [.number(1)]) == nil)
    for place in operands.indices {
      #expect(row.make(Array(operands.dropLast(operands.count - place))) == nil)
      var wrong = operands
      wrong[place] = operands[place] == .fileRights([]) ? .number(7) : .fileRights([])
      #expect(row.make(wrong) == nil)
    }
  }

  @Test("what an action names is found by the kinds of its operands")
  func names() {
    #expect(Action.spawn(thread: "new").bornThread == "new")
    #expect(Action.wake(thread: "sleeper").namedThreads == ["sleeper"])
    let watch = Action.watchIO(pipe: "p", owner: "main", as: .thread)
    #expect(watch.namedThreads == ["main"])
    #expect(watch.names { $0 == .newPipe } == ["p"])
    #expect(watch.renamingThreads { $0 + "2" } == .watchIO(pipe: "p", owner: "main2", as: .thread))
    #expect(Action.restrictSelf(ruleset: .minusOne, flags: RestrictFlags()).namedRulesets.isEmpty)
    #expect(Action.bindUDP(port: .free).ports(of: .datagramPort) == [.free])
    let rule = Rule.netPort(port: .listening, allowed: [.BIND_TCP])
    #expect(
      Action.addRule(ruleset: .ruleset(name: "r"), rule: rule).ports(of: .port) == [.listening])
  }

  @Test(
    "a mapping that is no action says why",
    arguments: [
      (#"{}"#, "one key must be an action, of none"),
      (#"{"opn":"file"}"#, "one key must be an action, of 'opn'"),
      (#"{"open":"file","truncate":"file"}"#, "one key must be an action, of 'open', 'truncate'"),
      (#"{"open":"file"}"#, "the action 'open' has no meaning with these keys"),
      (#"{"open":"file","for":"fun"}"#, "for: 'fun' is not a mode"),
      (#"{"open":"file","for":"reading","as":"fifo"}"#, "the action 'open' has no key 'as'"),
      (#"{"set_uid":-1}"#, "set_uid: -1 is out of range"),
      (#"{"restrict_self":"r","flags":["TSNC"]}"#, "flags.[0]: 'TSNC' is no flag"),
      (#"{"exit":false}"#, "exit: it can only be true"),
    ])
  func wrongFields(text: String, reason: String) throws {
    let fields = try JSON(reading: text).members()
    do throws(JSON.Failure) {
      let action = try Action(fields)
      Issue.record("'\(action)' was read")
    } catch {
      #expect(error.description == reason)
    }
  }
}

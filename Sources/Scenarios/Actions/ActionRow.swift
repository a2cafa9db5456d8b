// SPDX-License-Identifier: MIT

/// The kind of result an action has when nothing fails.
public enum ResultKind: String, Hashable, Sendable {
  /// `ok`
  case success
  /// A number.
  case number
  /// `true` or `false`.
  case truth
  /// No result: the thread is gone.
  case none
}

/// A key that belongs to one action.
public struct Parameter: Sendable {
  /// The key.
  public var name: String
  /// What its value is.
  public var kind: OperandKind
  /// The value of an action that does not have the key; `nil` if the action is useless without it.
  public var ordinary: Operand?
  /// What it says, in one sentence.
  public var summary: String

  /// Whether the action is useless without it.
  public var isRequired: Bool { ordinary == nil }

  /// Describes a parameter.
  public init(
    _ name: String, _ kind: OperandKind, ordinary: Operand? = nil, _ summary: String
  ) {
    self.name = name
    self.kind = kind
    self.ordinary = ordinary
    self.summary = summary
  }
}

/// What an action does beside its result, as far as anybody has to know who cannot look into it.
///
/// That it names or makes threads, or takes ports, follows from the kinds of its operands.
public struct Effects: OptionSet, Hashable, Sendable {
  /// The effects as bits.
  public let rawValue: UInt32

  /// Effects by their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// None but the result.
  public static let none: Effects = []
  /// It makes no sense twice in a row.
  public static let once = Effects(rawValue: 1 << 0)
  /// The thread sleeps in it until another one acts, unless it fails.
  public static let blocks = Effects(rawValue: 1 << 1)
  /// Lockstep itself can do it, outside of the scenario.
  public static let outside = Effects(rawValue: 1 << 2)
  /// No thread of the scenario can do it.
  public static let onlyOutside = Effects(rawValue: 1 << 3)
  /// It has allocations that can be made to fail.
  public static let allocates = Effects(rawValue: 1 << 4)
  /// It is over when its thread has carried it out, and leaves nothing to do for whoever controls the threads.
  public static let plain = Effects(rawValue: 1 << 5)
  /// Children that no step names have a part in it, and the thread waits for them.
  public static let helpers = Effects(rawValue: 1 << 6)
  /// It changes something in the scenario's directory.
  public static let changesFiles = Effects(rawValue: 1 << 7)
  /// It looks into a process, which its user may only if the process is dumpable.
  public static let looksIntoProcesses = Effects(rawValue: 1 << 8)
  /// It sends signals with handlers.
  public static let signals = Effects(rawValue: 1 << 9)
  /// It looks at threads, or at what Landlock reports of them.
  public static let observes = Effects(rawValue: 1 << 10)
  /// It ends or stops threads.
  public static let ends = Effects(rawValue: 1 << 11)
  /// It gives the thread credentials of its own.
  public static let changesCredentials = Effects(rawValue: 1 << 14)
  /// However often it is repeated, no step can see it.
  public static let invisible = Effects(rawValue: 1 << 12)
  /// The simulator takes it in steps, among those of other threads, wherever a call with TSYNC is under way.
  public static let stepwise = Effects(rawValue: 1 << 13)
}

/// All that is known of an action, for every notation and every check: its row in the vocabulary.
public struct ActionRow: Sendable {
  /// The word: the key in specs and in messages.
  public var word: String
  /// What stands behind the word.
  public var operand: OperandKind
  /// The parameters. Of several lists a step uses the one whose first parameter it gives.
  public var parameterLists: [[Parameter]]
  /// The kinds of results the action can have; several if the operand decides.
  public var results: [ResultKind]
  /// What an engine must be able to do.
  public var needs: Set<Feature>
  /// What it does beside its result.
  public var effects: Effects
  /// What the thread does, in one sentence.
  public var summary: String
  /// Makes the action of the operands in the order of ``Action/parts``; `nil` if one is missing or of another type.
  public var make: @Sendable ([Operand]) -> Action?
  /// Whether fingerprints have the parameters before the operand: answers are kept by fingerprints, so they stay as they
  /// once were.
  public var fingerprintsParametersFirst = false

  /// Describes an action with parameters.
  public init(
    _ word: String, _ operand: OperandKind, parameters: [[Parameter]] = [[]],
    results: [ResultKind] = [.success], needs: Set<Feature> = [], _ effects: Effects,
    _ summary: String, make: @escaping @Sendable ([Operand]) -> Action?
  ) {
    self.word = word
    self.operand = operand
    parameterLists = parameters
    self.results = results
    self.needs = needs
    self.effects = effects
    self.summary = summary
    self.make = make
  }

  /// Describes an action that needs nothing but its word.
  public init(
    _ word: String, results: [ResultKind] = [.success], needs: Set<Feature> = [],
    _ effects: Effects, _ summary: String, _ action: Action
  ) {
    self.init(word, .nothing, results: results, needs: needs, effects, summary) {
      $0.isEmpty ? action : nil
    }
  }

  /// Describes an action with one operand.
  public init<Value: OperandValue>(
    _ word: String, _ operand: OperandKind, results: [ResultKind] = [.success],
    needs: Set<Feature> = [], _ effects: Effects, _ summary: String,
    make: @escaping @Sendable (Value) -> Action
  ) {
    self.init(word, operand, results: results, needs: needs, effects, summary) { operands in
      operands.count == 1 ? Value(operands[0]).map { make($0) } : nil
    }
  }

  /// Describes an action with one operand and one parameter.
  public init<Value: OperandValue, Other: OperandValue>(
    _ word: String, _ operand: OperandKind, _ parameter: Parameter, needs: Set<Feature> = [],
    _ effects: Effects, _ summary: String, make: @escaping @Sendable (Value, Other) -> Action
  ) {
    self.init(word, operand, parameters: [[parameter]], needs: needs, effects, summary) {
      guard $0.count == 2, let value = Value($0[0]), let other = Other($0[1]) else { return nil }
      return make(value, other)
    }
  }
}

extension ActionRow {
  /// The word of the action that awaits another one.
  public static let finish = "finish"

  /// The word of the action that sleeps in a call.
  public static let sleep = "sleep_in"

  /// Whether several of these in a row, or the same of several threads, make sense.
  public var isRepeatable: Bool {
    !operand.isUnique && results != [.none] && !effects.contains(.once)
  }

  /// Whether the thread may sleep in it while other steps go on: its result says nothing but success.
  public var canBlock: Bool { results == [.success] && word != Self.finish }

  /// Whether the action is a bare word: `- worker: exit`.
  public var isBare: Bool { operand == .nothing }

  /// All keys of parameters, without repetitions, in the order of the lists.
  public var parameterNames: [String] {
    var names: [String] = []
    for parameter in parameterLists.joined() where !names.contains(parameter.name) {
      names.append(parameter.name)
    }
    return names
  }

  /// The kinds of the operands in the order of ``Action/parts``, if these are the parameters.
  func kinds(_ parameters: [Parameter]) -> [OperandKind] {
    (isBare ? [] : [operand]) + parameters.map { $0.kind }
  }

  /// The list of parameters that some operands belong to.
  func parameters(of operands: [Operand]) -> [Parameter] {
    if parameterLists.count == 1 { return parameterLists[0] }
    // The last operand of each list is of a type of its own.
    return parameterLists.first { list in
      list.last.map { operands.last?.isOf($0.kind) ?? false } ?? false
    } ?? []
  }

  /// The action with an operand and parameters by their keys; what is left out is ordinary.
  ///
  /// - Returns: `nil` if an argument is missing, belongs to no list or is of the wrong type.
  public func action(_ operand: Operand?, _ parameters: [String: Operand]) -> Action? {
    let chosen =
      parameterLists.count == 1
      ? parameterLists[0]
      : parameterLists.first { list in list.first.map { parameters[$0.name] != nil } ?? false }
    guard let chosen else { return nil }
    var operands: [Operand] = []
    if !isBare {
      guard let operand else { return nil }
      operands.append(operand)
    }
    for parameter in chosen {
      guard let value = parameters[parameter.name] ?? parameter.ordinary else { return nil }
      operands.append(value)
    }
    return make(operands)
  }
}

extension Operand {
  /// Whether this is a list of rights of some kind.
  fileprivate func isOf(_ kind: OperandKind) -> Bool {
    switch self {
    case .fileRights: kind == .fileRights
    case .networkRights: kind == .networkRights
    case .word, .name, .number, .ruleset, .flags: false
    }
  }
}

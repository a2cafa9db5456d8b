import Scenarios

/// A key that belongs to one action.
struct Parameter: Sendable {
  /// The key.
  var name: String
  /// What its value is.
  var kind: ValueKind
  /// Whether the action is useless without it.
  var isRequired = true
  /// What it says, in one sentence.
  var summary: String

  /// Describes a parameter.
  init(_ name: String, _ kind: ValueKind, isRequired: Bool = true, _ summary: String) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// The values that a step gives to an action, each of the Swift type that its kind names.
struct Arguments {
  /// The value behind the action's key.
  var operand: (any Sendable)?
  /// The values of the parameters.
  var parameters: [String: any Sendable] = [:]

  /// The value of a parameter, or `nil` if the step has none or a wrong one.
  subscript<Value>(name: String) -> Value? { parameters[name] as? Value }
}

/// An action of the language.
struct ActionDefinition: Sendable {
  /// The key.
  var name: String
  /// What stands behind the key.
  var operand: ValueKind
  /// The parameters. Of several lists a step uses the one whose first parameter it gives.
  var parameterLists: [[Parameter]]
  /// The kinds of results the action can have; several if the operand decides.
  var results: [ResultKind]
  /// What the thread does, in one sentence.
  var summary: String
  /// What is special about the action.
  var traits: Set<Trait> = []
  /// Makes the action, or `nil` if an argument is missing or of the wrong type.
  var make: @Sendable (Arguments) -> Action?

  /// What not every action can do.
  enum Trait: Sendable {
    /// It cannot be repeated.
    case once
    /// It always blocks unless it fails.
    case blocks
    /// It can be done from outside of the scenario.
    case outside
    /// It cannot be done by a thread of the scenario.
    case onlyOutside
    /// Its allocations can be made to fail.
    case allocates
  }

  /// This action with a peculiarity.
  func with(_ traits: Trait...) -> Self {
    var definition = self
    definition.traits.formUnion(traits)
    return definition
  }

  /// Whether several of these in a row, or the same of several threads, make sense.
  var isRepeatable: Bool {
    !operand.isUnique && results != [.none] && !traits.contains(.once)
  }

  /// Whether the thread may sleep in it while other steps go on: its result says nothing but success.
  var canBlock: Bool { results == [.success] && name != Self.finish }

  /// The name of the action that awaits another one.
  static let finish = "finish"

  /// The action that sleeps in a call.
  static let sleep = "sleep_in"

  /// Whether the action is a bare word: `- worker: exit`.
  var isBare: Bool { operand == .nothing }

  /// All keys of parameters, without repetitions, in the order of the lists.
  var parameterNames: [String] {
    var names: [String] = []
    for parameter in parameterLists.joined() where !names.contains(parameter.name) {
      names.append(parameter.name)
    }
    return names
  }

  /// Describes an action with parameters.
  init(
    _ name: String, _ operand: ValueKind, parameters: [[Parameter]] = [[]],
    results: [ResultKind] = [.success], _ summary: String,
    make: @escaping @Sendable (Arguments) -> Action?
  ) {
    self.name = name
    self.operand = operand
    parameterLists = parameters
    self.results = results
    self.summary = summary
    self.make = make
  }

  /// Describes an action that needs nothing but its operand.
  init<Operand: Sendable>(
    _ name: String, _ operand: ValueKind, results: [ResultKind] = [.success], _ summary: String,
    make: @escaping @Sendable (Operand) -> Action
  ) {
    self.init(name, operand, results: results, summary) { arguments in
      (arguments.operand as? Operand).map(make)
    }
  }

  /// Describes an action that needs nothing at all.
  init(
    _ name: String, results: [ResultKind] = [.success], _ summary: String, _ action: Action
  ) {
    self.init(name, .nothing, results: results, summary) { _ in action }
  }
}

// SPDX-License-Identifier: MIT

/// What an action is done with, as a value whose meaning its kind tells: see ``OperandKind``.
public enum Operand: Hashable, Sendable {
  /// A word of a closed list, such as a capability.
  case word(String)
  /// A name or a path that the author of a scenario chose.
  case name(String)
  /// A number.
  case number(UInt32)
  /// The descriptor argument of a call of Landlock.
  case ruleset(RulesetReference)
  /// The flags argument of a call.
  case flags(RestrictFlags)
  /// Rights over files.
  case fileRights(Set<FileRight>)
  /// Rights over the network.
  case networkRights(Set<NetworkRight>)
}

/// A Swift type that is an operand of actions.
public protocol OperandValue: Sendable {
  /// Reads an operand; `nil` if it is of another type, or no value of this one.
  init?(_ operand: Operand)
  /// The value as an operand.
  var operand: Operand { get }
}

extension OperandValue where Self: RawRepresentable<String> {
  /// Reads a word of the closed list.
  public init?(_ operand: Operand) {
    guard case .word(let word) = operand else { return nil }
    self.init(rawValue: word)
  }

  /// The word.
  public var operand: Operand { .word(rawValue) }
}

extension Attribute: OperandValue {}
extension Capability: OperandValue {}
extension DenialFact: OperandValue {}
extension EntryKind: OperandValue {}
extension Gate: OperandValue {}
extension OpenMode: OperandValue {}
extension Port: OperandValue {}
extension ProcFile: OperandValue {}
extension Property: OperandValue {}
extension SignalName: OperandValue {}
extension SignalOwner: OperandValue {}
extension SleepCall: OperandValue {}
extension TraceEvent: OperandValue {}

extension String: OperandValue {
  /// Reads a name or a path.
  public init?(_ operand: Operand) {
    guard case .name(let name) = operand else { return nil }
    self = name
  }

  /// The name as an operand.
  public var operand: Operand { .name(self) }
}

extension UInt32: OperandValue {
  /// Reads a number.
  public init?(_ operand: Operand) {
    guard case .number(let number) = operand else { return nil }
    self = number
  }

  /// The number as an operand.
  public var operand: Operand { .number(self) }
}

extension RulesetReference: OperandValue {
  /// Reads a descriptor.
  public init?(_ operand: Operand) {
    guard case .ruleset(let reference) = operand else { return nil }
    self = reference
  }

  /// The descriptor as an operand.
  public var operand: Operand { .ruleset(self) }
}

extension RestrictFlags: OperandValue {
  /// Reads flags.
  public init?(_ operand: Operand) {
    guard case .flags(let flags) = operand else { return nil }
    self = flags
  }

  /// The flags as an operand.
  public var operand: Operand { .flags(self) }
}

extension Rule {
  /// The place, then the rights.
  public var operands: [Operand] {
    switch self {
    case .pathBeneath(let path, let rights): [.name(path), .fileRights(rights)]
    case .netPort(let port, let rights): [port.operand, .networkRights(rights)]
    }
  }

  /// Reads a place and rights; `nil` if they do not go together.
  public init?(_ operands: some Sequence<Operand>) {
    let operands = Array(operands)
    guard operands.count == 2 else { return nil }
    switch (operands[0], operands[1]) {
    case (.name(let path), .fileRights(let rights)):
      self = .pathBeneath(path: path, allowed: rights)
    case (let place, .networkRights(let rights)):
      guard let port = Port(place) else { return nil }
      self = .netPort(port: port, allowed: rights)
    case (_, _): return nil
    }
  }
}

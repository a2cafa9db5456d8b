// SPDX-License-Identifier: MIT

// An action as the mapping that YAML has for it: the word with its operand, then the parameters.

extension Action {
  /// The word and the parameters that are not ordinary, with their values.
  public var fields: [JSON.Member] {
    if row.isBare { return [JSON.Member(parts.word, .truth(true))] }
    return entries.filter { !$0.isOrdinary }.map { JSON.Member($0.key, $0.value.json) }
  }

  /// Reads an action among keys that belong to it, or to `others`.
  public init(_ fields: [JSON.Member], besides others: Set<String> = []) throws(JSON.Failure) {
    let own = fields.filter { !others.contains($0.key) }
    var rows: [ActionRow] = []
    for field in own {
      if let row = Vocabulary.action(field.key) { rows.append(row) }
    }
    guard let row = rows.first, rows.count == 1 else {
      let keys = own.map { "'\($0.key)'" }.joined(separator: ", ")
      throw JSON.Failure("one key must be an action, of \(keys.isEmpty ? "none" : keys)")
    }
    let mapping = JSON.mapping(own)
    let operand = try mapping.required(row.word) { value throws(JSON.Failure) in
      try Operand(value, of: row.operand)
    }
    var parameters: [String: Operand] = [:]
    for field in own where field.key != row.word {
      let kinds = row.parameterLists.joined().filter { $0.name == field.key }.map { $0.kind }
      guard !kinds.isEmpty else {
        throw JSON.Failure("the action '\(row.word)' has no key '\(field.key)'")
      }
      // Of the lists that have this key one takes the value.
      let hasPort = mapping["port"] != nil
      let kind = kinds.count == 1 ? kinds[0] : kinds[hasPort ? 1 : 0]
      parameters[field.key] = try mapping.required(field.key) { value throws(JSON.Failure) in
        try Operand(value, of: kind)
      }
    }
    guard let action = row.action(operand, parameters) else {
      throw JSON.Failure("the action '\(row.word)' has no meaning with these keys")
    }
    self = action
  }
}

extension Operand {
  /// The value as in YAML.
  public var json: JSON {
    switch self {
    case .word(let text), .name(let text): .text(text)
    case .number(let number): .number(Int(number))
    case .ruleset(.minusOne): .number(-1)
    case .ruleset(.negative(let number)): .number(Int(number))
    case .ruleset(let reference): .text(reference.description)
    case .flags(let flags): .list(flags.names.map { .text($0) })
    case .fileRights(let rights): .words(rights)
    case .networkRights(let rights): .words(rights)
    }
  }

  /// Reads a value as YAML has it.
  init(_ json: JSON, of kind: OperandKind) throws(JSON.Failure) {
    if let words = kind.words {
      let text = try json.text()
      guard words.contains(text) else { throw JSON.Failure("'\(text)' is not \(kind.noun)") }
      self = .word(text)
      return
    }
    switch kind {
    case .nothing:
      guard try json.truth() else { throw JSON.Failure("it can only be true") }
      self = .word("true")
    case .uid, .gid, .bits, .value: self = .number(try json.number())
    case .ruleset:
      if case .number(let number) = json {
        guard (Int(Int32.min)...(-1)).contains(number) else {
          throw JSON.Failure("\(number) is no negative number of 32 bits")
        }
        self = .ruleset(number == -1 ? .minusOne : .negative(Int32(number)))
      } else {
        self = .ruleset(RulesetReference(word: try json.text()))
      }
    case .flags:
      let bits = try json.items { item throws(JSON.Failure) in try RestrictFlags.bits(of: item) }
      self = .flags(RestrictFlags(bits: bits.reduce(0) { $0 | $1 }))
    case .fileRights:
      self = .fileRights(Set(try [FileRight](json)))
    case .networkRights:
      self = .networkRights(Set(try [NetworkRight](json)))
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread, .newThread,
      .newProcess, .newRuleset, .ownRuleset, .path, .newPath, .newSocket, .socket, .newPipe, .pipe,
      .actionWord,
      .attribute, .property, .capability, .openMode, .entryKind, .port, .datagramPort, .gate,
      .sleepCall,
      .procFile, .signalName, .signalOwner, .traceEvent, .denialFact:
      self = .name(try json.text())
    }
  }
}

extension RestrictFlags {
  /// The bits of one flag: its name, `1<<N`, or a number.
  fileprivate static func bits(of item: JSON) throws(JSON.Failure) -> UInt32 {
    if case .number = item { return try item.number() }
    let text = try item.text()
    if let flag = RestrictFlag(rawValue: text) { return 1 << UInt32(flag.bit) }
    if text.hasPrefix("1<<"), let bit = UInt32(text.dropFirst(3)), bit < 32 { return 1 << bit }
    if text.hasPrefix("0x"), let bits = UInt32(text.dropFirst(2), radix: 16) { return bits }
    throw JSON.Failure("'\(text)' is no flag")
  }
}

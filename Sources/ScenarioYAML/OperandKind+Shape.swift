// SPDX-License-Identifier: MIT

import Scenarios

extension OperandKind {
  /// What the value looks like.
  var shape: Shape {
    switch self {
    case .nothing: .onlyTrue
    case .attribute, .property, .capability, .openMode, .entryKind, .port, .datagramPort, .gate,
      .sleepCall,
      .procFile, .signalName, .signalOwner, .traceEvent, .denialFact:
      .words(words ?? [])
    // setresuid(2) and setresgid(2) take the largest number for "leave it".
    case .uid, .gid, .bits, .value: .integer(0...Int(UInt32.max) - 1)
    case .newThread, .newProcess, .newSocket, .newPipe: .newName()
    case .livingThread, .bornThread, .threadToHold, .parkedThread, .sleepingThread, .newRuleset,
      .ownRuleset,
      .socket, .pipe:
      .pattern(Pattern.name)
    case .actionWord: .words(Vocabulary.blockingNames)
    case .ruleset:
      .either([
        .words([RulesetReference.closedDescriptor, .fileDescriptor].map(\.description)),
        .integer(Int(Int32.min) ... -1), .pattern(Pattern.name),
      ])
    case .flags:
      .list(
        of: .either([
          .words(RestrictFlag.allCases.map(\.rawValue)), .pattern(Pattern.flagBits),
          .integer(0...Int(UInt32.max)), .definition(.axis),
        ]), isSet: true)
    case .path, .newPath: .pattern(Pattern.path)
    case .fileRights:
      .list(
        of: .either([.words(FileRight.allCases.map(\.rawValue)), .definition(.axis)]), isSet: true)
    case .networkRights:
      .list(
        of: .either([.words(NetworkRight.allCases.map(\.rawValue)), .definition(.axis)]),
        isSet: true)
    }
  }
}

extension OperandKind {
  /// What the value is, for messages about an unknown one.
  var nounWithoutArticle: String {
    String(noun.drop { $0 != " " }.dropFirst())
  }
}

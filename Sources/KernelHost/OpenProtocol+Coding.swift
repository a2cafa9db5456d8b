// SPDX-License-Identifier: MIT

import EngineProtocol
import FoundationEssentials

// The messages of the protocol for engines that others write are read and written on the host alone, where there is
// Foundation: the agent of a guest has its own protocol.
extension OpenProtocol {
  /// The JSON text of a message on one line, without the newline, keys in a stable order.
  public static func line(_ message: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(message), as: UTF8.self)
  }

  /// The message that a line holds.
  ///
  /// - Throws: `DecodingError` if the line is no message of this type.
  public static func message<Message: Decodable>(_ type: Message.Type, from line: String) throws
    -> Message
  {
    try JSONDecoder().decode(type, from: Data(line.utf8))
  }
}

extension OpenAnswer {
  /// Reads a line.
  ///
  /// - Throws: ``ProtocolFault``.
  public init(line: String) throws(ProtocolFault) {
    do {
      self = try OpenProtocol.message(Self.self, from: line)
    } catch {
      throw ProtocolFault(error)
    }
  }
}

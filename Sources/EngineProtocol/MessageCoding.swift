import FoundationEssentials

/// Turns messages into lines of JSON and back.
public enum MessageCoding {
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

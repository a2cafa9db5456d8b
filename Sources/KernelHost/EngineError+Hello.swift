import EngineProtocol

extension EngineError {
  /// How the line of a `hello` begins, whatever becomes of the rest of it.
  private static let beginningOfHello = "{\"hello\""

  /// The one thing that is wanted of a `hello` that cannot be read as a whole.
  private struct Greeting: Decodable {
    struct Fields: Decodable {
      var version: Int
    }
    var hello: Fields
  }

  /// Why a line that means to be `hello` is none; `nil` if the line is something else.
  ///
  /// An agent of another version may say of a kernel what this Lockstep has no word for. Then the version decides.
  static func unreadableHello(in line: String) -> EngineError? {
    guard line.hasPrefix(beginningOfHello) else { return nil }
    if let greeting = try? MessageCoding.message(Greeting.self, from: line),
      greeting.hello.version != protocolVersion
    {
      return .protocolMismatch(theirs: greeting.hello.version)
    }
    do {
      _ = try MessageCoding.message(Response.self, from: line)
      return nil
    } catch {
      return .unreadableHello(reason: explanation(of: error))
    }
  }

  /// Where in a message something is wrong, and what.
  private static func explanation(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let (path, text): ([any CodingKey], String) =
      switch error {
      case .keyNotFound(let key, let context): (context.codingPath + [key], "it is missing")
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        (context.codingPath, context.debugDescription)
      @unknown default: ([], "\(error)")
      }
    let place = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      .joined(separator: ".")
    return place.isEmpty ? text : "\(place): \(text)"
  }
}

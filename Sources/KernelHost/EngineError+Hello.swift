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
      return .unreadableHello(reason: ProtocolFault(error).description)
    }
  }
}

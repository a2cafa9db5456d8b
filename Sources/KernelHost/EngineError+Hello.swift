// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

extension EngineError {
  /// How the line of a `hello` begins, whatever becomes of the rest of it.
  private static let beginningOfHello = "{\"hello\""

  /// Why a line that means to be `hello` is none; `nil` if the line is something else.
  ///
  /// An agent of another version may say of a kernel what this Lockstep has no word for. Then the version decides.
  static func unreadableHello(in line: String) -> EngineError? {
    guard line.hasPrefix(beginningOfHello) else { return nil }
    if let version = MessageCoding.version(ofHello: line), version != protocolVersion {
      return .protocolMismatch(theirs: version)
    }
    do throws(JSON.Failure) {
      _ = try MessageCoding.response(line)
      return nil
    } catch {
      return .unreadableHello(reason: error.description)
    }
  }
}

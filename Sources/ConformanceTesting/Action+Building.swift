// SPDX-License-Identifier: MIT

extension Action: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  /// The action with these keys, in the notation of specs: `["restrict_self": "no-read", "flags": ["TSYNC"]]`.
  ///
  /// Keys that mean no action end the test run: generated code has none.
  public init(dictionaryLiteral fields: (String, JSON)...) {
    do throws(JSON.Failure) {
      self = try Action(fields.map { JSON.Member($0.0, $0.1) })
    } catch {
      preconditionFailure("\(fields.map(\.0)) is no action: \(error)")
    }
  }

  /// The action that needs nothing but its word, such as `exit`.
  public init(stringLiteral word: String) { self.init(dictionaryLiteral: (word, true)) }
}

extension FailedAllocation {
  /// The allocation with this number fails, in the named thread or in the acting one.
  public static func nth(_ number: Int, in thread: String? = nil) -> Self {
    Self(in: thread, .nth(number))
  }

  /// Each allocation of the acting thread fails in turn.
  public static var every: Self { Self(.every) }

  /// Each allocation of the named thread fails in turn.
  public static func every(in thread: String) -> Self { Self(in: thread, .every) }
}

extension Rule {
  /// Allows rights beneath a path.
  public static func path(_ path: String, allow rights: FileRight...) -> Self {
    .pathBeneath(path: path, allowed: Set(rights))
  }

  /// Allows rights on a port.
  public static func port(_ port: Port, allow rights: NetworkRight...) -> Self {
    .netPort(port: port, allowed: Set(rights))
  }
}

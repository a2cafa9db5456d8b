/// The reasons to refuse a spec that no JSON Schema can know.
enum BeyondSchema {
  /// Whether a message of the compiler is about one of them.
  static func explains(_ message: String) -> Bool {
    reasons.contains { message.contains($0) }
  }

  private static let reasons: [String] = []
}

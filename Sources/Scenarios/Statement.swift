// SPDX-License-Identifier: MIT

/// One thing that a document or a test says of TSYNC, for scenarios to check.
public struct Statement: Hashable, Sendable {
  /// The name by which scenarios claim it with `covers`, such as `man/E2BIG`; it never changes once published.
  public var id: String
  /// What is said, in one sentence of our own.
  public var text: String
  /// Where it is said.
  public var reference: String
  /// Why no scenario can check it, as the end of a sentence; `nil` if one can, and then one must.
  public var exemption: String?

  /// Records a statement.
  public init(id: String, text: String, reference: String, exemption: String? = nil) {
    self.id = id
    self.text = text
    self.reference = reference
    self.exemption = exemption
  }
}

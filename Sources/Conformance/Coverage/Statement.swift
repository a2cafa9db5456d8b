// SPDX-License-Identifier: MIT

/// One thing that a document or a test says of TSYNC, for scenarios to check.
public struct Statement: Hashable, Sendable {
  /// The name by which scenarios claim it with `covers`, such as `man/E2BIG`; it never changes once published.
  public var id: String
  /// What is said, in one sentence of our own.
  public var text: String
  /// Where it is said.
  public var source: String
  /// Why no scenario can check it, as a sentence; `nil` if one can, and then one must.
  public var exemption: String?

  /// Records a statement.
  init(_ id: String, _ text: String, in source: String, exemption: String? = nil) {
    self.id = id
    self.text = text
    self.source = source
    self.exemption = exemption
  }

  /// All statements, in the order of their sources.
  public static let all = coverLetter + manPage + tsyncTest + scopedSignalTest
}

// SPDX-License-Identifier: MIT

/// Why a file cannot be explored, in sentences for the user.
public struct SourceProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentences; those about a place of a file begin with `path:line:column: error: `.
  public var sentences: [String]

  /// Collects sentences.
  public init(_ sentences: [String]) { self.sentences = sentences }

  /// One sentence.
  public init(_ sentence: String) { self.init([sentence]) }

  /// One sentence a line.
  public var description: String { sentences.joined(separator: "\n") }
}

// SPDX-License-Identifier: MIT

/// Something that is wrong, or worth a note, at one place of a spec.
public struct Diagnostic: Hashable, Sendable {
  /// How bad a diagnostic is.
  public enum Severity: String, Sendable {
    /// The spec cannot be used.
    case error
    /// The spec can be used, and its author should look.
    case warning
    /// An explanation that belongs to another diagnostic.
    case note
  }

  /// How bad it is.
  public var severity: Severity
  /// What is wrong: lower case, without a full stop, naming the remedy where there is one.
  public var message: String
  /// Where it is.
  public var location: SpecLocation
  /// The number of characters the caret underlines, at least 1.
  public var length: Int
  /// The line of the file at `location`, for the excerpt with the caret.
  public var sourceLine: String?
  /// Explanations that point at other places.
  public var notes: [Diagnostic]

  /// Describes a problem at one place of a spec.
  public init(
    _ severity: Severity, _ message: String, at location: SpecLocation, length: Int = 1,
    sourceLine: String? = nil, notes: [Diagnostic] = []
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.length = max(1, length)
    self.sourceLine = sourceLine
    self.notes = notes
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: severity: message`, then the source line with a caret, then the notes.
  public var description: String {
    var lines = ["\(location): \(severity.rawValue): \(message.printable)"]
    if let sourceLine = sourceLine?.printable {
      // Tabs stay tabs, so that the caret stands under its character in every terminal.
      let indentation = sourceLine.unicodeScalars.prefix(location.column - 1)
        .map { $0 == "\t" ? "\t" : " " }.joined()
      lines.append("  " + sourceLine)
      lines.append("  " + indentation + "^" + String(repeating: "~", count: length - 1))
    }
    lines += notes.map { $0.description }
    return lines.joined(separator: "\n")
  }
}

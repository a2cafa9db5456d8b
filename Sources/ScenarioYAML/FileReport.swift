import Scenarios

/// Collects what there is to say about one file.
///
/// Readers share one report and go on after an error; a finding that is made again at the same place,
/// by another permutation for example, is kept once.
final class FileReport {
  /// An explanation at another place of the same file.
  struct Note: Hashable {
    /// The explanation.
    var message: String
    /// Where it points.
    var place: Place

    /// Explains something at a place.
    init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// Something that is wrong or worth a look.
  struct Finding: Hashable {
    /// How bad it is.
    var severity: Diagnostic.Severity
    /// What is wrong.
    var message: String
    /// Where it is.
    var place: Place
    /// Explanations.
    var notes: [Note]
  }

  /// The longest line that is shown as an excerpt, in characters; a longer one hides more than it shows.
  private static let longestExcerpt = 240
  /// The most characters of a name that a message repeats.
  private static let longestQuotation = 60

  /// The path as the user named it.
  let path: String
  /// The lines of the file.
  private let lines: [String]
  /// What has been found, in the order of finding.
  private var findings: [Finding] = []
  private var known: Set<Finding> = []

  /// Starts a report about a file.
  ///
  /// - Parameters:
  ///   - path: the path as the user named it.
  ///   - text: the text of the file.
  init(path: String, text: String) {
    self.path = path
    lines = Self.lines(of: text)
  }

  /// Whether an error has been found.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The number of findings so far, as a mark for `takeFindings(since:)`.
  var count: Int { findings.count }

  /// Reports an error.
  func error(_ message: String, at place: Place, notes: [Note] = []) {
    add(Finding(severity: .error, message: message, place: place, notes: notes))
  }

  /// Reports an error about a value; a value that came through an axis gets a note that says so.
  func error(_ message: String, at node: Node, notes: [Note] = []) {
    error(message, at: node.place, notes: notes + Self.useNotes(node))
  }

  /// Reports something that does not keep the spec from being used.
  func warning(_ message: String, at place: Place, notes: [Note] = []) {
    add(Finding(severity: .warning, message: message, place: place, notes: notes))
  }

  /// The note that says where a value is used that came through an axis.
  static func useNotes(_ node: Node) -> [Note] {
    node.use.map { [Note("used here as '$\($0.axis)'", at: $0.place)] } ?? []
  }

  /// Adds a finding unless it is known.
  func add(_ finding: Finding) {
    if known.insert(finding).inserted { findings.append(finding) }
  }

  /// Takes back the findings since a mark, so that permutations can be summed up.
  func takeFindings(since mark: Int) -> [Finding] {
    let taken = Array(findings[mark...])
    findings.removeSubrange(mark...)
    known.subtract(taken)
    return taken
  }

  /// The end of a message about an unknown name: what was probably meant, or the few things it can be.
  static func suggestion(for name: String, among candidates: [String]) -> String {
    if let near = Suggestion.nearest(to: name, among: candidates) {
      return "; did you mean '\(near)'?"
    }
    // A short list of possibilities helps; a long one hides the message.
    let shortList = 7
    guard !candidates.isEmpty, candidates.count <= shortList else { return "" }
    return "; possible: " + candidates.joined(separator: ", ")
  }

  /// A text of the file between quotes, shortened, with escapes for what cannot be seen.
  static func quoted(_ text: String) -> String {
    let safe = text.printable
    guard safe.count > longestQuotation else { return "'\(safe)'" }
    return "'\(safe.prefix(longestQuotation))…'"
  }

  /// The line of a place, or `nil` if it is too long to be shown.
  func excerpt(at place: Place) -> String? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    return line.unicodeScalars.count <= Self.longestExcerpt ? line : nil
  }

  /// The number of characters of a line without the blanks at its end, or 0 for a line that is not there.
  func length(ofLine line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return 0 }
    return lines[line - 1].unicodeScalars.reversed().drop { $0 == " " || $0 == "\t" }.count
  }

  /// The character at a place, or `nil` behind the end of its line.
  func character(at place: Place) -> Unicode.Scalar? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
  }

  /// The place of the word that starts at a place, as far as it has no blanks or brackets.
  func word(at place: Place) -> Place {
    guard lines.indices.contains(place.line - 1) else { return place }
    let word = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1)
      .prefix { !" \t,[]{}".unicodeScalars.contains($0) }
    return Place(line: place.line, column: place.column, length: max(1, word.count))
  }

  /// A location for values that outlive the report.
  func location(_ place: Place) -> SpecLocation {
    SpecLocation(path: path, line: place.line, column: place.column)
  }

  /// A diagnostic with the line of its place.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at place: Place, notes: [Diagnostic] = []
  ) -> Diagnostic {
    Diagnostic(
      severity, message, at: location(place), length: place.length,
      sourceLine: excerpt(at: place), notes: notes)
  }

  /// All findings as diagnostics, sorted by place, at most `Limits.diagnostics` of them.
  func diagnostics() -> [Diagnostic] {
    // The order of finding breaks ties, so that the same file always gives the same text.
    let sorted = findings.enumerated().sorted { left, right in
      if left.element.place.precedes(right.element.place) { return true }
      if right.element.place.precedes(left.element.place) { return false }
      return left.offset < right.offset
    }.map(\.element)
    var diagnostics = sorted.prefix(Limits.diagnostics).map { finding in
      diagnostic(
        finding.severity, finding.message, at: finding.place,
        notes: finding.notes.map { diagnostic(.note, $0.message, at: $0.place) })
    }
    let hidden = sorted.dropFirst(Limits.diagnostics)
    if let first = hidden.first {
      let severity: Diagnostic.Severity =
        hidden.contains { $0.severity == .error } ? .error : .warning
      diagnostics.append(
        diagnostic(
          severity,
          "\(hidden.count) more problems from here on are not shown; the limit is \(Limits.diagnostics)",
          at: first.place))
    }
    return diagnostics
  }

  /// Splits a text where libyaml counts a new line.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      // One character for one, so that carets stand under what they point at.
      default: line.append(scalar.isPrintable ? scalar : "\u{FFFD}")
      }
      previous = scalar
    }
    lines.append(String(line))
    return lines
  }
}

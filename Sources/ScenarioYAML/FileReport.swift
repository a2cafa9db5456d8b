// SPDX-License-Identifier: MIT

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
    var place: SourceRange

    /// Explains something at a place.
    init(_ message: String, at place: SourceRange) {
      self.message = message
      self.place = place
    }
  }

  /// Something that is wrong or worth a look.
  struct Problem: Hashable {
    /// How bad it is.
    var severity: Diagnostic.Severity
    /// What is wrong.
    var message: String
    /// Where it is.
    var place: SourceRange
    /// Explanations.
    var notes: [Note]
  }

  /// The most characters of a name that a message repeats.
  private static let longestQuotation = 60

  /// The path as the user named it.
  let path: String
  /// The lines of the file.
  let lines: SourceLines
  /// What has been found, in the order of finding.
  private var findings: [Problem] = []
  private var known: Set<Problem> = []
  /// How many findings there have been, those that were taken back included.
  private(set) var madeCount = 0
  /// How many events, nodes, candidates and pairs of characters have been looked at: the time that the file
  /// costs, counted in a way that no machine and no load can change.
  private(set) var work = 0
  private var suggestions = Suggestions()
  /// What must hold in at least one permutation, in the order of finding.
  private var claims: [(message: String, place: SourceRange, holds: Bool)] = []
  private var claimPositions: [SourceRange: Int] = [:]
  /// Which arms of expectations no kernel comes to.
  var reach = ArmReach()

  /// Starts a report about a file.
  ///
  /// - Parameters:
  ///   - path: the path as the user named it.
  ///   - text: the text of the file.
  init(path: String, text: String) {
    self.path = path
    lines = SourceLines(text)
  }

  /// Whether an error has been found.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Whether more has been found than is shown, so that nothing more need be looked for.
  var isFull: Bool { findings.count > Limits.diagnostics }

  /// Counts work.
  func spend(_ amount: Int) { work += amount }

  /// The number of findings so far, as a mark for `takeFindings(since:)`.
  var count: Int { findings.count }

  /// Reports an error.
  func error(_ message: String, at place: SourceRange, notes: [Note] = []) {
    add(Problem(severity: .error, message: message, place: place, notes: notes))
  }

  /// Reports an error about a value; a value that came through an axis gets a note that says so.
  func error(_ message: String, at node: Node, notes: [Note] = []) {
    error(message, at: node.place, notes: notes + Self.useNotes(node))
  }

  /// Reports something that does not keep the spec from being used.
  func warning(_ message: String, at place: SourceRange, notes: [Note] = []) {
    add(Problem(severity: .warning, message: message, place: place, notes: notes))
  }

  /// The note that says where a value is used that came through an axis.
  static func useNotes(_ node: Node) -> [Note] {
    node.use.map { [Note("used here as '$\($0.axis)'", at: $0.place)] } ?? []
  }

  /// Adds a finding unless it is known.
  func add(_ finding: Problem) {
    work += 1
    madeCount += 1
    if known.insert(finding).inserted { findings.append(finding) }
  }

  /// Takes back the findings since a mark, so that permutations can be summed up.
  func takeFindings(since mark: Int) -> [Problem] {
    let taken = Array(findings[mark...])
    findings.removeSubrange(mark...)
    known.subtract(taken)
    return taken
  }

  // MARK: What some permutation must show

  /// Notes whether something holds in the permutation at hand; one of all permutations suffices.
  ///
  /// - Parameters:
  ///   - message: what is wrong if it holds in none.
  ///   - place: where the file says it.
  ///   - holds: whether it holds here.
  func claim(_ message: String, at place: SourceRange, holds: Bool) {
    work += 1
    if let position = claimPositions[place] {
      claims[position].holds = claims[position].holds || holds
    } else {
      claimPositions[place] = claims.count
      claims.append((message, place, holds))
    }
  }

  /// Forgets the claims, and reports those that held in no permutation.
  func settleClaims(reporting: Bool) {
    for claim in claims where reporting && !claim.holds { error(claim.message, at: claim.place) }
    claims = []
    claimPositions = [:]
  }

  // MARK: Words

  /// The end of a message about an unknown name: what was probably meant, or the few things it can be.
  func suggestion(for name: String, among candidates: [String]) -> String {
    if let near = nearest(to: name, among: candidates) {
      return "; did you mean '\(near)'?"
    }
    // A short list of possibilities helps; a long one hides the message.
    let shortList = 7
    guard !candidates.isEmpty, candidates.count <= shortList else { return "" }
    return "; possible: " + candidates.joined(separator: ", ")
  }

  /// The candidate that was probably meant by a name, or `nil`; also once too much has been compared.
  func nearest(to name: String, among candidates: [String]) -> String? {
    let before = suggestions.work
    defer { work += suggestions.work - before }
    return suggestions.nearest(to: name, among: candidates)
  }

  /// A text of the file between quotes, shortened, with escapes for what cannot be seen.
  static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(longestQuotation)
    let isWhole = shown.endIndex == text.unicodeScalars.endIndex
    return "'\(String(shown).printable)\(isWhole ? "" : "…")'"
  }

  /// A location for values that outlive the report.
  func location(_ place: SourceRange) -> SpecLocation {
    SpecLocation(path: path, line: place.line, column: place.column)
  }

  /// A diagnostic with the line of its place.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at place: SourceRange,
    notes: [Diagnostic] = []
  ) -> Diagnostic {
    Diagnostic(
      severity, message, at: location(place), length: place.length,
      sourceLine: lines.excerpt(at: place), notes: notes)
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
          "more problems from here on are not shown; the limit is \(Limits.diagnostics)",
          at: first.place))
    }
    return diagnostics
  }
}

// SPDX-License-Identifier: MIT

import Scenarios

/// Sorts the keys of an action, or of a rule, into its parameters.
struct ParameterReader {
  /// The parameters that a mapping gives, and the list they belong to.
  struct Form {
    /// The parameters that are given, in the order of the file.
    var given: [(Parameter, Node.Entry)]
    /// Whether a required parameter is missing.
    var isIncomplete: Bool
  }

  /// Reads values and reports.
  let nodes: NodeReader
  private var report: FileReport { nodes.report }

  /// Reads values with a node reader.
  init(_ nodes: NodeReader) { self.nodes = nodes }

  /// Chooses one of several lists of parameters and reports unknown and missing keys.
  ///
  /// - Parameters:
  ///   - entries: the keys, without those that have another meaning.
  ///   - lists: the lists of parameters; the first key of each tells them apart.
  ///   - otherKeys: keys that could be meant by a misspelled one.
  ///   - owner: what has these parameters, with an article.
  ///   - place: where missing parameters are reported.
  /// - Returns: `nil` if no list can be chosen.
  func list(
    _ entries: [Node.Entry], of lists: [[Parameter]], otherKeys: [String] = [], owner: String,
    place: SourceRange
  ) -> Form? {
    let names = Set(entries.map(\.name))
    let chosen =
      lists.count == 1
      ? lists.first : lists.first { $0.first.map { names.contains($0.name) } ?? false }
    let known = chosen ?? Array(lists.joined())
    var form = Form(given: [], isIncomplete: false)
    var meant: Set<String> = []
    for entry in entries where !entry.key.isUnusable {
      if let parameter = known.first(where: { $0.name == entry.name }) {
        form.given.append((parameter, entry))
      } else if let selector = chosen?.first,
        lists.contains(where: { $0.first?.name == entry.name })
      {
        report.error(
          "\(owner) has either '\(selector.name)' or '\(entry.name)', not both", at: entry.key)
      } else {
        let candidates = (known.map(\.name) + otherKeys).filter { !names.contains($0) }
        if let near = report.nearest(to: entry.name, among: candidates) { meant.insert(near) }
        report.error(
          "unknown key \(FileReport.quoted(entry.name)) in \(owner)"
            + report.suggestion(for: entry.name, among: candidates), at: entry.key)
      }
    }
    guard let chosen else {
      let selectors = lists.compactMap(\.first?.name)
      if meant.isDisjoint(with: selectors) {
        report.error(
          "\(owner) needs \(selectors.map { "'\($0)'" }.joined(separator: " or "))", at: place)
      }
      return nil
    }
    for parameter in chosen where parameter.isRequired && !names.contains(parameter.name) {
      form.isIncomplete = true
      if !meant.contains(parameter.name) {
        report.error("\(owner) needs the key '\(parameter.name)'", at: place)
      }
    }
    return form
  }
}

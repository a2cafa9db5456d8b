// SPDX-License-Identifier: MIT

import Scenarios

/// Reads what documents say, for scenarios to claim.
struct StatementReader {
  private let nodes: NodeReader

  /// Reads with these readers of nodes.
  init(_ nodes: NodeReader) { self.nodes = nodes }

  /// The statements of a spec, each with the place of its id; what is wrong with others is reported.
  func statements(_ node: Node) -> [(statement: Statement, place: SourceRange)] {
    guard let items = nodes.list(node, "'statements'") else { return [] }
    if items.isEmpty { nodes.report.error("'statements' needs at least one statement", at: node) }
    return items.compactMap { statement($0) }
  }

  private func statement(_ node: Node) -> (Statement, SourceRange)? {
    guard let fields = nodes.fields(node, StatementKey.self) else { return nil }
    // All of them are read, so that each mistake is reported.
    let id = fields[.id].flatMap { Self.id($0, nodes) }
    let text = fields[.says].flatMap { nodes.text($0, "'says'") }
    let reference = fields[.reference].flatMap { nodes.text($0, "'reference'") }
    let exemption = fields[.exempt].flatMap { nodes.text($0, "'exempt'") }
    guard let id, let text, let reference else { return nil }
    return (
      Statement(id: id, text: text, reference: reference, exemption: exemption),
      fields[.id]?.place ?? node.place
    )
  }

  /// The id of a statement.
  static func id(_ node: Node, _ nodes: NodeReader) -> String? {
    guard let id = nodes.scalar(node, "a statement") else { return nil }
    guard Pattern.isStatement(id) else {
      nodes.report.error("a statement goes by an id like 'man/E2BIG'", at: node)
      return nil
    }
    return id
  }
}

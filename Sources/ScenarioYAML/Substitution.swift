// SPDX-License-Identifier: MIT

/// A `$axis` in a plain scalar.
struct AxisReference {
  /// The name of the axis.
  var name: String
  /// Where the `$` is.
  var place: SourceRange

  /// A piece of a text.
  enum Piece {
    /// Characters that stand for themselves.
    case text(String)
    /// A reference: its name, and the number of characters before its `$`.
    case axis(name: String, offset: Int)
  }

  /// Splits a text at its references. A `$` that no name follows stands for itself.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let name = scalars[index] == "$" ? Self.name(scalars, from: index + 1) : ""
      if name.isEmpty {
        literal.append(scalars[index])
        index += 1
      } else {
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        literal = String.UnicodeScalarView()
        pieces.append(.axis(name: name, offset: index))
        index += 1 + name.unicodeScalars.count
      }
    }
    if !literal.isEmpty { pieces.append(.text(String(literal))) }
    return pieces
  }

  /// The name that begins at an index, or nothing.
  private static func name(_ scalars: [Unicode.Scalar], from start: Int) -> String {
    var name = String.UnicodeScalarView()
    for scalar in scalars[start...] {
      let isLetter = ("a"..."z").contains(scalar)
      guard isLetter || !name.isEmpty && (scalar == "-" || ("0"..."9").contains(scalar)) else {
        break
      }
      name.append(scalar)
    }
    // The '-' of `$axis-` belongs to the text behind it.
    while name.last == "-" { name.removeLast() }
    return String(name)
  }

  /// Whether a text may have a reference.
  static func mayOccur(in text: String) -> Bool { text.utf8.contains(UInt8(ascii: "$")) }

  /// Whether a node may have a reference: a quick look for nodes that are read in every permutation.
  static func mayOccur(in node: Node) -> Bool {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain && mayOccur(in: text)
    case .sequence(let items): items.contains { mayOccur(in: $0) }
    case .mapping(let entries):
      entries.contains { mayOccur(in: $0.key) || mayOccur(in: $0.value) }
    case .unusable: false
    }
  }

  /// All references in a node, keys included.
  static func all(in node: Node) -> [AxisReference] {
    switch node.content {
    case .scalar(let text, true) where mayOccur(in: text):
      let place = node.placeOfParts
      return pieces(of: text).compactMap { piece in
        guard case .axis(let name, let offset) = piece else { return nil }
        return AxisReference(name: name, place: place(offset, name.unicodeScalars.count + 1))
      }
    case .sequence(let items): return items.flatMap { all(in: $0) }
    case .mapping(let entries):
      return entries.flatMap { all(in: $0.key) + all(in: $0.value) }
    case .scalar, .unusable: return []
    }
  }
}

/// Replaces the axes in a node by the values of one permutation.
///
/// Unknown axes have been reported before; what depends on one becomes unusable.
struct Substitution {
  /// The values.
  let permutation: Permutation
  /// Where problems go.
  let report: FileReport

  /// The node with values in the places of the axes.
  func applied(to node: Node) -> Node { AxisReference.mayOccur(in: node) ? rebuilt(node) : node }

  private func rebuilt(_ node: Node) -> Node {
    report.spend(1)
    switch node.content {
    case .scalar(let text, true) where AxisReference.mayOccur(in: text):
      return replaced(node, text)
    case .scalar, .unusable: return node
    case .sequence(let items):
      var result = node
      result.content = .sequence(items.flatMap { spliced($0) })
      return result
    case .mapping(let entries):
      var result = node
      result.content = .mapping(rebuilt(entries))
      return result
    }
  }

  /// An item of a list; a value that is a list takes the place of the item with all its items.
  private func spliced(_ item: Node) -> [Node] {
    let value = rebuilt(item)
    guard let use = value.use, item.plainText == "$\(use.axis)",
      case .sequence(let items) = value.content
    else { return [value] }
    report.spend(items.count)
    return items.map {
      var item = $0
      item.use = use
      return item
    }
  }

  private func rebuilt(_ entries: [Node.Entry]) -> [Node.Entry] {
    var result: [Node.Entry] = []
    for entry in entries {
      var key = rebuilt(entry.key)
      if key.text == nil && !key.isUnusable {
        report.error("a key cannot be \(key.kindName)", at: key)
        key.content = .unusable
      }
      if key.use != nil, let first = result.first(where: { $0.name == key.text }) {
        report.error(
          "duplicate key \(FileReport.quoted(key.text ?? ""))", at: key,
          notes: [.init("the first one is here", at: first.key.origin)])
        continue
      }
      result.append(Node.Entry(key: key, value: rebuilt(entry.value)))
    }
    return result
  }

  private func replaced(_ node: Node, _ text: String) -> Node {
    let pieces = AxisReference.pieces(of: text)
    if pieces.count == 1, case .axis(let name, _) = pieces[0] {
      guard let value = permutation.values[name] else { return unusable(node) }
      var result = value.node
      result.use = Node.AxisUse(axis: name, place: node.place)
      return result
    }
    var result = ""
    report.spend(pieces.count)
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .axis(let name, let offset):
        guard let value = permutation.values[name] else { return unusable(node) }
        guard let text = value.node.text else {
          if !value.node.isUnusable {
            report.error(
              "'$\(name)' stands inside of a text, and its value '\(value.name)' is "
                + "\(value.node.kindName)",
              at: node.place(ofPartAt: offset, length: name.unicodeScalars.count + 1),
              notes: [.init("the value is here", at: value.place)])
          }
          return unusable(node)
        }
        result += text
      }
    }
    var scalar = node
    // A text without any axis in it keeps its place for messages about its parts.
    if result != text { scalar.content = .scalar(text: result, isPlain: true) }
    return scalar
  }

  private func unusable(_ node: Node) -> Node {
    Node(content: .unusable, place: node.place)
  }
}

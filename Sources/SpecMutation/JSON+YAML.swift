// SPDX-License-Identifier: MIT

import Scenarios

extension JSON {
  /// The document as YAML with a line for each value, so that a message shows the value that it is about.
  var yaml: String { yaml(indentedBy: 0) }

  private func yaml(indentedBy depth: Int) -> String {
    let blanks = String(repeating: " ", count: depth)
    switch self {
    case .mapping(let members) where !members.isEmpty:
      return members.map {
        "\(blanks)\(JSON.text($0.key).scalar):\($0.value.behindKey(depth))"
      }.joined()
    case .list(let items) where !items.isEmpty:
      return items.map { "\(blanks)-\($0.behindKey(depth))" }.joined()
    default: return "\(blanks)\(scalar)\n"
    }
  }

  private func behindKey(_ depth: Int) -> String {
    isShort ? " \(flow)\n" : "\n\(yaml(indentedBy: depth + 2))"
  }

  /// Whether this stands behind its key: what depends on an axis's key is known by its line.
  private var isShort: Bool {
    switch self {
    case .mapping(let members): members.count < 2 && members.allSatisfy(\.value.isSingle)
    case .list(let items): items.count < 2 && items.allSatisfy(\.isSingle)
    default: true
    }
  }

  private var isSingle: Bool {
    switch self {
    case .mapping, .list: false
    default: true
    }
  }

  private var flow: String {
    switch self {
    case .mapping(let members):
      "{\(members.map { "\(JSON.text($0.key).scalar): \($0.value.flow)" }.joined(separator: ", "))}"
    case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
    default: scalar
    }
  }

  /// A single value; axes must stand without quotes, and so does what may have one.
  private var scalar: String {
    guard case .text(let text) = self,
      text.wholeMatch(of: #/[A-Za-z$][-A-Za-z0-9_$./<>=!+ ]*/#) != nil,
      text.last != " ",
      !["true", "false", "null"].contains(text.lowercased())
    else { return line }
    return text
  }
}

/// A way from a document to a value in it.
typealias DocumentPath = [DocumentPlace]

/// One step of the way into a document.
enum DocumentPlace: Hashable {
  case key(String)
  case item(Int)
}

extension JSON {
  /// The document with another value at a place; where the change gives none, the value goes, with its key.
  func changing(_ path: some Collection<DocumentPlace>, _ change: (JSON) -> JSON?) -> JSON? {
    guard let place = path.first else { return change(self) }
    let rest = path.dropFirst()
    switch (self, place) {
    case (.mapping(let members), .key(let key)):
      return .mapping(
        members.compactMap { member in
          guard member.key == key else { return member }
          return member.value.changing(rest, change).map { Member(key, $0) }
        })
    case (.list(let items), .item(let position)):
      return .list(
        items.enumerated().compactMap { $0 == position ? $1.changing(rest, change) : $1 })
    default: return self
    }
  }

  /// This mapping with another member, in whose place there may have been one.
  func setting(_ key: String, to value: JSON) -> JSON {
    guard case .mapping(let members) = self else { return self }
    return .mapping(members.filter { $0.key != key } + [Member(key, value)])
  }

  /// This mapping without a key.
  func removing(_ key: String) -> JSON {
    guard case .mapping(let members) = self else { return self }
    return .mapping(members.filter { $0.key != key })
  }
}

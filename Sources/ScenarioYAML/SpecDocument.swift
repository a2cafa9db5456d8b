// SPDX-License-Identifier: MIT

package import Scenarios

extension SpecSource {
  /// What the file holds, as readers of YAML give it to a validator of JSON; `nil` if it is no YAML of the language.
  package var document: JSON? {
    let bytes = SpecText.withoutByteOrderMark(text)
    let report = FileReport(path: path, text: String(decoding: bytes, as: UTF8.self))
    guard SpecText.isReadable(bytes, report: report) else { return nil }
    let root = YAMLTree.root(of: bytes, report: report)
    return report.hasErrors ? nil : root?.document
  }
}

extension Node {
  /// The value, with the type that readers of YAML give to it.
  fileprivate var document: JSON {
    switch content {
    case .mapping(let entries): .mapping(entries.map { .init($0.name, $0.value.document) })
    case .sequence(let items): .list(items.map(\.document))
    case .scalar(let text, true): Self.document(ofPlain: text)
    case .scalar(let text, false): .text(text)
    case .unusable: .null
    }
  }

  private static func document(ofPlain text: String) -> JSON {
    switch YAMLType.other(of: text) {
    case "a truth value": .truth(text.lowercased() == "true")
    case "a number": number(text)
    case nil where !text.isEmpty: .text(text)
    default: .null
    }
  }

  private static func number(_ text: String) -> JSON {
    if let number = Int(text) { return .number(number) }
    if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) {
      return .number(number)
    }
    return .fraction(Double(text) ?? .infinity)
  }
}

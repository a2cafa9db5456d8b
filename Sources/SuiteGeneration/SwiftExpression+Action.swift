// SPDX-License-Identifier: MIT

import Scenarios

extension SwiftExpression {
  /// An action as the literal that says what YAML says: `["restrict_self": "no-read", "flags": ["TSYNC"]]`, `"exit"`.
  static func action(_ action: Action) -> String {
    let fields = action.fields
    if action.row.isBare { return SwiftText.literal(fields[0].key) }
    let members = fields.map { "\(SwiftText.literal($0.key)): \(literal($0.value))" }
    return "[\(members.joined(separator: ", "))]"
  }

  /// A value of an action.
  static func literal(_ value: JSON) -> String {
    switch value {
    case .text(let text): SwiftText.literal(text)
    case .list(let items): "[\(items.map(literal).joined(separator: ", "))]"
    case .null, .truth, .number, .fraction, .mapping: value.line
    }
  }
}

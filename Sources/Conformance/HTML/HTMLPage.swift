// SPDX-License-Identifier: MIT

import Mustache

/// What the HTML pages are made of.
enum HTMLPage {
  /// The page of a report.
  static let report = template(PackageResources.report_html)
  /// The page of an exploration.
  static let exploration = template(PackageResources.exploration_html)
  /// The style sheet of both.
  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  /// The script of both.
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  private static func template(_ text: [UInt8]) -> MustacheTemplate {
    MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
    do {
      return try MustacheTemplate(string: String(decoding: text, as: UTF8.self))
    } catch {
      // The template is a constant, which a test renders.
      fatalError("the template of an HTML page is broken: \(error)")
    }
  }
}

/// Texts in the template are escaped scalar by scalar; see ``XMLText``.
private struct EscapedText: MustacheContentType {
  static let name = "ESCAPED"

  func escapeText(_ text: String) -> String { XMLText.escaped(text) }
}

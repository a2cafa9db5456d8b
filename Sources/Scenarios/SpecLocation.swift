// SPDX-License-Identifier: MIT

/// A place in a spec file.
///
/// Lines and columns count from 1, and columns count Unicode scalars, as libyaml does.
public struct SpecLocation: Hashable, Sendable, Codable {
  /// The path of the file as the user named it, such as `Specs/nesting/depth.yaml`.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The column of the first character, from 1.
  public var column: Int

  /// Names a place in a spec file.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SpecLocation: Comparable {
  /// Orders places by path, then by line, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

extension SpecLocation: CustomStringConvertible {
  /// `path:line:column` on one line, the form that editors and terminals turn into a link.
  public var description: String { "\(path.printable):\(line):\(column)" }
}

// SPDX-License-Identifier: MIT

/// The files that every scenario finds in its own directory when it starts.
///
/// They are readable and writable for everybody, so that nothing but Landlock can deny an access.
public enum ScenarioTree {
  /// What an entry is.
  public enum Kind: Hashable, Sendable {
    /// A regular file with a few bytes in it.
    case file
    /// A directory.
    case directory
  }

  /// The entries, parents before children. Paths are relative to the scenario's directory.
  public static let entries: [(path: String, kind: Kind)] = [
    ("file", .file),
    ("dir", .directory),
    ("dir/file", .file),
    ("dir/subdir", .directory),
    ("dir/subdir/file", .file),
    ("other", .directory),
    ("other/file", .file),
    ("empty", .directory),
  ]

  /// The directory itself.
  public static let root = "."

  /// The kind of the entry at `path`, or `nil` if there is none.
  public static func kind(of path: String) -> Kind? {
    path == root ? .directory : entries.first { $0.path == path }?.kind
  }
}

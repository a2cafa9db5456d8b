// SPDX-License-Identifier: MIT

import FoundationEssentials

/// An implementation of TSYNC that somebody has on disk.
public struct ExploredCode: Hashable, Sendable {
  /// What it is.
  public enum Form: Hashable, Sendable {
    /// A C file, and the tree's own task works if it lies in a tree.
    case source(taskWork: String?)
    /// An object file or a static library, in any language.
    case object
  }

  /// The path of the file, as messages name it.
  public let path: String
  /// What it is.
  public let form: Form

  /// Where a kernel tree has the file.
  static let placeInTree = "security/landlock/tsync.c"
  /// Where a kernel tree has task works.
  static let taskWorkInTree = "kernel/task_work.c"

  /// A kernel tree, or the file itself.
  ///
  /// - Throws: `SourceProblem` if there is no such file.
  public init(source path: String) throws(SourceProblem) {
    let files = FileManager.default
    var isFolder = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SourceProblem("\(path): error: there is no such file")
    }
    guard isFolder else {
      self.path = path
      // security/landlock/tsync.c of a tree that has the rest, too.
      let suffix = "/" + Self.placeInTree
      let root = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : nil
      form = .source(taskWork: root.flatMap(Self.taskWork(in:)))
      return
    }
    let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    // A developer may stand in the folder of the file itself.
    let places = [Self.placeInTree, "tsync.c"].map { "\(root)/\($0)" }
    guard let file = places.first(where: { files.fileExists(atPath: $0) }) else {
      throw SourceProblem(
        "\(path): error: this folder has no \(Self.placeInTree); give a kernel tree of 7.0 or later, or the file"
      )
    }
    self.path = file
    form = .source(taskWork: Self.taskWork(in: file == places[0] ? root : "\(root)/../.."))
  }

  /// An object file or a static library.
  ///
  /// - Throws: `SourceProblem` if there is no such file.
  public init(object path: String) throws(SourceProblem) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw SourceProblem("\(path): error: there is no such file")
    }
    self.path = path
    form = .object
  }

  private static func taskWork(in root: String) -> String? {
    let path = "\(root)/\(taskWorkInTree)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios

/// Why spec files could not be read: one sentence for each file or folder.
public struct SpecFilesError: Error, Hashable, CustomStringConvertible {
  /// The sentences, in the order of the paths.
  public var sentences: [String]

  /// All sentences, one on each line.
  public var description: String { sentences.printable.joined(separator: "\n") }
}

/// Finds and reads spec files.
public enum SpecFiles {
  /// The end of the name of a spec file.
  static let suffix = ".yaml"
  /// An end that people give to YAML files as well; such a file would be passed over in silence.
  static let otherSuffix = ".yml"
  /// The deepest folder that is looked into, so that a loop of symbolic links ends.
  static let depth = 16

  /// Reads files, and the files of folders and of the folders in them, sorted by path.
  ///
  /// A file is read once although several paths lead to it by the same name. Entries of folders that
  /// begin with a dot are left out.
  ///
  /// - Parameter paths: files and folders as the user named them; the results' paths begin with them.
  /// - Throws: `SpecFilesError` for paths that are not there, cannot be read or hold no spec.
  public static func read(_ paths: [String]) throws(SpecFilesError) -> [SpecSource] {
    var reading = Reading()
    for path in paths { reading.visit(named: path) }
    guard reading.sentences.isEmpty else { throw SpecFilesError(sentences: reading.sentences) }
    return reading.sources.values.sorted { $0.path < $1.path }
  }

  /// What has been read so far.
  private struct Reading {
    var sources: [String: SpecSource] = [:]
    var sentences: [String] = []
    /// The folder that is being read, as the user named it.
    private var root: String?

    /// Reads a path that the user named.
    mutating func visit(named path: String) {
      var name = path
      while name.count > 1, name.hasSuffix("/") { name.removeLast() }
      switch kind(of: name) {
      case .folder:
        root = name
        defer { root = nil }
        let count = sentences.count
        if visit(folder: name, depth: 0) == 0 && sentences.count == count {
          sentences.append("\(name): the folder holds no spec (\(SpecFiles.suffix) file)")
        }
      case .file:
        if name.hasSuffix(SpecFiles.suffix) {
          visit(file: name)
        } else {
          sentences.append("\(name): a spec file ends in \(SpecFiles.suffix)")
        }
      case .other: sentences.append("\(name): neither a file nor a folder")
      case nil: sentences.append("\(name): \(reason())")
      }
    }

    /// Reads the specs of a folder and of the folders in it, and counts them.
    private mutating func visit(folder: String, depth: Int) -> Int {
      guard depth < SpecFiles.depth else {
        sentences.append("\(folder): folders are nested more than \(SpecFiles.depth) deep")
        return 0
      }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        sentences.append("\(folder): the folder cannot be read: \(reason())")
        return 0
      }
      var count = 0
      for name in names.sorted() where !name.hasPrefix(".") {
        let path = folder == "/" ? "/" + name : folder + "/" + name
        let isSpec = name.hasSuffix(SpecFiles.suffix)
        switch kind(of: path) {
        case .folder: count += visit(folder: path, depth: depth + 1)
        case .file where isSpec:
          visit(file: path)
          count += 1
        case .file where name.hasSuffix(SpecFiles.otherSuffix):
          sentences.append("\(path): a spec file ends in \(SpecFiles.suffix); rename it")
        case .other where isSpec: sentences.append("\(path): neither a file nor a folder")
        case nil where isSpec: sentences.append("\(path): \(reason())")
        default: break
        }
      }
      return count
    }

    /// Reads one byte more than a spec may have, so that the compiler can say that there are too many.
    private mutating func visit(file: String) {
      guard sources[file] == nil else { return }
      let descriptor = open(file, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        sentences.append("\(file): the file cannot be read: \(reason())")
        return
      }
      defer { close(descriptor) }
      let limit = Limits.specBytes + 1
      var bytes: [UInt8] = []
      while bytes.count < limit {
        var chunk = [UInt8](repeating: 0, count: limit - bytes.count)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        if count == 0 { break }
        guard count > 0 else {
          if errno == EINTR { continue }
          sentences.append("\(file): the file cannot be read: \(reason())")
          return
        }
        bytes += chunk[..<count]
      }
      sources[file] = SpecSource(path: file, text: bytes, root: root)
    }

    private enum Kind { case file, folder, other }

    /// What a path leads to. Anything but files and folders could block when it is opened.
    private func kind(of path: String) -> Kind? {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    }

    /// What the last system call said.
    private func reason() -> String {
      switch errno {
      case ENOENT: "there is no such file or folder"
      case EACCES: "permission denied; make it readable for you"
      default: String(cString: strerror(errno)).lowercased()
      }
    }
  }
}

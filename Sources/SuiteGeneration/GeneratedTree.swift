// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// The folder of the generated suite on disk, compared with what it should hold.
public struct GeneratedTree: Hashable, Sendable {
  /// What is wrong with one file of the folder.
  public enum Difference: Hashable, Sendable {
    /// The file is not there.
    case missing(path: String)
    /// The file holds something else than it should.
    case stale(path: String)
    /// A generated file that no spec stands for any more.
    case orphaned(path: String)
    /// A Swift file that `lockstep generate` did not write; it is never touched.
    case foreign(path: String)
    /// Something that `lockstep generate` did not write, where a file or its folder should be; it is never touched.
    case inTheWay(path: String)
  }

  /// The files that the folder should hold.
  public let files: [GeneratedFile]
  /// The path of the folder.
  public let folder: String

  /// The deepest folder that is looked into; the generator makes folders of one level.
  private static let deepest = 16

  /// Prepares the comparison of a folder with the files that it should hold.
  public init(_ files: [GeneratedFile], in folder: String) {
    self.files = files
    self.folder = folder
  }

  /// What is wrong, in the order of the paths; nothing if the folder is as it should be.
  ///
  /// Links in the folder are not followed: they are not of the generator.
  ///
  /// - Throws: `GeneratedTreeError` if the folder cannot be read. A folder that does not exist is empty.
  public func differences() throws -> [Difference] {
    let expected = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    let present = try swiftFiles()
    let blocked = Set(expected.keys.compactMap(obstacle))
    var differences = blocked.map { Difference.inTheWay(path: $0) }
    for path in Set(expected.keys).union(present) where !blocked.contains(path) {
      guard let text = expected[path] else {
        let isGenerated = try isRegular(path) && GeneratedSuite.isGenerated(read(path))
        differences.append(isGenerated ? .orphaned(path: path) : .foreign(path: path))
        continue
      }
      if !present.contains(path) {
        if obstacle(of: path) == nil { differences.append(.missing(path: path)) }
        continue
      }
      let found = try read(path)
      guard found != text else { continue }
      // Whoever wrote a file of this name by hand would lose it.
      let isGenerated = GeneratedSuite.isGenerated(found)
      differences.append(isGenerated ? .stale(path: path) : .inTheWay(path: path))
    }
    return differences.sorted { $0.path < $1.path }
  }

  /// Makes the folder as it should be: writes what is missing or stale, removes what is orphaned.
  ///
  /// Files are written whole or not at all. Foreign files stay.
  ///
  /// - Returns: what was wrong before.
  /// - Throws: `GeneratedTreeError` if a file cannot be read, written or removed; before anything is changed if
  ///   something is in the way.
  @discardableResult
  public func write() throws -> [Difference] {
    let differences = try differences()
    let inTheWay = differences.filter(\.isInTheWay)
    guard inTheWay.isEmpty else {
      throw GeneratedTreeError(
        description: inTheWay.map { "\(folder)/\($0.description)" }.joined(separator: "\n"))
    }
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    for difference in differences {
      switch difference {
      case .missing(let path), .stale(let path): try write(texts[path] ?? "", to: path)
      case .orphaned(let path): try remove(path)
      case .foreign, .inTheWay: break
      }
    }
    return differences
  }
}

/// A file or folder of the generated suite that cannot be read, written or removed.
public struct GeneratedTreeError: Error, CustomStringConvertible {
  /// What was tried, on which path, and why it failed; a line for each path.
  public let description: String
}

extension GeneratedTree.Difference {
  /// The file, relative to the folder of the suite.
  public var path: String {
    switch self {
    case .missing(let path), .stale(let path), .orphaned(let path), .foreign(let path),
      .inTheWay(let path):
      path
    }
  }

  /// Whether nothing can be written because of it.
  public var isInTheWay: Bool { if case .inTheWay = self { true } else { false } }

  /// What was done about it by `write()`.
  public var mending: String {
    switch self {
    case .missing(let path), .stale(let path): "wrote \(path)"
    case .orphaned(let path): "removed \(path)"
    case .foreign, .inTheWay: description
    }
  }
}

extension GeneratedTree.Difference: CustomStringConvertible {
  /// The file and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) is missing; run 'lockstep generate'"
    case .stale(let path): "\(path) is out of date; run 'lockstep generate'"
    case .orphaned(let path): "\(path) belongs to no spec any more; run 'lockstep generate'"
    case .foreign(let path):
      "\(path) was not written by 'lockstep generate'; move it out of the folder"
    case .inTheWay(let path):
      "\(path) is in the way: 'lockstep generate' did not write it; move it, or name another folder"
    }
  }
}

extension GeneratedTree {
  /// What is on disk, links not followed.
  private enum Entry { case file, folder, other }

  private func entry(_ path: String) -> Entry? {
    var status = stat()
    guard lstat("\(folder)/\(path)", &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private func isRegular(_ path: String) -> Bool { entry(path) == .file }

  /// What stands where a file of the suite or its folder should be, and is no such thing.
  private func obstacle(of path: String) -> String? {
    let parts = path.split(separator: "/")
    for count in 1..<max(1, parts.count) {
      let parent = parts.prefix(count).joined(separator: "/")
      guard let entry = entry(parent) else { return nil }
      if entry != .folder { return parent }
    }
    guard let entry = entry(path), entry != .file else { return nil }
    return path
  }

  /// The paths of everything beneath the folder that is named like a Swift file, relative to it.
  private func swiftFiles() throws -> Set<String> {
    guard access(folder, F_OK) == 0 else { return [] }
    var found = Set<String>()
    var folders = [(path: "", depth: 0)]
    while let (parent, depth) = folders.popLast() {
      let full = parent.isEmpty ? folder : "\(folder)/\(parent)"
      let names = try attempt("read", full) {
        try FileManager.default.contentsOfDirectory(atPath: full)
      }
      for name in names {
        let path = parent.isEmpty ? name : "\(parent)/\(name)"
        if entry(path) == .folder {
          guard depth < Self.deepest else {
            throw GeneratedTreeError(
              description: "'\(full)' holds folders that are nested more than \(Self.deepest) deep")
          }
          folders.append((path, depth + 1))
        } else if name.hasSuffix(".swift") {
          found.insert(path)
        }
      }
    }
    return found
  }

  private func read(_ path: String) throws -> String {
    let full = "\(folder)/\(path)"
    let data = try attempt("read", full) { try Data(contentsOf: URL(filePath: full)) }
    return String(decoding: data, as: UTF8.self)
  }

  private func write(_ text: String, to path: String) throws {
    let full = "\(folder)/\(path)"
    let parent = full.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try attempt("write", full) {
      try FileManager.default.createDirectory(
        atPath: parent.joined(separator: "/"), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: full), options: .atomic)
    }
  }

  private func remove(_ path: String) throws {
    let full = "\(folder)/\(path)"
    guard unlink(full) == 0 else { throw failure("remove", full, because: errno) }
    // A topic without specs should not leave an empty folder behind; one that holds anything stays.
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    if !parent.isEmpty { rmdir("\(folder)/\(parent)") }
  }

  @discardableResult
  private func attempt<Value>(_ verb: String, _ path: String, _ body: () throws -> Value) throws
    -> Value
  {
    do {
      return try body()
    } catch {
      let underlying = (error as? CocoaError)?.underlying ?? error
      guard let code = (underlying as? POSIXError)?.code else {
        throw GeneratedTreeError(description: "cannot \(verb) '\(path)': \(error)")
      }
      throw failure(verb, path, because: code.rawValue)
    }
  }

  /// An error in the words of the system.
  private func failure(_ verb: String, _ path: String, because number: Int32) -> GeneratedTreeError
  {
    GeneratedTreeError(
      description: "cannot \(verb) '\(path)': \(String(cString: strerror(number)))")
  }
}

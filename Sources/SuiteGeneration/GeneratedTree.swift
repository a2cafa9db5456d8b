import FoundationEssentials

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
  }

  /// The files that the folder should hold.
  public let files: [GeneratedFile]
  /// The path of the folder.
  public let folder: String

  /// Prepares the comparison of a folder with the files that it should hold.
  public init(_ files: [GeneratedFile], in folder: String) {
    self.files = files
    self.folder = folder
  }

  /// What is wrong, in the order of the paths; nothing if the folder is as it should be.
  ///
  /// - Throws: `GeneratedTreeError` if the folder cannot be read. A folder that does not exist is empty.
  public func differences() throws -> [Difference] {
    let expected = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    var differences: [Difference] = []
    let present = try swiftFiles()
    for path in Set(expected.keys).union(present).sorted() {
      guard let text = expected[path] else {
        let isGenerated = try read(path).contains(GeneratedSuite.mark)
        differences.append(isGenerated ? .orphaned(path: path) : .foreign(path: path))
        continue
      }
      if !present.contains(path) {
        differences.append(.missing(path: path))
      } else if try read(path) != text {
        differences.append(.stale(path: path))
      }
    }
    return differences
  }

  /// Makes the folder as it should be: writes what is missing or stale, removes what is orphaned.
  ///
  /// Files are written whole or not at all. Foreign files stay.
  ///
  /// - Returns: what was wrong before.
  /// - Throws: `GeneratedTreeError` if a file cannot be read, written or removed.
  @discardableResult
  public func write() throws -> [Difference] {
    let differences = try differences()
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    for difference in differences {
      switch difference {
      case .missing(let path), .stale(let path): try write(texts[path] ?? "", to: path)
      case .orphaned(let path): try remove(path)
      case .foreign: break
      }
    }
    return differences
  }
}

/// A file or folder of the generated suite that cannot be read, written or removed.
public struct GeneratedTreeError: Error, CustomStringConvertible {
  /// What was tried, on which path, and why it failed.
  public let description: String
}

extension GeneratedTree.Difference {
  /// What was done about it by `write()`.
  public var mending: String {
    switch self {
    case .missing(let path), .stale(let path): "wrote \(path)"
    case .orphaned(let path): "removed \(path)"
    case .foreign: description
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
    }
  }
}

extension GeneratedTree {
  /// The paths of all Swift files beneath the folder, relative to it.
  private func swiftFiles() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let paths = try attempt("read", folder) {
      try FileManager.default.subpathsOfDirectory(atPath: folder)
    }
    return Set(paths.filter { $0.hasSuffix(".swift") })
  }

  private func read(_ path: String) throws -> String {
    let full = "\(folder)/\(path)"
    let data = try attempt("read", full) { try Data(contentsOf: URL(filePath: full)) }
    return String(decoding: data, as: UTF8.self)
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try attempt("write", url.path) {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    }
  }

  private func remove(_ path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try attempt("remove", url.path) {
      try FileManager.default.removeItem(at: url)
      // A topic without specs should not leave an empty folder behind.
      let parent = url.deletingLastPathComponent()
      if try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty {
        try FileManager.default.removeItem(at: parent)
      }
    }
  }

  @discardableResult
  private func attempt<Value>(_ verb: String, _ path: String, _ body: () throws -> Value) throws
    -> Value
  {
    do {
      return try body()
    } catch {
      throw GeneratedTreeError(description: "cannot \(verb) '\(path)': \(error)")
    }
  }
}

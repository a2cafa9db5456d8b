import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage

/// A folder that only this user can read and that is removed in the end: at the latest when the process
/// exits, because a test run ends without shutting its shared engines down.
package struct TemporaryFolder: Hashable, Sendable {
  /// Its absolute path.
  package let path: String

  /// Makes a new folder, in `parent` or where the system keeps temporary files.
  ///
  /// - Throws: `Errno`.
  package init(in parent: String? = nil) throws {
    let base = parent ?? FileManager.default.temporaryDirectory.path()
    let trimmed = base.count > 1 && base.hasSuffix("/") ? String(base.dropLast()) : base
    var template = Array("\(trimmed)/lockstep-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.path = path
    _ = Self.removesAtExit
    Self.existing.withLock { _ = $0.insert(path) }
  }

  /// Removes the folder and everything in it.
  package func remove() {
    Self.existing.withLock { _ = $0.remove(path) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The folders that have not been removed yet.
  private static let existing = Mutex<Set<String>>([])

  /// Evaluated once, to have the rest removed when the process exits.
  private static let removesAtExit: Void = {
    atexit {
      for path in TemporaryFolder.existing.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }()
}

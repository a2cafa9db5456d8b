import FoundationEssentials
import Glibc
import SystemPackage

/// A folder that only this user can read and that is removed in the end.
struct TemporaryFolder: Hashable, Sendable {
  /// Its absolute path.
  let path: String

  /// Makes a new folder, in `parent` or where the system keeps temporary files.
  ///
  /// - Throws: `Errno`.
  init(in parent: String? = nil) throws {
    let base = parent ?? FileManager.default.temporaryDirectory.path()
    let trimmed = base.count > 1 && base.hasSuffix("/") ? String(base.dropLast()) : base
    var template = Array("\(trimmed)/lockstep-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder and everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

// SPDX-License-Identifier: MIT

import FoundationEssentials

/// The kernels that Debian's archive had when it was last asked.
struct DebianIndex: Hashable, Codable, Sendable {
  /// When the archive was asked.
  var refreshed: Date
  /// The address of the archive.
  var mirror: String
  /// The suites that were asked for.
  var suites: [String]
  /// The kernels, the newest first.
  var kernels: [DebianKernel]
  /// The sources of kernels, the newest first.
  var sources: [DebianSource]
  /// The suites that could not be used, so that their kernels may be missing. An index that an older Lockstep has kept
  /// says nothing of them.
  var gaps: [SuiteGap]?

  /// An index younger than this, in seconds, is not refreshed because a kernel is missing in it.
  private static let recent: TimeInterval = 120

  /// The age in seconds; an index from the future counts as old.
  private var age: TimeInterval {
    let age = Date().timeIntervalSince(refreshed)
    return age < 0 ? .infinity : age
  }

  /// Whether the index need not be refreshed.
  var isFresh: Bool { age < TimeInterval(DebianArchive.refreshInterval.components.seconds) }

  /// Whether the index was refreshed just now.
  var isRecent: Bool { age < Self.recent }

  /// The index that is kept in a folder, if there is one.
  static func read(in folder: String) -> DebianIndex? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let file = FileManager.default.contents(atPath: "\(folder)/kernels.json")
    return file.flatMap { try? decoder.decode(DebianIndex.self, from: $0) }
  }

  /// Keeps the index in a folder.
  ///
  /// - Throws: `EncodingError` or `Errno`.
  func write(in folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    try writeWhole(Array(encoder.encode(self)), to: "\(folder)/kernels.json")
  }
}

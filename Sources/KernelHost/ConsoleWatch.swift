// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import SystemPackage

/// Reads what is new on the console of a kernel.
///
/// The console is a file that QEMU or User-Mode Linux writes, or the ring buffer of the host's kernel.
struct ConsoleWatch: Sendable {
  /// The most bytes that are read at a time. What is beyond is skipped, and a line says so.
  static let bytesPerLook = 256 << 10

  /// How many bytes the console of one boot may take of the disk, before the next scenario gets a fresh one.
  static let mostBytesOfBoot = 256 << 20

  /// How many of the last lines are kept for an excerpt.
  static let excerptLines = 40

  /// The most bytes of a line.
  private static let longestLine = 1000

  private var source: any ConsoleSource
  /// The beginning of a line whose end is not yet there.
  private var pending: [UInt8] = []
  private var faults = ConsoleFaults()
  /// The last lines, oldest first.
  private(set) var excerpt: [String] = []
  /// What the console said of the kernel's death, if it did.
  private(set) var death: String?

  /// The detectors that have fallen silent since they were taken.
  private var silenced: Set<KernelDetector> = []

  /// Watches a source.
  init(source: any ConsoleSource) { self.source = source }

  /// Reads what is new, and gives the lines that report faults.
  ///
  /// - Parameter isLast: whether nothing more will come, so that a line without an end counts too.
  mutating func look(isLast: Bool = false) -> [String] {
    let (bytes, skipped) = source.news(limit: Self.bytesPerLook)
    var rest = bytes[...]
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<newline])
      finishLine()
      rest = rest[(newline + 1)...]
    }
    append(rest)
    if isLast && !pending.isEmpty { finishLine() }
    var lines = faults.take()
    if skipped > 0 { lines.append("(\(skipped) bytes of the console were not read)") }
    return lines
  }

  /// Whether the console takes so much of the disk that the guest should begin anew.
  var isLong: Bool { source.offset > Self.mostBytesOfBoot }

  /// The injected faults among what the looks since the last time have read, oldest first.
  mutating func takeInjected() -> [String] { faults.takeInjected() }

  /// The detectors that have fallen silent with what the looks since the last time have read.
  mutating func takeSilenced() -> Set<KernelDetector> {
    defer { silenced = [] }
    return silenced
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    pending += bytes.prefix(Self.longestLine - pending.count)
  }

  private mutating func finishLine() {
    while pending.last == UInt8(ascii: "\r") { pending.removeLast() }
    let visible = pending.filter { $0 >= 0x20 || $0 == 9 }
    pending.removeAll(keepingCapacity: true)
    guard !visible.isEmpty else { return }
    let line = String(decoding: visible, as: UTF8.self)
    let kind = faults.read(line)
    let message = ConsoleFaults.message(of: line)
    if let detector = KernelDetector(silencedBy: message) { silenced.insert(detector) }
    if death == nil, kind == .restart || ConsoleFaults.isDeath(message) { death = String(message) }
    excerpt.append(line)
    if excerpt.count > Self.excerptLines { excerpt.removeFirst() }
  }
}

/// Where the text of a console comes from.
protocol ConsoleSource: Sendable {
  /// The bytes that have come since the last time, `limit` at most, and the number of those left out.
  mutating func news(limit: Int) -> (bytes: [UInt8], skipped: Int)

  /// How many bytes of the disk are taken by what was read.
  var offset: Int { get }
}

extension ConsoleSource {
  var offset: Int { 0 }
}

/// A console that is written to a file.
struct ConsoleFile: ConsoleSource {
  /// The path of the file.
  let path: String
  private(set) var offset = 0

  /// Watches a file, which need not exist yet.
  init(path: String) { self.path = path }

  mutating func news(limit: Int) -> (bytes: [UInt8], skipped: Int) {
    var status = stat()
    // Most of the time nothing is new, and then one system call says so.
    guard stat(path, &status) == 0, Int(status.st_size) > offset else { return ([], 0) }
    guard let file = try? FileBytes(path) else { return ([], 0) }
    let skipped = max(0, Int(status.st_size) - offset - limit)
    // The end is what matters: a kernel that floods its console says last why it died.
    let bytes = (try? file.read(upTo: limit, at: offset + skipped)) ?? []
    offset += skipped + bytes.count
    return (bytes, skipped)
  }
}

/// The ring buffer of the kernel that is running (Documentation/ABI/testing/dev-kmsg).
final class KernelRing: ConsoleSource {
  private let descriptor: FileDescriptor

  /// The longest record that the kernel gives, in bytes.
  private static let longestRecord = 8192

  /// The most records that are read at a time.
  private static let recordsPerLook = 20_000

  /// Starts behind the newest message; `nil` if this user may not read them.
  init?() {
    guard
      let opened = try? FileDescriptor.open(
        "/dev/kmsg", .readOnly, options: [.nonBlocking, .closeOnExec])
    else { return nil }
    guard (try? opened.seek(offset: 0, from: .end)) != nil else {
      try? opened.close()
      return nil
    }
    descriptor = opened
  }

  deinit { try? descriptor.close() }

  func news(limit: Int) -> (bytes: [UInt8], skipped: Int) {
    var bytes: [UInt8] = []
    var record = [UInt8](repeating: 0, count: Self.longestRecord)
    // The number of reads has a bound too: messages may be overwritten as fast as they are read.
    for _ in 0..<Self.recordsPerLook where bytes.count < limit {
      let count = read(descriptor.rawValue, &record, record.count)
      // EPIPE: messages were overwritten before they were read; the next ones can be.
      if count < 0 && errno == EPIPE { continue }
      guard count > 0 else { break }
      if let text = Self.text(of: record[..<count]) { bytes += text }
    }
    return (bytes, 0)
  }

  /// The text of a record, with its newline; `nil` if no part of the kernel wrote it.
  static func text(of record: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let semicolon = record.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let header = String(decoding: record[..<semicolon], as: UTF8.self).split(separator: ",")
    // The number before the first comma is 8 * facility + level, and the kernel's facility is 0.
    guard let priority = header.first.flatMap({ Int($0) }), priority < 8 else { return nil }
    return record[record.index(after: semicolon)...]
  }
}

/// A console that nobody can read.
struct NoConsole: ConsoleSource {
  mutating func news(limit: Int) -> (bytes: [UInt8], skipped: Int) { ([], 0) }
}

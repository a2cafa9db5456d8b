// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Synchronization

/// Remembers where something that speeds guests up has failed, in the cache, so that no later call waits for it again.
///
/// What counts is this kernel file, this QEMU and this boot of the machine: another one of any of them may work.
struct KnownFailure: Sendable {
  /// What may fail; the text names the folder in the cache.
  enum Means: String, Sendable {
    case kvm
    case virtioConsole = "virtio-console"
  }

  private let means: Means
  private let cache: KernelCache
  /// What tells this case from others, without any space.
  private let key: String

  /// How many failures are kept: those that came last.
  private static let mostKept = 200

  /// What this process has seen, for a cache that cannot be written.
  private static let seen = Mutex<Set<String>>([])

  /// The case of a kernel file and a QEMU, both by their paths.
  init(
    of means: Means, kernel: String, emulator: String, cache: KernelCache, boot: String = Self.boot
  ) {
    self.means = means
    self.cache = cache
    key = [boot, Self.stamp(of: kernel), Self.stamp(of: emulator)].joined(separator: " ")
  }

  /// Whether KVM is known to fail.
  var isKnown: Bool { Self.seen.withLock { $0.contains(keyOfMeans) } || kept.contains(key) }

  private var keyOfMeans: String { "\(means.rawValue) \(key)" }

  /// Notes that it failed.
  func note() {
    Self.seen.withLock { _ = $0.insert(keyOfMeans) }
    // Failures of earlier boots say nothing any more.
    let boot = key.prefix { $0 != " " }
    let living = kept.filter { $0.hasPrefix(boot + " ") && $0 != key } + [key]
    let text = living.suffix(Self.mostKept).map { $0 + "\n" }.joined()
    // A cache that cannot be written costs the next call some seconds, and nothing else.
    guard let path = try? file(in: cache.folder(means.rawValue)) else { return }
    try? writeWhole(Array(text.utf8), to: path)
  }

  private func file(in folder: String) -> String { "\(folder)/failed" }

  private var kept: [String] {
    let data =
      FileManager.default.contents(atPath: file(in: "\(cache.path)/\(means.rawValue)")) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The number that the machine's kernel has made up for this boot.
  private static var boot: String {
    let data = FileManager.default.contents(atPath: "/proc/sys/kernel/random/boot_id") ?? Data()
    return String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// What tells a file from the one that replaces it, without reading it.
  private static func stamp(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "missing" }
    return [
      UInt64(status.st_dev), UInt64(status.st_ino), UInt64(status.st_size),
      UInt64(status.st_mtim.tv_sec), UInt64(status.st_mtim.tv_nsec),
    ].map { String($0, radix: 36) }.joined(separator: "-")
  }
}

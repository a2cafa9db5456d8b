// SPDX-License-Identifier: MIT

import Randomness
import Scenarios

/// Makes wrong specs of right ones, as slips of the pen and slips of a program do.
///
/// The number of a mutant decides about it together with the seed and the originals: the same three give the
/// same bytes on every machine.
public struct SpecMutator: Sendable {
  /// How a mutant differs from its original.
  public enum Kind: CaseIterable, Sendable {
    /// Bytes are flipped, put in and taken out; the result need not be UTF-8.
    case bytes
    /// Words change places, go and come twice.
    case words
    /// Lines change places, go and come twice.
    case lines
    /// Values and keys become others that could stand in a spec.
    case values
    /// The beginning of one original and the end of another.
    case splice
  }

  /// Bytes that mean something to YAML.
  private static let meaningful = Array("[]{}:,-?&*!|>'\"%@`#$ \t\n<0".utf8)

  /// Words that could stand in a spec, or that somebody might believe so.
  static let values = [
    "0", "1", "2", "8", "12", "16", "17", "-1", "64", "65", "512", "4294967294", "4294967295",
    "99999999999999999999", "1e3", "1.5", "0x10", "010", "0o10", "+1", "1_000", ".inf", "true",
    "false", "yes", "no", "on", "off", "null", "~", "\"\"", "\" \"", "\"12\"", "\"true\"", "[]",
    "{}", "[ok]", "[1, 2]", "{a: b}", "$nnp", "$depth", "$flags", "x$depth", "$none", "$", "ok",
    "hung", "ended", "blocked", "changed", "not_reached", "every", "all", "outside", "main",
    "worker", "helper", "no-read", "EPERM", "EINVAL", "EWOULDBLOCK", "-13", "TSYNC", "1<<3",
    "1<<32", "0x8", "READ_FILE", "BIND_TCP", "SIGNAL", "LANDLOCK_ACCESS_FS_READ_FILE",
    "LANDLOCK_RESTRICT_SELF_TSYNC", "CAP_KILL", "loopback", "dir", "dir/new", "../x", "/", ".",
    "fifo", "reading", "exit", "churn", "open", "spawn", "restrict_self", "get", "layers",
    "together", "meanwhile", "expect", "times", "because", "when", "blocks", "fail_allocation",
    "flags", "abi >= 8", "edition = v2", "release < 7.0.4", "erratum = 2", "abi >= 8 and abi < 3",
    "otherwise", "man/E2BIG", "2026-11-30", "a b", "A", "a_b", "a--", "-a", "é",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "main\u{202e}",
    "a\u{200b}b", "\"a\\u202eb\"", "\"a\\nb\"", "\"\\e[31m\"", "\"a\\U000e0041\"", "\u{ad}",
    "e\u{301}",
  ]

  private let originals: [[UInt8]]
  private let seed: UInt64

  /// A mutator of some texts, of which there must be at least one.
  public init(of originals: [[UInt8]], seed: UInt64) {
    precondition(!originals.isEmpty, "there is nothing to change")
    self.originals = originals
    self.seed = seed
  }

  /// The mutant with a number, which names its kind in turn unless one is given.
  public func mutant(_ number: Int, _ kind: Kind? = nil) -> [UInt8] {
    var generator = SplitMix64(seed: seed &+ UInt64(number) &* 0xD129_0F1C_33A5_9A4D)
    let original = originals.randomElement(using: &generator) ?? []
    switch kind ?? Kind.allCases[number % Kind.allCases.count] {
    case .bytes: return Self.withOtherBytes(original, &generator)
    case .words: return Self.rearranged(original, at: UInt8(ascii: " "), &generator)
    case .lines: return Self.rearranged(original, at: UInt8(ascii: "\n"), &generator)
    case .values: return Self.withOtherValues(original, &generator)
    case .splice:
      let other = originals.randomElement(using: &generator) ?? []
      let start = Int.random(in: 0...original.count, using: &generator)
      let end = Int.random(in: 0...other.count, using: &generator)
      return Array(original.prefix(start) + other.suffix(end))
    }
  }

  private static func withOtherBytes(_ original: [UInt8], _ generator: inout SplitMix64)
    -> [UInt8]
  {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[index] = meaningful.randomElement(using: &generator) ?? 0
      case 2: bytes.insert(.random(in: .min ... .max, using: &generator), at: index)
      case 3: bytes.insert(meaningful.randomElement(using: &generator) ?? 0, at: index)
      default:
        let count = Int.random(in: 1...min(40, bytes.count - index), using: &generator)
        bytes.removeSubrange(index..<index + count)
      }
    }
    return bytes
  }

  private static func rearranged(
    _ original: [UInt8], at separator: UInt8, _ generator: inout SplitMix64
  ) -> [UInt8] {
    var parts = original.split(separator: separator, omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !parts.isEmpty {
      let one = Int.random(in: parts.indices, using: &generator)
      let other = Int.random(in: parts.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: parts.swapAt(one, other)
      case 1: parts.insert(parts[one], at: other)
      case 2: parts[one] = parts[other]
      default: parts.remove(at: one)
      }
    }
    return Array(parts.joined(separator: [separator]))
  }

  /// Puts other words in the places of one or two words, brackets and colons left as they are.
  private static func withOtherValues(_ original: [UInt8], _ generator: inout SplitMix64)
    -> [UInt8]
  {
    var bytes = original
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let words = wordRanges(of: bytes)
      guard let word = words.randomElement(using: &generator) else { break }
      let value =
        Bool.random(using: &generator)
        ? values.randomElement(using: &generator).map { Array($0.utf8) }
        : words.randomElement(using: &generator).map { Array(bytes[$0]) }
      bytes.replaceSubrange(word, with: value ?? [])
    }
    return bytes
  }

  private static func wordRanges(of bytes: [UInt8]) -> [Range<Int>] {
    let delimiters = Array(" \n,[]{}:".utf8)
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if delimiters.contains(byte) {
        if let begun = start { ranges.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    return ranges
  }
}

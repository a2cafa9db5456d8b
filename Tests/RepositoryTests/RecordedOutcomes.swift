// SPDX-License-Identifier: MIT

import Scenarios

/// What the simulator allows each scenario to come to on each assumed kernel, as a text that is kept beside the tests.
///
/// A line for each permutation: its name, the fingerprint of its program, and for each distinct set of outcomes the
/// kernels and the set. A short set is written out; of a long one there is the FNV-1a hash of 64 bits. A kernel that
/// lacks what a scenario needs is left out.
struct RecordedOutcomes: Equatable {
  /// One permutation.
  struct Entry: Equatable {
    /// The fingerprint of the program that was simulated.
    var fingerprint: String
    /// The set of outcomes for each kernel, as a text.
    var outcomes: [String: String]
  }

  /// The longest set that is written out, in characters.
  static let longestText = 48

  /// The entries by the names of the permutations.
  var entries: [String: Entry] = [:]

  /// A set of outcomes as a text without tabs and equals signs.
  static func text(of allowed: AllowedOutcomes) -> String {
    let lines = allowed.outcomes.map { $0.results.map(\.description).joined(separator: " ") }
    let text = lines.sorted().joined(separator: " | ") + (allowed.isTruncated ? " | ..." : "")
    guard text.count > longestText else { return text }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return "#" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Starts with nothing.
  init() {}

  /// Reads what `text` wrote; lines that are none are left out.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 2 else { continue }
      var entry = Entry(fingerprint: fields[1], outcomes: [:])
      for field in fields.dropFirst(2) {
        guard let equals = field.firstIndex(of: "=") else { continue }
        for kernel in field[..<equals].split(separator: ",") {
          entry.outcomes[String(kernel)] = String(field[field.index(after: equals)...])
        }
      }
      entries[fields[0]] = entry
    }
  }

  /// The text that is kept, sorted by name; kernels in the order given.
  func text(kernels: [String]) -> String {
    let lines = entries.sorted { $0.key < $1.key }.map { name, entry in
      var fields = [name, entry.fingerprint]
      var written: Set<String> = []
      for kernel in kernels {
        guard let outcomes = entry.outcomes[kernel], written.insert(outcomes).inserted else {
          continue
        }
        let same = kernels.filter { entry.outcomes[$0] == outcomes }
        fields.append(same.joined(separator: ",") + "=" + outcomes)
      }
      return fields.joined(separator: "\t")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

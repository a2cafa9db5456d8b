// SPDX-License-Identifier: MIT

/// A question about a kernel, such as `abi >= 8 and edition < 7.3`.
public struct Condition: Hashable, Sendable {
  /// What a comparison looks at.
  public enum Subject: Hashable, Sendable {
    /// The ABI version.
    case abi(Int)
    /// The edition. False for every operator but `!=` on a kernel without TSYNC.
    case edition(Edition)
    /// The release. False for every operator but `!=` on a kernel without a release.
    case release(KernelRelease)
    /// Whether an erratum is fixed. Only `=` and `!=`.
    case erratum(Int)
  }

  /// How a comparison compares.
  public enum Operator: String, CaseIterable, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"

    /// Compares two values.
    func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .less: left < right
      case .lessOrEqual: left <= right
      case .equal: left == right
      case .notEqual: left != right
      case .greaterOrEqual: left >= right
      case .greater: left > right
      }
    }
  }

  /// One comparison.
  public struct Comparison: Hashable, Sendable {
    /// What is compared, and with what.
    public var subject: Subject
    /// How.
    public var comparison: Operator

    /// Describes a comparison.
    public init(_ subject: Subject, _ comparison: Operator) {
      self.subject = subject
      self.comparison = comparison
    }
  }

  /// The comparisons, all of which must hold. Empty: always true.
  public var comparisons: [Comparison]

  /// The condition that all of `comparisons` hold.
  public init(_ comparisons: [Comparison]) { self.comparisons = comparisons }

  /// Whether the condition holds for a kernel.
  public func holds(for profile: Profile) -> Bool {
    comparisons.allSatisfy { comparison in
      let compare = comparison.comparison
      switch comparison.subject {
      case .abi(let abi): return compare.compare(profile.abi, abi)
      case .edition(let edition):
        guard let own = profile.edition else { return compare == .notEqual }
        return compare.compare(own, edition)
      case .release(let release):
        guard let own = profile.release else { return compare == .notEqual }
        // `= 7.3` means all of 7.3.x: as many numbers are compared as the condition gives.
        return compare.compare(own.truncated(like: release), release)
      case .erratum(let number):
        return profile.hasErratum(number) == (compare == .equal)
      }
    }
  }
}

extension KernelRelease {
  /// This release with as many numbers as `other` has.
  fileprivate func truncated(like other: KernelRelease) -> KernelRelease {
    var result = self
    result.numbers = Array(numbers.prefix(other.numbers.count))
    result.text = other.text
    if other.candidate == nil && candidate == nil { result.candidate = nil }
    return result
  }
}

extension Condition: CustomStringConvertible {
  /// The text of the condition in the language of specs.
  public var description: String {
    comparisons.map { comparison in
      let sign = comparison.comparison.rawValue
      return switch comparison.subject {
      case .abi(let abi): "abi \(sign) \(abi)"
      case .edition(let edition): "edition \(sign) \(edition)"
      case .release(let release): "release \(sign) \(release)"
      case .erratum(let number): "erratum \(sign) \(number)"
      }
    }.joined(separator: " and ")
  }
}

extension Condition {
  /// Reads the text that `description` makes of a condition; `nil` if it is none. Specs are read by their compiler,
  /// which knows more forms and says what is wrong.
  public init?(text: String) {
    self.init([])
    guard !text.isEmpty else { return }
    let words = text.split(separator: " ").map(String.init)
    for start in stride(from: 0, to: words.count, by: 4) {
      let part = words[start..<min(start + 3, words.count)]
      guard part.count == 3, let sign = Operator(rawValue: words[start + 1]),
        start + 3 == words.count || words[start + 3] == "and",
        let subject = Subject(words[start], words[start + 2])
      else { return nil }
      comparisons.append(Comparison(subject, sign))
    }
  }
}

extension Condition.Subject {
  /// What a comparison looks at, by its word and its value.
  fileprivate init?(_ word: String, _ value: String) {
    let subject: Self? =
      switch word {
      case "abi": Int(value).map { .abi($0) }
      case "edition": Edition(rawValue: value).map { .edition($0) }
      case "release": KernelRelease(value).map { .release($0) }
      case "erratum": Int(value).map { .erratum($0) }
      default: nil
      }
    guard let subject else { return nil }
    self = subject
  }
}

// SPDX-License-Identifier: MIT

import Synchronization

/// A suite that could not be used, so that kernels which only it has are missing.
struct SuiteGap: Hashable, Codable, Sendable {
  /// The suite, such as `sid`.
  var suite: String
  /// Why, without a full stop.
  var reason: String

  /// One sentence for all gaps, those with the same reason together.
  static func sentence(_ gaps: [SuiteGap]) -> String {
    let reasons = gaps.reduce(into: [String]()) { reasons, gap in
      if !reasons.contains(gap.reason) { reasons.append(gap.reason) }
    }
    let parts = reasons.map { reason in
      let suites = gaps.filter { $0.reason == reason }.map(\.suite)
      return "\(suites.joined(separator: ", ")) (\(reason))"
    }
    return "warning: there may be newer kernels; these suites of Debian could not be used: "
      + parts.joined(separator: ", ")
  }
}

/// What apt-get said of its work.
struct AptReport: Hashable, Sendable {
  /// Warnings and errors, in their order, without their letters and without repetition.
  var problems: [String] = []
  private var arrived: [String] = []
  private var failed: [String] = []

  /// Reads the output of apt-get.
  init(_ result: Command.Result) { self.init(output: result.output, errors: result.errors) }

  /// Reads the output of apt-get.
  init(output: String, errors: String) {
    for line in (errors + "\n" + output).split(whereSeparator: \.isNewline) {
      if line.hasPrefix("W: ") || line.hasPrefix("E: ") {
        let problem = String(line.dropFirst(3))
        if !problems.contains(problem) { problems.append(problem) }
      } else if line.hasPrefix("Get:") || line.hasPrefix("Hit:") {
        arrived.append(String(line))
      } else if line.hasPrefix("Err:") {
        failed.append(String(line))
      }
    }
  }

  /// What apt says of an index or a package that came and is not what Debian has signed.
  private static let distrust = [
    "GPG error", "OpenPGP", "signature", "is not signed", "Clearsigned file", "Hash Sum mismatch",
    "unexpected size",
  ]

  /// What apt says of a signed index that it does not take because of its date.
  private static let outdated = [" is expired (", " is not valid yet ("]

  /// Why nothing arrived that could be used: the first failure of a signature or a hash if there is one. Others, such
  /// as a missing suite, may come before it and explain nothing.
  var reason: String {
    Self.first(of: problems) ?? "apt-get gave no reason"
  }

  private static func first(of problems: [String]) -> String? {
    problems.first(where: isDistrust) ?? problems.first(where: isOutdated) ?? problems.first
  }

  /// Whether something arrived that apt does not trust.
  var isRefusal: Bool {
    problems.contains { Self.isDistrust($0) || Self.isOutdated($0) }
  }

  private static func isDistrust(_ problem: String) -> Bool {
    distrust.contains { problem.contains($0) }
  }

  private static func isOutdated(_ problem: String) -> Bool {
    outdated.contains { problem.contains($0) }
  }

  /// The suites that cannot be used, with the reason of each.
  func gaps(among suites: [String]) -> [SuiteGap] {
    let reached = reachedSuites(among: suites)
    return suites.filter { !reached.contains($0) }.map { suite in
      let own = problems.filter { Self.isAbout(suite, $0) }
      let isExpired = !own.contains(where: Self.isDistrust) && own.contains(where: Self.isOutdated)
      let expiry = "its Release file has expired, so what is new there is not taken"
      return SuiteGap(
        suite: suite, reason: isExpired ? expiry : Self.first(of: own) ?? "apt-get gave no reason")
    }
  }

  private static func isAbout(_ suite: String, _ problem: String) -> Bool {
    problem.contains(" \(suite) ") || problem.contains("/\(suite)/")
  }

  /// The suites whose signed index arrived or was still current, and is taken.
  func reachedSuites(among suites: [String]) -> [String] {
    suites.filter { suite in
      func isOf(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count >= 4 && words[2] == suite && words[3] == "InRelease"
      }
      func isFile(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count >= 3 && (words[2] == suite || words[2].hasPrefix("\(suite)/"))
      }
      // An index whose date has passed arrives without an error of its own, and changes nothing.
      let isOutdated = problems.contains { Self.isAbout(suite, $0) && Self.isOutdated($0) }
      return arrived.contains(where: isOf) && !failed.contains(where: isFile) && !isOutdated
    }
  }
}

/// The suites that were said to be missing, by whichever architecture's archive said it last.
final class MentionedGaps: Sendable {
  private let gaps = Mutex<[SuiteGap]>([])

  /// Notes what is missing now; false if that has been said.
  func becomes(_ new: [SuiteGap]) -> Bool {
    gaps.withLock { gaps in
      defer { gaps = new }
      return gaps != new
    }
  }
}

// SPDX-License-Identifier: MIT

import ArgumentParser
import Conformance
import Foundation
import Scenarios

/// `lockstep merge`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Brings JSON reports, or kept answers, of several machines together.",
    discussion: """
      Reports are those of 'lockstep verify --format json', of shards or of different kernels; what they come to is \
      printed in any form that --format knows. Kept answers are the files in results/ of the cache; the result is such \
      a file. The order of the files makes no difference, and neither does merging some of them first.

      Exit status: that of the merged report; 1 if the reports contradict each other, with each contradiction named; \
      2 a file is none of the two; 3 shards are missing, which are named.
      """)

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @OptionGroup(title: "Report") var report: ReportOptions

  func run() throws {
    let isAnswers = try files.map(Self.holdsAnswers)
    if let first = isAnswers.first, isAnswers.contains(!first) {
      StandardError.write("error: some files are reports, and some are kept answers")
      throw ExitStatus.badUsage
    }
    if isAnswers.first == true { return try mergeAnswers() }
    var reports: [ReportMerge.Named] = []
    for file in files { reports.append((file, try ReportFiles.read(file))) }
    let merge = ReportMerge(reports)
    try tell(merge.conflicts)
    guard let merged = merge.report else { throw ExitStatus.diverges }
    let isWritten = report.write(merged, matrix: merged.kernels.count > 1)
    let missing = merged.shards?.missing ?? []
    if !missing.isEmpty {
      StandardError.write(
        "shards are missing: \(missing.map(String.init).joined(separator: ", ")) of "
          + "\(merged.shards?.count ?? 0)")
    }
    if let status = ExitStatus(rawValue: merged.exitStatus), status != .conforms { throw status }
    if !isWritten || !missing.isEmpty { throw ExitStatus.couldNotRun }
  }

  private func tell(_ conflicts: [String]) throws {
    for conflict in conflicts { StandardError.write("conflict: \(conflict)") }
  }

  /// Whether a file holds kept answers rather than a report.
  private static func holdsAnswers(_ path: String) throws -> Bool {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      StandardError.write("error: \(path) cannot be read")
      throw ExitStatus.badUsage
    }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return KeptAnswer(line: String(decoding: line, as: UTF8.self)) != nil
  }

  private func mergeAnswers() throws {
    var named: [(name: String, lines: [Substring])] = []
    for file in files {
      let text = String(
        decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
      named.append((file, text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)))
    }
    let merge = AnswerMerge(named)
    try tell(merge.conflicts)
    if merge.unreadable > 0 {
      StandardError.write("\(counted(merge.unreadable, "line")) left out: they are no answers")
    }
    let text = merge.lines.map { $0 + "\n" }.joined()
    if report.output == "-" {
      StandardOutput.write(text: text.printableJSON)
    } else {
      do {
        try ReportFile(path: report.output).write(Array(text.utf8))
      } catch {
        StandardError.write("error: the answers cannot be written to \(report.output): \(error)")
        throw ExitStatus.couldNotRun
      }
    }
    if !merge.conflicts.isEmpty { throw ExitStatus.diverges }
  }
}

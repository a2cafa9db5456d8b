// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
public import Scenarios

/// How long calls with TSYNC took, on several kernels, next to each other.
///
/// It has no verdict: time depends on the machine and on what else runs on it.
public struct MeasurementReport: Sendable {
  /// What one process said.
  public struct Point: Sendable {
    /// The process.
    public var what: Measuring
    /// Its calls; empty if it could not be measured.
    public var calls: [MeasuredCall]
    /// Why it could not be measured; `nil` if it was.
    public var obstacle: String?

    /// Notes a process.
    public init(_ what: Measuring, calls: [MeasuredCall] = [], obstacle: String? = nil) {
      self.what = what
      self.calls = calls
      self.obstacle = obstacle
    }

    /// The median of the durations of the calls, in nanoseconds; `nil` without calls.
    public var duration: UInt64? { Self.median(calls.map(\.nanoseconds)) }

    /// The median of how long the sibling that was created first stood still, in nanoseconds.
    public var firstStandstill: UInt64? {
      Self.median(calls.filter { !$0.byLast }.map(\.standstill))
    }

    /// The same of the sibling that was created last.
    public var lastStandstill: UInt64? {
      Self.median(calls.filter(\.byLast).map(\.standstill))
    }

    private static func median(_ values: [UInt64]) -> UInt64? {
      values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
  }

  /// The points of one kernel in one way: what a curve of the chart joins.
  public struct Series: Sendable {
    /// How reports call the kernel.
    public var kernel: String
    /// What the credentials of the siblings are.
    public var credentials: Measuring.Credentials
    /// Whether each thread is kept to one CPU.
    public var isPinned: Bool
    /// The points, with growing numbers of threads.
    public var points: [Point]

    /// Collects points.
    public init(
      kernel: String, credentials: Measuring.Credentials, isPinned: Bool, points: [Point] = []
    ) {
      self.kernel = kernel
      self.credentials = credentials
      self.isPinned = isPinned
      self.points = points
    }

    /// What the series is called: `7.3.4 (debian:7.3.4, qemu/tcg), shared credentials, pinned`.
    public var title: String {
      "\(kernel), \(credentials.rawValue) credentials" + (isPinned ? ", pinned" : "")
    }

    /// The exponent of the power law that fits the durations best over the last decade of threads; `nil` if there are not
    /// two numbers of threads in it. A line through the logarithms, by least squares.
    public var exponent: Double? {
      let measured = points.compactMap { point in
        point.duration.map { (threads: Double(point.what.threads), duration: Double(max(1, $0))) }
      }
      guard let most = measured.map(\.threads).max() else { return nil }
      let decade = measured.filter { $0.threads * 10 >= most }
      guard Set(decade.map(\.threads)).count > 1 else { return nil }
      let x = decade.map { log($0.threads) }
      let y = decade.map { log($0.duration) }
      let count = Double(decade.count)
      let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
      let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
      return covariance / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    }
  }

  /// The series in the order of the command line.
  public var series: [Series]
  /// Whether the run was interrupted: what it had by then is in here.
  public var wasInterrupted: Bool

  /// Collects what was measured.
  public init(series: [Series], wasInterrupted: Bool = false) {
    self.series = series
    self.wasInterrupted = wasInterrupted
  }

  /// Whether a point could not be measured.
  public var isIncomplete: Bool {
    wasInterrupted
      || series.contains { $0.points.isEmpty || $0.points.contains { $0.obstacle != nil } }
  }
}

extension MeasurementReport {
  /// The report for people: a table for each series, and the exponents.
  ///
  /// - Returns: the text, which ends with a newline.
  public func humanText() -> String {
    var lines: [String] = wasInterrupted ? ["INTERRUPTED"] : []
    for series in series {
      lines.append(series.title)
      lines.append("  threads        call   first still    last still")
      for point in series.points {
        let cells = [point.duration, point.firstStandstill, point.lastStandstill].map {
          $0.map(Self.duration) ?? ""
        }
        let row =
          Self.padded("\(point.what.threads)", 9) + Self.padded(cells[0], 12)
          + Self.padded(cells[1], 14) + Self.padded(cells[2], 14)
        lines.append(
          point.obstacle.map { Self.padded("\(point.what.threads)", 9) + "  \($0)" } ?? row)
      }
      if let exponent = series.exponent {
        lines.append("  grows with the power \(Self.decimal(exponent, digits: 2)) of the threads")
      }
      lines.append("")
    }
    return lines.map(\.printable).joined(separator: "\n") + "\n"
  }

  /// The report as JSON: `{format: "lockstep-measurement", version, interrupted, series}`. A series is `{kernel,
  /// credentials, pinned, exponent, points}`, a point `{threads, call_ns, first_standstill_ns, last_standstill_ns, calls,
  /// obstacle}` with medians, and a call `{nanoseconds, standstill, by_last}`. Keys without a value are left out.
  ///
  /// - Returns: the text, which ends with a newline.
  public func jsonText() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      return String(decoding: try encoder.encode(Document(self)), as: UTF8.self).printableJSON
        + "\n"
    } catch {
      // The document holds nothing but texts, finite numbers and truth values.
      fatalError("a measurement cannot be written as JSON: \(error)")
    }
  }

  /// The report as one HTML page without scripts: the chart, and the table for people.
  ///
  /// - Returns: the text, which ends with a newline.
  public func htmlText() -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>lockstep measure</title>
    <style>body { font: 15px sans-serif; margin: 2em; } svg { max-width: 100%; height: auto; }</style></head>
    <body>
    <h1>How long a call with TSYNC takes</h1>
    \(chartText())<pre>\(XMLText.escaped(humanText()))</pre>
    </body>
    </html>

    """
  }

  /// A duration in nanoseconds in the unit that fits: `850 ns`, `12.3 us`, `4.56 ms`, `1.20 s`.
  static func duration(_ nanoseconds: UInt64) -> String {
    let value = Double(nanoseconds)
    return switch value {
    case ..<1e3: "\(nanoseconds) ns"
    case ..<1e6: decimal(value / 1e3, digits: 1) + " us"
    case ..<1e9: decimal(value / 1e6, digits: 2) + " ms"
    default: decimal(value / 1e9, digits: 2) + " s"
    }
  }

  /// A number with so many digits behind the point.
  static func decimal(_ value: Double, digits: Int) -> String {
    let scale = pow(10, Double(digits))
    let scaled = Int((abs(value) * scale).rounded())
    let fraction = "\(scaled % Int(scale))"
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return (value < 0 ? "-" : "") + "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

private struct Document: Encodable {
  struct Point: Encodable {
    var threads: Int
    var callNs: UInt64?
    var firstStandstillNs: UInt64?
    var lastStandstillNs: UInt64?
    var calls: [MeasuredCall]
    var obstacle: String?
  }

  struct Series: Encodable {
    var kernel: String
    var credentials: String
    var pinned: Bool
    var exponent: Double?
    var points: [Point]
  }

  var format = "lockstep-measurement"
  var version = 1
  var interrupted: Bool
  var series: [Series]

  init(_ report: MeasurementReport) {
    interrupted = report.wasInterrupted
    series = report.series.map { series in
      Series(
        kernel: series.kernel, credentials: series.credentials.rawValue, pinned: series.isPinned,
        exponent: series.exponent,
        points: series.points.map { point in
          Point(
            threads: point.what.threads, callNs: point.duration,
            firstStandstillNs: point.firstStandstill, lastStandstillNs: point.lastStandstill,
            calls: point.calls, obstacle: point.obstacle)
        })
    }
  }
}

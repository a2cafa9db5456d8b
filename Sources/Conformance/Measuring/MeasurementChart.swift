// SPDX-License-Identifier: MIT

import Glibc
import Scenarios

extension MeasurementReport {
  /// The chart as an SVG image: both axes are logarithmic, so that a power of the threads is a straight line. A full line is
  /// the call, a dashed one the standstill of the first sibling, a dotted one that of the last.
  ///
  /// - Returns: the text, which ends with a newline.
  public func chartText() -> String { Chart(self).text }
}

/// Draws a chart.
private struct Chart {
  /// The size of the image and the place of its axes, in pixels.
  private static let width = 900.0
  private static let height = 560.0
  private static let left = 80.0
  private static let right = 880.0
  private static let top = 20.0
  private static let bottom = 400.0
  private static let lineHeight = 20.0

  private static let colours = [
    "#1b6ca8", "#c8462b", "#2c8a4b", "#8a4fa3", "#b8860b", "#4a4a4a", "#00868b", "#a0325e",
  ]

  /// What is drawn of each point, with the dashes of its line.
  private static let measures:
    [(value: @Sendable (MeasurementReport.Point) -> UInt64?, dashes: String)] = [
      ({ $0.duration }, ""), ({ $0.firstStandstill }, "7 4"), ({ $0.lastStandstill }, "2 4"),
    ]

  private let report: MeasurementReport
  /// The first and the last power of ten on each axis.
  private let threads: ClosedRange<Int>
  private let nanoseconds: ClosedRange<Int>

  init(_ report: MeasurementReport) {
    self.report = report
    let points = report.series.flatMap(\.points)
    threads = Self.decades(points.map { Double($0.what.threads) })
    nanoseconds = Self.decades(
      points.flatMap { point in Self.measures.compactMap { $0.value(point).map(Double.init) } })
  }

  /// The powers of ten around some numbers, at least one step apart.
  private static func decades(_ values: [Double]) -> ClosedRange<Int> {
    let least = Int(floor(log10(max(1, values.min() ?? 1))))
    let most = Int(ceil(log10(max(1, values.max() ?? 1))))
    return least...max(most, least + 1)
  }

  private func x(_ value: Double) -> Double {
    let part = (log10(max(1, value)) - Double(threads.lowerBound)) / Double(threads.count - 1)
    return Self.left + part * (Self.right - Self.left)
  }

  private func y(_ value: Double) -> Double {
    let part =
      (log10(max(1, value)) - Double(nanoseconds.lowerBound)) / Double(nanoseconds.count - 1)
    return Self.bottom - part * (Self.bottom - Self.top)
  }

  private func number(_ value: Double) -> String {
    MeasurementReport.decimal(value, digits: 1)
  }

  var text: String {
    let height = max(
      Self.height, Self.bottom + Double(report.series.count + 4) * Self.lineHeight)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(Self.width)) \(number(height))\" "
        + "width=\"\(number(Self.width))\" font-family=\"sans-serif\" font-size=\"13\">",
      "<title>How long a call with TSYNC takes, by the number of threads</title>",
    ]
    lines += grid + curves + legend
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var grid: [String] {
    var lines: [String] = []
    for power in threads {
      let place = number(x(pow(10, Double(power))))
      lines.append(
        "<path d=\"M\(place) \(number(Self.top))V\(number(Self.bottom))\" stroke=\"#ccc\"/>"
          + "<text x=\"\(place)\" y=\"\(number(Self.bottom + Self.lineHeight))\" text-anchor=\"middle\">"
          + "\(Int(pow(10, Double(power))))</text>")
    }
    for power in nanoseconds {
      let place = number(y(pow(10, Double(power))))
      let text = MeasurementReport.duration(UInt64(pow(10, Double(power))))
      lines.append(
        "<path d=\"M\(number(Self.left)) \(place)H\(number(Self.right))\" stroke=\"#ccc\"/>"
          + "<text x=\"\(number(Self.left - 6))\" y=\"\(place)\" text-anchor=\"end\">\(text)</text>"
      )
    }
    lines.append(
      "<text x=\"\(number(Self.right))\" y=\"\(number(Self.bottom + 2 * Self.lineHeight))\" "
        + "text-anchor=\"end\">threads beside the caller</text>")
    return lines
  }

  private var curves: [String] {
    report.series.enumerated().flatMap { index, series in
      Self.measures.compactMap { measure in
        let places = series.points.compactMap { point in
          measure.value(point).map { (x(Double(point.what.threads)), y(Double($0))) }
        }
        guard !places.isEmpty else { return nil }
        let path = places.map { "\(number($0.0)) \(number($0.1))" }.joined(separator: "L")
        let dashes = measure.dashes.isEmpty ? "" : " stroke-dasharray=\"\(measure.dashes)\""
        return "<path d=\"M\(path)\" fill=\"none\" stroke-width=\"2\" stroke-linecap=\"round\" "
          + "stroke=\"\(colour(index))\"\(dashes)/>"
      }
    }
  }

  private var legend: [String] {
    let rows = report.series.enumerated().map { index, series in
      let exponent = series.exponent.map {
        ": power \(MeasurementReport.decimal($0, digits: 2))"
      }
      return (series.title + (exponent ?? ""), colour(index))
    }
    let note = ("full: the call; dashed: first sibling still; dotted: last sibling still", "#000")
    return ([note] + rows).enumerated().map { index, row in
      let place = number(Self.bottom + Double(index + 3) * Self.lineHeight)
      return "<text x=\"\(number(Self.left))\" y=\"\(place)\" fill=\"\(row.1)\">"
        + "\(XMLText.escaped(row.0))</text>"
    }
  }

  private func colour(_ index: Int) -> String { Self.colours[index % Self.colours.count] }
}

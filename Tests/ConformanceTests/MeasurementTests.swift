// SPDX-License-Identifier: MIT

import Conformance
import Foundation
import Scenarios
import Testing

@Suite("A report of what calls took")
struct MeasurementTests {
  /// Calls that grow with a power of the threads.
  private func series(
    _ kernel: String, power: Double, threads: [Int] = [1, 10, 100, 1000]
  ) -> MeasurementReport.Series {
    MeasurementReport.Series(
      kernel: kernel, credentials: .shared, isPinned: false,
      points: threads.map { count in
        let time = UInt64(1e6 * pow(Double(count), power))
        return MeasurementReport.Point(
          Measuring(threads: count, credentials: .shared, isPinned: false, calls: 6),
          calls: [1, 5, 9].flatMap { tenths in
            [
              MeasuredCall(
                nanoseconds: time * tenths / 5, standstill: time * tenths / 10, byLast: false),
              MeasuredCall(
                nanoseconds: time * tenths / 5, standstill: time * tenths / 50, byLast: true),
            ]
          })
      })
  }

  @Test("has the exponent of the last decade, and medians", arguments: [0.5, 1, 1.35, 2])
  func exponent(power: Double) throws {
    let series = series("k", power: power)
    #expect(abs(try #require(series.exponent) - power) < 0.001)
    #expect(series.points[0].duration == 1_000_000)
    #expect(series.points[0].firstStandstill == 500_000)
    #expect(series.points[0].lastStandstill == 100_000)
  }

  @Test("has no exponent where there is one number of threads")
  func noExponent() {
    #expect(series("k", power: 1, threads: [5]).exponent == nil)
    #expect(series("k", power: 1, threads: []).exponent == nil)
  }

  @Test("shows kernels side by side in every form, and what could not be measured")
  func forms() throws {
    var failed = series("other <&\" kernel", power: 1)
    failed.points.append(
      .init(
        Measuring(threads: 10_000, credentials: .shared, isPinned: false, calls: 6),
        obstacle: "EAGAIN"))
    let report = MeasurementReport(series: [series("one", power: 1.2), failed])
    #expect(report.isIncomplete)
    #expect(!MeasurementReport(series: [series("one", power: 1)]).isIncomplete)
    let text = report.humanText()
    for part in ["one, shared credentials", "1.00 ms", "500.0 us", "power 1.20", "EAGAIN"] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.jsonText().utf8)) as? [String: Any])
    #expect((json["series"] as? [Any])?.count == 2)
    let chart = report.chartText()
    #expect(chart.components(separatedBy: "<path d=\"M").count > 12)
    #expect(chart.contains("other &lt;&amp;&quot; kernel"))
    #expect(report.htmlText().contains(chart))
    let parser = ["python3", "-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])"]
    #expect(try Consumer.read(chart, named: "chart.svg", with: parser).status == 0)
    let broken = chart.replacing("</svg>", with: "")
    #expect(try Consumer.read(broken, named: "chart.svg", with: parser).status != 0)
  }

  @Test("of nothing is a chart as well")
  func empty() {
    let report = MeasurementReport(series: [])
    #expect(report.chartText().contains("</svg>"))
    #expect(!report.chartText().contains("nan"))
  }
}

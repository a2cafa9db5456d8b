// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The table that says what is where in the model.
@Suite("The model's table of files")
struct OverviewTests {
  private static let folder = "Sources/KernelModel"

  /// The files that a table names, in its order.
  private func named(in table: String) -> [String] {
    table.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\/\/ ([A-Z][A-Za-z+]*) {2,}\S/).map { String($0.output.1) }
    }.filter { $0 != "File" }
  }

  @Test("names every file once, and no other")
  func isComplete() throws {
    let files = try Repository.files(under: Self.folder).compactMap { path in
      path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) }
    }
    let names = named(in: try Repository.text(of: Self.folder + "/Overview.swift"))
    #expect(Set(names).count == names.count)
    #expect(Set(names) == Set(files).subtracting(["Overview"]))
  }

  @Test("is read as it is written")
  func reader() {
    #expect(named(in: "// File    In the kernel\n// A+B   what\n// Programs: all\n") == ["A+B"])
  }
}

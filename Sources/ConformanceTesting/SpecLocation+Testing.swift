// SPDX-License-Identifier: MIT

import Scenarios
import Testing

extension SpecLocation {
  /// The root of the package, which the paths of specs in generated tests are relative to.
  private static let packageRoot: String = {
    // This file is Sources/ConformanceTesting/SpecLocation+Testing.swift.
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The place as Swift Testing has it: issues are printed with the name of the spec, and point editors at it.
  var sourceLocation: SourceLocation {
    // Swift Testing insists on a slash in the file ID, and prints what is behind the last one.
    let fileID = path.contains("/") ? path : "Specs/\(path)"
    let filePath = path.hasPrefix("/") ? path : "\(Self.packageRoot)/\(path)"
    return SourceLocation(
      fileID: fileID, filePath: filePath, line: max(1, line), column: max(1, column))
  }
}

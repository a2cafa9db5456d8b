// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc

/// The programs that building a kernel needs, and where they come from.
enum BuildTools {
  /// One program and the Debian package that holds it.
  struct Tool: Hashable, Sendable {
    /// The name that is looked up in `PATH`.
    var name: String
    /// The Debian package.
    var package: String
  }

  /// What the kernel's own build runs (Documentation/process/changes.rst), and the header files that a
  /// User-Mode Linux kernel is compiled with.
  private static let ofEveryBuild = [
    Tool(name: "gcc", package: "gcc"), Tool(name: "make", package: "make"),
    Tool(name: "flex", package: "flex"), Tool(name: "bison", package: "bison"),
    Tool(name: "bc", package: "bc"),
  ]

  /// What unpacking Debian's source package needs.
  private static let ofDebianSource = [
    Tool(name: "xz", package: "xz-utils"), Tool(name: "tar", package: "tar"),
  ]

  /// The programs that are not there.
  ///
  /// - Parameters:
  ///   - fromDebian: whether the source has to be unpacked first.
  ///   - path: the folders to look in, as `PATH` has them.
  static func missing(fromDebian: Bool, path: String) -> [Tool] {
    let folders = path.split(separator: ":")
    return (ofEveryBuild + (fromDebian ? ofDebianSource : [])).filter { tool in
      !folders.contains { access("\($0)/\(tool.name)", X_OK) == 0 }
    }
  }

  /// A sentence without a full stop that names each of the programs and how to get them; they are not none.
  static func complaint(about tools: [Tool]) -> String {
    let names = tools.map(\.name)
    let list =
      names.count == 1
      ? "\(names[0]) is" : "\(names.dropLast().joined(separator: ", ")) and \(names.last!) are"
    return "\(list) not installed, and a kernel cannot be built without; install: "
      + "apt-get install \(tools.map(\.package).joined(separator: " "))"
  }
}

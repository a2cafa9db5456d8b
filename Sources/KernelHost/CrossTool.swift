// SPDX-License-Identifier: MIT

import Glibc

/// What building for another architecture needs, and the Debian package that holds it.
struct CrossTool: Hashable, Sendable {
  /// What is looked for: a program, or the path of a file.
  var file: String
  /// The Debian package.
  var package: String

  /// All that is needed for an architecture.
  static func all(for architecture: Architecture) -> [CrossTool] {
    [
      CrossTool(file: architecture.compilerOfC, package: "gcc-\(architecture.tuple)"),
      CrossTool(
        file: "\(architecture.includeFolder)/unistd.h",
        package: "libc6-dev-\(architecture.rawValue)-cross"),
      CrossTool(file: "swiftc", package: "swift"),
    ]
  }

  /// What is not there.
  ///
  /// - Parameter find: where a program is; `nil` if it cannot be found.
  static func missing(
    for architecture: Architecture, find: (String) -> String? = Executables.path(of:)
  ) -> [CrossTool] {
    all(for: architecture).filter { tool in
      tool.file.hasSuffix(".h") ? access(tool.file, R_OK) != 0 : find(tool.file) == nil
    }
  }

  /// A sentence without a full stop that names each of them and how to get it; they are not none.
  static func complaint(about tools: [CrossTool], for architecture: Architecture) -> String {
    let packages = tools.map(\.package).filter { $0 != "swift" }
    let names = tools.map(\.file).joined(separator: " and ")
    var ways: [String] = []
    if !packages.isEmpty {
      ways.append("apt-get install --no-install-recommends \(packages.joined(separator: " "))")
    }
    if packages.count < tools.count {
      ways.append("Swift 6.3 from https://www.swift.org/install/linux")
    }
    return "the agent for \(architecture.rawValue) cannot be built without \(names); install: "
      + ways.joined(separator: ", and ")
  }
}

extension Architecture {
  /// How GNU's tools and Debian's folders for this architecture are called.
  var tuple: String {
    switch self {
    case .amd64: "x86-64-linux-gnu"
    case .arm64: "aarch64-linux-gnu"
    }
  }

  /// The cross compiler for C, which also links.
  var compilerOfC: String { "\(machine)-linux-gnu-gcc" }

  /// Where the headers of its C library are: those of this machine lie elsewhere.
  var includeFolder: String { "/usr/\(machine)-linux-gnu/include" }

  /// For what Swift compiles the agent: processors without a system, for there is a standard library for those.
  var embeddedTarget: String {
    switch self {
    case .amd64: "x86_64-unknown-none-elf"
    case .arm64: "aarch64-none-none-elf"
    }
  }
}

extension Architecture {
  /// Why no kernel for it can be run on this machine, as a sentence without a full stop; `nil` if one can.
  public var lackHere: String? {
    guard isForeign else { return nil }
    if Executables.path(of: emulator) == nil {
      return EngineError.emulatorMissing(name: emulator).description
    }
    let missing = CrossTool.missing(for: self)
    return missing.isEmpty ? nil : CrossTool.complaint(about: missing, for: self)
  }
}

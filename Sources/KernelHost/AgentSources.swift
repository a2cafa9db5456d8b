// SPDX-License-Identifier: MIT

import FoundationEssentials
import Glibc
import Scenarios

/// The sources of the agent, as they lie in the folder of the package that this program was built from.
struct AgentSources: Sendable {
  /// A module of the agent in Swift, with the files it is made of.
  struct Module: Sendable {
    /// Its name.
    var name: String
    /// The paths of its files, in a fixed order.
    var files: [String]
  }

  /// The folder `Sources` of the package.
  let folder: String

  /// The folders of the modules, each behind those that it imports; the agent is the last. The first one stands for the
  /// module of the C library, which Embedded Swift lacks.
  private static let folders = [
    ("Glibc", "lockstep-agent/Embedded"), ("Randomness", "Randomness"), ("Scenarios", "Scenarios"),
    ("EngineProtocol", "EngineProtocol"), ("ThreadWatch", "ThreadWatch"),
    ("TemporaryFolders", "TemporaryFolders"), ("lockstep_agent", "lockstep-agent"),
  ]

  /// The folders of what is written in C.
  private static let foldersOfC = ["CKernelInterface", "lockstep-agent/Embedded"]

  /// The environment variable that names the folder of the package, for a program that was moved out of it.
  static let variable = "LOCKSTEP_SOURCE"

  /// Finds the sources: where the variable says, else in the folder of the package in which the running program lies, as
  /// `swift build` puts it, else where they were when it was compiled.
  init?(
    program: String = EngineOptions.pathOfThisProgram,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    var candidates: [Substring] = []
    if let named = environment[Self.variable] {
      candidates = [named[...]]
    } else {
      var folder = program[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        candidates.append(folder)
      }
      candidates.append(#filePath.dropLast("/Sources/KernelHost/AgentSources.swift".count))
    }
    let found = candidates.first {
      FileManager.default.fileExists(atPath: "\($0)/Sources/lockstep-agent/Agent.swift")
    }
    guard let found else { return nil }
    folder = "\(found)/Sources"
  }

  /// The modules in Swift, each behind those that it imports.
  var modules: [Module] {
    Self.folders.map { name, place in
      // The folder of the agent holds that of the first module.
      let isDeep = name != "lockstep_agent"
      return Module(name: name, files: files(in: place, ending: [".swift"], isDeep: isDeep))
    }
  }

  /// The files in C and in assembly.
  var filesOfC: [String] {
    Self.foldersOfC.flatMap { files(in: $0, ending: [".c", ".S"], isDeep: false) }
  }

  /// Where headers and module maps are found.
  var includes: [String] { ["CKernelInterface/include", "lockstep-agent/Embedded"].map(path) }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func files(in place: String, ending endings: [String], isDeep: Bool) -> [String] {
    let manager = FileManager.default
    let names =
      isDeep
      ? (try? manager.subpathsOfDirectory(atPath: path(place))) ?? []
      : (try? manager.contentsOfDirectory(atPath: path(place))) ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
      .map { path("\(place)/\($0)") }
  }

  /// A text that stands for the contents of all files: the FNV-1a hash of their names and bytes.
  ///
  /// - Throws: what reading them throws.
  func fingerprint() throws -> String {
    let headers = ["CKernelInterface", "CKernelInterface/include", "lockstep-agent/Embedded"]
      .flatMap { files(in: $0, ending: [".h", ".modulemap"], isDeep: false) }
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in modules.flatMap(\.files) + filesOfC + headers {
      let opened = try FileBytes(file)
      let bytes = try opened.read(upTo: opened.size(), at: 0)
      for byte in Array(file.dropFirst(folder.count).utf8) + [0] + bytes {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

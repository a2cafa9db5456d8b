// SPDX-License-Identifier: MIT

import Foundation
import ScenarioYAML
import Scenarios

/// Gives the same mutated specs to the compiler and to the validator that editors and hooks run with the schema.
///
/// What the compiler accepts must be valid. What is valid may be refused for reasons that no schema can know, and for
/// no other: ``BeyondSchema``.
public struct SchemaAgreement {
  /// A spec of which compiler and schema say different things.
  public struct Disagreement: CustomStringConvertible {
    /// The number of the spec.
    public var number: Int
    /// What it is.
    public var name: String
    /// What the compiler says, or nothing.
    public var errors: [String]
    /// What the validator says, or nothing.
    public var complaints: [String]
    /// The text of the spec.
    public var text: String

    /// Both sides, and the text.
    public var description: String {
      ([name, "  the compiler: \(errors.isEmpty ? "accepted" : "")"]
        + errors.map { "    \($0)" } + ["  the schema: \(complaints.isEmpty ? "valid" : "")"]
        + complaints.map { "    \($0)" }).joined(separator: "\n")
    }
  }

  /// Why nothing could be compared.
  public struct Failure: Error, CustomStringConvertible {
    /// What happened, and what to do.
    public let description: String
  }

  /// The specs on which the two differ.
  public private(set) var disagreements: [Disagreement] = []
  /// How many specs were compared.
  public private(set) var comparedCount = 0
  /// How many of them both accepted.
  public private(set) var acceptedCount = 0
  /// How many of them both refused.
  public private(set) var refusedCount = 0

  /// What was compared, in one line.
  public var summary: String {
    "\(comparedCount) specs: both accept \(acceptedCount), both refuse \(refusedCount), "
      + "\(disagreements.count) disagreements"
  }

  /// Compares mutated specs.
  ///
  /// - Parameters:
  ///   - validator: `check-jsonschema` of PyPI, by its name or its path.
  ///   - seed: decides about the mutants.
  ///   - count: how many there are.
  /// - Throws: `Failure` if the validator cannot be run.
  public init(validator: String, seed: UInt64, count: Int) throws {
    let mutator = SpecMutator(of: OriginalSpecs.all, seed: seed)
    try self.init(validator: validator, specs: (0..<count).map { mutator.mutant($0, .values) })
  }

  /// Compares some specs.
  public init(validator: String, specs: [[UInt8]]) throws {
    try self.init(
      validator: validator,
      files: specs.enumerated().map { File(name: "spec \($0)", spec: $1, data: nil) })
  }

  /// Compares specs at the bounds of the schema.
  public init(validator: String, bounds: SchemaBounds) throws {
    try self.init(
      validator: validator,
      files: bounds.cases.map {
        File(name: $0.name, spec: Array($0.document.yaml.utf8), data: Data($0.document.line.utf8))
      })
  }

  /// A spec in the forms that both sides read.
  private struct File {
    /// What it is.
    var name: String
    /// The spec in YAML.
    var spec: [UInt8]
    /// The same in JSON, which the validator reads a hundred times as fast; `nil` if it is to read the YAML.
    var data: Data?
  }

  private init(validator: String, files: [File]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lockstep-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try Data(SpecSchema.json().utf8).write(to: schema)
    let names = files.enumerated().map { $1.data == nil ? "\($0).yaml" : "\($0).json" }
    for (name, file) in zip(names, files) {
      try (file.data ?? Data(file.spec)).write(to: folder.appending(path: name))
    }
    let answer = try Self.run(
      validator, ["-o", "json", "-v", "--schemafile", schema.path] + names, in: folder)
    var complaints: [String: [String]] = [:]
    for error in answer.errors {
      complaints[error.filename, default: []].append("\(error.path): \(error.message)")
    }
    // What is no YAML for one of them is no matter of the schema.
    let unreadable = Set((answer.parse_errors ?? []).map(\.filename))
    for (number, (name, file)) in zip(names, files).enumerated() where !unreadable.contains(name) {
      compare(number, file, complaints[name] ?? [])
    }
  }

  private mutating func compare(_ number: Int, _ file: File, _ complaints: [String]) {
    let compilation = SpecCompiler.compile([
      SpecSource(path: "topic/name.yaml", text: file.spec)
    ])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    comparedCount += 1
    let unknown = errors.filter { !BeyondSchema.explains($0) }
    switch (errors.isEmpty, complaints.isEmpty) {
    case (true, true): acceptedCount += 1
    case (false, false): refusedCount += 1
    case (false, true) where unknown.isEmpty: refusedCount += 1
    case (false, true), (true, false):
      let lines = unknown.map {
        "\($0.location.line):\($0.location.column): \($0.message)\n      \($0.sourceLine ?? "")"
      }
      disagreements.append(
        Disagreement(
          number: number, name: file.name, errors: lines, complaints: complaints,
          text: String(decoding: file.spec, as: UTF8.self)))
    }
  }

  // MARK: The validator

  private struct Answer: Decodable {
    struct Problem: Decodable {
      var filename: String
      var path: String
      var message: String
    }
    struct ParseProblem: Decodable {
      var filename: String
    }
    var errors: [Problem]
    // The name is that of the validator, which leaves it out where it has nothing to complain of.
    var parse_errors: [ParseProblem]?
  }

  /// The longest that the validator may take, in seconds.
  private static let deadline = 600.0

  private static func run(_ validator: String, _ arguments: [String], in folder: URL) throws
    -> Answer
  {
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // The specs are named from their folder, and the validator may be named from another one.
    let isPath = validator.contains("/")
    process.arguments = [isPath ? URL(filePath: validator).path : validator] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    let hasEnded = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in hasEnded.signal() }
    try process.run()
    if hasEnded.wait(timeout: .now() + deadline) == .timedOut {
      process.terminate()
      throw Failure(description: "\(validator) did not end within \(Int(deadline)) s")
    }
    let bytes = try Data(contentsOf: output)
    guard let answer = try? JSONDecoder().decode(Answer.self, from: bytes) else {
      throw Failure(
        description: "\(validator) ended with status \(process.terminationStatus) and no JSON: "
          + "install it (pip install check-jsonschema)")
    }
    return answer
  }
}

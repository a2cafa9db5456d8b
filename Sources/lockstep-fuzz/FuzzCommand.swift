// SPDX-License-Identifier: MIT

import ArgumentParser
import Foundation
import SpecMutation

/// `lockstep-fuzz`. With libFuzzer the program begins there: see `LibFuzzer.swift`.
#if !LIBFUZZER
  @main
#endif
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lockstep-fuzz",
    abstract: "Gives the spec compiler what nobody would write, and looks for what breaks.",
    subcommands: [MutateCommand.self, HostileCommand.self, AgreementCommand.self],
    defaultSubcommand: MutateCommand.self)
}

/// `lockstep-fuzz mutate`
struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Compiles mutated specs until one crashes, hangs or gets a message without a place.",
    discussion: """
      A mutant is known by the seed and its number: '--seed S --first N --count 1 --show' prints it. Ends with status 1 \
      at the first broken promise, and by a signal at a crash; the number is printed before.
      """)

  @Option(help: "How many specs are compiled.")
  var count = 100_000

  @Option(help: "Decides about the mutants.")
  var seed: UInt64 = 1

  @Option(help: "The number of the first mutant.")
  var first = 0

  @Option(
    help: "A folder of specs to mutate besides those that are built in.", completion: .directory)
  var specs: String?

  @Flag(help: "Print each mutant before it is compiled.")
  var show = false

  func validate() throws {
    guard count >= 1, first >= 0, count <= Int.max - first else {
      throw ValidationError("--count must be at least 1, and --first at least 0")
    }
  }

  func run() throws {
    let mutator = SpecMutator(of: try originals(with: specs), seed: seed)
    let watch = MutantWatch()
    watch.start()
    var slowest = (number: first, time: Duration.zero)
    let start = ContinuousClock.now
    for number in first..<first + count {
      let mutant = mutator.mutant(number)
      if show { say(String(decoding: mutant, as: UTF8.self)) }
      watch.begin(number)
      let begin = ContinuousClock.now
      if let violation = CompilerPromise.violation(compiling: mutant) {
        say("mutant \(number) of seed \(seed): \(violation)")
        throw ExitCode(1)
      }
      let time = ContinuousClock.now - begin
      if time > slowest.time { slowest = (number, time) }
      if (number - first + 1) % 10_000 == 0 { say("\(number - first + 1) specs") }
    }
    say(
      "\(count) mutated specs in \(ContinuousClock.now - start): no crash, no hang, each message has its place; "
        + "the slowest, \(slowest.number), took \(slowest.time)")
  }

}

/// `lockstep-fuzz hostile`
struct HostileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Measures how long the largest specs take that are meant to take long.")

  @Option(help: "The longest that one may take, in seconds, in a release build.")
  var seconds = 2.0

  func run() throws {
    say("CPU ms, diagnostics, counted work of \(HostileSpec.all.count) specs of 256 KiB")
    var isSlow = false
    for hostile in HostileSpec.all {
      let measurement = HostileMeasurement(of: hostile)
      say(measurement.line)
      if measurement.seconds > seconds { isSlow = true }
    }
    if isSlow {
      say("one of them takes longer than \(seconds) s")
      throw ExitCode(1)
    }
  }
}

/// `lockstep-fuzz agreement`
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Gives mutated specs to the compiler and to the validator of the JSON Schema.",
    discussion: """
      With --specs, specs just inside and just outside of each bound of the schema are made as well. Needs \
      check-jsonschema: pip install check-jsonschema.
      """)

  @Option(help: "How many specs are compared.")
  var count = 1000

  @Option(help: "Decides about the mutants.")
  var seed: UInt64 = 1

  @Option(help: "The validator.")
  var validator = "check-jsonschema"

  @Option(
    help: "A folder of right specs, to go to the bounds of the schema from.", completion: .directory
  )
  var specs: String?

  func run() throws {
    try tell(SchemaAgreement(validator: validator, seed: seed, count: count))
    guard let specs else { return }
    let bounds = SchemaBounds(of: try originals(with: specs))
    for pointer in bounds.unreached { say("no spec comes to \(pointer)") }
    try tell(SchemaAgreement(validator: validator, bounds: bounds))
    if !bounds.unreached.isEmpty { throw ExitCode(1) }
  }

  private func tell(_ agreement: SchemaAgreement) throws {
    for disagreement in agreement.disagreements { say(disagreement.description + "\n") }
    say(agreement.summary)
    if !agreement.disagreements.isEmpty { throw ExitCode(1) }
  }
}

/// The specs that are built in, and those of a folder.
private func originals(with specs: String?) throws -> [[UInt8]] {
  guard let specs else { return OriginalSpecs.all }
  let folder = URL(filePath: specs)
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  let paths = (files?.allObjects ?? []).compactMap { ($0 as? URL)?.path }.sorted()
  let texts = try paths.filter { $0.hasSuffix(".yaml") }.map {
    Array(try Data(contentsOf: URL(filePath: $0)))
  }
  guard !texts.isEmpty else { throw ValidationError("\(specs) holds no spec") }
  return OriginalSpecs.all + texts
}

/// Writes a line at once: whoever waits for a hang wants to see the last one.
private func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

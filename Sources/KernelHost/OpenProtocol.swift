// SPDX-License-Identifier: MIT

import EngineProtocol
public import Scenarios

/// The protocol between Lockstep and engines that others write: lines of JSON on standard input and output.
///
/// It is not the one that Lockstep's own agent speaks, which may change with every build. This one has a version of its
/// own, its programs are in the words of specs, and a schema describes it.
public enum OpenProtocol {
  /// The version. It grows by one when a message changes its meaning or goes away; new keys may appear without that,
  /// and who does not know a key of a message passes over it.
  public static let version = 1

  /// The longest request in bytes, without the newline.
  public static let longestRequest = 1 << 20

  /// The longest answer in bytes, without the newline.
  public static let longestAnswer = longestLine
}

/// A message to an engine.
public enum OpenRequest: Hashable, Sendable, Codable {
  /// The first message. The engine answers with `hello`.
  case hello(protocol: Int, client: String)
  /// Run a program, which is in the words of specs; see ``Scenarios/Program/json()``. The engine gives one answer of the
  /// same id within `deadline` milliseconds. A step that takes longer than `stepDeadline` milliseconds has hung.
  /// What is left to chance goes by `variation`.
  case run(id: Int, program: JSON, stepDeadline: Int, deadline: Int, variation: Int)
  /// End, with status 0.
  case quit

  enum RunCodingKeys: String, CodingKey {
    case id, program, variation
    case stepDeadline = "step_deadline_ms"
    case deadline = "deadline_ms"
  }
}

/// A message from an engine.
public enum OpenAnswer: Hashable, Sendable, Codable {
  /// What the engine is.
  case hello(
    protocol: Int, engine: String, kind: Kind, isDeterministic: Bool?, profile: OpenProfile)
  /// What the program came to: a result for each step, or fewer if the last is `hung`.
  case outcome(id: Int, results: [JSON], threads: [String: String]?, faults: [String]?)
  /// The engine cannot run the program; the reason completes `needs ...`.
  case unsupported(id: Int, reason: String)
  /// The engine itself failed.
  case failed(id: Int, reason: String)
  /// A message could not be understood.
  case error(message: String)

  /// What an engine is.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// It calculates what a kernel would do.
    case simulator
    /// It lets a kernel do it.
    case kernel
  }

  enum HelloCodingKeys: String, CodingKey {
    case `protocol`, engine, kind, profile
    case isDeterministic = "deterministic"
  }
}

/// What the kernel behind an engine is, in the words of specs and reports.
public struct OpenProfile: Hashable, Sendable, Codable {
  /// The release, as `uname -r` prints it.
  public var release: String?
  /// The Landlock ABI version, from 0.
  public var abi: Int
  /// The errata that are fixed, from 1 to 32; none without the key.
  public var errata: [Int]?
  /// The edition of TSYNC; none without the key.
  public var edition: String?
  /// What the engine can do beyond that; nothing without the key.
  public var features: [String]?
  /// The processors, from 1; one without the key.
  public var cpus: Int?

  /// The most processors that are believed.
  private static let mostCPUs = 8192

  /// Says what a profile says.
  public init(_ profile: Profile) {
    release = profile.release?.text
    abi = profile.abi
    errata = (1...32).filter(profile.hasErratum)
    edition = profile.edition?.rawValue
    features = profile.features.map { $0.rawValue }.sorted()
    cpus = profile.cpus
  }

  /// The profile.
  ///
  /// A feature that Lockstep does not know is passed over: no program of this Lockstep needs it.
  ///
  /// - Throws: ``ProtocolFault``.
  public func profile() throws(ProtocolFault) -> Profile {
    guard (0...Int(Int16.max)).contains(abi) else {
      throw ProtocolFault("profile.abi: \(abi) is no ABI version")
    }
    guard (1...Self.mostCPUs).contains(cpus ?? 1) else {
      throw ProtocolFault("profile.cpus: \(cpus ?? 0) is no number of processors")
    }
    let known = try release.map { text throws(ProtocolFault) in
      guard let release = KernelRelease(text) else {
        throw ProtocolFault("profile.release: '\(text)' is no kernel release")
      }
      return release
    }
    let version = try edition.map { text throws(ProtocolFault) in
      guard let edition = Edition(rawValue: text) else {
        let all = Edition.allCases.map { $0.rawValue }.joined(separator: ", ")
        throw ProtocolFault("profile.edition: '\(text)' is no edition; there are \(all)")
      }
      return edition
    }
    var mask: UInt32 = 0
    for number in errata ?? [] {
      guard (1...32).contains(number) else {
        throw ProtocolFault("profile.errata: \(number) is no erratum")
      }
      mask |= 1 << UInt32(number - 1)
    }
    return Profile(
      release: known, abi: abi, errata: mask, edition: version,
      features: Set((features ?? []).compactMap(Feature.init(rawValue:))), cpus: cpus ?? 1)
  }
}

/// Why a message is none.
public struct ProtocolFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence without a capital letter and a full stop.
  public var description: String

  /// Says what is wrong.
  public init(_ description: String) { self.description = description }

  /// Says where in a message something is wrong, and what.
  public init(_ error: any Error) {
    self.init((error as? DecodingError)?.sentence ?? "\(error)")
  }
}

extension StepResult {
  /// The result as a spec expects it: a word, a number or a truth value.
  public var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    default: .text(description)
    }
  }

  /// Reads a result; `nil` if it is none.
  public init?(json: JSON) {
    switch json {
    case .number(let number): self = .number(number)
    case .truth(let truth): self = .truth(truth)
    case .text(let word):
      // A number or a truth value is none in quotes.
      guard let result = StepResult(word: word), result.json == json, result != .kernelFault else {
        return nil
      }
      self = result
    default: return nil
    }
  }
}

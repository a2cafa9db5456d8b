// SPDX-License-Identifier: MIT

import Subprocess
import SystemPackage

/// A program that is run to its end and whose output is wanted.
package struct Command: Sendable {
  /// The name, looked up in `PATH`, or the path.
  package var name: String
  /// The arguments.
  package var arguments: [String]
  /// Variables that are set beyond those of Lockstep itself.
  package var environment: [String: String] = [:]
  /// The folder the program runs in.
  package var workingDirectory: String?
  /// Whether it is the guard, which ends what it guards before itself if it is asked to, and cannot if it is killed.
  var isGuard = false
  /// How long it may take; it is killed then, with the programs it has started.
  package var deadline: Duration

  /// Names a program and what it is given.
  package init(
    name: String, arguments: [String], environment: [String: String] = [:],
    workingDirectory: String? = nil, deadline: Duration
  ) {
    self.name = name
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.deadline = deadline
  }

  /// The most bytes of output that are kept. A longer output is an error.
  static let outputLimit = 16 << 20

  /// What a program that ran to its end printed.
  package struct Result: Sendable {
    /// Whether it exited with status 0.
    package var succeeded: Bool
    /// Standard output.
    package var output: String
    /// Standard error.
    package var errors: String
  }

  /// Why there is no result.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    /// The program is not installed.
    case missing(name: String)
    /// It took too long.
    case deadlineMissed(name: String, deadline: Duration)
    /// The task that waited for it was cancelled, and it was killed.
    case interrupted(name: String)
    /// Something else.
    case failed(name: String, reason: String)

    package var description: String {
      switch self {
      case .missing(let name): "\(name) is not installed"
      case .deadlineMissed(let name, let deadline):
        "\(name) did not end within \(deadline.components.seconds) s"
      case .interrupted(let name): "\(name) was interrupted"
      case .failed(let name, let reason): "\(name) could not be run: \(reason)"
      }
    }
  }

  /// Runs the program.
  package func run() async throws(Failure) -> Result { try await inTime { await start() } }

  private func start() async -> Swift.Result<Result, Failure> {
    if let shortage { return .failure(shortage) }
    do {
      let record = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: variables,
        workingDirectory: workingDirectory.map { FilePath($0) },
        platformOptions: Self.options(endingBy: isGuard ? Self.asking : [Self.killing]),
        output: .string(limit: Self.outputLimit), error: .string(limit: Self.outputLimit))
      return .success(
        Result(
          succeeded: record.terminationStatus.isSuccess, output: record.standardOutput,
          errors: record.standardError))
    } catch {
      return .failure(failure(error))
    }
  }

  // MARK: What both ways to run a program share

  /// Waits for a run until the deadline.
  func inTime(_ run: @escaping @Sendable () async -> Swift.Result<Result, Failure>)
    async throws(Failure) -> Result
  {
    let outcome = await withTaskGroup(of: Swift.Result<Result, Failure>.self) { group in
      group.addTask { await run() }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return .failure(.deadlineMissed(name: name, deadline: deadline))
      }
      // The first to end decides; cancelling the other one kills the program or ends the sleep.
      let first = await group.next()!
      group.cancelAll()
      return first
    }
    // Both end at once then, and neither says why.
    if Task.isCancelled { throw .interrupted(name: name) }
    return try outcome.get()
  }

  /// Why no program can be started now; `nil` if one can.
  var shortage: Failure? {
    OpenFiles.shortage(of: OpenFiles.neededByCommand).map { .failed(name: name, reason: $0) }
  }

  var executable: Executable { name.contains("/") ? .path(FilePath(name)) : .name(name) }

  var variables: Environment {
    let pairs = environment.map { (Environment.Key(stringLiteral: $0), String?.some($1)) }
    return .inherit.updating(Dictionary(uniqueKeysWithValues: pairs))
  }

  /// How a program is ended that nobody waits for any more, with all that it has started.
  static let killing = TeardownStep.send(
    signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))

  /// The same, for a program that ends what it has started itself.
  static let asking = [
    TeardownStep.send(
      signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(8)), killing,
  ]

  static func options(endingBy steps: [TeardownStep]) -> PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = steps
    return options
  }

  func failure(_ error: any Error) -> Failure {
    if let error = error as? SubprocessError, error.code == .executableNotFound {
      return .missing(name: name)
    }
    return .failed(name: name, reason: "\(error)")
  }
}

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
    /// Something else.
    case failed(name: String, reason: String)

    package var description: String {
      switch self {
      case .missing(let name): "\(name) is not installed"
      case .deadlineMissed(let name, let deadline):
        "\(name) did not end within \(deadline.components.seconds) s"
      case .failed(let name, let reason): "\(name) could not be run: \(reason)"
      }
    }
  }

  /// Runs the program.
  package func run() async throws(Failure) -> Result {
    let outcome = await withTaskGroup(of: Swift.Result<Result, Failure>.self) { group in
      group.addTask { await start() }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return .failure(.deadlineMissed(name: name, deadline: deadline))
      }
      // The first to end decides; cancelling the other one kills the program or ends the sleep.
      let first = await group.next()!
      group.cancelAll()
      return first
    }
    return try outcome.get()
  }

  private func start() async -> Swift.Result<Result, Failure> {
    if let shortage = OpenFiles.shortage(of: OpenFiles.neededByCommand) {
      return .failure(.failed(name: name, reason: shortage))
    }
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let variables = environment.map { (Environment.Key(stringLiteral: $0), String?.some($1)) }
    do {
      let record = try await Subprocess.run(
        name.contains("/") ? .path(FilePath(name)) : .name(name),
        arguments: Arguments(arguments),
        environment: .inherit.updating(Dictionary(uniqueKeysWithValues: variables)),
        workingDirectory: workingDirectory.map { FilePath($0) }, platformOptions: options,
        output: .string(limit: Self.outputLimit), error: .string(limit: Self.outputLimit))
      return .success(
        Result(
          succeeded: record.terminationStatus.isSuccess, output: record.standardOutput,
          errors: record.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(.missing(name: name))
    } catch {
      return .failure(.failed(name: name, reason: "\(error)"))
    }
  }
}

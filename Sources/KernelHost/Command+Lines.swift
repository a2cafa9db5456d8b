import Subprocess
import SystemPackage

extension Command {
  /// How long a program that is asked to end may take before it is killed, with all that it has started.
  private static let farewell: Duration = .seconds(8)

  /// How many of the last lines are kept for the result.
  private static let keptLines = 400

  /// Runs the program and hands over what it prints line by line, errors included, as it comes.
  ///
  /// The output of the result are the last lines.
  package func run(line: @escaping @Sendable (String) -> Void) async throws(Failure) -> Result {
    let outcome = await withTaskGroup(of: Swift.Result<Result, Failure>.self) { group in
      group.addTask { await follow(line) }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return .failure(.deadlineMissed(name: name, deadline: deadline))
      }
      let first = await group.next()!
      group.cancelAll()
      return first
    }
    return try outcome.get()
  }

  private func follow(_ handle: @escaping @Sendable (String) -> Void) async
    -> Swift.Result<Result, Failure>
  {
    if let shortage = OpenFiles.shortage(of: OpenFiles.neededByCommand) {
      return .failure(.failed(name: name, reason: shortage))
    }
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: Self.farewell),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1)),
    ]
    let variables = environment.map { (Environment.Key(stringLiteral: $0), String?.some($1)) }
    do {
      let record = try await Subprocess.run(
        name.contains("/") ? .path(FilePath(name)) : .name(name),
        arguments: Arguments(arguments),
        environment: .inherit.updating(Dictionary(uniqueKeysWithValues: variables)),
        workingDirectory: workingDirectory.map { FilePath($0) }, platformOptions: options,
        input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        var lines: [String] = []
        var splitter = LineSplitter()
        for try await buffer in execution.standardOutput {
          buffer.withUnsafeBytes { bytes in
            splitter.read(bytes) { event in
              guard case .line(let line) = event else { return }
              handle(line)
              lines.append(line)
            }
          }
          if lines.count > 2 * Self.keptLines { lines = lines.suffix(Self.keptLines) }
        }
        return lines.suffix(Self.keptLines).joined(separator: "\n")
      }
      return .success(
        Result(
          succeeded: record.terminationStatus.isSuccess, output: record.closureResult, errors: ""))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(.missing(name: name))
    } catch {
      return .failure(.failed(name: name, reason: "\(error)"))
    }
  }
}

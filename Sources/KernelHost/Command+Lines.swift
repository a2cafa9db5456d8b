// SPDX-License-Identifier: MIT

import Subprocess
import SystemPackage

extension Command {
  /// How many of the last lines are kept for the result.
  private static let keptLines = 400

  /// Runs the program and hands over what it prints line by line, errors included, as it comes.
  ///
  /// The output of the result are the last lines.
  package func run(line: @escaping @Sendable (String) -> Void) async throws(Failure) -> Result {
    try await inTime { await follow(line) }
  }

  private func follow(_ handle: @escaping @Sendable (String) -> Void) async
    -> Swift.Result<Result, Failure>
  {
    if let shortage { return .failure(shortage) }
    let options = Self.options(endingBy: Self.asking)
    do {
      let record = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: variables,
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
    } catch {
      return .failure(failure(error))
    }
  }
}

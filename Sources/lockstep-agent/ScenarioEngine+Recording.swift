// SPDX-License-Identifier: MIT

import EngineProtocol
import Scenarios

extension ScenarioEngine {
  /// The most bytes of the lines in one message: what stands around them has room beside that.
  private static let mostBytesOfPart = longestLine - 4096

  /// Answers a `record` request.
  ///
  /// - Parameters:
  ///   - probesFunctions: whether probes may be made in the kernel.
  ///   - send: sends a message.
  /// - Throws: what `send` throws.
  func record(
    _ program: Program, id: Int, stepDeadline: Int, variation: Int, probesFunctions: Bool,
    send: (Response) throws(Channel.Failure) -> Void
  ) throws(Channel.Failure) {
    let recorder: Recorder
    do throws(RunFailure) {
      recorder = try Recorder(probesFunctions: probesFunctions)
    } catch {
      return try send(response(to: id, error))
    }
    defer { recorder.end() }
    let answer = run(
      program, id: id, stepDeadline: stepDeadline, variation: variation, recorder: recorder)
    if case .outcome = answer {
      let recorded = Result { () throws(RunFailure) in try recorder.lines() }
      switch recorded {
      case .success(let (lines, leftOut)):
        for part in Self.parts(of: lines) {
          try send(.recorded(id: id, lines: part, missing: [], leftOut: 0))
        }
        try send(.recorded(id: id, lines: [], missing: recorder.missing, leftOut: leftOut))
      case .failure(let failure): return try send(response(to: id, failure))
      }
    }
    try send(answer)
  }

  /// Lines in parts that are short enough for a message each.
  private static func parts(of lines: ArraySlice<String>) -> [[String]] {
    var parts: [[String]] = []
    var room = 0
    for line in lines {
      // As it stands in the message, with a comma.
      let bytes = JSON.text(line).line.utf8.count + 1
      if bytes > mostBytesOfPart { continue }
      if bytes > room {
        parts.append([])
        room = mostBytesOfPart
      }
      parts[parts.count - 1].append(line)
      room -= bytes
    }
    return parts
  }
}

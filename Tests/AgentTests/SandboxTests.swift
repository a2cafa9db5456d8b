import CSandbox
import EngineProtocol
import Foundation
import Glibc
import Scenarios
import Testing

/// What the agent says where something keeps Landlock from it.
@Suite struct SandboxTests {
  /// The numbers of `landlock_create_ruleset`, `landlock_add_rule` and `landlock_restrict_self`, the same everywhere.
  private static let first: Int32 = 444
  private static let last: Int32 = 446

  /// The first message of an agent that is started under a filter.
  private func hello(denying first: Int32, error: Int32) throws -> Response {
    let input = Pipe()
    let output = Pipe()
    let path = try AgentConnection.executable().path
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    defer { free(arguments[0]) }
    let child = sandbox_start(
      path, arguments, input.fileHandleForReading.fileDescriptor,
      output.fileHandleForWriting.fileDescriptor, first, Self.last, error)
    try #require(child > 0)
    try input.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
    defer {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      var watched = pollfd(
        fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&watched, 1, AgentConnection.answerDeadline) > 0)
      guard let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else {
        break
      }
      line += byte
    }
    return try MessageCoding.response(
      String(decoding: line.dropLast(), as: UTF8.self))
  }

  @Test(arguments: [EPERM, ENOSYS, EOPNOTSUPP])
  func `a filter in front of all calls of Landlock is told with its errno`(_ error: Int32) throws {
    guard case .hello(_, _, let profile, let found) = try hello(denying: Self.first, error: error)
    else {
      Issue.record("no hello")
      return
    }
    #expect(profile.abi == 0)
    #expect(found == error)
  }

  @Test(.enabled(if: RunningKernel.hasABI(1)))
  func `a filter that lets the question pass and not the calls is told as well`() throws {
    guard
      case .hello(_, _, let profile, let found) = try hello(denying: Self.last, error: EPERM)
    else {
      Issue.record("no hello")
      return
    }
    #expect(profile.abi == 0)
    #expect(found == EPERM)
  }
}

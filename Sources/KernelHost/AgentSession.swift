// SPDX-License-Identifier: MIT

import EngineProtocol
import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// A process that speaks the engine protocol on its standard input and output, for as long as it lives.
///
/// One task runs the process with swift-subprocess, which reads a pipe as soon as anything is in it, reports
/// the end of the process by a pidfd, and lets nobody reuse the process number before the body has ended.
/// What it reads goes through one stream of events, into which deadlines are put as events of their own: so
/// there is a single place to wait, and no way to wait for ever.
final class AgentSession: Sendable {
  /// What to start.
  struct Launch: Sendable {
    /// The path or name of the program.
    var program: String
    /// Its arguments.
    var arguments: [String]
    /// Variables that are set beyond those of Lockstep itself.
    var environment: [String: String] = [:]
    /// The file that standard error is written to.
    var errorFile: String
    /// Whether the program is the guard, whose status tells what became of its command.
    var isGuarded: Bool
    /// After how many bytes of an unfinished line to wait for an empty line; `nil` for never.
    var window: Int?
    /// The file that a kernel's console is written to, which ends the process if it grows too fast; `nil` for none.
    var console: String?
  }

  /// How a process ended.
  enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case killed(signal: Int32)
    /// Lockstep itself ended it.
    case ended
    /// Lockstep ended it because it wrote without end; how completes a sentence: `floods its console: ...`.
    case flooded(how: String)
    case notStarted(reason: String)
  }

  /// What can be waited for.
  enum Event: Hashable, Sendable {
    /// A line, without its newline.
    case line(String)
    /// A line that is longer than the protocol allows.
    case tooLongLine
    /// The process has ended, and everything that it wrote has been read.
    case end(Ending)
    /// The deadline has passed.
    case deadline
    /// The waiting task was cancelled.
    case cancelled
  }

  private enum Message: Sendable {
    case event(Event)
    case deadline(of: Int)
  }

  private struct State {
    var process: pid_t?
    var isKilled = false
    var flood: String?
    /// The size of the console's file when it was last allowed to grow.
    var consoleBase = 0
    var ending: Ending?
    var waits = 0
  }

  /// How many lines may wait to be read. A process that writes more without being asked is no engine;
  /// what is beyond is dropped, and the first of its lines ends the session anyway.
  private static let waitingLines = 256

  /// By how many bytes a console may grow during a boot or a run: a hundred times what the longest reports of a run
  /// have.
  static let mostConsoleBytes = 16 << 20

  /// How many empty lines may come between two others. A guest asks for a piece of a request with each, and the longest
  /// request has no more than 24 pieces.
  static let mostEmptyLines = 1024

  /// How often the size of a console is looked at.
  private static let consoleInterval: Duration = .milliseconds(50)

  /// How long a process may take to end after it has closed its output.
  private static let exitGrace: Duration = .seconds(5)

  /// How long the guard may take to kill the command and to end; then it is killed too.
  private static let guardGrace: Duration = .seconds(6)

  /// How often the end of a process is looked for.
  private static let exitInterval: Duration = .milliseconds(2)

  private let messages: AsyncStream<Message>
  private let feed: AsyncStream<Message>.Continuation
  private let outgoing: AsyncStream<[UInt8]>
  private let outbox: AsyncStream<[UInt8]>.Continuation
  private let state: Mutex<State>
  private let task: Mutex<Task<Void, Never>?>
  private let console: String?

  /// Starts a process.
  init(_ launch: Launch) {
    Self.ignoreBrokenPipes
    (messages, feed) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.waitingLines))
    (outgoing, outbox) = AsyncStream.makeStream()
    state = Mutex(State())
    console = launch.console
    task = Mutex(nil)
    task.withLock { $0 = Task.detached { await self.live(launch) } }
  }

  /// Writing to a process that has just died must be an error and not the end of Lockstep.
  private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// Sends a line. It is lost if the process has ended, which the next event says.
  func send(_ line: String) { outbox.yield(Array(line.utf8) + [UInt8(ascii: "\n")]) }

  /// Closes the input of the process, behind what was sent.
  func closeInput() { outbox.finish() }

  /// Lets the console grow by as much as a run may write, counted from its size now.
  func allowConsole() {
    if let console { state.withLock { $0.consoleBase = Self.size(of: console) } }
  }

  /// Waits for the next event, until `deadline` at most. Only one task may wait at a time.
  func next(until deadline: ContinuousClock.Instant) async -> Event {
    let wait = state.withLock { state in
      state.waits += 1
      return state.waits
    }
    let timer = Task { [feed] in
      try? await Task.sleep(until: deadline)
      feed.yield(.deadline(of: wait))
    }
    defer { timer.cancel() }
    var iterator = messages.makeAsyncIterator()
    while let message = await iterator.next() {
      switch message {
      case .event(let event): return event
      case .deadline(let other) where other == wait: return .deadline
      // The deadline of an earlier wait, which ended in time. The clock is asked too, because a full
      // stream may have dropped our own.
      case .deadline: if ContinuousClock.now >= deadline { return .deadline }
      }
    }
    return state.withLock { $0.ending.map(Event.end) } ?? .cancelled
  }

  /// Kills the process and all that it has started. Returns at once.
  func kill() {
    state.withLock { state in
      state.isKilled = true
      if let process = state.process { Self.strike(process) }
    }
  }

  /// Ends the process and waits for that: kills it, after having closed its input `grace` before that if
  /// there is any.
  func end(grace: Duration) async {
    if grace > .zero {
      outbox.finish()
      let deadline = ContinuousClock.now + grace
      while state.withLock({ $0.ending == nil }), ContinuousClock.now < deadline {
        try? await Task.sleep(for: Self.exitInterval)
      }
    }
    // A guest is killed first and its input closed afterwards, so that User-Mode Linux (7.3.4) has no report to make of
    // the end of its input.
    kill()
    outbox.finish()
    await task.withLock { $0 }?.value
  }

  /// Whether the process has ended.
  var hasEnded: Bool { state.withLock { $0.ending != nil } }

  /// The process, and those that it has started; empty when it has ended.
  func family() -> [ProcessTable.Entry] {
    state.withLock { $0.process }.map(ProcessTable.family) ?? []
  }

  /// Kills all that descends from a process, and tells the process itself to end, so that a guard can
  /// wait for what it guards.
  private static func strike(_ process: pid_t) {
    let own = getpgrp()
    for entry in ProcessTable.family(of: process)
    where entry.process != process && entry.group > 1 && entry.group != own {
      Glibc.kill(-entry.group, entry.group == process ? SIGTERM : SIGKILL)
    }
    Glibc.kill(process, SIGTERM)
    Glibc.kill(process, SIGCONT)
  }
}

extension AgentSession {
  /// Runs the process from its start to its end.
  private func live(_ launch: Launch) async {
    let watch = Task { await watchConsole() }
    defer { watch.cancel() }
    var ending: Ending
    do {
      ending = try await run(launch)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      ending = .notStarted(reason: "not found")
    } catch {
      ending = .notStarted(reason: "\(error)")
    }
    if launch.isGuarded, case .exited(let status) = ending, status > 128 {
      ending = .killed(signal: status - 128)
    }
    state.withLock { state in
      if state.isKilled { ending = state.flood.map { .flooded(how: $0) } ?? .ended }
      state.ending = ending
    }
    feed.yield(.event(.end(ending)))
    feed.finish()
  }

  /// Ends the process if its console grows beyond what a run may write.
  private func watchConsole() async {
    guard let console else { return }
    while !Task.isCancelled {
      let grown = Self.size(of: console) - state.withLock(\.consoleBase)
      if grown > Self.mostConsoleBytes {
        return flood("floods its console: more than \(Self.mostConsoleBytes >> 20) MiB at a time")
      }
      try? await Task.sleep(for: Self.consoleInterval)
    }
  }

  /// The size of a file in bytes; 0 if there is none.
  private static func size(of file: String) -> Int {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Ends the process because it writes without end.
  private func flood(_ how: String) {
    state.withLock { if !$0.isKilled { $0.flood = how } }
    kill()
  }

  private func run(_ launch: Launch) async throws -> Ending {
    let errors = try FileDescriptor.open(
      FilePath(launch.errorFile), .writeOnly, options: [.create, .append, .closeOnExec],
      permissions: [.ownerReadWrite])
    var options = PlatformOptions()
    // A group of its own, so that Control-C in a terminal reaches Lockstep alone.
    options.processGroupID = 0
    let variables = launch.environment.map {
      (Environment.Key(stringLiteral: $0), String?.some($1))
    }
    let program: Executable =
      launch.program.contains("/") ? .path(FilePath(launch.program)) : .name(launch.program)
    let record = try await Subprocess.run(
      program, arguments: Arguments(launch.arguments),
      environment: .inherit.updating(Dictionary(uniqueKeysWithValues: variables)),
      platformOptions: options, input: .inputWriter, output: .sequence,
      error: .fileDescriptor(errors, closeAfterSpawningProcess: true)
    ) { execution in
      let process = execution.processIdentifier.value
      state.withLock { state in
        state.process = process
        if state.isKilled { Self.strike(process) }
      }
      await exchange(
        input: execution.standardInputWriter, output: execution.standardOutput,
        window: launch.window)
      await finish(process)
    }
    switch record.terminationStatus {
    case .exited(let status): return .exited(status: status)
    case .signaled(let signal): return .killed(signal: signal)
    }
  }

  /// Moves lines in both directions until the process closes its output or ends.
  ///
  /// - Parameter window: after how many bytes of an unfinished line to wait for an empty line.
  private func exchange(
    input: StandardInputWriter, output: SubprocessOutputSequence, window: Int?
  ) async {
    // What nobody has asked for need not be remembered.
    let (grants, grant) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingOldest(Self.mostEmptyLines))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [outgoing] in
        var granted = grants.makeAsyncIterator()
        for await line in outgoing {
          var rest = line[...]
          while !rest.isEmpty {
            let piece = Array(rest.prefix(window ?? rest.count))
            // An error means that the process has ended, which the other direction reports.
            guard let count = try? await input.write(piece), count == piece.count else { return }
            rest = rest.dropFirst(count)
            if !rest.isEmpty, await granted.next() == nil { return }
          }
        }
        try? await input.finish()
      }
      var lines = LineSplitter()
      var emptyLines = 0
      do {
        for try await buffer in output {
          buffer.withUnsafeBytes { bytes in
            lines.read(bytes) { event in
              if event != .line("") {
                emptyLines = 0
                feed.yield(.event(event))
                return
              }
              emptyLines += 1
              grant.yield()
              if emptyLines == Self.mostEmptyLines + 1 {
                flood("floods its console: more than \(Self.mostEmptyLines) empty lines in a row")
              }
            }
          }
        }
      } catch {
        // What could not be read any more is the end of the output.
      }
      grant.finish()
      group.cancelAll()
    }
  }

  /// Sees to it that the process ends, and that nothing outlives it.
  private func finish(_ process: pid_t) async {
    let isKilled = state.withLock { $0.isKilled }
    if !(await Self.ends(process, within: isKilled ? Self.guardGrace : Self.exitGrace)) {
      kill()
      _ = await Self.ends(process, within: Self.guardGrace)
    }
    // The process is a zombie at most, so its number is still its own and that of its group.
    state.withLock { state in
      ProcessTable.killFamily(of: process)
      state.process = nil
    }
  }

  /// Whether the process ends in time. It is not waited for in the sense of wait(2): its number stays taken.
  private static func ends(_ process: pid_t, within limit: Duration) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while true {
      var information = siginfo_t()
      let result = waitid(
        P_PID, id_t(process), &information, WEXITED | WNOWAIT | WNOHANG)
      // The structure is only filled if there is something to report; an error means it is gone.
      if result != 0 || information.si_signo == SIGCHLD { return true }
      if ContinuousClock.now >= deadline { return false }
      try? await Task.sleep(for: exitInterval)
    }
  }
}

/// Cuts a stream of bytes into lines.
struct LineSplitter {
  private var pending: [UInt8] = []
  private var isTooLong = false

  /// Begins with an empty line.
  init() {}

  /// Reads bytes, and gives every line that they finish.
  mutating func read(_ bytes: UnsafeRawBufferPointer, give: (AgentSession.Event) -> Void) {
    var rest = bytes[...]
    while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<newline])
      if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
      give(isTooLong ? .tooLongLine : .line(String(decoding: pending, as: UTF8.self)))
      pending.removeAll(keepingCapacity: true)
      isTooLong = false
      rest = rest[(newline + 1)...]
    }
    append(rest)
  }

  private mutating func append(_ bytes: Slice<UnsafeRawBufferPointer>) {
    // One more byte than a line may have: a carriage return, which does not count.
    if pending.count + bytes.count > longestLine + 1 { isTooLong = true }
    if !isTooLong { pending.append(contentsOf: bytes) }
  }
}

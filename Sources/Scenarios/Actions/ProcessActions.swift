// SPDX-License-Identifier: MIT

/// The actions by which a thread reaches other processes: signals, pipes that signal, ptrace(2).
extension Vocabulary {
  static let processes =
    SignalCall.allCases.map { call in
      let target = call == .tgkill ? "a thread" : "the process of a thread"
      return ActionRow(
        call.rawValue, .bornThread,
        Parameter(
          "signal", .signalName, ordinary: SignalName.USR1.operand,
          "The signal; without the key it is USR1."),
        [.outside, .signals, .observes], "Sends a signal to \(target), by \(call.rawValue)(2)."
      ) { (thread: String, signal: SignalName) in
        .signal(thread: thread, call: call, signal: signal)
      }
    } + [
      ActionRow(
        "tgkill_all", .bornThread, [.outside, .onlyOutside, .signals, .observes, .invisible],
        "Sends USR1 to every thread of the process of a thread, by tgkill(2).",
        make: Action.signalAll(thread:)),
      ActionRow(
        "pidfd_open", .bornThread, .observes,
        "Opens a descriptor of the process of a thread, by pidfd_open(2).",
        make: Action.openPidfd(thread:)),
      ActionRow(
        "watch_io", .newPipe,
        parameters: [
          [
            Parameter(
              "owner", .bornThread, "The thread that gets SIGIO, itself or as one of many."),
            Parameter("as", .signalOwner, "Who gets SIGIO: the thread, its process or its group."),
          ]
        ], .observes,
        "Makes a pipe whose reader gets SIGIO, by F_SETOWN_EX and O_ASYNC of fcntl(2)."
      ) { operands in
        guard operands.count == 3, let pipe = String(operands[0]), let owner = String(operands[1]),
          let kind = SignalOwner(operands[2])
        else { return nil }
        return .watchIO(pipe: pipe, owner: owner, as: kind)
      },
      ActionRow(
        "write_pipe", .pipe, [.outside, .signals, .observes],
        "Writes a byte to a pipe that 'watch_io' has made.", make: Action.writePipe(pipe:)),
      ActionRow(
        "ptrace", .bornThread, [.helpers, .looksIntoProcesses, .observes],
        "Attaches to the process of a thread and detaches again, by ptrace(2).",
        make: Action.ptrace(thread:)),
      ActionRow(
        "traceme", [.helpers, .observes],
        "Lets the parent of the process trace it, by PTRACE_TRACEME in a child with the same parent, which ends at once.",
        .traceMe),
    ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in threads.
@Suite struct ThreadMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "a thread that no step and no key names",
      in: .steps(
        """
        - wroker: {open: file, for: reading}
        """),
      is: """
        11:9~6 error: unknown thread 'wroker'; did you mean 'worker'?
        """),
    Mistake(
      "a thread that nothing resembles",
      in: .steps(
        """
        - nobody: exit
        """),
      is: """
        11:9~6 error: unknown thread 'nobody'; possible: main, worker, all, outside
        """),
    Mistake(
      "a thread that has exited",
      in: .steps(
        """
        - worker: exit
        - worker: {open: file, for: reading}
        - worker: {truncate: file}
        """),
      is: """
        12:9~6 error: the thread 'worker' has exited
          11:9~6 note: it exits here
        13:9~6 error: the thread 'worker' has exited
          11:9~6 note: it exits here
        """),
    Mistake(
      "a thread before it is spawned",
      in: .steps(
        """
        - helper: {get: layers}
        - main: {spawn: helper}
        - helper: {get: layers}
        """),
      is: """
        11:9~6 error: the thread 'helper' does not exist yet
          12:23~6 note: it is created here
        """),
    Mistake(
      "a thread before it is forked",
      in: .steps(
        """
        - child: {get: layers}
        - main: {fork: child}
        """),
      is: """
        11:9~5 error: the thread 'child' does not exist yet
          12:22~5 note: it is created here
        """),
    Mistake(
      "a taken name",
      in: .steps(
        """
        - main: {spawn: worker}
        """),
      is: """
        11:23~6 error: there is a thread 'worker' already
          8:21~6 note: it comes into being here
        """),
    Mistake(
      "a name taken by an earlier fork",
      in: .steps(
        """
        - main: {fork: child}
        - worker: {spawn: child}
        """),
      is: """
        12:25~5 error: there is a thread 'child' already
          11:22~5 note: it comes into being here
        """),
    Mistake(
      "a reserved name",
      in: .steps(
        """
        - main: {spawn: all}
        """),
      is: """
        11:23~3 error: the name of a new thread cannot be 'all', which is a reserved word
        """),
    Mistake(
      "a name that is none",
      in: .steps(
        """
        - main: {spawn: Helper_1}
        """),
      is: """
        11:23~8 error: the name of a new thread 'Helper_1' must be lower-case words joined by '-'
        """),
    Mistake(
      "all when nobody is left",
      in: .steps(
        """
        - all: exit
        - all: {get: layers}
        """),
      is: """
        12:9~3 error: no thread of the process under test is alive here
        """),
    Mistake(
      "all with a new thread",
      in: .steps(
        """
        - all: {spawn: helper}
        """),
      is: """
        11:9~3 error: 'all' cannot create a thread: each one needs a name of its own
        """),
    Mistake(
      "a misspelled all",
      in: .steps(
        """
        - al: {get: layers}
        """),
      is: """
        11:9~2 error: unknown thread 'al'; did you mean 'all'?
        """),
    Mistake(
      "a misspelled thread that the operand creates",
      in: .steps(
        """
        - man: {spawn: helper}
        - helper: {get: layers}
        """),
      is: """
        11:9~3 error: unknown thread 'man'; did you mean 'main'?
        """),
    Mistake(
      "a peer that nobody knows",
      in: .steps(
        """
        - main: {same_domain_as: worke, expect: true}
        """),
      is: """
        11:32~5 error: unknown thread 'worke'; did you mean 'worker'?
        """),
    Mistake(
      "a peer that has exited",
      in: .steps(
        """
        - worker: exit
        - main: {same_domain_as: worker}
        """),
      is: """
        12:32~6 error: the thread 'worker' has exited
          11:9~6 note: it exits here
        """),
    Mistake(
      "a signal to nobody",
      in: .steps(
        """
        - main: {tgkill: woker}
        - main: {kill: child}
        - main: {pidfd_send_signal: child}
        - main: {fork: child}
        """),
      is: """
        11:24~5 error: unknown thread 'woker'; did you mean 'worker'?
        12:22~5 error: the thread 'child' does not exist yet
          14:22~5 note: it is created here
        13:35~5 error: the thread 'child' does not exist yet
          14:22~5 note: it is created here
        """),
  ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in actions and their keys.
@Suite struct ActionMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an unknown action",
      in: .steps(
        """
        - main: {restrct_self: no-read, flags: [TSNC]}
        """),
      is: """
        11:16~12 error: unknown action 'restrct_self'; did you mean 'restrict_self'?
        11:47~4 error: unknown flag 'TSNC'; did you mean 'TSYNC'?
        """),
    Mistake(
      "an action that nothing resembles",
      in: .steps(
        """
        - main: {zzzzzz: helper, expect: EACESS}
        - helper: {get: layers}
        """),
      is: """
        11:16~6 error: unknown action 'zzzzzz'
        11:40~6 error: unknown result 'EACESS'; did you mean 'EACCES'?
        """),
    Mistake(
      "a misspelled action still has its effect",
      in: .steps(
        """
        - main: {spwan: helper}
        - helper: {get: layers}
        """),
      is: """
        11:16~5 error: unknown action 'spwan'; did you mean 'spawn'?
        """),
    Mistake(
      "two actions",
      in: .steps(
        """
        - main: {open: file, for: reading, truncate: file}
        """),
      is: """
        11:42~8 error: a step has one action; 'truncate' is a second one
          11:16~4 note: the first one is here
        """),
    Mistake(
      "no action",
      in: .steps(
        """
        - main: {expect: ok}
        - main: {}
        - main:
        """),
      is: """
        11:9~4 error: the action is missing
        12:9~4 error: the action is missing
        13:9~4 error: the action is missing
        """),
    Mistake(
      "a list for an action",
      in: .steps(
        """
        - main: [exit]
        """),
      is: """
        11:15~6 error: an action must be a mapping, not a list
        """),
    Mistake(
      "a bare unknown action",
      in: .steps(
        """
        - main: exitt
        """),
      is: """
        11:15~5 error: unknown action 'exitt'; did you mean 'exit'?
        """),
    Mistake(
      "a bare action that needs an operand",
      in: .steps(
        """
        - main: open
        """),
      is: """
        11:15~4 error: 'open' needs a path: {open: ...}
        """),
    Mistake(
      "a second key of a step",
      in: .steps(
        """
        - main: {get: layers}
          expect: 1
        """),
      is: """
        12:9~6 error: a step has one thread; 'expect' is a second key
          11:9~4 note: the step begins here
        """),
    Mistake(
      "a step that is no mapping",
      in: .steps(
        """
        - exit
        - [main]
        - {}
        """),
      is: """
        11:9~4 error: a step must be a mapping, not a single value
        12:9~6 error: a step must be a mapping, not a list
        13:9~2 error: a step needs a thread
        """),
    Mistake(
      "a missing parameter",
      in: .steps(
        """
        - main: {open: file}
        """),
      is: """
        11:16~4 error: 'open' needs the key 'for'
        """),
    Mistake(
      "an unknown parameter",
      in: .steps(
        """
        - main: {open: file, for: reading, fro: writing}
        """),
      is: """
        11:42~3 error: unknown key 'fro' in 'open'; possible: expect, times, because, when, \
        blocks, fail_allocation
        """),
    Mistake(
      "a misspelled parameter is not missing as well",
      in: .steps(
        """
        - main: {open: file, fro: reading}
        """),
      is: """
        11:28~3 error: unknown key 'fro' in 'open'; did you mean 'for'?
        """),
    Mistake(
      "a misspelled common key",
      in: .steps(
        """
        - main: {truncate: file, expct: ok}
        """),
      is: """
        11:32~5 error: unknown key 'expct' in 'truncate'; did you mean 'expect'?
        """),
    Mistake(
      "a parameter of another action",
      in: .steps(
        """
        - main: {truncate: file, for: reading}
        """),
      is: """
        11:32~3 error: unknown key 'for' in 'truncate'; possible: expect, times, because, when, \
        blocks, fail_allocation
        """),
    Mistake(
      "a rule with path and port",
      in: .steps(
        """
        - main: {add_rule: no-read, path: dir, port: listening, allow: [READ_FILE]}
        """),
      is: """
        11:46~4 error: 'add_rule' has either 'path' or 'port', not both
        """),
    Mistake(
      "a rule with neither",
      in: .steps(
        """
        - main: {add_rule: no-read, allow: [READ_FILE]}
        """),
      is: """
        11:16~8 error: 'add_rule' needs 'path' or 'port'
        """),
    Mistake(
      "a switched off action",
      in: .steps(
        """
        - main: {set_no_new_privs: false}
        - main: {exit: maybe}
        """),
      is: """
        11:34~5 error: 'set_no_new_privs' can only be true; otherwise leave the step out
        12:22~5 error: 'exit' must be true or false, not 'maybe'
        """),
  ]
}

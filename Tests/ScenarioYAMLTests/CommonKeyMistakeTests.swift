// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in the keys that all steps have.
@Suite struct CommonKeyMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "a success by its number",
      in: .steps(
        """
        - main: {truncate: file, expect: 0}
        """),
      is: """
        11:40~1 error: success is written 'ok'
        """),
    Mistake(
      "times",
      in: .steps(
        """
        - main: {truncate: file, times: 0}
        - main: {truncate: file, times: 65}
        - main: {truncate: file, times: often}
        """),
      is: """
        11:39~1 error: 'times' must be 1 to 64, not 0
        12:39~2 error: 'times' must be 1 to 64, not 65
        13:39~5 error: 'times' must be a whole number, not 'often'
        """),
    Mistake(
      "a repeated action that cannot be",
      in: .steps(
        """
        - main: {spawn: helper, times: 2}
        - worker: {exit: true, times: 2}
        """),
      is: """
        11:38~1 error: 'spawn' cannot be repeated
        12:37~1 error: 'exit' cannot be repeated
        """),
    Mistake(
      "an empty reason",
      in: .steps(
        """
        - main: {truncate: file, because: ""}
        """),
      is: """
        11:41~2 error: 'because' must not be empty
        """),
    Mistake(
      "when without a matrix",
      in: .steps(
        """
        - main: {truncate: file, when: {caller: plain}}
        """),
      is: """
        11:39~6 error: unknown axis 'caller'; the scenario has no matrix
        """),
    Mistake(
      "an axis without a matrix",
      in: .steps(
        """
        - main: {truncate: $path, expect: $result}
        """),
      is: """
        11:26~5 error: unknown axis '$path'; the scenario has no matrix
        11:41~7 error: unknown axis '$result'; the scenario has no matrix
        """),
    Mistake(
      "a misspelled action with two more mistakes",
      in: .steps(
        """
        - mian: {opne: fil, for: readin, expect: 0}
        """),
      is: """
        11:9~4 error: unknown thread 'mian'; did you mean 'main'?
        11:16~4 error: unknown action 'opne'; did you mean 'open'?
        11:22~3 error: unknown path 'fil'; did you mean 'file'?
        11:32~6 error: unknown mode 'readin'; did you mean 'reading'?
        11:48~1 error: success is written 'ok'
        """),
  ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in expectations.
@Suite struct ExpectationMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "a result of the wrong kind",
      in: .steps(
        """
        - main: {truncate: file, expect: true}
        - main: {get: layers, expect: ok}
        - main: {get: no_new_privs, expect: 1}
        - main: {truncate: file, expect: 3}
        - main: {truncate: file, expect: 1e3}
        - main: {truncate: file, expect: 01}
        """),
      is: """
        11:40~4 error: 'truncate' results in 'ok' or an errno, not in 'true'
        12:37~2 error: 'get' results in a number or an errno, not in 'ok'
        13:43~1 error: 'get' results in true, false or an errno, not in '1'
        14:40~1 error: 'truncate' results in 'ok' or an errno, not in '3'; did you mean 'ESRCH'?
        15:40~3 error: unknown result '1e3'
        16:40~2 error: 'truncate' results in 'ok' or an errno, not in '01'; did you mean 'EPERM'?
        """),
    Mistake(
      "an unknown errno",
      in: .steps(
        """
        - main: {truncate: file, expect: EACESS}
        - main: {truncate: file, expect: eperm}
        - main: {truncate: file, expect: okay}
        - main: {truncate: file, expect: errno 5}
        """),
      is: """
        11:40~6 error: unknown result 'EACESS'; did you mean 'EACCES'?
        12:40~5 error: unknown result 'eperm'; did you mean 'EPERM'?
        13:40~4 error: unknown result 'okay'
        14:40~7 error: unknown result 'errno 5'
        """),
    Mistake(
      "a number out of range",
      in: .steps(
        """
        - main: {get: layers, expect: 17}
        - main: {get: uid, expect: -1}
        - main: {get: layers, expect: 01}
        """),
      is: """
        11:37~2 error: 'get' results in a number from 0 to 16, not in '17'
        12:34~2 error: 'get' results in a number from 0 to 4294967294, not in '-1'
        13:37~2 error: a result must be a whole number, not '01'
        """),
    Mistake(
      "several results without a reason",
      in: .steps(
        """
        - main: {truncate: file, expect: [ok, EACCES]}
        """),
      is: """
        11:40~12 error: several allowed results need a 'because', in the step or the scenario
        """),
    Mistake(
      "a result twice",
      in: .steps(
        """
        - main: {truncate: file, expect: [ok, ok], because: twice}
        """),
      is: """
        11:45~2 error: 'ok' stands twice in this list
          11:41~2 note: the first one is here
        """),
    Mistake(
      "no result",
      in: .steps(
        """
        - main: {truncate: file, expect: }
        - main: {truncate: file, expect: []}
        - main: {truncate: file, expect: {}}
        - main: {truncate: file, expect: {abi < 8: }}
        """),
      is: """
        11:40~1 error: the result is missing
        12:40~2 error: the list of allowed results is empty
        13:40~2 error: the expectation is empty
        14:50~1 error: the result is missing
        """),
    Mistake(
      "a nested expectation",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < 8: {abi < 7: ok}}}
        """),
      is: """
        11:50~13 error: a result must be a single value or a list, not a mapping
        """),
    Mistake(
      "an expectation of an exit",
      in: .steps(
        """
        - worker: {exit: true, expect: ok}
        """),
      is: """
        11:38~2 error: 'exit' has no result to expect
        """),
    Mistake(
      "otherwise comes last",
      in: .steps(
        """
        - main: {truncate: file, expect: {otherwise: ok, abi < 8: EINVAL}}
        """),
      is: """
        11:41~9 error: 'otherwise' must be the last condition
        """),
    Mistake(
      "a misspelled otherwise",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < 8: EINVAL, otherwize: ok}}
        """),
      is: """
        11:58~9 error: unknown condition 'otherwize'; did you mean 'otherwise'?
        """),
  ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in conditions.
@Suite struct ConditionMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an unknown subject",
      in: .steps(
        """
        - main: {truncate: file, expect: {aby < 8: EINVAL, otherwise: ok}}
        """),
      is: """
        11:41~3 error: unknown subject 'aby'; did you mean 'abi'?
        """),
    Mistake(
      "an unknown operator",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi == 8: EINVAL, otherwise: ok}}
        """),
      is: """
        11:45~2 error: unknown operator '=='; did you mean '='?
        """),
    Mistake(
      "another unknown operator",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi => 8: EINVAL, otherwise: ok}}
        """),
      is: """
        11:45~2 error: unknown operator '=>'; possible: < <= = != >= >
        """),
    Mistake(
      "an ABI that nobody knows",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < 12: EINVAL, otherwise: ok}}
        """),
      is: """
        11:47~2 error: an ABI version must be 0 to 11, not '12'
        """),
    Mistake(
      "an ABI that is no number",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < eight: EINVAL, otherwise: ok}}
        """),
      is: """
        11:47~5 error: an ABI version must be 0 to 11, not 'eight'
        """),
    Mistake(
      "an unknown edition",
      in: .steps(
        """
        - main: {truncate: file, expect: {edition = 7.4: EINVAL, otherwise: ok}}
        """),
      is: """
        11:51~3 error: unknown edition '7.4'; possible: v2, 7.0, 7.0.4, 7.1, 7.2, 7.3
        """),
    Mistake(
      "a release that is none",
      in: .steps(
        """
        - main: {truncate: file, expect: {release < 7: EINVAL, otherwise: ok}}
        """),
      is: """
        11:51~1 error: a release reads like 7.0, 7.0.4 or 7.3-rc2, with numbers up to 9999, not '7'
        """),
    Mistake(
      "a release of a distribution",
      in: .steps(
        """
        - main: {truncate: file, expect: {release < 7.0-amd64: EINVAL, otherwise: ok}}
        """),
      is: """
        11:51~9 error: a release reads like 7.0, 7.0.4 or 7.3-rc2, with numbers up to 9999, not '7.0-amd64'
        """),
    Mistake(
      "an erratum with an order",
      in: .steps(
        """
        - main: {truncate: file, expect: {erratum < 2: EINVAL, otherwise: ok}}
        """),
      is: """
        11:49~1 error: an erratum has no order; use '=' or '!='
        """),
    Mistake(
      "an erratum that is none",
      in: .steps(
        """
        - main: {truncate: file, expect: {erratum = 33: EINVAL, otherwise: ok}}
        """),
      is: """
        11:51~2 error: an erratum must be 1 to 32, not '33'
        """),
    Mistake(
      "no comparison",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi: EINVAL, otherwise: ok}}
        """),
      is: """
        11:41~3 error: a condition reads SUBJECT OPERATOR VALUE, such as 'abi >= 8'
        """),
    Mistake(
      "an empty comparison",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < 8 and: EINVAL, otherwise: ok}}
        """),
      is: """
        11:41~11 error: a condition reads SUBJECT OPERATOR VALUE, such as 'abi >= 8'
        """),
    Mistake(
      "comparisons with or",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < 8 or abi > 9: EINVAL, otherwise: ok}}
        """),
      is: """
        11:49~2 error: comparisons are joined by 'and', not by 'or'
        """),
    Mistake(
      "two wrong comparisons",
      in: .steps(
        """
        - main: {truncate: file, expect: {abi < x and release = y: EINVAL, otherwise: ok}}
        """),
      is: """
        11:47~1 error: an ABI version must be 0 to 11, not 'x'
        11:63~1 error: a release reads like 7.0, 7.0.4 or 7.3-rc2, with numbers up to 9999, not 'y'
        """),
    Mistake(
      "an axis that is none",
      in: .steps(
        """
        - main: {truncate: file, expect: {caller = plain: EINVAL, otherwise: ok}}
        """),
      is: """
        11:41~6 error: unknown subject 'caller'; possible: abi, edition, release, erratum
        """),
  ]
}

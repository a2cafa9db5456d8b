// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in steps that make allocations fail.
@Suite struct FailedAllocationMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an action whose allocations cannot fail",
      in: .steps(
        """
        - main: {open: file, for: reading, fail_allocation: 1}
        """),
      is: """
        11:42~15 error: 'fail_allocation' has no meaning for 'open'; possible: \
        create_ruleset, add_rule, restrict_self, psx_restrict_self
        """),
    Mistake(
      "a site that is none",
      in: .steps(
        """
        - main: {restrict_self: no-read, fail_allocation: all}
        - main: {restrict_self: no-read, fail_allocation: 0}
        - main: {restrict_self: no-read, fail_allocation: 65}
        - main: {restrict_self: no-read, fail_allocation: [1]}
        """),
      is: """
        11:57~3 error: 'fail_allocation' must be a number or 'every', not 'all'
        12:57~1 error: 'fail_allocation' must be 1 to 64, not 0
        13:57~2 error: 'fail_allocation' must be 1 to 64, not 65
        14:57~3 error: 'fail_allocation' must be a single value, not a list
        """),
    Mistake(
      "a mapping that is incomplete or names nobody",
      in: .steps(
        """
        - main: {restrict_self: no-read, fail_allocation: {in: wrker, site: 1}}
        - main: {restrict_self: no-read, fail_allocation: {in: worker}}
        - main: {restrict_self: no-read, fail_allocation: {in: worker, sit: 1}}
        """),
      is: """
        11:62~5 error: unknown thread 'wrker'; did you mean 'worker'?
        12:57~12 error: 'fail_allocation' needs the key 'site'
        13:70~3 error: unknown key 'sit' in 'fail_allocation'; did you mean 'site'?
        """),
    Mistake(
      "keys that do not go with it",
      in: .steps(
        """
        - main: {restrict_self: no-read, fail_allocation: 1, times: 2}
        - main: {restrict_self: no-read, fail_allocation: every, blocks: true}
        - main: {finish: restrict_self}
        - together:
            - main: {restrict_self: no-read, fail_allocation: every}
        """),
      is: """
        11:67~1 error: a step with 'fail_allocation' is done once
        12:57~5 error: a step that fails every allocation in turn cannot block
        15:61~5 error: a step that fails every allocation in turn cannot be in a group
        """),
    Mistake(
      "results that need it",
      in: .steps(
        """
        - main: {restrict_self: no-read, expect: not_reached}
        - main: {restrict_self: no-read, expect: changed}
        - main: {restrict_self: no-read, fail_allocation: 1, expect: 3}
        - main: {restrict_self: no-read, fail_allocation: every, expect: 65}
        - main: {restrict_self: no-read, fail_allocation: every, expect: true}
        - main: {restrict_self: no-read, fail_allocation: every, expect: not_reached}
        """),
      is: """
        11:48~11 error: only a step with the number of a failing allocation results in 'not_reached'
        12:48~7 error: only a step with 'fail_allocation: every' results in 'changed'
        13:68~1 error: 'restrict_self' results in 'ok' or an errno, not in '3'; did you mean 'ESRCH'?
        14:72~2 error: 'restrict_self' results in a number from 0 to 64, not in '65'
        15:72~4 error: 'restrict_self' results in a number, 'ok', 'changed' or an errno, not in 'true'
        16:72~11 error: only a step with the number of a failing allocation results in 'not_reached'
        """),
  ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in matrices and their permutations.
@Suite struct MatrixMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "a mistake in some permutations",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
          - main: {spawn: helper, when: {depth: 15}}
          - helper: {get: layers}
        """),
      is: """
        16:9~6 error: unknown thread 'helper'; possible: main, worker, all, outside
          9:5~6 note: in 2 of 4 permutations, first in none,1
        """),
    Mistake(
      "an exclusion of unknown things",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
          exclude: [{flag: none}, {flags: non}, {depth: 2}, {}, none]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        13:18~4 error: unknown axis 'flag'; did you mean 'flags'?
        13:39~3 error: unknown value of the axis 'flags' 'non'; did you mean 'none'?
        13:53~1 error: unknown value of the axis 'depth' '2'; possible: 1, 15
        13:57~2 error: an exclusion needs at least one axis
        13:61~4 error: an exclusion must be a mapping, not a single value
        """),
    Mistake(
      "an exclusion of nothing",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
          exclude: [{flags: none}, {flags: none, depth: 1}]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        13:32~23 error: this excludes nothing that is still there
        """),
    Mistake(
      "an exclusion of everything",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
          exclude: [{flags: [none, tsync]}]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        9:5~6 error: the matrix excludes all of its permutations
        """),
    Mistake(
      "inclusions",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
          exclude: [{flags: none}]
          include: [{flags: none}, {flags: tsync, depth: 1}, {flags: none, depth: 3}]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        14:17~13 error: an inclusion needs a value for each axis; missing: 'depth'
        14:32~24 error: this permutation is there already
        14:79~1 error: unknown value of the axis 'depth' '3'; possible: 1, 15
        """),
    Mistake(
      "when with unknown things",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
          - main: {truncate: file, when: {dept: 1}}
          - main: {truncate: file, when: {depth: 3}}
          - main: {truncate: file, when: {depth: []}}
          - main: {truncate: file, when: {}}
          - main: {truncate: file, when: depth}
        """),
      is: """
        15:39~4 error: unknown axis 'dept'; did you mean 'depth'?
        16:46~1 error: unknown value of the axis 'depth' '3'; possible: 1, 15
        17:46~2 error: the list of axis values is empty
        18:38~2 error: 'when' needs at least one axis
        19:38~5 error: 'when' must be a mapping, not a single value
        """),
    Mistake(
      "no steps left",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            depth: [0, 1]
        steps:
          - main: {restrict_self: no-read, times: $depth, expect: ok}
        """),
      is: """
        13:7~59 error: no step is left in a permutation
          9:5~6 note: in 1 of 2 permutations, first in 0
        """),
    Mistake(
      "a matrix that is no mapping",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          3
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        10:7~1 error: 'matrix' must be a mapping, not a single value
        """),
    Mistake(
      "a broken matrix and a mistake that has nothing to do with it",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            who: [main, main]
            depth: [1, 2]
        steps:
          - $who: {restrict_self: no-read, times: $depth, expect: ok}
          - main: {open: file, for: readin, when: {who: main}}
          - main: {truncate: fil}
        """),
      is: """
        11:21~4 error: the axis has the value 'main' twice
          11:15~4 note: the first one is here
        16:26~3 error: unknown path 'fil'; did you mean 'file'?
        """),
  ]
}

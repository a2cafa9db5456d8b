// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in the axes of matrices.
@Suite struct AxisMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an unused axis",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSYNC]}
            depth: [1, 15]
            extra: [a, b]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        13:9~5 error: nothing uses the axis 'extra'
        """),
    Mistake(
      "an unknown axis",
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
          - main: {restrict_self: no-read, flags: $flgs, times: $depth, expect: $result}
          - main: {restrict_self: no-read, flags: $flags}
        """),
      is: """
        14:47~5 error: unknown axis '$flgs'; did you mean '$flags'?
        14:77~7 error: unknown axis '$result'; possible: $flags, $depth
        """),
    Mistake(
      "an unknown axis inside of a text",
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
          - main: {truncate: dir/$nam/x}
        """),
      is: """
        15:30~4 error: unknown axis '$nam'; possible: $flags, $depth
        """),
    Mistake(
      "a list inside of a text",
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
          - main: {restrict_self: no-read, times: $depth, expect: ok}
          - main: {truncate: dir-$flags}
        """),
      is: """
        15:30~6 error: '$flags' stands inside of a text, and its value 'none' is a list
          11:17~4 note: the value is here
          9:5~6 note: in 2 of 4 permutations, first in none,1
        15:30~6 error: '$flags' stands inside of a text, and its value 'tsync' is a list
          11:27~5 note: the value is here
          9:5~6 note: in 2 of 4 permutations, first in tsync,1
        """),
    Mistake(
      "a value that is wrong where it is used",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [], tsync: [TSNC]}
            depth: [1, 99]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        11:35~4 error: unknown flag 'TSNC'; did you mean 'TSYNC'?
          9:5~6 note: in 2 of 4 permutations, first in tsync,1
        12:20~2 error: 'times' must be 1 to 64, not 99
          14:62~6 note: used here as '$depth'
          9:5~6 note: in 2 of 4 permutations, first in none,99
        """),
    Mistake(
      "an axis without values",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: []
            depth: 3
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        11:16~2 error: the axis 'flags' has no values
        12:16~1 error: the axis 'depth' must be a list, or a mapping from names to values
        """),
    Mistake(
      "no axes",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes: {}
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        10:13~2 error: a matrix needs at least one axis
        """),
    Mistake(
      "missing axes",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          exclude: []
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        10:7~11 error: 'matrix' needs the key 'axes'
        """),
    Mistake(
      "a value that cannot be a name",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: [1<<3, "", TSYNC|X]
            depth: [1, [2]]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        11:17~4 error: '1<<3' cannot name a permutation; write {name: value} with a name of letters, digits, '_', '.', '+' and '-'
        11:23~2 error: '' cannot name a permutation; write {name: value} with a name of letters, digits, '_', '.', '+' and '-'
        11:27~7 error: 'TSYNC|X' cannot name a permutation; write {name: value} with a name of letters, digits, '_', '.', '+' and '-'
        12:20~3 error: a value in a list of axis values must be single; give a list a name: {name: value}
        """),
    Mistake(
      "a value twice",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: []}
            depth: [1, 2, 1]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        12:23~1 error: the axis has the value '1' twice
          12:17~1 note: the first one is here
        """),
    Mistake(
      "names of axes",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            Flags: [1]
            abi: [1, 2]
            flags: {none: []}
            depth: [1]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        11:9~5 error: the name of an axis 'Flags' must be lower-case words joined by '-'
        12:9~3 error: an axis cannot be 'abi', which has a meaning in conditions
        """),
    Mistake(
      "a value that refers to an axis",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            flags: {none: [$depth]}
            depth: [1]
        steps:
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: ok}
        """),
      is: """
        11:24~6 error: an axis value cannot refer to an axis: '$depth'
        """),
    Mistake(
      "conditions of axes",
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
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: {depth < 15: ok, flags = nona: ok, fags = none: ok}}
        """),
      is: """
        14:85~1 error: an axis has no order; use '=' or '!='
        14:103~4 error: unknown value of the axis 'flags' 'nona'; did you mean 'none'?
        14:113~4 error: unknown subject 'fags'; did you mean 'flags'?
        """),
    Mistake(
      "an axis of which only one value expects",
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
          - main: {restrict_self: no-read, flags: $flags, times: $depth, expect: {depth = 1: ok}}
        """),
      is: """
        6:9~3 error: no step says what it expects; a scenario expects at least one result
          9:5~6 note: in 2 of 4 permutations, first in none,15
        """),
    Mistake(
      "a key from an axis",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main, worker]
        matrix:
          axes:
            action: [truncate, remove_file, truncat]
            list: {one: [1]}
        steps:
          - main: {$action: file, expect: ok}
          - $list: exit
        """),
      is: """
        11:41~7 error: unknown action 'truncat'; did you mean 'truncate'?
          14:16~7 note: used here as '$action'
          9:5~6 note: in 1 of 3 permutations, first in truncat,one
        12:21~3 error: a key cannot be a list
          15:9~5 note: used here as '$list'
        """),
  ]
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in steps that begin at the same time, and in steps that block.
@Suite struct GroupMistakeTests {
  @Test("a mistake has its place and its words", arguments: groups + blocks + outside + holds)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let holds = [
    Mistake(
      "a thread that is woken though it does not sleep, and from another process",
      in: .steps(
        """
        - main: {wake: worker}
        - worker: {fork: child}
        - worker: {sleep_in: poll, blocks: true}
        - child: {wake: worker}
        """),
      is: """
        11:22~6 error: the thread 'worker' does not sleep in a call here
        14:23~6 error: the thread 'worker' is woken from another process
        """),
    Mistake(
      "a thread that is held twice",
      in: .steps(
        """
        - outside: {hold: worker}
        - outside: {hold: worker}
        """),
      is: """
        12:25~6 error: the thread 'worker' is held already
          11:25~6 note: by this step
        """),
    Mistake(
      "a held thread whose call may not block",
      in: .steps(
        """
        - outside: {hold: worker}
        - worker: {restrict_self: no-read}
        """),
      is: """
        12:9~6 error: the thread 'worker' is held at this call, which needs 'blocks: true'
          11:25~6 note: it is held by this step
        """),
    Mistake(
      "a thread that is held although it has not come to its call",
      in: .steps(
        """
        - outside: {hold: worker}
        - outside: {release: worker}
        """),
      is: """
        12:28~6 error: the thread 'worker' is not parked here
        """),
  ]

  static let groups = [
    Mistake(
      "a thread twice in a group",
      in: .steps(
        """
        - together:
            - main: {open: file, for: reading}
            - main: {open: file, for: writing}
          meanwhile:
            - main: {truncate: file}
        """),
      is: """
        13:13~4 error: 'main' acts twice in a group, whose steps begin at the same time
          12:13~4 note: it acts here as well
        15:13~4 error: 'main' acts twice in a group, whose steps begin at the same time
          12:13~4 note: it acts here as well
        """),
    Mistake(
      "'outside' twice in a group",
      in: .steps(
        """
        - together:
            - outside: {tgkill: main}
            - outside: {tgkill: worker}
        """),
      is: """
        13:13~7 error: 'outside' acts twice in a group, whose steps begin at the same time
          12:13~7 note: it acts here as well
        """),
    Mistake(
      "'meanwhile' alone",
      in: .steps(
        """
        - meanwhile:
            - main: {read_proc: status}
        """),
      is: """
        11:9~10 error: a group needs the key 'together'
        """),
    Mistake(
      "a misspelled group",
      in: .steps(
        """
        - togther:
            - main: {open: file, for: reading}
        - together:
            - main: {open: file, for: reading}
          meanwile:
            - worker: {open: file, for: reading}
        """),
      is: """
        11:9~7 error: unknown key 'togther' in a group; did you mean 'together'?
        15:9~8 error: unknown key 'meanwile' in a group; did you mean 'meanwhile'?
        """),
    Mistake(
      "a thread beside a group",
      in: .steps(
        """
        - together:
            - main: {open: file, for: reading}
          worker: {open: file, for: reading}
        """),
      is: """
        13:9~6 error: unknown key 'worker' in a group; possible: meanwhile
        """),
    Mistake(
      "a group that is no list, or an empty one",
      in: .steps(
        """
        - together: {main: exit}
        - together: []
          meanwhile: []
        """),
      is: """
        11:19~12 error: 'together' must be a list, not a mapping
        12:19~2 error: 'together' needs at least one step
        13:20~2 error: 'meanwhile' needs at least one step
        """),
    Mistake(
      "a group in a group",
      in: .steps(
        """
        - together:
            - together:
                - main: {open: file, for: reading}
        """),
      is: """
        12:13~8 error: a group cannot be part of another group
        """),
    Mistake(
      "'all' in a group",
      in: .steps(
        """
        - together:
            - all: {open: file, for: reading}
        """),
      is: """
        12:13~3 error: 'all' cannot be in a group; give each thread a step of its own
        """),
    Mistake(
      "what a group makes is not there for its other steps",
      in: .steps(
        """
        - together:
            - main: {spawn: helper}
            - helper: {open: file, for: reading}
            - worker: {tgkill: helper}
        - helper: {open: file, for: reading}
        - together:
            - main: {watch_io: pipe, owner: worker, as: thread}
            - worker: {write_pipe: pipe}
        - main: {write_pipe: pipe}
        """),
      is: """
        13:13~6 error: the thread 'helper' comes into being in the same group, perhaps too late
          12:27~6 note: it comes into being here
        14:30~6 error: the thread 'helper' comes into being in the same group, perhaps too late
          12:27~6 note: it comes into being here
        18:34~4 error: the pipe 'pipe' comes into being in the same group, perhaps too late
          17:30~4 note: it comes into being here
        """),
    Mistake(
      "a ruleset that the same group makes",
      in: .steps(
        """
        - together:
            - main: {create_ruleset: no-read}
            - worker: {restrict_self: no-read}
        """),
      is: """
        10:31~7 error: the ruleset 'no-read' is not made yet
          12:36~7 note: it is made here
        13:37~7 error: the ruleset 'no-read' comes into being in the same group, perhaps too late
          12:36~7 note: it comes into being here
        """),
    Mistake(
      "the same name for two threads of a group",
      in: .steps(
        """
        - together:
            - main: {spawn: helper}
            - worker: {fork: helper}
        """),
      is: """
        13:28~6 error: there is a thread 'helper' already
          12:27~6 note: it comes into being here
        """),
    Mistake(
      "steps that cannot be repeated until others end",
      in: .steps(
        """
        - together:
            - main: {open: file, for: reading}
          meanwhile:
            - worker: {spawn: helper}
        - together:
            - main: {open: file, for: reading}
          meanwhile:
            - worker: {restrict_self: no-read, blocks: true, times: 2, fail_allocation: 1}
        - together:
            - main: {open: file, for: reading}
          meanwhile:
            - worker: {get: layers, expect: 1}
        - together:
            - main: {open: file, for: reading}
          meanwhile:
            - worker: exit
        - main: {park: vfork, times: 2}
        """),
      is: """
        14:22~5 error: 'spawn' cannot be repeated
        18:46~6 error: a step of 'meanwhile' cannot have 'blocks'
        18:60~5 error: a step of 'meanwhile' cannot have 'times'
        18:70~15 error: a step of 'meanwhile' cannot have 'fail_allocation'
        22:43~1 error: 'get' results in 'ok' or an errno, not in '1'
        26:21~4 error: 'exit' cannot be repeated
        27:36~1 error: 'park' cannot be repeated
        """),
    Mistake(
      "a group of which a permutation keeps only what is repeated",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        matrix: {axes: {x: [a, b]}}
        steps:
          - main: {restrict_self: no-read, expect: ok}
          - together:
              - main: {open: file, for: reading, when: {x: a}}
            meanwhile:
              - worker: {open: file, for: reading}
        """),
      is: """
        14:9~9 error: no step of 'together' is left, so 'meanwhile' has no end
          9:5~6 note: in 1 of 2 permutations, first in b
        """),
  ]

  static let blocks = [
    Mistake(
      "a thread that blocked can do nothing but finish",
      in: .steps(
        """
        - worker: {park: vfork}
        - worker: {open: file, for: reading}
        - all: {open: file, for: reading}
        - main: {same_domain_as: worker}
        - main: {tgkill: worker}
        """),
      is: """
        12:9~6 error: the thread 'worker' is blocked in 'park' and can do nothing but finish
          11:9~6 note: it blocks here
        13:9~3 error: the thread 'worker' is blocked in 'park' and can do nothing but finish
          11:9~6 note: it blocks here
        14:32~6 error: the thread 'worker' is blocked in 'park' and cannot take part
          11:9~6 note: it blocks here
        """),
    Mistake(
      "nothing to finish",
      in: .steps(
        """
        - main: {finish: restrict_self}
        - main: {restrict_self: no-read, blocks: true}
        - main: {finish: park}
        - main: {finish: restrict_self}
        """),
      is: """
        11:9~4 error: the thread 'main' has not blocked, so there is nothing to finish
        13:24~4 error: the thread 'main' is blocked in 'restrict_self', not in 'park'
          12:9~4 note: it blocks here
        14:9~4 error: the thread 'main' has not blocked, so there is nothing to finish
        """),
    Mistake(
      "an action that nobody can finish",
      in: .steps(
        """
        - worker: {park: vfork}
        - worker: {finish: prak}
        - worker: {park: vfork}
        - worker: {finish: get}
        """),
      is: """
        12:26~4 error: unknown action 'prak'; did you mean 'park'?
        14:26~3 error: 'get' cannot block, so there is nothing to finish
        """),
    Mistake(
      "a thread that is not parked",
      in: .steps(
        """
        - main: {release: worker}
        - worker: {park: vfork}
        - main: {release: worker}
        - outside: {release: worker}
        - worker: {finish: park}
        - outside: {release: wroker}
        """),
      is: """
        11:25~6 error: the thread 'worker' is not parked here
        14:28~6 error: the thread 'worker' is not parked here
        16:28~6 error: unknown thread 'wroker'; did you mean 'worker'?
        """),
    Mistake(
      "actions that cannot block, and keys that do not go with 'blocks'",
      in: .steps(
        """
        - main: {get: layers, blocks: true}
        - worker: {park: vfork, blocks: true}
        - outside: {tgkill: main, blocks: true}
        - main: {open: file, for: reading, blocks: true, times: 2}
        """),
      is: """
        11:29~6 error: 'get' cannot block; only actions that result in 'ok' can
        12:31~6 error: 'park' always blocks; leave 'blocks' out
        13:33~6 error: 'outside' cannot block
        14:63~1 error: a step that blocks is done once
        """),
    Mistake(
      "results of steps that do not block, and of a gate",
      in: .steps(
        """
        - main: {open: file, for: reading, expect: blocked}
        - worker: {park: vfork, expect: ok}
        """),
      is: """
        11:50~7 error: 'open' results in 'blocked' only with 'blocks: true'
        12:39~2 error: 'park' results in 'blocked' or an errno, not in 'ok'
        """),
    Mistake(
      "an unknown gate",
      in: .steps(
        """
        - worker: {park: fork}
        """),
      is: """
        11:24~4 error: unknown gate 'fork'; did you mean 'vfork'?
        """),
  ]

  static let outside = [
    Mistake(
      "an action that cannot be done from outside",
      in: .steps(
        """
        - outside: {restrict_self: no-read}
        - outside: exit
        - outsid: {tgkill: main}
        """),
      is: """
        11:19~13 error: 'restrict_self' cannot be done from outside; possible: \
        count_events, await_freed_domains, hold, restarted, \
        release, tgkill, kill, pidfd_send_signal, tgkill_all, write_pipe
        12:18~4 error: 'exit' cannot be done from outside; possible: \
        count_events, await_freed_domains, hold, restarted, \
        release, tgkill, kill, pidfd_send_signal, tgkill_all, write_pipe
        13:9~6 error: unknown thread 'outsid'; did you mean 'outside'?
        """),
    Mistake(
      "a thread by a reserved name",
      in: .steps(
        """
        - main: {spawn: outside}
        - main: {spawn: together}
        """),
      is: """
        11:23~7 error: the name of a new thread cannot be 'outside', which is a reserved word
        12:23~8 error: the name of a new thread cannot be 'together', which is a reserved word
        """),
    Mistake(
      "'all' where nobody knows who lives",
      in: .steps(
        """
        - main: {fork: child}
        - child: execute
        - all: {open: file, for: reading}
        - main: {kill: worker, signal: KILL}
        - all: {open: file, for: reading}
        """),
      is: """
        15:9~3 error: 'all' cannot be used where it is not known which threads live; name them
          14:9~4 note: this step may have ended some
        """),
    Mistake(
      "a pipe that nobody has made, and one that is made twice",
      in: .steps(
        """
        - main: {write_pipe: pipe}
        - main: {watch_io: pipe, owner: worker, as: thread}
        - main: {watch_io: pipe, owner: wrker, as: thred}
        - main: {write_pipe: pip}
        """),
      is: """
        11:28~4 error: unknown pipe 'pipe'
        13:26~4 error: there is a pipe 'pipe' already
          12:26~4 note: it is made here
        13:39~5 error: unknown thread 'wrker'; did you mean 'worker'?
        13:50~5 error: unknown owner 'thred'; did you mean 'thread'?
        14:28~3 error: unknown pipe 'pip'; did you mean 'pipe'?
        """),
  ]
}

// SPDX-License-Identifier: MIT

/// Right specs to begin with, which together have most of the language.
public enum OriginalSpecs {
  /// The texts.
  public static let all: [[UInt8]] = [matrix, groups, allocations, statements, axes].map {
    Array($0.utf8)
  }

  private static let matrix = """
    suite: a suite
    about: >
      About „it“.
    rulesets:
      no-read: {handled_access_fs: [READ_FILE], rules: [{path: dir, allow: [READ_FILE]}]}
      ports: {handled_access_net: [BIND_TCP], scoped: [SIGNAL], rules: [{port: free, allow: [BIND_TCP]}]}
    scenarios:
      - id: one
        name: "one 'scenario'"
        covers: [man/E2BIG]
        process: {no_new_privs: $nnp, capabilities: [CAP_KILL], uid: 12, user_namespace: false}
        threads: [main, worker]
        requires: [loopback]
        known_issues:
          - {when: release >= 7.0 and nnp = yes, bug: B, because: C}
        matrix:
          axes: {nnp: {yes: true, no: false}, depth: [1, 2], flags: {none: [], tsync: [TSYNC]}}
          exclude: [{nnp: yes, depth: 2}]
          include: [{nnp: yes, depth: 2, flags: tsync}]
        steps:
          - main: {restrict_self: no-read, flags: [$flags, 1<<2], times: $depth, expect: {abi < 8: EINVAL, nnp = yes: ok, otherwise: [ok, EPERM]}, because: c}
          - main: {spawn: helper, when: {nnp: yes}}
          - all: {get: layers, expect: $depth}
          - main: {add_rule: -1, path: dir, allow: []}
          - worker: {make: dir/new, as: fifo}
          - worker: {rename: dir, to: other/dir}
          - worker: {truncate: other/dir/new}
          - worker: {restrict_self: ports}
          - worker: exit

    """

  private static let statements = """
    suite: statements
    about: What a manual says.
    statements:
      - id: man/E2BIG
        says: The number of layers is at its limit.
        reference: "a manual: ERRORS"
      - {id: man/EPERM, says: b, reference: c, exempt: nothing can check it}

    """

  private static let groups = """
    suite: groups
    about: Threads that race.
    where: edition >= v2
    rulesets:
      a: {handled_access_fs: [WRITE_FILE]}
      b: {handled_access_fs: []}
    scenarios:
      - id: racing
        name: two callers
        because: one of them is first
        process: {no_new_privs: true}
        threads: [main, worker, reader]
        steps:
          - worker: {park: vfork, expect: blocked}
          - main: {restrict_self: a, flags: [TSYNC], blocks: true, expect: blocked}
          - outside: {tgkill: main}
          - outside: {release: worker}
          - main: {finish: restrict_self, expect: ok}
          - worker: {finish: park, expect: ok}
          - together:
              - main: {restrict_self: a, flags: [TSYNC], expect: ok}
              - worker: {restrict_self: b, flags: [0x8], expect: [ok, EPERM]}
            meanwhile:
              - reader: {get: uid, expect: ok}
          - main: {same_domain_as: worker, expect: true}
      - id: files
        name: files and sockets
        threads: [main]
        steps:
          - main: {open: file, for: reading, expect: ok}
          - main: {create_ruleset: a, expect: ok}
          - main: {restrict_self: a, expect: {erratum = 2: ok, otherwise: EPERM}}
          - main: {bind_tcp: free, expect: ok}
          - main: {listen_abstract: sock}
          - main: {connect_abstract: sock, expect: ok}
          - main: {watch_io: pipe, owner: main, as: process}
          - outside: {write_pipe: pipe}
          - main: {tgkill: main, signal: CONT}

    """

  private static let axes = """
    suite: axes
    about: Axes in all places, and lists of results.
    rulesets:
      r: {handled_access_fs: [EXECUTE]}
    scenarios:
      - id: axes
        name: an axis can stand for a condition, and for a list
        because: any of them may happen
        process: {no_new_privs: true}
        threads: [main, worker]
        matrix:
          axes: {old: {a: abi < 3, b: abi < 5}, n: [0, 1, 2]}
          exclude: [{old: [a, b], n: [0, 1, 2]}]
          include: [{old: [a], n: [0]}, {old: b, n: [1]}]
        steps:
          - main: {restrict_self: r, expect: {$old: [ok, EPERM], otherwise: [EPERM, ok]}}
          - main: {restrict_self: r, blocks: true, expect: {$old: ok, otherwise: ok}}
          - main: {finish: restrict_self, expect: {$old: [ok, EPERM], abi = 6: [EIO], otherwise: [ok, EIO]}}
          - main: {get: uid, expect: {$old: [$n, 5], abi = 6: [1, 2], otherwise: [3, EIO]}}
          - main: {get: layers, expect: [4, $n]}
          - main: {get: no_new_privs, expect: {$old: [true, false], abi = 6: [true], otherwise: [true, EIO]}}
          - main: {same_domain_as: worker, expect: {$old: [true, false], abi = 6: [false], otherwise: [true, EIO]}}
          - main: {count_events: free_domain, expect: {$old: [$n, 5], abi = 6: [1, 2], otherwise: [3, EIO]}}
          - outside: {pidfd_send_signal: worker, signal: CONT, expect: ok}
          - outside: {hold: worker, expect: ok}

    """

  private static let allocations = """
    suite: allocations
    about: Memory runs out.
    rulesets:
      r: {handled_access_fs: [EXECUTE]}
    scenarios:
      - id: failing
        name: what fails changes nothing
        process: {no_new_privs: true}
        threads: [main, worker]
        requires: [failing_allocations]
        steps:
          - main: {restrict_self: r, flags: [TSYNC], fail_allocation: 3, expect: ENOMEM}
          - main: {restrict_self: r, flags: [TSYNC], fail_allocation: {in: worker, site: 1}, expect: [ENOMEM, not_reached], because: x}
          - main: {restrict_self: r, flags: [TSYNC], fail_allocation: every, expect: 8}
          - main: {set_uid: 1000, expect: EPERM}
          - main: {set_securebits: 1, expect: EPERM}
          - main: {has_capability: CAP_KILL, expect: false}
          - main: {sleep_in: recv, blocks: true, expect: blocked}
          - worker: {wake: main}
          - main: {finish: sleep_in}
          - main: churn

    """
}

// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in operands and parameters.
@Suite struct ValueMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an unknown attribute",
      in: .steps(
        """
        - main: {get: layer}
        """),
      is: """
        11:21~5 error: unknown attribute 'layer'; did you mean 'layers'?
        """),
    Mistake(
      "an unknown capability",
      in: .steps(
        """
        - main: {has_capability: CAP_SYS_ADMN}
        """),
      is: """
        11:32~12 error: unknown capability 'CAP_SYS_ADMN'; did you mean 'CAP_SYS_ADMIN'?
        """),
    Mistake(
      "uids",
      in: .steps(
        """
        - main: {set_uid: -1}
        - main: {set_uid: 4294967295}
        - main: {set_uid: root}
        - main: {set_uid: "0"}
        - main: {set_uid: 007}
        """),
      is: """
        11:25~2 error: 'set_uid' must be 0 to 4294967294, not -1
        12:25~10 error: 'set_uid' must be 0 to 4294967294, not 4294967295
        13:25~4 error: 'set_uid' must be a whole number, not 'root'
        14:25~3 error: 'set_uid' must be a whole number, not '0'; remove the quotes
        15:25~3 error: 'set_uid' must be a whole number, not '007'
        """),
    Mistake(
      "flags",
      in: .steps(
        """
        - main: {restrict_self: no-read, flags: [TSYNK, 1<<32, 0x, 1<<x, '3', 4294967296]}
        """),
      is: """
        11:48~5 error: unknown flag 'TSYNK'; did you mean 'TSYNC'?
        11:55~5 error: the bit of '1<<32' must be 0 to 31
        11:62~2 error: '0x' must be a hexadecimal number of 32 bits
        11:66~4 error: the bit of '1<<x' must be 0 to 31
        11:72~3 error: unknown flag '3'; possible: LOG_SAME_EXEC_OFF, LOG_NEW_EXEC_ON, LOG_SUBDOMAINS_OFF, TSYNC, NO_NEW_PRIVS
        11:77~10 error: a flag must be 0 to 4294967295, not 4294967296
        """),
    Mistake(
      "a flag twice",
      in: .steps(
        """
        - main: {restrict_self: no-read, flags: [TSYNC, TSYNC]}
        """),
      is: """
        11:55~5 error: 'TSYNC' stands twice in this list
          11:48~5 note: the first one is here
        """),
    Mistake(
      "flags that are no list",
      in: .steps(
        """
        - main: {restrict_self: no-read, flags: TSYNC}
        """),
      is: """
        11:47~5 error: 'flags' must be a list, not a single value
        """),
    Mistake(
      "an unknown ruleset",
      in: .steps(
        """
        - main: {restrict_self: no-raed}
        """),
      is: """
        11:31~7 error: unknown ruleset 'no-raed'; did you mean 'no-read'?
        """),
    Mistake(
      "a misspelled descriptor",
      in: .steps(
        """
        - main: {restrict_self: closed_descripter}
        """),
      is: """
        11:31~17 error: unknown ruleset 'closed_descripter'; did you mean 'closed_descriptor'?
        """),
    Mistake(
      "an unknown ruleset to create",
      in: .steps(
        """
        - main: {create_ruleset: nothing-like-it}
        """),
      is: """
        11:32~15 error: unknown ruleset 'nothing-like-it'; possible: no-read
        """),
    Mistake(
      "a ruleset that is made later",
      in: .steps(
        """
        - main: {restrict_self: no-read}
        - main: {create_ruleset: no-read}
        """),
      is: """
        10:31~7 error: the ruleset 'no-read' is not made yet
          12:32~7 note: it is made here
        11:31~7 error: the ruleset 'no-read' is not made yet
          12:32~7 note: it is made here
        """),
    Mistake(
      "paths",
      in: .steps(
        """
        - main: {truncate: /file}
        - main: {truncate: dir/../file}
        - main: {truncate: dir//file}
        - main: {truncate: ./file}
        - main: {truncate: dir/a/b/c/d}
        - main: {truncate: "a b"}
        - main: {truncate: ""}
        - main: {truncate: .hidden}
        - main: {truncate: [file]}
        """),
      is: """
        11:26~5 error: the path '/file' must be relative to the scenario's directory
        12:26~11 error: the path 'dir/../file' must not leave the scenario's directory by '..'
        13:26~9 error: the path 'dir//file' must not have an empty component
        14:26~6 error: the path './file' must not have the component '.'
        15:26~11 error: the path 'dir/a/b/c/d' has more than 4 components
        16:26~5 error: the path 'a b' may only have letters, digits, '_', '-' and '.'
        17:26~2 error: the path '' must not be empty
        18:26~7 error: the path '.hidden' must not have a component that begins with '.'
        19:26~6 error: 'truncate' must be a single value, not a list
        """),
    Mistake(
      "a path that does not exist",
      in: .steps(
        """
        - main: {open: dir/fil, for: reading}
        - main: {remove_dir: elsewhere}
        - main: {rename: ghost, to: dir/x}
        """),
      is: """
        11:22~7 error: unknown path 'dir/fil'; did you mean 'dir/file'?
        12:28~9 error: unknown path 'elsewhere'
        13:24~5 error: unknown path 'ghost'
        """),
    Mistake(
      "a directory that does not exist",
      in: .steps(
        """
        - main: {make: dri/new, as: fifo}
        """),
      is: """
        11:22~7 error: unknown directory 'dri'; did you mean 'dir'?
        """),
    Mistake(
      "a path before it is made",
      in: .steps(
        """
        - main: {truncate: new}
        - main: {make: new, as: regular}
        - main: {truncate: new}
        """),
      is: """
        11:26~3 error: unknown path 'new'
        """),
    Mistake(
      "words",
      in: .steps(
        """
        - main: {open: file, for: readng}
        - main: {make: new, as: file}
        - main: {bind_tcp: 8080}
        """),
      is: """
        11:33~6 error: unknown mode 'readng'; did you mean 'reading'?
        12:31~4 error: unknown kind of entry 'file'; possible: directory, regular, fifo, socket, symlink
        13:26~4 error: unknown port '8080'; possible: listening, listening_too, free, free_too
        """),
    Mistake(
      "a socket on which nobody listens",
      in: .steps(
        """
        - worker: {connect_abstract: sock}
        - main: {listen_abstract: sock}
        - worker: {connect_abstract: sokc}
        """),
      is: """
        11:36~4 error: nobody listens on the socket 'sock' here
        13:36~4 error: nobody listens on the socket 'sokc' here; did you mean 'sock'?
        """),
  ]
}

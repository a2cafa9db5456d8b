// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in scenarios.
@Suite struct ScenarioMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "missing keys",
      in: .scenario(
        """
        name: one scenario
        """),
      is: """
        6:5~18 error: a scenario needs the key 'id'
        6:5~18 error: a scenario needs the key 'threads'
        6:5~18 error: a scenario needs the key 'steps'
        """),
    Mistake(
      "an unknown key",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        stpes: []
        """),
      is: """
        11:5~5 error: unknown key 'stpes' in a scenario
        """),
    Mistake(
      "a misspelled key is not missing as well",
      in: .scenario(
        """
        id: one
        name: one scenario
        treads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        """),
      is: """
        8:5~6 error: unknown key 'treads' in a scenario; did you mean 'threads'?
        """),
    Mistake(
      "an id that is none",
      in: .scenario(
        """
        id: One_Scenario
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        """),
      is: """
        6:9~12 error: the id of a scenario 'One_Scenario' must be lower-case words joined by '-'
        """),
    Mistake(
      "an empty id",
      in: .scenario(
        """
        id: 
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        """),
      is: """
        6:8~1 error: the id of a scenario must not be empty
        """),
    Mistake(
      "texts",
      in: .scenario(
        """
        id: one
        name: ""
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        because: ""
        reference: []
        """),
      is: """
        7:11~2 error: 'name' must not be empty
        11:14~2 error: 'because' must not be empty
        12:16~2 error: 'reference' must be a single value, not a list
        """),
    Mistake(
      "a text of several lines",
      in: .scenario(
        #"""
        id: one
        name: "one\nscenario"
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        """#),
      is: """
        7:11~15 error: 'name' must be one line
        """),
    Mistake(
      "threads",
      in: .scenario(
        """
        id: one
        name: one
        threads: [Main, worker, worker, true]
        steps:
          - main: {get: layers, expect: 1}
          - Main: {get: layers, expect: 1}
          - worker: {get: layer}
        """),
      is: """
        8:15~4 error: the name of a thread 'Main' must be lower-case words joined by '-'
        8:29~6 error: 'worker' stands twice in this list
          8:21~6 note: the first one is here
        8:37~4 error: the name of a thread cannot be 'true', which is a reserved word
        10:9~4 error: unknown thread 'main'; possible: worker, all, outside
        12:23~5 error: unknown attribute 'layer'; did you mean 'layers'?
        """),
    Mistake(
      "no threads",
      in: .scenario(
        """
        id: one
        name: one
        threads: []
        steps:
          - main: {get: layers, expect: 1}
        """),
      is: """
        8:14~2 error: a scenario needs at least one thread
        """),
    Mistake(
      "no steps",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        steps: []
        """),
      is: """
        9:12~2 error: a scenario needs at least one step
        """),
    Mistake(
      "steps that are no list",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        steps: {main: exit}
        """),
      is: """
        9:12~12 error: 'steps' must be a list, not a mapping
        """),
    Mistake(
      "nothing pinned",
      in: .scenario(
        """
        id: one
        name: one
        threads: [main]
        steps:
          - main: {restrict_self: no-read}
          - main: exit
        """),
      is: """
        6:9~3 error: no step says what it expects; a scenario expects at least one result
        """),
    Mistake(
      "a process",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        process: {no_new_privs: yes, capabilities: [CAP_SYS], uid: root, user_namespce: true}
        """),
      is: """
        11:29~3 error: 'no_new_privs' must be true or false, not 'yes'; did you mean 'true'?
        11:49~7 error: unknown capability 'CAP_SYS'
        11:64~4 error: 'uid' must be a whole number, not 'root'
        11:70~13 error: unknown key 'user_namespce' in 'process'; did you mean 'user_namespace'?
        """),
    Mistake(
      "an unknown feature",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        requires: [user_namespace, failing-allocations]
        """),
      is: """
        11:16~14 error: unknown feature 'user_namespace'; did you mean 'user_namespaces'?
        11:32~19 error: unknown feature 'failing-allocations'; did you mean 'failing_allocations'?
        """),
    Mistake(
      "a ruleset of the file",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        rulesets: {no-read: {scoped: [SIGNAL]}}
        """),
      is: """
        11:16~7 error: the ruleset 'no-read' is already defined for the whole file
          4:3~7 note: the other one is here
        """),
    Mistake(
      "an unused ruleset of the scenario",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        rulesets: {mine: {scoped: [SIGNAL]}}
        """),
      is: """
        11:16~4 warning: no step uses the ruleset 'mine'
        """),
    Mistake(
      "known issues",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
        known_issues:
          - {when: abi > x, bug: B, because: C}
          - {bug: B}
          - {when: abi = 8, bug: "", because: C}
          - 3
        """),
      is: """
        12:22~1 error: an ABI version must be 0 to 11, not 'x'
        13:9~8 error: a known issue needs the key 'when'
        13:9~8 error: a known issue needs the key 'because'
        14:30~2 error: 'bug' must not be empty
        15:9~1 error: a known issue must be a mapping, not a single value
        """),
    Mistake(
      "two mistakes that are far apart",
      in: .scenario(
        """
        id: One
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
          - main: {open: fil, for: reading}
        """),
      is: """
        6:9~3 error: the id of a scenario 'One' must be lower-case words joined by '-'
        11:22~3 error: unknown path 'fil'; did you mean 'file'?
        """),
    Mistake(
      "names in collections that could not be read",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
          - $who: {restrict_self: mine, expect: ok, when: {who: main}}
          - main: {restrict_self: mine, times: $depth, expect: {who = main: ok}}
        matirx: {axes: {who: [main]}}
        ruleset: {mine: {scoped: [SIGNAL]}}
        """),
      is: """
        13:5~6 error: unknown key 'matirx' in a scenario; did you mean 'matrix'?
        14:5~7 error: unknown key 'ruleset' in a scenario; did you mean 'rulesets'?
        """),
    Mistake(
      "rulesets that are no mapping",
      in: .scenario(
        """
        id: one
        name: one scenario
        threads: [main, worker]
        steps:
          - main: {restrict_self: no-read, expect: ok}
          - main: {restrict_self: mine}
        rulesets: [mine]
        """),
      is: """
        12:15~6 error: 'rulesets' must be a mapping, not a list
        """),
  ]
}

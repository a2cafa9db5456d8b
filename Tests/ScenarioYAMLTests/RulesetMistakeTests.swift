// SPDX-License-Identifier: MIT

import Scenarios
import Testing

/// The diagnostics of mistakes in rulesets.
@Suite struct RulesetMistakeTests {
  @Test("a mistake has its place and its words", arguments: mistakes)
  func diagnostics(mistake: Mistake) { mistake.check() }

  static let mistakes = [
    Mistake(
      "an empty ruleset",
      in: .rulesets(
        """
        nothing: {}
        """),
      is: """
        5:12~2 error: the ruleset is empty: it handles nothing and scopes nothing; if that is meant, write 'handled_access_fs: []'
        """),
    Mistake(
      "an unknown right",
      in: .rulesets(
        """
        typo: {handled_access_fs: [READ_FIL], handled_access_net: [BIND], scoped: [SIGNALS]}
        """),
      is: """
        5:30~8 error: unknown right over files 'READ_FIL'; did you mean 'READ_FILE'?
        5:62~4 error: unknown right over the network 'BIND'; possible: BIND_TCP, CONNECT_TCP, BIND_UDP, CONNECT_SEND_UDP
        5:78~7 error: unknown scope 'SIGNALS'; did you mean 'SIGNAL'?
        """),
    Mistake(
      "a right twice",
      in: .rulesets(
        """
        twice: {handled_access_fs: [READ_FILE, READ_FILE]}
        """),
      is: """
        5:42~9 error: 'READ_FILE' stands twice in this list
          5:31~9 note: the first one is here
        """),
    Mistake(
      "an unknown key",
      in: .rulesets(
        """
        typo: {handled_acces_fs: [READ_FILE], rules: [{path: dir, allow: [READ_FILE]}]}
        """),
      is: """
        5:10~16 error: unknown key 'handled_acces_fs' in a ruleset; did you mean 'handled_access_fs'?
        """),
    Mistake(
      "a rule for a right that is not handled",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_FILE], rules: [{path: dir, allow: [READ_FILE, READ_DIR]}]}
        """),
      is: """
        5:80~8 error: the ruleset does not handle 'READ_DIR'
          5:9~17 note: the handled rights are here
        """),
    Mistake(
      "a rule for a network that is not handled",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_FILE], rules: [{port: free, allow: [BIND_TCP]}]}
        """),
      is: """
        5:70~8 error: the ruleset does not handle 'BIND_TCP'
        """),
    Mistake(
      "a right over directories on a file",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_DIR], rules: [{path: file, allow: [READ_DIR]}]}
        """),
      is: """
        5:69~8 error: 'READ_DIR' is a right over directories; 'file' is a file
        """),
    Mistake(
      "a rule that allows nothing",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_DIR], rules: [{path: dir, allow: []}]}
        """),
      is: """
        5:67~2 error: a rule must allow something
        """),
    Mistake(
      "a rule on a path that does not exist",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_DIR], rules: [{path: dri, allow: [READ_DIR]}]}
        """),
      is: """
        5:55~3 error: unknown path 'dri'; did you mean 'dir'?
        """),
    Mistake(
      "a rule without a place",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_DIR], rules: [{allow: [READ_DIR]}, {path: dir}, {paht: dir, allow: [READ_DIR]}]}
        """),
      is: """
        5:48~19 error: a rule needs 'path' or 'port'
        5:69~11 error: a rule needs the key 'allow'
        5:83~4 error: unknown key 'paht' in a rule; did you mean 'path'?
        """),
    Mistake(
      "rules that are no list",
      in: .rulesets(
        """
        odd: {handled_access_fs: [READ_DIR], rules: {path: dir, allow: [READ_DIR]}}
        """),
      is: """
        5:47~30 error: 'rules' must be a list, not a mapping
        """),
    Mistake(
      "a ruleset that is no mapping",
      in: .rulesets(
        """
        odd: [READ_DIR]
        """),
      is: """
        5:8~10 error: a ruleset must be a mapping, not a list
        """),
    Mistake(
      "a name that is none",
      in: .rulesets(
        """
        No_Read: {scoped: [SIGNAL]}
        """),
      is: """
        5:3~7 error: the name of a ruleset 'No_Read' must be lower-case words joined by '-'
        """),
    Mistake(
      "a ruleset that nobody uses",
      in: .rulesets(
        """
        unused: {scoped: [SIGNAL]}
        """),
      is: """
        5:3~6 warning: no step uses the ruleset 'unused'
        """),
  ]
}

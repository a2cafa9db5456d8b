// SPDX-License-Identifier: MIT

import Scenarios
import Testing

@testable import ScenarioYAML

/// Names of the kernel's headers lead to the words of the language.
@Suite struct HeaderNameTests {
  @Test("every right, scope, flag, signal and call is found by its name in the headers")
  func wholeKinds() {
    func check(_ prefix: String, _ words: [String]) {
      for word in words {
        #expect(Suggestion.nearest(to: prefix + word, among: words) == word)
        #expect(Suggestion.nearest(to: (prefix + word).lowercased(), among: words) == word)
        // A slip of the pen in the name does not hide the word.
        let slip = prefix + word.dropLast() + "_"
        if word.count > 5 { #expect(Suggestion.nearest(to: slip, among: [word]) == word) }
      }
    }
    check("LANDLOCK_ACCESS_FS_", FileRight.allCases.map(\.rawValue))
    check("LANDLOCK_ACCESS_NET_", NetworkRight.allCases.map(\.rawValue))
    check("LANDLOCK_SCOPE_", Scope.allCases.map(\.rawValue))
    check("LANDLOCK_RESTRICT_SELF_", RestrictFlag.allCases.map(\.rawValue))
    check("SIG", SignalName.allCases.map(\.rawValue))
    for call in ["restrict_self", "create_ruleset", "add_rule"] {
      for prefix in ["landlock_", "__NR_landlock_", "SYS_landlock_"] {
        #expect(Suggestion.nearest(to: prefix + call, among: Vocabulary.actionNames) == call)
      }
    }
    for capability in Capability.allCases.map(\.rawValue) {
      let short = String(capability.dropFirst(4))
      #expect(
        Suggestion.nearest(to: short, among: Capability.allCases.map(\.rawValue)) == capability)
    }
  }

  @Test(
    "other names of errors",
    arguments: [
      ("EWOULDBLOCK", "EAGAIN"), ("EDEADLOCK", "EDEADLK"), ("ENOTSUP", "EOPNOTSUPP"),
      ("-EPERM", "EPERM"), ("PERM", "EPERM"), ("EPERM(1)", "EPERM"),
      ("ERESTARTSYS", "ERESTARTNOINTR"),
    ])
  func errors(name: String, word: String) {
    #expect(Suggestion.nearest(to: name, among: Errno.allCases.map(\.rawValue)) == word)
  }

  @Test("a spec says so where the names stand")
  func places() {
    let spec = SpecText.rulesets("wrong: {handled_access_fs: [LANDLOCK_ACCESS_FS_READ_FILE]}")
    #expect(
      spec.compilation.diagnostics.rendered.contains(
        "unknown right over files 'LANDLOCK_ACCESS_FS_READ_FILE'; did you mean 'READ_FILE'?"))
    let steps = SpecText.steps(
      """
      - main: {restrict_self: no-read, flags: [LANDLOCK_RESTRICT_SELF_TSYNC], expect: EWOULDBLOCK}
      - main: {landlock_restrict_self: no-read, expect: -1}
      """)
    let rendered = steps.compilation.diagnostics.rendered
    for words in [
      "'LANDLOCK_RESTRICT_SELF_TSYNC'; did you mean 'TSYNC'?",
      "'EWOULDBLOCK'; did you mean 'EAGAIN'?",
      "'landlock_restrict_self'; did you mean 'restrict_self'?",
      "not in '-1'; did you mean 'EPERM'?",
    ] {
      #expect(rendered.contains(words), "\(rendered)")
    }
  }
}

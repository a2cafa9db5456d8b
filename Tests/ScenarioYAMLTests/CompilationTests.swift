// SPDX-License-Identifier: MIT

import ScenarioYAML
import Scenarios
import Testing

/// Whole files become specs, or diagnostics, or both.
@Suite struct CompilationTests {
  private static let valid = SpecText.file(
    """
    suite: diverging domains
    about: >
      Threads may hold different domains
      when TSYNC starts.
    reference: cover letter v2
    rulesets:
      no-read:
        handled_access_fs: [READ_FILE, READ_DIR]
        rules:
          - {path: dir, allow: [READ_FILE]}
      net: {handled_access_net: [BIND_TCP], scoped: [SIGNAL], rules: [{port: free, allow: [BIND_TCP]}]}
    scenarios:
      - id: first
        name: the first one
        because: the caller's domain wins
        process: {no_new_privs: true, capabilities: [CAP_SYS_ADMIN], uid: 1000}
        threads: [main, worker]
        requires: [user_namespaces]
        rulesets: {mine: {handled_access_fs: [EXECUTE]}}
        steps:
          - worker: {restrict_self: no-read, expect: ok, because: a reason of its own}
          - main: {restrict_self: mine, expect: {abi < 8 and release >= 7.0: EINVAL, otherwise: [ok, hung]}}
          - main: {fork: child}
          - child: {spawn: sibling}
          - main: {spawn: helper}
          - all: {get: layers, expect: 1, times: 3}
          - worker: exit
          - all: {get: uid}
      - id: second
        name: "the second: quoted"
        reference: landlock(7)
        threads: [main]
        steps:
          - main: {restrict_self: net, expect: EPERM}
    """)

  @Test("a spec keeps its texts, and its scenarios get the defaults of the file")
  func texts() throws {
    let spec = try #require(Self.valid.compilation.specs.first)
    #expect(spec.path == "topic/name.yaml")
    #expect(spec.topic == "topic")
    #expect(spec.suite == "diverging domains")
    #expect(spec.about == "Threads may hold different domains when TSYNC starts.")
    #expect(spec.scenarios.map(\.id.description) == ["topic/first", "topic/second"])
    #expect(spec.scenarios.map(\.name) == ["the first one", "the second: quoted"])
    #expect(spec.scenarios.map(\.reference) == ["cover letter v2", "landlock(7)"])
    #expect(spec.scenarios.map(\.because) == ["the caller's domain wins", nil])
    #expect(spec.scenarios[0].threads == ["main", "worker"])
    #expect(spec.scenarios[0].requires == [.userNamespaces])
    #expect(
      spec.scenarios[0].process
        == ProcessSetup(noNewPrivs: true, capabilities: [.CAP_SYS_ADMIN], uid: 1000))
  }

  @Test("a scenario has the rulesets that its steps name, and no others")
  func rulesets() throws {
    let scenarios = Self.valid.scenarios()
    #expect(
      scenarios[0].rulesets == [
        "no-read": Ruleset(
          handledAccessFS: [.READ_FILE, .READ_DIR],
          rules: [.pathBeneath(path: "dir", allowed: [.READ_FILE])]),
        "mine": Ruleset(handledAccessFS: [.EXECUTE]),
      ])
    #expect(
      scenarios[1].rulesets == [
        "net": Ruleset(
          handledAccessNet: [.BIND_TCP], scoped: [.SIGNAL],
          rules: [.netPort(port: .free, allowed: [.BIND_TCP])])
      ])
  }

  @Test("'all' is every living thread of the process under test, in the order of appearance")
  func all() {
    let steps = Self.valid.scenarios()[0].steps
    #expect(
      steps[5...].map(\.description) == [
        "main: get layers", "worker: get layers", "helper: get layers", "worker: exit",
        "main: get uid", "helper: get uid",
      ])
    #expect(steps[5...7].allSatisfy { $0.times == 3 && $0.expectation?.arms.count == 1 })
    #expect(Set(steps[5...7].map(\.location)).count == 1)
  }

  @Test("expectations, reasons and places are those of the file")
  func expectations() {
    let scenario = Self.valid.scenarios()[0]
    #expect(scenario.location.description == "topic/name.yaml:13:9")
    #expect(scenario.steps[0].location.description == "topic/name.yaml:21:9")
    #expect(scenario.steps[0].because == "a reason of its own")
    #expect(scenario.steps[0].expectation?.location.description == "topic/name.yaml:21:50")
    #expect(scenario.steps[1].because == nil)
    #expect(
      scenario.steps[1].expectation?.arms.map { $0.condition?.description }
        == ["abi < 8 and release >= 7.0", nil])
    #expect(
      scenario.steps[1].expectation?.arms.map(\.results) == [[.errno(.EINVAL)], [.ok, .hung]])
    #expect(scenario.steps[2].expectation == nil)
  }

  @Test("six different mistakes are six located diagnostics, and there is no spec")
  func sixMistakes() {
    let spec = SpecText.file(
      """
      suite: six mistakes
      about: Each of them is reported.
      rulesets:
        no-read: {handled_access_fs: [READ_FIEL]}
      scenarios:
        - id: one
          nam: one
          threads: [main, worker]
          steps:
            - wroker: {restrict_self: no-read}
            - main: {restrct_self: no-raed, expect: ok}
            - main: {restrict_self: no-read, flags: [TSNYC]}
            - main: {open: file, for: reading, expect: EACESS}
            - worker: exit
            - worker: {truncate: file, times: 100}
      """)
    let compilation = spec.compilation
    #expect(compilation.specs.isEmpty)
    #expect(compilation.hasErrors)
    #expect(
      compilation.diagnostics.rendered == """
        4:33~9 error: unknown right over files 'READ_FIEL'; did you mean 'READ_FILE'?
        7:5~3 error: unknown key 'nam' in a scenario; did you mean 'name'?
        10:9~6 error: unknown thread 'wroker'; did you mean 'worker'?
        11:16~12 error: unknown action 'restrct_self'; did you mean 'restrict_self'?
        11:30~7 error: unknown ruleset 'no-raed'; did you mean 'no-read'?
        12:48~5 error: unknown flag 'TSNYC'; did you mean 'TSYNC'?
        13:50~6 error: unknown result 'EACESS'; did you mean 'EACCES'?
        15:9~6 error: the thread 'worker' has exited
          14:9~6 note: it exits here
        15:41~3 error: 'times' must be 1 to 64, not 100
        """)
  }

  @Test("a diagnostic shows its line with a caret, and its notes with theirs")
  func excerpt() {
    let compilation = SpecText.steps("- worker: exit\n- worker: {truncate: file}").compilation
    #expect(
      compilation.diagnostics.map(\.description).joined(separator: "\n") == """
        topic/name.yaml:12:9: error: the thread 'worker' has exited
                - worker: {truncate: file}
                  ^~~~~~
        topic/name.yaml:11:9: note: it exits here
                - worker: exit
                  ^~~~~~
        """)
  }

  @Test("characters of several bytes count as one column")
  func columns() {
    let spec = SpecText.steps("- main: {truncate: fil, because: „wörter“}  # 日本語")
    #expect(spec.compilation.diagnostics.map(\.location.column) == [26])
    let second = SpecText.steps("- main: {because: „日本語“ 🎉, truncate: fil}")
    #expect(second.compilation.diagnostics.map(\.location.column) == [44])
  }

  @Test("an id is unique in its topic; the error points at the other file")
  func duplicateIDs() {
    func source(_ path: String) -> SpecSource {
      SpecText.steps("- main: {get: layers}").source(path: path)
    }
    let sources = [source("b/topic/z.yaml"), source("a/topic/y.yaml"), source("a/other/x.yaml")]
    let compilation = SpecCompiler.compile(sources)
    #expect(compilation.specs.map(\.path) == ["a/other/x.yaml", "a/topic/y.yaml"])
    #expect(compilation.diagnostics.count == 1)
    #expect(
      compilation.diagnostics.first?.description == """
        b/topic/z.yaml:6:9: error: the topic 'topic' has a scenario 'one' already
            - id: one
                  ^~~
        a/topic/y.yaml:6:9: note: the first one is here
            - id: one
                  ^~~
        """)
    #expect(SpecCompiler.compile(sources.reversed()) == compilation)
  }

  @Test("a mistake in one file does not keep the others from becoming specs")
  func otherFiles() {
    let right = SpecText.steps("- main: {get: layers}").source(path: "a/right.yaml")
    let wrong = SpecText.steps("- main: {get: layer}").source(path: "b/wrong.yaml")
    let compilation = SpecCompiler.compile([wrong, right])
    #expect(compilation.specs.map(\.path) == ["a/right.yaml"])
    #expect(compilation.scenarios.map(\.id.description) == ["a/one"])
    #expect(compilation.diagnostics.map(\.location.path) == ["b/wrong.yaml"])
  }

  @Test(
    "a path must have a topic and a name",
    arguments: [
      ("name.yaml", 1), ("./name.yaml", 1), ("Topic/name.yaml", 1), ("topic/Name.yaml", 1),
      ("topic/name.yml", 1), ("/name", 2), ("topic/name.yaml", 0), ("/a b/topic/name-2.yaml", 0),
    ])
  func paths(path: String, errors: Int) {
    let source = SpecText.steps("- main: {get: layers}").source(path: path)
    let compilation = SpecCompiler.compile([source])
    #expect(compilation.diagnostics.count == errors)
    #expect(compilation.diagnostics.allSatisfy { $0.location.line == 1 })
    #expect(compilation.specs.count == (errors == 0 ? 1 : 0))
  }
}

extension Step {
  /// Thread and action.
  fileprivate var description: String { "\(thread): \(action)" }
}

import Testing

@Suite("explore and mutants")
struct ExplorationTests {
  let command: LockstepCommand

  init() throws { command = try LockstepCommand() }

  @Test("a violated rule is status 1 and shows its schedule")
  func violation() throws {
    let result = try command.lockstep("explore", "--edition", "v2", "--callers", "2")
    #expect(result.status == 1)
    #expect(result.output.contains("VIOLATED  call-returns"))
    #expect(result.output.contains(/step +A +B\n1 +call\n/))
  }

  @Test("an edition that breaks no rule is status 0, and a bound that was reached is status 3")
  func passesAndBounds() throws {
    let whole = try command.lockstep("explore", "--callers", "2", "--signals", "1")
    #expect(whole.status == 0)
    #expect(whole.output.contains("everything was seen"))
    let part = try command.lockstep("explore", "--callers", "2", "--signals", "1", "--states", "50")
    #expect(part.status == 3)
    #expect(part.output.contains("not everything was seen: the bound of 50 states was reached"))
    #expect(try command.lockstep("explore", "--threads", "2", "--callers", "3").status == 2)
  }

  @Test("specs that ask little let bugs survive, which is status 1; what is noticed is named")
  func survivors() throws {
    let depth = """
      suite: depth
      about: A spec for tests.
      rulesets:
        no-read: {handled_access_fs: [READ_FILE]}
      scenarios:
        - id: depth
          name: a domain has at most 16 layers
          process: {no_new_privs: true}
          threads: [main]
          steps:
            - main: {restrict_self: no-read, times: 16, expect: ok}
            - main: {restrict_self: no-read, expect: E2BIG}

      """
    try command.write(depth, to: "Specs/topic/depth.yaml")
    let result = try command.lockstep("mutants")
    #expect(result.status == 1)
    #expect(result.output.contains("noticed by topic/depth"))
    #expect(result.output.contains("  SURVIVES"))
    #expect(result.output.contains("calls-not-kept-apart: "))
  }
}

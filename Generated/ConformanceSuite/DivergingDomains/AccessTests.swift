// Specs/diverging-domains/access.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/diverging-domains/access.yaml"

/// After TSYNC every thread is held to the same rules, of every kind that a ruleset can hold.
@Suite("what the common domain denies", .tags(.divergingDomains))
struct DivergingDomainsAccessTests {
  // Specs/diverging-domains/access.yaml:18:9
  @Test("what a rule allows and what it does not is the same in every thread (main, none)")
  func rulesHoldInEveryThread_main_none() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-hold-in-every-thread/main,none",
      "what a rule allows and what it does not is the same in every thread", in: spec, at: (18, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.covers = ["cover-letter/all-threads"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 65))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "main", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "worker", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "main", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "worker", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "main", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "worker", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "main", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    scenario.step(
      "worker", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:18:9
  @Test("what a rule allows and what it does not is the same in every thread (main, own)")
  func rulesHoldInEveryThread_main_own() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-hold-in-every-thread/main,own",
      "what a rule allows and what it does not is the same in every thread", in: spec, at: (18, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.covers = ["cover-letter/all-threads"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "worker", .restrictSelf("sockets"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (30, 9), (30, 93))
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 65))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "main", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "worker", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "main", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "worker", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "main", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "worker", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "main", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    scenario.step(
      "worker", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:18:9
  @Test("what a rule allows and what it does not is the same in every thread (worker, none)")
  func rulesHoldInEveryThread_worker_none() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-hold-in-every-thread/worker,none",
      "what a rule allows and what it does not is the same in every thread", in: spec, at: (18, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.covers = ["cover-letter/all-threads"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "worker", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 65))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "main", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "worker", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "main", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "worker", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "main", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "worker", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "main", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    scenario.step(
      "worker", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:18:9
  @Test("what a rule allows and what it does not is the same in every thread (worker, own)")
  func rulesHoldInEveryThread_worker_own() async throws {
    var scenario = Scenario(
      "diverging-domains/rules-hold-in-every-thread/worker,own",
      "what a rule allows and what it does not is the same in every thread", in: spec, at: (18, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.covers = ["cover-letter/all-threads"]
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.rulesets["sockets"] = Ruleset(scoped: [.ABSTRACT_UNIX_SOCKET])
    scenario.step(
      "main", .restrictSelf("sockets"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (29, 9), (29, 95))
    scenario.step(
      "worker", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (31, 9), (31, 65))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (32, 9), (32, 56))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (33, 9), (33, 63))
    scenario.step(
      "main", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "worker", .open("dir/file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (34, 9), (34, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (35, 9), (35, 58))
    scenario.step(
      "main", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "worker", .open("file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (36, 9), (36, 52))
    scenario.step(
      "main", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "worker", .readDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (37, 9), (37, 48))
    scenario.step(
      "main", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "worker", .readDirectory("other"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (38, 9), (38, 43))
    scenario.step(
      "main", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    scenario.step(
      "worker", .truncate("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (39, 9), (39, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (directory, beneath-rule)")
  func newEntries_directory_beneathRule() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/directory,beneath-rule",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("dir/subdir/new", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (directory, elsewhere)")
  func newEntries_directory_elsewhere() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/directory,elsewhere",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("other/new", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .directory),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (regular, beneath-rule)")
  func newEntries_regular_beneathRule() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/regular,beneath-rule",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("dir/subdir/new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (regular, elsewhere)")
  func newEntries_regular_elsewhere() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/regular,elsewhere",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("other/new", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .regular),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (fifo, beneath-rule)")
  func newEntries_fifo_beneathRule() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/fifo,beneath-rule",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("dir/subdir/new", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (fifo, elsewhere)")
  func newEntries_fifo_elsewhere() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/fifo,elsewhere",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("other/new", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .fifo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (socket, beneath-rule)")
  func newEntries_socket_beneathRule() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/socket,beneath-rule",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("dir/subdir/new", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (socket, elsewhere)")
  func newEntries_socket_elsewhere() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/socket,elsewhere",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("other/new", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .socket),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (symlink, beneath-rule)")
  func newEntries_symlink_beneathRule() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/symlink,beneath-rule",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("dir/subdir/new", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:41:9
  @Test("making an entry is denied in every thread unless a rule allows its kind (symlink, elsewhere)")
  func newEntries_symlink_elsewhere() async throws {
    var scenario = Scenario(
      "diverging-domains/new-entries/symlink,elsewhere",
      "making an entry is denied in every thread unless a rule allows its kind", in: spec,
      at: (41, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (50, 9), (50, 64))
    scenario.step(
      "worker", .make("other/new", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (51, 9), (51, 51))
    scenario.step(
      "main", .make("dir/mine", as: .symlink),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (52, 9), (52, 53))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:54:9
  @Test("removing an entry is denied in every thread")
  func removal() async throws {
    var scenario = Scenario(
      "diverging-domains/removal", "removing an entry is denied in every thread", in: spec,
      at: (54, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REMOVE_DIR, .REMOVE_FILE, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .MAKE_REG, .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other/file", allow: .READ_FILE), of: "files")
    scenario.step(
      "worker", .removeDirectory("empty"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      because: "nothing is enforced yet", at: (59, 9), (59, 45))
    scenario.step(
      "main", .restrictSelf("files", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (60, 9), (60, 64))
    scenario.step(
      "main", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 49))
    scenario.step(
      "worker", .removeFile("dir/file"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (61, 9), (61, 49))
    scenario.step(
      "main", .removeDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (62, 9), (62, 50))
    scenario.step(
      "worker", .removeDirectory("dir/subdir"),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (62, 9), (62, 50))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:64:9
  @Test("TCP ports are denied in every thread unless a rule allows them")
  func ports() async throws {
    var scenario = Scenario(
      "diverging-domains/ports", "TCP ports are denied in every thread unless a rule allows them",
      in: spec, at: (64, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["ports"] = Ruleset(handledAccessNet: [.BIND_TCP, .CONNECT_TCP])
    scenario.rule(.port(.listening, allow: .CONNECT_TCP), of: "ports")
    scenario.rule(.port(.free, allow: .BIND_TCP), of: "ports")
    scenario.step(
      "main", .connectTCP(.listeningToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 54))
    scenario.step(
      "worker", .connectTCP(.listeningToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (69, 9), (69, 54))
    scenario.step(
      "main", .bindTCP(.freeToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 46))
    scenario.step(
      "worker", .bindTCP(.freeToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (70, 9), (70, 46))
    scenario.step(
      "worker", .restrictSelf("ports", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (71, 9), (71, 64))
    scenario.step(
      "main", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (72, 9), (72, 50))
    scenario.step(
      "worker", .connectTCP(.listening),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (72, 9), (72, 50))
    scenario.step(
      "main", .connectTCP(.listeningToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (73, 9), (73, 54))
    scenario.step(
      "worker", .connectTCP(.listeningToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (73, 9), (73, 54))
    scenario.step(
      "main", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (74, 9), (74, 42))
    scenario.step(
      "worker", .bindTCP(.free), expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok),
      at: (74, 9), (74, 42))
    scenario.step(
      "main", .bindTCP(.freeToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (75, 9), (75, 46))
    scenario.step(
      "worker", .bindTCP(.freeToo),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (75, 9), (75, 46))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:77:9
  @Test("of two TSYNC layers each must allow an access (only-dir, only-subdir)")
  func layersIntersect_onlyDir_onlySubdir() async throws {
    var scenario = Scenario(
      "diverging-domains/layers-intersect/only-dir,only-subdir",
      "of two TSYNC layers each must allow an access", in: spec, at: (77, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-subdir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir/subdir", allow: .READ_FILE), of: "only-subdir")
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-subdir")
    scenario.step(
      "main", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (94, 9), (94, 65))
    scenario.step(
      "worker", .restrictSelf("only-subdir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (95, 9), (95, 66))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (97, 9), (97, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (97, 9), (97, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (98, 9), (98, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (98, 9), (98, 58))
    try await verify(scenario)
  }

  // Specs/diverging-domains/access.yaml:77:9
  @Test("of two TSYNC layers each must allow an access (only-subdir, only-dir)")
  func layersIntersect_onlySubdir_onlyDir() async throws {
    var scenario = Scenario(
      "diverging-domains/layers-intersect/only-subdir,only-dir",
      "of two TSYNC layers each must allow an access", in: spec, at: (77, 9))
    scenario.reference = "landlock(7); cover letter v2, first paragraph"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["only-dir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir", allow: .READ_FILE), of: "only-dir")
    scenario.rulesets["only-subdir"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rule(.path("dir/subdir", allow: .READ_FILE), of: "only-subdir")
    scenario.rule(.path("other", allow: .READ_FILE), of: "only-subdir")
    scenario.step(
      "main", .restrictSelf("only-subdir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (94, 9), (94, 65))
    scenario.step(
      "worker", .restrictSelf("only-dir", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (95, 9), (95, 66))
    scenario.step(
      "main", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 63))
    scenario.step(
      "worker", .open("dir/subdir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .ok), at: (96, 9), (96, 63))
    scenario.step(
      "main", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (97, 9), (97, 56))
    scenario.step(
      "worker", .open("dir/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (97, 9), (97, 56))
    scenario.step(
      "main", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (98, 9), (98, 58))
    scenario.step(
      "worker", .open("other/file", for: .reading),
      expectByKernel: .when(.edition(.greaterOrEqual, .v2), expect: .EACCES), at: (98, 9), (98, 58))
    try await verify(scenario)
  }
}

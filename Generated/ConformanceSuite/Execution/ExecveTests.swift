// Specs/execution/execve.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/execution/execve.yaml"

/// execve(2) ends all other threads and keeps the domain and no_new_privs. Opening a program or a
/// file of /proc takes the rights that a domain handles, readlink(2) takes none.
@Suite("execve and /proc", .tags(.execution))
struct ExecutionExecveTests {
  // Specs/execution/execve.yaml:11:9
  @Test("the thread that executes goes on alone, as restricted as it was (main, worker)")
  func execveKeepsTheDomain_main_worker() async throws {
    var scenario = Scenario(
      "execution/execve-keeps-the-domain/main,worker",
      "the thread that executes goes on alone, as restricted as it was", in: spec, at: (11, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 68))
    scenario.step(
      "main", .execute, expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (23, 9), (23, 42))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (24, 9), (24, 40))
    scenario.step(
      "main", .get(.layers), expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1),
      at: (25, 9), (25, 40))
    scenario.step(
      "main", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (26, 9), (26, 46))
    scenario.step(
      "main", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (27, 9), (27, 53))
    scenario.step(
      "main", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (28, 9), (28, 67))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:11:9
  @Test("the thread that executes goes on alone, as restricted as it was (worker, main)")
  func execveKeepsTheDomain_worker_main() async throws {
    var scenario = Scenario(
      "execution/execve-keeps-the-domain/worker,main",
      "the thread that executes goes on alone, as restricted as it was", in: spec, at: (11, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.rulesets["no-write"] = Ruleset(handledAccessFS: [.WRITE_FILE])
    scenario.step(
      "main", .restrictSelf("no-write", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (22, 9), (22, 68))
    scenario.step(
      "worker", .execute, expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (23, 9), (23, 42))
    scenario.step(
      "main", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ended),
      at: (24, 9), (24, 40))
    scenario.step(
      "worker", .get(.layers),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: 1), at: (25, 9), (25, 40))
    scenario.step(
      "worker", .get(.noNewPrivs),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: true),
      at: (26, 9), (26, 46))
    scenario.step(
      "worker", .open("file", for: .writing),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .EACCES),
      at: (27, 9), (27, 53))
    scenario.step(
      "worker", .restrictSelf("no-read", .TSYNC),
      expectByKernel: .when(.edition(.greaterOrEqual, .linux7_0), expect: .ok),
      at: (28, 9), (28, 67))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:30:9
  @Test("a domain that handles EXECUTE or READ_FILE denies a program that no rule allows (no-read)")
  func execveIsDenied_noRead() async throws {
    var scenario = Scenario(
      "execution/execve-is-denied/no-read",
      "a domain that handles EXECUTE or READ_FILE denies a program that no rule allows", in: spec,
      at: (30, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (38, 9), (38, 51))
    scenario.step("main", .execute, expect: .EACCES, at: (39, 9), (39, 41))
    scenario.step("worker", .get(.layers), expect: 0, at: (40, 9), (40, 39))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:30:9
  @Test("a domain that handles EXECUTE or READ_FILE denies a program that no rule allows (no-execute)")
  func execveIsDenied_noExecute() async throws {
    var scenario = Scenario(
      "execution/execve-is-denied/no-execute",
      "a domain that handles EXECUTE or READ_FILE denies a program that no rule allows", in: spec,
      at: (30, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main", "worker"]
    scenario.rulesets["no-execute"] = Ruleset(handledAccessFS: [.EXECUTE])
    scenario.step("main", .restrictSelf("no-execute"), expect: .ok, at: (38, 9), (38, 51))
    scenario.step("main", .execute, expect: .EACCES, at: (39, 9), (39, 41))
    scenario.step("worker", .get(.layers), expect: 0, at: (40, 9), (40, 39))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc, not the link to the program (maps)")
  func procIsDenied_maps() async throws {
    var scenario = Scenario(
      "execution/proc-is-denied/maps",
      "a domain that handles READ_FILE denies the files of /proc, not the link to the program",
      in: spec, at: (42, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .readProc(.maps), expect: .ok, at: (50, 9), (50, 42))
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (51, 9), (51, 48))
    scenario.step("main", .readProc(.maps), expect: .EACCES, at: (52, 9), (52, 42))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc, not the link to the program (environ)")
  func procIsDenied_environ() async throws {
    var scenario = Scenario(
      "execution/proc-is-denied/environ",
      "a domain that handles READ_FILE denies the files of /proc, not the link to the program",
      in: spec, at: (42, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .readProc(.environ), expect: .ok, at: (50, 9), (50, 42))
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (51, 9), (51, 48))
    scenario.step("main", .readProc(.environ), expect: .EACCES, at: (52, 9), (52, 42))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc, not the link to the program (stat)")
  func procIsDenied_stat() async throws {
    var scenario = Scenario(
      "execution/proc-is-denied/stat",
      "a domain that handles READ_FILE denies the files of /proc, not the link to the program",
      in: spec, at: (42, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .readProc(.stat), expect: .ok, at: (50, 9), (50, 42))
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (51, 9), (51, 48))
    scenario.step("main", .readProc(.stat), expect: .EACCES, at: (52, 9), (52, 42))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc, not the link to the program (status)")
  func procIsDenied_status() async throws {
    var scenario = Scenario(
      "execution/proc-is-denied/status",
      "a domain that handles READ_FILE denies the files of /proc, not the link to the program",
      in: spec, at: (42, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .readProc(.status), expect: .ok, at: (50, 9), (50, 42))
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (51, 9), (51, 48))
    scenario.step("main", .readProc(.status), expect: .EACCES, at: (52, 9), (52, 42))
    try await verify(scenario)
  }

  // Specs/execution/execve.yaml:42:9
  @Test("a domain that handles READ_FILE denies the files of /proc, not the link to the program (exe)")
  func procIsDenied_exe() async throws {
    var scenario = Scenario(
      "execution/proc-is-denied/exe",
      "a domain that handles READ_FILE denies the files of /proc, not the link to the program",
      in: spec, at: (42, 9))
    scenario.reference = "execve(2), landlock(7)"
    scenario.process = ProcessSetup(noNewPrivs: true)
    scenario.threads = ["main"]
    scenario.rulesets["no-read"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", .readProc(.exe), expect: .ok, at: (50, 9), (50, 42))
    scenario.step("main", .restrictSelf("no-read"), expect: .ok, at: (51, 9), (51, 48))
    scenario.step("main", .readProc(.exe), expect: .ok, at: (52, 9), (52, 42))
    try await verify(scenario)
  }
}

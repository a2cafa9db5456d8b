// Specs/round-trip/every-word.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = "Specs/round-trip/every-word.yaml"

/// All actions,
/// all results, and everything that a scenario can say.
@Suite("every \"word\" \\ of the language", .tags(.roundTrip))
struct RoundTripEveryWordTests {
  // Specs/round-trip/every-word.yaml:10:5
  @Test("every action")
  func defaultScenario() async throws {
    var scenario = Scenario("round-trip/default", "every action", in: spec, at: (10, 5))
    scenario.threads = ["main", "worker"]
    scenario.rulesets["files"] = Ruleset(
      handledAccessFS: [.EXECUTE, .IOCTL_DEV, .MAKE_BLOCK, .MAKE_CHAR, .MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REFER, .REMOVE_DIR, .REMOVE_FILE, .RESOLVE_UNIX, .TRUNCATE, .WRITE_FILE],
      rules: [.path("dir", allow: .READ_DIR, .READ_FILE), .path("other"), .port(.listeningToo, allow: .CONNECT_TCP)])
    scenario.rulesets["net"] = Ruleset(handledAccessNet: [.BIND_TCP, .BIND_UDP, .CONNECT_SEND_UDP, .CONNECT_TCP],
      scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    scenario.rulesets["nothing"] = Ruleset()
    scenario.step("main", "exit", at: (100, 9))
    scenario.step("worker", "exit", at: (101, 9))
    scenario.step("main", "exit", at: (102, 9))
    scenario.step("worker", "exit", times: 16, at: (103, 9))
    scenario.step("main", "exit", at: (104, 9))
    scenario.step("worker", "exit", at: (105, 9))
    scenario.step("main", "exit", at: (106, 9))
    scenario.step("worker", "exit", at: (107, 9))
    scenario.step("main", "exit", at: (108, 9))
    scenario.step("worker", "exit", at: (109, 9))
    scenario.step("main", "exit", at: (110, 9))
    scenario.step("worker", "exit", at: (111, 9))
    scenario.step("main", "exit", at: (112, 9))
    scenario.step("worker", "exit", at: (113, 9))
    scenario.step("main", "exit", at: (114, 9))
    scenario.step("worker", "exit", at: (115, 9))
    scenario.step("main", "exit", at: (116, 9))
    scenario.step("worker", "exit", at: (117, 9))
    scenario.step("main", "exit", at: (118, 9))
    scenario.step("worker", "exit", at: (119, 9))
    scenario.step("main", "exit", at: (120, 9))
    scenario.step("worker", "exit", at: (121, 9))
    scenario.step("main", "exit", at: (122, 9))
    scenario.step("worker", "exit", at: (123, 9))
    scenario.step("main", "exit", at: (124, 9))
    scenario.step("worker", "exit", at: (125, 9))
    scenario.step("main", "exit", at: (126, 9))
    scenario.step("worker", "exit", at: (127, 9))
    scenario.step("main", "exit",
      at: (128, 9))
    scenario.step("worker", "exit", at: (129, 9))
    scenario.step("main", "exit", at: (130, 9))
    scenario.step("worker", "exit", at: (131, 9))
    scenario.step("main", "exit", at: (132, 9))
    scenario.step("worker", "exit", at: (133, 9))
    scenario.step("main", "exit", at: (134, 9))
    scenario.step("worker", "exit", at: (135, 9))
    scenario.step("main", "exit",
      at: (136, 9))
    scenario.step("worker", "exit", at: (137, 9))
    scenario.step("main", "exit", at: (138, 9))
    scenario.step("worker", "exit", at: (139, 9))
    scenario.step("main", "exit", at: (140, 9))
    scenario.step("worker", "exit", at: (141, 9))
    scenario.step("main", "exit", at: (142, 9))
    scenario.step("worker", "exit", at: (143, 9))
    scenario.step("main", "exit",
      at: (144, 9))
    scenario.step("worker", "exit", at: (145, 9))
    scenario.step("main", "exit", at: (146, 9))
    scenario.step("worker", "exit", at: (147, 9))
    scenario.step("main", "exit", at: (148, 9))
    scenario.step("worker", "exit", at: (149, 9))
    scenario.step("main", "exit", at: (150, 9))
    scenario.step("worker", "exit", at: (151, 9))
    scenario.step("main", "exit",
      at: (152, 9))
    scenario.step("worker", "exit", at: (153, 9))
    scenario.step("main", "exit", at: (154, 9))
    scenario.step("worker", "exit", at: (155, 9))
    scenario.step("main", "exit", at: (156, 9))
    scenario.step("worker", "exit", at: (157, 9))
    scenario.step("main", "exit", at: (158, 9))
    scenario.step("worker", "exit", at: (159, 9))
    scenario.step("main", "exit", at: (160, 9))
    scenario.step("worker", "exit", at: (161, 9))
    scenario.step("main", "exit", at: (162, 9))
    scenario.step("worker", "exit", at: (163, 9))
    scenario.step("main", "exit", at: (164, 9))
    scenario.step("worker", "exit", at: (165, 9))
    scenario.step("main", "exit", at: (166, 9))
    scenario.step("worker", "exit", at: (167, 9))
    scenario.step("main", "exit", at: (168, 9))
    scenario.step("worker", "exit", at: (169, 9))
    scenario.step("main", "exit", at: (170, 9))
    scenario.step("worker", "exit", at: (171, 9))
    scenario.step("main", "exit", at: (172, 9))
    scenario.step("worker", "exit", at: (173, 9))
    scenario.step("main", "exit", at: (174, 9))
    scenario.step("worker", "exit", at: (175, 9))
    scenario.step("main", "exit", at: (176, 9))
    scenario.step("worker", "exit", at: (177, 9))
    scenario.step("main", "exit", at: (178, 9))
    scenario.step("worker", "exit", at: (179, 9))
    scenario.step("main", "exit", at: (180, 9))
    scenario.step("worker", "exit", at: (181, 9))
    scenario.step("main", "exit", at: (182, 9))
    scenario.step("worker", "exit", at: (183, 9))
    scenario.step("main", "exit", at: (184, 9))
    scenario.step("worker", "exit", at: (185, 9))
    scenario.step("main", "exit", at: (186, 9))
    scenario.step("worker", "exit", at: (187, 9))
    scenario.step("main", "exit", at: (188, 9))
    scenario.step("worker", "exit", at: (189, 9))
    scenario.step("main", "exit", at: (190, 9))
    scenario.step("worker", "exit", at: (191, 9))
    scenario.step("main", "exit", at: (192, 9))
    scenario.step("worker", "exit", at: (193, 9))
    scenario.step("main", "exit", at: (194, 9))
    scenario.step("worker", "exit", at: (195, 9))
    scenario.step("main", "exit", at: (196, 9))
    scenario.step("worker", "exit", at: (197, 9))
    scenario.step("main", "exit", at: (198, 9))
    scenario.step("worker", "exit", at: (199, 9))
    scenario.step("main", "exit", at: (200, 9))
    scenario.step("worker", "exit", at: (201, 9))
    scenario.step("main", "exit", at: (202, 9))
    scenario.step("worker", "exit", at: (203, 9))
    scenario.step("main", "exit", at: (204, 9))
    scenario.step("worker", "exit", at: (205, 9))
    scenario.step("main", "exit", at: (206, 9))
    scenario.step("worker", "exit", at: (207, 9))
    scenario.step("main", "exit", at: (208, 9))
    scenario.step("worker", "exit", at: (209, 9))
    scenario.step("main", "exit", at: (210, 9))
    scenario.step("worker", "exit", at: (211, 9))
    scenario.step("main", "exit", at: (212, 9))
    scenario.step("worker", "exit", at: (213, 9))
    scenario.step("main", "exit", at: (214, 9))
    scenario.step("worker", "exit", at: (215, 9))
    scenario.step("main", "exit", at: (216, 9))
    scenario.step("worker", "exit", at: (217, 9))
    scenario.step("main", "exit", at: (218, 9))
    scenario.step("worker", "exit", at: (219, 9))
    scenario.step("main", "exit", at: (220, 9))
    scenario.step("worker", "exit", at: (221, 9))
    scenario.step("main", "exit", at: (222, 9))
    scenario.step("worker", "exit", at: (223, 9))
    scenario.step("main", "exit", at: (224, 9))
    scenario.step("worker", "exit", at: (225, 9))
    scenario.step("main", "exit", at: (226, 9))
    scenario.step("worker", "exit", at: (227, 9))
    scenario.step("main", "exit", at: (228, 9))
    scenario.step("worker", "exit", at: (229, 9))
    scenario.step("main", "exit", at: (230, 9))
    scenario.step("worker", "exit", at: (231, 9))
    scenario.step("main", "exit", at: (232, 9))
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:20:5
  @Test("every result")
  func everyResult() async throws {
    var scenario = Scenario("round-trip/every-result", "every result", in: spec, at: (20, 5))
    scenario.reference = "a mail \u{7}"
    scenario.because = "line one\nline two"
    scenario.process = ProcessSetup(noNewPrivs: true, capabilities: [.CAP_KILL, .CAP_SYS_ADMIN], uid: 0, userNamespace: true, restartsCalls: false)
    scenario.threads = ["main"]
    scenario.requires = [.debuggerGate, .failingAllocations, .failingCredentials, .landlockTracepoints, .loopback, .privileged, .ptraceAccess, .userNamespaces, .vforkGate]
    scenario.knownIssue("CVE-2026-1", when: .abi(.less, 8), .abi(.lessOrEqual, 8), because: "it is \"so\"", at: (30, 9))
    scenario.knownIssue("a report", because: "everywhere", at: (31, 9))
    scenario.step("main", "exit", expect: .ok, because: "because 0", at: (200, 9, 40))
    scenario.step("main", "exit", expect: .hung, at: (201, 9))
    scenario.step("main", "exit", expect: .blocked, at: (202, 9, 40))
    scenario.step("main", "exit", expect: .notReached, because: "because 3", at: (203, 9))
    scenario.step("main", "exit", expect: .changed, at: (204, 9, 40))
    scenario.step("main", "exit", expect: .ended, at: (205, 9))
    scenario.step("main", "exit", expect: .kernelFault, because: "because 6", at: (206, 9, 40))
    scenario.step("main", "exit", expect: true, at: (207, 9))
    scenario.step("main", "exit", expect: false, at: (208, 9, 40))
    scenario.step("main", "exit", expect: 0, because: "because 9", at: (209, 9))
    scenario.step("main", "exit", expect: -3, at: (210, 9, 40))
    scenario.step("main", "exit", expect: .unknownErrno(524), at: (211, 9))
    scenario.step("main", "exit", expect: .EPERM, because: "because 12", at: (212, 9, 40))
    scenario.step("main", "exit", expect: .ENOENT, at: (213, 9))
    scenario.step("main", "exit", expect: .ESRCH, at: (214, 9, 40))
    scenario.step("main", "exit", expect: .EINTR, because: "because 15", at: (215, 9))
    scenario.step("main", "exit", expect: .EIO, at: (216, 9, 40))
    scenario.step("main", "exit", expect: .ENXIO, at: (217, 9))
    scenario.step("main", "exit", expect: .E2BIG, because: "because 18", at: (218, 9, 40))
    scenario.step("main", "exit", expect: .ENOEXEC, at: (219, 9))
    scenario.step("main", "exit", expect: .EBADF, at: (220, 9, 40))
    scenario.step("main", "exit", expect: .ECHILD, because: "because 21", at: (221, 9))
    scenario.step("main", "exit", expect: .EAGAIN, at: (222, 9, 40))
    scenario.step("main", "exit", expect: .ENOMEM, at: (223, 9))
    scenario.step("main", "exit", expect: .EACCES, because: "because 24", at: (224, 9, 40))
    scenario.step("main", "exit", expect: .EFAULT, at: (225, 9))
    scenario.step("main", "exit", expect: .EBUSY, at: (226, 9, 40))
    scenario.step("main", "exit", expect: .EEXIST, because: "because 27", at: (227, 9))
    scenario.step("main", "exit", expect: .EXDEV, at: (228, 9, 40))
    scenario.step("main", "exit", expect: .ENODEV, at: (229, 9))
    scenario.step("main", "exit", expect: .ENOTDIR, because: "because 30", at: (230, 9, 40))
    scenario.step("main", "exit", expect: .EISDIR, at: (231, 9))
    scenario.step("main", "exit", expect: .EINVAL, at: (232, 9, 40))
    scenario.step("main", "exit", expect: .ENFILE, because: "because 33", at: (233, 9))
    scenario.step("main", "exit", expect: .EMFILE, at: (234, 9, 40))
    scenario.step("main", "exit", expect: .ENOTTY, at: (235, 9))
    scenario.step("main", "exit", expect: .ETXTBSY, because: "because 36", at: (236, 9, 40))
    scenario.step("main", "exit", expect: .ENOSPC, at: (237, 9))
    scenario.step("main", "exit", expect: .EROFS, at: (238, 9, 40))
    scenario.step("main", "exit", expect: .EPIPE, because: "because 39", at: (239, 9))
    scenario.step("main", "exit", expect: .EDEADLK, at: (240, 9, 40))
    scenario.step("main", "exit", expect: .ENAMETOOLONG, at: (241, 9))
    scenario.step("main", "exit", expect: .ENOSYS, because: "because 42", at: (242, 9, 40))
    scenario.step("main", "exit", expect: .ENOTEMPTY, at: (243, 9))
    scenario.step("main", "exit", expect: .ELOOP, at: (244, 9, 40))
    scenario.step("main", "exit", expect: .ENOMSG, because: "because 45", at: (245, 9))
    scenario.step("main", "exit", expect: .EOVERFLOW, at: (246, 9, 40))
    scenario.step("main", "exit", expect: .EBADFD, at: (247, 9))
    scenario.step("main", "exit", expect: .EPROTONOSUPPORT, because: "because 48", at: (248, 9, 40))
    scenario.step("main", "exit", expect: .EOPNOTSUPP, at: (249, 9))
    scenario.step("main", "exit", expect: .EAFNOSUPPORT, at: (250, 9, 40))
    scenario.step("main", "exit", expect: .EADDRINUSE, because: "because 51", at: (251, 9))
    scenario.step("main", "exit", expect: .EADDRNOTAVAIL, at: (252, 9, 40))
    scenario.step("main", "exit", expect: .ENETUNREACH, at: (253, 9))
    scenario.step("main", "exit", expect: .EISCONN, because: "because 54", at: (254, 9, 40))
    scenario.step("main", "exit", expect: .ETIMEDOUT, at: (255, 9))
    scenario.step("main", "exit", expect: .ECONNREFUSED, at: (256, 9, 40))
    scenario.step("main", "exit", expect: .ERESTARTNOINTR, because: "because 57", at: (257, 9))
    scenario.step("main", "exit", expect: .ok, .EAGAIN, at: (258, 9, 40))
    scenario.step("main", "exit", expectBy: .when(.abi(.less, 8), expect: .ok, .EINTR),
      .when(.abi(.lessOrEqual, 8), expect: .ok, .EINTR), .when(.abi(.equal, 8), expect: .ok, .EINTR),
      .when(.abi(.notEqual, 8), expect: .ok, .EINTR), .when(.abi(.greaterOrEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.greater, 8), expect: .ok, .EINTR), .when(.edition(.less, .v2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_0), expect: .ok, .EINTR), .when(.edition(.less, .linux7_0_4), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_1), expect: .ok, .EINTR), .when(.edition(.less, .linux7_2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_3), expect: .ok, .EINTR),
      .when(.release(.greaterOrEqual, "7.0.0-rc3+deb \"x\""), expect: .ok, .EINTR),
      .when(.erratum(.notEqual, 2), expect: .ok, .EINTR), .otherwise(.hung), at: (259, 9))
    scenario.step("main", "exit", expectBy: .when(.abi(.less, 8), .abi(.lessOrEqual, 8), expect: 1),
      because: "because 60", at: (260, 9, 40))
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:39:5
  @Test("permutations", arguments: permutations(of: ["kind": ["plain", "-1", "1.5+x"], "caller": ["main", "worker"]],
    except: ["1.5+x,worker"]))
  func depth(_ p: Permutation) async throws {
    var scenario = Scenario("round-trip/depth", p, "permutations", in: spec, at: (39, 5))
    scenario.whereCondition = p.choose("kind", ["plain": nil, "-1": Condition(.abi(.greaterOrEqual, 1)),
      "1.5+x": Condition(.abi(.greaterOrEqual, 2))])
    scenario.process = p.choose("kind", ["plain": ProcessSetup(noNewPrivs: true), "-1|1.5+x": ProcessSetup()])
    scenario.threads = ["main", "worker"]
    scenario.requires = p.choose("kind", ["plain": [], "-1|1.5+x": [.privileged]])
    if p["kind", in: "plain"] { scenario.rulesets["files"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["kind", in: "-1", "1.5+x"] { scenario.knownIssue("bug", because: "so", at: (38, 9)) }
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), "exit",
      expect: p.choose("kind", ["plain": .ok, "-1|1.5+x": .EPERM]), at: (41, 9, 40))
    if p["kind", in: "plain"] { scenario.step("main", "exit", at: (42, 9)) }
    if p["kind,caller", in: "-1,main", "1.5+x,main", "plain,worker"] {
      scenario.step("main", "exit", at: (43, 9))
    }
    scenario.step("worker", "exit",
      expectBy: .whenever(true, p.choose("kind", ["plain": Condition(.abi(.less, 8)),
      "-1|1.5+x": nil]), expect: p.choose("kind", ["plain": [.ok, 0], "-1": [.ok, 1], "1.5+x": [.ok, 2]])),
      at: (44, 9, 40))
    scenario.step("main", "exit", expectBy: .when(.edition(.equal, .v2), expect: .ok),
      .when(p["kind", in: "plain"], expect: true), at: (45, 9, 40))
    scenario.step(["main", "worker"], "exit", times: p.choose("kind", ["plain": 1, "-1": 2, "1.5+x": 3]),
      at: (46, 9))
    scenario.together {
      $0.step("main", "exit", blocks: p.choose("kind", ["plain": true, "-1|1.5+x": false]),
        failAllocation: p.choose("kind", ["plain": nil, "-1": .nth(1), "1.5+x": .nth(2)]),
        because: p.choose("kind", ["plain": nil, "-1": "-1", "1.5+x": "1.5+x"]), at: (47, 9))
      if p["caller", in: "main"] { $0.step("worker", "exit", at: (48, 9)) }
    }
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:59:5
  @Test("groups")
  func groups() async throws {
    var scenario = Scenario("round-trip/groups", "groups", in: spec, at: (59, 5))
    scenario.threads = ["main"]
    scenario.together {
      $0.step("main", "exit", blocks: true, expect: .ok, at: (60, 9))
      $0.step("worker", "exit", failAllocation: .nth(3), at: (61, 9))
    }
    scenario.step("main", "exit", failAllocation: .nth(64, in: "worker"), at: (62, 9))
    scenario.together {
      $0.step("worker", "exit", blocks: true, failAllocation: .every, at: (63, 9))
    } meanwhile: {
      $0.step("main", "exit", failAllocation: .every(in: "main"), expect: .ok, at: (64, 9))
    }
    scenario.step("worker", "exit", at: (65, 9))
    scenario.together {
      $0.step("main", "exit", blocks: true, failAllocation: .nth(3), at: (66, 9))
      $0.step("worker", "exit", failAllocation: .nth(64, in: "worker"), at: (67, 9))
      $0.step("main", "exit", failAllocation: .every, expect: .ok, at: (68, 9))
    } meanwhile: {
      $0.step("worker", "exit", blocks: true, failAllocation: .every(in: "main"), at: (69, 9))
      $0.step("main", "exit", at: (70, 9))
    }
    scenario.together {
      $0.step("worker", "exit", failAllocation: .nth(3), at: (71, 9))
      $0.step("main", "exit", blocks: true, failAllocation: .nth(64, in: "worker"), expect: .ok, at: (72, 9))
    }
    try await verify(scenario)
  }
}

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
      handledAccessFS: [.EXECUTE, .IOCTL_DEV, .MAKE_BLOCK, .MAKE_CHAR, .MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REFER, .REMOVE_DIR, .REMOVE_FILE, .RESOLVE_UNIX, .TRUNCATE, .WRITE_FILE])
    scenario.rule(.path("dir", allow: .READ_DIR, .READ_FILE), of: "files")
    scenario.rule(.path("other"), of: "files")
    scenario.rule(.port(.listeningToo, allow: .CONNECT_TCP), of: "files")
    scenario.rulesets["net"] = Ruleset(
      handledAccessNet: [.BIND_TCP, .BIND_UDP, .CONNECT_SEND_UDP, .CONNECT_TCP],
      scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    scenario.rulesets["nothing"] = Ruleset()
    scenario.step("main", .get(.noNewPrivs), at: (100, 9))
    scenario.step("worker", .get(.layers), at: (101, 9))
    scenario.step("main", .get(.uid), at: (102, 9))
    scenario.step("worker", .hasCapability(.CAP_CHOWN), times: 16, at: (103, 9))
    scenario.step("main", .hasCapability(.CAP_DAC_OVERRIDE), at: (104, 9))
    scenario.step("worker", .hasCapability(.CAP_KILL), at: (105, 9))
    scenario.step("main", .hasCapability(.CAP_SETGID), at: (106, 9))
    scenario.step("worker", .hasCapability(.CAP_SETUID), at: (107, 9))
    scenario.step("main", .hasCapability(.CAP_SETPCAP), at: (108, 9))
    scenario.step("worker", .hasCapability(.CAP_NET_ADMIN), at: (109, 9))
    scenario.step("main", .hasCapability(.CAP_SYS_PTRACE), at: (110, 9))
    scenario.step("worker", .hasCapability(.CAP_SYS_ADMIN), at: (111, 9))
    scenario.step("main", .hasCapability(.CAP_SYS_RESOURCE), at: (112, 9))
    scenario.step("worker", .hasCapability(.CAP_MKNOD), at: (113, 9))
    scenario.step("main", .sameDomain(as: "main"), at: (114, 9))
    scenario.step("worker", .setNoNewPrivs, at: (115, 9))
    scenario.step("main", .dropCapability(.CAP_KILL), at: (116, 9))
    scenario.step("worker", .setUID(4294967295), at: (117, 9))
    scenario.step("main", .createRuleset("files"), at: (118, 9))
    scenario.step(
      "worker", .addRule("files", .path("dir", allow: .READ_DIR, .READ_FILE)), at: (119, 9))
    scenario.step("main", .addRule("files", .path("other")), at: (120, 9))
    scenario.step(
      "worker", .addRule("files", .port(.listeningToo, allow: .CONNECT_TCP)), at: (121, 9))
    scenario.step("main", .restrictSelf("files"), at: (122, 9))
    scenario.step("worker", .restrictSelf("files", .TSYNC), at: (123, 9))
    scenario.step(
      "main",
      .restrictSelf("files", .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (124, 9))
    scenario.step("worker", .restrictSelf("files", .TSYNC, plusBits: 0x100000), at: (125, 9))
    scenario.step("main", .restrictSelf("files", plusBits: 0xffffffff), at: (126, 9))
    scenario.step(
      "worker", .addRule(.minusOne, .path("dir", allow: .READ_DIR, .READ_FILE)), at: (127, 9))
    scenario.step("main", .addRule(.minusOne, .path("other")), at: (128, 9))
    scenario.step(
      "worker", .addRule(.minusOne, .port(.listeningToo, allow: .CONNECT_TCP)), at: (129, 9))
    scenario.step("main", .restrictSelf(.minusOne), at: (130, 9))
    scenario.step("worker", .restrictSelf(.minusOne, .TSYNC), at: (131, 9))
    scenario.step(
      "main",
      .restrictSelf(.minusOne, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (132, 9))
    scenario.step("worker", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000), at: (133, 9))
    scenario.step("main", .restrictSelf(.minusOne, plusBits: 0xffffffff), at: (134, 9))
    scenario.step(
      "worker", .addRule(.closedDescriptor, .path("dir", allow: .READ_DIR, .READ_FILE)),
      at: (135, 9))
    scenario.step("main", .addRule(.closedDescriptor, .path("other")), at: (136, 9))
    scenario.step(
      "worker", .addRule(.closedDescriptor, .port(.listeningToo, allow: .CONNECT_TCP)),
      at: (137, 9))
    scenario.step("main", .restrictSelf(.closedDescriptor), at: (138, 9))
    scenario.step("worker", .restrictSelf(.closedDescriptor, .TSYNC), at: (139, 9))
    scenario.step(
      "main",
      .restrictSelf(.closedDescriptor, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (140, 9))
    scenario.step(
      "worker", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000), at: (141, 9))
    scenario.step("main", .restrictSelf(.closedDescriptor, plusBits: 0xffffffff), at: (142, 9))
    scenario.step(
      "worker", .addRule(.fileDescriptor, .path("dir", allow: .READ_DIR, .READ_FILE)), at: (143, 9))
    scenario.step("main", .addRule(.fileDescriptor, .path("other")), at: (144, 9))
    scenario.step(
      "worker", .addRule(.fileDescriptor, .port(.listeningToo, allow: .CONNECT_TCP)), at: (145, 9))
    scenario.step("main", .restrictSelf(.fileDescriptor), at: (146, 9))
    scenario.step("worker", .restrictSelf(.fileDescriptor, .TSYNC), at: (147, 9))
    scenario.step(
      "main",
      .restrictSelf(.fileDescriptor, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (148, 9))
    scenario.step(
      "worker", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000), at: (149, 9))
    scenario.step("main", .restrictSelf(.fileDescriptor, plusBits: 0xffffffff), at: (150, 9))
    scenario.step("worker", .spawn("new"), at: (151, 9))
    scenario.step("main", .fork("child"), at: (152, 9))
    scenario.step("worker", .truncate("file"), at: (153, 9))
    scenario.step("main", .open("file", for: .reading), at: (154, 9))
    scenario.step("worker", .open("file", for: .writing), at: (155, 9))
    scenario.step("main", .make("dir/directory", as: .directory), at: (156, 9))
    scenario.step("worker", .make("dir/regular", as: .regular), at: (157, 9))
    scenario.step("main", .make("dir/fifo", as: .fifo), at: (158, 9))
    scenario.step("worker", .make("dir/socket", as: .socket), at: (159, 9))
    scenario.step("main", .make("dir/symlink", as: .symlink), at: (160, 9))
    scenario.step("worker", .readDirectory("."), at: (161, 9))
    scenario.step("main", .removeFile("a \"b\""), at: (162, 9))
    scenario.step("worker", .removeDirectory("a\\(b)"), at: (163, 9))
    scenario.step("main", .rename("file", to: "dir/\u{200b}é"), at: (164, 9))
    scenario.step("worker", .listenAbstract("s"), at: (165, 9))
    scenario.step("main", .connectAbstract("s"), at: (166, 9))
    scenario.step("worker", .bindTCP(.listening), at: (167, 9))
    scenario.step("main", .connectTCP(.listening), at: (168, 9))
    scenario.step("worker", .bindTCP(.listeningToo), at: (169, 9))
    scenario.step("main", .connectTCP(.listeningToo), at: (170, 9))
    scenario.step("worker", .bindTCP(.free), at: (171, 9))
    scenario.step("main", .connectTCP(.free), at: (172, 9))
    scenario.step("worker", .bindTCP(.freeToo), at: (173, 9))
    scenario.step("main", .connectTCP(.freeToo), at: (174, 9))
    scenario.step("worker", .tgkill("new"), at: (175, 9))
    scenario.step("main", .kill("new"), at: (176, 9))
    scenario.step("worker", .pidfdSendSignal("new"), at: (177, 9))
    scenario.step("main", .exit, at: (178, 9))
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:20:5
  @Test("every result")
  func everyResult() async throws {
    var scenario = Scenario("round-trip/every-result", "every result", in: spec, at: (20, 5))
    scenario.reference = "a mail \u{7}"
    scenario.because = "line one\nline two"
    scenario.process = ProcessSetup(
      noNewPrivs: true, capabilities: [.CAP_KILL, .CAP_SYS_ADMIN], uid: 0, userNamespace: true)
    scenario.threads = ["main"]
    scenario.requires = [.crossMemoryAttach, .failNth, .landlockTracepoints, .loopback, .privileged, .userNamespaces]
    scenario.knownIssue(
      "CVE-2026-1", when: .abi(.less, 8), .abi(.lessOrEqual, 8), because: "it is \"so\"",
      at: (30, 9))
    scenario.knownIssue("a report", because: "everywhere", at: (31, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ok, because: "because 0", at: (200, 9), (200, 40))
    scenario.step("main", .setNoNewPrivs, expect: .hung, at: (201, 9))
    scenario.step("main", .setNoNewPrivs, expect: true, at: (202, 9), (202, 40))
    scenario.step("main", .setNoNewPrivs, expect: false, because: "because 3", at: (203, 9))
    scenario.step("main", .setNoNewPrivs, expect: 0, at: (204, 9), (204, 40))
    scenario.step("main", .setNoNewPrivs, expect: -3, at: (205, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .unknownErrno(524), because: "because 6",
      at: (206, 9), (206, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EPERM, at: (207, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOENT, at: (208, 9), (208, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ESRCH, because: "because 9", at: (209, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EINTR, at: (210, 9), (210, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EIO, at: (211, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENXIO, because: "because 12", at: (212, 9), (212, 40))
    scenario.step("main", .setNoNewPrivs, expect: .E2BIG, at: (213, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOEXEC, at: (214, 9), (214, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EBADF, because: "because 15", at: (215, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ECHILD, at: (216, 9), (216, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EAGAIN, at: (217, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENOMEM, because: "because 18", at: (218, 9), (218, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EACCES, at: (219, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EFAULT, at: (220, 9), (220, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EBUSY, because: "because 21", at: (221, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EEXIST, at: (222, 9), (222, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EXDEV, at: (223, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENODEV, because: "because 24", at: (224, 9), (224, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOTDIR, at: (225, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EISDIR, at: (226, 9), (226, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EINVAL, because: "because 27", at: (227, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENFILE, at: (228, 9), (228, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EMFILE, at: (229, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENOTTY, because: "because 30", at: (230, 9), (230, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ETXTBSY, at: (231, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOSPC, at: (232, 9), (232, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EROFS, because: "because 33", at: (233, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EPIPE, at: (234, 9), (234, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EDEADLK, at: (235, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENAMETOOLONG, because: "because 36", at: (236, 9), (236, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOSYS, at: (237, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOTEMPTY, at: (238, 9), (238, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ELOOP, because: "because 39", at: (239, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOMSG, at: (240, 9), (240, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EOVERFLOW, at: (241, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .EBADFD, because: "because 42", at: (242, 9), (242, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EPROTONOSUPPORT, at: (243, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EOPNOTSUPP, at: (244, 9), (244, 40))
    scenario.step(
      "main", .setNoNewPrivs, expect: .EAFNOSUPPORT, because: "because 45", at: (245, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EADDRINUSE, at: (246, 9), (246, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EADDRNOTAVAIL, at: (247, 9))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ENETUNREACH, because: "because 48", at: (248, 9), (248, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EISCONN, at: (249, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ETIMEDOUT, at: (250, 9), (250, 40))
    scenario.step(
      "main", .setNoNewPrivs, expect: .ECONNREFUSED, because: "because 51", at: (251, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ERESTARTNOINTR, at: (252, 9), (252, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ok, .EAGAIN, at: (253, 9))
    scenario.step(
      "main", .setNoNewPrivs, expectByKernel: .when(.abi(.less, 8), expect: .ok, .EINTR),
      .when(.abi(.lessOrEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.equal, 8), expect: .ok, .EINTR), .when(.abi(.notEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.greaterOrEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.greater, 8), expect: .ok, .EINTR),
      .when(.edition(.less, .v2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_0), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_0_4), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_1), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_3), expect: .ok, .EINTR),
      .when(.release(.greaterOrEqual, "7.0.0-rc3+deb \"x\""), expect: .ok, .EINTR),
      .when(.erratum(.notEqual, 2), expect: .ok, .EINTR), .otherwise(.hung), because: "because 54",
      at: (254, 9), (254, 40))
    scenario.step(
      "main", .setNoNewPrivs,
      expectByKernel: .when(.abi(.less, 8), .abi(.lessOrEqual, 8), expect: 1), at: (255, 9))
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:39:5
  @Test("a permutation (plain, -1, 1.5+x)")
  func depth_plain_minus1_1point5Plusx() async throws {
    var scenario = Scenario(
      "round-trip/depth/plain,-1,1.5+x", "a permutation", in: spec, at: (39, 5))
    scenario.threads = ["main"]
    scenario.step("main", .exit, at: (40, 9))
    try await verify(scenario)
  }
}

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
    scenario.step("main", .get(.noNewPrivs), at: (100, 9))
    scenario.step("worker", .get(.layers), at: (101, 9))
    scenario.step("main", .get(.uid), at: (102, 9))
    scenario.step("worker", .get(.gid), times: 16, at: (103, 9))
    scenario.step("main", .get(.groups), at: (104, 9))
    scenario.step("worker", .get(.securebits), at: (105, 9))
    scenario.step("main", .get(.handledSignals), at: (106, 9))
    scenario.step("worker", .hasCapability(.CAP_CHOWN), at: (107, 9))
    scenario.step("main", .hasCapability(.CAP_DAC_OVERRIDE), at: (108, 9))
    scenario.step("worker", .hasCapability(.CAP_KILL), at: (109, 9))
    scenario.step("main", .hasCapability(.CAP_SETGID), at: (110, 9))
    scenario.step("worker", .hasCapability(.CAP_SETUID), at: (111, 9))
    scenario.step("main", .hasCapability(.CAP_SETPCAP), at: (112, 9))
    scenario.step("worker", .hasCapability(.CAP_NET_ADMIN), at: (113, 9))
    scenario.step("main", .hasCapability(.CAP_SYS_PTRACE), at: (114, 9))
    scenario.step("worker", .hasCapability(.CAP_SYS_ADMIN), at: (115, 9))
    scenario.step("main", .hasCapability(.CAP_SYS_RESOURCE), at: (116, 9))
    scenario.step("worker", .hasCapability(.CAP_MKNOD), at: (117, 9))
    scenario.step("main", .sameDomain(as: "main"), at: (118, 9))
    scenario.step("worker", .setNoNewPrivs, at: (119, 9))
    scenario.step("main", .dropCapability(.CAP_KILL), at: (120, 9))
    scenario.step("worker", .setUID(4294967295), at: (121, 9))
    scenario.step("main", .createRuleset("files"), at: (122, 9))
    scenario.step("worker", .addRule("files", .path("dir", allow: .READ_DIR, .READ_FILE)), at: (123, 9))
    scenario.step("main", .addRule("files", .path("other")), at: (124, 9))
    scenario.step("worker", .addRule("files", .port(.listeningToo, allow: .CONNECT_TCP)), at: (125, 9))
    scenario.step("main", .restrictSelf("files"), at: (126, 9))
    scenario.step("worker", .restrictSelf("files", .TSYNC), at: (127, 9))
    scenario.step("main",
      .restrictSelf("files", .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (128, 9))
    scenario.step("worker", .restrictSelf("files", .TSYNC, plusBits: 0x100000), at: (129, 9))
    scenario.step("main", .restrictSelf("files", plusBits: 0xffffffff), at: (130, 9))
    scenario.step("worker", .addRule(.minusOne, .path("dir", allow: .READ_DIR, .READ_FILE)), at: (131, 9))
    scenario.step("main", .addRule(.minusOne, .path("other")), at: (132, 9))
    scenario.step("worker", .addRule(.minusOne, .port(.listeningToo, allow: .CONNECT_TCP)), at: (133, 9))
    scenario.step("main", .restrictSelf(.minusOne), at: (134, 9))
    scenario.step("worker", .restrictSelf(.minusOne, .TSYNC), at: (135, 9))
    scenario.step("main",
      .restrictSelf(.minusOne, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (136, 9))
    scenario.step("worker", .restrictSelf(.minusOne, .TSYNC, plusBits: 0x100000), at: (137, 9))
    scenario.step("main", .restrictSelf(.minusOne, plusBits: 0xffffffff), at: (138, 9))
    scenario.step("worker", .addRule(.closedDescriptor, .path("dir", allow: .READ_DIR, .READ_FILE)), at: (139, 9))
    scenario.step("main", .addRule(.closedDescriptor, .path("other")), at: (140, 9))
    scenario.step("worker", .addRule(.closedDescriptor, .port(.listeningToo, allow: .CONNECT_TCP)), at: (141, 9))
    scenario.step("main", .restrictSelf(.closedDescriptor), at: (142, 9))
    scenario.step("worker", .restrictSelf(.closedDescriptor, .TSYNC), at: (143, 9))
    scenario.step("main",
      .restrictSelf(.closedDescriptor, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (144, 9))
    scenario.step("worker", .restrictSelf(.closedDescriptor, .TSYNC, plusBits: 0x100000), at: (145, 9))
    scenario.step("main", .restrictSelf(.closedDescriptor, plusBits: 0xffffffff), at: (146, 9))
    scenario.step("worker", .addRule(.fileDescriptor, .path("dir", allow: .READ_DIR, .READ_FILE)), at: (147, 9))
    scenario.step("main", .addRule(.fileDescriptor, .path("other")), at: (148, 9))
    scenario.step("worker", .addRule(.fileDescriptor, .port(.listeningToo, allow: .CONNECT_TCP)), at: (149, 9))
    scenario.step("main", .restrictSelf(.fileDescriptor), at: (150, 9))
    scenario.step("worker", .restrictSelf(.fileDescriptor, .TSYNC), at: (151, 9))
    scenario.step("main",
      .restrictSelf(.fileDescriptor, .LOG_SAME_EXEC_OFF, .LOG_NEW_EXEC_ON, .LOG_SUBDOMAINS_OFF, .TSYNC, .NO_NEW_PRIVS),
      at: (152, 9))
    scenario.step("worker", .restrictSelf(.fileDescriptor, .TSYNC, plusBits: 0x100000), at: (153, 9))
    scenario.step("main", .restrictSelf(.fileDescriptor, plusBits: 0xffffffff), at: (154, 9))
    scenario.step("worker", .spawn("new"), at: (155, 9))
    scenario.step("main", .fork("child"), at: (156, 9))
    scenario.step("worker", .truncate("file"), at: (157, 9))
    scenario.step("main", .open("file", for: .reading), at: (158, 9))
    scenario.step("worker", .open("file", for: .writing), at: (159, 9))
    scenario.step("main", .make("dir/directory", as: .directory), at: (160, 9))
    scenario.step("worker", .make("dir/regular", as: .regular), at: (161, 9))
    scenario.step("main", .make("dir/fifo", as: .fifo), at: (162, 9))
    scenario.step("worker", .make("dir/socket", as: .socket), at: (163, 9))
    scenario.step("main", .make("dir/symlink", as: .symlink), at: (164, 9))
    scenario.step("worker", .readDirectory("."), at: (165, 9))
    scenario.step("main", .removeFile("a \"b\""), at: (166, 9))
    scenario.step("worker", .removeDirectory("a\\(b)"), at: (167, 9))
    scenario.step("main", .rename("file", to: "dir/\u{200b}é"), at: (168, 9))
    scenario.step("worker", .listenAbstract("s"), at: (169, 9))
    scenario.step("main", .connectAbstract("s"), at: (170, 9))
    scenario.step("worker", .bindTCP(.listening), at: (171, 9))
    scenario.step("main", .connectTCP(.listening), at: (172, 9))
    scenario.step("worker", .bindTCP(.listeningToo), at: (173, 9))
    scenario.step("main", .connectTCP(.listeningToo), at: (174, 9))
    scenario.step("worker", .bindTCP(.free), at: (175, 9))
    scenario.step("main", .connectTCP(.free), at: (176, 9))
    scenario.step("worker", .bindTCP(.freeToo), at: (177, 9))
    scenario.step("main", .connectTCP(.freeToo), at: (178, 9))
    scenario.step("worker", .bindUDP(.listening), at: (179, 9))
    scenario.step("main", .connectUDP(.listening), at: (180, 9))
    scenario.step("worker", .bindUDP(.listeningToo), at: (181, 9))
    scenario.step("main", .connectUDP(.listeningToo), at: (182, 9))
    scenario.step("worker", .bindUDP(.free), at: (183, 9))
    scenario.step("main", .connectUDP(.free), at: (184, 9))
    scenario.step("worker", .bindUDP(.freeToo), at: (185, 9))
    scenario.step("main", .connectUDP(.freeToo), at: (186, 9))
    scenario.step("worker", .tgkill("new"), at: (187, 9))
    scenario.step("main", .tgkill("new", .KILL), at: (188, 9))
    scenario.step("worker", .tgkill("new", .STOP), at: (189, 9))
    scenario.step("main", .tgkill("new", .CONT), at: (190, 9))
    scenario.step("worker", .kill("new"), at: (191, 9))
    scenario.step("main", .kill("new", .KILL), at: (192, 9))
    scenario.step("worker", .kill("new", .STOP), at: (193, 9))
    scenario.step("main", .kill("new", .CONT), at: (194, 9))
    scenario.step("worker", .pidfdSendSignal("new"), at: (195, 9))
    scenario.step("main", .pidfdSendSignal("new", .KILL), at: (196, 9))
    scenario.step("worker", .pidfdSendSignal("new", .STOP), at: (197, 9))
    scenario.step("main", .pidfdSendSignal("new", .CONT), at: (198, 9))
    scenario.step("worker", .psxRestrictSelf("files"), at: (199, 9))
    scenario.step("main", .psxRestrictSelf(.minusOne), at: (200, 9))
    scenario.step("worker", .psxRestrictSelf(.closedDescriptor), at: (201, 9))
    scenario.step("main", .psxRestrictSelf(.fileDescriptor), at: (202, 9))
    scenario.step("worker", .setGID(7), at: (203, 9))
    scenario.step("main", .setGroups(0), at: (204, 9))
    scenario.step("worker", .setSecurebits(4), at: (205, 9))
    scenario.step("main", .release("new"), at: (206, 9))
    scenario.step("worker", .finish("restrict_self"), at: (207, 9))
    scenario.step("main", .execute, at: (208, 9))
    scenario.step("worker", .listenUnix("dir/s"), at: (209, 9))
    scenario.step("main", .connectUnix("dir/s"), at: (210, 9))
    scenario.step("worker", .writePipe("p"), at: (211, 9))
    scenario.step("main", .ptrace("new"), at: (212, 9))
    scenario.step("worker", .hold("new"), at: (213, 9))
    scenario.step("main", .restarted("new"), at: (214, 9))
    scenario.step("worker", .wake("new"), at: (215, 9))
    scenario.step("main", .churn, at: (216, 9))
    scenario.step("worker", .signalAll("new"), at: (217, 9))
    scenario.step("main", .sleepIn(.recv), at: (218, 9))
    scenario.step("worker", .sleepIn(.read), at: (219, 9))
    scenario.step("main", .sleepIn(.accept), at: (220, 9))
    scenario.step("worker", .sleepIn(.flock), at: (221, 9))
    scenario.step("main", .sleepIn(.futex), at: (222, 9))
    scenario.step("worker", .sleepIn(.poll), at: (223, 9))
    scenario.step("main", .sleepIn(.ppoll), at: (224, 9))
    scenario.step("worker", .sleepIn(.pselect6), at: (225, 9))
    scenario.step("main", .sleepIn(.nanosleep), at: (226, 9))
    scenario.step("worker", .sleepIn(.pause), at: (227, 9))
    scenario.step("main", .sleepIn(.sigsuspend), at: (228, 9))
    scenario.step("worker", .sleepIn(.epollWait), at: (229, 9))
    scenario.step("main", .sleepIn(.epollPwait), at: (230, 9))
    scenario.step("worker", .sleepIn(.sigtimedwait), at: (231, 9))
    scenario.step("main", .sleepIn(.recvTimeout), at: (232, 9))
    scenario.step("worker", .sleepIn(.acceptTimeout), at: (233, 9))
    scenario.step("main", .sleepIn(.recvWaitall), at: (234, 9))
    scenario.step("worker", .sleepIn(.write), at: (235, 9))
    scenario.step("main", .sleepIn(.send), at: (236, 9))
    scenario.step("worker", .park(.vfork), at: (237, 9))
    scenario.step("main", .readProc(.status), at: (238, 9))
    scenario.step("worker", .countEvents(.createDomain), at: (239, 9))
    scenario.step("main", .countEvents(.enforceDomain), at: (240, 9))
    scenario.step("worker", .countEvents(.completeEnforcement), at: (241, 9))
    scenario.step("main", .countEvents(.freeDomain), at: (242, 9))
    scenario.step("worker", .watchIO("p", owner: "new", as: .thread), at: (243, 9))
    scenario.step("main", .watchIO("p", owner: "new", as: .process), at: (244, 9))
    scenario.step("worker", .watchIO("p", owner: "new", as: .group), at: (245, 9))
    scenario.step("main", .exit, at: (246, 9))
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
    scenario.step("main", .setNoNewPrivs, expect: .ok, because: "because 0", at: (200, 9), (200, 40))
    scenario.step("main", .setNoNewPrivs, expect: .hung, at: (201, 9))
    scenario.step("main", .setNoNewPrivs, expect: .blocked, at: (202, 9), (202, 40))
    scenario.step("main", .setNoNewPrivs, expect: .notReached, because: "because 3", at: (203, 9))
    scenario.step("main", .setNoNewPrivs, expect: .changed, at: (204, 9), (204, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ended, at: (205, 9))
    scenario.step("main", .setNoNewPrivs, expect: .kernelFault, because: "because 6", at: (206, 9), (206, 40))
    scenario.step("main", .setNoNewPrivs, expect: true, at: (207, 9))
    scenario.step("main", .setNoNewPrivs, expect: false, at: (208, 9), (208, 40))
    scenario.step("main", .setNoNewPrivs, expect: 0, because: "because 9", at: (209, 9))
    scenario.step("main", .setNoNewPrivs, expect: -3, at: (210, 9), (210, 40))
    scenario.step("main", .setNoNewPrivs, expect: .unknownErrno(524), at: (211, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EPERM, because: "because 12", at: (212, 9), (212, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOENT, at: (213, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ESRCH, at: (214, 9), (214, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EINTR, because: "because 15", at: (215, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EIO, at: (216, 9), (216, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENXIO, at: (217, 9))
    scenario.step("main", .setNoNewPrivs, expect: .E2BIG, because: "because 18", at: (218, 9), (218, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOEXEC, at: (219, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EBADF, at: (220, 9), (220, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ECHILD, because: "because 21", at: (221, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EAGAIN, at: (222, 9), (222, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOMEM, at: (223, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EACCES, because: "because 24", at: (224, 9), (224, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EFAULT, at: (225, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EBUSY, at: (226, 9), (226, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EEXIST, because: "because 27", at: (227, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EXDEV, at: (228, 9), (228, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENODEV, at: (229, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOTDIR, because: "because 30", at: (230, 9), (230, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EISDIR, at: (231, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EINVAL, at: (232, 9), (232, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENFILE, because: "because 33", at: (233, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EMFILE, at: (234, 9), (234, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOTTY, at: (235, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ETXTBSY, because: "because 36", at: (236, 9), (236, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOSPC, at: (237, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EROFS, at: (238, 9), (238, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EPIPE, because: "because 39", at: (239, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EDEADLK, at: (240, 9), (240, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENAMETOOLONG, at: (241, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ENOSYS, because: "because 42", at: (242, 9), (242, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOTEMPTY, at: (243, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ELOOP, at: (244, 9), (244, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENOMSG, because: "because 45", at: (245, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EOVERFLOW, at: (246, 9), (246, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EBADFD, at: (247, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EPROTONOSUPPORT, because: "because 48", at: (248, 9), (248, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EOPNOTSUPP, at: (249, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EAFNOSUPPORT, at: (250, 9), (250, 40))
    scenario.step("main", .setNoNewPrivs, expect: .EADDRINUSE, because: "because 51", at: (251, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EADDRNOTAVAIL, at: (252, 9), (252, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ENETUNREACH, at: (253, 9))
    scenario.step("main", .setNoNewPrivs, expect: .EISCONN, because: "because 54", at: (254, 9), (254, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ETIMEDOUT, at: (255, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ECONNREFUSED, at: (256, 9), (256, 40))
    scenario.step("main", .setNoNewPrivs, expect: .ERESTARTNOINTR, because: "because 57", at: (257, 9))
    scenario.step("main", .setNoNewPrivs, expect: .ok, .EAGAIN, at: (258, 9), (258, 40))
    scenario.step("main", .setNoNewPrivs, expectBy: .when(.abi(.less, 8), expect: .ok, .EINTR),
      .when(.abi(.lessOrEqual, 8), expect: .ok, .EINTR), .when(.abi(.equal, 8), expect: .ok, .EINTR),
      .when(.abi(.notEqual, 8), expect: .ok, .EINTR), .when(.abi(.greaterOrEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.greater, 8), expect: .ok, .EINTR), .when(.edition(.less, .v2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_0), expect: .ok, .EINTR), .when(.edition(.less, .linux7_0_4), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_1), expect: .ok, .EINTR), .when(.edition(.less, .linux7_2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_3), expect: .ok, .EINTR),
      .when(.release(.greaterOrEqual, "7.0.0-rc3+deb \"x\""), expect: .ok, .EINTR),
      .when(.erratum(.notEqual, 2), expect: .ok, .EINTR), .otherwise(.hung), at: (259, 9))
    scenario.step("main", .setNoNewPrivs, expectBy: .when(.abi(.less, 8), .abi(.lessOrEqual, 8), expect: 1),
      because: "because 60", at: (260, 9), (260, 40))
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
    scenario.step(p.choose("caller", ["main": "main", "worker": "worker"]), .exit,
      expect: p.choose("kind", ["plain": .ok, "-1|1.5+x": .EPERM]), at: (41, 9), (41, 40))
    if p["kind", in: "plain"] { scenario.step("main", .setUID(0), at: (42, 9)) }
    if p["kind,caller", in: "-1,main", "1.5+x,main", "plain,worker"] {
      scenario.step("main", .setNoNewPrivs, at: (43, 9))
    }
    scenario.step("worker", p.choose("kind,caller", ["plain,main": .open("plain-main", for: .reading),
      "plain,worker": .open("plain-worker", for: .reading), "-1,main": .open("-1-main", for: .reading),
      "-1,worker": .open("-1-worker", for: .reading), "1.5+x,main": .open("1.5+x-main", for: .reading)]),
      expectBy: .whenever(true, p.choose("kind", ["plain": Condition(.abi(.less, 8)),
      "-1|1.5+x": nil]), expect: p.choose("kind", ["plain": [.ok, 0], "-1": [.ok, 1], "1.5+x": [.ok, 2]])), at: (44, 9),
      (44, 40))
    scenario.step("main", .execute, expectBy: .when(.edition(.equal, .v2), expect: .ok),
      .when(p["kind", in: "plain"], expect: true), at: (45, 9), (45, 40))
    scenario.step(["main", "worker"], .get(.uid), times: p.choose("kind", ["plain": 1, "-1": 2, "1.5+x": 3]),
      at: (46, 9))
    scenario.together {
      $0.step("main", .execute, blocks: p.choose("kind", ["plain": true, "-1|1.5+x": false]),
        failAllocation: p.choose("kind", ["plain": nil, "-1": .nth(1), "1.5+x": .nth(2)]),
        because: p.choose("kind", ["plain": nil, "-1": "-1", "1.5+x": "1.5+x"]), at: (47, 9))
      if p["caller", in: "main"] { $0.step("worker", .exit, at: (48, 9)) }
    }
    try await verify(scenario)
  }

  // Specs/round-trip/every-word.yaml:59:5
  @Test("groups")
  func groups() async throws {
    var scenario = Scenario("round-trip/groups", "groups", in: spec, at: (59, 5))
    scenario.threads = ["main"]
    scenario.together {
      $0.step("main", .setNoNewPrivs, blocks: true, expect: .ok, at: (60, 9))
      $0.step("worker", .setNoNewPrivs, failAllocation: .nth(3), at: (61, 9))
    }
    scenario.step("main", .setNoNewPrivs, failAllocation: .nth(64, in: "worker"), at: (62, 9))
    scenario.together {
      $0.step("worker", .setNoNewPrivs, blocks: true, failAllocation: .every, at: (63, 9))
    } meanwhile: {
      $0.step("main", .setNoNewPrivs, failAllocation: .every(in: "main"), expect: .ok, at: (64, 9))
    }
    scenario.step("worker", .setNoNewPrivs, at: (65, 9))
    scenario.together {
      $0.step("main", .setNoNewPrivs, blocks: true, failAllocation: .nth(3), at: (66, 9))
      $0.step("worker", .setNoNewPrivs, failAllocation: .nth(64, in: "worker"), at: (67, 9))
      $0.step("main", .setNoNewPrivs, failAllocation: .every, expect: .ok, at: (68, 9))
    } meanwhile: {
      $0.step("worker", .setNoNewPrivs, blocks: true, failAllocation: .every(in: "main"), at: (69, 9))
      $0.step("main", .setNoNewPrivs, at: (70, 9))
    }
    scenario.together {
      $0.step("worker", .setNoNewPrivs, failAllocation: .nth(3), at: (71, 9))
      $0.step("main", .setNoNewPrivs, blocks: true, failAllocation: .nth(64, in: "worker"), expect: .ok, at: (72, 9))
    }
    try await verify(scenario)
  }
}

// Specs/round-trip/every-word.yaml
// Written by `lockstep generate`; do not edit. Change the spec and generate again.
// SPDX-License-Identifier: MIT
// swift-format-ignore-file

import ConformanceTesting
import Testing

private let spec = SpecHeader("Specs/round-trip/every-word.yaml", reference: "a mail \u{7}",
  where: Condition(.abi(.greaterOrEqual, 6)), process: ProcessSetup(noNewPrivs: true),
  rulesets: ["files": Ruleset(handledAccessFS: [.EXECUTE, .IOCTL_DEV, .MAKE_BLOCK, .MAKE_CHAR, .MAKE_DIR, .MAKE_FIFO, .MAKE_REG, .MAKE_SOCK, .MAKE_SYM, .READ_DIR, .READ_FILE, .REFER, .REMOVE_DIR, .REMOVE_FILE, .RESOLVE_UNIX, .TRUNCATE, .WRITE_FILE],
  rules: [.path("dir", allow: .READ_DIR, .READ_FILE), .path("other"), .port(.listeningToo, allow: .CONNECT_TCP)])])

/// All actions,
/// all results, and everything that a scenario can say.
@Suite("every \"word\" \\ of the language", .tags(.roundTrip))
struct RoundTripEveryWordTests {
  @Test("every action")
  func defaultScenario() async throws {
    var scenario = spec.scenario("round-trip/default", threads: ["main", "worker"], at: "10:5")
    scenario.rulesets["net"] = Ruleset(handledAccessNet: [.BIND_TCP, .BIND_UDP, .CONNECT_SEND_UDP, .CONNECT_TCP],
      scoped: [.ABSTRACT_UNIX_SOCKET, .SIGNAL])
    scenario.rulesets["nothing"] = Ruleset()
    scenario.step("main", ["get": "no_new_privs"], at: "100:9")
    scenario.step("worker", ["get": "layers"], at: "101:9")
    scenario.step("main", ["get": "uid"], at: "102:9")
    scenario.step("worker", ["get": "gid"], times: 16, at: "103:9")
    scenario.step("main", ["get": "groups"], at: "104:9")
    scenario.step("worker", ["get": "securebits"], at: "105:9")
    scenario.step("main", ["get": "handled_signals"], at: "106:9")
    scenario.step("worker", ["get": "fsuid"], at: "107:9")
    scenario.step("main", ["get": "processes"], at: "108:9")
    scenario.step("worker", ["get": "pdeath_signal"], at: "109:9")
    scenario.step("main", ["get": "dumpable"], at: "110:9")
    scenario.step("worker", ["get": "ambient"], at: "111:9")
    scenario.step("main", ["get": "bounding"], at: "112:9")
    scenario.step("worker", ["get": "keyring"], at: "113:9")
    scenario.step("main", ["get": "pending_signals"], at: "114:9")
    scenario.step("worker", ["get": "descriptor"], at: "115:9")
    scenario.step("main", ["get": "mapping"], at: "116:9")
    scenario.step("worker", ["has_capability": "CAP_CHOWN"], at: "117:9")
    scenario.step("main", ["has_capability": "CAP_DAC_OVERRIDE"], at: "118:9")
    scenario.step("worker", ["has_capability": "CAP_KILL"], at: "119:9")
    scenario.step("main", ["has_capability": "CAP_SETGID"], at: "120:9")
    scenario.step("worker", ["has_capability": "CAP_SETUID"], at: "121:9")
    scenario.step("main", ["has_capability": "CAP_SETPCAP"], at: "122:9")
    scenario.step("worker", ["has_capability": "CAP_NET_ADMIN"], at: "123:9")
    scenario.step("main", ["has_capability": "CAP_SYS_PTRACE"], at: "124:9")
    scenario.step("worker", ["has_capability": "CAP_SYS_ADMIN"], at: "125:9")
    scenario.step("main", ["has_capability": "CAP_SYS_RESOURCE"], at: "126:9")
    scenario.step("worker", ["has_capability": "CAP_MKNOD"], at: "127:9")
    scenario.step("main", ["same_domain_as": "main"], at: "128:9")
    scenario.step("worker", "set_no_new_privs", at: "129:9")
    scenario.step("main", ["drop_capability": "CAP_KILL"], at: "130:9")
    scenario.step("worker", ["set_uid": 4294967295], at: "131:9")
    scenario.step("main", ["create_ruleset": "files"], at: "132:9")
    scenario.step("worker", ["add_rule": "files", "path": "dir", "allow": ["READ_DIR", "READ_FILE"]], at: "133:9")
    scenario.step("main", ["add_rule": "files", "path": "other", "allow": []], at: "134:9")
    scenario.step("worker", ["add_rule": "files", "port": "listening_too", "allow": ["CONNECT_TCP"]], at: "135:9")
    scenario.step("main", ["restrict_self": "files"], at: "136:9")
    scenario.step("worker", ["restrict_self": "files", "flags": ["TSYNC"]], at: "137:9")
    scenario.step("main",
      ["restrict_self": "files", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      at: "138:9")
    scenario.step("worker", ["restrict_self": "files", "flags": ["TSYNC", "1<<20"]], at: "139:9")
    scenario.step("main", ["restrict_self": "files", "flags": ["0xffffffff"]], at: "140:9")
    scenario.step("worker", ["add_rule": -1, "path": "dir", "allow": ["READ_DIR", "READ_FILE"]], at: "141:9")
    scenario.step("main", ["add_rule": -1, "path": "other", "allow": []], at: "142:9")
    scenario.step("worker", ["add_rule": -1, "port": "listening_too", "allow": ["CONNECT_TCP"]], at: "143:9")
    scenario.step("main", ["restrict_self": -1], at: "144:9")
    scenario.step("worker", ["restrict_self": -1, "flags": ["TSYNC"]], at: "145:9")
    scenario.step("main",
      ["restrict_self": -1, "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      at: "146:9")
    scenario.step("worker", ["restrict_self": -1, "flags": ["TSYNC", "1<<20"]], at: "147:9")
    scenario.step("main", ["restrict_self": -1, "flags": ["0xffffffff"]], at: "148:9")
    scenario.step("worker", ["add_rule": -2, "path": "dir", "allow": ["READ_DIR", "READ_FILE"]], at: "149:9")
    scenario.step("main", ["add_rule": -2, "path": "other", "allow": []], at: "150:9")
    scenario.step("worker", ["add_rule": -2, "port": "listening_too", "allow": ["CONNECT_TCP"]], at: "151:9")
    scenario.step("main", ["restrict_self": -2], at: "152:9")
    scenario.step("worker", ["restrict_self": -2, "flags": ["TSYNC"]], at: "153:9")
    scenario.step("main",
      ["restrict_self": -2, "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      at: "154:9")
    scenario.step("worker", ["restrict_self": -2, "flags": ["TSYNC", "1<<20"]], at: "155:9")
    scenario.step("main", ["restrict_self": -2, "flags": ["0xffffffff"]], at: "156:9")
    scenario.step("worker", ["add_rule": "closed_descriptor", "path": "dir", "allow": ["READ_DIR", "READ_FILE"]],
      at: "157:9")
    scenario.step("main", ["add_rule": "closed_descriptor", "path": "other", "allow": []], at: "158:9")
    scenario.step("worker", ["add_rule": "closed_descriptor", "port": "listening_too", "allow": ["CONNECT_TCP"]],
      at: "159:9")
    scenario.step("main", ["restrict_self": "closed_descriptor"], at: "160:9")
    scenario.step("worker", ["restrict_self": "closed_descriptor", "flags": ["TSYNC"]], at: "161:9")
    scenario.step("main",
      ["restrict_self": "closed_descriptor", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      at: "162:9")
    scenario.step("worker", ["restrict_self": "closed_descriptor", "flags": ["TSYNC", "1<<20"]], at: "163:9")
    scenario.step("main", ["restrict_self": "closed_descriptor", "flags": ["0xffffffff"]], at: "164:9")
    scenario.step("worker", ["add_rule": "file_descriptor", "path": "dir", "allow": ["READ_DIR", "READ_FILE"]],
      at: "165:9")
    scenario.step("main", ["add_rule": "file_descriptor", "path": "other", "allow": []], at: "166:9")
    scenario.step("worker", ["add_rule": "file_descriptor", "port": "listening_too", "allow": ["CONNECT_TCP"]],
      at: "167:9")
    scenario.step("main", ["restrict_self": "file_descriptor"], at: "168:9")
    scenario.step("worker", ["restrict_self": "file_descriptor", "flags": ["TSYNC"]], at: "169:9")
    scenario.step("main",
      ["restrict_self": "file_descriptor", "flags": ["LOG_SAME_EXEC_OFF", "LOG_NEW_EXEC_ON", "LOG_SUBDOMAINS_OFF", "TSYNC", "NO_NEW_PRIVS"]],
      at: "170:9")
    scenario.step("worker", ["restrict_self": "file_descriptor", "flags": ["TSYNC", "1<<20"]], at: "171:9")
    scenario.step("main", ["restrict_self": "file_descriptor", "flags": ["0xffffffff"]], at: "172:9")
    scenario.step("worker", ["pidfd_open": "new"], at: "173:9")
    scenario.step("main", ["spawn": "new"], at: "174:9")
    scenario.step("worker", ["fork": "child"], at: "175:9")
    scenario.step("main", ["truncate": "file"], at: "176:9")
    scenario.step("worker", ["open": "file", "for": "reading"], at: "177:9")
    scenario.step("main", ["open": "file", "for": "writing"], at: "178:9")
    scenario.step("worker", ["make": "dir/directory", "as": "directory"], at: "179:9")
    scenario.step("main", ["make": "dir/regular", "as": "regular"], at: "180:9")
    scenario.step("worker", ["make": "dir/fifo", "as": "fifo"], at: "181:9")
    scenario.step("main", ["make": "dir/socket", "as": "socket"], at: "182:9")
    scenario.step("worker", ["make": "dir/symlink", "as": "symlink"], at: "183:9")
    scenario.step("main", ["read_dir": "."], at: "184:9")
    scenario.step("worker", ["remove_file": "a \"b\""], at: "185:9")
    scenario.step("main", ["remove_dir": "a\\(b)"], at: "186:9")
    scenario.step("worker", ["rename": "file", "to": "dir/\u{200b}é"], at: "187:9")
    scenario.step("main", ["listen_abstract": "s"], at: "188:9")
    scenario.step("worker", ["connect_abstract": "s"], at: "189:9")
    scenario.step("main", ["bind_tcp": "listening"], at: "190:9")
    scenario.step("worker", ["connect_tcp": "listening"], at: "191:9")
    scenario.step("main", ["bind_tcp": "listening_too"], at: "192:9")
    scenario.step("worker", ["connect_tcp": "listening_too"], at: "193:9")
    scenario.step("main", ["bind_tcp": "free"], at: "194:9")
    scenario.step("worker", ["connect_tcp": "free"], at: "195:9")
    scenario.step("main", ["bind_tcp": "free_too"], at: "196:9")
    scenario.step("worker", ["connect_tcp": "free_too"], at: "197:9")
    scenario.step("main", ["bind_udp": "listening"], at: "198:9")
    scenario.step("worker", ["connect_udp": "listening"], at: "199:9")
    scenario.step("main", ["bind_udp": "listening_too"], at: "200:9")
    scenario.step("worker", ["connect_udp": "listening_too"], at: "201:9")
    scenario.step("main", ["bind_udp": "free"], at: "202:9")
    scenario.step("worker", ["connect_udp": "free"], at: "203:9")
    scenario.step("main", ["bind_udp": "free_too"], at: "204:9")
    scenario.step("worker", ["connect_udp": "free_too"], at: "205:9")
    scenario.step("main", ["tgkill": "new"], at: "206:9")
    scenario.step("worker", ["tgkill": "new", "signal": "KILL"], at: "207:9")
    scenario.step("main", ["tgkill": "new", "signal": "STOP"], at: "208:9")
    scenario.step("worker", ["tgkill": "new", "signal": "CONT"], at: "209:9")
    scenario.step("main", ["kill": "new"], at: "210:9")
    scenario.step("worker", ["kill": "new", "signal": "KILL"], at: "211:9")
    scenario.step("main", ["kill": "new", "signal": "STOP"], at: "212:9")
    scenario.step("worker", ["kill": "new", "signal": "CONT"], at: "213:9")
    scenario.step("main", ["pidfd_send_signal": "new"], at: "214:9")
    scenario.step("worker", ["pidfd_send_signal": "new", "signal": "KILL"], at: "215:9")
    scenario.step("main", ["pidfd_send_signal": "new", "signal": "STOP"], at: "216:9")
    scenario.step("worker", ["pidfd_send_signal": "new", "signal": "CONT"], at: "217:9")
    scenario.step("main", ["psx_restrict_self": "files"], at: "218:9")
    scenario.step("worker", ["psx_restrict_self": -1], at: "219:9")
    scenario.step("main", ["psx_restrict_self": -2], at: "220:9")
    scenario.step("worker", ["psx_restrict_self": "closed_descriptor"], at: "221:9")
    scenario.step("main", ["psx_restrict_self": "file_descriptor"], at: "222:9")
    scenario.step("worker", ["set_gid": 7], at: "223:9")
    scenario.step("main", ["set_groups": 0], at: "224:9")
    scenario.step("worker", ["set_securebits": 4], at: "225:9")
    scenario.step("main", ["release": "new"], at: "226:9")
    scenario.step("worker", ["finish": "restrict_self"], at: "227:9")
    scenario.step("main", "execute", at: "228:9")
    scenario.step("worker", ["listen_unix": "dir/s"], at: "229:9")
    scenario.step("main", ["connect_unix": "dir/s"], at: "230:9")
    scenario.step("worker", ["write_pipe": "p"], at: "231:9")
    scenario.step("main", ["ptrace": "new"], at: "232:9")
    scenario.step("worker", ["hold": "new"], at: "233:9")
    scenario.step("main", ["restarted": "new"], at: "234:9")
    scenario.step("worker", ["wake": "new"], at: "235:9")
    scenario.step("main", ["set": "pdeath_signal", "to": 1], at: "236:9")
    scenario.step("worker", ["set": "dumpable", "to": 1], at: "237:9")
    scenario.step("main", ["set": "ambient", "to": 1], at: "238:9")
    scenario.step("worker", ["set": "bounding", "to": 1], at: "239:9")
    scenario.step("main", ["set": "keyring", "to": 1], at: "240:9")
    scenario.step("worker", ["set": "pending_signals", "to": 1], at: "241:9")
    scenario.step("main", ["set": "descriptor", "to": 1], at: "242:9")
    scenario.step("worker", ["set": "mapping", "to": 1], at: "243:9")
    scenario.step("main", ["set_fsuid": 5], at: "244:9")
    scenario.step("worker", "traceme", at: "245:9")
    scenario.step("main", "churn", at: "246:9")
    scenario.step("worker", ["tgkill_all": "new"], at: "247:9")
    scenario.step("main", ["sleep_in": "recv"], at: "248:9")
    scenario.step("worker", ["sleep_in": "read"], at: "249:9")
    scenario.step("main", ["sleep_in": "accept"], at: "250:9")
    scenario.step("worker", ["sleep_in": "flock"], at: "251:9")
    scenario.step("main", ["sleep_in": "futex"], at: "252:9")
    scenario.step("worker", ["sleep_in": "poll"], at: "253:9")
    scenario.step("main", ["sleep_in": "ppoll"], at: "254:9")
    scenario.step("worker", ["sleep_in": "pselect6"], at: "255:9")
    scenario.step("main", ["sleep_in": "nanosleep"], at: "256:9")
    scenario.step("worker", ["sleep_in": "pause"], at: "257:9")
    scenario.step("main", ["sleep_in": "sigsuspend"], at: "258:9")
    scenario.step("worker", ["sleep_in": "epoll_wait"], at: "259:9")
    scenario.step("main", ["sleep_in": "epoll_pwait"], at: "260:9")
    scenario.step("worker", ["sleep_in": "sigtimedwait"], at: "261:9")
    scenario.step("main", ["sleep_in": "recv_timeout"], at: "262:9")
    scenario.step("worker", ["sleep_in": "accept_timeout"], at: "263:9")
    scenario.step("main", ["sleep_in": "recv_waitall"], at: "264:9")
    scenario.step("worker", ["sleep_in": "write"], at: "265:9")
    scenario.step("main", ["sleep_in": "send"], at: "266:9")
    scenario.step("worker", ["sleep_in": "open_fifo"], at: "267:9")
    scenario.step("main", ["park": "vfork"], at: "268:9")
    scenario.step("worker", ["read_proc": "status"], at: "269:9")
    scenario.step("main", ["count_events": "create_domain"], at: "270:9")
    scenario.step("worker", ["count_events": "enforce_domain"], at: "271:9")
    scenario.step("main", ["count_events": "complete_enforcement"], at: "272:9")
    scenario.step("worker", ["count_events": "free_domain"], at: "273:9")
    scenario.step("main", ["count_events": "denial"], at: "274:9")
    scenario.step("worker", ["last_denial": "same_exec"], at: "275:9")
    scenario.step("main", ["last_denial": "logged"], at: "276:9")
    scenario.step("worker", ["last_denial": "depth"], at: "277:9")
    scenario.step("main", ["last_denial": "blockers"], at: "278:9")
    scenario.step("worker", ["await_freed_domains": 2], at: "279:9")
    scenario.step("main", ["close_ruleset": "files"], at: "280:9")
    scenario.step("worker", ["watch_io": "p", "owner": "new", "as": "thread"], at: "281:9")
    scenario.step("main", ["watch_io": "p", "owner": "new", "as": "process"], at: "282:9")
    scenario.step("worker", ["watch_io": "p", "owner": "new", "as": "group"], at: "283:9")
    scenario.step("main", "exit", at: "284:9")
    try await verify(scenario)
  }

  @Test("every result")
  func everyResult() async throws {
    var scenario = spec.scenario("round-trip/every-result", because: "line one\nline two", where: Condition(),
      process: ProcessSetup(noNewPrivs: true, capabilities: [.CAP_KILL, .CAP_SYS_ADMIN], uid: 0, userNamespace: true, restartsCalls: false),
      threads: ["main"], at: "20:5")
    scenario.requires = [.debuggerGate, .failingAllocations, .failingCredentials, .keyrings, .landlockTracepoints, .loopback, .privileged, .ptraceAccess, .userNamespaces, .vforkGate]
    scenario.knownIssue("CVE-2026-1", when: .abi(.less, 8), .abi(.lessOrEqual, 8), because: "it is \"so\"", at: "30:9")
    scenario.knownIssue("a report", because: "everywhere", at: "31:9")
    scenario.step("main", "set_no_new_privs", expect: .ok, because: "because 0", at: "200:9-40")
    scenario.step("main", "set_no_new_privs", expect: .hung, at: "201:9")
    scenario.step("main", "set_no_new_privs", expect: .blocked, at: "202:9-40")
    scenario.step("main", "set_no_new_privs", expect: .notReached, because: "because 3", at: "203:9")
    scenario.step("main", "set_no_new_privs", expect: .changed, at: "204:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ended, at: "205:9")
    scenario.step("main", "set_no_new_privs", expect: .kernelFault, because: "because 6", at: "206:9-40")
    scenario.step("main", "set_no_new_privs", expect: true, at: "207:9")
    scenario.step("main", "set_no_new_privs", expect: false, at: "208:9-40")
    scenario.step("main", "set_no_new_privs", expect: 0, because: "because 9", at: "209:9")
    scenario.step("main", "set_no_new_privs", expect: -3, at: "210:9-40")
    scenario.step("main", "set_no_new_privs", expect: .unknownErrno(524), at: "211:9")
    scenario.step("main", "set_no_new_privs", expect: .EPERM, because: "because 12", at: "212:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOENT, at: "213:9")
    scenario.step("main", "set_no_new_privs", expect: .ESRCH, at: "214:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EINTR, because: "because 15", at: "215:9")
    scenario.step("main", "set_no_new_privs", expect: .EIO, at: "216:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENXIO, at: "217:9")
    scenario.step("main", "set_no_new_privs", expect: .E2BIG, because: "because 18", at: "218:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOEXEC, at: "219:9")
    scenario.step("main", "set_no_new_privs", expect: .EBADF, at: "220:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ECHILD, because: "because 21", at: "221:9")
    scenario.step("main", "set_no_new_privs", expect: .EAGAIN, at: "222:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOMEM, at: "223:9")
    scenario.step("main", "set_no_new_privs", expect: .EACCES, because: "because 24", at: "224:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EFAULT, at: "225:9")
    scenario.step("main", "set_no_new_privs", expect: .EBUSY, at: "226:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EEXIST, because: "because 27", at: "227:9")
    scenario.step("main", "set_no_new_privs", expect: .EXDEV, at: "228:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENODEV, at: "229:9")
    scenario.step("main", "set_no_new_privs", expect: .ENOTDIR, because: "because 30", at: "230:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EISDIR, at: "231:9")
    scenario.step("main", "set_no_new_privs", expect: .EINVAL, at: "232:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENFILE, because: "because 33", at: "233:9")
    scenario.step("main", "set_no_new_privs", expect: .EMFILE, at: "234:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOTTY, at: "235:9")
    scenario.step("main", "set_no_new_privs", expect: .ETXTBSY, because: "because 36", at: "236:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOSPC, at: "237:9")
    scenario.step("main", "set_no_new_privs", expect: .EROFS, at: "238:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EPIPE, because: "because 39", at: "239:9")
    scenario.step("main", "set_no_new_privs", expect: .EDEADLK, at: "240:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENAMETOOLONG, at: "241:9")
    scenario.step("main", "set_no_new_privs", expect: .ENOSYS, because: "because 42", at: "242:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOTEMPTY, at: "243:9")
    scenario.step("main", "set_no_new_privs", expect: .ELOOP, at: "244:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENOMSG, because: "because 45", at: "245:9")
    scenario.step("main", "set_no_new_privs", expect: .EOVERFLOW, at: "246:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EBADFD, at: "247:9")
    scenario.step("main", "set_no_new_privs", expect: .EPROTONOSUPPORT, because: "because 48", at: "248:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EOPNOTSUPP, at: "249:9")
    scenario.step("main", "set_no_new_privs", expect: .EAFNOSUPPORT, at: "250:9-40")
    scenario.step("main", "set_no_new_privs", expect: .EADDRINUSE, because: "because 51", at: "251:9")
    scenario.step("main", "set_no_new_privs", expect: .EADDRNOTAVAIL, at: "252:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ENETUNREACH, at: "253:9")
    scenario.step("main", "set_no_new_privs", expect: .EISCONN, because: "because 54", at: "254:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ETIMEDOUT, at: "255:9")
    scenario.step("main", "set_no_new_privs", expect: .ECONNREFUSED, at: "256:9-40")
    scenario.step("main", "set_no_new_privs", expect: .ERESTARTNOINTR, because: "because 57", at: "257:9")
    scenario.step("main", "set_no_new_privs", expect: .ok, .EAGAIN, at: "258:9-40")
    scenario.step("main", "set_no_new_privs", expectBy: .when(.abi(.less, 8), expect: .ok, .EINTR),
      .when(.abi(.lessOrEqual, 8), expect: .ok, .EINTR), .when(.abi(.equal, 8), expect: .ok, .EINTR),
      .when(.abi(.notEqual, 8), expect: .ok, .EINTR), .when(.abi(.greaterOrEqual, 8), expect: .ok, .EINTR),
      .when(.abi(.greater, 8), expect: .ok, .EINTR), .when(.edition(.less, .v2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_0), expect: .ok, .EINTR), .when(.edition(.less, .linux7_0_4), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_1), expect: .ok, .EINTR), .when(.edition(.less, .linux7_2), expect: .ok, .EINTR),
      .when(.edition(.less, .linux7_3), expect: .ok, .EINTR),
      .when(.release(.greaterOrEqual, "7.0.0-rc3+deb \"x\""), expect: .ok, .EINTR),
      .when(.erratum(.notEqual, 2), expect: .ok, .EINTR), .otherwise(.hung), at: "259:9")
    scenario.step("main", "set_no_new_privs", expectBy: .when(.abi(.less, 8), .abi(.lessOrEqual, 8), expect: 1),
      because: "because 60", at: "260:9-40")
    try await verify(scenario)
  }

  @Test("permutations", arguments: permutations(of: ["kind": ["plain", "-1", "1.5+x"], "caller": ["main", "worker"]],
    except: ["1.5+x,worker"]))
  func depth(_ p: Permutation) async throws {
    var scenario = spec.scenario("round-trip/depth", p, reference: "another mail", threads: ["main", "worker"],
      at: "39:5")
    scenario.whereCondition = p.choose("kind", ["plain": nil, "-1": Condition(.abi(.greaterOrEqual, 1)),
      "1.5+x": Condition(.abi(.greaterOrEqual, 2))])
    scenario.process = p.choose("kind", ["plain": ProcessSetup(noNewPrivs: true), "-1|1.5+x": ProcessSetup()])
    scenario.requires = p.choose("kind", ["plain": [], "-1|1.5+x": [.privileged]])
    if p["kind", in: "-1", "1.5+x"] { scenario.rulesets["unnamed"] = Ruleset(handledAccessFS: [.READ_FILE]) }
    if p["kind", in: "-1", "1.5+x"] { scenario.knownIssue("bug", because: "so", at: "38:9") }
    scenario.step(p["caller"], "exit", expect: p.choose("kind", ["plain": .ok, "-1|1.5+x": .EPERM]), at: "41:9-40")
    scenario.step("main", ["set_uid": 0], when: p["kind", in: "plain"], at: "42:9")
    scenario.step("main", "set_no_new_privs", when: p["kind,caller", in: "-1,main", "1.5+x,main", "plain,worker"],
      at: "43:9")
    scenario.step("worker", ["open": p.choose("kind,caller", ["plain,main": "plain-main",
      "plain,worker": "plain-worker", "-1,main": "-1-main", "-1,worker": "-1-worker",
      "1.5+x,main": "1.5+x-main"]), "for": "reading"],
      expectBy: .whenever(true, p.choose("kind", ["plain": Condition(.abi(.less, 8)),
      "-1|1.5+x": nil]), expect: p.choose("kind", ["plain": [.ok, 0], "-1": [.ok, 1], "1.5+x": [.ok, 2]])),
      at: "44:9-40")
    scenario.step("main", "execute", expectBy: .when(.edition(.equal, .v2), expect: .ok),
      .when(p["kind", in: "plain"], expect: true), at: "45:9-40")
    scenario.step(["main", "worker"], ["get": "uid"], times: p.choose("kind", ["plain": 1, "-1": 2, "1.5+x": 3]),
      at: "46:9")
    scenario.together {
      $0.step("main", "execute", blocks: p.choose("kind", ["plain": true, "-1|1.5+x": false]),
        failAllocation: p.choose("kind", ["plain": nil, "-1": .nth(1), "1.5+x": .nth(2)]),
        because: p.choose("kind", ["plain": nil, "-1": "-1", "1.5+x": "1.5+x"]), at: "47:9")
      $0.step("worker", "exit", when: p["caller", in: "main"], at: "48:9")
    }
    scenario.step("main", ["restrict_self": "files"], when: p["kind", in: "plain"], at: "49:9")
    try await verify(scenario)
  }

  @Test("groups")
  func groups() async throws {
    var scenario = spec.scenario("round-trip/groups", threads: ["main"], at: "59:5")
    scenario.together {
      $0.step("main", "set_no_new_privs", blocks: true, expect: .ok, at: "60:9")
      $0.step("worker", "set_no_new_privs", failAllocation: .nth(3), at: "61:9")
    }
    scenario.step("main", "set_no_new_privs", failAllocation: .nth(64, in: "worker"), at: "62:9")
    scenario.together {
      $0.step("worker", "set_no_new_privs", blocks: true, failAllocation: .every, at: "63:9")
    } meanwhile: {
      $0.step("main", "set_no_new_privs", failAllocation: .every(in: "main"), expect: .ok, at: "64:9")
    }
    scenario.step("worker", "set_no_new_privs", at: "65:9")
    scenario.together {
      $0.step("main", "set_no_new_privs", blocks: true, failAllocation: .nth(3), at: "66:9")
      $0.step("worker", "set_no_new_privs", failAllocation: .nth(64, in: "worker"), at: "67:9")
      $0.step("main", "set_no_new_privs", failAllocation: .every, expect: .ok, at: "68:9")
    } meanwhile: {
      $0.step("worker", "set_no_new_privs", blocks: true, failAllocation: .every(in: "main"), at: "69:9")
      $0.step("main", "set_no_new_privs", at: "70:9")
    }
    scenario.together {
      $0.step("worker", "set_no_new_privs", failAllocation: .nth(3), at: "71:9")
      $0.step("main", "set_no_new_privs", blocks: true, failAllocation: .nth(64, in: "worker"), expect: .ok, at: "72:9")
    }
    try await verify(scenario)
  }

  @Test("depths", arguments: permutations(of: ["depth": ["0", "1", "2"]]))
  func depths(_ p: Permutation) async throws {
    var scenario = spec.scenario("round-trip/depths", p, process: ProcessSetup(), threads: ["main"], at: "80:5")
    scenario.rulesets["files"] = Ruleset(handledAccessFS: [.READ_FILE])
    scenario.step("main", ["open": p["depth"], "for": "writing"], times: p.choose("depth", ["0": 1, "1": 2, "2": 3]),
      expect: p.number("depth"), at: "82:9")
    scenario.step("main", "set_no_new_privs", expectBy: .when(p["depth", in: "0", "1"], expect: .ok), .otherwise(.ok),
      at: p.choose("depth", ["0": "83:9-84:7", "1": "83:9-85:7", "2": "83:9-86:7"]))
    scenario.step("main", ["close_ruleset": "files"], at: "90:9")
    if p["depth", in: "1", "2"] {
      scenario.step("main", "exit", because: p.choose("depth", ["1": "so 1", "2": "so 2"]), at: "91:9")
    }
    try await verify(scenario)
  }
}

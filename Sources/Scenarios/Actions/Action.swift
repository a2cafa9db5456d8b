// SPDX-License-Identifier: MIT

/// One thing that a thread does.
///
/// Every action has one result; that of `exit` is always `ok`. Paths are relative to the scenario's directory; threads, rulesets
/// and sockets go by their names in the scenario.
public enum Action: Hashable, Sendable {
  /// Reads a property. The result is a truth value or a number.
  case get(attribute: Attribute)
  /// Whether the effective set holds a capability. The result is a truth value.
  case hasCapability(capability: Capability)
  /// Whether two threads hold the same Landlock domain, found without changing either. A truth value.
  case sameDomain(as: String)

  /// `prctl(PR_SET_NO_NEW_PRIVS, 1)` in this thread.
  case setNoNewPrivs
  /// Removes a capability from the effective, permitted and inheritable sets of this thread.
  case dropCapability(capability: Capability)
  /// `setresuid(2)` with the same uid three times, in this thread alone: the raw system call.
  case setUID(uid: UInt32)

  /// `landlock_create_ruleset(2)`: makes a ruleset without its rules; `add_rule` follows as steps of their own.
  case createRuleset(name: String)
  /// `landlock_add_rule(2)`.
  case addRule(ruleset: RulesetReference, rule: Rule)
  /// `landlock_restrict_self(2)`.
  case restrictSelf(ruleset: RulesetReference, flags: RestrictFlags)

  /// `setresgid(2)` with the same gid three times, in this thread alone: the raw system call.
  case setGID(gid: UInt32)
  /// `setgroups(2)` with this one group, in this thread alone: the raw system call.
  case setGroups(gid: UInt32)
  /// `PR_SET_SECUREBITS` of prctl(2).
  case setSecurebits(bits: UInt32)

  /// Sets a property of the thread or of its process.
  case set(property: Property, to: UInt32)
  /// `setfsuid(2)`, in this thread alone: the raw system call.
  case setFSUID(uid: UInt32)

  /// What a program does without TSYNC: every living thread of the process enforces the ruleset for itself,
  /// in the handler of a signal, as libpsx does it. The result is the first failure of a thread.
  case psxRestrictSelf(ruleset: RulesetReference)

  /// Lets a debugger stop a thread at the entry of its next `landlock_restrict_self(2)` or, if it spawns a thread before
  /// that, `clone3(2)`, until another step releases it.
  case hold(thread: String)
  /// Asks whether the kernel has begun the held call of a thread anew, which user space never sees.
  case restarted(thread: String)
  /// Lets the thread sleep at a gate; the result is `blocked` until another step releases it.
  case park(gate: Gate)
  /// Opens the gate of a parked thread, and does not wait for what it does then.
  case release(thread: String)
  /// Waits until the action in which this thread blocked has ended; the result is that of the action.
  ///
  /// `action` is the word of that action, such as `restrict_self`.
  case finish(action: String)
  /// Sleeps in a system call until another thread wakes this one.
  case sleep(call: SleepCall)
  /// Wakes a thread of the same process that sleeps in a call.
  case wake(thread: String)
  /// Reads a file of `/proc/self`.
  case readProc(file: ProcFile)
  /// `execve(2)` of the engine's own program, which goes on as the only thread of its process.
  case execute

  /// Creates a thread in the same process; the step ends when the new thread is ready.
  case spawn(thread: String)
  /// `fork(2)`: creates a process whose only thread goes by the given name.
  case fork(thread: String)
  /// Starts a thread that does nothing, and waits for its end. It has no name, and no step sees it.
  case churn
  /// Ends this thread alone, by the raw `exit(2)`; a leader that exits stays as a zombie while others live.
  case exit

  /// `openat(2)` of an existing entry.
  case open(path: String, mode: OpenMode)
  /// `truncate(2)` of an existing file.
  case truncate(path: String)
  /// `openat(2)` with `O_DIRECTORY`.
  case readDirectory(path: String)
  /// Makes a new entry.
  case make(path: String, kind: EntryKind)
  /// `unlinkat(2)` of a file.
  case removeFile(path: String)
  /// `unlinkat(2)` of an empty directory.
  case removeDirectory(path: String)
  /// `renameat2(2)`.
  case rename(path: String, to: String)

  /// `bind(2)` of a new TCP socket to the loopback address.
  case bindTCP(port: Port)
  /// `connect(2)` of a new TCP socket to the loopback address.
  case connectTCP(port: Port)
  /// Makes a listening abstract UNIX socket, which remembers the credentials of its maker.
  case listenAbstract(socket: String)
  /// `connect(2)` of a new stream socket to an abstract UNIX socket.
  case connectAbstract(socket: String)

  /// `bind(2)` of a new UDP socket to the loopback address.
  case bindUDP(port: Port)
  /// `connect(2)` of a new UDP socket to the loopback address.
  case connectUDP(port: Port)
  /// Makes a UNIX socket at a path that listens.
  case listenUnix(path: String)
  /// `connect(2)` of a new stream socket to a UNIX socket at a path.
  case connectUnix(path: String)

  /// Sends a signal.
  case signal(thread: String, call: SignalCall, signal: SignalName)
  /// Sends `SIGUSR1` to every thread of the process of a thread, those without a name included.
  case signalAll(thread: String)
  /// `pidfd_open(2)` of the process of a thread; the descriptor is closed again.
  case openPidfd(thread: String)
  /// Makes a pipe whose reader gets `SIGIO`, by `F_SETOWN_EX` and `O_ASYNC`.
  case watchIO(pipe: String, owner: String, as: SignalOwner)
  /// Writes a byte to such a pipe.
  case writePipe(pipe: String)
  /// `PTRACE_ATTACH` to the process of a thread, then `PTRACE_DETACH`.
  case ptrace(thread: String)
  /// `PTRACE_TRACEME` in a child that has the thread's parent and credentials, and ends at once.
  case traceMe

  /// How often a tracepoint has fired since the first step, in this scenario. The result is a number.
  case countEvents(event: TraceEvent)
  /// Waits until this many of the domains that the process has made are freed, and counts those that are; gives up
  /// after two seconds. The result is a number.
  case awaitFreedDomains(count: UInt32)
  /// What Landlock reported of the last access that it denied this thread: a number, or `ENOENT` if there was none.
  case lastDenial(fact: DenialFact)
  /// `close(2)` of the descriptor of a ruleset.
  case closeRuleset(name: String)
}

extension Action {
  /// The word of the action, and the operands in the order of its row: the one behind the word, then the parameters.
  ///
  /// ``ActionRow/make`` is the inverse.
  public var parts: (word: String, operands: [Operand]) {
    switch self {
    case .get(let attribute): ("get", [attribute.operand])
    case .hasCapability(let capability): ("has_capability", [capability.operand])
    case .sameDomain(let thread): ("same_domain_as", [thread.operand])
    case .setNoNewPrivs: ("set_no_new_privs", [])
    case .dropCapability(let capability): ("drop_capability", [capability.operand])
    case .setUID(let uid): ("set_uid", [uid.operand])
    case .setGID(let gid): ("set_gid", [gid.operand])
    case .setGroups(let gid): ("set_groups", [gid.operand])
    case .setSecurebits(let bits): ("set_securebits", [bits.operand])
    case .set(let property, let value): ("set", [property.operand, value.operand])
    case .setFSUID(let uid): ("set_fsuid", [uid.operand])
    case .createRuleset(let name): ("create_ruleset", [name.operand])
    case .addRule(let ruleset, let rule): ("add_rule", [ruleset.operand] + rule.operands)
    case .restrictSelf(let ruleset, let flags):
      ("restrict_self", [ruleset.operand, flags.operand])
    case .psxRestrictSelf(let ruleset): ("psx_restrict_self", [ruleset.operand])
    case .hold(let thread): ("hold", [thread.operand])
    case .restarted(let thread): ("restarted", [thread.operand])
    case .park(let gate): ("park", [gate.operand])
    case .release(let thread): ("release", [thread.operand])
    case .finish(let action): ("finish", [action.operand])
    case .sleep(let call): ("sleep_in", [call.operand])
    case .wake(let thread): ("wake", [thread.operand])
    case .readProc(let file): ("read_proc", [file.operand])
    case .execute: ("execute", [])
    case .spawn(let thread): ("spawn", [thread.operand])
    case .fork(let thread): ("fork", [thread.operand])
    case .churn: ("churn", [])
    case .exit: ("exit", [])
    case .open(let path, let mode): ("open", [path.operand, mode.operand])
    case .truncate(let path): ("truncate", [path.operand])
    case .readDirectory(let path): ("read_dir", [path.operand])
    case .make(let path, let kind): ("make", [path.operand, kind.operand])
    case .removeFile(let path): ("remove_file", [path.operand])
    case .removeDirectory(let path): ("remove_dir", [path.operand])
    case .rename(let path, let target): ("rename", [path.operand, target.operand])
    case .bindTCP(let port): ("bind_tcp", [port.operand])
    case .connectTCP(let port): ("connect_tcp", [port.operand])
    case .listenAbstract(let socket): ("listen_abstract", [socket.operand])
    case .connectAbstract(let socket): ("connect_abstract", [socket.operand])
    case .bindUDP(let port): ("bind_udp", [port.operand])
    case .connectUDP(let port): ("connect_udp", [port.operand])
    case .listenUnix(let path): ("listen_unix", [path.operand])
    case .connectUnix(let path): ("connect_unix", [path.operand])
    case .signal(let thread, let call, let signal):
      (call.rawValue, [thread.operand, signal.operand])
    case .signalAll(let thread): ("tgkill_all", [thread.operand])
    case .openPidfd(let thread): ("pidfd_open", [thread.operand])
    case .watchIO(let pipe, let owner, let kind):
      ("watch_io", [pipe.operand, owner.operand, kind.operand])
    case .writePipe(let pipe): ("write_pipe", [pipe.operand])
    case .ptrace(let thread): ("ptrace", [thread.operand])
    case .traceMe: ("traceme", [])
    case .countEvents(let event): ("count_events", [event.operand])
    case .awaitFreedDomains(let count): ("await_freed_domains", [count.operand])
    case .lastDenial(let fact): ("last_denial", [fact.operand])
    case .closeRuleset(let name): ("close_ruleset", [name.operand])
    }
  }
}

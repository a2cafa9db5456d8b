import CKernelInterface
import Glibc

/// The actions by which threads reach sockets and other processes; the rules of `perform` hold here too.
extension ProcessMemory {
  /// Carries out an action on a new socket.
  func performOnSocket(_ action: PreparedAction) -> Performance {
    switch action {
    case .bindTCP(let port): Performance(lki_bind_tcp(port))
    case .connectTCP(let port): Performance(lki_connect_tcp(port))
    case .bindUDP(let port): Performance(lki_bind_udp(port))
    case .connectUDP(let port): Performance(lki_connect_udp(port))
    case .listenAbstract(let name): Performance(min(0, lki_listen_abstract(name)))
    case .connectAbstract(let name): connection(lki_connect_abstract(name))
    case .listenUnix(let path): Performance(min(0, lki_listen_unix(path)))
    case .connectUnix(let path): connection(lki_connect_unix(path))
    default: Performance(0, fault: .unknownOrder)
    }
  }

  /// The end of a `connect(2)` of a UNIX socket, which fails with EAGAIN when too many wait already.
  private func connection(_ returned: Int32) -> Performance {
    Performance(returned, orFault: returned == -EAGAIN ? .backlogFull : .none)
  }

  /// Carries out an action on a process, or on a pipe that signals one.
  func performOnProcess(_ action: PreparedAction) -> Performance {
    switch action {
    // A process 0 would be the sender's own group.
    case .signalAll(let thread) where mailbox(thread).process == 0,
      .signalThread(let thread, _) where mailbox(thread).process == 0,
      .signalProcess(let thread, _) where mailbox(thread).process == 0,
      .signalDescriptor(let thread, _) where mailbox(thread).process == 0:
      Performance(0, fault: .signalToNobody)
    case .signalAll(let thread):
      Performance(lki_signal_all(mailbox(thread).process, SIGUSR1))
    case .signalThread(let thread, let signal):
      Performance(lki_tgkill(mailbox(thread).process, mailbox(thread).thread, signal))
    case .signalProcess(let thread, let signal):
      Performance(lki_kill(mailbox(thread).process, signal))
    case .signalDescriptor(let thread, let signal):
      Performance(lki_pidfd_signal(mailbox(thread).process, signal))
    case .watchIO(let pipe, let owner, let kind): watch(pipe, owner: owner, kind)
    case .writePipe(let pipe): Performance(lki_write_pipe(pipes.baseAddress! + pipe))
    case .ptrace(let thread): attach(to: mailbox(thread).process)
    default: Performance(0, fault: .unknownOrder)
    }
  }

  private func watch(_ pipe: Int, owner: Int, _ kind: lki_owner) -> Performance {
    let owning: pid_t
    switch kind {
    case LKI_OWNER_THREAD: owning = mailbox(owner).thread
    case LKI_OWNER_PROCESS: owning = mailbox(owner).process
    default:
      owning = getpgid(mailbox(owner).process)
      if owning < 0 { return Performance(library: owning) }
    }
    return Performance(lki_watch_pipe(pipes.baseAddress! + pipe, kind, owning))
  }

  private func attach(to process: pid_t) -> Performance {
    var hasStopped = true
    let returned = lki_attach(process, &hasStopped)
    return Performance(Int64(returned), fault: hasStopped ? .none : .traceeNotStopped)
  }
}

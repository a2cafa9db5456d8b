// SPDX-License-Identifier: MIT

/// A system call in which a thread sleeps until another thread wakes it.
public enum SleepCall: String, CaseIterable, Hashable, Sendable {
  /// `recv(2)`
  case recv
  /// `read(2)` of an empty pipe.
  case read
  /// `accept(2)`
  case accept
  /// `flock(2)` of a file that another descriptor has locked.
  case flock
  /// `futex(2)`, `FUTEX_WAIT` without a timeout.
  case futex
  /// `poll(2)`
  case poll
  /// `ppoll(2)` without a timeout.
  case ppoll
  /// `pselect6(2)` without a timeout.
  case pselect6
  /// `clock_nanosleep(2)`; another thread ends it by a signal.
  case nanosleep
  /// `pause(2)`; another thread ends it by a signal.
  case pause
  /// `rt_sigsuspend(2)`; another thread ends it by a signal.
  case sigsuspend
  /// `epoll_wait(2)`
  case epollWait = "epoll_wait"
  /// `epoll_pwait(2)`
  case epollPwait = "epoll_pwait"
  /// `rt_sigtimedwait(2)`
  case sigtimedwait
  /// `recv(2)` on a socket with a timeout (`SO_RCVTIMEO`).
  case recvTimeout = "recv_timeout"
  /// `accept(2)` on a socket with a timeout (`SO_RCVTIMEO`).
  case acceptTimeout = "accept_timeout"
  /// `recv(2)` with `MSG_WAITALL`, of which a part is there.
  case recvWaitall = "recv_waitall"
  /// `write(2)` to a pipe that holds only a part of it.
  case write
  /// `send(2)` to a socket that holds only a part of it.
  case send
  /// `open(2)` for reading of the FIFO `fifo`, which an earlier step has made, until somebody opens it for writing.
  case openFIFO = "open_fifo"

  /// What becomes of a call whose sleep ends for another reason than that what it waits for is there.
  public enum Class: Hashable, Sendable {
    /// It sleeps on; user space notices nothing.
    case sleepsOn
    /// It returns EINTR.
    case interrupted
    /// It returns what it has done so far, and no error.
    case partial
  }

  /// What becomes of the call when a task work disturbs it, and no handler runs.
  ///
  /// Source: signal(7), Interruption of system calls and library functions by stop signals, and what the calls return in
  /// the kernel: a restart code is begun anew behind a task work as behind a signal without a handler. Measured on 7.0.4
  /// and 7.3.4.
  public var disturbed: Class {
    switch self {
    case .recv, .read, .accept, .flock, .futex, .poll, .ppoll, .pselect6, .nanosleep, .pause,
      .sigsuspend, .openFIFO:
      .sleepsOn
    case .epollWait, .epollPwait, .sigtimedwait, .recvTimeout, .acceptTimeout: .interrupted
    case .recvWaitall, .write, .send: .partial
    }
  }

  /// Whether a call that is begun anew is checked again by the domain that the thread has then.
  ///
  /// What the others wait for is open already.
  public var isCheckedAgain: Bool { self == .openFIFO }

  /// What becomes of the call behind a handler.
  ///
  /// Source: signal(7), Interruption of system calls and library functions by signal handlers.
  ///
  /// - Parameter restarts: whether the handler was installed with `SA_RESTART`.
  public func handled(restarts: Bool) -> Class {
    switch self {
    case .recv, .read, .accept, .flock, .futex, .openFIFO: restarts ? .sleepsOn : .interrupted
    case .recvWaitall, .write, .send: .partial
    default: .interrupted
    }
  }
}

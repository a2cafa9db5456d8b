// SPDX-License-Identifier: MIT

import CKernelInterface
import Glibc
import Scenarios

extension SignalName {
  /// The number of the signal.
  var number: Int32 {
    switch self {
    case .USR1: SIGUSR1
    case .KILL: SIGKILL
    case .STOP: SIGSTOP
    case .CONT: SIGCONT
    }
  }
}

extension SleepCall {
  var kernelCall: lki_sleep {
    switch self {
    case .recv: LKI_SLEEP_RECV
    case .poll: LKI_SLEEP_POLL
    case .epollWait: LKI_SLEEP_EPOLL_WAIT
    case .sigtimedwait: LKI_SLEEP_SIGTIMEDWAIT
    case .recvTimeout: LKI_SLEEP_RECV_TIMEOUT
    case .read: LKI_SLEEP_READ
    case .accept: LKI_SLEEP_ACCEPT
    case .acceptTimeout: LKI_SLEEP_ACCEPT_TIMEOUT
    case .flock: LKI_SLEEP_FLOCK
    case .futex: LKI_SLEEP_FUTEX
    case .ppoll: LKI_SLEEP_PPOLL
    case .pselect6: LKI_SLEEP_PSELECT6
    case .nanosleep: LKI_SLEEP_NANOSLEEP
    case .pause: LKI_SLEEP_PAUSE
    case .sigsuspend: LKI_SLEEP_SIGSUSPEND
    case .epollPwait: LKI_SLEEP_EPOLL_PWAIT
    case .recvWaitall: LKI_SLEEP_RECV_WAITALL
    case .write: LKI_SLEEP_WRITE
    case .send: LKI_SLEEP_SEND
    case .openFIFO: LKI_SLEEP_OPEN_FIFO
    }
  }
}

extension SignalOwner {
  var kernelKind: lki_owner {
    switch self {
    case .thread: LKI_OWNER_THREAD
    case .process: LKI_OWNER_PROCESS
    case .group: LKI_OWNER_GROUP
    }
  }
}

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

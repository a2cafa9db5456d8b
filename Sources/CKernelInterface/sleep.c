#define _GNU_SOURCE
#include "CKernelInterface.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

// Far longer than any step may take, so that no sleep ends by its own time-out.
enum { SECONDS_OF_SLEEP = 3600 };

// Signals are counted by the kernel from 1, in sets of 64.
enum { BYTES_OF_SIGNAL_SET = 8 };

static int negated(long returned) { return returned < 0 ? -errno : 0; }

static int wait_by_epoll(int descriptor) {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) return -errno;
  struct epoll_event event = {.events = EPOLLIN};
  int returned = negated(epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event));
  if (returned == 0) returned = negated(epoll_wait(epoll, &event, 1, -1));
  close(epoll);
  return returned;
}

static int wait_by_poll(int descriptor) {
  struct pollfd look = {.fd = descriptor, .events = POLLIN};
  return negated(poll(&look, 1, -1));
}

static int receive(int descriptor, bool has_timeout) {
  if (has_timeout) {
    const struct timeval limit = {.tv_sec = SECONDS_OF_SLEEP};
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) < 0) return -errno;
  }
  char byte;
  return negated(recv(descriptor, &byte, sizeof byte, 0));
}

/// Waits for a signal that is blocked in this thread, and in no other.
static int wait_for_signal(void) {
  const uint64_t signals = UINT64_C(1) << (SIGUSR2 - 1);
  if (syscall(SYS_rt_sigprocmask, SIG_BLOCK, &signals, NULL, BYTES_OF_SIGNAL_SET) < 0) return -errno;
  return negated(syscall(SYS_rt_sigtimedwait, &signals, NULL, NULL, BYTES_OF_SIGNAL_SET));
}

int lki_sleep_in(struct lki_mailbox *mailbox, enum lki_sleep call) {
  mailbox->sleep = call;
  if (call == LKI_SLEEP_SIGTIMEDWAIT) return wait_for_signal();
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0) return -errno;
  __atomic_store_n(&mailbox->waking, ends[1], __ATOMIC_RELEASE);
  int returned = -EINVAL;
  switch (call) {
    case LKI_SLEEP_EPOLL_WAIT: returned = wait_by_epoll(ends[0]); break;
    case LKI_SLEEP_POLL: returned = wait_by_poll(ends[0]); break;
    case LKI_SLEEP_RECV: returned = receive(ends[0], false); break;
    case LKI_SLEEP_RECV_TIMEOUT: returned = receive(ends[0], true); break;
    case LKI_SLEEP_SIGTIMEDWAIT: break;
  }
  // The other end stays open: whoever wakes the thread too late must not get another file.
  close(ends[0]);
  return returned;
}

int lki_wake(const struct lki_mailbox *mailbox) {
  if (mailbox->sleep == LKI_SLEEP_SIGTIMEDWAIT)
    return lki_tgkill(mailbox->process, mailbox->thread, SIGUSR2);
  const char byte = 0;
  const int waking = __atomic_load_n(&mailbox->waking, __ATOMIC_ACQUIRE);
  // Who has stopped waiting is none of the waker's business.
  return send(waking, &byte, sizeof byte, MSG_NOSIGNAL) < 0 && errno != EPIPE ? -errno : 0;
}

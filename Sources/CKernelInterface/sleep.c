/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "sleep.h"
#include "mailbox.h"
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

// Far longer than any step may take, so that no sleep ends by its own time-out.
enum { SECONDS_OF_SLEEP = 3600 };

// Signals are counted by the kernel from 1, in sets of 64.
enum { BYTES_OF_SIGNAL_SET = 8 };

// The smallest pipe has a page; 64 KiB are the largest page of any machine. A socket keeps a part of that.
enum { BYTES_OF_PAGE = 4096, MOST_BYTES = 64 * 1024 + 1 };

/// What is written, and where it is read to.
static char bytes[MOST_BYTES];

static int negated(long returned) { return returned < 0 ? -errno : 0; }

static int wait_by_epoll(int descriptor, bool has_mask) {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  if (epoll < 0) return -errno;
  struct epoll_event event = {.events = EPOLLIN};
  sigset_t none;
  sigemptyset(&none);
  int returned = negated(epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event));
  if (returned == 0 && has_mask) returned = negated(epoll_pwait(epoll, &event, 1, -1, &none));
  else if (returned == 0) returned = negated(epoll_wait(epoll, &event, 1, -1));
  close(epoll);
  return returned;
}

static int wait_by_poll(int descriptor) {
  struct pollfd look = {.fd = descriptor, .events = POLLIN};
  return negated(poll(&look, 1, -1));
}

static int wait_by_ppoll(int descriptor) {
  struct pollfd look = {.fd = descriptor, .events = POLLIN};
  return negated(syscall(SYS_ppoll, &look, 1, NULL, NULL, BYTES_OF_SIGNAL_SET));
}

static int wait_by_select(int descriptor) {
  if (descriptor >= FD_SETSIZE) return -EBADF;
  fd_set set;
  FD_ZERO(&set);
  FD_SET(descriptor, &set);
  return negated(syscall(SYS_pselect6, descriptor + 1, &set, NULL, NULL, NULL, NULL));
}

static int limit(int descriptor) {
  const struct timeval time = {.tv_sec = SECONDS_OF_SLEEP};
  return negated(setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time));
}

static int receive(int descriptor, bool has_timeout) {
  const int returned = has_timeout ? limit(descriptor) : 0;
  if (returned < 0) return returned;
  char byte;
  return negated(recv(descriptor, &byte, sizeof byte, 0));
}

/// Waits for two bytes, of which one is there.
static int receive_all(int descriptor, int other) {
  if (send(other, bytes, 1, MSG_NOSIGNAL) < 0) return -errno;
  char two[2];
  return negated(recv(descriptor, two, sizeof two, MSG_WAITALL));
}

/// Sends more than a socket keeps.
static int send_all(int descriptor) {
  const int least = 0;
  if (setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &least, sizeof least) < 0) return -errno;
  return negated(send(descriptor, bytes, sizeof bytes, MSG_NOSIGNAL));
}

static int sleep_on_socket(struct lki_mailbox *mailbox, enum lki_sleep call) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0) return -errno;
  __atomic_store_n(&mailbox->waking, ends[1], __ATOMIC_RELEASE);
  int returned = -EINVAL;
  switch (call) {
    case LKI_SLEEP_EPOLL_WAIT: returned = wait_by_epoll(ends[0], false); break;
    case LKI_SLEEP_EPOLL_PWAIT: returned = wait_by_epoll(ends[0], true); break;
    case LKI_SLEEP_POLL: returned = wait_by_poll(ends[0]); break;
    case LKI_SLEEP_PPOLL: returned = wait_by_ppoll(ends[0]); break;
    case LKI_SLEEP_PSELECT6: returned = wait_by_select(ends[0]); break;
    case LKI_SLEEP_RECV_TIMEOUT: returned = receive(ends[0], true); break;
    case LKI_SLEEP_RECV_WAITALL: returned = receive_all(ends[0], ends[1]); break;
    case LKI_SLEEP_SEND: returned = send_all(ends[0]); break;
    default: returned = receive(ends[0], false); break;
  }
  // The other end stays open: whoever wakes the thread too late must not get another file.
  close(ends[0]);
  return returned;
}

static int sleep_on_pipe(struct lki_mailbox *mailbox, enum lki_sleep call) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -errno;
  const bool writes = call == LKI_SLEEP_WRITE;
  const int own = ends[writes ? 1 : 0];
  const int other = ends[writes ? 0 : 1];
  __atomic_store_n(&mailbox->waking, other, __ATOMIC_RELEASE);
  int returned;
  if (call == LKI_SLEEP_FLOCK) {
    // Both ends are of one inode, and each end has a lock of its own.
    returned = negated(flock(other, LOCK_EX));
    if (returned == 0) returned = negated(flock(own, LOCK_EX));
  } else if (writes) {
    const int size = fcntl(own, F_SETPIPE_SZ, BYTES_OF_PAGE);
    returned = size < 0 || size >= MOST_BYTES ? -EINVAL : negated(write(own, bytes, (size_t)size + 1));
  } else {
    char byte;
    returned = negated(read(own, &byte, sizeof byte));
  }
  close(own);
  return returned;
}

static int sleep_in_accept(struct lki_mailbox *mailbox, bool has_timeout) {
  const int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0) return -errno;
  // Without a name the kernel chooses one that nobody has (unix(7), Autobind).
  const struct sockaddr_un nameless = {.sun_family = AF_UNIX};
  int returned = negated(bind(listener, (const struct sockaddr *)&nameless, sizeof nameless.sun_family));
  if (returned == 0) returned = negated(listen(listener, 1));
  if (returned == 0 && has_timeout) returned = limit(listener);
  if (returned < 0) {
    close(listener);
    return returned;
  }
  __atomic_store_n(&mailbox->waking, listener, __ATOMIC_RELEASE);
  const int connection = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
  if (connection < 0) return -errno;
  close(connection);
  return 0;
}

static int connect_to(int listener) {
  struct sockaddr_un name;
  socklen_t size = sizeof name;
  if (getsockname(listener, (struct sockaddr *)&name, &size) < 0) return -errno;
  const int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (connection < 0) return -errno;
  const int returned = negated(connect(connection, (const struct sockaddr *)&name, size));
  close(connection);
  return returned;
}

/// Waits for a signal that is blocked in this thread, and in no other.
static int wait_for_signal(void) {
  const uint64_t signals = UINT64_C(1) << (SIGUSR2 - 1);
  if (syscall(SYS_rt_sigprocmask, SIG_BLOCK, &signals, NULL, BYTES_OF_SIGNAL_SET) < 0) return -errno;
  return negated(syscall(SYS_rt_sigtimedwait, &signals, NULL, NULL, BYTES_OF_SIGNAL_SET));
}

/// Ends the call that the thread is about to make, as if the signal had come while it slept.
///
/// A kernel that resumes a call lets the thread go back to the instruction that makes it. A signal that comes when
/// that is decided, and the thread is not asleep again, is handled before the instruction, and the call would sleep for
/// ever. What the kernel returns from a call that it has ended by itself is behind that instruction.
static void end_call(int number, siginfo_t *info, void *context) {
  (void)number;
  (void)info;
#if defined(__x86_64__)
  greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  const uint8_t *next = (const uint8_t *)registers[REG_RIP];
  // syscall
  if (next[0] != 0x0f || next[1] != 0x05) return;
  registers[REG_RIP] += 2;
  registers[REG_RAX] = -EINTR;
#elif defined(__aarch64__)
  mcontext_t *machine = &((ucontext_t *)context)->uc_mcontext;
  // svc #0
  if (*(const uint32_t *)machine->pc != 0xd4000001) return;
  machine->pc += sizeof(uint32_t);
  machine->regs[0] = (uint64_t)-EINTR;
#endif
}

/// Sleeps in a call that nothing but a signal ends; the signal of the one who wakes is no interruption.
static int sleep_until_signal(const struct lki_mailbox *mailbox, enum lki_sleep call) {
  const struct sigaction action = {.sa_sigaction = end_call, .sa_flags = SA_SIGINFO};
  if (sigaction(SIGUSR2, &action, NULL) < 0) return -errno;
  const struct timespec time = {.tv_sec = SECONDS_OF_SLEEP};
  const uint64_t none = 0;
  int returned = 0;
  switch (call) {
    case LKI_SLEEP_NANOSLEEP: returned = -clock_nanosleep(CLOCK_MONOTONIC, 0, &time, NULL); break;
    case LKI_SLEEP_PAUSE: returned = negated(pause()); break;
    default: returned = negated(syscall(SYS_rt_sigsuspend, &none, BYTES_OF_SIGNAL_SET)); break;
  }
  return returned == -EINTR && __atomic_load_n(&mailbox->woken, __ATOMIC_ACQUIRE) != 0 ? 0 : returned;
}

static int sleep_in_futex(struct lki_mailbox *mailbox) {
  const int returned = negated(syscall(SYS_futex, &mailbox->woken, FUTEX_WAIT, 0, NULL, NULL, 0));
  // It was woken before it slept again.
  return returned == -EAGAIN ? 0 : returned;
}

static int open_fifo(int mode) {
  const int descriptor = open("fifo", mode | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  close(descriptor);
  return 0;
}

/// Opens the other end of the FIFO in which a thread sleeps.
///
/// While the thread's own open begins anew, nobody has that end open for a moment, and this open would fail with ENXIO. Only
/// where the thread sleeps no more is that the answer.
static int open_other_end(const struct lki_mailbox *mailbox) {
  for (;;) {
    // Looked at first, so that the last attempt is one after the thread's end.
    const bool is_over = lki_mailbox_is_complete(mailbox);
    const int returned = open_fifo(O_WRONLY | O_NONBLOCK);
    if (returned != -ENXIO || is_over) return returned;
    sched_yield();
  }
}

static bool ends_by_signal(uint32_t call) {
  return call == LKI_SLEEP_SIGTIMEDWAIT || call == LKI_SLEEP_NANOSLEEP || call == LKI_SLEEP_PAUSE ||
         call == LKI_SLEEP_SIGSUSPEND;
}

int lki_sleep_in(struct lki_mailbox *mailbox, enum lki_sleep call) {
  mailbox->sleep = call;
  mailbox->woken = 0;
  switch (call) {
    case LKI_SLEEP_SIGTIMEDWAIT: return wait_for_signal();
    case LKI_SLEEP_NANOSLEEP:
    case LKI_SLEEP_PAUSE:
    case LKI_SLEEP_SIGSUSPEND: return sleep_until_signal(mailbox, call);
    case LKI_SLEEP_FUTEX: return sleep_in_futex(mailbox);
    case LKI_SLEEP_OPEN_FIFO: return open_fifo(O_RDONLY);
    case LKI_SLEEP_ACCEPT: return sleep_in_accept(mailbox, false);
    case LKI_SLEEP_ACCEPT_TIMEOUT: return sleep_in_accept(mailbox, true);
    case LKI_SLEEP_READ:
    case LKI_SLEEP_WRITE:
    case LKI_SLEEP_FLOCK: return sleep_on_pipe(mailbox, call);
    default: return sleep_on_socket(mailbox, call);
  }
}

int lki_wake(struct lki_mailbox *mailbox) {
  __atomic_store_n(&mailbox->woken, 1, __ATOMIC_RELEASE);
  if (ends_by_signal(mailbox->sleep))
    return lki_tgkill(mailbox->process, mailbox->thread, SIGUSR2);
  const int waking = __atomic_load_n(&mailbox->waking, __ATOMIC_ACQUIRE);
  switch (mailbox->sleep) {
    case LKI_SLEEP_FUTEX:
      return negated(syscall(SYS_futex, &mailbox->woken, FUTEX_WAKE, 1, NULL, NULL, 0));
    case LKI_SLEEP_ACCEPT:
    case LKI_SLEEP_ACCEPT_TIMEOUT: return connect_to(waking);
    case LKI_SLEEP_OPEN_FIFO: return open_other_end(mailbox);
    case LKI_SLEEP_FLOCK: return negated(flock(waking, LOCK_UN));
    case LKI_SLEEP_READ: return negated(write(waking, bytes, 1));
    case LKI_SLEEP_WRITE: return negated(read(waking, bytes, sizeof bytes));
    case LKI_SLEEP_SEND: return negated(shutdown(waking, SHUT_RDWR));
    default: break;
  }
  const char byte = 0;
  // Who has stopped waiting is none of the waker's business.
  return send(waking, &byte, sizeof byte, MSG_NOSIGNAL) < 0 && errno != EPIPE ? -errno : 0;
}

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "hold.h"
#include "mailbox.h"
#include "process.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// The debuggers of the controller's board, by mailbox; 0 for none. Whom root kills is not for the board to say.
static pid_t debuggers[LKI_THREADS];

// What the kernel returns from a system call that it is about to begin anew. A debugger sees it, user
// space never does.
enum { ERESTARTNOINTR = 513 };

// How long the debugger may take to have its thread.
static const uint64_t PATIENCE_WITH_DEBUGGER = 2000000000;

// How often the debugger looks whether the thread that it holds is still alive, in nanoseconds.
enum { TIME_BETWEEN_LOOKS = 2000000 };

enum { ERROR_WAS_NONE = 0, SYSCALL_STOP = SIGTRAP | 0x80 };

/// Whether a system call is the one at which the thread of a mailbox is to be held.
static bool is_held_call(const struct lki_mailbox *mailbox, uint64_t number) {
  switch (mailbox->held_call) {
    case LKI_HELD_CLONE: return number == SYS_clone;
    // The C library makes threads by clone3(2) on x86-64, and still by clone(2) on arm64 (glibc 2.36).
    case LKI_HELD_CLONE3: return number == SYS_clone3 || number == SYS_clone;
    case LKI_HELD_EXIT: return number == SYS_exit;
    default: return number == SYS_landlock_restrict_self;
  }
}

/// Waits until the mailbox is released; false if the thread is killed meanwhile, and reaps it then, which
/// nobody else can.
static bool await_release(struct lki_mailbox *mailbox, pid_t thread) {
  const struct timespec look = {.tv_nsec = TIME_BETWEEN_LOOKS};
  while (__atomic_load_n(&mailbox->released, __ATOMIC_ACQUIRE) == 0) {
    int status;
    if (waitpid(thread, &status, __WALL | WNOHANG) != 0) return false;
    syscall(SYS_futex, &mailbox->released, FUTEX_WAIT, 0, &look, NULL, 0);
  }
  return true;
}

/// Follows the thread until the held call has returned for good.
static void follow(struct lki_mailbox *mailbox, pid_t thread) {
  long deliver = 0;
  bool is_held = false;
  bool is_call = false;
  for (;;) {
    if (ptrace(PTRACE_SYSCALL, thread, NULL, (void *)deliver) < 0) return;
    deliver = 0;
    int status;
    if (waitpid(thread, &status, __WALL) < 0 || !WIFSTOPPED(status)) return;
    if (WSTOPSIG(status) != SYSCALL_STOP) {
      // A stop of the whole process is none of the debugger's business; any other signal goes its way.
      const bool is_event = status >> 16 != 0;
      if (!is_event) deliver = WSTOPSIG(status);
      continue;
    }
    struct __ptrace_syscall_info info;
    if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0) return;
    if (info.op == PTRACE_SYSCALL_INFO_ENTRY) {
      // At the end of a call its number is not told any more.
      is_call = is_held_call(mailbox, info.entry.nr);
      if (!is_call || is_held) continue;
      is_held = true;
      __atomic_store_n(&mailbox->held, 1, __ATOMIC_RELEASE);
      if (!await_release(mailbox, thread)) return;
      __atomic_store_n(&mailbox->held, 0, __ATOMIC_RELEASE);
    } else if (!is_call || info.op != PTRACE_SYSCALL_INFO_EXIT) {
      continue;
    } else if (info.exit.rval == -ERESTARTNOINTR) {
      __atomic_add_fetch(&mailbox->restarts, 1, __ATOMIC_ACQ_REL);
    } else if (is_held) {
      ptrace(PTRACE_DETACH, thread, NULL, NULL);
      return;
    }
  }
}

/// The debugger's process from its first moment to its last.
static void debug(
    struct lki_board *board, struct lki_mailbox *mailbox, pid_t thread, pid_t controller) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != controller) lki_exit_process(0);
  int error = ERROR_WAS_NONE;
  int status;
  if (ptrace(PTRACE_SEIZE, thread, NULL, (void *)(long)PTRACE_O_TRACESYSGOOD) < 0 ||
      ptrace(PTRACE_INTERRUPT, thread, NULL, NULL) < 0 || waitpid(thread, &status, __WALL) < 0)
    error = errno;
  __atomic_store_n(&mailbox->debugger_error, error, __ATOMIC_RELEASE);
  __atomic_store_n(&mailbox->is_debugged, 1, __ATOMIC_RELEASE);
  lki_board_signal(board);
  if (error == ERROR_WAS_NONE) follow(mailbox, thread);
  lki_exit_process(0);
}

int lki_hold(struct lki_board *board, struct lki_mailbox *mailbox, pid_t thread) {
  mailbox->released = 0;
  mailbox->held = 0;
  mailbox->is_debugged = 0;
  mailbox->debugger_error = ERROR_WAS_NONE;
  const pid_t controller = getpid();
  // Nobody can debug a thread of its own process.
  if (controller != board->controller) return -EPERM;
  const pid_t debugger = lki_fork();
  if (debugger < 0) return debugger;
  if (debugger == 0) debug(board, mailbox, thread, controller);
  debuggers[mailbox - board->mailboxes] = debugger;
  mailbox->debugger = debugger;
  const uint64_t deadline = lki_now() + PATIENCE_WITH_DEBUGGER;
  for (;;) {
    const uint32_t seen = lki_board_events(board);
    if (__atomic_load_n(&mailbox->is_debugged, __ATOMIC_ACQUIRE)) break;
    if (!lki_board_wait(board, seen, deadline)) return -ETIMEDOUT;
  }
  return -__atomic_load_n(&mailbox->debugger_error, __ATOMIC_ACQUIRE);
}

void lki_let_go(struct lki_board *board, struct lki_mailbox *mailbox) {
  pid_t *debugger = &debuggers[mailbox - board->mailboxes];
  if (*debugger <= 0) return;
  // A thread that is not debugged any more goes on, and a dead one can be reaped.
  lki_kill(*debugger, SIGKILL);
  while (waitpid(*debugger, NULL, 0) < 0 && errno == EINTR) continue;
  *debugger = 0;
  mailbox->debugger = 0;
}

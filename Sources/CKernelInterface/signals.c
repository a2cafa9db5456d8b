/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "signals.h"
#include "landlock.h"
#include "mailbox.h"
#include "process.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/// What the handlers of this process must know; a forked child gets its own copy.
static struct {
  struct lki_board *board;
  pid_t process;
} own;

static void note_crash(int signal) {
  // The handler is gone after this call (SA_RESETHAND), so that the fault, happening again, ends
  // the process.
  if (own.board) {
    own.board->crash_thread = lki_thread_id();
    __atomic_store_n(&own.board->crash_signal, signal, __ATOMIC_RELEASE);
    lki_board_signal(own.board);
  }
  lki_kill(getpid(), signal);
}

// A signal counts where it was handled; a thread that is too young for a mailbox counts it in another
// one of its process, which makes no difference to the sum. A probing child has no mailbox, so what a
// process group gets is not counted twice.
static void count(int signal) {
  (void)signal;
  const pid_t thread = lki_thread_id();
  struct lki_mailbox *counting = NULL;
  for (int index = 0; index < LKI_THREADS; index++) {
    struct lki_mailbox *mailbox = &own.board->mailboxes[index];
    const bool is_of_process = own.process == getpid() && mailbox->process == own.process;
    if (mailbox->thread == thread || (counting == NULL && is_of_process)) counting = mailbox;
    if (mailbox->thread == thread) break;
  }
  if (counting) __atomic_fetch_add(&counting->handled_signals, 1, __ATOMIC_RELAXED);
}

int lki_board_handled_signals(const struct lki_board *board) {
  const pid_t process = getpid();
  uint32_t handled = 0;
  for (int index = 0; index < LKI_THREADS; index++) {
    const struct lki_mailbox *mailbox = &board->mailboxes[index];
    if (mailbox->process == process)
      handled += __atomic_load_n(&mailbox->handled_signals, __ATOMIC_RELAXED);
  }
  return (int)handled;
}

// MARK: Enforcement by every thread for itself

// Any real-time signal that the C library leaves free.
#define SIGNAL_OF_ENFORCEMENT (SIGRTMIN + 4)

// How long somebody waits for a wake-up before it looks again.
enum { SECONDS_BETWEEN_LOOKS = 10 };

/// What the handlers are to do; only one call at a time is under way in a process.
static struct {
  uint32_t is_taken;
  /// The number of the call.
  uint32_t number;
  int ruleset;
} enforcement;

/// Whether the thread of a mailbox belongs to this process and lives.
static bool is_here(const struct lki_mailbox *mailbox) {
  return lki_mailbox_is_occupied(mailbox) && mailbox->process == own.process &&
         !__atomic_load_n(&mailbox->leaving, __ATOMIC_ACQUIRE);
}

static void enforce(int signal) {
  (void)signal;
  const int error = errno;
  const uint32_t number = __atomic_load_n(&enforcement.number, __ATOMIC_ACQUIRE);
  const pid_t thread = lki_thread_id();
  if (!own.board) return;
  for (int index = 0; index < LKI_THREADS; index++) {
    struct lki_mailbox *mailbox = &own.board->mailboxes[index];
    if (!is_here(mailbox) || mailbox->thread != thread || mailbox->enforced == number) continue;
    mailbox->enforcement = lki_restrict_self(enforcement.ruleset, 0);
    __atomic_store_n(&mailbox->enforced, number, __ATOMIC_RELEASE);
    syscall(SYS_futex, &mailbox->enforced, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
  }
  errno = error;
}

/// Waits for a word to change from `seen`, not for ever.
static void await_change(const uint32_t *word, uint32_t seen) {
  const struct timespec look = {.tv_sec = SECONDS_BETWEEN_LOOKS};
  syscall(SYS_futex, word, FUTEX_WAIT, seen, &look, NULL, 0);
}

/// Waits until a thread has restricted itself. A thread that exits instead needs no restriction.
static int await_enforcement(const struct lki_mailbox *mailbox, uint32_t number) {
  for (;;) {
    const uint32_t seen = __atomic_load_n(&mailbox->enforced, __ATOMIC_ACQUIRE);
    if (seen == number) return mailbox->enforcement;
    if (!is_here(mailbox)) return 0;
    await_change(&mailbox->enforced, seen);
  }
}

/// Has all other threads of the process restrict themselves.
static int enforce_in_others(uint32_t number) {
  const pid_t thread = lki_thread_id();
  bool is_asked[LKI_THREADS] = {false};
  int result = 0;
  for (int index = 0; index < LKI_THREADS; index++) {
    const struct lki_mailbox *mailbox = &own.board->mailboxes[index];
    if (!is_here(mailbox) || mailbox->thread == thread) continue;
    const int returned = lki_tgkill(own.process, mailbox->thread, SIGNAL_OF_ENFORCEMENT);
    is_asked[index] = returned == 0;
    if (result == 0 && returned != -ESRCH) result = returned;
  }
  for (int index = 0; index < LKI_THREADS; index++) {
    if (!is_asked[index]) continue;
    const int returned = await_enforcement(&own.board->mailboxes[index], number);
    if (result == 0) result = returned;
  }
  return result;
}

int lki_psx_restrict_self(int ruleset) {
  // Threads that wait here still run the handler for the one that was first.
  while (__atomic_exchange_n(&enforcement.is_taken, 1, __ATOMIC_ACQUIRE))
    await_change(&enforcement.is_taken, 1);
  enforcement.ruleset = ruleset;
  const uint32_t number = __atomic_add_fetch(&own.board->enforcements, 1, __ATOMIC_ACQ_REL);
  __atomic_store_n(&enforcement.number, number, __ATOMIC_RELEASE);
  // As libpsx does it: if the caller fails, the others are left alone.
  int result = lki_restrict_self(ruleset, 0);
  if (result == 0) result = enforce_in_others(number);
  __atomic_store_n(&enforcement.is_taken, 0, __ATOMIC_RELEASE);
  syscall(SYS_futex, &enforcement.is_taken, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
  return result;
}

// MARK: Setting up

void lki_begin_process(void) {
  own.process = getpid();
  __atomic_store_n(&enforcement.is_taken, 0, __ATOMIC_RELEASE);
}

static int handle(int signal, void (*handler)(int), int flags) {
  const struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  return sigaction(signal, &action, NULL) < 0 ? -errno : 0;
}

int lki_prepare_test_signals(void) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
  int returned = handle(SIGNAL_OF_ENFORCEMENT, enforce, SA_RESTART);
  for (size_t index = 0; returned == 0 && index < sizeof crashes / sizeof *crashes; index++)
    returned = handle(crashes[index], note_crash, (int)SA_RESETHAND);
  return returned;
}

int lki_inherit_test_signals(struct lki_board *board, bool restarts) {
  static const int counted[] = {SIGUSR1, SIGIO, SIGURG};
  static const int ordinary[] = {SIGCHLD, SIGPIPE};
  own.board = board;
  lki_begin_process();
  int returned = 0;
  for (size_t index = 0; returned == 0 && index < sizeof counted / sizeof *counted; index++)
    returned = handle(counted[index], count, restarts ? SA_RESTART : 0);
  for (size_t index = 0; returned == 0 && index < sizeof ordinary / sizeof *ordinary; index++)
    returned = handle(ordinary[index], SIG_DFL, 0);
  return returned;
}

int lki_set_test_signals(struct lki_board *board, bool restarts) {
  int returned = lki_prepare_test_signals();
  if (returned == 0) returned = lki_inherit_test_signals(board, restarts);
  return returned < 0 ? returned : lki_unblock_signals();
}

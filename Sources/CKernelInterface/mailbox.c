#define _GNU_SOURCE
#include "CKernelInterface.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { NANOSECONDS_OF_A_SECOND = 1000000000 };

// How often a waiting thread looks whether there is still a controller. Only a child of the process
// under test can outlive the controller, and only this long.
enum { SECONDS_BETWEEN_LOOKS = 10 };

struct lki_board *lki_board_create(void) {
  void *memory = mmap(
      NULL, sizeof(struct lki_board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

void lki_board_destroy(struct lki_board *board) { munmap(board, sizeof *board); }

struct lki_mailbox *lki_board_mailbox(struct lki_board *board, int thread) {
  return &board->mailboxes[thread];
}

void lki_board_fail(struct lki_board *board, const char *text) {
  snprintf(board->fault_text, sizeof board->fault_text, "%s", text);
  lki_board_signal(board);
}

const char *lki_board_fault(const struct lki_board *board) { return board->fault_text; }

// The futexes are shared between processes, so none of these operations is private.

static void wake(const uint32_t *word) {
  syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

uint32_t lki_board_events(const struct lki_board *board) {
  return __atomic_load_n(&board->events, __ATOMIC_ACQUIRE);
}

void lki_board_signal(struct lki_board *board) {
  __atomic_fetch_add(&board->events, 1, __ATOMIC_RELEASE);
  wake(&board->events);
}

bool lki_board_wait(struct lki_board *board, uint32_t seen, uint64_t deadline) {
  const struct timespec time = {
      .tv_sec = (time_t)(deadline / NANOSECONDS_OF_A_SECOND),
      .tv_nsec = (long)(deadline % NANOSECONDS_OF_A_SECOND)};
  const long returned = syscall(
      SYS_futex, &board->events, FUTEX_WAIT_BITSET, seen, &time, NULL, FUTEX_BITSET_MATCH_ANY);
  return !(returned < 0 && errno == ETIMEDOUT);
}

/// Waits until a word is no longer `seen`; ends this process if the controller is gone.
static uint32_t await_change(struct lki_board *board, const uint32_t *word, uint32_t seen) {
  for (;;) {
    const uint32_t current = __atomic_load_n(word, __ATOMIC_ACQUIRE);
    if (current != seen) return current;
    const struct timespec look = {.tv_sec = SECONDS_BETWEEN_LOOKS};
    const long returned = syscall(SYS_futex, word, FUTEX_WAIT, seen, &look, NULL, 0);
    // A scoped domain may not signal the controller, but EPERM still says that it is there.
    if (returned < 0 && errno == ETIMEDOUT && lki_kill(board->controller, 0) == -ESRCH)
      lki_exit_process(1);
  }
}

void lki_mailbox_order(struct lki_mailbox *mailbox, uint32_t order, uint32_t operand) {
  mailbox->order = order;
  mailbox->operand = operand;
  mailbox->fault = 0;
  __atomic_fetch_add(&mailbox->ordered, 1, __ATOMIC_RELEASE);
  wake(&mailbox->ordered);
}

uint32_t lki_mailbox_await(struct lki_board *board, struct lki_mailbox *mailbox, uint32_t last) {
  return await_change(board, &mailbox->ordered, last);
}

void lki_mailbox_complete(
    struct lki_board *board, struct lki_mailbox *mailbox, uint32_t ordered, int64_t result,
    uint32_t fault) {
  mailbox->result = result;
  mailbox->fault = fault;
  __atomic_store_n(&mailbox->completed, ordered, __ATOMIC_RELEASE);
  lki_board_signal(board);
}

bool lki_mailbox_is_complete(const struct lki_mailbox *mailbox) {
  return __atomic_load_n(&mailbox->completed, __ATOMIC_ACQUIRE) == mailbox->ordered;
}

void lki_mailbox_occupy(struct lki_board *board, struct lki_mailbox *mailbox) {
  mailbox->thread = lki_thread_id();
  mailbox->process = getpid();
  __atomic_store_n(&mailbox->present, 1, __ATOMIC_RELEASE);
  lki_board_signal(board);
}

bool lki_mailbox_is_occupied(const struct lki_mailbox *mailbox) {
  return __atomic_load_n(&mailbox->present, __ATOMIC_ACQUIRE) != 0;
}

uint64_t lki_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * NANOSECONDS_OF_A_SECOND + (uint64_t)time.tv_nsec;
}

void lki_pause(uint64_t nanoseconds) {
  const struct timespec time = {
      .tv_sec = (time_t)(nanoseconds / NANOSECONDS_OF_A_SECOND),
      .tv_nsec = (long)(nanoseconds % NANOSECONDS_OF_A_SECOND)};
  nanosleep(&time, NULL);
}

int lki_unblock_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, NULL) < 0 ? -errno : 0;
}

static struct lki_board *watched;

static void note_child(int signal) {
  (void)signal;
  const int error = errno;
  struct lki_board *board = __atomic_load_n(&watched, __ATOMIC_ACQUIRE);
  if (board) lki_board_signal(board);
  errno = error;
}

void lki_watch_children(struct lki_board *board) {
  __atomic_store_n(&watched, board, __ATOMIC_RELEASE);
  if (!board) return;
  struct sigaction action = {.sa_handler = note_child, .sa_flags = SA_RESTART};
  sigaction(SIGCHLD, &action, NULL);
}

static struct lki_board *crash_board;

static void note_crash(int signal) {
  // The handler is gone after this call (SA_RESETHAND), so that the fault, happening again, ends
  // the process.
  crash_board->crash_thread = lki_thread_id();
  __atomic_store_n(&crash_board->crash_signal, signal, __ATOMIC_RELEASE);
  lki_board_signal(crash_board);
  lki_kill(getpid(), signal);
}

// A signal counts where it was handled. A probing child has no mailbox, so what a process group gets
// is not counted twice.
static void count_signal(int signal) {
  (void)signal;
  const pid_t thread = lki_thread_id();
  for (int index = 0; index < LKI_THREADS; index++) {
    struct lki_mailbox *mailbox = &crash_board->mailboxes[index];
    if (mailbox->thread != thread) continue;
    __atomic_fetch_add(&mailbox->handled_signals, 1, __ATOMIC_RELAXED);
    return;
  }
}

int lki_board_handled_signals(const struct lki_board *board) {
  const pid_t process = getpid();
  uint32_t count = 0;
  for (int index = 0; index < LKI_THREADS; index++) {
    const struct lki_mailbox *mailbox = &board->mailboxes[index];
    if (mailbox->process == process)
      count += __atomic_load_n(&mailbox->handled_signals, __ATOMIC_RELAXED);
  }
  return (int)count;
}

int lki_set_test_signals(struct lki_board *board) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS};
  crash_board = board;
  struct sigaction action = {.sa_handler = note_crash, .sa_flags = SA_RESETHAND};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    if (sigaction(crashes[index], &action, NULL) < 0) return -errno;
  static const int counted[] = {SIGUSR1, SIGIO, SIGURG};
  action = (struct sigaction){.sa_handler = count_signal, .sa_flags = SA_RESTART};
  for (size_t index = 0; index < sizeof counted / sizeof *counted; index++)
    if (sigaction(counted[index], &action, NULL) < 0) return -errno;
  action = (struct sigaction){.sa_handler = SIG_DFL};
  if (sigaction(SIGCHLD, &action, NULL) < 0 || sigaction(SIGPIPE, &action, NULL) < 0)
    return -errno;
  return lki_unblock_signals();
}

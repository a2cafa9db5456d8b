#define _GNU_SOURCE
#include "CKernelInterface.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

// More layers than any kernel allows (16), so that a kernel without a bound is noticed.
enum { LAYERS_TRIED = 32 };

// LANDLOCK_ACCESS_FS_EXECUTE: a right that a child that never executes a file does not miss.
enum { RIGHT_EXECUTE = 1 };

/// Waits for a child, whatever signal says its end and whatever signals come; returns its `waitpid(2)` status or a
/// negated errno.
static int reap(pid_t child, int *status) {
  while (waitpid(child, status, __WALL) < 0)
    if (errno != EINTR) return -errno;
  return 0;
}

static int answer_of(int status) {
  if (!WIFEXITED(status)) return -ECHILD;
  const int answer = WEXITSTATUS(status);
  return answer < LKI_PROBE_ERROR ? answer : LKI_PROBE_ERROR - answer;
}

int lki_ask_child(int (*question)(void *), void *context) {
  // _Fork takes no lock: the child makes nothing but system calls, and no other thread of this
  // process can keep it from doing so.
  const pid_t child = _Fork();
  if (child < 0) return -errno;
  if (child == 0) {
    const int answer = question(context);
    lki_exit_process(answer < 0 ? LKI_PROBE_ERROR - answer : answer);
  }
  int status;
  const int returned = reap(child, &status);
  return returned < 0 ? returned : answer_of(status);
}

static int free_layers(void) {
  int returned = lki_set_no_new_privs();
  if (returned < 0) return returned;
  const int ruleset = lki_create_ruleset(RIGHT_EXECUTE, 0, 0);
  if (ruleset < 0) return ruleset;
  for (int count = 0; count < LAYERS_TRIED; count++) {
    returned = lki_restrict_self(ruleset, 0);
    if (returned == -E2BIG) return count;
    if (returned < 0) return returned;
  }
  return -EOVERFLOW;
}

// Enough for a few system calls.
enum { STACK_OF_COUNTER = 8 * 1024 };

static int count_free_layers(void *context) {
  (void)context;
  // No signal to the process group may run the handlers of the parent, whose memory this is.
  sigset_t all;
  sigfillset(&all);
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, _NSIG / CHAR_BIT);
  const int answer = free_layers();
  lki_exit_process(answer < 0 ? LKI_PROBE_ERROR - answer : answer);
}

int lki_count_layers(void) {
  enum { MOST_LAYERS = 16 };
  // Without memory of its own a child costs a fraction of a fork, above all in a User-Mode Linux guest. This thread
  // sleeps until the child has ended, so that the child may use what is this thread's alone, such as errno. It ends
  // without a signal, which would only wake other threads.
  _Alignas(16) char stack[STACK_OF_COUNTER];
  const pid_t child = clone(
      count_free_layers, stack + sizeof stack, CLONE_VM | CLONE_VFORK, NULL);
  if (child < 0) return -errno;
  int status;
  const int returned = reap(child, &status);
  const int count = returned < 0 ? returned : answer_of(status);
  return count < 0 ? count : MOST_LAYERS - count;
}

static void publish(uint32_t *word, uint32_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
  syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

/// Waits until a word is not 0; ends this process if the controller is gone.
static uint32_t await_nonzero(struct lki_board *board, uint32_t *word) {
  enum { SECONDS_BETWEEN_LOOKS = 10 };
  for (;;) {
    const uint32_t value = __atomic_load_n(word, __ATOMIC_ACQUIRE);
    if (value != 0) return value;
    const struct timespec look = {.tv_sec = SECONDS_BETWEEN_LOOKS};
    const long returned = syscall(SYS_futex, word, FUTEX_WAIT, 0, &look, NULL, 0);
    if (returned < 0 && errno == ETIMEDOUT && lki_kill(board->controller, 0) == -ESRCH)
      lki_exit_process(1);
  }
}

/// Takes everything out of the question but the Landlock domain: capabilities, dumpability, the uid
/// where the thread may still choose it, and the restrictions of the Yama security module.
static void make_comparable(struct lki_board *board, struct lki_probe *probe) {
  // A thread without CAP_SETUID keeps its uid; the identity written below then says so.
  if (lki_get_uid() != board->uid) lki_set_uid(board->uid);
  lki_set_capabilities(0);
  lki_set_dumpable();
  prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
  uint32_t *identity = probe->identity;
  syscall(SYS_getresuid, &identity[0], &identity[1], &identity[2]);
  syscall(SYS_getresgid, &identity[3], &identity[4], &identity[5]);
}

/// The word that the other child reads: it is at the same address in every child.
static volatile int readable_word = 1;

int lki_read_memory_of(pid_t process) {
  int copy = 0;
  struct iovec here = {&copy, sizeof copy};
  struct iovec there = {(void *)&readable_word, sizeof readable_word};
  const ssize_t count = process_vm_readv(process, &here, 1, &there, 1, 0);
  if (count < 0) return errno;
  return copy == readable_word ? 0 : EIO;
}

static void probe_domain_in_child(struct lki_board *board, int thread, int peer) {
  struct lki_probe *own = &board->mailboxes[thread].probe;
  struct lki_probe *other = &board->mailboxes[peer].probe;
  make_comparable(board, own);
  own->process = getpid();
  publish(&own->readiness, LKI_PROBE_READY);
  if (await_nonzero(board, &other->readiness) == LKI_PROBE_FAILED) lki_exit_process(0);
  own->error = lki_read_memory_of(other->process);
  publish(&own->done, 1);
  // The other one needs this memory until it has read it.
  await_nonzero(board, &other->done);
  lki_exit_process(0);
}

int lki_probe_domain(struct lki_board *board, int thread, int peer) {
  const pid_t child = _Fork();
  if (child == 0) probe_domain_in_child(board, thread, peer);
  if (child < 0) {
    const int error = errno;
    publish(&board->mailboxes[thread].probe.readiness, LKI_PROBE_FAILED);
    return -error;
  }
  int status;
  return reap(child, &status);
}

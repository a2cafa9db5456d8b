/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "probe.h"
#include "credentials.h"
#include "failures.h"
#include "landlock.h"
#include "process.h"
#include "words.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// More layers than any kernel allows (16), so that a kernel without a bound is noticed.
enum { LAYERS_TRIED = 32 };

// More threads than a scenario can have.
enum { PROCESSES_TRIED = 64 };

// LANDLOCK_ACCESS_FS_EXECUTE: a right that a child that never executes a file does not miss.
enum { RIGHT_EXECUTE = 1 };

/// Waits for a child, whatever signal says its end and whatever signals come; returns its `waitpid(2)` status or a
/// negated errno.
static int reap(pid_t child) {
  int status;
  while (waitpid(child, &status, __WALL) < 0)
    if (errno != EINTR) return -errno;
  return status;
}

/// What a child answered that was reaped so; an error of `reap` stays what it is.
static int answer_of(int status) {
  if (status < 0) return status;
  if (!WIFEXITED(status)) return -ECHILD;
  const int answer = WEXITSTATUS(status);
  return answer < LKI_PROBE_ERROR ? answer : LKI_PROBE_ERROR - answer;
}

int lki_ask_child(int (*question)(void *), void *context) {
  // _Fork takes no lock: the child makes nothing but system calls, and no other thread of this
  // process can keep it from doing so.
  const pid_t child = _Fork();
  // Why there is no child must not be taken for its answer: a filter may refuse fork(2) as others refuse Landlock.
  if (child < 0) return -ECHILD;
  if (child == 0) {
    const int answer = question(context);
    lki_exit_process(answer < 0 ? LKI_PROBE_ERROR - answer : answer);
  }
  return answer_of(reap(child));
}

/// Stacks empty layers in the calling process until one is refused; 0, or a negated errno of what comes before that.
static int stack_layers(struct lki_layers *layers) {
  const int returned = lki_set_no_new_privs();
  if (returned < 0) return returned;
  const int ruleset = lki_create_ruleset(RIGHT_EXECUTE, 0, 0);
  if (ruleset < 0) return ruleset;
  *layers = (struct lki_layers){0};
  while (layers->accepted < LAYERS_TRIED && layers->error == 0) {
    const int refusal = lki_restrict_self(ruleset, 0);
    if (refusal < 0)
      layers->error = -refusal;
    else
      layers->accepted++;
  }
  return 0;
}

// Enough for a few system calls.
enum { STACK_OF_CHILD = 8 * 1024 };

/// Runs `body(context)` in a child that has no memory of its own; returns its `waitpid(2)` status or a negated errno.
///
/// Such a child costs a fraction of a fork, above all in a User-Mode Linux guest. This thread sleeps until the child has
/// ended, so that the child may use what is this thread's alone, such as errno. It ends without a signal, which would
/// only wake other threads.
static int run_in_child(int (*body)(void *), void *context) {
  _Alignas(16) char stack[STACK_OF_CHILD];
  const pid_t child = clone(body, stack + sizeof stack, CLONE_VM | CLONE_VFORK, context);
  return child < 0 ? -errno : reap(child);
}

static int count_free_layers(void *layers) {
  lki_block_signals();
  const int answer = stack_layers(layers);
  lki_exit_process(answer < 0 ? LKI_PROBE_ERROR - answer : answer);
}

struct lki_layers lki_free_layers(void) {
  struct lki_layers layers = {0};
  layers.fault = -answer_of(run_in_child(count_free_layers, &layers));
  return layers;
}

static int end_at_once(void *nothing) {
  (void)nothing;
  lki_exit_process(0);
}

int64_t lki_count_processes(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NPROC, &limit) < 0) return -errno;
  const struct rlimit own = limit;
  int64_t answer = -EOVERFLOW;
  for (limit.rlim_cur = 0; limit.rlim_cur <= PROCESSES_TRIED && limit.rlim_cur <= own.rlim_max; limit.rlim_cur++) {
    if (setrlimit(RLIMIT_NPROC, &limit) < 0) {
      answer = -errno;
      break;
    }
    const int status = run_in_child(end_at_once, NULL);
    if (status == -EAGAIN) continue;
    // The child counts as well, so that without it there is one less.
    answer = status < 0 ? status : limit.rlim_cur == 0 ? -EPERM : (int64_t)limit.rlim_cur - 1;
    break;
  }
  return setrlimit(RLIMIT_NPROC, &own) < 0 ? -errno : answer;
}

int lki_depth(struct lki_layers limit, struct lki_layers free) {
  // A process without any layer says what a refusal is here: a wrong limit, or a wrong errno at the limit, is a fact of
  // the step that meets it, and must not make the depth of every thread wrong.
  if (free.accepted >= LAYERS_TRIED || free.accepted > limit.accepted) return -EOVERFLOW;
  if (free.error != limit.error) return -free.error;
  return limit.accepted - free.accepted;
}

/// Takes everything out of the question but the Landlock domain: capabilities, dumpability, and the uid where the thread
/// may still choose it. The Yama security module has no say in accesses that only read.
static void make_comparable(struct lki_board *board, struct lki_probe *probe) {
  // A thread without CAP_SETUID keeps its uid; the identity written below then says so.
  if (lki_get_uid() != board->uid) lki_set_uid(board->uid);
  lki_set_capabilities(0);
  lki_set_dumpable(true);
  uint32_t *identity = probe->identity;
  syscall(SYS_getresuid, &identity[0], &identity[1], &identity[2]);
  syscall(SYS_getresgid, &identity[3], &identity[4], &identity[5]);
}

int lki_ask_access(pid_t thread) {
  void *list;
  size_t size;
  return syscall(SYS_get_robust_list, thread, &list, &size) < 0 ? errno : 0;
}

/// What the probing child of a thread must know.
struct prober {
  struct lki_board *board;
  int thread;
  int peer;
};

static int ask_to_be_traced(void *answer) {
  lki_block_signals();
  *(int *)answer = ptrace(PTRACE_TRACEME, 0, NULL, NULL) < 0 ? -errno : 0;
  lki_exit_process(0);
}

int lki_trace_me(void) {
  // Whoever is traced stops at every signal, so a child asks that has this thread's parent and credentials. Its parent
  // leaves it to whoever reaps the scenario's processes in the end.
  _Alignas(16) char stack[STACK_OF_CHILD];
  int answer = -ECHILD;
  const pid_t child =
      clone(ask_to_be_traced, stack + sizeof stack, CLONE_VM | CLONE_VFORK | CLONE_PARENT, &answer);
  return child < 0 ? -errno : answer;
}

static int probe_domain(void *argument) {
  const struct prober *prober = argument;
  lki_block_signals();
  struct lki_board *board = prober->board;
  struct lki_probe *own = &board->mailboxes[prober->thread].probe;
  struct lki_probe *other = &board->mailboxes[prober->peer].probe;
  make_comparable(board, own);
  own->process = getpid();
  lki_word_publish(&own->readiness, LKI_PROBE_READY);
  if (lki_word_await(board, &other->readiness, LKI_PROBE_ABSENT) == LKI_PROBE_FAILED) lki_exit_process(0);
  own->error = lki_ask_access(other->process);
  lki_word_publish(&own->done, 1);
  // The other one looks into this process until then.
  lki_word_await(board, &other->done, 0);
  lki_exit_process(0);
}

int lki_probe_domain(struct lki_board *board, int thread, int peer) {
  struct prober prober = {board, thread, peer};
  // The child makes the process, whose memory it shares, dumpable. Nobody looks any more when it has ended.
  const int dumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
  const int status = run_in_child(probe_domain, &prober);
  if (dumpable == 0) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (status >= 0) return 0;
  lki_word_publish(&board->mailboxes[thread].probe.readiness, LKI_PROBE_FAILED);
  return status;
}

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "measure.h"
#include "credentials.h"
#include "landlock.h"
#include "mailbox.h"
#include "process.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Measures a call with TSYNC in a process of its own: the caller, and siblings that sleep, but for one at a time that
// reads the clock without pause and so sees how long it stood still.
//
// The siblings are made by clone(2) without the C library, which needs ten times the memory for each.

enum {
  // A sibling makes a few system calls.
  STACK_BYTES = 16 * 1024,
  // What the observer has to run before the call begins, so that it is on a CPU.
  SETTLING_NANOSECONDS = 2 * 1000 * 1000,
  BITS_OF_A_WORD = 64,
  MOST_CPUS = 1024,
  TSYNC = 1 << 3,
  RIGHT_EXECUTE = 1,
};

/// What the threads of the measuring process share.
static struct {
  struct lki_measuring what;
  /// How many siblings are ready; a futex.
  uint32_t ready;
  /// The number of the call that the observer is to watch, from 1, and the call that is over.
  uint32_t turn;
  uint32_t over;
  /// The sibling that observes it, and the call that it watches.
  uint32_t observer;
  uint32_t watched;
  /// When the call began and ended; 0 as long as it has not.
  uint64_t begin;
  uint64_t end;
  /// How long it stood still during the call; valid when `seen` is the number of the call.
  uint64_t gap;
  uint32_t seen;
  int cpus;
} shared;

static uint32_t load(const uint32_t *word) { return __atomic_load_n(word, __ATOMIC_SEQ_CST); }

static void store(uint32_t *word, uint32_t value) {
  __atomic_store_n(word, value, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, word, 1 /* FUTEX_WAKE */, INT32_MAX, NULL, NULL, 0);
}

static void await_other(const uint32_t *word, uint32_t seen) {
  syscall(SYS_futex, word, 0 /* FUTEX_WAIT */, seen, NULL, NULL, 0);
}

static void pin(unsigned int number) {
  uint64_t cpus[MOST_CPUS / BITS_OF_A_WORD] = {0};
  const unsigned int cpu = number % (unsigned int)shared.cpus;
  cpus[cpu / BITS_OF_A_WORD] = 1ULL << cpu % BITS_OF_A_WORD;
  syscall(SYS_sched_setaffinity, 0, sizeof cpus, cpus);
}

/// Reads the clock until the call is over; the longest time between two readings, as far as the call lasted meanwhile.
static uint64_t observe(uint32_t turn) {
  uint64_t longest = 0, last = lki_now();
  __atomic_store_n(&shared.watched, turn, __ATOMIC_SEQ_CST);
  for (bool is_over = false; !is_over;) {
    is_over = load(&shared.over) == turn;
    const uint64_t now = lki_now();
    const uint64_t begin = __atomic_load_n(&shared.begin, __ATOMIC_SEQ_CST);
    const uint64_t end = __atomic_load_n(&shared.end, __ATOMIC_SEQ_CST);
    const uint64_t from = last > begin ? last : begin;
    const uint64_t to = end != 0 && now > end ? end : now;
    if (begin != 0 && to > from && to - from > longest) longest = to - from;
    last = now;
  }
  return longest;
}

static int sibling(void *number) {
  const uint32_t own = (uint32_t)(uintptr_t)number;
  if (shared.what.pinned) pin(own + 1);
  // capset(2) gives the thread credentials of its own, whether anything changes or not.
  if (shared.what.diverged) lki_set_capabilities(0);
  if (__atomic_add_fetch(&shared.ready, 1, __ATOMIC_SEQ_CST) == shared.what.threads)
    store(&shared.ready, shared.what.threads);
  for (uint32_t turn = 0;;) {
    while (load(&shared.turn) == turn) await_other(&shared.turn, turn);
    turn = load(&shared.turn);
    if (load(&shared.observer) != own) continue;
    shared.gap = observe(turn);
    store(&shared.seen, turn);
  }
}

static int make_siblings(void) {
  const size_t bytes = (size_t)shared.what.threads * STACK_BYTES;
  char *stacks = mmap(
      NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stacks == MAP_FAILED) return -errno;
  const int flags =
      CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM;
  for (uint32_t number = 0; number < shared.what.threads; number++) {
    char *top = stacks + (size_t)(number + 1) * STACK_BYTES;
    if (clone(sibling, top, flags, (void *)(uintptr_t)number) < 0) return -errno;
  }
  for (uint32_t ready; (ready = load(&shared.ready)) < shared.what.threads;)
    await_other(&shared.ready, ready);
  return 0;
}

static int measure_call(int ruleset, uint32_t turn, struct lki_measured_call *call) {
  call->by_last = turn % 2 == 0;
  store(&shared.observer, call->by_last ? shared.what.threads - 1 : 0);
  __atomic_store_n(&shared.begin, 0, __ATOMIC_SEQ_CST);
  __atomic_store_n(&shared.end, 0, __ATOMIC_SEQ_CST);
  store(&shared.turn, turn);
  while (load(&shared.watched) != turn) sched_yield();
  lki_pause(SETTLING_NANOSECONDS);
  const uint64_t begin = lki_now();
  __atomic_store_n(&shared.begin, begin, __ATOMIC_SEQ_CST);
  const int returned = lki_restrict_self(ruleset, TSYNC);
  const uint64_t end = lki_now();
  __atomic_store_n(&shared.end, end, __ATOMIC_SEQ_CST);
  call->nanoseconds = end - begin;
  __atomic_store_n(&shared.over, turn, __ATOMIC_SEQ_CST);
  while (load(&shared.seen) != turn) await_other(&shared.seen, turn - 1);
  call->standstill = shared.gap;
  return returned;
}

/// What the measuring process does; 0 or a negated errno.
static int measure(struct lki_measured_call *calls) {
  int returned = lki_set_no_new_privs();
  if (returned == 0) returned = make_siblings();
  if (returned < 0) return returned;
  if (shared.what.pinned) pin(0);
  const int ruleset = lki_create_ruleset(RIGHT_EXECUTE, 0, 0);
  if (ruleset < 0) return ruleset;
  for (uint32_t call = 0; call < shared.what.calls; call++) {
    returned = measure_call(ruleset, call + 1, &calls[call]);
    if (returned < 0) return returned;
  }
  return 0;
}

pid_t lki_measure(const struct lki_measuring *what, struct lki_measured_call *calls, int32_t *error) {
  shared.what = *what;
  const long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  shared.cpus = cpus < 1 ? 1 : cpus > MOST_CPUS ? MOST_CPUS : (int)cpus;
  const pid_t child = _Fork();
  if (child != 0) return child < 0 ? -errno : child;
  *error = -measure(calls);
  lki_exit_process(0);
}

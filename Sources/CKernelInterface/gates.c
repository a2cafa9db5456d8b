/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "gates.h"
#include "process.h"
#include "words.h"

#include <errno.h>
#include <limits.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// How long somebody at a start gate looks for its opening without a pause, in nanoseconds: far longer than the others need
// where they have CPUs. Where they have none, looking takes away the CPU that they wait for.
static const uint64_t LOOKING_AT_GATE = 20000000;

// How many looks at the gate go by between two looks at the clock, each of which lets others run:
// there may be fewer CPUs than threads at the gate.
enum { LOOKS_PER_TURN = 256 };

void lki_gate_prepare(struct lki_board *board, uint32_t expected) {
  board->arrived = 0;
  board->expected = expected;
}

/// Opens the gate, and wakes those who sleep at it. Mostly nobody does, and then the one who opens it loses no time.
static void open_gate(struct lki_board *board, uint32_t group) {
  __atomic_store_n(&board->open_group, group, __ATOMIC_SEQ_CST);
  if (__atomic_load_n(&board->sleepers, __ATOMIC_SEQ_CST)) lki_word_wake(&board->open_group);
}

void lki_gate_arrive(struct lki_board *board, uint32_t group) {
  const uint32_t arrived = __atomic_add_fetch(&board->arrived, 1, __ATOMIC_ACQ_REL);
  if (arrived == board->expected) open_gate(board, group);
}

bool lki_gate_is_open(const struct lki_board *board, uint32_t group) {
  // Who is caught in the kernel on its way through the gate may find that of a later group open.
  return __atomic_load_n(&board->open_group, __ATOMIC_SEQ_CST) >= group;
}

bool lki_gate_opens(const struct lki_board *board, uint32_t group) {
  if (lki_gate_is_open(board, group)) return true;
  const uint64_t end = lki_now() + LOOKING_AT_GATE;
  for (;;) {
    for (int look = 0; look < LOOKS_PER_TURN; look++)
      if (__atomic_load_n(&board->open_group, __ATOMIC_ACQUIRE) >= group) return true;
    if (lki_now() >= end) return false;
    sched_yield();
  }
}

/// Waits at the gate for as long as the controller lets it; false if that has given up.
static bool wait_at_gate(struct lki_board *board, uint32_t group) {
  while (!lki_gate_opens(board, group)) {
    __atomic_add_fetch(&board->sleepers, 1, __ATOMIC_SEQ_CST);
    const uint32_t seen = __atomic_load_n(&board->open_group, __ATOMIC_SEQ_CST);
    if (seen < group) lki_word_await(board, &board->open_group, seen);
    __atomic_sub_fetch(&board->sleepers, 1, __ATOMIC_SEQ_CST);
  }
  return __atomic_load_n(&board->given_up, __ATOMIC_ACQUIRE) < group;
}

void lki_gate_give_up(struct lki_board *board, uint32_t group) {
  __atomic_store_n(&board->given_up, group, __ATOMIC_RELEASE);
  open_gate(board, group);
}

void lki_spin(uint64_t nanoseconds) {
  if (nanoseconds == 0) return;
  const uint64_t end = lki_now() + nanoseconds;
  while (lki_now() < end) continue;
}

// Room for 1024 CPUs; bits beyond those of the machine do no harm.
enum { WORDS_OF_CPU_SET = 16 };

/// Keeps the calling thread to one CPU, or to none in particular if the number is negative.
static void keep_to(int cpu) {
  unsigned long cpus[WORDS_OF_CPU_SET];
  const unsigned int bits = CHAR_BIT * sizeof *cpus;
  for (size_t index = 0; index < WORDS_OF_CPU_SET; index++) cpus[index] = cpu < 0 ? ~0ul : 0;
  if (cpu >= 0 && (size_t)cpu < CHAR_BIT * sizeof cpus)
    cpus[(unsigned int)cpu / bits] = 1ul << ((unsigned int)cpu % bits);
  syscall(SYS_sched_setaffinity, 0, sizeof cpus, cpus);
}

/// Moves the calling thread. What the kernel refuses stays as it is: a place changes how likely an
/// interleaving is, not what is right.
static void take_place(struct lki_board *board, const struct lki_start *start) {
  const bool is_placed = start->cpu >= 0 || start->is_batch;
  if (is_placed) __atomic_store_n(&board->placed, 1, __ATOMIC_RELEASE);
  // A thread may have inherited the place of the one that started it.
  if (!__atomic_load_n(&board->placed, __ATOMIC_ACQUIRE)) return;
  keep_to(start->cpu);
  const struct sched_param parameters = {.sched_priority = 0};
  syscall(SYS_sched_setscheduler, 0, start->is_batch ? SCHED_BATCH : SCHED_OTHER, &parameters);
}

void lki_keep_to_cpu(unsigned int number) {
  unsigned long cpus[WORDS_OF_CPU_SET] = {0};
  if (syscall(SYS_sched_getaffinity, 0, sizeof cpus, cpus) < 0) return;
  const unsigned int bits = CHAR_BIT * sizeof *cpus;
  const unsigned int most = CHAR_BIT * sizeof cpus;
  unsigned int count = 0;
  for (unsigned int cpu = 0; cpu < most; cpu++) count += cpus[cpu / bits] >> (cpu % bits) & 1;
  if (count == 0) return;
  unsigned int left = number % count;
  for (unsigned int cpu = 0; cpu < most; cpu++) {
    if ((cpus[cpu / bits] >> (cpu % bits) & 1) == 0 || left-- > 0) continue;
    keep_to((int)cpu);
    return;
  }
}

void lki_use_all_cpus(void) { keep_to(-1); }

bool lki_start(struct lki_board *board, const struct lki_start *start) {
  take_place(board, start);
  if (!start->is_gated) return true;
  lki_gate_arrive(board, start->group);
  const bool has_opened = wait_at_gate(board, start->group);
  lki_spin(start->delay);
  return has_opened;
}

void lki_call_off(struct lki_board *board, uint32_t group) {
  __atomic_store_n(&board->called_off, group, __ATOMIC_RELEASE);
}

bool lki_is_called_off(const struct lki_board *board, uint32_t group) {
  return __atomic_load_n(&board->called_off, __ATOMIC_ACQUIRE) >= group;
}

// The child of a parked thread shares its memory, but not its stack.
enum { STACK_OF_KEEPER = 16 * 1024 };

/// What the child of a parked thread must know.
struct keeper {
  struct lki_board *board;
  struct lki_mailbox *mailbox;
};

/// The child of a parked thread: keeps it at the gate until the release.
static int keep_gate(void *argument) {
  const struct keeper *keeper = argument;
  lki_block_signals();
  __atomic_store_n(&keeper->mailbox->parked, 1, __ATOMIC_RELEASE);
  lki_board_signal(keeper->board);
  lki_word_await(keeper->board, &keeper->mailbox->released, 0);
  lki_exit_process(0);
}

int lki_park(struct lki_board *board, struct lki_mailbox *mailbox) {
  static _Alignas(16) char stacks[LKI_THREADS][STACK_OF_KEEPER];
  char *stack = stacks[mailbox - board->mailboxes] + STACK_OF_KEEPER;
  struct keeper keeper = {board, mailbox};
  __atomic_store_n(&mailbox->released, 0, __ATOMIC_RELEASE);
  // vfork(2) itself would share the stack, which takes more care than a C compiler promises.
  const pid_t child = clone(keep_gate, stack, CLONE_VM | CLONE_VFORK | SIGCHLD, &keeper);
  const int error = errno;
  __atomic_store_n(&mailbox->parked, 0, __ATOMIC_RELEASE);
  if (child < 0) return -error;
  while (waitpid(child, NULL, 0) < 0)
    if (errno != EINTR) return -errno;
  return 0;
}

void lki_release(struct lki_mailbox *mailbox) {
  lki_word_publish(&mailbox->released, 1);
}

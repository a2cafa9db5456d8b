/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "mailbox.h"
#include "execute.h"
#include "gates.h"
#include "process.h"
#include "words.h"

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

// 64 GiB: above a program at a fixed address, below one at a chosen address, on all 64-bit kernels.
#define BOARD_ADDRESS ((void *)0x1000000000)

// The arena begins where anything may begin.
enum { ARENA_OFFSET = (sizeof(struct lki_board) + 63) / 64 * 64, MEMORY_BYTES = ARENA_OFFSET + LKI_ARENA_BYTES };

/// Maps the board; at any address without a descriptor, at its own with one.
static struct lki_board *map(int descriptor) {
  const int flags = MAP_SHARED | (descriptor < 0 ? MAP_ANONYMOUS : MAP_FIXED_NOREPLACE);
  void *memory = mmap(
      descriptor < 0 ? NULL : BOARD_ADDRESS, MEMORY_BYTES, PROT_READ | PROT_WRITE, flags,
      descriptor, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

// The descriptor of the board at BOARD_ADDRESS in the process that made it: there can be one board at that address. It
// is not on the board, where others could make it the number of another file.
static int descriptor_of_board = -1;

struct lki_board *lki_board_create(void) {
  int descriptor = lki_move_aside(memfd_create("lockstep", MFD_CLOEXEC));
  struct lki_board *board = NULL;
  if (descriptor >= 0 && ftruncate(descriptor, MEMORY_BYTES) == 0) board = map(descriptor);
  if (board) {
    descriptor_of_board = descriptor;
    board->has_descriptor = 1;
    return board;
  }
  if (descriptor >= 0) close(descriptor);
  return map(-1);
}

struct lki_board *lki_board_attach(int descriptor) { return map(descriptor); }

int lki_board_descriptor(const struct lki_board *board) {
  return (const void *)board == BOARD_ADDRESS ? descriptor_of_board : -1;
}

void *lki_board_arena(struct lki_board *board) { return (char *)board + ARENA_OFFSET; }

void lki_board_reset(struct lki_board *board, size_t arena_bytes) {
  memset(board, 0, sizeof *board);
  memset(lki_board_arena(board), 0, arena_bytes);
  board->has_descriptor = lki_board_descriptor(board) >= 0;
}

void lki_board_destroy(struct lki_board *board) {
  if ((void *)board == BOARD_ADDRESS) {
    if (descriptor_of_board >= 0) close(descriptor_of_board);
    descriptor_of_board = -1;
  }
  munmap(board, MEMORY_BYTES);
}

struct lki_mailbox *lki_board_mailbox(struct lki_board *board, int thread) {
  return &board->mailboxes[thread];
}

void lki_board_fail(struct lki_board *board, const char *text) {
  snprintf(board->fault_text, sizeof board->fault_text, "%s", text);
  lki_board_signal(board);
}

const char *lki_board_fault(const struct lki_board *board) {
  // A private copy has an end, whatever is written on the board.
  static char text[LKI_FAULT_TEXT];
  memcpy(text, board->fault_text, sizeof text - 1);
  return text;
}

void lki_word_wake(const uint32_t *word) {
  syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

void lki_word_publish(uint32_t *word, uint32_t value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
  lki_word_wake(word);
}

uint32_t lki_board_events(const struct lki_board *board) {
  return __atomic_load_n(&board->events, __ATOMIC_ACQUIRE);
}

void lki_board_signal(struct lki_board *board) {
  __atomic_fetch_add(&board->events, 1, __ATOMIC_RELEASE);
  lki_word_wake(&board->events);
}

bool lki_board_wait(struct lki_board *board, uint32_t seen, uint64_t deadline) {
  const struct timespec time = {
      .tv_sec = (time_t)(deadline / NANOSECONDS_OF_A_SECOND),
      .tv_nsec = (long)(deadline % NANOSECONDS_OF_A_SECOND)};
  const long returned = syscall(
      SYS_futex, &board->events, FUTEX_WAIT_BITSET, seen, &time, NULL, FUTEX_BITSET_MATCH_ANY);
  return !(returned < 0 && errno == ETIMEDOUT);
}

uint32_t lki_word_await(const struct lki_board *board, const uint32_t *word, uint32_t seen) {
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

void lki_mailbox_order(
    struct lki_mailbox *mailbox, uint32_t order, uint32_t operand, struct lki_start start) {
  mailbox->order = order;
  mailbox->operand = operand;
  mailbox->start = start;
  mailbox->fault = 0;
  __atomic_fetch_add(&mailbox->ordered, 1, __ATOMIC_RELEASE);
  lki_word_wake(&mailbox->ordered);
}

uint32_t lki_mailbox_await(struct lki_board *board, struct lki_mailbox *mailbox, uint32_t last) {
  return lki_word_await(board, &mailbox->ordered, last);
}

void lki_mailbox_complete_quietly(
    struct lki_mailbox *mailbox, uint32_t ordered, int64_t result, uint32_t fault) {
  mailbox->result = result;
  mailbox->fault = fault;
  __atomic_store_n(&mailbox->completed, ordered, __ATOMIC_RELEASE);
}

void lki_mailbox_complete(
    struct lki_board *board, struct lki_mailbox *mailbox, uint32_t ordered, int64_t result,
    uint32_t fault) {
  lki_mailbox_complete_quietly(mailbox, ordered, result, fault);
  lki_board_signal(board);
}

void lki_chain_begin(struct lki_board *board, uint32_t start, uint32_t end) {
  board->chain_is_over = 0;
  board->chain_place = start;
  // A thread that sleeps in an earlier instruction may wake up at any time, and must find that it is not of the chain.
  __atomic_store_n(&board->chain_start, start, __ATOMIC_RELEASE);
  __atomic_store_n(&board->chain_end, end, __ATOMIC_RELEASE);
}

bool lki_chain_has(const struct lki_board *board, uint32_t place) {
  return place >= __atomic_load_n(&board->chain_start, __ATOMIC_ACQUIRE) &&
         place < __atomic_load_n(&board->chain_end, __ATOMIC_ACQUIRE);
}

uint32_t lki_chain_place(const struct lki_board *board) {
  return __atomic_load_n(&board->chain_place, __ATOMIC_ACQUIRE);
}

void lki_chain_go_on(struct lki_board *board, uint32_t place) {
  __atomic_store_n(&board->chain_place, place, __ATOMIC_RELEASE);
}

void lki_chain_finish(struct lki_board *board) {
  __atomic_store_n(&board->chain_is_over, 1, __ATOMIC_RELEASE);
}

bool lki_chain_is_over(const struct lki_board *board) {
  return __atomic_load_n(&board->chain_is_over, __ATOMIC_ACQUIRE) != 0;
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

void lki_mailbox_continue(struct lki_board *board, struct lki_mailbox *mailbox) {
  for (int index = 0; index < LKI_THREADS; index++) {
    struct lki_mailbox *other = &board->mailboxes[index];
    if (other != mailbox && other->process == mailbox->process) lki_mailbox_leave(other);
  }
  mailbox->thread = lki_thread_id();
}

bool lki_mailbox_is_occupied(const struct lki_mailbox *mailbox) {
  return __atomic_load_n(&mailbox->present, __ATOMIC_ACQUIRE) != 0;
}

void lki_mailbox_leave(struct lki_mailbox *mailbox) {
  __atomic_store_n(&mailbox->leaving, 1, __ATOMIC_RELEASE);
  lki_word_wake(&mailbox->enforced);
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

void lki_block_signals(void) {
  sigset_t all;
  sigfillset(&all);
  syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, _NSIG / CHAR_BIT);
}

int lki_unblock_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, NULL) < 0 ? -errno : 0;
}

static struct lki_board *watched;

static uint32_t noted_children;

uint32_t lki_noted_children(void) { return __atomic_load_n(&noted_children, __ATOMIC_ACQUIRE); }

static void note_child(int signal) {
  (void)signal;
  const int error = errno;
  __atomic_fetch_add(&noted_children, 1, __ATOMIC_RELEASE);
  struct lki_board *board = __atomic_load_n(&watched, __ATOMIC_ACQUIRE);
  if (board) lki_board_signal(board);
  errno = error;
}

void lki_watch_children(struct lki_board *board) {
  __atomic_store_n(&watched, board, __ATOMIC_RELEASE);
  static bool is_set;
  if (!board || is_set) return;
  is_set = true;
  struct sigaction action = {.sa_handler = note_child, .sa_flags = SA_RESTART};
  sigaction(SIGCHLD, &action, NULL);
}

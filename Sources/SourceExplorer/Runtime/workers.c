/* SPDX-License-Identifier: MIT */
/*
 * Workers: processes that were forked from the first one and expand the states of a large level together with it. What
 * is known of states and steps lies in memory that all of them share, at places that never move; what threads use
 * is each worker's own, so the file's code runs in all of them at a time. Which of them takes which states changes
 * nothing that is found: see visited.c.
 */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Of <linux/futex.h> and <linux/prctl.h>, whose types have the names of the shim's. */
#define FUTEX_WAIT 0
#define FUTEX_WAKE 1
#define PR_SET_PDEATHSIG 1
/* How often a worker looks whether something has changed before it sleeps or lets others run. */
#define LK_SPINS 2000
/* How long the first worker sleeps before it looks whether the others are alive, in nanoseconds. */
#define LK_NAP 100000000
/* What a table may need beyond the bound of memory, which is looked at only now and then. */
#define LK_SLACK (64ull << 20)
/* The gate through which workers go to a level: whether it is open, and how many are behind it. */
#define LK_OPEN 0x8000u

struct lk_shared *lk_shared;
struct lk_worker *lk_worker;
static struct lk_batch *batches;
static pid_t children[LK_WORKERS];
static int child_count;

u64 lk_room(void) { return 2 * ((u64)lk_options.megabytes << 20) + LK_SLACK; }

/* A place for what grows, of which only what is used takes memory. */
void *lk_reserve(u64 size)
{
  int kind = lk_options.workers > 1 ? MAP_SHARED : MAP_PRIVATE;
  void *place = mmap(NULL, size, PROT_READ | PROT_WRITE, kind | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (place != MAP_FAILED) return place;
  fprintf(stderr, "%llu MiB of addresses cannot be reserved: 'ulimit -v' or vm.overcommit_memory=2 forbids it\n",
          (unsigned long long)size >> 20);
  _exit(71);
}

/* Ends the exploration if something that grows would leave its place. */
void lk_require(u64 size)
{
  if (size <= lk_room()) return;
  fprintf(stderr, "no memory is left\n");
  _exit(71);
}

double lk_seconds(int clock)
{
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* A worker that has died may hold what the others wait for, and what it was about to find is lost. */
static void look_after_others(void)
{
  int status;
  if (!child_count || waitpid(-1, &status, WNOHANG) <= 0) return;
  fprintf(stderr, "a worker of the exploration has died (status %#x)\n", (unsigned)status);
  _exit(70);
}

void lk_enter(void)
{
  for (u32 i = 1; __atomic_exchange_n(&lk_shared->lock, 1, __ATOMIC_ACQUIRE); i++) {
    if (i < LK_SPINS) {
      __builtin_ia32_pause();
      continue;
    }
    sched_yield();
    if (i % LK_SPINS == 0) look_after_others();
  }
}
void lk_leave(void) { __atomic_store_n(&lk_shared->lock, 0, __ATOMIC_RELEASE); }

void lk_open_workers(void)
{
  if (lk_options.workers < 1) lk_options.workers = 1;
  if (lk_options.workers > LK_WORKERS) lk_options.workers = LK_WORKERS;
  lk_shared = lk_reserve(sizeof *lk_shared);
  lk_worker = lk_shared->workers;
  batches = lk_reserve(lk_room());
  for (int i = 0; i < lk_options.workers; i++) {
    lk_shared->workers[i].found_list = lk_reserve(lk_room());
    lk_shared->workers[i].target_list = lk_reserve(lk_room());
    lk_shared->workers[i].events = lk_reserve(sizeof(struct lk_event) * LK_MOST_EVENTS);
  }
}

static void take_batches(void)
{
  while (!__atomic_load_n(&lk_shared->stops, __ATOMIC_RELAXED) && !lk_is_crowded()) {
    u32 number = __atomic_fetch_add(&lk_shared->next_batch, 1, __ATOMIC_RELAXED);
    if (number >= lk_shared->batch_count) break;
    struct lk_batch *batch = batches + number;
    u32 rank = lk_shared->first + number * LK_BATCH, end = rank + LK_BATCH;
    batch->worker = (u32)(lk_worker - lk_shared->workers);
    batch->first = lk_worker->found;
    for (; rank < end && rank < lk_shared->end && !lk_worker->has_ended; rank++) lk_expand(rank);
    batch->count = (u32)(lk_worker->found - batch->first);
    lk_worker->seconds = lk_seconds(CLOCK_PROCESS_CPUTIME_ID);
    if (lk_worker == lk_shared->workers) lk_watch_bounds(lk_shared->first + number * LK_BATCH);
  }
}

/* Goes through the gate if it is open, and does what is to do behind it. */
static void join_level(void)
{
  u32 gate = __atomic_load_n(&lk_shared->gate, __ATOMIC_ACQUIRE);
  do
    if (!(gate & LK_OPEN)) return;
  while (!__atomic_compare_exchange_n(&lk_shared->gate, &gate, gate + 1, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE));
  take_batches();
  if (__atomic_sub_fetch(&lk_shared->gate, 1, __ATOMIC_ACQ_REL) == 0)
    syscall(SYS_futex, &lk_shared->gate, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static void __attribute__((noreturn)) serve(void)
{
  u32 served = __atomic_load_n(&lk_shared->generation, __ATOMIC_ACQUIRE) - 1;
  for (;;) {
    u32 generation = __atomic_load_n(&lk_shared->generation, __ATOMIC_ACQUIRE);
    for (int i = 0; generation == served && i < LK_SPINS; i++) {
      __builtin_ia32_pause();
      generation = __atomic_load_n(&lk_shared->generation, __ATOMIC_ACQUIRE);
    }
    if (generation == served) {
      syscall(SYS_futex, &lk_shared->generation, FUTEX_WAIT, generation, NULL, NULL, 0);
      continue;
    }
    served = generation;
    join_level();
  }
}

/* Forks the other workers. Fewer than asked for are no fault: they change how long it takes, and nothing else. */
static void start_workers(void)
{
  pid_t first = getpid();
  fflush(NULL);
  while (child_count + 1 < lk_options.workers) {
    pid_t child = fork();
    if (child < 0) {
      lk_options.workers = child_count + 1;
      return;
    }
    if (child > 0) {
      children[child_count++] = child;
      continue;
    }
    lk_worker = lk_shared->workers + child_count + 1;
    child_count = 0;
    syscall(SYS_prctl, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != first) _exit(0);
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_IGN);
    lk_watch();
    serve();
  }
}

/* Waits until nobody is behind the gate any more. */
static void close_gate(void)
{
  u32 gate = __atomic_and_fetch(&lk_shared->gate, ~LK_OPEN, __ATOMIC_ACQ_REL);
  for (u32 i = 0; gate; i++) {
    if (i < LK_SPINS) {
      __builtin_ia32_pause();
    } else {
      struct timespec nap = { 0, LK_NAP };
      syscall(SYS_futex, &lk_shared->gate, FUTEX_WAIT, gate, &nap, NULL, 0);
      look_after_others();
    }
    gate = __atomic_load_n(&lk_shared->gate, __ATOMIC_ACQUIRE);
  }
}

/* Expands the states of a level with all workers, and puts those that are new in the order in which one worker alone
   would have found them: a batch has them in this order, and which batch found a state first is in its key. */
void lk_share(u32 first, u32 end)
{
  lk_shared->first = first;
  lk_shared->end = end;
  lk_shared->next_batch = 0;
  lk_shared->batch_count = (end - first + LK_BATCH - 1) / LK_BATCH;
  lk_require((u64)lk_shared->batch_count * sizeof *batches);
  if (!child_count) start_workers();
  lk_shared->is_shared = 1;
  do {
    lk_make_room_for_states();
    __atomic_store_n(&lk_shared->gate, LK_OPEN, __ATOMIC_RELEASE);
    __atomic_add_fetch(&lk_shared->generation, 1, __ATOMIC_ACQ_REL);
    syscall(SYS_futex, &lk_shared->generation, FUTEX_WAKE, LK_WORKERS, NULL, NULL, 0);
    take_batches();
    close_gate();
  } while (!lk_shared->stops && lk_shared->next_batch < lk_shared->batch_count);
  lk_shared->is_shared = 0;
  u32 count = lk_shared->next_batch < lk_shared->batch_count ? lk_shared->next_batch : lk_shared->batch_count;
  for (u32 number = 0; number < count; number++) {
    const u32 *found = lk_shared->workers[batches[number].worker].found_list + batches[number].first;
    for (u32 i = 0; i < batches[number].count; i++)
      if (((lk_state(found[i])->key >> 16) - first) / LK_BATCH == number) lk_put_in_order(found[i]);
  }
  for (int i = 0; i < lk_options.workers; i++) lk_shared->workers[i].found = 0;
}

void lk_dismiss_workers(void)
{
  for (int i = 0; i < child_count; i++) kill(children[i], SIGKILL);
  for (int i = 0; i < child_count; i++) waitpid(children[i], NULL, 0);
  child_count = 0;
}

struct lk_worker lk_total(void)
{
  struct lk_worker total = { 0 };
  for (int i = 0; i < LK_WORKERS; i++) {
    const struct lk_worker *one = lk_shared->workers + i;
    total.states += one->states;
    total.steps += one->steps;
    total.joined += one->joined;
    total.executed += one->executed;
    total.targets += one->targets;
    total.found += one->found;
    total.seconds += one == lk_worker ? lk_seconds(CLOCK_PROCESS_CPUTIME_ID) : one->seconds;
  }
  return total;
}

/* SPDX-License-Identifier: MIT */
/* The exploration: every state that any order of steps leads to, those of fewest steps first. */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* The most steps that spin before the exploration ends: each is watched for a while, and the next ones spin as well. */
#define LK_MOST_SPINS 2
/* The most steps that follow each other without another thread noticing: more never end. */
#define LK_MOST_JOINED 100000
/* The room for the text of an outcome. */
#define LK_OUTCOME_SIZE 160
/* How many states are expanded before bounds are looked at, and how often that is told, in seconds. */
#define LK_LOOKS_AFTER 1024
#define LK_TELLS_AFTER 0.25

/* Texts of which each counts once. */
struct known { char (*texts)[LK_OUTCOME_SIZE]; u64 count, most; };
static struct known seen_rules = { .most = LK_MOST_RULES }, seen_outcomes = { .most = LK_MOST_OUTCOMES };
static struct known told_rules = { .most = LK_MOST_RULES }, told_outcomes = { .most = LK_MOST_OUTCOMES };
static volatile sig_atomic_t is_stopped;
static double start, told;
static const char *cut;

static void on_stop(int number) { is_stopped = number; }

static bool is_new(struct known *known, const char *text)
{
  for (u64 i = 0; i < known->count; i++)
    if (!strcmp(known->texts[i], text)) return false;
  if (known->count == known->most) return false;
  if (!known->texts && !(known->texts = malloc(known->most * sizeof *known->texts))) abort();
  strncpy(known->texts[known->count], text, LK_OUTCOME_SIZE - 1);
  known->texts[known->count++][LK_OUTCOME_SIZE - 1] = 0;
  return true;
}

/* The rule that a fault breaks. */
static const char *rule_of_fault(void)
{
  if (!strcmp(lk_fault_what, "uses a stack frame that has been left")) return "context-lifetime";
  if (!strcmp(lk_fault_what, "spins")) return "call-returns";
  if (!strcmp(lk_fault_what, "warns")) return "no-warnings";
  if (!strncmp(lk_fault_what, "unlocks", 7) || !strncmp(lk_fault_what, "returns to user mode", 20) ||
      !strncmp(lk_fault_what, "ends in", 7) || !strncmp(lk_fault_what, "may sleep", 9) ||
      !strncmp(lk_fault_what, "walks over", 10))
    return "locking";
  if (strstr(lk_fault_what, "than the explorer holds")) return "bounds";
  return "no-kernel-fault";
}

/* Notes what is to be told of a state. The same thing is told once, and of several states the first in the order. */
static void note(u32 rank, const char *rule, const char *kind, int thread, int choice)
{
  struct lk_event *event = lk_worker->events + lk_worker->event_count;
  *event = (struct lk_event){ .place = (u64)rank << 16 | (lk_worker->event_count & 0xffff), .rule = rule, .kind = kind,
                              .what = "", .detail = "", .thread = (short)thread, .choice = (short)choice };
  if (thread >= 0) {
    event->what = lk_fault_what;
    event->detail = lk_fault_detail;
    event->pc = lk_fault_pc;
  }
  lk_worker->event_count++;
  if (!rule || !lk_options.first_only) return;
  /* The others end what they have begun: it comes earlier in the order, and may break a rule, too. */
  lk_worker->has_ended = 1;
  __atomic_store_n(&lk_shared->stops, 1, __ATOMIC_RELAXED);
}

static void tell(const struct lk_event *event)
{
  static char text[256], outcome[LK_OUTCOME_SIZE];
  u32 rank = (u32)(event->place >> 16), state = lk_order[rank];
  if (!event->rule) {
    lk_describe_outcome(lk_state(state)->vector, outcome, sizeof outcome);
    if (is_new(&told_outcomes, outcome)) lk_report_outcome(outcome, state);
    return;
  }
  if (!is_new(&told_rules, event->rule)) return;
  text[0] = 0;
  bool is_error = !strcmp(event->rule, "documented-errors");
  strncat(text, is_error ? lk_wrong_error(lk_state(state)->vector) : event->what, 120);
  if (event->detail[0]) {
    strcat(text, ": ");
    strncat(text, event->detail, 120);
  }
  lk_report_violation(event->rule, event->kind, text, event->pc, state, event->thread, event->choice);
  if (!strcmp(event->kind, "stuck")) lk_report_standing(state);
}

static int by_place(const void *a, const void *b)
{
  u64 first = (*(struct lk_event *const *)a)->place, second = (*(struct lk_event *const *)b)->place;
  return first < second ? -1 : first > second;
}

/* Tells what all workers have noted, in the order of the states. */
static void tell_all(void)
{
  u64 count = 0, n = 0;
  for (int i = 0; i < lk_options.workers; i++) count += lk_shared->workers[i].event_count;
  if (!count) return;
  const struct lk_event **all = malloc(count * sizeof *all);
  if (!all) abort();
  for (int i = 0; i < lk_options.workers; i++)
    for (u32 k = 0; k < lk_shared->workers[i].event_count; k++) all[n++] = lk_shared->workers[i].events + k;
  qsort(all, count, sizeof *all, by_place);
  for (u64 i = 0; i < count; i++) tell(all[i]);
  free(all);
  for (int i = 0; i < lk_options.workers; i++) lk_shared->workers[i].event_count = 0;
}

/* Whether a step must happen if nothing else does: what threads begin, and what comes from outside, need not. */
static bool must_happen(const u32 *vector, int thread, int choice)
{
  if (choice == LK_SIGNAL || choice == LK_KILL) return false;
  if (choice == LK_UNPARK) return true;
  int point = lk_parts[vector[1 + thread]].summary.point;
  if (point == LK_USER) return choice == LK_REACT;
  return choice == LK_GO;
}

/* Takes all that follows and concerns nobody else. Returns whether it came to no fault. */
static bool join(u32 *vector)
{
  u32 next[LK_THREADS + 1];
  int thread, count = 0;
  while ((thread = lk_next_joined(vector)) >= 0) {
    if (lk_take(vector, thread, LK_GO, next)) return false;
    memcpy(vector, next, 4u * lk_width);
    lk_worker->joined++;
    if (++count > LK_MOST_JOINED) {
      lk_fault_what = "spins";
      lk_fault_detail = "no other thread can end it";
      lk_fault_pc = NULL;
      return false;
    }
  }
  return true;
}

/* Notes which rules a state breaks, and the outcome if all threads are in user mode. Returns whether it breaks one. */
static bool judge(u32 rank, const u32 *vector, bool quiet)
{
  u32 broken = lk_broken_rules(vector);
  for (int i = 0; i < lk_rule_count; i++)
    if (broken >> i & 1 && is_new(&seen_rules, lk_rules[i])) note(rank, lk_rules[i], "safety", -1, 0);
  if (broken) return true;
  if (!quiet) return false;
  lk_load(vector);
  const char *leak = lk_leak();
  if (leak) {
    const char *rule = strstr(leak, "without a reference") ? "no-kernel-fault" : "no-leaks";
    if (is_new(&seen_rules, rule)) {
      note(rank, rule, "safety", -1, 0);
      lk_worker->events[lk_worker->event_count - 1].what = leak;
    }
    return true;
  }
  static char text[LK_OUTCOME_SIZE];
  lk_describe_outcome(vector, text, sizeof text);
  if (is_new(&seen_outcomes, text)) note(rank, NULL, NULL, -1, 0);
  return false;
}

/* What is known while the steps of a state are taken. */
struct expansion { u32 vector[LK_THREADS + 1], rank; bool must, settled; };

/* Takes one step of a state, with all that is joined to it. */
static void expand(struct expansion *of, int thread, int choice)
{
  u32 next[LK_THREADS + 1];
  bool mandatory = must_happen(of->vector, thread, choice);
  of->must |= mandatory;
  lk_worker->steps++;
  if (lk_take(of->vector, thread, choice, next) || !join(next)) {
    static int spins;
    const char *rule = rule_of_fault();
    if (is_new(&seen_rules, rule)) note(of->rank, rule, "fault", thread, choice);
    if (!strcmp(lk_fault_what, "spins") && ++spins == LK_MOST_SPINS) __atomic_store_n(&lk_shared->stops, 1, __ATOMIC_RELAXED);
    of->settled |= mandatory;
    return;
  }
  u32 number = lk_number_of(next, (u64)of->rank << 16 | (u64)thread << 8 | (u64)choice);
  if (!mandatory) return;
  lk_worker->target_list[lk_worker->targets++] = number;
  lk_require(4 * lk_worker->targets);
}

/* Takes all steps of the state at a place of the order. A state is settled without what follows if it is quiet, or if
   something was noted of it. A signal comes just before the first step that it changes: before that it would be one
   more state for each of all the others, and nothing else. */
void lk_expand(u32 rank)
{
  u32 state = lk_order[rank], offered[LK_THREADS], signals = 1u << LK_SIGNAL;
  struct expansion of = { .rank = rank };
  memcpy(of.vector, lk_state(state)->vector, 4u * (u32)lk_width);
  bool quiet = lk_is_quiet(of.vector);
  of.settled = quiet;
  u64 first = lk_worker->targets;
  if (judge(rank, of.vector, quiet)) {
    lk_follows[state] = 1;
    return;
  }
  lk_depends_on = 0;
  for (int thread = 0; thread < lk_slots; thread++) {
    offered[thread] = lk_offered(of.vector, thread);
    if (offered[thread] & LK_AWAITS_SIGNAL) lk_depends_on |= 1u << thread;
    u32 choices = offered[thread] & ~(signals | LK_AWAITS_SIGNAL);
    for (int choice = 0; choices >> choice; choice++)
      if (choices >> choice & 1) expand(&of, thread, choice);
  }
  u32 awaiting = lk_options.late ? lk_depends_on : ~0u;
  for (int thread = 0; thread < lk_slots; thread++)
    if (offered[thread] & signals && awaiting >> thread & 1) expand(&of, thread, LK_SIGNAL);
  if (!of.must && !of.settled && is_new(&seen_rules, "call-returns")) note(rank, "call-returns", "stuck", -1, 0);
  u64 worker = (u64)(lk_worker - lk_shared->workers), count = lk_worker->targets - first;
  lk_follows[state] = first << 16 | worker << 8 | count << 1 | (of.settled || !of.must);
}

/* A state from which no quiet one can be reached by steps that must happen; or -1. */
static long find_hang(void)
{
  bool changed = true;
  while (changed) {
    changed = false;
    for (u32 rank = lk_ordered; rank-- > 0;) {
      u64 *follows = lk_follows + lk_order[rank];
      if (*follows & 1) continue;
      const u32 *targets = lk_shared->workers[*follows >> 8 & 0xff].target_list + (*follows >> 16);
      for (u64 i = 0; i < (*follows >> 1 & 0x7f); i++)
        if (lk_follows[targets[i]] & 1) {
          *follows |= 1;
          changed = true;
          break;
        }
    }
  }
  for (u32 rank = 0; rank < lk_ordered; rank++)
    if (!(lk_follows[lk_order[rank]] & 1)) return lk_order[rank];
  return -1;
}

static const char *truncation(const struct lk_worker *total, double elapsed)
{
  /* Lockstep makes this file when its user wants an end with what there is. */
  const char *file = getenv("LOCKSTEP_STOP");
  if (is_stopped || (file && access(file, F_OK) == 0)) return "it was stopped";
  if (total->states > (u64)lk_options.states) return "the bound of states was reached";
  if (elapsed > (double)lk_options.seconds) return "the bound of time was reached";
  if (total->seconds > (double)lk_options.processor_seconds)
    return "the bound of processor time was reached";
  if (lk_bytes_in_use() > (u64)lk_options.megabytes << 20) return "the bound of memory was reached";
  return NULL;
}

/* Ends the exploration at a bound, and tells how far it is; the state at a place of the order is expanded next. */
void lk_watch_bounds(u32 rank)
{
  double now = lk_seconds(CLOCK_MONOTONIC);
  struct lk_worker total = lk_total();
  bool is_large = lk_bytes_in_use() > (u64)lk_options.megabytes << 20 || total.states > (u64)lk_options.states;
  if (cut || !(now - told > LK_TELLS_AFTER || is_large)) return;
  if ((cut = truncation(&total, now - start))) {
    lk_shared->stops = 1;
    return;
  }
  lk_report_progress(&total, (u32)total.states - rank, now - start);
  told = now;
}

/* Expands the states of a level, alone or with others. */
static void expand_level(u32 first, u32 end)
{
  if (lk_options.workers > 1 && end - first >= LK_LEAST_SHARED) {
    lk_share(first, end);
    tell_all();
    return;
  }
  for (u32 rank = first; rank < end && !lk_shared->stops; rank++) {
    lk_expand(rank);
    if (lk_worker->event_count) tell_all();
    if (rank % LK_LOOKS_AFTER == 0) lk_watch_bounds(rank);
  }
}

int lk_explore(void)
{
  u32 vector[LK_THREADS + 1], depth = 0;
  start = told = lk_seconds(CLOCK_MONOTONIC);
  struct sigaction action = { .sa_handler = on_stop };
  sigaction(SIGTERM, &action, NULL);
  lk_set_up();
  lk_capture_all(vector);
  lk_number_of(vector, 0);
  for (u32 first = 0, end; first < lk_ordered && !lk_shared->stops; first = end) {
    end = lk_ordered;
    expand_level(first, end);
    if (lk_ordered > end) depth++;
  }
  bool stops_early = lk_shared->stops;
  if (!stops_early) {
    long hang = find_hang();
    if (hang >= 0 && is_new(&told_rules, "call-returns")) {
      lk_report_violation("call-returns", "hang", "", NULL, (u32)hang, -1, 0);
      lk_report_standing((u32)hang);
    }
  }
  if (!cut && stops_early) cut = "a rule is violated";
  struct lk_worker total = lk_total();
  lk_dismiss_workers();
  lk_report_end(cut, &total, depth, lk_seconds(CLOCK_MONOTONIC) - start);
  return told_rules.count != 0;
}

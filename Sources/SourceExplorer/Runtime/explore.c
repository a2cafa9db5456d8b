/* SPDX-License-Identifier: MIT */
/* The exploration: every state that any order of steps leads to, those of fewest steps first. */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <string.h>

/* The most steps that follow each other without another thread noticing: more never end. */
#define LK_MOST_JOINED 100000
/* The most rules that are reported, and the most outcomes that are told apart. */
#define LK_MOST_RULES 16
#define LK_MOST_OUTCOMES 20000
#define LK_OUTCOME_SIZE 160

u32 *lk_vectors, *lk_parents, lk_state_count;
u16 *lk_steps_taken;
static u64 vector_capacity, parent_capacity, step_capacity;
static u64 *slots;
static u32 slot_mask;
static u32 *targets; /* For each state the states that its steps that must happen lead to. */
static u64 target_count, target_capacity, *first_target, first_capacity;
static u64 steps, joined;
static const char *reported[LK_MOST_RULES];
static int reported_count;
static char (*outcomes)[LK_OUTCOME_SIZE];
static u64 outcome_count, outcome_capacity;
static volatile sig_atomic_t is_stopped;

static double seconds_of(clockid_t clock)
{
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
static void on_stop(int number) { is_stopped = number; }

static u64 vector_hash(const u32 *vector)
{
  u64 h = 0x9e3779b97f4a7c15ull;
  for (int i = 0; i < lk_width; i++) {
    h = (h ^ vector[i]) * 0xff51afd7ed558ccdull;
    h ^= h >> 29;
  }
  return h ^ h >> 32;
}

static void grow_slots(void)
{
  u64 size = slot_mask ? 2ull * (slot_mask + 1ull) : 1u << 14;
  u64 *old = slots;
  u64 old_size = old ? slot_mask + 1ull : 0;
  slots = calloc(size, 8);
  if (!slots) abort();
  lk_kept_bytes += (size - old_size) * 8;
  slot_mask = (u32)(size - 1);
  for (u64 k = 0; k < old_size; k++) {
    if (!old[k]) continue;
    u32 id = (u32)old[k] - 1, i = (u32)vector_hash(lk_vectors + (u64)id * lk_width) & slot_mask;
    while (slots[i]) i = (i + 1) & slot_mask;
    slots[i] = old[k];
  }
  free(old);
}

/* The number of a state, which is new if it is the last one. */
static u32 number_of(const u32 *vector, u32 parent, int step)
{
  u64 hash = vector_hash(vector), tag = hash & 0xffffffff00000000ull;
  u32 i = (u32)hash & slot_mask;
  for (; slots[i]; i = (i + 1) & slot_mask)
    if ((slots[i] & 0xffffffff00000000ull) == tag) {
      u32 id = (u32)slots[i] - 1;
      if (!memcmp(lk_vectors + (u64)id * lk_width, vector, 4u * lk_width)) return id;
    }
  u64 count = lk_state_count + 1ull;
  lk_vectors = lk_grown(lk_vectors, &vector_capacity, count, 4u * lk_width);
  lk_parents = lk_grown(lk_parents, &parent_capacity, count, 4);
  lk_steps_taken = lk_grown(lk_steps_taken, &step_capacity, count, 2);
  memcpy(lk_vectors + (u64)lk_state_count * lk_width, vector, 4u * lk_width);
  lk_parents[lk_state_count] = parent;
  lk_steps_taken[lk_state_count] = (u16)step;
  slots[i] = tag | ++lk_state_count;
  if (lk_state_count * 2ull > slot_mask) grow_slots();
  return lk_state_count - 1;
}

/* Whether a rule is broken for the first time. */
static bool is_new(const char *rule)
{
  for (int i = 0; i < reported_count; i++)
    if (!strcmp(reported[i], rule)) return false;
  if (reported_count == LK_MOST_RULES) return false;
  reported[reported_count++] = rule;
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

static void report_fault(u32 state, int thread, int choice)
{
  static char text[256];
  const char *rule = rule_of_fault();
  if (!is_new(rule)) return;
  size_t n = strlen(lk_fault_what);
  if (n > 120) n = 120;
  memcpy(text, lk_fault_what, n);
  text[n] = 0;
  if (lk_fault_detail[0]) {
    strcat(text, ": ");
    strncat(text, lk_fault_detail, 120);
  }
  lk_report_violation(rule, "fault", text, lk_fault_pc, state, thread, choice);
}

static void note_outcome(const u32 *vector, u32 state)
{
  char text[LK_OUTCOME_SIZE];
  lk_describe_outcome(vector, text, sizeof text);
  for (u64 i = 0; i < outcome_count; i++)
    if (!strcmp(outcomes[i], text)) return;
  if (outcome_count == LK_MOST_OUTCOMES) return;
  outcomes = lk_grown(outcomes, &outcome_capacity, outcome_count + 1, LK_OUTCOME_SIZE);
  memcpy(outcomes[outcome_count++], text, sizeof text);
  lk_report_outcome(text, state);
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
    joined++;
    if (++count > LK_MOST_JOINED) {
      lk_fault_what = "spins";
      lk_fault_detail = "no other thread can end it";
      lk_fault_pc = NULL;
      return false;
    }
  }
  return true;
}

/* Takes all steps of a state. Returns whether the state is settled without what follows: reported, or quiet. */
static bool expand(u32 state)
{
  u32 vector[LK_THREADS + 1], next[LK_THREADS + 1];
  memcpy(vector, lk_vectors + (u64)state * lk_width, 4u * lk_width);
  bool quiet = lk_is_quiet(vector), settled = quiet, must = false;
  u32 broken = lk_broken_rules(vector);
  for (int i = 0; i < lk_rule_count; i++)
    if (broken >> i & 1 && is_new(lk_rules[i])) lk_report_violation(lk_rules[i], "safety", "", NULL, state, -1, 0);
  if (broken) return true;
  if (quiet) {
    lk_load(vector);
    const char *leak = lk_leak();
    if (leak) {
      const char *rule = strstr(leak, "without a reference") ? "no-kernel-fault" : "no-leaks";
      if (is_new(rule)) lk_report_violation(rule, "safety", leak, NULL, state, -1, 0);
      return true;
    }
    note_outcome(vector, state);
  }
  for (int thread = 0; thread < lk_slots; thread++) {
    u32 offered = lk_offered(vector, thread);
    for (int choice = 0; offered >> choice; choice++) {
      if (!(offered >> choice & 1)) continue;
      bool mandatory = must_happen(vector, thread, choice);
      must |= mandatory;
      steps++;
      if (lk_take(vector, thread, choice, next) || !join(next)) {
        report_fault(state, thread, choice);
        settled |= mandatory;
        continue;
      }
      u32 id = number_of(next, state, choice << 8 | thread);
      if (!mandatory) continue;
      targets = lk_grown(targets, &target_capacity, target_count + 1, 4);
      targets[target_count++] = id;
    }
  }
  if (!must && !settled && is_new("call-returns")) {
    lk_report_violation("call-returns", "stuck", "", NULL, state, -1, 0);
    lk_report_standing(state);
  }
  return settled || !must;
}

/* A state from which no quiet one can be reached by steps that must happen; or -1. */
static long find_hang(u8 *settled)
{
  bool changed = true;
  while (changed) {
    changed = false;
    for (u32 s = lk_state_count; s-- > 0;) {
      if (settled[s]) continue;
      for (u64 i = first_target[s]; i < first_target[s + 1]; i++)
        if (settled[targets[i]]) {
          settled[s] = 1;
          changed = true;
          break;
        }
    }
  }
  for (u32 s = 0; s < lk_state_count; s++)
    if (!settled[s]) return s;
  return -1;
}

static const char *truncation(u64 used, double elapsed)
{
  /* Lockstep makes this file when its user wants an end with what there is. */
  const char *file = getenv("LOCKSTEP_STOP");
  if (is_stopped || (file && access(file, F_OK) == 0)) return "it was stopped";
  if (lk_state_count > (u64)lk_options.states) return "the bound of states was reached";
  if (elapsed > (double)lk_options.seconds) return "the bound of time was reached";
  if (seconds_of(CLOCK_PROCESS_CPUTIME_ID) > (double)lk_options.processor_seconds)
    return "the bound of processor time was reached";
  if (used > (u64)lk_options.megabytes << 20) return "the bound of memory was reached";
  return NULL;
}

int lk_explore(void)
{
  u32 vector[LK_THREADS + 1], depth = 0, level_end = 1;
  double start = seconds_of(CLOCK_MONOTONIC), shown = start, elapsed;
  const char *cut = NULL;
  u8 *settled = NULL;
  u64 settled_capacity = 0;
  struct sigaction action = { .sa_handler = on_stop };
  sigaction(SIGTERM, &action, NULL);
  lk_set_up();
  grow_slots();
  lk_capture_all(vector);
  number_of(vector, 0, 0);
  for (u32 state = 0; state < lk_state_count; state++) {
    if (state == level_end) {
      depth++;
      level_end = lk_state_count;
    }
    settled = lk_grown(settled, &settled_capacity, state + 1ull, 1);
    first_target = lk_grown(first_target, &first_capacity, state + 2ull, 8);
    first_target[state] = target_count;
    settled[state] = expand(state);
    first_target[state + 1] = target_count;
    if (reported_count && lk_options.first_only) break;
    if (state & 1023) continue;
    double now = seconds_of(CLOCK_MONOTONIC);
    bool is_large = lk_kept_bytes > (u64)lk_options.megabytes << 20 || lk_state_count > (u64)lk_options.states;
    if (now - shown > 0.25 || is_large) {
      if ((cut = truncation(lk_kept_bytes, now - start))) break;
      lk_report_progress(steps, lk_state_count - state, now - start);
      shown = now;
    }
  }
  bool stops_early = cut || (reported_count && lk_options.first_only);
  if (!stops_early) {
    long hang = find_hang(settled);
    if (hang >= 0 && is_new("call-returns")) {
      lk_report_violation("call-returns", "hang", "", NULL, (u32)hang, -1, 0);
      lk_report_standing((u32)hang);
    }
  }
  elapsed = seconds_of(CLOCK_MONOTONIC) - start;
  if (!cut && stops_early) cut = "a rule is violated";
  lk_report_end(cut, steps, joined, depth, elapsed, seconds_of(CLOCK_PROCESS_CPUTIME_ID));
  return reported_count != 0;
}

/* SPDX-License-Identifier: MIT */
/* Answers, each a line of JSON on standard output; the steps of a schedule follow what they lead to. */
#include "lockstep-world.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The most steps that are printed between two that other threads notice. */
#define LK_MOST_PRINTED 10000

static void print_text(const char *text)
{
  putchar('"');
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') putchar('\\');
    if ((u8)*text >= ' ') putchar(*text);
  }
  putchar('"');
}

static const char *name_in_user_mode(int choice)
{
  static const char *const names[] = { "reacts to its flags", "calls landlock_restrict_self", "begins to exit", "clone",
                                       "takes exec_update_lock for reading", "vfork", "execve" };
  return names[choice];
}

/* How a step that waited, or tried, goes on, seen before it is taken. */
static const char *addition(const struct task_struct *t, int choice)
{
  const struct lockstep_thread *own = &t->lockstep;
  if (own->point == LK_ALLOCATE) return choice == LK_FAIL ? ": fails" : "";
  if (!own->object || !lk_is_within(own->object)) return "";
  const struct completion *c = own->object;
  const struct rw_semaphore *lock = own->object;
  if (own->point >= LK_WAIT && own->point <= LK_WAIT_KILLABLE) return c->lockstep_done || c->lockstep_made != LOCKSTEP_MADE ? "" : ": is interrupted";
  bool is_taken = lock->lockstep_writer || lock->lockstep_readers;
  return is_taken && !strcmp(own->what, "down_write_trylock") ? ": is taken" : "";
}

static void print_step(const u32 *vector, int thread, int choice)
{
  static char text[200];
  lk_load(vector);
  const struct task_struct *t = LK_TASK(thread);
  bool outside = choice >= LK_SIGNAL;
  const void *pc = NULL;
  if (choice == LK_KILL) {
    snprintf(text, sizeof text, "SIGKILL");
  } else if (outside) {
    snprintf(text, sizeof text, choice == LK_SIGNAL ? "signal to %c" : "%c's vfork child ends", 'A' + thread);
  } else if (t->lockstep.point == LK_USER) {
    snprintf(text, sizeof text, "%s", name_in_user_mode(choice));
  } else {
    snprintf(text, sizeof text, "%s%s", t->lockstep.what, addition(t, choice));
    pc = t->lockstep.pc;
  }
  printf("{\"step\":{\"actor\":%d,\"text\":", outside ? lk_slots : thread);
  print_text(text);
  printf(",\"pc\":%llu}}\n", (unsigned long long)pc);
}

/* Prints a step with all that is joined to it. Returns whether it came to no fault. */
static bool print_joined(u32 *vector, int thread, int choice)
{
  u32 next[LK_THREADS + 1];
  int count = 0;
  for (; thread >= 0 && count < LK_MOST_PRINTED; count++) {
    print_step(vector, thread, choice);
    if (lk_take(vector, thread, choice, next)) return false;
    memcpy(vector, next, 4u * (u32)lk_width);
    thread = lk_next_joined(vector);
    choice = LK_GO;
  }
  return true;
}

static void print_schedule(u32 state, int thread, int choice)
{
  u32 count = 0, vector[LK_THREADS + 1];
  for (u32 s = state; s != lk_order[0]; s = lk_order[lk_state(s)->key >> 16]) count++;
  u32 *path = malloc(4ull * (count + 1));
  if (!path) abort();
  for (u32 s = state, i = count; i > 0; s = lk_order[lk_state(s)->key >> 16]) path[--i] = s;
  memcpy(vector, lk_state(lk_order[0])->vector, 4u * (u32)lk_width);
  for (u32 i = 0; i < count; i++) {
    u64 key = lk_state(path[i])->key;
    print_joined(vector, key >> 8 & 0xff, key & 0xff);
  }
  if (thread >= 0) print_joined(vector, thread, choice);
  free(path);
}

void lk_report_violation(const char *rule, const char *kind, const char *detail, const void *pc, u32 state, int thread,
                         int choice)
{
  /* Printing takes steps again, which may set what is to be printed. */
  char *text = strdup(detail);
  printf("{\"violation\":{\"rule\":");
  print_text(rule);
  printf(",\"kind\":\"%s\",\"pc\":%llu,\"detail\":", kind, (unsigned long long)pc);
  print_text(text);
  printf("}}\n");
  print_schedule(state, thread, choice);
  fflush(stdout);
  free(text);
}

void lk_report_standing(u32 state)
{
  lk_load(lk_state(state)->vector);
  for (int i = 0; i < lk_slots; i++) {
    const struct task_struct *t = LK_TASK(i);
    if (!t->lockstep.exists || t->lockstep.gone || t->lockstep.point == LK_USER) continue;
    printf("{\"standing\":{\"actor\":%d,\"text\":", i);
    print_text(t->lockstep.what);
    printf(",\"pc\":%llu}}\n", (unsigned long long)t->lockstep.pc);
  }
}

void lk_report_outcome(const char *text, u32 state)
{
  printf("{\"outcome\":{\"text\":");
  print_text(text);
  printf("}}\n");
  if (lk_options.schedules) print_schedule(state, -1, 0);
}

void lk_report_progress(const struct lk_worker *total, u32 waiting, double seconds)
{
  printf("{\"progress\":{\"states\":%llu,\"steps\":%llu,\"waiting\":%u,\"seconds\":%.3f}}\n",
         (unsigned long long)total->states, (unsigned long long)total->steps, waiting, seconds);
  fflush(stdout);
}

void lk_report_end(const char *truncation, const struct lk_worker *total, u32 depth, double seconds)
{
  printf("{\"end\":{\"truncation\":");
  print_text(truncation ? truncation : "");
  printf(",\"states\":%llu,\"steps\":%llu,\"joined\":%llu,\"executed\":%llu,\"depth\":%u,\"components\":%u,\"parts\":%u,"
         "\"bytes\":%llu,\"seconds\":%.6f,\"processorSeconds\":%.6f,\"tracked\":%s}}\n",
         (unsigned long long)total->states, (unsigned long long)total->steps, (unsigned long long)total->joined,
         (unsigned long long)total->executed, depth, lk_shared->components, lk_shared->parts,
         (unsigned long long)lk_bytes_in_use(), seconds, total->seconds, lk_shared->is_tracked ? "true" : "false");
  fflush(stdout);
}

/* SPDX-License-Identifier: MIT */
/* What must hold, and which steps can be joined to the one before. */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <stdio.h>
#include <string.h>

static const struct lk_part *part(const u32 *vector, int slot) { return lk_parts + vector[slot]; }

bool lk_is_quiet(const u32 *vector)
{
  for (int i = 1; i < lk_width; i++)
    if (!part(vector, i)->summary.quiet) return false;
  return true;
}

/* Whether no other thread can come to the object of a thread's next step, however it goes on. */
static bool is_private(const u32 *vector, int thread)
{
  const struct lk_part *mine = part(vector, 1 + thread);
  u32 others = part(vector, 0)->reach | mine->public_reach;
  for (int i = 0; i < lk_slots; i++)
    if (i != thread) others |= part(vector, 1 + i)->reach;
  bool stack = others >> thread & 1, memory = others >> (8 + thread) & 1;
  if (mine->summary.owner == 1) return !stack && !(memory && mine->inner & 1);
  if (mine->summary.owner == 2) return !memory && !(stack && mine->inner & 2);
  return false;
}

/* A thread whose next step nobody else can notice, disturb or come before in a way that shows; or -1. */
int lk_next_joined(const u32 *vector)
{
  if (!lk_options.join) return -1;
  for (int i = 0; i < lk_slots; i++)
    switch (part(vector, 1 + i)->summary.local) {
    case LK_LOCAL: return i;
    case LK_LOCAL_LIST:
      if (!part(vector, 0)->summary.is_changing) return i;
      break;
    case LK_LOCAL_OBJECT:
      if (is_private(vector, i)) return i;
    }
  return -1;
}

/* The rules of the model, see TsyncRule: a bit for each of these that a state breaks. */
const char *const lk_rules[] = { "all-or-nothing", "no-thread-escapes", "documented-errors", "no-new-privs-kept",
                                 "no-new-privs-only-by-success", "no-new-privs-follows-caller", "identity-kept" };
const int lk_rule_count = ARRAY_SIZE(lk_rules);
enum {
  ALL_OR_NOTHING = 1, NO_THREAD_ESCAPES = 2, DOCUMENTED = 4, KEPT = 8, BY_SUCCESS = 16, FOLLOWS = 32, IDENTITY = 64
};

u32 lk_broken_rules(const u32 *vector)
{
  u8 some = 0, every = 15;
  u32 broken = 0;
  bool all_have = true, succeeded = part(vector, 0)->summary.layers, has_failed = part(vector, 0)->summary.exists;
  bool in_call = false;
  for (int i = 0; i < lk_slots; i++) in_call |= part(vector, 1 + i)->summary.call == LK_IN_CALL;
  for (int i = 0; i < lk_slots; i++) {
    const struct lk_summary *s = &part(vector, 1 + i)->summary;
    if (!s->live) continue;
    some |= s->layers;
    every &= s->layers;
    all_have &= s->no_new_privs;
    if (!s->uid_kept) broken |= IDENTITY;
    if (s->had_no_new_privs && !s->no_new_privs) broken |= KEPT;
    if (s->no_new_privs && !s->had_no_new_privs && !succeeded && !in_call) broken |= BY_SUCCESS;
  }
  for (int i = 0; i < lk_options.callers; i++) {
    const struct lk_summary *s = &part(vector, 1 + i)->summary;
    if (s->call != LK_OVER) continue;
    u8 layer = (u8)(1u << i);
    if ((some & layer) && !(every & layer)) broken |= ALL_OR_NOTHING;
    if (s->value == 0) {
      if (!(every & layer)) broken |= NO_THREAD_ESCAPES;
      if (s->live && s->no_new_privs && !all_have) broken |= FOLLOWS;
    } else {
      if (some & layer) broken |= ALL_OR_NOTHING;
      /* Its arguments are right, so a call fails only if memory runs out. */
      if (s->value != -ENOMEM || !has_failed) broken |= DOCUMENTED;
    }
  }
  return broken;
}

/* What is left when no thread is in the kernel, of the state that is loaded; NULL if nothing is. */
const char *lk_leak(void)
{
  static int creds[LK_THREADS][LK_CREDS], domains[LK_THREADS][LK_DOMAINS];
  memset(creds, 0, sizeof creds);
  memset(domains, 0, sizeof domains);
  for (int i = 0; i < lk_slots; i++) {
    const struct task_struct *t = LK_TASK(i);
    if (LK_MEMORY(i)->allocations[0].size) return "memory is not freed";
    if (!t->lockstep.exists) continue;
    if (t->lockstep.usage != (t->lockstep.gone && i != 0 ? 0 : 1)) return "a reference to a task is not dropped";
    if (!t->lockstep.gone && t->task_works) return "a task work stays queued";
    const struct cred *c = t->lockstep.cred;
    if (!c) continue;
    u64 at = (u64)c - LK_BASE, owner = at / LK_BLOCK - 1;
    creds[owner][c - LK_MEMORY(owner)->creds]++;
  }
  for (int i = 0; i < lk_slots; i++)
    for (int k = 0; k < LK_CREDS; k++) {
      const struct cred *c = LK_MEMORY(i)->creds + k;
      if (c->lockstep_usage < creds[i][k]) return "credentials are used without a reference";
      if (c->lockstep_usage > creds[i][k]) return "a reference to credentials is not dropped";
      const struct landlock_domain *d = c->lockstep_landlock.domain;
      if (!c->lockstep_usage || !d) continue;
      u64 owner = ((u64)d - LK_BASE) / LK_BLOCK - 1;
      domains[owner][d - LK_MEMORY(owner)->domains]++;
    }
  for (int i = 0; i < lk_slots; i++)
    for (int k = 0; k < LK_DOMAINS; k++) {
      int usage = LK_MEMORY(i)->domains[k].lockstep_usage;
      if (usage < domains[i][k]) return "a domain is used without a reference";
      if (usage > domains[i][k]) return "a reference to a domain is not dropped";
    }
  const struct signal_struct *signal = &LK_WORLD->signal;
  if (signal->exec_update_lock.lockstep_writer || signal->exec_update_lock.lockstep_readers)
    return "exec_update_lock stays locked";
  if (signal->cred_guard_mutex.lockstep_owner) return "cred_guard_mutex stays locked";
  return NULL;
}

static const char *error_name(int value, char *buffer, size_t size)
{
  switch (-value) {
  case 0: return "ok";
  case EPERM: return "EPERM";
  case ESRCH: return "ESRCH";
  case EINTR: return "EINTR";
  case ENOMEM: return "ENOMEM";
  case EINVAL: return "EINVAL";
  case EOVERFLOW: return "EOVERFLOW";
  }
  if (value > 0) snprintf(buffer, size, "%d", value);
  else snprintf(buffer, size, "errno %d", -value);
  return buffer;
}

/* Which call breaks a rule about errors, as a text that stays until the next one. */
const char *lk_wrong_error(const u32 *vector)
{
  static char text[64];
  char buffer[16];
  for (int i = 0; i < lk_options.callers; i++) {
    const struct lk_summary *s = &part(vector, 1 + i)->summary;
    if (s->call != LK_OVER || s->value == 0 || (s->value == -ENOMEM && part(vector, 0)->summary.exists)) continue;
    const char *name = strerrorname_np(-s->value);
    snprintf(text, sizeof text, "the call of %c returns %s%s", 'A' + i,
             name ? name : error_name(s->value, buffer, sizeof buffer),
             s->value == -ENOMEM ? " although no allocation has failed" : "");
    return text;
  }
  return "";
}

/* An outcome: for each thread how its call ended, its layers and no_new_privs. */
void lk_describe_outcome(const u32 *vector, char *text, size_t size)
{
  size_t at = 0;
  text[0] = 0;
  for (int i = 0; i < lk_slots && at + 32 < size; i++) {
    const struct lk_summary *s = &part(vector, 1 + i)->summary;
    char buffer[16];
    const char *value = s->call == LK_OVER ? error_name(s->value, buffer, sizeof buffer) : ".";
    const char *separator = i ? " " : "";
    if (!s->exists) at += (size_t)snprintf(text + at, size - at, "%s-", separator);
    else if (s->gone) at += (size_t)snprintf(text + at, size - at, "%sgone:%s", separator, value);
    else at += (size_t)snprintf(text + at, size - at, "%s%s:%x:%d", separator, value, s->layers, s->no_new_privs);
    if (lk_options.traces) at += (size_t)snprintf(text + at, size - at, ":%d", s->traced);
  }
}

/* SPDX-License-Identifier: MIT */
/* What each thread may do next, and how the process begins. */
#include "lockstep-world.h"

/* What a thread in user mode may begin. */
static u32 offers_in_user_mode(const struct task_struct *t)
{
  u32 mask = lk_has_flags(t) ? 1u << LK_REACT : 0;
  if (t->lockstep.call == LK_MAY_CALL) mask |= 1u << LK_CALL;
  if (LK_WORLD->exits) mask |= 1u << LK_EXIT;
  if (LK_WORLD->spawns && !t->lockstep.killed) mask |= 1u << LK_CLONE;
  if (t->lockstep.id < lk_options.callers) return mask;
  if (LK_WORLD->reads) mask |= 1u << LK_OPEN;
  if (LK_WORLD->parks) mask |= 1u << LK_VFORK;
  if (LK_WORLD->execs) mask |= 1u << LK_EXECVE;
  return mask;
}

static bool all_others_are_gone(const struct task_struct *t)
{
  for (int i = 0; i < lk_slots; i++)
    if (LK_TASK(i) != t && LK_TASK(i)->lockstep.exists && !LK_TASK(i)->lockstep.gone) return false;
  return true;
}

/* Whether a thread that waits can go on. */
static bool can_go_on(const struct task_struct *t)
{
  const struct lockstep_thread *own = &t->lockstep;
  /* A step on a bad address can be taken: it is the fault. So is one on a completion that was never initialised. */
  if (own->object && !lk_is_within(own->object)) return true;
  const struct completion *c = own->object;
  const struct rw_semaphore *lock = own->object;
  const u8 *owner = own->object;
  bool waits = own->point >= LK_WAIT && own->point <= LK_WAIT_KILLABLE;
  if (waits && c->lockstep_made != LOCKSTEP_MADE) return true;
  switch (own->point) {
  case LK_WAIT: return c->lockstep_done;
  case LK_WAIT_INTERRUPTIBLE: return c->lockstep_done || lk_has_flags(t);
  case LK_WAIT_KILLABLE: return c->lockstep_done || own->killed;
  case LK_READ: return !lock->lockstep_writer;
  case LK_READ_KILLABLE: return !lock->lockstep_writer || own->killed;
  case LK_READ_INTERRUPTIBLE: return !lock->lockstep_writer || lk_has_flags(t);
  case LK_WRITE: return !lock->lockstep_writer && !lock->lockstep_readers;
  case LK_WRITE_KILLABLE: return (!lock->lockstep_writer && !lock->lockstep_readers) || own->killed;
  case LK_OWNER: case LK_SPIN: return !*owner;
  case LK_OWNER_INTERRUPTIBLE: return !*owner || lk_has_flags(t);
  case LK_OWNER_KILLABLE: return !*owner || own->killed;
  case LK_PARKED: case LK_GONE: return false;
  case LK_EXEC_WAIT: return own->killed || all_others_are_gone(t);
  default: return true;
  }
}

static bool awaits_signal(const struct task_struct *t)
{
  int point = t->lockstep.point;
  return point == LK_WAIT_INTERRUPTIBLE || point == LK_READ_INTERRUPTIBLE || point == LK_OWNER_INTERRUPTIBLE;
}

u32 lk_offers(int thread)
{
  const struct task_struct *t = LK_TASK(thread);
  u32 mask = 0;
  if (thread == 0 && LK_WORLD->kills) mask |= 1u << LK_KILL;
  if (!t->lockstep.exists || t->lockstep.gone) return mask;
  /* One that begins to exit may have got a signal just before, and only then: one of its last works may look for it. */
  bool is_exiting = t->lockstep.point == LK_EXITING;
  if (is_exiting && t->task_works && !lk_has_flags(t)) mask |= LK_AWAITS_SIGNAL;
  if (LK_WORLD->signals && !t->lockstep.has_signal && (is_exiting || !(t->flags & PF_EXITING))) mask |= 1u << LK_SIGNAL;
  if (t->lockstep.point == LK_PARKED) return mask | 1u << LK_UNPARK;
  if (t->lockstep.point == LK_USER) return mask | offers_in_user_mode(t);
  if (t->lockstep.point == LK_ALLOCATE) return mask | 1u << LK_GO | (LK_WORLD->failures ? 1u << LK_FAIL : 0);
  if (can_go_on(t)) return mask | 1u << LK_GO;
  return awaits_signal(t) ? mask | LK_AWAITS_SIGNAL : mask;
}

static struct landlock_domain *set_up_domain(int thread)
{
  struct landlock_domain *domain = LK_MEMORY(thread)->domains;
  /* A layer that no caller makes. */
  *domain = (struct landlock_domain){ .lockstep_usage = 1, .lockstep_layers = 8, .num_layers = 1 };
  return domain;
}

void lk_set_up(void)
{
  struct lk_world *w = LK_WORLD;
  struct task_struct **link = &w->signal.lockstep_first;
  struct cred *shared = NULL;
  for (int i = 0; i < lk_options.threads; i++) {
    struct task_struct *t = LK_TASK(i);
    bool calls = i < lk_options.callers;
    bool has = lk_options.no_new_privs || (calls ? lk_options.callers_no_new_privs : lk_options.siblings_no_new_privs);
    bool own = lk_options.own_creds >> i & 1;
    struct cred *cred = own || !shared ? LK_MEMORY(i)->creds : shared;
    if (!own) shared = cred;
    cred->lockstep_usage++;
    cred->uid = own ? 100 + (u32)i : 0;
    if (own && lk_options.own_domains >> i & 1) cred->lockstep_landlock.domain = set_up_domain(i);
    *t = (struct task_struct){ .signal = &w->signal, .group_leader = LK_TASK(0), .pid = i + 1, .tgid = 1 };
    t->lockstep = (struct lockstep_thread){ .id = (u8)i, .exists = 1, .linked = 1, .usage = 1, .what = "", .cred = cred,
                                            .no_new_privs = has, .had_no_new_privs = has, .uid_kept = 1,
                                            .layers = cred->lockstep_landlock.domain ? 8 : 0,
                                            .call = i < lk_options.callers ? LK_MAY_CALL : LK_NOT_CALLING };
    *link = t;
    link = &t->lockstep.next;
  }
  w->spawns = (u8)(lk_slots - lk_options.threads);
  w->exits = (u8)lk_options.exits;
  w->signals = (u8)lk_options.signals;
  w->failures = (u8)lk_options.failures;
  w->reads = (u8)lk_options.reads;
  w->parks = (u8)lk_options.parks;
  w->kills = lk_options.kill != 0;
  w->execs = lk_options.exec != 0;
}

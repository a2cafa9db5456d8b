/* SPDX-License-Identifier: MIT */
/* Tasks, task works, and what threads do around the call. */
#include "lockstep-world.h"

bool lk_has_flags(const struct task_struct *t)
{
  return t->lockstep.signal_pending || t->lockstep.notify_signal || t->lockstep.has_signal || t->lockstep.killed;
}
/* The same for a step that another signal would change; it would not if there is a flag already. */
static bool looks_at_flags(const struct task_struct *t)
{
  if (lk_has_flags(t)) return true;
  lk_looked |= 1u << t->lockstep.id;
  return false;
}

/* Tasks. */
struct task_struct *lockstep_current(void) { return lk_current; }
struct rw_semaphore *lockstep_exec_update_lock(struct task_struct *task) { return &task->signal->exec_update_lock; }
unsigned int lockstep_task_flags(const struct task_struct *task) { return task->flags; }
void *lockstep_next_thread(const struct task_struct *of, const struct task_struct *after)
{
  lk_object(of, "for_each_thread", LK_HERE);
  lk_point(LK_STEP, LK_LOCAL_LIST, NULL, "for_each_thread: next", LK_HERE);
  if (!LK_ME.rcu) lk_fault("walks over threads outside of an RCU read-side section", "", LK_HERE);
  struct task_struct *next = after ? after->lockstep.next : of->signal->lockstep_first;
  if (next && next->lockstep.usage <= 0) lk_fault("walks to a task that has been freed", "", LK_HERE);
  return next;
}
struct task_struct *get_task_struct(struct task_struct *task)
{
  lk_object(task, "get_task_struct", LK_HERE);
  if (task->lockstep.usage <= 0) lk_fault("uses a task that has been freed", "get_task_struct", LK_HERE);
  task->lockstep.usage++;
  return task;
}
static void put_task(struct task_struct *task, const void *pc)
{
  lk_object(task, "put_task_struct", pc);
  if (task->lockstep.usage <= 0) lk_fault("uses a task that has been freed", "put_task_struct", pc);
  if (--task->lockstep.usage > 0) return;
  if (!task->lockstep.unlinked) lk_fault("frees a task that is alive", "put_task_struct", pc);
  struct cred *cred = (struct cred *)task->lockstep.cred;
  task->lockstep.cred = NULL;
  lk_put_cred(cred, pc);
}
void put_task_struct(struct task_struct *task) { put_task(task, LK_HERE); }
void lk_end_grace_period(void)
{
  for (int i = 0; LK_WORLD->rcu_waiting; i++)
    if (LK_WORLD->rcu_waiting >> i & 1) {
      LK_WORLD->rcu_waiting &= (u8)~(1u << i);
      put_task(LK_TASK(i), LK_HERE);
    }
}
bool task_no_new_privs(const struct task_struct *task)
{
  lk_object(task, "task_no_new_privs", LK_HERE);
  return task->lockstep.no_new_privs;
}
void task_set_no_new_privs(struct task_struct *task)
{
  lk_point(LK_STEP, task == lk_current ? LK_LOCAL : LK_NOT_LOCAL, task, "task_set_no_new_privs", LK_HERE);
  task->lockstep.no_new_privs = 1;
}
bool signal_pending(const struct task_struct *task)
{
  lk_point(LK_STEP, LK_NOT_LOCAL, task, "signal_pending", LK_HERE);
  return looks_at_flags(task);
}
bool fatal_signal_pending(const struct task_struct *task)
{
  lk_point(LK_STEP, LK_NOT_LOCAL, task, "fatal_signal_pending", LK_HERE);
  return task->lockstep.killed;
}
bool thread_group_leader(const struct task_struct *task) { return task->lockstep.id == 0; }
int restart_syscall(void)
{
  LK_ME.signal_pending = 1;
  return -ERESTARTNOINTR;
}
void set_notify_signal(struct task_struct *task)
{
  lk_point(LK_STEP, LK_NOT_LOCAL, task, "set_notify_signal", LK_HERE);
  task->lockstep.notify_signal = 1;
}

/* Task works: a list to which the newest comes first, taken as a whole. */
void init_task_work(struct callback_head *work, task_work_func_t func)
{
  lk_object(work, "init_task_work", LK_HERE);
  work->func = func;
}
#ifndef LOCKSTEP_OWN_TASK_WORK
static struct callback_head lk_exited; /* In place of the works of a thread that takes no more. */
#define LK_EXITED (&lk_exited)
int task_work_add(struct task_struct *task, struct callback_head *work, enum task_work_notify_mode notify)
{
  lk_point(LK_STEP, LK_NOT_LOCAL, task, "task_work_add", LK_HERE);
  lk_object(task, "task_work_add", LK_HERE);
  lk_object(work, "task_work_add", LK_HERE);
  if (task->lockstep.usage <= 0) lk_fault("uses a task that has been freed", "task_work_add", LK_HERE);
  if (task->task_works == LK_EXITED) return -ESRCH;
  for (struct callback_head *x = task->task_works; x; x = x->next)
    if (x == work) lk_fault("queues a work that is queued", "task_work_add", LK_HERE);
  work->next = task->task_works;
  task->task_works = work;
  if (notify == TWA_SIGNAL || notify == TWA_SIGNAL_NO_IPI) task->lockstep.notify_signal = 1;
  return 0;
}
bool task_work_cancel(struct task_struct *task, struct callback_head *work)
{
  lk_point(LK_STEP, LK_NOT_LOCAL, task, "task_work_cancel", LK_HERE);
  lk_object(task, "task_work_cancel", LK_HERE);
  if (task->lockstep.usage <= 0) lk_fault("uses a task that has been freed", "task_work_cancel", LK_HERE);
  if (task->task_works == LK_EXITED) return false;
  for (struct callback_head **link = &task->task_works; *link; link = &(*link)->next)
    if (*link == work) {
      *link = work->next;
      return true;
    }
  return false;
}
void task_work_run(void)
{
  struct task_struct *t = lk_current;
  for (;;) {
    struct callback_head *work = t->task_works;
    if (work == LK_EXITED) return;
    if (!work) {
      if (t->flags & PF_EXITING) t->task_works = LK_EXITED;
      return;
    }
    t->task_works = NULL;
    while (work) {
      lk_object(work, "task_work_run", LK_HERE);
      struct callback_head *next = work->next;
      if (!work->func) lk_fault("dereferences NULL", "a task work without a function", LK_HERE);
      work->func(work);
      work = next;
    }
    /* Works that come later find a thread that exits still here, or run on the next way to user mode. */
    if (t->flags & PF_EXITING) lk_point(LK_STEP, LK_NOT_LOCAL, t, "looks for more works", NULL);
  }
}
#endif

/* Leaves the stack for good. */
static void __attribute__((noreturn)) leave_for_good(int point)
{
  static u64 nowhere;
  LK_ME.point = (u8)point;
  LK_ME.local = LK_NOT_LOCAL;
  LK_ME.object = LK_ME.pc = NULL;
  LK_ME.what = "";
  LK_ME.sp = 0;
  lk_switch(&nowhere, lk_main_sp);
  __builtin_unreachable();
}

/* do_exit(): the last works run, then the thread leaves the list; the leader stays in it as a zombie. */
static void __attribute__((noreturn)) leave_process(void)
{
  struct task_struct *t = lk_current;
  t->flags |= PF_EXITING;
  if (LK_WORLD->changing != 255) LK_WORLD->changing++;
  if (LK_ME.call != LK_OVER) {
    LK_ME.call = LK_NOT_CALLING;
    LK_ME.value = 0;
  }
  lk_point(LK_EXITING, LK_NOT_LOCAL, t, "runs its last works", NULL);
  task_work_run();
  LK_ME.no_new_privs = LK_ME.notify_signal = LK_ME.signal_pending = LK_ME.has_signal = LK_ME.killed = 0;
  LK_ME.gone = LK_ME.unlinked = 1;
  if (LK_ME.rcu) lk_fault("ends in an RCU read-side section", "", NULL);
  if (LK_ME.id != 0) {
    struct task_struct **link = &LK_WORLD->signal.lockstep_first;
    while (*link && *link != t) link = &(*link)->lockstep.next;
    if (*link) *link = LK_ME.next;
    LK_ME.linked = 0;
    if (LK_WORLD->rcu_readers) LK_WORLD->rcu_waiting |= (u8)(1u << LK_ME.id);
    else put_task(t, NULL);
  }
  if (LK_WORLD->changing != 255) LK_WORLD->changing--;
  leave_for_good(LK_GONE);
}

/* Whether a call ends with a value that a handler turns into EINTR, or with one that no user ever sees. */
static bool ends_by_handler(void)
{
  return LK_ME.call == LK_IN_CALL && (LK_ME.value == -ERESTARTSYS || LK_ME.value == -ERESTARTNOHAND);
}
static bool restarts(void) { return ends_by_handler() || (LK_ME.call == LK_IN_CALL && LK_ME.value == -ERESTARTNOINTR); }

/* get_signal(): task works first, then death, then a handler. */
static void get_signal(void)
{
  LK_ME.notify_signal = 0;
  task_work_run();
  if (LK_ME.killed) leave_process();
  if (ends_by_handler()) {
    if (LK_ME.has_signal) LK_ME.value = -EINTR;
    else lk_looked |= 1u << LK_ME.id;
  }
  LK_ME.has_signal = LK_ME.signal_pending = 0;
}

/* Back to user mode; says whether the call is to be restarted. Only for that, and for those who die in their call, it
   counts what comes before: other works and signals find a thread in user mode in the same state. */
static bool leave(void)
{
  const struct lk_world *w = LK_WORLD;
  for (;;) {
    if (LK_ME.killed) get_signal();
    bool may_restart = restarts(), may_die = LK_ME.call == LK_IN_CALL && (w->kills || w->execs || w->changing == 255);
    if (may_restart ? !looks_at_flags(lk_current) : may_die)
      lk_point(LK_STEP, LK_NOT_LOCAL, lk_current, "returns to user mode", NULL);
    if (may_restart ? !looks_at_flags(lk_current) : !may_die || !lk_has_flags(lk_current)) return false;
    get_signal();
    if (restarts()) return true;
  }
}

/* landlock_restrict_self(2) with TSYNC. The file's function has two parameters before 7.3, and three since. */
int landlock_restrict_sibling_threads();
extern const int lockstep_takes_flags __attribute__((weak));
static int restrict_self(void)
{
  bool passes = lk_options.pass_no_new_privs && (!&lockstep_takes_flags || lockstep_takes_flags);
  u32 flags = LANDLOCK_RESTRICT_SELF_TSYNC | (passes ? LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS : 0);
  struct cred *new = prepare_creds();
  if (!new) return -ENOMEM;
  struct landlock_domain *domain = LK_MEMORY(LK_ME.id)->domains, *old = new->lockstep_landlock.domain;
  for (int i = 0; domain->lockstep_usage; i++, domain++)
    if (i == LK_DOMAINS - 1) lk_fault("keeps more domains than the explorer holds", "", NULL);
  domain->lockstep_usage = 1;
  domain->lockstep_layers = (old ? old->lockstep_layers : 0) | 1u << LK_ME.id;
  domain->num_layers = (old ? old->num_layers : 0) + 1;
  landlock_put_domain(old);
  new->lockstep_landlock.domain = domain;
  int error = landlock_restrict_sibling_threads(LK_ME.cred, new, flags);
  if (error) {
    lk_put_cred(new, NULL);
    return error;
  }
  if (passes) LK_ME.no_new_privs = 1;
  LK_WORLD->succeeded |= (u8)(1u << LK_ME.id);
  lk_commit(new, NULL);
  return 0;
}
static void call(void)
{
  LK_ME.call = LK_IN_CALL;
  do {
    LK_ME.value = 0;
    LK_ME.value = restrict_self();
  } while (leave());
  LK_ME.call = LK_OVER;
}

/* copy_process(): all of it is one step. A thread that is about to add its child, and runs no works meanwhile, does no
   more than one in user mode that has not begun; one that gives up because a signal is pending has done nothing. */
static void clone(void)
{
  LK_WORLD->spawns--;
  for (int i = 0; i < lk_slots; i++) {
    struct task_struct *child = LK_TASK(i);
    if (child->lockstep.exists) continue;
    *child = (struct task_struct){ .signal = &LK_WORLD->signal, .group_leader = LK_TASK(0), .pid = i + 1, .tgid = 1 };
    child->lockstep = (struct lockstep_thread){ .id = (u8)i, .exists = 1, .linked = 1, .usage = 1, .what = "",
                                                .cred = get_cred(LK_ME.cred), .layers = LK_ME.layers,
                                                .no_new_privs = LK_ME.no_new_privs, .uid_kept = 1,
                                                .had_no_new_privs = LK_ME.had_no_new_privs };
    struct task_struct **link = &LK_WORLD->signal.lockstep_first;
    while (*link) link = &(*link)->lockstep.next;
    *link = child;
    return;
  }
}

/* Takes exec_update_lock for reading, as a reader of the process does, where neither signals nor works reach it. */
static void open_under_lock(void)
{
  LK_WORLD->reads--;
  if (down_read_killable(&LK_WORLD->signal.exec_update_lock) == 0) up_read(&LK_WORLD->signal.exec_update_lock);
  leave();
}
static void vfork_and_wait(void)
{
  LK_WORLD->parks--;
  lk_point(LK_PARKED, LK_NOT_LOCAL, NULL, "waits for its vfork child", NULL);
  leave();
}

/* de_thread() kills all others and waits for their end; exec_mmap() then takes the lock. */
static void execute(void)
{
  LK_WORLD->execs--;
  LK_WORLD->changing = 255;
  lk_point(LK_STEP, LK_NOT_LOCAL, lk_current, "execve: kills all others", NULL);
  if (LK_ME.killed) leave();
  for (int i = 0; i < lk_slots; i++)
    if (i != LK_ME.id && LK_TASK(i)->lockstep.exists && !(LK_TASK(i)->flags & PF_EXITING))
      LK_TASK(i)->lockstep.killed = LK_TASK(i)->lockstep.signal_pending = 1;
  lk_point(LK_EXEC_WAIT, LK_NOT_LOCAL, NULL, "execve: waits for their end", NULL);
  if (LK_ME.killed) leave();
  down_write(&LK_WORLD->signal.exec_update_lock);
  up_write(&LK_WORLD->signal.exec_update_lock);
  leave();
}

void lk_entry(void)
{
  switch (lk_choice) {
  case LK_REACT: get_signal(); break;
  case LK_CALL: call(); break;
  case LK_EXIT: LK_WORLD->exits--; leave_process();
  case LK_CLONE: clone(); break;
  case LK_OPEN: open_under_lock(); break;
  case LK_VFORK: vfork_and_wait(); break;
  case LK_EXECVE: execute(); break;
  }
  if (LK_ME.rcu) lk_fault("returns to user mode in an RCU read-side section", "", NULL);
  if (LK_ME.locks) lk_fault("returns to user mode with a lock", "", NULL);
  leave_for_good(LK_USER);
}

/* What happens to a thread from outside. */
void lk_outside(int thread, int choice)
{
  struct task_struct *t = LK_TASK(thread);
  if (choice == LK_SIGNAL) {
    LK_WORLD->signals--;
    t->lockstep.has_signal = t->lockstep.signal_pending = 1;
  } else if (choice == LK_UNPARK) {
    t->lockstep.point = LK_STEP;
  } else {
    LK_WORLD->kills = 0;
    LK_WORLD->changing = 255;
    for (int i = 0; i < lk_slots; i++) {
      struct task_struct *other = LK_TASK(i);
      if (!other->lockstep.exists || other->lockstep.gone || other->flags & PF_EXITING) continue;
      other->lockstep.killed = other->lockstep.signal_pending = 1;
      if (other->lockstep.point == LK_PARKED) other->lockstep.point = LK_STEP;
    }
  }
}

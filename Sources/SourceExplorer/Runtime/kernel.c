/* SPDX-License-Identifier: MIT */
/* The kernel's functions, as far as TSYNC uses them. Each does its work as one step, and the step ends before it. */
#include "lockstep-world.h"

/* A step that all threads see, on an object that must be alive when it is taken. */
static void step(const void *object, const char *what, const void *pc)
{
  lk_point(LK_STEP, LK_LOCAL_OBJECT, object, what, pc);
  lk_object(object, what, pc);
}

/* Atomic operations. */
#define LK_ATOMIC(type, value_type, prefix)                                                              \
  value_type prefix##_read(const type *v) { step(v, #prefix "_read", LK_HERE); return v->counter; }      \
  void prefix##_set(type *v, value_type value) { step(v, #prefix "_set", LK_HERE); v->counter = value; } \
  value_type prefix##_add_return(value_type value, type *v)                                              \
  {                                                                                                      \
    step(v, #prefix "_add_return", LK_HERE);                                                             \
    return v->counter += value;                                                                          \
  }
LK_ATOMIC(atomic_t, int, atomic)
LK_ATOMIC(atomic64_t, s64, atomic64)
#define LK_CHANGE(name, type, parameters, result)                                                        \
  type name parameters { step(v, #name, LK_HERE); return result; }
void atomic_add(int value, atomic_t *v) { step(v, "atomic_add", LK_HERE); v->counter += value; }
void atomic_sub(int value, atomic_t *v) { step(v, "atomic_sub", LK_HERE); v->counter -= value; }
void atomic_inc(atomic_t *v) { step(v, "atomic_inc", LK_HERE); v->counter++; }
void atomic_dec(atomic_t *v) { step(v, "atomic_dec", LK_HERE); v->counter--; }
LK_CHANGE(atomic_sub_return, int, (int value, atomic_t *v), v->counter -= value)
LK_CHANGE(atomic_inc_return, int, (atomic_t *v), ++v->counter)
LK_CHANGE(atomic_dec_return, int, (atomic_t *v), --v->counter)
LK_CHANGE(atomic_fetch_add, int, (int value, atomic_t *v), (v->counter += value) - value)
LK_CHANGE(atomic_fetch_sub, int, (int value, atomic_t *v), (v->counter -= value) + value)
LK_CHANGE(atomic_fetch_inc, int, (atomic_t *v), v->counter++)
LK_CHANGE(atomic_fetch_dec, int, (atomic_t *v), v->counter--)
LK_CHANGE(atomic_dec_and_test, bool, (atomic_t *v), --v->counter == 0)
LK_CHANGE(atomic_inc_and_test, bool, (atomic_t *v), ++v->counter == 0)
LK_CHANGE(atomic_sub_and_test, bool, (int value, atomic_t *v), (v->counter -= value) == 0)
LK_CHANGE(atomic_inc_not_zero, bool, (atomic_t *v), v->counter ? (v->counter++, true) : false)
int atomic_xchg(atomic_t *v, int value)
{
  step(v, "atomic_xchg", LK_HERE);
  int old = v->counter;
  v->counter = value;
  return old;
}
int atomic_cmpxchg(atomic_t *v, int expected, int value)
{
  step(v, "atomic_cmpxchg", LK_HERE);
  int old = v->counter;
  if (old == expected) v->counter = value;
  return old;
}
bool atomic_try_cmpxchg(atomic_t *v, int *expected, int value)
{
  step(v, "atomic_try_cmpxchg", LK_HERE);
  if (v->counter == *expected) {
    v->counter = value;
    return true;
  }
  *expected = v->counter;
  return false;
}
void refcount_set(refcount_t *r, int value) { step(r, "refcount_set", LK_HERE); r->counter = value; }
int refcount_read(const refcount_t *r) { step(r, "refcount_read", LK_HERE); return r->counter; }
void refcount_inc(refcount_t *r)
{
  step(r, "refcount_inc", LK_HERE);
  if (r->counter <= 0) lk_fault("warns", "refcount_inc on zero", LK_HERE);
  r->counter++;
}
bool refcount_inc_not_zero(refcount_t *r)
{
  step(r, "refcount_inc_not_zero", LK_HERE);
  return r->counter ? (r->counter++, true) : false;
}
bool refcount_dec_and_test(refcount_t *r)
{
  step(r, "refcount_dec_and_test", LK_HERE);
  if (r->counter <= 0) lk_fault("warns", "refcount underflow", LK_HERE);
  return --r->counter == 0;
}
void lockstep_access(const volatile void *address) { step((const void *)address, "access", LK_HERE); }
void *lockstep_exchange(void *address, void *value)
{
  step(address, "xchg", LK_HERE);
  void *old = *(void **)address;
  *(void **)address = value;
  return old;
}
bool lockstep_try_exchange(void *address, void *expected, void *value)
{
  step(address, "try_cmpxchg", LK_HERE);
  if (*(void **)address == *(void **)expected) {
    *(void **)address = value;
    return true;
  }
  *(void **)expected = *(void **)address;
  return false;
}

/* Completions: complete_all() is for ever, complete() lets one waiter go. */
#define LK_FOR_EVER 0xffff
void init_completion(struct completion *c)
{
  lk_object(c, "init_completion", LK_HERE);
  *c = COMPLETION_INITIALIZER_ONSTACK(*c);
}
/* Only init_completion() makes the queue of those that wait: what the kernel finds in its place is no queue. */
static void require_made(const struct completion *c, const char *what, const void *pc)
{
  if (c->lockstep_made != LOCKSTEP_MADE) lk_fault("uses a completion that was never initialised", what, pc);
}
static void completion_step(const struct completion *c, const char *what, const void *pc)
{
  step(c, what, pc);
  require_made(c, what, pc);
}
void reinit_completion(struct completion *c) { completion_step(c, "reinit_completion", LK_HERE); c->lockstep_done = 0; }
void complete_all(struct completion *c) { completion_step(c, "complete_all", LK_HERE); c->lockstep_done = LK_FOR_EVER; }
void complete(struct completion *c)
{
  completion_step(c, "complete", LK_HERE);
  if (c->lockstep_done != LK_FOR_EVER) c->lockstep_done++;
}
static int await(struct completion *c, int kind, const char *what, const void *pc)
{
  lk_point(kind, LK_NOT_LOCAL, c, what, pc);
  lk_object(c, what, pc);
  require_made(c, what, pc);
  /* A completion that is done beats a signal. */
  if (!c->lockstep_done) return -ERESTARTSYS;
  if (c->lockstep_done != LK_FOR_EVER) c->lockstep_done--;
  return 0;
}
void wait_for_completion(struct completion *c) { await(c, LK_WAIT, "wait_for_completion", LK_HERE); }
int wait_for_completion_interruptible(struct completion *c)
{
  return await(c, LK_WAIT_INTERRUPTIBLE, "wait_for_completion_interruptible", LK_HERE);
}
int wait_for_completion_killable(struct completion *c)
{
  return await(c, LK_WAIT_KILLABLE, "wait_for_completion_killable", LK_HERE);
}
bool try_wait_for_completion(struct completion *c)
{
  completion_step(c, "try_wait_for_completion", LK_HERE);
  if (!c->lockstep_done) return false;
  if (c->lockstep_done != LK_FOR_EVER) c->lockstep_done--;
  return true;
}
bool completion_done(struct completion *c)
{
  completion_step(c, "completion_done", LK_HERE);
  return c->lockstep_done != 0;
}

/* Locks. A waiter that may be interrupted gives up only while the lock is held. */
static int write_lock(struct rw_semaphore *lock, int kind, const char *what, const void *pc)
{
  lk_point(kind, LK_NOT_LOCAL, lock, what, pc);
  lk_object(lock, what, pc);
  if (lock->lockstep_writer || lock->lockstep_readers) return -EINTR;
  lock->lockstep_writer = LK_ME.id + 1;
  return 0;
}
static int read_lock(struct rw_semaphore *lock, int kind, const char *what, const void *pc)
{
  lk_point(kind, LK_NOT_LOCAL, lock, what, pc);
  lk_object(lock, what, pc);
  if (lock->lockstep_writer) return -EINTR;
  lock->lockstep_readers++;
  return 0;
}
void down_write(struct rw_semaphore *lock) { write_lock(lock, LK_WRITE, "down_write", LK_HERE); }
int down_write_killable(struct rw_semaphore *lock)
{
  return write_lock(lock, LK_WRITE_KILLABLE, "down_write_killable", LK_HERE);
}
int down_write_trylock(struct rw_semaphore *lock)
{
  step(lock, "down_write_trylock", LK_HERE);
  if (lock->lockstep_writer || lock->lockstep_readers) return 0;
  lock->lockstep_writer = LK_ME.id + 1;
  return 1;
}
void up_write(struct rw_semaphore *lock)
{
  step(lock, "up_write", LK_HERE);
  if (lock->lockstep_writer != LK_ME.id + 1) lk_fault("unlocks what it has not locked", "up_write", LK_HERE);
  lock->lockstep_writer = 0;
}
void down_read(struct rw_semaphore *lock) { read_lock(lock, LK_READ, "down_read", LK_HERE); }
int down_read_killable(struct rw_semaphore *lock)
{
  return read_lock(lock, LK_READ_KILLABLE, "down_read_killable", LK_HERE);
}
int down_read_interruptible(struct rw_semaphore *lock)
{
  return read_lock(lock, LK_READ_INTERRUPTIBLE, "down_read_interruptible", LK_HERE);
}
int down_read_trylock(struct rw_semaphore *lock)
{
  step(lock, "down_read_trylock", LK_HERE);
  if (lock->lockstep_writer) return 0;
  lock->lockstep_readers++;
  return 1;
}
void up_read(struct rw_semaphore *lock)
{
  step(lock, "up_read", LK_HERE);
  if (!lock->lockstep_readers) lk_fault("unlocks what it has not locked", "up_read", LK_HERE);
  lock->lockstep_readers--;
}
static int own(u8 *owner, int kind, const char *what, const void *pc)
{
  lk_point(kind, LK_NOT_LOCAL, owner, what, pc);
  lk_object(owner, what, pc);
  if (*owner) return -EINTR;
  *owner = LK_ME.id + 1;
  return 0;
}
static void disown(u8 *owner, const char *what, const void *pc)
{
  step(owner, what, pc);
  if (*owner != LK_ME.id + 1) lk_fault("unlocks what it has not locked", what, pc);
  *owner = 0;
}
void mutex_lock(struct mutex *lock) { own(&lock->lockstep_owner, LK_OWNER, "mutex_lock", LK_HERE); }
int mutex_lock_interruptible(struct mutex *lock)
{
  return own(&lock->lockstep_owner, LK_OWNER_INTERRUPTIBLE, "mutex_lock_interruptible", LK_HERE);
}
int mutex_lock_killable(struct mutex *lock)
{
  return own(&lock->lockstep_owner, LK_OWNER_KILLABLE, "mutex_lock_killable", LK_HERE);
}
int mutex_trylock(struct mutex *lock)
{
  step(lock, "mutex_trylock", LK_HERE);
  if (lock->lockstep_owner) return 0;
  lock->lockstep_owner = LK_ME.id + 1;
  return 1;
}
void mutex_unlock(struct mutex *lock) { disown(&lock->lockstep_owner, "mutex_unlock", LK_HERE); }
void spin_lock(spinlock_t *lock)
{
  /* A thread waits for a spinlock that is held by not running: what would be endless turns is no step. */
  lk_point(LK_SPIN, LK_NOT_LOCAL, &lock->lockstep_owner, "spin_lock", LK_HERE);
  lk_object(lock, "spin_lock", LK_HERE);
  lock->lockstep_owner = LK_ME.id + 1;
  LK_ME.locks++;
}
void spin_unlock(spinlock_t *lock)
{
  disown(&lock->lockstep_owner, "spin_unlock", LK_HERE);
  LK_ME.locks--;
}

/* RCU. The last reference of a task that has ended waits until no read-side section is left. */
void rcu_read_lock(void)
{
  if (LK_ME.rcu++ == 0) LK_WORLD->rcu_readers++;
}
void rcu_read_unlock(void)
{
  if (!LK_ME.rcu) lk_fault("unlocks what it has not locked", "rcu_read_unlock", LK_HERE);
  if (--LK_ME.rcu == 0 && --LK_WORLD->rcu_readers == 0) lk_end_grace_period();
}

/* KMALLOC_MAX_SIZE of x86-64: the kernel warns of more. */
#define LK_LARGEST_ALLOCATION (4u << 20)

/* Memory, in the thread that allocates it. */
static void *allocate(size_t size, gfp_t flags, int zeroed, const char *what, const void *pc)
{
  if ((flags & GFP_KERNEL) && LK_ME.rcu) lk_fault("may sleep in an RCU read-side section", what, pc);
  if ((flags & GFP_KERNEL) && LK_ME.locks) lk_fault("may sleep while it holds a spinlock", what, pc);
  if (size > LK_LARGEST_ALLOCATION) lk_fault("warns", "an allocation that is larger than KMALLOC_MAX_SIZE", pc);
  if (lk_may_fail(what, pc)) return NULL;
  int me = LK_ME.id, place = 0;
  struct lk_allocation *a = LK_MEMORY(me)->allocations;
  size_t at = 0;
  if (!size) size = 1;
  while (place < LK_ALLOCATIONS && a[place].size && at + size + LK_GAP > a[place].at) {
    at = (a[place].at + a[place].size + LK_GAP + 15) & ~15u;
    place++;
  }
  if (a[LK_ALLOCATIONS - 1].size || at + size > LK_ARENA_SIZE)
    lk_fault("allocates more than the explorer holds", what, pc);
  for (int i = LK_ALLOCATIONS - 1; i > place; i--) a[i] = a[i - 1];
  a[place] = (struct lk_allocation){ (u16)at, (u16)size };
  u8 *memory = LK_ARENA(me) + at;
  for (size_t i = 0; i < size; i++) memory[i] = zeroed || (flags & __GFP_ZERO) ? 0 : LK_POISON;
  return memory;
}
static struct lk_allocation *allocation_of(const void *pointer, const char *what, const void *pc)
{
  if ((u64)pointer - LK_BASE < LK_BLOCK * (LK_THREADS + 1) && (u64)pointer >= LK_THREAD_BLOCK(0)) {
    int owner = (int)(((u64)pointer - LK_BASE) / LK_BLOCK) - 1;
    struct lk_allocation *a = LK_MEMORY(owner)->allocations;
    for (int i = 0; i < LK_ALLOCATIONS && a[i].size; i++)
      if (LK_ARENA(owner) + a[i].at == (const u8 *)pointer) return a + i;
  }
  lk_fault("frees what is not allocated", what, pc);
}
static void release(const void *pointer, const char *what, const void *pc)
{
  struct lk_allocation *a = allocation_of(pointer, what, pc);
  int owner = (int)(((u64)pointer - LK_BASE) / LK_BLOCK) - 1;
  struct lk_allocation *end = LK_MEMORY(owner)->allocations + LK_ALLOCATIONS - 1;
  for (; a < end; a++) *a = a[1];
  *end = (struct lk_allocation){ 0, 0 };
}
void kfree(const void *pointer)
{
  if (pointer) release(pointer, "kfree", LK_HERE);
}
void *kmalloc(size_t size, gfp_t flags) { return allocate(size, flags, 0, "kmalloc", LK_HERE); }
void *kzalloc(size_t size, gfp_t flags) { return allocate(size, flags, 1, "kzalloc", LK_HERE); }
void *kmalloc_array(size_t n, size_t size, gfp_t flags)
{
  size_t whole;
  if (__builtin_mul_overflow(n, size, &whole)) return NULL;
  return allocate(whole, flags, 0, "kmalloc_array", LK_HERE);
}
void *kcalloc(size_t n, size_t size, gfp_t flags)
{
  size_t whole;
  if (__builtin_mul_overflow(n, size, &whole)) return NULL;
  return allocate(whole, flags, 1, "kcalloc", LK_HERE);
}
static void *reallocate(const void *old, size_t size, gfp_t flags, const char *what, const void *pc)
{
  u8 *new = allocate(size, flags, 0, what, pc);
  if (!new || !old) return new;
  size_t known = allocation_of(old, what, pc)->size;
  for (size_t i = 0; i < size && i < known; i++) new[i] = ((const u8 *)old)[i];
  release(old, what, pc);
  return new;
}
void *krealloc(const void *old, size_t size, gfp_t flags) { return reallocate(old, size, flags, "krealloc", LK_HERE); }
void *krealloc_array(void *old, size_t n, size_t size, gfp_t flags)
{
  size_t whole;
  if (__builtin_mul_overflow(n, size, &whole)) return NULL;
  return reallocate(old, whole, flags, "krealloc_array", LK_HERE);
}

/* Reports. */
void lockstep_might_sleep(void)
{
  if (LK_ME.rcu) lk_fault("may sleep in an RCU read-side section", "might_sleep", LK_HERE);
}
bool lockstep_warn(bool condition, const char *text)
{
  if (condition) lk_fault("warns", text, LK_HERE);
  return condition;
}
/* Events of tracing are part of an outcome only if that is asked for: more states are told apart by them. A thread has one
   for each caller; beyond that they are only many, or a loop of restarts would go through a new state each time. */
#define LK_MANY_TRACES 4
void lockstep_trace(int first, ...)
{
  (void)first;
  if (lk_options.traces && LK_ME.traced < LK_MANY_TRACES) LK_ME.traced++;
}
void lockstep_bug(const char *text) { lk_fault("stops the kernel", text, LK_HERE); }

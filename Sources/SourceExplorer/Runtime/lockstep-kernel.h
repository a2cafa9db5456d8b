/* SPDX-License-Identifier: MIT */
/*
 * The names of the kernel that an implementation of TSYNC uses, in user space.
 *
 * Every #include of the explored file leads here. Each name has its kernel's meaning as the functions in kernel.c
 * say it; memory is sequentially consistent. Names that begin with lockstep_ are for implementations in other
 * languages, which can neither expand macros nor know how a structure is laid out.
 */
#ifndef LOCKSTEP_KERNEL_H
#define LOCKSTEP_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t u8, __u8;
typedef uint16_t u16, __u16;
typedef uint32_t u32, __u32;
typedef uint64_t u64, __u64;
typedef int8_t s8;
typedef int16_t s16;
typedef int32_t s32;
typedef int64_t s64;
typedef unsigned int gfp_t;
typedef long ssize_t;

/* Language. */
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define container_of(pointer, type, member) ((type *)((char *)(pointer) - offsetof(type, member)))
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define min(a, b) ({ __auto_type lk_a = (a); __auto_type lk_b = (b); lk_a < lk_b ? lk_a : lk_b; })
#define max(a, b) ({ __auto_type lk_a = (a); __auto_type lk_b = (b); lk_a > lk_b ? lk_a : lk_b; })
#define BIT(n) (1UL << (n))
#define BIT_ULL(n) (1ULL << (n))
#define IS_ENABLED(option) 0
#define static_assert _Static_assert
#define BUILD_BUG_ON(condition) _Static_assert(!(condition), #condition)
#define check_add_overflow(a, b, result) __builtin_add_overflow(a, b, result)
#define check_sub_overflow(a, b, result) __builtin_sub_overflow(a, b, result)
#define check_mul_overflow(a, b, result) __builtin_mul_overflow(a, b, result)
#define size_add(a, b) ({ size_t lk_r; __builtin_add_overflow((size_t)(a), (size_t)(b), &lk_r) ? SIZE_MAX : lk_r; })
#define size_mul(a, b) ({ size_t lk_r; __builtin_mul_overflow((size_t)(a), (size_t)(b), &lk_r) ? SIZE_MAX : lk_r; })
#define __init
#define __exit
#define __must_check
#define __packed __attribute__((packed))
#define __maybe_unused __attribute__((unused))
#define __always_unused __attribute__((unused))
#define __user
#define __rcu
#define __counted_by(member)
#define __acquires(lock)
#define __releases(lock)
#define __must_hold(lock)
#define fallthrough __attribute__((__fallthrough__))
#define noinline __attribute__((noinline))
#define EXPORT_SYMBOL(name)
#define EXPORT_SYMBOL_GPL(name)
#define barrier() __asm__ __volatile__("" ::: "memory")
#define pr_err(...) ((void)0)
#define pr_warn(...) ((void)0)
#define pr_warn_once(...) ((void)0)
#define pr_info(...) ((void)0)
#define pr_debug(...) ((void)0)
#define might_sleep() lockstep_might_sleep()
#define cond_resched() ((void)0)
#define cpu_relax() barrier()
#define lockdep_assert_held(lock) ((void)(lock))
#define lockdep_assert_held_write(lock) ((void)(lock))
#define kasan_record_aux_stack(pointer) ((void)0)
#define data_race(expression) (expression)

/* Error numbers. */
#define EPERM 1
#define ENOENT 2
#define ESRCH 3
#define EINTR 4
#define E2BIG 7
#define EBADF 9
#define EAGAIN 11
#define ENOMEM 12
#define EACCES 13
#define EFAULT 14
#define EBUSY 16
#define EEXIST 17
#define EINVAL 22
#define EOVERFLOW 75
#define EBADFD 77
#define EOPNOTSUPP 95
#define ERESTARTSYS 512
#define ERESTARTNOINTR 513
#define ERESTARTNOHAND 514
#define MAX_ERRNO 4095
#define IS_ERR(pointer) ((unsigned long)(pointer) >= (unsigned long)-MAX_ERRNO)
#define IS_ERR_OR_NULL(pointer) (!(pointer) || IS_ERR(pointer))
#define PTR_ERR(pointer) ((long)(pointer))
#define ERR_PTR(error) ((void *)(long)(error))

/* Flags of landlock_restrict_self(2), and of tasks. */
#define LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF (1U << 0)
#define LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON (1U << 1)
#define LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF (1U << 2)
#define LANDLOCK_RESTRICT_SELF_TSYNC (1U << 3)
#define LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS (1U << 4)
#define PF_EXITING 0x00000004
#define PF_KTHREAD 0x00200000

/* Atomic operations: each is one step that all threads see. */
typedef struct { int counter; } atomic_t;
typedef struct { s64 counter; } atomic64_t;
typedef atomic64_t atomic_long_t;
typedef struct { int counter; } refcount_t;
#define ATOMIC_INIT(value) { (value) }
#define REFCOUNT_INIT(value) { (value) }
int atomic_read(const atomic_t *v);
void atomic_set(atomic_t *v, int value);
void atomic_add(int value, atomic_t *v);
void atomic_sub(int value, atomic_t *v);
void atomic_inc(atomic_t *v);
void atomic_dec(atomic_t *v);
int atomic_add_return(int value, atomic_t *v);
int atomic_sub_return(int value, atomic_t *v);
int atomic_inc_return(atomic_t *v);
int atomic_dec_return(atomic_t *v);
int atomic_fetch_add(int value, atomic_t *v);
int atomic_fetch_sub(int value, atomic_t *v);
int atomic_fetch_inc(atomic_t *v);
int atomic_fetch_dec(atomic_t *v);
bool atomic_dec_and_test(atomic_t *v);
bool atomic_inc_and_test(atomic_t *v);
bool atomic_sub_and_test(int value, atomic_t *v);
bool atomic_inc_not_zero(atomic_t *v);
int atomic_xchg(atomic_t *v, int value);
int atomic_cmpxchg(atomic_t *v, int old, int value);
bool atomic_try_cmpxchg(atomic_t *v, int *old, int value);
s64 atomic64_read(const atomic64_t *v);
void atomic64_set(atomic64_t *v, s64 value);
s64 atomic64_add_return(s64 value, atomic64_t *v);
#define atomic64_inc(v) ((void)atomic64_add_return(1, v))
#define atomic64_dec(v) ((void)atomic64_add_return(-1, v))
#define atomic64_inc_return(v) atomic64_add_return(1, v)
#define atomic64_dec_return(v) atomic64_add_return(-1, v)
#define atomic_long_read atomic64_read
#define atomic_long_set atomic64_set
#define atomic_long_inc atomic64_inc
#define atomic_long_dec atomic64_dec
#define atomic_read_acquire atomic_read
#define atomic_set_release atomic_set
#define atomic_dec_return_release atomic_dec_return
#define atomic_dec_return_acquire atomic_dec_return
#define atomic_dec_return_relaxed atomic_dec_return
#define atomic_inc_return_relaxed atomic_inc_return
void refcount_set(refcount_t *r, int value);
void refcount_inc(refcount_t *r);
bool refcount_inc_not_zero(refcount_t *r);
bool refcount_dec_and_test(refcount_t *r);
int refcount_read(const refcount_t *r);
void lockstep_access(const volatile void *address);
void *lockstep_exchange(void *address, void *value);
bool lockstep_try_exchange(void *address, void *expected, void *value);
#define READ_ONCE(x) (lockstep_access(&(x)), (x))
#define WRITE_ONCE(x, value) (lockstep_access(&(x)), (void)((x) = (value)))
#define smp_load_acquire(pointer) READ_ONCE(*(pointer))
#define smp_store_release(pointer, value) WRITE_ONCE(*(pointer), value)
#define rcu_dereference(x) READ_ONCE(x)
#define rcu_assign_pointer(x, value) WRITE_ONCE(x, value)
#define xchg(pointer, value) ((typeof(*(pointer)))lockstep_exchange(pointer, (void *)(value)))
#define try_cmpxchg(pointer, old, new) lockstep_try_exchange(pointer, old, (void *)(new))
#define smp_mb() barrier()
#define smp_rmb() barrier()
#define smp_wmb() barrier()
#define smp_mb__before_atomic() barrier()
#define smp_mb__after_atomic() barrier()

/* Completions. */
/* What marks a completion that init_completion() has made, and how often it is done. */
struct completion { u16 lockstep_done, lockstep_made; };
void init_completion(struct completion *c);
void reinit_completion(struct completion *c);
void complete(struct completion *c);
void complete_all(struct completion *c);
void wait_for_completion(struct completion *c);
int wait_for_completion_interruptible(struct completion *c);
int wait_for_completion_killable(struct completion *c);
bool try_wait_for_completion(struct completion *c);
bool completion_done(struct completion *c);
#define LOCKSTEP_MADE 0xc033
#define COMPLETION_INITIALIZER(name) { 0, LOCKSTEP_MADE }
#define COMPLETION_INITIALIZER_ONSTACK(name) ((struct completion){ 0, LOCKSTEP_MADE })
#define DECLARE_COMPLETION(name) struct completion name = COMPLETION_INITIALIZER(name)
#define DECLARE_COMPLETION_ONSTACK(name) struct completion name = COMPLETION_INITIALIZER(name)

/* Locks; the fields are the shim's own. */
struct rw_semaphore { u8 lockstep_writer, lockstep_readers; };
struct mutex { u8 lockstep_owner; };
typedef struct { u8 lockstep_owner; } spinlock_t;
typedef spinlock_t raw_spinlock_t;
#define DEFINE_MUTEX(name) struct mutex name = { 0 }
#define DEFINE_SPINLOCK(name) spinlock_t name = { 0 }
#define DECLARE_RWSEM(name) struct rw_semaphore name = { 0, 0 }
#define mutex_init(lock) ((void)((lock)->lockstep_owner = 0))
#define spin_lock_init(lock) ((void)((lock)->lockstep_owner = 0))
#define init_rwsem(lock) ((void)(*(lock) = (struct rw_semaphore){ 0, 0 }))
void down_write(struct rw_semaphore *lock);
int down_write_killable(struct rw_semaphore *lock);
int down_write_trylock(struct rw_semaphore *lock);
void up_write(struct rw_semaphore *lock);
void down_read(struct rw_semaphore *lock);
int down_read_killable(struct rw_semaphore *lock);
int down_read_interruptible(struct rw_semaphore *lock);
int down_read_trylock(struct rw_semaphore *lock);
void up_read(struct rw_semaphore *lock);
void mutex_lock(struct mutex *lock);
int mutex_lock_interruptible(struct mutex *lock);
int mutex_lock_killable(struct mutex *lock);
int mutex_trylock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
void spin_lock(spinlock_t *lock);
void spin_unlock(spinlock_t *lock);
#define raw_spin_lock spin_lock
#define raw_spin_unlock spin_unlock
#define spin_lock_irq spin_lock
#define spin_unlock_irq spin_unlock
#define raw_spin_lock_irq spin_lock
#define raw_spin_unlock_irq spin_unlock
#define spin_lock_irqsave(lock, flags) ((void)((flags) = 0), spin_lock(lock))
#define spin_unlock_irqrestore(lock, flags) ((void)(flags), spin_unlock(lock))
#define raw_spin_lock_irqsave spin_lock_irqsave
#define raw_spin_unlock_irqrestore spin_unlock_irqrestore

/* RCU, and guards, which are inlined so that their place is that of the guard. */
#define lockstep_inline static inline __attribute__((always_inline))
void rcu_read_lock(void);
void rcu_read_unlock(void);
lockstep_inline int lockstep_enter_rcu(void) { rcu_read_lock(); return 0; }
lockstep_inline void lockstep_leave_rcu(int *guard) { (void)guard; rcu_read_unlock(); }
lockstep_inline struct mutex *lockstep_enter_mutex(struct mutex *lock) { mutex_lock(lock); return lock; }
lockstep_inline void lockstep_leave_mutex(struct mutex **lock) { mutex_unlock(*lock); }
lockstep_inline spinlock_t *lockstep_enter_spinlock(spinlock_t *lock) { spin_lock(lock); return lock; }
lockstep_inline void lockstep_leave_spinlock(spinlock_t **lock) { spin_unlock(*lock); }
lockstep_inline struct rw_semaphore *lockstep_enter_rwsem_read(struct rw_semaphore *lock)
{
  down_read(lock);
  return lock;
}
lockstep_inline void lockstep_leave_rwsem_read(struct rw_semaphore **lock) { up_read(*lock); }
lockstep_inline struct rw_semaphore *lockstep_enter_rwsem_write(struct rw_semaphore *lock)
{
  down_write(lock);
  return lock;
}
lockstep_inline void lockstep_leave_rwsem_write(struct rw_semaphore **lock) { up_write(*lock); }
#define lockstep_joined_(a, b) a##b
#define lockstep_joined(a, b) lockstep_joined_(a, b)
#define lockstep_guard_type_rcu int
#define lockstep_guard_type_mutex struct mutex *
#define lockstep_guard_type_spinlock spinlock_t *
#define lockstep_guard_type_rwsem_read struct rw_semaphore *
#define lockstep_guard_type_rwsem_write struct rw_semaphore *
#define guard(kind)                                                                                      \
  lockstep_guard_type_##kind __attribute__((cleanup(lockstep_leave_##kind)))                             \
  lockstep_joined(lockstep_guard_, __COUNTER__) = lockstep_enter_##kind
#define scoped_guard(kind, ...)                                                                          \
  for (bool lk_once = true; lk_once; lk_once = false)                                                    \
    for (lockstep_guard_type_##kind __attribute__((cleanup(lockstep_leave_##kind))) lk_guard =           \
           lockstep_enter_##kind(__VA_ARGS__);                                                           \
         lk_once; lk_once = false)

/* Credentials and domains. */
struct landlock_domain { int lockstep_usage; u32 lockstep_layers; u32 num_layers; };
#define landlock_ruleset landlock_domain
struct landlock_cred_security { struct landlock_domain *domain; u16 domain_exec; u8 log_subdomains_off; };
struct cred { int lockstep_usage; u32 uid; struct landlock_cred_security lockstep_landlock; };
const struct cred *current_cred(void);
const struct cred *get_cred(const struct cred *cred);
void put_cred(const struct cred *cred);
struct cred *prepare_creds(void);
int commit_creds(struct cred *cred);
void abort_creds(struct cred *cred);
struct landlock_cred_security *landlock_cred(const struct cred *cred);
void landlock_cred_copy(struct landlock_cred_security *target, const struct landlock_cred_security *source);
void landlock_get_domain(struct landlock_domain *domain);
void landlock_put_domain(struct landlock_domain *domain);
#define landlock_get_ruleset landlock_get_domain
#define landlock_put_ruleset landlock_put_domain

/* Tasks. What the shim keeps in `lockstep` is not for the file. */
struct callback_head {
  struct callback_head *next;
  void (*func)(struct callback_head *work);
};
struct task_struct;
struct signal_struct {
  struct rw_semaphore exec_update_lock;
  struct mutex cred_guard_mutex;
  struct task_struct *lockstep_first;
};
struct lockstep_thread {
  u64 sp;
  const void *object, *pc;
  const char *what;
  struct task_struct *next;
  const struct cred *cred;
  int usage, value;
  u8 id, exists, linked, point, local, gone, unlinked, rcu, locks;
  u8 signal_pending, notify_signal, has_signal, killed;
  u8 no_new_privs, had_no_new_privs, call, layers, uid_kept, traced;
};
struct task_struct {
  unsigned int flags;
  int pid, tgid;
  struct signal_struct *signal;
  struct task_struct *group_leader;
  struct callback_head *task_works;
  raw_spinlock_t pi_lock;
  struct lockstep_thread lockstep;
};
struct task_struct *lockstep_current(void);
#define current lockstep_current()
#define get_current() lockstep_current()
void *lockstep_next_thread(const struct task_struct *of, const struct task_struct *after);
#define for_each_thread(process, thread)                                                                 \
  for ((thread) = lockstep_next_thread(process, NULL); (thread);                                         \
       (thread) = lockstep_next_thread(process, thread))
struct rw_semaphore *lockstep_exec_update_lock(struct task_struct *task);
unsigned int lockstep_task_flags(const struct task_struct *task);
struct landlock_domain *lockstep_domain(const struct cred *cred);
struct task_struct *get_task_struct(struct task_struct *task);
void put_task_struct(struct task_struct *task);
bool task_no_new_privs(const struct task_struct *task);
void task_set_no_new_privs(struct task_struct *task);
bool signal_pending(const struct task_struct *task);
bool fatal_signal_pending(const struct task_struct *task);
bool thread_group_leader(const struct task_struct *task);
#define same_thread_group(a, b) ((a)->signal == (b)->signal)
int restart_syscall(void);

/* Task works. */
typedef void (*task_work_func_t)(struct callback_head *work);
enum task_work_notify_mode { TWA_NONE, TWA_RESUME, TWA_SIGNAL, TWA_SIGNAL_NO_IPI, TWA_NMI_CURRENT };
void init_task_work(struct callback_head *work, task_work_func_t func);
int task_work_add(struct task_struct *task, struct callback_head *work, enum task_work_notify_mode notify);
bool task_work_cancel(struct task_struct *task, struct callback_head *work);
void task_work_run(void);
void set_notify_signal(struct task_struct *task);
#define __set_notify_signal set_notify_signal
#define set_notify_resume(task) ((void)(task))
#define task_work_pending(task) (READ_ONCE((task)->task_works) != NULL)

/* Memory. */
#define __GFP_ZERO 1u
#define __GFP_NOWARN 0u
#define __GFP_ACCOUNT 0u
#define GFP_KERNEL 2u
#define GFP_KERNEL_ACCOUNT 2u
#define GFP_NOWAIT 4u
#define GFP_ATOMIC 4u
void *kmalloc(size_t size, gfp_t flags);
void *kzalloc(size_t size, gfp_t flags);
void *kmalloc_array(size_t count, size_t size, gfp_t flags);
void *kcalloc(size_t count, size_t size, gfp_t flags);
void *krealloc(const void *old, size_t size, gfp_t flags);
void *krealloc_array(void *old, size_t count, size_t size, gfp_t flags);
void kfree(const void *pointer);
#define kvfree kfree
#define kvcalloc kcalloc
#define kmalloc_obj(object, ...) ((typeof(object) *)kmalloc(sizeof(object), lockstep_flags(__VA_ARGS__)))
#define kzalloc_obj(object, ...) ((typeof(object) *)kzalloc(sizeof(object), lockstep_flags(__VA_ARGS__)))
#define kzalloc_objs(object, n, ...) ((typeof(object) *)kcalloc(n, sizeof(object), lockstep_flags(__VA_ARGS__)))
#define lockstep_flags(...) (sizeof((char[]){ #__VA_ARGS__ }) == 1 ? GFP_KERNEL : (0, ##__VA_ARGS__))
void *lockstep_memset(void *target, int byte, size_t size);
void *lockstep_memcpy(void *target, const void *source, size_t size);
int lockstep_memcmp(const void *a, const void *b, size_t size);
#ifndef LOCKSTEP_WORLD_H
#define memset lockstep_memset
#define memcpy lockstep_memcpy
#define memmove lockstep_memcpy
#define memcmp lockstep_memcmp
#endif

/* Reports. */
void lockstep_might_sleep(void);
bool lockstep_warn(bool condition, const char *text);
void lockstep_bug(const char *text) __attribute__((noreturn));
#define WARN_ON(condition) lockstep_warn(!!(condition), #condition)
#define WARN_ON_ONCE(condition) lockstep_warn(!!(condition), #condition)
#define WARN(condition, ...) lockstep_warn(!!(condition), #condition)
#define WARN_ONCE(condition, ...) lockstep_warn(!!(condition), #condition)
#define BUG_ON(condition) do { if (unlikely(condition)) lockstep_bug(#condition); } while (0)
#define BUG() lockstep_bug("BUG()")
#define trace_landlock_enforce_domain(...) lockstep_trace(0, ##__VA_ARGS__)
void lockstep_trace(int first, ...);

#endif

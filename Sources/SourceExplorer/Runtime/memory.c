/* SPDX-License-Identifier: MIT */
/*
 * Steps of threads: coroutines, what a step reads and writes, and what it must not touch.
 *
 * Compiled files call the __tsan_ functions before each access, because they were compiled for a checker of races that
 * is not linked: these are our own. What a step reads and writes decides which steps are the same as one that was taken
 * before.
 */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

/* What -ftrivial-auto-var-init=pattern fills variables with. */
#ifdef __clang__
#define LK_UNSET 0xaa
#else
#define LK_UNSET 0xfe
#endif
/* The processor time between two looks at whether a step has ended, in microseconds; a step takes some ten. */
#define LK_TICK 500000
/* The most accesses of one step: a step with more spins. */
#define LK_MOST_ACCESSES 100000

struct task_struct *lk_current;
int lk_choice;
u32 lk_read_mask, lk_written_mask, lk_looked;
u8 lk_read_order[LK_COMPONENTS];
int lk_read_count;
u64 lk_main_sp;
const char *lk_fault_what, *lk_fault_detail;
const void *lk_fault_pc;
static sigjmp_buf lk_escape;
static unsigned lk_accesses;
static volatile u64 lk_step_number;
static volatile int lk_in_step;
extern char __executable_start[], _end[];

/* A compiler may store a register that it has not set, so registers that a call need not keep are cleared: a step must
   find nothing that is not part of its state. */
__asm__(".text\n"
        ".globl lk_switch\n"
        "lk_switch:\n"
        "  push %rbp\n  push %rbx\n  push %r12\n  push %r13\n  push %r14\n  push %r15\n"
        "  mov %rsp, (%rdi)\n  mov %rsi, %rsp\n"
        "  xor %eax, %eax\n  xor %ecx, %ecx\n  xor %edx, %edx\n  xor %esi, %esi\n  xor %edi, %edi\n"
        "  xor %r8d, %r8d\n  xor %r9d, %r9d\n  xor %r10d, %r10d\n  xor %r11d, %r11d\n"
        "  .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n  pxor %xmm\\n, %xmm\\n\n  .endr\n"
        "  pop %r15\n  pop %r14\n  pop %r13\n  pop %r12\n  pop %rbx\n  pop %rbp\n  ret\n");

void lk_fault(const char *what, const char *detail, const void *pc)
{
  lk_fault_what = what;
  lk_fault_detail = detail;
  lk_fault_pc = pc;
  siglongjmp(lk_escape, 1);
}

void lk_begin_tracking(u32 known)
{
  lk_read_mask = known;
  lk_written_mask = lk_looked = 0;
  lk_read_count = 0;
}

static bool is_user(const void *pc) { return (char *)pc >= lk_user_text && (char *)pc < lk_user_text_end; }

/* The component that an address belongs to, or -1. */
static int component_at(u64 address)
{
  if (address - LK_BASE < LK_BLOCK * (LK_THREADS + 1)) {
    u64 block = (address - LK_BASE) / LK_BLOCK, offset = (address - LK_BASE) % LK_BLOCK;
    if (block == 0) return LK_PROCESS;
    return LK_FIRST + 3 * (int)(block - 1) + (offset >= LK_STACK_AT ? 2 : offset >= LK_MEMORY_AT ? 1 : 0);
  }
  if ((char *)address >= lk_user_data && (char *)address < lk_user_data_end) return LK_VARIABLES;
  return -1;
}

bool lk_is_within(const void *address) { return component_at((u64)address) >= 0; }

static void touch(int component, int writes)
{
  u32 bit = 1u << component;
  if (!(lk_read_mask & bit)) {
    lk_read_mask |= bit;
    lk_read_order[lk_read_count++] = (u8)component;
  }
  if (writes) lk_written_mask |= bit;
}

void lk_touch(const void *address, int writes)
{
  int component = component_at((u64)address);
  if (component >= 0) touch(component, writes);
}

/* Whether memory may be used: allocated, on a stack that still is, or in credentials that live. */
static const char *complaint(u64 address, u64 size, int component)
{
  int owner = (component - LK_FIRST) / 3, part = (component - LK_FIRST) % 3;
  u64 offset = (address - LK_BASE) % LK_BLOCK;
  if (part == 2) {
    touch(LK_TASK_OF(owner), 0);
    u64 sp = lk_current == LK_TASK(owner) ? 0 : LK_TASK(owner)->lockstep.sp;
    if (lk_current != LK_TASK(owner) && (!sp || address < sp)) return "uses a stack frame that has been left";
  } else if (part == 1 && offset >= LK_ARENA_AT) {
    touch(LK_MEMORY_OF(owner), 0);
    const struct lk_allocation *a = LK_MEMORY(owner)->allocations;
    u64 at = offset - LK_ARENA_AT;
    for (int i = 0; i < LK_ALLOCATIONS && a[i].size; i++)
      if (at >= a[i].at && at + size <= (u64)a[i].at + a[i].size) return NULL;
    for (int i = 0; i < LK_ALLOCATIONS && a[i].size; i++)
      if (at >= a[i].at && at < (u64)a[i].at + a[i].size + LK_GAP) return "runs over the end of an allocation";
    return "uses memory that has been freed";
  } else if (part == 1) {
    u64 first = LK_MEMORY_AT + offsetof(struct lk_memory, creds);
    u64 last = first + sizeof(struct cred) * LK_CREDS;
    if (offset >= first && offset < last) {
      touch(LK_MEMORY_OF(owner), 0);
      if (LK_MEMORY(owner)->creds[(offset - first) / sizeof(struct cred)].lockstep_usage <= 0)
        return "uses credentials that have been freed";
    }
  }
  return NULL;
}

void lk_object(const void *object, const char *what, const void *pc)
{
  if ((u64)object < 0x10000) lk_fault("dereferences NULL", what, pc);
  int component = component_at((u64)object);
  if (component < 0) lk_fault("uses memory that is not its own", what, pc);
  const char *text = component >= LK_FIRST ? complaint((u64)object, 1, component) : NULL;
  if (text) lk_fault(text, what, pc);
}

/* Whether a value is what the compiler puts into variables that are never set, or what fresh memory is filled with. A
   copy may take such bytes along, so only single values count. */
static bool is_unset(const void *address, u64 size)
{
  const u8 *byte = address;
  if (size > 8 || (byte[0] != LK_UNSET && byte[0] != LK_POISON)) return false;
  for (u64 i = 1; i < size; i++)
    if (byte[i] != byte[0]) return false;
  return true;
}

static inline void see_access(const void *address, u64 size, int writes, const void *pc)
{
  int component = component_at((u64)address);
  bool user = is_user(pc);
  if (component < 0) {
    if (!user) return;
    if ((u64)address < 0x10000) lk_fault("dereferences NULL", "", pc);
    if (writes || (char *)address < __executable_start || (char *)address >= _end)
      lk_fault(writes ? "writes to memory that is not its own" : "reads memory that is not its own", "", pc);
    return;
  }
  touch(component, writes);
  if (!user) return;
  if (++lk_accesses > LK_MOST_ACCESSES) lk_fault("spins", "no other thread can end it", pc);
  if (lk_options.fine) {
    lk_point(LK_STEP, LK_LOCAL_OBJECT, address, writes ? "writes" : "reads", pc);
    touch(component, writes);
  }
  if (component < LK_FIRST) return;
  bool own_stack = component == LK_STACK_OF(LK_ME.id);
  const char *text = own_stack ? NULL : complaint((u64)address, size, component);
  if (text) lk_fault(text, "", pc);
  if (!writes && is_unset(address, size)) lk_fault("uses a value that was never set", "", pc);
}

#define LK_ACCESSES(n)                                                                                   \
  void __tsan_read##n(void *p) { see_access(p, n, 0, LK_HERE); }                                             \
  void __tsan_write##n(void *p) { see_access(p, n, 1, LK_HERE); }                                            \
  void __tsan_unaligned_read##n(void *p) { see_access(p, n, 0, LK_HERE); }                                   \
  void __tsan_unaligned_write##n(void *p) { see_access(p, n, 1, LK_HERE); }                                  \
  void __tsan_volatile_read##n(void *p) { see_access(p, n, 0, LK_HERE); }                                    \
  void __tsan_volatile_write##n(void *p) { see_access(p, n, 1, LK_HERE); }                                   \
  void __tsan_read_write##n(void *p) { see_access(p, n, 1, LK_HERE); }                                       \
  void __tsan_unaligned_read_write##n(void *p) { see_access(p, n, 1, LK_HERE); }
LK_ACCESSES(1)
LK_ACCESSES(2)
LK_ACCESSES(4)
LK_ACCESSES(8)
LK_ACCESSES(16)
void __tsan_read_range(void *p, unsigned long n) { see_access(p, n, 0, LK_HERE); }
void __tsan_write_range(void *p, unsigned long n) { see_access(p, n, 1, LK_HERE); }
void __tsan_init(void) {}
void __tsan_func_entry(void *pc) { (void)pc; }
void __tsan_func_exit(void) {}
void *lockstep_memset(void *to, int byte, size_t n)
{
  see_access(to, n, 1, LK_HERE);
  return memset(to, byte, n);
}
void *lockstep_memcpy(void *to, const void *from, size_t n)
{
  see_access(from, n, 0, LK_HERE);
  see_access(to, n, 1, LK_HERE);
  return memmove(to, from, n);
}
void *__tsan_memset(void *, int, size_t) __attribute__((alias("lockstep_memset")));
void *__tsan_memcpy(void *, const void *, size_t) __attribute__((alias("lockstep_memcpy")));
void *__tsan_memmove(void *, const void *, size_t) __attribute__((alias("lockstep_memcpy")));
int lockstep_memcmp(const void *a, const void *b, size_t n)
{
  see_access(a, n, 0, LK_HERE);
  see_access(b, n, 0, LK_HERE);
  return memcmp(a, b, n);
}

/* Ends a step: the thread goes on here when the explorer lets it take its next one. */
int lk_point(int kind, int local, const void *object, const char *what, const void *pc)
{
  struct task_struct *me = lk_current;
  bool sleeps = kind >= LK_WAIT && kind < LK_SPIN && kind != LK_ALLOCATE;
  if (sleeps && me->lockstep.rcu) lk_fault("may sleep in an RCU read-side section", what, pc);
  if (sleeps && me->lockstep.locks) lk_fault("may sleep while it holds a spinlock", what, pc);
  me->lockstep.point = (u8)kind;
  me->lockstep.local = (u8)local;
  me->lockstep.object = object;
  me->lockstep.what = what;
  me->lockstep.pc = pc;
  lk_switch(&me->lockstep.sp, lk_main_sp);
  return lk_choice;
}

/* A stack on which a thread enters the kernel. */
static void enter(int thread)
{
  u64 *sp = (u64 *)LK_STACK_END(thread);
  memset(sp - 8, 0, 64);
  sp -= 2;
  sp[0] = (u64)lk_entry;
  LK_TASK(thread)->lockstep.sp = (u64)(sp - 6);
}

bool lk_run(int thread, int choice)
{
  struct task_struct *task = LK_TASK(thread);
  lk_current = task;
  lk_choice = choice;
  lk_accesses = 0;
  lk_step_number++;
  if (sigsetjmp(lk_escape, 0)) {
    lk_in_step = 0;
    return false;
  }
  lk_in_step = 1;
  if (choice >= LK_SIGNAL) {
    lk_outside(thread, choice);
  } else {
    if (task->lockstep.point == LK_USER) enter(thread);
    /* What is left below the stack is no part of the state, but a frame may keep a word of it that it never sets. */
    memset(LK_STACK(thread), 0, task->lockstep.sp - (u64)LK_STACK(thread));
    lk_switch(&lk_main_sp, task->lockstep.sp);
  }
  lk_in_step = 0;
  return true;
}

static void on_fault(int number, siginfo_t *info, void *context)
{
  (void)context;
  if (!lk_in_step) {
    static const char text[] = "the explorer itself has crashed\n";
    if (write(2, text, sizeof text - 1)) {}
    _exit(70);
  }
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  const char *how = number == SIGFPE ? "divides by zero" : number == SIGILL ? "runs into a trap" : "uses a bad address";
  u64 end = lk_current ? (u64)LK_STACK(LK_ME.id) : 0;
  if (number == SIGSEGV && end - (u64)info->si_addr - 1 < LK_GUARD) how = "its stack is full";
  lk_fault("crashes", how, NULL);
}

/* A step that has not ended between two ticks of processor time spins without touching memory; a process that gets no
   processor takes no ticks. */
static void on_tick(int number)
{
  static u64 last;
  (void)number;
  if (lk_in_step && last == lk_step_number) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPROF);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    lk_fault("spins", "no other thread can end it", NULL);
  }
  last = lk_step_number;
}

void lk_watch(void)
{
  static char stack[1 << 16];
  stack_t alternative = { .ss_sp = stack, .ss_size = sizeof stack };
  sigaltstack(&alternative, NULL);
  struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER };
  int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL };
  for (unsigned i = 0; i < 4; i++) sigaction(faults[i], &action, NULL);
  struct sigaction tick = { .sa_handler = on_tick, .sa_flags = SA_ONSTACK | SA_RESTART };
  sigaction(SIGPROF, &tick, NULL);
  struct itimerval every = { { 0, LK_TICK }, { 0, LK_TICK } };
  setitimer(ITIMER_PROF, &every, NULL);
}

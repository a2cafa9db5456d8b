/* SPDX-License-Identifier: MIT */
/*
 * The process in which the explored file runs, and what the parts of the explorer share.
 *
 * All memory that threads can see lies at fixed addresses, so that a state can be taken out and put back: a block of
 * 64 KiB for the process and one for each thread. A block of a thread has three components: its task, its memory
 * (allocations, credentials, domains) and its stack.
 */
#ifndef LOCKSTEP_WORLD_H
#define LOCKSTEP_WORLD_H

#include "lockstep-kernel.h"

#define LK_BASE 0x100000000000ull
#define LK_BLOCK 0x10000ull
/* The most threads that may ever exist, those that are created on the way included. */
#define LK_THREADS 6
/* The most credentials that one thread may have prepared at a time, and the most domains. */
#define LK_CREDS 6
#define LK_DOMAINS 4
/* The most allocations of one thread at a time, and the bytes that they may take. */
#define LK_ALLOCATIONS 24
#define LK_MEMORY_AT 0x1000
#define LK_ARENA_AT 0x2000
#define LK_ARENA_SIZE 0x4000
/* Twice the stack that the kernel gives a thread, because announced accesses take more; below it nothing is mapped. */
#define LK_STACK_AT 0x8000
#define LK_GUARD 0x1000
/* Bytes between two allocations, so that running over the end of one is noticed. */
#define LK_GAP 16
/* What fresh memory is filled with: an address that no access survives. */
#define LK_POISON 0xa5

struct lk_world {
  struct signal_struct signal;
  u8 spawns, exits, signals, failures, reads, parks, kills, execs;
  u8 succeeded;     /* The callers whose call has succeeded or will. */
  u8 failed;        /* Whether an allocation has failed. */
  u8 rcu_readers;   /* How many threads are in read-side sections. */
  u8 rcu_waiting;   /* The threads that have ended and whose last reference waits for them. */
  u8 changing;      /* How many threads exit; 255: the process dies. */
};

struct lk_allocation { u16 at, size; };
struct lk_memory {
  struct lk_allocation allocations[LK_ALLOCATIONS]; /* Ordered by place; those without a size are unused. */
  struct cred creds[LK_CREDS];
  struct landlock_domain domains[LK_DOMAINS];
};

#define LK_WORLD ((struct lk_world *)LK_BASE)
#define LK_THREAD_BLOCK(i) (LK_BASE + LK_BLOCK * ((u64)(i) + 1))
#define LK_TASK(i) ((struct task_struct *)LK_THREAD_BLOCK(i))
#define LK_MEMORY(i) ((struct lk_memory *)(LK_THREAD_BLOCK(i) + LK_MEMORY_AT))
#define LK_ARENA(i) ((u8 *)(LK_THREAD_BLOCK(i) + LK_ARENA_AT))
#define LK_STACK(i) ((u8 *)(LK_THREAD_BLOCK(i) + LK_STACK_AT))
#define LK_STACK_END(i) (LK_THREAD_BLOCK(i) + LK_BLOCK)
#define LK_ME lk_current->lockstep

/* Components by number: the process, the file's own variables, then three for each thread. */
enum { LK_PROCESS, LK_VARIABLES, LK_FIRST };
#define LK_TASK_OF(i) (LK_FIRST + 3 * (i))
#define LK_MEMORY_OF(i) (LK_FIRST + 3 * (i) + 1)
#define LK_STACK_OF(i) (LK_FIRST + 3 * (i) + 2)
#define LK_COMPONENTS (LK_FIRST + 3 * LK_THREADS)

/* Where a thread stands: what its next step waits for. */
enum {
  LK_USER, LK_STEP, LK_WAIT, LK_WAIT_INTERRUPTIBLE, LK_WAIT_KILLABLE, LK_ALLOCATE,
  LK_READ, LK_READ_KILLABLE, LK_READ_INTERRUPTIBLE, LK_WRITE, LK_WRITE_KILLABLE,
  LK_OWNER, LK_OWNER_INTERRUPTIBLE, LK_OWNER_KILLABLE, LK_SPIN, LK_PARKED, LK_EXEC_WAIT, LK_EXITING, LK_GONE
};
/* Which steps no other thread can notice or disturb: never, if the object is private, if the list of threads can't
 * change any more, always. */
enum { LK_NOT_LOCAL, LK_LOCAL_OBJECT, LK_LOCAL_LIST, LK_LOCAL };
enum { LK_NOT_CALLING, LK_MAY_CALL, LK_IN_CALL, LK_OVER };

/* What a thread may do next. In user mode; everywhere else 0 goes on, and 1 lets an allocation fail. */
enum { LK_REACT, LK_CALL, LK_EXIT, LK_CLONE, LK_OPEN, LK_VFORK, LK_EXECVE, LK_SIGNAL, LK_KILL, LK_UNPARK, LK_OFFER };
#define LK_CHOICES (LK_OFFER + 1)
#define LK_GO 0
#define LK_FAIL 1
/* Among what a thread may do next: a signal that comes now would change what it does. */
#define LK_AWAITS_SIGNAL (1u << LK_OFFER)

/* What is asked for; see main.c. */
struct lk_options {
  int threads, callers, spawns, exits, signals, failures, reads, parks, kill, exec;
  int own_creds, own_domains, no_new_privs, siblings_no_new_privs, callers_no_new_privs, pass_no_new_privs;
  int fine, instrumented, join, late, remember, again, schedules, first_only, workers, traces;
  long states, seconds, processor_seconds, megabytes;
};
extern struct lk_options lk_options;
extern int lk_slots;
extern struct task_struct *lk_current;
extern int lk_choice;

/* memory.c */
extern u32 lk_read_mask, lk_written_mask;
extern u32 lk_looked; /* The threads for which it counts whether a signal has come. */
extern u8 lk_read_order[LK_COMPONENTS];
extern int lk_read_count;
extern u64 lk_main_sp;
extern const char *lk_fault_what, *lk_fault_detail;
extern const void *lk_fault_pc;
void lk_begin_tracking(u32 known);
void lk_touch(const void *address, int writes);
bool lk_is_within(const void *address);
bool lk_run(int thread, int choice);
void lk_fault(const char *what, const char *detail, const void *pc) __attribute__((noreturn));
int lk_point(int kind, int local, const void *object, const char *what, const void *pc);
void lk_object(const void *object, const char *what, const void *pc);
void lk_switch(u64 *save, u64 to);
void lk_watch(void);
extern char lk_user_text[] __attribute__((weak)), lk_user_text_end[] __attribute__((weak));
extern char lk_user_data[] __attribute__((weak)), lk_user_data_end[] __attribute__((weak));

/* kernel.c, credentials.c, threads.c and offers.c */
bool lk_has_flags(const struct task_struct *task);
void lk_put_cred(struct cred *cred, const void *pc);
void lk_commit(struct cred *cred, const void *pc);
void lk_end_grace_period(void);
void lk_entry(void);
void lk_outside(int thread, int choice);
u32 lk_offers(int thread);
int lk_may_fail(const char *what, const void *pc);
void lk_set_up(void);
#define LK_HERE __builtin_return_address(0)

/* workers.c: what all workers share, and what each of them counts. */
/* The most workers, and the states that one of them takes at a time. */
#define LK_WORKERS 64
#define LK_BATCH 64
/* The states that a level must have before it is worth waking others, as in StateExplorer. */
#define LK_LEAST_SHARED 512
/* The most rules that are reported, and the most outcomes that are told apart. */
#define LK_MOST_RULES 16
#define LK_MOST_OUTCOMES 20000
#define LK_MOST_EVENTS (LK_MOST_RULES + LK_MOST_OUTCOMES)

/* A broken rule, or an outcome, which has no rule. */
struct lk_event {
  u64 place; /* Where the state stands in the order, and which event of the state it is. */
  const char *rule, *kind, *what, *detail;
  const void *pc;
  short thread, choice;
};
struct lk_batch { u32 worker, count; u64 first; };
struct lk_worker {
  u64 states, steps, joined, executed;
  double seconds;    /* Of its processor time. */
  u64 next, end;     /* The numbers that it may give to states. */
  u32 *found_list;   /* The states that it was the first to find in this level, as far as it knows. */
  u64 found;
  u32 *target_list;  /* For each state the states that its steps that must happen lead to. */
  u64 targets;
  struct lk_event *events;
  u32 event_count, has_ended;
} __attribute__((aligned(128)));
struct lk_table;
/* What changes often is kept apart from what is looked at all the time: workers would wait for each other's memory. */
#define LK_APART __attribute__((aligned(128)))
struct lk_shared {
  LK_APART u32 lock; /* Held while something is added to the tables of components, parts and steps. */
  u32 components, parts;
  u64 bytes, nodes, effects, faults, edges, tables;
  LK_APART u32 next_batch;
  LK_APART u64 numbers; /* The numbers of states that were given to workers. */
  LK_APART u32 gate;
  u32 generation;
  LK_APART u32 stops;
  u32 is_shared, is_tracked;
  u32 first, end, batch_count; /* The level that is expanded. */
  u32 slot_mask, half;
  struct lk_table *component_table, *part_table, *edge_table;
  struct lk_worker workers[LK_WORKERS];
};
extern struct lk_shared *lk_shared;
extern struct lk_worker *lk_worker;
u64 lk_room(void);
void *lk_reserve(u64 size);
void lk_require(u64 size);
double lk_seconds(int clock);
void lk_enter(void);
void lk_leave(void);
void lk_open_workers(void);
void lk_share(u32 first, u32 end);
void lk_dismiss_workers(void);
struct lk_worker lk_total(void);

/* states.c: components by number, and the parts of states: one for the process, one for each thread. */
struct lk_summary {
  u8 exists, live, gone, quiet, layers, no_new_privs, had_no_new_privs, uid_kept, call, point, local, owner, traced;
  short value, is_changing;
};
struct lk_part {
  u32 components[3];
  u32 reach;        /* Whose stacks (bits from 0) and memory (bits from 8) its words point to. */
  u32 public_reach; /* The same for what every other thread can read. */
  u32 inner;        /* Whether the own memory points to the own stack (1), or the own stack to the own memory (2). */
  struct lk_summary summary;
  u32 nodes[LK_CHOICES]; /* What is known of its steps: a node of the tree in steps.c, or 0. */
};
extern struct lk_part *lk_parts;
extern int lk_width; /* The numbers of a state: the part of the process, then those of the threads. */
void lk_open_states(void);
u32 lk_part(u32 first, u32 second, u32 third, int thread);
u32 lk_component_in(const u32 *vector, int component);
u32 lk_capture(int component);
bool lk_is_unchanged(int component);
void lk_forget(u32 components);
void lk_load(const u32 *vector);
void lk_capture_all(u32 *vector);
struct lk_table *lk_new_table(u64 slots, u64 size);
u64 lk_bytes_in_use(void);

/* steps.c: what a step leads to: 0, or 1 for a fault, whose texts are in lk_fault_*. */
void lk_open_steps(void);
u64 lk_bytes_of_steps(void);
extern u32 lk_depends_on; /* The threads whose signals would change the steps that were taken since it was cleared. */
int lk_take(const u32 *vector, int thread, int choice, u32 *next);
u32 lk_offered(const u32 *vector, int thread);

/* rules.c */
int lk_next_joined(const u32 *vector);
bool lk_is_quiet(const u32 *vector);
extern const char *const lk_rules[];
extern const int lk_rule_count;
u32 lk_broken_rules(const u32 *vector);
const char *lk_leak(void);
const char *lk_wrong_error(const u32 *vector);
void lk_describe_outcome(const u32 *vector, char *text, size_t size);

/* visited.c: states by number, and the order in which they were found, fewest steps first. */
struct lk_state {
  u64 key; /* The place in the order of the state before << 16 | thread << 8 | choice. */
  u32 vector[];
};
extern u32 *lk_order, lk_ordered;
/* What must follow a state: where its targets begin << 16 | whose list it is << 8 | how many << 1 | whether it is
   settled. */
extern u64 *lk_follows;
struct lk_state *lk_state(u32 number);
void lk_open_visited(void);
u64 lk_bytes_of_states(void);
u32 lk_number_of(const u32 *vector, u64 key);
void lk_put_in_order(u32 number);
bool lk_is_crowded(void);
void lk_make_room_for_states(void);

/* explore.c */
int lk_explore(void);
void lk_expand(u32 rank);
void lk_watch_bounds(u32 rank);

/* report.c: one line of JSON for each thing. */
void lk_report_violation(const char *rule, const char *kind, const char *detail, const void *pc, u32 state, int thread,
                         int choice);
void lk_report_standing(u32 state);
void lk_report_outcome(const char *text, u32 state);
void lk_report_progress(const struct lk_worker *total, u32 waiting, double seconds);
void lk_report_end(const char *truncation, const struct lk_worker *total, u32 depth, double seconds);

#endif

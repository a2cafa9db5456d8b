/* SPDX-License-Identifier: MIT */
/// Mailboxes.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The most threads of a board: `Limits.threads` of the scenario language.
enum { LKI_THREADS = 16 };

/// The bytes of the text in which set-up says what went wrong, with the final 0.
enum { LKI_FAULT_TEXT = 256 };

/// Whether a probing child of a thread can be talked to.
enum lki_probe_readiness { LKI_PROBE_ABSENT = 0, LKI_PROBE_READY = 1, LKI_PROBE_FAILED = 2 };

/// What the probing child of one thread says to the one of another; see `lki_probe_domain`.
struct lki_probe {
  /// A `lki_probe_readiness`; a futex.
  uint32_t readiness;
  /// 1 when the child has looked into the other or was denied it; a futex.
  uint32_t done;
  /// The child.
  int32_t process;
  /// 0 if it could look into the other, otherwise the errno.
  int32_t error;
  /// Real, effective, saved uid, then the same of the gid: file permissions decide before Landlock.
  uint32_t identity[6];
};

/// The child of a thread that holds the domain that the thread had; see `lki_take_witness`.
struct lki_witness {
  /// The number of the last question and of the last answer, from 1; futexes.
  uint32_t asked;
  uint32_t answered;
  /// The child.
  int32_t process;
  /// The child's answer: 0 if it could look into the thread, otherwise the errno.
  int32_t error;
  /// What `lki_inspect` found: whether the thread could look into the child, and the other way round; 0
  /// or the errno.
  int32_t access;
  int32_t access_to_thread;
};

/// What a failed call must leave alone in a thread, besides its domain.
struct lki_credentials {
  /// Real, effective and saved.
  uint32_t uids[3];
  uint32_t gids[3];
  int32_t no_new_privs;
  int32_t securebits;
  /// Effective, permitted and inheritable.
  uint64_t capabilities[3];
};

/// How a thread is to begin what it is ordered.
struct lki_start {
  /// The number of the group that it belongs to, from 1.
  uint32_t group;
  /// Whether it waits at the start gate of the group.
  uint32_t is_gated;
  /// Whether it repeats the order until the group is called off.
  uint32_t repeats;
  /// How long it spins behind the gate, in nanoseconds.
  uint32_t delay;
  /// The CPU it moves to before the gate; negative for any.
  int32_t cpu;
  /// Whether it takes the scheduling policy SCHED_BATCH, which lets others wake up first.
  uint32_t is_batch;
};

/// What the controller and one thread of the process under test say to each other.
///
/// The fields are for the functions below; what crosses between processes goes through atomics.
struct lki_mailbox {
  /// The number of the last order, from 1; a futex on which the thread waits.
  uint32_t ordered;
  /// The number of the last order that was carried out.
  uint32_t completed;
  /// What is ordered; its meaning is the agent's.
  uint32_t order;
  /// The operand of the order; its meaning is the agent's.
  uint32_t operand;
  /// How the order is to begin.
  struct lki_start start;
  /// 1 once the thread has waited for its first order.
  uint32_t present;
  /// The kind of a fault of the harness; 0 if there is none. Its meaning is the agent's.
  uint32_t fault;
  /// How often a signal handler has run in the thread.
  uint32_t handled_signals;
  /// The thread and its process; 0 before it exists.
  int32_t thread;
  int32_t process;
  /// The result of the order: not negative, or a negated errno.
  int64_t result;
  /// 1 while the thread's child keeps it at the gate of `lki_park`.
  uint32_t parked;
  /// 1 once that gate is open; a futex on which the child waits.
  uint32_t released;
  /// The process that debugs the thread, for those who look; 0 for none.
  int32_t debugger;
  /// 1 once the debugger has the thread, or has failed to get it, with the errno of that.
  uint32_t is_debugged;
  int32_t debugger_error;
  /// At which call the debugger holds the thread, an `lki_held_call`.
  uint32_t held_call;
  /// 1 while the debugger keeps the thread at the entry of a call.
  uint32_t held;
  /// How often the debugged call has returned only to be begun anew.
  uint32_t restarts;
  /// The call in which the thread sleeps, an `lki_sleep`, and the descriptor that wakes it.
  uint32_t sleep;
  int32_t waking;
  /// 1 once another thread has woken it; a futex.
  uint32_t woken;
  /// 1 once the thread is about to exit.
  uint32_t leaving;
  /// The number of the last `lki_psx_restrict_self` that the thread carried out; a futex.
  uint32_t enforced;
  /// What the thread's own call came to then.
  int32_t enforcement;
  /// The number of the allocation that fails during the order; 0 for none.
  uint32_t failing_site;
  /// 1 if that allocation failed when the order was carried out, otherwise 0.
  uint32_t allocation_failed;
  /// Whether the thread is ready to make its own allocations fail.
  uint32_t fails_itself;
  /// The talk of the thread's probing child.
  struct lki_probe probe;
  /// The talk of the thread's witness, and what the thread found about itself.
  struct lki_witness witness;
  struct lki_credentials credentials;
};

/// The bytes for what the controller prepares and all processes of the scenario read.
enum { LKI_ARENA_BYTES = 1024 * 1024 };

/// The most descriptors that a process under test keeps: as many as have places of their own.
enum { LKI_KEPT_DESCRIPTORS = 125 };

/// What a child of the zygote is to be, to become the process under test.
///
/// The child reads it while it is still what the controller is, root perhaps. So it holds numbers alone and nothing
/// that could lead anywhere, and the child copies it before it looks at it.
struct lki_plan {
  /// 1 while a child may come; one that finds 0 ends at once.
  uint32_t is_ready;
  /// Whether it takes `uid`, as its gid too.
  uint32_t changes_user;
  uint32_t uid;
  uint32_t has_user_namespace;
  uint32_t has_no_new_privs;
  uint32_t restarts_calls;
  /// Whether it stays on one CPU, because allocations are counted: the first one of its kind on a CPU makes the kernel
  /// allocate the metadata of that CPU as well, whose failure nobody sees.
  uint32_t keeps_to_one_cpu;
  /// Whether its threads race, and may use every CPU for that; otherwise they have those of the zygote.
  uint32_t uses_all_cpus;
  /// Whether other processes of its user may look into it, as an action asks.
  uint32_t is_dumpable;
  /// Permitted and effective.
  uint64_t capabilities;
  /// Its working directory, a descriptor of the controller.
  int32_t directory;
  /// /dev/null, a descriptor of the controller, or a negated errno.
  int32_t null;
  /// How many threads it starts with.
  uint32_t threads;
  /// What it keeps open, in the order of `lki_kept_descriptor`; negative for none.
  uint32_t descriptor_count;
  int32_t descriptors[LKI_KEPT_DESCRIPTORS];
};

/// The memory shared by the controller, the process under test and its children.
///
/// Every process of a scenario can write all of it. So the controller, which may be root, follows no pointer that lies in
/// it, checks each place that it takes from it, and believes no number of a process without asking the kernel.
/// Layers that a process could stack until one was refused.
struct lki_layers {
  /// How many were accepted.
  int32_t accepted;
  /// The errno of the refusal; 0 if none was refused.
  int32_t error;
  /// The errno of what kept them from being stacked at all; 0 if nothing did.
  int32_t fault;
};

struct lki_board {
  /// Counts whatever the controller may wait for; a futex.
  uint32_t events;
  /// The signal that killed a process of the scenario, and the thread that got it; 0 if none did.
  int32_t crash_signal;
  int32_t crash_thread;
  /// The process that gives the orders; its end ends the processes of the scenario.
  int32_t controller;
  /// The uid of the process under test, to which probing children return if they may.
  uint32_t uid;
  /// How many have come to the start gate of the group, and how many will.
  uint32_t arrived;
  uint32_t expected;
  /// The number of the group whose start gate is open; a futex.
  uint32_t open_group;
  /// How many sleep at the gate.
  uint32_t sleepers;
  /// The number of the last group whose start gate stays shut, because somebody did not come.
  uint32_t given_up;
  /// The number of the last group whose repetitions are called off.
  uint32_t called_off;
  /// 1 once a thread was given a CPU or a policy of its own.
  uint32_t placed;
  /// Whether a call that a counting handler interrupts is restarted if it can be.
  uint32_t restarts_calls;
  /// How often `lki_psx_restrict_self` was called.
  uint32_t enforcements;
  /// The place of the first instruction of a chain and the place behind its last one: threads hand its instructions on
  /// to each other, without the controller.
  uint32_t chain_start;
  uint32_t chain_end;
  /// The place of the instruction that the chain has come to.
  uint32_t chain_place;
  /// 1 once the chain has come to its end, or to a fault.
  uint32_t chain_is_over;
  /// How the threads make their own allocations fail; an `lki_failure_way`.
  uint32_t failure_way;
  /// The layers of a process that has none, as the controller has found them out.
  struct lki_layers layer_limit;
  /// Whether the board's memory has a descriptor, so that a process finds it again after `execve(2)`.
  uint32_t has_descriptor;
  /// What set-up says went wrong; empty if nothing did.
  char fault_text[LKI_FAULT_TEXT];
  struct lki_mailbox mailboxes[LKI_THREADS];
  /// Where in the arena the processes under test find their prepared program, in bytes from its beginning.
  uint32_t tables;
  /// What a child of the zygote is to be.
  struct lki_plan plan;
};

/// Maps a new board, zeroed; `NULL` if memory is short. Shared with all later children.
///
/// It lies at an address of its own and has a descriptor, so that a process finds it again after
/// `execve(2)`; not so if that address is taken or the kernel has no `memfd_create(2)`.
struct lki_board *lki_board_create(void);

/// The descriptor of a board's memory in the controller; -1 if it has none.
int lki_board_descriptor(const struct lki_board *board);

/// Maps a board by its descriptor at the address where it was; `NULL` if that is not possible.
struct lki_board *lki_board_attach(int descriptor);

/// The memory of LKI_ARENA_BYTES behind the board, zeroed, which the controller gives out.
void *lki_board_arena(struct lki_board *board);

/// Makes a board that no other process has any more as new, with the first bytes of its memory for the controller.
void lki_board_reset(struct lki_board *board, size_t arena_bytes);

/// Unmaps a board in this process, and closes its descriptor if the process is the one that made it.
void lki_board_destroy(struct lki_board *board);

/// The mailbox of thread number `thread`, from 0.
struct lki_mailbox *lki_board_mailbox(struct lki_board *board, int thread);

/// Stores what went wrong in set-up, cut to LKI_FAULT_TEXT, and tells the controller.
void lki_board_fail(struct lki_board *board, const char *text);

/// What went wrong in set-up, valid until the next call; empty if nothing did.
const char *lki_board_fault(const struct lki_board *board);

/// The events so far, to be read before what is waited for is looked at.
uint32_t lki_board_events(const struct lki_board *board);

/// Counts an event and wakes the controller.
void lki_board_signal(struct lki_board *board);

/// Waits until the events are no longer `seen`, or until CLOCK_MONOTONIC reaches `deadline`
/// nanoseconds. Returns false at the deadline; may return true too early.
bool lki_board_wait(struct lki_board *board, uint32_t seen, uint64_t deadline);

/// The thread of this mailbox is the only one of its process from now on: `execve(2)` ended the others.
void lki_mailbox_continue(struct lki_board *board, struct lki_mailbox *mailbox);

/// Gives an order to a thread that waits for one, to be begun as `start` says; the controller does, or in a chain the
/// thread before.
void lki_mailbox_order(
    struct lki_mailbox *mailbox, uint32_t order, uint32_t operand, struct lki_start start);

/// The thread waits for an order with another number than the last, and returns that number. Ends
/// the process if the controller is gone.
uint32_t lki_mailbox_await(struct lki_board *board, struct lki_mailbox *mailbox, uint32_t last);

/// The thread says that order number `ordered` is done.
void lki_mailbox_complete(
    struct lki_board *board, struct lki_mailbox *mailbox, uint32_t ordered, int64_t result,
    uint32_t fault);

/// The thread says the same without a word to the controller, because it orders another thread next.
void lki_mailbox_complete_quietly(
    struct lki_mailbox *mailbox, uint32_t ordered, int64_t result, uint32_t fault);

/// Begins a chain of the instructions from `start` to before `end`; to be called before the first is ordered.
void lki_chain_begin(struct lki_board *board, uint32_t start, uint32_t end);

/// Whether the instruction at `place` is one of the chain's.
bool lki_chain_has(const struct lki_board *board, uint32_t place);

/// The place of the instruction that the chain has come to.
uint32_t lki_chain_place(const struct lki_board *board);

/// Notes that the chain comes to the instruction at `place` now.
void lki_chain_go_on(struct lki_board *board, uint32_t place);

/// Notes that the chain ends where it is.
void lki_chain_finish(struct lki_board *board);

/// Whether the chain has ended.
bool lki_chain_is_over(const struct lki_board *board);

/// Whether the last order is done.
bool lki_mailbox_is_complete(const struct lki_mailbox *mailbox);

/// The calling thread takes this mailbox and says so.
void lki_mailbox_occupy(struct lki_board *board, struct lki_mailbox *mailbox);

/// Whether a thread has taken this mailbox.
bool lki_mailbox_is_occupied(const struct lki_mailbox *mailbox);

/// Whether a thread or process lives in a process group, or is no longer there, which only the kernel can tell.
bool lki_is_in_group(pid_t number, pid_t group);

/// How often a signal handler has run in the calling process, in threads that have a mailbox.
int lki_board_handled_signals(const struct lki_board *board);

/// The thread of this mailbox is about to exit.
void lki_mailbox_leave(struct lki_mailbox *mailbox);

/// Nanoseconds of CLOCK_MONOTONIC.
uint64_t lki_now(void);

/// Sleeps this many nanoseconds, or less if a signal comes.
void lki_pause(uint64_t nanoseconds);

/// Unblocks all signals: a program that starts the agent may have blocked some, SIGCHLD among them.
int lki_unblock_signals(void);

/// The controller's SIGCHLD counts an event on this board; `NULL` for none.
void lki_watch_children(struct lki_board *board);

/// How often SIGCHLD has come since `lki_watch_children` was first called.
uint32_t lki_noted_children(void);

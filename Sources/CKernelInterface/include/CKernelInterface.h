/* SPDX-License-Identifier: MIT */
/// What the agent asks of the kernel and cannot well say in Swift.
///
/// The C library broadcasts some calls to all threads (setresuid) and hides others (exit of one
/// thread, Landlock), but a scenario is about what one thread does. So these functions make the
/// system calls themselves. Unless it says otherwise, a function returns a number that is not
/// negative, or the negated errno, and is safe in any thread and in a child after fork: it takes no
/// lock and allocates nothing.
///
/// The layouts of Landlock's structures are spelled out from its documented user-space interface
/// (landlock(7)), because the header of an older system lacks the newer fields.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "Injector.h"

// MARK: Landlock (landlock.c)

/// `landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION)`.
int lki_landlock_abi(void);

/// `landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_ERRATA)`; the mask as a number.
int64_t lki_landlock_errata(void);

/// `landlock_create_ruleset(2)` with the smallest attribute structure that holds the masks, so that
/// a ruleset means the same to every kernel that knows its rights. Returns the descriptor.
int lki_create_ruleset(uint64_t handled_access_fs, uint64_t handled_access_net, uint64_t scoped);

/// Opens the path of a rule with `O_PATH`.
int lki_open_parent(const char *path);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_PATH_BENEATH` for an open path.
int lki_add_parent_rule(int ruleset, uint64_t allowed_access, int parent);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_PATH_BENEATH`; opens `path` with `O_PATH` itself.
int lki_add_path_rule(int ruleset, uint64_t allowed_access, const char *path);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_NET_PORT`.
int lki_add_port_rule(int ruleset, uint64_t allowed_access, uint16_t port);

/// `landlock_restrict_self(2)`.
int lki_restrict_self(int ruleset, uint32_t flags);

// MARK: The calls that actions make (calls.c)

/// The most values that an action has.
enum { LKI_ARGUMENTS = 2 };

/// What an action is done with: its values in the order of the vocabulary, each in the array of its type, and the
/// thread that one of them names.
struct lki_arguments {
  int64_t numbers[LKI_ARGUMENTS];
  const char *texts[LKI_ARGUMENTS];
  pid_t process;
  pid_t thread;
};

/// The number of the call that the action with this word makes; negative if there is none, because the action
/// is more than a call.
int lki_find_call(const char *word);

/// Makes a call on the calling thread.
int64_t lki_make_call(int number, const struct lki_arguments *arguments);

/// The word of the call that reads a property of the thread or of its process, whose word is its text.
#define LKI_GET_PROPERTY "get_property"

/// Whether this thread may join a session keyring and read its name; it does both.
bool lki_has_keyrings(void);

/// What `lki_make_call` returns if there is no such call.
static const int64_t LKI_NO_CALL = INT64_MIN;

/// What it returns if more connections wait on a socket than the kernel keeps.
static const int64_t LKI_BACKLOG_FULL = INT64_MIN + 1;

// MARK: Credentials of the calling thread (credentials.c)

/// `prctl(PR_SET_NO_NEW_PRIVS, 1)`.
int lki_set_no_new_privs(void);

/// `prctl(PR_GET_NO_NEW_PRIVS)`: 0 or 1.
int lki_get_no_new_privs(void);

/// Whether capability number `capability` is effective: 0 or 1.
int lki_has_capability(int capability);

/// Removes capability number `capability` from the effective, permitted and inheritable sets.
int lki_drop_capability(int capability);

/// The effective capabilities, bit N for capability N; 0 if they cannot be read.
uint64_t lki_effective_capabilities(void);

/// The permitted capabilities, bit N for capability N; 0 if they cannot be read.
uint64_t lki_permitted_capabilities(void);

/// Makes `capabilities` the permitted and effective set, and empties the inheritable and ambient
/// sets.
int lki_set_capabilities(uint64_t capabilities);

/// The effective, permitted and inheritable capabilities, in this order.
int lki_read_capabilities(uint64_t capabilities[3]);

/// `setresuid(uid, uid, uid)` of this thread alone.
int lki_set_uid(uint32_t uid);

/// The effective uid.
uint32_t lki_get_uid(void);

/// The effective gid.
uint32_t lki_get_gid(void);

/// The supplementary group, 0 if there is none; -EINVAL if there are several.
int64_t lki_get_groups(void);

/// `prctl(PR_GET_SECUREBITS)`.
int lki_get_securebits(void);

/// Leaves all supplementary groups and takes a uid and a gid, each three times. With `keeps_capabilities` they
/// stay permitted even if the uid stops being 0.
int lki_become_user(uint32_t uid, uint32_t gid, bool keeps_capabilities);

/// Makes what the calling thread does to files from now on the work of another user (setfsuid(2)). Only a process with
/// the capabilities for it changes anything.
void lki_act_as(uint32_t uid, uint32_t gid);

/// Makes the files of this process in /proc its own after a change of uid, and lets its user look into it; or takes both
/// away again (`PR_SET_DUMPABLE`).
int lki_set_dumpable(bool is_dumpable);

/// `unshare(CLONE_NEWUSER)`, then maps this process' own uid and gid to themselves.
int lki_enter_user_namespace(void);

/// Asks for SIGKILL when the parent dies, and fails with ESRCH if the parent is no longer `parent`.
int lki_die_with_parent(pid_t parent);

// MARK: Processes, threads, signals (process.c)

/// `fork(2)`. Returns the child's pid, 0 in the child. Unlike the other functions it takes the C
/// library's locks, so that the child may create threads.
pid_t lki_fork(void);

/// Starts a detached thread that runs `body(context)`. Uses `pthread_create(3)`, which allocates.
int lki_start_thread(void (*body)(void *), void *context);

/// Starts a thread that ends at once, and waits for its end.
int lki_churn(void);

/// Ends the calling thread alone: the raw `exit(2)`.
void lki_exit_thread(void) __attribute__((noreturn));

/// Ends the calling process without running anything of the C library or of Swift.
void lki_exit_process(int status) __attribute__((noreturn));

/// `gettid(2)`.
pid_t lki_thread_id(void);

/// Sends a signal to every thread of a process that its `task` folder lists, by `tgkill(2)`.
int lki_signal_all(pid_t process, int signal);

/// `tgkill(2)`.
int lki_tgkill(pid_t process, pid_t thread, int signal);

/// `kill(2)`.
int lki_kill(pid_t process, int signal);

/// `pidfd_open(2)` with `O_CLOEXEC`, as the kernel always sets it.
int lki_pidfd_open(pid_t process);

/// `pidfd_send_signal(2)` by a descriptor that is opened and closed here.
int lki_pidfd_signal(pid_t process, int signal);

/// Closes every descriptor from `first` on.
int lki_close_from(int first);

/// Runs `arguments[0]` with these arguments in a child that leads a process group of its own, has
/// the default signal mask, and dies with this process. Returns its pid.
pid_t lki_start_group(char *const arguments[]);

/// Blocks the signals of a guard (SIGTERM, SIGINT, SIGHUP, SIGCHLD) and returns a `signalfd(2)`.
int lki_guard_signals(void);

/// Reads the number of one signal from a `signalfd(2)`.
int lki_read_signal(int descriptor);

/// The exit status of a shell for a `waitpid(2)` status: the status itself, or 128 + signal.
int lki_shell_status(int status);

/// The signal that ended a process, or 0 if it ended itself, for a `waitpid(2)` status.
int lki_ending_signal(int status);

/// Whether a process has ended with all its threads; a zombie has.
bool lki_process_has_ended(pid_t process);

/// The orphans among this process' descendants become its children (`PR_SET_CHILD_SUBREAPER`).
int lki_adopt_orphans(void);

/// The C name of a signal without its SIG, such as `SEGV`; `NULL` if it has none.
const char *lki_signal_name(int signal);

// MARK: The first process of a guest (guest.c)

/// Mounts a file system of the kernel's own at `path`.
int lki_mount(const char *type, const char *path);

/// Powers the machine off; returns only if that fails.
int lki_power_off(void);

/// Makes `path` a writable device node for the character device `major:minor`.
int lki_make_character_device(const char *path, unsigned int major, unsigned int minor);

/// Puts a terminal into raw mode without flow control at its highest common speed; nothing for what
/// is no terminal.
int lki_make_raw(int descriptor);

/// Brings the loopback interface up.
int lki_raise_loopback(void);

// MARK: Sockets of the engine (sockets.c)

/// A TCP socket bound to the loopback address. With `listening` it listens on a port of the
/// kernel's choice and does not block; otherwise it only keeps the number from being given to
/// others, while a socket with SO_REUSEADDR can still bind to it.
int lki_reserve_port(bool listening);

/// The local port of a socket.
int lki_local_port(int descriptor);

/// Takes and drops all connections that wait on a listening socket that does not block.
void lki_drop_connections(int descriptor);

/// A UDP socket bound to the loopback address at this port, which only keeps the number from being
/// given to others: a socket with SO_REUSEADDR can still bind to it.
int lki_reserve_udp_port(uint16_t port);

/// Keeps an abstract name of a UNIX socket from all others, until the descriptor and its copies are closed, by which
/// programs agree who has what. A descriptor from LKI_ASIDE on, or a negated errno; EADDRINUSE if the name is taken.
int lki_reserve_name(const char *name);

// MARK: Pipes whose reader gets SIGIO (pipes.c)

/// The ends of a pipe.
struct lki_pipe {
  int32_t reading;
  int32_t writing;
};

/// `pipe2(2)`; neither end blocks.
int lki_make_pipe(struct lki_pipe *pipe);

/// Whom `lki_watch_pipe` names: `F_OWNER_TID`, `F_OWNER_PID` and `F_OWNER_PGRP` of fcntl(2).
enum lki_owner { LKI_OWNER_THREAD = 0, LKI_OWNER_PROCESS = 1, LKI_OWNER_GROUP = 2 };

/// Has the kernel send SIGIO to an owner whenever a pipe can be read: `F_SETOWN_EX` and `O_ASYNC`.
int lki_watch_pipe(const struct lki_pipe *pipe, enum lki_owner kind, pid_t owner);

/// Writes one byte to a pipe.
int lki_write_pipe(const struct lki_pipe *pipe);

// MARK: Looking into processes (process_access.c)

/// How long `lki_attach` waits for a process to stop, in milliseconds.
enum { LKI_STOP_DEADLINE = 2000 };

/// `PTRACE_ATTACH` to a process, and `PTRACE_DETACH` as soon as it has stopped. `*stopped` says
/// whether it did so within LKI_STOP_DEADLINE; if not, it stays attached and the result is 0.
int lki_attach(pid_t process, bool *stopped);

// MARK: Mailboxes (mailbox.c)

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

// MARK: The zygote (zygote.c)

/// A child of the controller that does nothing but fork the processes under test.
///
/// A process that forks has its memory write-protected, and pays a page fault for each page that it writes next. The
/// zygote writes hardly any, the controller many; in a User-Mode Linux guest its page faults would take longer than what
/// most scenarios do.
struct lki_zygote;

/// Makes a zygote whose children run `body(board)`, which must not return; `NULL` with `errno` set if that fails. It
/// shares the descriptors of the controller, ends with it, and has its memory as it is now.
struct lki_zygote *lki_zygote_create(struct lki_board *board, void (*body)(struct lki_board *));

/// Whether a zygote has not ended.
bool lki_zygote_lives(const struct lki_zygote *zygote);

/// Has the zygote fork. The child is the controller's. If it cannot be had the board is signalled.
void lki_zygote_fork(struct lki_zygote *zygote);

/// The child of the last fork: 0 before it is there, a negated errno if it cannot be had.
pid_t lki_zygote_child(const struct lki_zygote *zygote);

/// Kills a zygote and reaps it, but no child of its.
void lki_zygote_destroy(struct lki_zygote *zygote);

// MARK: Gates (gates.c)

/// Keeps the calling thread, and whatever it starts, to one of the CPUs that it may use: they are counted
/// from 0, and after the last one from the first again.
void lki_keep_to_cpu(unsigned int number);

/// Lets the calling thread, and whatever it starts from now on, use every CPU of the machine.
void lki_use_all_cpus(void);

/// Readies the start gate of group number `group` for `expected` arrivals; nobody may be on the way to
/// another gate.
void lki_gate_prepare(struct lki_board *board, uint32_t expected);

/// Arrives at the start gate; the last one to arrive opens it. Does not wait.
void lki_gate_arrive(struct lki_board *board, uint32_t group);

/// Whether the start gate of a group is open.
bool lki_gate_is_open(const struct lki_board *board, uint32_t group);

/// The same, but looks for a moment, spinning.
bool lki_gate_opens(const struct lki_board *board, uint32_t group);

/// The controller lets nobody wait at the start gate of a group any more, because somebody does not come.
void lki_gate_give_up(struct lki_board *board, uint32_t group);

/// Begins what a thread was ordered as its mailbox says: place, gate, delay. It waits at the gate for as long as the
/// controller lets it; false if that has given up.
bool lki_start(struct lki_board *board, const struct lki_start *start);

/// Spins for so many nanoseconds.
void lki_spin(uint64_t nanoseconds);

/// Calls the repetitions of a group off.
void lki_call_off(struct lki_board *board, uint32_t group);

/// Whether the repetitions of a group are called off.
bool lki_is_called_off(const struct lki_board *board, uint32_t group);

/// Sleeps in `vfork(2)` until the mailbox is released; no signal and no task work reaches the calling
/// thread meanwhile. Its child ends with the controller.
int lki_park(struct lki_board *board, struct lki_mailbox *mailbox);

/// Opens the gate of a parked thread.
void lki_release(struct lki_mailbox *mailbox);

// MARK: The debugger's gate (hold.c)

/// The calls at whose entry a debugger can hold a thread; see `lki_mailbox.held_call`.
enum lki_held_call {
  /// `landlock_restrict_self(2)`, as in every scenario.
  LKI_HELD_RESTRICT_SELF = 0,
  /// `clone(2)`, by which the gate is tried out: it begins anew if a signal is pending, like a call with TSYNC, and
  /// has nothing to do with Landlock.
  LKI_HELD_CLONE = 1,
  /// `clone3(2)`, by which the C library makes threads, or `clone(2)` where it does not have that yet.
  LKI_HELD_CLONE3 = 2,
  /// `exit(2)` of a thread.
  LKI_HELD_EXIT = 3,
};

/// Lets a debugger stop the thread of this mailbox at the entry of its next call of the mailbox's `held_call`,
/// until the mailbox is released, and count how often that call is begun anew. Returns when the debugger
/// has the thread: 0, or a negated errno, ETIMEDOUT after two seconds.
///
/// The controller says which thread that is: what stands in the mailbox may be anybody's word.
int lki_hold(struct lki_board *board, struct lki_mailbox *mailbox, pid_t thread);

/// Ends the debugger of the thread of this mailbox, if there is one.
void lki_let_go(struct lki_board *board, struct lki_mailbox *mailbox);

// MARK: Sleeping in a call (sleep.c)

/// The calls in which a thread can sleep until another one wakes it.
enum lki_sleep {
  LKI_SLEEP_RECV,
  LKI_SLEEP_POLL,
  LKI_SLEEP_EPOLL_WAIT,
  LKI_SLEEP_SIGTIMEDWAIT,
  LKI_SLEEP_RECV_TIMEOUT,
  LKI_SLEEP_READ,
  LKI_SLEEP_ACCEPT,
  LKI_SLEEP_ACCEPT_TIMEOUT,
  LKI_SLEEP_FLOCK,
  LKI_SLEEP_FUTEX,
  LKI_SLEEP_PPOLL,
  LKI_SLEEP_PSELECT6,
  LKI_SLEEP_NANOSLEEP,
  LKI_SLEEP_PAUSE,
  LKI_SLEEP_SIGSUSPEND,
  LKI_SLEEP_EPOLL_PWAIT,
  LKI_SLEEP_RECV_WAITALL,
  LKI_SLEEP_WRITE,
  LKI_SLEEP_SEND,
  LKI_SLEEP_OPEN_FIFO
};

/// Lets the thread of this mailbox, which calls this, sleep in a call until another thread of its process
/// calls `lki_wake`; 0 or a negated errno.
int lki_sleep_in(struct lki_mailbox *mailbox, enum lki_sleep call);

/// Wakes the thread of this mailbox, which sleeps in a call.
int lki_wake(struct lki_mailbox *mailbox);

// MARK: execve(2) (execute.c)

/// The descriptors of a process under test that survive `execve(2)`.
enum lki_kept_descriptor {
  LKI_BOARD_DESCRIPTOR = 3,
  LKI_PROGRAM_DESCRIPTOR = 4,
  /// Where the controller sends the files by which allocations fail.
  LKI_FAILURES_DESCRIPTOR = 5,
  /// The reading end of the first pipe; then its writing end, then the next pipe.
  LKI_FIRST_PIPE = 6,
  /// From here on none has a place of its own.
  LKI_ASIDE = 128
};

/// A descriptor of this program, by which a process can execute it; it needs no name for that.
int lki_open_program(void);

/// Gives a descriptor a number from LKI_ASIDE on, where none that survives `execve(2)` has its place; a negative
/// one stays what it is. The new one is closed by `execve(2)`.
int lki_move_aside(int descriptor);

/// Gives descriptors the places from LKI_BOARD_DESCRIPTOR on and closes all others but the standard ones; a negative one
/// leaves its place empty.
int lki_keep_descriptors(int32_t *descriptors, int count);

/// Opens the file `file` of the scenario's directory for reading.
int lki_open_file(void);

/// `execveat(2)` of this program, which goes on as `lockstep-agent continue THREAD`. Returns only if it
/// fails. The signals that have counting handlers stay blocked until the new image has its own.
int lki_execute(int thread);

// MARK: Signals of a process under test (signals.c)

/// Sets the signals of a process under test: SIGUSR1, SIGIO and SIGURG run a handler that counts, a
/// crash is written on the board, everything else is as after boot.
///
/// With `restarts` a call that a counting handler interrupts is restarted if it can be (SA_RESTART).
int lki_set_test_signals(struct lki_board *board, bool restarts);

/// Sets those of them in the controller that its children have from it, so that `lki_inherit_test_signals` has less
/// to do; the controller itself has no board, and dies of a crash as any program.
int lki_prepare_test_signals(void);

/// The rest of `lki_set_test_signals`, in a child of the controller.
int lki_inherit_test_signals(struct lki_board *board, bool restarts);

/// Tells a forked child that it is a process of its own.
void lki_begin_process(void);

/// What a program does without TSYNC: restricts the calling thread, then every other thread of the
/// process by a handler that runs in it, and waits for them. The first failure, or 0.
int lki_psx_restrict_self(int ruleset);

// MARK: What can only be found out in a child (probe.c)

/// The value of a child's exit status from which it is LKI_PROBE_ERROR + errno.
enum { LKI_PROBE_ERROR = 64 };

/// How many Landlock layers the calling thread can still have, found by stacking empty ones in a child until one is
/// refused.
struct lki_layers lki_free_layers(void);

/// How many threads count as processes of the caller's user (`RLIMIT_NPROC` of getrlimit(2)), found by the least limit
/// with which it may have one more. EPERM for a caller whom no limit keeps from that; EOVERFLOW if there are more than
/// scenarios have.
int64_t lki_count_processes(void);

/// The number of layers of a thread that can still have `free` ones, where a process without any can have `limit`.
///
/// A negated errno where that cannot be told: what the kernel refused a layer with, if it refuses none at the limit in
/// that way; EOVERFLOW if it takes more of them than from a process without any, or does not refuse at all.
int lki_depth(struct lki_layers limit, struct lki_layers free);

/// One half of the question whether two threads hold the same Landlock domain: makes a child that
/// drops its capabilities and looks into the child of thread `peer`, whose half must run at the same
/// time. Returns 0 when the child is reaped; the answer is in the mailboxes' probes.
int lki_probe_domain(struct lki_board *board, int thread, int peer);

/// Whether the calling thread may look into a thread of another process, by `get_robust_list(2)`: 0, or
/// the errno. Not negated.
///
/// That call asks what `ptrace(2)` calls PTRACE_MODE_READ_REALCREDS: uids, dumpability, and Landlock, which
/// wants the domain of the caller to be that of the thread, or one around it (landlock(7)).
int lki_ask_access(pid_t thread);

/// `PTRACE_TRACEME` in a child of the calling thread's parent, which ends at once: 0 or a negated errno.
int lki_trace_me(void);

/// Forks a child that keeps the domain and the credentials which the calling thread, number `thread`
/// of the board, has now.
int lki_take_witness(struct lki_board *board, int thread);

/// Finds out whether the calling thread still holds the domain of its witness, and what its
/// credentials are; the answers are in its mailbox. The domains are the same if and only if each may
/// look into the other, provided that it could when they were. One thread of a process at a time.
int lki_inspect(struct lki_board *board, int thread);

/// Ends the witness of a thread and waits for it.
int lki_dismiss_witness(struct lki_board *board, int thread);

// MARK: How long a call with TSYNC takes (measure.c)

/// What is measured.
struct lki_measuring {
  /// How many siblings the caller has, at least 1.
  uint32_t threads;
  /// How many calls are made, each of which adds a layer; the first and the last sibling observe them in turns.
  uint32_t calls;
  /// Whether each sibling has credentials of its own.
  bool diverged;
  /// Whether each thread is kept to one CPU, in turns.
  bool pinned;
};

/// A call with TSYNC.
struct lki_measured_call {
  /// How long it took.
  uint64_t nanoseconds;
  /// How long the sibling that observed it did not run at a stretch.
  uint64_t standstill;
  /// Whether the last sibling observed it, and not the first one.
  bool by_last;
};

/// Forks a process that measures, and returns its pid or a negated errno. The results are in `calls` and `error`, which
/// it must share with this process, when it has ended; `error` is 0 or the errno of what failed.
pid_t lki_measure(const struct lki_measuring *what, struct lki_measured_call *calls, int32_t *error);

// MARK: Allocations that fail (failures.c)

/// The ways in which allocations of a thread are made to fail.
enum lki_failure_way {
  LKI_NO_FAILURES,
  /// The kernel's own fault injection, by `/proc/PID/task/TID/fail-nth`.
  LKI_FAIL_BY_NUMBER,
  /// A module of ours: Injector.h.
  LKI_FAIL_BY_MODULE,
  /// A BPF program, which reaches the credentials alone: Injector.h.
  LKI_FAIL_BY_BPF,
  /// Everything is readied, nothing is armed, and nothing fails: to measure what the module costs beyond that.
  LKI_REHEARSE_FAILURES
};

/// The number of the allocation that `LKI_FAIL_BY_BPF` lets fail: `prepare_creds()` makes the first two of a call that
/// changes credentials, and the second one is for the security modules.
enum { LKI_SITE_OF_BPF = 2 };

/// One thread whose allocations can be made to fail.
struct lki_failures {
  /// An `lki_failure_way`.
  uint32_t way;
  /// The thread's file with `LKI_FAIL_BY_NUMBER`, otherwise -1.
  int32_t descriptor;
  int32_t thread;
  /// The words of the program with `LKI_FAIL_BY_BPF`.
  struct lki_bpf_failure *words;
};

/// Readies the failures of a thread; with `LKI_FAIL_BY_NUMBER` it opens a descriptor.
int lki_open_failures(
    uint32_t way, pid_t process, pid_t thread, struct lki_bpf_failure *words,
    struct lki_failures *failures);

/// Closes what `lki_open_failures` has opened.
void lki_close_failures(struct lki_failures *failures);

/// Makes the two ends of a way on which descriptors travel; `ends[0]` is the sender's.
int lki_make_descriptor_channel(int32_t ends[2]);

/// Sends a descriptor.
int lki_send_descriptor(int channel, int descriptor);

/// Readies the calling thread's own failures, with a descriptor that has been sent if the way needs one, and sees to it
/// that what the thread runs next needs no allocation of its own. Does not wait.
int lki_receive_failures(uint32_t way, int channel, struct lki_failures *failures);

/// Lets the allocation with number `site`, from 1, fail that the thread makes next; 0 for none.
int lki_arm_failure(const struct lki_failures *failures, uint32_t site);

/// Lets no allocation fail any more. Returns 1 if one has failed, otherwise 0.
int lki_disarm_failure(const struct lki_failures *failures);

/// Installs a seccomp filter that allows everything.
int lki_try_seccomp(void);

/// Makes a file that is in no folder and closes it, by which failing allocations are tried out: a few small allocations
/// with GFP_KERNEL, and nothing of Landlock, whose calls are under test. A number, or a negated errno.
int lki_make_file(void);

/// Whether allocations of this kernel fail as fail-nth says: 1 or 0.
int lki_can_fail_allocations(void);

/// Runs `question` in a child and returns its answer, 0 to LKI_PROBE_ERROR - 1.
int lki_ask_child(int (*question)(void *), void *context);

/* SPDX-License-Identifier: MIT */
/// What can only be found out in a child.
#pragma once

#include <stdint.h>
#include <sys/types.h>

#include "mailbox.h"

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

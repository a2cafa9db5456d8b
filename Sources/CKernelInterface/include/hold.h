/* SPDX-License-Identifier: MIT */
/// The debugger's gate.
#pragma once

#include <sys/types.h>

#include "mailbox.h"

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

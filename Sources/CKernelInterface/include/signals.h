/* SPDX-License-Identifier: MIT */
/// Signals of a process under test.
#pragma once

#include <stdbool.h>

#include "mailbox.h"

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

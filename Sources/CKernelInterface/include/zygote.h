/* SPDX-License-Identifier: MIT */
/// The zygote.
#pragma once

#include <stdbool.h>
#include <sys/types.h>

#include "mailbox.h"

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

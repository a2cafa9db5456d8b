/* SPDX-License-Identifier: MIT */
#pragma once

#include "mailbox.h"

// Words of the board by which processes wait for each other. They are futexes shared between processes, so none of the
// operations on them is private.

/// Wakes all who wait for a word.
void lki_word_wake(const uint32_t *word);

/// Writes a word and wakes all who wait for it.
void lki_word_publish(uint32_t *word, uint32_t value);

/// Waits until a word is no longer `seen`, and returns it; ends this process if the controller is gone.
uint32_t lki_word_await(const struct lki_board *board, const uint32_t *word, uint32_t seen);

/// Keeps a child without memory of its own from running the handlers of its parent, whatever its process group gets.
void lki_block_signals(void);

/* SPDX-License-Identifier: MIT */
/// Gates.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "mailbox.h"

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

/* SPDX-License-Identifier: MIT */
/// execve(2).
#pragma once

#include <stdint.h>

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

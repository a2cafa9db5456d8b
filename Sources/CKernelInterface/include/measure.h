/* SPDX-License-Identifier: MIT */
/// How long a call with TSYNC takes.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

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

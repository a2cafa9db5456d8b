/* SPDX-License-Identifier: MIT */
/// Starts programs as a sandbox does, for tests of what they say then.
#pragma once

#include <sys/types.h>

/// Starts `path` with these arguments and pipes, under a seccomp filter by which system calls from number `first` to
/// number `last` fail with `error`, none if `first` is negative, and inside of `layers` domains of Landlock. Returns its
/// pid, or a negated errno.
pid_t sandbox_start(
    const char *path, char *const arguments[], int input, int output, int first, int last,
    int error, int layers);

/// Gives the calling thread a working folder of its own. Returns 0, or a negated errno.
int sandbox_enter(const char *folder);

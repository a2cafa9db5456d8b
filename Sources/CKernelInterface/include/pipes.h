/* SPDX-License-Identifier: MIT */
/// Pipes whose reader gets SIGIO.
#pragma once

#include <stdint.h>
#include <sys/types.h>

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

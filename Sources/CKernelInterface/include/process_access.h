/* SPDX-License-Identifier: MIT */
/// Looking into processes.
#pragma once

#include <stdbool.h>
#include <sys/types.h>

/// How long `lki_attach` waits for a process to stop, in milliseconds.
enum { LKI_STOP_DEADLINE = 2000 };

/// `PTRACE_ATTACH` to a process, and `PTRACE_DETACH` as soon as it has stopped. `*stopped` says
/// whether it did so within LKI_STOP_DEADLINE; if not, it stays attached and the result is 0.
int lki_attach(pid_t process, bool *stopped);

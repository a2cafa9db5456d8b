/* SPDX-License-Identifier: MIT */
/// What the agent takes from the C library, where Swift has no module of that: for the other architecture the agent is
/// compiled as Embedded Swift, whose only module is the standard library.
///
/// Swift cannot call functions with "..." and does not see errno, which is a macro.
#pragma once

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

static inline int *cglibc_errno(void) { return &errno; }

static inline int cglibc_open(const char *path, int flags, mode_t mode) { return open(path, flags, mode); }

static inline int cglibc_openat(int folder, const char *path, int flags, mode_t mode) {
  return openat(folder, path, flags, mode);
}

static inline int cglibc_fcntl(int descriptor, int command, int value) { return fcntl(descriptor, command, value); }

static inline void cglibc_ignore(int number) { signal(number, SIG_IGN); }

/// The arguments of this process, which Embedded Swift does not keep.
int cglibc_argument_count(void);
const char *cglibc_argument(int place);

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { STATUS_OF_FAILURE = 126 };

static int deny(int first, int last, int error) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, (unsigned int)first, 0, 2),
      BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, (unsigned int)last, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ((unsigned int)error & SECCOMP_RET_DATA)),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return -errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) < 0 ? -errno : 0;
}

/// Puts the calling process into so many empty domains; 0 or a negated errno.
static int stack(int layers) {
  enum { CREATE_RULESET = 444, RESTRICT_SELF = 446 };
  // LANDLOCK_ACCESS_FS_MAKE_CHAR, which nothing here needs.
  const unsigned long handled = 1 << 6;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return -errno;
  const long ruleset = syscall(CREATE_RULESET, &handled, sizeof handled, 0);
  for (int layer = 0; layer < layers; layer++)
    if (syscall(RESTRICT_SELF, ruleset, 0) < 0) return -errno;
  return 0;
}

pid_t sandbox_start(
    const char *path, char *const arguments[], int input, int output, int first, int last,
    int error, int layers) {
  const pid_t child = fork();
  if (child != 0) return child < 0 ? -errno : child;
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
      stack(layers) < 0 || (first >= 0 && deny(first, last, error) < 0))
    _exit(STATUS_OF_FAILURE);
  execv(path, arguments);
  _exit(STATUS_OF_FAILURE);
}

int sandbox_enter(const char *folder) {
  return unshare(CLONE_FS) < 0 || chdir(folder) < 0 ? -errno : 0;
}

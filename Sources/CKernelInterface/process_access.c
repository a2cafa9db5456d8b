/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "process_access.h"
#include "call_tables.h"
#include "mailbox.h"
#include "probe.h"
#include "process.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int lki_attach(pid_t process, bool *stopped) {
  // The first and the longest pause between two looks, in nanoseconds.
  enum { FIRST_PAUSE = 20000, LONGEST_PAUSE = 2000000, MILLISECOND = 1000000 };
  *stopped = true;
  if (ptrace(PTRACE_ATTACH, process, NULL, NULL) < 0) return -errno;
  const uint64_t deadline = lki_now() + (uint64_t)LKI_STOP_DEADLINE * MILLISECOND;
  uint64_t pause = FIRST_PAUSE;
  for (;;) {
    int status;
    const pid_t waited = waitpid(process, &status, WNOHANG | __WALL);
    // The process may have been killed meanwhile; then there is nobody to let go.
    if (waited < 0 && errno != EINTR) return -errno;
    if (waited == process) break;
    if (lki_now() >= deadline) {
      *stopped = false;
      return 0;
    }
    lki_pause(pause);
    pause = pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE;
  }
  // Without a signal: the stop that attaching caused must not stop the process for good.
  return ptrace(PTRACE_DETACH, process, NULL, NULL) < 0 ? -errno : 0;
}

static int64_t signal_thread(const struct lki_arguments *arguments) {
  return lki_tgkill(arguments->process, arguments->thread, (int)arguments->numbers[1]);
}

static int64_t signal_process(const struct lki_arguments *arguments) {
  return lki_kill(arguments->process, (int)arguments->numbers[1]);
}

static int64_t signal_by_descriptor(const struct lki_arguments *arguments) {
  return lki_pidfd_signal(arguments->process, (int)arguments->numbers[1]);
}

static int64_t signal_all(const struct lki_arguments *arguments) {
  return lki_signal_all(arguments->process, SIGUSR1);
}

static int64_t open_pidfd(const struct lki_arguments *arguments) {
  const int descriptor = lki_pidfd_open(arguments->process);
  if (descriptor < 0) return descriptor;
  close(descriptor);
  return 0;
}

static int64_t trace_me(const struct lki_arguments *arguments) {
  (void)arguments;
  return lki_trace_me();
}

static int64_t churn(const struct lki_arguments *arguments) {
  (void)arguments;
  return lki_churn();
}

const struct lki_call lki_process_calls[] = {
    {"tgkill", signal_thread},
    {"kill", signal_process},
    {"pidfd_send_signal", signal_by_descriptor},
    {"tgkill_all", signal_all},
    {"pidfd_open", open_pidfd},
    {"traceme", trace_me},
    {"churn", churn},
    {NULL, NULL},
};

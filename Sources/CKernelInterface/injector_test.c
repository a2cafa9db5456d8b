/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "credentials.h"
#include "failures.h"
#include "process.h"
#include "Injector.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

// How often the call is made before it is counted, for what only the first ones allocate; how often it is counted; the
// most allocations that it may have; and when the self-test is given up, in seconds.
enum { WARM_UPS = 2, COUNTS = 3, MOST_SITES = 64, DEADLINE = 20 };

/// What came of making a file while a thread is armed.
struct attempt {
  int file;
  int sites;
  bool has_failed;
};

static struct attempt attempt(pid_t armed, uint32_t site) {
  struct lki_failures failures;
  lki_open_failures(LKI_FAIL_BY_MODULE, 0, armed, NULL, &failures);
  const int returned = lki_arm_failure(&failures, site);
  if (returned < 0) return (struct attempt){returned, -1, false};
  const int file = lki_make_file();
  const int64_t count = lki_injector_disarm(armed);
  return (struct attempt){file, (int)(count & 0xffffffff), count > 0 && count >> 32 != 0};
}

/// Tests the module in a thread that is not the first one of its process, so that its number is not the process's.
static enum lki_injector_finding test(void) {
  const pid_t self = lki_thread_id();
  for (int time = 0; time < WARM_UPS; time++) attempt(self, 0);
  const int sites = attempt(self, 0).sites;
  if (sites < 1 || sites > MOST_SITES) return LKI_INJECTOR_MISCOUNTS;
  for (int time = 0; time < COUNTS; time++)
    if (attempt(self, 0).sites != sites) return LKI_INJECTOR_MISCOUNTS;
  for (int site = 1; site <= sites; site++) {
    const struct attempt failing = attempt(self, (uint32_t)site);
    if (!failing.has_failed || failing.file != -ENOMEM) return LKI_INJECTOR_DOES_NOT_FAIL;
    if (failing.sites != site) return LKI_INJECTOR_MISCOUNTS;
  }
  const struct attempt behind = attempt(self, (uint32_t)sites + 1);
  if (behind.has_failed || behind.file < 0 || lki_make_file() < 0)
    return LKI_INJECTOR_FAILS_UNASKED;
  // The first thread of this process sleeps meanwhile.
  const struct attempt other = attempt(getpid(), 1);
  if (other.has_failed || other.file < 0 || other.sites != 0) return LKI_INJECTOR_COUNTS_OTHERS;
  return LKI_INJECTOR_WORKS;
}

static void run_test(void *context) {
  (void)context;
  lki_exit_process((int)test());
}

/// Runs `body` in the second thread of a process of its own, which ends with what it finds.
static int ask_process(void (*body)(void *), void *context) {
  const pid_t child = lki_fork();
  if (child < 0) return LKI_INJECTOR_UNTESTED;
  if (child == 0) {
    alarm(DEADLINE);
    if (lki_start_thread(body, context) < 0) lki_exit_process(LKI_INJECTOR_UNTESTED);
    for (;;) pause();
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return LKI_INJECTOR_UNTESTED;
  return WIFEXITED(status) ? WEXITSTATUS(status) : LKI_INJECTOR_UNTESTED;
}

int lki_injector_test(void) { return ask_process(run_test, NULL); }

/// Prepares new credentials once, which capset(2) does even if nothing is to change; a uid that one has takes none.
static int change_credentials(void) {
  enum { CAPABILITY_CHOWN = 0 };
  return lki_drop_capability(CAPABILITY_CHOWN);
}

static enum lki_injector_finding test_words(struct lki_bpf_failure *words) {
  struct lki_failures failures;
  lki_open_failures(LKI_FAIL_BY_BPF, 0, lki_thread_id(), words, &failures);
  if (change_credentials() < 0) return LKI_INJECTOR_FAILS_UNASKED;
  if (lki_arm_failure(&failures, LKI_SITE_OF_BPF) < 0) return LKI_INJECTOR_UNTESTED;
  int returned = change_credentials();
  // One was to fail, and this is the next one.
  const int next = change_credentials();
  if (lki_disarm_failure(&failures) != 1 || returned != -ENOMEM) return LKI_INJECTOR_DOES_NOT_FAIL;
  if (next < 0 || change_credentials() < 0) return LKI_INJECTOR_FAILS_UNASKED;
  // The first thread of this process sleeps meanwhile.
  lki_open_failures(LKI_FAIL_BY_BPF, 0, getpid(), words, &failures);
  lki_arm_failure(&failures, LKI_SITE_OF_BPF);
  returned = change_credentials();
  return lki_disarm_failure(&failures) != 0 || returned < 0 ? LKI_INJECTOR_COUNTS_OTHERS
                                                            : LKI_INJECTOR_WORKS;
}

static void run_test_of_words(void *words) { lki_exit_process((int)test_words(words)); }

int lki_bpf_test(struct lki_bpf_failure *words) {
  return ask_process(run_test_of_words, words);
}

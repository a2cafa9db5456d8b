/* SPDX-License-Identifier: MIT */
/// Allocations that fail.
#pragma once

#include <stdint.h>
#include <sys/types.h>

/// The ways in which allocations of a thread are made to fail.
enum lki_failure_way {
  LKI_NO_FAILURES,
  /// The kernel's own fault injection, by `/proc/PID/task/TID/fail-nth`.
  LKI_FAIL_BY_NUMBER,
  /// A module of ours: Injector.h.
  LKI_FAIL_BY_MODULE,
  /// A BPF program, which reaches the credentials alone: Injector.h.
  LKI_FAIL_BY_BPF,
  /// Everything is readied, nothing is armed, and nothing fails: to measure what the module costs beyond that.
  LKI_REHEARSE_FAILURES
};

/// The number of the allocation that `LKI_FAIL_BY_BPF` lets fail: `prepare_creds()` makes the first two of a call that
/// changes credentials, and the second one is for the security modules.
enum { LKI_SITE_OF_BPF = 2 };

/// One thread whose allocations can be made to fail.
struct lki_failures {
  /// An `lki_failure_way`.
  uint32_t way;
  /// The thread's file with `LKI_FAIL_BY_NUMBER`, otherwise -1.
  int32_t descriptor;
  int32_t thread;
  /// The words of the program with `LKI_FAIL_BY_BPF`.
  struct lki_bpf_failure *words;
};

/// Readies the failures of a thread; with `LKI_FAIL_BY_NUMBER` it opens a descriptor.
int lki_open_failures(
    uint32_t way, pid_t process, pid_t thread, struct lki_bpf_failure *words,
    struct lki_failures *failures);

/// Closes what `lki_open_failures` has opened.
void lki_close_failures(struct lki_failures *failures);

/// Makes the two ends of a way on which descriptors travel; `ends[0]` is the sender's.
int lki_make_descriptor_channel(int32_t ends[2]);

/// Sends a descriptor.
int lki_send_descriptor(int channel, int descriptor);

/// Readies the calling thread's own failures, with a descriptor that has been sent if the way needs one, and sees to it
/// that what the thread runs next needs no allocation of its own. Does not wait.
int lki_receive_failures(uint32_t way, int channel, struct lki_failures *failures);

/// Lets the allocation with number `site`, from 1, fail that the thread makes next; 0 for none.
int lki_arm_failure(const struct lki_failures *failures, uint32_t site);

/// Lets no allocation fail any more. Returns 1 if one has failed, otherwise 0.
int lki_disarm_failure(const struct lki_failures *failures);

/// Installs a seccomp filter that allows everything.
int lki_try_seccomp(void);

/// Makes a file that is in no folder and closes it, by which failing allocations are tried out: a few small allocations
/// with GFP_KERNEL, and nothing of Landlock, whose calls are under test. A number, or a negated errno.
int lki_make_file(void);

/// Whether allocations of this kernel fail as fail-nth says: 1 or 0.
int lki_can_fail_allocations(void);

/// Runs `question` in a child and returns its answer, 0 to LKI_PROBE_ERROR - 1.
int lki_ask_child(int (*question)(void *), void *context);

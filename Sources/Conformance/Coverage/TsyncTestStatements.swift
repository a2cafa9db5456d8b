// SPDX-License-Identifier: MIT

extension Statement {
  /// What the kernel's own tests of TSYNC assert (tools/testing/selftests/landlock/tsync_test.c of Linux 7.3).
  static let tsyncTest: [Statement] = [
    Statement(
      "selftest/tsync/single-threaded-success",
      "A process of one thread enforces with TSYNC.",
      in: "tsync_test.c, single_threaded_success"),
    Statement(
      "selftest/tsync/success",
      "Two idle siblings and a caller with no_new_privs: success, and all have no_new_privs.",
      in: "tsync_test.c, multi_threaded.success"),
    Statement(
      "selftest/tsync/no-new-privs",
      "With NO_NEW_PRIVS and without any privilege: success, and all have no_new_privs.",
      in: "tsync_test.c, multi_threaded.no_new_privs"),
    Statement(
      "selftest/tsync/no-new-privs-max-layers",
      "With NO_NEW_PRIVS at the limit of layers: E2BIG, and none has no_new_privs.",
      in: "tsync_test.c, multi_threaded.no_new_privs_max_layers"),
    Statement(
      "selftest/tsync/diverging-domains",
      "The caller restricts itself, then all: success.",
      in: "tsync_test.c, multi_threaded_success_despite_diverging_domains"),
    Statement(
      "selftest/tsync/competing-enablement",
      "Two threads call at the same time: both succeed.",
      in: "tsync_test.c, competing_enablement"),
    Statement(
      "selftest/tsync/interrupt",
      "A storm of signals to the caller: success.",
      in: "tsync_test.c, tsync_interrupt"),
    Statement(
      "selftest/tsync/without-ruleset-tsync-only",
      "-1 with TSYNC alone: EBADF.",
      in: "tsync_test.c, tsync_without_ruleset.tsync_only"),
    Statement(
      "selftest/tsync/without-ruleset-same-exec-off",
      "-1 with LOG_SAME_EXEC_OFF, LOG_SUBDOMAINS_OFF and TSYNC: EBADF.",
      in: "tsync_test.c, tsync_without_ruleset.subdomains_off_same_exec_off"),
    Statement(
      "selftest/tsync/without-ruleset-new-exec-on",
      "-1 with LOG_NEW_EXEC_ON, LOG_SUBDOMAINS_OFF and TSYNC: EBADF.",
      in: "tsync_test.c, tsync_without_ruleset.subdomains_off_new_exec_on"),
    Statement(
      "selftest/tsync/without-ruleset-all-flags",
      "-1 with all log flags and TSYNC: EBADF.",
      in: "tsync_test.c, tsync_without_ruleset.all_flags"),
    Statement(
      "selftest/tsync/without-ruleset-subdomains-off",
      "-1 with LOG_SUBDOMAINS_OFF and TSYNC: success.",
      in: "tsync_test.c, tsync_without_ruleset.subdomains_off"),
  ]
}

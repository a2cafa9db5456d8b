// SPDX-License-Identifier: MIT

extension Statement {
  /// What the cover letter of version 2 of the patch set says (Message-ID 20251001111807.18902-1-gnoack@google.com).
  static let coverLetter: [Statement] = [
    Statement(
      "cover-letter/new-flag",
      "landlock_restrict_self(2) has a new flag, which kernels before it refuse.",
      in: "cover letter v2, subject and first paragraph"),
    Statement(
      "cover-letter/all-threads",
      "With the flag a ruleset applies to all threads of the process.",
      in: "cover letter v2, first paragraph"),
    Statement(
      "cover-letter/one-thread",
      "Without the flag only the calling thread enforces the ruleset.",
      in: "cover letter v2, Motivation"),
    Statement(
      "cover-letter/psx-domains",
      "With libpsx all threads enforce the same ruleset and end in distinct domains.",
      in: "cover letter v2, Motivation, (1)"),
    Statement(
      "cover-letter/psx-signals",
      "Distinct domains break signals, if they are scoped, where one domain does not.",
      in: "cover letter v2, Motivation, (1)"),
    Statement(
      "cover-letter/signal-scoping",
      "Landlock restricts the use of signals across domains.",
      in: "cover letter v2, Motivation"),
    Statement(
      "cover-letter/nested-enforcement",
      "Further nested domains need no cross-thread signals, so they stay possible.",
      in: "cover letter v2, Motivation, (2)"),
    Statement(
      "cover-letter/per-thread-setuid",
      "The system call under setuid(2) applies to the calling thread only.",
      in: "cover letter v2, Motivation"),
    Statement(
      "cover-letter/many-threads",
      "A process that has many threads by the time it enforces is restricted as a whole.",
      in: "cover letter v2, Motivation"),
    Statement(
      "cover-letter/caller-prerequisite",
      "The caller needs CAP_SYS_ADMIN or no_new_privs.",
      in: "cover letter v2, Enforcement prerequisites"),
    Statement(
      "cover-letter/sibling-no-new-privs",
      "Siblings get no_new_privs where they do not fulfill the prerequisites.",
      in: "cover letter v2, Enforcement prerequisites; change log"),
    Statement(
      "cover-letter/own-credentials",
      "A sibling's credentials are its own: nothing but the domain changes in them.",
      in: "cover letter v2, Pseudo-signals"),
    Statement(
      "cover-letter/all-or-nothing",
      "Either every thread is restricted, or none is.",
      in: "cover letter v2, Pseudo-signals"),
    Statement(
      "cover-letter/finds-every-thread",
      "The list of threads is read until no new one shows up.",
      in: "cover letter v2, Finding all sibling threads"),
    Statement(
      "cover-letter/born-meanwhile",
      "A thread that is created during the call does not escape.",
      in: "cover letter v2, Finding all sibling threads"),
    Statement(
      "cover-letter/preparation-error",
      "An error that one sibling meets while it prepares ends the call for all.",
      in: "cover letter v2, Coordination between tasks, all_prepared"),
    Statement(
      "cover-letter/ready-to-commit",
      "No sibling commits or goes on before all have prepared.",
      in: "cover letter v2, Coordination between tasks, ready_to_commit"),
    Statement(
      "cover-letter/all-finished",
      "When the call returns, every sibling has committed.",
      in: "cover letter v2, Coordination between tasks, all_finished"),
    Statement(
      "cover-letter/shared-credentials",
      "A sibling that shares the caller's credentials prepares none of its own.",
      in: "cover letter v2, Use of credentials API"),
    Statement(
      "cover-letter/diverging-domains",
      "Siblings whose domains had diverged are no reason to fail.",
      in: "cover letter v2, Change log, Semantics; Tests"),
    Statement(
      "cover-letter/override",
      "The domain of a sibling is overridden, and not stacked upon.",
      in: "cover letter v2, Change log"),
    Statement(
      "cover-letter/only-enomem",
      "For a caller that may enforce, running out of memory is the only failure that siblings can cause.",
      in:
        "cover letter v2, Change log, Tests, which knew no good way to provoke it; shown on stock kernels as well"
    ),
  ]
}

// SPDX-License-Identifier: MIT

extension Statement {
  /// What landlock_restrict_self(2) says, and what the sources and commits add to it.
  static let manPage: [Statement] = [
    Statement(
      "man/EOPNOTSUPP",
      "Landlock is supported by the kernel and disabled at boot.",
      in: "landlock_restrict_self(2), ERRORS",
      exemption:
        "a kernel without Landlock has no profile to run scenarios with; 'lockstep kernel probe' reports it"
    ),
    Statement(
      "man/EINVAL",
      "The flags contain an unknown one.",
      in: "landlock_restrict_self(2), ERRORS"),
    Statement(
      "man/EBADF",
      "The descriptor is no descriptor of the calling thread.",
      in: "landlock_restrict_self(2), ERRORS"),
    Statement(
      "man/EBADFD",
      "The descriptor is not one of a ruleset.",
      in: "landlock_restrict_self(2), ERRORS"),
    Statement(
      "man/EPERM",
      "The calling thread has neither no_new_privs nor CAP_SYS_ADMIN in its namespace.",
      in: "landlock_restrict_self(2), ERRORS"),
    Statement(
      "man/EPERM-descriptor",
      "The descriptor has no read access to the ruleset.",
      in: "landlock_restrict_self(2), ERRORS",
      exemption:
        "the kernel gives out ruleset descriptors with read access only, and they cannot be opened anew"
    ),
    Statement(
      "man/E2BIG",
      "The number of layers is at its limit of sixteen.",
      in: "landlock_restrict_self(2), ERRORS"),
    Statement(
      "man/ENOMEM",
      "Memory runs out in the call; then nothing has changed.",
      in: "kernel sources: every allocation of the call"),
    Statement(
      "man/EOVERFLOW",
      "The number of threads overflows the size of the table of works.",
      in: "kernel sources: growth of the table",
      exemption:
        "it takes more threads than any process can have"),
    Statement(
      "man/order-of-checks",
      "Flags come before privileges since Linux 7.3, after them before; then the descriptor, then the layers.",
      in: "commit c2fe8b60b8e4"),
    Statement(
      "man/LOG_SAME_EXEC_OFF",
      "The flag is accepted since ABI 7, with and without TSYNC.",
      in: "landlock_restrict_self(2), FLAGS"),
    Statement(
      "man/LOG_NEW_EXEC_ON",
      "The flag is accepted since ABI 7, with and without TSYNC.",
      in: "landlock_restrict_self(2), FLAGS"),
    Statement(
      "man/LOG_SUBDOMAINS_OFF",
      "The flag is accepted since ABI 7, with and without TSYNC.",
      in: "landlock_restrict_self(2), FLAGS"),
    Statement(
      "man/TSYNC",
      "The flag is accepted since ABI 8, and applies the ruleset to all threads atomically.",
      in: "landlock_restrict_self(2), FLAGS"),
    Statement(
      "man/TSYNC-irrespective",
      "Domains that siblings had before do not matter.",
      in: "landlock_restrict_self(2), FLAGS, TSYNC"),
    Statement(
      "man/TSYNC-no-new-privs",
      "Siblings get no_new_privs if the caller has it.",
      in: "landlock_restrict_self(2), FLAGS, TSYNC; kernel sources since version 3"),
    Statement(
      "man/NO_NEW_PRIVS",
      "The flag is accepted since ABI 11; it replaces the prerequisite and sets no_new_privs only if the call succeeds.",
      in: "landlock_restrict_self(2), FLAGS"),
    Statement(
      "man/minus-one",
      "-1 instead of a descriptor changes the log configuration alone, with LOG_SUBDOMAINS_OFF and no other log flag.",
      in: "landlock_restrict_self(2), FLAGS, LOG_SUBDOMAINS_OFF"),
    Statement(
      "man/minus-one-TSYNC",
      "-1 goes together with TSYNC since Linux 7.0.4, and then for all threads.",
      in: "commit e75e38055b9d"),
    Statement(
      "man/log-of-siblings",
      "TSYNC overwrites the log configuration of siblings with the caller's.",
      in: "kernel sources: landlock_cred_copy",
      exemption:
        "nothing but audit records shows a log configuration; that the call overwrites the rest is checked"
    ),
    Statement(
      "man/log-subdomains-sticky",
      "A thread's own LOG_SUBDOMAINS_OFF cannot be taken back by that thread.",
      in: "kernel sources: restrict_self",
      exemption:
        "nothing but audit records shows a log configuration"),
    Statement(
      "man/restart",
      "A signal during the call is handled, and the call goes on as if nothing had happened.",
      in: "kernel sources: ERESTARTNOINTR"),
  ]
}

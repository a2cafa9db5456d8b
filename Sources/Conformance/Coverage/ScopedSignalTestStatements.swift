// SPDX-License-Identifier: MIT

extension Statement {
  /// What the kernel's own tests of signal scoping assert (tools/testing/selftests/landlock/scoped_signal_test.c of Linux 7.3).
  static let scopedSignalTest: [Statement] = [
    Statement(
      "selftest/scoped-signal/child-to-parent",
      "A scoped child may not signal its parent outside of the domain.",
      in: "scoped_signal_test.c, scoping_signals.send_sig_to_parent"),
    Statement(
      "selftest/scoped-signal/to-itself",
      "A scoped process may signal itself.",
      in:
        "scoped_signal_test.c, scoping_signals.send_sig_to_parent; scoped_domains.check_access_signal"
    ),
    Statement(
      "selftest/scoped-signal/unrestricted",
      "Without domains, parent and child signal each other.",
      in: "scoped_signal_test.c, scoped_domains, without_sandbox"),
    Statement(
      "selftest/scoped-signal/child-domain",
      "A domain of the child alone keeps the child from its parent, and not the reverse.",
      in: "scoped_signal_test.c, scoped_domains, child_domain"),
    Statement(
      "selftest/scoped-signal/parent-domain",
      "A domain of the parent alone keeps the parent from a child made before, and not the reverse.",
      in: "scoped_signal_test.c, scoped_domains, parent_domain"),
    Statement(
      "selftest/scoped-signal/sibling-domains",
      "With domains of their own neither reaches the other.",
      in: "scoped_signal_test.c, scoped_domains, sibling_domain"),
    Statement(
      "selftest/scoped-signal/inherited-domain",
      "A child that inherits the domain reaches its parent and is reached.",
      in: "scoped_signal_test.c, scoped_domains, inherited_domain"),
    Statement(
      "selftest/scoped-signal/nested-domain",
      "A child in a nested domain is reached and does not reach its parent.",
      in: "scoped_signal_test.c, scoped_domains, nested_domain"),
    Statement(
      "selftest/scoped-signal/nested-and-parent-domain",
      "A parent that nests further is reached by its child and does not reach it.",
      in: "scoped_signal_test.c, scoped_domains, nested_and_parent_domain"),
    Statement(
      "selftest/scoped-signal/forked-domains",
      "Parent and child that nest further, each for itself, do not reach each other.",
      in: "scoped_signal_test.c, scoped_domains, forked_domains"),
    Statement(
      "selftest/scoped-signal/thread-before",
      "A scoped thread signals a thread of its process that was made before.",
      in: "scoped_signal_test.c, signal_scoping_thread_before"),
    Statement(
      "selftest/scoped-signal/thread-after",
      "A scoped thread signals a thread that it made afterwards.",
      in: "scoped_signal_test.c, signal_scoping_thread_after"),
    Statement(
      "selftest/scoped-signal/thread-setuid",
      "The C library's setuid(2) signals threads across domains of one process.",
      in: "scoped_signal_test.c, signal_scoping_thread_setuid"),
    Statement(
      "selftest/scoped-signal/fown-unrestricted",
      "Without a domain SIGIO reaches its owner in another process.",
      in: "scoped_signal_test.c, fown.no_sandbox"),
    Statement(
      "selftest/scoped-signal/fown-before-fork",
      "SIGIO reaches an owner in the same inherited domain.",
      in: "scoped_signal_test.c, fown.sandbox_before_fork"),
    Statement(
      "selftest/scoped-signal/fown-before-setown",
      "A domain from before F_SETOWN keeps SIGIO from an owner outside.",
      in: "scoped_signal_test.c, fown.sandbox_before_setown"),
    Statement(
      "selftest/scoped-signal/fown-after-setown",
      "A domain from after F_SETOWN does not keep SIGIO from its owner.",
      in: "scoped_signal_test.c, fown.sandbox_after_setown"),
    Statement(
      "selftest/scoped-signal/sigio-to-pgid-members",
      "SIGIO to a process group reaches only members inside of the scope.",
      in: "scoped_signal_test.c, sigio_to_pgid_members",
      exemption:
        "releases before the fix of Landlock's erratum 4 fail it; an input that slips past a check of released kernels "
        + "is not shipped"),
    Statement(
      "selftest/scoped-signal/sigio-to-pgid-self",
      "SIGIO to the own process group reaches the own process, whichever thread has set the owner.",
      in: "scoped_signal_test.c, sigio_to_pgid_self"),
    Statement(
      "selftest/scoped-signal/trace-denied-signal",
      "A denied signal fires a tracepoint with its target.",
      in: "scoped_signal_test.c, trace_signal.deny_scope_signal",
      exemption:
        "no action reads the tracepoints of denials; those of domains are counted"),
    Statement(
      "selftest/scoped-signal/trace-denied-fown",
      "A denied SIGIO fires a tracepoint with its target.",
      in: "scoped_signal_test.c, trace_fown.deny_scope_fown",
      exemption:
        "no action reads the tracepoints of denials; those of domains are counted"),
  ]
}

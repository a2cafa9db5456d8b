/* SPDX-License-Identifier: MIT */
/// Processes, threads, signals.
#pragma once

#include <stdbool.h>
#include <sys/types.h>

/// `fork(2)`. Returns the child's pid, 0 in the child. Unlike the other functions it takes the C
/// library's locks, so that the child may create threads.
pid_t lki_fork(void);

/// Starts a detached thread that runs `body(context)`. Uses `pthread_create(3)`, which allocates.
int lki_start_thread(void (*body)(void *), void *context);

/// Starts a thread that ends at once, and waits for its end.
int lki_churn(void);

/// Ends the calling thread alone: the raw `exit(2)`.
void lki_exit_thread(void) __attribute__((noreturn));

/// Ends the calling process without running anything of the C library or of Swift.
void lki_exit_process(int status) __attribute__((noreturn));

/// `gettid(2)`.
pid_t lki_thread_id(void);

/// Sends a signal to every thread of a process that its `task` folder lists, by `tgkill(2)`.
int lki_signal_all(pid_t process, int signal);

/// `tgkill(2)`.
int lki_tgkill(pid_t process, pid_t thread, int signal);

/// `kill(2)`.
int lki_kill(pid_t process, int signal);

/// `pidfd_open(2)` with `O_CLOEXEC`, as the kernel always sets it.
int lki_pidfd_open(pid_t process);

/// `pidfd_send_signal(2)` by a descriptor that is opened and closed here.
int lki_pidfd_signal(pid_t process, int signal);

/// Closes every descriptor from `first` on.
int lki_close_from(int first);

/// Runs `arguments[0]` with these arguments in a child that leads a process group of its own, has
/// the default signal mask, and dies with this process. Returns its pid.
pid_t lki_start_group(char *const arguments[]);

/// Blocks the signals of a guard (SIGTERM, SIGINT, SIGHUP, SIGCHLD) and returns a `signalfd(2)`.
int lki_guard_signals(void);

/// Reads the number of one signal from a `signalfd(2)`.
int lki_read_signal(int descriptor);

/// The exit status of a shell for a `waitpid(2)` status: the status itself, or 128 + signal.
int lki_shell_status(int status);

/// The signal that ended a process, or 0 if it ended itself, for a `waitpid(2)` status.
int lki_ending_signal(int status);

/// Whether a process has ended with all its threads; a zombie has.
bool lki_process_has_ended(pid_t process);

/// The orphans among this process' descendants become its children (`PR_SET_CHILD_SUBREAPER`).
int lki_adopt_orphans(void);

/// The C name of a signal without its SIG, such as `SEGV`; `NULL` if it has none.
const char *lki_signal_name(int signal);

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "process.h"
#include "credentials.h"
#include "failures.h"
#include "mailbox.h"

#include <dirent.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Enough for a thread that only makes system calls; the memory is touched as far as it is used.
enum { STACK_BYTES = 256 * 1024 };

// The numbers are the same on every architecture: they are newer than the common table.
enum { PIDFD_SEND_SIGNAL = 424, PIDFD_OPEN = 434, CLOSE_RANGE = 436 };

// What a shell answers if a command cannot be run, or cannot be found.
enum { STATUS_NOT_RUNNABLE = 126, STATUS_NOT_FOUND = 127, STATUS_OF_SIGNAL = 128 };

static int negated(long returned) { return returned < 0 ? -errno : (int)returned; }

pid_t lki_fork(void) { return negated(fork()); }

struct start {
  void (*body)(void *);
  void *context;
};

static void *run(void *argument) {
  struct start start = *(struct start *)argument;
  start.body(start.context);
  return NULL;
}

/// Creates a thread with a small stack; 0 or an errno.
static int create(pthread_t *thread, int detached, void *(*body)(void *), void *argument) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, detached);
  pthread_attr_setstacksize(&attributes, STACK_BYTES);
  const int error = pthread_create(thread, &attributes, body, argument);
  pthread_attr_destroy(&attributes);
  return error;
}

int lki_start_thread(void (*body)(void *), void *context) {
  // The starter waits for nobody, so what it passes on must outlive it: one slot for each thread
  // that a process can have in its life.
  static struct start starts[LKI_THREADS];
  static unsigned int used;
  const unsigned int slot = __atomic_fetch_add(&used, 1, __ATOMIC_RELAXED);
  if (slot >= LKI_THREADS) return -EAGAIN;
  starts[slot] = (struct start){body, context};

  pthread_t thread;
  return -create(&thread, PTHREAD_CREATE_DETACHED, run, &starts[slot]);
}

static void *end_at_once(void *argument) { return argument; }

int lki_churn(void) {
  pthread_t thread;
  int error = create(&thread, PTHREAD_CREATE_JOINABLE, end_at_once, NULL);
  if (error == 0) error = pthread_join(thread, NULL);
  return -error;
}

void lki_exit_thread(void) {
  for (;;) syscall(SYS_exit, 0);
}

void lki_exit_process(int status) {
  for (;;) syscall(SYS_exit_group, status);
}

pid_t lki_thread_id(void) { return (pid_t)syscall(SYS_gettid); }

int lki_tgkill(pid_t process, pid_t thread, int signal) {
  return negated(syscall(SYS_tgkill, process, thread, signal));
}

int lki_signal_all(pid_t process, int signal) {
  char path[32];
  snprintf(path, sizeof path, "/proc/%d/task", process);
  DIR *const threads = opendir(path);
  if (!threads) return errno == ENOENT ? -ESRCH : -errno;
  int returned = -ESRCH;
  for (const struct dirent *entry; (entry = readdir(threads));) {
    const pid_t thread = (pid_t)atoi(entry->d_name);
    if (thread <= 0) continue;
    const int sent = lki_tgkill(process, thread, signal);
    // A thread may have ended since it was listed.
    if (sent != -ESRCH) returned = sent;
    if (returned < 0 && returned != -ESRCH) break;
  }
  closedir(threads);
  return returned;
}

int lki_kill(pid_t process, int signal) { return negated(syscall(SYS_kill, process, signal)); }

bool lki_is_in_group(pid_t number, pid_t group) {
  const long found = syscall(SYS_getpgid, number);
  return found < 0 ? errno == ESRCH : found == group;
}

int lki_pidfd_open(pid_t process) { return negated(syscall(PIDFD_OPEN, process, 0)); }

int lki_pidfd_signal(pid_t process, int signal) {
  const int descriptor = lki_pidfd_open(process);
  if (descriptor < 0) return descriptor;
  const int returned = negated(syscall(PIDFD_SEND_SIGNAL, descriptor, signal, NULL, 0));
  close(descriptor);
  return returned;
}

bool lki_process_has_ended(pid_t process) {
  struct pollfd end = {.fd = lki_pidfd_open(process), .events = POLLIN};
  if (end.fd < 0) return end.fd == -ESRCH;
  const int count = poll(&end, 1, 0);
  close(end.fd);
  return count > 0;
}

int lki_try_seccomp(void) {
  struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  const struct sock_fprog program = {.len = 1, .filter = &allow};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return -errno;
  return negated(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
}

int lki_close_from(int first) { return negated(syscall(CLOSE_RANGE, first, ~0u, 0)); }

pid_t lki_start_group(char *const arguments[]) {
  const pid_t guard = getpid();
  const pid_t child = fork();
  if (child < 0) return -errno;
  if (child > 0) {
    // Both sides say it, so that it holds whoever runs first; after the exec it is too late here.
    setpgid(child, child);
    return child;
  }
  setpgid(0, 0);
  if (lki_die_with_parent(guard) < 0) lki_exit_process(STATUS_NOT_RUNNABLE);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvp(arguments[0], arguments);
  const int error = errno;
  fprintf(stderr, "lockstep-agent: cannot run '%s': %s\n", arguments[0], strerror(error));
  lki_exit_process(error == ENOENT ? STATUS_NOT_FOUND : STATUS_NOT_RUNNABLE);
}

int lki_guard_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  sigaddset(&signals, SIGCHLD);
  if (sigprocmask(SIG_BLOCK, &signals, NULL) < 0) return -errno;
  return negated(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

int lki_read_signal(int descriptor) {
  struct signalfd_siginfo information;
  const ssize_t count = read(descriptor, &information, sizeof information);
  if (count < 0) return -errno;
  return count == sizeof information ? (int)information.ssi_signo : -EIO;
}

int lki_shell_status(int status) {
  return WIFSIGNALED(status) ? STATUS_OF_SIGNAL + WTERMSIG(status) : WEXITSTATUS(status);
}

int lki_ending_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

int lki_adopt_orphans(void) { return negated(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)); }

const char *lki_signal_name(int signal) { return sigabbrev_np(signal); }

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "zygote.h"
#include "credentials.h"
#include "process.h"
#include "words.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// How often, and after how many nanoseconds, somebody looks whether a killed zygote has ended.
enum { LOOKS_AT_END = 1000, TIME_BETWEEN_LOOKS_AT_END = 1000000 };

/// What the controller and its zygote tell each other.
struct lki_zygote {
  /// How many forks were asked for; a futex.
  uint32_t asked;
  /// The child of the last one, by the kernel's own hand; 0 before it is there, a negated errno if it cannot be had.
  int32_t child;
  /// The zygote.
  pid_t process;
};

/// Forks whenever the controller asks for it, until the controller is gone.
static _Noreturn void serve(
    struct lki_zygote *zygote, struct lki_board *board, pid_t controller, void (*body)(struct lki_board *)) {
  if (lki_die_with_parent(controller) < 0) lki_exit_process(1);
  for (uint32_t asked = 0;;) {
    asked = lki_word_await(board, &zygote->asked, asked);
    // The C library's fork(2) cannot make a child of the caller's parent. What it does beyond this call is about other
    // threads and about locks, and the zygote has neither.
    const long child = syscall(
        SYS_clone, CLONE_PARENT | CLONE_PARENT_SETTID | SIGCHLD, NULL, &zygote->child, NULL, 0);
    if (child == 0) {
      // The controller takes the numbers of processes from here, so that nobody else may have it.
      munmap(zygote, sizeof *zygote);
      body(board);
      lki_exit_process(1);
    }
    if (child > 0) continue;
    __atomic_store_n(&zygote->child, -errno, __ATOMIC_RELEASE);
    lki_board_signal(board);
  }
}

struct lki_zygote *lki_zygote_create(struct lki_board *board, void (*body)(struct lki_board *)) {
  struct lki_zygote *const zygote = mmap(
      NULL, sizeof *zygote, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (zygote == MAP_FAILED) return NULL;
  const pid_t controller = getpid();
  // With the descriptors of the controller, so that a later child inherits what is open by then.
  const long process = syscall(SYS_clone, CLONE_FILES | SIGCHLD, NULL, NULL, NULL, 0);
  if (process == 0) serve(zygote, board, controller, body);
  if (process < 0) {
    const int error = errno;
    munmap(zygote, sizeof *zygote);
    errno = error;
    return NULL;
  }
  zygote->process = (pid_t)process;
  return zygote;
}

bool lki_zygote_lives(const struct lki_zygote *zygote) {
  // 0 says that there is such a child and that it has not ended; it may have been reaped as an orphan.
  return waitpid(zygote->process, NULL, WNOHANG) == 0;
}

void lki_zygote_fork(struct lki_zygote *zygote) {
  __atomic_store_n(&zygote->child, 0, __ATOMIC_RELEASE);
  lki_word_publish(&zygote->asked, zygote->asked + 1);
}

pid_t lki_zygote_child(const struct lki_zygote *zygote) {
  return __atomic_load_n(&zygote->child, __ATOMIC_ACQUIRE);
}

void lki_zygote_destroy(struct lki_zygote *zygote) {
  if (lki_zygote_lives(zygote)) lki_kill(zygote->process, SIGKILL);
  // One that takes longer is left to whoever reaps orphans.
  for (int look = 0; look < LOOKS_AT_END && lki_zygote_lives(zygote); look++)
    lki_pause(TIME_BETWEEN_LOOKS_AT_END);
  munmap(zygote, sizeof *zygote);
}

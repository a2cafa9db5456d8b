/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "execute.h"
#include "mailbox.h"
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

_Static_assert(
    LKI_KEPT_DESCRIPTORS == LKI_ASIDE - LKI_BOARD_DESCRIPTOR,
    "a process under test keeps as many descriptors as have places");

int lki_open_program(void) {
  const int descriptor = open("/proc/self/exe", O_PATH | O_CLOEXEC);
  return descriptor < 0 ? -errno : lki_move_aside(descriptor);
}

int lki_move_aside(int descriptor) {
  if (descriptor < 0) return descriptor;
  const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, LKI_ASIDE);
  const int error = errno;
  close(descriptor);
  return moved < 0 ? -error : moved;
}

int lki_keep_descriptors(int32_t *descriptors, int count) {
  // They go out of each other's way first.
  for (int place = 0; place < count; place++) {
    if (descriptors[place] < 0 || descriptors[place] >= LKI_ASIDE) continue;
    descriptors[place] = fcntl(descriptors[place], F_DUPFD, LKI_ASIDE);
    if (descriptors[place] < 0) return -errno;
  }
  int end = LKI_BOARD_DESCRIPTOR;
  for (int place = 0; place < count; place++) {
    const int number = LKI_BOARD_DESCRIPTOR + place;
    if (descriptors[place] < 0) continue;
    // Whatever lies in the empty places goes.
    while (end < number) close(end++);
    if (dup2(descriptors[place], number) < 0) return -errno;
    end = number + 1;
  }
  return lki_close_from(end);
}

int lki_open_file(void) {
  const int descriptor = open("file", O_RDONLY | O_CLOEXEC);
  return descriptor < 0 ? -errno : descriptor;
}

int lki_execute(int thread) {
  char number[16];
  snprintf(number, sizeof number, "%d", thread);
  char *const arguments[] = {"lockstep-agent", "continue", number, NULL};
  char *const environment[] = {NULL};
  // A signal that comes before the new image has its handlers would end the process.
  sigset_t counted, before;
  sigemptyset(&counted);
  sigaddset(&counted, SIGUSR1);
  sigaddset(&counted, SIGIO);
  sigaddset(&counted, SIGURG);
  pthread_sigmask(SIG_BLOCK, &counted, &before);
  syscall(SYS_execveat, LKI_PROGRAM_DESCRIPTOR, "", arguments, environment, AT_EMPTY_PATH);
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return -error;
}

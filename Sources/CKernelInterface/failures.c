/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "failures.h"
#include "process.h"
#include "Injector.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

// Values of madvise(2) that older headers lack.
enum { POPULATE_READ = 22 };

// What one table of page table entries covers, and what the deepest call of an action may need.
enum { BYTES_OF_A_TABLE = 2 * 1024 * 1024, BYTES_OF_A_PAGE = 4096, BYTES_OF_CALLS = 32 * 1024 };

/// The beginning and the end of the program's instructions and constants, from the linker.
extern const char __executable_start[], etext[];

/// Has the kernel allocate what the calling thread needs to run any part of the program: a table of
/// page table entries that is made between arming and the call would be the allocation that fails.
static void touch_program(void) {
  const uintptr_t end = (uintptr_t)etext;
  uintptr_t page = (uintptr_t)__executable_start & ~(uintptr_t)(BYTES_OF_A_PAGE - 1);
  for (; page < end; page += BYTES_OF_A_TABLE)
    madvise((void *)page, BYTES_OF_A_PAGE, POPULATE_READ);
  madvise((void *)((end - 1) & ~(uintptr_t)(BYTES_OF_A_PAGE - 1)), BYTES_OF_A_PAGE, POPULATE_READ);
}

__attribute__((noinline)) static void touch_stack(void) {
  char calls[BYTES_OF_CALLS];
  memset(calls, 0, sizeof calls);
  __asm__ volatile("" : : "r"(calls) : "memory");
}

int lki_open_failures(
    uint32_t way, pid_t process, pid_t thread, struct lki_bpf_failure *words,
    struct lki_failures *failures) {
  *failures = (struct lki_failures){way, -1, thread, words};
  if (way != LKI_FAIL_BY_NUMBER) return 0;
  char path[64] = "/proc/thread-self/fail-nth";
  if (process) snprintf(path, sizeof path, "/proc/%d/task/%d/fail-nth", process, thread);
  failures->descriptor = open(path, O_RDWR | O_CLOEXEC);
  return failures->descriptor < 0 ? -errno : 0;
}

void lki_close_failures(struct lki_failures *failures) {
  if (failures->descriptor >= 0) close(failures->descriptor);
  failures->descriptor = -1;
}

int lki_make_descriptor_channel(int32_t ends[2]) {
  return socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends) < 0 ? -errno : 0;
}

/// A message of one byte with room for a descriptor.
struct envelope {
  char byte;
  struct iovec content;
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  struct msghdr header;
};

static struct msghdr *prepare(struct envelope *envelope) {
  memset(envelope, 0, sizeof *envelope);
  envelope->content = (struct iovec){&envelope->byte, sizeof envelope->byte};
  envelope->header = (struct msghdr){
      .msg_iov = &envelope->content,
      .msg_iovlen = 1,
      .msg_control = envelope->control,
      .msg_controllen = sizeof envelope->control};
  return &envelope->header;
}

int lki_send_descriptor(int channel, int descriptor) {
  struct envelope envelope;
  struct msghdr *header = prepare(&envelope);
  struct cmsghdr *control = CMSG_FIRSTHDR(header);
  control->cmsg_level = SOL_SOCKET;
  control->cmsg_type = SCM_RIGHTS;
  control->cmsg_len = CMSG_LEN(sizeof descriptor);
  memcpy(CMSG_DATA(control), &descriptor, sizeof descriptor);
  return sendmsg(channel, header, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -errno : 0;
}

static int receive_descriptor(int channel) {
  struct envelope envelope;
  struct msghdr *header = prepare(&envelope);
  if (recvmsg(channel, header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC) < 0) return -errno;
  const struct cmsghdr *control = CMSG_FIRSTHDR(header);
  if (!control || control->cmsg_type != SCM_RIGHTS) return -EBADMSG;
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(control), sizeof descriptor);
  return descriptor;
}

int lki_receive_failures(uint32_t way, int channel, struct lki_failures *failures) {
  touch_program();
  *failures = (struct lki_failures){way, -1, lki_thread_id(), NULL};
  if (way != LKI_FAIL_BY_NUMBER) return 0;
  failures->descriptor = receive_descriptor(channel);
  return failures->descriptor < 0 ? failures->descriptor : 0;
}

static int write_number(int descriptor, uint32_t number) {
  // The number in decimal, without anything that could allocate.
  char text[12];
  size_t start = sizeof text;
  do {
    text[--start] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  return pwrite(descriptor, text + start, sizeof text - start, 0) < 0 ? -errno : 0;
}

static int arm_words(struct lki_bpf_failure *words, pid_t thread, uint32_t site) {
  if (site != LKI_SITE_OF_BPF) return -EOPNOTSUPP;
  words->count = 0;
  words->failed = 0;
  words->failing = 1;
  // The thread comes last: the program looks at the others only for it.
  __atomic_store_n(&words->thread, (uint32_t)thread, __ATOMIC_SEQ_CST);
  return 0;
}

int lki_arm_failure(const struct lki_failures *failures, uint32_t site) {
  touch_stack();
  switch (failures->way) {
    case LKI_FAIL_BY_NUMBER: return write_number(failures->descriptor, site);
    case LKI_FAIL_BY_MODULE: return lki_injector_arm(failures->thread, site);
    case LKI_REHEARSE_FAILURES: return 0;
    case LKI_FAIL_BY_BPF: return arm_words(failures->words, failures->thread, site);
    default: return -EOPNOTSUPP;
  }
}

static int disarm_number(int descriptor) {
  char text[16] = {0};
  if (pread(descriptor, text, sizeof text - 1, 0) < 0) return -errno;
  const int returned = write_number(descriptor, 0);
  // What is read is how many were left before the one that was to fail.
  return returned < 0 ? returned : atoi(text) == 0;
}

int lki_disarm_failure(const struct lki_failures *failures) {
  switch (failures->way) {
    case LKI_FAIL_BY_NUMBER: return disarm_number(failures->descriptor);
    case LKI_FAIL_BY_MODULE: {
      const int64_t count = lki_injector_disarm(failures->thread);
      return count < 0 ? (int)count : (int)(count >> 32);
    }
    case LKI_REHEARSE_FAILURES: return 0;
    case LKI_FAIL_BY_BPF:
      __atomic_store_n(&failures->words->thread, 0, __ATOMIC_SEQ_CST);
      return failures->words->failed != 0;
    default: return -EOPNOTSUPP;
  }
}

int lki_make_file(void) {
  const int file = eventfd(0, EFD_CLOEXEC);
  if (file < 0) return -errno;
  close(file);
  return file;
}

int lki_can_fail_allocations(void) {
  touch_program();
  struct lki_failures failures;
  int returned = lki_open_failures(LKI_FAIL_BY_NUMBER, 0, 0, NULL, &failures);
  if (returned < 0) return returned;
  returned = lki_arm_failure(&failures, 1);
  const int file = returned < 0 ? returned : lki_make_file();
  const int failed = lki_disarm_failure(&failures);
  lki_close_failures(&failures);
  return failed == 1 && file == -ENOMEM;
}

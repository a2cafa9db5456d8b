/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "guest.h"

#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>
#include <unistd.h>

/// Makes the memory that every process under test is forked with contiguous, as far as it is not written yet.
///
/// A User-Mode Linux kernel maps what a forked process inherits before it runs, with one mmap(2) on the host for each
/// run of pages that lie side by side in the memory of the guest. Pages that are made one by one, when they are first
/// written, lie anywhere.
static void make_contiguous(void) {
  extern char __bss_start[], end[];
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t begin = (uintptr_t)__bss_start & ~(page - 1);
  // A kernel that cannot do it makes them when they are first written, in whatever order that is.
  madvise((void *)begin, (uintptr_t)end - begin, MADV_POPULATE_WRITE);
}

/// Gives the first process of a guest what Swift's runtime needs before `main`: /proc, where it
/// looks for its own path, and the three standard descriptors, which the kernel cannot open when
/// the initial file system has no /dev/console.
__attribute__((constructor(101))) static void prepare_first_process(void) {
  if (getpid() != 1) return;
  make_contiguous();
  mkdir("/proc", 0555);
  mount("proc", "/proc", "proc", 0, NULL);
  mkdir("/dev", 0755);
  mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
  lki_make_character_device("/dev/console", 5, 1);
  lki_make_character_device("/dev/null", 1, 3);
  if (fcntl(STDERR_FILENO, F_GETFD) >= 0) return;
  int descriptor = open("/dev/console", O_RDWR | O_NOCTTY);
  if (descriptor < 0) descriptor = open("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor < STDERR_FILENO) descriptor = dup(descriptor);
}

int lki_make_character_device(const char *path, unsigned int major, unsigned int minor) {
  // devtmpfs has most nodes already, and they may be there for good.
  const int returned = mknod(path, S_IFCHR | 0666, makedev(major, minor));
  return returned < 0 && errno != EEXIST ? -errno : 0;
}

int lki_make_raw(int descriptor) {
  struct termios settings;
  if (tcgetattr(descriptor, &settings) < 0) return errno == ENOTTY ? 0 : -errno;
  cfmakeraw(&settings);
  settings.c_cflag |= CLOCAL | CREAD;
  settings.c_cflag &= ~(tcflag_t)CRTSCTS;
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  cfsetspeed(&settings, B115200);
  return tcsetattr(descriptor, TCSANOW, &settings) < 0 ? -errno : 0;
}

int lki_raise_loopback(void) {
  const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  struct ifreq request;
  memset(&request, 0, sizeof request);
  strcpy(request.ifr_name, "lo");
  int error = 0;
  if (ioctl(descriptor, SIOCGIFFLAGS, &request) < 0) error = errno;
  request.ifr_flags |= IFF_UP | IFF_RUNNING;
  if (!error && ioctl(descriptor, SIOCSIFFLAGS, &request) < 0) error = errno;
  close(descriptor);
  return -error;
}

int lki_mount(const char *type, const char *path) {
  return mount(type, path, type, 0, NULL) < 0 ? -errno : 0;
}

int lki_power_off(void) {
  sync();
  return reboot(RB_POWER_OFF) < 0 ? -errno : 0;
}

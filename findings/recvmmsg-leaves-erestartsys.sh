#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Kernel:    Linux 7.3.4, Debian's 7.3.4-1~bpo13+1 for cloud machines, x86-64; 6.18 does the same for the signal.
# Expected:  a thread waits in recvmmsg(2) and has one message of two. A call of a sibling with LANDLOCK_RESTRICT_SELF_TSYNC, which
#            no handler sees, or a signal whose handler has SA_RESTART, ends the wait: recvmmsg returns 1, and that is all.
# Seen:      recvmmsg returns 1, and the socket keeps the error 512. SO_ERROR tells it, as would the next receive or send. 512 is
#            ERESTARTSYS, a number of the kernel's own that errno(3) does not have.
# Why:       what interrupts after the first message is kept for later in the socket, and is not made EINTR before.
# For users: a program that enforces Landlock with TSYNC while another thread receives in batches reads "Unknown error 512" there.
#
# Needs gcc, qemu-system-x86, cpio, curl and dpkg. Fetches the kernel's package into a temporary folder and boots it with a program
# that does both. Exits with 0 while the kernel behaves as stated, with 1 when that changes, and with 2 when this machine cannot tell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cannot() { echo "cannot tell: $1"; exit 2; }
for tool in gcc qemu-system-x86_64 cpio curl dpkg-deb; do
  command -v "$tool" > /dev/null || cannot "there is no $tool"
done

package=linux-binary-7.3.4+deb13-cloud-amd64_7.3.4-1~bpo13+1_amd64.deb
curl -fsSL --max-time 300 -o kernel.deb "http://deb.debian.org/debian/pool/main/l/linux-signed-amd64/$package" ||
  cannot "$package could not be fetched"
echo "c4fbc8e404958693b28825474c20742d70594d65ca58aea7be6a279c81eb6fa0  kernel.deb" | sha256sum -c --quiet ||
  cannot "$package is another file"
dpkg-deb -x kernel.deb kernel
kernel=$(find kernel -name 'vmlinuz*')

cat > init.c <<'PROGRAM'
#define _GNU_SOURCE
#include <linux/sockios.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { RESTRICT_SELF_TSYNC = 1 << 3, READ_FILE = 1 << 2, LOOKS = 5000 };

static int ends[2];
static pid_t receiver;
static int received;

static void handle(int signal) { (void)signal; }

static void *receive(void *argument) {
  char bytes[2][8];
  struct iovec parts[2] = {{bytes[0], 8}, {bytes[1], 8}};
  struct mmsghdr messages[2];
  memset(messages, 0, sizeof messages);
  for (int i = 0; i < 2; i++) {
    messages[i].msg_hdr.msg_iov = &parts[i];
    messages[i].msg_hdr.msg_iovlen = 1;
  }
  __atomic_store_n(&receiver, (pid_t)syscall(SYS_gettid), __ATOMIC_RELEASE);
  received = recvmmsg(ends[0], messages, 2, 0, NULL);
  return argument;
}

/// Whether the receiver has taken the message and sleeps.
static int waits_for_more(void) {
  const pid_t thread = __atomic_load_n(&receiver, __ATOMIC_ACQUIRE);
  int left = 1;
  if (thread == 0 || ioctl(ends[0], SIOCINQ, &left) < 0 || left != 0) return 0;
  char path[64], state = 0;
  snprintf(path, sizeof path, "/proc/self/task/%d/stat", thread);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  const int read = fscanf(file, "%*d (%*[^)]) %c", &state);
  fclose(file);
  return read == 1 && state == 'S';
}

static void interrupt_by(const char *what, int by_signal) {
  pthread_t thread;
  receiver = 0;
  socketpair(AF_UNIX, SOCK_DGRAM, 0, ends);
  send(ends[1], "a", 1, 0);
  pthread_create(&thread, NULL, receive, NULL);
  for (int i = 0; i < LOOKS && !waits_for_more(); i++) usleep(1000);
  long returned;
  if (by_signal) {
    returned = syscall(SYS_tgkill, getpid(), receiver, SIGUSR1);
  } else {
    const uint64_t rights[6] = {READ_FILE};
    const int ruleset = (int)syscall(444, rights, sizeof rights[0], 0);
    returned = syscall(446, ruleset, RESTRICT_SELF_TSYNC);
  }
  pthread_join(thread, NULL);
  int error = -1;
  socklen_t size = sizeof error;
  getsockopt(ends[0], SOL_SOCKET, SO_ERROR, &error, &size);
  printf("seen: %s returned %ld, recvmmsg %d, SO_ERROR %d\n", what, returned, received, error);
}

int main(void) {
  mount("proc", "/proc", "proc", 0, NULL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  const struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
  sigaction(SIGUSR1, &action, NULL);
  interrupt_by("the signal", 1);
  interrupt_by("TSYNC", 0);
  fflush(stdout);
  reboot(RB_POWER_OFF);
}
PROGRAM
mkdir -p root/proc root/dev
gcc -O2 -static -pthread -o root/init init.c
(cd root && find . | cpio --quiet -o -H newc) > initramfs
timeout 120 qemu-system-x86_64 -nodefaults -display none -no-reboot -accel tcg,thread=single -cpu max -m 256 -serial stdio \
  -kernel "$kernel" -initrd initramfs -append "console=ttyS0 quiet mitigations=off no_timer_check panic=-1" > console < /dev/null ||
  cannot "the kernel did not run to its end"
tr -d '\r' < console | grep '^seen:' | tee seen || cannot "the program said nothing"
diff - seen <<'SEEN' || { echo "changed"; exit 1; }
seen: the signal returned 0, recvmmsg 1, SO_ERROR 512
seen: TSYNC returned 0, recvmmsg 1, SO_ERROR 512
SEEN

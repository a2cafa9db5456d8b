#define _GNU_SOURCE
#include "CKernelInterface.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

// Enough for the kernel to make up the whole answer, of which nobody reads more.
enum { EXCERPT = 1024 };

static int read_beginning(const char *path) {
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  char text[EXCERPT];
  const ssize_t count = read(descriptor, text, sizeof text);
  const int error = errno;
  close(descriptor);
  return count < 0 ? -error : 0;
}

int lki_read_proc_status(void) { return read_beginning("/proc/self/status"); }

int lki_attach(pid_t process, bool *stopped) {
  // The first and the longest pause between two looks, in nanoseconds.
  enum { FIRST_PAUSE = 20000, LONGEST_PAUSE = 2000000, MILLISECOND = 1000000 };
  *stopped = true;
  if (ptrace(PTRACE_ATTACH, process, NULL, NULL) < 0) return -errno;
  const uint64_t deadline = lki_now() + (uint64_t)LKI_STOP_DEADLINE * MILLISECOND;
  uint64_t pause = FIRST_PAUSE;
  for (;;) {
    int status;
    const pid_t waited = waitpid(process, &status, WNOHANG | __WALL);
    // The process may have been killed meanwhile; then there is nobody to let go.
    if (waited < 0 && errno != EINTR) return -errno;
    if (waited == process) break;
    if (lki_now() >= deadline) {
      *stopped = false;
      return 0;
    }
    lki_pause(pause);
    pause = pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE;
  }
  // Without a signal: the stop that attaching caused must not stop the process for good.
  return ptrace(PTRACE_DETACH, process, NULL, NULL) < 0 ? -errno : 0;
}

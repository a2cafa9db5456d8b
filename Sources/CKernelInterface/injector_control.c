/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "Injector.h"
#include "injector.h"

#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// The module is spoken to by prctl(2), which it probes: a call that needs no descriptor and no privilege, so that
// whoever is under test can make it in any domain.

static int64_t say(uint64_t word, uint64_t third, uint64_t fourth) {
  const long returned = syscall(SYS_prctl, LKI_INJECTOR_WORD, word, third, fourth, 0);
  return returned == -1 ? -errno : returned;
}

int lki_injector_arm(pid_t thread, uint32_t site) {
  return (int)say(LKI_INJECTOR_ARM, (uint64_t)thread, site);
}

int64_t lki_injector_disarm(pid_t thread) {
  return say(LKI_INJECTOR_DISARM, (uint64_t)thread, 0);
}

int lki_injector_clear(void) { return (int)say(LKI_INJECTOR_CLEAR, 0, 0); }

int lki_injector_symbol(pid_t thread, uint32_t frame, char text[LKI_SYMBOL_TEXT]) {
  const int64_t length = say(LKI_INJECTOR_SYMBOL, (uint64_t)thread, frame);
  text[0] = 0;
  if (length <= 0) return (int)length;
  for (uint64_t offset = 0; offset + sizeof(int64_t) <= LKI_SYMBOL_TEXT; offset += sizeof(int64_t)) {
    // No byte of a name has its first bit set, so eight of them are no error.
    const int64_t bytes = say(LKI_INJECTOR_TEXT, offset, 0);
    if (bytes < 0) return (int)bytes;
    memcpy(text + offset, &bytes, sizeof bytes);
    if (memchr(&bytes, 0, sizeof bytes)) break;
  }
  text[LKI_SYMBOL_TEXT - 1] = 0;
  return (int)strnlen(text, LKI_SYMBOL_TEXT);
}

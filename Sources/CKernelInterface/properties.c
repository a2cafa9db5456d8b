/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "call_tables.h"
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/keyctl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// The capability that is put into the ambient set and taken out of the bounding set.
enum { WANDERING_CAPABILITY = CAP_CHOWN };

// Signals that nobody else uses, as the kernel counts them; its sets of signals have 8 bytes.
enum { FIRST_WAITING = 61, LAST_WAITING = 63, BYTES_OF_SIGNAL_SET = 8 };

// How the names of session keyrings begin; a number follows.
#define KEYRING_PREFIX "lockstep-"

// Enough for what the kernel says of a keyring: type, uid, gid, permissions, name.
enum { BYTES_OF_DESCRIPTION = 256 };

enum { BYTES_OF_MAPPING = 4096 };

static int64_t negated(long returned) { return returned < 0 ? -errno : returned; }

/// Success, for calls that return more than that.
static int64_t done(long returned) { return returned < 0 ? -errno : 0; }

static int64_t get_parent_death_signal(void) {
  int signal = 0;
  return prctl(PR_GET_PDEATHSIG, &signal, 0, 0, 0) < 0 ? -errno : signal;
}

static int64_t set_parent_death_signal(uint32_t signal) {
  return done(prctl(PR_SET_PDEATHSIG, (unsigned long)signal, 0, 0, 0));
}

static int64_t get_dumpable(void) {
  // 2 is for root's eyes only, so it is as little for others as 0.
  const int dumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
  return dumpable < 0 ? -errno : dumpable == 1;
}

static int64_t set_dumpable(uint32_t value) {
  return done(prctl(PR_SET_DUMPABLE, (unsigned long)value, 0, 0, 0));
}

static int64_t get_ambient(void) {
  return negated(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, WANDERING_CAPABILITY, 0, 0));
}

/// Puts the capability into the inheritable set, which the ambient set must not exceed, or takes it out.
static int64_t inherit(bool is_inherited) {
  struct {
    struct __user_cap_header_struct header;
    struct __user_cap_data_struct data[2];
  } sets = {.header.version = _LINUX_CAPABILITY_VERSION_3};
  if (syscall(SYS_capget, &sets.header, sets.data) < 0) return -errno;
  const uint32_t bit = 1u << WANDERING_CAPABILITY;
  if (is_inherited) sets.data[0].inheritable |= bit;
  else sets.data[0].inheritable &= ~bit;
  return negated(syscall(SYS_capset, &sets.header, sets.data));
}

static int64_t set_ambient(uint32_t value) {
  if (value > 1) return -EINVAL;
  if (value == 0) {
    const int64_t lowered = done(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_LOWER, WANDERING_CAPABILITY, 0, 0));
    return lowered < 0 ? lowered : inherit(false);
  }
  const int64_t inherited = inherit(true);
  if (inherited < 0) return inherited;
  return done(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, WANDERING_CAPABILITY, 0, 0));
}

static int64_t get_bounding(void) { return negated(prctl(PR_CAPBSET_READ, WANDERING_CAPABILITY, 0, 0, 0)); }

static int64_t set_bounding(uint32_t value) {
  // Nothing gives a capability back to the bounding set.
  if (value != 0) return -EINVAL;
  return done(prctl(PR_CAPBSET_DROP, WANDERING_CAPABILITY, 0, 0, 0));
}

static int64_t get_keyring(void) {
  char description[BYTES_OF_DESCRIPTION];
  const long size = syscall(SYS_keyctl, KEYCTL_DESCRIBE, KEY_SPEC_SESSION_KEYRING, description, sizeof description);
  if (size < 0) return -errno;
  if (size > (long)sizeof description) return -EOVERFLOW;
  const char *name = strrchr(description, ';');
  if (!name || strncmp(name + 1, KEYRING_PREFIX, sizeof KEYRING_PREFIX - 1) != 0) return 0;
  return atoi(name + sizeof KEYRING_PREFIX);
}

static int64_t set_keyring(uint32_t number) {
  if (number == 0 || number > INT32_MAX) return -EINVAL;
  char name[sizeof KEYRING_PREFIX + 10];
  snprintf(name, sizeof name, KEYRING_PREFIX "%u", number);
  return done(syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, name));
}

static uint64_t bit_of(int signal) { return UINT64_C(1) << (signal - 1); }

static int64_t get_pending_signals(void) {
  uint64_t pending = 0;
  if (syscall(SYS_rt_sigpending, &pending, BYTES_OF_SIGNAL_SET) < 0) return -errno;
  int64_t count = 0;
  for (int signal = FIRST_WAITING; signal <= LAST_WAITING; signal++)
    count += (pending & bit_of(signal)) != 0;
  return count;
}

/// Makes a signal wait for this thread, or takes it.
static int64_t let_wait(int signal, bool waits) {
  const uint64_t set = bit_of(signal);
  if (syscall(SYS_rt_sigprocmask, SIG_BLOCK, &set, NULL, BYTES_OF_SIGNAL_SET) < 0) return -errno;
  uint64_t pending = 0;
  if (syscall(SYS_rt_sigpending, &pending, BYTES_OF_SIGNAL_SET) < 0) return -errno;
  if (((pending & set) != 0) == waits) return 0;
  if (waits) return done(syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), signal));
  const struct timespec none = {0};
  return done(syscall(SYS_rt_sigtimedwait, &set, NULL, &none, BYTES_OF_SIGNAL_SET));
}

static int64_t set_pending_signals(uint32_t count) {
  if (count > LAST_WAITING - FIRST_WAITING + 1) return -EINVAL;
  for (int signal = FIRST_WAITING; signal <= LAST_WAITING; signal++) {
    const int64_t returned = let_wait(signal, signal < FIRST_WAITING + (int)count);
    if (returned < 0) return returned;
  }
  return 0;
}

/// The descriptor and the page that the process keeps open.
static int kept_descriptor = -1;
static void *kept_page;

static int64_t get_descriptor(void) {
  char byte;
  return kept_descriptor >= 0 && pread(kept_descriptor, &byte, sizeof byte, 0) >= 0;
}

static int64_t open_kept_file(void) { return negated(open("file", O_RDONLY | O_CLOEXEC)); }

static int64_t set_descriptor(uint32_t value) {
  if (value > 1) return -EINVAL;
  if (value == 0) {
    if (kept_descriptor >= 0) close(kept_descriptor);
    kept_descriptor = -1;
    return 0;
  }
  if (kept_descriptor >= 0) return 0;
  const int64_t descriptor = open_kept_file();
  if (descriptor < 0) return descriptor;
  kept_descriptor = (int)descriptor;
  return 0;
}

static int64_t get_mapping(void) {
  unsigned char is_in_memory;
  return kept_page && mincore(kept_page, BYTES_OF_MAPPING, &is_in_memory) == 0;
}

static int64_t set_mapping(uint32_t value) {
  if (value > 1) return -EINVAL;
  if (value == 0) {
    if (kept_page) munmap(kept_page, BYTES_OF_MAPPING);
    kept_page = NULL;
    return 0;
  }
  if (kept_page) return 0;
  const int64_t descriptor = open_kept_file();
  if (descriptor < 0) return descriptor;
  void *const page = mmap(NULL, BYTES_OF_MAPPING, PROT_READ, MAP_SHARED, (int)descriptor, 0);
  const int error = errno;
  close((int)descriptor);
  if (page == MAP_FAILED) return -error;
  kept_page = page;
  return 0;
}

static int64_t get_fsuid(void) { return (int64_t)(uint32_t)syscall(SYS_setfsuid, -1); }

static int64_t set_fsuid(const struct lki_arguments *arguments) {
  const uint32_t uid = (uint32_t)arguments->numbers[0];
  // The call says what was, not whether it worked.
  syscall(SYS_setfsuid, uid);
  return get_fsuid() == (int64_t)uid ? 0 : -EPERM;
}

/// A property by its word.
struct property {
  const char *word;
  int64_t (*get)(void);
  int64_t (*set)(uint32_t value);
};

static const struct property properties[] = {
    {"pdeath_signal", get_parent_death_signal, set_parent_death_signal},
    {"dumpable", get_dumpable, set_dumpable},
    {"ambient", get_ambient, set_ambient},
    {"bounding", get_bounding, set_bounding},
    {"keyring", get_keyring, set_keyring},
    {"pending_signals", get_pending_signals, set_pending_signals},
    {"descriptor", get_descriptor, set_descriptor},
    {"mapping", get_mapping, set_mapping},
    {"fsuid", get_fsuid, NULL},
    {"processes", lki_count_processes, NULL},
};

enum { PROPERTIES = sizeof properties / sizeof *properties };

static const struct property *property_of(const struct lki_arguments *arguments) {
  const char *const word = arguments->texts[0];
  for (int place = 0; word && place < PROPERTIES; place++)
    if (strcmp(properties[place].word, word) == 0) return &properties[place];
  return NULL;
}

static int64_t get(const struct lki_arguments *arguments) {
  const struct property *const property = property_of(arguments);
  return property ? property->get() : -EINVAL;
}

static int64_t set(const struct lki_arguments *arguments) {
  const struct property *const property = property_of(arguments);
  return property && property->set ? property->set((uint32_t)arguments->numbers[1]) : -EINVAL;
}

bool lki_has_keyrings(void) { return set_keyring(1) == 0 && get_keyring() == 1; }

const struct lki_call lki_property_calls[] = {
    // `get` is more than this call for other attributes, so this is not its word.
    {LKI_GET_PROPERTY, get},
    {"set", set},
    {"set_fsuid", set_fsuid},
    {NULL, NULL},
};

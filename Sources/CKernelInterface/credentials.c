/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "credentials.h"
#include "call_tables.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers of capabilities that version 3 of capset(2) covers.
enum { CAPABILITY_WORDS = 2, BITS_OF_A_WORD = 32 };

struct capability_sets {
  struct __user_cap_header_struct header;
  struct __user_cap_data_struct data[CAPABILITY_WORDS];
};

static int negated(long returned) { return returned < 0 ? -errno : (int)returned; }

static int read_capabilities(struct capability_sets *sets) {
  memset(sets, 0, sizeof *sets);
  sets->header.version = _LINUX_CAPABILITY_VERSION_3;
  return negated(syscall(SYS_capget, &sets->header, sets->data));
}

static int write_capabilities(struct capability_sets *sets) {
  return negated(syscall(SYS_capset, &sets->header, sets->data));
}

int lki_set_no_new_privs(void) { return negated(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)); }

int lki_get_no_new_privs(void) { return negated(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0)); }

uint64_t lki_effective_capabilities(void) {
  struct capability_sets sets;
  if (read_capabilities(&sets) < 0) return 0;
  return (uint64_t)sets.data[1].effective << BITS_OF_A_WORD | sets.data[0].effective;
}

uint64_t lki_permitted_capabilities(void) {
  struct capability_sets sets;
  if (read_capabilities(&sets) < 0) return 0;
  return (uint64_t)sets.data[1].permitted << BITS_OF_A_WORD | sets.data[0].permitted;
}

int lki_has_capability(int capability) {
  struct capability_sets sets;
  const int returned = read_capabilities(&sets);
  if (returned < 0) return returned;
  return sets.data[capability / BITS_OF_A_WORD].effective >> capability % BITS_OF_A_WORD & 1;
}

int lki_set_capabilities(uint64_t capabilities) {
  // A kernel without ambient capabilities has none to clear.
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  struct capability_sets sets = {.header.version = _LINUX_CAPABILITY_VERSION_3};
  for (int word = 0; word < CAPABILITY_WORDS; word++) {
    sets.data[word].permitted = (uint32_t)(capabilities >> word * BITS_OF_A_WORD);
    sets.data[word].effective = sets.data[word].permitted;
  }
  return write_capabilities(&sets);
}

int lki_read_capabilities(uint64_t capabilities[3]) {
  struct capability_sets sets;
  const int returned = read_capabilities(&sets);
  if (returned < 0) return returned;
  const struct __user_cap_data_struct *data = sets.data;
  capabilities[0] = (uint64_t)data[1].effective << BITS_OF_A_WORD | data[0].effective;
  capabilities[1] = (uint64_t)data[1].permitted << BITS_OF_A_WORD | data[0].permitted;
  capabilities[2] = (uint64_t)data[1].inheritable << BITS_OF_A_WORD | data[0].inheritable;
  return 0;
}

int lki_set_uid(uint32_t uid) { return negated(syscall(SYS_setresuid, uid, uid, uid)); }

uint32_t lki_get_uid(void) { return (uint32_t)syscall(SYS_geteuid); }

uint32_t lki_get_gid(void) { return (uint32_t)syscall(SYS_getegid); }

int64_t lki_get_groups(void) {
  gid_t group = 0;
  const long count = syscall(SYS_getgroups, 1, &group);
  return count < 0 ? -errno : count == 0 ? 0 : (int64_t)group;
}

int lki_get_securebits(void) { return negated(prctl(PR_GET_SECUREBITS, 0, 0, 0, 0)); }

int lki_become_user(uint32_t uid, uint32_t gid, bool keeps_capabilities) {
  if (syscall(SYS_setgroups, 0, NULL) < 0 || syscall(SYS_setresgid, gid, gid, gid) < 0)
    return -errno;
  if (!keeps_capabilities) return lki_set_uid(uid);
  if (prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) < 0) return -errno;
  const int returned = lki_set_uid(uid);
  if (returned < 0) return returned;
  return negated(prctl(PR_SET_KEEPCAPS, 0, 0, 0, 0));
}

void lki_act_as(uint32_t uid, uint32_t gid) {
  // Neither call says whether it worked; the owner of what is made next shows it.
  syscall(SYS_setfsgid, gid);
  syscall(SYS_setfsuid, uid);
}

int lki_set_dumpable(bool is_dumpable) {
  return negated(prctl(PR_SET_DUMPABLE, is_dumpable ? 1 : 0, 0, 0, 0));
}

static int write_file(const char *path, const char *text) {
  const int descriptor = open(path, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  const ssize_t written = write(descriptor, text, strlen(text));
  const int error = errno;
  close(descriptor);
  return written < 0 ? -error : 0;
}

static int map_to_itself(const char *path, uint32_t number) {
  char text[64];
  snprintf(text, sizeof text, "%u %u 1", number, number);
  return write_file(path, text);
}

int lki_enter_user_namespace(void) {
  const uint32_t uid = (uint32_t)syscall(SYS_geteuid), gid = (uint32_t)syscall(SYS_getegid);
  if (syscall(SYS_unshare, CLONE_NEWUSER) < 0) return -errno;
  // An ordinary user may map a gid only after giving up setgroups(2): user_namespaces(7).
  int returned = write_file("/proc/self/setgroups", "deny");
  if (returned == 0) returned = map_to_itself("/proc/self/uid_map", uid);
  if (returned == 0) returned = map_to_itself("/proc/self/gid_map", gid);
  return returned;
}

int lki_die_with_parent(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) < 0) return -errno;
  return getppid() == parent ? 0 : -ESRCH;
}

static int64_t set_no_new_privs(const struct lki_arguments *arguments) {
  (void)arguments;
  return lki_set_no_new_privs();
}

static int64_t has_capability(const struct lki_arguments *arguments) {
  return lki_has_capability((int)arguments->numbers[0]);
}

int lki_drop_capability(int capability) {
  struct capability_sets sets;
  const int returned = read_capabilities(&sets);
  if (returned < 0) return returned;
  struct __user_cap_data_struct *data = &sets.data[capability / BITS_OF_A_WORD];
  const uint32_t kept = ~(1u << capability % BITS_OF_A_WORD);
  data->permitted &= kept;
  data->effective &= kept;
  data->inheritable &= kept;
  return write_capabilities(&sets);
}

static int64_t drop_capability(const struct lki_arguments *arguments) {
  return lki_drop_capability((int)arguments->numbers[0]);
}

static int64_t set_uid(const struct lki_arguments *arguments) {
  return lki_set_uid((uint32_t)arguments->numbers[0]);
}

static int64_t set_gid(const struct lki_arguments *arguments) {
  const uint32_t gid = (uint32_t)arguments->numbers[0];
  return negated(syscall(SYS_setresgid, gid, gid, gid));
}

static int64_t set_groups(const struct lki_arguments *arguments) {
  const gid_t groups[] = {(gid_t)arguments->numbers[0]};
  return negated(syscall(SYS_setgroups, 1, groups));
}

static int64_t set_securebits(const struct lki_arguments *arguments) {
  return negated(prctl(PR_SET_SECUREBITS, (unsigned long)arguments->numbers[0], 0, 0, 0));
}

const struct lki_call lki_credential_calls[] = {
    {"set_no_new_privs", set_no_new_privs},
    {"has_capability", has_capability},
    {"drop_capability", drop_capability},
    {"set_uid", set_uid},
    {"set_gid", set_gid},
    {"set_groups", set_groups},
    {"set_securebits", set_securebits},
    {NULL, NULL},
};

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on every architecture: they are newer than the common table.
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };

enum { CREATE_RULESET_VERSION = 1 << 0, CREATE_RULESET_ERRATA = 1 << 1 };

enum { RULE_PATH_BENEATH = 1, RULE_NET_PORT = 2 };

struct ruleset_attributes {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
  uint64_t scoped;
};

struct path_beneath_attributes {
  uint64_t allowed_access;
  int32_t parent;
} __attribute__((packed));

struct net_port_attributes {
  uint64_t allowed_access;
  uint64_t port;
};

static long negated(long returned) { return returned < 0 ? -errno : returned; }

int lki_landlock_abi(void) {
  return (int)negated(syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_VERSION));
}

int64_t lki_landlock_errata(void) {
  return negated(syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_ERRATA));
}

int lki_create_ruleset(uint64_t handled_access_fs, uint64_t handled_access_net, uint64_t scoped) {
  const struct ruleset_attributes attributes = {handled_access_fs, handled_access_net, scoped};
  size_t size = offsetof(struct ruleset_attributes, handled_access_net);
  if (handled_access_net) size = offsetof(struct ruleset_attributes, scoped);
  if (scoped) size = sizeof attributes;
  return (int)negated(syscall(CREATE_RULESET, &attributes, size, 0));
}

int lki_open_parent(const char *path) { return (int)negated(open(path, O_PATH | O_CLOEXEC)); }

int lki_add_parent_rule(int ruleset, uint64_t allowed_access, int parent) {
  const struct path_beneath_attributes attributes = {allowed_access, parent};
  return (int)negated(syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &attributes, 0));
}

int lki_add_path_rule(int ruleset, uint64_t allowed_access, const char *path) {
  const int parent = lki_open_parent(path);
  if (parent < 0) return parent;
  const int returned = lki_add_parent_rule(ruleset, allowed_access, parent);
  close(parent);
  return returned;
}

int lki_add_port_rule(int ruleset, uint64_t allowed_access, uint16_t port) {
  const struct net_port_attributes attributes = {allowed_access, port};
  return (int)negated(syscall(ADD_RULE, ruleset, RULE_NET_PORT, &attributes, 0));
}

int lki_restrict_self(int ruleset, uint32_t flags) {
  return (int)negated(syscall(RESTRICT_SELF, ruleset, flags));
}

/* SPDX-License-Identifier: MIT */
/// Landlock.
#pragma once

#include <stdint.h>

/// `landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION)`.
int lki_landlock_abi(void);

/// `landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_ERRATA)`; the mask as a number.
int64_t lki_landlock_errata(void);

/// `landlock_create_ruleset(2)` with the smallest attribute structure that holds the masks, so that
/// a ruleset means the same to every kernel that knows its rights. Returns the descriptor.
int lki_create_ruleset(uint64_t handled_access_fs, uint64_t handled_access_net, uint64_t scoped);

/// Opens the path of a rule with `O_PATH`.
int lki_open_parent(const char *path);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_PATH_BENEATH` for an open path.
int lki_add_parent_rule(int ruleset, uint64_t allowed_access, int parent);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_PATH_BENEATH`; opens `path` with `O_PATH` itself.
int lki_add_path_rule(int ruleset, uint64_t allowed_access, const char *path);

/// `landlock_add_rule(2)` of type `LANDLOCK_RULE_NET_PORT`.
int lki_add_port_rule(int ruleset, uint64_t allowed_access, uint16_t port);

/// `landlock_restrict_self(2)`.
int lki_restrict_self(int ruleset, uint32_t flags);

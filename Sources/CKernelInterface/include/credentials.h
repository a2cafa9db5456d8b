/* SPDX-License-Identifier: MIT */
/// Credentials of the calling thread.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// `prctl(PR_SET_NO_NEW_PRIVS, 1)`.
int lki_set_no_new_privs(void);

/// `prctl(PR_GET_NO_NEW_PRIVS)`: 0 or 1.
int lki_get_no_new_privs(void);

/// Whether capability number `capability` is effective: 0 or 1.
int lki_has_capability(int capability);

/// Removes capability number `capability` from the effective, permitted and inheritable sets.
int lki_drop_capability(int capability);

/// The effective capabilities, bit N for capability N; 0 if they cannot be read.
uint64_t lki_effective_capabilities(void);

/// The permitted capabilities, bit N for capability N; 0 if they cannot be read.
uint64_t lki_permitted_capabilities(void);

/// Makes `capabilities` the permitted and effective set, and empties the inheritable and ambient
/// sets.
int lki_set_capabilities(uint64_t capabilities);

/// The effective, permitted and inheritable capabilities, in this order.
int lki_read_capabilities(uint64_t capabilities[3]);

/// `setresuid(uid, uid, uid)` of this thread alone.
int lki_set_uid(uint32_t uid);

/// The effective uid.
uint32_t lki_get_uid(void);

/// The effective gid.
uint32_t lki_get_gid(void);

/// The supplementary group, 0 if there is none; -EINVAL if there are several.
int64_t lki_get_groups(void);

/// `prctl(PR_GET_SECUREBITS)`.
int lki_get_securebits(void);

/// Leaves all supplementary groups and takes a uid and a gid, each three times. With `keeps_capabilities` they
/// stay permitted even if the uid stops being 0.
int lki_become_user(uint32_t uid, uint32_t gid, bool keeps_capabilities);

/// Makes what the calling thread does to files from now on the work of another user (setfsuid(2)). Only a process with
/// the capabilities for it changes anything.
void lki_act_as(uint32_t uid, uint32_t gid);

/// Makes the files of this process in /proc its own after a change of uid, and lets its user look into it; or takes both
/// away again (`PR_SET_DUMPABLE`).
int lki_set_dumpable(bool is_dumpable);

/// `unshare(CLONE_NEWUSER)`, then maps this process' own uid and gid to themselves.
int lki_enter_user_namespace(void);

/// Asks for SIGKILL when the parent dies, and fails with ESRCH if the parent is no longer `parent`.
int lki_die_with_parent(pid_t parent);

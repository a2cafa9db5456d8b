/* SPDX-License-Identifier: MIT */
/// The calls that actions make.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// The most values that an action has.
enum { LKI_ARGUMENTS = 2 };

/// What an action is done with: its values in the order of the vocabulary, each in the array of its type, and the
/// thread that one of them names.
struct lki_arguments {
  int64_t numbers[LKI_ARGUMENTS];
  const char *texts[LKI_ARGUMENTS];
  pid_t process;
  pid_t thread;
};

/// The number of the call that the action with this word makes; negative if there is none, because the action
/// is more than a call.
int lki_find_call(const char *word);

/// Makes a call on the calling thread.
int64_t lki_make_call(int number, const struct lki_arguments *arguments);

/// The word of the call that reads a property of the thread or of its process, whose word is its text.
#define LKI_GET_PROPERTY "get_property"

/// Whether this thread may join a session keyring and read its name; it does both.
bool lki_has_keyrings(void);

/// What `lki_make_call` returns if there is no such call.
static const int64_t LKI_NO_CALL = INT64_MIN;

/// What it returns if more connections wait on a socket than the kernel keeps.
static const int64_t LKI_BACKLOG_FULL = INT64_MIN + 1;

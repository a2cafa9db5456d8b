/* SPDX-License-Identifier: MIT */
/// The tables of calls, one for each kind of kernel object; see `struct lki_arguments`.
#pragma once

#include "calls.h"

/// A call that an action makes, by the word of that action.
struct lki_call {
  const char *word;
  int64_t (*make)(const struct lki_arguments *arguments);
};

/// The calls on one kind of object; the last one has no word.
extern const struct lki_call lki_credential_calls[], lki_property_calls[], lki_file_calls[],
    lki_process_calls[], lki_socket_calls[];

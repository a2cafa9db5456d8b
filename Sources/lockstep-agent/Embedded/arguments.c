/* SPDX-License-Identifier: MIT */
#include "CGlibc.h"

static int count;
static char **arguments;

/// The C library gives its constructors what it gives `main`.
__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int cglibc_argument_count(void) { return count; }

const char *cglibc_argument(int place) { return arguments[place]; }

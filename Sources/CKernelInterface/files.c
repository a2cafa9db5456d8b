/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "call_tables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What a symbolic link that an action makes points at: an entry of every scenario's directory.
static const char link_target[] = "file";

// The permissions of new entries, before the umask.
enum { DIRECTORY_MODE = 0777, FILE_MODE = 0666 };

static int64_t negated(int returned) { return returned < 0 ? -errno : 0; }

static int64_t open_and_close(const char *path, int flags) {
  const int descriptor = open(path, flags | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  close(descriptor);
  return 0;
}

static int64_t open_file(const struct lki_arguments *arguments) {
  const int is_writing = strcmp(arguments->texts[1], "writing") == 0;
  return open_and_close(arguments->texts[0], is_writing ? O_WRONLY : O_RDONLY);
}

static int64_t read_directory(const struct lki_arguments *arguments) {
  return open_and_close(arguments->texts[0], O_RDONLY | O_DIRECTORY);
}

static int64_t truncate_file(const struct lki_arguments *arguments) {
  return negated(truncate(arguments->texts[0], 0));
}

static int64_t make_entry(const struct lki_arguments *arguments) {
  static const struct {
    const char *kind;
    mode_t type;
  } nodes[] = {{"regular", S_IFREG}, {"fifo", S_IFIFO}, {"socket", S_IFSOCK}};
  const char *path = arguments->texts[0], *kind = arguments->texts[1];
  if (strcmp(kind, "directory") == 0) return negated(mkdir(path, DIRECTORY_MODE));
  if (strcmp(kind, "symlink") == 0) return negated(symlink(link_target, path));
  for (size_t node = 0; node < sizeof nodes / sizeof *nodes; node++)
    if (strcmp(kind, nodes[node].kind) == 0)
      return negated(mknod(path, nodes[node].type | FILE_MODE, 0));
  return LKI_NO_CALL;
}

static int64_t remove_file(const struct lki_arguments *arguments) {
  return negated(unlinkat(AT_FDCWD, arguments->texts[0], 0));
}

static int64_t remove_directory(const struct lki_arguments *arguments) {
  return negated(unlinkat(AT_FDCWD, arguments->texts[0], AT_REMOVEDIR));
}

static int64_t rename_entry(const struct lki_arguments *arguments) {
  return negated(renameat2(AT_FDCWD, arguments->texts[0], AT_FDCWD, arguments->texts[1], 0));
}

static int64_t read_proc(const struct lki_arguments *arguments) {
  // Enough for the kernel to make up the whole answer, of which nobody reads more.
  char text[1024];
  if (strcmp(arguments->texts[0], "status") != 0) return LKI_NO_CALL;
  const int descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  const int64_t result = read(descriptor, text, sizeof text) < 0 ? -errno : 0;
  close(descriptor);
  return result;
}

const struct lki_call lki_file_calls[] = {
    {"open", open_file},       {"read_dir", read_directory},     {"truncate", truncate_file},
    {"make", make_entry},      {"remove_file", remove_file},     {"remove_dir", remove_directory},
    {"rename", rename_entry},  {"read_proc", read_proc},         {NULL, NULL},
};

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "pipes.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int lki_make_pipe(struct lki_pipe *pipe) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK) < 0) return -errno;
  *pipe = (struct lki_pipe){.reading = ends[0], .writing = ends[1]};
  return 0;
}

int lki_watch_pipe(const struct lki_pipe *pipe, enum lki_owner kind, pid_t owner) {
  static const int kinds[] = {
      [LKI_OWNER_THREAD] = F_OWNER_TID,
      [LKI_OWNER_PROCESS] = F_OWNER_PID,
      [LKI_OWNER_GROUP] = F_OWNER_PGRP};
  // The owner comes first: the other way round the kernel would make this process the owner.
  const struct f_owner_ex named = {.type = kinds[kind], .pid = owner};
  if (fcntl(pipe->reading, F_SETOWN_EX, &named) < 0) return -errno;
  return fcntl(pipe->reading, F_SETFL, O_ASYNC | O_NONBLOCK) < 0 ? -errno : 0;
}

int lki_write_pipe(const struct lki_pipe *pipe) {
  const char byte = 0;
  return write(pipe->writing, &byte, sizeof byte) < 0 ? -errno : 0;
}

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "sockets.h"
#include "call_tables.h"
#include "execute.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The most connections that can wait: more than one step makes on one socket.
enum { BACKLOG = 4096 };

static struct sockaddr_in loopback(uint16_t port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

/// Closes a descriptor and returns the negated error.
static int close_with(int descriptor, int error) {
  close(descriptor);
  return -error;
}

static int reusable_tcp_socket(int flags) {
  const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);
  if (descriptor < 0) return -errno;
  const int on = 1;
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  return descriptor;
}

int lki_reserve_port(bool listening) {
  const int descriptor = reusable_tcp_socket(SOCK_NONBLOCK);
  if (descriptor < 0) return descriptor;
  const struct sockaddr_in address = loopback(0);
  if (bind(descriptor, (const struct sockaddr *)&address, sizeof address) < 0)
    return close_with(descriptor, errno);
  if (listening && listen(descriptor, BACKLOG) < 0) return close_with(descriptor, errno);
  return descriptor;
}

int lki_local_port(int descriptor) {
  struct sockaddr_in address;
  socklen_t size = sizeof address;
  if (getsockname(descriptor, (struct sockaddr *)&address, &size) < 0) return -errno;
  return ntohs(address.sin_port);
}

void lki_drop_connections(int descriptor) {
  for (;;) {
    const int connection = accept4(descriptor, NULL, NULL, SOCK_CLOEXEC);
    // A connection that was reset while it waited is no reason to stop.
    if (connection < 0 && errno != ECONNABORTED) return;
    if (connection >= 0) close(connection);
  }
}

static uint16_t port_of(const struct lki_arguments *arguments) {
  return (uint16_t)arguments->numbers[0];
}

static int64_t bind_tcp(const struct lki_arguments *arguments) {
  const int descriptor = reusable_tcp_socket(0);
  if (descriptor < 0) return descriptor;
  const struct sockaddr_in address = loopback(port_of(arguments));
  const int returned = bind(descriptor, (const struct sockaddr *)&address, sizeof address);
  return close_with(descriptor, returned < 0 ? errno : 0);
}

static int64_t connect_tcp(const struct lki_arguments *arguments) {
  const int descriptor = reusable_tcp_socket(0);
  if (descriptor < 0) return descriptor;
  // A reset leaves no TIME_WAIT behind, of which thousands of runs would use up the port numbers.
  const struct linger reset = {.l_onoff = 1, .l_linger = 0};
  setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  const struct sockaddr_in address = loopback(port_of(arguments));
  const int returned = connect(descriptor, (const struct sockaddr *)&address, sizeof address);
  return close_with(descriptor, returned < 0 ? errno : 0);
}

static int udp_socket(void) {
  const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  const int on = 1;
  setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  return descriptor;
}

int lki_reserve_udp_port(uint16_t port) {
  const int descriptor = udp_socket();
  if (descriptor < 0) return descriptor;
  const struct sockaddr_in address = loopback(port);
  if (bind(descriptor, (const struct sockaddr *)&address, sizeof address) < 0)
    return close_with(descriptor, errno);
  return descriptor;
}

static int64_t bind_udp(const struct lki_arguments *arguments) {
  const int descriptor = lki_reserve_udp_port(port_of(arguments));
  return descriptor < 0 ? descriptor : close_with(descriptor, 0);
}

static int64_t connect_udp(const struct lki_arguments *arguments) {
  const int descriptor = udp_socket();
  if (descriptor < 0) return descriptor;
  const struct sockaddr_in address = loopback(port_of(arguments));
  const int returned = connect(descriptor, (const struct sockaddr *)&address, sizeof address);
  return close_with(descriptor, returned < 0 ? errno : 0);
}

/// The address of an abstract name, and its size; a size of 0 if the name is too long.
static socklen_t abstract_address(const char *name, struct sockaddr_un *address) {
  const size_t length = strlen(name);
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  // The first byte of an abstract name is 0.
  if (length + 1 > sizeof address->sun_path) return 0;
  memcpy(address->sun_path + 1, name, length);
  return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length);
}

int lki_reserve_name(const char *name) {
  struct sockaddr_un address;
  const socklen_t size = abstract_address(name, &address);
  if (size == 0) return -ENAMETOOLONG;
  const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  if (bind(descriptor, (const struct sockaddr *)&address, size) < 0)
    return close_with(descriptor, errno);
  return lki_move_aside(descriptor);
}

/// The address of a path, and its size; a size of 0 if the path is too long.
static socklen_t path_address(const char *path, struct sockaddr_un *address) {
  const size_t length = strlen(path);
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  if (length + 1 > sizeof address->sun_path) return 0;
  memcpy(address->sun_path, path, length);
  return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + 1);
}

static int listen_at(const struct sockaddr_un *address, socklen_t size) {
  if (size == 0) return -ENAMETOOLONG;
  const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -errno;
  if (bind(descriptor, (const struct sockaddr *)address, size) < 0)
    return close_with(descriptor, errno);
  if (listen(descriptor, BACKLOG) < 0) return close_with(descriptor, errno);
  return descriptor;
}

static int64_t connect_to(const struct sockaddr_un *address, socklen_t size) {
  if (size == 0) return -ENAMETOOLONG;
  const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) return -errno;
  const int returned = connect(descriptor, (const struct sockaddr *)address, size);
  const int error = close_with(descriptor, returned < 0 ? errno : 0);
  return error == -EAGAIN ? LKI_BACKLOG_FULL : error;
}

// The descriptor of a socket that listens stays open: the process holds it until it ends.
static int64_t listen_abstract(const struct lki_arguments *arguments) {
  struct sockaddr_un address;
  const int descriptor = listen_at(&address, abstract_address(arguments->texts[0], &address));
  return descriptor < 0 ? descriptor : 0;
}

static int64_t connect_abstract(const struct lki_arguments *arguments) {
  struct sockaddr_un address;
  return connect_to(&address, abstract_address(arguments->texts[0], &address));
}

static int64_t listen_unix(const struct lki_arguments *arguments) {
  struct sockaddr_un address;
  const int descriptor = listen_at(&address, path_address(arguments->texts[0], &address));
  return descriptor < 0 ? descriptor : 0;
}

static int64_t connect_unix(const struct lki_arguments *arguments) {
  struct sockaddr_un address;
  return connect_to(&address, path_address(arguments->texts[0], &address));
}

const struct lki_call lki_socket_calls[] = {
    {"bind_tcp", bind_tcp},
    {"connect_tcp", connect_tcp},
    {"bind_udp", bind_udp},
    {"connect_udp", connect_udp},
    {"listen_abstract", listen_abstract},
    {"connect_abstract", connect_abstract},
    {"listen_unix", listen_unix},
    {"connect_unix", connect_unix},
    {NULL, NULL},
};

/* SPDX-License-Identifier: MIT */
/// Sockets of the engine.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// A TCP socket bound to the loopback address. With `listening` it listens on a port of the
/// kernel's choice and does not block; otherwise it only keeps the number from being given to
/// others, while a socket with SO_REUSEADDR can still bind to it.
int lki_reserve_port(bool listening);

/// The local port of a socket.
int lki_local_port(int descriptor);

/// Takes and drops all connections that wait on a listening socket that does not block.
void lki_drop_connections(int descriptor);

/// A UDP socket bound to the loopback address at this port, which only keeps the number from being
/// given to others: a socket with SO_REUSEADDR can still bind to it.
int lki_reserve_udp_port(uint16_t port);

/// Keeps an abstract name of a UNIX socket from all others, until the descriptor and its copies are closed, by which
/// programs agree who has what. A descriptor from LKI_ASIDE on, or a negated errno; EADDRINUSE if the name is taken.
int lki_reserve_name(const char *name);
